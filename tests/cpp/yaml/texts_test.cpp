// Texts that would disturb a terminal, and empty ones, at the places where they were written.
#include "yaml/yaml_testing.hpp"

using namespace yaml_testing;

namespace {

std::string named(const std::string& name) {
  return problems(base + "  - {id: p, kind: person, names: [{name: " + name +
                  ", kind: primary}]}\n");
}

}  // namespace

TEST_CASE("an escaped name cannot write over the line that it stands on") {
  CHECK(named("\"Ann\\rno: p (Ann) was not designated on 2021-12-02\\e[K\\n\"") ==
        "<text>:9:42: 'name' holds '\\r': expected text without control characters\n");
  CHECK(named("\"Ann\\e[2K\"") ==
        "<text>:9:42: 'name' holds '\\x1b': expected text without control characters\n");
  CHECK(named("\"Ann\\nno: p was not designated\"") ==
        "<text>:9:42: 'name' holds '\\n': expected text of one line, without tabs\n");
  CHECK(named("\"Ann \\u202Enna\"") ==
        "<text>:9:42: 'name' holds '\\u202e': expected text without marks that turn the direction "
        "of writing\n");
  CHECK(named("\"Ann\\N\"") ==
        "<text>:9:42: 'name' holds '\\x85': expected text without control characters\n");
}

TEST_CASE("an empty name is refused where it stands") {
  CHECK(named("\"\"") == "<text>:9:42: 'name' is empty: expected text\n");
  CHECK(codes(base + "  - {id: p, kind: person, names: [{name: '', kind: primary}]}\n") ==
        "empty-text");
}

TEST_CASE("a value that is missing is not reported as empty, too") {
  CHECK(problems(base + "  - id: p\n    kind: person\n    names:\n      - name:\n"
                        "        kind: primary\n") ==
        "<text>:12:9: 'name' has no value: expected one, or no key at all\n");
  CHECK(problems(base + "  - {id: p, kind: person, names: [{kind: primary}]}\n") ==
        "<text>:9:35: missing key 'name' in a name\n");
}

TEST_CASE("control characters are reported beside other problems") {
  CHECK(problems(base + "  - {id: p, kind: persn, names: [{name: \"a\\b\", kind: primary}]}\n") ==
        "<text>:9:19: 'kind' is 'persn': expected person, organisation, vessel or aircraft; did "
        "you mean 'person'?\n"
        "<text>:9:41: 'name' holds '\\x08': expected text without control characters\n");
}

TEST_CASE("a text is found wherever it stands in a record") {
  CHECK(
      problems("format: 1\n"
               "dataset: {id: x, edition: 2022-01-01, title: \"a\\b\"}\n"
               "authorities: [{id: EU, name: EU, time_zone: Nowhere City}]\n"
               "regimes:\n"
               "  - id: r\n"
               "    authority: EU\n"
               "    title: ''\n"
               "    codes: [BLR, \"B\\tR\", '']\n"
               "    expiry: {kind: prolong, note: \"\\e\"}\n"
               "    record: [{of: measures, state: complete, note: \"\\0\"}]\n"
               "acts:\n"
               "  - {id: a, regime: r, type: t, adopted: 2022-01-01, unverified: [type, \"\\a\"],\n"
               "     changes: [{designate: e, entry: \"I.A\\n1\"}]}\n"
               "entities:\n"
               "  - {id: e, kind: person, names: [{name: E, kind: primary}],\n"
               "     attributes: {height: \"\\v\"}}\n") ==
      "<text>:2:46: 'title' holds '\\x08': expected text without control characters\n"
      "<text>:3:45: 'time_zone' is 'Nowhere City': expected the IANA name of a time zone, as "
      "Europe/Brussels, or UTC\n"
      "<text>:7:12: 'title' is empty: expected text\n"
      "<text>:8:18: 'codes' holds '\\t': expected text of one line, without tabs\n"
      "<text>:8:26: 'codes' holds an empty text: expected text\n"
      "<text>:9:13: 'note' holds '\\x1b': expected text without control characters\n"
      "<text>:10:52: 'note' holds '\\x00': expected text without control characters\n"
      "<text>:12:73: 'unverified' holds '\\x07': expected text without control characters\n"
      "<text>:13:38: 'entry' holds '\\n': expected text of one line, without tabs\n"
      "<text>:16:18: 'attributes' holds '\\x0b': expected text without control characters\n");
}

TEST_CASE("the default source is reported once") {
  CHECK(problems("format: 1\ndefaults: {source: \"a\\e\"}\n"
                 "authorities: [{id: EU, name: EU}, {id: UK, name: UK}]\n") ==
        "<text>:2:11: 'source' holds '\\x1b': expected text without control characters\n");
}

TEST_CASE("texts of several lines are read from files with carriage returns") {
  CHECK(problems(
            "format: 1\r\nauthorities:\r\n  - id: EU\r\n    name: European\r\n      Union\r\n"
            "    note: |\r\n      one\r\n      two\r\n    source: \"three\r\n      four\"\r\n") ==
        "");
}
