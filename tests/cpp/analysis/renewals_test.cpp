#include "sanctrack/analysis/renewals.hpp"

#include <doctest/doctest.h>

#include "../time/small_law.hpp"
#include "sanctrack/values/error.hpp"
#include "sanctrack/yaml/load.hpp"

using namespace sanctrack;
using small_law::act;
using small_law::build;
using small_law::complete;
using small_law::has;
using small_law::lines;
using small_law::regime_of;
using small_law::with;

namespace {

Change prolong(Date until) { return {.body = Prolong{"eu-belarus", until}}; }

Records prolonged(std::vector<Act> acts) {
  Records made = with(std::move(acts));
  regime_of(made).expiry.kind = ExpiryKind::prolong;
  for (const Aspect aspect : {Aspect::prolongations, Aspect::licences, Aspect::suspensions}) {
    complete(made, aspect);
  }
  return made;
}

Act yearly(std::string_view id, std::string_view day, Date until) {
  return act(id, day, {prolong(until)});
}

Change licence(std::optional<Date> until, std::string_view scope = "wind-down") {
  return {.body = License{.measures = {"eu-m-asset-freeze", "eu-m-travel-ban"},
                          .scope = std::string(scope),
                          .until = until}};
}

Act imposed() {
  return act("eu-0", "2010-01-01",
             {{.body = Impose{.measure = "eu-m-asset-freeze"}},
              {.body = Impose{.measure = "eu-m-travel-ban"}}});
}

}  // namespace

TEST_CASE("a regime lapses on the end that holds, and on later ones, unless prolonged") {
  const Registry registry = build(prolonged({yearly("eu-2020", "2020-02-20", {2021, 3, 1}),
                                             yearly("eu-2021", "2021-02-25", {2022, 3, 1}),
                                             yearly("eu-2022", "2022-02-24", {2023, 3, 1})}));
  CHECK(lines(renewals(registry, {2022, 1, 1})) ==
        "2022-03-01: regime eu-belarus lapses by eu-2021, prolonged by eu-2022 until 2023-03-01 "
        "with 5 days to spare\n"
        "2023-03-01: regime eu-belarus lapses by eu-2022, not prolonged\n");
  CHECK(renewals(registry, {2022, 1, 1}).caveats().empty());
  CHECK(renewals(registry, {2022, 3, 1}).size() == 1);
  CHECK(renewals(registry, {2022, 1, 1}, {.until = Date(2022, 3, 1)}).empty());
  CHECK(renewals(registry, {2022, 1, 1}, {.until = Date(2022, 3, 2)}).size() == 1);
  CHECK_THROWS_AS(renewals(registry, {2022, 1, 1}, {.regime = "eu-ukraine"}), UnknownIdError);
}

TEST_CASE("by what was known then, nobody had prolonged it") {
  const Registry registry = build(prolonged({yearly("eu-2021", "2021-02-25", {2022, 3, 1}),
                                             yearly("eu-2022", "2022-02-24", {2023, 3, 1})}));
  const auto known = [&](Date day) {
    return lines(renewals(registry, {2022, 1, 1}, {.known_on = day}));
  };
  CHECK(known({2022, 2, 23}) == "2022-03-01: regime eu-belarus lapses by eu-2021, not prolonged\n");
  CHECK(known({2022, 2, 24}) == lines(renewals(registry, {2022, 1, 1})));
}

TEST_CASE("an end that was moved on before the day is past") {
  const Registry registry = build(prolonged({yearly("eu-2021", "2021-02-25", {2022, 3, 1}),
                                             yearly("eu-early", "2021-06-01", {2023, 3, 1})}));
  CHECK(renewals(registry, {2021, 5, 31}).size() == 2);
  const auto rows = renewals(registry, {2021, 6, 1});
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].act == ActId("eu-early"));
}

