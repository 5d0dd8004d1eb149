#pragma once

#include <iosfwd>
#include <memory>
#include <optional>
#include <vector>

#include "sanctrack/model/registry.hpp"
#include "sanctrack/time/answer.hpp"
#include "sanctrack/time/caveat.hpp"
#include "sanctrack/time/filter.hpp"
#include "sanctrack/time/rows.hpp"
#include "sanctrack/time/states.hpp"

/// @file
/// The law of one day.

namespace sanctrack {

/// How a day is read.
struct AsOfOptions {
  /// Only what had been published by the end of this day counts; absent = all that is known now.
  std::optional<Date> known_on{};
  /// What becomes of fields that are marked as not verified.
  Unverified unverified = Unverified::keep;
  /// Whether both read in the same way.
  bool operator==(const AsOfOptions&) const = default;
};

/// The law at the end of a day, in each authority's own calendar, on both clocks.
///
/// A view: cheap to copy, and it keeps alive the registry that it shows. Everything is worked out
/// when it is asked for. Safe to read from many threads.
class SANCTRACK_API Snapshot {
 public:
  /// Use `as_of`.
  explicit Snapshot(std::shared_ptr<const SnapshotData> data) noexcept;

  /// The record it was read from.
  Registry registry() const;
  /// The day.
  Date day() const noexcept;
  /// By what had been published; absent = by what is known now.
  std::optional<Date> known_on() const noexcept;
  /// What became of fields that are marked as not verified.
  Unverified unverified() const noexcept;
  /// From which data, and by which version of the library.
  Origin origin() const;

  /// Whether a party is designated; see `Answer` for the rule. By `regime`, that regime is asked
  /// even where only a subset of it is on record; a criterion, measure or act narrows what counts
  /// as a yes. Constant time for the verdict.
  /// @throws UnknownIdError
  Answer is_designated(const EntityId& entity, const Filter& filter = no_filter) const;

  /// The designations in force, or of which nobody can tell; in order of regime and entry.
  /// @throws UnknownIdError
  Rows<DesignationState> designations(const Filter& filter = {}) const;
  /// One designation, or nothing where it is not in force.
  /// @throws Error for a designation of another registry
  std::optional<DesignationState> designation(const Designation& designation) const;
  /// The criteria in force, in order of regime and id.
  /// @throws UnknownIdError
  Rows<CriterionState> criteria(const Filter& filter = {}) const;
  /// The measures in force, suspended ones among them; in order of regime and id. A regime with no
  /// measure on record is a caveat, never a silent nothing.
  /// @throws UnknownIdError
  Rows<MeasureState> measures(const Filter& filter = {}) const;
  /// The measures on one party: through its designations, by name, and by membership.
  /// @throws UnknownIdError
  Rows<PartyMeasure> measures_on(const EntityId& entity, const Filter& filter = {}) const;
  /// What is known and not yet in force, by day of effect: known by `known_on()`, else by the end
  /// of the day itself. Every kind of change. By party: what names it, what touches an entry that
  /// names it before, and what touches all who stand on a list on which it stands.
  /// @throws UnknownIdError
  Rows<PendingChange> pending(const Filter& filter = {}) const;

  /// A regime on that day.
  /// @throws UnknownIdError
  RegimeState regime(const RegimeId& id) const;
  /// The regimes on that day, in order of id; of a filter, `regime` and `authority` count.
  /// @throws UnknownIdError
  Rows<RegimeState> regimes(const Filter& filter = {}) const;
  /// How many stand on the list of a regime.
  /// @throws UnknownIdError
  Totals totals(const RegimeId& regime) const;

  /// What the record lacks on that day, over all regimes.
  std::vector<Caveat> caveats() const;

  /// What stands behind it, for other layers.
  const std::shared_ptr<const SnapshotData>& data() const& noexcept { return data_; }

 private:
  std::shared_ptr<const SnapshotData> data_;
};

/// The law at the end of a day as it is known now; or, with `known_on`, by what had been published
/// by the end of that day: where only the month or year of a publication or of a day of effect is
/// on record, what hangs on it is unknown within it. Allocates less than four kilobytes, however
/// large the registry is (with `Unverified::drop`, the first call folds the record again and keeps
/// that with the registry).
SANCTRACK_API Snapshot as_of(const Registry& registry, Date day, AsOfOptions options = {});

/// From which data, and by which version of the library.
SANCTRACK_API Origin origin(const Registry& registry);

/// Writes the day, the clocks, and the totals of each regime.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const Snapshot& snapshot);

}  // namespace sanctrack
