#include <sstream>

#include "analysis/ownership_question.hpp"
#include "sanctrack/values/error.hpp"
#include "time/answer_words.hpp"
#include "time/caveats.hpp"

namespace sanctrack {

OwnershipQuestion::OwnershipQuestion(const SnapshotData& on, std::uint32_t about, std::uint32_t by,
                                     const OwnershipRule& under)
    : law(on),
      authority(by),
      rule(under),
      parties(on, by),
      graph(OwnershipGraph::above(on, about, under.control == Control::counts)) {
  for (std::uint32_t node = 0; node < graph.size(); ++node) {
    designated.push_back(parties.designated(graph.entity(node)));
    seeds.push_back(parties.passes_on(graph.entity(node), designated.back()));
  }
  seeds.front() = Verdict::no;
}

namespace {

bool is_more(const Cascade::Counted& left, const Cascade::Counted& right, bool least) {
  if (left.percent != right.percent) return left.percent > right.percent;
  return least ? left.open && !right.open : !left.open && right.open;
}

}  // namespace

void OwnershipQuestion::run_sure() {
  sure = run_cascades(graph, rule, Reading::sure, seeds, [&](const Cascade& cascade) {
    const auto counted = cascade.counted(0);
    if (is_more(counted, least, true)) least = counted;
  });
}

void OwnershipQuestion::run_recorded() {
  recorded = run_cascades(graph, rule, Reading::recorded, seeds);
}

void OwnershipQuestion::run_possible() {
  possible = run_cascades(graph, rule, Reading::possible, seeds, [&](const Cascade& cascade) {
    const auto counted = cascade.counted(0);
    if (is_more(counted, most, false)) most = counted;
  });
}

namespace {

/// What the links are looked at with where no rule is on record: every link that could matter.
const OwnershipRule widest_rule{.share = Stake::at_least(50),
                                .aggregation = Aggregation::all,
                                .control = Control::counts,
                                .provenance = {}};

void fill_verdicts(const OwnershipQuestion& question, Ownership& answer) {
  const Found sure = question.sure.front();
  const Found recorded = question.recorded.front();
  const Found possible = question.possible.front();
  answer.by_ownership = verdict_of(sure.owned, possible.owned);
  answer.by_control = verdict_of(sure.controlled, possible.controlled);
  answer.verdict = either(answer.by_ownership, answer.by_control);
  answer.recorded =
      verdict_of(sure.owned || sure.controlled, recorded.owned || recorded.controlled);
}

void fill_shares(const OwnershipQuestion& question, Ownership& answer) {
  answer.least = question.least.percent;
  answer.most = question.most.percent;
  Fraction held = 0;
  try {
    for (const HoldingStake& holding : question.graph.stakes_in(0)) {
      held = held + question.graph.exact(question.graph.stakes[holding.stake]).lower;
    }
    answer.unrecorded = minus(100, held);
  } catch (const InvalidValue&) {
    answer.unrecorded = Fraction(whole_share - question.graph.lower_in.front(), one_per_cent);
  }
}

Ownership new_answer(const SnapshotData& law, std::uint32_t entity, std::uint32_t authority) {
  const Entity& record = law.registry->records.entities[entity];
  const Authority& by = law.registry->records.authorities[authority];
  return {.entity = record.id,
          .name = std::string(record.label()),
          .authority = by.id,
          .authority_words = by.in_words(),
          .day = law.day,
          .known_on = law.options.known_on,
          .origin = origin_of(*law.registry)};
}

/// Persons are not owned, whatever the rule.
void answer_for_person(Ownership& answer) {
  answer.verdict = answer.by_ownership = answer.by_control = answer.recorded = Verdict::no;
  answer.unrecorded = 0;
}

void add_rule_evidence(const OwnershipQuestion& question, Ownership& answer) {
  std::ostringstream text;
  text << "rule of " << answer.authority_words << ": " << question.rule;
  answer.evidence.push_back(
      {.text = std::move(text).str(), .source = question.rule.provenance.source});
}

}  // namespace

Ownership ownership(const Snapshot& snapshot, const EntityId& entity,
                    const AuthorityId& authority) {
  const SnapshotData& law = *snapshot.data();
  const std::uint32_t about = law.registry->place(entity);
  const std::uint32_t by = law.registry->place(authority);
  const RuleOfDay of_day = rule_of(law, by);
  Ownership answer = new_answer(law, about, by);
  OwnershipQuestion question(law, about, by, of_day.rule ? *of_day.rule : widest_rule);
  answer.designated = question.designated.front();
  if (of_day.rule) answer.rule = *of_day.rule;
  if (law.registry->records.entities[about].kind == EntityKind::person) {
    answer_for_person(answer);
    return answer;
  }
  if (of_day.rule) {
    add_rule_evidence(question, answer);
    add_rule_caveats(law, by, *of_day.rule, answer.caveats);
  } else {
    answer.caveats.push_back({.kind = CaveatKind::rule_not_recorded, .text = of_day.why_none});
  }
  question.run_sure();
  question.run_recorded();
  question.run_possible();
  if (of_day.rule) fill_verdicts(question, answer);
  fill_shares(question, answer);
  fill_proof(question, answer);
  if (!of_day.rule) {
    answer.missing.push_back("what rule on ownership " + answer.authority_words + " applied on " +
                             law.day.to_string());
  } else if (answer.unknown()) {
    answer.missing = missing_for(question);
    for (const std::string& fact : answer.missing) {
      answer.caveats.push_back({.kind = CaveatKind::not_in_record,
                                .entity = answer.entity,
                                .text = fact + " is not on record"});
    }
  }
  return answer;
}

}  // namespace sanctrack