TEST_CASE("an end that was replaced by an earlier one is none any more") {
  Act shorter = yearly("eu-shorter", "2021-06-01", {2021, 12, 1});
  const auto ends = [&](Date after) {
    return lines(renewals(
        build(prolonged({yearly("eu-2021", "2021-02-25", {2022, 3, 1}), shorter})), after));
  };
  const std::string only = "2021-12-01: regime eu-belarus lapses by eu-shorter, not prolonged\n";
  CHECK(ends({2021, 7, 1}) == only);
  CHECK(ends({2021, 5, 1}) == only);
  CHECK(ends({2021, 12, 1}).empty());
  const auto again =
      renewals(build(prolonged({yearly("eu-2021", "2021-02-25", {2022, 3, 1}), shorter,
                                yearly("eu-again", "2021-07-01", {2022, 3, 1})})),
               {2021, 6, 15});
  CHECK(
      lines(again) ==
      "2021-12-01: regime eu-belarus lapses by eu-shorter, prolonged by eu-again until 2022-03-01 "
      "with 153 days to spare\n"
      "2022-03-01: regime eu-belarus lapses by eu-again, not prolonged\n");
  shorter.provenance.unverified = {"all"};
  const auto rows =
      renewals(build(prolonged({yearly("eu-2021", "2021-02-25", {2022, 3, 1}), shorter})),
               {2021, 7, 1}, {.unverified = Unverified::drop});
  REQUIRE(!rows.empty());
  CHECK(rows[rows.size() - 1].lapses == Date(2022, 3, 1));
  CHECK(has(rows[rows.size() - 1].caveats, CaveatKind::window));
}

TEST_CASE("a prolongation after the end came too late, and one within a month perhaps") {
  Act late = yearly("eu-2022", "2022-03-05", {2023, 3, 1});
  const auto first = [&] {
    return renewals(build(prolonged({yearly("eu-2021", "2021-02-25", {2022, 3, 1}), late})),
                    {2022, 1, 1})[0];
  };
  CHECK(first().prolonged == Verdict::no);
  CHECK(first().prolonged_by == MaybeActId(ActId("eu-2022")));
  CHECK(first().to_spare == DaySpan{-4, -4});
  CHECK(lines(first().caveats) == "eu-2022 prolonged it only after it had lapsed\n");
  late.adopted.reset();
  late.in_force = PartialDate::parse("2022-03");
  late.published = PartialDate::parse("2022-02");
  CHECK(first().prolonged == Verdict::unknown);
  CHECK(first().to_spare == DaySpan{1, 28});
  CHECK(has(first().caveats, CaveatKind::window));
}

TEST_CASE("where the record of prolongations is not complete, nobody can tell") {
  Records made = prolonged({yearly("eu-2021", "2021-02-25", {2022, 3, 1})});
  made.acts[0].changes[0].provenance.unverified = {"until"};
  for (Completeness& line : regime_of(made).record) {
    if (line.of == Aspect::prolongations) line.when = Interval::before({2022, 3, 1});
  }
  const Registry registry = build(std::move(made));
  const Renewal row = renewals(registry, {2022, 1, 1})[0];
  CHECK(row.prolonged == Verdict::unknown);
  CHECK(row.end_unverified);
  CHECK(lines(row.caveats) ==
        "the end set by eu-2021 is not verified\n"
        "the record of prolongations of eu-belarus is not complete on 2022-03-01: whether anybody "
        "prolonged it is not on record\n");
  CHECK(renewals(registry, {2022, 1, 1}, {.known_on = Date(2022, 1, 1)})[0].prolonged ==
        Verdict::no);
  CHECK(renewals(registry, {2022, 1, 1}, {.unverified = Unverified::drop}).empty());
}

TEST_CASE("a regime whose end is not on record or whose rule is unread is named") {
  Records made = prolonged({});
  CHECK(lines(renewals(build(made), {2022, 1, 1}).caveats()) ==
        "eu-belarus lapses unless prolonged, and no end after 2022-01-01 is on record\n");
  regime_of(made).expiry.kind = ExpiryKind::unread;
  CHECK(lines(renewals(build(made), {2022, 1, 1}).caveats()) ==
        "nobody has read how eu-belarus ends\n");
  regime_of(made).expiry.kind = ExpiryKind::none;
  CHECK(renewals(build(made), {2022, 1, 1}).caveats().empty());
}

