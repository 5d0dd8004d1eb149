#include "yaml/tree_builder.hpp"

#include <algorithm>

#include "values/text.hpp"

namespace sanctrack::yaml {
namespace {

// yaml-cpp 0.7 gives the escapes \N and \_ as one byte each, which is not UTF-8. Nothing else in a
// scalar can be malformed, as the text was checked.
std::string well_formed(const std::string& value) {
  std::string_view rest = value;
  std::string result;
  while (const auto invalid = invalid_utf8(rest)) {
    result.append(rest.substr(0, *invalid)).append("\xC2").append(rest.substr(*invalid, 1));
    rest.remove_prefix(*invalid + 1);
  }
  return result.append(rest);
}

}  // namespace

TreeBuilder::TreeBuilder(Tree& tree, const Source& source, int max_depth, Problems& problems)
    : tree_(tree),
      source_(source),
      max_depth_(static_cast<std::size_t>(std::max(max_depth, 1))),
      problems_(problems),
      last_quote_(source.text().size()) {
  tree_.nodes_.clear();
  tree_.nodes_.reserve(source.text().size() / 16 + 16);
  tree_.nodes_.emplace_back();
}

Node& TreeBuilder::add(std::size_t offset, NodeKind kind) {
  const auto index = static_cast<std::uint32_t>(tree_.nodes_.size());
  if (!open_.empty()) {
    Open& parent = open_.back();
    Node& container = tree_.nodes_[parent.node];
    (parent.last_child == 0 ? container.first : tree_.nodes_[parent.last_child].next) = index;
    parent.last_child = index;
    ++container.size;
  }
  Node& node = tree_.nodes_.emplace_back();
  node.offset = static_cast<std::uint32_t>(offset);
  node.kind = kind;
  return node;
}

void TreeBuilder::begin(std::size_t offset, NodeKind kind) {
  if (open_.size() == max_depth_) throw TooDeep{offset};
  Node& node = add(offset, kind);
  open_.push_back({tree_.index_of(node), 0});
}

void TreeBuilder::missing(std::size_t offset) { add(offset, NodeKind::missing); }

void TreeBuilder::alias(std::size_t offset) {
  problems_.add(offset, "alias", "aliases ('*') are refused: write the value out");
  add(offset, NodeKind::refused);
}

void TreeBuilder::scalar(std::size_t offset, const std::string& value) {
  Node& node = add(offset, NodeKind::scalar);
  const std::string_view text = source_.text().substr(std::min(offset, source_.text().size()));
  const std::string_view here = text.substr(0, value.size());
  const char begins = text.empty() ? '\0' : text.front();
  node.quoted = begins == '"' || begins == '\'' || begins == '|' || begins == '>' || value.empty();
  if (begins == '"' || begins == '\'') last_quote_ = offset;
  if (here == value) {
    node.characters = here.data();
    node.size = static_cast<std::uint32_t>(value.size());
    return;
  }
  if (node.quoted && !text.empty() && text.substr(1, value.size()) == value) {
    node.characters = text.data() + 1;
    node.size = static_cast<std::uint32_t>(value.size());
    return;
  }
  const std::string& copy =
      tree_.copies_.emplace_back(begins == '"' && invalid_utf8(value) ? well_formed(value) : value);
  node.characters = copy.data();
  node.size = static_cast<std::uint32_t>(copy.size());
}

std::optional<std::size_t> TreeBuilder::open_quote() const {
  const std::string_view text = source_.text();
  if (last_quote_ == text.size()) return std::nullopt;
  const char quote = text[last_quote_];
  for (std::size_t i = last_quote_ + 1; i < text.size(); ++i) {
    if (text[i] == '\\' && quote == '"') {
      ++i;
    } else if (text[i] == quote) {
      if (quote == '"' || i + 1 == text.size() || text[i + 1] != quote) return std::nullopt;
      ++i;
    }
  }
  return last_quote_;
}

void TreeBuilder::properties(std::size_t offset, bool anchored) {
  const std::string_view text = source_.text();
  const char begins = offset < text.size() ? text[offset] : '\0';
  if (begins == '&' || (anchored && begins != '!')) {
    problems_.add(offset, "anchor", "anchors ('&') are refused: write the value where it is meant");
  } else if (begins == '!') {
    problems_.add(offset, "tag", "tags ('!') are refused: what a value is follows from its key");
  }
}

void TreeBuilder::end_map() {
  check_keys(tree_.nodes_[open_.back().node]);
  open_.pop_back();
}

void TreeBuilder::check_keys(Node& map) {
  keys_.clear();
  for (Node* key = tree_.first(map); key; key = tree_.next(*tree_.next(*key))) {
    if (key->kind == NodeKind::scalar) {
      keys_.push_back(key);
      if (key->quoted || key->text() != "<<") continue;
      problems_.add(key->offset, "merge-key", "merge keys ('<<') are refused: write the keys out");
    } else if (key->kind != NodeKind::refused) {
      problems_.add(key->offset, "wrong-type", "a key must be text");
    }
    key->used = true;
  }
  constexpr std::size_t few = 16;
  if (keys_.size() <= few) {
    for (std::size_t i = 1; i < keys_.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        if (keys_[i]->text() != keys_[j]->text()) continue;
        refuse_duplicate(*keys_[i], *keys_[j]);
        break;
      }
    }
    return;
  }
  std::sort(keys_.begin(), keys_.end(), [](const Node* a, const Node* b) {
    return a->text() != b->text() ? a->text() < b->text() : a->offset < b->offset;
  });
  const Node* first = keys_.front();
  for (std::size_t i = 1; i < keys_.size(); ++i) {
    if (keys_[i]->text() == first->text()) {
      refuse_duplicate(*keys_[i], *first);
    } else {
      first = keys_[i];
    }
  }
}

void TreeBuilder::refuse_duplicate(Node& key, const Node& earlier) {
  if (key.used) return;
  key.used = true;
  if (problems_.full()) return problems_.add(key.offset, "duplicate-key", {});
  const Position at = source_.position(earlier.offset);
  problems_.add(key.offset, "duplicate-key",
                "duplicate key " + in_quotes(key.text()) + ": it stands already at line " +
                    std::to_string(at.line) + ", column " + std::to_string(at.column));
}

}  // namespace sanctrack::yaml
