#include "sanctrack/analysis/response.hpp"

#include <doctest/doctest.h>

#include "sanctrack/values/error.hpp"
#include "sanctrack/yaml/load.hpp"
#include "small_response.hpp"

using namespace sanctrack;
using small_law::act;
using small_law::build;
using small_law::december;
using small_law::has;
using small_law::lines;
using small_law::november;
using small_law::text;
using small_law::with;
using small_response::event;
using small_response::law;

namespace {

Act twin_of(const Act& lead, std::string_view id) {
  Act twin = lead;
  twin.id = ActId(id);
  twin.mirrors = lead.id;
  twin.changes.clear();
  return twin;
}

/// An act that was read and changes nothing that is on record.
Act empty(std::string_view id, std::string_view day) {
  Act made = act(id, day, {});
  made.content = ActContent::none;
  return made;
}

DaySpan exactly(int days) { return {days, days}; }

const Registry& belarus() {
  static const Registry registry = yaml::load(SANCTRACK_TESTS_DIR "/../examples/data/belarus");
  return registry;
}

const ResponseRow& row_of(const EventResponse& response, const ActId& act) {
  for (const ResponseRow& row : response.rows) {
    if (row.act == act) return row;
  }
  throw Error("no row of " + act.to_string());
}

}  // namespace

TEST_CASE("the days from an event to each step of an act are counted") {
  Act answer = november();
  answer.announced = Date(2021, 11, 14);
  const EventResponse found = response(
      law({answer, december()}, {event("ev-column", "2021-11-08", {"eu-2021-1985"})}), "ev-column");
  REQUIRE(found.rows.size() == 1);
  const ResponseRow& row = found.rows[0];
  CHECK(row.authority == AuthorityId("EU"));
  CHECK(row.announcement->days == exactly(6));
  CHECK(row.adoption->days == exactly(7));
  CHECK(row.publication->days == exactly(8));
  CHECK(row.force->days == exactly(9));
  CHECK(row.designation->days == exactly(24));
  CHECK(row.first->act == ActId("eu-2021-2124"));
  CHECK(row.first->criterion == MaybeCriterionId(CriterionId("eu-c-border")));
  CHECK(row.first->designation == "eu-belarus/I.A-168");
  CHECK(row.first->same_day == 2);
  CHECK(row.added == std::vector<CriterionId>{"eu-c-border"});
  CHECK(row.sources == std::vector<std::string>{"press", "OJ"});
  CHECK(found.without.empty());
  CHECK(text(row) ==
        "EU eu-2021-1985 (Regulation 2021/1985): days to announcement 6, adoption 7, publication "
        "8, force 9, first designation 24 by eu-2021-2124");
}

TEST_CASE("an event known by its year gives the range of days, from negative to positive") {
  const EventResponse found =
      response(law({november()}, {event("ev-crisis", "2021", {"eu-2021-1985"})}), "ev-crisis");
  const ResponseRow& row = found.rows.at(0);
  CHECK(row.adoption->days == DaySpan{-46, 318});
  CHECK(row.publication->days == DaySpan{-45, 319});
  CHECK(row.force->days == DaySpan{-44, 320});
  CHECK(!row.announcement);
  CHECK(!row.designation);
  CHECK(text(row.adoption->days) == "-46 to 318");
}

TEST_CASE("a month of adoption and an event known by its month widen the range on both sides") {
  Act answer = empty("eu-1", "2021-06-21");
  answer.adopted = PartialDate::of_month(2021, 6);
  const auto found = response(law({answer}, {event("ev-may", "2021-05", {"eu-1"})}), "ev-may");
  CHECK(found.rows.at(0).adoption->days == DaySpan{1, 60});
  CHECK(found.rows.at(0).publication->days == DaySpan{21, 51});
}

TEST_CASE("a day of effect taken from the publication has all days of the act as candidates") {
  Act answer = empty("eu-1", "2021-06-10");
  answer.adopted = Date(2021, 6, 7);
  answer.in_force.reset();
  const auto found = response(law({answer}, {event("ev-1", "2021-06-01", {"eu-1"})}), "ev-1");
  CHECK(found.rows.at(0).force->days == DaySpan{6, 9});
  CHECK(found.rows.at(0).force->basis == DayBasis::published);
  CHECK(lines(found.rows.at(0).caveats) ==
        "eu-1: in force 2021-06-10, day taken from the publication\n");
}

