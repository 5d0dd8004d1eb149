// What only the records together show, at the places where they were written.
#include "yaml/yaml_testing.hpp"

using namespace yaml_testing;

namespace {

std::string acts(const std::string& rest) { return base + "acts:\n" + rest; }

const char* designation =
    "  - {id: eu-1, regime: eu-belarus, type: decision, adopted: 2021-12-02, in_force: "
    "2021-12-02,\n"
    "     changes: [{designate: org-belavia, entry: I.B-17}]}\n";

}  // namespace

TEST_CASE("an effect before the adoption is reported at the day of effect") {
  CHECK(
      problems(acts("  - id: eu-1\n    regime: eu-belarus\n    type: decision\n"
                    "    adopted: 2021-12-02\n    in_force: 2021-12-01\n    content: unread\n")) ==
      "<text>:14:15: in force on 2021-12-01, before its adoption on 2021-12-02\n");
}

TEST_CASE("an unknown id is reported where it stands, with the nearest known one") {
  CHECK(problems(acts("  - id: eu-1\n    regime: eu-belarus\n    type: decision\n"
                      "    adopted: 2021-12-02\n    changes:\n"
                      "      - {designate: org-belavja, criteria: [eu-c-border, eu-c-bordr]}\n")) ==
        "<text>:15:21: unknown entity 'org-belavja': did you mean 'org-belavia'?\n"
        "<text>:15:58: unknown criterion 'eu-c-bordr': did you mean 'eu-c-border'?\n");
  CHECK(problems(acts("  - {id: eu-1, regime: [eu-belarus, eu-belarsu], type: decision,\n"
                      "     adopted: 2021-12-02, content: unread}\n")) ==
        "<text>:10:37: unknown regime 'eu-belarsu': did you mean 'eu-belarus'?\n");
}

TEST_CASE("a duplicate id gives both positions") {
  CHECK(
      problems(base +
               "  - {id: org-belavia, kind: organisation, names: [{name: B, kind: primary}]}\n") ==
      "<text>:9:10: duplicate id 'org-belavia': first at <text>:7:10\n");
}

TEST_CASE("delisting what is not designated, and designating twice") {
  CHECK(problems(
            acts("  - {id: eu-1, regime: eu-belarus, type: decision, adopted: 2021-12-02,\n"
                 "     in_force: 2021-12-02, changes: [{delist: org-belavia, entry: I.B-17}]}\n"))
            .starts_with("<text>:11:38: "));
  CHECK(
      problems(
          acts(std::string(designation) +
               "  - {id: eu-2, regime: eu-belarus, type: decision, adopted: 2021-12-03,\n"
               "     in_force: 2021-12-03, changes: [{designate: org-belavia, entry: I.B-17}]}\n"))
          .starts_with("<text>:13:38: "));
}

TEST_CASE("an act changes only the regimes that it names") {
  CHECK(problems(acts("  - {id: eu-1, regime: eu-ukraine, type: decision, adopted: 2021-12-02,\n"
                      "     in_force: 2021-12-02, changes: [{add-criterion: eu-c-border}]}\n")) ==
        "<text>:11:38: a change to regime 'eu-belarus', which act 'eu-1' does not name\n");
}

TEST_CASE("printed totals that the record does not reach are reported, unless a note says why") {
  const std::string complete =
      "format: 1\nauthorities: [{id: EU, name: EU}]\n"
      "regimes: [{id: eu-belarus, authority: EU, title: B,\n"
      "           record: [{of: designations, state: complete}]}]\n"
      "entities: [{id: org-belavia, kind: organisation, names: [{name: B, kind: primary}]}]\n"
      "acts:\n"
      "  - {id: eu-1, regime: eu-belarus, type: decision, adopted: 2021-12-02, in_force: "
      "2021-12-02,\n"
      "     totals: {persons: 0, organisations: 2}, changes: [{designate: org-belavia, entry: "
      "I.B-17}]";
  CHECK(problems(complete + "}\n").starts_with("<text>:8:14: "));
  CHECK(codes(complete + "}\n") == "totals");
  CHECK(problems(complete + ", totals_note: one was never printed}\n").empty());
}

TEST_CASE("a circular part_of and stakes surely above the whole are reported") {
  CHECK(problems("format: 1\nevents:\n"
                 "  - {id: ev-a, date: 2021, title: A, part_of: ev-b}\n"
                 "  - {id: ev-b, date: 2021, title: B, part_of: ev-a}\n") ==
        "<text>:3:47: circular part_of: ev-a -> ev-b -> ev-a\n");
  const std::string stakes = problems(
      base +
      "relationships:\n"
      "  - {id: r1, subject: person-lapo, relation: owns, object: org-belavia, share: 60}\n"
      "  - {id: r2, subject: org-x, relation: owns, object: org-belavia, share: {over: 50}}\n"
      "entitie: []\n");
  CHECK(stakes.find("unknown key 'entitie'") != std::string::npos);
  CHECK(codes(base +
              "  - {id: org-x, kind: organisation, names: [{name: X, kind: primary}]}\n"
              "relationships:\n"
              "  - {id: r1, subject: person-lapo, relation: owns, object: org-belavia, share: "
              "60, from: 2020-01-01}\n"
              "  - {id: r2, subject: org-x, relation: owns, object: org-belavia, share: {over: "
              "50}, from: 2020-01-01}\n") == "over-100");
}

