// Reading lists in XML, against pugixml's bare parse of the same bytes. The files are those that
// lists_bench.py writes into the folder that SANCTRACK_BENCH_LISTS names. It starts a fresh process
// for each measure.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <pugixml.hpp>
#include <string>

#include "sanctrack/lists/read.hpp"
#include "timing.hpp"

namespace sanctrack {
namespace {

std::filesystem::path file_of(const char* name) {
  const char* const folder = std::getenv("SANCTRACK_BENCH_LISTS");
  return folder == nullptr ? std::filesystem::path() : std::filesystem::path(folder) / name;
}

std::string text_of(const char* name) {
  std::ifstream in(file_of(name), std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// The most memory that this process has had so far, in bytes.
double peak() {
  std::ifstream status("/proc/self/status");
  std::string word;
  double kilobytes = 0;
  while (status >> word && word != "VmHWM:") continue;
  status >> kilobytes;
  return kilobytes * 1024;
}

void bare_parse(benchmark::State& state, const char* name) {
  const std::string text = text_of(name);
  if (text.empty()) return state.SkipWithError("SANCTRACK_BENCH_LISTS names no such file");
  for (auto _ : state) {
    const double start = bench::thread_seconds();
    pugi::xml_document document;
    const pugi::xml_parse_result result = document.load_buffer(text.data(), text.size());
    state.SetIterationTime(bench::thread_seconds() - start);
    if (!result) state.SkipWithError(result.description());
  }
}

void read_list(benchmark::State& state, const char* name) {
  const std::string text = text_of(name);
  if (text.empty()) return state.SkipWithError("SANCTRACK_BENCH_LISTS names no such file");
  for (auto _ : state) {
    const double start = bench::thread_seconds();
    const Edition edition = lists::read_text(text, name);
    state.SetIterationTime(bench::thread_seconds() - start);
    if (edition.entries.empty() || edition.unread != 0) state.SkipWithError("not all was read");
  }
}

// Alone in a fresh process: what came before would be in its peak.
void peak_of_read(benchmark::State& state, const char* name) {
  const auto path = file_of(name);
  if (!std::filesystem::exists(path)) return state.SkipWithError("there is no such file");
  const double before = peak();
  for (auto _ : state) {
    const Edition edition = lists::read(path);
    benchmark::DoNotOptimize(edition.entries.data());
  }
  state.counters["peak"] = peak();
  state.counters["before"] = before;
  state.counters["size"] = static_cast<double>(std::filesystem::file_size(path));
}

#define SANCTRACK_BENCH_LIST(name)                  \
  BENCHMARK_CAPTURE(bare_parse, name, #name ".xml") \
      ->Iterations(1)                               \
      ->UseManualTime()                             \
      ->Unit(benchmark::kMillisecond);              \
  BENCHMARK_CAPTURE(read_list, name, #name ".xml")  \
      ->Iterations(1)                               \
      ->UseManualTime()                             \
      ->Unit(benchmark::kMillisecond);              \
  BENCHMARK_CAPTURE(peak_of_read, name, #name ".xml")->Iterations(1)

SANCTRACK_BENCH_LIST(advanced);
SANCTRACK_BENCH_LIST(eu);

}  // namespace
}  // namespace sanctrack
