#include <doctest/doctest.h>

#include <string>

#include "lists/said.hpp"

using namespace sanctrack;
using namespace sanctrack::lists;

namespace {

// The type of a part of a name is its path.
bool excused(std::string_view path, std::string_view value) {
  if (path.ends_with("/@name-part-type")) return true;
  return path.ends_with("/identity/@main") && value == "true";
}

}  // namespace

TEST_CASE("Switzerland's list is read whole, as far as its description tells") {
  const std::string path = extract("ch/swiss-sanctions-list-invented.xml").string();
  const Edition edition = read(path);
  CHECK(edition.format == ListFormat::ch_xml);
  CHECK(edition.authority == AuthorityId("CH"));
  CHECK(edition.published == Date(2024, 5, 30));
  CHECK(edition.warnings.empty());
  REQUIRE(edition.entries.size() == 3);
  CHECK(unsaid_of(file_text(path), edition, "target", excused) == "");
  const ListEntry& entity = edition.entries[0];
  CHECK(entity.key == "50001");
  CHECK(entity.kind == EntityKind::organisation);
  CHECK_FALSE(entity.operation);
  CHECK(entity.programmes == std::vector<std::string>{"Ordinance of 16 March 2022, annex 13"});
  REQUIRE(entity.names.size() == 3);
  CHECK(entity.names[0].kind == NameKind::primary);
  CHECK(entity.names[0].parts == std::vector<ListText>{{"whole-name", "Example One Works"}});
  CHECK(entity.names[1].script == Script("Cyrl"));
  CHECK(entity.names[1].language == Language("be"));
  CHECK(entity.names[2].kind == NameKind::weak);
  CHECK(entity.relations.at(0).key == "50002");
  CHECK(edition.extra.back() == ListText{"place/country", "Belarus"});
}

TEST_CASE("Switzerland's list tells the whole history of an entry") {
  const Edition edition = read(extract("ch/swiss-sanctions-list-invented.xml"));
  const auto& listings = edition.entries.at(0).listings;
  REQUIRE(listings.size() == 3);
  CHECK(listings[0].type == "listed");
  CHECK(listings[0].date == Date(2006, 6, 29));
  CHECK(listings[0].programme == "Ordinance of 16 March 2022, annex 13");
  CHECK(listings[0].extra == std::vector<ListText>{{"@enactment-date", "2006-06-28"},
                                                   {"@publication-date", "2006-06-28"}});
  CHECK(listings[1].type == "amended");
  CHECK(listings[2].type == "de-listed");
  CHECK(listings[2].date == Date(2016, 3, 2));
  CHECK(listings[0].event == ListEvent::listed);
  CHECK(listings[1].event == ListEvent::amended);
  CHECK(listings[2].event == ListEvent::delisted);
  CHECK(edition.entries[0].listed_on() == Date(2006, 6, 29));
  CHECK(edition.entries[0].delisted_on() == Date(2016, 3, 2));
  const auto& published_only = edition.entries.at(1).listings;
  REQUIRE(published_only.size() == 1);
  CHECK_FALSE(published_only[0].date);
}

TEST_CASE("people and objects of Switzerland's list have details of their own") {
  const Edition edition = read(extract("ch/swiss-sanctions-list-invented.xml"));
  const ListEntry& person = edition.entries.at(1);
  CHECK(person.kind == EntityKind::person);
  CHECK(person.label() == "Example Two");
  CHECK(person.genders == std::vector<std::string>{"male"});
  CHECK(person.births.at(0).first == PartialDate(Date(1970, 3, 5)));
  CHECK(person.births.at(0).text == "1970-03-05");
  CHECK(person.nationalities.at(0).code == Country("BY"));
  CHECK(person.identifiers.at(0).issued == PartialDate(Date(2001, 2, 3)));
  CHECK(edition.entries.at(2).kind == EntityKind::vessel);
  CHECK(edition.entries.at(2).extra == std::vector<ListText>{{"@odd", "1"}});
}

TEST_CASE("targets without a number cost themselves, and those that repeat are said") {
  const Edition edition = read_text(
      "<swiss-sanctions-list>\n<target ssid='1'/>\n<target/>\n<target ssid='1'/>\n"
      "</swiss-sanctions-list>",
      "ch.xml");
  CHECK(edition.entries.size() == 2);
  REQUIRE(edition.warnings.size() == 2);
  CHECK(edition.warnings[0].to_string() ==
        "ch.xml:3:1: warning: has no ssid and is left out: no later edition could tell which entry "
        "it is");
  CHECK(edition.warnings[1].code == "repeated-key");
}

TEST_CASE("a list of Switzerland that is cut off is no list") {
  const std::string whole = file_text(extract("ch/swiss-sanctions-list-invented.xml"));
  for (std::size_t size = whole.find("<swiss"); size + 24 < whole.size(); size += 41) {
    CAPTURE(size);
    CHECK_THROWS_AS(read_text(whole.substr(0, size), "ch.xml"), LoadError);
  }
}
