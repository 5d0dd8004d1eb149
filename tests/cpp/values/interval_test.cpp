#include <doctest/doctest.h>

#include <algorithm>
#include <sanctrack/values/error.hpp>
#include <sanctrack/values/interval.hpp>
#include <sstream>
#include <type_traits>
#include <unordered_set>
#include <vector>

using sanctrack::Date;
using sanctrack::Interval;
using sanctrack::InvalidValue;

namespace {

static_assert(sizeof(Interval) == 8);
static_assert(std::is_trivially_copyable_v<Interval>);
static_assert(!std::is_default_constructible_v<Interval>);
static_assert(!std::is_constructible_v<Interval, Date, Date>, "which end is which is said by name");
static_assert(!std::is_constructible_v<Interval, int, int>);
static_assert(!std::is_convertible_v<Date, Interval>);

const Date adopted(2021, 11, 15);
const Date in_force(2021, 11, 17);
const Date listed(2021, 12, 2);

TEST_CASE("an interval holds its first day and not its end") {
  const Interval interval = Interval::between(in_force, listed);
  CHECK_FALSE(interval.contains(in_force.plus_days(-1)));
  CHECK(interval.contains(in_force));
  CHECK(interval.contains(listed.plus_days(-1)));
  CHECK_FALSE(interval.contains(listed));
  CHECK(interval.from() == in_force);
  CHECK(interval.until() == listed);
}

TEST_CASE("an open end is absent and holds every day on its side") {
  CHECK_FALSE(Interval::since(listed).until().has_value());
  CHECK(Interval::since(listed).contains(Date::max()));
  CHECK_FALSE(Interval::since(listed).contains(in_force));
  CHECK_FALSE(Interval::before(listed).from().has_value());
  CHECK(Interval::before(listed).contains(Date::min()));
  CHECK_FALSE(Interval::before(listed).contains(listed));
  CHECK_FALSE(Interval::always().from().has_value());
  CHECK_FALSE(Interval::always().until().has_value());
  CHECK(Interval::always().contains(Date::min()));
  CHECK(Interval::always().contains(Date::max()));
}

TEST_CASE("one day is an interval") {
  const Interval day = Interval::on(in_force);
  CHECK(day == Interval::between(in_force, in_force.plus_days(1)));
  CHECK(day.contains(in_force));
  CHECK_FALSE(day.contains(in_force.plus_days(1)));
}

TEST_CASE("no interval is empty") {
  CHECK_THROWS_WITH_AS(Interval::between(listed, listed),
                       "'[2021-12-02, 2021-12-02)' is empty: expected an end after the beginning",
                       InvalidValue);
  CHECK_THROWS_WITH_AS(Interval::between(listed, in_force),
                       "'[2021-12-02, 2021-11-17)' is empty: expected an end after the beginning",
                       InvalidValue);
  CHECK_THROWS_WITH_AS(Interval::before(Date::min()),
                       "'[..., 1400-01-01)' is empty: expected an end after the first day that a "
                       "date can name",
                       InvalidValue);
}

TEST_CASE("at the ends of the calendar an interval is equal to the one with the same days") {
  CHECK(Interval::since(Date::min()) == Interval::always());
  CHECK(Interval::between(Date::min(), listed) == Interval::before(listed));
  CHECK(Interval::on(Date::max()) == Interval::since(Date::max()));
  CHECK(Interval::on(Date::max()).contains(Date::max()));
  CHECK_FALSE(Interval::on(Date::max()).contains(Date::max().plus_days(-1)));
  CHECK(Interval::on(Date::min()) == Interval::before(Date::min().plus_days(1)));
}

TEST_CASE("an interval covers another when it holds all its days") {
  const Interval interval = Interval::between(adopted, listed);
  CHECK(interval.covers(interval));
  CHECK(interval.covers(Interval::between(in_force, listed)));
  CHECK(interval.covers(Interval::between(adopted, in_force)));
  CHECK_FALSE(interval.covers(Interval::since(adopted)));
  CHECK_FALSE(interval.covers(Interval::before(in_force)));
  CHECK(Interval::always().covers(interval));
  CHECK(Interval::since(adopted).covers(Interval::since(listed)));
  CHECK_FALSE(Interval::since(listed).covers(Interval::since(adopted)));
}

TEST_CASE("intervals overlap when they have a day in common") {
  const Interval first = Interval::between(adopted, in_force);
  CHECK(first.overlaps(first));
  CHECK(first.overlaps(Interval::on(adopted)));
  CHECK_FALSE(first.overlaps(Interval::on(in_force)));
  CHECK_FALSE(first.overlaps(Interval::between(in_force, listed)));
  CHECK(first.overlaps(Interval::always()));
  CHECK(Interval::since(listed).overlaps(Interval::since(adopted)));
  CHECK_FALSE(Interval::since(listed).overlaps(Interval::before(listed)));
}

TEST_CASE("an interval meets the one that begins where it ends") {
  const Interval first = Interval::between(adopted, in_force);
  const Interval second = Interval::between(in_force, listed);
  CHECK(first.meets(second));
  CHECK_FALSE(second.meets(first));
  CHECK_FALSE(first.meets(first));
  CHECK(second.meets(Interval::since(listed)));
  CHECK_FALSE(first.meets(Interval::since(listed)));
  CHECK_FALSE(Interval::always().meets(Interval::always()));
}

TEST_CASE("the days in common are an interval, or there are none") {
  const Interval first = Interval::before(listed);
  const Interval second = Interval::since(in_force);
  CHECK(first.intersect(second) == Interval::between(in_force, listed));
  CHECK(second.intersect(first) == Interval::between(in_force, listed));
  CHECK(first.intersect(Interval::always()) == first);
  CHECK_FALSE(first.intersect(Interval::since(listed)).has_value());
}

TEST_CASE("the relations agree with the days, for every pair of short intervals") {
  std::vector<Interval> all{Interval::always()};
  for (int from = 0; from < 5; ++from) {
    all.push_back(Interval::since(adopted.plus_days(from)));
    all.push_back(Interval::before(adopted.plus_days(from)));
    for (int until = from + 1; until < 6; ++until) {
      all.push_back(Interval::between(adopted.plus_days(from), adopted.plus_days(until)));
    }
  }
  for (const Interval& left : all) {
    for (const Interval& right : all) {
      bool common = false;
      bool within = true;
      bool exact = true;
      const std::optional<Interval> shared = left.intersect(right);
      for (int day = -2; day < 9; ++day) {
        const Date date = adopted.plus_days(day);
        const bool both = left.contains(date) && right.contains(date);
        common = common || both;
        within = within && (!right.contains(date) || left.contains(date));
        exact = exact && both == (shared && shared->contains(date));
      }
      CHECK(left.overlaps(right) == common);
      CHECK(left.covers(right) == within);
      CHECK(exact);
    }
  }
}

TEST_CASE("an interval is written with its ends, open ones as dots") {
  CHECK(Interval::between(in_force, listed).to_string() == "[2021-11-17, 2021-12-02)");
  CHECK(Interval::since(in_force).to_string() == "[2021-11-17, ...)");
  CHECK(Interval::before(listed).to_string() == "[..., 2021-12-02)");
  CHECK(Interval::always().to_string() == "[..., ...)");
  std::ostringstream out;
  out << Interval::on(in_force);
  CHECK(out.str() == "[2021-11-17, 2021-11-18)");
}

TEST_CASE("intervals are ordered by the beginning, then by the end") {
  const std::vector<Interval> sorted{Interval::before(in_force),
                                     Interval::always(),
                                     Interval::between(adopted, in_force),
                                     Interval::between(adopted, listed),
                                     Interval::since(adopted),
                                     Interval::on(in_force)};
  CHECK(std::is_sorted(sorted.begin(), sorted.end()));
  CHECK(std::unordered_set<Interval>(sorted.begin(), sorted.end()).size() == sorted.size());
}

}  // namespace
