#include "yaml/record_reader.hpp"

#include <algorithm>
#include <array>

namespace sanctrack::yaml {
namespace {

constexpr std::string_view unnamed_word = "unnamed";
constexpr std::string_view unknown_word = "unknown";

// `id, name, source`
std::string listed(const std::vector<std::string_view>& words) {
  std::string text;
  for (const std::string_view word : words) text.append(text.empty() ? "" : ", ").append(word);
  return text;
}

// `a 'designate' change`
std::string noun_of_change(ChangeKind kind) {
  const std::string_view word = to_string(kind);
  const bool vowel = std::string_view("aeiou").find(word.front()) != std::string_view::npos;
  return (vowel ? "an " : "a ") + in_quotes(word) + " change";
}

template <std::size_t... Kinds>
constexpr auto body_readers(std::index_sequence<Kinds...>) {
  using Read = ChangeBody (*)(RecordReader&);
  return std::array<Read, sizeof...(Kinds)>{[](RecordReader& reader) -> ChangeBody {
    using Body = std::variant_alternative_t<Kinds, ChangeBody>;
    Body body = Fields<Body>::blank();
    Fields<Body>::visit(reader, body);
    return body;
  }...};
}

constexpr auto read_body =
    body_readers(std::make_index_sequence<std::variant_size_v<ChangeBody>>{});

template <std::size_t... Kinds>
constexpr auto body_keys(std::index_sequence<Kinds...>) {
  using Keys = std::vector<std::string_view> (*)();
  return std::array<Keys, sizeof...(Kinds)>{
      keys_of<std::variant_alternative_t<Kinds, ChangeBody>>...};
}

constexpr auto keys_of_body =
    body_keys(std::make_index_sequence<std::variant_size_v<ChangeBody>>{});

std::vector<std::string_view> keys_of_change(ChangeKind kind) {
  std::vector<std::string_view> keys = keys_of_body[static_cast<std::size_t>(kind)]();
  const std::vector<std::string_view> common = keys_of<Change>();
  keys.insert(keys.end(), common.begin(), common.end());
  return keys;
}

}  // namespace

bool RecordReader::has(std::string_view key) const {
  for (const Node* at = tree_.first(map_); at; at = tree_.next(*tree_.next(*at))) {
    if (at->text() == key) return true;
  }
  return false;
}

Node* RecordReader::take(std::string_view key, Need need) {
  Node* const start = next_;
  for (Node* at = start; at;) {
    Node* const value = tree_.next(*at);
    Node* const after = tree_.next(*value);
    if (at->text() == key && !at->used) {
      at->used = true;
      next_ = after ? after : tree_.first(map_);
      if (value->kind != NodeKind::missing) return value;
      values_.fail_missing(*at, {key});
      value->kind = NodeKind::refused;
      return nullptr;
    }
    at = after ? after : tree_.first(map_);
    if (at == start) break;
  }
  if (need == Need::required) {
    values_.problems().add(map_.offset, "missing-key",
                           "missing key " + in_quotes(key) + " in " + std::string(noun_));
  }
  return nullptr;
}

void RecordReader::refuse_key(Node& key, const std::vector<std::string_view>& known) {
  key.used = true;
  if (values_.problems().full()) return values_.problems().add(key.offset, "unknown-key", {});
  std::string message = "unknown key " + in_quotes(key.text()) + " in " + std::string(noun_);
  const std::string near = values_.did_you_mean(key, known);
  message += near.empty() ? ": its keys are " + listed(known) : ": " + near.substr(2);
  values_.problems().add(key.offset, "unknown-key", std::move(message));
}

void RecordReader::assign(Node& node, std::string_view key,
                          std::map<std::string, std::string>& member, Need) {
  if (!values_.is_map(node, {key})) return;
  for (Node* name = tree_.first(node); name; name = tree_.next(*tree_.next(*name))) {
    if (name->used) continue;
    Node& value = *tree_.next(*name);
    if (value.kind == NodeKind::missing) {
      values_.fail_missing(*name, {name->text()});
    } else if (auto text = values_.text(value, {name->text()})) {
      member.emplace(name->text(), std::move(*text));
    }
  }
}

void RecordReader::days(std::string_view from, std::string_view until, Interval& when) {
  std::optional<Date> first, after;
  (*this)(from, first, Need::optional);
  Node* const end = take(until, Need::optional);
  if (end) after = values_.date(*end, {until});
  if (first && after) {
    if (*first < *after) {
      when = Interval::between(*first, *after);
    } else {
      values_.fail(*end, {until}, "empty-interval",
                   "a day after 'from', as it is the first day out");
    }
  } else if (first) {
    when = Interval::since(*first);
  } else if (after) {
    if (*after == Date::min()) {
      values_.fail(*end, {until}, "empty-interval", "a day after 1400-01-01");
    } else {
      when = Interval::before(*after);
    }
  }
}

void RecordReader::end(std::string_view key, std::optional<PartialDate>& until, bool& ended) {
  Node* const value = take(key, Need::optional);
  if (!value) return;
  if (value->kind == NodeKind::scalar && value->text() == unknown_word) {
    ended = true;
    return;
  }
  if (value->kind == NodeKind::scalar && !PartialDate::try_parse(value->text())) {
    return values_.fail(*value, {key}, "bad-date",
                        "a day as YYYY-MM-DD, a month, a year or unknown");
  }
  until = values_.partial_date(*value, {key});
}

void RecordReader::parties(std::string_view key, Parties& parties) {
  static const std::vector<std::string_view> counts = keys_of<Counts>();
  Node* const value = take(key, Need::required);
  if (value && value->kind == NodeKind::scalar && value->text() == unnamed_word) {
    const bool counted = std::any_of(counts.begin(), counts.end(),
                                     [this](std::string_view count) { return has(count); });
    Fields<Counts>::visit(*this, parties.unnamed);
    if (!counted) {
      values_.fail(*value, {key}, "missing-count", "how many beside it, as 'persons: 3'");
    }
    return;
  }
  for (const std::string_view count : counts) {
    Node* const number = has(count) ? take(count, Need::optional) : nullptr;
    if (!number) continue;
    values_.fail(*number, {count}, "misplaced-count",
                 "a count only beside " + in_quotes(std::string(key) + ": unnamed"));
  }
  if (!value) return;
  if (value->kind == NodeKind::list) return assign(*value, key, parties.named, Need::required);
  if (auto one = values_.id<EntityTag>(*value, {key})) parties.named.push_back(std::move(*one));
}

void RecordReader::affected(std::string_view key, Affected& affected) {
  Node* const value = take(key, Need::optional);
  if (!value) return;
  if (value->kind == NodeKind::scalar && value->text() == unnamed_word) {
    affected.unnamed = true;
  } else if (value->kind == NodeKind::list) {
    assign(*value, key, affected.named, Need::required);
  } else {
    values_.fail(*value, {key}, "wrong-type", "a list of entities or unnamed");
  }
}

void RecordReader::changes(std::string_view key, std::vector<Change>& changes) {
  Node* const list = take(key, Need::optional);
  if (!list || !values_.is_list(*list, {key})) return;
  changes.reserve(list->size);
  for (Node* item = tree_.first(*list); item; item = tree_.next(*item)) {
    if (item->kind == NodeKind::missing) {
      values_.fail_missing(*list, {key, true});
    } else if (values_.is_map(*item, {key, true})) {
      read_change(*item, changes);
    }
  }
}

std::optional<ChangeKind> RecordReader::kind_of_change(Node& node) {
  std::vector<std::string_view> found;
  std::optional<ChangeKind> kind;
  bool mistyped = false;
  for (Node* key = tree_.first(node); key; key = tree_.next(*tree_.next(*key))) {
    if (const auto named = parse_word<ChangeKind>(key->text())) {
      kind = named;
      found.push_back(key->text());
    }
  }
  if (found.size() == 1) return kind;
  if (found.size() > 1) {
    std::string names;
    for (const std::string_view name : found) {
      names += (names.empty() ? "" : name == found.back() ? " and " : ", ") + in_quotes(name);
    }
    values_.problems().add(node.offset, "two-change-kinds",
                           "a change of " + std::to_string(found.size()) + " kinds, " + names +
                               ": expected one kind, so write a change for each");
    return std::nullopt;
  }
  for (Node* key = tree_.first(node); key; key = tree_.next(*tree_.next(*key))) {
    const std::string near = values_.did_you_mean(*key, words<ChangeKind>());
    if (key->used || near.empty()) continue;
    values_.problems().add(
        key->offset, "unknown-key",
        "unknown key " + in_quotes(key->text()) + " in a change: " + near.substr(2));
    mistyped = true;
  }
  if (!mistyped) {
    values_.problems().add(node.offset, "no-change-kind",
                           "a change of no kind: expected one of " + one_of(words<ChangeKind>()));
  }
  return std::nullopt;
}

void RecordReader::read_change(Node& node, std::vector<Change>& changes) {
  const std::optional<ChangeKind> kind = kind_of_change(node);
  if (!kind) {
    node.kind = NodeKind::refused;
    return;
  }
  const std::string noun = noun_of_change(*kind);
  RecordReader reader(values_, node, noun);
  Change& change = changes.emplace_back(Fields<Change>::blank());
  change.body = read_body[static_cast<std::size_t>(*kind)](reader);
  Fields<Change>::visit(reader, change);
  reader.refuse_other_keys([&] { return keys_of_change(*kind); });
}

}  // namespace sanctrack::yaml
