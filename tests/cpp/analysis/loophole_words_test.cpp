#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

#include "sanctrack/analysis/loopholes.hpp"
#include "sanctrack/yaml/load.hpp"

using namespace sanctrack;

namespace {

const std::string record = R"(format: 1
authorities: [{id: EU, name: European Union}, {id: au, name: African Union}, {id: B, name: Beta}]
regimes:
  - {id: a-list, authority: au, title: Alpha's, from: 2020-01-01, expiry: {kind: none},
     record: [{of: designations, state: complete}, {of: measures, state: complete}]}
  - {id: b-list, authority: B, title: Beta's, from: 2020-01-01, expiry: {kind: none},
     record: [{of: designations, state: complete}, {of: measures, state: complete}]}
criteria:
  - {id: c-old, regime: a-list, summary: old}
acts:
  - {id: a-1, regime: a-list, type: decision, adopted: 2021-01-01, published: 2021-01-01, in_force: 2021-01-01, changes: [
     {add-criterion: c-old}, {designate: org-listed, entry: "1", criteria: [c-old]}, {designate: org-gone, entry: "2"}]}
  - {id: a-2, regime: a-list, type: decision, adopted: 2021-03-01, published: 2021-03-01, in_force: 2021-03-01,
     changes: [{delist: org-gone, entry: "2"}]}
  - {id: a-3, regime: a-list, type: decision, adopted: 2021-07-10, published: 2021-07-10, in_force: 2021-07-10,
     changes: [{designate: org-late, entry: "4", criteria: [c-old]}]}
  - {id: a-4, regime: a-list, type: decision, adopted: 2021-09, published: 2021-09, in_force: 2021-09,
     changes: [{designate: org-month, entry: "5", criteria: [c-old]}]}
  - {id: b-1, regime: b-list, type: decision, adopted: 2021-02-01, published: 2021-02-01, in_force: 2021-02-01,
     changes: [{designate: org-other, entry: "1"}]}
entities:
  - {id: org-listed, kind: organisation, names: [{name: Listed, kind: primary}], activities: [airline]}
  - {id: org-gone, kind: organisation, names: [{name: Gone, kind: primary}], activities: [airline]}
  - {id: org-late, kind: organisation, names: [{name: Late, kind: primary}]}
  - {id: org-month, kind: organisation, names: [{name: Month, kind: primary}]}
  - {id: org-other, kind: organisation, names: [{name: Other, kind: primary}], activities: [airline]}
operations:
  - id: op
    name: Operation
    classification: analyst
    participants:
      - {entity: org-listed, layer: executor}
      - {entity: org-gone, layer: executor}
      - {entity: org-late, layer: executor, reached_by: [c-old]}
      - {entity: org-month, layer: executor}
      - {entity: org-other, layer: executor}
)";

const Loopholes& found() {
  static const Loopholes made = [] {
    const Snapshot law = as_of(yaml::loads(record), {2021, 6, 30});
    const LoopholeQuestion question{.operation = "op", .authority = "au"};
    return loopholes(law, question);
  }();
  return made;
}

const ParticipantState& of(const EntityId& entity) {
  const auto& rows = found().participants;
  const auto row = std::find_if(rows.begin(), rows.end(), [&](const ParticipantState& state) {
    return state.entity == entity;
  });
  REQUIRE(row != rows.end());
  return *row;
}

template <class Shown>
std::string text(const Shown& shown) {
  std::ostringstream out;
  out << shown;
  return out.str();
}

}  // namespace

TEST_CASE("the question names the authority as sentences do") {
  CHECK(found().authority_words == "the African Union");
  CHECK(text(found()).rfind("op by the sanctions of the African Union on 2021-06-30\n", 0) == 0);
}

TEST_CASE("a row tells what its status rests on, in words") {
  CHECK(text(of("org-listed")) ==
        "executor: org-listed (Listed) designated since 2021-01-01 by a-1");
  CHECK(text(of("org-gone")) == "executor: org-gone (Gone) delisted, ended 2021-03-01 by a-2");
  CHECK(text(of("org-other")) ==
        "executor: org-other (Other) elsewhere-only, designated elsewhere: B");
  CHECK(text(of("org-late")) ==
        "executor: org-late (Late) designated-later, designated after 10 days by a-3");
  REQUIRE(of("org-gone").earlier);
  CHECK(text(*of("org-gone").earlier) == "a-list/2 ended 2021-03-01 by a-2");
  REQUIRE(of("org-late").later);
  CHECK(text(*of("org-late").later) == "a-list/4 on 2021-07-10: designated after 10 days by a-3");
  LaterDesignation next = *of("org-late").later;
  next.days = {.least = 1, .most = 1};
  CHECK(text(next) == "a-list/4 on 2021-07-10: designated after 1 day by a-3");
  REQUIRE(of("org-month").later);
  CHECK(text(*of("org-month").later) ==
        "a-list/5 on 2021-09-01..2021-09-30: designated after 63 to 92 days by a-4");
  CHECK(text(of("org-late").criteria.at(0)) == "c-old in force, added by a-1");
}

