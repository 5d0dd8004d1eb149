#include <doctest/doctest.h>

#include "small_law.hpp"

using namespace small_law;

namespace {

/// The freeze and the travel ban are in force since 2006.
Act base() {
  return act("eu-2006-765", "2006-05-18",
             {{.body = Impose{.measure = "eu-m-asset-freeze"}},
              {.body = Impose{.measure = "eu-m-travel-ban"}}});
}

Records measured(std::vector<Act> acts) {
  acts.push_back(base());
  acts.push_back(november());
  acts.push_back(december());
  Records record = with(std::move(acts));
  regime_of(record).expiry.kind = ExpiryKind::none;
  for (const Aspect aspect :
       {Aspect::amendments, Aspect::measures, Aspect::suspensions, Aspect::licences}) {
    complete(record, aspect);
  }
  return record;
}

License licence(Affected on, std::optional<Date> until = {}) {
  return {
      .measures = {"eu-m-asset-freeze"}, .on = std::move(on), .scope = "wind-down", .until = until};
}

Suspend suspension(Affected on, std::optional<Date> until = {}) {
  return {.measures = {"eu-m-asset-freeze"}, .on = std::move(on), .until = until};
}

MeasureStatus freeze(const Registry& registry, Date day, const EntityId& entity = "org-belavia") {
  const auto rows = as_of(registry, day).measures_on(entity, {.measure = "eu-m-asset-freeze"});
  REQUIRE(rows.size() == 1);
  return rows[0].status;
}

}  // namespace

TEST_CASE("measures on a party follow from its designation, narrowed by kind") {
  const Registry registry = build(measured({}));
  const Snapshot snapshot = as_of(registry, {2021, 12, 3});
  CHECK(lines(snapshot.measures_on("org-belavia")) ==
        "org-belavia: eu-m-asset-freeze (asset-freeze) in-force since 2021-12-02 by "
        "eu-2021-2124, through eu-belarus/I.B-17\n");
  CHECK(snapshot.measures_on("person-lapo").size() == 2);
  CHECK(snapshot.measures_on("org-cham-wings").empty());
  CHECK(snapshot.measures_on("org-belavia").caveats().empty());
  CHECK(snapshot.measures({.entity = "org-belavia"}).size() == 1);
  CHECK(snapshot.measures({.kind = EntityKind::person}).size() == 2);
}

TEST_CASE("a licence for one party leaves the measure in force, with a licence, until it ends") {
  const Registry registry =
      build(measured({act("eu-gl-4", "2021-12-10",
                          {{.body = licence({.named = {"org-belavia"}}, Date(2022, 4, 1))}})}));
  CHECK(freeze(registry, {2021, 12, 9}) == MeasureStatus::in_force);
  CHECK(freeze(registry, {2021, 12, 10}) == MeasureStatus::in_force_with_licence);
  CHECK(freeze(registry, {2022, 3, 31}) == MeasureStatus::in_force_with_licence);
  CHECK(freeze(registry, {2022, 4, 1}) == MeasureStatus::in_force);
  CHECK(freeze(registry, {2021, 12, 10}, "person-lapo") == MeasureStatus::in_force);
  CHECK(as_of(registry, {2021, 12, 10}).is_designated("org-belavia").yes());
  CHECK(text(as_of(registry, {2021, 12, 10}).measures_on("org-belavia")[0]) ==
        "org-belavia: eu-m-asset-freeze (asset-freeze) in-force-with-licence since 2021-12-02 by "
        "eu-2021-2124, through eu-belarus/I.B-17, licensed by eu-gl-4 for wind-down on "
        "org-belavia until 2022-04-01");
  CHECK(text(as_of(registry, {2021, 12, 10}).measures({.measure = "eu-m-asset-freeze"})[0]) ==
        "eu-m-asset-freeze (eu-belarus, asset-freeze on listed): in-force since 2006-05-18 by "
        "eu-2006-765, licensed by eu-gl-4 for wind-down on org-belavia until 2022-04-01");
}

