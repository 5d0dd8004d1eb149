// Written from a description of the format (the names of its elements), not from a real file:
// elements are found by their names wherever they stand, and those that are not known are kept.

#include <array>
#include <utility>

#include "lists/dates.hpp"
#include "lists/formats.hpp"
#include "lists/gather.hpp"
#include "lists/xml.hpp"

namespace sanctrack::lists {
namespace {

std::optional<EntityKind> kind_of(std::string_view word) noexcept {
  if (word == "Individual") return EntityKind::person;
  if (word == "Entity") return EntityKind::organisation;
  if (word == "Ship") return EntityKind::vessel;
  return std::nullopt;
}

constexpr std::string_view name_parts[] = {"Name1", "Name2", "Name3", "Name4", "Name5", "Name6"};

bool is_address_part(std::string_view name) noexcept {
  return name.starts_with("AddressLine") || name == "AddressPostalCode";
}

class Designation {
 public:
  Designation(const pugi::xml_node& record, ListEntry& entry) : entry_(entry) {
    visit_children(record);
    set_programme_of_listings(entry);
  }

 private:
  void visit_children(const pugi::xml_node& node) {
    for (const pugi::xml_attribute& attribute : node.attributes()) {
      keep(attribute, without_prefix(node.name()), entry_.extra);
    }
    for (const pugi::xml_node& child : node.children()) visit(child);
  }

  // What has elements below is taken apart, unless they make up one thing.
  void visit(const pugi::xml_node& node) {
    const std::string_view name = without_prefix(node.name());
    if (name == "Name") return read_name(node);
    if (name == "NonLatinName") return read_other_script(node);
    if (name == "Address") return read_address(node);
    if (name == "Passport") return read_document(node, "Passport");
    if (name == "NationalIdentifier") return read_document(node, "National Identifier");
    if (name == "Location") return read_birth_place(node);
    const bool whole = node.find_child([](const pugi::xml_node& child) {
                             return child.type() == pugi::node_element;
                           })
                           .empty();
    if (name.empty() || !whole) {
      return name.empty() ? keep(node, "text", entry_.extra) : visit_children(node);
    }
    const std::string_view text = text_of(node, name, entry_.extra);
    if (!text.empty()) take(name, text);
  }

  void take(std::string_view name, std::string_view text) {
    if (!take_of_entry(name, text) && !take_detail(name, text)) {
      entry_.extra.push_back({name, std::string(text)});
    }
  }

  bool take_of_entry(std::string_view name, std::string_view text) {
    if (name == "UniqueID" && entry_.key.empty()) {
      entry_.key = text;
    } else if (name == "OFSIGroupID") {
      entry_.references.push_back({"ofsi-group-id", std::string(text)});
    } else if (name == "UNReferenceNumber") {
      entry_.references.push_back({"un-reference-number", std::string(text)});
    } else if (name == "RegimeName") {
      entry_.programmes.emplace_back(text);
    } else if (name == "IndividualEntityShip" && entry_.type.empty()) {
      entry_.type = text;
      entry_.kind = kind_of(text);
    } else if (name == "DateDesignated" || name == "LastUpdated") {
      ListListing listing{.type = std::string(name),
                          .date = printed_day(text, DayOrder::day_first)};
      if (name == "LastUpdated") listing.event = ListEvent::amended;
      if (!listing.date) add_text(listing.extra, name, text);
      entry_.listings.push_back(std::move(listing));
    } else if (name == "SanctionsImposed") {
      add_measures(text);
    } else if (name == "OtherInformation") {
      entry_.remarks.emplace_back(text);
    } else {
      return false;
    }
    return true;
  }

  bool take_detail(std::string_view name, std::string_view text) {
    const std::string type(name), value(text);
    if (name == "DOB" || name == "YearBuilt") {
      entry_.births.push_back(list_date(text));
    } else if (name == "Nationality") {
      entry_.nationalities.push_back({.country = value, .type = "nationality"});
    } else if (name == "CurrentBelievedFlagOfShip" || name == "FlagOfShip") {
      entry_.nationalities.push_back({.country = value, .type = "flag"});
    } else if (name == "PreviousFlag") {
      entry_.nationalities.push_back({.country = value, .type = "previous flag"});
    } else if (name == "Gender") {
      entry_.genders.push_back(value);
    } else if (name == "Title" || name == "Position") {
      entry_.roles.push_back({.type = type, .text = value});
    } else if (name == "IMONumber" || name == "BusinessRegistrationNumber" ||
               name == "HullIdentificationNumber") {
      entry_.identifiers.push_back({.type = type, .value = value});
    } else if (name == "ParentCompany" || name == "Subsidiary" || name.ends_with("OwnerOperator") ||
               name.ends_with("Owner")) {
      entry_.relations.push_back({.type = type, .name = value});
    } else if (name == "UKStatementofReasons" || name == "DesignationSource" ||
               name.starts_with("TypeOf")) {
      entry_.features.push_back({.type = type, .text = value});
    } else {
      return false;
    }
    return true;
  }

