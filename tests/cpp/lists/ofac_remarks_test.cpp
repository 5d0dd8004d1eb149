#include "lists/ofac_remarks.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <string>

#include "lists/ofac_csv.hpp"

using namespace sanctrack;
using namespace sanctrack::lists;

namespace {

std::string shown(const std::vector<ListDetail>& details) {
  std::string out;
  for (const ListDetail& detail : details) {
    out += detail.type + "=" + detail.text;
    if (detail.from) out += "@" + detail.from->to_string();
    out += "|";
  }
  return out;
}

std::string shown(const ListIdentifier& identifier) {
  std::string out = identifier.type + "=" + identifier.value;
  if (!identifier.country.empty()) out += " of " + identifier.country;
  if (identifier.issued) out += " from " + identifier.issued->to_string();
  if (identifier.expires) out += " to " + identifier.expires->to_string();
  return out;
}

// All that is understood of a text, field by field.
std::string understood(std::string_view remarks, RemarksEnd end = RemarksEnd::full_stop) {
  ListEntry entry;
  const RemarkCount count = read_ofac_remarks(remarks, end, entry);
  std::string out = std::to_string(count.understood) + "/" + std::to_string(count.pieces) + " ";
  for (const ListDate& date : entry.births) {
    out += "born " + date.text + "=" + date.first->to_string();
    if (date.first != date.last) out += ".." + date.last->to_string();
    for (const ListText& kept : date.extra) out += "(" + kept.text + ")";
    out += "|";
  }
  for (const ListPlace& place : entry.birth_places) out += "in " + place.text + "|";
  for (const ListCountry& country : entry.nationalities) {
    out += country.type + " " + country.country + "|";
  }
  for (const std::string& gender : entry.genders) out += gender + "|";
  for (const ListIdentifier& identifier : entry.identifiers) out += shown(identifier) + "|";
  for (const ListRelation& relation : entry.relations) {
    out += relation.type + " " + relation.name + "|";
  }
  for (const ListListing& listing : entry.listings) {
    out += listing.type + " " + listing.date->to_string() + "|";
  }
  for (const ListName& name : entry.names) {
    out += std::string(to_string(name.kind)) + " " + name.type + " " + name.name + "|";
  }
  return out + shown(entry.features);
}

}  // namespace

TEST_CASE("remarks give births, countries and gender") {
  CHECK(understood("DOB 14 Feb 1966; alt. DOB circa 1967; alt. DOB 1958 to 1960; POB Minsk, "
                   "Belarus; alt. POB Washington, D.C.; nationality Russia; alt. nationality "
                   "Korea, North; citizen Iran; Gender Male.") ==
        "9/9 born 14 Feb 1966=1966-02-14|born circa 1967=circa 1967|born 1958 to 1960=1958..1960|"
        "in Minsk, Belarus|in Washington, D.C.|nationality Russia|nationality Korea, North|"
        "citizenship Iran|Male|");
}

TEST_CASE("remarks give births between two years that are approximate") {
  CHECK(understood("DOB circa 1979-1982; alt. DOB 1982.") ==
        "2/2 born circa 1979-1982=circa 1979..circa 1982|born 1982=1982|");
}

TEST_CASE("remarks give documents with country and days") {
  CHECK(understood("Passport B123 (Iran) issued 03 Feb 2010 expires 02 Feb 2015; alt. Passport 77 "
                   "expires Jan 2007; Public Registration Number 467323, Doc. 694710 (Panama); "
                   "Tax ID No. AABA 670850 Y.") ==
        "4/4 Passport=B123 of Iran from 2010-02-03 to 2015-02-02|Passport=77 to 2007-01|"
        "Public Registration Number=467323, Doc. 694710 of Panama|Tax ID No.=AABA 670850 Y|");
  CHECK(understood("Company Number 394678 (Virgin Islands, British); Registration Certificate "
                   "Number (Dubai) 12 issued 1999; License 2377.") ==
        "3/3 Company Number=394678 of Virgin Islands, British|Registration Certificate Number "
        "(Dubai)=12 from 1999|License=2377|");
}

