#include <sanctrack/sanctrack.hpp>

#include "bindings.hpp"
#include "record.hpp"

using namespace sanctrack;

namespace {

/// A record that keeps the whole registry alive, without a copy. Nothing bound can change it.
template <class Record>
std::shared_ptr<Record> shared(const Registry& registry, const Record& record) {
  return {std::const_pointer_cast<RegistryData>(registry.data()), const_cast<Record*>(&record)};
}

/// A method that gives all records of a section as a tuple.
template <class Record>
auto section(RecordRange<Record> (Registry::*range)() const noexcept) {
  return [range](const Registry& self) {
    const RecordRange<Record> records = (self.*range)();
    std::vector<std::shared_ptr<Record>> all;
    all.reserve(records.size());
    for (const Record& record : records) all.push_back(shared(self, record));
    return all;
  };
}

/// A method that finds one record by its id.
template <class Record, class SomeId>
auto lookup(const Record& (Registry::*find)(const SomeId&) const&) {
  return [find](const Registry& self, const SomeId& id) { return shared(self, (self.*find)(id)); };
}

void bind_designation(py::module_& module) {
  Frozen<DesignationStep>(module, "DesignationStep", "One change in the life of a designation.")
      .field("kind", &DesignationStep::kind, "Designate, amend, delist or annul.")
      .field("act", &DesignationStep::act, "By which act; None for a removal between two editions.")
      .field("effect", &DesignationStep::effect, "In force: when it has effect.")
      .field("known", &DesignationStep::known, "Known: when it was published.")
      .field("known_earliest", &DesignationStep::known_earliest,
             "Before `known` where only the month or year is on record.")
      .field("known_derived", &DesignationStep::known_derived,
             "Whether `known` is only the day of effect.")
      .field("source", &DesignationStep::source, "Where this comes from.")
      .keyed([](const DesignationStep& self) {
        return std::string(to_string(self.kind)) + " " + self.effect.day.to_string();
      });

  Frozen<Designation> bound(module, "Designation",
                            "An entry of a regime's list over time.\n\nA designation can end and "
                            "begin again: its life is a set of intervals with gaps.");
  bound
      .property("id", &Designation::id,
                "What tells it from every other: regime and entry, else reference, else entity.")
      .property("regime", &Designation::regime, "The regime whose list it stands on.")
      .property("entry", &Designation::entry,
                "Its number on the list, as first printed; may be empty.")
      .property("ref", &Designation::ref, "The list's own reference for it; may be empty.")
      .shown("designation")
      .keyed(&Designation::id)
      .writes();
  bound.def("entities", &Designation::entities, "Ids of every entity it ever named.");
  bound.def("steps", &Designation::steps, "Every change in its life, in order of effect.");
  bound.def("intervals", &Designation::intervals,
            "The days on which it is in force for certain, as known now.");
  bound.def("uncertain", &Designation::uncertain,
            "The days of which nobody can tell whether it is in force.");
}

void bind_sections(Frozen<Registry>& bound) {
  bound.def("authorities", section(&Registry::authorities), "Who sanctions, by id.");
  bound.def("regimes", section(&Registry::regimes), "Their programmes, by id.");
  bound.def("criteria", section(&Registry::criteria), "Grounds of listing, by id.");
  bound.def("measures", section(&Registry::measures), "What is forbidden, by id.");
  bound.def("acts", section(&Registry::acts), "What was done, in the order of becoming known.");
  bound.def("removals", section(&Registry::removals), "What vanished between two editions.");
  bound.def("entities", section(&Registry::entities), "Who it is about, by id.");
  bound.def("relationships", section(&Registry::relationships), "Who is what to whom, by id.");
  bound.def("events", section(&Registry::events), "What happened in the world, by id.");
  bound.def("operations", section(&Registry::operations), "Campaigns, by id.");

  bound.def("authority", lookup<Authority, AuthorityId>(&Registry::authority), py::arg("id"),
            "The authority with this id.");
  bound.def("regime", lookup<Regime, RegimeId>(&Registry::regime), py::arg("id"),
            "The regime with this id.");
  bound.def("criterion", lookup<Criterion, CriterionId>(&Registry::criterion), py::arg("id"),
            "The criterion with this id.");
  bound.def("measure", lookup<Measure, MeasureId>(&Registry::measure), py::arg("id"),
            "The measure with this id.");
  bound.def("act", lookup<Act, ActId>(&Registry::act), py::arg("id"), "The act with this id.");
  bound.def("entity", lookup<Entity, EntityId>(&Registry::entity), py::arg("id"),
            "The entity with this id.");
  bound.def("relationship", lookup<Relationship, RelationshipId>(&Registry::relationship),
            py::arg("id"), "The relationship with this id.");
  bound.def("event", lookup<Event, EventId>(&Registry::event), py::arg("id"),
            "The event with this id.");
  bound.def("operation", lookup<Operation, OperationId>(&Registry::operation), py::arg("id"),
            "The operation with this id.");
}

}  // namespace

void bind_registry(py::module_& module) {
  bind_designation(module);
  Frozen<Registry> bound(module, "Registry",
                         "The record: everything stated, checked, folded and indexed, once.");
  bound.property(
      "dataset", [](const Registry& self) -> Dataset { return self.dataset(); },
      "What the set calls itself.");
  bind_sections(bound);
  bound.def("designations", &Registry::designations, Unlocked(),
            "Every designation there ever was, in order of regime and entry.");
  bound.def("designations_of", &Registry::designations_of, py::arg("entity"), Unlocked(),
            "The designations that ever named an entity.");
  bound.def("designation", &Registry::designation, py::arg("id"), Unlocked(),
            "The designation with this id.");
  bound.def("by_ref", &Registry::by_ref, py::arg("ref"), Unlocked(),
            "The designations that bear a list's reference or entry number.");
  bound.def("find", &Registry::find, py::arg("text"), Unlocked(),
            "Ids of the entities whose id or any name contains a text.");
  bound.def("digest", &Registry::digest, Unlocked(),
            "SHA-256, in lower-case hex, of the canonical form of all records.");
  bound.def(
      "__eq__",
      [](const Registry& self, const py::object& other) {
        if (!py::isinstance<Registry>(other)) return false;
        const auto& registry = other.cast<const Registry&>();
        const py::gil_scoped_release unlocked;
        return self == registry;
      },
      "Whether both hold the same records.");
  bound.def(
      "__hash__",
      [](const Registry& self) {
        const std::string digest = [&self] {
          const py::gil_scoped_release unlocked;
          return self.digest();
        }();
        return py::hash(py::str(digest));
      },
      "By the digest.");
}
