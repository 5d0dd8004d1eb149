// No answer is surer than its record: what windows, missing grounds and countries leave open.
#include <doctest/doctest.h>

#include <algorithm>

#include "sanctrack/time/diff.hpp"
#include "sanctrack/time/timeline.hpp"
#include "small_law.hpp"

using namespace sanctrack;
using namespace small_law;

namespace {

Change by_window(Change change, const PartialDate& from) {
  change.from = from;
  return change;
}

Change amend_parties(std::string entry, std::vector<EntityId> parties) {
  return {.body = Amend{.entry = std::move(entry), .parties = std::move(parties)}};
}

Verdict asked(const Registry& registry, Date day, const EntityId& party,
              const Filter& filter = {}) {
  return as_of(registry, day).is_designated(party, filter).verdict();
}

}  // namespace

TEST_CASE("an amendment of a window leaves both open, whom it names and whom it leaves out") {
  const Change first = amend_parties("I.A-1", {"person-lapo", "org-cham-wings"});
  const Change joined = designate("person-lapo", "I.A-1");
  Change both = joined;
  std::get<Designate>(both.body).parties.named.push_back("org-belavia");
  const Registry registry =
      law({act("eu-1", "2021-01-01", {both}),
           act("eu-2", "2021-02-01", {by_window(first, PartialDate::of_month(2021, 3))})});
  for (const Date day : {Date(2021, 3, 1), Date(2021, 3, 30)}) {
    CHECK(asked(registry, day, "person-lapo") == Verdict::yes);
    CHECK(asked(registry, day, "org-belavia") == Verdict::unknown);
    CHECK(asked(registry, day, "org-cham-wings") == Verdict::unknown);
    const auto rows = as_of(registry, day).designations({.entity = "org-cham-wings"});
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].in_force == Verdict::unknown);
  }
  CHECK(asked(registry, {2021, 2, 28}, "org-belavia") == Verdict::yes);
  CHECK(asked(registry, {2021, 3, 31}, "org-belavia") == Verdict::no);
  CHECK(asked(registry, {2021, 3, 31}, "org-cham-wings") == Verdict::yes);
}

TEST_CASE(
    "the act by which a party came to stand under an entry is cited, and the one that took it "
    "out") {
  const Registry registry =
      law({act("eu-1", "2021-01-01", {designate("person-lapo", "I.A-1")}),
           act("eu-0", "2021-01-01", {{.body = Impose{.measure = "eu-m-asset-freeze"}}}),
           act("eu-2", "2021-02-01", {amend_parties("I.A-1", {"org-belavia"})})});
  const Snapshot later = as_of(registry, {2021, 3, 1});
  CHECK(later.is_designated("org-belavia").sentence().find("by eu-2 (in force 2021-02-01)") !=
        std::string::npos);
  const auto measures = later.measures_on("org-belavia");
  REQUIRE(measures.size() == 1);
  CHECK(measures[0].since.day == Date(2021, 2, 1));
  CHECK(measures[0].act == MaybeActId("eu-2"));
  const Answer no = later.is_designated("person-lapo");
  CHECK(no.sentence().find("eu-belarus/I.A-1 amended by eu-2 (in force 2021-02-01)") !=
        std::string::npos);
  const auto evidence = no.evidence();
  CHECK(std::any_of(evidence.begin(), evidence.end(),
                    [](const Evidence& one) { return one.act == MaybeActId("eu-2"); }));
}

TEST_CASE("by criterion, grounds that are not on record cannot tell, unless they came before it") {
  const Registry registry =
      law({act("eu-0", "2021-01-01", {designate("org-belavia", "I.B-1")}), november(),
           act("eu-1", "2021-12-02",
               {designate("org-cham-wings", "I.B-2"),
                designate("person-lapo", "I.A-1", {"eu-c-border"})})});
  const Snapshot snapshot = as_of(registry, {2021, 12, 3});
  const Filter border{.criterion = "eu-c-border"};
  CHECK(snapshot.is_designated("person-lapo", border).yes());
  CHECK(snapshot.is_designated("org-belavia", border).no());
  const Answer unknown = snapshot.is_designated("org-cham-wings", border);
  CHECK(unknown.unknown());
  CHECK(lines(unknown.caveats()).find("no criteria of eu-belarus/I.B-2 are on record") !=
        std::string::npos);
  CHECK(snapshot.designations(border).size() == 2);
}