TEST_CASE("twins count once, by the one that leads") {
  const Act lead = november();
  Act twin = twin_of(lead, "eu-2021-1990");
  SUBCASE("both are on record as answers") {
    const auto found = response(
        law({lead, twin}, {event("ev-1", "2021-11-08", {"eu-2021-1990", "eu-2021-1985"})}), "ev-1");
    REQUIRE(found.rows.size() == 1);
    CHECK(found.rows[0].act == lead.id);
    CHECK(found.rows[0].twins == std::vector<ActId>{"eu-2021-1990"});
    CHECK(found.rows[0].caveats.empty());
  }
  SUBCASE("only the other is, and its day differs") {
    twin.in_force = Date(2021, 11, 18);
    const auto found =
        response(law({lead, twin}, {event("ev-1", "2021-11-08", {"eu-2021-1990"})}), "ev-1");
    REQUIRE(found.rows.size() == 1);
    CHECK(found.rows[0].act == lead.id);
    CHECK(found.rows[0].force->days == exactly(9));
    CHECK(lines(found.rows[0].caveats) ==
          "the answer is on record for eu-2021-1990, the twin of eu-2021-1985\n"
          "its twin eu-2021-1990 differs: in force 2021-11-18, not 2021-11-17\n");
  }
}

TEST_CASE("a part of a larger event shares its answers, at any depth, by the nearest") {
  Event large = event("ev-large", "2021", {"eu-2021-1985", "eu-2021-2124"});
  Event middle = event("ev-middle", "2021-10", {"eu-2021-2124"});
  Event small = event("ev-small", "2021-11-30", {});
  middle.part_of = large.id;
  small.part_of = middle.id;
  const Registry registry = law({november(), december()}, {large, middle, small});
  const EventResponse found = response(registry, "ev-small");
  CHECK(found.part_of == std::vector<EventId>{"ev-middle", "ev-large"});
  REQUIRE(found.rows.size() == 2);
  CHECK(found.rows[0].via == large.id);
  CHECK(found.rows[0].adoption->days == exactly(-15));
  CHECK(lines(found.rows[0].caveats) ==
        "eu-2021-1985 came before ev-small, a part of what it answers\n");
  CHECK(found.rows[1].via == middle.id);
  CHECK(found.rows[1].adoption->days == exactly(2));
  CHECK(response(registry, "ev-large").rows[1].via == large.id);
  CHECK(lags(registry).rows.size() == 3);
  CHECK(lags(registry, {.shared = true}).rows.size() == 6);
}

TEST_CASE("what is not verified of a link, an event or its act is a caveat") {
  Event doubted = event("ev-1", "2021-11-08", {"eu-2021-1985"});
  doubted.answered_by[0].provenance.unverified = {"all"};
  doubted.provenance.unverified = {"date"};
  Act answer = november();
  answer.provenance.unverified = {"adopted"};
  Act names = december();
  for (Change& change : names.changes) change.provenance.unverified = {"criteria"};
  const auto found = response(law({answer, names}, {doubted}), "ev-1");
  CHECK(lines(found.rows.at(0).caveats) ==
        "that eu-2021-1985 answers ev-1 is not verified\n"
        "the day of ev-1 is not verified\n"
        "adopted of eu-2021-1985 is not verified\n"
        "criteria of eu-belarus/I.A-168 are not verified: that it rests on eu-c-border is the "
        "record's reading\n");
  CHECK(found.rows[0].adoption->unverified);
  CHECK(found.rows[0].first->grounds_unverified);
  CHECK(lines(lags(law({answer, names}, {doubted})).caveats) ==
        "1 of 1 answers rest on a link or an event that is not verified\n");
}

TEST_CASE("the first designation is the act's own, even where it adds a criterion used later") {
  Act answer = november();
  answer.changes.push_back(small_law::designate("org-cham-wings", "I.B-1", {"eu-c-repression"}));
  const auto found =
      response(law({answer, december()}, {event("ev-1", "2021-11-08", {"eu-2021-1985"})}), "ev-1");
  const ResponseRow& row = found.rows.at(0);
  CHECK(row.designation->days == exactly(9));
  CHECK(row.first->act == ActId("eu-2021-1985"));
  CHECK(!row.first->criterion);
  CHECK(row.designated == 1);
}

