#pragma once

#include <type_traits>

#include "sanctrack/model/edition.hpp"

/// @file
/// The fields of an edition's records, once: what stores them, compares them and writes them visits
/// the same table. A visitor is called as `visitor(name, member)`.

namespace sanctrack {

template <class V, class R>
requires std::is_same_v<std::remove_const_t<R>, ListText>
void visit_fields(V& v, R& r) {
  v("path", r.path);
  v("text", r.text);
}

template <class V, class R>
requires std::is_same_v<std::remove_const_t<R>, ListAct>
void visit_fields(V& v, R& r) {
  v("title", r.title);
  v("type", r.type);
  v("programme", r.programme);
  v("published", r.published);
  v("in_force", r.in_force);
  v("url", r.url);
  v("extra", r.extra);
}

template <class V, class R>
requires std::is_same_v<std::remove_const_t<R>, ListName>
void visit_fields(V& v, R& r) {
  v("name", r.name);
  v("kind", r.kind);
  v("type", r.type);
  v("quality", r.quality);
  v("script", r.script);
  v("language", r.language);
  v("parts", r.parts);
  v("act", r.act);
  v("extra", r.extra);
}

template <class V, class R>
requires std::is_same_v<std::remove_const_t<R>, ListDate>
void visit_fields(V& v, R& r) {
  v("text", r.text);
  v("first", r.first);
  v("last", r.last);
  v("act", r.act);
  v("extra", r.extra);
}

template <class V, class R>
requires std::is_same_v<std::remove_const_t<R>, ListPlace>
void visit_fields(V& v, R& r) {
  v("text", r.text);
  v("parts", r.parts);
  v("country", r.country);
  v("country_code", r.country_code);
  v("act", r.act);
  v("extra", r.extra);
}

template <class V, class R>
requires std::is_same_v<std::remove_const_t<R>, ListCountry>
void visit_fields(V& v, R& r) {
  v("country", r.country);
  v("code", r.code);
  v("type", r.type);
  v("act", r.act);
  v("extra", r.extra);
}

template <class V, class R>
requires std::is_same_v<std::remove_const_t<R>, ListIdentifier>
void visit_fields(V& v, R& r) {
  v("type", r.type);
  v("value", r.value);
  v("country", r.country);
  v("country_code", r.country_code);
  v("issued", r.issued);
  v("expires", r.expires);
  v("act", r.act);
  v("extra", r.extra);
}

template <class V, class R>
requires std::is_same_v<std::remove_const_t<R>, ListRelation>
void visit_fields(V& v, R& r) {
  v("type", r.type);
  v("name", r.name);
  v("key", r.key);
  v("act", r.act);
  v("extra", r.extra);
}

template <class V, class R>
requires std::is_same_v<std::remove_const_t<R>, ListListing>
void visit_fields(V& v, R& r) {
  v("list", r.list);
  v("programme", r.programme);
  v("type", r.type);
  v("event", r.event);
  v("date", r.date);
  v("act", r.act);
  v("extra", r.extra);
}

template <class V, class R>
requires std::is_same_v<std::remove_const_t<R>, ListDetail>
void visit_fields(V& v, R& r) {
  v("type", r.type);
  v("text", r.text);
  v("from", r.from);
  v("until", r.until);
  v("act", r.act);
  v("extra", r.extra);
}

template <class V, class R>
requires std::is_same_v<std::remove_const_t<R>, ListEntry>
void visit_fields(V& v, R& r) {
  v("key", r.key);
  v("operation", r.operation);
  v("kind", r.kind);
  v("type", r.type);
  v("programmes", r.programmes);
  v("names", r.names);
  v("births", r.births);
  v("birth_places", r.birth_places);
  v("nationalities", r.nationalities);
  v("genders", r.genders);
  v("roles", r.roles);
  v("identifiers", r.identifiers);
  v("addresses", r.addresses);
  v("relations", r.relations);
  v("listings", r.listings);
  v("acts", r.acts);
  v("measures", r.measures);
  v("features", r.features);
  v("references", r.references);
  v("remarks", r.remarks);
  v("extra", r.extra);
}

/// What an edition says of itself: everything but its entries and warnings.
template <class V, class R>
requires std::is_same_v<std::remove_const_t<R>, Edition>
void visit_fields(V& v, R& r) {
  v("format", r.format);
  v("authority", r.authority);
  v("list", r.list);
  v("published", r.published);
  v("generated", r.generated);
  v("parts", r.parts);
  v("extra", r.extra);
  v("unread", r.unread);
}

}  // namespace sanctrack
