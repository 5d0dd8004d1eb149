#include <ostream>
#include <sanctrack/values/error.hpp>
#include <sanctrack/values/partial_date.hpp>

#include "values/digits.hpp"
#include "values/text.hpp"

namespace sanctrack {
namespace {

constexpr std::string_view circa_prefix = "circa ";

enum class Precision { day, month, year };

// No month has one day and no year one month, so the two ends tell which was stated.
Precision precision_of(Date earliest, Date latest) noexcept {
  if (earliest == latest) return Precision::day;
  return latest - earliest < 31 ? Precision::month : Precision::year;
}

Date last_of_month(Date first) noexcept {
  for (int length = 31; length > 28; --length) {
    const Date last = first.plus_days(length - 1);
    if (last.month() == first.month()) return last;
  }
  return first.plus_days(27);
}

int months_of(Date day) noexcept { return day.year() * 12 + day.month(); }

bool within_one(int left, int right) noexcept { return left - right <= 1 && right - left <= 1; }

bool year_in_range(int year) noexcept {
  return year >= Date::min().year() && year <= Date::max().year();
}

std::string month_text(int year, int month) {
  std::string out = "'";
  append_padded(out, year, 4);
  out += '-';
  append_padded(out, month, 2);
  return out += '\'';
}

// The text with the parts that were left out, so that one parser of dates decides.
std::optional<Date> first_day(std::string_view text) noexcept {
  constexpr std::string_view rest = "-01-01";
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
  char whole[10];
  for (std::size_t i = 0; i < 10; ++i) whole[i] = i < text.size() ? text[i] : rest[i - 4];
  return Date::try_parse({whole, 10});
}

bool has_shape(std::string_view text) noexcept {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool dash = i == 4 || i == 7;
    if (dash ? text[i] != '-' : read_digits(text.substr(i, 1)) < 0) return false;
  }
  return true;
}

}  // namespace

PartialDate PartialDate::of_year(int year, bool circa) {
  if (!year_in_range(year)) {
    std::string text;
    append_padded(text, year, 4);
    throw DateError('\'' + text + "' is not a year: expected a year from 1400 to 9999");
  }
  return {Date(year, 1, 1), Date(year, 12, 31), circa};
}

PartialDate PartialDate::of_month(int year, int month, bool circa) {
  if (!year_in_range(year)) {
    throw DateError(month_text(year, month) + " is not a month: expected a year from 1400 to 9999");
  }
  if (month < 1 || month > 12) {
    throw DateError(month_text(year, month) + " is not a month: expected a month from 01 to 12");
  }
  const Date first(year, month, 1);
  return {first, last_of_month(first), circa};
}

PartialDate PartialDate::of_day(Date day, bool circa) noexcept { return {day, day, circa}; }

std::optional<PartialDate> PartialDate::try_parse(std::string_view text) noexcept {
  const bool circa = text.starts_with(circa_prefix);
  if (circa) text.remove_prefix(circa_prefix.size());
  const std::optional<Date> first = first_day(text);
  if (!first) return std::nullopt;
  if (text.size() == 10) return of_day(*first, circa);
  return text.size() == 7 ? PartialDate(*first, last_of_month(*first), circa)
                          : of_year(first->year(), circa);
}

PartialDate PartialDate::parse(std::string_view text) {
  if (const std::optional<PartialDate> date = try_parse(text)) return *date;
  std::string_view stated = text;
  if (stated.starts_with(circa_prefix)) stated.remove_prefix(circa_prefix.size());
  if (!has_shape(stated)) {
    throw DateError(in_quotes(text) +
                    " is not a date: expected YYYY, YYYY-MM or YYYY-MM-DD, perhaps after 'circa '");
  }
  const int year = read_digits(stated.substr(0, 4));
  if (stated.size() == 4) return of_year(year);
  if (stated.size() == 7) return of_month(year, read_digits(stated.substr(5, 2)));
  return Date::parse(stated);
}

std::optional<int> PartialDate::month() const noexcept {
  if (precision_of(earliest_, latest_) == Precision::year) return std::nullopt;
  return earliest_.month();
}

std::optional<int> PartialDate::day() const noexcept {
  if (precision_of(earliest_, latest_) != Precision::day) return std::nullopt;
  return earliest_.day();
}

bool PartialDate::may_be(Date day) const noexcept {
  if (earliest_ <= day && day <= latest_) return true;
  if (!circa_) return false;
  switch (precision_of(earliest_, latest_)) {
    case Precision::year:
      return within_one(day.year(), year());
    case Precision::month:
      return within_one(months_of(day), months_of(earliest_));
    case Precision::day:
      break;
  }
  return within_one(day.days(), earliest_.days());
}

std::string PartialDate::to_string() const {
  std::string out(circa_ ? circa_prefix : "");
  const std::string whole = earliest_.to_string();
  switch (precision_of(earliest_, latest_)) {
    case Precision::year:
      return out += whole.substr(0, 4);
    case Precision::month:
      return out += whole.substr(0, 7);
    case Precision::day:
      break;
  }
  return out += whole;
}

std::ostream& operator<<(std::ostream& out, const PartialDate& date) {
  return out << date.to_string();
}

}  // namespace sanctrack
