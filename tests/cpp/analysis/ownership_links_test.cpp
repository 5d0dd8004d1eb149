#include <doctest/doctest.h>

#include <sstream>

#include "small_ownership.hpp"

using namespace sanctrack;
using namespace small_ownership;

namespace {

const OwnershipRule half = rule(Stake::at_least(50));
const OwnershipRule or_control = rule(Stake::over(50), Aggregation::none, Control::counts);

Relationship owns(std::string_view holder, std::string_view held, Stake share) {
  return {.id = "rel-0", .subject = EntityId(holder), .object = EntityId(held), .share = share};
}

/// A designated party that holds all of a company, by a link of a test's own making; the act that
/// may state it was published on 2020-06-01.
Law with_link(const OwnershipRule& rule, void (*change)(Relationship&)) {
  Law law(rule);
  law.designate({"person-a"}).act("eu-reasons", "2020-06-01", {});
  Relationship link = owns("person-a", "org-x", Stake::exact(100));
  change(link);
  law.link(link);
  return law;
}

std::string caveat_of(const Ownership& ownership, CaveatKind kind) {
  for (const Caveat& caveat : ownership.caveats) {
    if (caveat.kind == kind) return caveat.text;
  }
  return "none";
}

Verdict control_of(RelationKind relation, ControlBasis basis = ControlBasis::unstated,
                   const OwnershipRule& rule = or_control) {
  Law law(rule);
  law.designate({"person-a"}).relates("person-a", relation, "org-x", basis);
  return law.ask("org-x").recorded;
}

}  // namespace

TEST_CASE("a link holds from its first day, and no longer on the first day after it") {
  const Law law = with_link(half, [](Relationship& link) {
    link.from = PartialDate::parse("2019-03");
    link.until = PartialDate::parse("2021");
  });
  CHECK(law.ask("org-x", {2019, 2, 28}).recorded == Verdict::no);
  CHECK(law.ask("org-x", {2019, 3, 1}).recorded == Verdict::unknown);
  CHECK(law.ask("org-x", {2019, 3, 30}).recorded == Verdict::unknown);
  CHECK(law.ask("org-x", {2019, 3, 31}).recorded == Verdict::yes);
  CHECK(law.ask("org-x", {2020, 12, 31}).recorded == Verdict::yes);
  CHECK(law.ask("org-x", {2021, 1, 1}).recorded == Verdict::unknown);
  CHECK(law.ask("org-x", {2021, 12, 30}).recorded == Verdict::unknown);
  CHECK(law.ask("org-x", {2021, 12, 31}).recorded == Verdict::no);
  const Ownership open = law.ask("org-x", {2019, 3, 1});
  CHECK(caveat_of(open, CaveatKind::link_doubtful) ==
        "whether the link rel-1 held on 2019-03-01 is not on record: its first day is known only "
        "as 2019-03");
  CHECK(open.missing ==
        std::vector<std::string>{"whether person-a held 100 of org-x on 2019-03-01 (rel-1)"});
}

TEST_CASE("a day that is only about right holds for one unit more on both sides") {
  const Law law =
      with_link(half, [](Relationship& link) { link.from = PartialDate::parse("circa 2019"); });
  CHECK(law.ask("org-x", {2017, 12, 30}).recorded == Verdict::no);
  CHECK(law.ask("org-x", {2018, 1, 1}).recorded == Verdict::unknown);
  CHECK(law.ask("org-x", {2020, 12, 30}).recorded == Verdict::unknown);
  CHECK(law.ask("org-x", {2021, 1, 1}).recorded == Verdict::yes);
}

TEST_CASE("without a first day a link surely holds since the act that states it was published") {
  const Law law = with_link(half, [](Relationship& link) { link.stated_in = "eu-reasons"; });
  const Ownership before = law.ask("org-x", {2020, 5, 31});
  CHECK(before.recorded == Verdict::unknown);
  REQUIRE(before.links.size() == 1);
  CHECK(before.links[0].hindsight);
  CHECK(caveat_of(before, CaveatKind::hindsight) ==
        "the link rel-1 was published later, on 2020-06-01: this view is hindsight");
  CHECK(caveat_of(before, CaveatKind::link_doubtful) ==
        "whether the link rel-1 held on 2020-05-31 is not on record: its first day is not on "
        "record");
  const Ownership after = law.ask("org-x", {2020, 6, 1});
  CHECK(after.yes());
  CHECK_FALSE(after.links.at(0).hindsight);
  CHECK(after.links.at(0).known == Date(2020, 6, 1));
}

TEST_CASE("a link that nobody dates may hold on any day") {
  const Law law = with_link(half, [](Relationship&) {});
  CHECK(law.ask("org-x", {2016, 1, 1}).links.at(0).holds == Verdict::unknown);
  CHECK(law.ask("org-x", {2030, 1, 1}).recorded == Verdict::unknown);
}

