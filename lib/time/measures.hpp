#pragma once

#include "time/tracks.hpp"

namespace sanctrack {

/// A place in a measure's annex.
struct AnnexPlace {
  EntityId entity;
  std::uint32_t step;  ///< that put it there
  Verdict in_force;
};

/// A suspension or licence and its step.
struct RunningRelief {
  Relief relief;
  std::uint32_t step;
};

/// A measure on a day.
struct MeasureLife {
  TrackLife life;
  std::vector<AnnexPlace> annex = {};
  std::vector<RunningRelief> licences = {};
  std::vector<RunningRelief> suspensions = {};
  std::vector<RunningRelief> run_out = {};  ///< those of either that have ended
};
MeasureLife measure_life(const SnapshotData& law, std::uint32_t measure);
/// Says so where the last day of a relief is not verified.
void add_unverified_end(const SnapshotData& law, std::uint32_t regime, const RunningRelief& relief,
                        const std::string& subject, std::vector<Caveat>& to);

/// Whether a relief touches a party; without one, whether it touches everyone.
Verdict touches(const Relief& relief, const EntityId* party);
/// What becomes of a measure in force for a party; without one, for everyone.
MeasureStatus status_for(const MeasureLife& measure, Verdict bound, const EntityId* party);

/// Whether a measure on listed parties binds an entity of a kind that an entry names.
Verdict binds_listed(const SnapshotData& law, const Measure& measure, std::uint32_t entry,
                     const EntryState& state, EntityKind kind);
/// Whether the measure asked for is in force and binds a party asked for, of an entry that stands.
Verdict binds_entry(const SnapshotData& law, const Selection& selection, std::uint32_t entry,
                    const EntryState& state);

std::optional<MeasureState> measure_state(const SnapshotData& law, std::uint32_t measure);
Rows<MeasureState> measures_of(const SnapshotData& law, const Selection& selection);
Rows<PartyMeasure> measures_on(const SnapshotData& law, std::uint32_t entity,
                               const Selection& selection);

std::optional<CriterionState> criterion_state(const SnapshotData& law, std::uint32_t criterion);
Rows<CriterionState> criteria_of(const SnapshotData& law, const Selection& selection);

}  // namespace sanctrack
