#include "analysis/designated_parties.hpp"

#include <algorithm>

#include "time/caveats.hpp"
#include "time/measures.hpp"
#include "time/record.hpp"

namespace sanctrack {
namespace {

bool freezes(MeasureKind kind) {
  return kind == MeasureKind::asset_freeze || kind == MeasureKind::dealings_ban;
}

bool has_all_measures(const SnapshotData& law, std::uint32_t regime) {
  return record_on(law.regime_record(regime), Aspect::measures, law.clocks).complete;
}

}  // namespace

DesignatedParties::DesignatedParties(const SnapshotData& law, std::uint32_t authority) : law_(law) {
  selection_.authority = authority;
  for (std::uint32_t regime = 0; regime < law.registry->records.regimes.size(); ++regime) {
    if (!asks_regime(*law.registry, selection_, regime)) continue;
    const Freeze freeze = freeze_of(regime);
    regimes_.push_back({.regime = regime, .freeze = freeze});
    all_freeze_ &= freeze == Freeze::of_all || freeze == Freeze::assumed;
  }
}

DesignatedParties::Freeze DesignatedParties::freeze_of(std::uint32_t regime) const {
  bool any = false;
  for (const std::uint32_t place : law_.registry->measures_of[regime]) {
    const Measure& measure = law_.registry->records.measures[place];
    if (!freezes(measure.kind)) continue;
    any = true;
    if (measure.target != MeasureTarget::listed) continue;
    const MeasureLife life = measure_life(law_, place);
    if (life.life.in_force == Verdict::yes && measure.kinds.empty() && measure.under.empty() &&
        life.suspensions.empty()) {
      return Freeze::of_all;
    }
  }
  if (any) return Freeze::of_some;
  return has_all_measures(law_, regime) ? Freeze::of_none : Freeze::assumed;
}

Selection DesignatedParties::under(std::uint32_t regime) const {
  Selection selection = selection_;
  selection.regime = regime;
  return selection;
}

DesignatedParties::Bound DesignatedParties::bound(const RegimeFreeze& under,
                                                  std::uint32_t entity) const {
  if (under.freeze == Freeze::of_none) return {.frozen = Verdict::no, .suspended = false};
  if (under.freeze != Freeze::of_some) return {.frozen = Verdict::yes, .suspended = false};
  bool suspended = false;
  bool doubtful = false;
  for (const PartyMeasure& measure : measures_on(law_, entity, this->under(under.regime))) {
    if (!freezes(measure.kind)) continue;
    if (measure.status == MeasureStatus::suspended) {
      suspended = true;
    } else if (measure.status == MeasureStatus::cannot_tell) {
      doubtful = true;
    } else {
      return {.frozen = Verdict::yes, .suspended = suspended};
    }
  }
  doubtful |= !has_all_measures(law_, under.regime);
  return {.frozen = doubtful ? Verdict::unknown : Verdict::no, .suspended = suspended};
}

Verdict DesignatedParties::passes_on(std::uint32_t entity, Verdict designated) const {
  if (all_freeze_ || designated == Verdict::no) return designated;
  Verdict passes = Verdict::no;
  bool asked = false;
  for (const RegimeFreeze& one : regimes_) {
    const Selection selection = under(one.regime);
    const bool listed = listed_on(law_, entity, selection) != Verdict::no;
    if (!listed && is_left_out(law_, selection_, one.regime)) continue;
    asked = true;
    const Verdict by_this = verdict_on(law_, entity, selection);
    if (by_this == Verdict::no) continue;
    const Verdict passed = both(by_this, listed ? bound(one, entity).frozen : perhaps(one.freeze));
    if (passed == Verdict::yes) return passed;
    if (passed == Verdict::unknown) passes = passed;
  }
  return asked ? passes : designated;
}

/// Whether the assets of a party that may be designated under a regime are then frozen.
Verdict DesignatedParties::perhaps(Freeze freeze) {
  if (freeze == Freeze::of_none) return Verdict::no;
  return freeze == Freeze::of_some ? Verdict::unknown : Verdict::yes;
}

std::vector<Verdict> DesignatedParties::all_passing(std::vector<Verdict> designated) const {
  if (all_freeze_) return designated;
  for (std::uint32_t entity = 0; entity < designated.size(); ++entity) {
    designated[entity] = passes_on(entity, designated[entity]);
  }
  return designated;
}

void DesignatedParties::add_doubts(std::uint32_t entity, std::vector<Caveat>& to) const {
  const EntityId& id = law_.registry->records.entities[entity].id;
  for (const RegimeFreeze& one : regimes_) {
    if (listed_on(law_, entity, under(one.regime)) == Verdict::no) continue;
    if (one.freeze == Freeze::assumed) add_assumption(one.regime, to);
    const Bound is = bound(one, entity);
    if (is.frozen == Verdict::yes) continue;
    const RegimeId& regime = law_.regime_record(one.regime).id;
    const std::string perhaps = is.frozen == Verdict::no ? " is" : " is perhaps";
    std::string text =
        is.suspended ? "what freezes the assets of " + id.to_string() + " under " +
                           regime.to_string() + perhaps + " suspended for it"
                     : "no freeze of " + regime.to_string() + " surely binds " + id.to_string();
    if (!is.suspended && is.frozen == Verdict::no) {
      text = regime.to_string() + " does not freeze the assets of " + id.to_string();
    }
    text += ": its designation under " + regime.to_string() + perhaps + " not passed on";
    add_caveat(
        to, {.kind = is.suspended || is.frozen == Verdict::no ? CaveatKind::suspended
                                                              : CaveatKind::measures_not_recorded,
             .regime = regime,
             .entity = id,
             .text = std::move(text)});
  }
}

void DesignatedParties::add_assumption(std::uint32_t regime, std::vector<Caveat>& to) const {
  const RegimeId& id = law_.regime_record(regime).id;
  add_caveat(to, {.kind = CaveatKind::measures_not_recorded,
                  .regime = id,
                  .text = "no freeze of " + id.to_string() +
                          " is on record: a designation under it is taken to freeze"});
}

void DesignatedParties::add_assumptions(std::vector<Caveat>& to) const {
  for (const RegimeFreeze& one : regimes_) {
    if (one.freeze != Freeze::assumed || !law_.regime(one.regime).may_be_in_force()) continue;
    add_assumption(one.regime, to);
  }
}

}  // namespace sanctrack
