#pragma once

#include "time/tracks.hpp"

namespace sanctrack {

/// The designation at a place of the snapshot's fold, where it is in force or nobody can tell.
std::optional<DesignationState> designation_state(const SnapshotData& law, std::uint32_t entry);

/// Whether an entry stands on the list, taking the lapse of its regime into account.
EntryState standing_of(const SnapshotData& law, std::uint32_t entry);
/// Whom it names.
std::span<const EntityId> parties_on(const SnapshotData& law, const EntryState& state);
bool names_party(const SnapshotData& law, const EntryState& state, std::uint32_t entity);
/// Its grounds that are in force themselves; with those of which nobody can tell.
std::vector<CriterionId> grounds_on(const SnapshotData& law, const EntryState& state);
/// Whether its grounds are not verified, or were dropped for that.
bool grounds_in_doubt(const SnapshotData& law, const EntryState& state);

/// Whether an entry that stands is asked for; unknown where that hangs on grounds in doubt.
Verdict asks_entry(const SnapshotData& law, const Selection& selection, std::uint32_t entry,
                   const EntryState& state);

/// The entries that a selection may hold: those of a party, of a regime, or all.
std::vector<std::uint32_t> candidate_entries(const SnapshotData& law, const Selection& selection);

}  // namespace sanctrack
