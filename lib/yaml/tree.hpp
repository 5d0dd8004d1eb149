#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "yaml/source.hpp"

namespace sanctrack::yaml {

/// What a node is. `missing` is a value left out (also `null` and `~`); `refused` one that was
/// reported already, of which nothing more is to be said.
enum class NodeKind : std::uint8_t { missing, scalar, list, map, refused };

/// One node of a document. The children of a map are its keys and values in turn.
struct Node {
  const char* characters = nullptr;  ///< of a scalar
  std::uint32_t size = 0;            ///< bytes of a scalar; children of a list or map
  std::uint32_t offset = 0;          ///< where it begins in the text
  std::uint32_t first = 0;           ///< its first child, 0 = none
  std::uint32_t next = 0;            ///< the next child of its parent, 0 = none
  NodeKind kind = NodeKind::missing;
  bool quoted = false;
  bool used = false;  ///< a key that some field has read, or of which nothing more is to be said

  std::string_view text() const noexcept {
    return characters ? std::string_view(characters, size) : std::string_view();
  }
};

/// A document: nodes in one vector, scalars as views into the source or into `copies_`.
class Tree {
 public:
  /// Reads a text through yaml-cpp's events. Reports what is not YAML and what the format refuses:
  /// anchors, aliases, tags, merge keys, duplicate keys, a second document, too deep nesting.
  /// Returns whether the whole text was read.
  bool parse(const Source& source, int max_depth, Problems& problems);

  bool empty() const noexcept { return nodes_.size() < 2; }
  Node& root() noexcept { return nodes_[1]; }
  const Node& root() const noexcept { return nodes_[1]; }

  /// The first child of a list or map; null where there is none.
  Node* first(const Node& parent) noexcept { return at(parent.first); }
  const Node* first(const Node& parent) const noexcept { return at(parent.first); }
  /// The child after this one; null after the last.
  Node* next(const Node& child) noexcept { return at(child.next); }
  const Node* next(const Node& child) const noexcept { return at(child.next); }

  Node* at(std::uint32_t index) noexcept { return index == 0 ? nullptr : &nodes_[index]; }
  const Node* at(std::uint32_t index) const noexcept {
    return index == 0 ? nullptr : &nodes_[index];
  }
  std::uint32_t index_of(const Node& node) const noexcept {
    return static_cast<std::uint32_t>(&node - nodes_.data());
  }

 private:
  friend class TreeBuilder;

  std::vector<Node> nodes_;
  std::deque<std::string> copies_;
};

}  // namespace sanctrack::yaml
