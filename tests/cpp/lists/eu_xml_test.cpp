#include <doctest/doctest.h>

#include <string>

#include "lists/said.hpp"

using namespace sanctrack;
using namespace sanctrack::lists;

namespace {

const std::string act_of_2003 =
    R"x(<regulationSummary regulationType="regulation" publicationDate="2003-07-08" )x"
    R"x(numberTitle="1210/2003 (OJ L169)" publicationUrl="http://example.org/1"/>)x";

std::string list_of(const std::string& entities) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
         "<export xmlns=\"http://eu.europa.ec/fpi/fsd/export\" "
         "generationDate=\"2024-12-11T21:24:35.826+01:00\" globalFileId=\"171703\">\n" +
         entities + "</export>\n";
}

Edition edition_of(const std::string& entities) { return read_text(list_of(entities), "eu.xml"); }

ListEntry entry_of(const std::string& children) {
  return edition_of("<sanctionEntity euReferenceNumber=\"EU.1.1\" logicalId=\"7\">" + children +
                    "</sanctionEntity>\n")
      .entries.at(0);
}

// `UNKNOWN`, and what a word says that the model says with an enumerator.
bool excused(std::string_view path, std::string_view value) {
  if (path.ends_with("/@strong")) return value == "true";
  return path.ends_with("/@circa") && value == "false";
}

std::string shown(const ListDate& date) {
  if (!date.first) return date.text + ": none";
  return date.text + ": " + date.first->to_string() + " .. " + date.last->to_string();
}

}  // namespace

TEST_CASE("the EU's extract is read whole") {
  const std::string path = extract("eu/fsf-2018-12-21-extract.xml").string();
  const Edition edition = read(path);
  CHECK(edition.format == ListFormat::eu_xml);
  CHECK(edition.authority == AuthorityId("EU"));
  CHECK(edition.published == Date(2018, 12, 21));
  CHECK(edition.generated == Instant::parse("2018-12-21T13:39:54Z"));
  CHECK(edition.warnings.empty());
  REQUIRE(edition.entries.size() == 1);
  const ListEntry& entry = edition.entries[0];
  CHECK(entry.key == "EU.3523.13");
  CHECK(entry.kind == EntityKind::organisation);
  CHECK(entry.type == "enterprise");
  CHECK(entry.programmes == std::vector<std::string>{"TERR"});
  CHECK(entry.references == std::vector<ListText>{{"logical-id", "207"}});
  REQUIRE(entry.names.size() == 4);
  CHECK(entry.names[1].name == "Great Islamic Eastern Warriors Front");
  CHECK(entry.names[1].act == "2003/902/EC (OJ L340)");
  CHECK(entry.names[1].quality == "strong");
  CHECK(entry.names[2].language == Language("bg"));
  REQUIRE(entry.acts.size() == 5);
  CHECK(entry.acts[0].title == "2018/468 (OJ L79)");
  CHECK(entry.acts[0].published == Date(2018, 3, 22));
  CHECK(entry.acts[0].in_force == Date(2018, 3, 23));
  CHECK(unsaid_of(file_text(path), edition, "sanctionEntity", excused) == "");
}

TEST_CASE("every value of the EU's samples is said by its entry") {
  for (const char* name :
       {"eu/fsf-xml-1.1-sample-2018-12-21.xml", "eu/fsf-xml-1.1-sample-2024-12-11.xml"}) {
    CAPTURE(name);
    const auto path = real_file(name);
    if (!path) return;
    const Edition edition = read(*path);
    CHECK(edition.warnings.empty());
    CHECK(unsaid_of(file_text(*path), edition, "sanctionEntity", excused) == "");
  }
}

TEST_CASE("what an entry does not say is found") {
  Edition edition = read(extract("eu/fsf-2018-12-21-extract.xml"));
  edition.entries[0].names[3].extra.clear();
  CHECK(unsaid_of(file_text(extract("eu/fsf-2018-12-21-extract.xml")), edition, "sanctionEntity",
                  excused) == "EU.3523.13: sanctionEntity/nameAlias/@logicalId = 4538\n");
}

