#include <array>
#include <boost/date_time/gregorian/greg_calendar.hpp>
#include <ostream>
#include <sanctrack/values/date.hpp>
#include <sanctrack/values/error.hpp>

#include "values/digits.hpp"
#include "values/text.hpp"

namespace sanctrack {
namespace {

using Calendar = boost::gregorian::gregorian_calendar;

constexpr int first_year = 1400;
constexpr int last_year = 9999;
constexpr std::int32_t epoch_day_number = 2440588;

constexpr std::array<std::string_view, 12> month_names{
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

constexpr bool year_in_range(int year) { return year >= first_year && year <= last_year; }
constexpr bool month_in_range(int month) { return month >= 1 && month <= 12; }

// The fields of Boost's types are 16 bits wide, so everything is checked before they see it.
int days_of_month(int year, int month) {
  return Calendar::end_of_month_day(static_cast<unsigned short>(year),
                                    static_cast<unsigned short>(month));
}

bool is_day(int year, int month, int day) {
  return year_in_range(year) && month_in_range(month) && day >= 1 &&
         day <= days_of_month(year, month);
}

std::int32_t number_of(int year, int month, int day) {
  const Calendar::ymd_type fields(static_cast<unsigned short>(year),
                                  static_cast<unsigned short>(month),
                                  static_cast<unsigned short>(day));
  return static_cast<std::int32_t>(Calendar::day_number(fields)) - epoch_day_number;
}

Calendar::ymd_type fields_of(std::int32_t days) {
  return Calendar::from_day_number(static_cast<Calendar::date_int_type>(days + epoch_day_number));
}

std::string why_not(int year, int month, int day) {
  if (!year_in_range(year)) return "expected a year from 1400 to 9999";
  if (!month_in_range(month)) return "expected a month from 01 to 12";
  if (day < 1) return "expected a day from 01";
  return std::string(month_names[static_cast<std::size_t>(month - 1)]) + ' ' +
         std::to_string(year) + " has " + std::to_string(days_of_month(year, month)) + " days";
}

std::string text_of(int year, int month, int day) {
  std::string out;
  append_padded(out, year, 4);
  out += '-';
  append_padded(out, month, 2);
  out += '-';
  append_padded(out, day, 2);
  return out;
}

struct Fields {
  int year;
  int month;
  int day;
};

// The numbers of a text that has the shape of a date; -1 for the year of one that has not.
Fields read_fields(std::string_view text) noexcept {
  constexpr Fields none{-1, 0, 0};
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return none;
  const Fields fields{read_digits(text.substr(0, 4)), read_digits(text.substr(5, 2)),
                      read_digits(text.substr(8, 2))};
  return fields.year < 0 || fields.month < 0 || fields.day < 0 ? none : fields;
}

}  // namespace

static_assert(std::chrono::sys_days(std::chrono::year(first_year) / 1 / 1) ==
              std::chrono::sys_days(std::chrono::days(Date::min().days())));
static_assert(std::chrono::sys_days(std::chrono::year(last_year) / 12 / 31) ==
              std::chrono::sys_days(std::chrono::days(Date::max().days())));

Date::Date(int year, int month, int day) : days_(0) {
  if (!is_day(year, month, day)) {
    throw DateError('\'' + text_of(year, month, day) +
                    "' is not a date: " + why_not(year, month, day));
  }
  days_ = number_of(year, month, day);
}

Date::Date(std::chrono::sys_days days) : days_(0) {
  const std::int64_t number = days.time_since_epoch().count();
  if (number < first_day || number > last_day) throw_day_out_of_range(number);
  days_ = static_cast<std::int32_t>(number);
}

std::optional<Date> Date::try_parse(std::string_view text) noexcept {
  const Fields fields = read_fields(text);
  if (!is_day(fields.year, fields.month, fields.day)) return std::nullopt;
  return Date(Number{number_of(fields.year, fields.month, fields.day)});
}

Date Date::parse(std::string_view text) {
  if (const std::optional<Date> date = try_parse(text)) return *date;
  const Fields fields = read_fields(text);
  throw DateError(
      in_quotes(text) + " is not a date: " +
      (fields.year < 0 ? "expected YYYY-MM-DD" : why_not(fields.year, fields.month, fields.day)));
}

void Date::throw_day_out_of_range(std::int64_t days) {
  throw DateError("day " + std::to_string(days) +
                  " after 1970-01-01 is not a date: expected a day from 1400-01-01 to 9999-12-31");
}

int Date::year() const noexcept { return fields_of(days_).year; }
int Date::month() const noexcept { return fields_of(days_).month; }
int Date::day() const noexcept { return fields_of(days_).day; }

std::string Date::to_string() const {
  const Calendar::ymd_type fields = fields_of(days_);
  return text_of(fields.year, fields.month, fields.day);
}

Date Date::plus_days(int days) const {
  const std::int64_t number = std::int64_t{days_} + days;
  if (number < first_day || number > last_day) {
    throw DateError(std::to_string(days) + " days after " + to_string() +
                    " is not a date: expected a day from 1400-01-01 to 9999-12-31");
  }
  return Date(Number{static_cast<std::int32_t>(number)});
}

std::ostream& operator<<(std::ostream& out, Date date) { return out << date.to_string(); }

}  // namespace sanctrack
