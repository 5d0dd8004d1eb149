// All companies of a large graph at once. Writes the graph and the answer into a folder, so that
// tests/bench/ownership.py can ask the same of plain dicts.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "reference/generated_ownership.hpp"
#include "sanctrack/analysis/ownership.hpp"
#include "sanctrack/model/builder.hpp"
#include "timing.hpp"

namespace sanctrack {
namespace {

const Registry& generated() {
  static const Registry registry = RegistryBuilder(reference::OwnershipGenerator({}).run()).build();
  return registry;
}

const Date day{2021, 6, 1};

/// `owner held hundredths`, one a line; the designated parties; what the library answers.
void write_down(const Registry& registry, const Rows<OwnedEntity>& rows) {
  const char* folder = std::getenv("SANCTRACK_BENCH_FOLDER");
  if (folder == nullptr) return;
  const std::filesystem::path path = folder;
  std::ofstream stakes(path / "stakes.txt");
  for (const Relationship& link : registry.relationships()) {
    const Fraction share = link.share->lower();
    stakes << link.subject.text() << ' ' << link.object.text() << ' '
           << share.numerator() * 100 / share.denominator() << '\n';
  }
  std::ofstream designated(path / "designated.txt");
  for (const DesignationState& state : as_of(registry, day).designations()) {
    for (const Party& party : state.parties) designated << party.id.text() << '\n';
  }
  std::ofstream covered(path / "covered.txt");
  for (const OwnedEntity& row : rows) {
    covered << row.entity.text() << ' ' << to_string(row.verdict) << '\n';
  }
}

void owned_all(benchmark::State& state) {
  const Registry& registry = generated();
  const Snapshot law = as_of(registry, day);
  write_down(registry, owned(law, "US"));
  for (auto _ : state) {
    const double start = bench::thread_seconds();
    const Rows<OwnedEntity> rows = owned(law, "US");
    state.SetIterationTime(bench::thread_seconds() - start);
    state.counters["covered"] = static_cast<double>(rows.size());
    state.counters["stakes"] = static_cast<double>(registry.relationships().size());
  }
}

BENCHMARK(owned_all)->UseManualTime()->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace sanctrack
