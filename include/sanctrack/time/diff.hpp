#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "sanctrack/time/snapshot.hpp"

/// @file
/// What differs between two points, on either clock.

namespace sanctrack {

/// What a difference is about.
enum class SubjectKind : std::uint8_t {
  regime,      ///< a regime
  criterion,   ///< a ground of listing
  measure,     ///< a measure
  designation  ///< an entry of a list
};

/// The word for it: `designation`.
SANCTRACK_API std::string_view to_string(SubjectKind kind) noexcept;

/// A field of a subject that can differ. Lists of ids are sorted; what is one value is a list of
/// one; what is absent is an empty list.
enum class Field : std::uint8_t {
  status,       ///< regime, measure: its status; criterion, designation: `yes` or `cannot tell`
  since,        ///< the day of effect of the step that made it
  until,        ///< regime: first day out by the last prolongation on record
  act,          ///< the act that made it
  changed_by,   ///< the act that last changed it, where another made it
  entry,        ///< designation: its number on the list
  ref,          ///< designation: the list's reference
  parties,      ///< designation: whom it names; measure: its annex
  criteria,     ///< designation: the grounds that count
  licences,     ///< measure: the licences that run
  suspensions,  ///< measure: the suspensions that run
  unnamed       ///< regime: places without a name
};

/// The key of a field: `changed_by`.
SANCTRACK_API std::string_view to_string(Field field) noexcept;

/// Which field of what.
struct FactKey {
  SubjectKind subject = SubjectKind::regime;  ///< what it is about
  std::string id{};                           ///< which one
  Field field = Field::status;                ///< which field
  /// By kind, then id, then field.
  auto operator<=>(const FactKey&) const = default;
};

/// Everything that holds on a day, flat: what `diff` compares. The reading day and what only
/// depends on it (the next change, caveats) are not among it.
using Facts = std::map<FactKey, std::vector<std::string>>;

/// What holds in a snapshot.
/// @throws UnknownIdError
SANCTRACK_API Facts facts(const Snapshot& snapshot, const Filter& filter = {});

/// One field that differs.
struct FieldChange {
  Field field = Field::status;        ///< which
  std::vector<std::string> before{};  ///< its values before; empty where it was absent
  std::vector<std::string> after{};   ///< its values after; empty where it is absent

  /// The values that came.
  SANCTRACK_API std::vector<std::string> added() const;
  /// The values that went.
  SANCTRACK_API std::vector<std::string> removed() const;

  /// Whether both are the same.
  bool operator==(const FieldChange&) const = default;
};

/// What became of a subject.
enum class DifferenceKind : std::uint8_t {
  begun,   ///< it is in force after and was not before
  ended,   ///< it was in force before and is not after
  changed  ///< it is in force on both sides and differs
};

/// The word for it: `begun`.
SANCTRACK_API std::string_view to_string(DifferenceKind kind) noexcept;

/// One subject that differs.
struct Difference {
  SubjectKind subject = SubjectKind::designation;  ///< what it is about
  std::string id{};                                ///< which one
  DifferenceKind kind = DifferenceKind::changed;   ///< what became of it
  RegimeId regime;                                 ///< of which regime
  AuthorityId authority;                           ///< whose regime
  std::vector<FieldChange> fields{};  ///< every field that differs, in order of `Field`
  std::vector<ActId> acts{};          ///< the acts that count on one side only, in order of id
  std::vector<Caveat> caveats{};      ///< caveats of either side
  /// Whether both are the same.
  bool operator==(const Difference&) const = default;
};

/// What differs between two points: two days, or one day by what was known on two days.
///
/// `apply(facts(before), diff(before, after)) == facts(after)`. Owns what it shows.
class SANCTRACK_API Diff {
 public:
  /// Use `diff`.
  Diff(Snapshot before, Snapshot after, Filter filter, std::vector<Difference> differences,
       std::vector<Caveat> caveats) noexcept;

  /// The first point given.
  const Snapshot& before() const& noexcept { return before_; }
  /// The first point given, by value.
  Snapshot before() && noexcept { return before_; }
  /// The second point given.
  const Snapshot& after() const& noexcept { return after_; }
  /// The second point given, by value.
  Snapshot after() && noexcept { return after_; }
  /// How the comparison was narrowed.
  const Filter& filter() const& noexcept { return filter_; }
  /// How the comparison was narrowed, by value.
  Filter filter() && { return filter_; }
  /// From which data, and by which version of the library.
  Origin origin() const;

  /// How many subjects differ.
  std::size_t size() const noexcept { return differences_.size(); }
  /// Whether nothing differs.
  bool empty() const noexcept { return differences_.empty(); }
  /// The difference at a place below `size()`.
  const Difference& operator[](std::size_t index) const& noexcept { return differences_[index]; }
  /// The difference at a place below `size()`, by value.
  Difference operator[](std::size_t index) && { return std::move(differences_[index]); }
  /// The first difference; they stand in order of kind of subject and id.
  auto begin() const noexcept { return differences_.begin(); }
  /// Past the last difference.
  auto end() const noexcept { return differences_.end(); }

  /// What the record of the regimes compared lacks, on either side.
  const std::vector<Caveat>& caveats() const& noexcept { return caveats_; }
  /// The caveats of a temporary, by value.
  std::vector<Caveat> caveats() && noexcept { return std::move(caveats_); }

 private:
  Snapshot before_;
  Snapshot after_;
  Filter filter_;
  std::vector<Difference> differences_;
  std::vector<Caveat> caveats_;
};

/// What differs between two points of one registry, on either clock.
/// @throws Error for snapshots of registries that differ
/// @throws UnknownIdError
SANCTRACK_API Diff diff(const Snapshot& before, const Snapshot& after, const Filter& filter = {});
/// What differs between the law of two days as it is known now.
/// @throws UnknownIdError
SANCTRACK_API Diff diff(const Registry& registry, Date before, Date after,
                        const Filter& filter = {});

/// The facts after, from the facts before and what differs.
SANCTRACK_API Facts apply(Facts facts, const Diff& diff);

/// Writes one difference: one line for what begins or ends, a line for each field that changes.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const Difference& difference);
/// Writes the two points, the filter, every difference, then the caveats.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const Diff& diff);

}  // namespace sanctrack
