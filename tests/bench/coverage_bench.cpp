// Who covers whom on a day of the bundled data, with the snapshot that it is asked of.
#include <benchmark/benchmark.h>

#include "sanctrack/analysis/coverage.hpp"
#include "sanctrack/yaml/load.hpp"
#include "timing.hpp"

namespace sanctrack {
namespace {

void coverage_of_bundled(benchmark::State& state) {
  static const Registry registry = yaml::load(SANCTRACK_BENCH_DATA);
  const Date day(static_cast<int>(state.range(0)), 12, 2);
  for (auto _ : state) {
    const double start = bench::thread_seconds();
    const Coverage covered = coverage(as_of(registry, day));
    state.SetIterationTime(bench::thread_seconds() - start);
    state.counters["cells"] = static_cast<double>(covered.cells().size());
  }
}

BENCHMARK(coverage_of_bundled)
    ->Arg(2021)
    ->Arg(2025)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace sanctrack
