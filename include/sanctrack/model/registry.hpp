#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sanctrack/model/designation.hpp"
#include "sanctrack/model/records.hpp"

namespace sanctrack {

/// The records of one kind, in order. Keeps them alive: `for (const Act& act : load(path).acts())`
/// is safe.
template <class Record>
class RecordRange {
 public:
  /// A range over records that `owner` keeps alive.
  RecordRange(std::shared_ptr<const RegistryData> owner, std::span<const Record> records) noexcept
      : owner_(std::move(owner)), records_(records) {}

  /// The first record.
  auto begin() const noexcept { return records_.begin(); }
  /// Past the last record.
  auto end() const noexcept { return records_.end(); }
  /// How many there are.
  std::size_t size() const noexcept { return records_.size(); }
  /// Whether there is none.
  bool empty() const noexcept { return records_.empty(); }
  /// The record at a place below `size()`.
  const Record& operator[](std::size_t index) const& noexcept { return records_[index]; }
  /// A copy: the range itself is about to go.
  Record operator[](std::size_t index) && { return records_[index]; }

 private:
  std::shared_ptr<const RegistryData> owner_;
  std::span<const Record> records_;
};

/// The record: everything stated, checked, folded and indexed, once.
///
/// Immutable, cheap to copy (one shared pointer), safe to read from many threads. It knows neither
/// today's date nor any other: ask it `as_of` a day (`sanctrack/time/snapshot.hpp`).
class SANCTRACK_API Registry {
 public:
  /// Only `RegistryBuilder` and the readers make one.
  explicit Registry(std::shared_ptr<const RegistryData> data) noexcept;

  /// What the set calls itself.
  const Dataset& dataset() const& noexcept;
  /// A copy: the registry itself is about to go.
  Dataset dataset() &&;

  /// @name Sections
  /// The records of one kind. Acts stand in the order in which they became known, everything else
  /// by id.
  /// @{
  RecordRange<Authority> authorities() const noexcept;
  RecordRange<Regime> regimes() const noexcept;
  RecordRange<Criterion> criteria() const noexcept;
  RecordRange<Measure> measures() const noexcept;
  RecordRange<Act> acts() const noexcept;
  RecordRange<Removal> removals() const noexcept;
  RecordRange<Entity> entities() const noexcept;
  RecordRange<Relationship> relationships() const noexcept;
  RecordRange<Event> events() const noexcept;
  RecordRange<Operation> operations() const noexcept;
  /// @}

  /// @name One record by its id
  /// Throws UnknownIdError, with the nearest known id, where there is none. On a registry about to
  /// go they return a copy.
  /// @{
  const Authority& authority(const AuthorityId& id) const&;
  const Regime& regime(const RegimeId& id) const&;
  const Criterion& criterion(const CriterionId& id) const&;
  const Measure& measure(const MeasureId& id) const&;
  const Act& act(const ActId& id) const&;
  const Entity& entity(const EntityId& id) const&;
  const Relationship& relationship(const RelationshipId& id) const&;
  const Event& event(const EventId& id) const&;
  const Operation& operation(const OperationId& id) const&;
  Authority authority(const AuthorityId& id) &&;
  Regime regime(const RegimeId& id) &&;
  Criterion criterion(const CriterionId& id) &&;
  Measure measure(const MeasureId& id) &&;
  Act act(const ActId& id) &&;
  Entity entity(const EntityId& id) &&;
  Relationship relationship(const RelationshipId& id) &&;
  Event event(const EventId& id) &&;
  Operation operation(const OperationId& id) &&;
  /// @}

  /// Every designation there ever was, in order of regime and entry.
  std::vector<Designation> designations() const;
  /// The designations that ever named an entity.
  /// @throws UnknownIdError
  std::vector<Designation> designations_of(const EntityId& entity) const;
  /// The designations that bear a list's reference or entry number (`EU.6711.45`, `I.B-17`).
  std::vector<Designation> by_ref(std::string_view ref) const;
  /// The entities whose id or any name contains a text, without regard to case (Latin, Greek and
  /// Cyrillic letters) and to Latin accents; in order of id. Looks at every name.
  std::vector<EntityId> find(std::string_view text) const;

  /// SHA-256, in lower-case hex, of the canonical form of all records: the same for the same
  /// records, in whatever files and order they were written. Computed when first asked.
  std::string digest() const;

  /// Whether two registries hold the same records.
  bool operator==(const Registry& other) const;

  /// The tables behind it, for other layers.
  const std::shared_ptr<const RegistryData>& data() const& noexcept { return data_; }

 private:
  std::shared_ptr<const RegistryData> data_;
};

}  // namespace sanctrack
