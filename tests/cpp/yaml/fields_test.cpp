#include "yaml/yaml_testing.hpp"

using namespace yaml_testing;

namespace {

std::string act(const std::string& rest) {
  return base + "acts:\n  - {id: eu-1, regime: eu-belarus, type: decision, " + rest + "}\n";
}

std::string change(const std::string& rest) {
  return act("adopted: 2021-12-02, in_force: 2021-12-02, changes: [\n" + rest + "\n]");
}

std::string entity(const std::string& rest) {
  return base + "  - {id: org-x, kind: organisation, names: [{name: X, kind: primary}], " + rest +
         "}\n";
}

std::string relationship(const std::string& rest) {
  return base +
         "relationships:\n"
         "  - {id: rel-1, subject: person-lapo, relation: owns, object: org-belavia, " +
         rest + "}\n";
}

}  // namespace

TEST_CASE("the base of these tests is without problems") { CHECK(problems(base).empty()); }

TEST_CASE("an unknown key names the nearest known one") {
  CHECK(problems(act("adoptd: 2021-12-02, content: unread")) ==
        "<text>:10:52: unknown key 'adoptd' in an act: did you mean 'adopted'?\n");
  CHECK(problems(base + "event: []\n") ==
        "<text>:9:1: unknown key 'event' in the file: did you mean 'events'?\n");
  CHECK(problems(entity("roles: [{title: T, colour: red}]")) ==
        "<text>:9:91: unknown key 'colour' in a role: its keys are title, seen, from, until, "
        "source, unverified, note\n");
  CHECK(problems(change("{designate: org-belavia, entri: I.B-1}")) ==
        "<text>:11:26: unknown key 'entri' in a 'designate' change: did you mean 'entry'?\n");
  CHECK(problems(change("{add-criterion: eu-c-border, entry: I.B-1}"))
            .starts_with("<text>:11:30: unknown key 'entry' in an 'add-criterion' change: "));
}

TEST_CASE("a wrong type says what was expected") {
  CHECK(problems("format: 1\nacts: {id: x}\n") ==
        "<text>:2:7: 'acts' is a mapping: expected a list\n");
  CHECK(problems("format: 1\nacts: [x]\n") == "<text>:2:8: 'acts' holds 'x': expected a mapping\n");
  CHECK(problems(act("adopted: [2021-12-02], content: unread")) ==
        "<text>:10:61: 'adopted' is a list: expected a day as YYYY-MM-DD, a month as YYYY-MM or a "
        "year as YYYY\n");
  CHECK(problems(act("adopted: 2021-12-02, content: unread, title: {a: b}")) ==
        "<text>:10:97: 'title' is a mapping: expected text\n");
  CHECK(problems(act("adopted: 2021-12-02, content: unread, totals: 3")) ==
        "<text>:10:98: 'totals' is '3': expected a mapping\n");
  CHECK(problems(act("adopted: 2021-12-02, content: unread, totals: {persons: many}")) ==
        "<text>:10:108: 'persons' is 'many': expected a whole number from 0 to 999999999\n");
  CHECK(problems(act("adopted: 2021-12-02, content: unread, amends: eu-1")) ==
        "<text>:10:98: 'amends' is 'eu-1': expected a list\n");
  CHECK(problems("format: 1\n[a]: b\n") == "<text>:2:1: a key must be text\n");
}

TEST_CASE("a missing key is reported at its record") {
  CHECK(problems(base + "acts:\n  - id: eu-1\n    adopted: 2021-12-02\n    content: unread\n") ==
        "<text>:10:5: missing key 'regime' in an act\n"
        "<text>:10:5: missing key 'type' in an act\n");
  CHECK(problems(change("{prolong: eu-belarus}")) ==
        "<text>:11:1: missing key 'until' in a 'prolong' change\n");
}

TEST_CASE("a key without a value is blamed, not what follows it") {
  CHECK(problems(base +
                 "acts:\n  - id: eu-1\n    adopted:\n    content: unread\n    type: decision\n"
                 "    regime: eu-belarus\n    in_force: 2021-12-02\n    title: ~\n"
                 "    note: null\n") ==
        "<text>:11:5: 'adopted' has no value: expected one, or no key at all\n"
        "<text>:16:5: 'title' has no value: expected one, or no key at all\n"
        "<text>:17:5: 'note' has no value: expected one, or no key at all\n");
  CHECK(problems(act("adopted: 2021-12-02, content: unread, amends: [~]")) ==
        "<text>:10:98: 'amends' holds an item without a value\n");
  CHECK(problems("format: 1\nacts:\n  -\n") ==
        "<text>:3:3: 'acts' holds an item without a value\n");
  CHECK(problems(act("adopted: 2021-12-02, content: unread, title: 'null', note: \"~\"")).empty());
}

