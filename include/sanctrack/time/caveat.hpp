#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>

#include "sanctrack/export.hpp"
#include "sanctrack/values/id.hpp"

/// @file
/// What keeps an answer from being surer than its record.

namespace sanctrack {

/// Why something that is shown may be otherwise.
enum class CaveatKind : std::uint8_t {
  doubtful_day,      ///< the day of effect is derived or unverified, and the day is among the
                     ///< candidates
  window,            ///< the change happened at some time in a stretch that holds the day
  annulled,          ///< a later judgment declared it void from the start
  unverified,        ///< a field is marked as not verified
  grounds_dropped,   ///< grounds were not verified and are left out, as asked
  known_derived,     ///< the day of publication is not on record: the day of effect stands for it
  record_partial,    ///< the record of the regime is not complete on that day
  record_survivors,  ///< the record shows only what a later edition still showed
  record_subset,     ///< the record holds only a stated part of the regime
  missing,           ///< places exist whose party nobody could read
  unnamed,           ///< places are filled by parties whom nobody published
  possibly_same,     ///< a party that is possibly the same is or may be designated
  prolongation_not_recorded,  ///< the last prolongation on record has run out
  lapsed,                     ///< the regime lapsed: nobody prolonged it
  expiry_unread,              ///< nobody has read how the regime ends
  not_begun,                  ///< the regime begins later
  amendments_not_recorded,    ///< the record of amendments is not complete on that day
  measures_not_recorded,      ///< no measure is on record, or not every one
  licences_not_recorded,      ///< the record of licences is not complete on that day
  suspensions_not_recorded,   ///< the record of suspensions is not complete on that day
  affected_unnamed,           ///< a suspension or licence touches parties whom nobody published
  reading,                    ///< membership of a sector or territory is the project's own reading
  not_in_record,              ///< nothing that could be asked is on record
  excluded,                   ///< the filter leaves the party itself out
  hindsight,                  ///< it rests on what was published after the day
  rule_not_recorded,          ///< no rule on ownership is on record for the day
  link_doubtful,              ///< nobody can tell whether a link held on the day
  stakes_contradict,          ///< stakes that are on record contradict each other
  control_not_recorded,       ///< control counts, and only that on record is known
  suspended,                  ///< what a designation entails is suspended or does not bind
  cut_short,                  ///< there is more of it than is listed
  licensed                    ///< a licence permits something of what a measure forbids
};

/// The word for a kind of caveat: `prolongation-not-recorded`.
SANCTRACK_API std::string_view to_string(CaveatKind kind) noexcept;

/// One reason why what is shown may be otherwise: for code by its kind, for people in words.
struct Caveat {
  CaveatKind kind = CaveatKind::unverified;  ///< which reason
  MaybeRegimeId regime{};                    ///< the regime it is about, if any
  MaybeActId act{};                          ///< the act it is about, if any
  MaybeEntityId entity{};                    ///< the entity it is about, if any
  std::string subject{};  ///< id of the designation, criterion or measure it is about, or empty
  std::string text{};     ///< the reason in words: lower case, no full stop

  /// Whether both say the same.
  bool operator==(const Caveat&) const = default;
};

/// Writes the text of a caveat.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const Caveat& caveat);

}  // namespace sanctrack
