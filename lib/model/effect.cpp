#include "model/effect.hpp"

#include <algorithm>

namespace sanctrack {
namespace {

Step taken(const PartialDate& day, DayBasis basis, bool unverified) {
  Step step{};
  step.earliest = day.earliest().days();
  step.latest = day.latest().days();
  step.day = step.latest;
  step.basis = basis;
  step.unverified = unverified;
  step.window = step.earliest != step.latest;
  return step;
}

}  // namespace

ActEffects::ActEffects(const Act& act, Unverified unverified)
    : unverified_(unverified),
      known_(usable(act.known, "known", act.provenance)),
      adopted_(usable(act.adopted, "adopted", act.provenance)),
      published_(usable(act.published, "published", act.provenance)),
      in_force_(usable(act.in_force, "in_force", act.provenance)) {
  const auto doubted = [&](std::string_view field) { return act.provenance.is_unverified(field); };
  if (in_force_) {
    const DayBasis basis = act.in_force_basis.value_or(DayBasis::stated);
    shared_ = finish(taken(*in_force_, basis, doubted("in_force")));
  } else if (published_) {
    shared_ = finish(taken(*published_, DayBasis::published, doubted("published")));
  } else if (adopted_) {
    shared_ = finish(taken(*adopted_, DayBasis::adopted, doubted("adopted")));
  }
}

std::optional<Step> ActEffects::of(const Change& change) const {
  const Day own = usable(change.from, "from", change.provenance);
  if (!own) return shared_;
  return finish(taken(*own, DayBasis::stated, change.provenance.is_unverified("from")));
}

ActEffects::Day ActEffects::usable(const Day& day, std::string_view field,
                                   const Provenance& of) const {
  if (unverified_ == Unverified::drop && of.is_unverified(field)) return std::nullopt;
  return day;
}

/// A doubtful day lies somewhere among the days of its act; a window stays as narrow as stated.
Step ActEffects::finish(Step step) const {
  if (step.doubtful() && !step.window) {
    for (const Day* day : {&adopted_, &published_, &in_force_}) {
      if (!*day) continue;
      step.earliest = std::min(step.earliest, (*day)->earliest().days());
      step.latest = std::max(step.latest, (*day)->latest().days());
    }
  }
  const Day& stated = known_ ? known_ : published_;
  const Day& known = stated ? stated : in_force_;
  step.known_derived = !stated;
  step.known = known ? known->latest().days() : step.day;
  step.known_earliest = known ? known->earliest().days() : step.window ? step.earliest : step.day;
  return step;
}

}  // namespace sanctrack
