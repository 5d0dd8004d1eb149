#include "lists/ofac_xml_entry.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "lists/dates.hpp"
#include "lists/ofac_remarks.hpp"
#include "lists/ofac_terms.hpp"
#include "lists/xml.hpp"

namespace sanctrack::lists {
namespace {

using Extra = std::vector<ListText>;

// Hands each child element with the name of an item to `take(child)`; other children are kept.
template <class Take>
void each_item(const pugi::xml_node& list, std::string_view item, Extra& extra, Take take) {
  keep_attributes(list, list.name(), extra);
  for (pugi::xml_node child = list.first_child(); child; child = child.next_sibling()) {
    if (without_prefix(child.name()) == item) {
      take(child);
    } else {
      keep(child, list.name(), extra);
    }
  }
}

std::size_t count_children(const pugi::xml_node& node) {
  std::size_t count = 0;
  for (pugi::xml_node child = node.first_child(); child; child = child.next_sibling()) ++count;
  return count;
}

// Whether a field took a text: one that has its own does not.
template <class Field>
bool once(Field& field, std::string_view text) {
  if (!field.empty()) return false;
  field = text;
  return true;
}

// The form that OFAC's CSV prints: `HANIYA, Ismail`.
void set_name(std::string_view last, std::string_view first, ListName& name) {
  name.name.reserve(last.size() + first.size() + 2);
  name.name = last;
  if (!last.empty() && !first.empty()) name.name += ", ";
  name.name += first;
  if (first.empty()) return;
  name.parts.reserve(2);
  name.parts.push_back({"lastName", std::string(last)});
  name.parts.push_back({"firstName", std::string(first)});
}

void read_alias(const pugi::xml_node& node, ListEntry& entry) {
  ListName& alias = entry.names.emplace_back();
  std::string_view last, first;
  each_leaf(node, {}, alias.extra, [&](std::string_view name, std::string_view text) {
    if (name == "type") return once(alias.type, text);
    if (name == "category") return once(alias.quality, text);
    if (name == "lastName") return once(last, text);
    return name == "firstName" && once(first, text);
  });
  set_name(last, first, alias);
  if (alias.type == "f.k.a.") {
    alias.kind = NameKind::former;
  } else if (alias.quality == "weak") {
    alias.kind = NameKind::weak;
  }
}

void move_extra(std::string_view path, Extra& from, Extra& to) {
  for (ListText& kept : from) {
    to.push_back({joined(path, "", kept.path), std::move(kept.text)});
  }
}

void read_address(const pugi::xml_node& node, ListEntry& entry) {
  ListPlace place;
  each_leaf(node, {}, place.extra, [&](std::string_view name, std::string_view text) {
    if (name == "uid") return false;
    if (name == "country" && once(place.country, text)) return true;
    place.parts.push_back({name, std::string(text)});
    return true;
  });
  if (place.parts.empty() && place.country.empty()) {
    move_extra("addressList/address/", place.extra, entry.extra);
  } else {
    entry.addresses.push_back(std::move(place));
  }
}

void read_country(const pugi::xml_node& node, std::string_view type, ListEntry& entry) {
  ListCountry& country = entry.nationalities.emplace_back();
  country.type = type;
  each_leaf(node, {}, country.extra, [&](std::string_view name, std::string_view text) {
    return name == "country" && once(country.country, text);
  });
}

void read_birth(const pugi::xml_node& node, ListEntry& entry) {
  Extra extra;
  std::string_view day;
  each_leaf(node, {}, extra, [&](std::string_view name, std::string_view text) {
    return name == "dateOfBirth" && once(day, text);
  });
  ListDate& date = entry.births.emplace_back(list_date(day));
  date.extra = std::move(extra);
}

void read_birth_place(const pugi::xml_node& node, ListEntry& entry) {
  ListPlace& place = entry.birth_places.emplace_back();
  each_leaf(node, {}, place.extra, [&](std::string_view name, std::string_view text) {
    return name == "placeOfBirth" && once(place.text, text);
  });
}

// A document, a number or a feature: the list has them in one place.
struct Id {
  std::string_view type, number, country, issued, expires;
  Extra extra;

  explicit Id(const pugi::xml_node& node) {
    each_leaf(node, {}, extra, [&](std::string_view name, std::string_view text) {
      if (name == "idType") return once(type, text);
      if (name == "idNumber") return once(number, text);
      if (name == "idCountry") return once(country, text);
      if (name == "issueDate") return once(issued, text);
      return name == "expirationDate" && once(expires, text);
    });
  }

