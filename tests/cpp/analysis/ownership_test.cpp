#include <doctest/doctest.h>

#include "small_ownership.hpp"

using namespace sanctrack;
using namespace small_ownership;

namespace {

const OwnershipRule half_all = rule(Stake::at_least(50));
const OwnershipRule half_none = rule(Stake::at_least(50), Aggregation::none);
const OwnershipRule over_half_all = rule(Stake::over(50));
const OwnershipRule over_half_joint = rule(Stake::over(50), Aggregation::joint_arrangement);

/// What a rule makes of one designated owner and one who is not, who hold the whole.
Ownership of_one_owner(const OwnershipRule& rule, const char* share, const char* others) {
  return Law(rule)
      .designate({"person-a"})
      .owns("person-a", "org-x", percent(share))
      .owns("person-z", "org-x", percent(others))
      .ask("org-x");
}

Ownership of_two_owners(const OwnershipRule& rule) {
  return Law(rule)
      .designate({"person-a", "person-b"})
      .owns("person-a", "org-x", percent("25"))
      .owns("person-b", "org-x", percent("25"))
      .owns("person-z", "org-x", percent("50"))
      .ask("org-x");
}

}  // namespace

TEST_CASE("half is enough where the rule says half or more, and too little where it says more") {
  for (const OwnershipRule& rule : {half_all, half_none}) {
    CHECK(of_one_owner(rule, "49.99", "50.01").no());
    CHECK(of_one_owner(rule, "50", "50").yes());
    CHECK(of_one_owner(rule, "50.01", "49.99").yes());
  }
  for (const OwnershipRule& rule : {over_half_all, over_half_joint}) {
    CHECK(of_one_owner(rule, "49.99", "50.01").no());
    CHECK(of_one_owner(rule, "50", "50").no());
    CHECK(of_one_owner(rule, "50.01", "49.99").yes());
  }
}

TEST_CASE("two owners of a quarter are enough only where their shares add up") {
  CHECK(of_two_owners(half_all).yes());
  CHECK(of_two_owners(half_none).no());
  CHECK(of_two_owners(over_half_all).no());
  const Ownership joint = of_two_owners(rule(Stake::at_least(50), Aggregation::joint_arrangement));
  CHECK(joint.unknown());
  CHECK(joint.recorded == Verdict::unknown);
  CHECK(joint.missing == std::vector<std::string>{
                             "whether a joint arrangement binds person-a and person-b in org-x"});
}

TEST_CASE("where it is not verified whether shares add up, nobody can tell") {
  for (OwnershipRule doubtful : {half_all, half_none}) {
    doubtful.provenance.unverified = {"aggregation"};
    const Ownership answer = of_two_owners(doubtful);
    CHECK(answer.unknown());
    CHECK(answer.recorded == Verdict::unknown);
    CHECK(answer.missing ==
          std::vector<std::string>{
              "whether the rule adds up the shares of person-a and person-b in org-x"});
    CHECK(of_one_owner(doubtful, "50", "50").yes());
    CHECK(of_one_owner(doubtful, "49.99", "50.01").no());
  }
}

TEST_CASE("an answer says how much designated parties hold") {
  const Ownership all = of_two_owners(half_all);
  CHECK(all.least == Fraction(50));
  CHECK(all.most == Fraction(50));
  CHECK(all.unrecorded == Fraction(0));
  const Ownership none = of_two_owners(half_none);
  CHECK(none.least == Fraction(25));
  CHECK(none.most == Fraction(25));
}

TEST_CASE("what nobody recorded leaves the answer open, and says who would decide it") {
  const Ownership open = Law(half_all)
                             .designate({"person-a"})
                             .owns("person-a", "org-x", percent("49.99"))
                             .ask("org-x");
  CHECK(open.unknown());
  CHECK(open.recorded == Verdict::no);
  CHECK(open.unrecorded == Fraction::parse("50.01"));
  CHECK(open.missing == std::vector<std::string>{"who owned the other 50.01 % of org-x"});
  const Ownership nobody = Law(half_all).name("org-x").ask("org-x");
  CHECK(nobody.unknown());
  CHECK(nobody.recorded == Verdict::no);
  CHECK(nobody.missing == std::vector<std::string>{"who owned org-x"});
}

