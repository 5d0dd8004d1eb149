#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "sanctrack/values/codes.hpp"
#include "sanctrack/values/date.hpp"
#include "sanctrack/values/partial_date.hpp"
#include "sanctrack/values/stake.hpp"
#include "yaml/id_pool.hpp"
#include "yaml/tree.hpp"

namespace sanctrack::yaml {

/// What a value stands for in messages: the value of a key, or one item of the list there.
struct Label {
  std::string_view key;
  bool item = false;
};

/// Reads the values of one document. What cannot be read is reported, and its node becomes
/// `refused`.
class ValueReader {
 public:
  ValueReader(Tree& tree, Problems& problems) : tree_(tree), problems_(problems) {}

  Tree& tree() noexcept { return tree_; }
  Problems& problems() noexcept { return problems_; }

  std::optional<std::string> text(Node& node, Label label);
  std::optional<int> number(Node& node, Label label);
  std::optional<Date> date(Node& node, Label label);
  std::optional<PartialDate> partial_date(Node& node, Label label);
  std::optional<Stake> stake(Node& node, Label label);
  /// The place of a word in a vocabulary.
  std::optional<std::size_t> word(Node& node, Label label, std::span<const std::string_view> words);
  std::optional<Country> country(Node& node, Label label);
  std::optional<Script> script(Node& node, Label label);
  std::optional<Language> language(Node& node, Label label);
  template <class Tag>
  std::optional<Id<Tag>> id(Node& node, Label label) {
    if (!is_scalar(node, label, "an id")) return std::nullopt;
    if (!Id<Tag>::valid(node.text())) {
      fail(node, label, "bad-id", expected_id(Tag::name));
      return std::nullopt;
    }
    return ids_.of<Tag>().get(node.text());
  }

  /// Whether it is a list (reports what else it is).
  bool is_list(Node& node, Label label);
  /// Whether it is a mapping (reports what else it is).
  bool is_map(Node& node, Label label);
  /// Whether it is text (reports what else it is).
  bool is_scalar(Node& node, Label label, const char* expected);

  /// Reports `'key' is 'x': expected ...`, once for a node.
  void fail(Node& node, Label label, const char* code, std::string_view expected);
  /// `; did you mean 'x'?` where one of the words is near, else nothing.
  std::string did_you_mean(const Node& node, std::span<const std::string_view> words) const;
  /// Reports a key without a value, at the key, or an empty item of a list, at the list.
  void fail_missing(const Node& at, Label label);

 private:
  static std::string expected_id(const char* kind);
  std::optional<Stake> stake_of_bounds(Node& node, Label label);
  std::optional<Fraction> percent(Node& node, std::string_view key);

  Tree& tree_;
  Problems& problems_;
  IdPools ids_;
};

/// `a, b or c`: the words of a list.
std::string one_of(std::span<const std::string_view> words);

}  // namespace sanctrack::yaml