TEST_CASE("remarks give what is said of ships and aircraft") {
  CHECK(
      understood("Vessel Year of Build 2007; Vessel Registration Identification IMO 9187629; MMSI "
                 "572469210; Former Vessel Flag Malta; Other Vessel Flag None Identified; Other "
                 "Vessel Call Sign 5IM713.") ==
      "6/6 born 2007=2007(Vessel Year of Build)|Vessel Registration "
      "Identification=IMO 9187629|MMSI=572469210|Other Vessel Call Sign=5IM713|Former Vessel "
      "Flag=Malta|Other Vessel Flag=None Identified|");
  CHECK(understood("Aircraft Construction Number (also called L/N or S/N or F/N) 8401; Aircraft "
                   "Manufacture Date 1992; Aircraft Model IL76-TD; Aircraft Operator YAS AIR; "
                   "Aircraft Tail Number EP-MMH; Nationality of Registration Iran.") ==
        "6/6 born 1992=1992(Aircraft Manufacture Date)|registration Iran|Aircraft Construction "
        "Number (also called L/N or S/N or F/N)=8401|Aircraft Tail Number=EP-MMH|Aircraft Operator "
        "YAS AIR|Aircraft Model=IL76-TD|");
}

TEST_CASE("remarks give what stands under a heading") {
  CHECK(understood(
            "Secondary sanctions risk: section 1(b) of Executive Order 13224; Executive Order "
            "13846 information: FOREIGN EXCHANGE.  Sec. 5(a)(ii); Organization Established "
            "Date 17 Dec 2016; Target Type Government Entity; alt. Website www.example.com.") ==
        "5/5 Secondary sanctions risk:=section 1(b) of Executive Order 13224|Executive Order 13846 "
        "information:=FOREIGN EXCHANGE.  Sec. 5(a)(ii)|Organization Established Date=17 Dec "
        "2016@2016-12-17|Target Type=Government Entity|Website=www.example.com|");
  CHECK(understood("Listing Date (EO 14024 Directive 2): 24 Feb 2022; Effective Date (EO 14024 "
                   "Directive 2): 26 Mar 2022; Digital Currency Address - XBT 1Kuf2Rd8; SWIFT/BIC "
                   "VVBKRU2Y.") ==
        "4/4 Digital Currency Address - XBT=1Kuf2Rd8|SWIFT/BIC=VVBKRU2Y|Listing Date (EO 14024 "
        "Directive 2): 2022-02-24|Effective Date (EO 14024 Directive 2):=26 Mar 2022@2022-03-26|");
}

TEST_CASE("quoted names of remarks are weak aliases, or former names") {
  ListEntry entry;
  read_ofac_remarks("a.k.a. 'SON OF'S'; f.k.a. 'ALPHA'; a.k.a. 'ONE; TWO'.", RemarksEnd::full_stop,
                    entry);
  REQUIRE(entry.names.size() == 3);
  CHECK(entry.names[0] ==
        ListName{.name = "SON OF'S", .kind = NameKind::weak, .type = "a.k.a.", .quality = "weak"});
  CHECK(entry.names[1] ==
        ListName{.name = "ALPHA", .kind = NameKind::former, .type = "f.k.a.", .quality = "weak"});
  CHECK(entry.names[2].name == "ONE; TWO");
}

TEST_CASE("the full stop at the end of remarks is no part of a value") {
  CHECK(understood("Linked To: AYAD, Adnan.") == "1/1 Linked To AYAD, Adnan|");
  CHECK(understood("Linked To: JOINT STOCK COMPANY NEW HOLDING 2.") ==
        "1/1 Linked To JOINT STOCK COMPANY NEW HOLDING 2|");
  CHECK(understood("POB Washington, D.C.") == "1/1 in Washington, D.C.|");
  CHECK(understood("Linked To: GAZPROM", RemarksEnd::open) == "1/1 Linked To GAZPROM|");
}

