#pragma once

#include "time/tracks.hpp"

namespace sanctrack {

/// The designation at a place of the snapshot's fold, where it is in force or nobody can tell.
std::optional<DesignationState> designation_state(const SnapshotData& law, std::uint32_t entry);

/// Whether an entry stands on the list, taking the lapse of its regime into account.
EntryState standing_of(const SnapshotData& law, std::uint32_t entry);
/// Whom it names.
std::span<const EntityId> parties_on(const SnapshotData& law, const EntryState& state);
/// The designations and amendments that may have effect from a step of an entry on: `visit(step)`.
template <class Visit>
void for_each_perhaps(const SnapshotData& law, std::uint32_t entry, const EntryState& state,
                      std::uint32_t from, const Visit& visit) {
  for_each_perhaps(*law.fold, law.fold->entries[entry], state, from, law.clocks,
                   [&](std::uint32_t place) { visit(law.fold->steps[place]); });
}

/// Those whom it names or may name, some perhaps more than once: `visit(id)`.
template <class Visit>
void for_each_named(const SnapshotData& law, std::uint32_t entry, const EntryState& state,
                    const Visit& visit) {
  for (const EntityId& id : parties_on(law, state)) visit(id);
  for_each_perhaps(law, entry, state, state.maybe_parties, [&](const Step& step) {
    for (const EntityId& id : law.registry->parties_of(step)) visit(id);
  });
}
/// Whether it names a party; unknown where an amendment may have changed that.
Verdict names_party(const SnapshotData& law, std::uint32_t entry, const EntryState& state,
                    std::uint32_t entity);
/// The step by which a party came to stand under an entry that names it, and the one by which it
/// last ceased to; nowhere if there is none.
std::uint32_t joined_by(const SnapshotData& law, std::uint32_t entry, const EntityId& party);
std::uint32_t left_by(const SnapshotData& law, std::uint32_t entry, const EntityId& party);
/// Its grounds that are in force themselves; with those of which nobody can tell.
std::vector<CriterionId> grounds_on(const SnapshotData& law, const EntryState& state);
/// Whether it rests on a criterion that is in force; unknown where its grounds are not on record or
/// an amendment may have changed them.
Verdict rests_on(const SnapshotData& law, std::uint32_t entry, const EntryState& state,
                 std::uint32_t criterion);
/// The step since which it rests on a criterion in force.
std::uint32_t grounded_by(const SnapshotData& law, std::uint32_t entry, std::uint32_t criterion);
/// What its grounds leave open.
void add_ground_caveats(const SnapshotData& law, std::uint32_t entry, const EntryState& state,
                        std::vector<Caveat>& to);

/// Whether an entry that stands is asked for; unknown where that hangs on what is in doubt.
Verdict asks_entry(const SnapshotData& law, const Selection& selection, std::uint32_t entry,
                   const EntryState& state);

/// The entries that a selection may hold: those of a party, of a regime, or all.
std::vector<std::uint32_t> candidate_entries(const SnapshotData& law, const Selection& selection);

}  // namespace sanctrack
