#include "model/effect.hpp"

#include <algorithm>

namespace sanctrack {
namespace {

using Day = std::optional<PartialDate>;

Day usable(const Day& day, std::string_view field, const Provenance& of, Unverified unverified) {
  if (unverified == Unverified::drop && of.is_unverified(field)) return std::nullopt;
  return day;
}

void add_candidate(Step& step, const Day& day) {
  if (!day) return;
  step.earliest = std::min(step.earliest, day->earliest().days());
  step.latest = std::max(step.latest, day->latest().days());
}

void take_effect(Step& step, const PartialDate& day, DayBasis basis, bool unverified) {
  step.earliest = day.earliest().days();
  step.latest = day.latest().days();
  step.day = step.latest;
  step.basis = basis;
  step.unverified = unverified;
  step.window = step.earliest != step.latest;
}

struct ActDays {
  Day known, adopted, published, in_force;

  ActDays(const Act& act, Unverified unverified)
      : known(usable(act.known, "known", act.provenance, unverified)),
        adopted(usable(act.adopted, "adopted", act.provenance, unverified)),
        published(usable(act.published, "published", act.provenance, unverified)),
        in_force(usable(act.in_force, "in_force", act.provenance, unverified)) {}
};

void set_known(Step& step, const ActDays& days) {
  const Day& stated = days.known ? days.known : days.published;
  step.known_derived = !stated;
  if (stated) {
    step.known = stated->latest().days();
  } else if (days.in_force) {
    step.known = days.in_force->latest().days();
  } else {
    step.known = step.day;
  }
}

/// A doubtful day lies somewhere among the days of its act; a window stays as narrow as stated.
void widen_to_candidates(Step& step, const ActDays& days) {
  if (!step.doubtful() || step.window) return;
  for (const Day* day : {&days.adopted, &days.published, &days.in_force}) add_candidate(step, *day);
}

std::optional<Step> effect(const Act& act, const Day& own, bool own_unverified,
                           Unverified unverified) {
  const ActDays days(act, unverified);
  const Provenance& of = act.provenance;
  Step step{};
  if (own) {
    take_effect(step, *own, DayBasis::stated, own_unverified);
  } else if (days.in_force) {
    take_effect(step, *days.in_force, act.in_force_basis.value_or(DayBasis::stated),
                of.is_unverified("in_force"));
  } else if (days.published) {
    take_effect(step, *days.published, DayBasis::published, of.is_unverified("published"));
  } else if (days.adopted) {
    take_effect(step, *days.adopted, DayBasis::adopted, of.is_unverified("adopted"));
  } else {
    return std::nullopt;
  }
  widen_to_candidates(step, days);
  set_known(step, days);
  return step;
}

}  // namespace

std::optional<Step> effect_of(const Act& act, const Change& change, Unverified unverified) {
  const bool doubted = change.provenance.is_unverified("from");
  return effect(act, usable(change.from, "from", change.provenance, unverified), doubted,
                unverified);
}

std::optional<Step> effect_of(const Act& act, Unverified unverified) {
  return effect(act, std::nullopt, false, unverified);
}

}  // namespace sanctrack
