#pragma once

#include "sanctrack/time/timeline.hpp"
#include "time/snapshot_data.hpp"

namespace sanctrack {

/// Where a timeline is cut, and the acts behind it by their place.
struct Cut {
  std::int32_t day;
  std::vector<std::uint32_t> acts;
};

enum class TimelineOf : std::uint8_t { entity, regime, designation };

/// What a timeline is of: the place of an entity or regime in its section, or of an entry in the
/// registry's own fold.
struct TimelineSubject {
  TimelineOf of;
  std::uint32_t place;
};

/// What stands behind a Timeline. What a piece holds is worked out from the law of its first day.
struct TimelineData {
  std::shared_ptr<const RegistryData> registry;
  AsOfOptions options;
  TimelineSubject subject;
  std::vector<Cut> cuts;
};

std::vector<DesignationState> designations_on(const SnapshotData& law,
                                              const TimelineSubject& subject);
std::vector<PartyMeasure> party_measures_on(const SnapshotData& law,
                                            const TimelineSubject& subject);
/// The regimes that bind the subject on the day, in order.
std::vector<std::uint32_t> regimes_on(const SnapshotData& law, const TimelineSubject& subject);
/// The entries of a snapshot's fold that a timeline follows.
std::vector<std::uint32_t> entries_followed(const SnapshotData& law,
                                            const TimelineSubject& subject);
/// What the record lacks for the subject on the day, and days that nobody can rely on.
std::vector<Caveat> caveats_on(const SnapshotData& law, const TimelineSubject& subject);

/// The cuts of a timeline, by day.
std::vector<Cut> find_cuts(const std::shared_ptr<const RegistryData>& registry,
                           const AsOfOptions& options, const TimelineSubject& subject);

}  // namespace sanctrack
