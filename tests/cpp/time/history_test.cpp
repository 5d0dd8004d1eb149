#include <doctest/doctest.h>

#include "sanctrack/time/diff.hpp"
#include "sanctrack/time/timeline.hpp"
#include "sanctrack/values/error.hpp"
#include "small_law.hpp"

using namespace small_law;

namespace {

Registry plain(std::vector<Act> acts) {
  Records record = with(std::move(acts));
  regime_of(record).expiry.kind = ExpiryKind::none;
  for (const Aspect aspect :
       {Aspect::amendments, Aspect::measures, Aspect::suspensions, Aspect::licences}) {
    complete(record, aspect);
  }
  return build(std::move(record));
}

Registry two_lives() {
  return plain(
      {november(), december(),
       act("eu-2006-765", "2006-05-18", {{.body = Impose{.measure = "eu-m-asset-freeze"}}}),
       act("eu-2", "2022-07-18", {delist("org-belavia", "I.B-17")}),
       act("eu-3", "2023-01-01", {designate("org-belavia", "I.B-17")})});
}

}  // namespace

TEST_CASE("the timeline of an entity shows each stretch, with gaps, and the acts that cut it") {
  CHECK(text(timeline(two_lives(), EntityId("org-belavia"))) ==
        "org-belavia\n"
        "[2021-12-02, 2022-07-18) cut by eu-2021-2124\n"
        "  eu-belarus (EU): in-force since 2004-09-24\n"
        "  eu-belarus/I.B-17 org-belavia (Belavia): designated since 2021-12-02 by eu-2021-2124 on "
        "eu-c-border, next delist on 2022-07-18 by eu-2\n"
        "  org-belavia: eu-m-asset-freeze (asset-freeze) in-force since 2021-12-02 by "
        "eu-2021-2124, through eu-belarus/I.B-17\n"
        "[2022-07-18, 2023-01-01) cut by eu-2\n"
        "[2023-01-01, ...) cut by eu-3\n"
        "  eu-belarus (EU): in-force since 2004-09-24\n"
        "  eu-belarus/I.B-17 org-belavia (Belavia): designated since 2023-01-01 by eu-3\n"
        "  org-belavia: eu-m-asset-freeze (asset-freeze) in-force since 2023-01-01 by eu-3, "
        "through eu-belarus/I.B-17");
}

TEST_CASE("the piece of a day has the pieces around it") {
  const Timeline life = timeline(two_lives(), EntityId("org-belavia"));
  CHECK(!life.at({2021, 12, 1}));
  const auto gap = life.at({2022, 8, 1});
  REQUIRE(gap);
  CHECK(gap->designations().empty());
  CHECK(gap->previous()->acts() == std::vector<ActId>{"eu-2021-2124"});
  CHECK(gap->next()->acts() == std::vector<ActId>{"eu-3"});
  CHECK(!gap->next()->next());
  CHECK(timeline(two_lives(), EntityId("org-belavia")).at({2022, 8, 1})->previous()->when() ==
        Interval::between({2021, 12, 2}, {2022, 7, 18}));
}

TEST_CASE("a timeline is cut where a licence, a suspension or a criterion changes") {
  const Registry registry =
      plain({november(), december(),
             act("eu-2006-765", "2006-05-18", {{.body = Impose{.measure = "eu-m-asset-freeze"}}}),
             act("gl-1", "2022-01-01",
                 {{.body = License{.measures = {"eu-m-asset-freeze"},
                                   .on = {.named = {"org-belavia"}},
                                   .until = Date(2022, 2, 1)}}}),
             act("gl-2", "2022-01-15",
                 {{.body = License{.measures = {"eu-m-asset-freeze"},
                                   .on = {.named = {"person-lapo"}}}}}),
             act("eu-4", "2022-03-01",
                 {{.body = Widen{.subject = SubjectId("eu-c-border"), .what = {"scope"}}}})});
  std::string days;
  for (const TimelinePiece& piece : timeline(registry, EntityId("org-belavia"))) {
    days += piece.when().to_string() + '\n';
  }
  CHECK(days ==
        "[2021-12-02, 2022-01-01)\n[2022-01-01, 2022-02-01)\n[2022-02-01, 2022-03-01)\n"
        "[2022-03-01, ...)\n");
}

TEST_CASE("a timeline of what was known then leaves out what was published later") {
  const Registry registry = two_lives();
  CHECK(timeline(registry, EntityId("org-belavia"), {.known_on = Date(2022, 1, 1)}).size() == 1);
  CHECK(timeline(registry, EntityId("org-cham-wings")).empty());
  CHECK(text(timeline(registry, EntityId("org-cham-wings"))) == "org-cham-wings");
}