TEST_CASE("a licence ends on its day unless another goes on for the same") {
  Records made = prolonged({imposed(), act("eu-1", "2021-08-09", {licence(Date(2021, 12, 8))}),
                            act("eu-2", "2021-12-01", {licence(Date(2022, 4, 1))})});
  regime_of(made).expiry.kind = ExpiryKind::none;
  CHECK(lines(renewals(build(made), {2021, 9, 1})) ==
        "2021-12-08: licence eu-belarus eu-m-asset-freeze, eu-m-travel-ban for wind-down lapses by "
        "eu-1, prolonged by eu-2 until 2022-04-01 with 7 days to spare\n"
        "2022-04-01: licence eu-belarus eu-m-asset-freeze, eu-m-travel-ban for wind-down lapses by "
        "eu-2, not prolonged\n");
  made.acts[2].changes = {licence(Date(2022, 4, 1), "food")};
  CHECK(renewals(build(made), {2021, 9, 1})[0].prolonged == Verdict::no);
}

TEST_CASE("a licence whose act is repealed before does not run to its end") {
  Records made = prolonged({imposed(), act("eu-1", "2021-08-09", {licence(Date(2021, 12, 8))}),
                            act("eu-2", "2021-10-01", {{.body = Repeal{"eu-1"}}})});
  regime_of(made).expiry.kind = ExpiryKind::none;
  const Registry registry = build(std::move(made));
  CHECK(renewals(registry, {2021, 9, 1}).empty());
  CHECK(renewals(registry, {2021, 9, 1}, {.known_on = Date(2021, 9, 1)}).size() == 1);
}

TEST_CASE("a licence ends with its regime") {
  Records made = prolonged({imposed(), yearly("eu-2020", "2020-02-20", {2021, 3, 1}),
                            act("eu-1", "2020-08-09", {licence(Date(2021, 12, 8))})});
  CHECK(renewals(build(made), {2021, 3, 1}).empty());
  const auto before = renewals(build(made), {2021, 2, 1});
  REQUIRE(before.size() == 2);
  CHECK(before[1].kind == RenewalKind::licence);
  CHECK(lines(before[1].caveats) ==
        "eu-belarus lapses before then unless prolonged: this would end with it\n");
  made.acts.push_back(yearly("eu-2021", "2021-04-01", {2022, 3, 1}));
  CHECK(renewals(build(made), {2021, 3, 1})[0].kind == RenewalKind::licence);
  for (Completeness& line : regime_of(made).record) {
    if (line.of == Aspect::prolongations) line.state = RecordState::partial;
  }
  made.acts.pop_back();
  const auto open = renewals(build(made), {2021, 3, 1});
  REQUIRE(open.size() == 1);
  CHECK(has(open[0].caveats, CaveatKind::prolongation_not_recorded));
}

TEST_CASE("a licence that goes on for more parties is prolonged, for others it is not") {
  const auto for_some = [](std::vector<EntityId> parties, std::optional<Date> until) {
    Change made = licence(until);
    std::get<License>(made.body).on.named = std::move(parties);
    return made;
  };
  Records made = prolonged(
      {imposed(), act("eu-1", "2021-08-09", {for_some({"org-belavia"}, Date(2021, 12, 8))}),
       act("eu-2", "2021-12-01", {for_some({"org-belavia", "org-cham-wings"}, {})})});
  regime_of(made).expiry.kind = ExpiryKind::none;
  const Renewal row = renewals(build(made), {2021, 9, 1})[0];
  CHECK(row.prolonged == Verdict::yes);
  CHECK(row.prolonged_by == MaybeActId(ActId("eu-2")));
  CHECK(lines(row.caveats) == "it goes on by eu-2 for other parties as well\n");
  made.acts[2].changes = {for_some({}, {})};
  CHECK(renewals(build(made), {2021, 9, 1})[0].prolonged == Verdict::yes);
  made.acts[2].changes = {for_some({"org-cham-wings"}, {})};
  CHECK(renewals(build(made), {2021, 9, 1})[0].prolonged == Verdict::no);
  std::get<License>(made.acts[2].changes[0].body).on = {.unnamed = true};
  CHECK(renewals(build(made), {2021, 9, 1})[0].prolonged == Verdict::unknown);
}