TEST_CASE("elements beyond the samples are kept, too") {
  const std::string entity =
      R"(<sanctionEntity designationDate="2006-04-10" designationDetails="by letter" )"
      R"(unitedNationId="QDi.1" logicalId="9" odd="x"><remark>a</remark><remark>b</remark>)"
      R"(<subjectType code="person" classificationCode="P"/><new a="1">t<b>u</b></new>)"
      R"(<address street="Road 1" poBox="2" zipCode="3" city="Minsk" region="r" place="p" )"
      R"(asAtListingTime="true" countryIso2Code="BY" countryDescription="BELARUS" logicalId="4">)"
      R"(<contactInfo key="PHONE" value="+1"/><remark>old</remark>)" +
      act_of_2003 +
      R"(</address><identification number="A1" issuedDate="2001-02-03" validFrom="2001-02-04" )"
      R"(validTo="2011-02-03" issuedBy="Office" diplomatic="true" identificationTypeCode="imo" )"
      R"(identificationTypeDescription="IMO" countryIso2Code="UK" countryDescription="X"/>)"
      R"(<citizenship region="R" countryIso2Code="BY" countryDescription="BELARUS"/>)"
      R"(<birthdate circa="true" calendarType="ISLAMIC" birthdate="1389-02-01" dayOfMonth="1" )"
      R"(monthOfYear="2" year="1389" countryIso2Code="00" countryDescription="UNKNOWN"/>)"
      R"(</sanctionEntity>)";
  const Edition edition = edition_of(entity);
  CHECK(edition.warnings.empty());
  CHECK(unsaid_of(list_of(entity), edition, "sanctionEntity",
                  [](std::string_view path, std::string_view value) {
                    return path == "sanctionEntity/birthdate/@circa" ||
                           (path == "sanctionEntity/birthdate/@birthdate" && value == "1389-02-01");
                  }) == "");
  const ListEntry& entry = edition.entries[0];
  CHECK(entry.key == "9");
  CHECK(entry.listings.at(0).date == Date(2006, 4, 10));
  CHECK(entry.listings.at(0).type == "designationDate");
  CHECK(entry.references == std::vector<ListText>{{"united-nation-id", "QDi.1"}});
  CHECK(entry.addresses.at(0).country_code == Country("BY"));
  CHECK(entry.addresses.at(0).act == "1210/2003 (OJ L169)");
  CHECK(entry.addresses.at(0).extra.back() == ListText{"contactInfo/@value", "+1"});
  CHECK(entry.identifiers.at(0).issued == PartialDate(Date(2001, 2, 3)));
  CHECK(entry.identifiers.at(0).expires == PartialDate(Date(2011, 2, 3)));
  CHECK_FALSE(entry.identifiers.at(0).country_code);
  CHECK(shown(entry.births.at(0)) == "circa 1389-02-01: none");
  CHECK(entry.birth_places.empty());
  CHECK(entry.acts.size() == 1);
}

TEST_CASE("days of birth are read as far as the EU's file knows them") {
  const auto birth = [](const std::string& attributes) {
    return shown(
        entry_of("<birthdate calendarType=\"GREGORIAN\" " + attributes + "/>").births.at(0));
  };
  CHECK(
      birth(
          R"(circa="false" birthdate="1924-02-21" dayOfMonth="21" monthOfYear="2" year="1924")") ==
      "1924-02-21: 1924-02-21 .. 1924-02-21");
  CHECK(birth(R"(circa="false" year="1965")") == "1965: 1965 .. 1965");
  CHECK(birth(R"(circa="true" year="1965" monthOfYear="3")") ==
        "circa 1965-03: circa 1965-03 .. circa 1965-03");
  CHECK(birth(R"(yearRangeFrom="1958" yearRangeTo="1960")") == "1958 to 1960: 1958 .. 1960");
  CHECK(birth(R"(yearRangeFrom="1960" yearRangeTo="1958")") == "1960 to 1958: none");
  CHECK(birth(R"(birthdate="1924-02-31")") == "1924-02-31: none");
}

