#include "sanctrack/model/builder.hpp"

#include <doctest/doctest.h>

#include "model/small_record.hpp"

using namespace small_record;

TEST_CASE("a record without contradictions builds") {
  CHECK(problems(records()).empty());
  const Registry registry = RegistryBuilder(records()).build();
  CHECK(registry.entities().size() == 3);
  CHECK(registry.entity("org-belavia").label() == "Belavia");
}

TEST_CASE("every unknown id is reported, with the nearest known one") {
  Records broken = records();
  broken.acts.push_back(
      act("eu-1", "2021-12-02",
          {designate("org-belavja", "I.B-17"), designate("person-lapo", "I.A-1", {"eu-c-bordr"})}));
  broken.measures[0].regime = "eu-belaru";
  CHECK(
      problems(broken) ==
      "acts[0].changes[0].designate[0]: unknown entity 'org-belavja': did you mean 'org-belavia'?\n"
      "acts[0].changes[1].criteria[0]: unknown criterion 'eu-c-bordr': did you mean "
      "'eu-c-border'?\n"
      "measures[0].regime: unknown regime 'eu-belaru': did you mean 'eu-belarus'?\n");
}

TEST_CASE("what is widened or repealed must be known") {
  Records broken = records();
  broken.acts.push_back(
      act("eu-1", "2021-12-02",
          {{.body = Widen{.subject = "eu-m-swift"}}, {.body = Repeal{.subject = "eu-c-borders"}}}));
  CHECK(problems(broken) ==
        "acts[0].changes[0].widen: unknown measure or criterion 'eu-m-swift'\n"
        "acts[0].changes[1].repeal: unknown measure, criterion or act 'eu-c-borders': did you mean "
        "'eu-c-border'?\n");
}

TEST_CASE("a duplicate id names both places") {
  Records broken = records();
  broken.entities.push_back(entity("org-belavia", EntityKind::organisation, "Belavia again"));
  CHECK(problems(broken) ==
        "entities[3].id: duplicate id 'org-belavia': first at entities[0].id\n");
}

TEST_CASE("a locator turns places into lines of a file") {
  Records broken = records();
  broken.entities.push_back(entity("org-belavia", EntityKind::organisation, "Belavia again"));
  RegistryBuilder builder(std::move(broken));
  builder.locate_with([](const Place& place) {
    return Location{"x.yaml", static_cast<int>(place.record) + 10, 5};
  });
  const auto result = std::move(builder).try_build();
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(result.diagnostics[0].to_string() ==
        "x.yaml:13:5: duplicate id 'org-belavia': first at x.yaml:10:5");
  CHECK(result.diagnostics[0].code == "duplicate-id");
}

TEST_CASE("an entry cannot be designated while it is designated") {
  Records broken = records();
  broken.acts.push_back(act("eu-1", "2021-12-02", {designate("org-belavia", "I.B-17")}));
  broken.acts.push_back(act("eu-2", "2022-06-03", {designate("org-belavia", "I.B-17")}));
  CHECK(problems(broken) ==
        "acts[1].changes[0]: entry 'I.B-17' of eu-belarus is designated twice: already by 'eu-1' "
        "from 2021-12-02\n");
}

TEST_CASE("the same party may stand under two entries") {
  Records fine = records();
  fine.acts.push_back(
      act("eu-1", "2021-12-02",
          {designate("org-belavia", "I.B-17"), designate("org-belavia", "I.B-18")}));
  CHECK(problems(fine).empty());
}

TEST_CASE("what is not designated can be neither delisted nor amended") {
  Records broken = records();
  broken.acts.push_back(act("eu-1", "2021-12-02", {delist("org-cham-wings", "I.B-23")}));
  broken.acts.push_back(act("eu-2", "2021-12-03", {amend("I.B-24", {"org-belavia"})}));
  CHECK(problems(broken) ==
        "acts[0].changes[0]: entry 'I.B-23' of eu-belarus is delisted on 2021-12-02, but not "
        "designated then\n"
        "acts[1].changes[0]: entry 'I.B-24' of eu-belarus is amended on 2021-12-03, but not "
        "designated then\n");
}

