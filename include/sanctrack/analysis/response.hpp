#pragma once

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sanctrack/analysis/day_span.hpp"
#include "sanctrack/time/snapshot.hpp"

/// @file
/// Which acts answered an event, and how many days later each of their steps came.

namespace sanctrack {

/// A step on an act's way, in order.
enum class ResponseStep : std::uint8_t {
  announcement,      ///< politically announced
  adoption,          ///< adopted, made or signed
  publication,       ///< printed in the official journal
  force,             ///< the act's own day of effect
  first_designation  ///< the first designation that the act makes or makes possible
};

/// The word for it: `first-designation`.
SANCTRACK_API std::string_view to_string(ResponseStep step) noexcept;

/// When a step was taken, and how many days after the event.
struct Lag {
  Date earliest;                      ///< the first day on which it can have been
  Date latest;                        ///< the last day on which it can have been
  DaySpan days{};                     ///< from the event to it
  DayBasis basis = DayBasis::stated;  ///< where the day comes from
  bool unverified = false;            ///< whether the record marks the day as not verified
  /// Whether both are the same.
  bool operator==(const Lag&) const = default;
};

/// The first designation of an answer: the earliest that the act itself makes; where it makes none
/// and adds criteria, the earliest that rests on one of them and has effect no earlier than the act
/// adds it. An amendment by which an entry names somebody whom it did not name before is a
/// designation of them; one that only puts an entry on a criterion designates nobody, and a caveat
/// of the answer says so.
struct FirstDesignation {
  std::string designation{};        ///< id of the designation; empty for places without a name
  std::vector<EntityId> parties{};  ///< whom it names, or of an amendment names anew
  ActId act;                        ///< the act that made it
  MaybeCriterionId criterion{};     ///< the criterion that it rests on, where that was the link
  int same_day = 0;  ///< entries of that act on that day; on the criterion, where that was the link
  bool grounds_unverified = false;  ///< whether its grounds are marked as not verified
  std::string source{};             ///< where this comes from
  /// Whether both are the same.
  bool operator==(const FirstDesignation&) const = default;
};

/// An act that answers an event. Twins of one act count once: the one that leads stands for both.
/// An act of two authorities has a row for each, with what it does under the regimes of that one.
struct ResponseRow {
  EventId event;                            ///< the event asked for
  std::string event_title{};                ///< its heading
  Date event_earliest;                      ///< the first day on which it can have been, or begun
  Date event_latest;                        ///< the last such day
  EventId via;                              ///< the event of which the answer is on record: the one
                                            ///< asked for, or a larger one that it is part of
  AuthorityId authority;                    ///< who answered
  std::vector<RegimeId> regimes{};          ///< under which of its regimes
  ActId act;                                ///< by which act
  std::string act_name{};                   ///< what the act is called: `Regulation 2021/907`
  std::vector<ActId> twins{};               ///< acts on record as answers that this one stands for
  std::string basis{};                      ///< what links it to the event
  std::optional<Lag> announcement{};        ///< politically announced; absent: not on record
  std::optional<Lag> adoption{};            ///< adopted; absent: not on record
  std::optional<Lag> publication{};         ///< published; absent: not on record
  std::optional<Lag> force{};               ///< in force; absent: not on record
  std::optional<Lag> designation{};         ///< first designation; absent: none on record
  std::optional<FirstDesignation> first{};  ///< that designation
  std::vector<MeasureId> imposed{};         ///< measures that it imposes or widens
  std::vector<CriterionId> added{};         ///< criteria that it adds
  int designated = 0;                       ///< entries that it makes or in which it names somebody
                                            ///< anew, with places without a name
  std::vector<std::string> sources{};       ///< of the event, the link, the act, the designation
  std::vector<Caveat> caveats{};            ///< why it may be otherwise

