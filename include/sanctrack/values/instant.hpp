#pragma once

/// @file
/// A second of universal time.

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
#include "sanctrack/values/date.hpp"

namespace sanctrack {

/// A second of universal time (UTC): when an edition of a list was published.
///
/// Whole seconds, on the days that `Date` can name; leap seconds are not counted. There is no local
/// time here: which day an instant falls on elsewhere depends on a time zone that the caller knows.
class SANCTRACK_API Instant {
 public:
  /// The second of a day, an hour (0 to 23), a minute and a second (0 to 59), in UTC.
  /// @throws DateError unless there is such a second.
  static Instant of(Date day, int hour, int minute, int second);

  /// Reads `YYYY-MM-DDThh:mm:ssZ`, exactly; offsets and fractions of a second are refused.
  /// @throws DateError for anything else, with a message that quotes the text.
  static Instant parse(std::string_view text);
  /// As `parse`, but empty for what is not an instant. Allocates nothing.
  static std::optional<Instant> try_parse(std::string_view text) noexcept;

  /// The system clock's second.
  /// @throws DateError on a day that `Date` cannot name.
  explicit Instant(std::chrono::sys_seconds seconds);

  /// Seconds since 1970-01-01T00:00:00Z.
  constexpr std::int64_t seconds() const noexcept { return seconds_; }
  /// The instant as the system clock's second.
  std::chrono::sys_seconds sys_seconds() const noexcept {
    return std::chrono::sys_seconds(std::chrono::seconds(seconds_));
  }
  /// The day that it is in UTC.
  Date utc_day() const;

  /// `YYYY-MM-DDThh:mm:ssZ`.
  std::string to_string() const;

  /// By time.
  friend constexpr auto operator<=>(Instant, Instant) noexcept = default;
  /// Writes what `to_string` gives.
  friend SANCTRACK_API std::ostream& operator<<(std::ostream& out, Instant instant);

 private:
  struct Number {
    std::int64_t value;
  };
  constexpr explicit Instant(Number number) noexcept : seconds_(number.value) {}

  std::int64_t seconds_;
};

}  // namespace sanctrack

/// Hashes an instant by its number of seconds.
template <>
struct std::hash<sanctrack::Instant> {
  /// The hash of an instant.
  std::size_t operator()(sanctrack::Instant instant) const noexcept {
    return std::hash<std::int64_t>{}(instant.seconds());
  }
};
