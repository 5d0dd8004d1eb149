// What the bundled record must answer: published totals and claims, as literals.
#include <doctest/doctest.h>

#include "sanctrack/time/diff.hpp"
#include "sanctrack/time/timeline.hpp"
#include "sanctrack/yaml/load.hpp"
#include "small_law.hpp"

using namespace sanctrack;
using small_law::has;
using small_law::lines;

namespace {

const Registry& belarus() {
  static const Registry registry = yaml::load(SANCTRACK_TESTS_DIR "/../examples/data/belarus");
  return registry;
}

struct PublishedTotals {
  Date day;
  int persons;
  int organisations;
};

/// Entries that an act made, by kind.
Counts made_by(const ActId& act, Date day) {
  Counts made;
  for (const DesignationState& state : as_of(belarus(), day).designations({.act = act})) {
    if (state.act == MaybeActId(act)) made.add(state.parties.at(0).kind, 1);
  }
  return made;
}

}  // namespace

TEST_CASE("the entries of the EU's list are as many as were published") {
  const PublishedTotals published[] = {{{2021, 2, 28}, 88, 7},    {{2021, 6, 22}, 166, 15},
                                       {{2021, 11, 16}, 166, 15}, {{2021, 11, 17}, 166, 15},
                                       {{2021, 12, 3}, 183, 26},  {{2022, 6, 4}, 195, 35},
                                       {{2022, 7, 20}, 195, 34}};
  for (const PublishedTotals& totals : published) {
    CAPTURE(totals.day.to_string());
    for (const Unverified unverified : {Unverified::keep, Unverified::drop}) {
      const Counts entries =
          as_of(belarus(), totals.day, {.unverified = unverified}).totals("eu-belarus").entries;
      CHECK(entries == Counts{.persons = totals.persons, .organisations = totals.organisations});
    }
  }
  CHECK(as_of(belarus(), {2021, 2, 28}).totals("eu-belarus").parties.organisations == 8);
}

TEST_CASE("the rounds of the US are as large as were published") {
  CHECK(made_by("us-ofac-2020-10-02", {2020, 10, 2}) == Counts{.persons = 8});
  CHECK(made_by("us-ofac-2020-12-23", {2020, 12, 23}) == Counts{.persons = 1, .organisations = 4});
  CHECK(made_by("us-ofac-2021-06-21", {2021, 6, 21}) == Counts{.persons = 16, .organisations = 5});
  CHECK(made_by("us-ofac-2021-08-09", {2021, 8, 9}) == Counts{.persons = 23, .organisations = 21});
  CHECK(made_by("us-ofac-2021-12-02", {2021, 12, 2}) ==
        Counts{.persons = 20, .organisations = 12, .aircraft = 3});
}

TEST_CASE("on 16 November 2021 the new criteria are known and pending, and nobody is named") {
  const Filter criterion{.regime = "eu-belarus", .criterion = "eu-c-border-crossing"};
  const Snapshot before = as_of(belarus(), {2021, 11, 16});
  CHECK(before.criteria(criterion).empty());
  CHECK(lines(before.pending({.authority = "EU"})) ==
        "eu-2021-1985: add-criterion eu-c-border-crossing, known 2021-11-16, in force 2021-11-17\n"
        "eu-2021-1985: add-criterion eu-c-goods-transfer, known 2021-11-16, in force "
        "2021-11-17\n");
  CHECK(as_of(belarus(), {2021, 11, 17}, {.known_on = Date(2021, 11, 15)})
            .criteria(criterion)
            .empty());
  for (Date day(2021, 11, 17); day < Date(2021, 12, 2); day = day.plus_days(1)) {
    CAPTURE(day.to_string());
    const Snapshot law = as_of(belarus(), day);
    CHECK(law.criteria(criterion).size() == 1);
    CHECK(law.designations(criterion).empty());
    CHECK(law.designations({.act = "eu-2021-1985"}).empty());
  }
  CHECK(!as_of(belarus(), {2021, 12, 2}).designations(criterion).empty());
  CHECK(belarus().act("eu-2021-1985").changes.size() == 2);
}

TEST_CASE("Belavia and the EU on 17 November 2021: no; under eu-ukraine: cannot tell") {
  const Snapshot law = as_of(belarus(), {2021, 11, 17});
  const Answer by_authority = law.is_designated("org-belavia", {.authority = "EU"});
  CHECK(by_authority.no());
  CHECK(by_authority.asked() == std::vector<RegimeId>{"eu-belarus"});
  CHECK(by_authority.left_out() == std::vector<RegimeId>{"eu-ukraine"});
  CHECK(law.is_designated("org-belavia", {.regime = "eu-ukraine"}).unknown());
  const Answer later =
      as_of(belarus(), {2021, 12, 3}).is_designated("org-belavia", {.authority = "EU"});
  CHECK(later.yes());
  CHECK(later.evidence().at(0).act == MaybeActId("eu-2021-2124"));
}

