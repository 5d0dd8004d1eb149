#pragma once

/// @file
/// A stretch of days.

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <limits>
#include <optional>
#include <string>

#include "sanctrack/export.hpp"
#include "sanctrack/values/date.hpp"

namespace sanctrack {

/// A stretch of days, half-open: `[from, until)` holds `from` and does not hold `until`.
///
/// ```
///   between(a, b)   ------[=========)------    since(a)    ------[==============
///                         a         b                            a
///   on(a)           ------[=)--------------    before(b)   ================)----
///                         a a+1                                            b
///   always()        =======================
/// ```
///
/// Either end may be open; an open end is absent, never a magic date. As no day before
/// `Date::min()` and none after `Date::max()` can be named, a beginning on the former is open, and
/// so is the end of `on` the latter; so intervals are equal exactly when they hold the same days.
/// An interval that exists holds at least one day: an empty one throws `InvalidValue`. Eight bytes,
/// trivially copyable.
class SANCTRACK_API Interval {
 public:
  /// Every day.
  static constexpr Interval always() noexcept { return Interval(no_from, no_until); }
  /// That day and every later one.
  static constexpr Interval since(Date from) noexcept {
    return Interval(first_number(from), no_until);
  }
  /// Every day before that one.
  /// @throws InvalidValue for `Date::min()`, before which there is no day.
  static Interval before(Date until);
  /// The days from `from` on and before `until`.
  /// @throws InvalidValue unless `from < until`.
  static Interval between(Date from, Date until);
  /// That day only.
  static constexpr Interval on(Date day) noexcept {
    return Interval(first_number(day), day == Date::max() ? no_until : day.days() + 1);
  }

  /// The first day; empty where the beginning is open.
  std::optional<Date> from() const {
    if (from_ == no_from) return std::nullopt;
    return Date::from_days(from_);
  }
  /// The first day after it; empty where the end is open.
  std::optional<Date> until() const {
    if (until_ == no_until) return std::nullopt;
    return Date::from_days(until_);
  }

  /// Whether it holds that day: `from <= day < until`.
  constexpr bool contains(Date day) const noexcept {
    return from_ <= day.days() && day.days() < until_;
  }
  /// Whether it holds every day of the other.
  ///
  /// ```
  ///   this    [===============)
  ///   other       [=====)
  /// ```
  constexpr bool covers(const Interval& other) const noexcept {
    return from_ <= other.from_ && other.until_ <= until_;
  }
  /// Whether they have a day in common.
  ///
  /// ```
  ///   this    [========)
  ///   other        [==========)
  /// ```
  constexpr bool overlaps(const Interval& other) const noexcept {
    return from_ < other.until_ && other.from_ < until_;
  }
  /// Whether it ends exactly where the other begins: no gap, no day in common.
  ///
  /// ```
  ///   this    [======)
  ///   other          [=======)
  /// ```
  constexpr bool meets(const Interval& other) const noexcept { return until_ == other.from_; }
  /// The days in common; empty where there are none.
  ///
  /// ```
  ///   this     [========)
  ///   other         [==========)
  ///   result        [===)
  /// ```
  constexpr std::optional<Interval> intersect(const Interval& other) const noexcept {
    if (!overlaps(other)) return std::nullopt;
    return Interval(from_ < other.from_ ? other.from_ : from_,
                    until_ < other.until_ ? until_ : other.until_);
  }

  /// `[2021-11-17, 2021-12-02)`; open ends as `[..., 2021-12-02)` and `[2021-11-17, ...)`.
  std::string to_string() const;

  /// By the beginning (an open one first), then by the end (an open one last).
  friend constexpr auto operator<=>(const Interval&, const Interval&) noexcept = default;
  /// Writes what `to_string` gives.
  friend SANCTRACK_API std::ostream& operator<<(std::ostream& out, const Interval& interval);

 private:
  friend class IntervalSet;
  friend struct std::hash<Interval>;
  static constexpr std::int32_t no_from = std::numeric_limits<std::int32_t>::min();
  static constexpr std::int32_t no_until = std::numeric_limits<std::int32_t>::max();

  static constexpr std::int32_t first_number(Date from) noexcept {
    return from == Date::min() ? no_from : from.days();
  }
  constexpr Interval(std::int32_t from, std::int32_t until) noexcept : from_(from), until_(until) {}

  std::int32_t from_;
  std::int32_t until_;
};

}  // namespace sanctrack

/// Hashes an interval by its two ends.
template <>
struct std::hash<sanctrack::Interval> {
  /// The hash of an interval.
  std::size_t operator()(const sanctrack::Interval& interval) const noexcept {
    const auto from = static_cast<std::uint32_t>(interval.from_);
    const auto until = static_cast<std::uint32_t>(interval.until_);
    return std::hash<std::uint64_t>{}((static_cast<std::uint64_t>(from) << 32 | until) *
                                      0x9E3779B97F4A7C15u);
  }
};
