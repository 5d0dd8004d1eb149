#pragma once

#include <cstddef>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "sanctrack/analysis/day_span.hpp"
#include "sanctrack/time/snapshot.hpp"
#include "sanctrack/values/partial_date.hpp"

/// @file
/// Whom each authority designates on a day, who was first, and how far authorities agree.

namespace sanctrack {

/// What one authority says of one entity on the day.
struct CoverageCell {
  EntityId entity;                       ///< about whom
  EntityKind kind = EntityKind::person;  ///< which of the four kinds
  std::string name{};                    ///< its primary name
  AuthorityId authority;                 ///< who is asked
  /// The verdict of `law.is_designated(entity, {.authority = authority})`.
  Verdict verdict = Verdict::no;
  /// When the current, unbroken designation began: between the earliest and the latest day that the
  /// days of effect of all its entries leave open. Where nobody can tell whether it stands yet, the
  /// latest may come after the day asked.
  std::optional<EffectDay> since{};
  std::optional<EffectDay> first_ever{};  ///< when it was first designated, now or before
  MaybeRegimeId regime{};                 ///< the regime whose entry stands longest
  std::string designation{};              ///< id of that entry
  MaybeActId act{};                       ///< the act by which it came to name the entity
  int entries = 0;                        ///< entries of the authority that name it, or may
  /// An earlier listing by the same office under other law, as the entry states it: the UK's under
  /// EU law before 2021. One that is not verified, or of an entry of which nobody can tell, may
  /// count and may not; it is absent where what is not verified is dropped.
  std::optional<PartialDate> earlier{};
  /// Whether no other authority's current designation began before, among those on record.
  Verdict first = Verdict::no;
  /// The same, where `earlier` counts as the beginning.
  Verdict first_listed = Verdict::no;
  std::optional<DaySpan> trailed{};         ///< days after the first authority on record
  std::optional<DaySpan> trailed_listed{};  ///< the same, where `earlier` counts as the beginning
  std::vector<Caveat> caveats{};            ///< why `earlier` may be otherwise
  /// Whether both are the same.
  bool operator==(const CoverageCell&) const = default;
};

/// An entity that one authority designates and another does not.
struct CoverageGap {
  CoverageCell by;                 ///< what the one says
  CoverageCell without;            ///< what the other says
  Verdict verdict = Verdict::yes;  ///< yes, or unknown where nobody can tell
  /// Whether both are the same.
  bool operator==(const CoverageGap&) const = default;
};

/// Entities by authorities on a day.
///
/// Shows whom any authority designates, or may by an entry of which nobody can tell. Every entity
/// has a cell for every authority that has a regime. Owns what it shows; the evidence and the
/// caveats of a verdict are worked out when they are asked for.
///
/// A designation that ended and began again counts from its last beginning; `first_ever` keeps the
/// first. The beginning is that of the authority's first entry in an unbroken chain, under
/// whichever of its regimes. Who was first and the days trailed compare these beginnings among the
/// authorities that have one on record: one whose record is not complete may have been earlier, and
/// its cell says `cannot tell`.
class SANCTRACK_API Coverage {
 public:
  /// Use `coverage`.
  Coverage(Snapshot law, Filter filter, std::vector<AuthorityId> authorities,
           std::vector<CoverageCell> cells) noexcept;

  /// The law that was asked.
  const Snapshot& law() const& noexcept { return law_; }
  /// The law that was asked, by value.
  Snapshot law() && noexcept { return law_; }
  /// Which entities are shown.
  const Filter& filter() const& noexcept { return filter_; }
  /// Which entities are shown, by value.
  Filter filter() && { return filter_; }
  /// The authorities, in order of id.
  const std::vector<AuthorityId>& authorities() const& noexcept { return authorities_; }
  /// The authorities, by value.
  std::vector<AuthorityId> authorities() && { return std::move(authorities_); }

  /// The cells: by entity, then by authority.
  const std::vector<CoverageCell>& cells() const& noexcept { return cells_; }
  /// The cells, by value.
  std::vector<CoverageCell> cells() && { return std::move(cells_); }
  /// How many entities are shown.
  std::size_t entities() const noexcept {
    return authorities_.empty() ? 0 : cells_.size() / authorities_.size();
  }
  /// The cells of one entity, one for each authority; none where it is not shown.
  std::vector<CoverageCell> of(const EntityId& entity) const;
  /// The answer behind a cell, with its evidence and caveats.
  Answer answer(const CoverageCell& cell) const;

