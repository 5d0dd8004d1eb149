#include <doctest/doctest.h>

#include <algorithm>
#include <sanctrack/values/codes.hpp>
#include <sanctrack/values/error.hpp>
#include <sstream>
#include <string>
#include <type_traits>
#include <unordered_set>

using sanctrack::Country;
using sanctrack::InvalidValue;
using sanctrack::Language;
using sanctrack::Script;

namespace {

static_assert(sizeof(Country) == 4 && sizeof(Script) == 4 && sizeof(Language) == 4);
static_assert(std::is_trivially_copyable_v<Country>);
static_assert(!std::is_default_constructible_v<Country>);
static_assert(!std::is_convertible_v<std::string, Country>);
static_assert(!std::is_convertible_v<const char*, Country>);
static_assert(!std::is_convertible_v<Country, Language>);
static_assert(!std::is_constructible_v<Country, int>);

TEST_CASE("a country is known by its two capital letters") {
  CHECK(Country("BY").code() == "BY");
  CHECK(Country("BY").name() == "Belarus");
  CHECK(Country("GB").to_string() == "GB");
  CHECK(Country("CI").name() == "C\u00f4te d'Ivoire");
  CHECK(Country::try_parse("RU") == Country("RU"));
  CHECK(Country("AD").name() == "Andorra");
  CHECK(Country("ZW").name() == "Zimbabwe");
}

TEST_CASE("what is not on the list of countries is refused") {
  for (const char* text : {"", "B", "by", "By", "UK", "EU", "XX", "BLR", "BY ", "112", "Belarus"}) {
    CAPTURE(text);
    CHECK_FALSE(Country::try_parse(text).has_value());
  }
  CHECK_THROWS_WITH_AS(Country("UK"),
                       "'UK' is not a country: expected an ISO 3166-1 code of two capital letters, "
                       "such as BY",
                       InvalidValue);
}

TEST_CASE("a script is known by its four letters") {
  CHECK(Script("Latn").name() == "Latin");
  CHECK(Script("Cyrl").name() == "Cyrillic");
  CHECK(Script("Cyrl").code() == "Cyrl");
  CHECK_FALSE(Script::try_parse("latn").has_value());
  CHECK_FALSE(Script::try_parse("Lat").has_value());
  CHECK_THROWS_WITH_AS(Script("latin"),
                       "'latin' is not a script: expected an ISO 15924 code of four letters, such "
                       "as Cyrl",
                       InvalidValue);
}

TEST_CASE("a language is known by two letters, or by three where it has no two") {
  CHECK(Language("be").name() == "Belarusian");
  CHECK(Language("ru").code() == "ru");
  CHECK(Language("prs").name() == "Dari");
  CHECK(Language("prs").code() == "prs");
  CHECK_FALSE(Language::try_parse("BE").has_value());
  CHECK_FALSE(Language::try_parse("xx").has_value());
  CHECK_FALSE(Language::try_parse("ger").has_value());
  CHECK_THROWS_WITH_AS(Language("Belarusian"),
                       "'Belarusian' is not a language: expected an ISO 639 code of two or three "
                       "small letters, such as be",
                       InvalidValue);
}

TEST_CASE("three letters for a language that has two are the same language") {
  CHECK(Language("bel") == Language("be"));
  CHECK(Language("bel").code() == "be");
  CHECK(Language("deu").name() == "German");
}

template <class Code>
void check_list(std::size_t size, std::size_t shortest, std::size_t longest) {
  const auto all = Code::all();
  CHECK(all.size() == size);
  CHECK(std::is_sorted(all.begin(), all.end()));
  CHECK(std::adjacent_find(all.begin(), all.end()) == all.end());
  for (const std::string_view text : all) {
    CAPTURE(text);
    REQUIRE(text.size() >= shortest);
    REQUIRE(text.size() <= longest);
    const Code code(text);
    REQUIRE(Code(code.code()) == code);
    REQUIRE_FALSE(code.name().empty());
    REQUIRE(code.name().find_first_of("|=") == std::string_view::npos);
  }
}

TEST_CASE("every code of the lists is accepted and has a name") {
  check_list<Country>(249, 2, 2);
  check_list<Script>(182, 4, 4);
  check_list<Language>(7910 + 184, 2, 3);
}

TEST_CASE("codes are ordered by their text, written to streams and hashed") {
  CHECK(Country("BY") < Country("RU"));
  CHECK(Language("be") < Language("prs"));
  CHECK(std::unordered_set<Language>{Language("be"), Language("bel"), Language("ru")}.size() == 2);
  std::ostringstream out;
  out << Country("BY") << ' ' << Script("Cyrl") << ' ' << Language("bel");
  CHECK(out.str() == "BY Cyrl be");
}

}  // namespace
