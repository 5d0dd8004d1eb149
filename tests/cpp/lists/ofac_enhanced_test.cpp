#include <doctest/doctest.h>

#include <map>
#include <string>
#include <string_view>

#include "lists/input.hpp"
#include "lists/ofac_days.hpp"
#include "lists/said.hpp"

using namespace sanctrack;
using namespace sanctrack::lists;

namespace {

// A raw ENHANCED file and its tables. It shares no code with the reader.
class Raw {
 public:
  explicit Raw(const std::string& text) {
    REQUIRE(document_.load_string(text.c_str()));
    const pugi::xml_node root = document_.document_element();
    for (const pugi::xml_node& row : root.child("referenceValues").children()) {
      rows_[row.attribute("refId").value()] = row;
    }
    for (const pugi::xml_node& row : root.child("featureTypes").children()) {
      types_[row.attribute("featureTypeId").value()] = row.child_value("type");
    }
  }

  std::string unsaid_of(const Edition& edition) {
    std::string missing;
    std::size_t at = 0;
    const pugi::xml_node root = document_.document_element();
    for (const pugi::xml_node& entity : root.child("entities").children("entity")) {
      REQUIRE(at < edition.entries.size());
      const ListEntry& entry = edition.entries[at++];
      const Said said(entry);
      const Days days(entry);
      const Said types(types_of_parts(entry));
      types_of_parts_ = &types;
      const std::size_t before = missing.size();
      walk(entity, "entity", said, days, missing);
      if (missing.size() != before) missing.insert(before, entry.key + ":\n");
      count(entity, entry);
    }
    CHECK(at == edition.entries.size());
    ListEntry beside;
    beside.extra = edition.extra;
    beside.remarks.push_back(edition.list);
    const Said said(beside);
    for (const pugi::xml_node& part : root.children()) {
      if (std::string_view(part.name()) != "entities") walk(part, "", said, Days(beside), missing);
    }
    return missing;
  }

  std::size_t values = 0;

 private:
  static void count(const pugi::xml_node& entity, const ListEntry& entry) {
    const auto number = [&](const char* path) { return entity.select_nodes(path).size(); };
    CHECK(entry.names.size() == number("names/name/translations/translation"));
    CHECK(entry.listings.size() == number("sanctionsLists/sanctionsList"));
    CHECK(entry.measures.size() == number("sanctionsTypes/sanctionsType"));
    CHECK(entry.identifiers.size() == number("identityDocuments/identityDocument"));
    CHECK(entry.relations.size() == number("relationships/relationship"));
    CHECK(entry.births.size() + entry.birth_places.size() + entry.nationalities.size() +
              entry.genders.size() + entry.roles.size() + entry.features.size() ==
          number("features/feature"));
  }

  void walk(const pugi::xml_node& node, const std::string& path, const Said& said, const Days& days,
            std::string& missing) {
    for (const pugi::xml_attribute& attribute : node.attributes()) {
      ++values;
      if (is_said(node, attribute, said)) continue;
      missing += path + "/@" + attribute.name() + " = " + attribute.value() + "\n";
    }
    for (const pugi::xml_node& child : node.children()) {
      if (child.type() == pugi::node_element) {
        walk(child, path + "/" + child.name(), said, days, missing);
        continue;
      }
      ++values;
      const std::string text(trimmed(child.value()));
      if (is_text_said(node, text, said, days)) continue;
      missing += path + " = " + text + "\n";
    }
  }

  bool is_said(const pugi::xml_node& node, const pugi::xml_attribute& attribute,
               const Said& said) const {
    const std::string_view name = attribute.name(), value = attribute.value();
    if (value.empty() || said.has(value)) return true;
    const std::string_view text = trimmed(node.child_value());
    if (name == "featureTypeId") {
      const auto type = types_.find(std::string(value));
      return type != types_.end() && type->second == text &&
             (text == "Gender" || said.has(text) || is_field(text));
    }
    // The number of a row that says the same.
    if (name == "refId") return is_row(value, text);
    // The name on a document, by its number.
    return name == "nameId" && said.has(node.attribute("nameTranslationId").value());
  }

  static bool is_field(std::string_view type) {
    return type == "Birthdate" || type == "Place of Birth" || type == "Gender";
  }

