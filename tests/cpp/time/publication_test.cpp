// What was known within the month in which an act was published.
#include <doctest/doctest.h>

#include "small_law.hpp"

using namespace sanctrack;
using namespace small_law;

namespace {

const PartialDate march = PartialDate::of_month(2022, 3);
const AsOfOptions inside{.known_on = Date(2022, 3, 10)};

/// An act in force on a day of March 2022 and published at some time in that month.
Act sometime(std::string_view id, std::string_view day, std::vector<Change> changes) {
  Act made = act(id, day, std::move(changes));
  made.adopted.reset();
  made.published = march;
  return made;
}

Verdict known(const Registry& registry, Date day, Date known_on, const EntityId& party,
              const Filter& filter = {}) {
  return as_of(registry, day, {.known_on = known_on}).is_designated(party, filter).verdict();
}

}  // namespace

TEST_CASE("within the month in which an act was published, nobody can tell whether it was known") {
  Act late = december();
  late.published = PartialDate::of_month(2021, 12);
  const Registry registry = law({late});
  const auto known = [&](Date day, Date known_on) {
    return as_of(registry, day, {.known_on = known_on}).is_designated("org-belavia");
  };
  CHECK(known({2021, 12, 3}, {2021, 11, 30}).no());
  CHECK(known({2021, 12, 1}, {2021, 12, 15}).no());
  for (const Date day : {Date(2021, 12, 2), Date(2024, 1, 1)}) {
    for (const Date known_on : {Date(2021, 12, 1), Date(2021, 12, 30)}) {
      const Answer answer = known(day, known_on);
      CHECK(answer.unknown());
      CHECK(answer.sentence().find("was published by " + known_on.to_string() +
                                   " is not on record: it was at some time from 2021-12-01 to "
                                   "2021-12-31") != std::string::npos);
      REQUIRE(answer.evidence().size() > 0);
      CHECK(answer.evidence()[0].known_earliest == Date(2021, 12, 1));
      CHECK(answer.evidence()[0].known == Date(2021, 12, 31));
    }
  }
  CHECK(known({2021, 12, 2}, {2021, 12, 31}).yes());
  const auto pending = as_of(registry, {2021, 12, 1}).pending();
  REQUIRE(pending.size() == 2);
  CHECK(pending[0].known_earliest == Date(2021, 12, 1));
  CHECK(has(pending[0].caveats, CaveatKind::window));
  CHECK(as_of(registry, {2021, 11, 30}).pending().empty());
}

TEST_CASE("an entry that perhaps ended and began again leaves its grounds and every party open") {
  const Registry registry =
      law({november(),
           act("eu-1", "2021-12-01",
               {{.body = AddCriterion{"eu-c-repression"}},
                {.body = Impose{.measure = "eu-m-asset-freeze"}},
                designate("org-belavia", "I.B-1", {"eu-c-repression"})}),
           sometime("eu-2", "2022-03-01", {delist("org-belavia", "I.B-1")}),
           sometime("eu-3", "2022-03-02", {designate("org-belavia", "I.B-1", {"eu-c-border"})}),
           sometime("eu-4", "2022-03-03", {delist("org-belavia", "I.B-1")}),
           sometime("eu-5", "2022-03-04", {designate("person-lapo", "I.B-1")})});
  const Snapshot snapshot = as_of(registry, {2022, 3, 10}, inside);
  for (const CriterionId& ground : {CriterionId("eu-c-border"), CriterionId("eu-c-repression")}) {
    CHECK(snapshot.is_designated("org-belavia", {.criterion = ground}).unknown());
  }
  CHECK(snapshot.is_designated("person-lapo").unknown());
  CHECK(snapshot.is_designated("person-lapo", {.measure = "eu-m-asset-freeze"}).unknown());
  CHECK(snapshot.is_designated("org-cham-wings").no());
}

