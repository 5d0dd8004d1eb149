#pragma once

#include <string>

#include "analysis/ownership_graph.hpp"
#include "sanctrack/analysis/ownership.hpp"

namespace sanctrack {

/// A link as it stands on the day, with its caveats; without its two ends in the graph.
OwnershipLink link_on_day(const SnapshotData& law, const Link& link, bool contradicted);
Evidence evidence_of(const OwnershipLink& link);

/// The exact bounds of a stake, less of what others surely hold.
StakeBounds most_of(const OwnershipGraph& graph, std::uint32_t stake);

/// `at least 50 %`, `more than 50 %`.
std::string at_least_words(const Fraction& percent, bool strict);

}  // namespace sanctrack
