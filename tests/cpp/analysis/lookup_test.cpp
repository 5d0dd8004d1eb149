#include "sanctrack/analysis/lookup.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <map>
#include <sstream>
#include <thread>

#include "../../reference/generated.hpp"
#include "../../reference/random_law.hpp"
#include "sanctrack/values/error.hpp"
#include "sanctrack/yaml/load.hpp"

using namespace sanctrack;
using reference::RandomLaw;

namespace {

const Registry& belarus() {
  static const Registry registry = yaml::load(SANCTRACK_TESTS_DIR "/../examples/data/belarus");
  return registry;
}

std::vector<std::string> texts(const std::vector<Caveat>& caveats) {
  std::vector<std::string> texts;
  for (const Caveat& caveat : caveats) texts.push_back(caveat.text);
  return texts;
}

/// What a loop over `as_of` says of one pair.
std::vector<LookupRow> naive(const Registry& registry, std::size_t pair, const EntityId& party,
                             Date day, const LookupOptions& options) {
  const Snapshot law =
      as_of(registry, day, {.known_on = options.known_on, .unverified = options.unverified});
  Filter filter{.regime = options.regime, .authority = options.authority};
  const Answer answer = law.is_designated(party, filter);
  LookupRow bare{
      .pair = pair, .entity = party.to_string(), .day = day, .verdict = answer.verdict()};
  const auto measures = law.measures_on(party, filter);
  for (const PartyMeasure& measure : measures) {
    if (measure.through == Through::designation) continue;
    bare.others.push_back({measure.id, measure.status});
  }
  std::sort(bare.others.begin(), bare.others.end(),
            [](const BoundMeasure& a, const BoundMeasure& b) { return a.id < b.id; });
  filter.entity = party;
  std::vector<LookupRow> rows;
  for (const DesignationState& state : law.designations(filter)) {
    LookupRow& row = rows.emplace_back(bare);
    row.designation = state.id;
    row.in_force = state.in_force;
    row.regime = state.regime;
    row.authority = state.authority;
    row.since = state.since.day;
    row.act = state.act;
    for (const std::string& source : state.sources) row.source += source + '\n';
    row.criteria = state.criteria;
    row.caveats = texts(state.caveats);
    for (const PartyMeasure& measure : measures) {
      if (measure.designation == state.id) row.measures.push_back({measure.id, measure.status});
    }
  }
  if (!rows.empty()) return rows;
  bare.caveats = texts(answer.caveats());
  return {bare};
}

struct Pairs {
  std::vector<EntityId> parties;
  std::vector<Date> days;
  void add(const EntityId& party, Date day) {
    parties.push_back(party);
    days.push_back(day);
  }
};

/// How often each answer was given, so that the comparison is known to be about something.
struct Tally {
  std::map<Verdict, int> verdicts;
  int measures = 0;
  int others = 0;
  int caveats = 0;
  void add(const LookupRow& row) {
    ++verdicts[row.verdict];
    measures += !row.measures.empty();
    others += !row.others.empty();
    caveats += !row.caveats.empty();
  }
};

/// The columns say the same as the rows.
void compare_columns(const Lookup& found, const std::vector<LookupRow>& rows) {
  const CodedTexts designation = found.texts(LookupText::designation);
  const CodedTexts verdict = found.texts(LookupText::verdict);
  const CodedTexts entity = found.texts(LookupText::entity);
  const CodedLists measures = found.lists(LookupList::measures);
  const CodedLists status = found.lists(LookupList::other_status);
  const CodedLists caveats = found.lists(LookupList::caveats);
  const auto at = [](const auto& column, std::size_t row) {
    return column.values.at(static_cast<std::size_t>(column.codes.at(row)));
  };
  for (std::size_t i = 0; i < rows.size(); ++i) {
    REQUIRE(found.ledger_rows()[i] == static_cast<std::int32_t>(rows[i].pair));
    REQUIRE((designation.codes[i] < 0) == rows[i].designation.empty());
    if (designation.codes[i] >= 0) REQUIRE(at(designation, i) == rows[i].designation);
    REQUIRE(at(verdict, i) == to_string(rows[i].verdict));
    REQUIRE(at(entity, i) == rows[i].entity);
    REQUIRE(at(caveats, i) == rows[i].caveats);
    REQUIRE(found.days()[i] == rows[i].day.days());
    REQUIRE(found.since()[i] == (rows[i].since ? rows[i].since->days() : Lookup::no_day));
    std::vector<std::string> ids;
    for (const BoundMeasure& one : rows[i].measures) ids.push_back(one.id.to_string());
    REQUIRE(at(measures, i) == ids);
    ids.clear();
    for (const BoundMeasure& one : rows[i].others) ids.emplace_back(to_string(one.status));
    REQUIRE(at(status, i) == ids);
  }
}

void compare(const Registry& registry, const Pairs& pairs, const LookupOptions& options,
             Tally& tally, bool with_columns = false) {
  const Lookup found = lookup(registry, pairs.parties, pairs.days, options);
  std::vector<LookupRow> rows;
  for (std::size_t pair = 0; pair < pairs.days.size(); ++pair) {
    for (LookupRow& row : naive(registry, pair, pairs.parties[pair], pairs.days[pair], options)) {
      rows.push_back(std::move(row));
    }
  }
  REQUIRE(found.size() == rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    LookupRow row = found[i];
    REQUIRE(rows[i].source.find(row.source) != std::string::npos);
    REQUIRE(row.source.empty() == rows[i].source.empty());
    row.source = rows[i].source;
    CAPTURE(row);
    CAPTURE(rows[i]);
    REQUIRE(row == rows[i]);
    CHECK(found.verdict(row.pair) == row.verdict);
    tally.add(row);
  }
  if (with_columns) compare_columns(found, rows);
}

std::string lines(const Lookup& found) {
  std::ostringstream out;
  for (std::size_t i = 0; i < found.size(); ++i) out << found[i] << '\n';
  return out.str();
}

std::string message_of(const auto& asks) {
  try {
    asks();
  } catch (const Error& error) {
    return error.what();
  }
  return "nothing was thrown";
}

}  // namespace

