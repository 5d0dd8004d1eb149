#include <doctest/doctest.h>

#include "model/small_record.hpp"

using namespace small_record;

namespace {

Relationship owns(std::string_view id, std::string_view subject, const Stake& share,
                  std::string_view from = {}, std::string_view until = {}) {
  Relationship made{
      .id = RelationshipId(id), .subject = EntityId(subject), .object = "org-belavia"};
  made.share = share;
  if (!from.empty()) made.from = PartialDate::parse(from);
  if (!until.empty()) made.until = PartialDate::parse(until);
  return made;
}

}  // namespace

TEST_CASE("stakes that surely overlap cannot exceed the whole") {
  Records record = records();
  record.relationships = {
      owns("rel-1", "person-lapo", Stake::exact(60), "2020-01-01", "2021-01-01"),
      owns("rel-2", "org-cham-wings", Stake::exact(41), "2020-06-01", "2022-01-01")};
  CHECK(problems(record) ==
        "relationships[1].share: stakes in 'org-belavia' surely exceed 100 % on 2020-06-01\n");
  record.relationships[1].share = Stake::exact(40);
  CHECK(problems(record).empty());
  record.relationships[1].share = Stake::range(40, 60);
  CHECK(problems(record).empty());
  record.relationships[1].share = Stake::unknown();
  CHECK(problems(record).empty());
}

TEST_CASE("two majorities exceed the whole") {
  Records record = records();
  record.relationships = {owns("rel-1", "person-lapo", Stake::over(50), "2020-01-01", "2021-01-01"),
                          owns("rel-2", "org-cham-wings", Stake::at_least(50), "2020-06-01")};
  CHECK(problems(record) ==
        "relationships[1].share: stakes in 'org-belavia' surely exceed 100 % on 2020-06-01\n");
  record.relationships[0].share = Stake::at_least(50);
  CHECK(problems(record).empty());
  record.relationships[0].share = Stake::exact(Fraction::parse("49.99"));
  record.relationships[1].share = Stake::over(50);
  CHECK(problems(record).empty());
}

TEST_CASE("stakes on different or unknown days do not add up") {
  Records record = records();
  record.relationships = {
      owns("rel-1", "person-lapo", Stake::exact(60), "2020-01-01", "2020-06-01"),
      owns("rel-2", "org-cham-wings", Stake::exact(60), "2020-06-01", "2022-01-01"),
      owns("rel-3", "org-cham-wings", Stake::exact(99))};
  CHECK(problems(record).empty());
}

TEST_CASE("stakes that the same act states hold on the same day") {
  Records record = records();
  Act stating = act("eu-1", "2021-12-02", {});
  stating.content = ActContent::none;
  record.acts.push_back(stating);
  record.relationships = {owns("rel-1", "person-lapo", Stake::exact(51)),
                          owns("rel-2", "org-cham-wings", Stake::at_least(49))};
  for (Relationship& one : record.relationships) one.stated_in = "eu-1";
  CHECK(problems(record).empty());
  record.relationships[0].share = Stake::exact(Fraction::parse("51.01"));
  CHECK(problems(record) ==
        "relationships[1].share: stakes in 'org-belavia' surely exceed 100 % on 2021-12-02\n");
  record.relationships[0].ended = true;
  CHECK(problems(record).empty());
}

TEST_CASE("two statements about one holder count once") {
  Records record = records();
  record.relationships = {
      owns("rel-1", "person-lapo", Stake::exact(60), "2020-01-01", "2021-01-01"),
      owns("rel-2", "person-lapo", Stake::exact(55), "2020-01-01", "2021-01-01")};
  CHECK(problems(record).empty());
}

TEST_CASE("six equal holders own the whole and no more") {
  Records record = records();
  for (int i = 0; i < 6; ++i) {
    const std::string holder = "org-holder-" + std::to_string(i);
    record.entities.push_back(entity(holder, EntityKind::organisation, holder));
    record.relationships.push_back(owns("rel-" + std::to_string(i), holder, Stake::fraction(1, 6),
                                        "2023-08-10", "2024-01-01"));
  }
  CHECK(problems(record).empty());
}
