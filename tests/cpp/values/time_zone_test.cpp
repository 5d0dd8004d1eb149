#include "values/time_zone.hpp"

#include <doctest/doctest.h>

using namespace sanctrack;

namespace {

std::string end(int year, int month, int day, const char* authority) {
  return end_of_day(Date(year, month, day), authority).to_string();
}

}  // namespace

TEST_CASE("a day ends where the authority is, in winter and in summer") {
  CHECK(end(2021, 12, 2, "US") == "2021-12-03T04:59:59Z");
  CHECK(end(2021, 7, 1, "US") == "2021-07-02T03:59:59Z");
  CHECK(end(2021, 12, 2, "EU") == "2021-12-02T22:59:59Z");
  CHECK(end(2021, 7, 1, "EU") == "2021-07-01T21:59:59Z");
  CHECK(end(2021, 12, 2, "UK") == "2021-12-02T23:59:59Z");
  CHECK(end(2021, 7, 1, "UK") == "2021-07-01T22:59:59Z");
  CHECK(end(2021, 7, 1, "CH") == "2021-07-01T21:59:59Z");
  CHECK(end(2021, 7, 1, "UN") == "2021-07-02T03:59:59Z");
  CHECK(end(2021, 7, 1, "") == "2021-07-01T23:59:59Z");
}

TEST_CASE("summer time begins and ends on the days of its rules") {
  CHECK(end(2021, 3, 13, "US") == "2021-03-14T04:59:59Z");
  CHECK(end(2021, 3, 14, "US") == "2021-03-15T03:59:59Z");
  CHECK(end(2021, 11, 6, "US") == "2021-11-07T03:59:59Z");
  CHECK(end(2021, 11, 7, "US") == "2021-11-08T04:59:59Z");
  CHECK(end(2021, 3, 27, "EU") == "2021-03-27T22:59:59Z");
  CHECK(end(2021, 3, 28, "EU") == "2021-03-28T21:59:59Z");
  CHECK(end(2021, 10, 30, "UK") == "2021-10-30T22:59:59Z");
  CHECK(end(2021, 10, 31, "UK") == "2021-10-31T23:59:59Z");
  // Before 2007 it began on the first Sunday of April.
  CHECK(end(2006, 4, 1, "US") == "2006-04-02T04:59:59Z");
  CHECK(end(2006, 4, 2, "US") == "2006-04-03T03:59:59Z");
  CHECK(end(2006, 10, 29, "US") == "2006-10-30T04:59:59Z");
}