TEST_CASE("an act keeps to its regimes") {
  Records broken = records();
  Regime other{.id = "eu-ukraine", .authority = "EU", .title = "Ukraine"};
  broken.regimes.push_back(other);
  broken.criteria.push_back({.id = "eu-c-ukraine", .regime = "eu-ukraine", .summary = "integrity"});
  Act foreign = act("eu-1", "2021-12-02", {{.body = AddCriterion{"eu-c-ukraine"}}});
  foreign.changes.push_back(designate("org-belavia", "I.B-17", {"eu-c-ukraine"}));
  broken.acts.push_back(foreign);
  Act unclear = act("eu-2", "2021-12-02", {designate("org-cham-wings", "I.B-23")});
  unclear.regimes.push_back("eu-ukraine");
  broken.acts.push_back(unclear);
  CHECK(
      problems(broken) ==
      "acts[0].changes[0]: a change to regime 'eu-ukraine', which act 'eu-1' does not name\n"
      "acts[0].changes[1].criteria[0]: 'eu-c-ukraine' belongs to regime 'eu-ukraine', not to "
      "'eu-belarus'\n"
      "acts[1].changes[0]: the act serves several regimes: expected the change to name its own\n");
}

TEST_CASE("nothing is published or takes effect before its adoption") {
  Records broken = records();
  Act early = act("eu-1", "2021-12-02", {{.body = AddCriterion{"eu-c-border"}}});
  early.in_force = PartialDate::parse("2021-12-01");
  early.published = PartialDate::parse("2021-11");
  early.changes[0].from = PartialDate::parse("2021-11-30");
  broken.acts.push_back(early);
  CHECK(problems(broken) ==
        "acts[0].changes[0].from: has effect from 2021-11-30, before the act's adoption on "
        "2021-12-02\n"
        "acts[0].in_force: in force on 2021-12-01, before its adoption on 2021-12-02\n"
        "acts[0].published: published on 2021-11, before its adoption on 2021-12-02\n");
}

TEST_CASE("in force before publication is normal") {
  Records fine = records();
  Act late = act("ca-1", "2021-06-17", {{.body = AddCriterion{"eu-c-border"}}});
  late.published = PartialDate::parse("2021-07-07");
  fine.acts.push_back(late);
  CHECK(problems(fine).empty());
}

TEST_CASE("an act that does nothing says so") {
  Records broken = records();
  broken.acts.push_back(act("eu-1", "2021-12-02", {}));
  Act dayless{.id = "eu-2", .regimes = {"eu-belarus"}, .type = "regulation"};
  dayless.content = ActContent::unread;
  broken.acts.push_back(dayless);
  CHECK(problems(broken) ==
        "acts[0].id: act 'eu-1' has no changes: expected changes, mirrors, or content: unread or "
        "none\n"
        "acts[1].id: act 'eu-2' has no day: expected adopted, published or in_force\n");
}

TEST_CASE("a measure cannot be imposed twice or suspended while it is not in force") {
  Records broken = records();
  broken.acts.push_back(
      act("eu-1", "2021-01-01", {{.body = Impose{.measure = "eu-m-asset-freeze"}}}));
  broken.acts.push_back(act("eu-2", "2021-02-01",
                            {{.body = Impose{.measure = "eu-m-asset-freeze"}},
                             {.body = Suspend{.measures = {"eu-m-travel-ban"}}}}));
  CHECK(
      problems(broken) ==
      "acts[1].changes[0]: 'eu-m-asset-freeze' is imposed twice: already by 'eu-1' from "
      "2021-01-01\n"
      "acts[1].changes[1]: 'eu-m-travel-ban' is suspended on 2021-02-01, but not in force then\n");
}

TEST_CASE("the repeal of an act ends what the act imposed, and nothing else") {
  Records record = records();
  record.acts.push_back(
      act("eu-1", "2021-01-01", {{.body = Impose{.measure = "eu-m-travel-ban"}}}));
  record.acts.push_back(
      act("eu-2", "2021-02-01", {{.body = License{.measures = {"eu-m-travel-ban"}}}}));
  record.acts.push_back(act("eu-3", "2021-03-01", {{.body = Repeal{"eu-2"}}}));
  record.acts.push_back(act("eu-4", "2021-04-01", {{.body = Lift{.measure = "eu-m-travel-ban"}}}));
  // What is already lifted is no hindrance to repealing its act.
  record.acts.push_back(act("eu-5", "2021-05-01", {{.body = Repeal{"eu-1"}}}));
  CHECK(problems(record).empty());
  record.acts[2].changes.front().body = Repeal{"eu-1"};
  record.acts.pop_back();
  CHECK(problems(record) ==
        "acts[3].changes[0]: 'eu-m-travel-ban' is lifted on 2021-04-01, but not in force then\n");
}

