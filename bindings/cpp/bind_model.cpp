#include <sanctrack/sanctrack.hpp>

#include "bindings.hpp"
#include "change_view.hpp"
#include "record.hpp"

using namespace sanctrack;

namespace {

std::string written_counts(const Counts& counts) {
  return std::to_string(counts.persons) + "/" + std::to_string(counts.organisations) + "/" +
         std::to_string(counts.vessels) + "/" + std::to_string(counts.aircraft);
}

void bind_statements(py::module_& module) {
  Frozen<Counts>(
      module, "Counts",
      "How many entries of each kind: printed totals, unnamed places, or a count by the fold.")
      .field("persons", &Counts::persons, "Entries of persons.")
      .field("organisations", &Counts::organisations, "Entries of companies and bodies.")
      .field("vessels", &Counts::vessels, "Entries of ships.")
      .field("aircraft", &Counts::aircraft, "Entries of aircraft.")
      .property(
          "total", [](const Counts& self) { return self.total(); }, "All kinds together.")
      .keyed([](const Counts& self) { return written_counts(self); });

  Frozen<EffectDay>(module, "EffectDay",
                    "The day on which something takes effect, and how sure that day is.")
      .field("day", &EffectDay::day, "Decides yes or no.")
      .field("earliest", &EffectDay::earliest, "The earliest candidate.")
      .field("latest", &EffectDay::latest, "The latest candidate.")
      .field("basis", &EffectDay::basis, "Where 'day' comes from.")
      .field("unverified", &EffectDay::unverified, "Whether the record marks it as not verified.")
      .field("window", &EffectDay::window,
             "Only known to lie between: cannot tell from 'earliest' up to 'day'.")
      .property(
          "doubtful", [](const EffectDay& self) { return self.doubtful(); },
          "Whether the day rests on something else than a verified statement.")
      .keyed(&EffectDay::day);

  Frozen<Dataset>(module, "Dataset",
                  "What a set of records calls itself. Together with the digest and the library's "
                  "version it lets an answer be reproduced.")
      .field("id", &Dataset::id, "Short name; empty when the files state none.")
      .field("title", &Dataset::title, "What it covers.")
      .field("edition", &Dataset::edition, "The day on which the set was closed.")
      .field("terms", &Dataset::terms, "Terms of use of the data.")
      .field("source", &Dataset::source, "Source of every record that names none of its own.")
      .field("note", &Dataset::note, "Free text.")
      .keyed(&Dataset::id);

  Frozen<OwnershipRule>(module, "OwnershipRule",
                        "When a company that is not listed is treated as those who own or control "
                        "it: what an authority says of that over a stretch of time.")
      .field("when", &OwnershipRule::when, "The days on which it holds.")
      .field("share", &OwnershipRule::share,
             "How much a listed party must hold: 'at least 50', or 'over 50'.")
      .field("aggregation", &OwnershipRule::aggregation,
             "Whether the shares of several of them add up.")
      .field("control", &OwnershipRule::control, "Whether control without shares counts, too.")
      .provenance()
      .keyed([](const OwnershipRule& self) { return self.share.to_string(); });

  Frozen<Authority>(module, "Authority",
                    "Who sanctions: the EU, the UK, OFAC for the US, the UN, Switzerland, Canada.")
      .field("id", &Authority::id, "'EU', 'US': not a country code (the UK's is 'UK').")
      .field("name", &Authority::name, "Its own name.")
      .field("time_zone", &Authority::time_zone,
             "IANA name of the calendar in which its days end, 'Europe/Brussels'.")
      .field("ownership_rules", &Authority::ownership_rules,
             "When a company counts as those who own it, by stretches of time.")
      .provenance()
      .keyed(&Authority::id, &Authority::name)
      .def("in_words", &Authority::in_words, "What sentences call it: 'the EU', 'Canada'.")
      .def("in_full", &Authority::in_full,
           "Its name with the id: 'the European Union (EU)', 'Canada (CA)'.");

  Frozen<Expiry>(module, "Expiry", "How a regime ends when nobody acts.")
      .field("kind", &Expiry::kind, "The rule.")
      .field("unverified", &Expiry::unverified, "Fields not verified; 'all' = each.")
      .field("note", &Expiry::note, "The rule in words.")
      .keyed(&Expiry::note);

  Frozen<Completeness>(
      module, "Completeness",
      "How complete the record of one aspect of a regime is, and when. No statement means partial.")
      .field("of", &Completeness::of, "The aspect.")
      .field("state", &Completeness::state, "How much of it is on record.")
      .field("when", &Completeness::when, "Over which days.")
      .field("on", &Completeness::on, "Survivors: the edition's own day.")
      .field("missing", &Completeness::missing,
             "Places known to exist whose party nobody could read.")
      .field("note", &Completeness::note, "Free text.")
      .keyed(&Completeness::note);

  Frozen<Given>(module, "Given",
                "A criterion or measure that is in force by an act outside the record.")
      .field("criterion", &Given::criterion, "The criterion, or.")
      .field("measure", &Given::measure, "The measure.")
      .field("from_", &Given::from, "First day in force; absent = from the regime's start.")
      .field("note", &Given::note, "Free text.")
      .keyed(&Given::note);

  Frozen<Regime>(module, "Regime", "A sanctions programme of one authority, with a dated life.")
      .field("id", &Regime::id, "'eu-belarus'.")
      .field("authority", &Regime::authority, "Whose it is.")
      .field("title", &Regime::title, "Official title.")
      .field("from_", &Regime::from, "Its first day.")
      .field("codes", &Regime::codes, "Programme codes on official lists ('BLR').")
      .field("base", &Regime::base, "The base acts.")
      .field("expiry", &Regime::expiry, "How it ends when nobody acts.")
      .field("record", &Regime::record, "What of it is on record.")
      .field("given", &Regime::given, "In force by acts outside the record.")
      .provenance()
      .keyed(&Regime::id);

  Frozen<Criterion>(module, "Criterion", "A ground on which one may be designated.")
      .field("id", &Criterion::id, "'eu-c-border-crossing'.")
      .field("regime", &Criterion::regime, "The regime it belongs to.")
      .field("kind", &Criterion::kind, "Limb of the article, or ground of listings.")
      .field("summary", &Criterion::summary, "What it covers, in the project's words.")
      .provenance()
      .keyed(&Criterion::id);

  Frozen<Measure>(module, "Measure",
                  "Something a regime forbids. Acts impose, widen, suspend, license and lift it.")
      .field("id", &Measure::id, "'eu-m-asset-freeze'.")
      .field("regime", &Measure::regime, "The regime it belongs to.")
      .field("kind", &Measure::kind, "What it forbids.")
      .field("target", &Measure::target, "Whom it binds itself to.")
      .field("kinds", &Measure::kinds, "Listed: only these kinds; empty = every kind.")
      .field("under", &Measure::under, "Listed: only entries on these grounds.")
      .field("members", &Measure::members,
             "Territory, sector: who belongs, by the project's reading.")
      .field("summary", &Measure::summary, "What it forbids, in the project's words.")
      .provenance()
      .keyed(&Measure::id);
}

void bind_change(py::module_& module) {
  Frozen<Change>(module, "Change",
                 "One typed thing an act does.\n\nWhich properties say something depends on "
                 "`kind`; the others are None or empty.")
      .property("kind", &Change::kind, "What it does: 'designate', 'add-criterion', ...")
      .property("subject", &change_subject,
                "Id of the one thing it is about: a regime, criterion, measure or act; or the "
                "number of the entry that it amends.")
      .property("parties", &change_parties,
                "Entities named: designated, delisted, in the annex of a measure, or affected.")
      .property("unnamed", &change_unnamed,
                "Designated or delisted places whose holders nobody published.")
      .property("affects_unnamed", &change_affects_unnamed,
                "Whether a suspension, its end or a licence touches parties nobody published.")
      .property("measures", &change_measures, "Measures suspended, resumed or licensed.")
      .property("criteria", &change_criteria, "Grounds of a designation or of its amendment.")
      .property("replaces", &change_replaces,
                "Which of 'parties' and 'criteria' an amendment replaces.")
      .property("what", &change_what, "What else was rewritten or widened, in words.")
      .property("entry", &change_entry, "Number on the list, or empty.")
      .property("ref", &change_ref, "The list's reference, or empty.")
      .property("scope", &change_scope, "What a licence permits, or empty.")
      .property("until", &change_until, "First day out of a prolongation, suspension or licence.")
      .property("annex_date", listing_field(&Listing::annex_date), "The date the annex prints.")
      .property("first_listed", listing_field(&Listing::first_listed),
                "An earlier listing by the same office.")
      .property("split_from", listing_field(&Listing::split_from),
                "The entry it was split from, or empty.")
      .property("matched_by", listing_field(&Listing::matched_by),
                "Why the entry is taken to be this entity, or empty.")
      .property("as_printed", listing_field(&Listing::as_printed),
                "A slip of the list, as printed, or empty.")
      .property("listing_source", listing_field(&Listing::listing_source),
                "The list that was read, where the act was not, or empty.")
      .property("listing_date", listing_field(&Listing::listing_date),
                "What kind of day the list gives, or empty.")
      .property("criteria_basis", listing_field(&Listing::criteria_basis),
                "How the grounds were found, or empty.")
      .field("regime", &Change::regime, "Of which regime, where the act serves several.")
      .field("from_", &Change::from, "Day of effect, where it differs from the act's.")
      .provenance()
      .keyed(&change_text);
}

void bind_acts(py::module_& module) {
  Frozen<Removal>(module, "Removal",
                  "An entry that vanished between two editions of a list, without an act: in up to "
                  "and on 'last_seen', out from 'gone_by', between them nobody can tell.")
      .field("regime", &Removal::regime, "Of which regime.")
      .field("entry", &Removal::entry, "Which entry.")
      .field("entity", &Removal::entity, "Whose, for people who read the file.")
      .field("last_seen", &Removal::last_seen, "Day of the last edition that shows it.")
      .field("gone_by", &Removal::gone_by, "Day of the first edition that does not.")
      .provenance()
      .keyed(&Removal::entry);

  Frozen<Act>(
      module, "Act",
      "A legal act or notice. Its dates are kept apart: a political announcement moves no clock, "
      "the day of publication moves the one of what was known, the day of effect that of the law.")
      .field("id", &Act::id, "'eu-2021-1985'.")
      .field("regimes", &Act::regimes, "The regimes it serves, usually one.")
      .field("type", &Act::type, "'regulation', 'general-licence'.")
      .field("number", &Act::number, "Official number.")
      .field("title", &Act::title, "Official title.")
      .field("summary", &Act::summary, "What it does, in the project's words.")
      .field("announced", &Act::announced, "Politically announced.")
      .field("known", &Act::known, "Made public otherwise than by publication.")
      .field("adopted", &Act::adopted, "Adopted, made or signed.")
      .field("published", &Act::published, "Printed in the official journal.")
      .field("in_force", &Act::in_force, "Day of effect.")
      .field("in_force_basis", &Act::in_force_basis, "Where that day comes from; absent = stated.")
      .field("amends", &Act::amends, "The acts it amends.")
      .field("companion", &Act::companion, "Acts of the same step.")
      .field("mirrors", &Act::mirrors, "The twin that states the common effect.")
      .field("totals", &Act::totals, "Entries in force after it, as printed.")
      .field("totals_note", &Act::totals_note, "Why the printed totals differ from the fold.")
      .field("content", &Act::content, "Whether it was read.")
      .field("listing_source", &Act::listing_source,
             "The list that was read, where the act was not.")
      .field("listing_date", &Act::listing_date, "What kind of day the list gives.")
      .field("criteria_basis", &Act::criteria_basis, "How the grounds were found.")
      .provenance()
      .field("changes", &Act::changes, "What it does.")
      .keyed(&Act::id, &Act::title);
}

void bind_entities(py::module_& module) {
  Frozen<Name>(module, "Name", "One form of a name, as printed.")
      .field("name", &Name::name, "The form.")
      .field("script", &Name::script, "Its script (ISO 15924).")
      .field("language", &Name::language, "Its language (ISO 639), where it is known.")
      .field("kind", &Name::kind, "Primary, alias, former or weak.")
      .field("primary_in", &Name::primary_in, "The lists on which it is the main form.")
      .provenance()
      .keyed(&Name::name);

  Frozen<Role>(
      module, "Role",
      "An office or occupation: an observation at a day, or an interval where one is known.")
      .field("title", &Role::title, "What the list calls it, condensed.")
      .field("seen", &Role::seen, "Day of the edition that says so.")
      .field("from_", &Role::from, "First day, where known.")
      .field("until", &Role::until, "First day out, where known.")
      .provenance()
      .keyed(&Role::title);

  Frozen<Identifier>(module, "Identifier",
                     "A public number of a company, ship or aircraft. Never a personal number.")
      .field("scheme", &Identifier::scheme, "'lei', 'imo', 'tail', 'by-unp', 'ru-inn'.")
      .field("value", &Identifier::value, "As text: leading zeros count.")
      .keyed(&Identifier::value);

  Frozen<Entity>(module, "Entity", "A person, organisation, vessel or aircraft.")
      .field("id", &Entity::id, "'org-belavia'.")
      .field("kind", &Entity::kind, "Which of the four.")
      .field("names", &Entity::names, "Every form; one of them primary.")
      .field("born", &Entity::born, "Several = the lists disagree.")
      .field("nationalities", &Entity::nationalities,
             "Nationality, flag or country of registration.")
      .field("roles", &Entity::roles, "Offices and occupations.")
      .field("identifiers", &Entity::identifiers, "Public numbers.")
      .field("attributes", &Entity::attributes, "What is not an identifier: model, built.")
      .field("activities", &Entity::activities, "'airline': the project's own reading.")
      .field("possibly_same_as", &Entity::possibly_same_as,
             "Never merged; turns a no into cannot tell.")
      .property(
          "label", [](const Entity& self) { return std::string(self.label()); },
          "The primary name, else the first, else the id.")
      .provenance()
      .shown("entity")
      .keyed(&Entity::id, &Entity::label);

  Frozen<Relationship>(
      module, "Relationship",
      "What one entity is to another: 'subject' owns, heads, acts for ... 'object'.")
      .field("id", &Relationship::id, "'rel-030'.")
      .field("subject", &Relationship::subject, "Who.")
      .field("relation", &Relationship::relation, "Does what.")
      .field("object", &Relationship::object, "To whom.")
      .field("share", &Relationship::share, "Owns: how much, in per cent of the whole.")
      .field("control_by", &Relationship::control_by,
             "Controls: 'public-office' where it goes with one only, by the project's reading; "
             "else 'unstated'.")
      .field("from_", &Relationship::from, "Absent = unknown.")
      .field("until", &Relationship::until, "First day out; absent = no known end.")
      .field("ended", &Relationship::ended, "'until: unknown': over, on an unknown day.")
      .field("stated_in", &Relationship::stated_in, "The act whose reasons say so.")
      .provenance()
      .keyed(&Relationship::id);

  Frozen<Response>(module, "Response", "One act that answers an event, and why that is said.")
      .field("act", &Response::act, "The act.")
      .field("basis", &Response::basis, "What links it to the event.")
      .provenance()
      .keyed(&Response::act);

  Frozen<Event>(module, "Event", "Something that happened in the world, to which acts respond.")
      .field("id", &Event::id, "'ev-fr4978'.")
      .field("date", &Event::date, "When, or when it began; a month or year where no day is known.")
      .field("until", &Event::until, "First day after it.")
      .field("title", &Event::title, "A heading.")
      .field("summary", &Event::summary, "What happened.")
      .field("category", &Event::category, "'election', 'aviation', 'preventive-step'.")
      .field("actors", &Event::actors, "Entities of the record that took part.")
      .field("others", &Event::others, "Others who took part, in words.")
      .field("part_of", &Event::part_of,
             "The larger event it belongs to, by the project's reading.")
      .field("ahead_of", &Event::ahead_of,
             "Acts that a step of others ran ahead of, by the project's reading.")
      .field("answered_by", &Event::answered_by, "The acts that answer it.")
      .provenance()
      .keyed(&Event::id);

  Frozen<Participant>(module, "Participant",
                      "One part that an entity has in an operation. An entity may have several.")
      .field("entity", &Participant::entity, "Who.")
      .field("layer", &Participant::layer,
             "In which layer, by the classification of the operation.")
      .field("role", &Participant::role, "What it does there.")
      .field("basis", &Participant::basis, "What the classification rests on.")
      .field("reached_by", &Participant::reached_by,
             "Grounds that could reach it: the project's reading.")
      .provenance()
      .keyed(&Participant::entity);

  Frozen<Operation>(module, "Operation", "A campaign with participants in layers.")
      .field("id", &Operation::id, "'op-gate'.")
      .field("name", &Operation::name, "What it is called.")
      .field("classification", &Operation::classification,
             "Who sorted the participants: 'analyst'.")
      .field("participants", &Operation::participants, "Who takes part, and how.")
      .provenance()
      .keyed(&Operation::id);
}

template <class Enum>
py::tuple all_words() {
  return py::detail::tuple_of(words<Enum>());
}

using Vocabularies = py::typing::Dict<py::str, py::typing::Tuple<py::str, py::ellipsis>>;

Vocabularies vocabularies() {
  Vocabularies all;
  all["entity_kind"] = all_words<EntityKind>();
  all["name_kind"] = all_words<NameKind>();
  all["criterion_kind"] = all_words<CriterionKind>();
  all["measure_kind"] = all_words<MeasureKind>();
  all["measure_target"] = all_words<MeasureTarget>();
  all["aspect"] = all_words<Aspect>();
  all["record_state"] = all_words<RecordState>();
  all["expiry_kind"] = all_words<ExpiryKind>();
  all["act_content"] = all_words<ActContent>();
  all["day_basis"] = all_words<DayBasis>();
  all["relation_kind"] = all_words<RelationKind>();
  all["control_basis"] = all_words<ControlBasis>();
  all["aggregation"] = all_words<Aggregation>();
  all["control"] = all_words<Control>();
  all["layer"] = all_words<Layer>();
  all["change_kind"] = all_words<ChangeKind>();
  all["unverified"] = all_words<Unverified>();
  return all;
}

}  // namespace

void bind_model(py::module_& module) {
  bind_statements(module);
  bind_change(module);
  bind_acts(module);
  bind_entities(module);
  module.def("vocabularies", &vocabularies, "The words of each closed vocabulary of the record.");
}
