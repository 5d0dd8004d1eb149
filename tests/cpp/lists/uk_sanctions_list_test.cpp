#include <doctest/doctest.h>

#include <string>

#include "lists/said.hpp"

using namespace sanctrack;
using namespace sanctrack::lists;

namespace {

// Days are written the other way round; measures are taken apart; scripts are said by their codes.
bool excused(std::string_view path, std::string_view value) {
  if (path.ends_with("/LastUpdated")) return value == "04/03/2022";
  if (path.ends_with("/DateDesignated")) return value == "31/12/2020" || value == "24/02/2022";
  if (path.ends_with("/NonLatinScriptType")) return value == "Cyrillic";
  if (path.ends_with("/NonLatinScriptLanguage")) return value == "Belarusian";
  return path.ends_with("/SanctionsImposed");
}

}  // namespace

TEST_CASE("the UK Sanctions List is read whole, as far as its description tells") {
  const std::string path = extract("uk/sanctions-list-invented.xml").string();
  const Edition edition = read(path);
  CHECK(edition.format == ListFormat::uk_sanctions_list_xml);
  CHECK(edition.authority == AuthorityId("UK"));
  CHECK(edition.published == Date(2025, 3, 31));
  CHECK(edition.warnings.empty());
  CHECK(edition.extra.empty());
  REQUIRE(edition.entries.size() == 3);
  CHECK(unsaid_of(file_text(path), edition, "Designation", excused) == "");
  const ListEntry& entity = edition.entries[0];
  CHECK(entity.key == "BEL9001");
  CHECK(entity.kind == EntityKind::organisation);
  CHECK(entity.references ==
        std::vector<ListText>{{"ofsi-group-id", "99001"}, {"un-reference-number", "XXe.001"}});
  REQUIRE(entity.names.size() == 4);
  CHECK(entity.names[0].name == "EXAMPLE ONE TRADING");
  CHECK(entity.names[2].kind == NameKind::weak);
  CHECK(entity.names[3].script == Script("Cyrl"));
  CHECK(entity.names[3].language == Language("be"));
  REQUIRE(entity.listings.size() == 2);
  CHECK(entity.listings[0].type == "LastUpdated");
  CHECK(entity.listings[0].date == Date(2022, 3, 4));
  CHECK(entity.listings[0].event == ListEvent::amended);
  CHECK(entity.listings[1].event == ListEvent::listed);
  CHECK(entity.listed_on() == Date(2020, 12, 31));
  CHECK(entity.listings[1].date == Date(2020, 12, 31));
  CHECK(entity.listings[1].programme == entity.programmes.at(0));
  REQUIRE(entity.measures.size() == 2);
  CHECK(entity.measures[0].text == "Asset freeze");
  CHECK(entity.measures[1].text == "Trust Services Sanctions");
  CHECK(entity.relations.at(0).name == "Example Holding");
}

TEST_CASE("people and ships of the UK Sanctions List have details of their own") {
  const Edition edition = read(extract("uk/sanctions-list-invented.xml"));
  const ListEntry& person = edition.entries.at(1);
  CHECK(person.kind == EntityKind::person);
  CHECK(person.label() == "Two EXAMPLE");
  REQUIRE(person.births.size() == 2);
  CHECK(person.births[0].first == PartialDate::of_year(1970));
  CHECK(person.births[1].first == PartialDate(Date(1971, 3, 5)));
  CHECK(person.identifiers.at(0).value == "E0000001");
  CHECK(person.birth_places.at(0).country == "Belarus");
  const ListEntry& ship = edition.entries.at(2);
  CHECK(ship.kind == EntityKind::vessel);
  CHECK(ship.identifiers.at(0).type == "IMONumber");
  CHECK(ship.nationalities.at(0).type == "flag");
  CHECK(ship.extra == std::vector<ListText>{{"Unheard/@odd", "1"}, {"Unheard", "of"}});
}

TEST_CASE("designations without an id cost themselves, and those that repeat are said") {
  const std::string one = "<Designation><UniqueID>A</UniqueID></Designation>\n";
  const Edition edition = read_text(
      "<Designations x='1'>\n" + one + "<Designation/>\n" + one + "</Designations>", "uk.xml");
  CHECK(edition.entries.size() == 2);
  CHECK(edition.extra == std::vector<ListText>{{"@x", "1"}});
  REQUIRE(edition.warnings.size() == 2);
  CHECK(edition.warnings[0].to_string() ==
        "uk.xml:3:1: warning: has no UniqueID and is left out: no later edition could tell which "
        "entry it is");
  CHECK(edition.warnings[1].code == "repeated-key");
}

TEST_CASE("a UK Sanctions List that is cut off is no list") {
  const std::string whole = file_text(extract("uk/sanctions-list-invented.xml"));
  for (std::size_t size = whole.find("<Designations"); size + 16 < whole.size(); size += 41) {
    CAPTURE(size);
    CHECK_THROWS_AS(read_text(whole.substr(0, size), "uk.xml"), LoadError);
  }
}