TEST_CASE("no day's law hangs on the order of changes") {
  Records broken = records();
  broken.acts.push_back(act("eu-1", "2021-01-01", {designate("org-belavia", "I.B-17")}));
  const Change one{.body = Amend{.entry = "I.B-17", .parties = {{"person-lapo"}}}};
  const Change other{.body = Amend{.entry = "I.B-17", .parties = {{"org-belavia"}}}};
  broken.acts.push_back(act("eu-2", "2021-02-01", {one, other}));
  broken.acts.push_back(act("eu-3", "2021-02-01",
                            {{.body = Prolong{"eu-belarus", {2022, 2, 28}}},
                             {.body = Prolong{"eu-belarus", {2023, 2, 28}}}}));
  CHECK(problems(broken) ==
        "acts[1].changes[1]: entry 'I.B-17' of eu-belarus is amended twice on 2021-02-01 in the "
        "same respect: already by 'eu-2' from 2021-02-01\n"
        "acts[2].changes[1]: eu-belarus is prolonged from 2021-02-01 until two days: already by "
        "'eu-3' from 2021-02-01\n");
}

TEST_CASE("who is delisted is who the entry names") {
  const auto delists = [](std::vector<EntityId> named, std::string entry) {
    return Change{.body =
                      Delist{.parties = {.named = std::move(named)}, .entry = std::move(entry)}};
  };
  Records broken = records();
  Change both = designate("org-belavia", "I.B-17");
  std::get<Designate>(both.body).parties.named.push_back("person-lapo");
  broken.acts.push_back(act("eu-1", "2021-01-01", {both, designate("person-lapo", "I.A-1")}));
  broken.acts.push_back(
      act("eu-2", "2021-02-01",
          {delists({"org-belavia"}, "I.B-17"), delists({"org-belavia"}, "I.A-1")}));
  CHECK(problems(broken) ==
        "acts[1].changes[0]: entry 'eu-belarus/I.B-17' is delisted on 2021-02-01, and names "
        "'person-lapo', too: expected all of its parties, or amend with those who stay\n"
        "acts[1].changes[1]: 'org-belavia' is delisted on 2021-02-01, but entry "
        "'eu-belarus/I.A-1' names 'person-lapo': expected one change for each entry\n");
  broken.acts[1].changes = {delists({"person-lapo", "org-belavia"}, "I.B-17"),
                            delists({}, "I.A-1")};
  CHECK(problems(broken).empty());
  broken.acts[1].changes.pop_back();
  broken.removals.push_back({.regime = "eu-belarus",
                             .entry = "I.A-1",
                             .entity = "org-belavia",
                             .last_seen = {2021, 3, 1},
                             .gone_by = {2021, 4, 1}});
  CHECK(problems(broken).find("'org-belavia' is delisted") != std::string::npos);
}

TEST_CASE("no more places without a name end than there are") {
  Records broken = records();
  Designate made;
  made.parties.unnamed.persons = 2;
  Annul ended;
  ended.parties.unnamed.persons = 3;
  broken.acts.push_back(act("eu-1", "2021-01-01", {{.body = made}}));
  broken.acts.push_back(act("eu-2", "2021-02-01", {{.body = ended}}));
  CHECK(problems(broken) ==
        "acts[1].changes[0]: 3 unnamed of kind person are annulled on 2021-02-01, but only 2 are "
        "designated then\n");
  std::get<Annul>(broken.acts[1].changes[0].body).parties.unnamed.persons = 1;
  broken.acts[1].totals = Counts{.persons = 1};
  CHECK(problems(broken).empty());
}

TEST_CASE("a change has a day of effect, and a measure binds whom its target lets it") {
  Records broken = records();
  Act known = act("eu-1", "2021-01-01", {designate("org-belavia", "I.B-17")});
  known.in_force = known.published = known.adopted = std::nullopt;
  known.known = Date(2021, 1, 1);
  broken.acts.push_back(known);
  broken.acts.push_back(
      act("eu-2", "2021-02-01",
          {{.body = Impose{.measure = "eu-m-asset-freeze", .named = {"org-belavia"}}},
           {.body = Amend{.entry = "I.B-17", .parties = std::vector<EntityId>{}}}}));
  Measure& freeze = broken.measures.front();
  freeze.members = {"org-belavia"};
  const std::string found = problems(broken);
  CAPTURE(found);
  for (const char* expected :
       {"acts[0].changes[0]: has no day of effect: expected from, or the act's in_force, published "
        "or adopted\n",
        "names parties, but 'eu-m-asset-freeze' is on target: listed: expected a measure on "
        "target: named\n",
        "acts[1].changes[1]: names nobody: expected whom the entry names now\n",
        "members of a measure on target: listed: expected target: sector or territory\n"}) {
    CAPTURE(expected);
    CHECK(found.find(expected) != std::string::npos);
  }
}