TEST_CASE("51 % of 51 % is covered: a covered company counts as a covered owner") {
  Law law(half_all);
  law.designate({"person-a"})
      .owns("person-a", "org-x", percent("51"))
      .owns("org-x", "org-y", percent("51"));
  const Ownership y = law.ask("org-y");
  CHECK(y.yes());
  CHECK(y.least == Fraction(51));
  REQUIRE(y.paths.size() == 1);
  CHECK(y.paths[0].from == EntityId("person-a"));
  REQUIRE(y.paths[0].links.size() == 2);
  CHECK(y.links[y.paths[0].links[0]].relationship == RelationshipId("rel-1"));
  CHECK(y.links[y.paths[0].links[1]].relationship == RelationshipId("rel-2"));
  CHECK(Law(half_all)
            .designate({"person-a"})
            .owns("person-a", "org-x", percent("49"))
            .owns("person-z", "org-x", percent("51"))
            .owns("org-x", "org-y", percent("100"))
            .ask("org-y")
            .no());
}

TEST_CASE("companies that hold each other do not lift each other") {
  Law law(half_all);
  law.designate({"person-a"})
      .owns("org-x", "org-y", percent("60"))
      .owns("org-y", "org-x", percent("60"))
      .owns("person-a", "org-x", percent("40"))
      .owns("person-z", "org-y", percent("40"));
  CHECK(law.ask("org-x").no());
  CHECK(law.ask("org-y").no());
  law.designate({"person-z"}, "2016-01-01");
  CHECK(law.ask("org-x").no());
  law.owns("person-z", "org-w", percent("50")).owns("org-w", "org-y", percent("0"));
  CHECK(law.ask("org-w").yes());
}

TEST_CASE("a cross-holding carries on what comes from outside") {
  Law law(half_all);
  law.designate({"person-a"})
      .owns("person-a", "org-x", percent("50"))
      .owns("org-y", "org-x", percent("50"))
      .owns("org-x", "org-y", percent("30"))
      .owns("person-a", "org-y", percent("20"));
  CHECK(law.ask("org-x").yes());
  CHECK(law.ask("org-x").least == Fraction(100));
  CHECK(law.ask("org-y").yes());
  CHECK(law.ask("org-y").least == Fraction(50));
}

TEST_CASE("alone, a party has its own shares and those of what is covered through it") {
  Law law(half_none);
  law.designate({"person-a", "person-b"})
      .owns("person-a", "org-x", percent("60"))
      .owns("org-x", "org-y", percent("25"))
      .owns("person-a", "org-y", percent("25"))
      .owns("org-x", "org-w", percent("25"))
      .owns("person-b", "org-w", percent("25"))
      .owns("person-z", "org-w", percent("50"));
  CHECK(law.ask("org-y").yes());
  CHECK(law.ask("org-w").no());
}

TEST_CASE("a range that straddles the threshold cannot tell") {
  Law law(over_half_all);
  law.designate({"person-a"})
      .owns("person-a", "org-x", Stake::range(40, 60))
      .owns("person-z", "org-x", percent("20"));
  const Ownership x = law.ask("org-x");
  CHECK(x.unknown());
  CHECK(x.recorded == Verdict::unknown);
  CHECK(x.least == Fraction(40));
  CHECK(x.most == Fraction(80));
  CHECK(x.missing == std::vector<std::string>{"that person-a held more than 10 % more of org-x"});
}

TEST_CASE("a majority is more than half") {
  const auto majority = [](const OwnershipRule& rule) {
    return Law(rule)
        .designate({"person-a"})
        .owns("person-a", "org-x", Stake::over(50, Fraction::parse("50.01")))
        .owns("person-z", "org-x", percent("49.99"))
        .ask("org-x");
  };
  CHECK(majority(half_all).yes());
  CHECK(majority(over_half_all).yes());
  CHECK(Law(over_half_all)
            .designate({"person-a"})
            .owns("person-a", "org-x", Stake::at_least(50))
            .ask("org-x")
            .unknown());
}

