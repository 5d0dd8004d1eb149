#include <algorithm>
#include <array>
#include <utility>

#include "lists/dates.hpp"
#include "lists/ftm.hpp"
#include "values/text.hpp"

namespace sanctrack::lists {
namespace {

// What becomes of an entity that is no party.
enum class Fold { none, address, sanction, document, tie };
struct Schema {
  std::string_view name;
  Fold fold;
  std::string_view one, other;  // the properties that name parties
};
constexpr std::array schemata{
    Schema{"Address", Fold::address, "", ""},
    Schema{"Sanction", Fold::sanction, "entity", ""},
    Schema{"Identification", Fold::document, "holder", ""},
    Schema{"Passport", Fold::document, "holder", ""},
    Schema{"CryptoWallet", Fold::document, "holder", ""},
    Schema{"BankAccount", Fold::document, "owner", ""},
    Schema{"Ownership", Fold::tie, "owner", "asset"},
    Schema{"Directorship", Fold::tie, "director", "organization"},
    Schema{"Membership", Fold::tie, "member", "organization"},
    Schema{"Employment", Fold::tie, "employee", "employer"},
    Schema{"Representation", Fold::tie, "agent", "client"},
    Schema{"Succession", Fold::tie, "predecessor", "successor"},
    Schema{"Family", Fold::tie, "person", "relative"},
    Schema{"Associate", Fold::tie, "person", "associate"},
    Schema{"UnknownLink", Fold::tie, "subject", "object"},
};
constexpr Schema party{"", Fold::none, "", ""};

const Schema& schema_of(const FtmEntity& entity) noexcept {
  for (const Schema& schema : schemata) {
    if (schema.name == entity.schema) return schema;
  }
  return party;
}

// A legal entity may be a person or an organisation: the list does not say which.
std::optional<EntityKind> kind_of(std::string_view schema) noexcept {
  if (schema == "Person") return EntityKind::person;
  if (schema == "Organization" || schema == "Company" || schema == "PublicBody") {
    return EntityKind::organisation;
  }
  if (schema == "Vessel") return EntityKind::vessel;
  if (schema == "Airplane") return EntityKind::aircraft;
  return std::nullopt;
}

constexpr std::string_view number_properties[] = {"registrationNumber",
                                                  "taxNumber",
                                                  "idNumber",
                                                  "passportNumber",
                                                  "socialSecurityNumber",
                                                  "innCode",
                                                  "ogrnCode",
                                                  "kppCode",
                                                  "okpoCode",
                                                  "vatCode",
                                                  "leiCode",
                                                  "dunsCode",
                                                  "swiftBic",
                                                  "bikCode",
                                                  "isinCode",
                                                  "imoNumber",
                                                  "mmsi",
                                                  "callSign",
                                                  "serialNumber",
                                                  "uniqueEntityId",
                                                  "npiCode",
                                                  "permId",
                                                  "jibCode",
                                                  "uscCode",
                                                  "cageCode",
                                                  "giiNumber",
                                                  "voenCode",
                                                  "coatoCode",
                                                  "irsCode",
                                                  "ricCode"};
constexpr std::string_view country_properties[] = {
    "nationality", "citizenship", "country", "jurisdiction", "flag", "pastFlags", "mainCountry"};
constexpr std::string_view feature_properties[] = {
    "topics", "email",     "phone",   "website", "legalForm", "sector", "incorporationDate",
    "status", "deathDate", "summary", "type",    "tonnage",   "model",  "description"};

// Countries are small letters here: `by`. Those that are no more have others: `suhh`.
std::optional<Country> country_of(std::string_view code) {
  std::string capitals(code.substr(0, 3));
  for (char& c : capitals) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c & ~0x20);
  }
  return Country::try_parse(capitals);
}

std::string path_of(std::string_view property) {
  return std::string("properties/").append(property);
}

// What is printed in full is a day; the rest stays text.
void set_day(const ListText& value, std::optional<PartialDate>& day, std::vector<ListText>& extra) {
  const auto read = day ? std::nullopt : PartialDate::try_parse(value.text);
  if (read) {
    day = read;
  } else {
    extra.push_back(value);
  }
}