TEST_CASE("a no by criterion says that the grounds are not verified") {
  Change made = designate("org-belavia", "I.B-1", {"eu-c-repression"});
  made.provenance.unverified = {"criteria"};
  const Registry registry = law(
      {november(), act("eu-0", "2021-01-01", {{.body = AddCriterion{"eu-c-repression"}}, made})});
  const Answer no =
      as_of(registry, {2021, 12, 3}).is_designated("org-belavia", {.criterion = "eu-c-border"});
  CHECK(no.no());
  CHECK(has(no.caveats(), CaveatKind::unverified));
  CHECK(has(no.caveats(), CaveatKind::amendments_not_recorded));
}

TEST_CASE("by measure, a party is asked whether the measure binds itself") {
  Change both = designate("person-lapo", "I.A-1");
  std::get<Designate>(both.body).parties.named.push_back("org-belavia");
  const Registry registry =
      law({act("eu-0", "2021-01-01", {{.body = Impose{.measure = "eu-m-travel-ban"}}, both})});
  const Filter ban{.measure = "eu-m-travel-ban"};
  CHECK(asked(registry, {2021, 2, 1}, "person-lapo", ban) == Verdict::yes);
  CHECK(asked(registry, {2021, 2, 1}, "org-belavia", ban) == Verdict::no);
  CHECK(as_of(registry, {2021, 2, 1}).measures_on("org-belavia").empty());
}

TEST_CASE("a numbered place is open until an amendment names its holder") {
  Designate unnamed;
  unnamed.parties.unnamed.persons = 1;
  unnamed.listing.entry = "I.A-1";
  const Registry registry =
      law({act("eu-1", "2021-01-01", {{.body = unnamed}}),
           act("eu-2", "2021-06-01", {amend_parties("I.A-1", {"person-lapo"})})});
  CHECK(asked(registry, {2021, 3, 1}, "person-lapo") == Verdict::unknown);
  CHECK(asked(registry, {2021, 3, 1}, "org-belavia") == Verdict::no);
  CHECK(as_of(registry, {2021, 3, 1}).totals("eu-belarus").entries.persons == 1);
  CHECK(registry.designations()[0].intervals() == IntervalSet({Interval::since({2021, 1, 1})}));
  CHECK(asked(registry, {2021, 6, 1}, "person-lapo") == Verdict::yes);
  CHECK(as_of(registry, {2021, 6, 1}).totals("eu-belarus").entries.persons == 1);
  CHECK(as_of(registry, {2021, 6, 1}).totals("eu-belarus").unnamed.persons == 0);
}

TEST_CASE("what ended with a measure does not come back with it") {
  Records record =
      with({december(),
            act("eu-1", "2021-01-01",
                {{.body = Impose{.measure = "eu-m-asset-freeze"}},
                 {.body = Suspend{.measures = {"eu-m-asset-freeze"}}},
                 {.body = License{.measures = {"eu-m-asset-freeze"}, .scope = "wind-down"}}}),
            act("eu-2", "2021-02-01", {{.body = Lift{.measure = "eu-m-asset-freeze"}}}),
            act("eu-3", "2021-03-01", {{.body = Impose{.measure = "eu-m-asset-freeze"}}})});
  record.measures.push_back(
      {.id = "eu-m-ban", .regime = "eu-belarus", .target = MeasureTarget::named});
  record.acts.push_back(act("eu-4", "2021-01-01",
                            {{.body = Impose{.measure = "eu-m-ban", .named = {"org-belavia"}}}}));
  record.acts.push_back(act("eu-5", "2021-02-01", {{.body = Repeal{"eu-4"}}}));
  record.acts.push_back(act("eu-6", "2021-03-01",
                            {{.body = Impose{.measure = "eu-m-ban", .named = {"person-lapo"}}}}));
  const Registry registry = build(std::move(record));
  const auto rows = as_of(registry, {2021, 3, 1}).measures();
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].status == MeasureStatus::in_force);
  CHECK(rows[0].licences.empty());
  CHECK(rows[1].named == std::vector<EntityId>{"person-lapo"});
}