TEST_CASE("a suspension with an end is among what lapses") {
  Suspend pause{.measures = {"eu-m-asset-freeze"}, .until = Date(2016, 3, 1)};
  Records made = prolonged({imposed(), act("eu-1", "2015-10-31", {{.body = pause}})});
  regime_of(made).expiry.kind = ExpiryKind::none;
  const auto rows = renewals(build(std::move(made)), {2016, 1, 1});
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].kind == RenewalKind::suspension);
  CHECK(rows[0].measures == std::vector<MeasureId>{"eu-m-asset-freeze"});
  CHECK(rows[0].prolonged == Verdict::no);
}

TEST_CASE("an end that was moved on and set back is the end again") {
  const Registry registry = build(prolonged({yearly("eu-1", "2021-01-01", {2022, 6, 1}),
                                             yearly("eu-2", "2021-06-01", {2023, 1, 1}),
                                             yearly("eu-3", "2021-09-01", {2022, 6, 1})}));
  const std::string lapse = "2022-06-01: regime eu-belarus lapses by eu-3, not prolonged\n";
  for (const Date after : {Date(2021, 2, 1), Date(2021, 7, 1), Date(2022, 1, 1)}) {
    const auto rows = renewals(registry, after);
    CHECK(lines(rows) == lapse);
    CHECK(rows.caveats().empty());
  }
  CHECK(renewals(registry, {2022, 6, 1}).empty());
}

TEST_CASE("an end that was moved far on and then less far is prolonged by the latter") {
  const Registry registry = build(prolonged({yearly("eu-1", "2021-01-01", {2022, 6, 1}),
                                             yearly("eu-2", "2021-06-01", {2024, 1, 1}),
                                             yearly("eu-3", "2021-09-01", {2023, 1, 1})}));
  CHECK(lines(renewals(registry, {2021, 2, 1})) ==
        "2022-06-01: regime eu-belarus lapses by eu-1, prolonged by eu-3 until 2023-01-01 with 273 "
        "days to spare\n"
        "2023-01-01: regime eu-belarus lapses by eu-3, not prolonged\n");
}

TEST_CASE("a late prolongation is none in time, but another may be that is not on record") {
  Records made = prolonged(
      {yearly("eu-1", "2021-01-01", {2022, 3, 1}), yearly("eu-3", "2022-04-01", {2023, 3, 1})});
  CHECK(renewals(build(made), {2022, 1, 1})[0].prolonged == Verdict::no);
  for (Completeness& line : regime_of(made).record) {
    if (line.of == Aspect::prolongations) line.state = RecordState::partial;
  }
  const Renewal row = renewals(build(made), {2022, 1, 1})[0];
  CHECK(row.prolonged == Verdict::unknown);
  CHECK(!row.prolonged_by);
  CHECK(lines(row.caveats) ==
        "the record of prolongations of eu-belarus is not complete on 2022-03-01: whether anybody "
        "prolonged it is not on record\n"
        "eu-3 prolonged it only after that day\n");
}

TEST_CASE("an act that was left out may have come in time before one that came late") {
  Records made = prolonged({yearly("eu-1", "2021-01-01", {2022, 3, 1}),
                            yearly("eu-2", "2022-02-01", {2023, 3, 1}),
                            yearly("eu-3", "2022-04-01", {2023, 3, 1})});
  made.acts[1].changes[0].provenance.unverified = {"all"};
  const Renewal row =
      renewals(build(std::move(made)), {2022, 1, 1}, {.unverified = Unverified::drop})[0];
  CHECK(row.prolonged == Verdict::unknown);
  CHECK(row.prolonged_by == MaybeActId(ActId("eu-2")));
  CHECK(
      lines(row.caveats) ==
      "nobody can tell whether eu-2 prolonged it in time: not verified: in force, if at all, from "
      "2022-02-01\n"
      "eu-3 prolonged it only after that day\n");
}

TEST_CASE("an act of some day of a month may have come in time before one that came late") {
  Act month = yearly("eu-2", "2022-02-01", {2023, 3, 1});
  month.in_force = PartialDate::parse("2022-03");
  const auto rows = renewals(build(prolonged({yearly("eu-1", "2021-01-01", {2022, 3, 10}), month,
                                              yearly("eu-3", "2022-03-15", {2023, 3, 1})})),
                             {2022, 1, 1});
  CHECK(rows[0].prolonged == Verdict::unknown);
  CHECK(rows[0].prolonged_by == MaybeActId(ActId("eu-2")));
  CHECK(lines(rows[0].caveats) ==
        "nobody can tell whether eu-2 prolonged it in time: in force at some time from 2022-03-01 "
        "to 2022-03-31\n"
        "eu-3 prolonged it only after that day\n");
}

