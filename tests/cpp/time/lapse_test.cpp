// What a regime is where nobody can tell whether it was prolonged, or has begun.
#include <doctest/doctest.h>

#include <algorithm>

#include "sanctrack/time/diff.hpp"
#include "sanctrack/time/timeline.hpp"
#include "small_law.hpp"

using namespace sanctrack;
using namespace small_law;

namespace {

Verdict asked(const Registry& registry, Date day, const EntityId& party,
              const Filter& filter = {}) {
  return as_of(registry, day).is_designated(party, filter).verdict();
}

const PartialDate march = PartialDate::of_month(2022, 3);

/// Prolonged until 1 March 2022 for certain, and then perhaps during March; every prolongation is
/// on record.
Records prolonged_in(const PartialDate& effect, const PartialDate& published) {
  Act sure = act("eu-1", "2021-02-25", {{.body = Prolong{"eu-belarus", Date(2022, 3, 1)}}});
  Act late = act("eu-2", "2022-02-25", {{.body = Prolong{"eu-belarus", Date(2023, 3, 1)}}});
  late.in_force = effect;
  late.published = published;
  Records record = with({december(), sure, late});
  record.acts.push_back(act(
      "eu-0", "2021-01-01",
      {{.body = Impose{.measure = "eu-m-asset-freeze"}}, {.body = AddCriterion{"eu-c-border"}}}));
  regime_of(record).expiry.kind = ExpiryKind::prolong;
  complete(record, Aspect::prolongations);
  return record;
}

}  // namespace

TEST_CASE("a prolongation of which only the month is known leaves open whether the regime lapsed") {
  const Registry registry = build(prolonged_in(march, Date(2022, 2, 28)));
  CHECK(asked(registry, {2022, 2, 28}, "org-belavia") == Verdict::yes);
  for (const Date day : {Date(2022, 3, 1), Date(2022, 3, 30)}) {
    const Snapshot snapshot = as_of(registry, day);
    CHECK(snapshot.regime("eu-belarus").status == RegimeStatus::cannot_tell);
    CHECK(snapshot.is_designated("org-belavia").unknown());
    CHECK(snapshot.is_designated("org-belavia", {.regime = "eu-belarus"}).unknown());
    CHECK(snapshot.is_designated("org-belavia", {.criterion = "eu-c-border"}).unknown());
    CHECK(snapshot.is_designated("org-cham-wings").no());
    CHECK(text(snapshot.is_designated("org-belavia"))
              .find("nobody can tell whether eu-belarus has lapsed: eu-1 prolonged it until "
                    "2022-03-01, and eu-2 may have prolonged it until 2023-03-01") !=
          std::string::npos);
    CHECK(snapshot.totals("eu-belarus").entries.total() == 0);
    CHECK(snapshot.totals("eu-belarus").uncertain.total() == 2);
    REQUIRE(snapshot.criteria().size() == 1);
    CHECK(snapshot.criteria()[0].in_force == Verdict::unknown);
    REQUIRE(snapshot.measures().size() == 1);
    CHECK(snapshot.measures()[0].status == MeasureStatus::cannot_tell);
    const auto measures = snapshot.measures_on("org-belavia");
    REQUIRE(measures.size() == 1);
    CHECK(measures[0].status == MeasureStatus::cannot_tell);
    CHECK(has(measures[0].caveats, CaveatKind::window));
    const Timeline life = timeline(registry, EntityId("org-belavia"));
    REQUIRE(life.at(day)->designations().size() == 1);
    CHECK(life.at(day)->designations()[0].in_force == Verdict::unknown);
  }
  CHECK(asked(registry, {2022, 3, 31}, "org-belavia") == Verdict::yes);
  CHECK(as_of(registry, {2023, 3, 1}).regime("eu-belarus").status == RegimeStatus::lapsed);
}

TEST_CASE("a prolongation that was perhaps published leaves open whether the regime lapsed") {
  const Registry registry = build(prolonged_in(Date(2022, 2, 25), march));
  const auto known = [&](Date day, Date known_on) {
    return as_of(registry, day, {.known_on = known_on}).regime("eu-belarus").status;
  };
  CHECK(known({2022, 4, 1}, {2022, 2, 28}) == RegimeStatus::lapsed);
  CHECK(known({2022, 4, 1}, {2022, 3, 1}) == RegimeStatus::cannot_tell);
  CHECK(known({2022, 4, 1}, {2022, 3, 30}) == RegimeStatus::cannot_tell);
  CHECK(known({2022, 4, 1}, {2022, 3, 31}) == RegimeStatus::in_force);
  CHECK(known({2022, 2, 28}, {2022, 3, 1}) == RegimeStatus::in_force);
  CHECK(known({2023, 3, 1}, {2022, 3, 1}) == RegimeStatus::lapsed);
}

