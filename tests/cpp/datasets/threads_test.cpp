#include <doctest/doctest.h>

#include <atomic>
#include <filesystem>
#include <sanctrack/datasets/datasets.hpp>
#include <sanctrack/time/diff.hpp>
#include <sanctrack/time/snapshot.hpp>
#include <sanctrack/time/timeline.hpp>
#include <sanctrack/yaml/load.hpp>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace sanctrack;

// Everything that a reader may make the registry compute, as text.
std::string asked(const Registry& registry) {
  std::ostringstream out;
  const Snapshot law = as_of(registry, {2021, 11, 17});
  out << registry.digest() << '\n' << law.is_designated("org-belavia", {.authority = "EU"}) << '\n';
  for (const DesignationState& state : law.designations({.regime = "us-belarus"})) {
    out << state << '\n';
  }
  for (const PartyMeasure& measure : law.measures_on("org-belaruskali")) out << measure << '\n';
  for (const PendingChange& change : as_of(registry, {2021, 11, 16}).pending()) {
    out << change << '\n';
  }
  out << timeline(registry, EntityId("org-belavia")) << '\n'
      << diff(registry, {2021, 11, 14}, {2021, 12, 3}, {.authority = "EU"});
  return out.str();
}

}  // namespace

TEST_CASE("many threads read one registry, and its digest is computed once") {
  const std::filesystem::path path = datasets::belarus_path();
  const Registry registry = yaml::load(path, {.threads = 4});
  const std::string expected = asked(yaml::load(path, {.threads = 1}));
  std::atomic<int> right = 0;
  std::vector<std::thread> readers;
  for (int reader = 0; reader < 4; ++reader) {
    readers.emplace_back([&right, &expected, registry] { right += asked(registry) == expected; });
  }
  for (std::thread& reader : readers) reader.join();
  CHECK(right == 4);
}