TEST_CASE("a substitute tells what it shares with whom") {
  const auto& rows = found().substitutes;
  const auto row = std::find_if(rows.begin(), rows.end(),
                                [](const Substitute& one) { return one.entity == "org-other"; });
  REQUIRE(row != rows.end());
  CHECK(text(*row) ==
        "org-other (Other) not designated; same activity: airline, as org-gone, org-listed");
  CHECK(text(row->shared.at(0)) == "same activity: airline, as org-gone");
}

TEST_CASE("the end of an entry that no act made is told as such") {
  const Date day(2022, 3, 4);
  EarlierDesignation earlier{.effect = {.day = day, .earliest = day, .latest = day},
                             .designation = "a-list/9"};
  CHECK(text(earlier) == "a-list/9 ended 2022-03-04 between two editions");
  earlier.kind = ChangeKind::prolong;
  CHECK(text(earlier) == "a-list/9 lapsed 2022-03-04");
  earlier.act = ActId("a-1");
  CHECK(text(earlier) == "a-list/9 lapsed 2022-03-04, prolonged last by a-1");
}

TEST_CASE("what is licensed or suspended for a designated participant is said") {
  const Registry made = yaml::loads(R"(format: 1
authorities: [{id: A, name: Alpha}]
regimes:
  - {id: one, authority: A, title: One, from: 2020-01-01, expiry: {kind: none},
     record: [{of: designations, state: complete}, {of: measures, state: complete}, {of: suspensions, state: complete}]}
measures: [{id: m-freeze, regime: one, kind: asset-freeze, target: listed}]
acts:
  - {id: a-1, regime: one, type: decision, adopted: 2021-01-01, published: 2021-01-01, in_force: 2021-01-01,
     changes: [{impose: m-freeze}, {designate: org-x, entry: "1"}, {designate: org-y, entry: "2"}]}
  - {id: a-2, regime: one, type: licence, adopted: 2021-02-01, published: 2021-02-01, in_force: 2021-02-01,
     changes: [{license: [m-freeze], on: [org-x], scope: wind-down, until: 2021-06-01}]}
  - {id: a-3, regime: one, type: decision, adopted: 2021-03-01, published: 2021-03-01, in_force: 2021-03-01,
     changes: [{suspend: [m-freeze], on: [org-y]}]}
entities:
  - {id: org-x, kind: organisation, names: [{name: X, kind: primary}]}
  - {id: org-y, kind: organisation, names: [{name: Y, kind: primary}]}
operations: [{id: op, name: O, participants: [{entity: org-x, layer: wallet}, {entity: org-y, layer: wallet}]}]
)");
  const LoopholeQuestion question{.operation = "op", .authority = "A"};
  const auto texts = [&](const Date& day, CaveatKind kind) {
    std::vector<std::string> found;
    for (const ParticipantState& state : loopholes(as_of(made, day), question).participants) {
      for (const Caveat& caveat : state.caveats) {
        if (caveat.kind == kind) found.push_back(caveat.text);
      }
    }
    return found;
  };
  using Texts = std::vector<std::string>;
  CHECK(texts({2021, 3, 1}, CaveatKind::licensed) ==
        Texts{"m-freeze is licensed by a-2 for wind-down until 2021-06-01"});
  CHECK(texts({2021, 3, 1}, CaveatKind::suspended) == Texts{"m-freeze is suspended for org-y"});
  CHECK(texts({2021, 1, 31}, CaveatKind::licensed).empty());
  CHECK(texts({2021, 6, 1}, CaveatKind::licensed).empty());
  const std::vector<Caveat> all = loopholes(as_of(made, {2021, 3, 1}), question).caveats;
  const auto of = [&](CaveatKind kind) {
    return std::count_if(all.begin(), all.end(),
                         [&](const Caveat& caveat) { return caveat.kind == kind; });
  };
  CHECK(of(CaveatKind::licences_not_recorded) == 1);
  CHECK(of(CaveatKind::suspensions_not_recorded) == 0);
}