TEST_CASE("pieces that contradict a day of birth are kept beside it") {
  const ListEntry entry = entry_of(R"(<birthdate birthdate="1924-02-21" year="1925"/>)");
  CHECK(entry.births.at(0).extra == std::vector<ListText>{{"@year", "1925"}});
}

TEST_CASE("a place without a day is a place, and neither is kept where it stood") {
  CHECK(entry_of(R"(<birthdate circa="false" city="Minsk"/>)").birth_places.at(0).parts ==
        std::vector<ListText>{{"city", "Minsk"}});
  CHECK(entry_of(R"(<birthdate circa="false" dayOfMonth="4" logicalId="5"/>)").extra ==
        std::vector<ListText>{{"@logicalId", "5"}, {"@dayOfMonth", "4"}});
}

TEST_CASE("a weak alias is weak, and one without its whole form is put together") {
  const ListEntry entry = entry_of(
      R"(<nameAlias firstName="A" middleName="B" lastName="C" wholeName="" strong="false"/>)");
  CHECK(entry.names.at(0).kind == NameKind::weak);
  CHECK(entry.names.at(0).name == "A B C");
}

TEST_CASE("an act that differs under one title stands beside the other") {
  const std::string regulation =
      R"(<regulation numberTitle="1/2003" regulationType="amendment" programme="IRQ" )"
      R"(entryIntoForceDate="2003-07-07" publicationDate="2003-07-06"/>)";
  const std::string summary =
      R"(<nameAlias wholeName="X"><regulationSummary regulationType="amendment" )"
      R"(publicationDate="2003-07-06" numberTitle="1/2003"/></nameAlias>)";
  const std::string other = R"(<nameAlias wholeName="Y"><regulationSummary numberTitle="1/2003" )"
                            R"(publicationDate="2004-07-06"/></nameAlias>)";
  for (const std::string& order : {regulation + summary + other, summary + regulation + other}) {
    const ListEntry entry = entry_of(order);
    REQUIRE(entry.acts.size() == 2);
    CHECK(entry.acts[0].in_force == Date(2003, 7, 7));
    CHECK(entry.acts[0].programme == "IRQ");
    CHECK(entry.acts[1].published == Date(2004, 7, 6));
  }
}

TEST_CASE("an act that says nothing is none, and several of one form are all named") {
  const ListEntry entry = entry_of(
      R"(<nameAlias wholeName="X"><regulationSummary numberTitle=""/>)"
      R"(<regulationSummary numberTitle="1/2003"/><regulationSummary numberTitle="2/2003"/></nameAlias>)");
  CHECK(entry.acts.size() == 2);
  CHECK(entry.names.at(0).act == "1/2003, 2/2003");
}

TEST_CASE("an entity without a key costs itself, and a key that repeats is said") {
  const Edition edition = edition_of(
      "<sanctionEntity logicalId=\"1\"/>\n<sanctionEntity/>\n<sanctionEntity logicalId=\"1\"/>\n");
  CHECK(edition.entries.size() == 2);
  REQUIRE(edition.warnings.size() == 2);
  CHECK(
      edition.warnings[0].to_string() ==
      "eu.xml:4:1: warning: has neither euReferenceNumber nor logicalId and is left out: no later "
      "edition could tell which entry it is");
  CHECK(edition.warnings[1].to_string() ==
        "eu.xml:5:1: warning: the key '1' stands for an earlier entry, too: both are kept");
}

TEST_CASE("a file of the EU that is cut off is no list") {
  const std::string whole = file_text(extract("eu/fsf-2018-12-21-extract.xml"));
  for (std::size_t size = whole.find("<export"); size + 12 < whole.size(); size += 97) {
    CAPTURE(size);
    CHECK_THROWS_AS(read_text(whole.substr(0, size), "eu.xml"), LoadError);
  }
}

TEST_CASE("what the file says of itself is kept") {
  const Edition edition = edition_of("<other a=\"1\"/><sanctionEntity logicalId=\"1\"/>");
  CHECK(edition.extra == std::vector<ListText>{{"@xmlns", "http://eu.europa.ec/fpi/fsd/export"},
                                               {"@globalFileId", "171703"},
                                               {"other/@a", "1"}});
}