  /// One of the five lags.
  const std::optional<Lag>& lag(ResponseStep step) const& noexcept {
    switch (step) {
      case ResponseStep::announcement:
        return announcement;
      case ResponseStep::adoption:
        return adoption;
      case ResponseStep::publication:
        return publication;
      case ResponseStep::force:
        return force;
      case ResponseStep::first_designation:
        break;
    }
    return designation;
  }
  /// Whether both are the same.
  bool operator==(const ResponseRow&) const = default;
};

/// A step that others took ahead of an act, by the project's reading: how far a threat acts.
struct StepAhead {
  EventId event;                      ///< the step
  std::string title{};                ///< its heading
  Date earliest;                      ///< the first day on which it can have been, or begun
  Date latest;                        ///< the last such day
  std::vector<EntityId> actors{};     ///< entities of the record that took it
  std::vector<std::string> others{};  ///< others who took it, in words
  ActId act;              ///< the act that it ran ahead of; of twins, the one that leads
  AuthorityId authority;  ///< whose act
  std::optional<DaySpan> announcement{};  ///< days from the step to the act's announcement
  std::optional<DaySpan> adoption{};      ///< ... to its adoption
  std::optional<DaySpan> publication{};   ///< ... to its publication
  std::optional<DaySpan> force{};         ///< ... to its day of effect
  std::string source{};                   ///< where this comes from
  std::vector<Caveat> caveats{};          ///< that it is a reading, and why it may be otherwise
  /// Whether both are the same.
  bool operator==(const StepAhead&) const = default;
};

/// What answered an event.
struct EventResponse {
  EventId event;                       ///< the event
  std::string title{};                 ///< its heading
  Date earliest;                       ///< the first day on which it can have been, or begun
  Date latest;                         ///< the last such day
  std::vector<EventId> part_of{};      ///< the larger events it belongs to, the nearest first
  std::vector<ResponseRow> rows{};     ///< the answers, by authority, day and act
  std::vector<StepAhead> ahead{};      ///< what others did ahead of these acts, by day
  std::vector<AuthorityId> without{};  ///< authorities of whom no answer is on record
  std::string source{};                ///< where the event comes from
  std::vector<Caveat> caveats{};       ///< what is to be said of all
  Origin origin{};                     ///< from which data, and by which version of the library
  /// Whether both are the same.
  bool operator==(const EventResponse&) const = default;
};

/// Which acts of which authority answered an event, and after how many days. Only answers that are
/// on record count; an event that is part of a larger one shares the answers of that one, with the
/// days counted from itself. What is not on record is absent, never zero.
///
/// A date of which only the month or year is known gives a range of days, and so does a day of
/// effect that is derived or not verified: its candidates. An approximate date keeps to what is
/// stated and gets a caveat. The days of a first designation are those that all candidates for it
/// leave open; `first` shows the one that is sure to count and earliest as stated, and a caveat
/// names each other that may have been first.
/// @throws UnknownIdError
SANCTRACK_API EventResponse response(const Registry& registry, const EventId& event);

/// Which answers a distribution of lags is about. Every field that is given must hold.
struct LagFilter {
  MaybeRegimeId regime{};        ///< acts that serve this regime
  MaybeAuthorityId authority{};  ///< acts of this authority
  std::string category{};        ///< events of this category; empty = of any
  bool shared = false;  ///< whether a part of a larger event counts with the answers of that one
  /// Whether both narrow in the same way.
  bool operator==(const LagFilter&) const = default;
};

/// How one step's lags are distributed. The least (most) of each figure is that of the least (most)
/// days of every pair, so the true figure lies between.
struct LagSummary {
  ResponseStep step = ResponseStep::adoption;  ///< which step
  int count = 0;                               ///< pairs of which the lag is on record
  int unknown = 0;                             ///< pairs of which it is not
  std::optional<DaySpan> min{};                ///< the shortest
  std::optional<DaySpan> max{};                ///< the longest
  std::optional<double> median_least{};        ///< the median of the least; halves where even
  std::optional<double> median_most{};         ///< the median of the most
  /// Whether both are the same.
  bool operator==(const LagSummary&) const = default;
};

/// The lags of every pair of an event and an act that answers it. Without `shared` a pair counts
/// once, by the event of which the answer is on record, however many parts that event has.
struct Lags {
  LagFilter filter{};                 ///< which pairs
  std::vector<ResponseRow> rows{};    ///< the pairs, by day and id of the event, then the act
  std::vector<LagSummary> summary{};  ///< one for each step
  std::vector<Caveat> caveats{};      ///< what is to be said of all
  Origin origin{};                    ///< from which data, and by which version of the library
  /// Whether both are the same.
  bool operator==(const Lags&) const = default;
};

/// The distribution of lags over all events and the acts that answer them.
/// @throws UnknownIdError
/// @throws InvalidValue for a category that no event has
SANCTRACK_API Lags lags(const Registry& registry, const LagFilter& filter = {});

/// Writes one line: the act, its authority, and the days to each step; then the caveats.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const ResponseRow& row);
/// Writes one line: the step, and the days until the act; then the caveats.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const StepAhead& step);
/// Writes the event, its answers, the steps ahead of them, and who is not on record as answering.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const EventResponse& response);
/// Writes one line: the step, how many, the shortest, the median and the longest.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const LagSummary& summary);
/// Writes `12 days, 2021-06-04`, with where the day comes from.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const Lag& lag);
/// Writes `eu-belarus/I.B-17 of org-a by eu-2021-999`.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const FirstDesignation& first);

}  // namespace sanctrack