TEST_CASE("an act that is repealed before it has effect has none") {
  const Registry registry = law({act("eu-1", "2022-01-01",
                                     {{.body = Impose{.measure = "eu-m-asset-freeze"}},
                                      {.body = AddCriterion{"eu-c-border"}}}),
                                 act("eu-2", "2021-12-01", {{.body = Repeal{"eu-1"}}})});
  CHECK(as_of(registry, {2022, 2, 1}).measures().empty());
  CHECK(as_of(registry, {2022, 2, 1}).criteria().empty());
}

TEST_CASE(
    "by act, only the regimes it serves are asked, and a twin stands for the one that leads") {
  Records record = with({november(), december()});
  add_subset(record);
  record.regimes.back().record.front().state = RecordState::partial;
  Act twin = act("eu-2021-2125", "2021-12-02", {});
  twin.mirrors = "eu-2021-2124";
  record.acts.push_back(twin);
  const Registry registry = build(std::move(record));
  const Snapshot snapshot = as_of(registry, {2021, 12, 3});
  CHECK(snapshot.is_designated("org-belavia", {.act = "eu-2021-2124"}).yes());
  CHECK(snapshot.is_designated("org-belavia", {.act = "eu-2021-2125"}).yes());
  CHECK(snapshot.is_designated("org-cham-wings", {.act = "eu-2021-2124"}).no());
}

TEST_CASE("that no measure is on record is not yet that there is none") {
  const auto rows =
      as_of(law({november(), december()}), {2021, 12, 3}).measures_on("org-cham-wings");
  CHECK(rows.empty());
  CHECK(has(rows.caveats(), CaveatKind::measures_not_recorded));
}

TEST_CASE(
    "what is pending for a party holds what takes it out, and what touches all who are listed") {
  Change out = amend_parties("I.B-17", {"org-cham-wings"});
  out.from = Date(2022, 3, 1);
  Change suspended{.body = Suspend{.measures = {"eu-m-asset-freeze"}}};
  suspended.from = Date(2022, 4, 1);
  Act coming = act("eu-3", "2022-01-10", {out, suspended});
  const Registry registry =
      law({act("eu-0", "2021-01-01", {{.body = Impose{.measure = "eu-m-asset-freeze"}}}),
           november(), december(), coming});
  const Snapshot snapshot = as_of(registry, {2022, 2, 1});
  CHECK(snapshot.pending({.entity = "org-belavia"}).size() == 2);
  CHECK(snapshot.pending({.entity = "org-cham-wings"}).size() == 1);
}

TEST_CASE("a suspension that perhaps goes on cuts the timeline") {
  const Registry registry =
      law({november(), december(),
           act("eu-0", "2021-01-01", {{.body = Impose{.measure = "eu-m-asset-freeze"}}}),
           act("eu-1", "2022-01-01",
               {{.body = Suspend{.measures = {"eu-m-asset-freeze"}, .on = {.unnamed = true}}}}),
           act("eu-2", "2022-02-01",
               {{.body = Resume{.measures = {"eu-m-asset-freeze"}, .on = {.unnamed = true}}}})});
  const Timeline life = timeline(registry, EntityId("org-belavia"));
  for (const Date day : {Date(2022, 1, 15), Date(2022, 2, 15)}) {
    const auto piece = life.at(day)->party_measures();
    const auto rows = as_of(registry, day).measures_on("org-belavia");
    REQUIRE(piece.size() == rows.size());
    CHECK(std::equal(rows.begin(), rows.end(), piece.begin()));
  }
}

