#include "sanctrack/analysis/side_by_side.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

using namespace sanctrack;

TEST_CASE("every row is done once, in parts that begin at multiples") {
  for (const std::size_t count : {std::size_t{0}, std::size_t{1}, part_size, part_size + 1,
                                  3 * part_size, 7 * part_size + 5}) {
    std::vector<std::uint8_t> done(count, 0);
    std::atomic<bool> fits{true};
    side_by_side(count, [&](std::size_t worker, std::size_t from, std::size_t end) {
      if (worker >= part_workers || from % part_size != 0 || end > count || from >= end)
        fits = false;
      for (std::size_t row = from; row < end; ++row) ++done[row];
    });
    CHECK(fits);
    CHECK(done == std::vector<std::uint8_t>(count, 1));
  }
}

TEST_CASE("of parts that fail, what the first one throws is thrown") {
  for (int round = 0; round < 50; ++round) {
    std::string told;
    try {
      side_by_side(9 * part_size, [&](std::size_t, std::size_t from, std::size_t) {
        const std::size_t part = from / part_size;
        if (part >= 2) throw std::runtime_error("part " + std::to_string(part));
      });
    } catch (const std::runtime_error& error) {
      told = error.what();
    }
    CHECK(told == "part 2");
  }
}