TEST_CASE("Belaruskali and the US on 16 November 2021: blocked, with a licence until 8 December") {
  const auto on = [](Date day) {
    const auto rows = as_of(belarus(), day).measures_on("org-belaruskali", {.authority = "US"});
    REQUIRE(rows.size() == 1);
    return rows[0];
  };
  CHECK(
      as_of(belarus(), {2021, 11, 16}).is_designated("org-belaruskali", {.authority = "US"}).yes());
  const PartyMeasure blocked = on({2021, 11, 16});
  CHECK(blocked.id == MeasureId("us-m-blocking-14038"));
  CHECK(blocked.status == MeasureStatus::in_force_with_licence);
  REQUIRE(blocked.licences.size() == 1);
  CHECK(blocked.licences[0].act == MaybeActId("us-gl-4"));
  CHECK(on({2021, 12, 7}).status == MeasureStatus::in_force_with_licence);
  CHECK(on({2021, 12, 8}).status == MeasureStatus::in_force);
}

TEST_CASE("Viktar Lukashenka and the US: cannot tell, naming the entry that is possibly his") {
  const Answer answer = as_of(belarus(), {2021, 11, 17})
                            .is_designated("person-viktar-lukashenka", {.authority = "US"});
  CHECK(answer.unknown());
  bool named = false;
  for (const Caveat& caveat : answer.caveats()) {
    named |= caveat.kind == CaveatKind::possibly_same &&
             caveat.entity == MaybeEntityId("person-viktar-lukashenka-ofac-9797") &&
             caveat.subject == "us-belarus/9797";
  }
  CHECK(named);
}

TEST_CASE("the end of Cham Wings says on 18 and 19 July 2022 that its day is doubtful") {
  const auto ask = [](int day) {
    return as_of(belarus(), {2022, 7, day}).is_designated("org-cham-wings", {.authority = "EU"});
  };
  CHECK(ask(17).yes());
  for (const int day : {18, 19}) {
    CHECK(ask(day).no());
    CHECK(has(ask(day).caveats(), CaveatKind::doubtful_day));
  }
  CHECK(ask(20).no());
  CHECK(!has(ask(20).caveats(), CaveatKind::doubtful_day));
}

TEST_CASE("after the last prolongation on record it says so instead of concluding a lapse") {
  const RegimeState state = as_of(belarus(), {2025, 6, 1}).regime("eu-belarus");
  CHECK(state.status == RegimeStatus::in_force);
  CHECK(state.until == Date(2025, 3, 1));
  CHECK(has(state.caveats, CaveatKind::prolongation_not_recorded));
  CHECK(!has(as_of(belarus(), {2025, 2, 28}).regime("eu-belarus").caveats,
             CaveatKind::prolongation_not_recorded));
}

TEST_CASE("before 19 April 2021 the licences of the US are not recorded") {
  const auto measures = [](Date day) {
    return as_of(belarus(), day).measures_on("org-belneftekhim", {.authority = "US"});
  };
  CHECK(has(measures({2021, 4, 18}).caveats(), CaveatKind::licences_not_recorded));
}

TEST_CASE("regimes without a measure on record answer not recorded") {
  CHECK(has(as_of(belarus(), {2022, 3, 3}).measures({.regime = "eu-ukraine"}).caveats(),
            CaveatKind::measures_not_recorded));
}

TEST_CASE("between 14 November and 3 December 2021 the EU gained two criteria and 28 entries") {
  int criteria = 0;
  int designations = 0;
  for (const Difference& difference :
       diff(belarus(), {2021, 11, 14}, {2021, 12, 3}, {.authority = "EU"})) {
    if (difference.kind != DifferenceKind::begun) continue;
    criteria += difference.subject == SubjectKind::criterion;
    designations += difference.subject == SubjectKind::designation;
  }
  CHECK(criteria == 2);
  CHECK(designations == 28);
}

TEST_CASE("every entity of the record has a timeline whose pieces tile time") {
  for (const Entity& entity : belarus().entities()) {
    const Timeline life = timeline(belarus(), entity.id);
    for (std::size_t i = 0; i + 1 < life.size(); ++i) {
      CHECK(life[i].when().meets(life[i + 1].when()));
    }
  }
}
