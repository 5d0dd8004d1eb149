#include <utility>

#include "lists/dates.hpp"
#include "lists/formats.hpp"
#include "lists/gather.hpp"
#include "lists/xml.hpp"

namespace sanctrack::lists {
namespace {

// The texts of one record.
struct Row {
  std::string_view country, schedule, item, last_name, given_name, entity_or_ship, title_or_ship;
  std::string_view imo, born_or_built, listed;

  std::string_view* place(std::string_view name) noexcept {
    if (name == "Country") return &country;
    if (name == "Schedule") return &schedule;
    if (name == "Item") return &item;
    if (name == "LastName") return &last_name;
    if (name == "GivenName") return &given_name;
    if (name == "EntityOrShip") return &entity_or_ship;
    if (name == "TitleOrShip") return &title_or_ship;
    if (name == "ShipIMONumber") return &imo;
    if (name == "DateOfBirthOrShipBuildDate") return &born_or_built;
    if (name == "DateOfListing") return &listed;
    return nullptr;
  }
};

// Canada gives no key: an entry is an item of a schedule to the regulations on a country. So the
// key is the country in English, the schedule, and behind a stroke the item: `Belarus 1, Part 1/1`.
// What is missing is left out: `Haiti/3`. Where items are counted anew after a removal, one key
// names another party in a later edition.
std::string key_of(const Row& row) {
  std::string key(trimmed(row.country.substr(0, row.country.find(" / "))));
  append_word(key, row.schedule);
  if (!row.item.empty()) key.append("/").append(row.item);
  return key;
}

// A number of the International Maritime Organization makes a ship; a name in parts a person. What
// else stands under EntityOrShip, and has nothing that ships have here, is an entity.
std::optional<EntityKind> kind_of(const Row& row) noexcept {
  if (!row.imo.empty()) return EntityKind::vessel;
  const bool person = !row.last_name.empty() || !row.given_name.empty();
  if (person) {
    return row.entity_or_ship.empty() ? std::optional(EntityKind::person) : std::nullopt;
  }
  const bool entity = row.title_or_ship.empty() && row.born_or_built.empty();
  if (!row.entity_or_ship.empty() && entity) return EntityKind::organisation;
  return std::nullopt;
}

void add_names(const Row& row, ListEntry& entry) {
  if (!row.last_name.empty() || !row.given_name.empty()) {
    ListName& name = entry.names.emplace_back();
    name.kind = NameKind::primary;
    name.parts.reserve(2);
    append_word(name.name, row.given_name);
    append_word(name.name, row.last_name);
    add_text(name.parts, "GivenName", row.given_name);
    add_text(name.parts, "LastName", row.last_name);
  }
  if (row.entity_or_ship.empty()) return;
  const NameKind kind = entry.names.empty() ? NameKind::primary : NameKind::alias;
  entry.names.push_back(
      {.name = std::string(row.entity_or_ship), .kind = kind, .type = "EntityOrShip"});
}

// Only semicolons part aliases for certain: commas and strokes also stand inside names.
void add_aliases(std::string_view text, ListEntry& entry) {
  while (!text.empty()) {
    const std::size_t end = text.find(';');
    const std::string_view alias = trimmed(text.substr(0, end));
    if (!alias.empty()) entry.names.push_back({.name = std::string(alias), .type = "Aliases"});
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
}

void add_listing(const Row& row, ListEntry& entry) {
  ListListing& listing = entry.listings.emplace_back();
  listing.programme = row.country;
  listing.extra.reserve(2);
  listing.type = "DateOfListing";
  listing.date = xml_day(row.listed);
  if (!listing.date) add_text(listing.extra, "DateOfListing", row.listed);
  add_text(listing.extra, "Schedule", row.schedule);
  add_text(listing.extra, "Item", row.item);
}

void fill(const pugi::xml_node& record, ListEntry& entry) {
  Row row;
  std::vector<std::string_view> aliases;
  for (const pugi::xml_attribute& attribute : record.attributes()) {
    keep(attribute, {}, entry.extra);
  }
  for (const pugi::xml_node& child : record.children()) {
    const std::string_view name = without_prefix(child.name());
    std::string_view* const place = row.place(name);
    if (name == "Aliases") {
      aliases.push_back(text_of(child, name, entry.extra));
    } else if (place != nullptr && place->empty()) {
      *place = text_of(child, name, entry.extra);
    } else {
      keep(child, {}, entry.extra);
    }
  }
  entry.key = key_of(row);
  entry.kind = kind_of(row);
  if (!row.country.empty()) entry.programmes.emplace_back(row.country);
  add_names(row, entry);
  for (const std::string_view text : aliases) add_aliases(text, entry);
  add_listing(row, entry);
  if (!row.born_or_built.empty()) entry.births.push_back(list_date(row.born_or_built));
  if (!row.imo.empty())
    entry.identifiers.push_back({.type = "ShipIMONumber", .value = std::string(row.imo)});
  if (row.title_or_ship.empty()) return;
  auto& titles = entry.kind == EntityKind::person ? entry.roles : entry.features;
  titles.push_back({.type = "TitleOrShip", .text = std::string(row.title_or_ship)});
}

}  // namespace

void read_ca_xml(Reading& reading, Edition& edition) {
  XmlRecords records(reading, {}, edition.extra);
  for (const pugi::xml_attribute& attribute : records.root().attributes()) {
    keep(attribute, {}, edition.extra);
  }
  RepeatedKeys keys;
  while (records.next()) {
    const pugi::xml_node record = records.record();
    if (without_prefix(record.name()) != "record") {
      keep(record, {}, edition.extra);
      continue;
    }
    ListEntry& entry = edition.entries.emplace_back();
    fill(record, entry);
    if (entry.key.empty()) {
      records.lose("missing-key",
                   "has neither Country nor Schedule nor Item and is left out: no later edition "
                   "could tell which entry it is");
      edition.entries.pop_back();
    } else if (auto warning = keys.add(entry.key)) {
      records.warn("repeated-key", std::move(*warning));
    }
  }
}

}  // namespace sanctrack::lists
