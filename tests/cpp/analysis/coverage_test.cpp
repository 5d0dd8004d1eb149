#include "sanctrack/analysis/coverage.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "../../reference/random_law.hpp"
#include "sanctrack/yaml/load.hpp"
#include "small_coverage.hpp"

using namespace sanctrack;
using reference::RandomLaw;
using small_coverage::add_uk;
using small_coverage::cell;
using small_law::act;
using small_law::amend;
using small_law::build;
using small_law::delist;
using small_law::designate;
using small_law::has;
using small_law::text;
using small_law::with;

namespace {

Act of_uk(std::string_view id, std::string_view day, std::vector<Change> changes) {
  Act made = act(id, day, std::move(changes));
  made.regimes = {RegimeId("uk-belarus")};
  return made;
}

Registry two(std::vector<Act> acts) {
  Records made = with(std::move(acts));
  add_uk(made);
  return build(std::move(made));
}

DaySpan exactly(int days) { return {days, days}; }

const Registry& belarus() {
  static const Registry registry = yaml::load(SANCTRACK_TESTS_DIR "/../examples/data/belarus");
  return registry;
}

/// What the entries of an authority say of an entity, from the rows of a snapshot.
Verdict listed(const Registry& registry, Date day, const AsOfOptions& options,
               const EntityId& entity, const AuthorityId& authority) {
  Verdict verdict = Verdict::no;
  const Filter filter{.authority = authority, .entity = entity};
  for (const DesignationState& state : as_of(registry, day, options).designations(filter)) {
    if (state.in_force == Verdict::yes) return Verdict::yes;
    verdict = Verdict::unknown;
  }
  return verdict;
}

/// Goes back from the day of a law, day by day, as long as an authority may designate somebody.
void check_beginnings(const Snapshot& law, const AsOfOptions& options) {
  const Registry registry = law.registry();
  for (const CoverageCell& one : coverage(law).cells()) {
    CAPTURE(text(one));
    const auto on = [&](Date day) {
      return listed(registry, day, options, one.entity, one.authority);
    };
    CHECK(one.since.has_value() == (on(law.day()) != Verdict::no));
    if (!one.since) continue;
    Date begun = law.day();
    std::optional<Date> sure;
    bool gap = false;
    Verdict verdict = on(begun);
    for (Date day = begun; verdict != Verdict::no; verdict = on(day = day.plus_days(-1))) {
      begun = day;
      gap = gap || (sure && verdict != Verdict::yes);
      if (!gap && verdict == Verdict::yes) sure = day;
    }
    CHECK(one.since->earliest <= begun);
    if (one.since->doubtful()) continue;
    CHECK(one.since->day == begun);
    if (one.verdict == Verdict::yes) CHECK(sure == begun);
  }
}

}  // namespace

TEST_CASE("a cell says since when, by which entry and act, and who was first by how many days") {
  const Registry registry = two({act("eu-1", "2021-06-21", {designate("org-belavia", "I.B-1")}),
                                 of_uk("uk-1", "2021-08-09", {designate("org-belavia", "BEL1")})});
  const Coverage found = coverage(as_of(registry, {2021, 12, 31}));
  CHECK(found.entities() == 1);
  CHECK(found.authorities() == std::vector<AuthorityId>{"EU", "UK"});
  const CoverageCell eu = cell(found, "org-belavia", "EU");
  CHECK(eu.verdict == Verdict::yes);
  CHECK(eu.since->day == Date(2021, 6, 21));
  CHECK(eu.designation == "eu-belarus/I.B-1");
  CHECK(eu.act == MaybeActId(ActId("eu-1")));
  CHECK(eu.entries == 1);
  CHECK(eu.first == Verdict::yes);
  CHECK(eu.trailed == exactly(0));
  const CoverageCell uk = cell(found, "org-belavia", "UK");
  CHECK(uk.first == Verdict::no);
  CHECK(uk.trailed == exactly(49));
  CHECK(uk.regime == MaybeRegimeId(RegimeId("uk-belarus")));
  CHECK(text(uk) == "org-belavia UK: yes since 2021-08-09 by uk-1, uk-belarus/BEL1, 49 days later");
  CHECK(found.answer(uk).yes());
}

TEST_CASE("both are first that begin on the same day") {
  const Registry registry = two({act("eu-1", "2021-06-21", {designate("org-belavia", "I.B-1")}),
                                 of_uk("uk-1", "2021-06-21", {designate("org-belavia", "BEL1")})});
  const Coverage found = coverage(as_of(registry, {2021, 12, 31}));
  for (const AuthorityId& authority : found.authorities()) {
    CHECK(cell(found, "org-belavia", authority).first == Verdict::yes);
    CHECK(cell(found, "org-belavia", authority).trailed == exactly(0));
  }
}