  // `Asset freeze|Travel ban`
  void add_measures(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = text.find('|');
      const std::string_view measure = trimmed(text.substr(0, end));
      if (!measure.empty()) {
        entry_.measures.push_back({.type = "SanctionsImposed", .text = std::string(measure)});
      }
      text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
  }

  // Name6 is the family name or the whole one; the others are given names.
  void read_name(const pugi::xml_node& node) {
    ListName made;
    each_text(node, made.extra, [&](std::string_view name, std::string_view text) {
      if (is_one_of(name, name_parts)) {
        made.parts.push_back({name, std::string(text)});
      } else if (name == "NameType" && made.type.empty()) {
        made.type = text;
      } else if (name == "AliasStrength" && made.quality.empty()) {
        made.quality = text;
      } else {
        add_text(made.extra, name, text);
      }
    });
    for (const std::string_view part : name_parts) {
      for (const ListText& known : made.parts) {
        if (known.path == part) append_word(made.name, known.text);
      }
    }
    const bool weak = made.quality.starts_with("Low") || made.quality.starts_with("Weak");
    const bool primary = made.type == "Primary Name" || made.type == "Primary name";
    const bool first = entry_.names.empty() || entry_.names.front().kind != NameKind::primary;
    if (weak) made.kind = NameKind::weak;
    if (primary) made.kind = NameKind::primary;
    if (made.name.empty() && made.type.empty() && made.extra.empty()) return;
    entry_.names.insert(primary && first ? entry_.names.begin() : entry_.names.end(),
                        std::move(made));
  }

  void read_other_script(const pugi::xml_node& node) {
    ListName made{.type = "NonLatinName"};
    each_text(node, made.extra, [&](std::string_view name, std::string_view text) {
      if (name == "NameNonLatinScript" && made.name.empty()) {
        made.name = text;
      } else if (name == "NonLatinScriptType" && !made.script && script_named(text)) {
        made.script = script_named(text);
      } else if (name == "NonLatinScriptLanguage" && !made.language && language_named(text)) {
        made.language = language_named(text);
      } else {
        add_text(made.extra, name, text);
      }
    });
    const bool empty = made.name.empty() && !made.script && !made.language && made.extra.empty();
    if (!empty) entry_.names.push_back(std::move(made));
  }

  void read_address(const pugi::xml_node& node) {
    ListPlace place;
    each_text(node, place.extra, [&](std::string_view name, std::string_view text) {
      if (name == "AddressCountry" && place.country.empty()) {
        place.country = text;
      } else {
        add_text(is_address_part(name) ? place.parts : place.extra, name, text);
      }
    });
    add_place(std::move(place), entry_.addresses);
  }

  void read_birth_place(const pugi::xml_node& node) {
    ListPlace place;
    each_text(node, place.extra, [&](std::string_view name, std::string_view text) {
      if (name == "CountryOfBirth" && place.country.empty()) {
        place.country = text;
      } else {
        add_text(name == "TownOfBirth" ? place.parts : place.extra, name, text);
      }
    });
    add_place(std::move(place), entry_.birth_places);
  }

  static void add_place(ListPlace place, std::vector<ListPlace>& places) {
    if (place.parts.empty() && place.country.empty() && place.extra.empty()) return;
    places.push_back(std::move(place));
  }

  void read_document(const pugi::xml_node& node, std::string_view type) {
    ListIdentifier made{.type = std::string(type)};
    each_text(node, made.extra, [&](std::string_view name, std::string_view text) {
      if (name.ends_with("Number") && made.value.empty()) {
        made.value = text;
      } else {
        add_text(made.extra, name, text);
      }
    });
    if (made.value.empty() && made.extra.empty()) return;
    entry_.identifiers.push_back(std::move(made));
  }

  ListEntry& entry_;
};

void read_day_of_file(const pugi::xml_node& node, Edition& edition) {
  const std::string_view text = text_of(node, "DateGenerated", edition.extra);
  edition.published = printed_day(text, DayOrder::day_first);
  if (!edition.published) set_generated(text, "DateGenerated", edition);
}

}  // namespace

void read_uk_sanctions_list(Reading& reading, Edition& edition) {
  XmlRecords records(reading, {}, edition.extra);
  for (const pugi::xml_attribute& attribute : records.root().attributes()) {
    keep(attribute, {}, edition.extra);
  }
  RepeatedKeys keys;
  while (records.next()) {
    const pugi::xml_node record = records.record();
    const std::string_view name = without_prefix(record.name());
    if (name == "DateGenerated" && !edition.published) {
      read_day_of_file(record, edition);
    } else if (name != "Designation") {
      keep(record, {}, edition.extra);
    } else {
      ListEntry& entry = edition.entries.emplace_back();
      Designation(record, entry);
      if (entry.key.empty()) {
        records.lose("missing-key",
                     "has no UniqueID and is left out: no later edition could tell which entry it "
                     "is");
        edition.entries.pop_back();
      } else if (auto warning = keys.add(entry.key)) {
        records.warn("repeated-key", std::move(*warning));
      }
    }
  }
}

}  // namespace sanctrack::lists