TEST_CASE("a lookup of random laws says what a loop over the days says, on both clocks") {
  Tally tally;
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    const Registry registry = RegistryBuilder(RandomLaw(seed).run()).build();
    RandomLaw random(seed + 5000);
    const auto parties = registry.entities();
    const auto acts = registry.acts();
    for (int question = 0; question < 6; ++question) {
      Pairs pairs;
      for (int i = 0; i < 40; ++i) {
        const Act& act =
            acts[static_cast<std::size_t>(random.below(static_cast<int>(acts.size())))];
        const auto stated = act.in_force ? act.in_force : act.published;
        const Date about = stated && random.below(2) == 0
                               ? stated->latest().plus_days(random.below(6) - 3)
                               : random.any_day();
        const auto party = static_cast<std::size_t>(random.below(static_cast<int>(parties.size())));
        pairs.add(parties[party].id, about);
      }
      LookupOptions options;
      if (question % 2 == 1) options.known_on = random.any_day();
      if (question >= 4) options.unverified = Unverified::drop;
      if (random.below(3) == 0) options.authority = "EU";
      if (random.below(4) == 0) options.regime = "regime-1";
      CAPTURE(seed);
      CAPTURE(question);
      compare(registry, pairs, options, tally, question == 0);
    }
  }
  CHECK(tally.verdicts[Verdict::yes] > 500);
  CHECK(tally.verdicts[Verdict::no] > 500);
  CHECK(tally.verdicts[Verdict::unknown] > 500);
  CHECK(tally.measures > 500);
  CHECK(tally.others > 300);
  CHECK(tally.caveats > 500);
}