bool add_name(const ListText& value, std::string_view caption, ListEntry& entry) {
  NameKind kind = NameKind::alias;
  if (value.path == "weakAlias") {
    kind = NameKind::weak;
  } else if (value.path == "previousName") {
    kind = NameKind::former;
  } else if (value.path != "alias" && value.path != "name") {
    return false;
  }
  const bool first = entry.names.empty() || entry.names.front().kind != NameKind::primary;
  const bool primary = value.path == "name" && value.text == caption && first;
  if (primary) kind = NameKind::primary;
  entry.names.insert(primary ? entry.names.begin() : entry.names.end(),
                     ListName{.name = value.text, .kind = kind, .type = value.path.to_string()});
  return true;
}

// One value of a property of a party; what has no place is kept.
void add_property(const ListText& value, std::string_view caption, ListEntry& entry) {
  const std::string_view property = value.path;
  if (add_name(value, caption, entry)) return;
  if (property == "birthDate" || property == "buildDate") {
    entry.births.push_back(list_date(value.text));
  } else if (property == "birthPlace") {
    entry.birth_places.push_back({.text = value.text});
  } else if (property == "birthCountry") {
    entry.birth_places.push_back({.country = value.text, .country_code = country_of(value.text)});
  } else if (is_one_of(property, country_properties)) {
    entry.nationalities.push_back(
        {.country = value.text, .code = country_of(value.text), .type = std::string(property)});
  } else if (property == "gender") {
    entry.genders.push_back(value.text);
  } else if (property == "position" || property == "title") {
    entry.roles.push_back({.type = std::string(property), .text = value.text});
  } else if (property == "address") {
    entry.addresses.push_back({.text = value.text});
  } else if (property == "notes") {
    entry.remarks.push_back(value.text);
  } else if (is_one_of(property, number_properties)) {
    entry.identifiers.push_back({.type = std::string(property), .value = value.text});
  } else if (is_one_of(property, feature_properties)) {
    entry.features.push_back({.type = std::string(property), .text = value.text});
  } else {
    entry.extra.push_back({path_of(property), value.text});
  }
}

// The id of a folded entity, and what it says beside its properties.
void keep_others(const FtmEntity& entity, std::vector<ListText>& extra) {
  extra.push_back({"id", entity.id});
  extra.push_back({"schema", entity.schema});
  add_text(extra, "caption", entity.caption);
  extra.insert(extra.end(), entity.others.begin(), entity.others.end());
}

ListPlace address_of(const FtmEntity& entity) {
  constexpr std::string_view parts[] = {"street", "street2", "city",         "postalCode",
                                        "region", "state",   "postOfficeBox"};
  ListPlace place;
  for (const ListText& value : entity.properties) {
    if (value.path == "full" && place.text.empty()) {
      place.text = value.text;
    } else if (value.path == "country" && place.country.empty()) {
      place.country = value.text;
      place.country_code = country_of(value.text);
    } else {
      (is_one_of(value.path, parts) ? place.parts : place.extra).push_back(value);
    }
  }
  keep_others(entity, place.extra);
  return place;
}

ListIdentifier document_of(const FtmEntity& entity) {
  ListIdentifier made{.type = std::string(entity.first("type"))};
  if (made.type.empty()) made.type = entity.schema;
  for (const ListText& value : entity.properties) {
    const bool number = value.path == "number" || value.path == "publicKey" ||
                        value.path == "accountNumber" || value.path == "iban";
    if (value.path == "type" && value.text == made.type) continue;
    if (number && made.value.empty()) {
      made.value = value.text;
    } else if (value.path == "country" && made.country.empty()) {
      made.country = value.text;
      made.country_code = country_of(value.text);
    } else if (value.path == "startDate") {
      set_day(value, made.issued, made.extra);
    } else if (value.path == "endDate") {
      set_day(value, made.expires, made.extra);
    } else {
      made.extra.push_back(value);
    }
  }
  keep_others(entity, made.extra);
  return made;
}

}  // namespace

std::string_view FtmEntity::first(std::string_view property) const noexcept {
  for (const ListText& value : properties) {
    if (value.path == property) return value.text;
  }
  return {};
}

// What belongs to many parties makes a real list a few times larger at most; a hostile one could
// grow with the square of its size.
FtmEntries::FtmEntries(Reading& reading, Edition& edition)
    : reading_(reading),
      edition_(edition),
      budget_(std::max(std::size_t{8} << 20, 16 * reading.text().size())) {}

void FtmEntries::add(FtmEntity entity) {
  if (schema_of(entity).fold == Fold::none) return add_party(entity);
  folded_.push_back(std::move(entity));
}

void FtmEntries::add(const FtmEntity& entity, ListOperation operation) {
  add_itself(entity);
  edition_.entries.back().operation = operation;
}

