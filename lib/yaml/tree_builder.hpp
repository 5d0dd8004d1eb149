#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "yaml/tree.hpp"

namespace sanctrack::yaml {

/// Thrown through the parser when a document nests too deep.
struct TooDeep {
  std::size_t offset;
};

/// Makes a tree of events, and reports what the format refuses in them.
class TreeBuilder {
 public:
  TreeBuilder(Tree& tree, const Source& source, int max_depth, Problems& problems);

  void missing(std::size_t offset);
  void alias(std::size_t offset);
  void scalar(std::size_t offset, const std::string& value);
  void begin_list(std::size_t offset) { begin(offset, NodeKind::list); }
  void begin_map(std::size_t offset) { begin(offset, NodeKind::map); }
  void end_list() { open_.pop_back(); }
  void end_map();

  /// Where the last scalar in quotes begins, if it has no end: yaml-cpp 0.7 takes the end of the
  /// text for the closing quote.
  std::optional<std::size_t> open_quote() const;

  /// Reports an anchor or a tag, where the node at this offset has one.
  void properties(std::size_t offset, bool anchored);

 private:
  struct Open {
    std::uint32_t node;
    std::uint32_t last_child;
  };

  void begin(std::size_t offset, NodeKind kind);
  Node& add(std::size_t offset, NodeKind kind);
  void check_keys(Node& map);
  void refuse_duplicate(Node& key, const Node& earlier);

  Tree& tree_;
  const Source& source_;
  std::size_t max_depth_;
  Problems& problems_;
  std::size_t last_quote_;  ///< where the last scalar in quotes begins; the end = there is none
  std::vector<Open> open_;
  std::vector<Node*> keys_;
};

}  // namespace sanctrack::yaml