TEST_CASE("a designation before the criterion was added does not rest on it") {
  Act early = december();
  early.in_force = early.adopted = early.published = PartialDate(Date(2021, 11, 1));
  const auto found =
      response(law({november(), early}, {event("ev-1", "2021-11-08", {"eu-2021-1985"})}), "ev-1");
  CHECK(!found.rows.at(0).designation);
  CHECK(!found.rows.at(0).first);
}

TEST_CASE("a criterion that was added before, and again, counts from the act that answers") {
  const Act again = act("eu-2", "2021-11-17", {{.body = AddCriterion{"eu-c-border"}}});
  const Registry registry = law(
      {act("eu-0", "2020-01-01", {{.body = AddCriterion{"eu-c-border"}}}),
       act("eu-1", "2020-05-01", {small_law::designate("org-cham-wings", "1", {"eu-c-border"})}),
       act("eu-r", "2020-09-01", {{.body = Repeal{"eu-c-border"}}}), again, december()},
      {event("ev-1", "2021-11-08", {"eu-2"}), event("ev-0", "2019-12-01", {"eu-0"})});
  const ResponseRow row = response(registry, "ev-1").rows.at(0);
  CHECK(row.first->act == ActId("eu-2021-2124"));
  CHECK(row.designation->days == exactly(24));
  CHECK(response(registry, "ev-0").rows.at(0).first->act == ActId("eu-1"));
}

TEST_CASE("an amendment that names somebody more designates them") {
  const Registry registry =
      law({act("eu-0", "2020-05-01", {small_law::designate("org-belavia", "1")}),
           act("eu-1", "2021-06-21", {small_law::amend("1", {"org-belavia", "org-cham-wings"})}),
           act("eu-2", "2021-07-21", {small_law::amend("1", {"org-cham-wings"})})},
          {event("ev-1", "2021-06-20", {"eu-1"}), event("ev-2", "2021-07-20", {"eu-2"})});
  const ResponseRow row = response(registry, "ev-1").rows.at(0);
  REQUIRE(row.first);
  CHECK(row.designation->days == exactly(1));
  CHECK(row.first->designation == "eu-belarus/1");
  CHECK(row.first->parties == std::vector<EntityId>{"org-cham-wings"});
  CHECK(row.designated == 1);
  CHECK(!response(registry, "ev-2").rows.at(0).first);
  CHECK(response(registry, "ev-2").rows.at(0).designated == 0);
}

TEST_CASE("an amendment that only puts an entry on a new criterion is told and not counted") {
  const Change onto{.body = Amend{.entry = "1", .criteria = {{"eu-c-border"}}}};
  const Act joins =
      act("eu-3", "2021-11-30", {small_law::amend("1", {"org-belavia", "person-lapo"})});
  Registry registry = law({act("eu-0", "2020-05-01", {small_law::designate("org-belavia", "1")}),
                           november(), act("eu-2", "2021-11-24", {onto})},
                          {event("ev-1", "2021-11-08", {"eu-2021-1985"})});
  const std::string told =
      "eu-2 put eu-belarus/1 on eu-c-border, in force 2021-11-24: it names nobody anew and is not "
      "counted\n";
  CHECK(!response(registry, "ev-1").rows.at(0).designation);
  CHECK(lines(response(registry, "ev-1").rows.at(0).caveats) == told);
  registry = law({act("eu-0", "2020-05-01", {small_law::designate("org-belavia", "1")}), november(),
                  act("eu-2", "2021-11-24", {onto}), joins},
                 {event("ev-1", "2021-11-08", {"eu-2021-1985"})});
  const ResponseRow row = response(registry, "ev-1").rows.at(0);
  CHECK(row.designation->days == exactly(22));
  CHECK(row.first->act == ActId("eu-3"));
  CHECK(row.first->parties == std::vector<EntityId>{"person-lapo"});
  CHECK(lines(row.caveats) == told);
}