TEST_CASE("a change has exactly one kind") {
  CHECK(
      problems(change("{entry: I.B-1}")) ==
      "<text>:11:1: a change of no kind: expected one of repeal, lift, delist, annul, amend, "
      "establish, prolong, add-criterion, impose, widen, designate, suspend, license or resume\n");
  CHECK(problems(change("{designat: org-belavia}")) ==
        "<text>:11:2: unknown key 'designat' in a change: did you mean 'designate'?\n");
  CHECK(problems(change("{designate: org-belavia, delist: org-belavia}")) ==
        "<text>:11:1: a change of 2 kinds, 'designate' and 'delist': expected one kind, so write a "
        "change for each\n");
  CHECK(
      problems(change("{impose: eu-m-freeze, lift: eu-m-freeze, widen: eu-m-freeze}")) ==
      "<text>:11:1: a change of 3 kinds, 'impose', 'lift' and 'widen': expected one kind, so write "
      "a change for each\n");
}

TEST_CASE("an impossible date is told from a malformed one") {
  CHECK(problems(act("adopted: 2021-02-30, content: unread")) ==
        "<text>:10:61: 'adopted' is '2021-02-30': expected a day of the calendar from 1400-01-01 "
        "to 9999-12-31\n");
  CHECK(problems(act("adopted: 30.2.2021, content: unread")) ==
        "<text>:10:61: 'adopted' is '30.2.2021': expected a day as YYYY-MM-DD, a month as YYYY-MM "
        "or a year as YYYY\n");
  CHECK(problems("format: 1\ndataset: {id: x, edition: 2021-13-01}\n") ==
        "<text>:2:27: 'edition' is '2021-13-01': expected a day of the calendar from 1400-01-01 to "
        "9999-12-31\n");
  CHECK(problems("format: 1\ndataset: {id: x, edition: 2021-12}\n") ==
        "<text>:2:27: 'edition' is '2021-12': expected a day as YYYY-MM-DD\n");
}

TEST_CASE("an unknown country, script, language, measure or layer is refused") {
  CHECK(problems(entity("nationalities: [XX]")) ==
        "<text>:9:88: 'nationalities' holds 'XX': expected a country by its two letters (ISO "
        "3166-1), "
        "as BY\n");
  CHECK(problems(base +
                 "  - {id: org-x, kind: organisation,\n"
                 "     names: [{name: X, kind: primary, script: Latin, language: xxx}]}\n") ==
        "<text>:10:47: 'script' is 'Latin': expected a script by its four letters (ISO 15924), as "
        "Latn; did you mean 'Latn'?\n"
        "<text>:10:64: 'language' is 'xxx': expected a language by its two or three letters (ISO "
        "639), as be\n");
  CHECK(
      problems("format: 1\nmeasures: [{id: m, regime: r, kind: travel-bann, target: listed}]\n") ==
      "<text>:2:28: unknown regime 'r'\n"
      "<text>:2:37: 'kind' is 'travel-bann': expected asset-freeze, travel-ban, dealings-ban, "
      "arms-embargo, flight-ban, transport-ban, trade-ban, financial-restriction or "
      "services-restriction; did you mean 'travel-ban'?\n");
  CHECK(
      problems(base + "operations: [{id: op, name: O, participants: [\n"
                      "  {entity: org-belavia, layer: bank}]}]\n") ==
      "<text>:10:32: 'layer' is 'bank': expected executor, command, finance, revenue or wallet\n");
}

TEST_CASE("a rule on ownership asks for a least share, and one rule holds on a day") {
  const std::string authority =
      "format: 1\nauthorities:\n  - id: EU\n    name: Union\n    ownership_rules:\n";
  CHECK(problems(authority + "      - {share: 50, aggregation: all, control: counts}\n") ==
        "<text>:6:17: 'share' is '50': expected what must be held at least, as {min: 50} or {over: "
        "50}\n");
  CHECK(problems(
            authority +
            "      - {share: {over: 50}, aggregation: all, control: counts}\n"
            "      - {share: {min: 50}, aggregation: some, control: counts, from: 2024-07-03}\n") ==
        "<text>:7:41: 'aggregation' is 'some': expected none, joint-arrangement or all\n");
  CHECK(problems(
            authority +
            "      - {share: {over: 50}, aggregation: all, control: counts}\n"
            "      - {share: {min: 50}, aggregation: all, control: counts, from: 2024-07-03}\n") ==
        "<text>:7:9: two rules on ownership for the same days: [..., ...) and [2024-07-03, ...)\n");
}

