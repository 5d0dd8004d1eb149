#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>

#include "sanctrack/analysis/response.hpp"
#include "small_response.hpp"

using namespace sanctrack;
using small_law::act;
using small_law::lines;
using small_law::text;
using small_law::with;
using small_response::event;
using small_response::law;

namespace {

DaySpan exactly(int days) { return {days, days}; }

/// An act of which the day of effect alone is on record.
Act in_force(std::string_view id, const PartialDate& day, std::vector<Change> changes) {
  Act made = act(id, "2021-01-01", std::move(changes));
  made.adopted.reset();
  made.published.reset();
  made.in_force = day;
  return made;
}

/// An act that answers and either designates or adds criteria, and acts that name somebody on them;
/// of some days of effect only the month is on record.
struct Answered {
  PartialDate day;                 ///< of the act that answers
  std::vector<PartialDate> own;    ///< of what it designates itself
  std::vector<PartialDate> uses;   ///< of designations on a criterion that it adds
  std::vector<PartialDate> joins;  ///< of amendments by which an entry on one names somebody more
};

const Date entry_made = {2021, 5, 12};

class RandomAnswers {
 public:
  explicit RandomAnswers(std::uint32_t seed) : random_(seed) {}

  Answered run() {
    Answered made{.day = any(), .own = {}, .uses = {}, .joins = {}};
    for (int i = below(3); i > 0; --i) made.own.push_back(any());
    for (int i = below(4); i > 0; --i) made.uses.push_back(any());
    for (int i = below(2); i > 0; --i) made.joins.push_back(any());
    return made;
  }
  /// One of the days of which only the month is known; nothing where all are known.
  PartialDate* month_of(Answered& made) {
    std::vector<PartialDate*> months;
    const auto take = [&](PartialDate& date) {
      if (date.earliest() != date.latest()) months.push_back(&date);
    };
    take(made.day);
    for (auto* dates : {&made.own, &made.uses, &made.joins}) {
      for (PartialDate& date : *dates) take(date);
    }
    if (months.empty()) return nullptr;
    return months[static_cast<std::size_t>(below(static_cast<int>(months.size())))];
  }

 private:
  int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }
  PartialDate any() {
    const int month = 5 + below(3);
    if (below(2) == 0) return PartialDate::of_month(2021, month);
    return PartialDate(Date(2021, month, 1 + below(28)));
  }

  std::mt19937 random_;
};

/// Nothing where the days contradict each other.
std::optional<ResponseRow> answer_on_record(const Answered& of) {
  const std::array<CriterionId, 2> grounds = {"eu-c-border", "eu-c-repression"};
  std::vector<Change> changes;
  for (const CriterionId& id : grounds) changes.push_back({.body = AddCriterion{id}});
  int entry = 0;
  for (const PartialDate& date : of.own) {
    changes.push_back(small_law::designate("org-belavia", std::to_string(++entry)));
    changes.back().from = date;
  }
  std::vector<Act> acts = {in_force("eu-1", of.day, std::move(changes))};
  const auto add = [&](const PartialDate& date, Change change) {
    acts.push_back(in_force("eu-a" + std::to_string(acts.size()), date, {std::move(change)}));
  };
  for (const PartialDate& date : of.uses) {
    ++entry;
    add(date, small_law::designate("org-cham-wings", std::to_string(entry),
                                   {grounds[static_cast<std::size_t>(entry) % 2]}));
  }
  for (const PartialDate& date : of.joins) {
    const std::string id = std::to_string(++entry);
    add(PartialDate(entry_made), small_law::designate("org-belavia", id));
    Change join = small_law::amend(id, {"org-belavia", "person-lapo"});
    std::get<Amend>(join.body).criteria = {grounds[0]};
    add(date, std::move(join));
  }
  Records made = with(std::move(acts));
  made.events = {event("ev-1", "2021-04-01", {"eu-1"})};
  const auto built = RegistryBuilder(std::move(made)).try_build();
  if (!built.registry) return std::nullopt;
  return response(*built.registry, "ev-1").rows.at(0);
}

/// Whether a caveat leaves it open that an entry came first, or that it does not count.
bool leaves_open(const ResponseRow& row, const std::string& entry) {
  return std::any_of(row.caveats.begin(), row.caveats.end(), [&](const Caveat& caveat) {
    return caveat.kind == CaveatKind::doubtful_day && caveat.subject == entry;
  });
}

/// What a month leaves sure holds when one of its days is on record.
void check_filled(const ResponseRow& month, const ResponseRow& day) {
  CAPTURE(text(month));
  CAPTURE(text(day));
  if (!day.designation) {
    if (month.first) CHECK(leaves_open(month, month.first->designation));
    return;
  }
  REQUIRE(month.designation);
  CHECK(month.designation->days.least <= day.designation->days.least);
  CHECK(day.designation->days.most <= month.designation->days.most);
  CHECK(month.designation->earliest <= day.designation->earliest);
  CHECK(day.designation->latest <= month.designation->latest);
  if (month.first->designation == day.first->designation) return;
  if (month.designation->latest == day.designation->latest) return;  // both on that day
  CHECK(leaves_open(month, day.first->designation));
}

}  // namespace