TEST_CASE("a suspension is a state, not a delisting, and ends by its day or by a resumption") {
  Act resumed =
      act("eu-3", "2022-03-01",
          {{.body = Resume{.measures = {"eu-m-asset-freeze"}, .on = {.named = {"org-belavia"}}}}});
  const Registry registry = build(
      measured({act("eu-2", "2022-01-01", {{.body = suspension({}, Date(2022, 6, 1))}}), resumed}));
  CHECK(freeze(registry, {2021, 12, 31}) == MeasureStatus::in_force);
  CHECK(freeze(registry, {2022, 1, 1}) == MeasureStatus::suspended);
  CHECK(as_of(registry, {2022, 1, 1}).is_designated("org-belavia").yes());
  CHECK(freeze(registry, {2022, 3, 1}) == MeasureStatus::in_force);
  CHECK(freeze(registry, {2022, 3, 1}, "person-lapo") == MeasureStatus::suspended);
  CHECK(freeze(registry, {2022, 6, 1}, "person-lapo") == MeasureStatus::in_force);
  const auto whole = as_of(registry, {2022, 1, 1}).measures({.measure = "eu-m-asset-freeze"});
  CHECK(whole[0].status == MeasureStatus::suspended);
  CHECK(whole[0].until == Date(2022, 3, 1));
  const auto rest = as_of(registry, {2022, 3, 1}).measures({.measure = "eu-m-asset-freeze"});
  CHECK(rest[0].status == MeasureStatus::in_force);
  CHECK(rest[0].suspensions[0].except == std::vector<EntityId>{"org-belavia"});
  CHECK(rest[0].until == Date(2022, 6, 1));
}

TEST_CASE("of a suspension for parties whom nobody named one cannot tell") {
  const Registry registry =
      build(measured({act("eu-2", "2022-01-01", {{.body = suspension({.unnamed = true})}})}));
  CHECK(freeze(registry, {2022, 1, 1}) == MeasureStatus::cannot_tell);
  CHECK(to_string(MeasureStatus::cannot_tell) == to_string(Verdict::unknown));
  CHECK(lines(as_of(registry, {2022, 1, 1}).measures_on("org-belavia")[0].caveats) ==
        "eu-2 suspended eu-m-asset-freeze for parties whom nobody has named: perhaps for "
        "org-belavia\n");
  CHECK(as_of(registry, {2022, 1, 1}).measures({.measure = "eu-m-asset-freeze"})[0].status ==
        MeasureStatus::in_force);
}

TEST_CASE("a measure follows the ground where it binds only entries on that ground") {
  Records record = measured({});
  record.measures[0].under = {"eu-c-border"};
  Act amended = act(
      "eu-2", "2022-01-01",
      {{.body = Amend{.entry = "I.B-17", .criteria = std::vector<CriterionId>{"eu-c-repression"}}},
       {.body = AddCriterion{"eu-c-repression"}}});
  record.acts.push_back(amended);
  const Registry registry = build(std::move(record));
  CHECK(freeze(registry, {2021, 12, 31}) == MeasureStatus::in_force);
  CHECK(as_of(registry, {2022, 1, 1}).measures_on("org-belavia").empty());
}

TEST_CASE("a measure binds whom its annex names: they are not designated") {
  Records record = measured(
      {act("eu-2022-398", "2022-03-20",
           {{.body = Impose{.measure = "eu-m-swift", .named = {"org-belavia"}}}}),
       act("eu-2022-877", "2022-06-03",
           {{.body = Widen{.subject = SubjectId("eu-m-swift"), .named = {"org-cham-wings"}}}}),
       act("eu-2023-1", "2023-01-01",
           {{.body = Lift{.measure = "eu-m-swift", .named = {"org-belavia"}}}})});
  record.measures.push_back({.id = "eu-m-swift",
                             .regime = "eu-belarus",
                             .kind = MeasureKind::financial_restriction,
                             .target = MeasureTarget::named});
  const Registry registry = build(std::move(record));
  const auto on = [&](Date day, const EntityId& entity) {
    return lines(as_of(registry, day).measures_on(entity, {.measure = "eu-m-swift"}));
  };
  CHECK(on({2022, 6, 2}, "org-cham-wings").empty());
  CHECK(on({2022, 6, 3}, "org-cham-wings") ==
        "org-cham-wings: eu-m-swift (financial-restriction) in-force since 2022-06-03 by "
        "eu-2022-877, through annex\n");
  CHECK(as_of(registry, {2022, 6, 3}).is_designated("org-cham-wings").no());
  CHECK(!on({2022, 12, 31}, "org-belavia").empty());
  CHECK(on({2023, 1, 1}, "org-belavia").empty());
  CHECK(as_of(registry, {2022, 6, 3}).measures({.entity = "org-cham-wings"}).size() == 1);
}

