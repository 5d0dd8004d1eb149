// Building a generated registry, against as many plain inserts into a hash map as it has changes.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <unordered_map>
#include <vector>

#include "generated_registry.hpp"
#include "sanctrack/model/builder.hpp"
#include "timing.hpp"

namespace sanctrack {
namespace {

void build_registry(benchmark::State& state, bool shuffled) {
  const Records& records = bench::records_of(state.range(0), shuffled);
  for (auto _ : state) {
    Records copy = records;
    RegistryBuilder builder(std::move(copy));
    const double start = bench::thread_seconds();
    BuildResult result = std::move(builder).try_build();
    state.SetIterationTime(bench::thread_seconds() - start);
    if (!result.registry) state.SkipWithError(result.diagnostics.front().to_string().c_str());
  }
}

void build_in_order(benchmark::State& state) { build_registry(state, false); }
void build_shuffled(benchmark::State& state) { build_registry(state, true); }

/// A key is as long as the mean id of the bundled data.
void insert_into_map(benchmark::State& state) {
  std::vector<std::string> keys;
  for (std::int64_t i = 0; i < state.range(0) * 10; ++i) {
    keys.push_back("person-change-" + std::to_string(10'000'000 + i));
  }
  std::shuffle(keys.begin(), keys.end(), std::mt19937(1));
  for (auto _ : state) {
    std::unordered_map<std::string, std::uint32_t> map;
    const double start = bench::thread_seconds();
    for (std::uint32_t i = 0; i < keys.size(); ++i) map.emplace(keys[i], i);
    state.SetIterationTime(bench::thread_seconds() - start);
    benchmark::DoNotOptimize(map);
  }
}

void sizes(benchmark::internal::Benchmark* of) {
  of->Arg(10'000)->Arg(100'000)->UseManualTime()->Unit(benchmark::kMillisecond);
}

BENCHMARK(build_in_order)->Apply(sizes);
BENCHMARK(build_shuffled)->Apply(sizes);
BENCHMARK(insert_into_map)->Apply(sizes);

}  // namespace
}  // namespace sanctrack