void FtmEntries::add_party(const FtmEntity& entity) {
  const std::size_t number = edition_.entries.size();
  ListEntry& entry = edition_.entries.emplace_back();
  entry.key = entity.id;
  entry.type = entity.schema;
  entry.kind = kind_of(entity.schema);
  for (const ListText& value : entity.properties) {
    if (value.path == "addressEntity") {
      addresses_.push_back({number, value.text});
    } else if (value.path == "program" || value.path == "programId") {
      add_programme(number, value.text);
    } else {
      add_property(value, entity.caption, entry);
    }
  }
  for (const ListText& other : entity.others) {
    auto& place = other.path == "referents" ? entry.references : entry.extra;
    place.push_back(other);
  }
  const bool said = !entry.names.empty() && entry.names.front().name == entity.caption;
  if (!said) add_text(entry.extra, "caption", entity.caption);
  parties_[entity.id].push_back(number);
}

// The listings of one sanction: one a date that it gives, or one without.
void FtmEntries::add_sanction(const FtmEntity& entity, std::size_t number) {
  ListEntry& entry = edition_.entries[number];
  std::string_view programme = entity.first("program");
  if (programme.empty()) programme = entity.first("programId");
  ListListing common;
  if (programme.size() <= longest_repeated) common.programme = programme;
  const std::string_view authority = entity.first("authority");
  if (authority.size() <= longest_repeated) common.list = authority;
  const std::size_t begin = entry.listings.size();
  std::vector<ListText> extra;
  for (const ListText& value : entity.properties) {
    if (value.path == "listingDate" || value.path == "startDate" || value.path == "endDate") {
      ListListing& listing = entry.listings.emplace_back(common);
      listing.type = value.path;
      if (value.path == "endDate") listing.event = ListEvent::delisted;
      listing.date = xml_day(value.text);
      if (!listing.date || value.text.size() != 10) listing.extra.push_back(value);
    } else if (value.path == "program" || value.path == "programId") {
      add_programme(number, value.text);
    } else if (value.path == "sourceUrl") {
      entry.acts.push_back({.programme = common.programme, .url = value.text});
    } else if (value.path == "provisions") {
      entry.measures.push_back({.type = value.path.to_string(), .text = value.text});
    } else if (value.path == "reason") {
      entry.features.push_back({.type = value.path.to_string(), .text = value.text});
    } else if (value.path != "authority" || value.text != common.list) {
      extra.push_back(value);
    }
  }
  if (entry.listings.size() == begin) entry.listings.push_back(common);
  keep_others(entity, extra);
  ListListing& first = entry.listings[begin];
  first.extra.insert(first.extra.end(), extra.begin(), extra.end());
  for (std::size_t i = begin + 1; i < entry.listings.size(); ++i) {
    entry.listings[i].extra.push_back({"id", entity.id});
  }
}

void FtmEntries::add_programme(std::size_t number, const std::string& programme) {
  start_key(key_, number, 0);
  key_.append(programme);
  if (programmes_.add(key_).is_new) edition_.entries[number].programmes.push_back(programme);
}

// An entity that belongs to no party: its own content, and all its properties.
void FtmEntries::add_itself(const FtmEntity& entity) {
  const Schema& schema = schema_of(entity);
  if (schema.fold == Fold::none) {
    const std::size_t known = addresses_.size();
    add_party(entity);
    ListEntry& entry = edition_.entries.back();
    for (std::size_t i = known; i < addresses_.size(); ++i) {
      entry.extra.push_back({path_of("addressEntity"), addresses_[i].id});
    }
    addresses_.resize(known);
    return;
  }
  ListEntry& entry = edition_.entries.emplace_back();
  entry.key = entity.id;
  entry.type = entity.schema;
  switch (schema.fold) {
    case Fold::address:
      entry.addresses.push_back(address_of(entity));
      break;
    case Fold::sanction:
      add_sanction(entity, edition_.entries.size() - 1);
      break;
    case Fold::document:
      entry.identifiers.push_back(document_of(entity));
      break;
    case Fold::tie:
    case Fold::none:
      for (const ListText& value : entity.properties) {
        entry.extra.push_back({path_of(value.path), value.text});
      }
      keep_others(entity, entry.extra);
  }
}

const std::vector<std::size_t>* FtmEntries::entries_of(std::string_view id) const {
  const auto found = parties_.find(id);
  return found == parties_.end() ? nullptr : &found->second;
}

std::string_view FtmEntries::label_of(std::string_view id) const {
  const auto* entries = entries_of(id);
  if (entries == nullptr) return {};
  const std::string_view label = edition_.entries[entries->front()].label();
  return label.size() <= longest_repeated ? label : std::string_view();
}