TEST_CASE("membership of a territory is the project's own reading, and says so") {
  Records record = measured(
      {act("eu-2021-907", "2021-06-05", {{.body = Impose{.measure = "eu-m-carrier-ban"}}})});
  record.measures.push_back({.id = "eu-m-carrier-ban",
                             .regime = "eu-belarus",
                             .kind = MeasureKind::flight_ban,
                             .target = MeasureTarget::territory,
                             .members = {"org-belavia"}});
  const Registry registry = build(std::move(record));
  CHECK(lines(as_of(registry, {2021, 6, 5}).measures_on("org-belavia")) ==
        "org-belavia: eu-m-carrier-ban (flight-ban) in-force since 2021-06-05 by eu-2021-907, "
        "through membership [that org-belavia falls under eu-m-carrier-ban is the project's own "
        "reading]\n");
}

TEST_CASE("a regime with no measure on record answers not recorded, not none") {
  Records record = measured({});
  add_subset(record);
  Act listed = act("eu-2022-1", "2022-01-10", {designate("org-cham-wings", "7")});
  listed.regimes = {"eu-ukraine"};
  record.acts.push_back(listed);
  const Registry registry = build(std::move(record));
  const auto rows = as_of(registry, {2022, 1, 10}).measures_on("org-cham-wings");
  CHECK(rows.empty());
  CHECK(has(rows.caveats(), CaveatKind::measures_not_recorded));
  CHECK(has(as_of(registry, {2022, 1, 10}).measures({.regime = "eu-ukraine"}).caveats(),
            CaveatKind::measures_not_recorded));
}

TEST_CASE("where licences are not all on record, every measure on a party says so") {
  Records record = measured({});
  regime_of(record).record.pop_back();
  const Registry registry = build(std::move(record));
  const auto rows = as_of(registry, {2021, 12, 3}).measures_on("org-belavia");
  CHECK(lines(rows[0].caveats) ==
        "licences not recorded: their record for eu-belarus is not complete on that day\n");
  CHECK(has(rows.caveats(), CaveatKind::licences_not_recorded));
}

TEST_CASE("no measures on a party of whom nobody can tell whether it is designated") {
  Records record = measured({});
  state(record, RecordState::partial);
  const Registry registry = build(std::move(record));
  const auto rows = as_of(registry, {2021, 12, 3}).measures_on("org-cham-wings");
  CHECK(rows.empty());
  CHECK(has(rows.caveats(), CaveatKind::record_partial));
}

TEST_CASE("the repeal of an act that only licensed or suspended leaves the measure in force") {
  Change licence{.body = License{.measures = {"eu-m-asset-freeze"}, .scope = "wind-down"}};
  Change suspension{.body = Suspend{.measures = {"eu-m-travel-ban"}, .on = {.unnamed = true}}};
  Change repeal{.body = Repeal{SubjectId("eu-2006-765")}};
  Records record =
      with({november(), december(), act("eu-2006-765", "2021-12-10", {licence, suspension}),
            act("eu-2", "2022-01-01", {repeal})});
  regime_of(record).given.push_back({.measure = "eu-m-asset-freeze"});
  regime_of(record).given.push_back({.measure = "eu-m-travel-ban"});
  const Registry registry = build(std::move(record));
  const auto measure = [&](Date day, const MeasureId& id) {
    for (const MeasureState& state : as_of(registry, day).measures()) {
      if (state.id == id) return state;
    }
    throw std::logic_error("no " + id.to_string());
  };
  CHECK(measure({2021, 12, 31}, "eu-m-asset-freeze").licences.size() == 1);
  CHECK(measure({2021, 12, 31}, "eu-m-travel-ban").suspensions.size() == 1);
  CHECK(measure({2022, 1, 1}, "eu-m-asset-freeze").licences.empty());
  CHECK(measure({2022, 1, 1}, "eu-m-asset-freeze").status == MeasureStatus::in_force);
  CHECK(measure({2022, 1, 1}, "eu-m-travel-ban").suspensions.empty());
  CHECK(measure({2022, 1, 1}, "eu-m-travel-ban").status == MeasureStatus::in_force);
}

TEST_CASE("a measure given from outside the record and the repeal of an act are followed") {
  Records record =
      with({november(), december(),
            act("eu-2006-765", "2006-05-18", {{.body = Impose{.measure = "eu-m-travel-ban"}}}),
            act("eu-2", "2022-01-01", {{.body = Repeal{SubjectId("eu-2006-765")}}})});
  regime_of(record).given.push_back({.measure = "eu-m-asset-freeze"});
  const Registry registry = build(std::move(record));
  CHECK(as_of(registry, {2021, 12, 31}).measures().size() == 2);
  const auto rows = as_of(registry, {2022, 1, 1}).measures();
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].id == MeasureId("eu-m-asset-freeze"));
  CHECK(!rows[0].act);
  CHECK(rows[0].since.day == Date(2004, 9, 24));
}
