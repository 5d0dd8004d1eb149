#pragma once

/// @file
/// A day of the Gregorian calendar.

#include <chrono>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

#include "sanctrack/export.hpp"

namespace sanctrack {

/// A day of the Gregorian calendar, from 1400-01-01 to 9999-12-31.
///
/// A `Date` that exists is a day: there is no null date, no "not a date" and no infinity. It has
/// no time of day and no time zone. Four bytes, trivially copyable, ordered by time. What cannot be
/// a day throws `DateError`.
///
/// What has no meaning is not declared: two dates cannot be added, and a month cannot be added to
/// a date.
class SANCTRACK_API Date {
 public:
  /// The day of a year, a month (1 to 12) and a day of the month, so that `{2021, 11, 17}` is one.
  /// @throws DateError unless there is such a day in range.
  Date(int year, int month, int day);

  /// The day that a system clock's day counts.
  /// @throws DateError outside the range.
  explicit Date(std::chrono::sys_days days);

  /// Reads `YYYY-MM-DD`: ten characters, no blanks, no other separator, no time behind.
  /// @throws DateError for anything else, with a message that quotes the text.
  static Date parse(std::string_view text);

  /// As `parse`, but empty for what is not a date. Allocates nothing.
  static std::optional<Date> try_parse(std::string_view text) noexcept;

  /// The day that lies `days` days after 1970-01-01 (before it, when negative).
  /// @throws DateError outside the range.
  static Date from_days(int days) {
    if (days < first_day || days > last_day) throw_day_out_of_range(days);
    return Date(Number{days});
  }

  /// The first day that can be named: 1400-01-01.
  static constexpr Date min() noexcept { return Date(Number{first_day}); }
  /// The last day that can be named: 9999-12-31.
  static constexpr Date max() noexcept { return Date(Number{last_day}); }

  /// The day as the system clock's day.
  std::chrono::sys_days sys_days() const noexcept {
    return std::chrono::sys_days(std::chrono::days(days_));
  }
  /// Days since 1970-01-01; negative before it.
  constexpr int days() const noexcept { return days_; }
  /// The year, 1400 to 9999.
  int year() const noexcept;
  /// The month, 1 to 12.
  int month() const noexcept;
  /// The day of the month, 1 to 31.
  int day() const noexcept;

  /// `YYYY-MM-DD`, whatever the locale.
  std::string to_string() const;

  /// The day so many days later (earlier, when negative).
  /// @throws DateError when that lies outside the range.
  Date plus_days(int days) const;

  /// By time.
  friend constexpr auto operator<=>(Date, Date) noexcept = default;

  /// How many days lie between: `{2021, 12, 2} - Date{2021, 11, 17}` is 15.
  friend constexpr int operator-(Date later, Date earlier) noexcept {
    return later.days_ - earlier.days_;
  }

  /// Writes `YYYY-MM-DD`, whatever the locale.
  friend SANCTRACK_API std::ostream& operator<<(std::ostream& out, Date date);

 private:
  struct Number {
    std::int32_t value;
  };
  static constexpr std::int32_t first_day = -208188;
  static constexpr std::int32_t last_day = 2932896;

  constexpr explicit Date(Number number) noexcept : days_(number.value) {}
  [[noreturn]] static void throw_day_out_of_range(std::int64_t days);

  std::int32_t days_;
};

}  // namespace sanctrack

/// Hashes a day by its number.
template <>
struct std::hash<sanctrack::Date> {
  /// The hash of a day.
  std::size_t operator()(sanctrack::Date date) const noexcept {
    return std::hash<int>{}(date.days());
  }
};