TEST_CASE("a link that ended on an unknown day is sure only on a stated first day") {
  const Law law = with_link(half, [](Relationship& link) {
    link.from = PartialDate::parse("2019-03-01");
    link.stated_in = "eu-reasons";
    link.ended = true;
  });
  CHECK(law.ask("org-x", {2019, 2, 28}).recorded == Verdict::no);
  CHECK(law.ask("org-x", {2019, 3, 1}).recorded == Verdict::yes);
  CHECK(law.ask("org-x", {2019, 3, 2}).recorded == Verdict::unknown);
  CHECK(law.ask("org-x", {2030, 1, 1}).recorded == Verdict::unknown);
  CHECK(caveat_of(law.ask("org-x", {2020, 6, 1}), CaveatKind::link_doubtful) ==
        "whether the link rel-1 held on 2020-06-01 is not on record: it ended on an unknown day");
  const Law undated = with_link(half, [](Relationship& link) {
    link.stated_in = "eu-reasons";
    link.ended = true;
  });
  CHECK(undated.ask("org-x", {2020, 6, 1}).recorded == Verdict::unknown);
}

TEST_CASE("by what had been published, a link that was published later does not exist") {
  const Law law = with_link(half, [](Relationship& link) {
    link.from = PartialDate::parse("2012-01-01");
    link.stated_in = "eu-reasons";
  });
  const Date day(2020, 5, 1);
  const Ownership hindsight = law.ask("org-x", day);
  CHECK(hindsight.yes());
  CHECK(hindsight.links.at(0).hindsight);
  const Ownership then = law.ask("org-x", day, {.known_on = day});
  CHECK(then.recorded == Verdict::no);
  CHECK(then.links.empty());
  CHECK(law.ask("org-x", day, {.known_on = Date(2020, 6, 1)}).yes());
  const Law unstated =
      with_link(half, [](Relationship& link) { link.from = PartialDate::parse("2012-01-01"); });
  CHECK(unstated.ask("org-x", day).yes());
  const Ownership may = unstated.ask("org-x", day, {.known_on = day});
  CHECK(may.recorded == Verdict::unknown);
  CHECK(caveat_of(may, CaveatKind::link_doubtful) ==
        "whether the link rel-1 held on 2020-05-01 is not on record: no act on record states it");
}

TEST_CASE("what is not verified counts with a caveat, or is taken as not stated") {
  const auto with_unverified = [](const char* field) {
    Law law(half);
    law.designate({"person-a"}).act("eu-reasons", "2020-06-01", {});
    Relationship link = owns("person-a", "org-x", Stake::exact(100));
    link.from = PartialDate::parse("2012-01-01");
    link.stated_in = "eu-reasons";
    link.provenance.unverified = {field};
    return law.link(link);
  };
  const Date day(2020, 5, 1);
  const AsOfOptions drop{.unverified = Unverified::drop};
  const Ownership kept = with_unverified("all").ask("org-x", day);
  CHECK(kept.yes());
  CHECK(caveat_of(kept, CaveatKind::unverified) == "not verified in rel-1: all");
  CHECK(with_unverified("all").ask("org-x", day, drop).recorded == Verdict::no);
  CHECK(with_unverified("share").ask("org-x", day, drop).missing ==
        std::vector<std::string>{"that person-a held at least 50 % of org-x"});
  CHECK(with_unverified("from").ask("org-x", day, drop).recorded == Verdict::unknown);
  CHECK(with_unverified("from").ask("org-x", {2020, 6, 1}, drop).recorded == Verdict::yes);
}

TEST_CASE("two statements of one holder are one stake, of which both are true") {
  Law law(half);
  law.designate({"person-a"})
      .owns("person-a", "org-x", Stake::range(20, 60))
      .owns("person-a", "org-x", Stake::at_least(50));
  const Ownership both = law.ask("org-x");
  CHECK(both.yes());
  CHECK(both.least == Fraction(50));
  REQUIRE(both.holders.size() == 1);
  CHECK(both.holders[0].most == Fraction(60));
  CHECK(both.links.size() == 2);
  law.owns("person-a", "org-x", percent("20"));
  const Ownership either = law.ask("org-x");
  CHECK(either.recorded == Verdict::unknown);
  CHECK(either.holders.at(0).least == Fraction(20));
  CHECK(either.holders.at(0).most == Fraction(100));
}