TEST_CASE("a lookup of the bundled record says what a loop over the days says") {
  Tally tally;
  RandomLaw random(7);
  const auto parties = belarus().entities();
  const std::array<LookupOptions, 6> questions{
      LookupOptions{},
      LookupOptions{.authority = "EU"},
      LookupOptions{.authority = "US", .unverified = Unverified::drop},
      LookupOptions{.regime = "eu-belarus", .known_on = Date(2021, 11, 16)},
      LookupOptions{.authority = "UK", .known_on = Date(2022, 3, 1)},
      LookupOptions{.known_on = Date(2021, 12, 1), .unverified = Unverified::drop}};
  for (const LookupOptions& options : questions) {
    Pairs pairs;
    for (int i = 0; i < 250; ++i) {
      const auto party = static_cast<std::size_t>(random.below(static_cast<int>(parties.size())));
      const Date about = i % 3 == 0 ? Date{2004, 1, 1}.plus_days(random.below(8000))
                                    : Date{2020, 9, 1}.plus_days(random.below(800));
      pairs.add(parties[party].id, about);
    }
    for (const Date day : {Date{2021, 11, 16}, Date{2021, 11, 17}, Date{2021, 12, 2}}) {
      pairs.add("org-belavia", day);
      pairs.add("person-viktar-lukashenka", day);
      pairs.add("org-belaruskali", day);
    }
    compare(belarus(), pairs, options, tally, true);
  }
  CHECK(tally.verdicts[Verdict::yes] > 200);
  CHECK(tally.verdicts[Verdict::no] > 100);
  CHECK(tally.verdicts[Verdict::unknown] > 200);
  CHECK(tally.measures > 100);
  CHECK(tally.others > 5);
}

TEST_CASE("the carrier ban binds Belavia before the EU designates it") {
  const std::array<EntityId, 3> parties{EntityId("org-belavia"), EntityId("org-belavia"),
                                        EntityId("person-viktar-lukashenka")};
  const std::array<Date, 3> days{Date{2021, 11, 17}, Date{2021, 12, 2}, Date{2021, 11, 16}};
  CHECK(lines(lookup(belarus(), parties, days, {.authority = "EU"})) ==
        "row 0: org-belavia on 2021-11-17: no; eu-m-carrier-ban in-force without designation\n"
        "row 1: org-belavia on 2021-12-02: yes; eu-belarus/I.B-17 in force: yes since 2021-12-02 "
        "by eu-2021-2124; eu-m-asset-freeze in-force; eu-m-carrier-ban in-force without "
        "designation\n"
        "row 2: person-viktar-lukashenka on 2021-11-16: yes; eu-belarus/I.A-46 in force: yes since "
        "2020-11-06 by eu-2020-1648; eu-m-asset-freeze in-force; eu-m-travel-ban in-force\n");
  CHECK(lines(lookup(belarus(), parties, days, {.authority = "US"})) ==
        "row 0: org-belavia on 2021-11-17: no\nrow 1: org-belavia on 2021-12-02: no\n"
        "row 2: person-viktar-lukashenka on 2021-11-16: cannot tell\n");
}

TEST_CASE("a large ledger gives each pair what it gives alone, however its columns are coded") {
  const auto entities = belarus().entities();
  std::vector<std::string_view> names;
  for (const Entity& entity : entities) names.push_back(entity.id.text());
  LongColumn<std::uint32_t> codes;
  LongColumn<std::int32_t> days;
  std::vector<std::string_view> plain;
  RandomLaw random(3);
  for (int i = 0; i < 20'000; ++i) {
    codes.push_back(static_cast<std::uint32_t>(random.below(static_cast<int>(names.size()))));
    plain.push_back(names[codes.back()]);
    days.push_back(Date{2006, 1, 1}.days() + random.below(6000));
  }
  const Lookup coded = lookup(belarus(), {.names = names, .codes = codes, .days = days});
  const Lookup bare = lookup(belarus(), {.names = plain, .days = days});
  days.push_back(Date::min().days());
  codes.push_back(0);
  const Lookup wide = lookup(belarus(), {.names = names, .codes = codes, .days = days});
  CHECK(coded.size() == bare.size());
  std::size_t yes = 0;
  for (std::size_t pair = 0; pair < coded.pairs(); ++pair) {
    const Verdict verdict = as_of(belarus(), Date::from_days(days[pair]))
                                .is_designated(EntityId(plain[pair]))
                                .verdict();
    REQUIRE(coded.verdict(pair) == verdict);
    REQUIRE(bare.verdict(pair) == verdict);
    REQUIRE(wide.verdict(pair) == verdict);
    yes += verdict == Verdict::yes;
  }
  CHECK(yes == coded.count(Verdict::yes));
  CHECK(yes > 1000);
  CHECK(coded.count(Verdict::yes) + coded.count(Verdict::no) + coded.count(Verdict::unknown) ==
        coded.pairs());
}

