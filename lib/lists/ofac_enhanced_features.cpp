#include <tuple>

#include "lists/dates.hpp"
#include "lists/ofac_enhanced.hpp"
#include "values/text.hpp"

namespace sanctrack::lists::enhanced {
namespace {

// One feature: all that it says.
struct Feature {
  std::string_view type{}, text{};
  const Value* value = nullptr;
  std::optional<PartialDate> first{}, last{};
  bool dated = false;
  std::vector<ListText> extra{};
};

// A valueDate has four days: the start lies between the first two, the end between the others.
struct Days {
  std::string_view text[4]{};
  bool circa = false;
};
constexpr std::string_view day_names[] = {"fromDateBegin", "fromDateEnd", "toDateBegin",
                                          "toDateEnd"};

void put_days(const Days& days, File& file, Feature& feature) {
  const auto first = printed_day(days.text[0], DayOrder::month_first);
  const auto last = printed_day(days.text[3], DayOrder::month_first);
  const bool read = first && last && *first <= *last;
  if (read) {
    std::tie(feature.first, feature.last) = stretch(*first, days.circa, *last, days.circa);
  } else {
    file.spot.warn("unreadable-date",
                   "has a valueDate that is no stretch of days: it is kept as text");
  }
  const bool plain = read && days.text[0] == days.text[1] && days.text[2] == days.text[3];
  for (std::size_t i = 0; !plain && i < 4; ++i) {
    keep_text(std::string("valueDate/").append(day_names[i]), days.text[i], feature.extra);
  }
}

void read_value_date(const pugi::xml_node& node, File& file, Feature& feature) {
  Days days;
  for (const pugi::xml_attribute& attribute : attributes_of(node)) {
    keep(attribute, "valueDate", feature.extra);
  }
  for (const pugi::xml_node& child : children_of(node)) {
    const std::string_view known = without_prefix(child.name());
    const auto day = std::find(std::begin(day_names), std::end(day_names), known);
    if (day != std::end(day_names)) {
      days.text[day - std::begin(day_names)] = text_of(child, known, feature.extra);
    } else if (known == "isApproximate") {
      days.circa = text_of(child, known, feature.extra) == "true";
    } else if (known == "isDateRange") {
      const std::string_view range = text_of(child, known, feature.extra);
      if (range == "true") keep_text("valueDate/isDateRange", range, feature.extra);
    } else {
      keep(child, "valueDate", feature.extra);
    }
  }
  feature.dated = true;
  put_days(days, file, feature);
}

std::string_view read_type(const pugi::xml_node& node, File& file, std::vector<ListText>& extra) {
  const std::string_view text = text_of(node, "type", extra);
  const auto id = id_of(node.attribute("featureTypeId").value());
  const std::string* const known = id ? file.feature_types.find(*id) : nullptr;
  if (known != nullptr && *known == text) {
    std::erase_if(extra, [](const ListText& kept) { return kept.path == "type/@featureTypeId"; });
  } else if (id && known == nullptr && !file.feature_types.empty()) {
    file.spot.warn("unknown-reference", "'featureTypeId' refers to '" + std::to_string(*id) +
                                            "', and the file has no such type: the number is kept");
  }
  return text;
}

void put_reference(const pugi::xml_node& node, File& file, Feature& feature) {
  const std::string_view id = text_of(node, "valueRefId", feature.extra);
  feature.value = value_of(id, "valueRefId", file);
  if (feature.value == nullptr) keep_text("valueRefId", id, feature.extra);
}

Feature read_parts(const pugi::xml_node& node, File& file) {
  Feature feature;
  for (const pugi::xml_attribute& attribute : attributes_of(node)) {
    keep(attribute, "", feature.extra);
  }
  for (const pugi::xml_node& child : children_of(node)) {
    const std::string_view known = without_prefix(child.name());
    if (known == "type" && feature.type.empty()) {
      feature.type = read_type(child, file, feature.extra);
    } else if (known == "value" && feature.text.empty()) {
      feature.text = text_of(child, known, feature.extra);
    } else if (known == "valueRefId" && feature.value == nullptr) {
      put_reference(child, file, feature);
    } else if (known == "valueDate" && !feature.dated) {
      read_value_date(child, file, feature);
    } else if (known == "reliability") {
      keep_text(known, coded(child, known, file, feature.extra).text, feature.extra);
    } else if (known == "isPrimary") {
      const std::string_view primary = text_of(child, known, feature.extra);
      if (primary != "true") keep_text(known, primary, feature.extra);
    } else {
      keep(child, "", feature.extra);
    }
  }
  if (feature.value != nullptr && feature.value->text != feature.text) {
    keep_text("valueRefId", feature.value->text, feature.extra);
  }
  return feature;
}

void put_birth(Feature& feature, ListEntry& entry) {
  ListDate birth = list_date(feature.text);
  if (feature.first) birth.first = feature.first, birth.last = feature.last;
  birth.extra = std::move(feature.extra);
  entry.births.push_back(std::move(birth));
}

void put_country(Feature& feature, ListEntry& entry) {
  ListCountry& country = entry.nationalities.emplace_back();
  country.country = feature.text;
  country.type = feature.type;
  if (feature.value != nullptr) country.code = feature.value->country;
  country.extra = std::move(feature.extra);
}

ListDetail detail_of(Feature& feature) {
  ListDetail detail{.type = std::string(feature.type), .text = std::string(feature.text)};
  detail.from = feature.first;
  detail.until = feature.last;
  detail.extra = std::move(feature.extra);
  return detail;
}

void put_gender(Feature& feature, ListEntry& entry) {
  entry.genders.emplace_back(feature.text);
  for (ListText& text : feature.extra) {
    entry.extra.push_back({joined("Gender", "/", text.path), std::move(text.text)});
  }
}

void read_feature(const pugi::xml_node& node, File& file, ListEntry& entry) {
  Feature feature = read_parts(node, file);
  FeatureClass what = feature_class(feature.type);
  // A feature of another shape than its class has is kept as a feature.
  const bool dates = feature.first && what != FeatureClass::birth;
  if (feature.text.empty() || (dates && what != FeatureClass::title)) what = FeatureClass::other;
  switch (what) {
    case FeatureClass::birth:
      return put_birth(feature, entry);
    case FeatureClass::country:
      return put_country(feature, entry);
    case FeatureClass::gender:
      return put_gender(feature, entry);
    case FeatureClass::birth_place:
      entry.birth_places.push_back(
          {.text = std::string(feature.text), .extra = std::move(feature.extra)});
      return;
    case FeatureClass::address:
      entry.addresses.push_back(
          {.text = std::string(feature.text), .extra = std::move(feature.extra)});
      return;
    case FeatureClass::title:
      entry.roles.push_back(detail_of(feature));
      return;
    case FeatureClass::other:
      entry.features.push_back(detail_of(feature));
      return;
  }
}

// The numbers of an entry's names, sorted.
std::vector<std::string_view> name_ids(const ListEntry& entry) {
  std::vector<std::string_view> ids;
  for (const ListName& name : entry.names) {
    if (!name.extra.empty() && name.extra.front().path == "@id") {
      ids.push_back(name.extra.front().text);
    }
  }
  std::sort(ids.begin(), ids.end());
  return ids;
}

// The name on a document stands there as text; its numbers go where the entry has that name.
void read_document_name(const pugi::xml_node& node, const std::vector<std::string_view>& names,
                        std::vector<ListText>& extra) {
  const std::string_view id = node.attribute("nameTranslationId").value();
  const bool known = std::binary_search(names.begin(), names.end(), id);
  const std::size_t before = extra.size();
  keep_text("name", text_of(node, "name", extra), extra);
  if (!known) return;
  const auto begin = extra.begin() + static_cast<std::ptrdiff_t>(before);
  extra.erase(std::remove_if(begin, extra.end(),
                             [](const ListText& kept) {
                               return kept.path == "name/@nameId" ||
                                      kept.path == "name/@nameTranslationId";
                             }),
              extra.end());
}

void put_document_date(const pugi::xml_node& node, std::string_view path, ListIdentifier& document,
                       std::optional<PartialDate>& field) {
  const std::string_view text = text_of(node, path, document.extra);
  const auto date = printed_date(text, DayOrder::month_first);
  if (date && !field) {
    field = date;
  } else {
    keep_text(path, text, document.extra);
  }
}

void read_document(const pugi::xml_node& node, const std::vector<std::string_view>& names,
                   File& file, ListEntry& entry) {
  ListIdentifier document;
  for (const pugi::xml_attribute& attribute : attributes_of(node)) {
    keep(attribute, "", document.extra);
  }
  for (const pugi::xml_node& child : children_of(node)) {
    const std::string_view known = without_prefix(child.name());
    if (known == "type" && document.type.empty()) {
      document.type = coded(child, known, file, document.extra).text;
    } else if (known == "documentNumber" && document.value.empty()) {
      document.value = text_of(child, known, document.extra);
    } else if (known == "issuingCountry" && document.country.empty()) {
      const Coded country = coded(child, known, file, document.extra);
      document.country = country.text;
      if (country.value != nullptr) document.country_code = country.value->country;
    } else if (known == "name") {
      read_document_name(child, names, document.extra);
    } else if (known == "issueDate") {
      put_document_date(child, known, document, document.issued);
    } else if (known == "expirationDate") {
      put_document_date(child, known, document, document.expires);
    } else {
      keep(child, "", document.extra);
    }
  }
  entry.identifiers.push_back(std::move(document));
}

void read_relationship(const pugi::xml_node& node, File& file, ListEntry& entry) {
  ListRelation relation;
  for (const pugi::xml_attribute& attribute : attributes_of(node)) {
    keep(attribute, "", relation.extra);
  }
  for (const pugi::xml_node& child : children_of(node)) {
    const std::string_view known = without_prefix(child.name());
    if (known == "type" && relation.type.empty()) {
      relation.type = coded(child, known, file, relation.extra).text;
    } else if (known == "relatedEntity" && relation.key.empty() && relation.name.empty()) {
      relation.name = text_of(child, known, relation.extra);
      relation.key = child.attribute("entityId").value();
      std::erase_if(relation.extra,
                    [](const ListText& kept) { return kept.path == "relatedEntity/@entityId"; });
    } else if (known == "quality") {
      keep_text(known, coded(child, known, file, relation.extra).text, relation.extra);
    } else {
      keep(child, "", relation.extra);
    }
  }
  entry.relations.push_back(std::move(relation));
}

}  // namespace

void read_features(const pugi::xml_node& features, File& file, ListEntry& entry) {
  for_each_child(features, "feature", "features", entry.extra,
                 [&](const pugi::xml_node& feature) { read_feature(feature, file, entry); });
}

void read_documents(const pugi::xml_node& documents, File& file, ListEntry& entry) {
  const std::vector<std::string_view> names = name_ids(entry);
  for_each_child(
      documents, "identityDocument", "identityDocuments", entry.extra,
      [&](const pugi::xml_node& document) { read_document(document, names, file, entry); });
}

void read_relationships(const pugi::xml_node& relationships, File& file, ListEntry& entry) {
  for_each_child(
      relationships, "relationship", "relationships", entry.extra,
      [&](const pugi::xml_node& relationship) { read_relationship(relationship, file, entry); });
}

}  // namespace sanctrack::lists::enhanced
