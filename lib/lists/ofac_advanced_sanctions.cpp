#include "lists/ofac_advanced_dates.hpp"
#include "lists/ofac_advanced_parties.hpp"
#include "values/text.hpp"

namespace sanctrack::lists::advanced {
namespace {

// The entry that a number stands for; nothing, and a warning, where there is none.
ListEntry* entry_of(const pugi::xml_attribute& attribute, IdMap<std::size_t>& entries,
                    std::string_view what, File& file) {
  const auto id = id_of(attribute.value());
  const std::size_t* const index = id ? entries.find(*id) : nullptr;
  if (index != nullptr) return &file.edition.entries[*index];
  warn_of_unknown(file.spot, attribute, what);
  return nullptr;
}

// A relation to an entry: by its key and its name.
void put_other(const pugi::xml_attribute& attribute, IdMap<std::size_t>& entries,
               std::string_view what, File& file, ListRelation& relation) {
  const ListEntry* const other = entry_of(attribute, entries, what, file);
  if (other == nullptr) return keep(attribute, "", relation.extra);
  relation.key = other->key;
  relation.name = other->label();
  file.spot.copy(relation.name.size());
}

void read_relation_attribute(const pugi::xml_attribute& attribute, File& file,
                             ListRelation& relation) {
  const std::string_view name = attribute.name();
  if (name == "To-ProfileID") {
    put_other(attribute, file.profiles, "Profile", file, relation);
  } else if (name == "RelationTypeID") {
    relation.type = file.references.text(Table::relation_type, attribute);
  } else if (name == "RelationQualityID") {
    keep_text("RelationQuality", file.references.known_text(Table::relation_quality, attribute),
              relation.extra);
  } else if (name == "Former") {
    keep_set(attribute, "@Former", relation.extra);
  } else if (name != "From-ProfileID") {
    keep(attribute, "", relation.extra);
  }
}

// The act that a legal basis is: `Unknown` is none.
std::optional<ListAct> act_of(const pugi::xml_attribute& attribute, References& references) {
  const Reference* const basis = references.find(Table::legal_basis, attribute);
  if (basis == nullptr) return ListAct{.title = attribute.value()};
  if (basis->text == "Unknown") return std::nullopt;
  references.spot().copy(basis->text.size() + basis->code.size());
  ListAct act{.title = basis->text};
  if (basis->code != basis->text) keep_text("LegalBasisShortRef", basis->code, act.extra);
  const Reference* const type = references.find(Table::legal_basis_type, basis->of);
  if (type != nullptr && type->text != "Unknown") act.type = type->text;
  const Reference* const programme = references.find(Table::sanctions_program, basis->programme);
  if (programme != nullptr && programme->text != "Unknown") act.programme = programme->text;
  references.spot().copy(act.type.size() + act.programme.size());
  return act;
}

// One SanctionsEntry while it is read.
struct Listed {
  std::string_view list{};
  std::vector<ListListing> listings{};
  std::vector<std::string> programmes{};
  std::vector<ListText> extra{};
};

void read_event(const pugi::xml_node& node, File& file, ListEntry& entry, Listed& listed) {
  ListListing& listing = listed.listings.emplace_back();
  listing.list = listed.list;
  listing.extra.reserve(3);
  file.spot.copy(listed.list.size());
  for (const pugi::xml_attribute& attribute : attributes_of(node)) {
    const std::string_view name = attribute.name();
    if (name == "EntryEventTypeID") {
      listing.type = file.references.text(Table::entry_event_type, attribute);
    } else if (name == "LegalBasisID") {
      const std::optional<ListAct> act = act_of(attribute, file.references);
      if (!act) continue;
      listing.act = act->title;
      add_once(entry.acts, *act);
    } else {
      keep(attribute, "EntryEvent", listing.extra);
    }
  }
  for (const pugi::xml_node& child : children_of(node)) {
    if (without_prefix(child.name()) == "Date" && !listing.date) {
      listing.date = read_date(child, file.references, "Date", listing.extra);
    } else {
      keep(child, "EntryEvent", listing.extra);
    }
  }
}

// A measure of the type `Program` is OFAC's way to name a programme: its comment is the tag.
void put_programme(ListDetail& detail, ListEntry& entry, Listed& listed) {
  add_once(entry.programmes, detail.text);
  add_once(listed.programmes, detail.text);
  if (detail.from) keep_text("Program/from", detail.from->to_string(), listed.extra);
  if (detail.until) keep_text("Program/until", detail.until->to_string(), listed.extra);
  for (ListText& text : detail.extra) {
    listed.extra.push_back({joined("SanctionsMeasure", "/", text.path), std::move(text.text)});
  }
}

void read_measure(const pugi::xml_node& node, File& file, ListEntry& entry, Listed& listed) {
  ListDetail detail;
  detail.extra.reserve(2);
  for (const pugi::xml_attribute& attribute : attributes_of(node)) {
    if (std::string_view(attribute.name()) == "SanctionsTypeID") {
      detail.type = file.references.text(Table::sanctions_type, attribute);
    } else {
      keep(attribute, "", detail.extra);
    }
  }
  bool dated = false;
  for (const pugi::xml_node& child : children_of(node)) {
    const std::string_view name = without_prefix(child.name());
    if (name == "Comment" && detail.text.empty()) {
      detail.text = text_of(child, "Comment", detail.extra);
    } else if (name == "DatePeriod" && !std::exchange(dated, true)) {
      put(read_period(child, file.references), detail);
    } else if (name == "DatePeriod") {
      keep_period(read_period(child, file.references), "DatePeriod", detail.extra);
    } else {
      keep(child, "", detail.extra);
    }
  }
  if (detail.type == "Program" && !detail.text.empty()) {
    return put_programme(detail, entry, listed);
  }
  keep_text("List", listed.list, detail.extra);
  file.spot.copy(listed.list.size());
  entry.measures.push_back(std::move(detail));
}

void read_supporting_info(const pugi::xml_node& node, File& file, Listed& listed) {
  for (const pugi::xml_attribute& attribute : attributes_of(node)) {
    if (std::string_view(attribute.name()) == "SupInfoTypeID") {
      keep_text("SupportingInfo/SupInfoType", file.references.text(Table::sup_info_type, attribute),
                listed.extra);
    } else {
      keep(attribute, "SupportingInfo", listed.extra);
    }
  }
  for (const pugi::xml_node& child : children_of(node)) keep(child, "SupportingInfo", listed.extra);
}

// Several tags of one SanctionsEntry belong to each of its events: the file does not say which.
void put_listings(Listed& listed, ListEntry& entry) {
  if (listed.listings.empty()) listed.listings.push_back({.list = std::string(listed.list)});
  if (listed.programmes.size() == 1) {
    for (ListListing& listing : listed.listings) listing.programme = listed.programmes.front();
  } else {
    for (const std::string& tag : listed.programmes) listed.extra.push_back({"Program", tag});
  }
  std::vector<ListText>& extra = listed.listings.front().extra;
  std::move(listed.extra.begin(), listed.extra.end(), std::back_inserter(extra));
  std::move(listed.listings.begin(), listed.listings.end(), std::back_inserter(entry.listings));
}

void read_listed_attributes(const pugi::xml_node& node, File& file, std::size_t entry,
                            Listed& listed) {
  for (const pugi::xml_attribute& attribute : attributes_of(node)) {
    const std::string_view name = attribute.name();
    if (name == "ListID") {
      listed.list = file.references.text(Table::list, attribute);
    } else if (name != "ProfileID") {
      keep(attribute, "", listed.extra);
    }
    const auto id = name == "ID" ? id_of(attribute.value()) : std::nullopt;
    if (id) file.listed.add(*id, entry);
  }
}

}  // namespace

void read_relationship(const pugi::xml_node& node, File& file) {
  ListEntry* const entry =
      entry_of(node.attribute("From-ProfileID"), file.profiles, "Profile", file);
  if (entry == nullptr) return keep(node, "ProfileRelationships", file.edition.extra);
  ListRelation relation;
  relation.extra.reserve(3);
  for (const pugi::xml_attribute& attribute : attributes_of(node)) {
    read_relation_attribute(attribute, file, relation);
  }
  for (const pugi::xml_node& child : children_of(node)) {
    if (without_prefix(child.name()) == "DatePeriod") {
      keep_period(read_period(child, file.references), "DatePeriod", relation.extra);
    } else {
      keep(child, "", relation.extra);
    }
  }
  entry->relations.push_back(std::move(relation));
}

void read_sanctions_entry(const pugi::xml_node& node, File& file) {
  ListEntry* const entry = entry_of(node.attribute("ProfileID"), file.profiles, "Profile", file);
  if (entry == nullptr) return keep(node, "SanctionsEntries", file.edition.extra);
  Listed listed;
  read_listed_attributes(node, file, static_cast<std::size_t>(entry - file.edition.entries.data()),
                         listed);
  for (const pugi::xml_node& child : children_of(node)) {
    const std::string_view name = without_prefix(child.name());
    if (name == "EntryEvent") {
      read_event(child, file, *entry, listed);
    } else if (name == "SanctionsMeasure") {
      read_measure(child, file, *entry, listed);
    } else if (name == "SupportingInfo") {
      read_supporting_info(child, file, listed);
    } else {
      keep(child, "", listed.extra);
    }
  }
  put_listings(listed, *entry);
}

void read_entry_link(const pugi::xml_node& node, File& file) {
  constexpr std::string_view what = "SanctionsEntry";
  ListEntry* const entry =
      entry_of(node.attribute("EntryA-SanctionsEntryID"), file.listed, what, file);
  if (entry == nullptr) return keep(node, "SanctionsEntryLinks", file.edition.extra);
  ListRelation relation;
  for (const pugi::xml_attribute& attribute : attributes_of(node)) {
    const std::string_view name = attribute.name();
    if (name == "EntryB-SanctionsEntryID") {
      put_other(attribute, file.listed, what, file, relation);
      if (!relation.key.empty()) keep(attribute, "", relation.extra);
    } else if (name == "EntryLinkTypeID") {
      relation.type = file.references.text(Table::entry_link_type, attribute);
    } else {
      keep(attribute, "", relation.extra);
    }
  }
  for (const pugi::xml_node& child : children_of(node)) {
    if (without_prefix(child.name()) != "Date") {
      keep(child, "", relation.extra);
      continue;
    }
    const auto day = read_date(child, file.references, "Date", relation.extra);
    if (day) keep_text("Date", day->to_string(), relation.extra);
  }
  entry->relations.push_back(std::move(relation));
}

}  // namespace sanctrack::lists::advanced
