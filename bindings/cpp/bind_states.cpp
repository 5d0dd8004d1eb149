#include <sanctrack/sanctrack.hpp>

#include "bindings.hpp"
#include "record.hpp"

using namespace sanctrack;

namespace {

void bind_grounds(py::module_& module) {
  Frozen<Caveat>(
      module, "Caveat",
      "One reason why what is shown may be otherwise: for code by its kind, for people in words.")
      .field("kind", &Caveat::kind, "Which reason.")
      .field("regime", &Caveat::regime, "The regime it is about, if any.")
      .field("act", &Caveat::act, "The act it is about, if any.")
      .field("entity", &Caveat::entity, "The entity it is about, if any.")
      .field("subject", &Caveat::subject,
             "Id of the designation, criterion or measure it is about, or empty.")
      .field("text", &Caveat::text, "The reason in words: lower case, no full stop.")
      .keyed(&Caveat::text)
      .writes();

  Frozen<Origin>(
      module, "Origin",
      "What lets a result be reproduced: from which data and by which version of the library.")
      .field("dataset", &Origin::dataset, "Id of the data set; empty where the files state none.")
      .field("edition", &Origin::edition, "The day on which the set was closed.")
      .field("digest", &Origin::digest, "SHA-256 of its canonical form, in lower-case hex.")
      .field("version", &Origin::version, "Version of the library.")
      .keyed(&Origin::digest)
      .writes();

  Frozen<Evidence>(module, "Evidence",
                   "One thing that an answer rests on: a step in the life of an entry, or what a "
                   "regime states of its own record.")
      .field("text", &Evidence::text, "In words.")
      .field("regime", &Evidence::regime, "Of which regime.")
      .field("act", &Evidence::act, "By which act, if any.")
      .field("designation", &Evidence::designation, "Id of the designation, or empty.")
      .field("entry", &Evidence::entry, "Its number on the list, or empty.")
      .field("kind", &Evidence::kind, "What the act did.")
      .field("effect", &Evidence::effect, "In force: when, and where that day comes from.")
      .field("known", &Evidence::known, "Known: when it was published.")
      .field("known_earliest", &Evidence::known_earliest,
             "Before 'known' where only the month or year is on record.")
      .field("known_derived", &Evidence::known_derived,
             "Whether 'known' is only the day of effect.")
      .field("source", &Evidence::source, "Publisher and act, edition or page.")
      .keyed(&Evidence::text)
      .writes();
}

void bind_designations(py::module_& module) {
  Frozen<Party>(module, "Party", "A party of a designation, with what a table shows beside its id.")
      .field("id", &Party::id, "Which entity.")
      .field("kind", &Party::kind, "Which of the four kinds.")
      .field("name", &Party::name, "Its primary name, else the first, else the id.")
      .keyed(&Party::id);

  Frozen<NextChange>(module, "NextChange",
                     "The next change that is known of: on which day, what, and by which act.")
      .field("kind", &NextChange::kind, "What changes.")
      .field("act", &NextChange::act, "By which act; absent for a removal between editions.")
      .field("effect", &NextChange::effect, "When it has effect.")
      .keyed([](const NextChange& self) { return self.effect.day.to_string(); });

  Frozen<DesignationState>(module, "DesignationState", "A designation at the end of a day.")
      .field("designation", &DesignationState::designation, "The entry over time.")
      .field("id", &DesignationState::id, "'eu-belarus/I.B-17'.")
      .field("regime", &DesignationState::regime, "Whose list.")
      .field("authority", &DesignationState::authority, "Whose regime.")
      .field("entry", &DesignationState::entry, "Number on the list; may be empty.")
      .field("ref", &DesignationState::ref, "The list's reference; may be empty.")
      .field("in_force", &DesignationState::in_force, "'yes', or 'cannot tell'.")
      .field("parties", &DesignationState::parties, "Whom it names on that day.")
      .field("criteria", &DesignationState::criteria,
             "Grounds that count on that day: in force themselves.")
      .field("since", &DesignationState::since, "When the step that made it took effect.")
      .field("act", &DesignationState::act, "The act that made it.")
      .field("changed_by", &DesignationState::changed_by,
             "The act that last changed it, up to that day.")
      .field("until", &DesignationState::until, "Day of the next change that is known of.")
      .field("next", &DesignationState::next, "That change.")
      .field("sources", &DesignationState::sources, "Where this comes from.")
      .field("unverified", &DesignationState::unverified, "Fields that are marked as not verified.")
      .field("caveats", &DesignationState::caveats, "Why it may be otherwise.")
      .shown("designation_state")
      .keyed(&DesignationState::id)
      .writes();

  Frozen<CriterionState>(module, "CriterionState", "A criterion at the end of a day.")
      .field("id", &CriterionState::id, "Which.")
      .field("regime", &CriterionState::regime, "Of which regime.")
      .field("authority", &CriterionState::authority, "Whose regime.")
      .field("kind", &CriterionState::kind, "Limb of the article, or ground of listings.")
      .field("summary", &CriterionState::summary, "What it covers.")
      .field("in_force", &CriterionState::in_force, "'yes', or 'cannot tell'.")
      .field("since", &CriterionState::since, "When it took effect.")
      .field("act", &CriterionState::act, "The act that added it; absent: given from outside.")
      .field("changed_by", &CriterionState::changed_by,
             "The act that last changed it, up to that day.")
      .field("until", &CriterionState::until, "Day of the next change that is known of.")
      .field("next", &CriterionState::next, "That change.")
      .field("sources", &CriterionState::sources, "Where this comes from.")
      .field("unverified", &CriterionState::unverified, "Fields that are marked as not verified.")
      .field("caveats", &CriterionState::caveats, "Why it may be otherwise.")
      .keyed(&CriterionState::id)
      .writes();
}

void bind_measures(py::module_& module) {
  Frozen<Relief>(module, "Relief", "A licence or a suspension that runs on a day.")
      .field("kind", &Relief::kind, "License or suspend.")
      .field("act", &Relief::act, "By which act.")
      .field("since", &Relief::since, "When it took effect.")
      .field("until", &Relief::until, "First day out, where it is stated.")
      .field("in_force", &Relief::in_force, "'yes', or 'cannot tell'.")
      .field("parties", &Relief::parties, "For whom; empty and not 'unnamed' = for everyone.")
      .field("except_", &Relief::except, "For whom it has been ended again.")
      .field("unnamed", &Relief::unnamed, "For some parties, whom nobody published.")
      .field("scope", &Relief::scope, "What a licence permits.")
      .field("source", &Relief::source, "Where this comes from.")
      .keyed(&Relief::source);

  Frozen<MeasureState>(module, "MeasureState", "A measure at the end of a day.")
      .field("id", &MeasureState::id, "Which.")
      .field("regime", &MeasureState::regime, "Of which regime.")
      .field("authority", &MeasureState::authority, "Whose regime.")
      .field("kind", &MeasureState::kind, "What it forbids.")
      .field("target", &MeasureState::target, "Whom it binds itself to.")
      .field("summary", &MeasureState::summary, "What it forbids, in words.")
      .field("status", &MeasureState::status,
             "For everyone it binds: a relief for stated parties changes it for them only.")
      .field("since", &MeasureState::since, "When it took effect.")
      .field("act", &MeasureState::act, "The act that imposed it; absent: given from outside.")
      .field("changed_by", &MeasureState::changed_by,
             "The act that last changed it, up to that day.")
      .field("named", &MeasureState::named, "Target named: its annex on that day.")
      .field("members", &MeasureState::members,
             "Territory, sector: who belongs, by the project's reading.")
      .field("licences", &MeasureState::licences, "Licences that run on that day.")
      .field("suspensions", &MeasureState::suspensions, "Suspensions that run on that day.")
      .field("until", &MeasureState::until, "Day of the next change that is known of.")
      .field("next", &MeasureState::next, "That change.")
      .field("sources", &MeasureState::sources, "Where this comes from.")
      .field("unverified", &MeasureState::unverified, "Fields that are marked as not verified.")
      .field("caveats", &MeasureState::caveats, "Why it may be otherwise.")
      .keyed(&MeasureState::id)
      .writes();

  Frozen<PartyMeasure>(module, "PartyMeasure", "A measure on one party at the end of a day.")
      .field("party", &PartyMeasure::party, "Whom it binds.")
      .field("id", &PartyMeasure::id, "Which measure.")
      .field("regime", &PartyMeasure::regime, "Of which regime.")
      .field("authority", &PartyMeasure::authority, "Whose regime.")
      .field("kind", &PartyMeasure::kind, "What it forbids.")
      .field("status", &PartyMeasure::status, "For this party.")
      .field("through", &PartyMeasure::through, "What binds the party to it.")
      .field("designation", &PartyMeasure::designation,
             "Id of the designation, where it is bound through one.")
      .field("since", &PartyMeasure::since, "Since when it binds the party.")
      .field("act", &PartyMeasure::act, "The act by which it binds the party.")
      .field("licences", &PartyMeasure::licences, "Licences for this party that run on that day.")
      .field("suspensions", &PartyMeasure::suspensions,
             "Suspensions for this party that run on that day.")
      .field("caveats", &PartyMeasure::caveats, "Why it may be otherwise.")
      .keyed(&PartyMeasure::id)
      .writes();
}

void bind_rest(py::module_& module) {
  Frozen<PendingChange>(module, "PendingChange", "A change that is known and not yet in force.")
      .field("act", &PendingChange::act, "By which act.")
      .field("kind", &PendingChange::kind, "What it does.")
      .field("regime", &PendingChange::regime, "To which regime.")
      .field("authority", &PendingChange::authority, "Whose regime.")
      .field("subject", &PendingChange::subject,
             "Id of what it changes: criterion, measure, designation ...")
      .field("parties", &PendingChange::parties, "Whom it names.")
      .field("effect", &PendingChange::effect, "When it will have effect.")
      .field("known", &PendingChange::known, "When it was published.")
      .field("known_earliest", &PendingChange::known_earliest,
             "Before 'known' where only the month or year is on record.")
      .field("source", &PendingChange::source, "Where this comes from.")
      .field("caveats", &PendingChange::caveats, "Why it may be otherwise.")
      .keyed(&PendingChange::act)
      .writes();

  Frozen<RegimeState>(module, "RegimeState", "A regime at the end of a day.")
      .field("id", &RegimeState::id, "Which.")
      .field("authority", &RegimeState::authority, "Whose.")
      .field("title", &RegimeState::title, "Official title.")
      .field("status", &RegimeState::status, "Whether it is in force.")
      .field("record", &RegimeState::record, "How much of its designations is on record.")
      .field("since", &RegimeState::since, "Its first day, where one is known.")
      .field("until", &RegimeState::until, "First day out by the last prolongation on record.")
      .field("act", &RegimeState::act, "The act that prolonged or established it last.")
      .field("caveats", &RegimeState::caveats,
             "Why it may be otherwise, and what its record lacks.")
      .keyed(&RegimeState::id)
      .writes();

  Frozen<Totals>(module, "Totals", "How many stand on a regime's list at the end of a day.")
      .field("regime", &Totals::regime, "Which regime.")
      .field("entries", &Totals::entries,
             "Entries surely in force, with unnamed places; what official totals count.")
      .field("unnamed", &Totals::unnamed, "How many of them are places without a name.")
      .field("parties", &Totals::parties,
             "Named parties, each counted once, however many entries name it.")
      .field("uncertain", &Totals::uncertain,
             "Entries of which nobody can tell; not counted above.")
      .field("missing", &Totals::missing,
             "Places that the record says it lacks; not counted above.")
      .field("caveats", &Totals::caveats, "Why it may be otherwise.")
      .keyed(&Totals::regime)
      .writes();

  Frozen<FieldChange>(module, "FieldChange", "One field that differs.")
      .field("field", &FieldChange::field, "Which.")
      .field("before", &FieldChange::before, "Its values before; empty where it was absent.")
      .field("after", &FieldChange::after, "Its values after; empty where it is absent.")
      .property("added", &FieldChange::added, "The values that came.")
      .property("removed", &FieldChange::removed, "The values that went.")
      .keyed([](const FieldChange& self) { return std::string(to_string(self.field)); });

  Frozen<Difference>(module, "Difference", "One subject that differs.")
      .field("subject", &Difference::subject, "What it is about.")
      .field("id", &Difference::id, "Which one.")
      .field("kind", &Difference::kind, "What became of it.")
      .field("regime", &Difference::regime, "Of which regime.")
      .field("authority", &Difference::authority, "Whose regime.")
      .field("fields", &Difference::fields, "Every field that differs, in order of 'Field'.")
      .field("acts", &Difference::acts, "The acts that count on one side only, in order of id.")
      .field("caveats", &Difference::caveats, "Caveats of either side.")
      .keyed(&Difference::id)
      .writes();
}

}  // namespace

void bind_states(py::module_& module) {
  bind_grounds(module);
  bind_designations(module);
  bind_measures(module);
  bind_rest(module);
}
