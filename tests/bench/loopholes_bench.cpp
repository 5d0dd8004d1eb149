// What the EU's sanctions leave open of Operation Gate, with the snapshot that it is asked of.
#include <benchmark/benchmark.h>

#include "sanctrack/analysis/loopholes.hpp"
#include "sanctrack/yaml/load.hpp"
#include "timing.hpp"

namespace sanctrack {
namespace {

void loopholes_of_bundled(benchmark::State& state) {
  static const Registry registry = yaml::load(SANCTRACK_BENCH_DATA);
  for (auto _ : state) {
    const double start = bench::thread_seconds();
    const Loopholes found =
        loopholes(as_of(registry, {2021, 12, 2}), {.operation = "op-gate", .authority = "EU"});
    state.SetIterationTime(bench::thread_seconds() - start);
    state.counters["participants"] = static_cast<double>(found.participants.size());
  }
}

BENCHMARK(loopholes_of_bundled)->UseManualTime()->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace sanctrack