TEST_CASE("the first designation lies in the range that a month left, whichever day it was") {
  int compared = 0;
  for (std::uint32_t seed = 0; seed < 2000; ++seed) {
    CAPTURE(seed);
    RandomAnswers random(seed);
    Answered made = random.run();
    const std::optional<ResponseRow> month = answer_on_record(made);
    PartialDate* date = random.month_of(made);
    if (!month || date == nullptr) continue;
    const Date last = date->latest();
    for (Date day = date->earliest(); day <= last; day = day.plus_days(1)) {
      *date = PartialDate(day);
      CAPTURE(day.to_string());
      const std::optional<ResponseRow> filled = answer_on_record(made);
      if (!filled) continue;
      ++compared;
      check_filled(*month, *filled);
    }
  }
  CHECK(compared > 20000);
}

TEST_CASE("a month may leave open that another entry of the act came first") {
  Change open = small_law::designate("org-cham-wings", "2");
  open.from = PartialDate::of_month(2021, 6);
  Act answer = act("eu-1", "2021-06-10", {small_law::designate("org-belavia", "1"), open});
  answer.adopted = Date(2021, 5, 20);
  const ResponseRow row =
      response(law({answer}, {event("ev-1", "2021-05-01", {"eu-1"})}), "ev-1").rows.at(0);
  CHECK(row.designation->days == DaySpan{31, 40});
  CHECK(row.first->designation == "eu-belarus/1");
  CHECK(row.first->same_day == 1);
  CHECK(row.designated == 2);
  CHECK(lines(row.caveats) ==
        "eu-1: in force at some time from 2021-06-01 to 2021-06-30: that it designates "
        "eu-belarus/2 may have been first\n");
}

TEST_CASE("a month may leave open that another act used the criterion first") {
  const std::vector<CriterionId> grounds = {"eu-c-border"};
  const Registry registry =
      law({act("eu-1", "2021-05-10", {{.body = AddCriterion{"eu-c-border"}}}),
           act("eu-2", "2021-06-10", {small_law::designate("org-belavia", "1", grounds)}),
           in_force("eu-3", PartialDate::of_month(2021, 6),
                    {small_law::designate("org-cham-wings", "2", grounds)})},
          {event("ev-1", "2021-05-01", {"eu-1"})});
  const ResponseRow row = response(registry, "ev-1").rows.at(0);
  CHECK(row.designation->days == DaySpan{31, 40});
  CHECK(row.first->act == ActId("eu-2"));
  CHECK(leaves_open(row, "eu-belarus/2"));
}

TEST_CASE("an entry counts from the day on which its criterion was added, where only a month is") {
  const std::vector<CriterionId> grounds = {"eu-c-border"};
  const Act adds =
      in_force("eu-1", PartialDate::of_month(2021, 6), {{.body = AddCriterion{"eu-c-border"}}});
  const Act june = act("eu-2", "2021-06-10", {small_law::designate("org-belavia", "1", grounds)});
  const Act july =
      act("eu-3", "2021-07-10", {small_law::designate("org-cham-wings", "2", grounds)});
  const Event asked = event("ev-1", "2021-05-01", {"eu-1"});
  const ResponseRow both = response(law({adds, june, july}, {asked}), "ev-1").rows.at(0);
  CHECK(both.designation->days == DaySpan{40, 70});
  CHECK(both.first->act == ActId("eu-3"));
  CHECK(leaves_open(both, "eu-belarus/1"));
  const ResponseRow one = response(law({adds, june}, {asked}), "ev-1").rows.at(0);
  CHECK(one.designation->days == exactly(40));
  CHECK(one.first->act == ActId("eu-2"));
  CHECK(lines(one.caveats) ==
        "eu-1: in force at some time from 2021-06-01 to 2021-06-30\n"
        "eu-c-border was added at some time from 2021-06-01 to 2021-06-30: eu-belarus/1 may have "
        "come before\n");
}

TEST_CASE("a day that is not verified may leave open that its act used the criterion first") {
  const std::vector<CriterionId> grounds = {"eu-c-border"};
  Act doubted = act("eu-3", "2021-06-12", {small_law::designate("org-cham-wings", "2", grounds)});
  doubted.adopted = doubted.published = Date(2021, 6, 5);
  doubted.provenance.unverified = {"in_force"};
  const Act exact = act("eu-2", "2021-06-10", {small_law::designate("org-belavia", "1", grounds)});
  const Registry registry =
      law({act("eu-1", "2021-05-10", {{.body = AddCriterion{"eu-c-border"}}}), exact, doubted},
          {event("ev-1", "2021-05-01", {"eu-1"})});
  const ResponseRow row = response(registry, "ev-1").rows.at(0);
  CHECK(row.designation->days == DaySpan{35, 40});
  CHECK(row.first->act == ActId("eu-2"));
  CHECK(leaves_open(row, "eu-belarus/2"));
}
