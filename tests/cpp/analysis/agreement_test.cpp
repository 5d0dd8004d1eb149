#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "../../reference/random_law.hpp"
#include "../time/small_law.hpp"
#include "sanctrack/analysis/coverage.hpp"
#include "sanctrack/values/error.hpp"

using namespace sanctrack;
using reference::RandomLaw;
using small_law::act;
using small_law::build;
using small_law::designate;
using small_law::text;
using small_law::with;

namespace {

void add_uk(Records& records) {
  records.authorities.push_back({.id = "UK", .name = "United Kingdom"});
  Regime regime{.id = "uk-belarus", .authority = "UK", .title = "Belarus"};
  regime.from = Date(2004, 9, 24);
  regime.record.push_back({.of = Aspect::designations, .state = RecordState::complete});
  regime.expiry.kind = ExpiryKind::none;
  records.regimes.push_back(regime);
}

Act of_uk(std::string_view id, std::string_view day, std::vector<Change> changes) {
  Act made = act(id, day, std::move(changes));
  made.regimes = {RegimeId("uk-belarus")};
  return made;
}

Records two(std::vector<Act> acts) {
  Records made = with(std::move(acts));
  add_uk(made);
  return made;
}

/// What can be, found by looking at every choice.
struct Bounds {
  CountSpan both{1000, 0};
  CountSpan either{1000, 0};
  double least = 2;
  double most = -1;

  void take(int in_both, int in_either) {
    both = {std::min(both.least, in_both), std::max(both.most, in_both)};
    either = {std::min(either.least, in_either), std::max(either.most, in_either)};
    if (in_either == 0) return;
    least = std::min(least, static_cast<double>(in_both) / in_either);
    most = std::max(most, static_cast<double>(in_both) / in_either);
  }
};

/// Entities, what is known of each, and which are possibly the same.
struct World {
  std::vector<Verdict> known;  // of one authority, then of the other
  std::vector<std::pair<std::size_t, std::size_t>> links;
  std::size_t size = 0;
};

/// Counts one choice of who is designated and which links hold.
void count(const World& world, unsigned designated, unsigned joined, Bounds& bounds) {
  std::vector<std::size_t> group(world.size);
  for (std::size_t i = 0; i < world.size; ++i) group[i] = i;
  for (std::size_t link = 0; link < world.links.size(); ++link) {
    if ((joined >> link & 1U) == 0) continue;
    const std::size_t from = group[world.links[link].first];
    for (std::size_t& one : group) {
      if (one == from) one = group[world.links[link].second];
    }
  }
  std::set<std::size_t> a;
  std::set<std::size_t> b;
  unsigned open = 0;
  for (std::size_t i = 0; i < world.known.size(); ++i) {
    const bool in = world.known[i] == Verdict::yes ||
                    (world.known[i] == Verdict::unknown && (designated >> open++ & 1U) != 0);
    if (in) (i < world.size ? a : b).insert(group[i % world.size]);
  }
  std::set<std::size_t> either = a;
  either.insert(b.begin(), b.end());
  const auto both = std::count_if(a.begin(), a.end(), [&](std::size_t i) { return b.contains(i); });
  bounds.take(static_cast<int>(both), static_cast<int>(either.size()));
}

Bounds every_choice(const World& world) {
  Bounds bounds;
  const auto open = std::count(world.known.begin(), world.known.end(), Verdict::unknown);
  for (unsigned joined = 0; joined < 1U << world.links.size(); ++joined) {
    for (unsigned designated = 0; designated < 1U << open; ++designated) {
      count(world, designated, joined, bounds);
    }
  }
  return bounds;
}

/// The world on a day: verdicts from answers of a registry that knows of no possibly-same.
World world_on(const Registry& plain, const Registry& registry, Date day) {
  World world;
  const Snapshot law = as_of(plain, day);
  world.size = plain.entities().size();
  for (const AuthorityId& authority : {AuthorityId("EU"), AuthorityId("CA")}) {
    for (const Entity& entity : plain.entities()) {
      world.known.push_back(law.is_designated(entity.id, {.authority = authority}).verdict());
    }
  }
  const auto entities = registry.entities();
  for (std::size_t i = 0; i < entities.size(); ++i) {
    for (const EntityId& same : entities[i].possibly_same_as) {
      for (std::size_t j = 0; j < entities.size(); ++j) {
        if (entities[j].id == same) world.links.emplace_back(i, j);
      }
    }
  }
  return world;
}

}  // namespace

