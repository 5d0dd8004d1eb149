#include "yaml/locate.hpp"

#include <algorithm>

namespace sanctrack::yaml {
namespace {

/// The key of a map, or null.
const Node* find_key(const Tree& tree, const Node& map, std::string_view key) {
  if (map.kind != NodeKind::map) return nullptr;
  for (const Node* at = tree.first(map); at; at = tree.next(*tree.next(*at))) {
    if (at->text() == key) return at;
  }
  return nullptr;
}

}  // namespace

PlaceFinder::PlaceFinder(const std::vector<std::unique_ptr<FileReader>>& files) : files_(files) {
  for (std::size_t section = 0; section < section_count; ++section) {
    std::size_t end = 0;
    for (const auto& file : files) {
      ends_[section].push_back(end += file->origins(static_cast<Section>(section)).size());
    }
  }
}

const Node* PlaceFinder::find_item(const Tree& tree, const Node& list, std::size_t item) {
  if (list.kind != NodeKind::list) return nullptr;
  const auto [at, fresh] = items_.try_emplace(&list);
  std::vector<const Node*>& items = at->second;
  if (fresh) {
    for (const Node* node = tree.first(list); node; node = tree.next(*node)) {
      if (node->kind != NodeKind::missing && node->kind != NodeKind::refused) items.push_back(node);
    }
  }
  return item < items.size() ? items[item] : nullptr;
}

const Node& PlaceFinder::find_node(const Tree& tree, const Node& record, const Place& place,
                                   bool& exact) {
  const Node* node = &record;
  exact = true;
  if (!place.list.empty()) {
    const Node* const list = find_key(tree, *node, place.list);
    const Node* const item = list ? find_item(tree, *tree.next(*list), place.item) : nullptr;
    if (!item) return exact = false, *node;
    node = item;
  }
  if (place.key.empty()) return *node;
  const Node* const key = find_key(tree, *node, place.key);
  if (!key) return exact = false, *node;
  node = tree.next(*key);
  if (place.element && node->kind == NodeKind::list) {
    const Node* const element = find_item(tree, *node, *place.element);
    if (!element) return exact = false, *node;
    node = element;
  }
  return *node;
}

Location PlaceFinder::locate(const Place& place) {
  const auto& ends = ends_[static_cast<std::size_t>(place.section)];
  const std::size_t wanted = place.section == Section::dataset ? 0 : place.record;
  const auto end = std::upper_bound(ends.begin(), ends.end(), wanted);
  if (end == ends.end()) return {std::string(to_string(place.section)), 0, 0};
  const auto file_index = static_cast<std::size_t>(end - ends.begin());
  const FileReader& file = *files_[file_index];
  const auto& origins = file.origins(place.section);
  const FileReader::Origin& origin = origins[wanted - (*end - origins.size())];
  bool exact = true;
  const Node& node = find_node(file.tree(), *file.tree().at(origin.node), place, exact);
  const bool unread = node.kind == NodeKind::refused || node.kind == NodeKind::missing;
  const bool refused = unread || (!exact && !origin.complete);
  if (refused) return {file.source().path(), refused_line, 0};
  const Position position = file.source().position(node.offset);
  return {file.source().path(), position.line, position.column};
}

}  // namespace sanctrack::yaml
