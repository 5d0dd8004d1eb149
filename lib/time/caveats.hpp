#pragma once

#include <vector>

#include "sanctrack/time/caveat.hpp"
#include "time/snapshot_data.hpp"

/// @file
/// What keeps a state from being sure, in words. Each function appends to a list.

namespace sanctrack {

/// Appends a caveat that is not there yet.
void add_caveat(std::vector<Caveat>& to, Caveat caveat);
void add_caveats(std::vector<Caveat>& to, const std::vector<Caveat>& more);

/// The steps of a track on whose day of effect nobody can rely; with a party, those that concern
/// it.
void add_step_caveats(const SnapshotData& law, std::uint32_t regime, Track track,
                      const std::string& subject, std::vector<Caveat>& to,
                      const EntityId* party = nullptr);
/// `whether Decision 2021/1 was published by 2021-12-10 is not on record: it was at some time ...`
std::string known_doubt_words(const SnapshotData& law, const Step& step, std::int32_t known_on);
/// Whether a change of a measure is only about other parties.
bool passes_by(const Change& change, const EntityId& party);
/// The judgments yet to come that declare an entry void from the start.
void add_annulments(const SnapshotData& law, std::uint32_t regime, Track track,
                    const std::string& subject, std::vector<Caveat>& to);
/// What a step says that is not verified: `fields` are the ones that matter here.
void add_unverified(const SnapshotData& law, std::uint32_t regime, std::uint32_t step,
                    const std::string& subject, std::span<const std::string_view> fields,
                    std::vector<Caveat>& to);
/// The day of publication of a step is not on record, and it was asked by that.
void add_known_derived(const SnapshotData& law, std::uint32_t regime, std::uint32_t step,
                       const std::string& subject, std::vector<Caveat>& to);

/// What the record of a regime's designations lacks, and places without a name.
void add_record_caveats(const SnapshotData& law, std::uint32_t regime, std::vector<Caveat>& to);
/// That a regime begins later than a stretch of days that is asked about.
void add_beginning(const RegistryData& data, std::uint32_t regime, Date first,
                   std::vector<Caveat>& to);
/// Whether the regime begun, lapsed, or may have.
void add_term_caveats(const SnapshotData& law, std::uint32_t regime, std::vector<Caveat>& to);
/// What the record of amendments lacks.
void add_amendment_caveats(const SnapshotData& law, std::uint32_t regime, std::vector<Caveat>& to);
/// What the record of measures lacks.
void add_measure_caveats(const SnapshotData& law, std::uint32_t regime, std::vector<Caveat>& to);
/// What the records of suspensions and licences lack.
void add_relief_caveats(const SnapshotData& law, std::uint32_t regime, std::vector<Caveat>& to);
/// Everything that is to be said of a regime.
void add_regime_caveats(const SnapshotData& law, std::uint32_t regime, std::vector<Caveat>& to);

/// Fields of a step's change, and of its act with `act.` before them, that are not verified.
void add_unverified_fields(const SnapshotData& law, const Step& step, std::vector<std::string>& to);

}  // namespace sanctrack
