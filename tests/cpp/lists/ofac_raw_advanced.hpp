#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "lists/ofac_days.hpp"
#include "lists/said.hpp"

namespace sanctrack::lists {

inline std::string padded(const char* number) {
  return std::string(std::string_view(number).size() < 2 ? "0" : "") + number;
}

// Which table an attribute refers to, by the names of the schema.
inline std::string table_of(std::string_view attribute) {
  if (attribute == "IssuedBy-CountryID") return "Country";
  constexpr std::string_view no_tables[] = {"ID",
                                            "IdentityID",
                                            "NamePartGroupID",
                                            "DocumentedNameID",
                                            "LocationID",
                                            "ProfileID",
                                            "FeatureVersionID",
                                            "SanctionsEntryID",
                                            "IDRegDocumentID",
                                            "From-ProfileID",
                                            "To-ProfileID",
                                            "IssuedIn-LocationID",
                                            "ProfileRelationshipID",
                                            "EntryA-SanctionsEntryID",
                                            "EntryB-SanctionsEntryID"};
  const bool none =
      std::find(std::begin(no_tables), std::end(no_tables), attribute) != std::end(no_tables);
  if (none || !attribute.ends_with("ID")) return {};
  return std::string(attribute.substr(0, attribute.size() - 2));
}

// The headings under which an entry says things: types of parts, and fields that are a type of
// their own.
inline ListEntry headings_of(const ListEntry& entry) {
  ListEntry headings;
  const auto add = [&](const std::vector<ListText>& texts) {
    for (const ListText& text : texts) {
      headings.extra.push_back({"", text.path.to_string()});
      const std::size_t last = text.path.text().rfind('/');
      headings.extra.push_back(
          {"", std::string(text.path.text().substr(last == std::string::npos ? 0 : last + 1))});
    }
  };
  for (const ListName& name : entry.names) add(name.parts);
  for (const ListPlace& place : entry.addresses) add(place.parts);
  for (const ListCountry& country : entry.nationalities) add(country.extra);
  for (const ListDetail& detail : entry.features) add(detail.extra);
  add(entry.references);
  const auto heading = [&](bool is, const char* text) {
    if (is) headings.extra.push_back({"", text});
  };
  for (const ListIdentifier& identifier : entry.identifiers) {
    add(identifier.extra);
    heading(identifier.issued.has_value(), "Issue Date");
    heading(identifier.expires.has_value(), "Expiration Date");
  }
  heading(!entry.births.empty(), "Birthdate");
  heading(!entry.birth_places.empty(), "Place of Birth");
  heading(!entry.genders.empty(), "Gender");
  heading(!entry.addresses.empty(), "Location");
  heading(!entry.programmes.empty(), "Program");
  return headings;
}

// A raw ADVANCED file as its own index: by number and by what belongs to a party. It shares no code
// with the reader.
class RawAdvanced {
 public:
  explicit RawAdvanced(const std::string& text) {
    REQUIRE(document_.load_string(text.c_str()));
    const pugi::xml_node root = document_.document_element();
    for (const pugi::xml_node& table : root.child("ReferenceValueSets").children()) {
      for (const pugi::xml_node& row : table.children()) {
        rows_[std::string(row.name()) + row.attribute("ID").value()] = row;
      }
    }
    for (const auto& version : root.select_nodes(".//FeatureVersion")) {
      versions_.insert(version.node().attribute("ID").value());
    }
    for (const pugi::xml_node& place : root.child("Locations").children()) {
      places_[place.attribute("ID").value()] = place;
    }
    for (const pugi::xml_node& document : root.child("IDRegDocuments").children()) {
      of_identity_.emplace(document.attribute("IdentityID").value(), document);
    }
    for (const char* section : {"ProfileRelationships", "SanctionsEntries"}) {
      for (const pugi::xml_node& record : root.child(section).children()) {
        const char* from = record.attribute("From-ProfileID").value();
        of_profile_.emplace(*from ? from : record.attribute("ProfileID").value(), record);
      }
    }
  }

  // What an entry does not say of its party and of all that belongs to it.
  std::string unsaid_of(const pugi::xml_node& party, const ListEntry& entry) {
    const Said said(entry);
    const Days days(entry);
    const Said headings(headings_of(entry));
    headings_ = &headings;
    std::string missing;
    walk(party, party.name(), said, days, missing);
    for (const auto& profile : party.select_nodes(".//Profile")) {
      const auto [first, last] = of_profile_.equal_range(profile.node().attribute("ID").value());
      for (auto at = first; at != last; ++at) {
        walk(at->second, at->second.name(), said, days, missing);
      }
    }
    for (const auto& identity : party.select_nodes(".//Identity")) {
      const auto [first, last] = of_identity_.equal_range(identity.node().attribute("ID").value());
      for (auto at = first; at != last; ++at) {
        walk(at->second, "IDRegDocument", said, days, missing);
      }
    }
    for (const auto& use : party.select_nodes(".//VersionLocation")) {
      const pugi::xml_node place = places_[use.node().attribute("LocationID").value()];
      walk(place, "Location", said, days, missing);
    }
    return missing;
  }

  std::string unsaid_of(const Edition& edition) {
    std::string missing;
    std::size_t at = 0;
    const pugi::xml_node root = document_.document_element();
    for (const pugi::xml_node& party : root.child("DistinctParties").children()) {
      REQUIRE(at < edition.entries.size());
      const ListEntry& entry = edition.entries[at++];
      CHECK(entry.key == party.attribute("FixedRef").value());
      const std::string unsaid = unsaid_of(party, entry);
      if (!unsaid.empty()) missing += entry.key + ":\n" + unsaid;
      count(party, entry);
    }
    CHECK(at == edition.entries.size());
    ListEntry beside;
    beside.extra = edition.extra;
    const Said said(beside);
    for (const auto& [key, row] : rows_) {
      walk_plainly(row, said, missing);
    }
    return missing;
  }