TEST_CASE("agreement counts whom both and either designate from each change on") {
  const Registry registry =
      build(two({act("eu-1", "2021-06-21",
                     {designate("org-belavia", "I.B-1"), designate("person-lapo", "I.A-1")}),
                 of_uk("uk-1", "2021-08-09", {designate("org-belavia", "BEL1")}),
                 of_uk("uk-2", "2021-12-02", {designate("person-lapo", "BEL2")})}));
  const Agreement found = agreement(registry, "EU", "UK", {.from = Date(2021, 6, 1)});
  REQUIRE(found.points.size() == 4);
  CHECK(text(found.points[0]) == "2021-06-01: both 0 of either 0, nobody designated");
  CHECK(!found.points[0].on_record);
  CHECK(text(found.points[1]) == "2021-06-21: both 0 of either 2, 0.000");
  CHECK(text(found.points[2]) == "2021-08-09: both 1 of either 2, 0.500");
  CHECK(text(found.points[3]) == "2021-12-02: both 2 of either 2, 1.000");
  CHECK(found.points[3].by_a == CountSpan{2, 2});
  const Agreement persons = agreement(registry, "EU", "UK",
                                      {.from = Date(2021, 9, 1),
                                       .until = Date(2021, 12, 2),
                                       .filter = {.kind = EntityKind::person}});
  REQUIRE(persons.points.size() == 1);
  CHECK(text(persons.points[0]) == "2021-09-01: both 0 of either 1, 0.000");
}

TEST_CASE("a window of effect gives a range of the index") {
  Act month = of_uk("uk-1", "2021-08-01", {designate("org-belavia", "BEL1")});
  month.in_force = PartialDate::of_month(2021, 8);
  const Registry registry =
      build(two({act("eu-1", "2021-06-21", {designate("org-belavia", "I.B-1")}), month}));
  const auto points = agreement(registry, "EU", "UK", {.from = Date(2021, 7, 31)}).points;
  REQUIRE(points.size() == 3);
  CHECK(text(points[0]) == "2021-07-31: both 0 of either 1, 0.000");
  CHECK(text(points[1]) == "2021-08-01: both 0 to 1 of either 1, 0.000 to 1.000");
  CHECK(points[1].on_record == 0.0);
  CHECK(text(points[2]) == "2021-08-31: both 1 of either 1, 1.000");
}

TEST_CASE("two that are possibly the same may be one whom both designate") {
  Records made = two({act("eu-1", "2021-06-21", {designate("org-belavia", "I.B-1")}),
                      of_uk("uk-1", "2021-06-21", {designate("org-cham-wings", "BEL1")})});
  made.entities[0].possibly_same_as = {"org-cham-wings"};
  const auto points =
      agreement(build(std::move(made)), "EU", "UK", {.from = Date(2021, 6, 21)}).points;
  REQUIRE(points.size() == 1);
  CHECK(text(points[0]) == "2021-06-21: both 0 to 1 of either 1 to 2, 0.000 to 1.000");
}

TEST_CASE("of many that are possibly the same, all may be one and all may be different") {
  std::vector<Change> eu;
  std::vector<Change> uk;
  std::vector<Entity> group;
  for (int i = 0; i < 6; ++i) {
    const std::string id = "org-" + std::to_string(i);
    group.push_back(small_law::entity(id, EntityKind::organisation, id));
    for (int j = 0; j < i; ++j) {
      group.back().possibly_same_as.push_back(group[static_cast<std::size_t>(j)].id);
    }
    if (i < 2) eu.push_back(designate(id, "I.B-" + std::to_string(i)));
    if (i > 3) uk.push_back(designate(id, "BEL" + std::to_string(i)));
  }
  Records made = two({act("eu-1", "2021-06-21", eu), of_uk("uk-1", "2021-06-21", uk)});
  made.entities.insert(made.entities.end(), group.begin(), group.end());
  const auto points =
      agreement(build(std::move(made)), "EU", "UK", {.from = Date(2021, 6, 21)}).points;
  REQUIRE(points.size() == 1);
  CHECK(text(points[0]) == "2021-06-21: both 0 to 2 of either 1 to 4, 0.000 to 1.000");
  CHECK(points[0].by_a == CountSpan{1, 2});
}

