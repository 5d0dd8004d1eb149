#include <doctest/doctest.h>

#include <array>
#include <map>
#include <random>

#include "../time/small_law.hpp"
#include "sanctrack/analysis/renewals.hpp"

using namespace sanctrack;
using small_law::act;
using small_law::complete;
using small_law::regime_of;

namespace {

const Date first_day(2021, 1, 1);
constexpr int days = 560;

/// What a calendar is made of.
struct Kind {
  bool months = false;    ///< of some acts only the month of effect is known
  bool left_out = false;  ///< some acts are not verified and left out
  bool partial = false;   ///< the record of prolongations is not complete
  bool known = false;     ///< asked by what had been published by a day
};

class Calendars {
 public:
  explicit Calendars(unsigned seed) : random_(seed) {}

  Records prolongations(const Kind& kind) {
    Records made = start();
    regime_of(made).expiry.kind = ExpiryKind::prolong;
    const Date known = first_day.plus_days(below(400));
    complete(made, Aspect::prolongations,
             kind.partial ? Interval::before(known) : Interval::always());
    std::vector<Date> ends;
    const int count = 1 + below(5);
    for (int i = 0; i < count; ++i) {
      const Date day = first_day.plus_days(below(330));
      const bool month = kind.months && below(3) == 0;
      ends.push_back(end_after(month ? day.plus_days(31) : day, ends));
      Act one = act("eu-" + std::to_string(i), day.to_string(),
                    {{.body = Prolong{"eu-belarus", ends.back()}}});
      if (month) in_month(one, day);
      if (kind.known) one.published = PartialDate::parse(day.to_string().substr(0, 7));
      if (kind.known) one.adopted.reset();
      if (kind.left_out && below(3) == 0)
        one.changes[0].provenance.unverified = {below(3) == 0 ? "until" : "all"};
      made.acts.push_back(std::move(one));
    }
    return made;
  }

  Records reliefs(bool months) {
    Records made = start();
    regime_of(made).expiry.kind = ExpiryKind::none;
    complete(made, Aspect::licences);
    complete(made, Aspect::suspensions);
    made.acts.push_back(
        act("eu-imposed", "2010-01-01", {{.body = Impose{.measure = "eu-m-asset-freeze"}}}));
    const int count = 2 + below(5);
    for (int i = 0; i < count; ++i) {
      const Date day = first_day.plus_days(10 * below(months ? 27 : 20));
      made.acts.push_back(
          act("eu-" + std::to_string(i), day.to_string(), {relief(day, months ? 20 : 8)}));
      Act& one = made.acts.back();
      if (!months || below(3) == 0 || std::holds_alternative<Resume>(one.changes[0].body)) continue;
      in_month(one, day);
    }
    return made;
  }

  int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }

 private:
  static void in_month(Act& act, Date day) {
    act.adopted.reset();
    act.published = PartialDate(first_day.plus_days(-20));
    act.in_force = PartialDate::parse(day.to_string().substr(0, 7));
  }

  static Records start() {
    Records made = small_law::records();
    made.entities.push_back(
        small_record::entity("org-other", EntityKind::organisation, "Never named"));
    std::vector<Change> changes;
    for (const Entity& entity : made.entities) {
      changes.push_back(small_record::designate(entity.id.text(), std::to_string(changes.size())));
    }
    made.acts = {act("eu-first", "2010-01-01", std::move(changes))};
    return made;
  }

  /// A new end, or one that was set before.
  Date end_after(Date day, const std::vector<Date>& ends) {
    const Date again = ends.empty() ? day : ends[static_cast<std::size_t>(below(5)) % ends.size()];
    constexpr std::array<int, 6> lengths = {0, 10, 40, 40, 80, 150};
    return below(3) == 0 && again > day
               ? again
               : day.plus_days(lengths[static_cast<std::size_t>(below(6))]);
  }

  Change relief(Date day, int ends) {
    const std::vector<MeasureId> measures = {"eu-m-asset-freeze"};
    Affected on;
    for (const char* id : {"org-belavia", "org-cham-wings", "person-lapo"}) {
      if (below(3) == 0) on.named.push_back(EntityId(id));
    }
    const Date until = first_day.plus_days(10 * (20 + below(ends)));
    const int kind = below(5);
    if (kind == 0 && !on.named.empty() && day < until) return {.body = Resume{measures, on}};
    if (kind < 3) return {.body = Suspend{measures, on, until}};
    return {.body = License{measures, on, kind == 3 ? "food" : "fuel", until}};
  }

  std::mt19937 random_;
};

/// A regime on every day from the first on.
std::vector<Verdict> day_by_day(const Registry& registry, const AsOfOptions& options) {
  std::vector<Verdict> alive;
  for (int day = 0; day <= days; ++day) {
    alive.push_back(
        as_of(registry, first_day.plus_days(day), options).is_designated("person-lapo").verdict());
  }
  return alive;
}

bool worse(Verdict left, Verdict right) {
  return left != right && (left == Verdict::no || right == Verdict::yes);
}

