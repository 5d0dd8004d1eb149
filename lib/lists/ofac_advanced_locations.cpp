#include "lists/ofac_advanced_locations.hpp"

#include "values/text.hpp"

namespace sanctrack::lists::advanced {
namespace {

void read_value(const pugi::xml_node& node, std::string_view type, References& references,
                ListPlace& place) {
  std::string_view value;
  const std::string path(type);
  for (const pugi::xml_node& child : children_of(node)) {
    if (without_prefix(child.name()) == "Value" && value.empty()) {
      value = text_of(child, path, place.extra);
    } else {
      keep(child, path, place.extra);
    }
  }
  for (const pugi::xml_attribute& attribute : attributes_of(node)) {
    const std::string_view name = attribute.name();
    if (name == "Primary") {
      // The main value of a part is the rule.
      if (!is_true(attribute.value())) keep(attribute, path, place.extra);
    } else if (name == "LocPartValueTypeID") {
      keep_text(path + "/LocPartValueType",
                references.known_text(Table::location_part_value_type, attribute), place.extra);
    } else if (name == "LocPartValueStatusID") {
      const auto status = references.known_text(Table::location_part_value_status, attribute);
      if (status != "Main") keep_text(path + "/LocPartValueStatus", status, place.extra);
    } else {
      keep(attribute, path, place.extra);
    }
  }
  if (!value.empty()) place.parts.push_back({path, std::string(value)});
}

void read_part(const pugi::xml_node& node, References& references, ListPlace& place) {
  const std::string_view type =
      references.text(Table::location_part_type, node.attribute("LocPartTypeID"));
  for (const pugi::xml_attribute& attribute : attributes_of(node)) {
    if (std::string_view(attribute.name()) != "LocPartTypeID") keep(attribute, type, place.extra);
  }
  for (const pugi::xml_node& child : children_of(node)) {
    if (without_prefix(child.name()) == "LocationPartValue") {
      read_value(child, type, references, place);
    } else {
      keep(child, "LocationPart", place.extra);
    }
  }
}

void read_country(const pugi::xml_node& node, References& references, ListPlace& place) {
  const bool first = place.country.empty();
  for (const pugi::xml_attribute& attribute : attributes_of(node)) {
    const std::string_view name = attribute.name();
    if (name == "CountryID") {
      const Reference* const found = references.find(Table::country, attribute);
      const std::string text = found == nullptr ? attribute.value() : found->text;
      if (!first) {
        keep_text("LocationCountry", text, place.extra);
        continue;
      }
      place.country = text;
      if (found != nullptr) place.country_code = found->country;
    } else if (name == "CountryRelevanceID") {
      const auto relevance = references.known_text(Table::country_relevance, attribute);
      if (relevance != "PRIMARY") keep_text("CountryRelevance", relevance, place.extra);
    } else {
      keep(attribute, "LocationCountry", place.extra);
    }
  }
  for (const pugi::xml_node& child : children_of(node)) {
    keep(child, "LocationCountry", place.extra);
  }
}

// An area code that says the same as the country says nothing new.
void put_area_code(const Reference& area, ListPlace& place) {
  if (place.country.empty() && area.country) {
    place.country = area.description;
    place.country_code = area.country;
    return;
  }
  const bool same = area.description == place.country && area.country == place.country_code;
  if (same) return;
  const bool both = !area.text.empty() && !area.description.empty();
  keep_text("LocationAreaCode", area.text + (both ? " " : "") + area.description, place.extra);
}

void read_area_code(const pugi::xml_node& node, References& references, ListPlace& place) {
  for (const pugi::xml_attribute& attribute : attributes_of(node)) {
    const bool is_code = std::string_view(attribute.name()) == "AreaCodeID";
    const Reference* const area = is_code ? references.find(Table::area_code, attribute) : nullptr;
    if (area != nullptr) {
      put_area_code(*area, place);
    } else {
      keep(attribute, "LocationAreaCode", place.extra);
    }
  }
  for (const pugi::xml_node& child : children_of(node)) {
    keep(child, "LocationAreaCode", place.extra);
  }
}

}  // namespace

void Locations::read(const pugi::xml_node& node, std::string_view source, References& references) {
  Location made{.source = source, .first_user = users_.size()};
  ListPlace& place = made.place;
  place.parts.reserve(4);
  std::optional<std::uint64_t> id;
  for (const pugi::xml_attribute& attribute : attributes_of(node)) {
    keep(attribute, "Location", place.extra);
    if (std::string_view(attribute.name()) == "ID") id = id_of(attribute.value());
  }
  for (const pugi::xml_node& child : children_of(node)) {
    const std::string_view name = without_prefix(child.name());
    if (name == "LocationPart") {
      read_part(child, references, place);
    } else if (name == "LocationCountry") {
      read_country(child, references, place);
    } else if (name == "FeatureVersionReference") {
      const auto user = id_of(child.attribute("FeatureVersionID").value());
      const bool plain = user && child.first_attribute() == child.last_attribute();
      if (plain && child.first_child().empty()) {
        users_.push_back({*user});
      } else {
        keep(child, "", place.extra);
      }
    } else if (name != "LocationAreaCode") {
      keep(child, "", place.extra);
    }
  }
  // After the country, which they may repeat.
  for (const pugi::xml_node& child : children_of(node)) {
    if (without_prefix(child.name()) == "LocationAreaCode") {
      read_area_code(child, references, place);
    }
  }
  made.users = users_.size() - made.first_user;
  std::sort(users_.begin() + static_cast<std::ptrdiff_t>(made.first_user), users_.end(),
            [](const User& a, const User& b) { return a.version < b.version; });
  // Without a number nothing can refer to it, and finish() keeps it.
  locations_.add(id.value_or(UINT64_MAX), std::move(made));
}

Locations::Location* Locations::location(const pugi::xml_attribute& attribute, Spot& spot) {
  const auto id = id_of(attribute.value());
  Location* const found = id ? locations_.find(*id) : nullptr;
  if (found == nullptr) {
    warn_of_unknown(spot, attribute, "Location");
  } else {
    found->used = true;
    spot.copy(found->source.size());
  }
  return found;
}

const ListPlace* Locations::find(const pugi::xml_attribute& attribute,
                                 const pugi::xml_attribute& version, Spot& spot) {
  Location* const found = location(attribute, spot);
  if (found == nullptr) return nullptr;
  const auto user = id_of(version.value());
  if (!user) return &found->place;
  const auto begin = users_.begin() + static_cast<std::ptrdiff_t>(found->first_user);
  const auto end = begin + static_cast<std::ptrdiff_t>(found->users);
  auto at = std::lower_bound(begin, end, *user, [](const User& known, std::uint64_t asked) {
    return known.version < asked;
  });
  for (; at != end && at->version == *user && !at->seen; ++at) at->seen = true;
  return &found->place;
}

const ListPlace* Locations::find(const pugi::xml_attribute& attribute, Spot& spot) {
  Location* const found = location(attribute, spot);
  return found == nullptr ? nullptr : &found->place;
}

void Locations::keep_unused(const Location& location, Spot& spot, std::vector<ListText>& extra) {
  const auto offset = static_cast<std::size_t>(location.source.data() - spot.reading.text().data());
  if (!location.used) {
    spot.reading.warn(offset, "unused-location",
                      "nothing refers to this place: it is kept beside the entries");
    keep(XmlFragment(location.source).node(), "Locations", extra);
    return;
  }
  for (std::size_t i = location.first_user; i < location.first_user + location.users; ++i) {
    if (users_[i].seen) continue;
    const std::string user = std::to_string(users_[i].version);
    spot.reading.warn(offset, "unknown-reference",
                      "'FeatureVersionID' refers to '" + user +
                          "', and no feature with that ID has this place: the number is kept");
    keep_text("Locations/Location/FeatureVersionReference/@FeatureVersionID", user, extra);
  }
}

void Locations::finish(Spot& spot, std::vector<ListText>& extra) {
  std::vector<const Location*> in_order;
  in_order.reserve(locations_.rows().size());
  for (const auto& row : locations_.rows()) in_order.push_back(&row.second);
  std::sort(in_order.begin(), in_order.end(), [](const Location* a, const Location* b) {
    return a->source.data() < b->source.data();
  });
  for (const Location* location : in_order) keep_unused(*location, spot, extra);
}

}  // namespace sanctrack::lists::advanced