TEST_CASE("where a record is not complete, whoever is not on it may be designated") {
  Records made = two({act("eu-1", "2021-06-21", {designate("org-belavia", "I.B-1")})});
  made.regimes[1].record[0].state = RecordState::partial;
  const Registry registry = build(std::move(made));
  const auto found = agreement(registry, "EU", "UK", {.from = Date(2021, 6, 21)});
  REQUIRE(found.points.size() == 1);
  CHECK(text(found.points[0]) ==
        "2021-06-21: both 0 to 1 of either 1 to 3, 0.000 to 1.000, record not complete");
  CHECK(small_law::lines(found.caveats) ==
        "the record of designations of uk-belarus is not complete over [..., ...)\n");
}

TEST_CASE("before a regime of either begins, whom other law listed is not on record") {
  Records made = two({act("eu-1", "2020-06-21", {designate("org-belavia", "I.B-1")}),
                      of_uk("uk-1", "2021-01-01", {designate("org-belavia", "BEL1")})});
  made.regimes[1].from = Date(2020, 12, 31);
  small_law::add_subset(made);
  made.regimes[2].from = Date(2022, 1, 1);
  const auto points =
      agreement(build(std::move(made)), "EU", "UK", {.from = Date(2020, 6, 21)}).points;
  REQUIRE(points.size() == 3);
  CHECK(text(points[0]) == "2020-06-21: both 0 of either 1, 0.000, record not complete");
  CHECK(text(points[1]) == "2020-12-31: both 0 of either 1, 0.000");
  CHECK(text(points[2]) == "2021-01-01: both 1 of either 1, 1.000");
}

TEST_CASE("agreement is asked of days in order and narrowed by parties only") {
  const Registry registry = build(two({}));
  const auto points = agreement(registry, "EU", "UK").points;
  REQUIRE(points.size() == 1);
  CHECK(text(points[0]) == "2004-09-24: both 0 of either 0, nobody designated");
  CHECK_THROWS_AS(agreement(registry, "EU", "US"), UnknownIdError);
  CHECK_THROWS_WITH_AS(
      agreement(registry, "EU", "UK", {.from = Date(2021, 1, 2), .until = Date(2021, 1, 2)}),
      "expected the first day before the last, got 2021-01-02 and 2021-01-02", InvalidValue);
  CHECK_THROWS_WITH_AS(agreement(registry, "EU", "UK", {.filter = {.regime = "eu-belarus"}}),
                       "agreement is narrowed by kind, country and entity only", InvalidValue);
}

TEST_CASE("the bounds of agreement are those of every choice that the answers leave") {
  for (std::uint32_t seed = 0; seed < 40; ++seed) {
    RandomLaw random(seed);
    Records records = random.run();
    const Registry registry = RegistryBuilder(records).build();
    for (Entity& entity : records.entities) entity.possibly_same_as.clear();
    const Registry plain = RegistryBuilder(std::move(records)).build();
    const Agreement series = agreement(registry, "EU", "CA");
    for (int i = 0; i < 3; ++i) {
      const Date day = random.any_day();
      CAPTURE(seed);
      CAPTURE(day.to_string());
      const AgreementPoint point =
          agreement(registry, "EU", "CA", {.from = day, .until = day.plus_days(1)}).points.at(0);
      const Bounds bounds = every_choice(world_on(plain, registry, day));
      CHECK(point.both == bounds.both);
      CHECK(point.either == bounds.either);
      REQUIRE(point.jaccard_least.has_value() == (bounds.most >= 0));
      if (point.jaccard_least) {
        CHECK(*point.jaccard_least == doctest::Approx(bounds.least));
        CHECK(*point.jaccard_most == doctest::Approx(bounds.most));
      }
      const auto behind = std::find_if(series.points.begin(), series.points.end(),
                                       [&](const AgreementPoint& one) { return one.day > day; });
      if (behind == series.points.begin()) continue;
      AgreementPoint held = *std::prev(behind);
      held.day = day;
      CHECK(held == point);
    }
  }
}
