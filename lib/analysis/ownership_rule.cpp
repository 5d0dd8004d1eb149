#include "analysis/ownership_rule.hpp"

#include <algorithm>

#include "time/caveats.hpp"
#include "time/measures.hpp"
#include "time/words.hpp"

namespace sanctrack {
namespace {

bool freezes(MeasureKind kind) {
  return kind == MeasureKind::asset_freeze || kind == MeasureKind::dealings_ban;
}

}  // namespace

RuleOfDay rule_of(const SnapshotData& law, std::uint32_t authority) {
  const Authority& of = law.registry->records.authorities[authority];
  const std::string day = law.day.to_string();
  const auto rule =
      std::find_if(of.ownership_rules.begin(), of.ownership_rules.end(),
                   [&](const OwnershipRule& one) { return one.when.contains(law.day); });
  if (rule == of.ownership_rules.end()) {
    return {.why_none = "no rule on record for " + of.in_words() + " on " + day};
  }
  if (law.options.unverified == Unverified::drop && !rule->provenance.unverified.empty()) {
    return {.why_none = "the rule on record for " + of.in_words() + " on " + day +
                        " is not verified and was left out"};
  }
  const auto from = rule->when.from();
  if (law.options.known_on && from && *from > *law.options.known_on) {
    return {.why_none = "the rule on record for " + of.in_words() + " on " + day + " begins on " +
                        from->to_string() + ": whether it was published by " +
                        law.options.known_on->to_string() + " is not on record"};
  }
  return {.rule = &*rule};
}

void add_rule_caveats(const SnapshotData& law, std::uint32_t authority, const OwnershipRule& rule,
                      std::vector<Caveat>& to) {
  const std::string by = law.registry->records.authorities[authority].in_words();
  if (!rule.provenance.unverified.empty()) {
    add_caveat(to, {.kind = CaveatKind::unverified,
                    .text = "the rule on ownership of " + by +
                            " is not verified: " + join(rule.provenance.unverified)});
  }
  if (rule.control == Control::counts) {
    add_caveat(to, {.kind = CaveatKind::control_not_recorded,
                    .text = "control counts under the rule of " + by +
                            ", and only control that is on record is known"});
  }
}

DesignatedParties::DesignatedParties(const SnapshotData& law, std::uint32_t authority) : law_(law) {
  selection_.authority = authority;
  for (std::uint32_t regime = 0; regime < law.registry->records.regimes.size(); ++regime) {
    if (!asks_regime(*law.registry, selection_, regime)) continue;
    for (const std::uint32_t measure : law.registry->measures_of[regime]) {
      if (!freezes(law.registry->records.measures[measure].kind)) continue;
      any_suspended_ |= !measure_life(law, measure).suspensions.empty();
    }
  }
}

Verdict DesignatedParties::passes_on(std::uint32_t entity, Verdict designated) const {
  if (!any_suspended_ || designated == Verdict::no) return designated;
  bool any = false;
  bool doubtful = false;
  for (const PartyMeasure& measure : measures_on(law_, entity, selection_)) {
    if (!freezes(measure.kind) || measure.through != Through::designation) continue;
    if (measure.status == MeasureStatus::suspended) {
      any = true;
      continue;
    }
    if (measure.status != MeasureStatus::cannot_tell) return designated;
    doubtful = true;
  }
  if (doubtful) return Verdict::unknown;
  return any ? Verdict::no : designated;
}

std::vector<Verdict> DesignatedParties::all_passing(std::vector<Verdict> designated) const {
  if (!any_suspended_) return designated;
  for (std::uint32_t entity = 0; entity < designated.size(); ++entity) {
    designated[entity] = passes_on(entity, designated[entity]);
  }
  return designated;
}

}  // namespace sanctrack