TEST_CASE("where stakes surely exceed the whole, none of them is sure") {
  Law law(half);
  law.designate({"person-a"}).act("eu-reasons", "2013-01-01", {});
  Relationship first = owns("person-a", "org-x", Stake::exact(60));
  first.stated_in = "eu-reasons";
  law.link(first).owns("person-z", "org-x", percent("55"), "2018-01-01");
  CHECK(law.ask("org-x", {2017, 12, 31}).yes());
  const Ownership after = law.ask("org-x", {2018, 1, 1});
  CHECK(after.unknown());
  CHECK(after.links.at(0).holds == Verdict::unknown);
  CHECK(caveat_of(after, CaveatKind::stakes_contradict) ==
        "the stakes on record in org-x exceed 100 % on 2018-01-01: none of them is sure");
}

TEST_CASE("a part is perhaps held by its whole") {
  Law law(half);
  law.designate({"org-whole"}).relates("org-part", RelationKind::part_of, "org-whole");
  const Ownership part = law.ask("org-part");
  CHECK(part.recorded == Verdict::unknown);
  CHECK(part.links.at(0).holder == EntityId("org-whole"));
  CHECK(part.missing == std::vector<std::string>{"that org-whole held at least 50 % of org-part"});
}

TEST_CASE("control counts where the rule says so") {
  CHECK(control_of(RelationKind::controls) == Verdict::yes);
  CHECK(control_of(RelationKind::controls, ControlBasis::unstated, half) == Verdict::no);
  CHECK(control_of(RelationKind::controls, ControlBasis::public_office) == Verdict::unknown);
  CHECK(control_of(RelationKind::heads) == Verdict::unknown);
  CHECK(control_of(RelationKind::heads, ControlBasis::unstated, half) == Verdict::no);
  for (const RelationKind other :
       {RelationKind::acts_for, RelationKind::associated_with, RelationKind::family,
        RelationKind::supplies, RelationKind::operates, RelationKind::beneficiary_of}) {
    CHECK(control_of(other) == Verdict::no);
  }
}

TEST_CASE("control is an answer of its own, and goes on through what is controlled") {
  Law law(or_control);
  law.designate({"person-a"})
      .relates("person-a", RelationKind::controls, "org-x")
      .owns("org-x", "org-y", percent("51"))
      .owns("person-z", "org-y", percent("49"))
      .owns("person-z", "org-x", percent("100"));
  const Ownership x = law.ask("org-x");
  CHECK(x.yes());
  CHECK(x.by_ownership == Verdict::no);
  CHECK(x.by_control == Verdict::yes);
  CHECK(x.holders.at(0).entity == EntityId("person-z"));
  CHECK(x.holders.at(1).controls);
  CHECK(has(x.caveats, CaveatKind::control_not_recorded));
  const Ownership y = law.ask("org-y");
  CHECK(y.by_ownership == Verdict::yes);
  CHECK(y.by_control == Verdict::no);
  CHECK(y.yes());
}

TEST_CASE("what would make control sure is said") {
  const auto missing = [](RelationKind relation, ControlBasis basis) {
    Law law(or_control);
    law.designate({"person-a"})
        .relates("person-a", relation, "org-x", basis)
        .owns("person-z", "org-x", percent("100"));
    return law.ask("org-x").missing;
  };
  CHECK(missing(RelationKind::heads, ControlBasis::unstated) ==
        std::vector<std::string>{
            "whether person-a controlled org-x on 2021-06-01, beyond heading it"});
  CHECK(missing(RelationKind::controls, ControlBasis::public_office) ==
        std::vector<std::string>{
            "whether person-a controlled org-x on 2021-06-01 by more than a public office"});
}

TEST_CASE("who may be designated may pass it on") {
  Law law(half);
  law.designate({"person-a"}).owns("person-b", "org-x", percent("100"));
  law.records().entities.at(1).possibly_same_as = {EntityId("person-a")};
  const Ownership x = law.ask("org-x");
  CHECK(x.unknown());
  CHECK(x.recorded == Verdict::unknown);
  CHECK(x.missing ==
        std::vector<std::string>{"whether person-b was designated by the EU on 2021-06-01"});
  REQUIRE(x.paths.size() == 1);
  CHECK(x.paths[0].designated == Verdict::unknown);
  CHECK(has(x.caveats, CaveatKind::possibly_same));
}

TEST_CASE("who owns the owner is what is missing where an owner's owners are unknown") {
  Law law(half);
  law.name("person-a")
      .owns("org-x", "org-y", percent("60"))
      .owns("person-z", "org-y", percent("40"));
  const Ownership y = law.ask("org-y");
  CHECK(y.unknown());
  CHECK(y.recorded == Verdict::no);
  CHECK(y.missing == std::vector<std::string>{"who owned org-x"});
  law.owns("person-z", "org-x", percent("50.01"));
  CHECK(law.ask("org-y").no());
}

