#include "sanctrack/time/snapshot.hpp"

#include <doctest/doctest.h>

#include "sanctrack/values/error.hpp"
#include "small_law.hpp"

using namespace small_law;

TEST_CASE("designations of a temporary snapshot of a temporary registry are safe to walk") {
  std::string all;
  for (const auto& state : as_of(law({november(), december()}), {2021, 12, 3}).designations()) {
    all += text(state) + '\n';
  }
  CHECK(all ==
        "eu-belarus/I.A-168 person-lapo (Anatol Lapo): designated since 2021-12-02 by "
        "eu-2021-2124 on eu-c-border\n"
        "eu-belarus/I.B-17 org-belavia (Belavia): designated since 2021-12-02 by eu-2021-2124 on "
        "eu-c-border\n");
  for (const Caveat& caveat :
       as_of(law({november(), december()}), {2021, 12, 3}).designations().caveats()) {
    CHECK(!caveat.text.empty());
  }
  CHECK(as_of(law({december(), november()}), {2021, 12, 3}).designations()[0].id ==
        "eu-belarus/I.A-168");
  CHECK(as_of(law({december(), november()}), {2021, 12, 3}).registry().acts().size() == 2);
}

TEST_CASE("a filter narrows by every field at once") {
  Records record = with({november(), december()});
  record.entities[0].nationalities = {Country("BY")};
  const Registry registry = build(std::move(record));
  const Snapshot snapshot = as_of(registry, {2021, 12, 3});
  CHECK(snapshot.designations({.regime = "eu-belarus"}).size() == 2);
  CHECK(snapshot.designations({.regime = "eu-belarus", .kind = EntityKind::person}).size() == 1);
  const auto of_country = snapshot.designations({.authority = "EU", .country = Country("BY")});
  REQUIRE(of_country.size() == 2);  // of the other party no country is on record
  CHECK(std::count_if(of_country.begin(), of_country.end(), [](const DesignationState& state) {
          return state.in_force == Verdict::unknown;
        }) == 1);
  CHECK(snapshot.designations({.criterion = "eu-c-repression"}).empty());
  CHECK(snapshot.designations({.act = "eu-2021-2124"}).size() == 2);
  CHECK(snapshot.designations({.act = "eu-2021-1985"}).empty());
  CHECK(snapshot.designations({.entity = "org-belavia"}).size() == 1);
  CHECK(snapshot.criteria({.entity = "org-belavia"}).size() == 1);
  CHECK(snapshot.criteria({.entity = "org-cham-wings"}).empty());
}

TEST_CASE("an unknown id in a filter is an error wherever it stands") {
  const Snapshot snapshot = as_of(law({november(), december()}), {2021, 12, 3});
  CHECK_THROWS_AS(snapshot.designations({.regime = "eu-x"}), UnknownIdError);
  CHECK_THROWS_AS(snapshot.designations({.authority = "XX"}), UnknownIdError);
  CHECK_THROWS_AS(snapshot.criteria({.criterion = "eu-x"}), UnknownIdError);
  CHECK_THROWS_AS(snapshot.measures({.measure = "eu-x"}), UnknownIdError);
  CHECK_THROWS_AS(snapshot.pending({.act = "eu-x"}), UnknownIdError);
  CHECK_THROWS_AS(snapshot.measures_on("org-x"), UnknownIdError);
  CHECK_THROWS_AS(snapshot.measures_on("org-belavia", {.entity = "org-x"}), UnknownIdError);
  CHECK_THROWS_AS(snapshot.totals("eu-x"), UnknownIdError);
  CHECK_THROWS_AS(snapshot.regime("eu-x"), UnknownIdError);
}

TEST_CASE("totals count entries, and parties apart") {
  Act split = act("eu-2022-300", "2022-02-25", {});
  split.changes.push_back(amend("I.B-3", {"org-belavia"}));
  split.changes.push_back(designate("org-cham-wings", "I.B-2"));
  Change both = designate("org-belavia", "I.B-3");
  std::get<Designate>(both.body).parties.named.push_back("org-cham-wings");
  const Registry registry = law({act("eu-2020-2129", "2020-12-17", {both}), split});
  const Totals before = as_of(registry, {2022, 2, 24}).totals("eu-belarus");
  CHECK(before.entries == Counts{.organisations = 1});
  CHECK(before.parties == Counts{.organisations = 2});
  const Totals after = as_of(registry, {2022, 2, 25}).totals("eu-belarus");
  CHECK(after.entries == Counts{.organisations = 2});
  CHECK(after.parties == Counts{.organisations = 2});
}

TEST_CASE("a designation says what made it, what changed it and what changes it next") {
  const Registry registry =
      law({november(), december(),
           act("eu-2", "2022-01-10", {{.body = Amend{.entry = "I.B-17", .what = {"reasons"}}}}),
           act("eu-3", "2022-05-01", {delist("org-belavia", "I.B-17")})});
  const auto rows = as_of(registry, {2022, 1, 10}).designations({.entity = "org-belavia"});
  const DesignationState& state = rows[0];
  CHECK(state.act == MaybeActId("eu-2021-2124"));
  CHECK(state.changed_by == MaybeActId("eu-2"));
  CHECK(state.until == Date(2022, 5, 1));
  CHECK(state.next->act == MaybeActId("eu-3"));
  CHECK(state.next->kind == ChangeKind::delist);
  CHECK(state.since.day == Date(2021, 12, 2));
  CHECK(state.sources == std::vector<std::string>{"OJ"});
  CHECK(text(state) ==
        "eu-belarus/I.B-17 org-belavia (Belavia): designated since 2021-12-02 by eu-2021-2124 on "
        "eu-c-border, changed by eu-2, next delist on 2022-05-01 by eu-3");
  const auto known = as_of(registry, {2022, 1, 10}, {.known_on = Date(2022, 1, 9)})
                         .designations({.entity = "org-belavia"});
  CHECK(!known[0].next);
  CHECK(known[0].changed_by == MaybeActId("eu-2021-2124"));
}

TEST_CASE("a snapshot is written with the totals of its regimes") {
  Records record = with({november(), december()});
  regime_of(record).expiry.kind = ExpiryKind::none;
  CHECK(text(as_of(build(std::move(record)), {2021, 12, 3}, {.known_on = Date(2021, 12, 3)})) ==
        "the law at the end of 2021-12-03, by what had been published by 2021-12-03\n"
        "eu-belarus: entries 1 person, 1 organisation; parties 1 person, 1 organisation");
}

TEST_CASE("a designation of another registry is refused") {
  const Registry one = law({november(), december()});
  const Registry other = law({november(), december()});
  CHECK_THROWS_AS(as_of(one, {2021, 12, 3}).designation(other.designations()[0]), Error);
  CHECK(as_of(one, {2021, 12, 3}).designation(one.designations()[0]).has_value());
  CHECK(!as_of(one, {2021, 12, 1}).designation(one.designations()[0]).has_value());
}
