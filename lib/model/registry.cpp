#include "sanctrack/model/registry.hpp"

#include <algorithm>

#include "model/registry_data.hpp"
#include "sanctrack/values/error.hpp"
#include "values/case_fold.hpp"
#include "values/nearest.hpp"
#include "values/text.hpp"

namespace sanctrack {

Registry::Registry(std::shared_ptr<const RegistryData> data) noexcept : data_(std::move(data)) {}

const Dataset& Registry::dataset() const& noexcept { return data_->records.dataset; }
Dataset Registry::dataset() && { return data_->records.dataset; }

RecordRange<Authority> Registry::authorities() const noexcept {
  return {data_, data_->records.authorities};
}
RecordRange<Regime> Registry::regimes() const noexcept { return {data_, data_->records.regimes}; }
RecordRange<Criterion> Registry::criteria() const noexcept {
  return {data_, data_->records.criteria};
}
RecordRange<Measure> Registry::measures() const noexcept {
  return {data_, data_->records.measures};
}
RecordRange<Act> Registry::acts() const noexcept { return {data_, data_->records.acts}; }
RecordRange<Removal> Registry::removals() const noexcept {
  return {data_, data_->records.removals};
}
RecordRange<Entity> Registry::entities() const noexcept { return {data_, data_->records.entities}; }
RecordRange<Relationship> Registry::relationships() const noexcept {
  return {data_, data_->records.relationships};
}
RecordRange<Event> Registry::events() const noexcept { return {data_, data_->records.events}; }
RecordRange<Operation> Registry::operations() const noexcept {
  return {data_, data_->records.operations};
}

const Authority& Registry::authority(const AuthorityId& id) const& {
  return data_->records.authorities[data_->place(id)];
}
const Regime& Registry::regime(const RegimeId& id) const& {
  return data_->records.regimes[data_->place(id)];
}
const Criterion& Registry::criterion(const CriterionId& id) const& {
  return data_->records.criteria[data_->place(id)];
}
const Measure& Registry::measure(const MeasureId& id) const& {
  return data_->records.measures[data_->place(id)];
}
const Act& Registry::act(const ActId& id) const& { return data_->records.acts[data_->place(id)]; }
const Entity& Registry::entity(const EntityId& id) const& {
  return data_->records.entities[data_->place(id)];
}
const Relationship& Registry::relationship(const RelationshipId& id) const& {
  return data_->records.relationships[data_->place(id)];
}
const Event& Registry::event(const EventId& id) const& {
  return data_->records.events[data_->place(id)];
}
const Operation& Registry::operation(const OperationId& id) const& {
  return data_->records.operations[data_->place(id)];
}
Authority Registry::authority(const AuthorityId& id) && {
  const Registry& self = *this;
  return self.authority(id);
}
Regime Registry::regime(const RegimeId& id) && {
  const Registry& self = *this;
  return self.regime(id);
}
Criterion Registry::criterion(const CriterionId& id) && {
  const Registry& self = *this;
  return self.criterion(id);
}
Measure Registry::measure(const MeasureId& id) && {
  const Registry& self = *this;
  return self.measure(id);
}
Act Registry::act(const ActId& id) && {
  const Registry& self = *this;
  return self.act(id);
}
Entity Registry::entity(const EntityId& id) && {
  const Registry& self = *this;
  return self.entity(id);
}
Relationship Registry::relationship(const RelationshipId& id) && {
  const Registry& self = *this;
  return self.relationship(id);
}
Event Registry::event(const EventId& id) && {
  const Registry& self = *this;
  return self.event(id);
}
Operation Registry::operation(const OperationId& id) && {
  const Registry& self = *this;
  return self.operation(id);
}

std::vector<Designation> Registry::designations() const {
  std::vector<Designation> all;
  all.reserve(data_->fold.entries.size());
  for (std::uint32_t i = 0; i < data_->fold.entries.size(); ++i) all.emplace_back(data_, i);
  return all;
}

Designation Registry::designation(std::string_view id) const {
  const Fold& fold = data_->fold;
  std::vector<std::string> ids;
  ids.reserve(fold.entries.size());
  for (std::uint32_t i = 0; i < fold.entries.size(); ++i) {
    ids.push_back(data_->entry_id(fold.entries[i], fold));
    if (ids.back() == id) return {data_, i};
  }
  const std::vector<std::string_view> known(ids.begin(), ids.end());
  const auto near = nearest(id, known);
  throw UnknownIdError("unknown designation " + in_quotes(id) +
                       (near ? ": did you mean " + in_quotes(*near) + '?'
                             : ": expected a regime and an entry of its list, as in "
                               "'eu-belarus/I.B-17'"));
}

std::vector<Designation> Registry::designations_of(const EntityId& entity) const {
  const Fold& fold = data_->fold;
  const std::uint32_t place = data_->place(entity);
  std::vector<Designation> found;
  for (std::uint32_t i = fold.entity_begin[place]; i < fold.entity_begin[place + 1]; ++i) {
    found.emplace_back(data_, fold.entity_entries[i]);
  }
  return found;
}

std::vector<Designation> Registry::by_ref(std::string_view ref) const {
  const Fold& fold = data_->fold;
  std::vector<Designation> found;
  if (ref.empty()) return found;
  for (std::uint32_t i = 0; i < fold.entries.size(); ++i) {
    const Entry& entry = fold.entries[i];
    if (data_->entry_ref(entry, fold) == ref || data_->entry_number(entry, fold) == ref) {
      found.emplace_back(data_, i);
    }
  }
  return found;
}

std::vector<EntityId> Registry::find(std::string_view text) const {
  const std::string wanted = case_fold(text);
  std::vector<EntityId> found;
  for (const Entity& entity : data_->records.entities) {
    const bool match = case_fold(entity.id.text()).find(wanted) != std::string::npos ||
                       std::any_of(entity.names.begin(), entity.names.end(), [&](const Name& name) {
                         return case_fold(name.name).find(wanted) != std::string::npos;
                       });
    if (match) found.push_back(entity.id);
  }
  return found;
}

std::string Registry::digest() const { return data_->digest(); }

bool Registry::operator==(const Registry& other) const {
  return data_ == other.data_ || data_->digest() == other.data_->digest();
}

}  // namespace sanctrack