TEST_CASE("a full stop that may be the name's own or the remarks' is marked") {
  const auto linked = [](std::string_view remarks) {
    ListEntry entry;
    read_ofac_remarks(remarks, RemarksEnd::full_stop, entry);
    REQUIRE(entry.relations.size() == 1);
    const bool doubtful =
        entry.relations[0].extra == std::vector<ListText>{{"end of remarks", "."}};
    REQUIRE(doubtful == !entry.relations[0].extra.empty());
    return entry.relations[0].name + (doubtful ? "?" : "");
  };
  CHECK(linked("Linked To: FOO CO., LTD.") == "FOO CO., LTD.?");
  CHECK(linked("Linked To: FOO CO LTD.") == "FOO CO LTD?");
  CHECK(linked("Linked To: SOLINVEST LTD.") == "SOLINVEST LTD?");
  CHECK(linked("Linked To: GALAPAGOS S.A.") == "GALAPAGOS S.A.?");
  CHECK(linked("Linked To: WADI, Musbah Mohamad M.") == "WADI, Musbah Mohamad M?");
  CHECK(linked("Linked To: LTD.") == "LTD?");
  CHECK(linked("Linked To: HIZBALLAH.") == "HIZBALLAH");
}

TEST_CASE("a piece in parentheses is read without them") {
  CHECK(understood("(Linked To: AO GAZ (PROM))", RemarksEnd::open) ==
        "1/1 Linked To AO GAZ (PROM)|");
  CHECK(understood("(Linked To: A) (B)", RemarksEnd::open) == "0/1 ");
  CHECK(understood("(Linked To: GAZPROM)", RemarksEnd::open) == "1/1 Linked To GAZPROM|");
}

TEST_CASE("semicolons in parentheses and in a value of OFAC's own separate nothing") {
  CHECK(
      understood("Gender Male; (from a passport: Alt. DOB: 1969; nationality: none); POB Oslo.") ==
      "2/3 in Oslo|Male|");
  CHECK(understood("Organization Type: Accounting, bookkeeping and auditing activities; tax "
                   "consultancy; Gender Male.") ==
        "2/2 Male|Organization Type:=Accounting, bookkeeping and auditing activities; tax "
        "consultancy|");
  CHECK(understood("Gender Male; (not closed; POB Oslo.") == "2/3 in Oslo|Male|");
}

TEST_CASE("what is not understood adds nothing") {
  for (const char* text :
       {"ICTY indictee.", "nationality possibly Palestinian.", "Passport issued in Ulm.",
        "DOB soon.", "DOB", "Gender", "Linked To:", "a.k.a. 'OPEN", "a.k.a. ''.", ";;; ; .",
        "Tax ID No..", "Executive Order 99", "Listing Date (x", "Listing Date (x): never", "alt. ",
        "(", "Pass 1", "Digital Currency Address - XBT"}) {
    CAPTURE(text);
    ListEntry entry;
    const RemarkCount count = read_ofac_remarks(text, RemarksEnd::full_stop, entry);
    CHECK(count.understood == 0);
    CHECK(entry == ListEntry{});
  }
}

TEST_CASE("the last piece of remarks that are cut is not read") {
  CHECK(understood("Gender Male; nationality United ", RemarksEnd::cut) == "1/2 Male|");
}

TEST_CASE("a piece that repeats a title is understood and adds nothing") {
  ListEntry entry;
  read_ofac_titles("Minister of Finance; Lt. Col. (retired; reserve)", entry);
  CHECK(shown(entry.roles) == "Title=Minister of Finance|Title=Lt. Col. (retired; reserve)|");
  const ListEntry before = entry;
  const RemarkCount count =
      read_ofac_remarks("Doctor; Minister of Finance.", RemarksEnd::full_stop, entry);
  CHECK(count.understood == 1);
  CHECK(entry == before);
}

TEST_CASE("odd remarks take linear time") {
  for (const std::string& piece : {std::string("("), std::string("a.k.a. 'x; "), std::string(";("),
                                   std::string("x;"), std::string("'; a.k.a. '")}) {
    CAPTURE(piece);
    std::string text;
    while (text.size() < 4'000'000) text += piece;
    ListEntry entry;
    const auto begin = std::chrono::steady_clock::now();
    read_ofac_remarks(text, RemarksEnd::full_stop, entry);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
  }
}
