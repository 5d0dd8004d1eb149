#include <doctest/doctest.h>

#include "sanctrack/analysis/loopholes.hpp"
#include "sanctrack/yaml/load.hpp"

using namespace sanctrack;

namespace {

/// Two regimes of one authority, and what a test adds: acts, and an operation with org-x.
Registry two_lists(const std::string& acts, const std::string& more = "") {
  return yaml::loads(R"(format: 1
authorities: [{id: A, name: Alpha}]
regimes:
  - {id: one, authority: A, title: One, from: 2019-01-01, expiry: {kind: prolong},
     record: [{of: designations, state: complete}, {of: prolongations, state: complete}]}
  - {id: two, authority: A, title: Two, from: 2019-01-01, expiry: {kind: none},
     record: [{of: designations, state: complete}]}
measures:
  - {id: m-named, regime: two, kind: financial-restriction, target: named}
entities:
  - {id: org-x, kind: organisation, names: [{name: X, kind: primary}]}
  - {id: org-y, kind: organisation, names: [{name: Y, kind: primary}]}
operations: [{id: op, name: O, participants: [{entity: org-x, layer: wallet}]}]
acts:
)" + acts + more);
}

std::string act_of(const std::string& id, const std::string& regime, const std::string& day,
                   const std::string& changes) {
  return "  - {id: " + id + ", regime: " + regime + ", type: decision, adopted: " + day +
         ", published: " + day + ", in_force: " + day + ", changes: [" + changes + "]}\n";
}

ParticipantState only(const Registry& registry, Date day, AsOfOptions options = {}) {
  return loopholes(as_of(registry, day, options), {.operation = "op", .authority = "A"})
      .participants.at(0);
}

}  // namespace

TEST_CASE("a participant on two lists is designated since the first of them named it") {
  const Registry made =
      two_lists(act_of("a-1", "one", "2021-01-01", "{designate: org-x, entry: x1}") +
                act_of("a-2", "two", "2020-05-01", "{designate: org-x, entry: x2}"));
  const ParticipantState state = only(made, {2021, 6, 1});
  CHECK(state.since->day == Date(2020, 5, 1));
  CHECK(state.act == MaybeActId("a-2"));
}

TEST_CASE("who stood on a list that lapsed was designated, and may be again") {
  const Registry made =
      two_lists(act_of("a-1", "one", "2020-01-01",
                       "{prolong: one, until: 2021-01-01}, {designate: org-x, entry: x1}") +
                act_of("a-2", "one", "2021-03-01", "{prolong: one, until: 2022-01-01}"));
  CHECK(only(made, {2020, 12, 31}).status == ParticipantStatus::designated);
  const ParticipantState gap = only(made, {2021, 1, 1});
  CHECK(gap.status == ParticipantStatus::delisted);
  REQUIRE(gap.earlier);
  CHECK(gap.earlier->kind == ChangeKind::prolong);
  CHECK(gap.earlier->effect.day == Date(2021, 1, 1));
  CHECK(gap.earlier->act == MaybeActId("a-1"));
  REQUIRE(gap.later);
  CHECK(gap.later->effect.day == Date(2021, 3, 1));
  CHECK(only(made, {2021, 3, 1}).status == ParticipantStatus::designated);
  CHECK(only(made, {2022, 1, 1}).earlier->effect.day == Date(2022, 1, 1));
}

TEST_CASE("a later designation is a range where its day is, and none for who stands") {
  const Registry month =
      two_lists(act_of("a-1", "two", "2021-08", "{designate: org-x, entry: x1}"));
  CHECK(only(month, {2021, 6, 15}).later->days == DaySpan{47, 77});
  const Registry amended =
      two_lists(act_of("a-1", "two", "2020-01-01", "{designate: org-x, entry: x1}") +
                act_of("a-2", "two", "2022-01-01", "{amend: x1, parties: [org-x, org-y]}"));
  CHECK_FALSE(only(amended, {2021, 6, 1}).later);
}

TEST_CASE("a measure of which nobody can tell leaves open whether it touches a participant") {
  const Registry made =
      two_lists(act_of("a-1", "two", "2021-06", "{impose: m-named, named: [org-x]}"));
  const ParticipantState state = only(made, {2021, 6, 15});
  CHECK(state.status == ParticipantStatus::cannot_tell);
  CHECK(state.perhaps_measures == std::vector<MeasureId>{"m-named"});
  CHECK(only(made, {2021, 7, 1}).status == ParticipantStatus::measure_only);
}

TEST_CASE("an open designation comes before a measure") {
  const Registry made =
      two_lists(act_of("a-1", "two", "2020-01-01",
                       "{impose: m-named, named: [org-x]}, {designate: org-x, entry: x1}"),
                "removals: [{regime: two, entry: x1, last_seen: 2021-01-01, gone_by: 2021-12-01, "
                "source: s}]\n");
  CHECK(only(made, {2021, 6, 1}).status == ParticipantStatus::cannot_tell);
  CHECK(only(made, {2021, 12, 1}).status == ParticipantStatus::measure_only);
}

TEST_CASE("who was perhaps never listed before a regime lapsed is not delisted") {
  const auto status = [](const std::string& in_force) {
    const Registry made = yaml::loads(R"(format: 1
authorities: [{id: A, name: Alpha}]
regimes:
  - {id: one, authority: A, title: One, from: 2020-01-01, expiry: {kind: prolong},
     record: [{of: designations, state: complete}, {of: prolongations, state: complete}]}
acts:
  - {id: a-1, regime: one, type: decision, adopted: 2021-07-01, published: 2021-07-01, in_force: 2021-07-01,
     changes: [{prolong: one, until: 2021-12-10}]}
  - {id: a-2, regime: one, type: decision, in_force: )" +
                                      in_force + R"(, changes: [{designate: org-x, entry: "1"}]}
entities: [{id: org-x, kind: organisation, names: [{name: X, kind: primary}]}]
operations: [{id: op, name: O, participants: [{entity: org-x, layer: wallet}]}]
)");
    const Snapshot law = as_of(made, {2021, 12, 15});
    return loopholes(law, {.operation = "op", .authority = "A"}).participants.at(0).status;
  };
  CHECK(status("2021-12-09") == ParticipantStatus::delisted);
  CHECK(status("2021-12-12") == ParticipantStatus::never_designated);
  CHECK(status("2021-12") == ParticipantStatus::never_designated);
}

TEST_CASE("a later designation that is left out is said") {
  const Registry made = yaml::loads(R"(format: 1
authorities: [{id: A, name: Alpha}]
regimes:
  - {id: one, authority: A, title: One, from: 2020-01-01, expiry: {kind: none},
     record: [{of: designations, state: complete}]}
acts:
  - {id: a-1, regime: one, type: decision, adopted: 2021-05-03, published: 2021-05-12, in_force: 2021-05-12,
     unverified: [all], changes: [{designate: org-x, entry: "1"}]}
entities: [{id: org-x, kind: organisation, names: [{name: X, kind: primary}]}]
operations: [{id: op, name: O, participants: [{entity: org-x, layer: wallet}]}]
)");
  const LoopholeQuestion question{.operation = "op", .authority = "A"};
  const Date before(2021, 4, 1);
  CHECK(loopholes(as_of(made, before), question).participants.at(0).later.has_value());
  const Snapshot sure = as_of(made, before, {.unverified = Unverified::drop});
  const ParticipantState state = loopholes(sure, question).participants.at(0);
  CHECK_FALSE(state.later);
  REQUIRE(state.caveats.size() == 1);
  CHECK(state.caveats[0].text == "a-1, which lists org-x later, is not verified and was left out");
}