TEST_CASE("a designation that began again counts from its last beginning and keeps the first") {
  const Registry registry = two({act("eu-1", "2012-01-10", {designate("org-belavia", "I.B-1")}),
                                 act("eu-2", "2014-01-10", {delist("org-belavia", "I.B-1")}),
                                 act("eu-3", "2021-06-21", {designate("org-belavia", "I.B-1")}),
                                 of_uk("uk-1", "2019-06-21", {designate("org-belavia", "BEL1")})});
  const Coverage found = coverage(as_of(registry, {2021, 12, 31}));
  const CoverageCell eu = cell(found, "org-belavia", "EU");
  CHECK(eu.since->day == Date(2021, 6, 21));
  CHECK(eu.first_ever->day == Date(2012, 1, 10));
  CHECK(eu.first == Verdict::no);
  CHECK(eu.trailed == exactly(731));
  CHECK(coverage(as_of(registry, {2014, 1, 10})).entities() == 0);
  CHECK(cell(coverage(as_of(registry, {2020, 1, 1})), "org-belavia", "EU").verdict == Verdict::no);
}

TEST_CASE("an entry that takes over on the day the other ends continues the designation") {
  const Registry registry =
      two({act("eu-1", "2012-01-10", {designate("org-belavia", "I.B-1")}),
           act("eu-2", "2014-01-10",
               {delist("org-belavia", "I.B-1"), designate("org-belavia", "I.B-2")})});
  const CoverageCell eu = cell(coverage(as_of(registry, {2021, 1, 1})), "org-belavia", "EU");
  CHECK(eu.since->day == Date(2012, 1, 10));
  CHECK(eu.designation == "eu-belarus/I.B-2");
}

TEST_CASE("who joins an entry by an amendment is designated since then") {
  const Registry registry =
      two({act("eu-1", "2012-01-10", {designate("org-belavia", "I.B-1")}),
           act("eu-2", "2014-01-10", {amend("I.B-1", {"org-belavia", "org-cham-wings"})})});
  const CoverageCell eu = cell(coverage(as_of(registry, {2021, 1, 1})), "org-cham-wings", "EU");
  CHECK(eu.since->day == Date(2014, 1, 10));
  CHECK(eu.act == MaybeActId(ActId("eu-2")));
}

TEST_CASE("who joins an entry in a month was not designated before the entry was made") {
  Act joins = act("eu-1", "2021-05-31", {amend("1", {"org-belavia", "person-lapo"})});
  joins.adopted.reset();
  joins.published = joins.in_force = PartialDate::of_month(2021, 5);
  const Registry registry = two({act("eu-0", "2021-05-15", {designate("org-belavia", "1")}), joins,
                                 of_uk("uk-1", "2021-05-18", {designate("person-lapo", "BEL1")})});
  const CoverageCell then = cell(coverage(as_of(registry, {2021, 5, 22})), "person-lapo", "EU");
  CHECK(then.verdict == Verdict::unknown);
  CHECK(then.trailed == DaySpan{0, 4});
  const CoverageCell after = cell(coverage(as_of(registry, {2021, 6, 10})), "person-lapo", "EU");
  CHECK(after.verdict == Verdict::yes);
  CHECK(after.trailed == DaySpan{0, 13});
  for (const CoverageCell& eu : {then, after}) {
    CHECK(eu.since->earliest == Date(2021, 5, 15));
    CHECK(eu.since->latest == Date(2021, 5, 31));
    CHECK(eu.first_ever->earliest == Date(2021, 5, 15));
    CHECK(eu.first_ever->latest == Date(2021, 5, 31));
    CHECK(eu.first == Verdict::unknown);
  }
}

TEST_CASE("the UK's earlier listing under EU law stands beside its own day") {
  Change carried = designate("person-lapo", "BEL0001");
  std::get<Designate>(carried.body).listing.first_listed = Date(2020, 10, 2);
  const Registry registry = two({act("eu-1", "2020-10-02", {designate("person-lapo", "I.A-1")}),
                                 of_uk("uk-1", "2020-12-31", {carried})});
  const CoverageCell uk = cell(coverage(as_of(registry, {2021, 1, 1})), "person-lapo", "UK");
  CHECK(uk.since->day == Date(2020, 12, 31));
  CHECK(uk.earlier == PartialDate(Date(2020, 10, 2)));
  CHECK(uk.first == Verdict::no);
  CHECK(uk.trailed == exactly(90));
  CHECK(uk.first_listed == Verdict::yes);
  CHECK(uk.trailed_listed == exactly(0));
}

