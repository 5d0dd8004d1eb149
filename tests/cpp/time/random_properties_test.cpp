#include <doctest/doctest.h>

#include <set>
#include <sstream>

#include "../../reference/random_law.hpp"
#include "sanctrack/time/diff.hpp"
#include "sanctrack/time/timeline.hpp"

using namespace sanctrack;
using reference::RandomLaw;

namespace {

constexpr std::uint32_t seeds = 40;

std::vector<AsOfOptions> any_options(RandomLaw& random) {
  return {{}, {.known_on = random.any_day()}, {.unverified = Unverified::drop}};
}

/// All that a piece shows, but for its days.
std::string shown(const TimelinePiece& piece) {
  std::ostringstream out;
  for (const auto& state : piece.designations()) out << state << '\n';
  for (const auto& measure : piece.party_measures()) out << measure << '\n';
  for (const auto& state : piece.criteria()) out << state << '\n';
  for (const auto& state : piece.measures()) out << state << '\n';
  for (const auto& state : piece.regimes()) out << state << '\n';
  return out.str();
}

template <class Row>
void write(std::ostream& out, const Rows<Row>& rows) {
  for (const Row& row : rows) out << row << '\n';
}

std::string of_entity(const Snapshot& law, const EntityId& id) {
  std::ostringstream out;
  std::set<RegimeId> regimes;
  for (const auto& state : law.designations({.entity = id})) regimes.insert(state.regime);
  for (const auto& measure : law.measures_on(id)) regimes.insert(measure.regime);
  write(out, law.designations({.entity = id}));
  write(out, law.measures_on(id));
  for (const RegimeId& regime : regimes) out << law.regime(regime) << '\n';
  return out.str();
}

std::string of_regime(const Snapshot& law, const RegimeId& id) {
  std::ostringstream out;
  write(out, law.designations({.regime = id}));
  write(out, law.criteria({.regime = id}));
  write(out, law.measures({.regime = id}));
  out << law.regime(id) << '\n';
  return out.str();
}

std::string grounds(const TimelinePiece& piece, const EntityId& id) {
  std::ostringstream out;
  write(out, piece.snapshot().criteria({.entity = id}));
  return out.str();
}

void check_tiles(const Timeline& timeline) {
  for (std::size_t i = 0; i + 1 < timeline.size(); ++i) {
    CHECK(timeline[i].when().meets(timeline[i + 1].when()));
    CHECK(timeline[i].next()->when() == timeline[i + 1].when());
    CHECK(timeline[i + 1].previous()->when() == timeline[i].when());
  }
  if (timeline.empty()) return;
  CHECK(!timeline[0].previous());
  CHECK(!timeline[timeline.size() - 1].next());
  CHECK(!timeline[timeline.size() - 1].when().until());
  CHECK(!timeline.at(timeline[0].when().from()->plus_days(-1)));
}

/// Some days, and the days around every cut.
std::vector<Date> days_to_ask(const Timeline& timeline, RandomLaw& random) {
  std::vector<Date> days;
  for (int i = 0; i < 6; ++i) days.push_back(random.any_day());
  for (const TimelinePiece& piece : timeline) {
    if (piece.index() % 3 != 0) continue;
    days.push_back(*piece.when().from());
    if (piece.when().until()) days.push_back(piece.when().until()->plus_days(-1));
  }
  return days;
}

}  // namespace

TEST_CASE("the pieces of a timeline tile time, and each shows the law of all its days") {
  for (std::uint32_t seed = 0; seed < seeds; ++seed) {
    const Registry registry = RegistryBuilder(RandomLaw(seed).run()).build();
    RandomLaw random(seed + 5000);
    for (const AsOfOptions& options : any_options(random)) {
      const EntityId entity = registry.entities()[seed % 6].id;
      const Timeline life = timeline(registry, entity, options);
      check_tiles(life);
      for (const Date day : days_to_ask(life, random)) {
        CAPTURE(seed);
        CAPTURE(day.to_string());
        const auto piece = life.at(day);
        const std::string law = of_entity(as_of(registry, day, options), entity);
        CHECK((piece ? shown(*piece) : std::string()) == law);
      }
    }
  }
}

TEST_CASE("the pieces of a regime's timeline show the law of all their days") {
  for (std::uint32_t seed = 0; seed < seeds; ++seed) {
    const Registry registry = RegistryBuilder(RandomLaw(seed).run()).build();
    RandomLaw random(seed + 6000);
    for (const AsOfOptions& options : any_options(random)) {
      const RegimeId regime = registry.regimes()[seed % 4].id;
      const Timeline life = timeline(registry, regime, options);
      check_tiles(life);
      for (const Date day : days_to_ask(life, random)) {
        CAPTURE(seed);
        CAPTURE(day.to_string());
        const auto piece = life.at(day);
        if (!piece) continue;
        CHECK(shown(*piece) == of_regime(as_of(registry, day, options), regime));
      }
    }
  }
}

TEST_CASE("every piece of a timeline differs from the one before in what is shown or said") {
  int same = 0;
  int pieces = 0;
  for (std::uint32_t seed = 0; seed < seeds; ++seed) {
    const Registry registry = RegistryBuilder(RandomLaw(seed).run()).build();
    for (const Entity& entity : registry.entities()) {
      const Timeline life = timeline(registry, entity.id);
      for (std::size_t i = 1; i < life.size(); ++i) {
        ++pieces;
        const bool differs = shown(life[i - 1]) != shown(life[i]) ||
                             grounds(life[i - 1], entity.id) != grounds(life[i], entity.id) ||
                             life[i - 1].caveats() != life[i].caveats();
        if (!differs) ++same;
      }
    }
  }
  CHECK(pieces > 500);
  CHECK(same == 0);
}

TEST_CASE("what differs, applied to the facts before, gives the facts after") {
  for (std::uint32_t seed = 0; seed < seeds; ++seed) {
    const Registry registry = RegistryBuilder(RandomLaw(seed).run()).build();
    RandomLaw random(seed + 7000);
    const std::vector<Filter> filters = {
        {}, {.authority = "EU"}, {.kind = EntityKind::person}, {.entity = "party-1"}};
    for (int i = 0; i < 4; ++i) {
      const std::vector<AsOfOptions> options = any_options(random);
      const Snapshot before = as_of(registry, random.any_day(), options[seed % 3]);
      const Snapshot after = as_of(registry, random.any_day(), options[(seed + 1) % 3]);
      for (const Filter& filter : filters) {
        const Diff difference = diff(before, after, filter);
        CHECK(apply(facts(before, filter), difference) == facts(after, filter));
        CHECK(diff(after, after, filter).empty());
      }
    }
  }
}
