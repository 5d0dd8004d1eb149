#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "lists/input.hpp"
#include "lists/said.hpp"

using namespace sanctrack;
using namespace sanctrack::lists;

namespace {

std::string list_of(const std::string& entries, const std::string& count = "1") {
  return "<?xml version=\"1.0\"?>\n<sdnList xmlns=\"http://tempuri.org/sdnList.xsd\">\n"
         "<publshInformation><Publish_Date>03/14/2019</Publish_Date><Record_Count>" +
         count + "</Record_Count></publshInformation>\n" + entries + "</sdnList>\n";
}

std::string entry_of(const std::string& inner) {
  return "<sdnEntry><uid>7</uid><lastName>EXAMPLE</lastName><sdnType>Individual</sdnType>" + inner +
         "</sdnEntry>\n";
}

ListEntry read_entry(const std::string& inner) {
  return read_text(list_of(entry_of(inner))).entries.at(0);
}

std::string warnings_of(const Edition& edition) {
  std::string out;
  for (const Diagnostic& warning : edition.warnings) out += warning.to_string() + "\n";
  return out;
}

std::string failure_of(const std::string& text) {
  try {
    read_text(text);
  } catch (const LoadError& error) {
    return error.diagnostics().front().code + ": " + error.what();
  }
  return "none";
}

std::string kept(const std::vector<ListText>& extra) {
  std::string out;
  for (const ListText& text : extra) out += text.path + "=" + text.text + ";";
  return out;
}

// A gender is named by its field.
bool excused(std::string_view path, std::string_view value) {
  return value == "Gender" && path == "sdnEntry/idList/id/idType";
}

std::string unsaid(const std::string& text, const Edition& edition) {
  return unsaid_of(text, edition, "sdnEntry", excused);
}

}  // namespace

TEST_CASE("OFAC's classic XML is read") {
  const Edition edition = read(extract("ofac-xml/consolidated.xml"));
  CHECK(edition.format == ListFormat::ofac_xml);
  CHECK(edition.authority == AuthorityId("US"));
  CHECK(edition.published == Date(2019, 3, 14));
  CHECK(kept(edition.extra) ==
        "@xmlns:xsi=http://www.w3.org/2001/XMLSchema-instance;@xmlns=http://tempuri.org/"
        "sdnList.xsd;publshInformation/Record_Count=9;");
  CHECK(warnings_of(edition) == "");
  REQUIRE(edition.entries.size() == 9);

  const ListEntry& bank = edition.entries.front();
  CHECK(bank.key == "15268");
  CHECK(bank.kind == EntityKind::organisation);
  CHECK(bank.programmes == std::vector<std::string>{"561-Related"});
  CHECK(bank.identifiers ==
        std::vector<ListIdentifier>{
            {.type = "SWIFT/BIC", .value = "CKLBCNBJ", .extra = {{"uid", "111843"}}}});
  REQUIRE(bank.names.size() > 1);
  CHECK(bank.names[0] == ListName{.name = "BANK OF KUNLUN CO LTD", .kind = NameKind::primary});
  CHECK(bank.names[1] == ListName{.name = "KARAMAY URBAN CREDIT COOPERATIVES",
                                  .kind = NameKind::former,
                                  .type = "f.k.a.",
                                  .quality = "strong",
                                  .extra = {{"uid", "22509"}}});
}

TEST_CASE("every value of OFAC's classic XML is in its entry") {
  const std::string text = file_text(extract("ofac-xml/consolidated.xml"));
  Edition edition = read_text(text);
  CHECK(unsaid(text, edition) == "");
  edition.entries[0].programmes.clear();
  edition.entries[0].identifiers[0].extra.clear();
  CHECK(unsaid(text, edition) ==
        "15268: sdnEntry/programList/program = 561-Related\nsdnEntry/idList/id/uid = 111843\n");
}

