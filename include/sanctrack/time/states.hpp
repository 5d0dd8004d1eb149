#pragma once

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sanctrack/model/counts.hpp"
#include "sanctrack/model/designation.hpp"
#include "sanctrack/model/vocabulary.hpp"
#include "sanctrack/time/caveat.hpp"
#include "sanctrack/values/date.hpp"
#include "sanctrack/values/id.hpp"
#include "sanctrack/values/verdict.hpp"

/// @file
/// What designations, criteria, measures and regimes are at the end of one day. Records that own
/// what they hold; written to a stream, each is one readable line that cites its act.

namespace sanctrack {

/// A party of a designation, with what a table shows beside its id.
struct Party {
  EntityId id;                           ///< which entity
  EntityKind kind = EntityKind::person;  ///< which of the four kinds
  std::string name{};                    ///< its primary name, else the first, else the id
  /// Whether both are the same.
  bool operator==(const Party&) const = default;
};

/// The next change that is known of: on which day, what, and by which act.
struct NextChange {
  ChangeKind kind = ChangeKind::amend;  ///< what changes
  MaybeActId act{};                     ///< by which act; absent for a removal between editions
  EffectDay effect;                     ///< when it has effect
  /// Whether both are the same.
  bool operator==(const NextChange&) const = default;
};

/// A designation at the end of a day.
struct DesignationState {
  Designation designation;                ///< the entry over time
  std::string id{};                       ///< `eu-belarus/I.B-17`
  RegimeId regime;                        ///< whose list
  AuthorityId authority;                  ///< whose regime
  std::string entry{};                    ///< number on the list; may be empty
  std::string ref{};                      ///< the list's reference; may be empty
  Verdict in_force = Verdict::yes;        ///< yes, or unknown where nobody can tell
  std::vector<Party> parties{};           ///< whom it names on that day
  std::vector<CriterionId> criteria{};    ///< grounds that count on that day: in force themselves
  EffectDay since;                        ///< when the step that made it took effect
  MaybeActId act{};                       ///< the act that made it
  MaybeActId changed_by{};                ///< the act that last changed it, up to that day
  std::optional<Date> until{};            ///< day of the next change that is known of
  std::optional<NextChange> next{};       ///< that change
  std::vector<std::string> sources{};     ///< where this comes from
  std::vector<std::string> unverified{};  ///< fields that are marked as not verified
  std::vector<Caveat> caveats{};          ///< why it may be otherwise
  /// Whether both are the same.
  bool operator==(const DesignationState&) const = default;
};

/// A criterion at the end of a day.
struct CriterionState {
  CriterionId id;                                 ///< which
  RegimeId regime;                                ///< of which regime
  AuthorityId authority;                          ///< whose regime
  CriterionKind kind = CriterionKind::criterion;  ///< limb of the article, or ground of listings
  std::string summary{};                          ///< what it covers
  Verdict in_force = Verdict::yes;                ///< yes, or unknown where nobody can tell
  EffectDay since;                                ///< when it took effect
  MaybeActId act{};                       ///< the act that added it; absent: given from outside
  MaybeActId changed_by{};                ///< the act that last changed it, up to that day
  std::optional<Date> until{};            ///< day of the next change that is known of
  std::optional<NextChange> next{};       ///< that change
  std::vector<std::string> sources{};     ///< where this comes from
  std::vector<std::string> unverified{};  ///< fields that are marked as not verified
  std::vector<Caveat> caveats{};          ///< why it may be otherwise
  /// Whether both are the same.
  bool operator==(const CriterionState&) const = default;
};

/// What has become of a measure. A suspension and a licence are states, not ends.
enum class MeasureStatus : std::uint8_t {
  in_force,               ///< it binds; a licence that perhaps runs stands among its licences
  in_force_with_licence,  ///< it binds, and a licence permits stated dealings
  suspended,              ///< it stands, and is suspended
  cannot_tell             ///< nobody can tell
};

/// The word for a status: `in-force-with-licence`.
SANCTRACK_API std::string_view to_string(MeasureStatus status) noexcept;

/// A licence or a suspension that runs on a day.
struct Relief {
  ChangeKind kind = ChangeKind::license;  ///< license or suspend
  MaybeActId act{};                       ///< by which act
  EffectDay since;                        ///< when it took effect
  std::optional<Date> until{};            ///< first day out, where it is stated
  Verdict in_force = Verdict::yes;        ///< yes, or unknown where nobody can tell
  std::vector<EntityId> parties{};        ///< for whom; empty and not `unnamed` = for everyone
  std::vector<EntityId> except{};         ///< for whom it has been ended again
  bool unnamed = false;                   ///< for some parties, whom nobody published
  std::string scope{};                    ///< what a licence permits
  std::string source{};                   ///< where this comes from
  /// Whether both are the same.
  bool operator==(const Relief&) const = default;
};

/// A measure at the end of a day.
struct MeasureState {
  MeasureId id;                                  ///< which
  RegimeId regime;                               ///< of which regime
  AuthorityId authority;                         ///< whose regime
  MeasureKind kind = MeasureKind::asset_freeze;  ///< what it forbids
  MeasureTarget target = MeasureTarget::listed;  ///< whom it binds itself to
  std::string summary{};                         ///< what it forbids, in words
  /// For everyone it binds: a relief for stated parties changes it for them only.
  MeasureStatus status = MeasureStatus::in_force;
  EffectDay since;                     ///< when it took effect
  MaybeActId act{};                    ///< the act that imposed it; absent: given from outside
  MaybeActId changed_by{};             ///< the act that last changed it, up to that day
  std::vector<EntityId> named{};       ///< target named: its annex on that day
  std::vector<EntityId> members{};     ///< territory, sector: who belongs, by the project's reading
  std::vector<Relief> licences{};      ///< licences that run on that day
  std::vector<Relief> suspensions{};   ///< suspensions that run on that day
  std::optional<Date> until{};         ///< day of the next change that is known of
  std::optional<NextChange> next{};    ///< that change
  std::vector<std::string> sources{};  ///< where this comes from
  std::vector<std::string> unverified{};  ///< fields that are marked as not verified
  std::vector<Caveat> caveats{};          ///< why it may be otherwise
  /// Whether both are the same.
  bool operator==(const MeasureState&) const = default;
};

/// Through what a measure binds a party.
enum class Through : std::uint8_t {
  designation,  ///< it is designated, and the measure binds listed parties
  annex,        ///< the measure's own annex names it: it is not designated by that
  membership    ///< it belongs to the sector or territory, by the project's reading
};

/// The word for it: `designation`.
SANCTRACK_API std::string_view to_string(Through through) noexcept;

/// A measure on one party at the end of a day.
struct PartyMeasure {
  EntityId party;                                  ///< whom it binds
  MeasureId id;                                    ///< which measure
  RegimeId regime;                                 ///< of which regime
  AuthorityId authority;                           ///< whose regime
  MeasureKind kind = MeasureKind::asset_freeze;    ///< what it forbids
  MeasureStatus status = MeasureStatus::in_force;  ///< for this party
  Through through = Through::designation;          ///< what binds the party to it
  std::string designation{};          ///< id of the designation, where it is bound through one
  EffectDay since;                    ///< since when it binds the party
  MaybeActId act{};                   ///< the act by which it binds the party
  std::vector<Relief> licences{};     ///< licences that run on that day, as far as for this party
  std::vector<Relief> suspensions{};  ///< suspensions that run on that day, as far as for it
  std::vector<Caveat> caveats{};      ///< why it may be otherwise
  /// Whether both are the same.
  bool operator==(const PartyMeasure&) const = default;
};

/// A change that is known and not yet in force.
struct PendingChange {
  ActId act;                                    ///< by which act
  ChangeKind kind = ChangeKind::add_criterion;  ///< what it does
  RegimeId regime;                              ///< to which regime
  AuthorityId authority;                        ///< whose regime
  std::string subject{};            ///< id of what it changes: criterion, measure, designation ...
  std::vector<EntityId> parties{};  ///< whom it names
  EffectDay effect;                 ///< when it will have effect
  Date known;                       ///< when it was published
  Date known_earliest;              ///< before `known` where only the month or year is on record
  std::string source{};             ///< where this comes from
  std::vector<Caveat> caveats{};    ///< why it may be otherwise
  /// Whether both are the same.
  bool operator==(const PendingChange&) const = default;
};

/// Whether a regime is in force.
enum class RegimeStatus : std::uint8_t {
  not_begun,   ///< it begins later
  in_force,    ///< it is in force; a caveat says where a prolongation is not on record
  lapsed,      ///< nobody prolonged it, and all prolongations are on record
  cannot_tell  ///< nobody can tell whether it has begun, or whether it was prolonged
};

/// The word for a status: `not-begun`.
SANCTRACK_API std::string_view to_string(RegimeStatus status) noexcept;

/// A regime at the end of a day.
struct RegimeState {
  RegimeId id;                                   ///< which
  AuthorityId authority;                         ///< whose
  std::string title{};                           ///< official title
  RegimeStatus status = RegimeStatus::in_force;  ///< whether it is in force
  RecordState record = RecordState::partial;     ///< how much of its designations is on record
  std::optional<Date> since{};                   ///< its first day, where one is known
  std::optional<Date> until{};    ///< first day out by the last prolongation on record
  MaybeActId act{};               ///< the act that prolonged or established it last
  std::vector<Caveat> caveats{};  ///< why it may be otherwise, and what its record lacks
  /// Whether both are the same.
  bool operator==(const RegimeState&) const = default;
};

/// How many stand on a regime's list at the end of a day.
struct Totals {
  RegimeId regime;     ///< which regime
  Counts entries{};    ///< entries surely in force, with unnamed places; what official totals count
  Counts unnamed{};    ///< how many of them are places without a name
  Counts parties{};    ///< named parties, each counted once, however many entries name it
  Counts uncertain{};  ///< entries of which nobody can tell; not counted above
  Counts missing{};    ///< places that the record says it lacks; not counted above
  std::vector<Caveat> caveats{};  ///< why it may be otherwise
  /// Whether both are the same.
  bool operator==(const Totals&) const = default;
};

/// Writes one line: the entry, its parties, its grounds and the acts that made, changed and next
/// change it; then the caveats.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const DesignationState& state);
/// Writes one line: the criterion and the acts that added, changed and next change it; then the
/// caveats.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const CriterionState& state);
/// Writes one line: the measure, its status, its annex, suspensions and licences; then the caveats.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const MeasureState& state);
/// Writes one line: the party, the measure, its status and what binds the party to it; then the
/// caveats.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const PartyMeasure& measure);
/// Writes one line: the act, what it changes, when it became known and when it takes effect; then
/// the caveats.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const PendingChange& change);
/// Writes one line: the regime, its status and the act that prolonged it last; then the caveats.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const RegimeState& state);
/// Writes one line: entries, unnamed places and parties by kind; then the caveats.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const Totals& totals);

}  // namespace sanctrack
