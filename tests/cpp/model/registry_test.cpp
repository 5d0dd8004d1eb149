#include "sanctrack/model/registry.hpp"

#include <doctest/doctest.h>

#include <sstream>

#include "model/small_record.hpp"

using namespace small_record;

namespace {

Registry with(std::vector<Act> acts, std::vector<Removal> removals = {}) {
  Records record = records();
  record.acts = std::move(acts);
  record.removals = std::move(removals);
  return RegistryBuilder(std::move(record)).build();
}

std::string lives(const Registry& registry) {
  std::ostringstream out;
  for (const Designation& one : registry.designations()) {
    out << one;
    if (!one.uncertain().empty()) out << " cannot tell " << one.uncertain();
    out << '\n';
  }
  return out.str();
}

}  // namespace

TEST_CASE("a designation ends and begins again, with a gap") {
  const Registry registry =
      with({act("eu-1", "2021-12-02", {designate("org-cham-wings", "I.B-23")}),
            act("eu-2", "2022-07-18", {delist("org-cham-wings", "I.B-23")}),
            act("eu-3", "2023-01-01", {designate("org-cham-wings", "I.B-23")})});
  CHECK(lives(registry) ==
        "eu-belarus/I.B-23 org-cham-wings {[2021-12-02, 2022-07-18), [2023-01-01, ...)}\n");
  REQUIRE(registry.designations_of("org-cham-wings").size() == 1);
  const auto steps = registry.designations_of("org-cham-wings")[0].steps();
  REQUIRE(steps.size() == 3);
  CHECK(steps[1].kind == ChangeKind::delist);
  CHECK(steps[1].act == MaybeActId("eu-2"));
  CHECK(steps[1].source == "OJ");
}

TEST_CASE("an entry is found by its reference or party where a change gives no number") {
  Change listed = designate("org-belavia", "I.B-17");
  std::get<Designate>(listed.body).listing.ref = "EU.6711.45";
  Change by_ref = delist("", "");
  std::get<Delist>(by_ref.body).ref = "EU.6711.45";
  CHECK(lives(with({act("eu-1", "2021-12-02", {listed}), act("eu-2", "2022-01-01", {by_ref})})) ==
        "eu-belarus/I.B-17 org-belavia {[2021-12-02, 2022-01-01)}\n");
  CHECK(lives(with({act("eu-1", "2021-12-02", {listed}),
                    act("eu-2", "2022-01-01", {delist("org-belavia", "")})})) ==
        "eu-belarus/I.B-17 org-belavia {[2021-12-02, 2022-01-01)}\n");
  const Registry registry = with({act("eu-1", "2021-12-02", {listed})});
  CHECK(registry.by_ref("EU.6711.45").size() == 1);
  CHECK(registry.by_ref("I.B-17").size() == 1);
  CHECK(registry.by_ref("I.B-18").empty());
  CHECK(with({act("eu-1", "2021-12-02", {designate("org-belavia", "I.B-17")})}).by_ref("").empty());
}

TEST_CASE("within a day an entry is amended before the one split from it is made") {
  Designate both;
  both.parties.named = {"org-belavia", "org-cham-wings"};
  both.listing.entry = "I.B-3";
  const Registry registry =
      with({act("eu-1", "2020-12-17", {{.body = both}}),
            act("eu-2", "2022-02-25",
                {designate("org-cham-wings", "I.B-2"), amend("I.B-3", {"org-belavia"})})});
  CHECK(lives(registry) ==
        "eu-belarus/I.B-2 org-cham-wings {[2022-02-25, ...)}\n"
        "eu-belarus/I.B-3 org-belavia org-cham-wings {[2020-12-17, ...)}\n");
}

TEST_CASE("a removal between two editions leaves a window") {
  Removal removal{.regime = "eu-belarus",
                  .entry = "I.A-1",
                  .last_seen = Date(2022, 9, 13),
                  .gone_by = Date(2025, 4, 16)};
  CHECK(lives(with({act("eu-1", "2020-10-02", {designate("person-lapo", "I.A-1")})}, {removal})) ==
        "eu-belarus/I.A-1 person-lapo {[2020-10-02, 2022-09-14)} cannot tell "
        "{[2022-09-14, 2025-04-16)}\n");
}

TEST_CASE("a day of effect known only by month is a window") {
  Act vague = act("ch-1", "2021-12-01", {designate("person-lapo", "1")});
  vague.adopted = vague.published = std::nullopt;
  vague.in_force = PartialDate::parse("2021-12");
  CHECK(lives(with({vague})) ==
        "eu-belarus/1 person-lapo {[2021-12-31, ...)} cannot tell {[2021-12-01, 2021-12-31)}\n");
}

TEST_CASE("a day of effect that is not stated has every day of its act as a candidate") {
  Act decided = act("eu-1", "2022-07-18", {designate("person-lapo", "1")});
  decided.published = PartialDate::parse("2022-07-19");
  decided.in_force_basis = DayBasis::listings;
  decided.provenance.unverified = {"number", "in_force"};
  const auto steps = with({decided}).designations()[0].steps();
  CHECK(steps[0].effect.day == Date(2022, 7, 18));
  CHECK(steps[0].effect.earliest == Date(2022, 7, 18));
  CHECK(steps[0].effect.latest == Date(2022, 7, 19));
  CHECK(steps[0].effect.doubtful());
  CHECK(steps[0].known == Date(2022, 7, 19));
}