TEST_CASE("a designation and a regime have timelines, too") {
  const Registry registry = two_lives();
  const Timeline entry = timeline(registry, registry.designations_of("org-belavia")[0]);
  CHECK(entry.subject() == "eu-belarus/I.B-17");
  CHECK(entry.size() == 3);
  CHECK(entry[0].party_measures().size() == 1);
  const Timeline regime = timeline(registry, RegimeId("eu-belarus"));
  CHECK(regime.subject() == "eu-belarus");
  CHECK(regime[0].when().from() == Date(2004, 9, 24));
  CHECK(regime.at({2021, 11, 17})->criteria().size() == 1);
  CHECK(regime.at({2021, 12, 2})->designations().size() == 2);
  CHECK(regime.at({2021, 12, 2})->measures().size() == 1);
  CHECK_THROWS_AS(timeline(registry, RegimeId("eu-x")), UnknownIdError);
}

TEST_CASE("a difference is typed, by field, and names the acts behind it") {
  const Registry registry = plain(
      {november(), december(),
       act("eu-2", "2022-02-25",
           {{.body = Amend{.entry = "I.B-17",
                           .parties = std::vector<EntityId>{"org-belavia", "org-cham-wings"}}}})});
  CHECK(text(diff(registry, {2021, 11, 14}, {2021, 11, 18})) ==
        "from 2021-11-14 to 2021-11-18: 1 difference\n"
        "begun criterion eu-c-border, since 2021-11-17, by eu-2021-1985");
  const Diff amended = diff(registry, {2021, 12, 3}, {2022, 3, 1});
  CHECK(text(amended) ==
        "from 2021-12-03 to 2022-03-01: 1 difference\n"
        "changed designation eu-belarus/I.B-17, by eu-2\n"
        "  changed_by: - -> eu-2\n"
        "  parties: org-belavia -> org-belavia, org-cham-wings");
  CHECK(amended[0].fields[1].added() == std::vector<std::string>{"org-cham-wings"});
  CHECK(amended[0].fields[1].removed().empty());
  CHECK(diff(registry, {2022, 3, 1}, {2021, 12, 3})[0].fields[1].removed() ==
        std::vector<std::string>{"org-cham-wings"});
}

TEST_CASE("two points may differ on the clock of what was known alone") {
  const Registry registry = plain({november(), december()});
  const Snapshot before = as_of(registry, {2021, 11, 17}, {.known_on = Date(2021, 11, 15)});
  const Snapshot after = as_of(registry, {2021, 11, 17}, {.known_on = Date(2021, 11, 16)});
  CHECK(text(diff(before, after)) ==
        "from 2021-11-17 (known on 2021-11-15) to 2021-11-17 (known on 2021-11-16): 1 difference\n"
        "begun criterion eu-c-border, since 2021-11-17, by eu-2021-1985");
}

TEST_CASE("timelines and comparisons say how they were read and narrowed") {
  const Registry registry = plain({november(), december()});
  const AsOfOptions dropped{.known_on = Date(2021, 12, 2), .unverified = Unverified::drop};
  const std::string life = text(timeline(registry, EntityId("org-belavia"), dropped));
  CHECK(life.starts_with(
      "org-belavia, by what had been published by 2021-12-02, without what is not verified\n"));
  const Snapshot before = as_of(registry, {2021, 11, 1}, dropped);
  const Snapshot after = as_of(registry, {2021, 11, 2}, {.unverified = Unverified::drop});
  CHECK(text(diff(before, after, {.authority = "EU", .kind = EntityKind::person})) ==
        "from 2021-11-01 (known on 2021-12-02, without what is not verified) to 2021-11-02 "
        "(without what is not verified), of authority='EU', kind='person': 0 differences");
  CHECK(text(no_filter) == "everything");
  CHECK(diff(before, after).origin() == origin(registry));
  CHECK(origin(registry).digest == registry.digest());
}

TEST_CASE("what only moves the reading day is no difference") {
  const Registry registry = two_lives();
  CHECK(diff(registry, {2021, 12, 2}, {2022, 7, 17}).empty());
  CHECK(diff(registry, {2021, 12, 2}, {2022, 7, 18}).size() == 1);
}

TEST_CASE("snapshots of different registries cannot be compared") {
  const Snapshot one = as_of(two_lives(), {2021, 12, 3});
  const Snapshot other = as_of(two_lives(), {2021, 12, 3});
  CHECK_THROWS_AS(diff(one, other), Error);
}

TEST_CASE("a difference outlives its registry") {
  std::optional<Diff> kept;
  kept = diff(two_lives(), {2021, 12, 1}, {2021, 12, 3}, {.kind = EntityKind::organisation});
  REQUIRE(kept->size() == 3);
  CHECK((*kept)[2].id == "eu-belarus/I.B-17");
  CHECK(kept->after().designations().size() == 2);
}
