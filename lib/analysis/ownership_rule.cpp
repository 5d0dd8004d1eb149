#include "analysis/ownership_rule.hpp"

#include <algorithm>

#include "time/caveats.hpp"
#include "time/words.hpp"

namespace sanctrack {
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

}  // namespace sanctrack
