#include <doctest/doctest.h>

#include <string>

#include "lists/input.hpp"
#include "lists/said.hpp"

using namespace sanctrack;
using namespace sanctrack::lists;

namespace {

std::string list_of(const std::string& individuals, const std::string& entities = {}) {
  return "<?xml version='1.0' encoding='UTF-8'?>\n"
         "<CONSOLIDATED_LIST dateGenerated='2016-03-07T13:06:25.399-05:00'>\n<INDIVIDUALS>\n" +
         individuals + "</INDIVIDUALS>\n<ENTITIES>" + entities +
         "</ENTITIES></CONSOLIDATED_LIST>\n";
}

Edition edition_of(const std::string& text) { return read_text(text, "un.xml"); }

ListEntry person(const std::string& children) {
  return edition_of(list_of("<INDIVIDUAL><REFERENCE_NUMBER>QDi.001</REFERENCE_NUMBER>" + children +
                            "</INDIVIDUAL>\n"))
      .entries.at(0);
}

// Days with a time zone are said as days.
bool excused(std::string_view path, std::string_view value) {
  const bool day =
      path.find("DATE") != path.npos || path.ends_with("/VALUE") || path.ends_with("_ON");
  return day && value.size() == 16 && value[4] == '-' && (value[10] == '-' || value[10] == '+');
}

std::string unsaid(const std::string& text, const Edition& edition) {
  return unsaid_of(text, edition, "INDIVIDUAL", excused);
}

// People stand before entities: each kind is walked with its own part of the entries.
std::string unsaid_of_both(const std::string& text, const Edition& edition) {
  std::string missing;
  Edition part;
  for (const auto& [kind, element] : {std::pair(EntityKind::person, "INDIVIDUAL"),
                                      std::pair(EntityKind::organisation, "ENTITY")}) {
    part.entries.clear();
    for (const ListEntry& entry : edition.entries) {
      if (entry.kind == kind) part.entries.push_back(entry);
    }
    missing += unsaid_of(text, part, element, excused);
  }
  return missing;
}

std::string born(const std::string& children) {
  const ListEntry entry =
      person("<INDIVIDUAL_DATE_OF_BIRTH>" + children + "</INDIVIDUAL_DATE_OF_BIRTH>");
  if (entry.births.empty()) return "nothing";
  const ListDate& date = entry.births[0];
  if (!date.first) return date.text + ": none";
  return date.text + ": " + date.first->to_string() + " .. " + date.last->to_string();
}

}  // namespace

TEST_CASE("the UN's extract is read whole") {
  const std::string path = extract("un/2025-04-19-extract.xml").string();
  const Edition edition = read(path);
  CHECK(edition.format == ListFormat::un_xml);
  CHECK(edition.authority == AuthorityId("UN"));
  CHECK(edition.published == Date(2025, 4, 19));
  CHECK(edition.generated == Instant::parse("2025-04-19T23:00:04Z"));
  CHECK(edition.warnings.empty());
  REQUIRE(edition.entries.size() == 2);
  const ListEntry& entry = edition.entries[0];
  CHECK(entry.key == "QDe.014");
  CHECK(entry.kind == EntityKind::organisation);
  CHECK(entry.type == "ENTITY");
  CHECK(entry.programmes == std::vector<std::string>{"Al-Qaida"});
  CHECK(entry.references == std::vector<ListText>{{"data-id", "113995"}});
  REQUIRE(entry.names.size() == 6);
  CHECK(entry.names[0].kind == NameKind::primary);
  CHECK(entry.names[1].type == "NAME_ORIGINAL_SCRIPT");
  CHECK(entry.names[2].type == "a.k.a.");
  CHECK(entry.names[4].kind == NameKind::former);
  REQUIRE(entry.listings.size() == 6);
  CHECK(entry.listings[0].type == "LISTED_ON");
  CHECK(entry.listings[0].programme == "Al-Qaida");
  CHECK(entry.listings[0].date == Date(2001, 10, 6));
  CHECK(entry.listings[5].type == "amended");
  CHECK(entry.listings[5].date == Date(2020, 11, 24));
  CHECK(entry.listings[5].event == ListEvent::amended);
  CHECK(entry.listed_on() == Date(2001, 10, 6));
  CHECK(entry.addresses.size() == 6);
  CHECK(unsaid_of_both(file_text(path), edition) == "");
}