TEST_CASE("an act of two authorities shows of each what it does under its regimes") {
  Change here = small_law::designate("org-belavia", "1");
  here.regime = RegimeId("eu-belarus");
  Change there = small_law::designate("person-lapo", "2");
  there.regime = RegimeId("uk-belarus");
  there.from = Date(2021, 8, 9);
  Change ban{.body = Impose{.measure = "eu-m-asset-freeze"}, .regime = RegimeId("eu-belarus")};
  Change ground{.body = AddCriterion{"eu-c-border"}, .regime = RegimeId("eu-belarus")};
  Act joint = act("eu-1", "2021-06-21", {here, there, ban, ground});
  joint.regimes.push_back(RegimeId("uk-belarus"));
  Records made = with({joint});
  made.authorities.push_back({.id = "UK", .name = "United Kingdom"});
  made.regimes.push_back({.id = "uk-belarus", .authority = "UK", .title = "Belarus"});
  made.events = {event("ev-1", "2021-06-20", {"eu-1"})};
  const EventResponse found = response(build(std::move(made)), "ev-1");
  REQUIRE(found.rows.size() == 2);
  CHECK(found.rows[0].designation->days == exactly(1));
  CHECK(found.rows[0].imposed.size() == 1);
  CHECK(found.rows[0].designated == 1);
  CHECK(found.rows[1].authority == AuthorityId("UK"));
  CHECK(found.rows[1].designation->days == exactly(50));
  CHECK(found.rows[1].first->designation == "uk-belarus/2");
  CHECK(found.rows[1].designated == 1);
  CHECK(found.rows[1].imposed.empty());
  CHECK(found.rows[1].added.empty());
}

TEST_CASE("an earlier designation may be missing where the record is not complete") {
  Records made = with({november(), december()});
  made.events = {event("ev-1", "2021-11-08", {"eu-2021-1985"})};
  small_law::state(made, RecordState::partial);
  const auto found = response(build(std::move(made)), "ev-1");
  CHECK(has(found.rows.at(0).caveats, CaveatKind::record_partial));
}

TEST_CASE("places without a name are a first designation of nobody on record") {
  Designate places;
  places.parties.unnamed.persons = 3;
  const auto found = response(
      law({act("eu-1", "2021-06-21", {{.body = places}})}, {event("ev-1", "2021-06-20", {"eu-1"})}),
      "ev-1");
  const ResponseRow& row = found.rows.at(0);
  CHECK(row.designation->days == exactly(1));
  CHECK(row.first->designation.empty());
  CHECK(row.first->same_day == 3);
  CHECK(lines(row.caveats) == "nobody has named whom eu-1 designates first\n");
}

TEST_CASE("an authority without an answer is named, and so is an event without any") {
  const Registry registry = law({november()}, {event("ev-1", "2021-11-08", {})});
  const EventResponse found = response(registry, "ev-1");
  CHECK(found.rows.empty());
  CHECK(found.without == std::vector<AuthorityId>{"EU"});
  CHECK(lines(found.caveats) == "no answer of the EU is on record\n");
  CHECK_THROWS_AS(response(registry, "ev-2"), UnknownIdError);
}

TEST_CASE("steps ahead of an act are counted to each of its days, and are a reading") {
  Event step = event("ev-airline", "2021-11-13", {});
  step.ahead_of = {"eu-2021-1990"};
  step.others = {"an airline"};
  const auto found = response(law({november(), twin_of(november(), "eu-2021-1990")},
                                  {event("ev-1", "2021-11-08", {"eu-2021-1985"}), step}),
                              "ev-1");
  REQUIRE(found.ahead.size() == 1);
  CHECK(found.ahead[0].act == ActId("eu-2021-1985"));
  CHECK(!found.ahead[0].announcement);
  CHECK(found.ahead[0].adoption == exactly(2));
  CHECK(found.ahead[0].publication == exactly(3));
  CHECK(found.ahead[0].force == exactly(4));
  CHECK(lines(found.ahead[0].caveats) ==
        "that ev-airline ran ahead of eu-2021-1985 is the project's own reading\n");
}