TEST_CASE("ways are listed with every statement, and no way twice through one party") {
  Law law(half);
  law.designate({"person-a", "org-m"})
      .owns("person-a", "org-m", percent("60"))
      .owns("org-m", "org-x", percent("30"))
      .owns("person-a", "org-x", percent("30"))
      .owns("person-a", "org-x", Stake::at_least(10))
      .owns("org-x", "org-m", percent("10"));
  const Ownership x = law.ask("org-x");
  CHECK(x.yes());
  CHECK(x.least == Fraction(60));
  REQUIRE(x.paths.size() == 3);
  CHECK(x.paths[0].from == EntityId("org-m"));
  CHECK(x.paths[1].from == EntityId("person-a"));
  CHECK(x.paths[1].links.size() == 2);
  CHECK(x.paths[2].from == EntityId("person-a"));
  CHECK(x.paths[2].carries == Verdict::yes);
  CHECK(x.evidence.at(0).text ==
        "rule of the EU: 50 % or more, of all such parties together; control does not count");
  CHECK(x.evidence.at(0).source == "guidance");
}

TEST_CASE("more ways than can be listed are said to exist") {
  Law law(half);
  law.designate({"person-a"});
  for (int i = 0; i < 5; ++i) {
    law.owns("person-a", "org-a" + std::to_string(i), percent("60"));
    for (int j = 0; j < 5; ++j) {
      law.owns("org-a" + std::to_string(i), "org-b" + std::to_string(j), percent("12"));
      if (i == 0) law.owns("org-b" + std::to_string(j), "org-c", percent("12"));
    }
  }
  CHECK(law.ask("org-c").paths.size() == 25);
  CHECK_FALSE(has(law.ask("org-c").caveats, CaveatKind::cut_short));
  for (int j = 0; j < 5; ++j) {
    for (int k = 0; k < 5; ++k) {
      if (j == 0) law.owns("org-d" + std::to_string(k), "org-e", percent("12"));
      law.owns("org-b" + std::to_string(j), "org-d" + std::to_string(k), percent("12"));
    }
  }
  CHECK(law.ask("org-e").paths.size() == Ownership::most_paths);
  CHECK(has(law.ask("org-e").caveats, CaveatKind::cut_short));
}

TEST_CASE("all companies at once are those of which the record is not a no") {
  Law law(or_control);
  law.designate({"person-a", "org-v"})
      .owns("person-a", "org-x", percent("60"))
      .owns("person-a", "org-y", Stake::unknown())
      .owns("person-a", "org-w", percent("10"))
      .owns("person-a", "org-v", percent("100"))
      .relates("person-a", RelationKind::heads, "org-u")
      .name("org-t");
  std::ostringstream text;
  const Snapshot day = law.on({2021, 6, 1});
  for (const OwnedEntity& row : owned(day, "EU")) text << row << '\n';
  CHECK(text.str() ==
        "org-u: cannot tell, by control: cannot tell\n"
        "org-x: yes, by ownership: yes\n"
        "org-y: cannot tell, by ownership: cannot tell\n");
}

TEST_CASE("who may be designated is not open because of itself") {
  Law law(half);
  law.designate({"person-a"})
      .owns("org-x", "org-y", percent("100"))
      .owns("org-y", "org-x", percent("100"));
  law.records().entities.at(1).possibly_same_as = {EntityId("person-a")};
  const Snapshot day = law.on({2021, 6, 1});
  CHECK(day.is_designated("org-x").unknown());
  CHECK(ownership(day, "org-x", "EU").recorded == Verdict::no);
  CHECK(ownership(day, "org-y", "EU").recorded == Verdict::unknown);
  const Rows<OwnedEntity> rows = owned(day, "EU");
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].entity == EntityId("org-y"));
}

TEST_CASE("where two facts are needed, they are said together") {
  Law law(or_control);
  law.designate({"person-a"})
      .relates("person-a", RelationKind::controls, "org-m", ControlBasis::public_office)
      .owns("org-m", "org-x", Stake::unknown());
  CHECK(law.ask("org-x").missing ==
        std::vector<std::string>{"whether person-a controlled org-m on 2021-06-01 by more than a "
                                 "public office, and that org-m held more than 50 % of org-x"});
}

TEST_CASE("what others surely hold more than is not left for anybody") {
  Law law(half);
  law.designate({"person-a"})
      .owns("person-a", "org-x", percent("49.99"))
      .owns("person-b", "org-x", Stake::over(50, Fraction::parse("50.01")));
  CHECK(law.ask("org-x").no());
  law.records().entities.at(2).possibly_same_as = {EntityId("person-a")};
  CHECK(law.ask("org-x").missing ==
        std::vector<std::string>{"whether person-b was designated by the EU on 2021-06-01"});
}