TEST_CASE(
    "an establishment of which only the month is known leaves open whether there is a regime") {
  Act establishes = act("eu-1", "2022-03-01", {{.body = Establish{"eu-belarus"}}});
  establishes.in_force = march;
  Records record = with({establishes});
  regime_of(record).from.reset();
  const Registry registry = build(std::move(record));
  const auto status = [&](Date day) { return as_of(registry, day).regime("eu-belarus").status; };
  CHECK(status({2022, 2, 28}) == RegimeStatus::not_begun);
  CHECK(status({2022, 3, 1}) == RegimeStatus::cannot_tell);
  CHECK(has(as_of(registry, {2022, 3, 1}).caveats(), CaveatKind::window));
  CHECK(status({2022, 3, 31}) == RegimeStatus::in_force);
}

TEST_CASE("an unverified end that is left out neither ends a regime nor a licence") {
  Records record = prolonged_in(Date(2022, 2, 25), Date(2022, 2, 25));
  record.acts[2].changes[0].provenance.unverified = {"until"};
  Change licence{.body = License{.measures = {"eu-m-asset-freeze"},
                                 .scope = "wind-down",
                                 .until = Date(2022, 1, 1)}};
  licence.provenance.unverified = {"until"};
  record.acts.push_back(act("eu-3", "2021-12-01", {licence}));
  const Registry registry = build(std::move(record));
  const AsOfOptions drop{.unverified = Unverified::drop};
  CHECK(as_of(registry, {2023, 3, 1}).regime("eu-belarus").status == RegimeStatus::lapsed);
  const RegimeState kept = as_of(registry, {2023, 3, 1}, drop).regime("eu-belarus");
  CHECK(kept.status == RegimeStatus::in_force);
  CHECK(!kept.until);
  CHECK(lines(kept.caveats).find("until of eu-belarus is not verified and was left out") !=
        std::string::npos);
  const auto licences = [&](Date day, const AsOfOptions& options) {
    return as_of(registry, day, options).measures_on("org-belavia")[0].licences;
  };
  CHECK(licences({2022, 2, 1}, {}).empty());
  REQUIRE(licences({2022, 2, 1}, drop).size() == 1);
  CHECK(licences({2022, 2, 1}, drop)[0].in_force == Verdict::unknown);
  CHECK(licences({2021, 12, 31}, drop)[0].in_force == Verdict::yes);
  CHECK(has(as_of(registry, {2021, 12, 31}).measures()[0].caveats, CaveatKind::unverified));
}

TEST_CASE("a prolongation that was perhaps published is not said to be one") {
  Act late = act("eu-2", "2022-02-25", {{.body = Prolong{"eu-belarus", Date(2022, 6, 1)}}});
  late.published = march;
  Records record = with({december(), late});
  regime_of(record).expiry.kind = ExpiryKind::prolong;
  complete(record, Aspect::prolongations);
  const Registry registry = build(std::move(record));
  const AsOfOptions inside{.known_on = Date(2022, 3, 10)};
  const RegimeState before = as_of(registry, {2022, 4, 1}, inside).regime("eu-belarus");
  CHECK(before.status == RegimeStatus::in_force);
  CHECK(!before.until);
  CHECK(!before.act);
  const RegimeState after = as_of(registry, {2022, 7, 1}, inside).regime("eu-belarus");
  CHECK(after.status == RegimeStatus::cannot_tell);
  CHECK(lines(after.caveats).find("has lapsed: eu-2 may have prolonged it until 2022-06-01\n") !=
        std::string::npos);
}

TEST_CASE("what is doubtful about a prolongation is said where the regime lapsed by it, too") {
  Change unverified{.body = Prolong{"eu-belarus", Date(2022, 3, 1)}};
  unverified.provenance.unverified = {"until"};
  Act late = act("eu-2", "2022-03-05", {{.body = Prolong{"eu-belarus", Date(2023, 3, 1)}}});
  late.adopted = Date(2022, 2, 20);
  late.published = Date(2022, 3, 10);
  late.provenance.unverified = {"in_force"};
  Records record = with({december(), act("eu-1", "2021-02-25", {unverified}), late});
  regime_of(record).expiry.kind = ExpiryKind::prolong;
  complete(record, Aspect::prolongations);
  const Answer no = as_of(build(std::move(record)), {2022, 3, 3}).is_designated("org-belavia");
  CHECK(no.no());
  CHECK(lines(no.caveats()).find("until of eu-belarus not verified") != std::string::npos);
  CHECK(has(no.caveats(), CaveatKind::doubtful_day));
}