TEST_CASE("a step ahead of an act that came after it, or may have, is told") {
  Event late = event("ev-late", "2021-11-20", {});
  Event month = event("ev-month", "2021-11", {});
  late.ahead_of = month.ahead_of = {"eu-2021-1985"};
  const auto found = response(
      law({november()}, {event("ev-1", "2021-11-08", {"eu-2021-1985"}), late, month}), "ev-1");
  REQUIRE(found.ahead.size() == 2);
  CHECK(found.ahead[0].adoption == DaySpan{-15, 14});
  CHECK(lines(found.ahead[0].caveats) ==
        "that ev-month ran ahead of eu-2021-1985 is the project's own reading\n"
        "ev-month may have come after eu-2021-1985\n");
  CHECK(found.ahead[1].adoption == exactly(-5));
  CHECK(lines(found.ahead[1].caveats) ==
        "that ev-late ran ahead of eu-2021-1985 is the project's own reading\n"
        "ev-late came after eu-2021-1985\n");
}

TEST_CASE("a distribution of lags keeps ranges and counts what is not on record") {
  Act june = empty("eu-june", "2021-06-11");
  june.published.reset();
  const Registry registry = law(
      {june, empty("eu-july", "2021-07-01"), empty("eu-may", "2021-05-03")},
      {event("ev-1", "2021-06-01", {"eu-june", "eu-july"}), event("ev-2", "2021-05", {"eu-may"})});
  const Lags found = lags(registry, {.regime = "eu-belarus"});
  REQUIRE(found.rows.size() == 3);
  CHECK(found.rows[0].event == EventId("ev-2"));
  const LagSummary& adoption = found.summary.at(1);
  CHECK(adoption.step == ResponseStep::adoption);
  CHECK(adoption.count == 3);
  CHECK(adoption.min == DaySpan{-28, 2});
  CHECK(adoption.max == exactly(30));
  CHECK(adoption.median_least == 10.0);
  CHECK(adoption.median_most == 10.0);
  const LagSummary& publication = found.summary.at(2);
  CHECK(publication.count == 2);
  CHECK(publication.unknown == 1);
  CHECK(publication.median_least == 1.0);
  CHECK(publication.median_most == 16.0);
  CHECK(text(publication) ==
        "publication: 2 on record, 1 not; shortest -28 to 2, median 1 to 16, longest 30");
  CHECK(text(found.summary.at(0)) == "announcement: 0 on record, 3 not");
  CHECK(lags(registry, {.authority = "EU"}).rows.size() == 3);
  CHECK_THROWS_AS(lags(registry, {.authority = "US"}), UnknownIdError);
  CHECK_THROWS_WITH_AS(lags(registry, {.category = "aviation"}),
                       "no event has the category 'aviation'", InvalidValue);
}

TEST_CASE("the EU's carrier ban came 12 days after flight FR4978, the listings 29") {
  const EventResponse found = response(belarus(), "ev-fr4978");
  const ResponseRow& ban = row_of(found, "eu-2021-907");
  CHECK(ban.adoption->days == exactly(12));
  CHECK(ban.publication->days == exactly(12));
  CHECK(ban.force->days == exactly(13));
  CHECK(ban.twins == std::vector<ActId>{"eu-2021-908"});
  const ResponseRow& list = row_of(found, "eu-2021-997");
  CHECK(list.designation->days == exactly(29));
  CHECK(list.first->act == ActId("eu-2021-997"));
}

TEST_CASE("the column at Bruzgi and the exposed route share the answers to the border crisis") {
  const EventResponse crisis = response(belarus(), "ev-border-crisis");
  CHECK(row_of(crisis, "eu-2021-1985").adoption->days == DaySpan{-46, 318});
  const EventResponse column = response(belarus(), "ev-bruzgi-column");
  const ResponseRow& row = row_of(column, "eu-2021-1985");
  CHECK(row.via == EventId("ev-border-crisis"));
  CHECK(row.adoption->days == exactly(7));
  CHECK(row.publication->days == exactly(8));
  CHECK(row.force->days == exactly(9));
  CHECK(row.designation->days == exactly(24));
  CHECK(row.first->act == ActId("eu-2021-2124"));
  CHECK(row.first->grounds_unverified);
  const EventResponse exposure = response(belarus(), "ev-gate-exposed");
  const ResponseRow& exposed = row_of(exposure, "eu-2021-1985");
  CHECK(exposed.adoption->days == exactly(83));
  CHECK(exposed.publication->days == exactly(84));
  CHECK(exposed.force->days == exactly(85));
  CHECK(exposed.designation->days == exactly(100));
}
