#include "../../reference/naive_as_of.hpp"

#include <doctest/doctest.h>

#include <sstream>

#include "../../reference/random_law.hpp"
#include "sanctrack/time/snapshot.hpp"

using namespace sanctrack;
using reference::NaiveEntry;
using reference::NaiveLaw;
using reference::RandomLaw;
using reference::Told;
using reference::When;

namespace {

constexpr std::uint32_t seeds = 120;
constexpr int days_a_seed = 24;

Told told(Verdict verdict) {
  if (verdict == Verdict::yes) return Told::yes;
  return verdict == Verdict::no ? Told::no : Told::unknown;
}

std::map<std::string, NaiveEntry> entries(const Snapshot& law) {
  std::map<std::string, NaiveEntry> entries;
  for (const DesignationState& state : law.designations()) {
    NaiveEntry& entry = entries[state.id];
    entry.stands = told(state.in_force);
    if (state.act) entry.act = state.act->to_string();
    for (const Party& party : state.parties) entry.parties.insert(party.id.to_string());
    for (const CriterionId& ground : state.criteria) entry.grounds.insert(ground.to_string());
  }
  return entries;
}

/// A day at random, or one about a day that an act names.
Date any_day_of(const Registry& registry, RandomLaw& random) {
  if (random.below(2) == 0) return random.any_day();
  const auto acts = registry.acts();
  const Act& act = acts[static_cast<std::size_t>(random.below(static_cast<int>(acts.size())))];
  const auto effect = act.changes.front().from;
  const auto day = effect ? effect : act.published ? act.published : act.in_force;
  return day->latest().plus_days(-random.below(40));
}

When any_moment(const Registry& registry, RandomLaw& random) {
  When when{any_day_of(registry, random)};
  if (random.below(2) == 0) when.known_on = any_day_of(registry, random);
  return when;
}

std::string describe(std::uint32_t seed, const When& when) {
  std::string text = "seed " + std::to_string(seed) + " on " + when.day.to_string();
  if (when.known_on) text += " known on " + when.known_on->to_string();
  return text;
}

/// How often each answer was given, so that the comparison is known to be about something.
struct Tally {
  std::map<Told, int> answers;
  void add(Verdict verdict) { ++answers[told(verdict)]; }
};

void compare_answers(const Registry& registry, const Snapshot& law, const NaiveLaw& naive,
                     Tally& tally) {
  for (const Entity& entity : registry.entities()) {
    CAPTURE(entity.id.to_string());
    CHECK(told(law.is_designated(entity.id).verdict()) == naive.is_designated(entity.id, "", ""));
    CHECK(told(law.is_designated(entity.id, {.authority = "EU"}).verdict()) ==
          naive.is_designated(entity.id, "", "EU"));
    for (const Regime& regime : registry.regimes()) {
      CAPTURE(regime.id.to_string());
      tally.add(law.is_designated(entity.id, {.regime = regime.id}).verdict());
      CHECK(told(law.is_designated(entity.id, {.regime = regime.id}).verdict()) ==
            naive.is_designated(entity.id, regime.id.to_string(), ""));
    }
  }
}

}  // namespace

TEST_CASE("random records build without a contradiction") {
  for (std::uint32_t seed = 0; seed < seeds; ++seed) {
    const BuildResult result = RegistryBuilder(RandomLaw(seed).run()).try_build();
    for (const Diagnostic& one : result.diagnostics) FAIL_CHECK(seed << ": " << one.to_string());
  }
}

TEST_CASE("the law of a day equals a naive scan of the acts, on both clocks") {
  Tally tally;
  for (std::uint32_t seed = 0; seed < seeds; ++seed) {
    const Registry registry = RegistryBuilder(RandomLaw(seed).run()).build();
    RandomLaw random(seed + 1000);
    for (int i = 0; i < days_a_seed; ++i) {
      const When when = any_moment(registry, random);
      CAPTURE(describe(seed, when));
      const NaiveLaw naive(registry, when);
      const Snapshot law = as_of(registry, when.day, {.known_on = when.known_on});
      CHECK(entries(law) == naive.entries());
      compare_answers(registry, law, naive, tally);
    }
  }
  CHECK(tally.answers[Told::yes] > 1000);
  CHECK(tally.answers[Told::no] > 1000);
  CHECK(tally.answers[Told::unknown] > 1000);
}

TEST_CASE("about the ends of prolongations, a regime stands as a naive scan of the acts says") {
  std::map<Told, int> lapses;
  for (std::uint32_t seed = 0; seed < seeds; ++seed) {
    const Registry registry = RegistryBuilder(RandomLaw(seed).run()).build();
    RandomLaw random(seed + 2000);
    for (const Act& act : registry.acts()) {
      const auto* prolonged = std::get_if<Prolong>(&act.changes.front().body);
      if (prolonged == nullptr) continue;
      for (const int later : {-1, 0, 3, 12}) {
        When when{prolonged->until.plus_days(later)};
        if (random.below(2) == 0) when.known_on = when.day.plus_days(random.below(40) - 20);
        CAPTURE(describe(seed, when));
        CAPTURE(prolonged->regime.to_string());
        const NaiveLaw naive(registry, when);
        const Snapshot law = as_of(registry, when.day, {.known_on = when.known_on});
        const Told lapsed = naive.lapsed(prolonged->regime.to_string());
        const RegimeStatus status = law.regime(prolonged->regime).status;
        if (status == RegimeStatus::not_begun) continue;
        ++lapses[lapsed];
        CHECK((status == RegimeStatus::lapsed) == (lapsed == Told::yes));
        if (lapsed == Told::unknown) CHECK(status == RegimeStatus::cannot_tell);
        CHECK(entries(law) == naive.entries());
      }
    }
  }
  for (const Told told : {Told::yes, Told::no, Told::unknown}) CHECK(lapses[told] > 20);
}