TEST_CASE("a ledger that two threads answer says what its batches say on one thread") {
  std::vector<std::string_view> names{"nobody", "ACME", ""};
  const auto entities = belarus().entities();
  for (const Entity& entity : entities) names.push_back(entity.id.text());
  RandomLaw random(11);
  Ledger all;
  for (int i = 0; i < 300'000; ++i) {
    all.names.push_back(
        names[static_cast<std::size_t>(random.below(static_cast<int>(names.size())))]);
    all.days.push_back(Date{2006, 1, 1}.days() + random.below(6000));
  }
  const PreparedLookup prepared(belarus(), {.unknown = UnknownParty::keep});
  const Lookup whole = prepared(all);
  constexpr std::size_t batch = 50'000;
  std::size_t rows = 0;
  std::size_t strange = 0;
  for (std::size_t from = 0; from < all.days.size(); from += batch) {
    Ledger part;
    for (std::size_t i = from; i < from + batch; ++i) {
      part.names.push_back(all.names[i]);
      part.days.push_back(all.days[i]);
    }
    const Lookup one = prepared(part);
    for (std::size_t i = 0; i < batch; ++i) REQUIRE(one.verdict(i) == whole.verdict(from + i));
    const CodedTexts part_texts = one.texts(LookupText::designation);
    const CodedTexts whole_texts = whole.texts(LookupText::designation);
    for (std::size_t i = 0; i < one.size(); ++i) {
      const auto left = part_texts.codes[i];
      const auto right = whole_texts.codes[rows + i];
      REQUIRE((left < 0) == (right < 0));
      if (left < 0) continue;
      REQUIRE(part_texts.values[static_cast<std::size_t>(left)] ==
              whole_texts.values[static_cast<std::size_t>(right)]);
    }
    rows += one.size();
    for (const std::uint8_t on : one.on_record()) strange += on == 0;
  }
  CHECK(rows == whole.size());
  CHECK(strange > 500);
}

TEST_CASE("parties that are not on record are told with their rows, or kept and never a no") {
  const std::vector<std::string_view> names{"org-belavia", "org-belavai", "ACME Ltd.",
                                            "org-belavai"};
  const LongColumn<std::int32_t> days{19000, 19000, 19000, 19000};
  const Ledger ledger{.names = names, .days = days};
  CHECK(message_of([&] { lookup(belarus(), ledger); }) ==
        "2 parties are not on record, in 3 rows of the ledger: row 1: unknown entity "
        "'org-belavai', did you mean 'org-belavia'?; row 2: unknown entity 'ACME Ltd.' (to keep "
        "them as \"cannot tell\": unknown = keep)");
  const Lookup kept = lookup(belarus(), ledger, {.unknown = UnknownParty::keep});
  REQUIRE(kept.size() == 4);
  CHECK(kept[0].verdict == Verdict::yes);
  CHECK(kept.count(Verdict::unknown) == 3);
  for (const std::size_t row : {1u, 2u, 3u}) {
    CHECK(kept.verdict(row) == Verdict::unknown);
    CHECK_FALSE(kept[row].on_record);
    CHECK(kept[row].entity == names[row]);
    CHECK(kept[row].caveats == std::vector{"'" + std::string(names[row]) + "' is not on record"});
    CHECK(kept.on_record()[row] == 0);
    CHECK(kept.lists(LookupList::caveats).codes[row] >= 0);
  }
  CHECK(kept.texts(LookupText::entity).values ==
        std::vector<std::string>{"org-belavia", "org-belavai", "ACME Ltd."});
}