  void keep_text(std::string_view name, std::string_view text) {
    if (!text.empty()) extra.push_back({name, std::string(text)});
  }
  void keep_rest() {
    keep_text("idCountry", country);
    keep_text("issueDate", issued);
    keep_text("expirationDate", expires);
  }
};

std::optional<PartialDate> day_of(std::string_view text, std::string_view name, Id& id) {
  if (text.empty()) return std::nullopt;
  const auto day = printed_date(text, DayOrder::day_first);
  if (!day) id.keep_text(name, text);
  return day;
}

void add_identifier(Id& id, ListEntry& entry) {
  const auto issued = day_of(id.issued, "issueDate", id);
  const auto expires = day_of(id.expires, "expirationDate", id);
  entry.identifiers.push_back({.type = std::string(id.type),
                               .value = std::string(id.number),
                               .country = std::string(id.country),
                               .issued = issued,
                               .expires = expires,
                               .extra = std::move(id.extra)});
}

// Whether the words stay as the type of what they stand for.
bool keeps_type(OfacField field) noexcept {
  return field != OfacField::birth_place && field != OfacField::nationality &&
         field != OfacField::citizenship && field != OfacField::registration &&
         field != OfacField::flag;
}

void read_id(const pugi::xml_node& node, ListEntry& entry) {
  Id id(node);
  const OfacField field = ofac_field(id.type);
  const bool identifier = field == OfacField::number || field == OfacField::code;
  Extra* const extra =
      identifier || id.number.empty() ? nullptr : add_ofac_field(field, id.type, id.number, entry);
  if (!extra) return add_identifier(id, entry);
  if (!keeps_type(field)) id.keep_text("idType", id.type);
  id.keep_rest();
  move_extra(extra == &entry.extra ? "idList/id/" : "", id.extra, *extra);
}

void add_feature(std::string_view type, std::string_view text, ListEntry& entry) {
  entry.features.push_back({.type = std::string(type), .text = std::string(text)});
}

void read_vessel(const pugi::xml_node& node, ListEntry& entry) {
  each_leaf(node, "vesselInfo", entry.extra, [&](std::string_view name, std::string_view text) {
    if (name == "callSign") {
      entry.identifiers.push_back({.type = "Call Sign", .value = std::string(text)});
    } else if (name == "vesselType") {
      add_feature("Vessel Type", text, entry);
    } else if (name == "tonnage") {
      add_feature("Tonnage", text, entry);
    } else if (name == "grossRegisteredTonnage") {
      add_feature("Gross Registered Tonnage", text, entry);
    } else if (name == "vesselFlag") {
      add_ofac_field(OfacField::flag, "Vessel Flag", text, entry);
    } else if (name == "vesselOwner") {
      entry.relations.push_back({.type = "Vessel Owner", .name = std::string(text)});
    } else {
      return false;
    }
    return true;
  });
}

std::optional<EntityKind> kind_of(std::string_view type) noexcept {
  if (type == "Individual") return EntityKind::person;
  if (type == "Entity") return EntityKind::organisation;
  if (type == "Vessel") return EntityKind::vessel;
  if (type == "Aircraft") return EntityKind::aircraft;
  return std::nullopt;
}

void read_programmes(const pugi::xml_node& node, ListEntry& entry) {
  each_leaf(node, "programList", entry.extra, [&](std::string_view name, std::string_view text) {
    if (name != "program") return false;
    entry.programmes.emplace_back(text);
    return true;
  });
}

// One element of an entry that holds others; false where it is not known.
bool read_list(const pugi::xml_node& node, std::string_view name, ListEntry& entry) {
  const auto items = [&](std::string_view item, auto take) {
    each_item(node, item, entry.extra, take);
    return true;
  };
  if (name == "programList") return read_programmes(node, entry), true;
  if (name == "vesselInfo") return read_vessel(node, entry), true;
  if (name == "akaList") {
    entry.names.reserve(entry.names.size() + count_children(node));
    return items("aka", [&](auto& aka) { read_alias(aka, entry); });
  }
  if (name == "idList") return items("id", [&](auto& id) { read_id(id, entry); });
  if (name == "addressList") {
    entry.addresses.reserve(entry.addresses.size() + count_children(node));
    return items("address", [&](auto& address) { read_address(address, entry); });
  }
  if (name == "nationalityList") {
    return items("nationality", [&](auto& item) { read_country(item, "nationality", entry); });
  }
  if (name == "citizenshipList") {
    return items("citizenship", [&](auto& item) { read_country(item, "citizenship", entry); });
  }
  if (name == "dateOfBirthList") {
    return items("dateOfBirthItem", [&](auto& item) { read_birth(item, entry); });
  }
  if (name == "placeOfBirthList") {
    return items("placeOfBirthItem", [&](auto& item) { read_birth_place(item, entry); });
  }
  return false;
}

bool is_text(std::string_view name) noexcept {
  constexpr std::array<std::string_view, 6> names = {"uid",     "firstName", "lastName",
                                                     "sdnType", "title",     "remarks"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool read_text(std::string_view name, std::string_view text, ListEntry& entry) {
  if (name == "uid") return once(entry.key, text);
  if (name == "sdnType") return once(entry.type, text);
  if (name == "title") {
    read_ofac_titles(text, entry);
    return true;
  }
  if (name == "remarks") entry.remarks.emplace_back(text);
  return name == "remarks";
}

}  // namespace

std::string_view leaf(const pugi::xml_node& node, std::string_view parent, Extra& extra) {
  const pugi::xml_node only = node.first_child();
  const bool plain = !only.next_sibling() && *only.name() == '\0';
  if (plain && !node.first_attribute()) return trimmed(only.value());
  std::string path(parent);
  if (!path.empty()) path += '/';
  return text_of(node, path.append(node.name()), extra);
}

void read_ofac_entry(const pugi::xml_node& record, ListEntry& entry) {
  std::string_view last, first;
  entry.names.emplace_back().kind = NameKind::primary;
  keep_attributes(record, {}, entry.extra);
  for (pugi::xml_node child = record.first_child(); child; child = child.next_sibling()) {
    const std::string_view name = without_prefix(child.name());
    if (read_list(child, name, entry)) continue;
    const bool known = is_text(name);
    const std::string_view text = known ? leaf(child, {}, entry.extra) : std::string_view();
    if (known && text.empty()) continue;
    if (name == "lastName" && once(last, text)) continue;
    if (name == "firstName" && once(first, text)) continue;
    if (known && read_text(name, text, entry)) continue;
    keep(child, {}, entry.extra);
  }
  set_name(last, first, entry.names.front());
  if (entry.names.front().name.empty()) entry.names.erase(entry.names.begin());
  entry.kind = kind_of(entry.type);
  for (const std::string& text : entry.remarks) {
    read_ofac_remarks(text, RemarksEnd::open, entry);
  }
}

}  // namespace sanctrack::lists
