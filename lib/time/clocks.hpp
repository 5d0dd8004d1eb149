#pragma once

#include "model/fold.hpp"
#include "sanctrack/model/designation.hpp"

namespace sanctrack {

/// The two clocks at which a record is read: the end of a day, by what was published by the end of
/// another.
struct Clocks {
  std::int32_t day;
  std::int32_t known_on = never;

  static bool removes(const Step& step) noexcept { return step.act == nowhere && !step.given; }

  /// Whether the step was published. A removal between editions cannot be ruled out from the first
  /// day after the edition that still shows the entry.
  bool knows(const Step& step) const noexcept {
    return known_on >= (removes(step) ? step.earliest : step.known);
  }
  /// Whether the step has effect.
  bool counts(const Step& step) const noexcept {
    return step.day <= day && !step.left_out && knows(step) &&
           (!removes(step) || known_on >= step.day);
  }
  /// Whether nobody can tell if the step has effect.
  bool perhaps(const Step& step) const noexcept {
    return step.window && step.earliest <= day && knows(step) && !counts(step);
  }
  /// Whether the day lies among the candidates of a doubtful day of effect.
  bool doubts(const Step& step) const noexcept {
    return step.doubtful() && step.earliest <= day && day <= step.latest && knows(step);
  }
};

}  // namespace sanctrack