TEST_CASE("what follows from an unreadable value is not reported again") {
  CHECK(
      problems(acts("  - {id: eu 1, regime: eu-belarus, type: decision, adopted: 2021-12-99,\n"
                    "     changes: [{designate: '-', entry: I.B-1}, {delist: org-belavia}]}\n"
                    "  - {id: eu-2, regime: eu-belaru, type: decision, adopted: 2021-12-02,\n"
                    "     content: unread}\n")) ==
      "<text>:10:10: 'id' is 'eu 1': expected the id of an act, made of letters, digits, '.', '-' "
      "and '_'\n"
      "<text>:10:61: 'adopted' is '2021-12-99': expected a day of the calendar from 1400-01-01 to "
      "9999-12-31\n"
      "<text>:11:28: 'designate' is '-': expected the id of an entity, made of letters, digits, "
      "'.', '-' and '_'\n"
      "<text>:12:24: unknown regime 'eu-belaru': did you mean 'eu-belarus'?\n");
}

TEST_CASE("an item that cannot be read does not move the positions after it") {
  CHECK(
      problems(acts(
          "  - {id: eu-1, regime: eu-belarus, type: decision, adopted: 2021-12-02, changes: [\n"
          "     {nothing: here},\n"
          "     {designate: org-belavja, entry: I.B-1}]}\n"
          "  - 7\n"
          "  - {id: eu-2, regime: eu-belaru, type: decision, adopted: 2021-12-02,\n"
          "     content: unread, amends: [\"-\", eu-2021-7]}\n")) ==
      "<text>:11:6: a change of no kind: expected one of repeal, lift, delist, annul, amend, "
      "establish, prolong, add-criterion, impose, widen, designate, suspend, license or resume\n"
      "<text>:12:18: unknown entity 'org-belavja': did you mean 'org-belavia'?\n"
      "<text>:13:5: 'acts' holds '7': expected a mapping\n"
      "<text>:14:24: unknown regime 'eu-belaru': did you mean 'eu-belarus'?\n"
      "<text>:15:32: 'amends' holds '-': expected the id of an act, made of letters, digits, '.', "
      "'-' and '_'\n"
      "<text>:15:37: unknown act 'eu-2021-7'\n");
}

TEST_CASE("a source of the file is for records that name none, and not for changes") {
  const auto registry =
      sanctrack::yaml::loads(acts(std::string(designation)) +
                             "defaults: {source: OJ L 430I}\n"
                             "events: [{id: ev, date: 2021, title: E, source: press}]\n");
  CHECK(registry.act("eu-1").provenance.source == "OJ L 430I");
  CHECK(registry.act("eu-1").changes[0].provenance.source.empty());
  CHECK(registry.event("ev").provenance.source == "press");
  CHECK(registry.entity("org-belavia").provenance.source == "OJ L 430I");
  CHECK(registry.entity("org-belavia").names[0].provenance.source.empty());
}

TEST_CASE("every scalar is text until its field reads it") {
  const auto registry = sanctrack::yaml::loads(
      base +
      "  - {id: org-x, kind: organisation, names: [{name: NO, kind: primary}],\n"
      "     born: [2001, 2001-02, circa 1999], nationalities: [NO],\n"
      "     identifiers: [{scheme: by-unp, value: 000920912}], attributes: {built: 010}}\n");
  const auto entity = registry.entity("org-x");
  CHECK(entity.names[0].name == "NO");
  CHECK(entity.nationalities[0].code() == "NO");
  CHECK(entity.identifiers[0].value == "000920912");
  CHECK(entity.attributes.at("built") == "010");
  CHECK(entity.born[2].to_string() == "circa 1999");
}

TEST_CASE("the escapes of a quoted text are read as UTF-8") {
  const auto registry = sanctrack::yaml::loads(
      base +
      "  - id: org-x\n    kind: organisation\n    names: [{name: \"N\\_\\xe9\", kind: primary}]\n"
      "    note: \"a\\_b\\Lc\\u2028\\xe9\"\n");
  const auto entity = registry.entity("org-x");
  CHECK(entity.names[0].name == "N\u00a0\u00e9");
  CHECK(entity.provenance.note == "a\u00a0b\u2028c\u2028\u00e9");
}

TEST_CASE("load throws every problem at once") {
  try {
    sanctrack::yaml::loads("format: 1\nact: []\nevent: []\n");
    FAIL("nothing was thrown");
  } catch (const sanctrack::LoadError& error) {
    CHECK(error.diagnostics().size() == 2);
    CHECK(std::string(error.what()) ==
          "<text>:2:1: unknown key 'act' in the file: did you mean 'acts'?\n"
          "<text>:3:1: unknown key 'event' in the file: did you mean 'events'?");
  }
}

TEST_CASE("a file full of problems lists only so many") {
  std::string text = "format: 1\nacts:\n";
  for (int i = 0; i < 3000; ++i) text += "  - x\n";
  const auto diagnostics = sanctrack::yaml::check_text(text);
  CHECK(diagnostics.size() == 1001);
  CHECK(diagnostics.front().to_string() == "<text>: 3000 problems, of which only 1000 are shown");
  sanctrack::yaml::LoadOptions options;
  options.max_problems = 2;
  CHECK(sanctrack::yaml::check_text(text, options).size() == 3);
}
