#pragma once

#include "model/fields.hpp"

/// @file
/// The keys of the changes that acts make, in the same table as those of the records.

namespace sanctrack {

/// What every change has, whatever its kind. Visited after the fields of its body.
template <>
struct Fields<Change> {
  static Change blank() {
    return {.body = Establish{"unset"}, .regime = {}, .from = {}, .provenance = {}};
  }
  template <class V, class R>
  static void visit(V& v, R& r) {
    v("regime", r.regime, Need::optional);
    v("from", r.from, Need::optional);
    v.provenance(r.provenance);
  }
};

// The body of a change: its first key is the kind, and the value of that key its subject.

template <>
struct Fields<Establish> {
  static Establish blank() { return {"unset"}; }
  template <class V, class R>
  static void visit(V& v, R& r) {
    v("establish", r.regime, Need::required);
  }
};

template <>
struct Fields<AddCriterion> {
  static AddCriterion blank() { return {"unset"}; }
  template <class V, class R>
  static void visit(V& v, R& r) {
    v("add-criterion", r.criterion, Need::required);
  }
};

template <>
struct Fields<Impose> {
  static Impose blank() { return {"unset", {}}; }
  template <class V, class R>
  static void visit(V& v, R& r) {
    v("impose", r.measure, Need::required);
    v("named", r.named, Need::optional);
  }
};

template <>
struct Fields<Listing> {
  static Listing blank() { return {}; }
  template <class V, class R>
  static void visit(V& v, R& r) {
    v("entry", r.entry, Need::optional);
    v("ref", r.ref, Need::optional);
    v("criteria", r.criteria, Need::optional);
    v("annex_date", r.annex_date, Need::optional);
    v("first_listed", r.first_listed, Need::optional);
    v("split_from", r.split_from, Need::optional);
    v("matched_by", r.matched_by, Need::optional);
    v("as_printed", r.as_printed, Need::optional);
    v("listing_source", r.listing_source, Need::optional);
    v("listing_date", r.listing_date, Need::optional);
    v("criteria_basis", r.criteria_basis, Need::optional);
  }
};

template <>
struct Fields<Designate> {
  static Designate blank() { return {}; }
  template <class V, class R>
  static void visit(V& v, R& r) {
    v.parties("designate", r.parties);
    Fields<Listing>::visit(v, r.listing);
  }
};

template <>
struct Fields<Amend> {
  static Amend blank() { return {}; }
  template <class V, class R>
  static void visit(V& v, R& r) {
    v("amend", r.entry, Need::required);
    v("parties", r.parties, Need::optional);
    v("criteria", r.criteria, Need::optional);
    v("what", r.what, Need::optional);
  }
};

template <>
struct Fields<Delist> {
  static Delist blank() { return {}; }
  template <class V, class R>
  static void visit(V& v, R& r) {
    v.parties("delist", r.parties);
    v("entry", r.entry, Need::optional);
    v("ref", r.ref, Need::optional);
  }
};

template <>
struct Fields<Annul> {
  static Annul blank() { return {}; }
  template <class V, class R>
  static void visit(V& v, R& r) {
    v.parties("annul", r.parties);
    v("entry", r.entry, Need::optional);
    v("ref", r.ref, Need::optional);
  }
};

template <>
struct Fields<Suspend> {
  static Suspend blank() { return {}; }
  template <class V, class R>
  static void visit(V& v, R& r) {
    v("suspend", r.measures, Need::required);
    v.affected("on", r.on);
    v("until", r.until, Need::optional);
  }
};

template <>
struct Fields<Resume> {
  static Resume blank() { return {}; }
  template <class V, class R>
  static void visit(V& v, R& r) {
    v("resume", r.measures, Need::required);
    v.affected("on", r.on);
  }
};

template <>
struct Fields<License> {
  static License blank() { return {}; }
  template <class V, class R>
  static void visit(V& v, R& r) {
    v("license", r.measures, Need::required);
    v.affected("on", r.on);
    v("scope", r.scope, Need::optional);
    v("until", r.until, Need::optional);
  }
};

template <>
struct Fields<Lift> {
  static Lift blank() { return {"unset", {}}; }
  template <class V, class R>
  static void visit(V& v, R& r) {
    v("lift", r.measure, Need::required);
    v("named", r.named, Need::optional);
  }
};

template <>
struct Fields<Prolong> {
  static Prolong blank() { return {"unset", Date::min()}; }
  template <class V, class R>
  static void visit(V& v, R& r) {
    v("prolong", r.regime, Need::required);
    v("until", r.until, Need::required);
  }
};

template <>
struct Fields<Widen> {
  static Widen blank() { return {"unset", {}, {}}; }
  template <class V, class R>
  static void visit(V& v, R& r) {
    v("widen", r.subject, Need::required);
    v("named", r.named, Need::optional);
    v("what", r.what, Need::optional);
  }
};

template <>
struct Fields<Repeal> {
  static Repeal blank() { return {"unset"}; }
  template <class V, class R>
  static void visit(V& v, R& r) {
    v("repeal", r.subject, Need::required);
  }
};

}  // namespace sanctrack
