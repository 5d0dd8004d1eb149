#include <sanctrack/sanctrack.hpp>

#include "bindings.hpp"
#include "record.hpp"

using namespace sanctrack;

namespace {

void bind_relationship(py::module_& module) {
  Frozen<RelationshipState>(module, "RelationshipState",
                            "A recorded relationship, as it stands on a day.")
      .field("id", &RelationshipState::id, "Which.")
      .field("subject", &RelationshipState::subject, "Who.")
      .field("relation", &RelationshipState::relation, "Does what.")
      .field("object", &RelationshipState::object, "To whom.")
      .field("share", &RelationshipState::share, "Owns: how much, in per cent of the whole.")
      .field("control_by", &RelationshipState::control_by, "Controls: what the control goes with.")
      .field("holds", &RelationshipState::holds,
             "Whether it holds on the day: 'yes', or 'cannot tell'.")
      .field("stated_in", &RelationshipState::stated_in, "The act whose reasons say so.")
      .field("hindsight", &RelationshipState::hindsight,
             "Whether that act became known after the day.")
      .field("source", &RelationshipState::source, "Where this comes from.")
      .keyed(&RelationshipState::id)
      .writes();
}

void bind_participants(py::module_& module) {
  Frozen<LaterDesignation>(module, "LaterDesignation",
                           "A designation by the authority that began after the day.")
      .field("effect", &LaterDesignation::effect, "When it took effect.")
      .field("days", &LaterDesignation::days, "How many days after the day asked about.")
      .field("act", &LaterDesignation::act, "By which act.")
      .field("designation", &LaterDesignation::designation, "Id of the designation.")
      .keyed(&LaterDesignation::designation);

  Frozen<EarlierDesignation>(module, "EarlierDesignation",
                             "The end of a designation that the day does not see any more.")
      .field("effect", &EarlierDesignation::effect, "When it ended.")
      .field("act", &EarlierDesignation::act,
             "By which act; None: it vanished between two editions. Of a lapse, the last "
             "prolongation.")
      .field("kind", &EarlierDesignation::kind,
             "How it ended; 'prolong': the regime lapsed, as nobody prolonged it.")
      .field("designation", &EarlierDesignation::designation, "Id of the designation.")
      .keyed(&EarlierDesignation::designation);

  Frozen<ReachingCriterion>(module, "ReachingCriterion",
                            "A criterion that could reach a participant, by the project's reading.")
      .field("id", &ReachingCriterion::id, "Which.")
      .field("in_force", &ReachingCriterion::in_force, "'yes', or 'cannot tell'.")
      .field("act", &ReachingCriterion::act, "The act that added it; None: given from outside.")
      .keyed(&ReachingCriterion::id);

  Frozen<ParticipantState>(module, "ParticipantState",
                           "One part of an entity in an operation, and how far an authority's "
                           "sanctions reach it on a day.")
      .field("entity", &ParticipantState::entity, "Who.")
      .field("kind", &ParticipantState::kind, "Which of the four kinds.")
      .field("name", &ParticipantState::name, "Its primary name.")
      .field("layer", &ParticipantState::layer, "In which layer.")
      .field("role", &ParticipantState::role, "What it does in the operation.")
      .field("basis", &ParticipantState::basis, "What the classification rests on.")
      .field("source", &ParticipantState::source, "Where that comes from.")
      .field("status", &ParticipantState::status,
             "How far it is reached: 'designated', 'through-ownership', 'cannot tell', "
             "'possibly-same', 'perhaps-through-ownership', 'measure-only', 'delisted', "
             "'elsewhere-only', 'designated-later' or 'never'.")
      .field("designated", &ParticipantState::designated, "What Snapshot.is_designated says.")
      .field("owned", &ParticipantState::owned,
             "Whether the recorded links make it covered through ownership or control.")
      .field("designation", &ParticipantState::designation,
             "Id of the designation in force, or perhaps; else empty.")
      .field("since", &ParticipantState::since, "Since when the status holds, where dated.")
      .field("act", &ParticipantState::act, "The act that brought it about.")
      .field("measures", &ParticipantState::measures,
             "Measures that bind it without a designation.")
      .field("perhaps_measures", &ParticipantState::perhaps_measures,
             "Measures of which nobody can tell whether they do.")
      .field("elsewhere", &ParticipantState::elsewhere,
             "Other authorities that designate it on the day.")
      .field("perhaps_elsewhere", &ParticipantState::perhaps_elsewhere,
             "Other authorities of which nobody can tell.")
      .field("earlier", &ParticipantState::earlier, "Its last designation that has ended.")
      .field("later", &ParticipantState::later, "Its next designation by the authority.")
      .field("same", &ParticipantState::same,
             "What is possibly the same, and is or may be designated.")
      .field("criteria", &ParticipantState::criteria,
             "Criteria in force on the day that could reach it.")
      .field("links", &ParticipantState::links,
             "What connects it to other participants, directly or by the shortest way.")
      .field("caveats", &ParticipantState::caveats, "Why it may be otherwise.")
      .keyed(&ParticipantState::entity)
      .writes();
}

void bind_whole(py::module_& module) {
  Frozen<LayerCoverage>(module, "LayerCoverage",
                        "How many participants of a layer are covered: designated, or through "
                        "ownership.")
      .field("layer", &LayerCoverage::layer, "Which.")
      .field("participants", &LayerCoverage::participants, "How many take part.")
      .field("designated", &LayerCoverage::designated, "Surely designated.")
      .field("least", &LayerCoverage::least, "Surely covered.")
      .field("most", &LayerCoverage::most, "With those of which nobody can tell.")
      .keyed([](const LayerCoverage& self) { return std::string(to_string(self.layer)); })
      .writes();

  Frozen<Shared>(module, "Shared",
                 "One thing that an entity has in common with a participant that is designated, "
                 "or was.")
      .field("with_", &Shared::with, "That participant.")
      .field("trait", &Shared::trait, "What kind of thing.")
      .field("what", &Shared::what, "Which: an entity, a number, an activity.")
      .field("links", &Shared::links, "The links behind it, on both sides.")
      .keyed(&Shared::what);

  Frozen<Substitute>(module, "Substitute",
                     "An entity that is not designated on the day, and could take the place of one "
                     "that is, or was.")
      .field("entity", &Substitute::entity, "Who is not designated.")
      .field("name", &Substitute::name, "Its primary name.")
      .field("designated", &Substitute::designated, "'no', or 'cannot tell'.")
      .field("shared", &Substitute::shared, "What it has in common with whom.")
      .field("later", &Substitute::later, "What became of it.")
      .field("caveats", &Substitute::caveats, "Why it may be otherwise.")
      .keyed(&Substitute::entity);

  Frozen<Loopholes>(module, "Loopholes",
                    "What an authority's sanctions leave open of an operation on a day.")
      .field("operation", &Loopholes::operation, "Which operation.")
      .field("authority", &Loopholes::authority, "Whose sanctions.")
      .field("day", &Loopholes::day, "On which day.")
      .field("participants", &Loopholes::participants, "In order of layer, then as recorded.")
      .field("layers", &Loopholes::layers, "Each layer that has participants.")
      .field("substitutes", &Loopholes::substitutes, "In order of entity.")
      .field("caveats", &Loopholes::caveats, "What is to be said of all of it.")
      .keyed(&Loopholes::operation)
      .writes();

  Frozen<LoopholePiece>(module, "LoopholePiece",
                        "The coverage of an operation over days on which it does not change.")
      .field("when", &LoopholePiece::when, "The days.")
      .field("layers", &LoopholePiece::layers, "By layer.")
      .field("acts", &LoopholePiece::acts, "Ids of the acts that cut here.")
      .keyed([](const LoopholePiece& self) { return self.when.to_string(); });
}

}  // namespace

void bind_loopholes(py::module_& module) {
  bind_relationship(module);
  bind_participants(module);
  bind_whole(module);
  module.def(
      "loopholes",
      [](const Snapshot& law, const OperationId& operation, const AuthorityId& authority) {
        return loopholes(law, {.operation = operation, .authority = authority});
      },
      py::arg("law"), py::arg("operation"), py::arg("authority"), Unlocked(),
      "What an authority's sanctions leave open of an operation on a day.");
  module.def(
      "loophole_series",
      [](const Registry& registry, const OperationId& operation, const AuthorityId& authority,
         std::optional<Date> from, std::optional<Date> until, std::optional<Date> known_on,
         Unverified unverified) {
        return loophole_series(
            registry, {.operation = operation, .authority = authority},
            {.from = from, .until = until, .known_on = known_on, .unverified = unverified});
      },
      py::arg("registry"), py::arg("operation"), py::arg("authority"), py::arg("since"),
      py::arg("until"), py::arg("known_on"), py::arg("unverified"), Unlocked(),
      "The coverage of an operation over time.");
}