TEST_CASE("every value of the UN's six editions is said by its entry") {
  const struct {
    std::string day;
    std::size_t entries;
  } editions[] = {{"2016-03-07", 1025}, {"2018-06-21", 1100}, {"2018-12-27", 1095},
                  {"2020-12-01", 1006}, {"2022-09-15", 952},  {"2025-04-19", 877}};
  for (const auto& known : editions) {
    const std::string day = known.day;
    CAPTURE(day);
    const auto path = real_file("un/" + day + "-consolidated.xml.gz");
    if (!path) return;
    const Edition edition = read(*path);
    CHECK(edition.published == Date::parse(day));
    CHECK(edition.warnings.empty());
    CHECK(edition.entries.size() == known.entries);
    std::vector<Input> inputs = load_input(*path, {});
    CHECK(unsaid_of_both(inputs.at(0).text, edition) == "");
  }
}

TEST_CASE("what an entry of the UN does not say is found") {
  const std::string text = list_of(
      "<INDIVIDUAL><REFERENCE_NUMBER>1</REFERENCE_NUMBER><TITLE><VALUE>Dr.</VALUE></TITLE>"
      "</INDIVIDUAL>");
  Edition edition = edition_of(text);
  CHECK(unsaid(text, edition) == "");
  edition.entries[0].roles.clear();
  CHECK(unsaid(text, edition) == "1: INDIVIDUAL/TITLE/VALUE = Dr.\n");
}

TEST_CASE("an entry of a person says everything that stands there") {
  const std::string text = list_of(
      "<INDIVIDUAL a='1'><DATAID>5</DATAID><SECOND_NAME>TWO</SECOND_NAME>"
      "<FIRST_NAME>ONE</FIRST_NAME><REFERENCE_NUMBER>QDi.9</REFERENCE_NUMBER>"
      "<UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE><LISTED_ON>2015-03-31-04:00</LISTED_ON>"
      "<NATIONALITY><VALUE>A</VALUE><VALUE>B</VALUE></NATIONALITY><NATIONALITY2>C</NATIONALITY2>"
      "<GENDER>Male</GENDER><COMMENTS1>said\nin two lines</COMMENTS1>"
      "<INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>X</ALIAS_NAME>"
      "<DATE_OF_BIRTH>1969-01-01</DATE_OF_BIRTH><CITY_OF_BIRTH>T</CITY_OF_BIRTH>"
      "<COUNTRY_OF_BIRTH>U</COUNTRY_OF_BIRTH><NOTE>previously</NOTE></INDIVIDUAL_ALIAS>"
      "<INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>"
      "<INDIVIDUAL_ADDRESS><STREET>s</STREET><COUNTRY>c</COUNTRY><NOTE>n</NOTE></"
      "INDIVIDUAL_ADDRESS>"
      "<INDIVIDUAL_ADDRESS><COUNTRY/></INDIVIDUAL_ADDRESS>"
      "<INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT>"
      "<TYPE_OF_DOCUMENT2>of sorts</TYPE_OF_DOCUMENT2><NUMBER>N1</NUMBER>"
      "<COUNTRY_OF_ISSUE>I</COUNTRY_OF_ISSUE><ISSUING_COUNTRY>J</ISSUING_COUNTRY>"
      "<DATE_OF_ISSUE>in May</DATE_OF_ISSUE></INDIVIDUAL_DOCUMENT>"
      "<INDIVIDUAL_DOCUMENT><DATE_OF_ISSUE>2001-05</DATE_OF_ISSUE></INDIVIDUAL_DOCUMENT>"
      "<UNHEARD><OF>y</OF></UNHEARD><LAST_DAY_UPDATED><VALUE>soon</VALUE></LAST_DAY_UPDATED>"
      "</INDIVIDUAL>\n");
  const Edition edition = edition_of(text);
  CHECK(unsaid(text, edition) == "");
  const ListEntry& entry = edition.entries.at(0);
  CHECK(entry.names.at(0).name == "ONE TWO");
  CHECK(entry.names.at(1).kind == NameKind::weak);
  CHECK(entry.names.size() == 2);
  CHECK(entry.births.at(0).first == PartialDate(Date(1969, 1, 1)));
  CHECK(entry.births.at(0).extra == std::vector<ListText>{{"ALIAS_NAME", "X"}});
  CHECK(entry.birth_places.at(0).country == "U");
  CHECK(entry.nationalities.size() == 3);
  CHECK(entry.addresses.size() == 1);
  CHECK(entry.identifiers.at(0).country == "I");
  CHECK(entry.identifiers.at(1).issued == PartialDate::of_month(2001, 5));
  CHECK(entry.listings.at(0).date == Date(2015, 3, 31));
  CHECK_FALSE(entry.listings.at(1).date);
  CHECK(entry.listings.at(1).extra == std::vector<ListText>{{"VALUE", "soon"}});
}

