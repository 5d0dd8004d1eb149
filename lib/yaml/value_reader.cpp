#include "yaml/value_reader.hpp"

#include <charconv>

#include "values/nearest.hpp"
#include "values/text.hpp"

namespace sanctrack::yaml {
namespace {

constexpr const char* stake_forms =
    "a percentage as 49.99, a fraction as 1/6, {min: 25, max: 50}, {over: 50}, "
    "{over: 50, max: 75}, {min: 50}, {under: 25} or unknown";

constexpr const char* in_calendar = "a day of the calendar from 1400-01-01 to 9999-12-31";

std::string shown(const Node& node) {
  switch (node.kind) {
    case NodeKind::list:
      return node.size == 0 ? "an empty list" : "a list";
    case NodeKind::map:
      return "a mapping";
    default:
      return in_quotes(node.text());
  }
}

bool digits_only(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// YYYY-MM-DD in shape, so that only the calendar can be against it.
bool shaped_as_date(std::string_view text) {
  return text.size() == 10 && text[4] == '-' && text[7] == '-' && digits_only(text.substr(0, 4)) &&
         digits_only(text.substr(5, 2)) && digits_only(text.substr(8, 2));
}

}  // namespace

std::string one_of(std::span<const std::string_view> words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " or " : ", ";
    text += words[i];
  }
  return text;
}

std::string ValueReader::did_you_mean(const Node& node,
                                      std::span<const std::string_view> words) const {
  if (problems_.full()) return {};
  const auto near = nearest(node.text(), words);
  return near ? "; did you mean " + in_quotes(*near) + '?' : std::string();
}

void ValueReader::fail(Node& node, Label label, const char* code, std::string_view expected) {
  if (node.kind == NodeKind::refused) return;
  std::string message;
  if (!problems_.full()) {
    message.append(in_quotes(label.key))
        .append(label.item ? " holds " : " is ")
        .append(shown(node));
    message.append(": expected ").append(expected);
  }
  problems_.add(node.offset, code, std::move(message));
  node.kind = NodeKind::refused;
}

void ValueReader::fail_missing(const Node& at, Label label) {
  problems_.add(
      at.offset, "missing-value",
      in_quotes(label.key) + (label.item ? " holds an item without a value"
                                         : " has no value: expected one, or no key at all"));
}

bool ValueReader::is_list(Node& node, Label label) {
  if (node.kind == NodeKind::list) return true;
  fail(node, label, "wrong-type", "a list");
  return false;
}

bool ValueReader::is_map(Node& node, Label label) {
  if (node.kind == NodeKind::map) return true;
  fail(node, label, "wrong-type", "a mapping");
  return false;
}

bool ValueReader::is_scalar(Node& node, Label label, const char* expected) {
  if (node.kind == NodeKind::scalar) return true;
  fail(node, label, "wrong-type", expected);
  return false;
}

std::string ValueReader::expected_id(const char* kind) {
  return std::string("the id of ") +
         (std::string_view("aeiou").find(kind[0]) == std::string_view::npos ? "a " : "an ") + kind +
         ", made of letters, digits, '.', '-' and '_'";
}

std::optional<std::string> ValueReader::text(Node& node, Label label) {
  if (!is_scalar(node, label, "text")) return std::nullopt;
  return std::string(node.text());
}

std::optional<int> ValueReader::number(Node& node, Label label) {
  constexpr std::size_t most_digits = 9;
  if (!is_scalar(node, label, "a number")) return std::nullopt;
  const std::string_view digits = node.text();
  if (!digits_only(digits) || digits.size() > most_digits) {
    fail(node, label, "bad-number", "a whole number from 0 to 999999999");
    return std::nullopt;
  }
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

std::optional<Date> ValueReader::date(Node& node, Label label) {
  constexpr const char* expected = "a day as YYYY-MM-DD";
  if (!is_scalar(node, label, expected)) return std::nullopt;
  const std::optional<Date> day = Date::try_parse(node.text());
  if (!day) {
    fail(node, label, "bad-date", shaped_as_date(node.text()) ? in_calendar : expected);
  }
  return day;
}

std::optional<PartialDate> ValueReader::partial_date(Node& node, Label label) {
  constexpr const char* expected = "a day as YYYY-MM-DD, a month as YYYY-MM or a year as YYYY";
  if (!is_scalar(node, label, expected)) return std::nullopt;
  const std::optional<PartialDate> day = PartialDate::try_parse(node.text());
  if (!day) {
    fail(node, label, "bad-date", shaped_as_date(node.text()) ? in_calendar : expected);
  }
  return day;
}

std::optional<std::size_t> ValueReader::word(Node& node, Label label,
                                             std::span<const std::string_view> words) {
  if (node.kind == NodeKind::scalar) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (words[i] == node.text()) return i;
    }
  }
  fail(node, label, node.kind == NodeKind::scalar ? "unknown-word" : "wrong-type",
       one_of(words) + did_you_mean(node, words));
  return std::nullopt;
}

