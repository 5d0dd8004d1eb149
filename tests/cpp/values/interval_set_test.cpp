#include <doctest/doctest.h>

#include <random>
#include <sanctrack/values/interval_set.hpp>
#include <sstream>
#include <type_traits>
#include <utility>
#include <vector>

using sanctrack::Date;
using sanctrack::Interval;
using sanctrack::IntervalSet;

namespace {

static_assert(std::is_nothrow_default_constructible_v<IntervalSet>, "no day is an honest default");
static_assert(
    std::is_same_v<decltype(std::declval<IntervalSet>().intervals()), std::vector<Interval>>,
    "a temporary gives its intervals by value");
static_assert(std::is_same_v<decltype(std::declval<const IntervalSet&>().intervals()),
                             const std::vector<Interval>&>);

Date day(int number) { return Date(2021, 11, 1).plus_days(number); }
Interval days(int from, int until) { return Interval::between(day(from), day(until)); }

TEST_CASE("a set is empty until it is given days") {
  const IntervalSet none;
  CHECK(none.empty());
  CHECK_FALSE(none.contains(day(0)));
  CHECK_FALSE(none.covers(Interval::on(day(0))));
  CHECK(none.gaps().empty());
  CHECK(none.complement() == IntervalSet{Interval::always()});
  CHECK(none.to_string() == "{}");
}

TEST_CASE("intervals that overlap or meet become one") {
  const IntervalSet set{days(5, 8), days(0, 2), days(2, 4), days(6, 7), days(7, 9)};
  CHECK(set.intervals() == std::vector<Interval>{days(0, 4), days(5, 9)});
  CHECK(IntervalSet{Interval::since(day(3)), days(0, 3)} == IntervalSet{Interval::since(day(0))});
  CHECK(IntervalSet{Interval::since(day(3)), Interval::before(day(9))} ==
        IntervalSet{Interval::always()});
  CHECK(IntervalSet{days(0, 9), days(1, 2), days(3, 4)} == IntervalSet{days(0, 9)});
}

TEST_CASE("a set holds the days of its intervals and no other") {
  const IntervalSet set{Interval::before(day(0)), days(2, 4), Interval::since(day(6))};
  CHECK(set.contains(Date::min()));
  CHECK(set.contains(day(-1)));
  CHECK_FALSE(set.contains(day(0)));
  CHECK_FALSE(set.contains(day(1)));
  CHECK(set.contains(day(2)));
  CHECK(set.contains(day(3)));
  CHECK_FALSE(set.contains(day(4)));
  CHECK(set.contains(day(6)));
  CHECK(set.contains(Date::max()));
}

TEST_CASE("a set covers an interval only without a gap") {
  const IntervalSet set{days(0, 4), days(5, 9)};
  CHECK(set.covers(days(0, 4)));
  CHECK(set.covers(days(6, 7)));
  CHECK_FALSE(set.covers(days(3, 6)));
  CHECK_FALSE(set.covers(days(4, 5)));
  CHECK_FALSE(set.covers(Interval::since(day(5))));
  CHECK_FALSE(set.covers(days(-1, 2)));
}

TEST_CASE("gaps lie between the first interval and the last") {
  const IntervalSet life{days(0, 4), days(6, 9), Interval::since(day(12))};
  CHECK(life.gaps() == IntervalSet{days(4, 6), days(9, 12)});
  CHECK(IntervalSet{days(0, 4)}.gaps().empty());
}

TEST_CASE("the complement holds every other day, up to the ends of the calendar") {
  CHECK(IntervalSet{days(0, 4)}.complement() ==
        IntervalSet{Interval::before(day(0)), Interval::since(day(4))});
  CHECK(IntervalSet{Interval::always()}.complement().empty());
  CHECK(IntervalSet{Interval::since(Date::min())}.complement().empty());
  CHECK(IntervalSet{Interval::before(Date::max())}.complement() ==
        IntervalSet{Interval::on(Date::max())});
  CHECK(IntervalSet{Interval::on(Date::max())}.complement() ==
        IntervalSet{Interval::before(Date::max())});
}

TEST_CASE("sets are united, intersected and subtracted") {
  const IntervalSet left{days(0, 5), days(8, 12)};
  const IntervalSet right{days(3, 9)};
  CHECK((left | right) == IntervalSet{days(0, 12)});
  CHECK((left & right) == IntervalSet{days(3, 5), days(8, 9)});
  CHECK((left - right) == IntervalSet{days(0, 3), days(9, 12)});
  CHECK((right - left) == IntervalSet{days(5, 8)});
  CHECK((left - left).empty());
  CHECK((left & IntervalSet()).empty());
  CHECK((left | IntervalSet()) == left);
}

TEST_CASE("the intervals of a temporary do not dangle") {
  int count = 0;
  for (const Interval& interval : IntervalSet{days(0, 1), days(2, 3)}.intervals()) {
    count += interval.contains(day(0)) || interval.contains(day(2)) ? 1 : 0;
  }
  CHECK(count == 2);
}

TEST_CASE("a set is written as its intervals") {
  std::ostringstream out;
  out << IntervalSet{Interval::since({2022, 2, 24}),
                     Interval::between({2021, 11, 17}, {2021, 12, 2})};
  CHECK(out.str() == "{[2021-11-17, 2021-12-02), [2022-02-24, ...)}");
}

IntervalSet random_set(std::mt19937& random) {
  std::uniform_int_distribution<int> number(0, 30);
  std::vector<Interval> intervals;
  for (int i = number(random) % 5; i > 0; --i) {
    const int from = number(random);
    intervals.push_back(days(from, from + 1 + number(random) % 6));
  }
  if (number(random) < 4) intervals.push_back(Interval::before(day(number(random))));
  if (number(random) < 4) intervals.push_back(Interval::since(day(number(random))));
  return IntervalSet(std::move(intervals));
}

bool is_normal(const IntervalSet& set) {
  const std::vector<Interval>& intervals = set.intervals();
  for (std::size_t i = 1; i < intervals.size(); ++i) {
    const std::optional<Date> end = intervals[i - 1].until();
    const std::optional<Date> from = intervals[i].from();
    if (!end || !from || *end >= *from) return false;
  }
  return true;
}

TEST_CASE("the algebra of sets agrees with their days, on random sets") {
  std::mt19937 random(20211115);
  for (int round = 0; round < 2000; ++round) {
    const IntervalSet a = random_set(random);
    const IntervalSet b = random_set(random);
    const IntervalSet either = a | b;
    const IntervalSet both = a & b;
    const IntervalSet rest = a - b;
    const IntervalSet others = a.complement();
    bool right = is_normal(a) && is_normal(either) && is_normal(both) && is_normal(rest) &&
                 is_normal(others) && is_normal(a.gaps());
    for (int number = -3; number < 45; ++number) {
      const Date date = day(number);
      const bool in_a = a.contains(date);
      const bool in_b = b.contains(date);
      right = right && either.contains(date) == (in_a || in_b) &&
              both.contains(date) == (in_a && in_b) && rest.contains(date) == (in_a && !in_b) &&
              others.contains(date) != in_a;
    }
    right = right && others.complement() == a && (both | rest) == a && (a | b) == (b | a) &&
            (a & b) == (b & a) && (a.gaps() & a).empty() && (a == b) == (a - b == b - a);
    if (!right) {
      CAPTURE(a);
      CAPTURE(b);
      FAIL("the algebra is wrong for this pair");
    }
  }
}

}  // namespace