TEST_CASE("a designation that was perhaps published stands beside the one that it replaces") {
  Act again = act("eu-3", "2022-03-08", {designate("person-lapo", "I.B-1")});
  again.published = PartialDate::of_month(2022, 2);
  again.adopted.reset();
  const Registry registry =
      law({act("eu-1", "2022-01-12", {designate("org-belavia", "I.B-1")}),
           act("eu-2", "2022-02-19", {delist("org-belavia", "I.B-1")}), again});
  CHECK(known(registry, {2022, 3, 8}, {2022, 2, 18}, "org-belavia") == Verdict::unknown);
  CHECK(known(registry, {2022, 3, 8}, {2022, 2, 18}, "person-lapo") == Verdict::unknown);
  CHECK(known(registry, {2022, 3, 8}, {2022, 2, 20}, "org-belavia") == Verdict::no);
  CHECK(known(registry, {2022, 3, 8}, {2022, 2, 20}, "person-lapo") == Verdict::unknown);
  CHECK(known(registry, {2022, 3, 8}, {2022, 2, 28}, "person-lapo") == Verdict::yes);
}

TEST_CASE("an act that was perhaps repealed before it had effect is perhaps in force") {
  Records record = with({act("eu-1", "2022-06-01",
                             {{.body = AddCriterion{"eu-c-border"}},
                              {.body = Impose{.measure = "eu-m-asset-freeze"}}}),
                         sometime("eu-2", "2022-03-02", {{.body = Repeal{"eu-1"}}})});
  record.acts[0].published = record.acts[0].adopted = Date(2022, 1, 1);
  const Registry registry = build(std::move(record));
  const Snapshot snapshot = as_of(registry, {2022, 7, 1}, inside);
  REQUIRE(snapshot.criteria().size() == 1);
  CHECK(snapshot.criteria()[0].in_force == Verdict::unknown);
  REQUIRE(snapshot.measures().size() == 1);
  CHECK(snapshot.measures()[0].status == MeasureStatus::cannot_tell);
  CHECK(as_of(registry, {2022, 7, 1}).measures().empty());
}

TEST_CASE("a resumption that was perhaps published touches its own party only") {
  Change resumed{.body =
                     Resume{.measures = {"eu-m-asset-freeze"}, .on = {.named = {"person-lapo"}}}};
  for (const std::vector<EntityId>& on :
       {std::vector<EntityId>{}, std::vector<EntityId>{"org-belavia", "person-lapo"}}) {
    const Registry registry = law(
        {december(), act("eu-1", "2021-01-01", {{.body = Impose{.measure = "eu-m-asset-freeze"}}}),
         act("eu-2", "2022-01-01",
             {{.body = Suspend{.measures = {"eu-m-asset-freeze"}, .on = {.named = on}}}}),
         sometime("eu-3", "2022-03-01", {resumed})});
    const Snapshot snapshot = as_of(registry, {2022, 5, 1}, inside);
    CHECK(snapshot.measures_on("org-belavia")[0].status == MeasureStatus::suspended);
    CHECK(snapshot.measures_on("person-lapo")[0].status == MeasureStatus::cannot_tell);
    CHECK(has(snapshot.measures_on("person-lapo")[0].caveats, CaveatKind::window));
    CHECK(as_of(registry, {2022, 5, 1}).measures_on("person-lapo")[0].status ==
          MeasureStatus::in_force);
  }
}

TEST_CASE("what is pending tells of whom was known then, and says where that is not sure") {
  Act ground = act("eu-3", "2022-06-01",
                   {{.body = Amend{.entry = "I.B-17", .criteria = std::vector<CriterionId>{}}}});
  ground.published = ground.adopted = Date(2022, 1, 1);
  const Registry registry =
      law({december(), act("eu-2", "2022-03-20", {amend("I.B-17", {"org-cham-wings"})}), ground});
  const Snapshot snapshot = as_of(registry, {2022, 2, 1});
  CHECK(snapshot.pending({.entity = "org-belavia"}).size() == 1);
  CHECK(snapshot.pending({.entity = "org-cham-wings"}).empty());
}

TEST_CASE("a judgment that was perhaps published is said to annul, perhaps") {
  Act judgment = act("eu-2", "2022-06-01", {{.body = Annul{.entry = "I.B-17"}}});
  judgment.published = march;
  judgment.adopted.reset();
  const Snapshot snapshot = as_of(law({december(), judgment}), {2022, 4, 10}, inside);
  CHECK(snapshot.is_designated("org-belavia").yes());
  CHECK(text(snapshot.is_designated("org-belavia")).find("perhaps annulled later by eu-2") !=
        std::string::npos);
}
