#include "sanctrack/analysis/long_column.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <numeric>

using namespace sanctrack;

TEST_CASE("a long column holds what it is given") {
  const LongColumn<std::int32_t> listed{3, 1, 2};
  CHECK(listed.size() == 3);
  CHECK(std::accumulate(listed.begin(), listed.end(), 0) == 6);
  CHECK(LongColumn<std::int32_t>(2, 7) == LongColumn<std::int32_t>{7, 7});
  CHECK(LongColumn<std::int32_t>(listed.begin() + 1, listed.end()) ==
        LongColumn<std::int32_t>{1, 2});
}

TEST_CASE("a long column that grows or is copied keeps its numbers") {
  LongColumn<std::uint32_t> column;
  for (std::uint32_t i = 0; i < 100; ++i) column.push_back(i);
  column.resize(1'000);
  for (std::uint32_t i = 100; i < 1'000; ++i) column[i] = i;
  const LongColumn<std::uint32_t> copy = column;
  column.clear();
  for (std::uint32_t i = 0; i < 1'000; ++i) REQUIRE(copy[i] == i);
}
