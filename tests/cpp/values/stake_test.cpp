#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <sanctrack/values/error.hpp>
#include <sanctrack/values/stake.hpp>
#include <sstream>
#include <string>
#include <type_traits>
#include <vector>

using sanctrack::Fraction;
using sanctrack::InvalidValue;
using sanctrack::Stake;

namespace {

static_assert(!std::is_default_constructible_v<Stake>);
static_assert(!std::is_convertible_v<Fraction, Stake>, "what is stated is said by name");
static_assert(!std::is_convertible_v<int, Stake>);

TEST_CASE("an exact stake has one possible percentage") {
  const Stake stake = Stake::exact(Fraction::parse("49.99"));
  CHECK(stake.form() == Stake::Form::exact);
  CHECK(stake.lower() == Fraction(4999, 100));
  CHECK(stake.upper() == Fraction(4999, 100));
  CHECK_FALSE(stake.lower_open());
  CHECK_FALSE(stake.upper_open());
  CHECK_FALSE(stake.possibly_at_least(50));
  CHECK(Stake::exact(50).surely_at_least(50));
  CHECK_FALSE(Stake::exact(50).possibly_above(50));
}

TEST_CASE("a fraction of the whole is exact and kept as written") {
  const Stake sixth = Stake::fraction(1, 6);
  CHECK(sixth.form() == Stake::Form::fraction);
  CHECK(sixth.lower() == Fraction(50, 3));
  CHECK(sixth.upper() == Fraction(50, 3));
  CHECK(sixth.to_string() == "1/6");
  CHECK(Stake::fraction(2, 4).to_string() == "2/4");
  CHECK(Stake::fraction(2, 4).lower() == 50);
  CHECK(Stake::fraction(2, 4) != Stake::fraction(1, 2));
  CHECK(Stake::fraction(1, 2) != Stake::exact(50));
  CHECK(Stake::fraction(0, 5).upper() == 0);
  CHECK(Stake::fraction(5, 5).lower() == 100);
}

TEST_CASE("a majority is over half, so half of a company is not one") {
  const Stake majority = Stake::over(50);
  CHECK(majority.lower() == 50);
  CHECK(majority.lower_open());
  CHECK(majority.upper() == 100);
  CHECK(majority.surely_above(50));
  CHECK(majority.surely_at_least(50));
  CHECK_FALSE(majority.surely_at_least(51));
  const Stake half_or_more = Stake::at_least(50);
  CHECK_FALSE(half_or_more.surely_above(50));
  CHECK(half_or_more.surely_at_least(50));
  CHECK(half_or_more.possibly_above(50));
}

TEST_CASE("a range has both its ends") {
  const Stake stake = Stake::range(25, 50);
  CHECK(stake.surely_at_least(25));
  CHECK_FALSE(stake.surely_above(25));
  CHECK(stake.possibly_at_least(50));
  CHECK_FALSE(stake.possibly_above(50));
  CHECK(stake.possibly_above(49));
  CHECK_FALSE(stake.surely_at_least(26));
}

TEST_CASE("over a limit with a most has only its upper end") {
  const Stake stake = Stake::over(25, 50);
  CHECK(stake.surely_above(25));
  CHECK(stake.possibly_at_least(50));
  CHECK_FALSE(stake.possibly_above(50));
  CHECK(stake.lower_open());
  CHECK_FALSE(stake.upper_open());
}

TEST_CASE("under a limit leaves the limit out") {
  const Stake stake = Stake::under(25);
  CHECK(stake.lower() == 0);
  CHECK(stake.upper() == 25);
  CHECK(stake.upper_open());
  CHECK_FALSE(stake.possibly_at_least(25));
  CHECK_FALSE(stake.possibly_above(25));
  CHECK(stake.possibly_above(24));
}

TEST_CASE("of an unknown stake everything is possible and nothing is sure") {
  const Stake stake = Stake::unknown();
  CHECK(stake.possibly_above(99));
  CHECK(stake.possibly_at_least(100));
  CHECK_FALSE(stake.surely_above(0));
  CHECK(stake.surely_at_least(0));
}

TEST_CASE("what is written is read back as it was") {
  const std::vector<Stake> stakes{Stake::exact(Fraction::parse("49.99")),
                                  Stake::exact(0),
                                  Stake::exact(Fraction(50, 3)),
                                  Stake::fraction(1, 6),
                                  Stake::fraction(2, 4),
                                  Stake::range(25, 50),
                                  Stake::range(Fraction(1, 3), Fraction(50, 3)),
                                  Stake::at_least(50),
                                  Stake::over(50),
                                  Stake::over(50, Fraction::parse("50.01")),
                                  Stake::over(Fraction(100, 3)),
                                  Stake::under(25),
                                  Stake::unknown()};
  const std::vector<std::string> texts{"49.99",         "0",
                                       "(50/3)",        "1/6",
                                       "2/4",           "25..50",
                                       "(1/3)..(50/3)", "at least 50",
                                       "over 50",       "over 50, at most 50.01",
                                       "over (100/3)",  "under 25",
                                       "unknown"};
  REQUIRE(stakes.size() == texts.size());
  for (std::size_t i = 0; i < stakes.size(); ++i) {
    CAPTURE(texts[i]);
    CHECK(stakes[i].to_string() == texts[i]);
    CHECK(Stake::parse(texts[i]) == stakes[i]);
  }
}

TEST_CASE("nothing else is a stake") {
  for (const char* text : {"",
                           "half",
                           "50%",
                           "50 ",
                           "25-50",
                           "25..",
                           "..50",
                           "25...50",
                           "over",
                           "over fifty",
                           "Over 50",
                           "at least",
                           "at least 50, at most 60",
                           "over 50, at most",
                           "over 1/2",
                           "(50)",
                           "(1/6",
                           "1/6)",
                           "majority",
                           "under",
                           "1.5/3"}) {
    CAPTURE(text);
    CHECK_THROWS_AS(Stake::parse(text), InvalidValue);
  }
  CHECK_THROWS_WITH_AS(Stake::parse("half"),
                       "'half' is not a stake: expected a form such as 49.99, 1/6, 25..50, at "
                       "least 50, over 50, under 25 or unknown",
                       InvalidValue);
}

TEST_CASE("a percentage lies between 0 and 100") {
  CHECK_THROWS_WITH_AS(Stake::exact(120), "'120' is not a percentage: expected 0 to 100",
                       InvalidValue);
  CHECK_THROWS_WITH_AS(Stake::exact(Fraction(-1, 4)),
                       "'-0.25' is not a percentage: expected 0 to 100", InvalidValue);
  CHECK_THROWS_AS(Stake::range(50, 101), InvalidValue);
  CHECK_THROWS_AS(Stake::parse("over 50, at most 100.01"), InvalidValue);
  CHECK_THROWS_WITH_AS(Stake::fraction(7, 6), "'7/6' is not a part of the whole: expected 0 to 1",
                       InvalidValue);
  CHECK_THROWS_WITH_AS(Stake::fraction(1, 0), "'1/0' is not a part of the whole: expected 0 to 1",
                       InvalidValue);
  CHECK_THROWS_AS(Stake::fraction(-1, -6), InvalidValue);
}

TEST_CASE("a stake that leaves nothing possible is refused") {
  CHECK_THROWS_WITH_AS(Stake::range(50, 25),
                       "'50..25' leaves no stake possible: expected the smaller bound first",
                       InvalidValue);
  CHECK_THROWS_WITH_AS(Stake::over(100),
                       "'over 100' leaves no stake possible: expected a limit under 100",
                       InvalidValue);
  CHECK_THROWS_WITH_AS(
      Stake::over(50, 50),
      "'over 50, at most 50' leaves no stake possible: expected a most above the limit",
      InvalidValue);
  CHECK_THROWS_WITH_AS(Stake::under(0),
                       "'under 0' leaves no stake possible: expected a limit over 0", InvalidValue);
  CHECK(Stake::over(50, 100) == Stake::over(50));
}

TEST_CASE("large terms do not overflow") {
  constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();
  CHECK(Stake::fraction(largest, largest).lower() == 100);
  CHECK_THROWS_AS(Stake::fraction(largest - 1, largest), InvalidValue);
  CHECK(Stake::exact(Fraction(100, largest)).possibly_above(0));
}

TEST_CASE("a stake is written to a stream") {
  std::ostringstream out;
  out << Stake::over(50);
  CHECK(out.str() == "over 50");
}

}  // namespace
