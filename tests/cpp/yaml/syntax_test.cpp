#include "yaml/yaml_testing.hpp"

using namespace yaml_testing;
using sanctrack::yaml::LoadOptions;

TEST_CASE("a syntax error is placed and explained") {
  CHECK(problems("format: 1\nacts: [{id: a, b]\n") ==
        "<text>:2:17: syntax error: a closing bracket that matches no opening one\n");
  CHECK(problems("format: 1\nacts:\n  - id: x\n   type: y\n") ==
        "<text>:4:4: syntax error: expected '-', indented like the other items of the list\n");
  CHECK(problems("format: 1\nnote: one: two\n") ==
        "<text>:2:10: syntax error: a ':' where no mapping can begin: put a text that holds ': ' "
        "into quotes\n");
  CHECK(problems("format: 1\nacts: \"no end\n") ==
        "<text>:2:7: syntax error: a quoted text that does not end\n");
  CHECK(problems("format: 1\nacts: \"") ==
        "<text>:2:7: syntax error: a quoted text that does not end\n");
  CHECK(problems("format: 1\nacts: 'it''s\n\n") ==
        "<text>:2:7: syntax error: a quoted text that does not end\n");
  CHECK(problems("format: 1\nacts: \"no end") ==
        "<text>:2:14: syntax error: a quoted text that does not end\n");
  CHECK(problems("format: 1\nacts: [a, b\n") ==
        "<text>:3:1: syntax error: expected ',' or ']' in a list that '[' began\n");
  CHECK(problems("format: 1\nacts: @home\n").starts_with("<text>:2:7: syntax error: "));
}

TEST_CASE("a tab in the indentation is named") {
  CHECK(problems("format: 1\nacts:\n\t- id: x\n") ==
        "<text>:3:1: a tab in the indentation: indent with blanks\n");
  CHECK(problems("format: 1\nacts:\n  - id: x\n  \ttype: y\n") ==
        "<text>:4:3: a tab in the indentation: indent with blanks\n");
  CHECK(problems("format: 1\t\nacts:\t[]\n").empty());
}

TEST_CASE("a duplicate key gives both positions") {
  CHECK(problems(base +
                 "acts:\n  - id: eu-1\n    regime: eu-belarus\n    type: decision\n"
                 "    adopted: 2021-12-02\n    content: unread\n    adopted: 2021-12-03\n") ==
        "<text>:15:5: duplicate key 'adopted': it stands already at line 13, column 5\n");
  CHECK(problems("format: 1\nformat: 1\n") ==
        "<text>:2:1: duplicate key 'format': it stands already at line 1, column 1\n");
  CHECK(problems("format: 1\nacts: []\n\"acts\": []\n") ==
        "<text>:3:1: duplicate key 'acts': it stands already at line 2, column 1\n");
}

TEST_CASE("among many keys each duplicate is found") {
  std::string text =
      "format: 1\nentities: [{id: e, kind: person, names: [{name: N, kind: primary}], "
      "attributes: {";
  for (int i = 0; i < 30; ++i) text += "k" + std::to_string(i) + ": v, ";
  CHECK(problems(text + "k7: w, k0: w}}]\n") ==
        "<text>:2:312: duplicate key 'k7': it stands already at line 2, column 131\n"
        "<text>:2:319: duplicate key 'k0': it stands already at line 2, column 82\n");
}

TEST_CASE("anchors, aliases, merge keys and tags are refused") {
  CHECK(problems("format: 1\nacts: &all []\n") ==
        "<text>:2:7: anchors ('&') are refused: write the value where it is meant\n");
  CHECK(problems("format: 1\ndefaults: &d {source: x}\nacts: *d\n") ==
        "<text>:2:11: anchors ('&') are refused: write the value where it is meant\n"
        "<text>:3:7: aliases ('*') are refused: write the value out\n");
  CHECK(problems("format: 1\nacts: *nothing\n") ==
        "<text>:2:7: aliases ('*') are refused: write the value out\n");
  CHECK(problems("format: 1\ndefaults: {<<: {source: y}, source: x}\n") ==
        "<text>:2:12: merge keys ('<<') are refused: write the keys out\n");
  CHECK(problems("format: !!int 1\n") ==
        "<text>:1:9: tags ('!') are refused: what a value is follows from its key\n");
  CHECK(problems("format: 1\nacts: !!seq []\nevents: ! []\n") ==
        "<text>:2:7: tags ('!') are refused: what a value is follows from its key\n"
        "<text>:3:9: tags ('!') are refused: what a value is follows from its key\n");
  CHECK(problems("%YAML 1.2\n---\nformat: 1\n") ==
        "<text>:1:1: directives ('%') are refused: leave them out\n");
}

TEST_CASE("a directive anywhere is refused and swallows nothing") {
  CHECK(problems("format: 1\n%events: []\n") ==
        "<text>:2:1: directives ('%') are refused: leave them out\n");
  CHECK(problems("format: 1\n%acts: []\nevents: []\n") ==
        "<text>:2:1: directives ('%') are refused: leave them out\n");
  CHECK(problems("format: 1\ndefaults: {source: 100 %}\n  # 5 %\n").empty());
}

TEST_CASE("in quotes their signs are text") {
  CHECK(problems("format: 1\ndefaults: {source: \"*a & !b << %c\"}\n").empty());
}

