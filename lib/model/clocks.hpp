#pragma once

#include "model/fold.hpp"

namespace sanctrack {

/// The two clocks at which a record is read: the end of a day, by what was published by the end of
/// another. A day of publication of which only the month or year is on record is a stretch, and so
/// is that of a removal between editions: within it, nobody can tell whether the step was known.
struct Clocks {
  std::int32_t day;
  std::int32_t known_on = never;

  static bool removes(const Step& step) noexcept { return step.act == nowhere && !step.given; }

  /// Whether the step was surely published.
  bool knows(const Step& step) const noexcept { return known_on >= step.known; }
  /// Whether the step was, or may have been, published.
  bool may_know(const Step& step) const noexcept { return known_on >= step.known_earliest; }
  /// Whether the step has effect.
  bool counts(const Step& step) const noexcept {
    return step.day <= day && !step.left_out && knows(step);
  }
  /// Whether nobody can tell if the step has effect.
  bool perhaps(const Step& step) const noexcept {
    return may_know(step) && (step.window ? step.earliest : step.day) <= day && !counts(step);
  }
  /// Whether the step was surely published and has no effect yet.
  bool awaits(const Step& step) const noexcept {
    return knows(step) && !step.left_out && step.day > day;
  }
  /// Whether the day lies among the candidates of a doubtful day of effect.
  bool doubts(const Step& step) const noexcept {
    return step.doubtful() && step.earliest <= day && day <= step.latest && may_know(step);
  }
};

/// What an entry is on a day, by what was published. Looks at the entry's own steps only; allocates
/// nothing.
EntryState state_on(const Fold& fold, const Entry& entry, Clocks clocks) noexcept;

/// The designations and amendments of an entry that may have effect from a step of it on, such as
/// `state.maybe_parties`: `visit(place)`.
template <class Visit>
void for_each_perhaps(const Fold& fold, const Entry& entry, const EntryState& state,
                      std::uint32_t from, Clocks clocks, const Visit& visit) {
  for (std::uint32_t i = from; i < entry.track.end; ++i) {
    const Step& step = fold.steps[i];
    if (!clocks.perhaps(step)) continue;
    const bool begins = step.kind == ChangeKind::designate;
    if (begins ? !state.not_yet.holds(i) : step.kind == ChangeKind::amend) visit(i);
  }
}

}  // namespace sanctrack
