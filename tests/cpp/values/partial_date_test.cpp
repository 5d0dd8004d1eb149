#include <doctest/doctest.h>

#include <algorithm>
#include <sanctrack/values/error.hpp>
#include <sanctrack/values/partial_date.hpp>
#include <sstream>
#include <string>
#include <type_traits>
#include <unordered_set>
#include <vector>

using sanctrack::Date;
using sanctrack::DateError;
using sanctrack::PartialDate;

namespace {

static_assert(!std::is_default_constructible_v<PartialDate>);
static_assert(std::is_convertible_v<Date, PartialDate>, "a whole day is also a partial one");
static_assert(!std::is_convertible_v<PartialDate, Date>, "a partial date is not a day");
static_assert(!std::is_convertible_v<int, PartialDate>);
static_assert(!std::is_convertible_v<std::string, PartialDate>);
static_assert(std::is_trivially_copyable_v<PartialDate>);

TEST_CASE("a year is every day of it") {
  const PartialDate date = PartialDate::parse("1962");
  CHECK(date.earliest() == Date(1962, 1, 1));
  CHECK(date.latest() == Date(1962, 12, 31));
  CHECK(date.year() == 1962);
  CHECK_FALSE(date.month().has_value());
  CHECK_FALSE(date.day().has_value());
  CHECK_FALSE(date.exact());
  CHECK_FALSE(date.circa());
}

TEST_CASE("a month is every day of it") {
  const PartialDate date = PartialDate::parse("1962-03");
  CHECK(date.earliest() == Date(1962, 3, 1));
  CHECK(date.latest() == Date(1962, 3, 31));
  CHECK(date.month() == 3);
  CHECK_FALSE(date.day().has_value());
  CHECK_FALSE(date.exact());
  CHECK(PartialDate::of_month(1962, 4).latest() == Date(1962, 4, 30));
  CHECK(PartialDate::of_month(1963, 2).latest() == Date(1963, 2, 28));
  CHECK(PartialDate::of_month(1964, 2).latest() == Date(1964, 2, 29));
  CHECK(PartialDate::of_month(9999, 12).latest() == Date::max());
}

TEST_CASE("a whole day is exact") {
  const PartialDate date = PartialDate::parse("1962-03-05");
  CHECK(date.earliest() == Date(1962, 3, 5));
  CHECK(date.latest() == Date(1962, 3, 5));
  CHECK(date.month() == 3);
  CHECK(date.day() == 5);
  CHECK(date.exact());
  CHECK(date == PartialDate(Date(1962, 3, 5)));
  CHECK(date == PartialDate::of_day({1962, 3, 5}));
}

TEST_CASE("circa keeps the days that were stated and says that they are approximate") {
  const PartialDate date = PartialDate::parse("circa 1962");
  CHECK(date.earliest() == Date(1962, 1, 1));
  CHECK(date.latest() == Date(1962, 12, 31));
  CHECK(date.circa());
  CHECK_FALSE(date.exact());
  CHECK(date != PartialDate::of_year(1962));
  CHECK(date == PartialDate::of_year(1962, true));
  CHECK_FALSE(PartialDate::of_day({1962, 3, 5}, true).exact());
}

TEST_CASE("without circa the day meant lies within what was stated") {
  const PartialDate month = PartialDate::of_month(1962, 3);
  CHECK_FALSE(month.may_be({1962, 2, 28}));
  CHECK(month.may_be({1962, 3, 1}));
  CHECK(month.may_be({1962, 3, 31}));
  CHECK_FALSE(month.may_be({1962, 4, 1}));
}

TEST_CASE("with circa one year, month or day on either side is possible too") {
  const PartialDate year = PartialDate::of_year(1962, true);
  CHECK_FALSE(year.may_be({1960, 12, 31}));
  CHECK(year.may_be({1961, 1, 1}));
  CHECK(year.may_be({1963, 12, 31}));
  CHECK_FALSE(year.may_be({1964, 1, 1}));

  const PartialDate month = PartialDate::of_month(1962, 1, true);
  CHECK_FALSE(month.may_be({1961, 11, 30}));
  CHECK(month.may_be({1961, 12, 1}));
  CHECK(month.may_be({1962, 2, 28}));
  CHECK_FALSE(month.may_be({1962, 3, 1}));

  const PartialDate day = PartialDate::of_day({1962, 3, 1}, true);
  CHECK_FALSE(day.may_be({1962, 2, 27}));
  CHECK(day.may_be({1962, 2, 28}));
  CHECK(day.may_be({1962, 3, 2}));
  CHECK_FALSE(day.may_be({1962, 3, 3}));
}

TEST_CASE("circa at the ends of the range stays within it") {
  CHECK(PartialDate::of_year(1400, true).may_be(Date::min()));
  CHECK(PartialDate::of_year(9999, true).may_be(Date::max()));
  CHECK(PartialDate::of_day(Date::max(), true).may_be(Date::max().plus_days(-1)));
}

TEST_CASE("what is written is read back as it was") {
  for (const char* text : {"1400", "1962", "9999", "1962-03", "9999-12", "1962-03-05", "9999-12-31",
                           "circa 1962", "circa 1962-03", "circa 1962-03-05"}) {
    CAPTURE(text);
    CHECK(PartialDate::parse(text).to_string() == text);
  }
  for (int month = 1; month <= 12; ++month) {
    const PartialDate date = PartialDate::of_month(2024, month);
    CHECK(date.month() == month);
    CHECK(PartialDate::parse(date.to_string()) == date);
  }
}

TEST_CASE("nothing else is a partial date") {
  for (const char* text :
       {"",         "62",          "196",       "19620",  "1962-",       "1962-3",  "1962/03",
        "1962-03-", "1962-03-5",   "circa",     "circa ", "circa  1962", "c. 1962", "Circa 1962",
        "1962 ",    "circa 1962 ", "1962-1965", "196x",   "-962",        "1962x03"}) {
    CAPTURE(text);
    CHECK_FALSE(PartialDate::try_parse(text).has_value());
    CHECK_THROWS_AS(PartialDate::parse(text), DateError);
  }
}

TEST_CASE("a text that is not a partial date is quoted, with what was expected") {
  CHECK_THROWS_WITH_AS(
      PartialDate::parse("62"),
      "'62' is not a date: expected YYYY, YYYY-MM or YYYY-MM-DD, perhaps after 'circa '",
      DateError);
  CHECK_THROWS_WITH_AS(
      PartialDate::parse("about 1962"),
      "'about 1962' is not a date: expected YYYY, YYYY-MM or YYYY-MM-DD, perhaps after 'circa '",
      DateError);
  CHECK_THROWS_WITH_AS(PartialDate::parse("1399"),
                       "'1399' is not a year: expected a year from 1400 to 9999", DateError);
  CHECK_THROWS_WITH_AS(PartialDate::parse("0062-03"),
                       "'0062-03' is not a month: expected a year from 1400 to 9999", DateError);
  CHECK_THROWS_WITH_AS(PartialDate::parse("1962-13"),
                       "'1962-13' is not a month: expected a month from 01 to 12", DateError);
  CHECK_THROWS_WITH_AS(PartialDate::parse("circa 1962-02-29"),
                       "'1962-02-29' is not a date: February 1962 has 28 days", DateError);
  CHECK_THROWS_WITH_AS(PartialDate::of_month(1962, 0),
                       "'1962-00' is not a month: expected a month from 01 to 12", DateError);
  CHECK_THROWS_WITH_AS(PartialDate::of_year(-3),
                       "'-3' is not a year: expected a year from 1400 to 9999", DateError);
}

TEST_CASE("partial dates are ordered by the earliest day, then the latest, then circa") {
  const std::vector<PartialDate> sorted{PartialDate::parse("1961"),
                                        PartialDate::parse("1962-01-01"),
                                        PartialDate::parse("circa 1962-01-01"),
                                        PartialDate::parse("1962-01"),
                                        PartialDate::parse("1962"),
                                        PartialDate::parse("circa 1962"),
                                        PartialDate::parse("1962-01-02")};
  CHECK(std::is_sorted(sorted.begin(), sorted.end()));
  CHECK(std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end());
  CHECK(std::unordered_set<PartialDate>(sorted.begin(), sorted.end()).size() == sorted.size());
}

TEST_CASE("a partial date is written to a stream") {
  std::ostringstream out;
  out << PartialDate::of_year(1962, true);
  CHECK(out.str() == "circa 1962");
}

}  // namespace
