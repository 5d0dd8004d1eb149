#include "yaml/schema_text.hpp"

#include <algorithm>
#include <iterator>

namespace sanctrack::yaml {
namespace {

struct Description {
  std::string_view record;
  std::string_view key;
  std::string_view text;
};

// The file itself.
constexpr Description file_texts[] = {
    {"", "file",
     "One file of a sanctions record. Any section may stand in any file; the order of files, "
     "records and changes means nothing. Every scalar is text until its key reads it."},
    {"", "format", "Version of the format: 1"},
    {"", "defaults", "What the records of this file inherit"},
    {"", "dataset", "What the set calls itself; in one file only"},
    {"", "authorities", "Who sanctions"},
    {"", "regimes", "Sanctions programmes, each with a dated life"},
    {"", "criteria", "Grounds on which one may be designated"},
    {"", "measures", "What regimes forbid"},
    {"", "acts", "What was done, and when"},
    {"", "removals", "Entries that vanished between two editions of a list, without an act"},
    {"", "entities", "Persons, organisations, vessels and aircraft"},
    {"", "relationships", "What entities are to each other"},
    {"", "events", "What happened in the world"},
    {"", "operations", "Campaigns and who takes part"},
    {"", "change", "One thing an act does: exactly one key is its kind"},
    {"defaults", "source", "Source of every record of this file that names none"},
};

constexpr Description record_texts[] = {
    {"dataset", "id", "Short name of the set"},
    {"dataset", "title", "What the set covers"},
    {"dataset", "edition", "Day on which the set was closed"},
    {"dataset", "terms", "Terms of use of the data"},
    {"dataset", "source", "Source of every record that names none of its own"},
    {"authority", "id", "Its id, as EU: not a country code"},
    {"authority", "name", "Its own name"},
    {"authority", "time_zone", "Calendar in which its days end, as Europe/Brussels"},
    {"authority", "ownership_rules", "When a company counts as those who own or control it"},
    {"ownership-rule", "share", "How much a listed party must hold: {min: 50} or {over: 50}"},
    {"ownership-rule", "aggregation", "Whether the shares of several listed parties add up"},
    {"ownership-rule", "control", "Whether control without enough shares counts"},
    {"ownership-rule", "from", "First day; left out = always"},
    {"ownership-rule", "until", "First day out; left out = no end"},
    {"counts", "persons", "How many persons"},
    {"counts", "organisations", "How many organisations"},
    {"counts", "vessels", "How many vessels"},
    {"counts", "aircraft", "How many aircraft"},
    {"expiry", "kind", "prolong: it lapses unless prolonged; none: it has no end; unread"},
    {"completeness", "of", "The aspect that the statement is about"},
    {"completeness", "state",
     "complete; survivors: what one edition still showed; subset: a stated part; partial"},
    {"completeness", "from", "First day of the stretch"},
    {"completeness", "until", "First day after the stretch"},
    {"completeness", "on", "survivors: the day of the edition"},
    {"completeness", "missing", "Places known to exist whose party nobody could read"},
    {"given", "criterion", "A criterion in force by an act outside the record"},
    {"given", "measure", "A measure in force by an act outside the record"},
    {"given", "from", "First day in force; left out = from the regime's first day"},
    {"regime", "id", "Its id, as eu-belarus"},
    {"regime", "authority", "Whose it is"},
    {"regime", "title", "Official title"},
    {"regime", "from", "Its first day"},
    {"regime", "codes", "Programme codes on official lists, as BLR"},
    {"regime", "base", "The base acts"},
    {"regime", "expiry", "How it ends when nobody acts"},
    {"regime", "record", "How complete the record is, by aspect and days; no line = partial"},
    {"regime", "given", "Criteria and measures in force by acts outside the record"},
    {"criterion", "id", "Its id, as eu-c-border-crossing"},
    {"criterion", "kind", "criterion: a limb of the article; listing-ground: only used in lists"},
    {"criterion", "summary", "What it covers, in the project's words"},
    {"measure", "id", "Its id, as eu-m-travel-ban"},
    {"measure", "kind", "What it forbids"},
    {"measure", "target",
     "listed: designated parties; named: those of its own annex; sector; territory"},
    {"measure", "kinds", "listed: only these kinds of party"},
    {"measure", "under", "listed: only entries on these criteria"},
    {"measure", "members", "sector, territory: who belongs, by the project's reading"},
    {"measure", "summary", "What it forbids, in the project's words"},
    {"name", "name", "The form, as printed"},
    {"name", "script", "Its script (ISO 15924), as Latn"},
    {"name", "language", "Its language (ISO 639), as be"},
    {"name", "kind", "primary, alias (also when left out), former or weak"},
    {"name", "primary_in", "Authorities on whose lists it is the main form"},
    {"role", "title", "What the list calls it"},
    {"role", "seen", "Day of the edition that says so"},
    {"role", "from", "First day, where known"},
    {"role", "until", "First day out, where known"},
    {"identifier", "scheme", "Kind of number, as lei, imo, tail or by-unp"},
    {"identifier", "value", "The number, as text: leading zeros count"},
    {"entity", "id", "Its id, as org-belavia"},
    {"entity", "kind", "What it is"},
    {"entity", "names", "Every form of its name; exactly one is primary"},
    {"entity", "born", "Date of birth, perhaps partial; several = the lists disagree"},
    {"entity", "nationalities", "Nationality, flag or country of registration (ISO 3166-1)"},
    {"entity", "roles", "Offices and occupations"},
    {"entity", "identifiers", "Public numbers; never personal ones"},
    {"entity", "attributes", "What is no identifier: model, built"},
    {"entity", "activities", "What it does, as airline: the project's reading"},
    {"entity", "possibly_same_as", "Entities that it may be; never merged"},
    {"relationship", "id", "Its id"},
    {"relationship", "subject", "Who"},
    {"relationship", "relation", "does what"},
    {"relationship", "object", "to whom"},
    {"relationship", "share",
     "owns: 49.99 (per cent), 1/6, {min: 25, max: 50}, {over: 50}, {min: 50}, {under: 25}, "
     "unknown"},
    {"relationship", "control_by",
     "controls: public-office where it goes with one only, by the project's reading"},
    {"relationship", "from", "First day; left out = unknown"},
    {"relationship", "until", "First day out; left out = no known end; unknown = over"},
    {"relationship", "stated_in", "The act whose reasons say so"},
    {"response", "act", "The act that answers"},
    {"response", "basis", "What links it to the event"},
    {"event", "id", "Its id"},
    {"event", "date", "When, or when it began; perhaps only the month or year"},
    {"event", "until", "First day after it"},
    {"event", "title", "A heading"},
    {"event", "summary", "What happened"},
    {"event", "category", "Kind of event, as aviation"},
    {"event", "actors", "Entities of the record that took part"},
    {"event", "others", "Others who took part, in words"},
    {"event", "part_of", "The larger event it belongs to: the project's reading"},
    {"event", "ahead_of", "Acts that a step of others ran ahead of: the project's reading"},
    {"event", "answered_by", "Acts that answer it"},
    {"participant", "entity", "Who"},
    {"participant", "layer", "In which layer: an analyst's classification"},
    {"participant", "role", "What it does there"},
    {"participant", "basis", "What the classification rests on"},
    {"participant", "reached_by", "Criteria that could reach it: the project's reading"},
    {"operation", "id", "Its id"},
    {"operation", "name", "What it is called"},
    {"operation", "classification", "Who sorted the participants, as analyst"},
    {"operation", "participants", "Who takes part, and how"},
    {"removal", "entry", "Number of the entry on the list"},
    {"removal", "entity", "Whose entry, for people who read the file"},
    {"removal", "last_seen", "Day of the last edition that shows it"},
    {"removal", "gone_by", "Day of the first edition that does not"},
    {"act", "id", "Its id, as eu-2021-1985"},
    {"act", "regime", "The regime it serves, or a list of them"},
    {"act", "type", "What it is, as regulation or general-licence"},
    {"act", "number", "Official number"},
    {"act", "title", "Official title"},
    {"act", "summary", "What it does, in the project's words"},
    {"act", "announced", "Day of a political announcement; moves no clock"},
    {"act", "known", "Day on which it was made public otherwise than by publication"},
    {"act", "adopted", "Day of adoption, making or signature"},
    {"act", "published", "Day of the official journal"},
    {"act", "in_force", "Day of effect"},
    {"act", "in_force_basis", "Where the day of effect comes from; left out = stated"},
    {"act", "amends", "The acts it amends"},
    {"act", "companion", "Acts of the same step"},
    {"act", "mirrors", "The twin that states the common effect"},
    {"act", "totals", "Entries in force after it, as printed"},
    {"act", "totals_note", "Why the printed totals differ from the record"},
    {"act", "content",
     "read; unread: what it does is not on record; none: it changes nothing here"},
    {"act", "changes", "What it does"},
};

// What every change has, and the changes by kind.
constexpr Description change_texts[] = {
    {"change.repeal", "repeal", "Ends an act, a criterion or a measure"},
    {"change.lift", "lift", "Ends a measure, or takes the named parties out of its annex"},
    {"change.lift", "named", "Only for these"},
    {"change.delist", "delist", "Ends a designation: an entity, a list of them, or unnamed"},
    {"change.annul", "annul", "Ends a designation by judgment"},
    {"change.amend", "amend", "Rewrites an entry: its number or reference"},
    {"change.amend", "parties", "Who it names from now on"},
    {"change.amend", "criteria", "Its grounds from now on"},
    {"change.amend", "what", "What else was rewritten: reasons, names"},
    {"change.establish", "establish", "Begins a regime"},
    {"change.prolong", "prolong", "Moves the day on which a regime lapses"},
    {"change.add-criterion", "add-criterion", "Adds a ground of listing"},
    {"change.impose", "impose", "Brings a measure into force"},
    {"change.impose", "named", "target named: the parties of its annex"},
    {"change.widen", "widen", "Widens a measure or a criterion"},
    {"change.widen", "named", "Parties added to the measure's annex"},
    {"change.widen", "what", "What was widened, in words"},
    {"change.designate", "designate",
     "Makes an entry of a list: an entity, a list of them, or unnamed with a count"},
    {"change.designate", "annex_date", "The date the annex prints"},
    {"change.designate", "first_listed", "An earlier listing by the same office"},
    {"change.designate", "split_from", "The entry it was split from"},
    {"change.designate", "matched_by", "Why the entry is taken to be this entity"},
    {"change.designate", "as_printed", "A slip of the list, as printed"},
    {"change.suspend", "suspend", "Suspends measures; the designations stand"},
    {"change.license", "license", "Permits dealings that these measures forbid"},
    {"change.license", "scope", "What it permits, as wind-down"},
    {"change.resume", "resume", "Ends a suspension of measures"},
};

// What a key says wherever nothing else is said.
constexpr Description common_texts[] = {
    {"", "source", "Publisher and act, edition or page"},
    {"", "unverified", "Names of the fields that nobody has verified; all = each"},
    {"", "note", "Free text for people; never read by code"},
    {"", "regime", "Of which regime"},
    {"", "from", "Day of effect, where it differs from the act's"},
    {"", "until", "First day out"},
    {"", "on", "For whom: a list of entities, or unnamed; left out = every listed party"},
    {"", "entry", "Its number on the list, as I.B-17"},
    {"", "ref", "The list's own reference, as EU.6711.45"},
    {"", "criteria", "The grounds it rests on"},
    {"", "listing_source", "The list that was read, where the act was not"},
    {"", "listing_date", "What kind of day the list gives"},
    {"", "criteria_basis", "How the grounds were found"},
    {"", "persons", "unnamed: how many persons"},
    {"", "organisations", "unnamed: how many organisations"},
    {"", "vessels", "unnamed: how many vessels"},
    {"", "aircraft", "unnamed: how many aircraft"},
};

template <std::size_t Size>
std::string_view find(const Description (&texts)[Size], std::string_view record,
                      std::string_view key) {
  const auto found = std::find_if(std::begin(texts), std::end(texts), [&](const Description& text) {
    return text.record == record && text.key == key;
  });
  return found == std::end(texts) ? std::string_view() : found->text;
}

}  // namespace

std::string_view description_of(std::string_view record, std::string_view key) {
  if (record.empty() || record == "defaults") return find(file_texts, record, key);
  const bool change = record.starts_with("change.");
  const std::string_view own =
      change ? find(change_texts, record, key) : find(record_texts, record, key);
  return own.empty() ? find(common_texts, "", key) : own;
}

}  // namespace sanctrack::yaml
