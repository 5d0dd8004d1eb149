#include <doctest/doctest.h>

#include <chrono>
#include <limits>
#include <sanctrack/values/error.hpp>
#include <sanctrack/values/instant.hpp>
#include <sstream>
#include <string>
#include <type_traits>
#include <unordered_set>

using sanctrack::Date;
using sanctrack::DateError;
using sanctrack::Instant;

namespace {

static_assert(!std::is_default_constructible_v<Instant>);
static_assert(!std::is_convertible_v<Date, Instant>, "a day is not an instant");
static_assert(!std::is_convertible_v<Instant, Date>, "which day depends on where one is");
static_assert(!std::is_convertible_v<std::string, Instant>);
static_assert(!std::is_convertible_v<std::chrono::sys_seconds, Instant>);
static_assert(std::is_trivially_copyable_v<Instant>);

TEST_CASE("an instant is read from a day, a time and a Z") {
  const Instant instant = Instant::parse("2021-12-02T18:05:09Z");
  CHECK(instant == Instant::of({2021, 12, 2}, 18, 5, 9));
  CHECK(instant.utc_day() == Date(2021, 12, 2));
  CHECK(instant.seconds() == 1638468309);
  CHECK(instant.to_string() == "2021-12-02T18:05:09Z");
}

TEST_CASE("what is written is read back, before 1970 too") {
  for (const char* text :
       {"1400-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "1969-12-31T00:00:00Z",
        "1970-01-01T00:00:00Z", "2021-12-02T18:00:00Z", "9999-12-31T23:59:59Z"}) {
    CAPTURE(text);
    CHECK(Instant::parse(text).to_string() == text);
    CHECK(Instant::parse(text).utc_day().to_string() == std::string(text, 10));
  }
}

TEST_CASE("offsets, fractions and other forms are refused") {
  for (const char* text :
       {"", "2021-12-02", "2021-12-02T18:00:00", "2021-12-02T18:00Z", "2021-12-02 18:00:00Z",
        "2021-12-02t18:00:00z", "2021-12-02T18:00:00+00:00", "2021-12-02T18:00:00.0Z",
        "2021-12-02T18:00:00Z ", "2021-12-02T1a:00:00Z", "2021-12-02T24:00:00Z",
        "2021-12-02T18:60:00Z", "2021-12-02T18:00:60Z", "2021-02-30T18:00:00Z"}) {
    CAPTURE(text);
    CHECK_FALSE(Instant::try_parse(text).has_value());
    CHECK_THROWS_AS(Instant::parse(text), DateError);
  }
}

TEST_CASE("a text that is not an instant is quoted, with what was expected") {
  CHECK_THROWS_WITH_AS(Instant::parse("2021-12-02T18:00:00"),
                       "'2021-12-02T18:00:00' is not an instant: expected YYYY-MM-DDThh:mm:ssZ",
                       DateError);
  CHECK_THROWS_WITH_AS(
      Instant::parse("2021-12-02T24:00:00Z"),
      "'2021-12-02T24:00:00Z' is not an instant: expected a time from 00:00:00 to 23:59:59",
      DateError);
  CHECK_THROWS_WITH_AS(Instant::parse("2021-02-30T18:00:00Z"),
                       "'2021-02-30' is not a date: February 2021 has 28 days", DateError);
  CHECK_THROWS_WITH_AS(Instant::of({2021, 12, 2}, 25, 0, 0),
                       "'25:00:00' is not a time of day: expected 00:00:00 to 23:59:59", DateError);
  CHECK_THROWS_AS(Instant::of({2021, 12, 2}, 0, -1, 0), DateError);
}

TEST_CASE("an instant converts to std::chrono and back") {
  const Instant instant = Instant::parse("1969-07-20T20:17:40Z");
  CHECK(Instant(instant.sys_seconds()) == instant);
  const auto far = std::chrono::sys_seconds(std::chrono::seconds(253402300800));
  CHECK_THROWS_WITH_AS(Instant{far},
                       "second 253402300800 after 1970-01-01T00:00:00Z is not an instant: expected "
                       "one from 1400-01-01T00:00:00Z to 9999-12-31T23:59:59Z",
                       DateError);
  CHECK(Instant(far - std::chrono::seconds(1)).to_string() == "9999-12-31T23:59:59Z");
  const auto least = std::chrono::seconds(std::numeric_limits<std::int64_t>::min());
  CHECK_THROWS_AS(Instant(std::chrono::sys_seconds(least)), DateError);
}

TEST_CASE("instants are ordered by time, written to streams and hashed") {
  const Instant earlier = Instant::parse("1969-12-31T23:59:59Z");
  const Instant later = Instant::parse("1970-01-01T00:00:00Z");
  CHECK(earlier < later);
  CHECK(std::unordered_set<Instant>{earlier, later, earlier}.size() == 2);
  std::ostringstream out;
  out << earlier;
  CHECK(out.str() == "1969-12-31T23:59:59Z");
}

}  // namespace
