#include "sanctrack/analysis/loopholes.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

#include "sanctrack/yaml/load.hpp"

using namespace sanctrack;

namespace {

const Registry& belarus() {
  static const Registry registry = yaml::load(SANCTRACK_TESTS_DIR "/../examples/data/belarus");
  return registry;
}

/// Two authorities with complete records, and an operation with a participant of every status.
const std::string small = R"(format: 1
authorities: [{id: A, name: Alpha}, {id: B, name: Beta}]
regimes:
  - {id: a-list, authority: A, title: Alpha's, from: 2020-01-01, expiry: {kind: none},
     record: [{of: designations, state: complete}, {of: measures, state: complete}]}
  - {id: b-list, authority: B, title: Beta's, from: 2020-01-01, expiry: {kind: none},
     record: [{of: designations, state: complete}, {of: measures, state: complete}]}
criteria:
  - {id: c-old, regime: a-list, summary: old}
  - {id: c-new, regime: a-list, summary: new}
measures:
  - {id: m-freeze, regime: a-list, kind: asset-freeze, target: listed}
  - {id: m-flights, regime: a-list, kind: flight-ban, target: territory, members: [org-air]}
  - {id: m-bank, regime: a-list, kind: financial-restriction, target: named}
acts:
  - {id: a-1, regime: a-list, type: decision, adopted: 2021-01-01, published: 2021-01-01, in_force: 2021-01-01, changes: [
     {add-criterion: c-old}, {impose: m-freeze}, {impose: m-flights}, {impose: m-bank, named: [org-bank]},
     {designate: org-listed, entry: "1", criteria: [c-old]}, {designate: org-gone, entry: "2", criteria: [c-old]},
     {designate: org-twin, entry: "3", criteria: [c-old]}]}
  - {id: a-2, regime: a-list, type: decision, adopted: 2021-03-01, published: 2021-03-01, in_force: 2021-03-01,
     changes: [{delist: org-gone, entry: "2"}]}
  - {id: a-3, regime: a-list, type: decision, adopted: 2021-07-01, published: 2021-07-03, in_force: 2021-07-10,
     changes: [{add-criterion: c-new}, {designate: org-late, entry: "4", criteria: [c-new]}]}
  - {id: a-4, regime: a-list, type: decision, adopted: 2021-09, published: 2021-09, in_force: 2021-09,
     changes: [{designate: org-month, entry: "5", criteria: [c-new]}]}
  - {id: b-1, regime: b-list, type: decision, adopted: 2021-02-01, published: 2021-02-01, in_force: 2021-02-01,
     changes: [{designate: org-other, entry: "1"}]}
entities:
  - {id: org-listed, kind: organisation, names: [{name: Listed, kind: primary}], activities: [airline]}
  - {id: org-gone, kind: organisation, names: [{name: Gone, kind: primary}]}
  - {id: org-twin, kind: organisation, names: [{name: Twin, kind: primary}]}
  - {id: org-same, kind: organisation, names: [{name: Same, kind: primary}], possibly_same_as: [org-twin]}
  - {id: org-late, kind: organisation, names: [{name: Late, kind: primary}]}
  - {id: org-month, kind: organisation, names: [{name: Month, kind: primary}]}
  - {id: org-other, kind: organisation, names: [{name: Other, kind: primary}]}
  - {id: org-never, kind: organisation, names: [{name: Never, kind: primary}], activities: [airline]}
  - {id: org-air, kind: organisation, names: [{name: Air, kind: primary}]}
  - {id: org-bank, kind: organisation, names: [{name: Bank, kind: primary}]}
  - {id: person-x, kind: person, names: [{name: X, kind: primary}]}
relationships:
  - {id: rel-1, subject: person-x, relation: heads, object: org-listed, from: 2020-01-01}
  - {id: rel-2, subject: person-x, relation: heads, object: org-air, from: 2020-01-01, until: 2021-06-01}
  - {id: rel-3, subject: org-late, relation: supplies, object: org-never, stated_in: a-3}
operations:
  - id: op
    name: Operation
    classification: analyst
    participants:
      - {entity: org-listed, layer: executor, role: flies, reached_by: [c-old, c-new]}
      - {entity: org-gone, layer: executor}
      - {entity: org-same, layer: executor}
      - {entity: org-late, layer: executor, reached_by: [c-old, c-new]}
      - {entity: org-month, layer: executor}
      - {entity: org-other, layer: executor}
      - {entity: org-never, layer: executor}
      - {entity: org-air, layer: executor}
      - {entity: org-bank, layer: executor}
      - {entity: org-listed, layer: wallet}
)";

