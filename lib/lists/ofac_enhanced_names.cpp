#include "lists/ofac_enhanced.hpp"

namespace sanctrack::lists::enhanced {
namespace {

bool is_true(std::string_view text) noexcept { return text == "true" || text == "1"; }

// A part of a name or an address: its type and its text.
void read_part(const pugi::xml_node& node, std::string_view path, File& file,
               std::vector<ListText>& parts, std::vector<ListText>& extra) {
  ListText part;
  for (const pugi::xml_attribute& attribute : attributes_of(node)) keep(attribute, path, extra);
  for (const pugi::xml_node& child : children_of(node)) {
    const std::string_view name = without_prefix(child.name());
    if (name == "type" && part.path.empty()) {
      part.path = coded(child, "type", file, extra).text;
    } else if (name == "value" && part.text.empty()) {
      part.text = text_of(child, "value", extra);
    } else {
      keep(child, path, extra);
    }
  }
  if (!part.path.empty() || !part.text.empty()) parts.push_back(std::move(part));
}

void put_script(const pugi::xml_node& node, File& file, ListName& name) {
  const Coded script = coded(node, "script", file, name.extra);
  name.script = script.value != nullptr && script.value->script ? script.value->script
                                                                : script_of("", script.text);
  // Two of OFAC's scripts may be one code; its own word stays where the code does not give it back.
  if (!name.script) keep_text("script", script.text, name.extra);
}

bool is_part(const ListName& name, std::string_view text) noexcept {
  return std::any_of(name.parts.begin(), name.parts.end(),
                     [&](const ListText& part) { return part.text == text; });
}

std::string joined_parts(const ListName& name) {
  std::string whole;
  for (const ListText& part : name.parts) {
    if (!whole.empty()) whole += ' ';
    whole += part.text;
  }
  return whole;
}

ListName read_translation(const pugi::xml_node& node, File& file, const ListName& about) {
  ListName name{.kind = about.kind, .type = about.type, .quality = about.quality};
  std::string_view first, last;
  for (const pugi::xml_attribute& attribute : attributes_of(node)) keep(attribute, "", name.extra);
  for (const pugi::xml_node& child : children_of(node)) {
    const std::string_view known = without_prefix(child.name());
    if (known == "formattedFullName" && name.name.empty()) {
      name.name = text_of(child, known, name.extra);
    } else if (known == "formattedFirstName" && first.empty()) {
      first = text_of(child, known, name.extra);
    } else if (known == "formattedLastName" && last.empty()) {
      last = text_of(child, known, name.extra);
    } else if (known == "script") {
      put_script(child, file, name);
    } else if (known == "isPrimary") {
      const std::string_view primary = text_of(child, known, name.extra);
      if (!is_true(primary)) keep_text("isPrimary", primary, name.extra);
    } else if (known == "nameParts") {
      for_each_child(child, "namePart", "nameParts", name.extra, [&](const pugi::xml_node& part) {
        read_part(part, "namePart", file, name.parts, name.extra);
      });
    } else {
      keep(child, "", name.extra);
    }
  }
  if (!is_part(name, first)) keep_text("formattedFirstName", first, name.extra);
  if (!is_part(name, last)) keep_text("formattedLastName", last, name.extra);
  if (name.name.empty()) name.name = joined_parts(name);
  return name;
}

// What a name says of all its translations, and of itself for the first of them.
ListName read_about(const pugi::xml_node& node, File& file) {
  ListName about;
  bool primary = false, low = false;
  for (const pugi::xml_attribute& attribute : attributes_of(node)) {
    keep(attribute, "name", about.extra);
  }
  for (const pugi::xml_node& child : children_of(node)) {
    const std::string_view known = without_prefix(child.name());
    if (known == "isPrimary") {
      primary = is_true(text_of(child, "name/isPrimary", about.extra));
    } else if (known == "isLowQuality") {
      low = is_true(text_of(child, "name/isLowQuality", about.extra));
    } else if (known == "aliasType") {
      about.type = coded(child, "aliasType", file, about.extra).text;
    } else if (known != "translations") {
      keep(child, "name", about.extra);
    }
  }
  about.kind = name_kind(primary, low, about.type);
  if (low) about.quality = "low";
  return about;
}

void read_name(const pugi::xml_node& node, File& file, ListEntry& entry) {
  ListName about = read_about(node, file);
  const std::size_t before = entry.names.size();
  for (const pugi::xml_node& child : children_of(node)) {
    if (without_prefix(child.name()) != "translations") continue;
    for_each_child(child, "translation", "translations", about.extra,
                   [&](const pugi::xml_node& translation) {
                     file.spot.copy(about.type.size());
                     entry.names.push_back(read_translation(translation, file, about));
                   });
  }
  std::vector<ListText>& extra =
      entry.names.size() > before ? entry.names[before].extra : entry.extra;
  std::move(about.extra.begin(), about.extra.end(), std::back_inserter(extra));
}

void read_place(const pugi::xml_node& node, File& file, ListPlace& place) {
  for (const pugi::xml_attribute& attribute : attributes_of(node)) {
    keep(attribute, "translation", place.extra);
  }
  for (const pugi::xml_node& child : children_of(node)) {
    const std::string_view known = without_prefix(child.name());
    if (known == "addressParts") {
      for_each_child(child, "addressPart", "addressParts", place.extra,
                     [&](const pugi::xml_node& part) {
                       read_part(part, "addressPart", file, place.parts, place.extra);
                     });
    } else if (known == "script") {
      keep_text("script", coded(child, "script", file, place.extra).text, place.extra);
    } else if (known == "isPrimary") {
      const std::string_view primary = text_of(child, known, place.extra);
      if (!is_true(primary)) keep_text("isPrimary", primary, place.extra);
    } else {
      keep(child, "translation", place.extra);
    }
  }
}

// Each translation of an address is one; an address without any is its country.
void read_address(const pugi::xml_node& node, File& file, ListEntry& entry) {
  ListPlace about;
  for (const pugi::xml_attribute& attribute : attributes_of(node)) keep(attribute, "", about.extra);
  for (const pugi::xml_node& child : children_of(node)) {
    const std::string_view known = without_prefix(child.name());
    if (known == "country" && about.country.empty()) {
      const Coded country = coded(child, known, file, about.extra);
      about.country = country.text;
      if (country.value != nullptr) about.country_code = country.value->country;
    } else if (known != "translations") {
      keep(child, "", about.extra);
    }
  }
  std::vector<ListPlace> places;
  for (const pugi::xml_node& child : children_of(node)) {
    if (without_prefix(child.name()) != "translations") continue;
    for_each_child(
        child, "translation", "translations", about.extra, [&](const pugi::xml_node& translation) {
          file.spot.copy(about.country.size());
          places.push_back({.country = about.country, .country_code = about.country_code});
          read_place(translation, file, places.back());
        });
  }
  if (places.empty()) {
    entry.addresses.push_back(std::move(about));
    return;
  }
  std::move(about.extra.begin(), about.extra.end(), std::back_inserter(places.front().extra));
  std::move(places.begin(), places.end(), std::back_inserter(entry.addresses));
}

}  // namespace

void read_names(const pugi::xml_node& names, File& file, ListEntry& entry) {
  for_each_child(names, "name", "names", entry.extra,
                 [&](const pugi::xml_node& name) { read_name(name, file, entry); });
  put_primary_first(entry.names);
}

void read_addresses(const pugi::xml_node& addresses, File& file, ListEntry& entry) {
  for_each_child(addresses, "address", "addresses", entry.extra,
                 [&](const pugi::xml_node& address) { read_address(address, file, entry); });
}

}  // namespace sanctrack::lists::enhanced
