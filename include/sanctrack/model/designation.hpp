#pragma once

#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "sanctrack/model/vocabulary.hpp"
#include "sanctrack/values/date.hpp"
#include "sanctrack/values/id.hpp"
#include "sanctrack/values/interval_set.hpp"

namespace sanctrack {

struct RegistryData;

/// The day on which something takes effect, and how sure that day is.
struct EffectDay {
  Date day;                           ///< decides yes or no
  Date earliest;                      ///< the earliest candidate
  Date latest;                        ///< the latest candidate
  DayBasis basis = DayBasis::stated;  ///< where `day` comes from
  bool unverified = false;            ///< whether the record marks it as not verified
  bool window = false;  ///< only known to lie between: cannot tell from `earliest` up to `day`

  /// Whether the day rests on something else than a verified statement.
  bool doubtful() const noexcept { return window || unverified || basis != DayBasis::stated; }

  bool operator==(const EffectDay&) const = default;
};

/// One change in the life of a designation.
struct DesignationStep {
  ChangeKind kind = ChangeKind::designate;  ///< designate, amend, delist or annul
  MaybeActId act;                           ///< by which act; absent for a removal between editions
  EffectDay effect;                         ///< in force: when it has effect
  Date known;                               ///< known: when it was published
  Date known_earliest;         ///< before `known` where only a month or year is on record
  bool known_derived = false;  ///< whether `known` is only the day of effect
  std::string source;          ///< where this comes from

  bool operator==(const DesignationStep&) const = default;
};

/// An entry of a regime's list over time. A designation can end and begin again: its life is a set
/// of intervals with gaps.
///
/// A view: cheap to copy, and it keeps alive the registry that it shows.
class SANCTRACK_API Designation {
 public:
  /// The designation at a place of the registry's own table.
  Designation(std::shared_ptr<const RegistryData> data, std::uint32_t index) noexcept;

  /// What tells it from every other: regime and entry, else reference, else entity:
  /// `eu-belarus/I.B-17`.
  std::string id() const;
  /// The regime whose list it stands on.
  RegimeId regime() const;
  /// Its number on the list, as first printed; may be empty.
  std::string entry() const;
  /// The list's own reference for it; may be empty.
  std::string ref() const;
  /// Every entity it ever named.
  std::vector<EntityId> entities() const;
  /// Every change in its life, in order of effect.
  std::vector<DesignationStep> steps() const;
  /// The days on which it is in force for certain, as known now, by the acts about itself: that its
  /// regime lapsed is told by a snapshot or timeline.
  IntervalSet intervals() const;
  /// The days of which nobody can tell whether it is in force.
  IntervalSet uncertain() const;

  /// Its place in the registry's own table; stable for one registry only.
  std::uint32_t index() const noexcept { return index_; }
  /// The registry it belongs to, for other layers.
  const std::shared_ptr<const RegistryData>& data() const& noexcept { return data_; }

  /// Whether both are the same designation of the same registry.
  bool operator==(const Designation& other) const noexcept {
    return data_ == other.data_ && index_ == other.index_;
  }

 private:
  std::shared_ptr<const RegistryData> data_;
  std::uint32_t index_;
};

/// `eu-belarus/I.B-17 org-belavia [2021-12-02, ...)`
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const Designation& designation);

}  // namespace sanctrack