const Registry& registry() {
  static const Registry made = yaml::loads(small);
  return made;
}

Loopholes on(Date day, AsOfOptions options = {}) {
  return loopholes(as_of(registry(), day, options), {.operation = "op", .authority = "A"});
}

ParticipantState of(const Loopholes& found, const EntityId& entity) {
  const auto row =
      std::find_if(found.participants.begin(), found.participants.end(),
                   [&](const ParticipantState& state) { return state.entity == entity; });
  REQUIRE(row != found.participants.end());
  return *row;
}

std::string status(const Loopholes& found, const EntityId& entity) {
  return std::string(to_string(of(found, entity).status));
}

bool has(const std::vector<Caveat>& caveats, CaveatKind kind) {
  return std::any_of(caveats.begin(), caveats.end(),
                     [kind](const Caveat& caveat) { return caveat.kind == kind; });
}

template <class Shown>
std::string text(const Shown& shown) {
  std::ostringstream out;
  out << shown;
  return out.str();
}

std::string layers(const Loopholes& found) {
  std::string all;
  for (const LayerCoverage& layer : found.layers) all += text(layer) + '\n';
  return all;
}

}  // namespace

TEST_CASE("every participant has the status that the law of the day gives it") {
  const Loopholes found = on({2021, 6, 30});
  CHECK(status(found, "org-listed") == "designated");
  CHECK(status(found, "org-gone") == "delisted");
  CHECK(status(found, "org-same") == "possibly-same");
  CHECK(status(found, "org-late") == "designated-later");
  CHECK(status(found, "org-month") == "designated-later");
  CHECK(status(found, "org-other") == "elsewhere-only");
  CHECK(status(found, "org-never") == "never");
  CHECK(status(found, "org-air") == "measure-only");
  CHECK(status(found, "org-bank") == "measure-only");
}

TEST_CASE("a later designation has its lag and its act") {
  const auto later = of(on({2021, 6, 30}), "org-late").later;
  REQUIRE(later);
  CHECK(later->days == DaySpan{10, 10});
  CHECK(later->act == MaybeActId("a-3"));
  CHECK(later->designation == "a-list/4");
  CHECK_FALSE(of(on({2021, 7, 10}), "org-late").later);
}

TEST_CASE("the end of a designation is told with its act") {
  const auto earlier = of(on({2021, 6, 30}), "org-gone").earlier;
  REQUIRE(earlier);
  CHECK(earlier->effect.day == Date(2021, 3, 1));
  CHECK(earlier->act == MaybeActId("a-2"));
  CHECK_FALSE(of(on({2021, 2, 28}), "org-gone").earlier);
  CHECK(status(on({2021, 2, 28}), "org-gone") == "designated");
}

TEST_CASE("within a window of the day of effect nobody can tell") {
  CHECK(status(on({2021, 8, 31}), "org-month") == "designated-later");
  CHECK(status(on({2021, 9, 15}), "org-month") == "cannot tell");
  CHECK(status(on({2021, 9, 30}), "org-month") == "designated");
}

TEST_CASE("layers are counted from sure to perhaps, each entity once in each layer") {
  CHECK(layers(on({2021, 6, 30})) ==
        "executor: 1 of 9 designated, 1 to 2 covered\nwallet: 1 of 1 designated, 1 covered\n");
  CHECK(layers(on({2021, 9, 15})) ==
        "executor: 2 of 9 designated, 2 to 4 covered\nwallet: 1 of 1 designated, 1 covered\n");
}