TEST_CASE("an unknown stake may be enough, unless others hold too much") {
  Law law(half_all);
  law.designate({"person-a"}).owns("person-a", "org-x", Stake::unknown());
  const Ownership x = law.ask("org-x");
  CHECK(x.recorded == Verdict::unknown);
  CHECK(x.missing == std::vector<std::string>{"that person-a held at least 50 % of org-x"});
  law.owns("person-z", "org-x", Stake::over(50));
  CHECK(law.ask("org-x").no());
}

TEST_CASE("shares are exact: three times a sixth is half, five times a tenth is half") {
  Law sixths(half_all);
  Law tenths(over_half_all);
  for (const char* holder : {"person-a", "person-b", "person-c"}) {
    sixths.designate({holder}).owns(holder, "org-x", Stake::fraction(1, 6));
    tenths.designate({holder}).owns(holder, "org-x", Stake::fraction(1, 6));
  }
  CHECK(sixths.ask("org-x").yes());
  CHECK(sixths.ask("org-x").least == Fraction(50));
  CHECK(tenths.ask("org-x").unknown());
  CHECK(tenths.owns("person-d", "org-x", Stake::over(Fraction(0)))
            .designate({"person-d"})
            .ask("org-x")
            .yes());
}

TEST_CASE("the rule of the day applies") {
  Law law(
      {rule(Stake::over(50), Aggregation::all, Control::ignored, Interval::before({2024, 7, 3})),
       rule(Stake::at_least(50), Aggregation::all, Control::ignored,
            Interval::since({2024, 7, 3}))});
  law.designate({"person-a"})
      .owns("person-a", "org-x", percent("50"))
      .owns("person-z", "org-x", percent("50"));
  CHECK(law.ask("org-x", {2024, 7, 2}).no());
  CHECK(law.ask("org-x", {2024, 7, 3}).yes());
  const Ownership early = law.ask("org-x", {2024, 7, 3}, {.known_on = Date(2024, 7, 2)});
  CHECK(early.unknown());
  CHECK(
      early.caveats.at(0).text ==
      "the rule on record for the EU on 2024-07-03 begins on 2024-07-03: whether it was published "
      "by 2024-07-02 is not on record");
}

TEST_CASE("without a rule nobody can tell") {
  Law law(rule(Stake::at_least(50), Aggregation::all, Control::ignored,
               Interval::since({2014, 8, 13})));
  law.designate({"person-a"}, "2011-01-01").owns("person-a", "org-x", percent("100"));
  const Ownership before = law.ask("org-x", {2014, 8, 12});
  CHECK(before.unknown());
  CHECK_FALSE(before.rule.has_value());
  CHECK(before.recorded == Verdict::unknown);
  CHECK(before.caveats.at(0).kind == CaveatKind::rule_not_recorded);
  CHECK(before.caveats.at(0).text == "no rule on record for the EU on 2014-08-12");
  CHECK(before.missing ==
        std::vector<std::string>{"what rule on ownership the EU applied on 2014-08-12"});
  CHECK(law.ask("org-x", {2014, 8, 13}).yes());
  law.owns("person-a", "org-y", percent("1"));
  const Rows<OwnedEntity> open = owned(law.on({2014, 8, 12}), "EU");
  REQUIRE(open.size() == 2);
  CHECK(open[0].entity == EntityId("org-x"));
  CHECK(open[0].verdict == Verdict::unknown);
  CHECK(open[1].verdict == Verdict::unknown);
  CHECK(open.caveats().at(0).text == "no rule on record for the EU on 2014-08-12");
  CHECK(owned(law.on({2014, 8, 13}), "EU").size() == 1);
}

TEST_CASE("who was delisted no longer passes it on") {
  Law law(half_all);
  law.designate({"person-a"})
      .owns("person-a", "org-x", percent("60"))
      .owns("person-z", "org-x", percent("40"))
      .delist("person-a", "2020-03-01");
  CHECK(law.ask("org-x", {2020, 2, 29}).yes());
  CHECK(law.ask("org-x", {2020, 3, 1}).no());
  law.designate({"person-a"}, "2021-03-01");
  CHECK(law.ask("org-x", {2021, 2, 28}).no());
  CHECK(law.ask("org-x", {2021, 3, 1}).yes());
}

