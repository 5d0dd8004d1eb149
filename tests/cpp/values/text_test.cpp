#include "values/text.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>

#include "values/nearest.hpp"

using namespace std::string_literals;
using sanctrack::code_points;
using sanctrack::in_quotes;
using sanctrack::invalid_utf8;
using sanctrack::nearest;

namespace {

TEST_CASE("a quoted text stands in single quotes") {
  CHECK(in_quotes("hybrid-attack") == "'hybrid-attack'");
  CHECK(in_quotes("") == "''");
  CHECK(in_quotes("Лукашэнка") == "'Лукашэнка'");
}

TEST_CASE("what would disturb a terminal is escaped") {
  CHECK(in_quotes("a\nb\tc\rd") == "'a\\nb\\tc\\rd'");
  CHECK(in_quotes("\x1b[31m"s) == "'\\x1b[31m'");
  CHECK(in_quotes("a\0b"s) == "'a\\x00b'");
  CHECK(in_quotes("\x7f"s) == "'\\x7f'");
  CHECK(in_quotes("\u0085") == "'\\x85'");
  CHECK(in_quotes("\u202eabc") == "'\\u202eabc'");
  CHECK(in_quotes("\ufeffabc") == "'\\ufeffabc'");
}

TEST_CASE("bytes that are not UTF-8 are escaped one by one") {
  CHECK(in_quotes("\xff\xc3"s) == "'\\xff\\xc3'");
  CHECK(in_quotes("\xc3\xa9"s) == "'\u00e9'");
  CHECK(sanctrack::escaped(std::string(70, 'x') + "\u0416\xff\x1b") ==
        std::string(70, 'x') + "\u0416\\xff\\x1b");
}

TEST_CASE("a long quote is cut after sixty code points") {
  CHECK(in_quotes(std::string(60, 'x')) == '\'' + std::string(60, 'x') + '\'');
  CHECK(in_quotes(std::string(61, 'x')) == '\'' + std::string(60, 'x') + "...'");
  std::string cyrillic;
  for (int i = 0; i < 70; ++i) cyrillic += "ж";
  CHECK(code_points(in_quotes(cyrillic)) == 65);
}

TEST_CASE("text that is well-formed has no invalid byte") {
  CHECK_FALSE(invalid_utf8("").has_value());
  CHECK_FALSE(invalid_utf8("Belavia").has_value());
  CHECK_FALSE(invalid_utf8("Белавія \U0001F6EB \u20ac").has_value());
  CHECK_FALSE(invalid_utf8("\xf4\x8f\xbf\xbf"s).has_value());
}

TEST_CASE("the first byte that is not UTF-8 is found") {
  CHECK(invalid_utf8("ab\xff"s) == 2);
  CHECK(invalid_utf8("\xc3"s) == 0);
  CHECK(invalid_utf8("a\xe2\x82"s) == 1);
  CHECK(invalid_utf8("\x80"s) == 0);
  CHECK(invalid_utf8("\xc0\xaf"s) == 0);
  CHECK(invalid_utf8("\xe0\x80\xaf"s) == 0);
  CHECK(invalid_utf8("\xed\xa0\x80"s) == 0);
  CHECK(invalid_utf8("\xf0\x80\x80\xaf"s) == 0);
  CHECK(invalid_utf8("\xf4\x90\x80\x80"s) == 0);
  CHECK(invalid_utf8("\xf5\x80\x80\x80"s) == 0);
  CHECK(invalid_utf8("ok\xc3\xa9\xc3("s) == 4);
}

TEST_CASE("characters that no text may hold are found, wherever they stand") {
  using sanctrack::disturbing_character;
  using sanctrack::Lines;
  for (std::size_t before = 0; before < 20; ++before) {
    const std::string start(before, '~');
    for (const std::string& bad :
         {"\0"s, "\x01"s, "\r"s, "\x1b"s, "\x1f"s, "\x7f"s, "\u0080"s, "\u009f"s, "\u202a"s,
          "\u202e"s, "\u2066"s, "\u2069"s, "\xff"s, "\xc3"s}) {
      const std::string text = start + bad + " and more text";
      const std::string_view found = disturbing_character(text, Lines::many);
      CHECK(found == bad);
      CHECK(found.data() == text.data() + before);
    }
    for (const std::string& brake : {"\n"s, "\t"s, "\u2028"s, "\u2029"s}) {
      CHECK(disturbing_character(start + brake + start, Lines::many).empty());
      CHECK(disturbing_character(start + brake + start, Lines::one) == brake);
    }
    const std::string fine = start + " Ж\u00a0\u200f\u2027\u202f\u2065\u206a\U0001F6EB " + start;
    CHECK(disturbing_character(fine, Lines::one).empty());
  }
}

TEST_CASE("columns count code points") {
  CHECK(code_points("") == 0);
  CHECK(code_points("abc") == 3);
  CHECK(code_points("Мінск") == 5);
  CHECK(code_points("\U0001F6EB") == 1);
  CHECK(code_points("\xff\xff"s) == 2);
}

constexpr std::array<std::string_view, 5> keys{"adopted", "announced", "in_force", "published",
                                               "source"};

TEST_CASE("the nearest known word is suggested") {
  CHECK(nearest("adoptd", keys) == "adopted");
  CHECK(nearest("adpoted", keys) == "adopted");
  CHECK(nearest("in-force", keys) == "in_force");
  CHECK(nearest("publishedd", keys) == "published");
  CHECK(nearest("source", keys) == "source");
  CHECK(nearest("SOURCE", keys) == "source");
  CHECK(nearest("Adoptd", keys) == "adopted");
  constexpr std::array<std::string_view, 2> authorities{"UK", "EU"};
  CHECK(nearest("eu", authorities) == "EU");
  constexpr std::array<std::string_view, 4> entries{"I.B-7", "I.B-1", "IB-17", "I.B-17"};
  CHECK(nearest("I.B17", entries) == "IB-17");
  CHECK(nearest("i.b-17", entries) == "I.B-17");
  CHECK_FALSE(nearest("-.-", entries).has_value());
}

TEST_CASE("a swap of neighbours is one edit") {
  constexpr std::array<std::string_view, 1> words{"abc"};
  CHECK(nearest("acb", words) == "abc");
  CHECK_FALSE(nearest("cba", words).has_value());
}

TEST_CASE("nothing is suggested for a word that is far from all") {
  CHECK_FALSE(nearest("colour", keys).has_value());
  CHECK_FALSE(nearest("", keys).has_value());
  CHECK_FALSE(nearest("x", keys).has_value());
  CHECK_FALSE(nearest("adop", keys).has_value());
  CHECK_FALSE(nearest("announcement-day", keys).has_value());
  CHECK_FALSE(nearest("adopted", {}).has_value());
  CHECK_FALSE(nearest(std::string(500, 'a'), keys).has_value());
}

TEST_CASE("of equally near words the first is suggested, and a nearer one wins") {
  constexpr std::array<std::string_view, 3> words{"abcx", "abcy", "abcd"};
  CHECK(nearest("abcz", words) == "abcx");
  CHECK(nearest("abcd", words) == "abcd");
}

}  // namespace