TEST_CASE("a criterion reaches a participant once it is in force") {
  const auto criteria = [](Date day) {
    std::string all;
    const ParticipantState late = of(on(day), "org-late");
    for (const ReachingCriterion& one : late.criteria) {
      all += one.id.to_string() + ' ' + one.act->to_string() + ' ';
    }
    return all;
  };
  CHECK(criteria({2021, 7, 9}) == "c-old a-1 ");
  CHECK(criteria({2021, 7, 10}) == "c-old a-1 c-new a-3 ");
  CHECK(has(of(on({2021, 7, 9}), "org-late").caveats, CaveatKind::reading));
}

TEST_CASE("links published after the day are hindsight, and unknown by what was known") {
  const Loopholes found = on({2021, 6, 30});
  const auto links = of(found, "org-late").links;
  REQUIRE(links.size() == 1);
  CHECK(links[0].id == RelationshipId("rel-3"));
  CHECK(links[0].hindsight);
  CHECK(links[0].holds == Verdict::unknown);
  CHECK(has(found.caveats, CaveatKind::hindsight));
  const Loopholes then = on({2021, 6, 30}, {.known_on = Date(2021, 6, 30)});
  CHECK(of(then, "org-late").links.empty());
  CHECK_FALSE(of(then, "org-late").later);
  CHECK(status(then, "org-late") == "never");
  CHECK_FALSE(has(then.caveats, CaveatKind::hindsight));
}

TEST_CASE("the shortest way to another participant is found where no link is direct") {
  const auto links = of(on({2021, 5, 31}), "org-air").links;
  REQUIRE(links.size() == 2);
  CHECK(text(links[0]) == "person-x heads org-air");
  CHECK(text(links[1]) == "person-x heads org-listed");
  CHECK(of(on({2021, 6, 1}), "org-air").links.empty());
}

TEST_CASE("who shares a head or an activity with a designated participant could take its place") {
  const auto shown = [](Date day) {
    std::string all;
    const Loopholes found = on(day);
    for (const Substitute& row : found.substitutes) {
      for (const Shared& one : row.shared) {
        all += row.entity.to_string() + ' ' + std::string(to_string(one.trait)) + ' ' + one.what +
               ' ' + one.with.to_string() + '\n';
      }
    }
    return all;
  };
  CHECK(shown({2021, 5, 31}) ==
        "org-air head person-x org-listed\norg-never activity airline org-listed\n");
  CHECK(shown({2021, 6, 1}) == "org-never activity airline org-listed\n");
  CHECK(shown({2020, 12, 31}).empty());
}

TEST_CASE("what designated owners cover is told from what they perhaps cover") {
  const Registry owners = yaml::loads(R"(format: 1
authorities:
  - {id: A, name: Alpha, ownership_rules: [{share: {min: 50}, aggregation: all, control: ignored, from: 2021-01-01}]}
regimes:
  - {id: a-list, authority: A, title: Alpha's, from: 2020-01-01, expiry: {kind: none},
     record: [{of: designations, state: complete}]}
acts:
  - {id: a-1, regime: a-list, type: decision, adopted: 2020-06-01, published: 2020-06-01, in_force: 2020-06-01,
     changes: [{designate: person-x, entry: "1"}]}
  - {id: a-2, regime: a-list, type: decision, adopted: 2021-06-01, published: 2021-06-01, in_force: 2021-06-01,
     changes: [{delist: person-x, entry: "1"}]}
entities:
  - {id: person-x, kind: person, names: [{name: X, kind: primary}]}
  - {id: org-half, kind: organisation, names: [{name: Half, kind: primary}]}
  - {id: org-some, kind: organisation, names: [{name: Some, kind: primary}]}
  - {id: org-less, kind: organisation, names: [{name: Less, kind: primary}]}
relationships:
  - {id: rel-1, subject: person-x, relation: owns, object: org-half, share: 50, from: 2019-01-01}
  - {id: rel-2, subject: person-x, relation: owns, object: org-some, share: unknown, from: 2019-01-01}
  - {id: rel-3, subject: person-x, relation: owns, object: org-less, share: 49.99, from: 2019-01-01}
operations:
  - {id: op, name: O, participants: [{entity: org-half, layer: wallet}, {entity: org-some, layer: wallet},
     {entity: org-less, layer: wallet}]}
)");
  const auto shown = [&](Date day) {
    const Loopholes found = loopholes(as_of(owners, day), {.operation = "op", .authority = "A"});
    std::string all;
    for (const ParticipantState& state : found.participants) {
      all += std::string(to_string(state.status)) + ' ';
    }
    return all + text(found.layers[0]);
  };
  CHECK(
      shown({2020, 12, 31}) ==
      "perhaps-through-ownership perhaps-through-ownership perhaps-through-ownership wallet: 0 of "
      "3 designated, 0 to 3 covered");
  CHECK(shown({2021, 1, 1}) ==
        "through-ownership perhaps-through-ownership never wallet: 0 of 3 designated, 1 to 2 "
        "covered");
  CHECK(shown({2021, 6, 1}) == "never never never wallet: 0 of 3 designated, 0 covered");
}