  bool is_row(std::string_view id, std::string_view text) const {
    const auto row = rows_.find(std::string(id));
    return row != rows_.end() && (text == trimmed(row->second.child_value("value")) ||
                                  text == trimmed(row->second.child_value("code")));
  }

  bool is_text_said(const pugi::xml_node& node, const std::string& text, const Said& said,
                    const Days& days) const {
    const std::string_view element = node.name();
    if (text.empty() || said.has(text)) return true;
    if (element == "isPrimary") {
      return text == "true" || std::string_view(node.parent().name()) == "name";
    }
    if (element == "isLowQuality") return text == "false" || said.has("low");
    if (element == "isApproximate" || element == "isDateRange") return text == "false";
    if (element == "script") return said.has("Latn") || said.has("Cyrl") || said.has("Hant");
    if (element == "type") return is_field(text) || types_of_parts_->has(text);
    if (element == "valueRefId") {
      return is_row(text, trimmed(node.parent().child_value("value")));
    }
    if (element == "dataAsOf") return text == "2025-01-10T00:00:00";
    return days.has(text);
  }

  // The types of parts of names and places stand in their paths.
  static ListEntry types_of_parts(const ListEntry& entry) {
    ListEntry types;
    const auto add = [&](const std::vector<ListText>& parts) {
      for (const ListText& part : parts) types.remarks.push_back(part.path.to_string());
    };
    for (const ListName& name : entry.names) add(name.parts);
    for (const ListPlace& place : entry.addresses) add(place.parts);
    return types;
  }

  const Said* types_of_parts_ = nullptr;
  pugi::xml_document document_;
  std::map<std::string, pugi::xml_node> rows_;
  std::map<std::string, std::string> types_;
};

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

std::string enhanced(const std::string& inner) {
  return "<sanctionsData xmlns='ENHANCED_XML'><publicationInfo><dataAsOf>2025-01-10T12:34:56"
         "</dataAsOf></publicationInfo><referenceValues>"
         "<referenceValue refId='1'><type>COUNTRY</type><value>Belarus</value><isoCode>BY</isoCode>"
         "</referenceValue><referenceValue refId='2'><type>SCRIPT</type><value>Cyrillic</value>"
         "<code>Cyrl</code><isoCode>220</isoCode></referenceValue></referenceValues>"
         "<entities><entity id='7'>" +
         inner + "</entity></entities></sanctionsData>";
}

ListEntry read_entry(const std::string& inner) { return read_text(enhanced(inner)).entries.at(0); }

}  // namespace

TEST_CASE("every value of an ENHANCED file is in its entry") {
  const std::string text = file_text(extract("ofac-enhanced/extract.xml"));
  const Edition edition = read_text(text);
  CHECK(edition.format == ListFormat::ofac_enhanced_xml);
  CHECK(edition.list == "Consolidated List");
  CHECK(edition.published == Date(2025, 1, 10));
  CHECK(warnings_of(edition) == "");
  Raw raw(text);
  CHECK(raw.unsaid_of(edition) == "");
  CHECK(raw.values > 2000);
}

TEST_CASE("what an ENHANCED entry does not say is found") {
  const std::string text = file_text(extract("ofac-enhanced/extract.xml"));
  Edition edition = read_text(text);
  edition.entries.back().measures.front().extra.clear();
  Raw raw(text);
  CHECK(raw.unsaid_of(edition) == "23557:\nentity/sanctionsTypes/sanctionsType/@id = 15654\n");
}

