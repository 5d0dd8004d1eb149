#include <doctest/doctest.h>

#include "small_law.hpp"

using namespace small_law;

namespace {

Answer ask(const Registry& registry, Date day, const EntityId& entity = "org-cham-wings",
           AsOfOptions options = {}) {
  return as_of(registry, day, options).is_designated(entity);
}

Act prolong(std::string_view id, std::string_view day, Date until) {
  return act(id, day, {{.body = Prolong{"eu-belarus", until}}});
}

/// eu-belarus lapses unless prolonged; prolonged on 24 February 2021 until 1 March 2022.
Records prolonged() {
  Records record =
      with({november(), december(), prolong("eu-2021-353", "2021-02-24", Date(2022, 3, 1))});
  regime_of(record).expiry.kind = ExpiryKind::prolong;
  return record;
}

}  // namespace

TEST_CASE("no needs a record that is complete on that day") {
  Records record = with({november(), december()});
  regime_of(record).record.front().when = Interval::between({2016, 3, 1}, {2022, 1, 1});
  const Registry registry = build(std::move(record));
  CHECK(ask(registry, {2021, 12, 31}).no());
  CHECK(ask(registry, {2022, 1, 1}).unknown());
  CHECK(lines(ask(registry, {2022, 1, 1}).caveats()) ==
        "the record of designations of eu-belarus is not complete on that day\n");
  CHECK(ask(registry, {2022, 1, 1}, "org-belavia").yes());
}

TEST_CASE("survivors of an edition count for a no only on the edition's own day") {
  Records record = with({november(), december()});
  state(record, RecordState::survivors, Date(2022, 9, 13));
  const Registry registry = build(std::move(record));
  CHECK(ask(registry, {2022, 9, 13}).no());
  CHECK(ask(registry, {2022, 9, 12}).sentence() ==
        "cannot tell: whether org-cham-wings (Cham Wings) was designated on 2022-09-12: the "
        "record of designations of eu-belarus holds only what the edition of 2022-09-13 still "
        "showed");
  CHECK(ask(registry, {2022, 9, 14}).unknown());
  CHECK(ask(registry, {2022, 9, 12}, "org-belavia").yes());
  const AsOfOptions earlier{.known_on = Date(2022, 9, 12)};
  CHECK(ask(registry, {2022, 9, 13}, "org-cham-wings", earlier).unknown());
}

TEST_CASE("an unnamed place that this kind of party could fill turns no into cannot tell") {
  Parties unnamed;
  unnamed.unnamed.persons = 40;
  const Registry registry =
      law({november(), december(),
           act("eu-2020-1", "2020-10-12", {{.body = Designate{.parties = unnamed}}}),
           act("eu-2023-1", "2023-01-01", {{.body = Delist{.parties = unnamed}}})});
  CHECK(ask(registry, {2021, 11, 17}, "person-lapo").sentence() ==
        "cannot tell: whether person-lapo (Anatol Lapo) was designated on 2021-11-17: nobody has "
        "named 40 persons on the list of eu-belarus");
  CHECK(ask(registry, {2021, 11, 17}, "org-belavia").no());
  CHECK(ask(registry, {2020, 10, 11}, "person-lapo").no());
  CHECK(text(as_of(registry, {2021, 12, 2}).totals("eu-belarus")) ==
        "eu-belarus: entries 41 persons, 1 organisation (unnamed 40 persons); parties 1 person, "
        "1 organisation [nobody has read how eu-belarus ends; nobody has named 40 persons on the "
        "list of eu-belarus]");
}

TEST_CASE("a numbered entry without a name is an unnamed place, too") {
  Designate nameless;
  nameless.listing.entry = "I.B-99";
  nameless.parties.unnamed.organisations = 1;
  const Registry registry =
      law({november(), december(), act("eu-2021-9", "2021-06-01", {{.body = nameless}})});
  CHECK(ask(registry, {2021, 11, 17}).unknown());
  CHECK(ask(registry, {2021, 11, 17}, "person-lapo").no());
  CHECK(ask(registry, {2021, 5, 31}).no());
  CHECK(as_of(registry, {2021, 12, 3}).totals("eu-belarus").entries.organisations == 2);
}

TEST_CASE("a place that the record says it lacks turns no into cannot tell") {
  Records record = with({november(), december()});
  regime_of(record).record.front().missing.persons = 1;
  regime_of(record).record.front().note = "entry I.A-251";
  const Registry registry = build(std::move(record));
  CHECK(ask(registry, {2021, 11, 17}).no());
  CHECK(ask(registry, {2021, 11, 17}, "person-lapo").sentence() ==
        "cannot tell: whether person-lapo (Anatol Lapo) was designated on 2021-11-17: the record "
        "of designations of eu-belarus lacks 1 person (entry I.A-251)");
}