TEST_CASE("a suspended designation is not passed on, a licensed one is") {
  Law law(half_all);
  law.designate({"person-a", "person-b"})
      .owns("person-a", "org-x", percent("60"))
      .owns("person-z", "org-x", percent("40"))
      .owns("person-b", "org-y", percent("60"))
      .suspend("person-a", "2020-03-01");
  CHECK(law.ask("org-x", {2020, 2, 29}).yes());
  const Ownership suspended = law.ask("org-x", {2020, 3, 1});
  CHECK(suspended.no());
  CHECK(suspended.holders.at(0).designated == Verdict::yes);
  CHECK(suspended.holders.at(0).counts == Verdict::no);
  CHECK(has(suspended.caveats, CaveatKind::suspended));
  CHECK(law.ask("org-y", {2020, 3, 1}).yes());
  law.act(
      "eu-license", "2020-05-01",
      {{.body = License{.measures = {"eu-m-freeze"}, .on = {.named = {EntityId("person-b")}}}}});
  CHECK(law.ask("org-y", {2020, 5, 1}).yes());
}

namespace {

Change lift_freeze() { return {.body = Lift{.measure = "eu-m-freeze"}}; }

Law with_owner(bool all_measures) {
  Law law(half_all);
  law.designate({"person-a"})
      .owns("person-a", "org-x", percent("60"))
      .owns("person-z", "org-x", percent("40"));
  if (!all_measures) {
    for (Completeness& one : law.records().regimes[0].record) {
      if (one.of == Aspect::measures) one.state = RecordState::partial;
    }
  }
  return law;
}

}  // namespace

TEST_CASE("a designation is not passed on once the freeze is lifted") {
  Law known = with_owner(true);
  known.act("eu-lift", "2020-03-01", {lift_freeze()});
  CHECK(known.ask("org-x", {2020, 2, 29}).yes());
  const Ownership lifted = known.ask("org-x", {2020, 3, 1});
  CHECK(lifted.no());
  CHECK(lifted.holders.at(0).designated == Verdict::yes);
  CHECK(has(lifted.caveats, CaveatKind::suspended));
  CHECK(owned(known.on({2020, 2, 29}), "EU").size() == 1);
  CHECK(owned(known.on({2020, 3, 1}), "EU").empty());

  Law partly = with_owner(false);
  partly.act("eu-lift", "2020-03-01", {lift_freeze()});
  const Ownership perhaps = partly.ask("org-x", {2020, 3, 1});
  CHECK(perhaps.unknown());
  CHECK(has(perhaps.caveats, CaveatKind::measures_not_recorded));
}

TEST_CASE("a designation under a regime without a freeze is passed on only as an assumption") {
  Law known = with_owner(true);
  known.records().measures[0].kind = MeasureKind::travel_ban;
  CHECK(known.ask("org-x").no());
  Law partly = with_owner(false);
  partly.records().measures[0].kind = MeasureKind::travel_ban;
  const Ownership assumed = partly.ask("org-x");
  CHECK(assumed.yes());
  CHECK(has(assumed.caveats, CaveatKind::measures_not_recorded));
  CHECK(has(owned(partly.on({2021, 6, 1}), "EU").caveats(), CaveatKind::measures_not_recorded));
}

TEST_CASE("a suspended freeze leaves open whether another binds that nobody recorded") {
  Law known = with_owner(true);
  known.suspend("person-a", "2020-03-01");
  CHECK(known.ask("org-x").no());
  Law partly = with_owner(false);
  partly.suspend("person-a", "2020-03-01");
  CHECK(partly.ask("org-x", {2020, 2, 29}).yes());
  CHECK(partly.ask("org-x").unknown());
}

TEST_CASE("a freeze by an annex is passed on by a designated party") {
  Law law = with_owner(true);
  law.records().measures[0].kind = MeasureKind::travel_ban;
  law.records().measures.push_back({.id = "eu-m-annex",
                                    .regime = "eu-belarus",
                                    .kind = MeasureKind::asset_freeze,
                                    .target = MeasureTarget::named});
  CHECK(law.ask("org-x").no());
  law.act("eu-annex", "2020-01-01",
          {{.body = Impose{.measure = "eu-m-annex", .named = {EntityId("person-a")}}}});
  CHECK(law.ask("org-x", {2019, 12, 31}).no());
  CHECK(law.ask("org-x").yes());
}

