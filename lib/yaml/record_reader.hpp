#pragma once

#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "values/text.hpp"
#include "yaml/nouns.hpp"
#include "yaml/value_reader.hpp"

namespace sanctrack::yaml {

template <class T>
concept IsRecord = requires {
  Fields<T>::blank();
};

/// Reads the fields of one mapping: a visitor for `Fields<Record>`.
class RecordReader {
 public:
  /// `map` is a mapping; `noun` says in messages what it states.
  RecordReader(ValueReader& values, Node& map, std::string_view noun)
      : values_(values), tree_(values.tree()), map_(map), noun_(noun), next_(tree_.first(map)) {}

  /// Reads a whole record, and reports the keys that it does not have.
  template <IsRecord Record>
  static Record read(ValueReader& values, Node& map, std::string_view noun) {
    Record record = Fields<Record>::blank();
    RecordReader reader(values, map, noun);
    Fields<Record>::visit(reader, record);
    reader.refuse_other_keys(keys_of<Record>);
    return record;
  }

  template <class Value>
  void operator()(std::string_view key, Value& member, Need need) {
    if (Node* value = take(key, need)) assign(*value, key, member, need);
  }
  void provenance(Provenance& provenance) { visit_provenance(*this, provenance); }
  void days(std::string_view from, std::string_view until, Interval& when);
  void end(std::string_view key, std::optional<PartialDate>& until, bool& ended);
  void parties(std::string_view key, Parties& parties);
  void affected(std::string_view key, Affected& affected);
  void changes(std::string_view key, std::vector<Change>& changes);
  template <class Value>
  void one_or_more(std::string_view key, std::vector<Value>& member) {
    Node* value = take(key, Need::required);
    if (!value) return;
    if (value->kind == NodeKind::list) return assign(*value, key, member, Need::required);
    if (auto one = get<Value>(*value, {key})) member.push_back(std::move(*one));
  }

  /// The value of a key, which is then read. Null, and reported, where a required one is missing
  /// or any has no value.
  Node* take(std::string_view key, Need need);

  /// Reports every key that was not taken; `known` gives those that there are.
  template <class Known>
  void refuse_other_keys(const Known& known) {
    for (Node* key = tree_.first(map_); key; key = tree_.next(*tree_.next(*key))) {
      if (!key->used) refuse_key(*key, known());
    }
  }

 private:
  bool has(std::string_view key) const;
  void refuse_key(Node& key, const std::vector<std::string_view>& known);
  void read_change(Node& node, std::vector<Change>& changes);
  std::optional<ChangeKind> kind_of_change(Node& node);

  template <class Enum>
  requires std::is_enum_v<Enum> std::optional<Enum> get_word(Node& node, Label label) {
    const auto place = values_.word(node, label, words<Enum>());
    return place ? std::optional(static_cast<Enum>(*place)) : std::nullopt;
  }
  template <class Tag>
  std::optional<Id<Tag>> get_id(Node& node, Label label, const Id<Tag>*) {
    return values_.id<Tag>(node, label);
  }

  /// One value; nothing, and reported, where it cannot be read.
  template <class Value>
  std::optional<Value> get(Node& node, Label label) {
    if constexpr (std::is_same_v<Value, std::string>) {
      return values_.text(node, label);
    } else if constexpr (std::is_same_v<Value, int>) {
      return values_.number(node, label);
    } else if constexpr (std::is_same_v<Value, Date>) {
      return values_.date(node, label);
    } else if constexpr (std::is_same_v<Value, PartialDate>) {
      return values_.partial_date(node, label);
    } else if constexpr (std::is_same_v<Value, Stake>) {
      return values_.stake(node, label);
    } else if constexpr (std::is_same_v<Value, Country>) {
      return values_.country(node, label);
    } else if constexpr (std::is_same_v<Value, Script>) {
      return values_.script(node, label);
    } else if constexpr (std::is_same_v<Value, Language>) {
      return values_.language(node, label);
    } else if constexpr (std::is_enum_v<Value>) {
      return get_word<Value>(node, label);
    } else if constexpr (IsRecord<Value>) {
      if (!values_.is_map(node, label)) return std::nullopt;
      return read<Value>(values_, node, noun<Value>.phrase);
    } else {
      return get_id(node, label, static_cast<const Value*>(nullptr));
    }
  }

  template <class Value>
  void assign(Node& node, std::string_view key, Value& member, Need) {
    if (auto value = get<Value>(node, {key})) member = std::move(*value);
  }
  template <class Value>
  void assign(Node& node, std::string_view key, std::optional<Value>& member, Need) {
    member = get<Value>(node, {key});
  }
  template <class Value>
  void assign(Node& node, std::string_view key, std::optional<std::vector<Value>>& member, Need) {
    assign(node, key, member.emplace(), Need::optional);
  }
  template <class Tag>
  void assign(Node& node, std::string_view key, MaybeId<Tag>& member, Need) {
    if (auto id = values_.id<Tag>(node, {key})) member = std::move(*id);
  }
  template <class Value>
  void assign(Node& node, std::string_view key, std::vector<Value>& member, Need need) {
    if (!values_.is_list(node, {key})) return;
    if (need == Need::required && node.size == 0) {
      return values_.fail(node, {key}, "empty-list", "at least one item");
    }
    member.reserve(node.size);
    for (Node* item = tree_.first(node); item; item = tree_.next(*item)) {
      if (item->kind == NodeKind::missing) {
        values_.fail_missing(node, {key, true});
      } else if (auto value = get<Value>(*item, {key, true})) {
        member.push_back(std::move(*value));
      }
    }
  }
  void assign(Node& node, std::string_view key, std::map<std::string, std::string>& member, Need);

  ValueReader& values_;
  Tree& tree_;
  Node& map_;
  std::string_view noun_;
  Node* next_;  ///< where the next key is likely to stand
};

}  // namespace sanctrack::yaml