TEST_CASE("ownership by a link that was published later is hindsight, with the link shown") {
  const Registry made = yaml::loads(R"(format: 1
authorities: [{id: A, name: Alpha, ownership_rules: [{share: {min: 50}, aggregation: all, control: ignored}]}]
regimes: [{id: one, authority: A, title: One, from: 2019-01-01, expiry: {kind: none},
  record: [{of: designations, state: complete}]}]
acts:
  - {id: a-1, regime: one, type: decision, adopted: 2020-01-01, published: 2020-01-01, in_force: 2020-01-01,
     changes: [{designate: org-y, entry: y1}]}
  - {id: a-9, regime: one, type: decision, adopted: 2022-01-01, published: 2022-01-01, in_force: 2022-01-01, content: none}
entities:
  - {id: org-x, kind: organisation, names: [{name: X, kind: primary}]}
  - {id: org-y, kind: organisation, names: [{name: Y, kind: primary}]}
relationships: [{id: rel-1, subject: org-y, relation: owns, object: org-x, share: 100, from: 2019-01-01, stated_in: a-9}]
operations: [{id: op, name: O, participants: [{entity: org-x, layer: wallet}]}]
)");
  const Loopholes found =
      loopholes(as_of(made, {2021, 6, 1}), {.operation = "op", .authority = "A"});
  const ParticipantState& state = found.participants.at(0);
  CHECK(state.status == ParticipantStatus::through_ownership);
  REQUIRE(state.links.size() == 1);
  CHECK(state.links[0].hindsight);
  CHECK(has(state.caveats, CaveatKind::hindsight));
  CHECK(has(found.caveats, CaveatKind::hindsight));
}

TEST_CASE("a part that is not verified is left out where such is") {
  const Registry made = yaml::loads(R"(format: 1
authorities: [{id: A, name: Alpha}]
entities: [{id: org-x, kind: organisation, names: [{name: X, kind: primary}]}]
operations: [{id: op, name: O, participants: [{entity: org-x, layer: finance, unverified: [layer]}]}]
)");
  const LoopholeQuestion question{.operation = "op", .authority = "A"};
  CHECK(loopholes(as_of(made, {2021, 1, 1}), question).participants.size() == 1);
  const Snapshot sure = as_of(made, {2021, 1, 1}, {.unverified = Unverified::drop});
  CHECK(loopholes(sure, question).participants.empty());
  CHECK(loopholes(sure, question).layers.empty());
}

TEST_CASE("an unknown operation or authority is an error") {
  const Snapshot law = as_of(registry(), {2021, 6, 30});
  CHECK_THROWS_AS(loopholes(law, {.operation = "op-x", .authority = "A"}), UnknownIdError);
  CHECK_THROWS_AS(loopholes(law, {.operation = "op", .authority = "X"}), UnknownIdError);
  CHECK_THROWS_AS(loophole_series(registry(), {.operation = "op-x", .authority = "A"}),
                  UnknownIdError);
}

