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
  /// Who sanctions.
  RecordRange<Authority> authorities() const noexcept;
  /// Their programmes.
  RecordRange<Regime> regimes() const noexcept;
  /// Grounds of listing.
  RecordRange<Criterion> criteria() const noexcept;
  /// What is forbidden.
  RecordRange<Measure> measures() const noexcept;
  /// What was done, and when.
  RecordRange<Act> acts() const noexcept;
  /// What vanished between two editions.
  RecordRange<Removal> removals() const noexcept;
  /// Who it is about.
  RecordRange<Entity> entities() const noexcept;
  /// What they are to each other.
  RecordRange<Relationship> relationships() const noexcept;
  /// What happened in the world.
  RecordRange<Event> events() const noexcept;
  /// Campaigns and who takes part.
  RecordRange<Operation> operations() const noexcept;
  /// @}

  /// @name One record by its id
  /// Throws UnknownIdError, with the nearest known id, where there is none. On a registry about to
  /// go they return a copy.
  /// @{
  /// The authority of an id.
  const Authority& authority(const AuthorityId& id) const&;
  /// The regime of an id.
  const Regime& regime(const RegimeId& id) const&;
  /// The criterion of an id.
  const Criterion& criterion(const CriterionId& id) const&;
  /// The measure of an id.
  const Measure& measure(const MeasureId& id) const&;
  /// The act of an id.
  const Act& act(const ActId& id) const&;
  /// The entity of an id.
  const Entity& entity(const EntityId& id) const&;
  /// The relationship of an id.
  const Relationship& relationship(const RelationshipId& id) const&;
  /// The event of an id.
  const Event& event(const EventId& id) const&;
  /// The operation of an id.
  const Operation& operation(const OperationId& id) const&;
  /// The authority of an id, by value.
  Authority authority(const AuthorityId& id) &&;
  /// The regime of an id, by value.
  Regime regime(const RegimeId& id) &&;
  /// The criterion of an id, by value.
  Criterion criterion(const CriterionId& id) &&;
  /// The measure of an id, by value.
  Measure measure(const MeasureId& id) &&;
  /// The act of an id, by value.
  Act act(const ActId& id) &&;
  /// The entity of an id, by value.
  Entity entity(const EntityId& id) &&;
  /// The relationship of an id, by value.
  Relationship relationship(const RelationshipId& id) &&;
  /// The event of an id, by value.
  Event event(const EventId& id) &&;
  /// The operation of an id, by value.
  Operation operation(const OperationId& id) &&;
  /// @}

  /// Every designation there ever was, in order of regime and entry.
  std::vector<Designation> designations() const;
  /// The designation of an id, as `Designation::id` gives it: `eu-belarus/I.B-17`.
  /// @throws UnknownIdError with the nearest known id
  Designation designation(std::string_view id) const;
  /// The designations that ever named an entity.
  /// @throws UnknownIdError
  std::vector<Designation> designations_of(const EntityId& entity) const;
  /// The designations that bear a list's reference or entry number (`EU.6711.45`, `I.B-17`). None
  /// for an empty text.
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
