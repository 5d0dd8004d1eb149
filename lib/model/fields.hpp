#pragma once

#include "sanctrack/model/records.hpp"

/// @file
/// The keys of the YAML format, once: which fields a record has, in which order they are written
/// and which it must have. The reader, the writer, the JSON Schema, the digest and the diff all
/// visit the same table.
///
/// A visitor is called as `visitor(key, member, need)`. What is not one key with one value has a
/// member function of its own: `provenance`, `days`, `end`, `parties`, `changes`.

namespace sanctrack {

enum class Need : bool { optional, required };

/// `Fields<Record>::blank()` makes a record to fill, with the id `unset`, which is never looked up,
/// wherever there must be one; `Fields<Record>::visit(visitor, record)` visits its fields. The
/// record may be const.
template <class Record>
struct Fields;

template <>
struct Fields<Dataset> {
  static Dataset blank() { return {}; }
  template <class V, class R>
  static void visit(V& v, R& r) {
    v("id", r.id, Need::required);
    v("title", r.title, Need::optional);
    v("edition", r.edition, Need::required);
    v("terms", r.terms, Need::optional);
    v("source", r.source, Need::optional);
    v("note", r.note, Need::optional);
  }
};

template <>
struct Fields<OwnershipRule> {
  static OwnershipRule blank() { return {}; }
  template <class V, class R>
  static void visit(V& v, R& r) {
    v("share", r.share, Need::required);
    v("aggregation", r.aggregation, Need::required);
    v("control", r.control, Need::required);
    v.days("from", "until", r.when);
    v.provenance(r.provenance);
  }
};

template <>
struct Fields<Authority> {
  static Authority blank() {
    Authority authority{.id = "unset"};
    return authority;
  }
  template <class V, class R>
  static void visit(V& v, R& r) {
    v("id", r.id, Need::required);
    v("name", r.name, Need::required);
    v("time_zone", r.time_zone, Need::optional);
    v("ownership_rules", r.ownership_rules, Need::optional);
    v.provenance(r.provenance);
  }
};

template <>
struct Fields<Counts> {
  static Counts blank() { return {}; }
  template <class V, class R>
  static void visit(V& v, R& r) {
    v("persons", r.persons, Need::optional);
    v("organisations", r.organisations, Need::optional);
    v("vessels", r.vessels, Need::optional);
    v("aircraft", r.aircraft, Need::optional);
  }
};

template <>
struct Fields<Expiry> {
  static Expiry blank() { return {}; }
  template <class V, class R>
  static void visit(V& v, R& r) {
    v("kind", r.kind, Need::required);
    v("unverified", r.unverified, Need::optional);
    v("note", r.note, Need::optional);
  }
};

template <>
struct Fields<Completeness> {
  static Completeness blank() { return {}; }
  template <class V, class R>
  static void visit(V& v, R& r) {
    v("of", r.of, Need::required);
    v("state", r.state, Need::required);
    v.days("from", "until", r.when);
    v("on", r.on, Need::optional);
    v("missing", r.missing, Need::optional);
    v("note", r.note, Need::optional);
  }
};

template <>
struct Fields<Given> {
  static Given blank() { return {}; }
  template <class V, class R>
  static void visit(V& v, R& r) {
    v("criterion", r.criterion, Need::optional);
    v("measure", r.measure, Need::optional);
    v("from", r.from, Need::optional);
    v("note", r.note, Need::optional);
  }
};

template <>
struct Fields<Regime> {
  static Regime blank() {
    Regime regime{.id = "unset", .authority = "unset"};
    return regime;
  }
  template <class V, class R>
  static void visit(V& v, R& r) {
    v("id", r.id, Need::required);
    v("authority", r.authority, Need::required);
    v("title", r.title, Need::required);
    v("from", r.from, Need::optional);
    v("codes", r.codes, Need::optional);
    v("base", r.base, Need::optional);
    v("expiry", r.expiry, Need::optional);
    v("record", r.record, Need::optional);
    v("given", r.given, Need::optional);
    v.provenance(r.provenance);
  }
};

template <>
struct Fields<Criterion> {
  static Criterion blank() {
    return {.id = "unset", .regime = "unset", .summary = {}, .provenance = {}};
  }
  template <class V, class R>
  static void visit(V& v, R& r) {
    v("id", r.id, Need::required);
    v("regime", r.regime, Need::required);
    v("kind", r.kind, Need::optional);
    v("summary", r.summary, Need::required);
    v.provenance(r.provenance);
  }
};

template <>
struct Fields<Measure> {
  static Measure blank() {
    Measure measure{.id = "unset", .regime = "unset"};
    return measure;
  }
  template <class V, class R>
  static void visit(V& v, R& r) {
    v("id", r.id, Need::required);
    v("regime", r.regime, Need::required);
    v("kind", r.kind, Need::required);
    v("target", r.target, Need::required);
    v("kinds", r.kinds, Need::optional);
    v("under", r.under, Need::optional);
    v("members", r.members, Need::optional);
    v("summary", r.summary, Need::optional);
    v.provenance(r.provenance);
  }
};

template <>
struct Fields<Name> {
  static Name blank() { return {}; }
  template <class V, class R>
  static void visit(V& v, R& r) {
    v("name", r.name, Need::required);
    v("script", r.script, Need::optional);
    v("language", r.language, Need::optional);
    v("kind", r.kind, Need::optional);
    v("primary_in", r.primary_in, Need::optional);
    v.provenance(r.provenance);
  }
};

template <>
struct Fields<Role> {
  static Role blank() { return {}; }
  template <class V, class R>
  static void visit(V& v, R& r) {
    v("title", r.title, Need::required);
    v("seen", r.seen, Need::optional);
    v("from", r.from, Need::optional);
    v("until", r.until, Need::optional);
    v.provenance(r.provenance);
  }
};

template <>
struct Fields<Identifier> {
  static Identifier blank() { return {}; }
  template <class V, class R>
  static void visit(V& v, R& r) {
    v("scheme", r.scheme, Need::required);
    v("value", r.value, Need::required);
  }
};

template <>
struct Fields<Entity> {
  static Entity blank() {
    Entity entity{.id = "unset"};
    return entity;
  }
  template <class V, class R>
  static void visit(V& v, R& r) {
    v("id", r.id, Need::required);
    v("kind", r.kind, Need::required);
    v("names", r.names, Need::required);
    v("born", r.born, Need::optional);
    v("nationalities", r.nationalities, Need::optional);
    v("roles", r.roles, Need::optional);
    v("identifiers", r.identifiers, Need::optional);
    v("attributes", r.attributes, Need::optional);
    v("activities", r.activities, Need::optional);
    v("possibly_same_as", r.possibly_same_as, Need::optional);
    v.provenance(r.provenance);
  }
};

template <>
struct Fields<Relationship> {
  static Relationship blank() {
    Relationship relationship{.id = "unset", .subject = "unset", .object = "unset"};
    return relationship;
  }
  template <class V, class R>
  static void visit(V& v, R& r) {
    v("id", r.id, Need::required);
    v("subject", r.subject, Need::required);
    v("relation", r.relation, Need::required);
    v("object", r.object, Need::required);
    v("share", r.share, Need::optional);
    v("control_by", r.control_by, Need::optional);
    v("from", r.from, Need::optional);
    v.end("until", r.until, r.ended);
    v("stated_in", r.stated_in, Need::optional);
    v.provenance(r.provenance);
  }
};

template <>
struct Fields<Response> {
  static Response blank() { return {.act = "unset", .basis = {}, .provenance = {}}; }
  template <class V, class R>
  static void visit(V& v, R& r) {
    v("act", r.act, Need::required);
    v("basis", r.basis, Need::optional);
    v.provenance(r.provenance);
  }
};

template <>
struct Fields<Event> {
  static Event blank() {
    Event event{.id = "unset", .date = PartialDate::of_year(1400)};
    return event;
  }
  template <class V, class R>
  static void visit(V& v, R& r) {
    v("id", r.id, Need::required);
    v("date", r.date, Need::required);
    v("until", r.until, Need::optional);
    v("title", r.title, Need::required);
    v("summary", r.summary, Need::optional);
    v("category", r.category, Need::optional);
    v("actors", r.actors, Need::optional);
    v("others", r.others, Need::optional);
    v("part_of", r.part_of, Need::optional);
    v("ahead_of", r.ahead_of, Need::optional);
    v("answered_by", r.answered_by, Need::optional);
    v.provenance(r.provenance);
  }
};

template <>
struct Fields<Participant> {
  static Participant blank() {
    Participant participant{.entity = "unset"};
    return participant;
  }
  template <class V, class R>
  static void visit(V& v, R& r) {
    v("entity", r.entity, Need::required);
    v("layer", r.layer, Need::required);
    v("role", r.role, Need::optional);
    v("basis", r.basis, Need::optional);
    v("reached_by", r.reached_by, Need::optional);
    v.provenance(r.provenance);
  }
};

template <>
struct Fields<Operation> {
  static Operation blank() {
    Operation operation{.id = "unset"};
    return operation;
  }
  template <class V, class R>
  static void visit(V& v, R& r) {
    v("id", r.id, Need::required);
    v("name", r.name, Need::required);
    v("classification", r.classification, Need::optional);
    v("participants", r.participants, Need::optional);
    v.provenance(r.provenance);
  }
};

template <>
struct Fields<Removal> {
  static Removal blank() {
    const Date unset = Date::min();
    return {.regime = "unset",
            .entry = {},
            .entity = {},
            .last_seen = unset,
            .gone_by = unset,
            .provenance = {}};
  }
  template <class V, class R>
  static void visit(V& v, R& r) {
    v("regime", r.regime, Need::required);
    v("entry", r.entry, Need::required);
    v("entity", r.entity, Need::optional);
    v("last_seen", r.last_seen, Need::required);
    v("gone_by", r.gone_by, Need::required);
    v.provenance(r.provenance);
  }
};

template <>
struct Fields<Act> {
  static Act blank() {
    Act act{.id = "unset"};
    return act;
  }
  template <class V, class R>
  static void visit(V& v, R& r) {
    v("id", r.id, Need::required);
    v.one_or_more("regime", r.regimes);
    v("type", r.type, Need::required);
    v("number", r.number, Need::optional);
    v("title", r.title, Need::optional);
    v("summary", r.summary, Need::optional);
    v("announced", r.announced, Need::optional);
    v("known", r.known, Need::optional);
    v("adopted", r.adopted, Need::optional);
    v("published", r.published, Need::optional);
    v("in_force", r.in_force, Need::optional);
    v("in_force_basis", r.in_force_basis, Need::optional);
    v("amends", r.amends, Need::optional);
    v("companion", r.companion, Need::optional);
    v("mirrors", r.mirrors, Need::optional);
    v("totals", r.totals, Need::optional);
    v("totals_note", r.totals_note, Need::optional);
    v("content", r.content, Need::optional);
    v("listing_source", r.listing_source, Need::optional);
    v("listing_date", r.listing_date, Need::optional);
    v("criteria_basis", r.criteria_basis, Need::optional);
    v.provenance(r.provenance);
    v.changes("changes", r.changes);
  }
};

/// The sections of a file: `visitor(key, section)`.
template <class V, class R>
void visit_sections(V& v, R& records) {
  v("authorities", records.authorities);
  v("regimes", records.regimes);
  v("criteria", records.criteria);
  v("measures", records.measures);
  v("acts", records.acts);
  v("removals", records.removals);
  v("entities", records.entities);
  v("relationships", records.relationships);
  v("events", records.events);
  v("operations", records.operations);
}

/// What a provenance is made of: three keys beside the others of its record.
template <class V, class R>
void visit_provenance(V& v, R& provenance) {
  v("source", provenance.source, Need::optional);
  v("unverified", provenance.unverified, Need::optional);
  v("note", provenance.note, Need::optional);
}

}  // namespace sanctrack