TEST_CASE("every value of a whole list in classic XML is in its entry") {
  const auto path = real_file("ofac/2019-03-14-consolidated.xml.gz");
  if (!path) return;
  const Edition edition = read(*path);
  CHECK(edition.entries.size() == 375);
  CHECK(warnings_of(edition) == "");
  CHECK(unsaid(load_input(*path, {}).front().text, edition) == "");
  std::size_t weak = 0, former = 0, identifiers = 0, features = 0, addresses = 0;
  for (const ListEntry& entry : edition.entries) {
    for (const ListName& name : entry.names) {
      weak += name.kind == NameKind::weak;
      former += name.kind == NameKind::former;
    }
    identifiers += entry.identifiers.size();
    features += entry.features.size();
    addresses += entry.addresses.size();
  }
  CHECK(weak == 30);  // and one former name that is weak
  CHECK(former == 84);
  CHECK(addresses == 407);
  // Of 1258 elements, 12 are countries of registration and one is a gender; 308 directives, 184
  // websites and 147 addresses of e-mail are features.
  CHECK(identifiers == 606);
  CHECK(features >= 639);
}

TEST_CASE("parts of an entry in classic XML have their places") {
  // Invented values.
  const ListEntry entry = read_entry(
      "<firstName>One</firstName><title>Minister; Doctor</title>"
      "<nationalityList><nationality><uid>1</uid><country>Russia</country><mainEntry>true"
      "</mainEntry></nationality></nationalityList>"
      "<citizenshipList><citizenship><uid>2</uid><country>Iran</country></citizenship>"
      "</citizenshipList><dateOfBirthList><dateOfBirthItem><uid>3</uid><dateOfBirth>circa 1962"
      "</dateOfBirth></dateOfBirthItem></dateOfBirthList><placeOfBirthList><placeOfBirthItem>"
      "<uid>4</uid><placeOfBirth>Minsk, Belarus</placeOfBirth></placeOfBirthItem>"
      "</placeOfBirthList><remarks>(Linked To: GAZPROM)</remarks>");
  CHECK(entry.names ==
        std::vector<ListName>{{.name = "EXAMPLE, One",
                               .kind = NameKind::primary,
                               .parts = {{"lastName", "EXAMPLE"}, {"firstName", "One"}}}});
  CHECK(entry.kind == EntityKind::person);
  CHECK(entry.roles == std::vector<ListDetail>{{.type = "Title", .text = "Minister"},
                                               {.type = "Title", .text = "Doctor"}});
  REQUIRE(entry.nationalities.size() == 2);
  CHECK(entry.nationalities[0] == ListCountry{.country = "Russia",
                                              .type = "nationality",
                                              .extra = {{"uid", "1"}, {"mainEntry", "true"}}});
  CHECK(entry.nationalities[1].type == "citizenship");
  REQUIRE(entry.births.size() == 1);
  CHECK(entry.births[0].first->to_string() == "circa 1962");
  REQUIRE(entry.birth_places.size() == 1);
  CHECK(entry.birth_places[0] == ListPlace{.text = "Minsk, Belarus", .extra = {{"uid", "4"}}});
  CHECK(entry.relations == std::vector<ListRelation>{{.type = "Linked To", .name = "GAZPROM"}});
  CHECK(entry.remarks == std::vector<std::string>{"(Linked To: GAZPROM)"});
}

TEST_CASE("documents of classic XML go where remarks of the same words go") {
  const auto id = [](const std::string& type, const std::string& number, const char* more = "") {
    return "<id><uid>9</uid><idType>" + type + "</idType><idNumber>" + number + "</idNumber>" +
           more + "</id>";
  };
  const ListEntry entry =
      read_entry("<idList>" +
                 id("Passport", "B1",
                    "<idCountry>Iran</idCountry><issueDate>03 Feb 2010</issueDate>"
                    "<expirationDate>soon</expirationDate>") +
                 id("Gender", "Male") + id("Nationality of Registration", "Panama") +
                 id("Website", "www.example.com", "<idCountry>Iran</idCountry>") +
                 id("Vessel Year of Build", "2007") + id("Some New Number", "x") +
                 id("Listing Date (EO 14024 Directive 2):", "24 Feb 2022") + "</idList>");
  REQUIRE(entry.identifiers.size() == 2);
  CHECK(entry.identifiers[0] ==
        ListIdentifier{.type = "Passport",
                       .value = "B1",
                       .country = "Iran",
                       .issued = PartialDate::parse("2010-02-03"),
                       .extra = {{"uid", "9"}, {"expirationDate", "soon"}}});
  CHECK(entry.identifiers[1].type == "Some New Number");
  CHECK(entry.genders == std::vector<std::string>{"Male"});
  CHECK(kept(entry.extra) == "idList/id/uid=9;");
  REQUIRE(entry.nationalities.size() == 1);
  CHECK(entry.nationalities[0].type == "registration");
  CHECK(kept(entry.nationalities[0].extra) == "uid=9;idType=Nationality of Registration;");
  REQUIRE(entry.features.size() == 1);
  CHECK(kept(entry.features[0].extra) == "uid=9;idCountry=Iran;");
  REQUIRE(entry.births.size() == 1);
  CHECK(kept(entry.births[0].extra) == "type=Vessel Year of Build;uid=9;");
  REQUIRE(entry.listings.size() == 1);
  CHECK(entry.listings[0].date == Date(2022, 2, 24));
}

