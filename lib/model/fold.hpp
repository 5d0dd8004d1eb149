#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

#include "sanctrack/model/counts.hpp"
#include "sanctrack/model/designation.hpp"
#include "sanctrack/model/vocabulary.hpp"

/// @file
/// The fold: designations, criteria, measures and regimes as sorted lists of steps. Days are day
/// numbers since 1970-01-01, references are places in the registry's tables.

namespace sanctrack {

inline constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();
inline constexpr std::int32_t never = std::numeric_limits<std::int32_t>::max();
inline constexpr std::int32_t always = std::numeric_limits<std::int32_t>::min();

/// One change seen by what it changes.
struct Step {
  std::int32_t day;             ///< decides yes or no; sorted by this, then by kind
  std::int32_t earliest;        ///< the earliest candidate for the day of effect
  std::int32_t latest;          ///< the latest candidate
  std::int32_t known;           ///< when it was published
  std::int32_t known_earliest;  ///< before `known` where only a month or year of it is on record
  std::uint32_t act;     ///< nowhere: a removal between editions, or given from outside the record
  std::uint32_t change;  ///< place in the act's changes; a removal's or given's own place otherwise
  ChangeKind kind;
  DayBasis basis;
  bool unverified : 1;       ///< the day of effect is marked as not verified
  bool window : 1;           ///< cannot tell from `earliest` up to `day`
  bool known_derived : 1;    ///< `known` is only the day of effect
  bool given : 1;            ///< in force by an act outside the record
  bool sets_parties : 1;     ///< designate, amend: it says who
  bool sets_grounds : 1;     ///< designate, amend: it says on which grounds
  bool left_out : 1;         ///< not verified as a whole: may hold from `earliest` on, and may not
  bool grounds_dropped : 1;  ///< designate, amend: its criteria are unverified and were dropped

  bool doubtful() const noexcept { return window || unverified || basis != DayBasis::stated; }
};

/// A day number as a date; what has no beginning or end becomes the first or last day.
inline Date date_of(std::int32_t day) {
  return Date::from_days(std::clamp(day, Date::min().days(), Date::max().days()));
}

/// The public form of a step's day of effect.
EffectDay effect_day(const Step& step);

/// A stretch of `Fold::steps`.
struct Track {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool holds(std::uint32_t place) const noexcept { return begin <= place && place < end; }
};

/// An entry of a list: its steps, and where its key is printed.
struct Entry {
  std::uint32_t regime;
  Track track;
  std::uint32_t maker;  ///< step that first designates it
};

/// A party that a designation names over `[from, until)`, as known now. `certain` is false where
/// nobody can tell: a window of a removal, or a partial day.
struct Span {
  std::int32_t from;
  std::int32_t until;
  std::uint32_t entry;
  std::uint32_t regime : 31;
  std::uint32_t certain : 1;
};

struct Fold {
  std::vector<Step> steps;
  std::vector<Entry> entries;          ///< in order of regime, then of list
  std::vector<Track> criteria;         ///< by place of the criterion: add-criterion, widen, repeal
  std::vector<Track> measures;         ///< by place of the measure: impose ... resume
  std::vector<Track> regimes;          ///< by place of the regime: establish, prolong, repeal
  std::vector<Track> unnamed;          ///< by regime: designate, delist of unnamed places
  std::vector<std::uint32_t> parties;  ///< entities that an entry ever named, by `party_begin`
  std::vector<std::uint32_t> party_begin;     ///< entries + 1
  std::vector<std::uint32_t> nameless;        ///< entries that at some time name nobody
  std::vector<std::uint32_t> entity_begin;    ///< entities + 1, into `entity_entries`
  std::vector<std::uint32_t> entity_entries;  ///< entries that ever named an entity
  std::vector<std::uint32_t> span_begin;      ///< entities + 1, into `spans`
  std::vector<Span> spans;                    ///< by entity, then by day

  std::span<const Step> of(Track track) const noexcept {
    return {steps.data() + track.begin, steps.data() + track.end};
  }
};

/// Whether an entry stands on a list.
enum class Standing : std::uint8_t { out, in, cannot_tell };

/// What an entry is on a day.
struct EntryState {
  Standing standing = Standing::out;
  std::uint32_t made = nowhere;           ///< step that made it what it is: designate
  std::uint32_t parties = nowhere;        ///< step that last set its parties: designate or amend
  std::uint32_t grounds = nowhere;        ///< step that last set its criteria: designate or amend
  std::uint32_t maybe_parties = nowhere;  ///< first step that may have set its parties since
  std::uint32_t maybe_grounds = nowhere;  ///< first step that may have set its criteria since
  std::uint32_t last = nowhere;           ///< step that touched it last, on or before the day
  Track not_yet = {};  ///< who is designated among these steps is so only after a known end
};

}  // namespace sanctrack
