// Building a generated registry, against plain inserts into a hash map.
#include <benchmark/benchmark.h>

#include <chrono>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "reference/generated.hpp"
#include "sanctrack/model/builder.hpp"

namespace sanctrack {
namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

/// Made once a size, and copied for each build.
const Records& records_of(std::uint32_t entities, bool shuffled) {
  static std::unordered_map<std::uint64_t, Records> made;
  const std::uint64_t key = std::uint64_t{entities} * 2 + shuffled;
  const auto found = made.find(key);
  if (found != made.end()) return found->second;
  return made.emplace(key, reference::generate({.entities = entities, .shuffled = shuffled}))
      .first->second;
}

void build_registry(benchmark::State& state, bool shuffled) {
  const Records& records = records_of(static_cast<std::uint32_t>(state.range(0)), shuffled);
  for (auto _ : state) {
    Records copy = records;
    RegistryBuilder builder(std::move(copy));
    const auto start = Clock::now();
    BuildResult result = std::move(builder).try_build();
    state.SetIterationTime(seconds_since(start));
    if (!result.registry) state.SkipWithError(result.diagnostics.front().to_string().c_str());
  }
}

void build_in_order(benchmark::State& state) { build_registry(state, false); }
void build_shuffled(benchmark::State& state) { build_registry(state, true); }

/// As many inserts as there are changes; a key is as long as the mean id of the bundled data.
void insert_into_map(benchmark::State& state) {
  std::vector<std::string> keys;
  for (std::int64_t i = 0; i < state.range(0) * 10; ++i) {
    keys.push_back("person-change-" + std::to_string(10'000'000 + i));
  }
  std::mt19937 random(1);
  std::shuffle(keys.begin(), keys.end(), random);
  for (auto _ : state) {
    std::unordered_map<std::string, std::uint32_t> map;
    const auto start = Clock::now();
    for (std::uint32_t i = 0; i < keys.size(); ++i) map.emplace(keys[i], i);
    state.SetIterationTime(seconds_since(start));
    benchmark::DoNotOptimize(map);
  }
}

BENCHMARK(build_in_order)
    ->Arg(10'000)
    ->Arg(100'000)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK(build_shuffled)
    ->Arg(10'000)
    ->Arg(100'000)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK(insert_into_map)
    ->Arg(10'000)
    ->Arg(100'000)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace sanctrack