TEST_CASE("ships of classic XML have the fields that those of CSV have") {
  const ListEntry entry = read_entry(
      "<vesselInfo><callSign>CL2192</callSign><vesselType>Tug</vesselType><vesselFlag>Cuba"
      "</vesselFlag><vesselOwner>Samir</vesselOwner><tonnage>9</tonnage>"
      "<grossRegisteredTonnage>212</grossRegisteredTonnage><hull>red</hull></vesselInfo>");
  CHECK(entry.identifiers == std::vector<ListIdentifier>{{.type = "Call Sign", .value = "CL2192"}});
  CHECK(entry.features ==
        std::vector<ListDetail>{{.type = "Vessel Type", .text = "Tug"},
                                {.type = "Tonnage", .text = "9"},
                                {.type = "Gross Registered Tonnage", .text = "212"}});
  CHECK(entry.nationalities == std::vector<ListCountry>{{.country = "Cuba", .type = "flag"}});
  CHECK(entry.relations == std::vector<ListRelation>{{.type = "Vessel Owner", .name = "Samir"}});
  CHECK(kept(entry.extra) == "vesselInfo/hull=red;");
}

TEST_CASE("what the reader of classic XML does not know is kept") {
  const std::string text = list_of(
      "<note by=\"x\">soon</note>" +
      entry_of("<uid>8</uid><lastName>TWO</lastName><new a=\"b\"><c>d</c></new><akaList f=\"g\">"
               "<aka h=\"i\"><lastName j=\"k\">L</lastName><lastName>M</lastName><n>o</n></aka>"
               "<p>q</p></akaList><addressList><address><uid>5</uid></address></addressList>"
               "<remarks>One.</remarks><remarks>Two.</remarks>"));
  const Edition edition = read_text(text);
  CHECK(unsaid(text, edition) == "");
  CHECK(kept(edition.extra).find("note/@by=x;note=soon;") != std::string::npos);
  const ListEntry& entry = edition.entries.at(0);
  CHECK(kept(entry.extra) ==
        "uid=8;lastName=TWO;new/@a=b;new/c=d;akaList/@f=g;akaList/p=q;addressList/address/uid=5;");
  CHECK(entry.key == "7");
  CHECK(entry.remarks == std::vector<std::string>{"One.", "Two."});
  CHECK(entry.addresses.empty());
}

TEST_CASE("doubts about a list in classic XML are warnings") {
  CHECK(warnings_of(read_text(list_of(entry_of("") + entry_of("")))) ==
        "list:3:1: warning: states 1 entries; 2 were read\n"
        "list:5:1: warning: repeats the key '7' of an earlier entry: both are kept\n");
  const Edition edition = read_text(list_of(
      entry_of("") + "<sdnEntry><lastName>NOBODY</lastName></sdnEntry>\n<sdnEntry><uid>9</uid><a>"
                     "</b></sdnEntry>\n",
      "three"));
  CHECK(edition.entries.size() == 1);
  CHECK(warnings_of(edition) ==
        "list:5:1: warning: has no 'uid': the entry is left out\n"
        "list:6:28: warning: 'sdnEntry' is malformed and left out: Start-end tags mismatch\n");
}

TEST_CASE("a list in classic XML that is cut off, empty or dangerous is an error") {
  const std::string whole = list_of(entry_of(""));
  CHECK(failure_of(whole.substr(0, whole.find("</sdnEntry>"))) ==
        "cut-off: list:4:1: is cut off: it ends inside 'sdnEntry', which begins here");
  CHECK(failure_of(list_of("")).substr(0, 10) == "empty-list");
  CHECK(failure_of("<!DOCTYPE sdnList [<!ENTITY a 'b'>]>" + whole).substr(0, 13) ==
        "document-type");
}