void FtmEntries::finish() {
  fold_addresses();
  for (const FtmEntity& entity : folded_) {
    if (!fold(entity)) add_itself(entity);
  }
  folded_.clear();
}

bool FtmEntries::afford(const FtmEntity& entity, std::size_t copies) {
  if (copies < 2) return true;
  std::size_t size = entity.id.size() + entity.caption.size();
  for (const auto* texts : {&entity.properties, &entity.others}) {
    for (const ListText& text : *texts) size += sizeof text + text.path.size() + text.text.size();
  }
  if (size > budget_ / (copies - 1)) return warn_unaffordable(entity), false;
  budget_ -= size * (copies - 1);
  return true;
}

void FtmEntries::warn_unaffordable(const FtmEntity& entity) {
  reading_.warn(entity.offset, "shared-too-often",
                "is shared by so many entries that the list would grow without bound: " +
                    in_quotes(entity.id) + " stays an entry of its own");
}

// Several parties may share an address; what names an address that is not there is kept.
void FtmEntries::fold_addresses() {
  struct Use {
    const FtmEntity* entity;
    std::size_t count = 0;
    bool folded = false;
  };
  std::unordered_map<std::string_view, Use> known;
  for (const FtmEntity& entity : folded_) {
    if (entity.schema == "Address") known.try_emplace(entity.id, Use{&entity});
  }
  for (const Address& address : addresses_) {
    if (const auto found = known.find(address.id); found != known.end()) ++found->second.count;
  }
  for (const FtmEntity& entity : folded_) {
    const auto found = known.find(entity.id);
    if (found == known.end() || found->second.entity != &entity) continue;
    found->second.folded = found->second.count > 0 && afford(entity, found->second.count);
  }
  for (const Address& address : addresses_) {
    ListEntry& entry = edition_.entries[address.entry];
    const auto found = known.find(address.id);
    if (found == known.end() || !found->second.folded) {
      entry.extra.push_back({path_of("addressEntity"), address.id});
    } else {
      entry.addresses.push_back(address_of(*found->second.entity));
    }
  }
  std::vector<bool> done;
  for (const FtmEntity& entity : folded_) {
    const auto found = known.find(entity.id);
    done.push_back(found != known.end() && found->second.entity == &entity && found->second.folded);
  }
  std::vector<FtmEntity> rest;
  for (std::size_t i = 0; i < folded_.size(); ++i) {
    if (!done[i]) rest.push_back(std::move(folded_[i]));
  }
  folded_ = std::move(rest);
}

// The entries at the ends of an entity that a property names.
std::vector<std::size_t> FtmEntries::ends_of(const FtmEntity& entity,
                                             std::string_view property) const {
  std::vector<std::size_t> ends;
  for (const ListText& value : entity.properties) {
    if (property.empty() || value.path != property) continue;
    if (const auto* entries = entries_of(value.text)) {
      ends.insert(ends.end(), entries->begin(), entries->end());
    }
  }
  return ends;
}

bool FtmEntries::fold(const FtmEntity& entity) {
  const Schema& schema = schema_of(entity);
  if (schema.fold == Fold::address) return false;
  const auto ones = ends_of(entity, schema.one), others = ends_of(entity, schema.other);
  const std::size_t ends = ones.size() + others.size();
  if (ends == 0 || !afford(entity, ends)) return false;
  if (schema.fold == Fold::tie) {
    fold_tie(entity, ones, schema.other);
    fold_tie(entity, others, schema.one);
    return true;
  }
  for (const std::size_t number : ones) {
    if (schema.fold == Fold::sanction) {
      add_sanction(entity, number);
    } else {
      edition_.entries[number].identifiers.push_back(document_of(entity));
    }
  }
  return true;
}

// A tie is told by each of its ends that is in the file. All of it stands beside the relation, with
// the properties that name its ends: they tell which end is which.
void FtmEntries::fold_tie(const FtmEntity& entity, const std::vector<std::size_t>& ends,
                          std::string_view far) {
  if (ends.empty()) return;
  const std::string_view key = entity.first(far);
  ListRelation relation{
      .type = entity.schema, .name = std::string(label_of(key)), .key = std::string(key)};
  relation.extra = entity.properties;
  keep_others(entity, relation.extra);
  for (const std::size_t number : ends) edition_.entries[number].relations.push_back(relation);
}

}  // namespace sanctrack::lists
