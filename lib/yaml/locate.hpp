#pragma once

#include <memory>
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

  Location locate(const Place& place) const;

 private:
  const std::vector<std::unique_ptr<FileReader>>& files_;
  std::array<std::vector<std::size_t>, section_count>
      ends_;  ///< by section and file: records up to it
};

}  // namespace sanctrack::yaml