TEST_CASE("what a file cannot say is refused, so that what is built can be saved") {
  Records broken = records();
  Change both = designate("org-belavia", "I.B-17");
  std::get<Designate>(both.body).parties.unnamed.persons = 2;
  broken.acts.push_back(act("eu-1", "2021-01-01",
                            {both,
                             {.body = Impose{.measure = "eu-m-travel-ban"}},
                             {.body = Suspend{.measures = {"eu-m-travel-ban"},
                                              .on = {.named = {"org-belavia"}, .unnamed = true}}},
                             {.body = License{}}}));
  broken.relationships.push_back({.id = "rel-1",
                                  .subject = "person-lapo",
                                  .object = "org-belavia",
                                  .until = PartialDate::of_year(2020),
                                  .ended = true});
  CHECK(problems(broken) ==
        "acts[0].changes[0]: names parties and counts unnamed ones: expected either\n"
        "acts[0].changes[2]: is on named parties and on unnamed: expected either\n"
        "acts[0].changes[3]: names no measure: expected at least one\n"
        "relationships[0].until: until 2020, and ended on an unknown day: expected either\n");
}

TEST_CASE("printed totals are what the fold reaches, or a note says why not") {
  Records broken = records();
  Act first = act("eu-1", "2021-12-02",
                  {designate("org-belavia", "I.B-17"), designate("person-lapo", "I.A-1")});
  first.totals = Counts{.persons = 1, .organisations = 2};
  broken.acts.push_back(first);
  CHECK(problems(broken) ==
        "acts[0].totals: prints 1 persons and 2 organisations, but the record reaches 1 persons "
        "and 1 organisations on 2021-12-02: correct the record, or say why in totals_note\n");
  broken.acts[0].totals_note = "the annex counts a place twice";
  CHECK(problems(broken).empty());
  broken.acts[0].totals_note.clear();
  Designate unnamed;
  unnamed.parties.unnamed.organisations = 1;
  broken.acts[0].changes.push_back({.body = unnamed});
  CHECK(problems(broken).empty());
  unnamed.listing.entry = "I.B-18";  // a numbered entry whose holder nobody published
  broken.acts[0].changes.back().body = unnamed;
  CHECK(problems(broken).empty());
  broken.acts[0].totals = Counts{.persons = 1, .organisations = 1};
  CHECK(problems(broken).find("but the record reaches 1 persons and 2 organisations") !=
        std::string::npos);
}

TEST_CASE("totals are not compared where the record is not complete") {
  Records fine = records();
  fine.regimes[0].record.clear();
  Act first = act("eu-1", "2021-12-02", {designate("org-belavia", "I.B-17")});
  first.totals = Counts{.persons = 7};
  fine.acts.push_back(first);
  CHECK(problems(fine).empty());
}

TEST_CASE("events cannot be parts of themselves") {
  Records broken = records();
  const auto event = [](const char* id, const char* part_of) {
    Event made{.id = EventId(std::string_view(id)), .date = PartialDate::of_year(2021)};
    made.title = "part of something";
    made.part_of = EventId(std::string_view(part_of));
    return made;
  };
  broken.events = {event("ev-a", "ev-b"), event("ev-b", "ev-c"), event("ev-c", "ev-b")};
  CHECK(problems(broken) == "events[1].part_of: circular part_of: ev-b -> ev-c -> ev-b\n");
}

TEST_CASE("an entity has one primary name") {
  Records broken = records();
  broken.entities[0].names[0].kind = NameKind::alias;
  CHECK(problems(broken) == "entities[0].names: 'org-belavia' has 0 primary names: expected one\n");
}

TEST_CASE("survivors say of which edition they are") {
  Records broken = records();
  broken.regimes[0].record[0].state = RecordState::survivors;
  CHECK(problems(broken) ==
        "regimes[0].record[0].state: survivors of which edition: expected its day under on\n");
}

TEST_CASE("all problems come out together, sorted") {
  Records broken = records();
  broken.acts.push_back(act("eu-2", "2022-01-01", {delist("org-cham-wings", "I.B-23")}));
  broken.acts.push_back(act("eu-1", "2021-12-02", {designate("org-nobody", "I.B-1")}));
  broken.entities[2].names.clear();
  const auto result = RegistryBuilder(broken).try_build();
  CHECK(!result.registry);
  CHECK(result.diagnostics.size() == 3);
  CHECK(std::is_sorted(result.diagnostics.begin(), result.diagnostics.end()));
  CHECK_THROWS_AS(RegistryBuilder(broken).build(), LoadError);
}