std::optional<Country> ValueReader::country(Node& node, Label label) {
  constexpr const char* expected = "a country by its two letters (ISO 3166-1), as BY";
  if (!is_scalar(node, label, expected)) return std::nullopt;
  const auto country = Country::try_parse(node.text());
  if (!country) {
    fail(node, label, "unknown-country", expected + did_you_mean(node, Country::all()));
  }
  return country;
}

std::optional<Script> ValueReader::script(Node& node, Label label) {
  constexpr const char* expected = "a script by its four letters (ISO 15924), as Latn";
  if (!is_scalar(node, label, expected)) return std::nullopt;
  const auto script = Script::try_parse(node.text());
  if (!script) {
    fail(node, label, "unknown-script", expected + did_you_mean(node, Script::all()));
  }
  return script;
}

std::optional<Language> ValueReader::language(Node& node, Label label) {
  constexpr const char* expected = "a language by its two or three letters (ISO 639), as be";
  if (!is_scalar(node, label, expected)) return std::nullopt;
  const auto language = Language::try_parse(node.text());
  if (!language) fail(node, label, "unknown-language", expected);
  return language;
}

std::optional<Stake> ValueReader::stake(Node& node, Label label) {
  if (node.kind == NodeKind::map) return stake_of_bounds(node, label);
  if (!is_scalar(node, label, stake_forms)) return std::nullopt;
  const std::string_view text = node.text();
  const bool bounds = text.find(' ') != std::string_view::npos || text.find("..") != text.npos;
  try {
    if (!bounds) return Stake::parse(text);
  } catch (const InvalidValue&) {
    // Reported below, as any other text that is no stake.
  }
  fail(node, label, "bad-share", stake_forms);
  return std::nullopt;
}

std::optional<Fraction> ValueReader::percent(Node& node, std::string_view key) {
  constexpr const char* expected = "a percentage from 0 to 100, as 49.99";
  if (!is_scalar(node, {key}, expected)) return std::nullopt;
  const auto value = Fraction::try_parse(node.text());
  if (value && *value >= Fraction(0) && *value <= Fraction(100)) return value;
  fail(node, {key}, "bad-share", expected);
  return std::nullopt;
}

std::optional<Stake> ValueReader::stake_of_bounds(Node& node, Label label) {
  static constexpr std::string_view names[] = {"min", "over", "max", "under"};
  std::optional<Fraction> bounds[4];
  bool readable = true;
  for (Node* key = tree_.first(node); key; key = tree_.next(*tree_.next(*key))) {
    if (key->used) continue;
    Node& value = *tree_.next(*key);
    std::size_t which = 0;
    while (which < 4 && key->text() != names[which]) ++which;
    if (which == 4) {
      problems_.add(key->offset, "unknown-key",
                    "unknown key " + in_quotes(key->text()) + " in a share: expected " +
                        one_of(names) + did_you_mean(*key, names));
      readable = false;
      continue;
    }
    key->used = true;
    if (value.kind == NodeKind::missing) {
      fail_missing(*key, {key->text()});
    } else {
      bounds[which] = percent(value, names[which]);
    }
    readable = readable && bounds[which];
  }
  if (!readable) {
    node.kind = NodeKind::refused;
    return std::nullopt;
  }
  const auto& [min, over, max, under] = bounds;
  try {
    if (min && !over && !under) return max ? Stake::range(*min, *max) : Stake::at_least(*min);
    if (over && !min && !under) return max ? Stake::over(*over, *max) : Stake::over(*over);
    if (under && !min && !over && !max) return Stake::under(*under);
  } catch (const InvalidValue&) {
    fail(node, label, "bad-share", "bounds that leave something possible");
    return std::nullopt;
  }
  fail(node, label, "bad-share", stake_forms);
  return std::nullopt;
}

}  // namespace sanctrack::yaml
