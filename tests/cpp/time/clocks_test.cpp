#include <doctest/doctest.h>

#include "small_law.hpp"

using namespace small_law;

namespace {

/// Cham Wings: designated on 2 December 2021; delisted by an act of 18 July 2022, printed the day
/// after, whose day of effect nobody has read.
Registry cham_wings() {
  Act end = act("eu-2022-1243", "2022-07-18", {delist("org-cham-wings", "I.B-23")});
  end.published = Date(2022, 7, 19);
  end.in_force_basis = DayBasis::listings;
  end.provenance.unverified = {"number", "in_force"};
  return law({november(),
              act("eu-2021-2124", "2021-12-02", {designate("org-cham-wings", "I.B-23")}), end});
}

Registry removed() {
  Records record = with({november(), december()});
  record.removals.push_back({.regime = "eu-belarus",
                             .entry = "I.B-17",
                             .last_seen = Date(2022, 9, 13),
                             .gone_by = Date(2025, 4, 16)});
  return build(std::move(record));
}

Verdict belavia(const Registry& registry, Date day, std::optional<Date> known_on = {}) {
  return as_of(registry, day, {.known_on = known_on}).is_designated("org-belavia").verdict();
}

}  // namespace

TEST_CASE("on 16 November 2021 the criterion is known and pending, in no law of that day") {
  const Registry registry = law({november(), december()});
  const Snapshot before = as_of(registry, {2021, 11, 15});
  const Snapshot known = as_of(registry, {2021, 11, 16});
  const Snapshot in_force = as_of(registry, {2021, 11, 17});
  CHECK(before.pending().empty());
  CHECK(lines(known.pending()) ==
        "eu-2021-1985: add-criterion eu-c-border, known 2021-11-16, in force 2021-11-17\n");
  CHECK(known.criteria().empty());
  CHECK(in_force.pending().empty());
  CHECK(lines(in_force.criteria()) ==
        "eu-c-border (eu-belarus): in force since 2021-11-17 by eu-2021-1985\n");
  CHECK(in_force.designations().empty());
}

TEST_CASE("what was published later does not count for what was known") {
  const Registry registry = law({november(), december()});
  CHECK(as_of(registry, {2021, 11, 17}, {.known_on = Date(2021, 11, 15)}).criteria().empty());
  CHECK(as_of(registry, {2021, 11, 17}, {.known_on = Date(2021, 11, 16)}).criteria().size() == 1);
  CHECK(belavia(registry, {2021, 12, 3}, Date(2021, 12, 1)) == Verdict::no);
  CHECK(belavia(registry, {2021, 12, 3}, Date(2021, 12, 2)) == Verdict::yes);
  CHECK(as_of(registry, {2021, 12, 3}, {.known_on = Date(2021, 12, 2)})
            .is_designated("org-belavia")
            .sentence() ==
        "yes: org-belavia (Belavia) was designated by the EU on 2021-12-03 under eu-belarus, "
        "entry I.B-17, by Implementing Regulation 2021/2124 (in force 2021-12-02), by what had "
        "been published by 2021-12-02");
}

TEST_CASE("pending counts every kind of change, by what was known") {
  Change lifted = delist("org-belavia", "I.B-17");
  lifted.from = Date(2022, 6, 1);
  Change imposed{.body = Impose{.measure = "eu-m-asset-freeze"}};
  imposed.from = Date(2022, 3, 1);
  Change prolonged{.body = Prolong{"eu-belarus", Date(2023, 3, 1)}};
  prolonged.from = Date(2022, 2, 25);
  const Registry registry =
      law({november(), december(), act("eu-2022-1", "2022-01-10", {lifted, imposed, prolonged})});
  const Snapshot snapshot = as_of(registry, {2022, 1, 31});
  CHECK(lines(snapshot.pending()) ==
        "eu-2022-1: prolong eu-belarus, known 2022-01-10, in force 2022-02-25\n"
        "eu-2022-1: impose eu-m-asset-freeze, known 2022-01-10, in force 2022-03-01\n"
        "eu-2022-1: delist eu-belarus/I.B-17 (org-belavia), known 2022-01-10, in force "
        "2022-06-01\n");
  CHECK(snapshot.pending({.entity = "org-belavia"}).size() == 2);  // as a listed party, too
  CHECK(snapshot.pending({.measure = "eu-m-asset-freeze"}).size() == 1);
  CHECK(as_of(registry, {2022, 1, 31}, {.known_on = Date(2022, 1, 9)}).pending().empty());
  CHECK(as_of(registry, {2022, 1, 5}, {.known_on = Date(2022, 1, 10)}).pending().size() == 3);
}

TEST_CASE("a doubtful day of effect decides, with a caveat on every candidate day") {
  const Registry registry = cham_wings();
  const auto ask = [&](int day) {
    return as_of(registry, {2022, 7, day}).is_designated("org-cham-wings");
  };
  const std::string caveat =
      "the day of effect of eu-2022-1243, 2022-07-18, is not verified (candidates 2022-07-18 to "
      "2022-07-19)\n";
  CHECK(ask(17).yes());
  CHECK(!has(ask(17).caveats(), CaveatKind::doubtful_day));
  CHECK(ask(18).no());
  CHECK(lines(ask(18).caveats()) == caveat);
  CHECK(ask(19).no());
  CHECK(lines(ask(19).caveats()) == caveat);
  CHECK(ask(20).no());
  CHECK(ask(20).caveats().empty());
}

