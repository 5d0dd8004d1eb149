#pragma once

#include "analysis/cascade.hpp"
#include "analysis/designated_parties.hpp"
#include "analysis/ownership_rule.hpp"
#include "sanctrack/analysis/ownership.hpp"

namespace sanctrack {

/// A question about one entity, and what the solver found of it and of all above it. Node 0 is the
/// entity; that it is itself designated lends its holders nothing.
struct OwnershipQuestion {
  OwnershipQuestion(const SnapshotData& on, std::uint32_t about, std::uint32_t by,
                    const OwnershipRule& under);

  void run_sure();
  void run_recorded();
  void run_possible();

  const Entity& record(std::uint32_t node) const {
    return law.registry->records.entities[graph.entity(node)];
  }

  const SnapshotData& law;
  std::uint32_t authority;
  const OwnershipRule& rule;
  DesignatedParties parties;
  OwnershipGraph graph;
  std::vector<Verdict> designated;  ///< by node
  std::vector<Verdict> seeds;       ///< by node: from whom it passes on
  std::vector<Found> sure = {}, recorded = {}, possible = {};
  Cascade::Counted least = {0, false};  ///< of the entity, by `sure`
  Cascade::Counted most = {0, false};   ///< of the entity, by `possible`
};

/// Yes where it surely is, unknown where it may be.
inline Verdict verdict_of(bool sure, bool perhaps) {
  if (sure) return Verdict::yes;
  return perhaps ? Verdict::unknown : Verdict::no;
}

/// Yes where either is, no where neither is.
inline Verdict either(Verdict left, Verdict right) {
  if (left == Verdict::yes || right == Verdict::yes) return Verdict::yes;
  return left == Verdict::unknown ? left : right;
}

/// Fills holders, links and paths of an answer.
void fill_proof(const OwnershipQuestion& question, Ownership& answer);
/// What would decide, each alone, the least first.
std::vector<std::string> missing_for(OwnershipQuestion& question);

}  // namespace sanctrack
