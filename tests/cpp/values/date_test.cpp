#include <doctest/doctest.h>

#include <chrono>
#include <limits>
#include <locale>
#include <sanctrack/values/date.hpp>
#include <sanctrack/values/error.hpp>
#include <sstream>
#include <string>
#include <type_traits>
#include <unordered_set>

using sanctrack::Date;
using sanctrack::DateError;

namespace {

template <class Left, class Right>
concept addable = requires(Left left, Right right) {
  left + right;
};
template <class Left, class Right>
concept subtractable = requires(Left left, Right right) {
  left - right;
};

static_assert(sizeof(Date) == 4);
static_assert(std::is_trivially_copyable_v<Date>);
static_assert(!std::is_default_constructible_v<Date>, "there is no null date");
static_assert(!addable<Date, Date>, "two dates have no sum");
static_assert(!addable<Date, int>, "a number of what?");
static_assert(!subtractable<Date, int>);
static_assert(subtractable<Date, Date>);
static_assert(!std::is_convertible_v<int, Date>);
static_assert(!std::is_convertible_v<std::string, Date>);
static_assert(!std::is_convertible_v<const char*, Date>);
static_assert(!std::is_constructible_v<Date, const char*>, "a text is parsed by name");
static_assert(!std::is_convertible_v<std::chrono::sys_days, Date>);
static_assert(std::is_constructible_v<Date, std::chrono::sys_days>);
static_assert(!std::is_constructible_v<Date, std::chrono::system_clock::time_point>,
              "a time of day is not dropped silently");
static_assert(!std::is_convertible_v<Date, int>);
static_assert(noexcept(Date::try_parse("")));
static_assert(Date::min() < Date::max());

int year_of(Date date) { return date.year(); }

TEST_CASE("a date is given by year, month and day, also in braces") {
  const Date date(2021, 11, 17);
  CHECK(date.year() == 2021);
  CHECK(date.month() == 11);
  CHECK(date.day() == 17);
  CHECK(year_of({2022, 2, 24}) == 2022);
}

TEST_CASE("every day of the range has the fields that std::chrono computes") {
  namespace chrono = std::chrono;
  int wrong = 0;
  for (int days = Date::min().days(); days <= Date::max().days(); ++days) {
    const Date date = Date::from_days(days);
    const chrono::year_month_day fields{chrono::sys_days(chrono::days(days))};
    const bool same = date.year() == static_cast<int>(fields.year()) &&
                      date.month() == static_cast<int>(static_cast<unsigned>(fields.month())) &&
                      date.day() == static_cast<int>(static_cast<unsigned>(fields.day())) &&
                      date == Date(date.year(), date.month(), date.day());
    if (!same) ++wrong;
  }
  CHECK(wrong == 0);
}

TEST_CASE("what is written is read back, from the first day to the last") {
  int wrong = 0;
  for (int days = Date::min().days(); days <= Date::max().days(); days += 89) {
    const Date date = Date::from_days(days);
    if (Date::try_parse(date.to_string()) != date) ++wrong;
  }
  CHECK(wrong == 0);
  CHECK(Date::parse("1400-01-01") == Date::min());
  CHECK(Date::parse("9999-12-31") == Date::max());
  CHECK(Date::min().to_string() == "1400-01-01");
  CHECK(Date::max().to_string() == "9999-12-31");
  CHECK(Date(2021, 3, 5).to_string() == "2021-03-05");
}

TEST_CASE("nothing but YYYY-MM-DD is a date") {
  for (const char* text : {"",
                           "2021",
                           "2021-11",
                           "2021-1-17",
                           "2021-11-7",
                           "20211117",
                           "2021/11/17",
                           "17.11.2021",
                           "2021-11-17 ",
                           " 2021-11-17",
                           "2021-11-17T00:00:00",
                           "2021-11-17Z",
                           "+021-11-17",
                           "2021-+1-17",
                           "2021- 1-17",
                           "2021-11-1a",
                           "2021-Nov-17",
                           "2021\u201011\u201017",
                           "12021-11-17",
                           "2021-W46-3"}) {
    CAPTURE(text);
    CHECK_FALSE(Date::try_parse(text).has_value());
    CHECK_THROWS_AS(Date::parse(text), DateError);
  }
  CHECK_FALSE(Date::try_parse(std::string_view("2021-11-17\0", 11)).has_value());
}

TEST_CASE("a text that is not a date is quoted, with what was expected") {
  CHECK_THROWS_WITH_AS(Date::parse("2022/02/24"), "'2022/02/24' is not a date: expected YYYY-MM-DD",
                       DateError);
  CHECK_THROWS_WITH_AS(Date::parse(""), "'' is not a date: expected YYYY-MM-DD", DateError);
  CHECK_THROWS_WITH_AS(Date::parse("2021-11-1\n"),
                       "'2021-11-1\\n' is not a date: expected YYYY-MM-DD", DateError);
  CHECK_THROWS_WITH_AS(Date::parse("2021-02-30"),
                       "'2021-02-30' is not a date: February 2021 has 28 days", DateError);
  CHECK_THROWS_WITH_AS(Date::parse("2021-04-31"),
                       "'2021-04-31' is not a date: April 2021 has 30 days", DateError);
  CHECK_THROWS_WITH_AS(Date::parse("2021-13-01"),
                       "'2021-13-01' is not a date: expected a month from 01 to 12", DateError);
  CHECK_THROWS_WITH_AS(Date::parse("2021-00-10"),
                       "'2021-00-10' is not a date: expected a month from 01 to 12", DateError);
  CHECK_THROWS_WITH_AS(Date::parse("2021-01-00"),
                       "'2021-01-00' is not a date: expected a day from 01", DateError);
  CHECK_THROWS_WITH_AS(Date::parse("1399-12-31"),
                       "'1399-12-31' is not a date: expected a year from 1400 to 9999", DateError);
  CHECK_THROWS_WITH_AS(Date::parse("0000-00-00"),
                       "'0000-00-00' is not a date: expected a year from 1400 to 9999", DateError);
}

TEST_CASE("numbers that are not a day are refused, also those that wrap at 16 bits") {
  CHECK_THROWS_WITH_AS(Date(2021, 2, 29), "'2021-02-29' is not a date: February 2021 has 28 days",
                       DateError);
  CHECK_THROWS_WITH_AS(Date(2021, 65538, 1),
                       "'2021-65538-01' is not a date: expected a month from 01 to 12", DateError);
  CHECK_THROWS_WITH_AS(Date(2021, 2, 65537),
                       "'2021-02-65537' is not a date: February 2021 has 28 days", DateError);
  CHECK_THROWS_WITH_AS(Date(65536 + 2021, 2, 1),
                       "'67557-02-01' is not a date: expected a year from 1400 to 9999", DateError);
  CHECK_THROWS_WITH_AS(Date(2021, 1, -1), "'2021-01--1' is not a date: expected a day from 01",
                       DateError);
  CHECK_THROWS_AS(Date(std::numeric_limits<int>::min(), 1, 1), DateError);
  CHECK_THROWS_AS(Date(std::numeric_limits<int>::max(), 1, 1), DateError);
}

TEST_CASE("29 February is there in leap years only") {
  CHECK(Date::try_parse("2020-02-29").has_value());
  CHECK(Date::try_parse("2000-02-29").has_value());
  CHECK_FALSE(Date::try_parse("1900-02-29").has_value());
  CHECK_FALSE(Date::try_parse("2021-02-29").has_value());
}

TEST_CASE("days are counted from 1970 and differ by whole days") {
  CHECK(Date(1970, 1, 1).days() == 0);
  CHECK(Date(1969, 12, 31).days() == -1);
  CHECK(Date(2021, 12, 2) - Date(2021, 11, 17) == 15);
  CHECK(Date(2021, 11, 17) - Date(2021, 12, 2) == -15);
  CHECK(Date::max() - Date::min() == 3141083 + 1);
}

TEST_CASE("a number of days outside the range is refused") {
  CHECK_THROWS_WITH_AS(Date::from_days(2932897),
                       "day 2932897 after 1970-01-01 is not a date: expected a day from "
                       "1400-01-01 to 9999-12-31",
                       DateError);
  CHECK_THROWS_AS(Date::from_days(Date::min().days() - 1), DateError);
  CHECK_THROWS_AS(Date::from_days(std::numeric_limits<int>::min()), DateError);
  CHECK_THROWS_AS(Date(std::chrono::sys_days(std::chrono::days(2932897))), DateError);
}

TEST_CASE("days are added across months and years, and never out of the range") {
  CHECK(Date(2020, 2, 28).plus_days(2) == Date(2020, 3, 1));
  CHECK(Date(2022, 1, 1).plus_days(-1) == Date(2021, 12, 31));
  CHECK(Date(2021, 11, 17).plus_days(0) == Date(2021, 11, 17));
  CHECK_THROWS_WITH_AS(Date::max().plus_days(1),
                       "1 days after 9999-12-31 is not a date: expected a day from 1400-01-01 to "
                       "9999-12-31",
                       DateError);
  CHECK_THROWS_AS(Date::min().plus_days(-1), DateError);
  CHECK_THROWS_AS(Date::max().plus_days(std::numeric_limits<int>::max()), DateError);
  CHECK_THROWS_AS(Date::min().plus_days(std::numeric_limits<int>::min()), DateError);
}

TEST_CASE("dates are ordered by time") {
  CHECK(Date(2021, 11, 17) < Date(2021, 12, 1));
  CHECK(Date(2021, 12, 31) < Date(2022, 1, 1));
  CHECK(Date(1969, 12, 31) < Date(1970, 1, 1));
  CHECK(Date(2021, 11, 17) == Date::parse("2021-11-17"));
  CHECK((Date(2021, 11, 17) <=> Date(2021, 11, 17)) == std::strong_ordering::equal);
}

TEST_CASE("a date converts to std::chrono and back") {
  using std::chrono::sys_days;
  const sys_days expected = std::chrono::year(2021) / 11 / 17;
  CHECK(Date(2021, 11, 17).sys_days() == expected);
  CHECK(Date(expected) == Date(2021, 11, 17));
  CHECK(Date(Date::min().sys_days()) == Date::min());
}

struct Grouping : std::numpunct<char> {
  char do_thousands_sep() const override { return '.'; }
  std::string do_grouping() const override { return "\1"; }
};

TEST_CASE("a date is written alike in every locale") {
  std::ostringstream out;
  out.imbue(std::locale(std::locale::classic(), new Grouping));
  out << Date(2021, 11, 17);
  CHECK(out.str() == "2021-11-17");
}

TEST_CASE("dates can be keys of a hash table") {
  const std::unordered_set<Date> days{{2021, 11, 17}, {2021, 12, 2}, {2021, 11, 17}};
  CHECK(days.size() == 2);
  CHECK(days.contains(Date(2021, 12, 2)));
}

}  // namespace