TEST_CASE("nobody can tell whether a regime lapses by a rule that was left out") {
  Records made = prolonged({yearly("eu-1", "2021-01-01", {2022, 3, 1})});
  regime_of(made).expiry.unverified = {"all"};
  CHECK(renewals(build(made), {2022, 1, 1})[0].prolonged == Verdict::no);
  CHECK(renewals(build(made), {2022, 1, 1}, {.unverified = Unverified::drop})[0].prolonged ==
        Verdict::unknown);
}

TEST_CASE("a suspension does not go on for somebody whom another has left out since") {
  const auto suspend = [](Date until) {
    return Change{.body = Suspend{.measures = {"eu-m-asset-freeze"}, .until = until}};
  };
  Records made = prolonged(
      {imposed(), act("eu-1", "2021-01-01", {suspend({2023, 1, 1})}),
       act("eu-2", "2021-02-01",
           {{.body = Resume{.measures = {"eu-m-asset-freeze"}, .on = {{"org-belavia"}}}}}),
       act("eu-3", "2021-03-01", {suspend({2022, 1, 1})})});
  regime_of(made).expiry.kind = ExpiryKind::none;
  const Renewal row = renewals(build(std::move(made)), {2021, 6, 1})[0];
  CHECK(row.lapses == Date(2022, 1, 1));
  CHECK(row.prolonged == Verdict::no);
  CHECK(!row.prolonged_by);
  CHECK(lines(row.caveats) == "it goes on for all others by eu-1, not for org-belavia\n");
}

TEST_CASE("a licence for two parties goes on by two licences, one for each") {
  const auto for_some = [](std::vector<EntityId> parties, Date until) {
    Change made = licence(until);
    std::get<License>(made.body).on.named = std::move(parties);
    return made;
  };
  Records made = prolonged(
      {imposed(),
       act("eu-1", "2021-01-01", {for_some({"org-belavia", "org-cham-wings"}, {2022, 1, 1})}),
       act("eu-2", "2021-12-01", {for_some({"org-belavia"}, {2023, 1, 1})}),
       act("eu-3", "2021-12-02", {for_some({"org-cham-wings"}, {2024, 1, 1})})});
  regime_of(made).expiry.kind = ExpiryKind::none;
  const Renewal row = renewals(build(made), {2021, 6, 1})[0];
  CHECK(row.prolonged == Verdict::yes);
  CHECK(row.prolonged_by == MaybeActId(ActId("eu-3")));
  CHECK(row.prolonged_until == Date(2023, 1, 1));
  CHECK(row.to_spare == DaySpan{30, 30});
  CHECK(lines(row.caveats) == "it goes on for org-belavia by eu-2, for org-cham-wings by eu-3\n");
  made.acts.pop_back();
  const Renewal some = renewals(build(made), {2021, 6, 1})[0];
  CHECK(some.prolonged == Verdict::no);
  CHECK(lines(some.caveats) == "it goes on for org-belavia by eu-2, not for org-cham-wings\n");
}

TEST_CASE("on 1 January 2022 the EU's regime lapses on 1 March unless prolonged") {
  const Registry belarus = yaml::load(SANCTRACK_TESTS_DIR "/../examples/data/belarus");
  const auto rows = renewals(belarus, {2022, 1, 1}, {.authority = "EU"});
  REQUIRE(!rows.empty());
  CHECK(rows[0].lapses == Date(2022, 3, 1));
  CHECK(rows[0].act == ActId("eu-2021-353"));
  CHECK(rows[0].prolonged == Verdict::yes);
  CHECK(rows[0].prolonged_by == MaybeActId(ActId("eu-2022-307")));
  CHECK(rows[0].prolonged_until == Date(2023, 3, 1));
  CHECK(rows[0].to_spare == DaySpan{4, 4});
  const auto then =
      renewals(belarus, {2022, 1, 1}, {.regime = "eu-belarus", .known_on = Date(2022, 1, 1)});
  REQUIRE(then.size() == 1);
  CHECK(then[0].prolonged == Verdict::no);
}