TEST_CASE("what is not verified and was left out may hold, and may not") {
  Change made = designate("org-belavia", "I.B-1");
  made.provenance.unverified = {"all"};
  Act ended = act("eu-2", "2021-06-01", {delist("person-lapo", "I.A-1")});
  ended.provenance.unverified = {"all"};
  const Registry registry =
      law({act("eu-1", "2021-01-01", {made, designate("person-lapo", "I.A-1")}), ended,
           act("eu-3", "2022-01-01", {delist("org-belavia", "I.B-1")})});
  const AsOfOptions drop{.unverified = Unverified::drop};
  const auto asked = [&](Date day, const EntityId& party) {
    return as_of(registry, day, drop).is_designated(party);
  };
  CHECK(asked({2020, 12, 31}, "org-belavia").no());
  CHECK(asked({2021, 1, 1}, "org-belavia").unknown());
  CHECK(asked({2022, 1, 1}, "org-belavia").no());
  CHECK(asked({2021, 5, 31}, "person-lapo").yes());
  CHECK(asked({2021, 6, 1}, "person-lapo").unknown());
  CHECK(text(asked({2023, 1, 1}, "person-lapo")).find("is not verified and was left out") !=
        std::string::npos);
  CHECK(as_of(registry, {2021, 6, 1}).is_designated("person-lapo").no());
}

TEST_CASE("an unverified end of a prolongation is said") {
  Change prolonged{.body = Prolong{"eu-belarus", Date(2023, 3, 1)}};
  prolonged.provenance.unverified = {"until"};
  Records record = with({december(), act("eu-1", "2022-02-25", {prolonged})});
  regime_of(record).expiry.kind = ExpiryKind::prolong;
  const Snapshot snapshot = as_of(build(std::move(record)), {2022, 3, 1});
  CHECK(lines(snapshot.caveats()).find("until of eu-belarus not verified") != std::string::npos);
}

TEST_CASE("a difference cites the act that began or ended a criterion") {
  const Registry registry =
      law({december(), act("eu-1", "2022-02-25", {{.body = AddCriterion{"eu-c-border"}}})});
  for (const Difference& one :
       diff(as_of(registry, {2022, 2, 24}), as_of(registry, {2022, 2, 25}))) {
    CAPTURE(one.id);
    CHECK(one.acts == std::vector<ActId>{"eu-1"});
  }
}

TEST_CASE("what has no first day is not said to have one") {
  Records record = with({});
  regime_of(record).from.reset();
  regime_of(record).given.push_back({.measure = "eu-m-asset-freeze"});
  const auto rows = as_of(build(std::move(record)), {2022, 3, 1}).measures();
  REQUIRE(rows.size() == 1);
  CHECK(text(rows[0]).find("1400") == std::string::npos);
  CHECK(text(rows[0]).find("before all that is on record") != std::string::npos);
}

TEST_CASE("a party's suspension tells only of the party") {
  const Registry registry = law(
      {december(), act("eu-0", "2021-01-01", {{.body = Impose{.measure = "eu-m-asset-freeze"}}}),
       act("eu-1", "2022-01-01", {{.body = Suspend{.measures = {"eu-m-asset-freeze"}}}}),
       act("eu-2", "2022-02-01",
           {{.body =
                 Resume{.measures = {"eu-m-asset-freeze"}, .on = {.named = {"person-lapo"}}}}})});
  const auto rows = as_of(registry, {2022, 2, 1}).measures_on("org-belavia");
  REQUIRE(rows.size() == 1);
  REQUIRE(rows[0].suspensions.size() == 1);
  CHECK(rows[0].suspensions[0].except.empty());
  CHECK(rows[0].status == MeasureStatus::suspended);
}

TEST_CASE("by measure, a party that an amendment perhaps adds is not ruled out") {
  const Registry registry = law(
      {act("eu-1", "2021-01-01",
           {{.body = Impose{.measure = "eu-m-asset-freeze"}}, designate("org-belavia", "I.B-1")}),
       act("eu-2", "2022-02-01",
           {by_window(amend_parties("I.B-1", {"org-belavia", "org-cham-wings"}),
                      PartialDate::of_month(2022, 3))})});
  const Filter freeze{.measure = "eu-m-asset-freeze"};
  CHECK(asked(registry, {2022, 3, 10}, "org-cham-wings", freeze) == Verdict::unknown);
  CHECK(asked(registry, {2022, 3, 10}, "org-belavia", freeze) == Verdict::yes);
}

