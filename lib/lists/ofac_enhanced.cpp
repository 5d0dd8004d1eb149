#include "lists/ofac_enhanced.hpp"

#include <algorithm>
#include <array>

#include "lists/dates.hpp"
#include "lists/formats.hpp"
#include "values/text.hpp"

namespace sanctrack::lists {
namespace enhanced {
namespace {

bool removes(std::string_view action) noexcept {
  return action == "remove" || action == "delete" || action == "removed" || action == "deleted";
}

std::optional<ListOperation> operation(std::string_view action) noexcept {
  if (action == "add") return ListOperation::add;
  if (action == "change" || action == "modify") return ListOperation::modify;
  if (removes(action)) return ListOperation::remove;
  return std::nullopt;
}

// A day, perhaps with a time after it.
std::optional<Date> day_of(std::string_view text) noexcept {
  return printed_day(text.substr(0, text.find('T')), DayOrder::month_first);
}

void read_general(const pugi::xml_node& node, File& file, ListEntry& entry) {
  for (const pugi::xml_attribute& attribute : attributes_of(node)) {
    keep(attribute, "generalInfo", entry.extra);
  }
  for (const pugi::xml_node& child : children_of(node)) {
    const std::string_view known = without_prefix(child.name());
    if (known == "entityType" && entry.type.empty()) {
      entry.type = coded(child, known, file, entry.extra).text;
      entry.kind = entity_kind(entry.type);
    } else if (known == "remarks") {
      const std::string_view text = text_of(child, "generalInfo/remarks", entry.extra);
      if (!text.empty()) entry.remarks.emplace_back(text);
    } else if (known == "title") {
      const std::string_view text = text_of(child, "generalInfo/title", entry.extra);
      if (!text.empty()) entry.roles.push_back({.type = "title", .text = std::string(text)});
    } else {
      keep(child, "generalInfo", entry.extra);
    }
  }
}

// The day on which a part was published; what is no day stays as text.
std::optional<Date> take_published(const pugi::xml_node& node, File& file,
                                   std::vector<ListText>& extra, std::string_view path) {
  const pugi::xml_attribute attribute = node.attribute("datePublished");
  const std::optional<Date> day = day_of(attribute.value());
  if (day) {
    std::erase_if(extra, [&](const ListText& kept) { return kept.path == path; });
  } else if (*attribute.value() != '\0') {
    file.spot.warn("unreadable-date", "has a date that is no day: " + in_quotes(attribute.value()) +
                                          ", which is kept as text");
  }
  return day;
}

void read_list(const pugi::xml_node& node, File& file, ListEntry& entry) {
  ListListing listing{.type = "datePublished"};
  listing.list = coded(node, "", file, listing.extra).text;
  listing.date = take_published(node, file, listing.extra, "@datePublished");
  entry.listings.push_back(std::move(listing));
}

void read_programme(const pugi::xml_node& node, File& file, ListEntry& entry) {
  std::vector<ListText> extra;
  const std::string_view tag = coded(node, "sanctionsProgram", file, extra).text;
  if (!tag.empty()) add_once(entry.programmes, tag);
  const auto day = take_published(node, file, extra, "sanctionsProgram/@datePublished");
  if (day) {
    entry.listings.push_back({.programme = std::string(tag),
                              .type = "datePublished",
                              .date = day,
                              .extra = std::move(extra)});
  } else {
    std::move(extra.begin(), extra.end(), std::back_inserter(entry.extra));
  }
}

void read_measure(const pugi::xml_node& node, File& file, ListEntry& entry) {
  ListDetail& measure = entry.measures.emplace_back();
  measure.type = coded(node, "", file, measure.extra).text;
  const auto day = take_published(node, file, measure.extra, "@datePublished");
  if (day) measure.from = *day;
}

void read_authority(const pugi::xml_node& node, File& file, ListEntry& entry) {
  ListAct act;
  const Coded authority = coded(node, "", file, act.extra);
  act.title = authority.text;
  if (authority.value != nullptr && authority.value->code != authority.text) {
    file.spot.copy(authority.value->code.size());
    keep_text("code", authority.value->code, act.extra);
  }
  act.published = take_published(node, file, act.extra, "@datePublished");
  // Authorities repeat next to each other, if at all; a hostile file must not cost a square.
  constexpr std::ptrdiff_t most = 1000;
  const auto end = entry.acts.end();
  const auto begin = end - std::min<std::ptrdiff_t>(most, end - entry.acts.begin());
  const auto known =
      std::find_if(begin, end, [&](const ListAct& earlier) { return earlier.title == act.title; });
  if (known == end || act.title.empty()) {
    entry.acts.push_back(std::move(act));
  } else {
    std::move(act.extra.begin(), act.extra.end(), std::back_inserter(known->extra));
  }
}

using ReadPart = void (*)(const pugi::xml_node&, File&, ListEntry&);
struct Part {
  std::string_view group, element;  // without an element the group is read as a whole
  ReadPart read;
};
constexpr std::array parts{
    Part{"names", "", read_names},
    Part{"generalInfo", "", read_general},
    Part{"sanctionsLists", "sanctionsList", read_list},
    Part{"sanctionsPrograms", "sanctionsProgram", read_programme},
    Part{"sanctionsTypes", "sanctionsType", read_measure},
    Part{"legalAuthorities", "legalAuthority", read_authority},
    Part{"addresses", "", read_addresses},
    Part{"features", "", read_features},
    Part{"identityDocuments", "", read_documents},
    Part{"relationships", "", read_relationships},
};

void read_part(const pugi::xml_node& node, File& file, ListEntry& entry) {
  const std::string_view name = without_prefix(node.name());
  const auto part = std::find_if(parts.begin(), parts.end(),
                                 [&](const Part& known) { return known.group == name; });
  if (part == parts.end()) return keep(node, "", entry.extra);
  if (taken_away(node, "", entry.extra)) return;
  if (part->element.empty()) return part->read(node, file, entry);
  for_each_child(node, part->element, part->group, entry.extra,
                 [&](const pugi::xml_node& child) { part->read(child, file, entry); });
}

void read_entity(const pugi::xml_node& node, File& file) {
  ListEntry entry{.key = std::string(trimmed(node.attribute("id").value()))};
  if (entry.key.empty()) return file.spot.lose("missing-key", "'entity' has no id and is left out");
  const bool delta = file.edition.format == ListFormat::ofac_delta_xml;
  for (const pugi::xml_attribute& attribute : attributes_of(node)) {
    const std::string_view name = attribute.name();
    if (name == "action") entry.operation = operation(attribute.value());
    if (name != "id" && (name != "action" || !entry.operation)) keep(attribute, "", entry.extra);
  }
  if (delta && !entry.operation) {
    file.spot.warn("unknown-action", "has the action " +
                                         in_quotes(node.attribute("action").value()) +
                                         ": expected add, change, modify or remove");
  }
  // Documents refer to names.
  for (const pugi::xml_node& child : children_of(node)) {
    if (without_prefix(child.name()) == "names") read_part(child, file, entry);
  }
  for (const pugi::xml_node& child : children_of(node)) {
    if (without_prefix(child.name()) != "names") read_part(child, file, entry);
  }
  file.offsets.push_back(file.spot.offset);
  file.edition.entries.push_back(std::move(entry));
}

// A row of the tables. All of it is kept beside the entries as well.
void read_value(const pugi::xml_node& node, File& file) {
  keep(node, "referenceValues", file.edition.extra);
  const auto id = id_of(node.attribute("refId").value());
  if (!id) return;
  Value value;
  const std::string_view type = trimmed(node.child_value("type"));
  value.text = trimmed(node.child_value("value"));
  value.code = trimmed(node.child_value("code"));
  if (type == "COUNTRY") value.country = Country::try_parse(node.child_value("isoCode"));
  if (type == "SCRIPT") value.script = script_of(value.code, value.text);
  file.values.add(*id, std::move(value));
}

void read_feature_type(const pugi::xml_node& node, File& file) {
  keep(node, "featureTypes", file.edition.extra);
  const auto id = id_of(node.attribute("featureTypeId").value());
  if (id) file.feature_types.add(*id, std::string(trimmed(node.child_value("type"))));
}

void read_lists(const pugi::xml_node& node, Edition& edition) {
  for_each_child(node, "sanctionsList", "filters/sanctionsLists", edition.extra,
                 [&](const pugi::xml_node& list) {
                   const auto name = text_of(list, "filters/sanctionsList", edition.extra);
                   if (!edition.list.empty()) edition.list += "; ";
                   edition.list += name;
                 });
}

void read_publication(const pugi::xml_node& node, File& file) {
  Edition& edition = file.edition;
  const std::string path = "publicationInfo";
  for (const pugi::xml_attribute& attribute : attributes_of(node)) {
    keep(attribute, path, edition.extra);
  }
  for (const pugi::xml_node& child : children_of(node)) {
    const std::string_view known = without_prefix(child.name());
    const bool day = known == "dataAsOf" || known == "datePublished";
    if (day && !edition.published) {
      const std::string_view text = text_of(child, path, edition.extra);
      edition.published = day_of(text);
      const bool whole = text.ends_with("T00:00:00") || text.find('T') == std::string_view::npos;
      if (!edition.published || !whole) keep_text(path + "/" + child.name(), text, edition.extra);
    } else if (known == "filters") {
      for_each_child(child, "sanctionsLists", path + "/filters", edition.extra,
                     [&](const pugi::xml_node& lists) { read_lists(lists, edition); });
    } else {
      keep(child, path, edition.extra);
    }
  }
}

}  // namespace

const Value* value_of(std::string_view text, std::string_view what, File& file) {
  const auto id = id_of(text);
  const Value* const value = id ? file.values.find(*id) : nullptr;
  if (value == nullptr && !text.empty() && !file.values.empty()) {
    file.spot.warn("unknown-reference", in_quotes(what) + " refers to " + in_quotes(text) +
                                            ", and the file has no such value: the number is kept");
  }
  return value;
}

Coded coded(const pugi::xml_node& node, std::string_view path, File& file,
            std::vector<ListText>& extra) {
  Coded made;
  const std::size_t before = extra.size();
  made.text = text_of(node, path, extra);
  const pugi::xml_attribute id = node.attribute("refId");
  if (!id) return made;
  made.value = value_of(id.value(), "refId", file);
  if (made.value == nullptr) return made;
  if (made.text.empty()) made.text = made.value->text;
  if (made.text != made.value->text && made.text != made.value->code) return made;
  const auto begin = extra.begin() + static_cast<std::ptrdiff_t>(before);
  extra.erase(
      std::remove_if(begin, extra.end(),
                     [](const ListText& kept) { return kept.path.text().ends_with("@refId"); }),
      extra.end());
  return made;
}

bool taken_away(const pugi::xml_node& node, std::string_view path, std::vector<ListText>& extra) {
  if (!removes(node.attribute("action").value())) return false;
  keep(node, path, extra);
  return true;
}

namespace {

void read_record(const pugi::xml_node& record, std::string_view container, std::size_t depth,
                 File& file) {
  const std::string_view name = without_prefix(record.name());
  const std::string_view above = without_prefix(container);
  if (depth == 2 && above == "entities" && name == "entity") {
    read_entity(record, file);
  } else if (depth == 2 && above == "referenceValues" && name == "referenceValue") {
    read_value(record, file);
  } else if (depth == 2 && above == "featureTypes" && name == "featureType") {
    read_feature_type(record, file);
  } else if (depth == 1 && name == "publicationInfo") {
    read_publication(record, file);
  } else {
    keep(record, depth == 1 ? std::string_view() : container, file.edition.extra);
  }
}

}  // namespace
}  // namespace enhanced

// Entities that stand before the tables wait for them until the end of the file.
void read_ofac_enhanced(Reading& reading, Edition& edition) {
  static constexpr std::string_view containers[] = {"entities", "referenceValues", "featureTypes"};
  enhanced::File file(reading, edition);
  XmlRecords records(reading, containers, edition.extra);
  for (const pugi::xml_attribute& attribute : attributes_of(records.root())) {
    keep(attribute, "", edition.extra);
  }
  std::vector<std::string_view> waiting;
  while (records.next()) {
    const bool entity = without_prefix(records.container()) == "entities";
    if (entity && file.values.empty()) {
      waiting.push_back(records.source());
      continue;
    }
    file.spot.offset = records.offset();
    enhanced::read_record(records.record(), records.container(), records.depth(), file);
  }
  for (const std::string_view source : waiting) {
    file.spot.offset = static_cast<std::size_t>(source.data() - reading.text().data());
    enhanced::read_record(XmlFragment(source).node(), "entities", 2, file);
  }
  warn_of_repeated_keys(reading, edition.entries, file.offsets);
}

}  // namespace sanctrack::lists