TEST_CASE("a second entry that may be older leaves open since when") {
  Records made = with({act("eu-1", "2021-05-10", {designate("org-belavia", "1")}),
                       of_uk("uk-1", "2021-05-05", {designate("org-belavia", "BEL1")})});
  add_uk(made);
  small_law::add_subset(made);
  Act other = act("eu-2", "2021-05-12", {designate("org-belavia", "2")});
  other.regimes = {RegimeId("eu-ukraine")};
  other.adopted = Date(2021, 5, 3);
  other.provenance.unverified = {"in_force"};
  made.acts.push_back(other);
  const Registry registry = build(std::move(made));
  for (const Date day : {Date(2021, 5, 11), Date(2021, 6, 1)}) {
    CAPTURE(day.to_string());
    const Coverage found = coverage(as_of(registry, day));
    const CoverageCell eu = cell(found, "org-belavia", "EU");
    CHECK(eu.since->day == Date(2021, 5, 10));
    CHECK(eu.since->earliest == Date(2021, 5, 3));
    CHECK(eu.since->latest == Date(2021, 5, 10));
    CHECK(eu.first_ever == eu.since);
    CHECK(eu.first == Verdict::unknown);
    CHECK(eu.trailed == DaySpan{0, 5});
    CHECK(cell(found, "org-belavia", "UK").first == Verdict::unknown);
    CHECK(cell(found, "org-belavia", "UK").trailed == DaySpan{0, 2});
  }
}

TEST_CASE("a second entry that surely is older narrows since when") {
  Act month = act("eu-1", "2021-05-10", {designate("org-belavia", "1")});
  month.in_force = PartialDate::of_month(2021, 5);
  const Registry registry =
      two({month, act("eu-2", "2021-05-12", {designate("org-belavia", "2")})});
  const CoverageCell eu = cell(coverage(as_of(registry, {2021, 6, 1})), "org-belavia", "EU");
  CHECK(eu.since->earliest == Date(2021, 5, 1));
  CHECK(eu.since->latest == Date(2021, 5, 12));
}

TEST_CASE("an act that moves somebody to another entry leaves no gap, whichever its day") {
  Act split =
      act("eu-2", "2021-05-08", {amend("1", {"org-cham-wings"}), designate("org-belavia", "2")});
  split.adopted = Date(2021, 5, 3);
  split.provenance.unverified = {"in_force"};
  Change both = designate("org-belavia", "1");
  std::get<Designate>(both.body).parties.named.push_back("org-cham-wings");
  const Registry registry = two({act("eu-1", "2021-01-01", {both}), split});
  const CoverageCell eu = cell(coverage(as_of(registry, {2021, 6, 1})), "org-belavia", "EU");
  CHECK(eu.designation == "eu-belarus/2");
  CHECK(eu.since->day == Date(2021, 1, 1));
  CHECK(!eu.since->doubtful());
  CHECK(eu.first == Verdict::yes);
}

TEST_CASE("where one entry may have ended before the other began, since when is open") {
  Act second = act("eu-2", "2021-05-08", {designate("org-belavia", "2")});
  second.adopted = Date(2021, 5, 3);
  second.published = Date(2021, 5, 12);
  second.provenance.unverified = {"in_force"};
  const Registry registry = two({act("eu-1", "2021-01-01", {designate("org-belavia", "1")}), second,
                                 act("eu-3", "2021-05-10", {delist("org-belavia", "1")})});
  const CoverageCell eu = cell(coverage(as_of(registry, {2021, 6, 1})), "org-belavia", "EU");
  CHECK(eu.since->day == Date(2021, 1, 1));
  CHECK(eu.since->earliest == Date(2021, 1, 1));
  CHECK(eu.since->latest == Date(2021, 5, 12));
  CHECK(eu.since->window);
}

