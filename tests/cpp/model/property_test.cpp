// Properties of the fold on random records.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "reference/compare_fold.hpp"
#include "reference/generated.hpp"
#include "reference/random_records.hpp"

using namespace sanctrack;

namespace {

Records random_records(std::uint32_t seed) {
  std::mt19937 random(seed);
  std::vector<std::uint8_t> bytes(20 + random() % 600);
  for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(random());
  return reference::RandomRecords(bytes).run();
}

void shuffle(Records& records, std::uint32_t seed) {
  std::mt19937 random(seed);
  const auto all = [&](auto&... sections) {
    (std::shuffle(sections.begin(), sections.end(), random), ...);
  };
  all(records.authorities, records.regimes, records.criteria, records.measures, records.acts,
      records.removals, records.entities, records.relationships, records.events,
      records.operations);
}

}  // namespace

TEST_CASE("the fold and its spans are what a naive scan of the acts gives, on both clocks") {
  for (std::uint32_t seed = 0; seed < 150; ++seed) {
    CAPTURE(seed);
    CHECK(reference::compare_fold(random_records(seed)) == "");
  }
}

TEST_CASE("the fold of a generated registry is what a naive scan gives") {
  CHECK(reference::compare_fold(
            reference::generate({.entities = 12, .changes_an_act = 4, .seed = 3})) == "");
}

TEST_CASE("the order in which records are added does not matter") {
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    CAPTURE(seed);
    Records records = reference::generate({.entities = 30, .changes_an_act = 7, .seed = seed});
    const Registry before = RegistryBuilder(records).build();
    shuffle(records, seed);
    const Registry after = RegistryBuilder(records).build();
    CHECK(before.digest() == after.digest());
    const auto left = before.designations();
    const auto right = after.designations();
    REQUIRE(left.size() == right.size());
    for (std::size_t i = 0; i < left.size(); ++i) {
      CHECK(left[i].id() == right[i].id());
      CHECK(left[i].steps() == right[i].steps());
      CHECK(left[i].intervals() == right[i].intervals());
    }
  }
}

TEST_CASE("contradictions do not depend on the order in which records are added") {
  for (std::uint32_t seed = 0; seed < 40; ++seed) {
    CAPTURE(seed);
    Records records = random_records(seed);
    const auto messages = [](Records of) {
      RegistryBuilder builder(std::move(of));
      std::vector<std::string> found;
      builder.locate_with([](const Place&) { return Location{}; });
      for (const Diagnostic& one : std::move(builder).try_build().diagnostics) {
        found.push_back(one.message);
      }
      return found;
    };
    const auto before = messages(records);
    shuffle(records, seed);
    CHECK(before == messages(records));
  }
}