TEST_CASE("every value of a real ENHANCED file is in its entry") {
  const auto path = real_file("ofac/2025-01-10-cons_enhanced.zip");
  if (!path) return;
  const Edition edition = read(*path);
  CHECK(edition.entries.size() == 443);
  CHECK(warnings_of(edition) == "");
  Raw raw(load_input(*path, {}).front().text);
  CHECK(raw.unsaid_of(edition) == "");
  CHECK(raw.values > 40'000);
}

TEST_CASE("an entity of an ENHANCED file is read with its fields") {
  const Edition edition = read_text(file_text(extract("ofac-enhanced/extract.xml")));
  const ListEntry& entry = edition.entries.back();
  CHECK(entry.key == "23557");
  CHECK(entry.kind == EntityKind::organisation);
  CHECK(entry.programmes == std::vector<std::string>{"UKRAINE-EO13662"});
  CHECK(entry.names.front().name == "MEDIA-INVEST OOO");
  CHECK(entry.names.front().kind == NameKind::primary);
  CHECK(entry.names.front().script == Script("Latn"));
  CHECK(entry.nationalities.front().code == Country("RU"));
  CHECK(entry.nationalities.front().type == "Nationality of Registration");
  CHECK(entry.addresses.front().country == "Russia");
  CHECK(entry.addresses.front().parts.size() == 3);
  CHECK(entry.listings.front().list == "Sectoral Sanctions Identifications List");
  CHECK(entry.listings.front().date == Date(2018, 1, 26));
  CHECK(entry.acts.front().title == "Executive Order 13662 (Ukraine)");
  CHECK(entry.measures.front().type == "13662 Sectoral Directive 4");
  CHECK(entry.relations.front().key == "17145");
  CHECK(entry.relations.front().name == "SURGUTNEFTEGAS");
  CHECK(entry.identifiers.front().type == "Registration ID");
  CHECK(entry.identifiers.front().country_code == Country("RU"));
}

TEST_CASE("days and stretches of an ENHANCED file") {
  const auto birth = [](const std::string& value, const std::string& days) {
    return read_entry("<features><feature><type>Birthdate</type><value>" + value +
                      "</value><valueDate>" + days + "</valueDate></feature></features>")
        .births.at(0);
  };
  const auto days = [](const std::string& first, const std::string& last) {
    return "<fromDateBegin>" + first + "</fromDateBegin><fromDateEnd>" + first +
           "</fromDateEnd><toDateBegin>" + last + "</toDateBegin><toDateEnd>" + last +
           "</toDateEnd>";
  };
  CHECK(birth("1962", days("1962-01-01", "1962-12-31")).first == PartialDate::of_year(1962));
  CHECK(birth("Mar 1962", days("1962-03-01", "1962-03-31")).last == PartialDate::of_month(1962, 3));
  const ListDate stretch = birth("1958 to 1960", days("1958-01-01", "1960-12-31"));
  CHECK(stretch.first == PartialDate::of_year(1958));
  CHECK(stretch.last == PartialDate::of_year(1960));
  const ListDate circa =
      birth("circa 1962", days("1962-01-01", "1962-12-31") + "<isApproximate>true</isApproximate>");
  CHECK(circa.first == PartialDate::of_year(1962, true));
  const ListDate bad = birth("1962", days("1962-13-01", "x"));
  CHECK(bad.text == "1962");
  CHECK(kept(bad.extra) ==
        "valueDate/fromDateBegin=1962-13-01;valueDate/fromDateEnd=1962-13-01;valueDate/"
        "toDateBegin=x;valueDate/toDateEnd=x;");
}

TEST_CASE("a number that an ENHANCED file does not define is a warning, and stays") {
  const Edition edition = read_text(
      enhanced("<addresses><address><country refId='9'>Nowhere</country></address><address>"
               "<country refId='1'>Belarus</country></address></addresses>"));
  REQUIRE(edition.warnings.size() == 1);
  CHECK(edition.warnings.front().code == "unknown-reference");
  CHECK(kept(edition.entries[0].addresses[0].extra) == "country/@refId=9;");
  CHECK(edition.entries[0].addresses[1].country_code == Country("BY"));
  CHECK(kept(edition.extra)
            .starts_with("@xmlns=ENHANCED_XML;publicationInfo/dataAsOf=2025-01-10T12:34:56;"));
}

TEST_CASE("elements and attributes that ENHANCED files do not have yet are kept") {
  const ListEntry entry = read_entry(
      "<novelty a='1'>n</novelty><names b='2'><name><isPrimary>true</isPrimary><age>3</age>"
      "<translations><translation c='4'><formattedFullName>EXAMPLE</formattedFullName><d>5</d>"
      "</translation></translations></name><other>6</other></names>");
  CHECK(kept(entry.extra) == "names/@b=2;names/other=6;novelty/@a=1;novelty=n;");
  CHECK(kept(entry.names.at(0).extra) == "@c=4;d=5;name/age=3;");
}

TEST_CASE("entities that stand before the tables of an ENHANCED file are read after them") {
  const std::string text = file_text(extract("ofac-enhanced/extract.xml"));
  const std::size_t begin = text.find("<entities>"), end = text.find("</entities>") + 11;
  std::string moved = text;
  moved.erase(begin, end - begin);
  moved.insert(moved.find("<referenceValues>"), text.substr(begin, end - begin));
  CHECK(read_text(moved).entries == read_text(text).entries);
}

TEST_CASE("a delta file says what is to be done with each entry") {
  const std::string text = file_text(extract("ofac-delta/invented.xml"));
  const Edition edition = read_text(text);
  CHECK(edition.format == ListFormat::ofac_delta_xml);
  CHECK(edition.published == Date(2025, 1, 15));
  CHECK(warnings_of(edition) == "");
  REQUIRE(edition.entries.size() == 4);
  CHECK(edition.entries[0].operation == ListOperation::add);
  CHECK(edition.entries[1].operation == ListOperation::modify);
  CHECK(edition.entries[2].operation == ListOperation::modify);
  CHECK(edition.entries[3].operation == ListOperation::remove);
  CHECK(edition.entries[0].names[1].script == Script("Cyrl"));
  CHECK(edition.entries[0].names[1].kind == NameKind::primary);
  CHECK(edition.entries[0].listings[0].date == Date(2025, 1, 15));
  CHECK(edition.entries[2].births[0].text == "circa 1962");
  CHECK(edition.entries[2].births[0].first == PartialDate::of_year(1962, true));
  CHECK(kept(edition.entries[2].births[0].extra) == "@action=change;");
}

TEST_CASE("what a delta file takes away does not read as present") {
  const ListEntry entry = read_text(file_text(extract("ofac-delta/invented.xml"))).entries[1];
  CHECK(entry.programmes == std::vector<std::string>{"EXAMPLE-EO2", "EXAMPLE-EO3"});
  REQUIRE(entry.names.size() == 1);
  CHECK(kept(entry.extra) ==
        "names/name/@action=remove;names/name/isPrimary=false;names/name/aliasType=A.K.A.;names/"
        "name/translations/translation/script=Latin;names/name/translations/translation/"
        "formattedFullName=OLD SHIP;generalInfo/identityId=101;sanctionsPrograms/sanctionsProgram/"
        "@action=remove;sanctionsPrograms/sanctionsProgram=EXAMPLE-EO1;sanctionsProgram/@action="
        "add;");
}

TEST_CASE("an action that no delta file has is a warning, and stays") {
  const std::string text =
      replaced(file_text(extract("ofac-delta/invented.xml")), "action=\"change\"", "action=\"x\"");
  const Edition edition = read_text(text, "d.xml");
  CHECK(warnings_of(edition) ==
        "d.xml:94:5: warning: has the action 'x': expected add, change, modify or remove\n");
  CHECK(!edition.entries[2].operation);
  CHECK(kept(edition.entries[2].extra) == "@action=x;");
}

TEST_CASE("bad records of an ENHANCED file cost themselves") {
  const std::string two = enhanced("</entity><entity>");
  const Edition edition = read_text(two);
  CHECK(edition.entries.size() == 1);
  CHECK(edition.warnings.front().code == "missing-key");
  CHECK(read_text(enhanced("</entity><entity id='7'>")).warnings.front().code == "repeated-key");
  const Edition broken =
      read_text(enhanced("</entity><entity id='8'><a></b></entity><entity id='9'>"));
  CHECK(broken.entries.size() == 2);
  CHECK(broken.warnings.front().code == "malformed-record");
}

TEST_CASE("an ENHANCED or delta file that is cut off is never a shorter list") {
  for (const char* name : {"ofac-enhanced/extract.xml", "ofac-delta/invented.xml"}) {
    CAPTURE(name);
    const std::string text = file_text(extract(name));
    for (std::size_t i = 1; i < 97; ++i) {
      CAPTURE(i);
      const std::string code = failure_of(text.substr(0, text.size() * i / 97));
      // A cut within a character, or before the first tag, is found by its own reason.
      const bool stated =
          code == "cut-off" || code == "wrong-encoding" || (i == 1 && code != "none");
      CHECK_MESSAGE(stated, code);
    }
  }
}
