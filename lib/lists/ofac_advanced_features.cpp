#include "lists/ofac_advanced_features.hpp"

#include "lists/dates.hpp"
#include "lists/ofac_advanced_dates.hpp"

namespace sanctrack::lists::advanced {
namespace {

// One version of a feature: all that it says.
struct Version {
  std::string_view type{};
  FeatureClass what = FeatureClass::other;
  std::vector<Period> periods{};
  std::vector<std::string> texts{};
  std::vector<ListPlace> places{};
  std::vector<ListText> extra{};

  // What belongs to no single value goes to the first.
  std::vector<ListText> take_extra() { return std::exchange(extra, {}); }
};

void append(std::vector<ListText> from, std::vector<ListText>& to) {
  if (to.empty()) return to.swap(from);
  std::move(from.begin(), from.end(), std::back_inserter(to));
}

// A detail is a text, or a row of the table of details; both where they differ.
void read_detail(const pugi::xml_node& node, References& references, Version& version) {
  const auto before = static_cast<std::ptrdiff_t>(version.extra.size());
  const std::string_view text = text_of(node, "", version.extra);
  version.extra.erase(std::remove_if(version.extra.begin() + before, version.extra.end(),
                                     [](const ListText& kept) {
                                       return kept.path == "@DetailTypeID" ||
                                              kept.path == "@DetailReferenceID";
                                     }),
                      version.extra.end());
  if (!text.empty()) version.texts.emplace_back(text);
  const std::string_view referred =
      references.text(Table::detail_reference, node.attribute("DetailReferenceID"));
  if (!referred.empty() && referred != text) version.texts.emplace_back(referred);
  const std::string_view type = references.text(Table::detail_type, node.attribute("DetailTypeID"));
  keep_text("DetailType", type, version.extra);
}

void read_version_location(const pugi::xml_node& node, const pugi::xml_node& of,
                           const FeatureSources& sources, Version& version) {
  for (const pugi::xml_attribute& attribute : attributes_of(node)) {
    if (std::string_view(attribute.name()) != "LocationID") {
      keep(attribute, "VersionLocation", version.extra);
      continue;
    }
    const ListPlace* const place =
        sources.locations.find(attribute, of.attribute("ID"), sources.references.spot());
    if (place != nullptr) {
      version.places.push_back(*place);
    } else {
      keep(attribute, "VersionLocation", version.extra);
    }
  }
  for (const pugi::xml_node& child : children_of(node))
    keep(child, "VersionLocation", version.extra);
}

void read_version(const pugi::xml_node& node, const FeatureSources& sources, Version& version) {
  for (const pugi::xml_attribute& attribute : attributes_of(node)) {
    if (std::string_view(attribute.name()) == "ReliabilityID") {
      keep_text("Reliability", sources.references.known_text(Table::reliability, attribute),
                version.extra);
    } else {
      keep(attribute, "FeatureVersion", version.extra);
    }
  }
  for (const pugi::xml_node& child : children_of(node)) {
    const std::string_view name = without_prefix(child.name());
    if (name == "DatePeriod") {
      version.periods.push_back(read_period(child, sources.references));
    } else if (name == "VersionDetail") {
      read_detail(child, sources.references, version);
    } else if (name == "VersionLocation") {
      read_version_location(child, node, sources, version);
    } else {
      keep(child, "", version.extra);
    }
  }
}

void put_births(Version& version, ListEntry& entry) {
  for (Period& period : version.periods) {
    ListDate& birth = entry.births.emplace_back();
    birth.text = std::move(period.text);
    birth.first = period.first;
    birth.last = period.last;
    birth.extra = std::move(period.extra);
    append(version.take_extra(), birth.extra);
  }
  for (const std::string& text : version.texts) {
    ListDate& birth = entry.births.emplace_back(list_date(text));
    append(version.take_extra(), birth.extra);
  }
  version.periods.clear();
  version.texts.clear();
}

void put_places(Version& version, std::vector<ListPlace>& places) {
  for (ListPlace& place : version.places) {
    places.push_back(std::move(place));
    append(version.take_extra(), places.back().extra);
  }
  for (std::string& text : version.texts) {
    places.push_back({.text = std::move(text)});
    append(version.take_extra(), places.back().extra);
  }
  version.places.clear();
  version.texts.clear();
}

// A country is a place of which only the country is known, or a text. OFAC prints some as a place
// whose one part is the country's name.
void put_countries(Version& version, ListEntry& entry) {
  for (ListPlace& place : version.places) {
    ListCountry& country = entry.nationalities.emplace_back();
    country.type = version.type;
    if (place.country.empty() && place.parts.size() == 1) {
      place.country = std::move(place.parts.front().text);
      place.parts.clear();
    }
    country.country = std::move(place.country);
    country.code = place.country_code;
    country.extra = std::move(place.parts);
    append(std::move(place.extra), country.extra);
    append(version.take_extra(), country.extra);
  }
  for (std::string& text : version.texts) {
    ListCountry& country = entry.nationalities.emplace_back();
    country.type = version.type;
    country.country = std::move(text);
    append(version.take_extra(), country.extra);
  }
  version.places.clear();
  version.texts.clear();
}

void put_genders(Version& version, ListEntry& entry) {
  for (std::string& text : version.texts) entry.genders.push_back(std::move(text));
  if (version.texts.empty()) return;
  for (ListText& text : version.extra) text.path = joined("Gender", "/", text.path);
  append(version.take_extra(), entry.extra);
  version.texts.clear();
}

// One detail for each text and place; a period is when all of it holds. What only has a period,
// such as a day of founding, is one detail without text.
void put_details(Version& version, std::vector<ListDetail>& details) {
  std::vector<ListDetail> made;
  for (std::string& text : version.texts) {
    made.push_back({.type = std::string(version.type), .text = std::move(text)});
  }
  for (ListPlace& place : version.places) {
    ListDetail& detail = made.emplace_back();
    detail.type = version.type;
    detail.text = line_of(place);
    detail.extra = std::move(place.parts);
    append(std::move(place.extra), detail.extra);
  }
  const std::size_t periods = version.periods.size();
  if (made.empty() || periods > 1) {
    for (std::size_t i = made.empty() ? 0 : 1; i < std::max<std::size_t>(periods, 1); ++i) {
      made.push_back({.type = std::string(version.type)});
    }
  }
  for (std::size_t i = 0; i < periods; ++i) put(std::move(version.periods[i]), made[i]);
  append(version.take_extra(), made.front().extra);
  std::move(made.begin(), made.end(), std::back_inserter(details));
}

void put_version(Version& version, ListEntry& entry) {
  switch (version.what) {
    case FeatureClass::birth:
      put_births(version, entry);
      break;
    case FeatureClass::birth_place:
      put_places(version, entry.birth_places);
      break;
    case FeatureClass::address:
      put_places(version, entry.addresses);
      break;
    case FeatureClass::country:
      put_countries(version, entry);
      break;
    case FeatureClass::gender:
      put_genders(version, entry);
      break;
    case FeatureClass::title:
      put_details(version, entry.roles);
      return;
    case FeatureClass::other:
      put_details(version, entry.features);
      return;
  }
  const bool left = !version.periods.empty() || !version.texts.empty() || !version.places.empty() ||
                    !version.extra.empty();
  if (left) put_details(version, entry.features);
}

void read_identity_reference(const pugi::xml_node& node, const FeatureSources& sources,
                             std::vector<ListText>& extra) {
  for (const pugi::xml_attribute& attribute : attributes_of(node)) {
    const std::string_view name = attribute.name();
    if (name == "IdentityFeatureLinkTypeID") {
      keep_text("IdentityFeatureLinkType",
                sources.references.known_text(Table::identity_feature_link_type, attribute), extra);
    } else if (name != "IdentityID" || attribute.value() != sources.identity) {
      keep(attribute, "IdentityReference", extra);
    }
  }
  for (const pugi::xml_node& child : children_of(node)) keep(child, "IdentityReference", extra);
}

}  // namespace

void read_feature(const pugi::xml_node& node, const FeatureSources& sources, ListEntry& entry) {
  Version about;
  about.extra.reserve(4);
  for (const pugi::xml_attribute& attribute : attributes_of(node)) {
    if (std::string_view(attribute.name()) != "FeatureTypeID") {
      keep(attribute, "", about.extra);
      continue;
    }
    const Reference* const type = sources.references.find(Table::feature_type, attribute);
    about.type = type == nullptr ? std::string_view(attribute.value()) : type->text;
    if (type != nullptr) about.what = type->feature;
  }
  std::size_t versions = 0;
  for (const pugi::xml_node& child : children_of(node)) {
    const std::string_view name = without_prefix(child.name());
    if (name == "IdentityReference") {
      read_identity_reference(child, sources, about.extra);
    } else if (name == "FeatureVersion") {
      ++versions;
    } else {
      keep(child, "Feature", about.extra);
    }
  }
  for (const pugi::xml_node& child : children_of(node)) {
    if (without_prefix(child.name()) != "FeatureVersion") continue;
    Version version{.type = about.type, .what = about.what, .extra = about.take_extra()};
    sources.references.spot().copy(version.type.size());
    read_version(child, sources, version);
    put_version(version, entry);
  }
  if (versions == 0) put_details(about, entry.features);
}

}  // namespace sanctrack::lists::advanced
