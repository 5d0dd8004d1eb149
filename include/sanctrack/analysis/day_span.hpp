#pragma once

#include <iosfwd>

#include "sanctrack/values/date.hpp"

/// @file
/// How many days lie between two dates of which perhaps only a month or year is known.

namespace sanctrack {

/// A number of days, from the least to the most that it can be; both are equal where it is known
/// exactly. Negative where the second date comes first.
struct DaySpan {
  int least = 0;  ///< the least
  int most = 0;   ///< the most; never below `least`

  /// Whether the number is known exactly.
  bool exact() const noexcept { return least == most; }
  /// By the least, then the most.
  auto operator<=>(const DaySpan&) const = default;
};

/// The days from one date to another, each lying between two days, both included.
///
/// ```
///   first    [a ... b]
///   second             [c ..... d]
///   span     least c - b, most d - a
/// ```
inline DaySpan days_between(Date first_earliest, Date first_latest, Date second_earliest,
                            Date second_latest) noexcept {
  return {.least = second_earliest - first_latest, .most = second_latest - first_earliest};
}

/// Writes `12` or `-46 to 318`.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const DaySpan& span);

}  // namespace sanctrack