TEST_CASE("the day of effect falls back on publication, then on adoption") {
  Act published = act("eu-1", "2022-02-24", {designate("person-lapo", "1")});
  published.in_force.reset();
  published.published = PartialDate::parse("2022-02-25");
  auto step = with({published}).designations()[0].steps()[0];
  CHECK(step.effect.day == Date(2022, 2, 25));
  CHECK(step.effect.basis == DayBasis::published);
  CHECK(step.effect.earliest == Date(2022, 2, 24));
  published.published.reset();
  step = with({published}).designations()[0].steps()[0];
  CHECK(step.effect.day == Date(2022, 2, 24));
  CHECK(step.effect.basis == DayBasis::adopted);
  CHECK(step.known == Date(2022, 2, 24));
  CHECK(step.known_derived);
}

TEST_CASE("an announcement never moves the clock of what was known") {
  Act announced = act("eu-1", "2021-12-02", {designate("person-lapo", "1")});
  announced.announced = PartialDate::parse("2021-11-15");
  CHECK(with({announced}).designations()[0].steps()[0].known == Date(2021, 12, 2));
  announced.known = PartialDate::parse("2021-12-01");
  CHECK(with({announced}).designations()[0].steps()[0].known == Date(2021, 12, 1));
}

TEST_CASE("names are found without regard to case, accents and script marks") {
  Records record = records();
  record.entities[2].names.push_back({.name = "Анатоль Лапо", .kind = NameKind::alias});
  record.entities[1].names.push_back({.name = "Shām Wings Ёлка", .kind = NameKind::alias});
  const Registry registry = RegistryBuilder(record).build();
  CHECK(registry.find("BELAV") == std::vector<EntityId>{"org-belavia"});
  CHECK(registry.find("лапо") == std::vector<EntityId>{"person-lapo"});
  CHECK(registry.find("sham") == std::vector<EntityId>{"org-cham-wings"});
  CHECK(registry.find("елка") == std::vector<EntityId>{"org-cham-wings"});
  CHECK(registry.find("nobody").empty());
}

TEST_CASE("an unknown id is an error that names the nearest") {
  const Registry registry = with({});
  CHECK_THROWS_WITH_AS(static_cast<void>(registry.entity("org-belavja")),
                       "unknown entity 'org-belavja': did you mean 'org-belavia'?", UnknownIdError);
  CHECK_THROWS_WITH_AS(static_cast<void>(registry.entity("ORG-BELAVIA")),
                       "unknown entity 'ORG-BELAVIA': did you mean 'org-belavia'?", UnknownIdError);
  CHECK_THROWS_WITH_AS(static_cast<void>(registry.authority("eu")),
                       "unknown authority 'eu': did you mean 'EU'?", UnknownIdError);
}

TEST_CASE("a designation is found by its id") {
  const Registry registry =
      with({act("eu-1", "2021-12-02",
                {designate("org-belavia", "I.B-17"), designate("org-cham-wings", "I.B-7")})});
  for (const Designation& one : registry.designations()) {
    CHECK(registry.designation(one.id()) == one);
  }
  CHECK_THROWS_WITH_AS(static_cast<void>(registry.designation("eu-belarus/I.B17")),
                       "unknown designation 'eu-belarus/I.B17': did you mean 'eu-belarus/I.B-17'?",
                       UnknownIdError);
  CHECK_THROWS_WITH_AS(static_cast<void>(registry.designation("eu-belarus/i.b-17")),
                       "unknown designation 'eu-belarus/i.b-17': did you mean 'eu-belarus/I.B-17'?",
                       UnknownIdError);
  CHECK_THROWS_WITH_AS(static_cast<void>(registry.designation("org-belavia")),
                       "unknown designation 'org-belavia': expected a regime and an entry of its "
                       "list, as in 'eu-belarus/I.B-17'",
                       UnknownIdError);
}

TEST_CASE("order and files do not matter to the digest, and every field does") {
  const auto one = act("eu-1", "2021-12-02",
                       {designate("org-belavia", "I.B-17"), designate("person-lapo", "I.A-1")});
  auto other = one;
  std::swap(other.changes[0], other.changes[1]);
  Records left = records();
  left.acts = {one};
  Records right = left;
  right.acts = {other};
  std::swap(right.entities[0], right.entities[2]);
  const Registry a = RegistryBuilder(left).build();
  const Registry b = RegistryBuilder(right).build();
  CHECK(a == b);
  CHECK(a.digest().size() == 64);
  right.entities[0].provenance.note = "a note";
  CHECK(!(a == RegistryBuilder(right).build()));
}

TEST_CASE("acts stand in the order in which they became known") {
  Act late = act("a-late", "2021-06-17", {designate("org-belavia", "1")});
  late.known = PartialDate::parse("2021-06-21");
  const Registry registry =
      with({late, act("b-early", "2021-06-18", {designate("person-lapo", "2")})});
  CHECK(registry.acts()[0].id == ActId("b-early"));
  CHECK(registry.acts()[1].id == ActId("a-late"));
}

TEST_CASE("chaining on temporaries is safe") {
  std::string names;
  for (const Act& one : with({act("eu-1", "2021-12-02", {designate("org-belavia", "1")})}).acts()) {
    names += one.id.text();
  }
  for (const Designation& one :
       with({act("eu-1", "2021-12-02", {designate("org-belavia", "1")})}).designations()) {
    names += one.id();
  }
  const Entity copy = with({}).entity("org-belavia");
  names += copy.label();
  CHECK(names == "eu-1eu-belarus/1Belavia");
}