  /// Whom one authority designates and another does not, of those shown; or may.
  /// @throws UnknownIdError
  std::vector<CoverageGap> only(const AuthorityId& by, const AuthorityId& without) const;

  /// What the record of the regimes lacks on the day.
  std::vector<Caveat> caveats() const;
  /// From which data, and by which version of the library.
  Origin origin() const { return law_.origin(); }

 private:
  Snapshot law_;
  Filter filter_;
  std::vector<AuthorityId> authorities_;
  std::vector<CoverageCell> cells_;
};

/// Whom each authority designates on a day. The filter says which entities are shown: those with an
/// entry that it lets through; what every authority says of them is shown all the same.
/// @throws UnknownIdError
SANCTRACK_API Coverage coverage(const Snapshot& law, const Filter& filter = {});

/// How many entities, from the least to the most that it can be.
struct CountSpan {
  int least = 0;  ///< those of whom it is sure
  int most = 0;   ///< with those of whom nobody can tell
  /// Whether both are the same.
  bool operator==(const CountSpan&) const = default;
};

/// How far two authorities agree from a day on.
struct AgreementPoint {
  Date day;                               ///< the first day on which this holds
  CountSpan by_a{};                       ///< whom the one designates
  CountSpan by_b{};                       ///< whom the other designates
  CountSpan both{};                       ///< whom both designate
  CountSpan either{};                     ///< whom either designates
  std::optional<double> on_record{};      ///< both / either by entries surely in force alone
  std::optional<double> jaccard_least{};  ///< the least that both / either can be
  std::optional<double> jaccard_most{};   ///< the most that it can be
  /// Whether the records of both are, on that day, and every regime of both has begun: whom other
  /// law listed before that is not on record. Regimes of which only a subset is on record are left
  /// out.
  bool complete = true;
  /// Whether both are the same.
  bool operator==(const AgreementPoint&) const = default;
};

/// Between which days, and how they are read.
struct AgreementOptions {
  std::optional<Date> from{};   ///< first day; absent = that of the first change
  std::optional<Date> until{};  ///< first day after it; absent = behind the last change
  Filter filter{};              ///< `kind`, `country` and `entity` narrow the parties,
                                ///< and nothing else may be given
  AsOfOptions reading{};        ///< how each day is read
  /// Whether both are the same.
  bool operator==(const AgreementOptions&) const = default;
};

/// How far two authorities agree over time.
struct Agreement {
  AuthorityId a;                         ///< the one
  AuthorityId b;                         ///< the other
  AgreementOptions options{};            ///< between which days, and how they are read
  std::vector<AgreementPoint> points{};  ///< one for each day on which anything changes, in order
  std::vector<Caveat> caveats{};         ///< what is to be said of all
  Origin origin{};                       ///< from which data, and by which version of the library
  /// Whether both are the same.
  bool operator==(const Agreement&) const = default;
};

/// How far two authorities agree over time, as the Jaccard index of whom they designate: the number
/// of those whom both designate over that of those whom either does (Jaccard 1901).
///
/// Entities of the record are counted, by id. Of whom nobody can tell whether an authority
/// designates them, every choice is allowed; entities that are possibly the same may be one. The
/// least and the most are the exact bounds over all such choices. Where a record is not complete,
/// or a regime of either has not begun, `complete` is false: entities outside the record are not
/// counted at all.
/// @throws UnknownIdError
/// @throws InvalidValue for days in the wrong order, or a filter by anything else than parties
SANCTRACK_API Agreement agreement(const Registry& registry, const AuthorityId& a,
                                  const AuthorityId& b, const AgreementOptions& options = {});

/// Writes one line: entity, authority, verdict, since when and by which act.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const CoverageCell& cell);
/// Writes a line for each entity with a mark and a day for each authority, then the caveats.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const Coverage& coverage);
/// Writes one line: the day, the counts and the index.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const AgreementPoint& point);

}  // namespace sanctrack