TEST_CASE("an earlier listing that is not verified may count and may not") {
  Change carried = designate("person-lapo", "BEL0001");
  std::get<Designate>(carried.body).listing.first_listed = Date(2020, 5, 5);
  carried.provenance.unverified = {"first_listed"};
  const Registry registry = two({act("eu-1", "2020-06-05", {designate("person-lapo", "I.A-1")}),
                                 of_uk("uk-1", "2020-12-31", {carried})});
  const Coverage kept = coverage(as_of(registry, {2021, 1, 1}));
  const CoverageCell uk = cell(kept, "person-lapo", "UK");
  CHECK(uk.earlier == PartialDate(Date(2020, 5, 5)));
  CHECK(uk.first_listed == Verdict::unknown);
  CHECK(uk.trailed_listed == DaySpan{0, 209});
  CHECK(small_law::lines(uk.caveats) ==
        "the earlier listing that uk-belarus/BEL0001 states is not verified\n");
  CHECK(cell(kept, "person-lapo", "EU").first_listed == Verdict::unknown);
  CHECK(cell(kept, "person-lapo", "EU").trailed_listed == DaySpan{0, 31});
  const CoverageCell without =
      cell(coverage(as_of(registry, {2021, 1, 1}, {.unverified = Unverified::drop})), "person-lapo",
           "UK");
  CHECK(!without.earlier);
  CHECK(without.first_listed == Verdict::no);
  CHECK(without.trailed_listed == exactly(209));
  CHECK(without.caveats.empty());
}

TEST_CASE("an earlier listing that an entry states which only may stand may not count") {
  Change carried = designate("person-lapo", "BEL0001");
  std::get<Designate>(carried.body).listing.first_listed = Date(2020, 5, 5);
  Act month = of_uk("uk-2", "2021-03-01", {carried});
  month.in_force = PartialDate::of_month(2021, 3);
  const Registry registry =
      two({act("eu-1", "2020-06-05", {designate("person-lapo", "I.A-1")}),
           of_uk("uk-1", "2020-12-31", {designate("person-lapo", "BEL1")}), month});
  const CoverageCell uk = cell(coverage(as_of(registry, {2021, 3, 10})), "person-lapo", "UK");
  CHECK(uk.verdict == Verdict::yes);
  CHECK(uk.since->day == Date(2020, 12, 31));
  CHECK(uk.earlier == PartialDate(Date(2020, 5, 5)));
  CHECK(uk.first_listed == Verdict::unknown);
  CHECK(uk.trailed_listed == DaySpan{0, 209});
  CHECK(has(uk.caveats, CaveatKind::window));
  const CoverageCell after = cell(coverage(as_of(registry, {2021, 4, 1})), "person-lapo", "UK");
  CHECK(after.first_listed == Verdict::yes);
  CHECK(after.caveats.empty());
}

TEST_CASE("who joins an entry later was not listed before as those whom it named first") {
  Change carried = designate("org-belavia", "BEL1");
  std::get<Designate>(carried.body).listing.first_listed = Date(2020, 5, 5);
  Act joined = of_uk("uk-2", "2021-03-01", {amend("BEL1", {"org-belavia", "org-cham-wings"})});
  const Registry registry = two({of_uk("uk-1", "2020-12-31", {carried}), joined});
  const Coverage found = coverage(as_of(registry, {2021, 4, 1}));
  CHECK(cell(found, "org-belavia", "UK").earlier);
  CHECK(!cell(found, "org-cham-wings", "UK").earlier);
}

TEST_CASE("a month of effect leaves open who was first, and within it whether it is designated") {
  Act month = act("eu-1", "2021-06-01", {designate("org-belavia", "I.B-1")});
  month.in_force = PartialDate::of_month(2021, 6);
  const Registry registry =
      two({month, of_uk("uk-1", "2021-06-21", {designate("org-belavia", "BEL1")})});
  const Coverage after = coverage(as_of(registry, {2021, 12, 31}));
  const CoverageCell eu = cell(after, "org-belavia", "EU");
  CHECK(eu.verdict == Verdict::yes);
  CHECK(eu.since->earliest == Date(2021, 6, 1));
  CHECK(eu.since->latest == Date(2021, 6, 30));
  CHECK(eu.first == Verdict::unknown);
  CHECK(eu.trailed == DaySpan{0, 9});
  CHECK(cell(after, "org-belavia", "UK").first == Verdict::unknown);
  CHECK(cell(after, "org-belavia", "UK").trailed == DaySpan{0, 20});
  const Coverage within = coverage(as_of(registry, {2021, 6, 25}));
  CHECK(cell(within, "org-belavia", "EU").verdict == Verdict::unknown);
  CHECK(cell(within, "org-belavia", "UK").first == Verdict::unknown);
  CHECK(cell(within, "org-belavia", "EU").trailed == DaySpan{0, 4});
}

