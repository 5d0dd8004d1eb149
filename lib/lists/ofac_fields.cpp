#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "lists/dates.hpp"
#include "lists/ofac_terms.hpp"
#include "lists/xml.hpp"

namespace sanctrack::lists {
namespace {

bool has_digit(std::string_view text) noexcept {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Takes ` issued 3 Feb 2010` or ` expires Jan 2015` from the end of a text.
std::optional<PartialDate> take_day(std::string_view word, std::string_view& text) {
  constexpr std::size_t longest = 24;  // of a day and the word before it
  const std::size_t from = text.size() > longest ? text.size() - longest : 0;
  const std::size_t at = text.find(word, from);
  if (at == std::string_view::npos) return std::nullopt;
  const auto day = printed_date(text.substr(at + word.size()), DayOrder::day_first);
  if (day) text = trimmed(text.substr(0, at));
  return day;
}

// Takes ` (Iran)` from the end of a text.
std::string_view take_country(std::string_view& text) {
  if (!text.ends_with(')')) return {};
  const std::size_t open = text.rfind('(');
  if (open == std::string_view::npos || open == 0 || text[open - 1] != ' ') return {};
  const std::string_view country = trimmed(text.substr(open + 1, text.size() - open - 2));
  if (country.empty() || has_digit(country)) return {};
  text = trimmed(text.substr(0, open));
  return country;
}

using Extra = std::vector<ListText>;

Extra* add_number(std::string_view type, std::string_view value, ListEntry& entry) {
  const auto expires = take_day(" expires ", value);
  const auto issued = take_day(" issued ", value);
  const std::string_view country = take_country(value);
  if (!has_digit(value)) return nullptr;
  entry.identifiers.push_back({.type = std::string(type),
                               .value = std::string(value),
                               .country = std::string(country),
                               .issued = issued,
                               .expires = expires});
  return &entry.identifiers.back().extra;
}

Extra* add_code(std::string_view type, std::string_view value, ListEntry& entry) {
  entry.identifiers.push_back({.type = std::string(type), .value = std::string(value)});
  return &entry.identifiers.back().extra;
}

Extra* add_birth(std::string_view type, std::string_view value, ListEntry& entry) {
  ListDate date = list_date(value);
  if (!date.first) return nullptr;
  if (type != "DOB") date.extra.push_back({"type", std::string(type)});
  entry.births.push_back(std::move(date));
  return &entry.births.back().extra;
}

Extra* add_country(std::string_view type, std::string_view value, ListEntry& entry) {
  if (value.starts_with("possibly ")) return nullptr;
  entry.nationalities.push_back({.country = std::string(value), .type = std::string(type)});
  return &entry.nationalities.back().extra;
}

Extra* add_feature(std::string_view type, std::string_view value, std::optional<PartialDate> from,
                   ListEntry& entry) {
  entry.features.push_back({.type = std::string(type), .text = std::string(value), .from = from});
  return &entry.features.back().extra;
}

Extra* add_flag(std::string_view type, std::string_view value, ListEntry& entry) {
  if (value == "None Identified") return add_feature(type, value, std::nullopt, entry);
  return add_country("flag", value, entry);
}

Extra* add_relation(std::string_view type, std::string_view value, ListEntry& entry) {
  if (type.ends_with(':')) type.remove_suffix(1);
  entry.relations.push_back({.type = std::string(type), .name = std::string(value)});
  return &entry.relations.back().extra;
}

Extra* add_listing(std::string_view type, std::string_view value, ListEntry& entry) {
  const auto day = printed_day(value, DayOrder::day_first);
  if (!day) return nullptr;
  entry.listings.push_back({.type = std::string(type), .date = day});
  return &entry.listings.back().extra;
}

}  // namespace

Extra* add_ofac_field(OfacField field, std::string_view type, std::string_view value,
                      ListEntry& entry) {
  switch (field) {
    case OfacField::number:
      return add_number(type, value, entry);
    case OfacField::code:
      return add_code(type, value, entry);
    case OfacField::feature:
      return add_feature(type, value, std::nullopt, entry);
    case OfacField::dated_feature:
      return add_feature(type, value, printed_date(value, DayOrder::day_first), entry);
    case OfacField::birth:
      return add_birth(type, value, entry);
    case OfacField::birth_place:
      return &entry.birth_places.emplace_back(ListPlace{.text = std::string(value)}).extra;
    case OfacField::gender:
      entry.genders.emplace_back(value);
      return &entry.extra;
    case OfacField::nationality:
      return add_country("nationality", value, entry);
    case OfacField::citizenship:
      return add_country("citizenship", value, entry);
    case OfacField::registration:
      return add_country("registration", value, entry);
    case OfacField::flag:
      return add_flag(type, value, entry);
    case OfacField::listing:
      return add_listing(type, value, entry);
    case OfacField::relation:
      return add_relation(type, value, entry);
  }
  return nullptr;
}

}  // namespace sanctrack::lists
