#pragma once

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sanctrack/analysis/day_span.hpp"
#include "sanctrack/analysis/relationship_state.hpp"
#include "sanctrack/time/snapshot.hpp"
#include "sanctrack/values/interval.hpp"

/// @file
/// What an authority's sanctions leave open of an operation: its participants by layer, and how far
/// each is reached on a day.

namespace sanctrack {

/// How far the sanctions of one authority reach a participant on a day: the first that holds.
enum class ParticipantStatus : std::uint8_t {
  designated,         ///< an entry in force names it
  through_ownership,  ///< designated parties own or control it, by the authority's rule of the day
  cannot_tell,        ///< the record leaves open whether it is designated, or touched by a measure
  possibly_same,      ///< what is possibly the same party is, or may be, designated
  perhaps_through_ownership,  ///< recorded links leave open whether it is covered by its owners
  measure_only,      ///< only a measure's annex names it, or it falls under a territory or sector
  delisted,          ///< it was designated, and is not any more
  elsewhere_only,    ///< only another authority designates it
  designated_later,  ///< nobody surely designates it; this authority did later
  never_designated   ///< nobody surely designates it, and this authority never did on record
};

/// The word for a status: `through-ownership`.
SANCTRACK_API std::string_view to_string(ParticipantStatus status) noexcept;

/// A designation by the authority that began after the day.
struct LaterDesignation {
  EffectDay effect;           ///< when it took effect
  DaySpan days{};             ///< how many days after the day asked about
  MaybeActId act{};           ///< by which act
  std::string designation{};  ///< id of the designation
  /// Whether both are the same.
  bool operator==(const LaterDesignation&) const = default;
};

/// The end of a designation that the day does not see any more.
struct EarlierDesignation {
  EffectDay effect;  ///< when it ended
  /// By which act; none: it vanished between two editions. Of a lapse, the last prolongation.
  MaybeActId act{};
  /// How it ended; `prolong`: the regime lapsed, as nobody prolonged it.
  ChangeKind kind = ChangeKind::delist;
  std::string designation{};  ///< id of the designation
  /// Whether both are the same.
  bool operator==(const EarlierDesignation&) const = default;
};

/// A criterion that could reach a participant, by the project's reading.
struct ReachingCriterion {
  CriterionId id;                   ///< which
  Verdict in_force = Verdict::yes;  ///< yes, or unknown where nobody can tell
  MaybeActId act{};                 ///< the act that added it; absent: given from outside
  /// Whether both are the same.
  bool operator==(const ReachingCriterion&) const = default;
};

/// One part of an entity in an operation, and how far an authority's sanctions reach it on a day.
struct ParticipantState {
  EntityId entity;                                            ///< who
  EntityKind kind = EntityKind::person;                       ///< which of the four kinds
  std::string name{};                                         ///< its primary name
  Layer layer = Layer::executor;                              ///< in which layer
  std::string role{};                                         ///< what it does in the operation
  std::string basis{};                                        ///< what the classification rests on
  std::string source{};                                       ///< where that comes from
  ParticipantStatus status = ParticipantStatus::cannot_tell;  ///< how far it is reached
  Verdict designated = Verdict::unknown;  ///< what `Snapshot::is_designated` says
  /// Whether the recorded links make it covered through ownership or control; see `ownership`.
  Verdict owned = Verdict::unknown;
  std::string designation{};                     ///< id of the designation in force, or perhaps
  std::optional<EffectDay> since{};              ///< since when the status holds, where dated
  MaybeActId act{};                              ///< the act that brought it about
  std::vector<MeasureId> measures{};             ///< that bind it without a designation
  std::vector<MeasureId> perhaps_measures{};     ///< of which nobody can tell whether they do
  std::vector<AuthorityId> elsewhere{};          ///< other authorities that designate it on the day
  std::vector<AuthorityId> perhaps_elsewhere{};  ///< others of which nobody can tell
  std::optional<EarlierDesignation> earlier{};   ///< its last designation that has ended
  std::optional<LaterDesignation> later{};       ///< its next designation by the authority
  std::vector<EntityId> same{};               ///< what is possibly the same, and may be designated
  std::vector<ReachingCriterion> criteria{};  ///< in force on the day, and could reach it
  std::vector<RelationshipState>
      links{};                    ///< what connects it to other participants, directly or shortest
  std::vector<Caveat> caveats{};  ///< why it may be otherwise
  /// Whether both are the same.
  bool operator==(const ParticipantState&) const = default;
};

/// How many participants of a layer are covered: designated, or through ownership. Somebody with
/// several parts in a layer counts once.
struct LayerCoverage {
  Layer layer = Layer::executor;  ///< which
  int participants = 0;           ///< how many take part
  int designated = 0;             ///< surely designated
  int least = 0;                  ///< surely covered
  int most = 0;                   ///< with those of which nobody can tell
  /// Whether both are the same.
  bool operator==(const LayerCoverage&) const = default;
};

/// What an entity that is not designated has in common with one that is or was.
enum class SharedTrait : std::uint8_t {
  owner,       ///< the same owner
  head,        ///< the same head
  controller,  ///< the same party controls both
  identifier,  ///< the same public number
  fleet,       ///< the same aircraft or vessel
  activity,    ///< the same activity, by the project's reading
  role         ///< the same role in the operation
};

/// The word for it: `owner`.
SANCTRACK_API std::string_view to_string(SharedTrait trait) noexcept;

/// One thing that an entity has in common with a participant that is designated, or was.
struct Shared {
  EntityId with;                           ///< that participant
  SharedTrait trait = SharedTrait::owner;  ///< what kind of thing
  std::string what{};                      ///< which: an entity, a number, an activity
  std::vector<RelationshipState> links{};  ///< the links behind it, on both sides
  /// Whether both are the same.
  bool operator==(const Shared&) const = default;
};

/// An entity that is not designated on the day, and could take the place of one that is, or that
/// was and is not any more.
struct Substitute {
  EntityId entity;                          ///< who is not designated
  std::string name{};                       ///< its primary name
  Verdict designated = Verdict::no;         ///< no, or unknown where nobody can tell
  std::vector<Shared> shared{};             ///< what it has in common with whom
  std::optional<LaterDesignation> later{};  ///< what became of it
  std::vector<Caveat> caveats{};            ///< why it may be otherwise
  /// Whether both are the same.
  bool operator==(const Substitute&) const = default;
};

/// What an authority's sanctions leave open of an operation on a day.
struct Loopholes {
  OperationId operation;                         ///< which operation
  AuthorityId authority;                         ///< whose sanctions
  std::string authority_words{};                 ///< what sentences call it: `the EU`
  Date day;                                      ///< on which day
  std::vector<ParticipantState> participants{};  ///< in order of layer, then as recorded
  std::vector<LayerCoverage> layers{};           ///< each layer that has participants, in order
  std::vector<Substitute> substitutes{};         ///< in order of entity
  std::vector<Caveat> caveats{};                 ///< what is to be said of all of it
  /// Whether both are the same.
  bool operator==(const Loopholes&) const = default;
};

/// Which operation, and whose sanctions.
struct LoopholeQuestion {
  OperationId operation;  ///< which operation
  AuthorityId authority;  ///< whose sanctions
};

/// What the sanctions of an authority leave open of an operation on the snapshot's day: every
/// participant with how far it is reached, what connects it to the others, and which criterion in
/// force could reach it.
///
/// Who takes part and in which layer is the reading of whoever sorted them, which criterion could
/// reach whom the project's; neither has a date: seen from a day before it was written, the view is
/// hindsight, and says so; so does each link that an act stated later. What was designated later is
/// left out where the snapshot asks by what was known.
/// @throws UnknownIdError
SANCTRACK_API Loopholes loopholes(const Snapshot& law, const LoopholeQuestion& question);

/// The coverage of an operation over a stretch of days on which it does not change.
struct LoopholePiece {
  Interval when;                        ///< the days
  std::vector<LayerCoverage> layers{};  ///< by layer
  std::vector<ActId> acts{};            ///< the acts that cut here
  /// Whether both are the same.
  bool operator==(const LoopholePiece&) const = default;
};

/// Between which days a series runs, and how the record is read.
struct SeriesOptions {
  std::optional<Date> from{};                ///< first day; absent: the first change
  std::optional<Date> until{};               ///< first day out; absent: no end
  std::optional<Date> known_on{};            ///< as in `AsOfOptions`
  Unverified unverified = Unverified::keep;  ///< as in `AsOfOptions`
};

/// The coverage of an operation over time: pieces that tile it, cut where the coverage of a layer
/// changes.
/// @throws UnknownIdError
SANCTRACK_API Rows<LoopholePiece> loophole_series(const Registry& registry,
                                                  const LoopholeQuestion& question,
                                                  const SeriesOptions& options = {});

/// Writes one line: who, in which layer, how far it is reached, and since which act.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const ParticipantState& state);
/// Writes one line: `wallet: 5 of 10 designated, 5 to 7 covered`.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const LayerCoverage& coverage);
/// Writes `eu-belarus/I.B-37 on 2022-06-03: designated after 183 days by eu-2022-876`.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const LaterDesignation& later);
/// Writes `eu-belarus/I.B-17 ended 2024-08-05 by eu-2024-2117`.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const EarlierDesignation& earlier);
/// Writes `eu-c-benefit-support in force, added by eu-2012-639`.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const ReachingCriterion& criterion);
/// Writes `same owner: org-a, as org-b`.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const Shared& shared);
/// Writes one line: who is not designated, what it shares with whom, and when it was designated.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const Substitute& substitute);
/// Writes one line: the days, the layers, and the acts that cut there.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const LoopholePiece& piece);
/// Writes the question, the layers, the participants and the caveats.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const Loopholes& loopholes);

}  // namespace sanctrack