TEST_CASE("the pieces of a series tile and show the coverage of every day in them") {
  struct Asked {
    Registry registry;
    LoopholeQuestion question;
  };
  for (const Asked& asked : {Asked{registry(), {.operation = "op", .authority = "A"}},
                             Asked{belarus(), {.operation = "op-gate", .authority = "EU"}},
                             Asked{belarus(), {.operation = "op-gate", .authority = "US"}},
                             Asked{belarus(), {.operation = "op-gate", .authority = "UK"}}}) {
    const auto pieces = loophole_series(asked.registry, asked.question);
    REQUIRE_FALSE(pieces.empty());
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      const auto until = pieces[i].when.until();
      CHECK(until.has_value() == (i + 1 < pieces.size()));
      if (until) CHECK(*until == *pieces[i + 1].when.from());
      if (i > 0) CHECK(pieces[i].layers != pieces[i - 1].layers);
    }
    std::size_t piece = 0;
    const int first = std::max(pieces[0].when.from()->days(), Date(2020, 6, 1).days());
    for (int day = first; day < Date(2022, 9, 1).days(); day += 3) {
      while (!pieces[piece].when.contains(Date::from_days(day))) ++piece;
      const Snapshot law = as_of(asked.registry, Date::from_days(day));
      CHECK(loopholes(law, asked.question).layers == pieces[piece].layers);
    }
  }
}

TEST_CASE("a series keeps to the days and the clock asked for") {
  const LoopholeQuestion question{.operation = "op", .authority = "A"};
  const auto pieces =
      loophole_series(registry(), question, {.from = Date(2021, 2, 1), .until = Date(2021, 7, 20)});
  REQUIRE(pieces.size() == 3);
  CHECK(pieces[0].when == Interval::between({2021, 2, 1}, {2021, 3, 1}));
  CHECK(pieces[1].when == Interval::between({2021, 3, 1}, {2021, 7, 10}));
  CHECK(pieces[2].when == Interval::between({2021, 7, 10}, {2021, 7, 20}));
  CHECK(pieces[2].acts == std::vector<ActId>{"a-3"});
  const auto known = loophole_series(registry(), question, {.known_on = Date(2021, 7, 2)});
  CHECK(known[known.size() - 1].layers[0].designated == 1);
}

TEST_CASE("an authority that sanctions nobody leaves everything open, as far as one can tell") {
  Registry empty = yaml::loads(R"(format: 1
authorities: [{id: A, name: Alpha}]
entities: [{id: org-x, kind: organisation, names: [{name: X, kind: primary}]}]
operations: [{id: op, name: O, participants: [{entity: org-x, layer: finance}]}]
)");
  const Loopholes found =
      loopholes(as_of(empty, {2021, 1, 1}), {.operation = "op", .authority = "A"});
  CHECK(status(found, "org-x") == "cannot tell");
  CHECK(layers(found) == "finance: 0 of 1 designated, 0 to 1 covered\n");
}

TEST_CASE("Operation Gate is covered as the trial on the facts found") {
  const auto designated = [](const AuthorityId& authority, Date day) {
    std::vector<int> counts;
    const auto found =
        loopholes(as_of(belarus(), day), {.operation = "op-gate", .authority = authority});
    for (const LayerCoverage& layer : found.layers) counts.push_back(layer.designated);
    return counts;
  };
  using Counts = std::vector<int>;
  CHECK(designated("EU", {2021, 11, 16}) == Counts{0, 3, 1, 1, 1});
  CHECK(designated("EU", {2021, 12, 2}) == Counts{10, 4, 1, 6, 5});
  CHECK(designated("EU", {2022, 6, 4}) == Counts{10, 4, 1, 6, 10});
  CHECK(designated("US", {2021, 11, 16}) == Counts{0, 3, 0, 1, 7});
  CHECK(designated("US", {2021, 12, 2}) == Counts{2, 4, 1, 2, 8});
  CHECK(designated("US", {2022, 6, 4}) == Counts{2, 4, 3, 2, 8});
}

TEST_CASE("banks that a measure names are touched, not designated") {
  const auto touched = [](const AuthorityId& authority, Date day) {
    const auto found =
        loopholes(as_of(belarus(), day), {.operation = "op-gate", .authority = authority});
    return std::count_if(
        found.participants.begin(), found.participants.end(), [](const ParticipantState& state) {
          return state.layer == Layer::finance && state.status == ParticipantStatus::measure_only;
        });
  };
  CHECK(touched("EU", {2021, 11, 16}) == 3);
  CHECK(touched("EU", {2021, 12, 2}) == 3);
  CHECK(touched("EU", {2022, 6, 4}) == 5);
  CHECK(touched("US", {2021, 12, 2}) == 1);
}
