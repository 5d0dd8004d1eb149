// Loading the bundled data, against what yaml-cpp takes for its bare events.
#include <benchmark/benchmark.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/parser.h>

#include <filesystem>
#include <fstream>
#include <istream>
#include <iterator>
#include <streambuf>
#include <string>
#include <vector>

#include "sanctrack/yaml/load.hpp"
#include "timing.hpp"

namespace sanctrack {
namespace {

const std::filesystem::path folder = SANCTRACK_BENCH_DATA;

std::vector<std::string> read_files() {
  std::vector<std::string> texts;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".yaml") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  return texts;
}

class NoHandler final : public YAML::EventHandler {
 public:
  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t,
                const std::string& value) override {
    benchmark::DoNotOptimize(value.data());
  }
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}
};

/// Reads a text where it lies.
class TextBuffer final : public std::streambuf {
 public:
  explicit TextBuffer(std::string& text) {
    setg(text.data(), text.data(), text.data() + text.size());
  }
};

void bare_events(benchmark::State& state) {
  std::vector<std::string> texts = read_files();
  for (auto _ : state) {
    const double start = bench::thread_seconds();
    for (std::string& text : texts) {
      TextBuffer buffer(text);
      std::istream stream(&buffer);
      NoHandler handler;
      YAML::Parser(stream).HandleNextDocument(handler);
    }
    state.SetIterationTime(bench::thread_seconds() - start);
  }
}

void load_by_one(benchmark::State& state) {
  for (auto _ : state) {
    const double start = bench::thread_seconds();
    const Registry registry = yaml::load(folder, {.threads = 1});
    state.SetIterationTime(bench::thread_seconds() - start);
  }
}

template <unsigned Threads>
void load_on_wall(benchmark::State& state) {
  for (auto _ : state) {
    const double start = bench::wall_seconds();
    const Registry registry = yaml::load(folder, {.threads = Threads});
    state.SetIterationTime(bench::wall_seconds() - start);
  }
}

BENCHMARK(bare_events)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(load_by_one)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(load_on_wall<1>)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(load_on_wall<2>)->UseManualTime()->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace sanctrack