TEST_CASE("a name that no pair uses need not be on record") {
  const std::vector<std::string_view> names{"nobody", "org-belavia"};
  const LongColumn<std::uint32_t> codes{1};
  const LongColumn<std::int32_t> days{19000};
  CHECK(lookup(belarus(), {.names = names, .codes = codes, .days = days}).count(Verdict::yes) == 1);
}

TEST_CASE("columns that do not fit together are refused") {
  const std::vector<std::string_view> names{"org-belavia"};
  const LongColumn<std::uint32_t> codes{0, 1};
  const LongColumn<std::int32_t> days{19000, 5'000'000};
  const auto asked = [&](const Ledger& ledger) {
    return message_of([&] { lookup(belarus(), ledger); });
  };
  CHECK(asked({.names = names, .days = days}) ==
        "a ledger has one day for each party: got 1 parties and 2 days");
  CHECK(asked({.names = names, .codes = codes, .days = days}) ==
        "row 1: code 1 stands for none of 1 names");
  const LongColumn<std::uint32_t> zeros{0, 0};
  CHECK(asked({.names = names, .codes = zeros, .days = days}) ==
        "row 1: day number 5000000 lies outside 1400-01-01 to 9999-12-31");
  CHECK(message_of([] { PreparedLookup(belarus(), {.authority = "EV"}); }) ==
        "unknown authority 'EV'");
}

TEST_CASE("an empty ledger has no rows") {
  const std::vector<std::string_view> names{"nobody"};
  const Lookup coded = lookup(belarus(), {.names = names});
  CHECK(coded.size() == 0);
  CHECK(coded.texts(LookupText::designation).codes.empty());
  CHECK(coded.lists(LookupList::caveats).codes.empty());
  CHECK(coded.by_month().empty());
  CHECK(lookup(belarus(), Ledger()).pairs() == 0);
}

TEST_CASE("pairs are counted by month, answer and authority") {
  const std::array<EntityId, 4> parties{EntityId("org-belavia"), EntityId("org-belavia"),
                                        EntityId("person-viktar-lukashenka"),
                                        EntityId("person-viktar-lukashenka")};
  const std::array<Date, 4> days{Date{2021, 11, 17}, Date{2021, 12, 3}, Date{2021, 11, 16},
                                 Date{2021, 11, 20}};
  const auto counts = lookup(belarus(), parties, days, {.regime = "eu-belarus"}).by_month();
  REQUIRE(counts.size() == 3);
  CHECK(counts[0] == LookupCount{{2021, 11, 1}, Verdict::no, {}, 1});
  CHECK(counts[1] == LookupCount{{2021, 11, 1}, Verdict::yes, "EU", 2});
  CHECK(counts[2] == LookupCount{{2021, 12, 1}, Verdict::yes, "EU", 1});
}

TEST_CASE("batches of one prepared lookup may be asked from several threads") {
  const PreparedLookup prepared(belarus());
  const auto entities = belarus().entities();
  std::vector<std::size_t> yes(4, 0);
  std::vector<std::size_t> expected(4, 0);
  const auto ask = [&](std::size_t part, const PreparedLookup& by) {
    std::vector<EntityId> parties;
    std::vector<Date> days;
    for (std::size_t i = part; i < entities.size(); i += 4) {
      parties.push_back(entities[i].id);
      days.push_back(Date{2021, 12, 3});
    }
    const Lookup found = by(parties, days);
    found.lists(LookupList::caveats);
    found.lists(LookupList::measures);
    return found.count(Verdict::yes);
  };
  std::vector<std::thread> threads;
  for (std::size_t part = 0; part < 4; ++part) {
    expected[part] = ask(part, PreparedLookup(belarus()));
    threads.emplace_back([&, part] { yes[part] = ask(part, prepared); });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(yes == expected);
  CHECK(yes[0] > 10);
}