TEST_CASE("births of a person stand before those of its aliases") {
  const ListEntry entry = person(
      "<FIRST_NAME>A</FIRST_NAME><INDIVIDUAL_ALIAS><ALIAS_NAME>X</ALIAS_NAME>"
      "<DATE_OF_BIRTH>1969-01-01</DATE_OF_BIRTH><CITY_OF_BIRTH>T</CITY_OF_BIRTH>"
      "</INDIVIDUAL_ALIAS><INDIVIDUAL_DATE_OF_BIRTH><YEAR>1970</YEAR></INDIVIDUAL_DATE_OF_BIRTH>"
      "<INDIVIDUAL_DATE_OF_BIRTH><YEAR>1971</YEAR></INDIVIDUAL_DATE_OF_BIRTH>"
      "<INDIVIDUAL_PLACE_OF_BIRTH><COUNTRY>U</COUNTRY></INDIVIDUAL_PLACE_OF_BIRTH>");
  REQUIRE(entry.births.size() == 3);
  CHECK(entry.births[0].text == "1970");
  CHECK(entry.births[1].text == "1971");
  CHECK(entry.births[1].extra.empty());
  CHECK(entry.births[2].text == "1969-01-01");
  CHECK(entry.births[2].extra == std::vector<ListText>{{"ALIAS_NAME", "X"}});
  REQUIRE(entry.birth_places.size() == 2);
  CHECK(entry.birth_places[0].country == "U");
  CHECK(entry.birth_places[0].extra.empty());
  CHECK(entry.birth_places[1].extra == std::vector<ListText>{{"ALIAS_NAME", "X"}});
}

TEST_CASE("a text of the UN with a reference to no character costs its entry alone") {
  const auto individual = [](const std::string& key, const std::string& name) {
    return "<INDIVIDUAL><REFERENCE_NUMBER>" + key + "</REFERENCE_NUMBER><SECOND_NAME>" + name +
           "</SECOND_NAME></INDIVIDUAL>\n";
  };
  const Edition edition =
      edition_of(list_of(individual("1", "B<!-- c -->C") + individual("2", "AB&#xD800;CD") +
                         individual("3", "AB&#xE9;CD")));
  REQUIRE(edition.entries.size() == 2);
  CHECK(edition.entries[0].names.at(0).name == "BC");
  CHECK(edition.entries[0].extra.empty());
  CHECK(edition.entries[1].names.at(0).name ==
        "AB\xC3\xA9"
        "CD");
  CHECK(edition.unread == 1);
  REQUIRE(edition.warnings.size() == 1);
  CHECK(edition.warnings[0].code == "malformed-record");
}

TEST_CASE("days of birth of the UN are exact, approximate or between years") {
  CHECK(born("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1957-03-11</DATE>") ==
        "1957-03-11: 1957-03-11 .. 1957-03-11");
  CHECK(born("<TYPE_OF_DATE>Exact</TYPE_OF_DATE><DATE>1966-02-02-05:00</DATE>") ==
        "1966-02-02-05:00: 1966-02-02 .. 1966-02-02");
  CHECK(born("<TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1944 </YEAR>") ==
        "1944: circa 1944 .. circa 1944");
  CHECK(born("<YEAR>1955-1958</YEAR>") == "1955-1958: 1955 .. 1958");
  CHECK(born("<YEAR>1977/1978</YEAR>") == "1977/1978: none");
  CHECK(born("<TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1963</FROM_YEAR>"
             "<TO_YEAR>1968</TO_YEAR>") == "1963 to 1968: 1963 .. 1968");
  CHECK(born("<YEAR/>") == "nothing");
}

TEST_CASE("an entry of the UN without a number costs itself, and one that repeats is said") {
  const Edition edition = edition_of(
      list_of("<INDIVIDUAL><REFERENCE_NUMBER>1</REFERENCE_NUMBER></INDIVIDUAL>\n<INDIVIDUAL/>\n"
              "<OTHER b='2'/>",
              "\n<ENTITY><REFERENCE_NUMBER>1</REFERENCE_NUMBER></ENTITY>"));
  CHECK(edition.entries.size() == 2);
  CHECK(edition.extra == std::vector<ListText>{{"OTHER/@b", "2"}});
  REQUIRE(edition.warnings.size() == 2);
  CHECK(edition.warnings[0].to_string() ==
        "un.xml:5:1: warning: has no REFERENCE_NUMBER and is left out: no later edition could tell "
        "which entry it is");
  CHECK(edition.warnings[1].to_string() ==
        "un.xml:8:1: warning: the key '1' stands for an earlier entry, too: both are kept");
}

TEST_CASE("a file of the UN that is cut off is no list") {
  const std::string whole = file_text(extract("un/2025-04-19-extract.xml"));
  for (std::size_t size = whole.find("<CONS"); size + 24 < whole.size(); size += 97) {
    CAPTURE(size);
    CHECK_THROWS_AS(read_text(whole.substr(0, size), "un.xml"), LoadError);
  }
}
