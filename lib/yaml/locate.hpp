#pragma once

#include <array>
#include <memory>
#include <unordered_map>
#include <vector>

#include "sanctrack/model/builder.hpp"
#include "yaml/file_reader.hpp"

namespace sanctrack::yaml {

/// Finds where a place of the merged records was written. The files must have been merged in the
/// order in which they stand here, and must live as long as this.
class PlaceFinder {
 public:
  explicit PlaceFinder(const std::vector<std::unique_ptr<FileReader>>& files);

  /// The line of a location that nothing is to be said about: its value could not be read.
  static constexpr int refused_line = -1;

  Location locate(const Place& place);

 private:
  /// An item of a list, counted as the records count: without what could not be read.
  const Node* find_item(const Tree& tree, const Node& list, std::size_t item);
  /// The node of a place in a record; where it is not written out, the nearest around it. `exact`
  /// tells which.
  const Node& find_node(const Tree& tree, const Node& record, const Place& place, bool& exact);

  const std::vector<std::unique_ptr<FileReader>>& files_;
  std::array<std::vector<std::size_t>, section_count>
      ends_;  ///< by section and file: records up to it
  std::unordered_map<const Node*, std::vector<const Node*>>
      items_;  ///< of the lists in which something was found before
};

}  // namespace sanctrack::yaml
