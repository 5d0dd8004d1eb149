#include <sanctrack/sanctrack.hpp>

#include "bindings.hpp"
#include "record.hpp"

using namespace sanctrack;

namespace {

void bind_parts(py::module_& module) {
  Frozen<OwnershipLink>(module, "OwnershipLink",
                        "One link of the record by which somebody holds or controls something, as "
                        "it stands on a day.")
      .field("relationship", &OwnershipLink::relationship, "Id of the relationship.")
      .field("subject", &OwnershipLink::subject, "As stated: who.")
      .field("relation", &OwnershipLink::relation, "As stated: does what.")
      .field("object", &OwnershipLink::object, "As stated: to whom.")
      .field("holder", &OwnershipLink::holder, "Who holds or controls; of 'part-of', the object.")
      .field("held", &OwnershipLink::held, "What is held or controlled.")
      .field("share", &OwnershipLink::share, "As stated; None: control, or no share stated.")
      .field("holds", &OwnershipLink::holds, "On that day: 'yes', or 'cannot tell'.")
      .field("stated_in", &OwnershipLink::stated_in, "The act that states it.")
      .field("known", &OwnershipLink::known, "The day by which that act was published.")
      .field("hindsight", &OwnershipLink::hindsight, "Whether that was after the day.")
      .field("source", &OwnershipLink::source, "Where it is written.")
      .field("unverified", &OwnershipLink::unverified, "Fields that are marked as not verified.")
      .field("caveats", &OwnershipLink::caveats, "Why it may be otherwise.")
      .keyed(&OwnershipLink::relationship)
      .writes();

  Frozen<OwnershipHolder>(module, "OwnershipHolder",
                          "Somebody who holds or controls an entity directly.")
      .field("entity", &OwnershipHolder::entity, "Who.")
      .field("kind", &OwnershipHolder::kind, "Which of the four kinds.")
      .field("name", &OwnershipHolder::name, "Its primary name.")
      .field("designated", &OwnershipHolder::designated, "By that authority, on that day.")
      .field("counts", &OwnershipHolder::counts,
             "Whether its shares are those of designated parties.")
      .field("least", &OwnershipHolder::least, "Of the whole, in per cent, at least.")
      .field("most", &OwnershipHolder::most, "Of the whole, in per cent, at most.")
      .field("controls", &OwnershipHolder::controls, "Whether it controls or perhaps controls it.")
      .keyed(&OwnershipHolder::entity);

  Frozen<OwnershipPath>(module, "OwnershipPath", "A way from a designated party to an entity.")
      .field("from_", &OwnershipPath::from, "The designated party.")
      .field("designated", &OwnershipPath::designated, "'yes', or 'cannot tell'.")
      .field("carries", &OwnershipPath::carries,
             "Whether all that lies on it surely holds on the day.")
      .field("links", &OwnershipPath::links, "Places in the links, from that party down.")
      .keyed(&OwnershipPath::from);
}

void bind_answer(py::module_& module) {
  Frozen<Ownership>(module, "Ownership",
                    "Whether one entity counts as designated because designated parties own or "
                    "control it.")
      .field("entity", &Ownership::entity, "About whom.")
      .field("name", &Ownership::name, "Its primary name.")
      .field("authority", &Ownership::authority, "Under whose rule.")
      .field("day", &Ownership::day, "On which day.")
      .field("known_on", &Ownership::known_on, "By what had been published.")
      .field("rule", &Ownership::rule, "The rule of that day; None: none is on record.")
      .field("verdict", &Ownership::verdict, "By ownership or by control.")
      .field("by_ownership", &Ownership::by_ownership, "By the shares of covered holders.")
      .field("by_control", &Ownership::by_control,
             "By the control of a covered party that is on record.")
      .field("recorded", &Ownership::recorded,
             "The verdict where whatever share nobody recorded is held by nobody designated.")
      .field("designated", &Ownership::designated, "Itself, which is another question.")
      .field("least", &Ownership::least,
             "What counts as held by designated parties at least, in per cent.")
      .field("most", &Ownership::most, "What can count as theirs at most, in per cent.")
      .field("unrecorded", &Ownership::unrecorded,
             "What need not be held by anybody on record, in per cent.")
      .field("holders", &Ownership::holders, "Direct ones, the largest first.")
      .field("links", &Ownership::links,
             "Every link on a way from a party that is or may be designated.")
      .field("paths", &Ownership::paths, "The ways along those links, the shortest first.")
      .field("missing", &Ownership::missing, "What would decide, each alone, the least first.")
      .field("evidence", &Ownership::evidence, "The rule, the designations, the links.")
      .field("caveats", &Ownership::caveats, "Why it may be otherwise.")
      .field("origin", &Ownership::origin, "From which data and version.")
      .property("sentence", &Ownership::sentence, "The answer as one sentence.")
      .keyed(&Ownership::entity)
      .writes();

  Frozen<OwnedEntity>(module, "OwnedEntity",
                      "A company that counts as designated, or may by what is on record.")
      .field("entity", &OwnedEntity::entity, "Which.")
      .field("verdict", &OwnedEntity::verdict,
             "'yes', or 'cannot tell' where a recorded link leaves it open.")
      .field("by_ownership", &OwnedEntity::by_ownership, "By shares, by what is on record.")
      .field("by_control", &OwnedEntity::by_control, "By control that is on record.")
      .field("designated", &OwnedEntity::designated, "Itself: 'no', or 'cannot tell'.")
      .keyed(&OwnedEntity::entity)
      .writes();
}

}  // namespace

void bind_ownership(py::module_& module) {
  bind_parts(module);
  bind_answer(module);
  module.def("ownership", &ownership, py::arg("law"), py::arg("entity"), py::arg("authority"),
             Unlocked(), "Whether designated parties own or control an entity, with the proof.");
  module.def("owned", &owned, py::arg("law"), py::arg("authority"), Unlocked(),
             "All companies that are covered through ownership or control, or may be.");
}
