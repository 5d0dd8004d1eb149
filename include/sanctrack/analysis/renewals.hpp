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
/// What lapses when unless it is prolonged.

namespace sanctrack {

/// What has an end.
enum class RenewalKind : std::uint8_t {
  regime,      ///< a regime, unless it is prolonged
  licence,     ///< a licence
  suspension,  ///< a suspension: the measures bind again
};

/// The word for it: `regime`.
SANCTRACK_API std::string_view to_string(RenewalKind kind) noexcept;

/// Something that ends on a day unless somebody prolongs it.
struct Renewal {
  Date lapses;                             ///< the first day on which it no longer holds
  RenewalKind kind = RenewalKind::regime;  ///< what it is
  RegimeId regime;                         ///< which regime, or of which regime
  AuthorityId authority;                   ///< whose regime
  ActId act;                               ///< the act that set this end
  std::vector<MeasureId> measures{};       ///< of a licence or suspension: of which measures
  std::string scope{};                     ///< of a licence: what it permits
  EffectDay since;                         ///< since when it has this end
  bool end_unverified = false;             ///< whether the end is marked as not verified
  /// Whether it goes on on that day, as far as is known.
  Verdict prolonged = Verdict::no;
  MaybeActId prolonged_by{};  ///< by which act; of several, the one published last. Where a regime
                              ///< lapsed: the first that prolonged it after that
  std::optional<Date> prolonged_until{};  ///< until when; absent: without an end, or nobody did
  std::optional<Date> prolonged_known{};  ///< when that was published
  std::optional<DaySpan> to_spare{};      ///< days from that publication to the end
  std::vector<std::string> sources{};     ///< where this comes from
  std::vector<Caveat> caveats{};          ///< why it may be otherwise
  /// Whether both are the same.
  bool operator==(const Renewal&) const = default;
};

/// Which ends are asked for.
struct RenewalOptions {
  MaybeRegimeId regime{};          ///< of this regime
  MaybeAuthorityId authority{};    ///< of this authority's regimes
  std::optional<Date> until{};     ///< only ends before this day
  std::optional<Date> known_on{};  ///< only what had been published by the end of this day counts
  Unverified unverified = Unverified::keep;  ///< what becomes of fields that are not verified
  /// Whether both ask for the same.
  bool operator==(const RenewalOptions&) const = default;
};

/// A calendar of what lapses after a day unless prolonged: in order of the day.
///
/// - Regimes that lapse unless prolonged: the end that holds on `after`, and every later one that a
///   prolongation on record set, each once, with the act since which it holds and the act that
///   moved it on. An end holds until it is moved, and again once it is set back to the same day.
///   Whether it was prolonged is whether the regime goes on on the day of the end: yes where it
///   surely does, no where it surely lapses, unknown where an act perhaps came in time, or the
///   record of prolongations is not complete. An end that was replaced by an earlier one in time is
///   left out; a caveat says where that is in doubt.
/// - Licences and suspensions with a stated end that run up to it. They are prolonged where others
///   of the same kind, measures and scope run on that day for all of their parties, by one act or
///   by several together; a caveat says who else they are for, or for which parties it goes on by
///   which act. Where it goes on for some of them only, they are not prolonged. Those of a regime
///   that has lapsed have ended with it; a caveat tells of one that lapses before their end, or
///   may.
///
/// The caveats of the whole name each regime asked of which no end is on record although it has
/// one, or of which nobody has read how it ends, or of which nobody can tell whether another end
/// was set, as the record of its prolongations, licences or suspensions is not complete.
/// @throws UnknownIdError
/// @throws InvalidValue where `until` is not after `after`
SANCTRACK_API Rows<Renewal> renewals(const Registry& registry, Date after,
                                     const RenewalOptions& options = {});

/// Writes one line: the day, what lapses, by which act, and by which act it was prolonged; then the
/// caveats.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const Renewal& renewal);

}  // namespace sanctrack