TEST_CASE("whom one designates and the other does not is told, or cannot be") {
  Records made = with({act("eu-1", "2021-06-21",
                           {designate("org-belavia", "I.B-1"), designate("person-lapo", "I.A-1")}),
                       of_uk("uk-1", "2021-06-21", {designate("person-lapo", "BEL1")})});
  add_uk(made);
  SUBCASE("both records are complete") {
    const Coverage found = coverage(as_of(build(std::move(made)), {2021, 12, 31}));
    const auto gaps = found.only("EU", "UK");
    REQUIRE(gaps.size() == 1);
    CHECK(gaps[0].by.entity == EntityId("org-belavia"));
    CHECK(gaps[0].verdict == Verdict::yes);
    CHECK(found.only("UK", "EU").empty());
    CHECK_THROWS_AS(found.only("UK", "US"), UnknownIdError);
  }
  SUBCASE("the UK's is not") {
    made.regimes[1].record[0].state = RecordState::partial;
    const auto gaps = coverage(as_of(build(std::move(made)), {2021, 12, 31})).only("EU", "UK");
    REQUIRE(gaps.size() == 1);
    CHECK(gaps[0].verdict == Verdict::unknown);
  }
}

TEST_CASE("a filter says which entities are shown, and every authority is asked about them") {
  const Registry registry =
      two({act("eu-1", "2021-06-21",
               {designate("org-belavia", "I.B-1"), designate("person-lapo", "I.A-1")}),
           of_uk("uk-1", "2021-08-09", {designate("org-belavia", "BEL1")})});
  const Snapshot law = as_of(registry, {2021, 12, 31});
  CHECK(coverage(law, {.kind = EntityKind::person}).of("person-lapo").size() == 2);
  CHECK(coverage(law, {.kind = EntityKind::person}).of("org-belavia").empty());
  const Coverage uk = coverage(law, {.authority = "UK"});
  CHECK(uk.entities() == 1);
  CHECK(cell(uk, "org-belavia", "EU").verdict == Verdict::yes);
  CHECK_THROWS_AS(coverage(law, {.authority = "US"}), UnknownIdError);
}

TEST_CASE("every cell has the verdict of the answer, and whoever stands is shown") {
  for (std::uint32_t seed = 0; seed < 40; ++seed) {
    RandomLaw random(seed);
    const Registry registry = RegistryBuilder(random.run()).build();
    for (const AsOfOptions& options : {AsOfOptions{}, AsOfOptions{.known_on = random.any_day()},
                                       AsOfOptions{.unverified = Unverified::drop}}) {
      const Snapshot law = as_of(registry, random.any_day(), options);
      CAPTURE(seed);
      CAPTURE(law.day().to_string());
      const Coverage found = coverage(law);
      std::set<EntityId> shown;
      for (const CoverageCell& one : found.cells()) {
        CHECK(one.verdict == law.is_designated(one.entity, {.authority = one.authority}).verdict());
        shown.insert(one.entity);
      }
      for (const Entity& entity : registry.entities()) {
        CAPTURE(entity.id.to_string());
        CHECK(shown.contains(entity.id) == !law.designations({.entity = entity.id}).empty());
      }
    }
  }
}

TEST_CASE("the current designation begins where going back day by day finds none") {
  for (std::uint32_t seed = 0; seed < 15; ++seed) {
    RandomLaw random(seed);
    const Registry registry = RegistryBuilder(random.run()).build();
    const Date day = random.any_day();
    CAPTURE(seed);
    check_beginnings(as_of(registry, day), {});
    const AsOfOptions known{.known_on = day.plus_days(random.below(200) - 100)};
    check_beginnings(as_of(registry, day, known), known);
    const AsOfOptions drop{.unverified = Unverified::drop};
    check_beginnings(as_of(registry, day, drop), drop);
  }
}

TEST_CASE("the bundled record is covered as its snapshot answers") {
  const Snapshot law = as_of(belarus(), {2021, 12, 2});
  const Coverage found = coverage(law);
  for (const CoverageCell& one : found.cells()) {
    CAPTURE(text(one));
    CHECK(one.verdict == law.is_designated(one.entity, {.authority = one.authority}).verdict());
  }
  CHECK(cell(found, "org-belavia", "EU").since->day == Date(2021, 12, 2));
  CHECK(cell(found, "org-belavia", "EU").first == Verdict::yes);
  CHECK(cell(found, "org-belavia", "US").verdict == Verdict::no);
  const CoverageCell uk = cell(found, "person-uladzimir-navumau", "UK");
  CHECK(uk.since->day == Date(2020, 12, 31));
  CHECK(uk.earlier == PartialDate(Date(2006, 5, 22)));
}
