#include <doctest/doctest.h>

#include <string>

#include "lists/input.hpp"
#include "lists/said.hpp"

using namespace sanctrack;
using namespace sanctrack::lists;

namespace {

std::string list_of(const std::string& records) {
  return "<?xml version=\"1.0\"?>\n<data-set "
         "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\n" +
         records + "</data-set>\n";
}

Edition edition_of(const std::string& records) { return read_text(list_of(records), "ca.xml"); }

std::string record(const std::string& fields) { return "<record>" + fields + "</record>\n"; }

ListEntry entry_of(const std::string& fields) {
  return edition_of(record("<Country>Haiti / Haïti</Country>" + fields)).entries.at(0);
}

bool excused(std::string_view, std::string_view) { return false; }

// Aliases are parted at semicolons; each piece must be there as a name.
bool is_list_of_names(std::string_view path, std::string_view) { return path == "record/Aliases"; }

std::string unsaid_aliases(const std::string& text, const Edition& edition) {
  pugi::xml_document document;
  REQUIRE(document.load_string(text.c_str()));
  std::string missing;
  std::size_t at = 0;
  for (const pugi::xml_node& node : document.document_element().children("record")) {
    const Said said(edition.entries.at(at++));
    std::stringstream aliases(node.child_value("Aliases"));
    for (std::string alias; std::getline(aliases, alias, ';');) {
      const std::string_view piece = trimmed(alias);
      if (!piece.empty() && !said.has(piece)) missing.append(piece).append("\n");
    }
  }
  return missing;
}

}  // namespace

TEST_CASE("Canada's extract is read whole") {
  const std::string path = extract("ca/sema-2025-05-extract.xml").string();
  const Edition edition = read(path);
  CHECK(edition.format == ListFormat::ca_xml);
  CHECK(edition.authority == AuthorityId("CA"));
  CHECK_FALSE(edition.published);
  CHECK(edition.warnings.empty());
  REQUIRE(edition.entries.size() == 6);
  const ListEntry& entity = edition.entries[0];
  CHECK(entity.key == "Belarus 1, Part 2/1");
  CHECK(entity.kind == EntityKind::organisation);
  CHECK(entity.programmes == std::vector<std::string>{"Belarus / Bélarus"});
  CHECK(entity.listings.at(0).date == Date(2021, 6, 17));
  CHECK(entity.listings.at(0).programme == "Belarus / Bélarus");
  CHECK(entity.listings.at(0).extra ==
        std::vector<ListText>{{"Schedule", "1, Part 2"}, {"Item", "1"}});
  const ListEntry& ship = edition.entries[2];
  CHECK(ship.key == "Russia 1.1/1");
  CHECK(ship.kind == EntityKind::vessel);
  CHECK(ship.births.at(0).first == PartialDate::of_year(1980));
  CHECK(ship.identifiers.at(0).value == "7612448");
  CHECK(ship.features.at(0).text == "General Cargo / Multi Purpose");
  const ListEntry& ministry = edition.entries[4];
  REQUIRE(ministry.names.size() == 3);
  CHECK(ministry.names[0].kind == NameKind::primary);
  CHECK(ministry.names[1].name == "Министерство обороны Республики Беларусь");
  CHECK(edition.entries[5].key == "Zimbabwe/72");
  CHECK(unsaid_of(file_text(path), edition, "record", is_list_of_names) == "");
  CHECK(unsaid_aliases(file_text(path), edition) == "");
}

TEST_CASE("every value of Canada's list is said by its entry") {
  const auto path = real_file("ca/sema-2025-05.xml.gz");
  if (!path) return;
  const Edition edition = read(*path);
  CHECK(edition.entries.size() == 4759);
  CHECK(edition.warnings.empty());
  const std::string text = load_input(*path, {}).at(0).text;
  CHECK(unsaid_of(text, edition, "record", is_list_of_names) == "");
  CHECK(unsaid_aliases(text, edition) == "");
}

TEST_CASE("what an entry of Canada does not say is found") {
  const std::string path = extract("ca/sema-2025-05-extract.xml").string();
  Edition edition = read(path);
  edition.entries[4].names.pop_back();
  edition.entries[2].births.clear();
  CHECK(unsaid_of(file_text(path), edition, "record", is_list_of_names) ==
        "Russia 1.1/1: record/DateOfBirthOrShipBuildDate = 1980\n");
  CHECK(unsaid_aliases(file_text(path), edition) == "Минобороны Беларуси)\n");
}

TEST_CASE("a person of Canada's list has a name in parts and a title") {
  const ListEntry entry = entry_of(
      "<LastName>One </LastName><GivenName>Example</GivenName><Item>3</Item>"
      "<TitleOrShip>Dr.</TitleOrShip><DateOfBirthOrShipBuildDate>1963-1964"
      "</DateOfBirthOrShipBuildDate><DateOfListing>2022-11-17</DateOfListing>");
  CHECK(entry.key == "Haiti/3");
  CHECK(entry.kind == EntityKind::person);
  CHECK(entry.names.at(0).name == "Example One");
  CHECK(entry.roles.at(0).text == "Dr.");
  CHECK(entry.births.at(0).last == PartialDate::of_year(1964));
}

TEST_CASE("the kind is absent where Canada's list does not tell an entity from a ship") {
  CHECK_FALSE(entry_of("<EntityOrShip>X</EntityOrShip><TitleOrShip>Oil Tanker</TitleOrShip>").kind);
  CHECK_FALSE(entry_of("<EntityOrShip>X</EntityOrShip><LastName>Y</LastName>").kind);
}

TEST_CASE("what Canada's list says beyond the sample is kept") {
  const std::string records = record(
      "<Country a=\"1\">X</Country><Country>Z</Country><Item>1<b>2</b></Item>"
      "<DateOfListing>soon</DateOfListing><Other><c d=\"5\">6</c></Other>");
  CHECK(unsaid_of(list_of(records), edition_of(records), "record", excused) == "");
}

TEST_CASE("keys of Canada's list that repeat are said, and what has none costs itself") {
  const std::string same = record("<Country>X</Country><Schedule>1</Schedule>");
  const Edition edition = edition_of(same + record("<LastName>A</LastName>") + same);
  CHECK(edition.entries.size() == 2);
  CHECK(edition.entries.at(0).key == "X 1");
  REQUIRE(edition.warnings.size() == 2);
  CHECK(edition.warnings[0].to_string() ==
        "ca.xml:4:1: warning: has neither Country nor Schedule nor Item and is left out: no later "
        "edition could tell which entry it is");
  CHECK(edition.warnings[1].to_string() ==
        "ca.xml:5:1: warning: the key 'X 1' stands for an earlier entry, too: both are kept");
}

TEST_CASE("a file of Canada that is cut off is no list") {
  const std::string whole = file_text(extract("ca/sema-2025-05-extract.xml"));
  for (std::size_t size = whole.find("<data"); size + 12 < whole.size(); size += 31) {
    CAPTURE(size);
    CHECK_THROWS_AS(read_text(whole.substr(0, size), "ca.xml"), LoadError);
  }
}