TEST_CASE("licences and suspensions of an act that is repealed before it has effect never run") {
  Act relief = act("eu-2", "2022-06-01",
                   {{.body = License{.measures = {"eu-m-asset-freeze"}, .scope = "wind-down"}},
                    {.body = Suspend{.measures = {"eu-m-asset-freeze"}}}});
  relief.published = relief.adopted = Date(2022, 1, 1);
  const Registry registry = law(
      {december(), act("eu-1", "2021-01-01", {{.body = Impose{.measure = "eu-m-asset-freeze"}}}),
       relief, act("eu-3", "2022-03-01", {{.body = Repeal{"eu-2"}}})});
  const auto rows = as_of(registry, {2022, 7, 1}).measures();
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].status == MeasureStatus::in_force);
  CHECK(rows[0].licences.empty());
}

TEST_CASE("a suspension that has run out by a day that is not verified says so") {
  Change suspended{.body = Suspend{.measures = {"eu-m-asset-freeze"}, .until = Date(2022, 6, 1)}};
  suspended.provenance.unverified = {"until"};
  const Registry registry = law(
      {december(), act("eu-1", "2021-01-01", {{.body = Impose{.measure = "eu-m-asset-freeze"}}}),
       act("eu-2", "2022-01-01", {suspended})});
  const Snapshot snapshot = as_of(registry, {2022, 7, 1});
  CHECK(has(snapshot.measures()[0].caveats, CaveatKind::unverified));
  CHECK(has(snapshot.measures_on("org-belavia")[0].caveats, CaveatKind::unverified));
}

TEST_CASE("the doubtful day of an amendment that takes a party out is said") {
  Act out = act("eu-2", "2022-02-10", {amend_parties("I.B-17", {"org-cham-wings"})});
  out.adopted = Date(2022, 2, 1);
  out.published = Date(2022, 2, 20);
  out.provenance.unverified = {"in_force"};
  const Registry registry = law({december(), out});
  const Answer no = as_of(registry, {2022, 2, 15}).is_designated("org-belavia");
  CHECK(no.no());
  CHECK(has(no.caveats(), CaveatKind::doubtful_day));
  const Timeline life = timeline(registry, EntityId("org-belavia"));
  CHECK(has(life.at({2022, 2, 20})->caveats(), CaveatKind::doubtful_day));
  CHECK(!has(life.at({2022, 2, 21})->caveats(), CaveatKind::doubtful_day));
}

TEST_CASE("a timeline is cut where an entry begins that perhaps names the party by then") {
  const Registry registry = law({act("eu-1", "2022-03-03", {designate("org-belavia", "I.B-1")}),
                                 act("eu-2", "2022-03-01",
                                     {by_window(amend_parties("I.B-1", {"org-cham-wings"}),
                                                PartialDate::of_month(2022, 3))})});
  const Timeline life = timeline(registry, EntityId("org-cham-wings"));
  REQUIRE(life.at({2022, 3, 8}));
  REQUIRE(life.at({2022, 3, 8})->designations().size() == 1);
  CHECK(life.at({2022, 3, 8})->designations()[0].in_force == Verdict::unknown);
}

TEST_CASE("changes that nobody can put in order are refused") {
  const PartialDate march = PartialDate::of_month(2022, 3);
  CHECK(problems(with({december(),
                       act("eu-1", "2022-03-15", {amend_parties("I.B-17", {"org-cham-wings"})}),
                       act("eu-2", "2022-03-01",
                           {by_window(amend_parties("I.B-17", {"person-lapo"}), march)})}))
            .find("is amended twice on some day from 2022-03-01 to 2022-03-31 in the same respect: "
                  "already by 'eu-1' from 2022-03-15") != std::string::npos);
  const Change suspended{.body = Suspend{.measures = {"eu-m-asset-freeze"}}};
  const Change resumed{.body = Resume{.measures = {"eu-m-asset-freeze"}}};
  CHECK(
      problems(with({act("eu-0", "2021-01-01", {{.body = Impose{.measure = "eu-m-asset-freeze"}}}),
                     act("eu-1", "2022-03-29", {suspended}),
                     act("eu-2", "2022-03-01", {by_window(resumed, march)})}))
          .find("'eu-m-asset-freeze' is resumed on some day from 2022-03-01 to 2022-03-31, and "
                "suspended about then, already by 'eu-1' from 2022-03-29: expected days that tell "
                "which came first") != std::string::npos);
}