TEST_CASE("every row that hangs on a doubtful lapse says so") {
  Records record = prolonged_in(march, Date(2022, 2, 28));
  record.measures.push_back({.id = "eu-m-swift",
                             .regime = "eu-belarus",
                             .kind = MeasureKind::financial_restriction,
                             .target = MeasureTarget::named});
  record.acts.push_back(
      act("eu-3", "2021-01-01",
          {{.body = Impose{.measure = "eu-m-swift", .named = {"org-cham-wings"}}}}));
  const Snapshot snapshot = as_of(build(std::move(record)), {2022, 3, 10});
  const auto rows = snapshot.measures_on("org-cham-wings");
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].status == MeasureStatus::cannot_tell);
  CHECK(has(rows[0].caveats, CaveatKind::window));
  for (const auto& state : snapshot.criteria()) CHECK(has(state.caveats, CaveatKind::window));
  for (const auto& state : snapshot.measures()) CHECK(has(state.caveats, CaveatKind::window));
  for (const auto& state : snapshot.designations()) CHECK(has(state.caveats, CaveatKind::window));
}

TEST_CASE("places without a name end with their regime, in the facts as in the totals") {
  Records record = prolonged_in(march, Date(2022, 2, 28));
  Designate unnamed;
  unnamed.parties.unnamed.persons = 2;
  record.acts.push_back(act("eu-3", "2021-01-01", {{.body = unnamed}}));
  const Registry registry = build(std::move(record));
  const auto told = [&](Date day) {
    for (const auto& [key, values] : facts(as_of(registry, day))) {
      if (key.field == Field::unnamed) return true;
    }
    return false;
  };
  CHECK(told({2022, 2, 28}));
  CHECK(!told({2022, 3, 10}));
  CHECK(as_of(registry, {2022, 3, 10}).totals("eu-belarus").uncertain.persons == 3);
  CHECK(told({2022, 4, 1}));
  CHECK(!told({2023, 3, 1}));
}

TEST_CASE("a difference between perhaps and surely names the act") {
  const Registry registry = build(prolonged_in(march, Date(2022, 2, 28)));
  for (const Difference& one :
       diff(as_of(registry, {2022, 3, 10}), as_of(registry, {2022, 4, 10}))) {
    if (one.subject != SubjectKind::regime) continue;
    CHECK(std::find(one.acts.begin(), one.acts.end(), ActId("eu-2")) != one.acts.end());
  }
}

TEST_CASE("a measure of a regime that lapsed and was prolonged again is on the timeline") {
  Records record =
      with({act("eu-1", "2021-01-01", {{.body = Prolong{"eu-belarus", Date(2022, 2, 1)}}}),
            act("eu-3", "2022-06-09", {{.body = Prolong{"eu-belarus", Date(2023, 2, 1)}}})});
  record.measures.push_back({.id = "eu-m-swift",
                             .regime = "eu-belarus",
                             .kind = MeasureKind::financial_restriction,
                             .target = MeasureTarget::named});
  record.acts.push_back(act("eu-2", "2022-03-03",
                            {{.body = Impose{.measure = "eu-m-swift", .named = {"org-belavia"}}}}));
  regime_of(record).expiry.kind = ExpiryKind::prolong;
  complete(record, Aspect::prolongations);
  const Registry registry = build(std::move(record));
  const Timeline life = timeline(registry, EntityId("org-belavia"));
  CHECK(!life.at({2022, 6, 8}));
  REQUIRE(life.at({2022, 6, 9}));
  CHECK(life.at({2022, 6, 9})->party_measures().size() == 1);
  REQUIRE(life.at({2023, 2, 1}));
  CHECK(life.at({2023, 2, 1})->party_measures().empty());
}

TEST_CASE("two prolongations that nobody can put in order are refused") {
  Act first = act("eu-1", "2022-03-01", {{.body = Prolong{"eu-belarus", Date(2022, 6, 1)}}});
  first.in_force = march;
  const std::string text = problems(with(
      {first, act("eu-2", "2022-03-15", {{.body = Prolong{"eu-belarus", Date(2023, 6, 1)}}})}));
  CHECK(text.find("eu-belarus is prolonged from some day from 2022-03-01 to 2022-03-31 until two "
                  "days: already by 'eu-2' from 2022-03-15") != std::string::npos);
}
