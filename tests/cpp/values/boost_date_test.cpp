#include <doctest/doctest.h>

#include <sanctrack/values/boost_date.hpp>

using sanctrack::Date;
using sanctrack::DateError;
using sanctrack::from_boost;
using sanctrack::to_boost;

namespace {

TEST_CASE("a date goes to boost and comes back") {
  const boost::gregorian::date day = to_boost(Date(2021, 11, 17));
  CHECK(day.year() == 2021);
  CHECK(day.month() == 11);
  CHECK(day.day() == 17);
  CHECK(from_boost(day) == Date(2021, 11, 17));
  CHECK(from_boost(to_boost(Date::min())) == Date::min());
  CHECK(from_boost(to_boost(Date::max())) == Date::max());
  CHECK(from_boost(to_boost(Date(1969, 12, 31))) == Date(1969, 12, 31));
}

TEST_CASE("what is no day in boost is refused") {
  using boost::gregorian::date;
  CHECK_THROWS_WITH_AS(from_boost(date()), "'not-a-date' is not a date: expected a day", DateError);
  CHECK_THROWS_WITH_AS(from_boost(date(boost::date_time::pos_infin)),
                       "'+infinity' is not a date: expected a day, or leave an open end out",
                       DateError);
  CHECK_THROWS_WITH_AS(from_boost(date(boost::date_time::neg_infin)),
                       "'-infinity' is not a date: expected a day, or leave an open end out",
                       DateError);
}

}  // namespace
