#include <algorithm>

#include "analysis/ownership_question.hpp"
#include "time/caveats.hpp"

namespace sanctrack {
namespace {

/// Finds all companies that follow from the designated parties.
class AllOwned {
 public:
  AllOwned(const SnapshotData& law, std::uint32_t authority, const OwnershipRule& rule)
      : law_(law),
        authority_(authority),
        rule_(rule),
        parties_(law, authority),
        graph_(OwnershipGraph::of_all(law, rule.control == Control::counts)),
        designated_(parties_.all_designated()),
        seeds_(parties_.all_passing(designated_)),
        sure_(run_cascades(graph_, rule_, Reading::sure, seeds_)),
        recorded_(readings_agree(graph_, rule_, seeds_)
                      ? sure_
                      : run_cascades(graph_, rule_, Reading::recorded, seeds_)) {}

  std::vector<OwnedEntity> rows() const {
    std::vector<std::uint32_t> nodes;
    for (std::uint32_t node = 0; node < graph_.size(); ++node) {
      const Found found = recorded_[node];
      if (designated_[node] == Verdict::yes || !(found.owned || found.controlled)) continue;
      if (graph_.flags[node].ownable) nodes.push_back(node);
    }
    std::vector<OwnedEntity> rows;
    rows.reserve(nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      fetch_ahead(nodes, i);
      add(nodes[i], may_lift_itself(nodes[i]) ? without_itself(nodes[i]) : recorded_[nodes[i]],
          rows);
    }
    return rows;
  }

 private:
  /// Whether what was found may rest on that the entity may be designated itself, and holds those
  /// who hold it.
  bool may_lift_itself(std::uint32_t node) const {
    if (seeds_[node] == Verdict::no) return false;
    if (graph_.stakes_of(node).empty() && graph_.controlled_by(node).empty()) return false;
    if (!adds_up(rule_, Reading::recorded)) return true;
    const auto follows = [&](std::uint32_t holder) {
      return recorded_[holder].in && seeds_[holder] == Verdict::no;
    };
    for (const HoldingStake& holding : graph_.stakes_in(node)) {
      if (follows(holding.holder)) return true;
    }
    for (const std::uint32_t link : graph_.index->control_of(node)) {
      if (follows(graph_.index->links[link].holder)) return true;
    }
    return false;
  }

  /// Has the ids of nodes to come brought near: each is read, and its count of users written.
  void fetch_ahead(const std::vector<std::uint32_t>& nodes, std::size_t at) const {
    const auto& entities = law_.registry->records.entities;
    if (at + 16 < nodes.size()) __builtin_prefetch(&entities[nodes[at + 16]].id);
    if (at + 8 < nodes.size()) __builtin_prefetch(entities[nodes[at + 8]].id.text().data(), 1);
  }

  Found without_itself(std::uint32_t node) const {
    OwnershipQuestion question(law_, node, authority_, rule_);
    question.run_recorded();
    return question.recorded.front();
  }

  void add(std::uint32_t node, Found recorded, std::vector<OwnedEntity>& rows) const {
    const Verdict by_ownership = verdict_of(sure_[node].owned, recorded.owned);
    const Verdict by_control = verdict_of(sure_[node].controlled, recorded.controlled);
    const Verdict verdict = either(by_ownership, by_control);
    if (verdict == Verdict::no) return;
    rows.push_back({.entity = law_.registry->records.entities[node].id,
                    .verdict = verdict,
                    .by_ownership = by_ownership,
                    .by_control = by_control,
                    .designated = designated_[node]});
  }

  const SnapshotData& law_;
  std::uint32_t authority_;
  const OwnershipRule& rule_;
  DesignatedParties parties_;
  OwnershipGraph graph_;
  std::vector<Verdict> designated_;
  std::vector<Verdict> seeds_;
  std::vector<Found> sure_;
  std::vector<Found> recorded_;
};

}  // namespace

namespace {

/// Where no rule is on record, any share and any control may count.
const OwnershipRule any_rule{.share = Stake::over(0),
                             .aggregation = Aggregation::all,
                             .control = Control::counts,
                             .provenance = {}};

std::vector<OwnedEntity> left_open(std::vector<OwnedEntity> rows) {
  const auto open = [](Verdict verdict) {
    return verdict == Verdict::yes ? Verdict::unknown : verdict;
  };
  for (OwnedEntity& row : rows) {
    row.verdict = Verdict::unknown;
    row.by_ownership = open(row.by_ownership);
    row.by_control = open(row.by_control);
  }
  return rows;
}

}  // namespace

Rows<OwnedEntity> owned(const Snapshot& law, const AuthorityId& authority) {
  const SnapshotData& data = *law.data();
  const std::uint32_t place = data.registry->place(authority);
  const RuleOfDay of_day = rule_of(data, place);
  std::vector<Caveat> caveats;
  if (of_day.rule == nullptr) {
    caveats.push_back({.kind = CaveatKind::rule_not_recorded, .text = of_day.why_none});
    return {left_open(AllOwned(data, place, any_rule).rows()), std::move(caveats)};
  }
  add_rule_caveats(data, place, *of_day.rule, caveats);
  DesignatedParties(data, place).add_assumptions(caveats);
  return {AllOwned(data, place, *of_day.rule).rows(), std::move(caveats)};
}

}  // namespace sanctrack