TEST_CASE("what is possibly the same party turns no into cannot tell, in both directions") {
  Records record = with({november(), december()});
  Entity other = entity("person-lapo-2", EntityKind::person, "A. Lapo");
  other.possibly_same_as = {"person-lapo"};
  record.entities.push_back(other);
  const Registry registry = build(std::move(record));
  CHECK(ask(registry, {2021, 12, 3}, "person-lapo-2").sentence() ==
        "cannot tell: whether person-lapo-2 (A. Lapo) was designated on 2021-12-03: person-lapo "
        "(Anatol Lapo), possibly the same as person-lapo-2, is designated: eu-belarus/I.A-168");
  CHECK(ask(registry, {2021, 12, 1}, "person-lapo-2").no());
  CHECK(ask(registry, {2021, 12, 3}, "person-lapo").yes());
}

TEST_CASE("a regime that has not begun is a no") {
  Records record = with({november(), december()});
  state(record, RecordState::partial);
  const Registry registry = build(std::move(record));
  CHECK(ask(registry, {2004, 9, 23}).sentence() ==
        "no: org-cham-wings (Cham Wings) was not designated on 2004-09-23 (asked eu-belarus); "
        "eu-belarus begins later on 2004-09-24");
  CHECK(ask(registry, {2004, 9, 24}).unknown());
  CHECK(as_of(registry, {2004, 9, 23}).regime("eu-belarus").status == RegimeStatus::not_begun);
}

TEST_CASE("a lapse is concluded where all prolongations are on record") {
  Records record = prolonged();
  complete(record, Aspect::prolongations);
  const Registry registry = build(std::move(record));
  const Snapshot before = as_of(registry, {2022, 2, 28});
  CHECK(before.is_designated("org-belavia").yes());
  CHECK(before.regime("eu-belarus").until == Date(2022, 3, 1));
  const Snapshot after = as_of(registry, {2022, 3, 1});
  CHECK(after.regime("eu-belarus").status == RegimeStatus::lapsed);
  CHECK(after.designations().empty());
  CHECK(after.criteria().empty());
  CHECK(after.is_designated("org-belavia").sentence() ==
        "no: org-belavia (Belavia) was not designated on 2022-03-01 (asked eu-belarus); "
        "eu-belarus lapsed on 2022-03-01: the last prolongation was eu-2021-353");
  CHECK(after.is_designated("org-belavia").evidence().back().act == MaybeActId("eu-2021-353"));
}

TEST_CASE("where prolongations are not all on record that is said, and no lapse is concluded") {
  Records record = prolonged();
  complete(record, Aspect::prolongations, Interval::between({2016, 1, 1}, {2022, 6, 1}));
  const Registry registry = build(std::move(record));
  CHECK(as_of(registry, {2022, 5, 31}).is_designated("org-belavia").no());
  const Answer answer = as_of(registry, {2022, 6, 1}).is_designated("org-belavia");
  CHECK(answer.yes());
  CHECK(lines(answer.caveats()) ==
        "prolongation not recorded: the last of eu-belarus on record, by eu-2021-353, ran until "
        "2022-03-01\n");
  CHECK(as_of(registry, {2022, 6, 1}).regime("eu-belarus").status == RegimeStatus::in_force);
}

TEST_CASE("before any prolongation is known nothing is concluded") {
  const Registry complete_record = [] {
    Records record = prolonged();
    complete(record, Aspect::prolongations);
    return build(std::move(record));
  }();
  const RegimeState early = as_of(complete_record, {2010, 1, 1}).regime("eu-belarus");
  CHECK(early.status == RegimeStatus::in_force);
  CHECK(!has(early.caveats, CaveatKind::prolongation_not_recorded));
  const RegimeState partly = as_of(build(prolonged()), {2010, 1, 1}).regime("eu-belarus");
  CHECK(has(partly.caveats, CaveatKind::prolongation_not_recorded));
}

TEST_CASE("a prolongation published later does not count for what was known") {
  Records record = prolonged();
  record.acts.push_back(prolong("eu-2022-307", "2022-02-24", Date(2023, 3, 1)));
  complete(record, Aspect::prolongations);
  const Registry registry = build(std::move(record));
  CHECK(as_of(registry, {2022, 3, 1}).is_designated("org-belavia").yes());
  CHECK(as_of(registry, {2022, 3, 1}, {.known_on = Date(2022, 2, 23)})
            .is_designated("org-belavia")
            .no());
}

TEST_CASE("the caveats of a snapshot say what its record lacks") {
  Records record = with({november(), december()});
  add_subset(record);
  const Registry registry = build(std::move(record));
  CHECK(lines(as_of(registry, {2021, 12, 3}).designations({.regime = "eu-ukraine"}).caveats()) ==
        "the record of designations of eu-ukraine holds only a subset (Belarusian nationals)\n"
        "amendments not recorded: their record for eu-ukraine is not complete on that day\n");
  CHECK(has(as_of(registry, {2021, 12, 3}).caveats(), CaveatKind::measures_not_recorded));
}

TEST_CASE("an edition that names no stretch of days says nothing of the days around it") {
  Records record = with({november(), december()});
  regime_of(record).record.front().state = RecordState::survivors;
  regime_of(record).record.front().on = Date(2022, 9, 13);
  const Registry registry = build(std::move(record));
  CHECK(ask(registry, {2022, 9, 13}).no());
  CHECK(has(ask(registry, {2022, 9, 12}).caveats(), CaveatKind::record_partial));
}