TEST_CASE("only control goes with a public office") {
  CHECK(
      problems(base +
               "  - {id: org-b, kind: organisation, names: [{name: B, kind: primary}]}\n"
               "relationships:\n  - {id: rel, subject: org-belavia, relation: owns, object: org-b, "
               "control_by: public-office}\n") ==
      "<text>:11:80: 'control_by' says what control goes with: expected it beside 'controls', not "
      "'owns'\n");
}

TEST_CASE("an id is well-formed") {
  CHECK(
      problems(base + "acts:\n  - {id: eu 1, regime: eu-belarus, type: decision}\n") ==
      "<text>:10:10: 'id' is 'eu 1': expected the id of an act, made of letters, digits, '.', '-' "
      "and '_'\n");
  CHECK(problems(change("{designate: [org-belavia, -x]}")) ==
        "<text>:11:27: 'designate' holds '-x': expected the id of an entity, made of letters, "
        "digits, '.', '-' and '_'\n");
}

TEST_CASE("an unnamed party is counted, and only that") {
  CHECK(problems(change("{designate: unnamed}")) ==
        "<text>:11:13: 'designate' is 'unnamed': expected how many beside it, as 'persons: 3'\n");
  CHECK(problems(change("{designate: unnamed, persons: 40}")).empty());
  CHECK(problems(change("{designate: org-belavia, persons: 40}")) ==
        "<text>:11:35: 'persons' is '40': expected a count only beside 'designate: unnamed'\n");
  CHECK(problems(change("{designate: []}")) ==
        "<text>:11:13: 'designate' is an empty list: expected at least one item\n");
  CHECK(problems(change("{impose: eu-m-freeze},\n{suspend: [eu-m-freeze], on: org-belavia}")) ==
        "<text>:12:30: 'on' is 'org-belavia': expected a list of entities or unnamed\n");
  CHECK(problems(change("{impose: eu-m-freeze},\n{suspend: [eu-m-freeze], on: unnamed}")).empty());
}

TEST_CASE("a share has one of the known forms") {
  const std::string forms =
      ": expected a percentage as 49.99, a fraction as 1/6, {min: 25, max: 50}, {over: 50}, "
      "{over: 50, max: 75}, {min: 50}, {under: 25} or unknown\n";
  for (const char* good : {"49.99", "1/6", "{min: 25, max: 50}", "{over: 50}",
                           "{over: 50, max: 75}", "{min: 50}", "{under: 25}", "unknown"}) {
    CHECK(problems(relationship(std::string("share: ") + good)).empty());
  }
  CHECK(problems(relationship("share: half")) == "<text>:10:83: 'share' is 'half'" + forms);
  CHECK(problems(relationship("share: 25..50")) == "<text>:10:83: 'share' is '25..50'" + forms);
  CHECK(problems(relationship("share: over 50")) == "<text>:10:83: 'share' is 'over 50'" + forms);
  CHECK(problems(relationship("share: {max: 50}")) == "<text>:10:83: 'share' is a mapping" + forms);
  CHECK(problems(relationship("share: 101")) == "<text>:10:83: 'share' is '101'" + forms);
  CHECK(problems(relationship("share: {over: 101}")) ==
        "<text>:10:90: 'over' is '101': expected a percentage from 0 to 100, as 49.99\n");
  CHECK(problems(relationship("share: {min: 50, max: 25}")) ==
        "<text>:10:83: 'share' is a mapping: expected bounds that leave something possible\n");
  CHECK(
      problems(relationship("share: {ower: 50}")) ==
      "<text>:10:84: unknown key 'ower' in a share: expected min, over, max or under; did you mean "
      "'over'?\n");
}

TEST_CASE("an end is a day or unknown") {
  CHECK(problems(relationship("until: unknown")).empty());
  CHECK(problems(relationship("until: 2021")).empty());
  CHECK(problems(relationship("until: unkown")) ==
        "<text>:10:83: 'until' is 'unkown': expected a day as YYYY-MM-DD, a month, a year or "
        "unknown\n");
}

TEST_CASE("a stretch ends after it begins") {
  const std::string regime =
      "format: 1\nauthorities: [{id: EU, name: EU}]\nregimes:\n"
      "  - {id: r, authority: EU, title: T, record: [\n    ";
  CHECK(problems(regime +
                 "{of: measures, state: partial, from: 2021-12-02, until: 2021-12-02}]}\n") ==
        "<text>:5:61: 'until' is '2021-12-02': expected a day after 'from', as it is the first day "
        "out\n");
}

TEST_CASE("the words of the format are kept from control characters and length in messages") {
  CHECK(problems("format: 1\n\"a\\tb\\e" + std::string(100, 'x') + "\": 1\n")
            .starts_with("<text>:2:1: unknown key 'a\\tb\\x1bxxxx"));
  CHECK(problems("format: 1\n" + std::string(900, 'x') + ": 1\n").find("...'") !=
        std::string::npos);
}