TEST_CASE("with the unverified dropped a day falls back on the next source") {
  const Registry registry = cham_wings();
  const AsOfOptions drop{.unverified = Unverified::drop};
  CHECK(as_of(registry, {2022, 7, 18}, drop).is_designated("org-cham-wings").yes());
  CHECK(as_of(registry, {2022, 7, 19}, drop).is_designated("org-cham-wings").no());
}

TEST_CASE("grounds that are not verified count with a caveat, or vanish as asked") {
  Act listed = december();
  listed.changes[0].provenance.unverified = {"criteria"};
  const Registry registry = law({november(), listed});
  const auto kept = as_of(registry, {2021, 12, 3}).designations({.entity = "org-belavia"});
  CHECK(kept[0].criteria == std::vector<CriterionId>{"eu-c-border"});
  CHECK(kept[0].unverified == std::vector<std::string>{"criteria"});
  CHECK(lines(kept[0].caveats) == "criteria of eu-belarus/I.B-17 not verified\n");
  const Snapshot law = as_of(registry, {2021, 12, 3}, {.unverified = Unverified::drop});
  const auto dropped = law.designations({.entity = "org-belavia"});
  CHECK(dropped[0].criteria.empty());
  CHECK(has(dropped[0].caveats, CaveatKind::grounds_dropped));
  CHECK(dropped[0].designation == kept[0].designation);
  CHECK(law.designation(kept[0].designation).has_value());
  CHECK(law.is_designated("org-belavia", {.criterion = "eu-c-border"}).unknown());
}

TEST_CASE("a criterion counts from the later of entry and criterion") {
  Act early = december();
  early.in_force = early.adopted = early.published = Date(2021, 6, 1);
  const Registry registry = law({november(), early});
  const auto grounds = [&](Date day) {
    return as_of(registry, day).designations({.entity = "org-belavia"})[0].criteria;
  };
  CHECK(grounds({2021, 11, 16}).empty());
  CHECK(grounds({2021, 11, 17}) == std::vector<CriterionId>{"eu-c-border"});
}

TEST_CASE("the window of a removal holds on the clock of the law") {
  const Registry registry = removed();
  CHECK(belavia(registry, {2022, 9, 13}) == Verdict::yes);
  CHECK(belavia(registry, {2022, 9, 14}) == Verdict::unknown);
  CHECK(belavia(registry, {2025, 4, 15}) == Verdict::unknown);
  CHECK(belavia(registry, {2025, 4, 16}) == Verdict::no);
  CHECK(as_of(registry, {2023, 1, 1}).is_designated("org-belavia").sentence() ==
        "cannot tell: whether org-belavia (Belavia) was designated on 2023-01-01: last seen on "
        "2022-09-13, gone by 2025-04-16: nobody can tell when it was removed; nobody has read how "
        "eu-belarus ends");
}

TEST_CASE("the window of a removal holds on the clock of what was known") {
  const Registry registry = removed();
  CHECK(belavia(registry, {2025, 5, 1}, Date(2022, 9, 13)) == Verdict::yes);
  CHECK(belavia(registry, {2025, 5, 1}, Date(2022, 9, 14)) == Verdict::unknown);
  CHECK(belavia(registry, {2025, 5, 1}, Date(2025, 4, 15)) == Verdict::unknown);
  CHECK(belavia(registry, {2025, 5, 1}, Date(2025, 4, 16)) == Verdict::no);
}

TEST_CASE("a day known only by its month leaves the days of that month open") {
  Act vague = december();
  vague.changes[0].from = PartialDate::of_month(2021, 12);
  const Registry registry = law({november(), vague});
  CHECK(belavia(registry, {2021, 11, 30}) == Verdict::no);
  CHECK(belavia(registry, {2021, 12, 1}) == Verdict::unknown);
  CHECK(belavia(registry, {2021, 12, 30}) == Verdict::unknown);
  CHECK(belavia(registry, {2021, 12, 31}) == Verdict::yes);
}

TEST_CASE("an annulment ends from its day of effect and is a caveat on the days before") {
  Act judgment = act("t-1", "2023-03-01", {{.body = Annul{.entry = "I.B-17"}}});
  const Registry registry = law({november(), december(), judgment});
  CHECK(belavia(registry, {2023, 2, 28}) == Verdict::yes);
  CHECK(belavia(registry, {2023, 3, 1}) == Verdict::no);
  CHECK(has(as_of(registry, {2023, 2, 28}).is_designated("org-belavia").caveats(),
            CaveatKind::annulled));
  CHECK(!has(as_of(registry, {2021, 12, 1}).is_designated("org-belavia").caveats(),
             CaveatKind::annulled));
  CHECK(!has(as_of(registry, {2023, 2, 28}, {.known_on = Date(2023, 2, 1)})
                 .is_designated("org-belavia")
                 .caveats(),
             CaveatKind::annulled));
}

TEST_CASE("where the day of publication is not on record that is said of what was known") {
  Act notice = december();
  notice.published.reset();
  const Registry registry = law({november(), notice});
  const auto caveats = as_of(registry, {2021, 12, 3}, {.known_on = Date(2021, 12, 2)})
                           .is_designated("org-belavia")
                           .caveats();
  CHECK(has(caveats, CaveatKind::known_derived));
  CHECK(!has(as_of(registry, {2021, 12, 3}).is_designated("org-belavia").caveats(),
             CaveatKind::known_derived));
}
