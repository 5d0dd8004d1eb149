#pragma once

/// @file
/// A set of days, kept as intervals.

#include <initializer_list>
#include <iosfwd>
#include <string>
#include <utility>
#include <vector>

#include "sanctrack/export.hpp"
#include "sanctrack/values/interval.hpp"

namespace sanctrack {

/// A set of days, kept as intervals: a life with gaps.
///
/// The intervals are sorted, do not overlap and do not meet, so two sets are equal exactly when
/// they hold the same days.
///
/// ```
///   given      [=====)     [====)            [====)
///                 [====)        [====)
///   kept       [=======)   [=========)       [====)
///   gaps()             [===)         [=======)
/// ```
class SANCTRACK_API IntervalSet {
 public:
  /// No day at all.
  IntervalSet() = default;
  /// The days of any of the intervals, which may overlap and stand in any order.
  IntervalSet(std::initializer_list<Interval> intervals);
  /// The days of any of the intervals, which may overlap and stand in any order.
  explicit IntervalSet(std::vector<Interval> intervals);

  /// Whether it holds no day.
  bool empty() const noexcept { return intervals_.empty(); }
  /// Whether it holds that day. Logarithmic in the number of intervals.
  bool contains(Date day) const noexcept;
  /// Whether it holds every day of the interval.
  bool covers(const Interval& interval) const noexcept;

  /// The intervals, sorted and apart from each other.
  const std::vector<Interval>& intervals() const& noexcept { return intervals_; }
  /// The intervals of a set that is about to go, by value, so that nothing dangles.
  std::vector<Interval> intervals() && noexcept { return std::move(intervals_); }

  /// The days between the first interval and the last that it does not hold.
  IntervalSet gaps() const;
  /// Every day that it does not hold.
  IntervalSet complement() const;

  /// The days of either.
  friend SANCTRACK_API IntervalSet operator|(const IntervalSet& left, const IntervalSet& right);
  /// The days of both.
  friend SANCTRACK_API IntervalSet operator&(const IntervalSet& left, const IntervalSet& right);
  /// The days of the left one that the right one does not hold.
  friend SANCTRACK_API IntervalSet operator-(const IntervalSet& left, const IntervalSet& right);

  /// Whether both hold the same days.
  friend bool operator==(const IntervalSet&, const IntervalSet&) noexcept = default;

  /// `{[2021-11-17, 2021-12-02), [2022-02-24, ...)}`; `{}` when empty.
  std::string to_string() const;
  /// Writes what `to_string` gives.
  friend SANCTRACK_API std::ostream& operator<<(std::ostream& out, const IntervalSet& set);

 private:
  void normalise();
  IntervalSet intersect(const IntervalSet& other) const;

  std::vector<Interval> intervals_;
};

}  // namespace sanctrack
