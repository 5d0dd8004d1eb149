#include <doctest/doctest.h>

#include <random>

#include "../../reference/random_ownership.hpp"

using namespace sanctrack;

TEST_CASE("on random graphs the solver agrees with a slow twin, one by one and all at once") {
  std::mt19937 random(7);
  int compared = 0;
  for (int seed = 0; seed < 400; ++seed) {
    std::vector<std::uint8_t> bytes(40 + random() % 200);
    for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(random());
    Records records = reference::RandomOwnership(bytes).run();
    if (RegistryBuilder(records).try_build().registry) ++compared;
    CHECK(reference::compare_ownership(std::move(records)) == "");
  }
  CHECK(compared > 200);
}