/// What is wrong with the rows, given whether the regime goes on on every day.
std::string problem(const Rows<Renewal>& rows, const std::vector<Verdict>& alive, int after,
                    bool is_complete) {
  std::map<int, Verdict> shown;
  for (const Renewal& row : rows) {
    const int day = row.lapses - first_day;
    const Verdict then = alive[static_cast<std::size_t>(day)];
    if (day <= after) return "an end that is past: " + small_law::text(row);
    if (!shown.emplace(day, row.prolonged).second) return "twice: " + small_law::text(row);
    if (alive[static_cast<std::size_t>(day) - 1] == Verdict::no) {
      return "it had lapsed before: " + small_law::text(row);
    }
    if (is_complete ? row.prolonged != then : worse(then, row.prolonged)) {
      return "otherwise on that day: " + small_law::text(row);
    }
    if (!is_complete && row.prolonged == Verdict::no && then != Verdict::no) {
      return "not surely lapsed: " + small_law::text(row);
    }
    if (row.prolonged == Verdict::yes && row.prolonged_until &&
        *row.prolonged_until <= row.lapses) {
      return "prolonged until no later day: " + small_law::text(row);
    }
  }
  for (int day = after + 1; day <= days; ++day) {
    const auto at = static_cast<std::size_t>(day);
    if (worse(alive[at], alive[at - 1]) && !shown.contains(day)) {
      return "no row of " + first_day.plus_days(day).to_string();
    }
  }
  return {};
}

/// Compares calendars of a kind with what holds on every day; how many were compared.
int compare(const Kind& kind, unsigned seed) {
  Calendars calendars(seed);
  int compared = 0;
  for (int i = 0; i < 250; ++i) {
    const auto registry = RegistryBuilder(calendars.prolongations(kind)).try_build().registry;
    if (!registry) continue;
    ++compared;
    const Unverified unverified = kind.left_out ? Unverified::drop : Unverified::keep;
    std::optional<Date> known_on;
    if (kind.known) known_on = first_day.plus_days(calendars.below(330));
    const auto alive = day_by_day(*registry, {known_on, unverified});
    for (int asked = 0; asked < 4; ++asked) {
      const int after = calendars.below(330);
      const auto rows = renewals(*registry, first_day.plus_days(after),
                                 {.known_on = known_on, .unverified = unverified});
      CAPTURE(i);
      CAPTURE(first_day.plus_days(after));
      CHECK(problem(rows, alive, after, !kind.partial) == "");
    }
  }
  return compared;
}

/// Whether a party has a relief of the kind and scope of a row; by a given act, where one is given.
Verdict has_relief(const Registry& registry, const EntityId& party, Date day, const Renewal& row,
                   const MaybeActId& by) {
  Verdict found = Verdict::no;
  for (const PartyMeasure& measure : as_of(registry, day).measures_on(party)) {
    const auto& list = row.kind == RenewalKind::licence ? measure.licences : measure.suspensions;
    for (const Relief& relief : list) {
      if (relief.scope != row.scope || (by && relief.act != by)) continue;
      if (worse(found, relief.in_force)) found = relief.in_force;
    }
  }
  return found;
}

/// Whether what ends by a row goes on, on its first day out, for every party that had it.
Verdict goes_on(const Registry& registry, const Renewal& row) {
  Verdict all = Verdict::yes;
  for (const char* party : {"org-belavia", "org-cham-wings", "person-lapo", "org-other"}) {
    const EntityId id(party);
    const Date eve = row.lapses.plus_days(-1);
    if (has_relief(registry, id, eve, row, row.act) == Verdict::no) continue;
    const Verdict then = has_relief(registry, id, row.lapses, row, {});
    if (worse(then, all)) all = then;
  }
  return all;
}

/// Compares random reliefs with what holds for each party; how often each answer came.
std::map<Verdict, int> compare_reliefs(bool months, unsigned seed) {
  Calendars calendars(seed);
  std::map<Verdict, int> answers;
  for (int i = 0; i < 2000; ++i) {
    const auto registry = RegistryBuilder(calendars.reliefs(months)).try_build().registry;
    if (!registry) continue;
    for (const Renewal& row : renewals(*registry, first_day.plus_days(calendars.below(200)))) {
      CAPTURE(i);
      CAPTURE(row);
      const Verdict expected = goes_on(*registry, row);
      CHECK(row.prolonged == expected);
      CHECK((row.prolonged_by ? true : false) == (expected != Verdict::no));
      ++answers[expected];
    }
  }
  return answers;
}

}  // namespace

TEST_CASE("on random calendars a regime lapses as it does day by day") {
  CHECK(compare({}, 1) > 150);
}

TEST_CASE("so it does where of some acts only the month is known") {
  CHECK(compare({.months = true}, 2) > 100);
}

TEST_CASE("so it does where acts were left out") { CHECK(compare({.left_out = true}, 3) > 150); }

TEST_CASE("so it does by what had been published by a day") {
  CHECK(compare({.months = true, .known = true}, 6) > 100);
}

TEST_CASE("where not every prolongation is on record, no row is surer than the day") {
  CHECK(compare({.months = true, .left_out = true, .partial = true}, 4) > 100);
}

TEST_CASE("on random reliefs one is prolonged where it goes on for all who had it") {
  auto answers = compare_reliefs(false, 5);
  CHECK(answers[Verdict::yes] > 100);
  CHECK(answers[Verdict::no] > 100);
}

TEST_CASE("so it is, or perhaps is, where of some acts only the month is known") {
  auto answers = compare_reliefs(true, 7);
  for (const Verdict verdict : {Verdict::yes, Verdict::no, Verdict::unknown}) {
    CHECK(answers[verdict] > 20);
  }
}
