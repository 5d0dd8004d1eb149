#include <charconv>
#include <string>
#include <utility>

#include "lists/ofac_csv.hpp"
#include "lists/ofac_remarks.hpp"
#include "lists/ofac_terms.hpp"
#include "lists/xml.hpp"
#include "values/text.hpp"

namespace sanctrack::lists {
namespace {

using Fields = std::span<const std::string_view>;

// OFAC's data specification: `-0-` stands for no value.
std::string_view value_of(std::string_view field) noexcept {
  field = trimmed(field);
  return field == "-0-" ? std::string_view() : field;
}

// Programmes of one entry stand as `IRAN] [SDGT] [IFSR`.
void read_programmes(std::string_view text, std::vector<std::string>& programmes) {
  constexpr std::string_view between = "] [";
  for (;;) {
    const std::size_t end = text.find(between);
    const std::string_view programme = trimmed(text.substr(0, end));
    if (!programme.empty()) programmes.emplace_back(programme);
    if (end == std::string_view::npos) return;
    text.remove_prefix(end + between.size());
  }
}

// OFAC's data specification gives individuals, vessels and aircraft a type; every other party is an
// entity.
std::optional<EntityKind> kind_of(std::string_view type) noexcept {
  if (type.empty() || type == "entity") return EntityKind::organisation;
  if (type == "individual") return EntityKind::person;
  if (type == "vessel") return EntityKind::vessel;
  if (type == "aircraft") return EntityKind::aircraft;
  return std::nullopt;
}

void add_feature(std::string_view type, std::string_view field, ListEntry& entry) {
  const std::string_view text = value_of(field);
  if (text.empty()) return;
  entry.features.push_back({.type = std::string(type), .text = std::string(text)});
}

void read_vessel(Fields fields, ListEntry& entry) {
  if (const std::string_view sign = value_of(fields[5]); !sign.empty()) {
    entry.identifiers.push_back({.type = "Call Sign", .value = std::string(sign)});
  }
  add_feature("Vessel Type", fields[6], entry);
  add_feature("Tonnage", fields[7], entry);
  add_feature("Gross Registered Tonnage", fields[8], entry);
  if (const std::string_view flag = value_of(fields[9]); !flag.empty()) {
    add_ofac_field(OfacField::flag, "Vessel Flag", flag, entry);
  }
  if (const std::string_view owner = value_of(fields[10]); !owner.empty()) {
    entry.relations.push_back({.type = "Vessel Owner", .name = std::string(owner)});
  }
}

// The column holds 1000 characters; what is longer goes on in sdn_comments.csv.
bool fills_column(std::string_view remarks) noexcept {
  constexpr std::size_t most = 1000;
  return remarks.size() >= most && code_points(remarks) >= most;
}

void add_remarks(std::string_view text, RemarksEnd end, ListEntry& entry) {
  read_ofac_remarks(text, end, entry);
  entry.remarks.emplace_back(text);
}

void read_remarks(std::string_view field, std::string_view more, ListEntry& entry) {
  const bool none = value_of(field).empty(), no_more = value_of(more).empty();
  const bool full = !none && fills_column(field);
  if (full && !no_more) {
    return add_remarks(std::string(field).append(more), RemarksEnd::full_stop, entry);
  }
  if (!none) add_remarks(field, full ? RemarksEnd::cut : RemarksEnd::full_stop, entry);
  if (!no_more) add_remarks(more, RemarksEnd::full_stop, entry);
}

void keep_value(std::string_view column, std::string_view field, std::vector<ListText>& extra) {
  const std::string_view text = value_of(field);
  if (!text.empty()) extra.push_back({column, std::string(text)});
}

}  // namespace

std::optional<std::uint64_t> ofac_number(std::string_view key) noexcept {
  key = trimmed(key);
  std::uint64_t number = 0;
  const char* const end = key.data() + key.size();
  const auto [at, error] = std::from_chars(key.data(), end, number);
  if (error != std::errc() || at != end) return std::nullopt;
  return number;
}

bool read_sdn_row(Fields fields, ListEntry& entry, std::string_view more_remarks) {
  if (fields.size() != sdn_columns || !ofac_number(fields[0])) return false;
  entry.key = trimmed(fields[0]);
  if (const std::string_view name = value_of(fields[1]); !name.empty()) {
    entry.names.push_back({.name = std::string(name), .kind = NameKind::primary});
  }
  const std::string_view type = value_of(fields[2]);
  entry.type = type;
  entry.kind = kind_of(type);
  read_programmes(value_of(fields[3]), entry.programmes);
  read_ofac_titles(value_of(fields[4]), entry);
  read_vessel(fields, entry);
  read_remarks(fields[11], more_remarks, entry);
  return true;
}

bool add_alias_row(Fields fields, ListEntry& entry) {
  if (fields.size() != alias_columns) return false;
  const std::string_view type = value_of(fields[2]);
  ListName& name = entry.names.emplace_back();
  name.name = value_of(fields[3]);
  name.kind = type == "fka" ? NameKind::former : NameKind::alias;
  name.type = type;
  keep_value("alt_num", fields[1], name.extra);
  keep_value("alt_remarks", fields[4], name.extra);
  return true;
}

bool add_address_row(Fields fields, ListEntry& entry) {
  if (fields.size() != address_columns) return false;
  ListPlace place;
  keep_value("Address", fields[2], place.parts);
  keep_value("City/State/Province/Postal Code", fields[3], place.parts);
  place.country = value_of(fields[4]);
  // Every entry has a row, those without an address too.
  const bool says_nothing = place.parts.empty() && place.country.empty();
  std::vector<ListText>& extra = says_nothing ? entry.extra : place.extra;
  keep_value("Add_num", fields[1], extra);
  keep_value("Add_remarks", fields[5], extra);
  if (!says_nothing) entry.addresses.push_back(std::move(place));
  return true;
}

}  // namespace sanctrack::lists
