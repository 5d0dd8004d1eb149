#include "lists/dates.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

#include "lists/gather.hpp"
#include "lists/xml.hpp"

namespace sanctrack::lists {
namespace {

constexpr std::array<std::string_view, 12> months = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};
constexpr std::array<std::string_view, 7> approximations = {
    "circa", "approximately", "approx.", "approx", "ca.", "c.", "about"};

char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

bool starts_with(std::string_view text, std::string_view start) noexcept {
  return text.size() >= start.size() && std::equal(start.begin(), start.end(), text.begin(),
                                                   [](char a, char b) { return a == lower(b); });
}

std::optional<int> number(std::string_view text, std::size_t most_digits) noexcept {
  int value = 0;
  const char* end = text.data() + text.size();
  const auto [at, error] = std::from_chars(text.data(), end, value);
  const bool digits = !text.empty() && text.size() <= most_digits && text.front() != '-';
  if (!digits || error != std::errc() || at != end) return std::nullopt;
  return value;
}

// A month by its name or the first letters of it, three at least.
std::optional<int> month_named(std::string_view text) noexcept {
  if (text.ends_with('.')) text.remove_suffix(1);
  if (text.size() < 3) return std::nullopt;
  for (std::size_t i = 0; i < months.size(); ++i) {
    const bool same =
        text.size() <= months[i].size() && std::equal(text.begin(), text.end(), months[i].begin(),
                                                      [](char a, char b) { return lower(a) == b; });
    if (same) return static_cast<int>(i) + 1;
  }
  return std::nullopt;
}

// Day, month and year; 0 for what is not known.
std::optional<PartialDate> made(int year, int month, int day, bool circa) noexcept {
  if (year < 1400 || year > 9999 || month < 0 || month > 12 || day < 0) return std::nullopt;
  if (month == 0) return PartialDate::of_year(year, circa);
  if (day == 0) return PartialDate::of_month(year, month, circa);
  const std::chrono::year_month_day whole{std::chrono::year(year),
                                          std::chrono::month(static_cast<unsigned>(month)),
                                          std::chrono::day(static_cast<unsigned>(day))};
  if (!whole.ok()) return std::nullopt;
  return PartialDate::of_day(Date(year, month, day), circa);
}

std::array<std::string_view, 4> split(std::string_view text, char separator) noexcept {
  std::array<std::string_view, 4> parts{};
  for (std::size_t i = 0; i < parts.size() && !text.empty(); ++i) {
    const std::size_t end = std::min(text.find(separator), text.size());
    parts[i] = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    while (separator == ' ' && text.starts_with(' ')) text.remove_prefix(1);
  }
  return parts;
}

std::optional<PartialDate> in_numbers(std::string_view text, DayOrder order, bool circa) noexcept {
  auto [first, second, year, rest] = split(text, '/');
  if (!rest.empty()) return std::nullopt;
  if (year.empty()) {  // month and year
    const auto month = number(first, 2), whole = number(second, 4);
    return month && whole && *month > 0 ? made(*whole, *month, 0, circa) : std::nullopt;
  }
  if (order == DayOrder::month_first) std::swap(first, second);
  const auto unknown = [](std::string_view part) {
    return std::all_of(part.begin(), part.end(),
                       [](char c) { return lower(c) == 'd' || lower(c) == 'm'; });
  };
  const auto day = unknown(first) ? std::optional(0) : number(first, 2);
  const auto month = unknown(second) ? std::optional(0) : number(second, 2);
  const auto whole = number(year, 4);
  if (!day || !month || !whole) return std::nullopt;
  return made(*whole, *month, *month == 0 ? 0 : *day, circa);
}

std::optional<PartialDate> in_words(std::string_view text, bool circa) noexcept {
  const auto [first, second, third, rest] = split(text, ' ');
  if (!rest.empty()) return std::nullopt;
  if (third.empty()) {
    const auto month = month_named(first);
    const auto year = number(second, 4);
    return month && year ? made(*year, *month, 0, circa) : std::nullopt;
  }
  auto day = number(first, 2);
  auto month = month_named(second);
  if (!day && !month) {  // March 5, 1962
    month = month_named(first);
    day = number(second.ends_with(',') ? second.substr(0, second.size() - 1) : second, 2);
  }
  const auto year = number(third, 4);
  if (!day || !month || !year || *day == 0) return std::nullopt;
  return made(*year, *month, *day, circa);
}

// Takes `circa ` and the like from the beginning of a text; whether one stood there.
bool take_approximation(std::string_view& text) noexcept {
  for (const std::string_view word : approximations) {
    if (!starts_with(text, word)) continue;
    text = trimmed(text.substr(word.size()));
    return true;
  }
  return false;
}

struct Ends {
  std::string_view first, last;
  bool circa = false;  // both
};

// `1958 to 1960`, `circa 1958-1960` as its two ends.
std::optional<Ends> ends_of(std::string_view text) noexcept {
  const bool between = starts_with(text, "between ");
  if (between) text.remove_prefix(8);
  if (starts_with(text, "from ")) text.remove_prefix(5);
  const std::string_view word = between ? " and " : " to ";
  if (const std::size_t at = text.find(word); at != std::string_view::npos) {
    return Ends{trimmed(text.substr(0, at)), trimmed(text.substr(at + word.size()))};
  }
  const bool circa = take_approximation(text);
  const bool years = text.size() == 9 && text[4] == '-' && number(text.substr(0, 4), 4) &&
                     number(text.substr(5), 4);
  if (years) return Ends{text.substr(0, 4), text.substr(5), circa};
  return std::nullopt;
}

}  // namespace

std::optional<PartialDate> printed_date(std::string_view text, DayOrder order) noexcept {
  text = trimmed(text);
  const bool circa = take_approximation(text);
  if (text.find('/') != std::string_view::npos) return in_numbers(text, order, circa);
  if (text.find(' ') != std::string_view::npos) return in_words(text, circa);
  const std::optional<PartialDate> iso = PartialDate::try_parse(text);
  if (!iso || !circa || iso->circa()) return iso;
  return made(iso->year(), iso->month().value_or(0), iso->day().value_or(0), true);
}

std::optional<Date> printed_day(std::string_view text, DayOrder order) noexcept {
  const std::optional<PartialDate> date = printed_date(text, order);
  if (!date || !date->exact()) return std::nullopt;
  return date->earliest();
}

ListDate list_date(std::string_view text, DayOrder order) {
  text = trimmed(text);
  ListDate date{.text = std::string(text)};
  if (const auto ends = ends_of(text)) {
    const auto first = printed_date(ends->first, order), last = printed_date(ends->last, order);
    if (first && last && first->earliest() <= last->latest()) {
      date.first = ends->circa ? approximate(*first) : first;
      date.last = ends->circa ? approximate(*last) : last;
    }
  } else {
    date.first = date.last = printed_date(text, order);
  }
  return date;
}

}  // namespace sanctrack::lists