  std::size_t values = 0;

 private:
  // How often something stands in the file and in the entry.
  void count(const pugi::xml_node& party, const ListEntry& entry) {
    CHECK(entry.names.size() == party.select_nodes(".//DocumentedName").size());
    std::size_t documents = 0, events = 0, relations = 0;
    for (const auto& identity : party.select_nodes(".//Identity")) {
      documents += of_identity_.count(identity.node().attribute("ID").value());
    }
    const auto [first, last] =
        of_profile_.equal_range(party.child("Profile").attribute("ID").value());
    for (auto at = first; at != last; ++at) {
      const auto found = at->second.select_nodes("EntryEvent").size();
      events += found;
      relations += std::string_view(at->second.name()) == "ProfileRelationship" ? 1 : 0;
    }
    CHECK(entry.identifiers.size() == documents);
    CHECK(entry.listings.size() == events);
    CHECK(entry.relations.size() >= relations);
    CHECK(entry.births.size() + entry.birth_places.size() + entry.nationalities.size() +
              entry.genders.size() + entry.roles.size() + entry.addresses.size() +
              entry.features.size() ==
          party.select_nodes(".//FeatureVersion").size());
  }

  void walk_plainly(const pugi::xml_node& node, const Said& said, std::string& missing) {
    for (const pugi::xml_attribute& attribute : node.attributes()) {
      ++values;
      if (*attribute.value() && !said.has(attribute.value())) missing += attribute.value();
    }
    const std::string_view text = trimmed(node.child_value());
    if (!text.empty() && !said.has(text)) missing.append(text).append("\n");
  }

  void walk(const pugi::xml_node& node, const std::string& path, const Said& said, const Days& days,
            std::string& missing) {
    for (const pugi::xml_attribute& attribute : node.attributes()) {
      ++values;
      const std::string_view value = trimmed(attribute.value());
      if (is_said(node, attribute, said)) continue;
      missing += path + "/@" + attribute.name() + " = " + std::string(value) + "\n";
    }
    if (node.child("Year")) {
      ++values;
      const std::string day = std::string(node.child_value("Year")) + "-" +
                              padded(node.child_value("Month")) + "-" +
                              padded(node.child_value("Day"));
      if (!days.has(day)) missing += path + " = " + day + "\n";
    }
    for (const pugi::xml_node& child : node.children()) {
      if (child.type() != pugi::node_element) {
        ++values;
        const std::string_view text = trimmed(child.value());
        const bool date = node.parent().child("Year") && node.parent().child("Day");
        if (text.empty() || date || said.has(text)) continue;
        missing += path + " = " + std::string(text) + "\n";
      } else {
        walk(child, path + "/" + child.name(), said, days, missing);
      }
    }
  }

  // What says nothing, or is said by the model: flags that are not set, the main value of a part
  // of a place, the default words of the tables, groups of name parts, which tell types.
  bool is_said(const pugi::xml_node& node, const pugi::xml_attribute& attribute, const Said& said) {
    const std::string_view name = attribute.name(), value = attribute.value();
    const std::string_view element = node.name();
    if (value.empty() || said.has(value)) return true;
    const bool flag = name == "Primary" || name == "LowQuality" || name == "Former" ||
                      name == "Acronym" || name == "False" || name == "Approximate" ||
                      name.ends_with("Fixed");
    if (flag && value == "false") return true;
    if (name == "LowQuality") return said.has("low");
    if (name == "Primary") return true;
    // The dates of a stretch say that they are approximate.
    if (name == "Approximate") return true;
    if (name.ends_with("Fixed")) return element == "DatePeriod" && !node.first_child();
    if (name == "NamePartGroupID" || element == "NamePartGroup") {
      return name != "NamePartTypeID" || is_row_said("NamePartType", value, said);
    }
    // A place may be that of other parties' features as well.
    if (element == "FeatureVersionReference") return versions_.count(attribute.value()) != 0;
    const std::string table = table_of(name);
    return !table.empty() && is_row_said(table, value, said);
  }

  bool is_row_said(const std::string& table, std::string_view id, const Said& said) {
    const auto row = rows_.find(table + std::string(id));
    if (row == rows_.end()) return false;
    const std::string_view text = trimmed(row->second.child_value());
    if (text == "Unknown") return table != "PartySubType" || is_type_said(row->second, said);
    if (text == "PRIMARY" || text == "Main" || text == "Gregorian") return true;
    if (said.has(text) || headings_->has(text)) return true;
    // The code of an area that is a country, and an area that has no code.
    const std::string description = row->second.attribute("Description").value();
    if (table == "AreaCode")
      return said.has(description) || said.has(std::string(text) + " " + description);
    return table == "Script" && (said.has("Latn") || said.has("Cyrl"));
  }

  bool is_type_said(const pugi::xml_node& sub_type, const Said& said) {
    return is_row_said("PartyType", sub_type.attribute("PartyTypeID").value(), said);
  }

  pugi::xml_document document_;
  std::map<std::string, pugi::xml_node> rows_, places_;
  std::set<std::string> versions_;
  const Said* headings_ = nullptr;
  std::multimap<std::string, pugi::xml_node> of_identity_, of_profile_;
};

}  // namespace sanctrack::lists
