#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <random>
#include <sanctrack/values/error.hpp>
#include <sanctrack/values/fraction.hpp>
#include <sstream>
#include <type_traits>
#include <unordered_set>

using sanctrack::Fraction;
using sanctrack::InvalidValue;

namespace {

static_assert(!std::is_default_constructible_v<Fraction>);
static_assert(!std::is_constructible_v<Fraction, double>, "49.99 is not a binary number");
static_assert(!std::is_constructible_v<Fraction, float>);
static_assert(!std::is_convertible_v<Fraction, double>);
static_assert(std::is_convertible_v<int, Fraction>);

constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t smallest = std::numeric_limits<std::int64_t>::min();

TEST_CASE("a fraction is kept in lowest terms with the sign above") {
  const Fraction fraction(6, -4);
  CHECK(fraction.numerator() == -3);
  CHECK(fraction.denominator() == 2);
  CHECK(Fraction(0, 7) == Fraction(0));
  CHECK(Fraction(0, -7).denominator() == 1);
  CHECK(Fraction(50).denominator() == 1);
  CHECK(Fraction(smallest, smallest) == Fraction(1));
}

TEST_CASE("a decimal and a fraction are read exactly") {
  CHECK(Fraction::parse("49.99") == Fraction(4999, 100));
  CHECK(Fraction::parse("1/6") == Fraction(1, 6));
  CHECK(Fraction::parse("50") == Fraction(50));
  CHECK(Fraction::parse("0.5") == Fraction(1, 2));
  CHECK(Fraction::parse("50.00") == Fraction(50));
  CHECK(Fraction::parse("-0.25") == Fraction(-1, 4));
  CHECK(Fraction::parse("-4/6") == Fraction(-2, 3));
  CHECK(Fraction::parse("0") == Fraction(0));
}

TEST_CASE("nothing else is a number") {
  for (const char* text : {"",
                           " ",
                           "-",
                           ".",
                           "/",
                           ".5",
                           "5.",
                           "1/",
                           "/6",
                           "1/0",
                           "1/-6",
                           "+1",
                           "1e2",
                           "50%",
                           "1,5",
                           "010",
                           "01.5",
                           "1/06",
                           "1.5/2",
                           "1 /6",
                           "--1",
                           "1.2.3",
                           "1/2/3",
                           "x",
                           "0x10",
                           "9223372036854775808",
                           "99999999999999999999",
                           "1.0000000000000000001",
                           "NaN"}) {
    CAPTURE(text);
    CHECK_FALSE(Fraction::try_parse(text).has_value());
  }
  CHECK_THROWS_WITH_AS(Fraction::parse("50%"),
                       "'50%' is not a number: expected a decimal such as 49.99 or a fraction such "
                       "as 1/6",
                       InvalidValue);
}

TEST_CASE("terms that do not fit are refused, never rounded") {
  CHECK_THROWS_WITH_AS(Fraction(1, 0), "'1/0' is not a number: expected a denominator other than 0",
                       InvalidValue);
  CHECK_THROWS_WITH_AS(Fraction(1, smallest),
                       "'1/-9223372036854775808' is too large: expected terms of 64 bits",
                       InvalidValue);
  CHECK_THROWS_WITH_AS(Fraction(largest) + 1,
                       "'9223372036854775807 + 1' is too large: expected terms of 64 bits",
                       InvalidValue);
  CHECK_THROWS_AS(Fraction(1, largest) + Fraction(1, largest - 1), InvalidValue);
}

TEST_CASE("a fraction is written as a decimal where that ends, and read back") {
  CHECK(Fraction(4999, 100).to_string() == "49.99");
  CHECK(Fraction(50).to_string() == "50");
  CHECK(Fraction(1, 8).to_string() == "0.125");
  CHECK(Fraction(-1, 4).to_string() == "-0.25");
  CHECK(Fraction(1, 100).to_string() == "0.01");
  CHECK(Fraction(50, 3).to_string() == "50/3");
  CHECK(Fraction(-1, 3).to_string() == "-1/3");
  CHECK(Fraction(largest, 2).to_string() == "4611686018427387903.5");
  for (const Fraction& fraction :
       {Fraction(largest, 2), Fraction(smallest), Fraction(smallest, 5), Fraction(largest, 1 << 18),
        Fraction(1, std::int64_t{1} << 40), Fraction(1, largest), Fraction(-7, 3)}) {
    CAPTURE(fraction);
    CHECK(Fraction::parse(fraction.to_string()) == fraction);
  }
}

TEST_CASE("comparison is exact, where doubles are not") {
  CHECK(Fraction(1, 3) < Fraction(333333333333333334, 1000000000000000000));
  CHECK(Fraction(1, 3) > Fraction(333333333333333333, 1000000000000000000));
  CHECK(Fraction(largest, largest - 1) < Fraction(largest - 1, largest - 2));
  CHECK(Fraction(smallest) < Fraction(smallest + 1));
  CHECK(Fraction(-1, 2) < 0);
  CHECK(Fraction(2, 4) == Fraction(1, 2));
  CHECK(Fraction(100) >= 100);
}

TEST_CASE("sums are exact") {
  Fraction sum = 0;
  for (int i = 0; i < 6; ++i) sum = sum + Fraction(1, 6);
  CHECK(sum == 1);
  CHECK(Fraction::parse("0.1") + Fraction::parse("0.2") == Fraction::parse("0.3"));
  CHECK(Fraction(smallest) + Fraction(largest) == -1);
}

TEST_CASE("random fractions survive writing and reading, and keep their order when shifted") {
  std::mt19937_64 random(6);
  std::uniform_int_distribution<std::int64_t> number(-100000, 100000);
  for (int round = 0; round < 2000; ++round) {
    const Fraction left(number(random), number(random) + 100001);
    const Fraction right(number(random), number(random) + 100001);
    CHECK(Fraction::parse(left.to_string()) == left);
    CHECK((left < right) == (left + Fraction(1, 7) < right + Fraction(1, 7)));
  }
}

TEST_CASE("fractions are written to streams and hashed") {
  std::ostringstream out;
  out << Fraction(1, 6);
  CHECK(out.str() == "1/6");
  CHECK(std::unordered_set<Fraction>{Fraction(1, 2), Fraction(2, 4), Fraction(smallest)}.size() ==
        2);
}

}  // namespace