TEST_CASE("a party that may be designated under a second regime may be passed on from there") {
  Law law = with_owner(true);
  law.records().measures[0].kind = MeasureKind::travel_ban;
  Regime second = law.records().regimes[0];
  second.id = "eu-second";
  law.records().regimes.push_back(second);
  law.records().measures.push_back({.id = "eu-m-second", .regime = "eu-second"});
  law.name("person-a2");
  Act other{.id = "eu-2", .regimes = {"eu-second"}, .type = "regulation"};
  other.number = "2";
  other.adopted = other.published = other.in_force = PartialDate::parse("2015-01-01");
  Designate twin;
  twin.parties.named = {EntityId("person-a2")};
  twin.listing.entry = "1";
  other.changes = {{.body = Impose{.measure = "eu-m-second"}}, {.body = std::move(twin)}};
  other.provenance.source = "OJ";
  law.records().acts.push_back(other);
  CHECK(law.ask("org-x").no());
  law.records().entities[0].possibly_same_as = {"person-a2"};
  CHECK(law.records().entities[0].id == EntityId("person-a"));
  CHECK(law.ask("org-x").unknown());
  CHECK(owned(law.on({2021, 6, 1}), "EU").size() == 1);
}

TEST_CASE("who is perhaps designated where nothing freezes passes nothing on") {
  Law law = with_owner(true);
  law.records().measures[0].kind = MeasureKind::travel_ban;
  for (Completeness& one : law.records().regimes[0].record) {
    if (one.of == Aspect::designations) one.state = RecordState::partial;
  }
  law.owns("person-b", "org-y", percent("60"));
  CHECK(law.ask("org-x").no());
  CHECK(law.ask("org-y").no());
}

TEST_CASE("a freeze that binds some kinds of party is passed on by those") {
  Law law = with_owner(true);
  law.designate({"org-b"}).owns("org-b", "org-y", percent("60"));
  law.records().measures[0].kinds = {EntityKind::organisation};
  CHECK(law.ask("org-x").no());
  CHECK(law.ask("org-y").yes());
}

TEST_CASE("a party that is listed itself gets an answer on its owners, too") {
  Law law(half_all);
  law.designate({"person-a", "org-x", "org-v"})
      .owns("person-a", "org-x", percent("60"))
      .owns("org-v", "org-w", percent("100"))
      .owns("org-w", "org-v", percent("100"));
  CHECK(law.ask("org-x").designated == Verdict::yes);
  CHECK(law.ask("org-x").yes());
  CHECK(law.ask("org-v").designated == Verdict::yes);
  CHECK(law.ask("org-v").no());
  CHECK(law.ask("org-w").yes());
  CHECK(law.ask("org-w").designated == Verdict::no);
}

TEST_CASE("persons are not owned") {
  Law law(rule(Stake::at_least(50), Aggregation::all, Control::counts));
  law.designate({"person-a"}).relates("person-a", RelationKind::controls, "person-b");
  CHECK(law.ask("person-b").no());
  CHECK(law.ask("person-b").recorded == Verdict::no);
}

TEST_CASE("an answer reads as a sentence") {
  CHECK(of_two_owners(half_all).sentence() ==
        "yes: org-x counted as designated through ownership or control under the rule of the EU on "
        "2021-06-01: designated parties held 50 %");
  CHECK(
      of_two_owners(half_none).sentence() ==
      "no: org-x did not count as designated through ownership or control under the rule of the EU "
      "on 2021-06-01");
  CHECK(Law(half_all).name("org-x").ask("org-x").sentence() ==
        "cannot tell: whether org-x counted as designated through ownership or control under the "
        "rule of the EU on 2021-06-01 turns on: who owned org-x");
}

TEST_CASE("an unknown id is an error") {
  Law law(half_all);
  law.name("org-x");
  CHECK_THROWS_AS(law.ask("org-xx"), UnknownIdError);
  CHECK_THROWS_AS(ownership(law.on({2021, 6, 1}), "org-x", "EX"), UnknownIdError);
  CHECK_THROWS_AS(owned(law.on({2021, 6, 1}), "EX"), UnknownIdError);
}
