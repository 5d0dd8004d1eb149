#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "small_coverage.hpp"

using namespace sanctrack;
using small_coverage::add_uk;
using small_coverage::cell;
using small_law::act;
using small_law::amend;
using small_law::delist;
using small_law::designate;
using small_law::text;
using small_law::with;

namespace {

/// Somebody's places on lists, of some of which only the month of a day is on record, or a day that
/// is not verified.
struct OnList {
  RegimeId regime;
  PartialDate from;
  std::optional<PartialDate> until{};
  std::optional<PartialDate> listed{};
  std::optional<PartialDate> joined{};  ///< when an amendment named them; absent: from the first
  bool doubted = false;  ///< whether `from` is not verified, and up to ten days too late
};

class RandomPlaces {
 public:
  explicit RandomPlaces(std::uint32_t seed) : random_(seed) {}

  std::vector<OnList> run() {
    std::vector<OnList> made;
    for (const char* regime : {"eu-belarus", "eu-belarus", "eu-ukraine", "uk-belarus"}) {
      if (below(4) == 0) continue;
      OnList place{.regime = RegimeId(regime), .from = any(2020, 1)};
      place.doubted = place.from.earliest() == place.from.latest() && below(3) == 0;
      if (below(4) == 0) {
        place.from = PartialDate(place.from.earliest().plus_days(below(28)));
        place.joined = any(place.from.earliest().year(), place.from.earliest().month(), 2);
      }
      if (below(2) == 0) place.until = any(2020, 4 + below(4));
      if (below(3) == 0) place.listed = any(2019 + below(2), 1);
      made.push_back(place);
    }
    return made;
  }
  /// Makes one month a day of it, or verifies a day; false where there is nothing to do.
  bool refine(std::vector<OnList>& places) {
    for (OnList& place : places) {
      if (!place.doubted || below(2) == 0) continue;
      place.doubted = false;
      place.from = PartialDate(place.from.earliest().plus_days(-below(11)));
      return true;
    }
    std::vector<PartialDate*> months;
    const auto take = [&](PartialDate& date) {
      if (date.earliest() != date.latest()) months.push_back(&date);
    };
    for (OnList& place : places) {
      take(place.from);
      if (place.joined) take(*place.joined);
      if (place.until) take(*place.until);
      if (place.listed) take(*place.listed);
    }
    if (months.empty()) return false;
    PartialDate& month = *months[static_cast<std::size_t>(below(static_cast<int>(months.size())))];
    month = PartialDate(month.earliest().plus_days(below(28)));
    return true;
  }

 private:
  int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }
  PartialDate any(int year, int month, int months = 6) {
    const int of = month + below(months);
    if (below(2) == 0) return PartialDate::of_month(year, of);
    return PartialDate(Date(year, of, 1 + below(28)));
  }

  std::mt19937 random_;
};

/// Nothing where the days contradict each other.
std::optional<Registry> places_on_record(const std::vector<OnList>& places) {
  std::vector<Act> acts;
  for (const OnList& place : places) {
    const std::string entry = std::to_string(acts.size());
    const auto add = [&](const PartialDate& date, Change change) {
      Act made = act("act-" + std::to_string(acts.size()), "2020-01-01", {std::move(change)});
      made.regimes = {place.regime};
      made.adopted.reset();
      made.published = made.in_force = date;
      const bool begins = std::holds_alternative<Designate>(made.changes[0].body);
      if (begins && place.doubted) {
        made.adopted = PartialDate(date.earliest().plus_days(-10));
        made.provenance.unverified = {"in_force"};
      }
      acts.push_back(std::move(made));
    };
    Change listing = designate(place.joined ? "org-cham-wings" : "org-belavia", entry);
    std::get<Designate>(listing.body).listing.first_listed = place.listed;
    add(place.from, std::move(listing));
    if (place.joined) add(*place.joined, amend(entry, {"org-cham-wings", "org-belavia"}));
    if (place.until) add(*place.until, delist("", entry));
  }
  Records made = with(std::move(acts));
  add_uk(made);
  small_law::add_subset(made);
  return RegistryBuilder(std::move(made)).try_build().registry;
}

bool contradict(Verdict left, Verdict right) {
  return left != right && left != Verdict::unknown && right != Verdict::unknown;
}

bool within(const std::optional<DaySpan>& inner, const std::optional<DaySpan>& outer) {
  return !inner || !outer || (outer->least <= inner->least && inner->most <= outer->most);
}

}  // namespace

TEST_CASE("what a month or a doubtful day leaves sure holds for each of its candidates") {
  int compared = 0;
  for (std::uint32_t seed = 0; seed < 3000; ++seed) {
    RandomPlaces random(seed);
    const std::vector<OnList> coarse = random.run();
    std::vector<OnList> fine = coarse;
    if (!random.refine(fine)) continue;
    const std::optional<Registry> coarse_record = places_on_record(coarse);
    const std::optional<Registry> fine_record = places_on_record(fine);
    if (!coarse_record || !fine_record) continue;
    for (const Date day : {Date(2020, 4, 10), Date(2020, 5, 22), Date(2020, 6, 20),
                           Date(2020, 8, 15), Date(2021, 1, 1)}) {
      CAPTURE(seed);
      CAPTURE(day.to_string());
      // A day that is not verified decides yes or no as long as it is the only one on record.
      const bool settled = day == Date(2021, 1, 1);
      const bool doubted = std::any_of(coarse.begin(), coarse.end(),
                                       [](const OnList& place) { return place.doubted; });
      if (doubted && !settled) continue;
      const Coverage before = coverage(as_of(*coarse_record, day));
      const Coverage after = coverage(as_of(*fine_record, day));
      if (before.of("org-belavia").empty() || after.of("org-belavia").empty()) continue;
      for (const AuthorityId& authority : before.authorities()) {
        const CoverageCell one = cell(before, "org-belavia", authority);
        const CoverageCell other = cell(after, "org-belavia", authority);
        CAPTURE(text(one));
        CAPTURE(text(other));
        CHECK(!contradict(one.verdict, other.verdict));
        if (!one.since || !other.since) continue;
        ++compared;
        CHECK(one.since->earliest <= other.since->earliest);
        CHECK(std::min(other.since->latest, day) <= one.since->latest);
        CHECK(one.first_ever->earliest <= other.first_ever->earliest);
        CHECK(std::min(other.first_ever->latest, day) <= one.first_ever->latest);
        CHECK(!contradict(one.first, other.first));
        CHECK(!contradict(one.first_listed, other.first_listed));
        CHECK(within(other.trailed, one.trailed));
        CHECK(within(other.trailed_listed, one.trailed_listed));
      }
    }
  }
  CHECK(compared > 2000);
}
