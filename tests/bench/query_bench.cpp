// Asking a generated registry, against finding the same ids in a hash map; and what both allocate.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

#include "generated_registry.hpp"
#include "sanctrack/model/builder.hpp"
#include "sanctrack/time/snapshot.hpp"
#include "timing.hpp"

namespace sanctrack {
namespace {

const Registry& registry_of(std::int64_t entities) {
  static std::map<std::int64_t, Registry> made;
  const auto found = made.find(entities);
  if (found != made.end()) return found->second;
  RegistryBuilder builder(bench::records_of(entities));
  return made.emplace(entities, std::move(builder).build()).first->second;
}

std::vector<std::string> random_ids(const Registry& registry) {
  std::vector<std::string> ids;
  for (const Entity& entity : registry.entities()) ids.push_back(entity.id.to_string());
  std::shuffle(ids.begin(), ids.end(), std::mt19937(1));
  return ids;
}

/// About every other party is designated on this day.
const Date day{2010, 7, 1};

/// A program that ever had a second thread counts references with atomic instructions: assume one.
const int had_threads = [] {
  std::thread([] {}).join();
  return 0;
}();

void is_designated(benchmark::State& state) {
  const Registry& registry = registry_of(state.range(0));
  const Snapshot law = as_of(registry, day);
  std::vector<EntityId> ids;
  for (const std::string& id : random_ids(registry)) ids.emplace_back(EntityId(id));
  for (auto _ : state) {
    std::size_t yes = 0;
    const double start = bench::thread_seconds();
    for (const EntityId& id : ids) yes += law.is_designated(id).yes();
    state.SetIterationTime(bench::thread_seconds() - start);
    state.counters["yes"] = static_cast<double>(yes);
  }
}

void find_in_map(benchmark::State& state) {
  const Registry& registry = registry_of(state.range(0));
  const std::vector<std::string> ids = random_ids(registry);
  std::unordered_map<std::string, std::uint32_t> map;
  for (const Entity& entity : registry.entities()) {
    map.emplace(entity.id.to_string(), static_cast<std::uint32_t>(map.size()));
  }
  for (auto _ : state) {
    std::size_t odd = 0;
    const double start = bench::thread_seconds();
    for (const std::string& id : ids) odd += map.find(id)->second % 2;
    state.SetIterationTime(bench::thread_seconds() - start);
    benchmark::DoNotOptimize(odd);
  }
}

void allocated_by_as_of(benchmark::State& state) {
  const Registry& registry = registry_of(state.range(0));
  for (auto _ : state) {
    const std::size_t before = bench::allocated().total;
    const Snapshot law = as_of(registry, day);
    state.counters["bytes"] = static_cast<double>(bench::allocated().total - before);
  }
}

void allocated_by_registry(benchmark::State& state) {
  const std::int64_t entities = state.range(0);
  bench::records_of(entities);
  for (auto _ : state) {
    const std::size_t before = bench::allocated().held;
    Records records = bench::records_of(entities);
    const std::size_t with_records = bench::allocated().held;
    const Registry registry = RegistryBuilder(std::move(records)).build();
    const std::size_t whole = bench::allocated().held;
    const auto each = [&](std::size_t bytes) {
      return static_cast<double>(bytes) / static_cast<double>(registry.designations().size());
    };
    state.counters["records"] = each(with_records - before);
    state.counters["indexes"] = each(whole - with_records);
  }
}

void sizes(benchmark::internal::Benchmark* of) {
  of->Arg(10'000)->Arg(100'000)->UseManualTime()->Unit(benchmark::kMillisecond);
}

BENCHMARK(is_designated)->Apply(sizes);
BENCHMARK(find_in_map)->Apply(sizes);
BENCHMARK(allocated_by_as_of)->Arg(10'000)->Arg(100'000)->Iterations(1);
BENCHMARK(allocated_by_registry)->Arg(10'000)->Arg(100'000)->Iterations(1);

}  // namespace
}  // namespace sanctrack
