#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "lists/input.hpp"
#include "lists/ofac_raw_advanced.hpp"
#include "lists/said.hpp"

using namespace sanctrack;
using namespace sanctrack::lists;

namespace {

std::string warnings_of(const Edition& edition) {
  std::string out;
  for (const Diagnostic& warning : edition.warnings) out += warning.to_string() + "\n";
  return out;
}

std::string kept(const std::vector<ListText>& extra) {
  std::string out;
  for (const ListText& text : extra) out += text.path + "=" + text.text + ";";
  return out;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

std::string failure_of(const std::string& text) {
  try {
    read_text(text);
  } catch (const LoadError& error) {
    return error.diagnostics().front().code;
  }
  return "none";
}

const std::string& invented() {
  static const std::string text = file_text(extract("ofac-advanced/invented.xml"));
  return text;
}

}  // namespace

TEST_CASE("every value of an ADVANCED file is in its entry") {
  for (const char* name : {"ofac-advanced/extract.xml", "ofac-advanced/invented.xml"}) {
    CAPTURE(name);
    const std::string text = file_text(extract(name));
    RawAdvanced raw(text);
    CHECK(raw.unsaid_of(read_text(text)) == "");
    CHECK(raw.values > 500);
  }
}

TEST_CASE("what an ADVANCED entry does not say is found") {
  const std::string text = file_text(extract("ofac-advanced/extract.xml"));
  RawAdvanced raw(text);
  Edition edition = read_text(text);
  edition.entries.front().measures.front().extra.clear();
  CHECK(raw.unsaid_of(edition) == "17013:\nSanctionsEntry/SanctionsMeasure/@ID = 70003302\n");
}

TEST_CASE("every value of a real ADVANCED file is in its entry") {
  const auto path = real_file("ofac/2019-03-14-cons_advanced.xml.gz");
  if (!path) return;
  const Edition edition = read(*path);
  CHECK(edition.entries.size() == 375);
  CHECK(edition.published == Date(2019, 3, 14));
  CHECK(warnings_of(edition) == "");
  RawAdvanced raw(load_input(*path, {}).front().text);
  CHECK(raw.unsaid_of(edition) == "");
  CHECK(raw.values > 40'000);
}

TEST_CASE("a party of an ADVANCED file is read with all that belongs to it") {
  const Edition edition = read_text(invented());
  CHECK(edition.format == ListFormat::ofac_advanced_xml);
  CHECK(edition.authority == AuthorityId("US"));
  CHECK(edition.published == Date(2025, 1, 31));
  REQUIRE(edition.entries.size() == 2);
  const ListEntry& entry = edition.entries.front();
  CHECK(entry.key == "7001");
  CHECK(entry.kind == EntityKind::person);
  CHECK(entry.operation == ListOperation::modify);
  CHECK(entry.programmes == std::vector<std::string>{"EXAMPLE-EO1", "EXAMPLE-EO2"});
  REQUIRE(entry.names.size() == 3);
  CHECK(entry.names[0].name == "EXAMPLE One");
  CHECK(entry.names[0].kind == NameKind::primary);
  CHECK(kept(entry.names[0].parts) == "Last Name=EXAMPLE;First Name=One;");
  CHECK(entry.names[1].script == Script("Cyrl"));
  CHECK(entry.names[2].name == "(EXM)");
  CHECK(entry.names[2].kind == NameKind::weak);
  CHECK(entry.names[2].type == "F.K.A.");
  CHECK(entry.names[2].quality == "low");
  CHECK(!entry.names[2].script);
  CHECK(entry.genders == std::vector<std::string>{"Female"});
  CHECK(entry.roles.front().text == "Example Title");
  CHECK(entry.birth_places.front().text == "Example Birthplace");
  CHECK(entry.nationalities.front().country == "Russia");
  CHECK(entry.nationalities.front().code == Country("RU"));
  CHECK(kept(entry.references) == "Example Notice=EX-REF-1;");
  CHECK(edition.entries.back().kind == EntityKind::vessel);
  CHECK(edition.entries.back().type == "Vessel");
}

TEST_CASE("days of an ADVANCED file are years, months, stretches and days") {
  const Edition edition = read_text(invented());
  const std::vector<ListDate>& births = edition.entries.front().births;
  REQUIRE(births.size() == 3);
  CHECK(births[0].text == "circa 1960 to circa 1963");
  CHECK(births[0].first == PartialDate::of_year(1960, true));
  CHECK(births[0].last == PartialDate::of_year(1963, true));
  CHECK(births[1].text == "1965-03");
  CHECK(births[1].first == births[1].last);
  // Another calendar's day is no day of ours.
  CHECK(births[2].text == "1380-04-05");
  CHECK(!births[2].first);
  CHECK(edition.entries.back().features.back().from == PartialDate(Date(1999, 5, 6)));
  const ListIdentifier& document = edition.entries.front().identifiers.front();
  CHECK(document.issued == PartialDate(Date(2001, 2, 3)));
  CHECK(!document.expires);
  CHECK(kept(document.extra).find("Expiration Date=2005 to 2006;") != std::string::npos);
}

TEST_CASE("listings, acts and measures of an ADVANCED file keep their list and day") {
  const ListEntry entry = read_text(invented()).entries.front();
  REQUIRE(entry.listings.size() == 2);
  CHECK(entry.listings[0].list == "Example List");
  CHECK(entry.listings[0].type == "Created");
  CHECK(entry.listings[0].date == Date(2011, 1, 2));
  CHECK(entry.listings[0].act == "Example Order 1");
  // Two tags in one SanctionsEntry: the file does not say which belongs to which event.
  CHECK(entry.listings[0].programme == "");
  CHECK(entry.listings[1].type == "Amended");
  CHECK(entry.listings[1].act == "");
  REQUIRE(entry.acts.size() == 1);
  CHECK(entry.acts[0].type == "Executive Order");
  CHECK(entry.acts[0].programme == "EXAMPLE-EO1");
  REQUIRE(entry.measures.size() == 1);
  CHECK(entry.measures[0].type == "Block");
  CHECK(entry.measures[0].text == "Example comment of a measure");
  CHECK(entry.measures[0].from == PartialDate(Date(2013, 5, 6)));
  REQUIRE(entry.relations.size() == 1);
  CHECK(entry.relations[0].type == "Associate Of");
  CHECK(entry.relations[0].key == "7003");
  CHECK(entry.relations[0].name == "EXAMPLE SHIP");
  CHECK(kept(entry.relations[0].extra).find("@Former=true;") != std::string::npos);
}

TEST_CASE("a number that an ADVANCED file does not define is a warning, and stays") {
  const auto changed = [](std::string_view from, std::string_view to) {
    return read_text(replaced(invented(), from, to), "a.xml");
  };
  Edition edition = changed("AliasTypeID=\"1401\"", "AliasTypeID=\"77\"");
  CHECK(warnings_of(edition).starts_with(
      "a.xml:93:5: warning: 'AliasTypeID' refers to '77', and the file has no AliasType with that "
      "ID: the number is kept\n"));
  CHECK(edition.entries[0].names[2].type == "77");
  edition = changed("To-ProfileID=\"7003\"", "To-ProfileID=\"12345678901234567890123\"");
  CHECK(warnings_of(edition).find("unknown-reference") == std::string::npos);
  CHECK(edition.warnings.back().code == "unknown-reference");
  CHECK(edition.entries[0].relations[0].key == "");
  CHECK(
      kept(edition.entries[0].relations[0].extra).find("@To-ProfileID=12345678901234567890123;") !=
      std::string::npos);
  edition = changed("<VersionLocation LocationID=\"11\"", "<VersionLocation LocationID=\"13\"");
  CHECK(kept(edition.entries[0].features[0].extra).find("VersionLocation/@LocationID=13;") !=
        std::string::npos);
  // The place that nothing refers to any more is kept beside the entries.
  CHECK(edition.warnings.back().code == "unused-location");
  CHECK(kept(edition.extra).find("Locations/Location/@ID=11;") != std::string::npos);
}

TEST_CASE("records of an ADVANCED file that belong to nobody are kept beside the entries") {
  const auto changed = [](std::string_view from, std::string_view to) {
    return read_text(replaced(invented(), from, to), "a.xml");
  };
  Edition edition = changed("IdentityID=\"100\" IssuedBy", "IdentityID=\"999\" IssuedBy");
  CHECK(edition.entries[0].identifiers.empty());
  CHECK(kept(edition.extra).find("IDRegDocuments/IDRegDocument/IDRegistrationNo=EX-20;") !=
        std::string::npos);
  edition = changed("ID=\"801\" ProfileID=\"7003\"", "ID=\"801\" ProfileID=\"7004\"");
  CHECK(edition.entries[1].listings.empty());
  CHECK(kept(edition.extra).find("SanctionsEntries/SanctionsEntry/@ID=801;") != std::string::npos);
  edition = changed("From-ProfileID=\"5001\"", "From-ProfileID=\"1\"");
  CHECK(kept(edition.extra).find("ProfileRelationships/ProfileRelationship/@ID=400;") !=
        std::string::npos);
}

TEST_CASE("elements and attributes that the schema does not have are kept") {
  std::string text = replaced(invented(), "<Comment>Example remark one</Comment>",
                              "<Surprise kind=\"new\">Example surprise</Surprise>");
  text =
      replaced(text, "<LimitationsToListing>", "<Novelty/><LimitationsToListing surprise=\"s\">");
  text = replaced(text, "<SanctionsEntryLinks>",
                  "<Appendix><Note>n</Note></Appendix><SanctionsEntryLinks>");
  const Edition edition = read_text(text);
  CHECK(kept(edition.entries[0].extra).find("Surprise/@kind=new;Surprise=Example surprise;") !=
        std::string::npos);
  CHECK(kept(edition.entries[0].listings[0].extra).find("LimitationsToListing/@surprise=s;") !=
        std::string::npos);
  CHECK(kept(edition.extra).find("Appendix/Note=n;") != std::string::npos);
}

TEST_CASE("the order of the sections of an ADVANCED file does not matter") {
  const Edition edition = read_text(invented());
  constexpr std::string_view names[] = {"ReferenceValueSets", "Locations", "IDRegDocuments",
                                        "ProfileRelationships", "SanctionsEntries"};
  for (const std::string_view name : names) {
    CAPTURE(name);
    const std::string open = "<" + std::string(name) + ">", close = "</" + std::string(name) + ">";
    const std::size_t begin = invented().find(open);
    const std::size_t end = invented().find(close) + close.size();
    const std::string section = invented().substr(begin, end - begin);
    for (const std::string_view before : {"<ReferenceValueSets>", "</Sanctions>"}) {
      std::string moved = invented();
      moved.erase(begin, end - begin);
      const std::size_t at = moved.find(before);
      if (at == std::string::npos) continue;
      moved.insert(at, section);
      const Edition read = read_text(moved);
      CHECK(read.entries == edition.entries);
      CHECK(read.published == edition.published);
    }
  }
}

TEST_CASE("an ADVANCED file that is cut off is never a shorter list") {
  for (const std::string& text : {invented(), file_text(extract("ofac-advanced/extract.xml"))}) {
    for (std::size_t i = 1; i < 97; ++i) {
      CAPTURE(i);
      CHECK(failure_of(text.substr(0, text.size() * i / 97)) == "cut-off");
    }
  }
}

TEST_CASE("bad records of an ADVANCED file cost themselves") {
  Edition edition =
      read_text(replaced(invented(), "FixedRef=\"7003\">", "FixedRef=\"7001\">"), "a");
  CHECK(edition.warnings.back().code == "repeated-key");
  CHECK(edition.entries.size() == 2);
  edition = read_text(replaced(invented(), "<DistinctParty FixedRef=\"7003\">", "<DistinctParty>"));
  CHECK(edition.entries.size() == 1);
  CHECK(std::any_of(edition.warnings.begin(), edition.warnings.end(),
                    [](const Diagnostic& warning) { return warning.code == "missing-key"; }));
  edition = read_text(replaced(invented(), "<Month>5</Month>", "<Month>15</Month>"));
  CHECK(edition.entries.size() == 2);
  CHECK(std::any_of(edition.warnings.begin(), edition.warnings.end(),
                    [](const Diagnostic& warning) { return warning.code == "unreadable-date"; }));
}

TEST_CASE("a delta in the ADVANCED format says so") {
  const Edition edition =
      read_text(replaced(invented(), "Version=\"3\"", "Version=\"3\" DeltaBaseVersion=\"2\""));
  CHECK(edition.warnings.front().code == "delta");
}

TEST_CASE("a file that grows without bound by references is refused") {
  const std::string name(20'000, 'x');
  std::string text = replaced(invented(), "F.K.A.", name);
  std::string aliases;
  for (int i = 0; i < 20'000; ++i) {
    aliases += "<Alias AliasTypeID=\"1401\"><DocumentedName/></Alias>";
  }
  text = replaced(text, "<Alias FixedRef", aliases + "<Alias FixedRef");
  CHECK(failure_of(text) == "too-large");
}
