#pragma once

/// @file
/// A day of which perhaps only the month or the year is known.

#include <compare>
#include <cstddef>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

#include "sanctrack/export.hpp"
#include "sanctrack/values/date.hpp"

namespace sanctrack {

/// A day, a month or a year, perhaps only approximately known: a birth date as lists print it.
///
/// It stands for one day that somebody did not write down in full, so it is an interval of
/// possible days, and that interval is never empty:
///
/// ```
///   1962-03       [earliest ........ latest]
///                 1962-03-01      1962-03-31
///   circa 1962    [earliest ........ latest]   circa() is true; may_be() also looks one year
///                 1962-01-01      1962-12-31   to the left and one to the right
/// ```
///
/// `circa` does not move `earliest()` and `latest()`, which keep to what was stated: a source that
/// says "circa" does not say how far off it may be. Only `may_be()` allows for it.
class SANCTRACK_API PartialDate {
 public:
  /// A whole day, exactly known.
  PartialDate(Date day) noexcept : earliest_(day), latest_(day) {}

  /// A year of which no more is known.
  /// @throws DateError unless the year lies between 1400 and 9999.
  static PartialDate of_year(int year, bool circa = false);
  /// A month of which no more is known.
  /// @throws DateError unless there is such a month in range.
  static PartialDate of_month(int year, int month, bool circa = false);
  /// A whole day, exactly or approximately known.
  static PartialDate of_day(Date day, bool circa = false) noexcept;

  /// Reads `1962`, `1962-03` or `1962-03-05`, each perhaps with `circa ` before it.
  /// @throws DateError for anything else, with a message that quotes the text.
  static PartialDate parse(std::string_view text);
  /// As `parse`, but empty for what is not a partial date. Allocates nothing.
  static std::optional<PartialDate> try_parse(std::string_view text) noexcept;

  /// The first day that fits what was stated.
  Date earliest() const noexcept { return earliest_; }
  /// The last day that fits what was stated; that day is included.
  Date latest() const noexcept { return latest_; }
  /// Whether this is one whole day and not approximate.
  bool exact() const noexcept { return earliest_ == latest_ && !circa_; }
  /// Whether the source calls it approximate.
  bool circa() const noexcept { return circa_; }

  /// The year, 1400 to 9999.
  int year() const noexcept { return earliest_.year(); }
  /// The month, 1 to 12, where one is known.
  std::optional<int> month() const noexcept;
  /// The day of the month, 1 to 31, where it is known.
  std::optional<int> day() const noexcept;

  /// Whether the day meant may be this one.
  ///
  /// Without `circa`: whether it lies between `earliest()` and `latest()`. With it, one unit of the
  /// stated precision is allowed on either side: a year around a year, a month around a month, a
  /// day around a day.
  bool may_be(Date day) const noexcept;

  /// As `parse` reads it: `1962`, `1962-03`, `1962-03-05`, `circa 1962`.
  std::string to_string() const;

  /// By the earliest day, then the latest, then exact before circa.
  friend auto operator<=>(const PartialDate&, const PartialDate&) noexcept = default;
  /// Writes what `to_string` gives.
  friend SANCTRACK_API std::ostream& operator<<(std::ostream& out, const PartialDate& date);

 private:
  PartialDate(Date earliest, Date latest, bool circa) noexcept
      : earliest_(earliest), latest_(latest), circa_(circa) {}

  Date earliest_;
  Date latest_;
  bool circa_ = false;
};

}  // namespace sanctrack

/// Hashes a partial date by its two ends.
template <>
struct std::hash<sanctrack::PartialDate> {
  /// The hash of a partial date.
  std::size_t operator()(const sanctrack::PartialDate& date) const noexcept {
    const auto first = static_cast<std::size_t>(date.earliest().days());
    const auto last = static_cast<std::size_t>(date.latest().days());
    return (first * 31 + last) * 2 + (date.circa() ? 1 : 0);
  }
};