TEST_CASE("a second document is refused") {
  CHECK(problems("format: 1\n---\nformat: 1\n") ==
        "<text>:2:1: a second document begins here: expected one document a file\n");
  CHECK(problems("format: 1\n...\nformat: 1\n") ==
        "<text>:3:1: a second document begins here: expected one document a file\n");
  CHECK(problems("---\nformat: 1\n...\n").empty());
}

TEST_CASE("an empty file is not a record") {
  const char* expected = "<text>:1:1: an empty file: expected at least 'format: 1'\n";
  CHECK(problems("") == expected);
  CHECK(problems("\n\n") == expected);
  CHECK(problems("# nothing yet\n") == expected);
  CHECK(problems("---\n") == expected);
  CHECK(problems("null\n") == expected);
  CHECK(problems("format: 1\n").empty());
}

TEST_CASE("the top of a file is a mapping") {
  const char* expected =
      "<text>:1:1: expected a mapping at the top of the file, with 'format: 1'\n";
  CHECK(problems("- format: 1\n") == expected);
  CHECK(problems("format 1\n") == expected);
}

TEST_CASE("the format is stated, and known") {
  CHECK(problems("acts: []\n") ==
        "<text>:1:1: missing key 'format' in the file: expected 'format: 1'\n");
  CHECK(problems("format: 2\nacts: {nobody: knows}\n") ==
        "<text>:1:9: format 2 is newer than this library reads (1)\n");
  CHECK(problems("format: one\n") == "<text>:1:9: 'format' is 'one': expected 1\n");
  CHECK(problems("format:\n") ==
        "<text>:1:1: 'format' has no value: expected one, or no key at all\n");
  CHECK(problems("format: '1'\n").empty());
}

TEST_CASE("text that is not UTF-8 is placed by its byte") {
  CHECK(problems("format: 1\n# caf\xE9\n") ==
        "<text>:2:6: byte 0xe9 is not UTF-8: expected a text in UTF-8\n");
  CHECK(problems("format: 1\n# Лукашэнка \xC0\x80\n") ==
        "<text>:2:13: byte 0xc0 is not UTF-8: expected a text in UTF-8\n");
  CHECK(problems(std::string_view("\xFF\xFE"
                                  "f\0o\0",
                                  6)) ==
        "<text>:1:1: byte 0xff is not UTF-8: expected a text in UTF-8\n");
  CHECK(problems(std::string_view("format: 1\0", 10)) ==
        "<text>:1:10: control character 0x00: expected text, with line feeds between lines\n");
  CHECK(problems("format: 1\x04\n") ==
        "<text>:1:10: control character 0x04: expected text, with line feeds between lines\n");
  CHECK(problems("format: 1\racts: []\r") ==
        "<text>:1:10: control character 0x0d: expected text, with line feeds between lines\n");
}

TEST_CASE("a byte order mark and carriage returns before line feeds are accepted") {
  CHECK(problems("\xEF\xBB\xBF"
                 "format: 1\n")
            .empty());
  CHECK(problems("\xEF\xBB\xBF"
                 "format: 2\n") == "<text>:1:9: format 2 is newer than this library reads (1)\n");
  CHECK(problems("format: 1\r\ndefaults: {source: x}\r\nacts: x\r\n") ==
        "<text>:3:7: 'acts' is 'x': expected a list\n");
}

TEST_CASE("columns count code points") {
  CHECK(problems("format: 1\ndefaults: {source: Лукашэнка, sorce: x}\n") ==
        "<text>:2:31: unknown key 'sorce' in the defaults: did you mean 'source'?\n");
}

TEST_CASE("a nesting bomb is refused") {
  const char* refused = "lists and mappings stand more than 32 deep in each other\n";
  const auto ends_refused = [&](const std::string& text) {
    return problems(text).ends_with(refused);
  };
  CHECK(problems("format: 1\nacts: " + std::string(40, '[') + std::string(40, ']') + "\n") ==
        std::string("<text>:2:38: ") + refused);
  CHECK(ends_refused("format: 1\nacts: " + std::string(100000, '[')));
  CHECK(ends_refused(std::string(100000, '[')));
  CHECK(ends_refused(std::string(100000, '{')));
  std::string keys, items, lines;
  for (int i = 0; i < 2000; ++i) keys += "{a: ";
  for (int i = 0; i < 2000; ++i) items += "- ";
  for (int i = 0; i < 2000; ++i) lines += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
  CHECK(ends_refused(keys));
  CHECK(ends_refused(items));
  CHECK(ends_refused(lines));
  LoadOptions shallow;
  shallow.max_depth = 3;
  CHECK(problems("format: 1\nacts: [{changes: []}]\n", shallow) ==
        "<text>:2:18: lists and mappings stand more than 3 deep in each other\n");
}

TEST_CASE("what the parser would hold in memory is bounded") {
  const std::string too_large =
      "a list or mapping in brackets that is too large: write it with '-' and lines\n";
  CHECK(codes(std::string(4 << 20, '[')) == "too-deep");
  CHECK(problems("[" + std::string(4 << 20, ',')).ends_with(too_large));
}

TEST_CASE("texts on which yaml-cpp does not end are refused") {
  CHECK(problems(" ,A") != "");
  CHECK(problems("a: b\n ,A") != "");
  CHECK(problems("]") ==
        "<text>:1:1: syntax error: a closing bracket that matches no opening one\n");
  CHECK(problems("? ? ? a") != "");
  CHECK(problems(": : :") != "");
}
