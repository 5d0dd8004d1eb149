// Written from a description of the format (the names of its elements), not from a real file: what
// is not known here is kept.

#include <algorithm>
#include <map>
#include <utility>

#include "lists/formats.hpp"
#include "lists/gather.hpp"
#include "lists/xml.hpp"

namespace sanctrack::lists {
namespace {

std::string_view attribute_of(const pugi::xml_node& node, const char* name) noexcept {
  return trimmed(node.attribute(name).value());
}

// The attributes of an element but for those that a reader takes.
void keep_others(const pugi::xml_node& node, std::initializer_list<std::string_view> taken,
                 std::vector<ListText>& extra) {
  for (const pugi::xml_attribute& attribute : node.attributes()) {
    const bool known = std::find(taken.begin(), taken.end(), attribute.name()) != taken.end();
    if (!known) keep(attribute, {}, extra);
  }
}

std::optional<EntityKind> kind_of(std::string_view element, std::string_view object) noexcept {
  if (element == "individual") return EntityKind::person;
  if (element == "entity") return EntityKind::organisation;
  if (object == "vessel") return EntityKind::vessel;
  if (object == "aircraft") return EntityKind::aircraft;
  return std::nullopt;
}

class Target {
 public:
  Target(const pugi::xml_node& record, ListEntry& entry) : entry_(entry) {
    entry.key = attribute_of(record, "ssid");
    for (const pugi::xml_attribute& attribute : record.attributes()) {
      const std::string_view name = attribute.name();
      if (name == "sanctions-set-id" && *attribute.value() != '\0') {
        entry.programmes.emplace_back(trimmed(attribute.value()));
      } else if (name != "ssid") {
        keep(attribute, {}, entry.extra);
      }
    }
    for (const pugi::xml_node& child : record.children()) read(child);
  }

 private:
  void read(const pugi::xml_node& child) {
    const std::string_view name = without_prefix(child.name());
    if (name == "modification") return read_modification(child);
    if (name == "individual" || name == "entity" || name == "object") {
      return read_party(child, name);
    }
    if (name == "sanctions-set-id") {
      return add_text(entry_.programmes, text_of(child, name, entry_.extra));
    }
    if (name == "foreign-identifier") {
      return add_text(entry_.references, name, text_of(child, name, entry_.extra));
    }
    keep(child, {}, entry_.extra);
  }

  // The list tells its whole history: each modification is listed, amended or de-listed, on the day
  // on which it takes effect. Its other days stand beside it.
  void read_modification(const pugi::xml_node& node) {
    ListListing listing{.type = std::string(attribute_of(node, "modification-type"))};
    if (listing.type == "amended") listing.event = ListEvent::amended;
    if (listing.type == "de-listed") listing.event = ListEvent::delisted;
    listing.date = xml_day(attribute_of(node, "effective-date"));
    if (listing.date) {
      keep_others(node, {"modification-type", "effective-date"}, listing.extra);
    } else {
      keep_others(node, {"modification-type"}, listing.extra);
    }
    for (const pugi::xml_node& child : node.children()) keep(child, {}, listing.extra);
    entry_.listings.push_back(std::move(listing));
  }

  void read_party(const pugi::xml_node& node, std::string_view element) {
    const std::string_view object = attribute_of(node, "object-type");
    if (entry_.type.empty()) {
      entry_.type = object.empty() ? element : object;
      entry_.kind = kind_of(element, object);
    }
    add_text(entry_.genders, attribute_of(node, "sex"));
    keep_others(node, {"object-type", "sex"}, entry_.extra);
    for (const pugi::xml_node& child : node.children()) {
      const std::string_view name = without_prefix(child.name());
      if (name == "identity") {
        read_identity(child);
      } else if (name == "justification") {
        add_feature(name, child);
      } else if (name == "other-information") {
        add_text(entry_.remarks, text_of(child, name, entry_.extra));
      } else if (name == "relation") {
        read_relation(child);
      } else {
        keep(child, {}, entry_.extra);
      }
    }
  }

  void add_feature(std::string_view type, const pugi::xml_node& node) {
    ListDetail feature{.type = std::string(type)};
    feature.text = text_of(node, {}, feature.extra);
    if (!feature.text.empty() || !feature.extra.empty()) {
      entry_.features.push_back(std::move(feature));
    }
  }

  void read_relation(const pugi::xml_node& node) {
    ListRelation relation{.type = std::string(attribute_of(node, "relation-type")),
                          .key = std::string(attribute_of(node, "target-id"))};
    keep_others(node, {"relation-type", "target-id"}, relation.extra);
    for (const pugi::xml_node& child : node.children()) keep(child, {}, relation.extra);
    entry_.relations.push_back(std::move(relation));
  }

  void read_identity(const pugi::xml_node& node) {
    const bool main = attribute_of(node, "main") != "false";
    keep_others(node, {}, entry_.extra);
    for (const pugi::xml_node& child : node.children()) {
      const std::string_view name = without_prefix(child.name());
      if (name == "name") {
        read_name(child, main);
      } else if (name == "day-month-year") {
        read_birth(child);
      } else if (name == "nationality") {
        read_nationality(child);
      } else if (name == "place-of-birth" || name == "address") {
        ListPlace place;
        for (const pugi::xml_attribute& attribute : child.attributes()) {
          keep(attribute, {}, place.extra);
        }
        for (const pugi::xml_node& part : child.children()) keep(part, {}, place.parts);
        (name == "address" ? entry_.addresses : entry_.birth_places).push_back(std::move(place));
      } else if (name == "identification-document") {
        read_document(child);
      } else {
        keep(child, {}, entry_.extra);
      }
    }
  }

  static NameKind kind_of_name(std::string_view type, std::string_view quality, bool main) {
    if (quality == "low") return NameKind::weak;
    if (type == "primary-name") return main ? NameKind::primary : NameKind::alias;
    if (type == "formerly-known-as") return NameKind::former;
    return NameKind::alias;
  }

  // Parts in the order that they state, each perhaps with other spellings, which are forms of their
  // own.
  void read_name(const pugi::xml_node& node, bool main) {
    ListName made{.type = std::string(attribute_of(node, "name-type")),
                  .quality = std::string(attribute_of(node, "quality"))};
    made.kind = kind_of_name(made.type, made.quality, main);
    keep_others(node, {"name-type", "quality"}, made.extra);
    std::vector<std::pair<int, std::string>> ordered;
    std::vector<ListName> spellings;
    for (const pugi::xml_node& child : node.children()) {
      if (without_prefix(child.name()) != "name-part") {
        keep(child, {}, made.extra);
        continue;
      }
      const std::string type(attribute_of(child, "name-part-type"));
      const int order = child.attribute("order").as_int();
      keep_others(child, {"name-part-type"}, made.extra);
      for (const pugi::xml_node& inner : child.children()) {
        const std::string_view name = without_prefix(inner.name());
        if (name == "spelling-variant") {
          spellings.push_back(spelling_of(inner, type));
        } else if (name == "value" || name.empty()) {
          const std::string_view text =
              name.empty() ? trimmed(inner.value()) : text_of(inner, name, made.extra);
          if (text.empty()) continue;
          made.parts.push_back({type, std::string(text)});
          ordered.emplace_back(order, text);
        } else {
          keep(inner, "name-part", made.extra);
        }
      }
    }
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [order, text] : ordered) append_word(made.name, text);
    const bool first = entry_.names.empty() || entry_.names.front().kind != NameKind::primary;
    const bool leads = made.kind == NameKind::primary && first;
    entry_.names.insert(leads ? entry_.names.begin() : entry_.names.end(), std::move(made));
    for (ListName& spelling : spellings) entry_.names.push_back(std::move(spelling));
  }

  static ListName spelling_of(const pugi::xml_node& node, const std::string& part) {
    ListName made{.type = "spelling-variant"};
    const std::string_view script = attribute_of(node, "script");
    const std::string_view language = attribute_of(node, "lang");
    made.script = Script::try_parse(script);
    made.language = language_of(language);
    if (!made.script) add_text(made.extra, "@script", script);
    if (!made.language) add_text(made.extra, "@lang", language);
    keep_others(node, {"script", "lang"}, made.extra);
    for (const pugi::xml_node& child : node.children()) {
      const bool plain = *child.name() == '\0';
      if (plain && made.name.empty()) {
        made.name = trimmed(child.value());
      } else {
        keep(child, {}, made.extra);
      }
    }
    made.parts.push_back({part, made.name});
    return made;
  }

  void read_birth(const pugi::xml_node& node) {
    const std::string_view year = attribute_of(node, "year"), month = attribute_of(node, "month"),
                           day = attribute_of(node, "day"),
                           calendar = attribute_of(node, "calendar");
    ListDate date;
    const bool gregorian = calendar.empty() || calendar == "Gregorian" || calendar == "gregorian";
    if (gregorian) date.first = date.last = date_of_pieces(year, month, day, false);
    date.text = year;
    for (const std::string_view piece : {month, day}) {
      if (!piece.empty()) date.text.append(piece.size() == 1 ? "-0" : "-").append(piece);
    }
    if (date.first) {
      keep_others(node, {"year", "month", "day"}, date.extra);
    } else {
      keep_others(node, {}, date.extra);
    }
    for (const pugi::xml_node& child : node.children()) keep(child, {}, date.extra);
    entry_.births.push_back(std::move(date));
  }

  void read_nationality(const pugi::xml_node& node) {
    ListCountry made{.type = "nationality"};
    for (const pugi::xml_attribute& attribute : node.attributes()) keep(attribute, {}, made.extra);
    for (const pugi::xml_node& child : node.children()) {
      if (without_prefix(child.name()) != "country") {
        keep(child, {}, made.extra);
        continue;
      }
      made.code = Country::try_parse(attribute_of(child, "iso-code"));
      if (!made.code) add_text(made.extra, "country/@iso-code", attribute_of(child, "iso-code"));
      keep_others(child, {"iso-code"}, made.extra);
      for (const pugi::xml_node& inner : child.children()) {
        const bool plain = *inner.name() == '\0' && made.country.empty();
        if (plain) {
          made.country = trimmed(inner.value());
        } else {
          keep(inner, "country", made.extra);
        }
      }
    }
    entry_.nationalities.push_back(std::move(made));
  }

  void read_document(const pugi::xml_node& node) {
    ListIdentifier made{.type = std::string(attribute_of(node, "document-type"))};
    keep_others(node, {"document-type"}, made.extra);
    for (const pugi::xml_node& child : node.children()) {
      const std::string_view name = without_prefix(child.name());
      const bool number = name == "number" && made.value.empty();
      const bool issued = name == "date-of-issue", expires = name == "expiry-date";
      if (number) {
        made.value = text_of(child, name, made.extra);
      } else if (issued || expires) {
        const std::string_view text = text_of(child, name, made.extra);
        auto& day = issued ? made.issued : made.expires;
        day = PartialDate::try_parse(text);
        if (!day) add_text(made.extra, name, text);
      } else {
        keep(child, {}, made.extra);
      }
    }
    entry_.identifiers.push_back(std::move(made));
  }

  ListEntry& entry_;
};

// Sets of sanctions by their number, where a programme names them; the first name stands.
void learn_sets(const pugi::xml_node& programme, std::map<std::string, std::string>& sets) {
  for (const pugi::xml_node& child : programme.children()) {
    const std::string_view id = attribute_of(child, "ssid");
    const std::string_view text = trimmed(child.child_value());
    if (without_prefix(child.name()) != "sanctions-set" || id.empty() || text.empty()) continue;
    if (text.size() > longest_repeated) continue;
    sets.try_emplace(std::string(id), text);
  }
}

// The number of a set stays as a reference beside its name.
void name_sets(const std::map<std::string, std::string>& sets, ListEntry& entry) {
  for (std::string& programme : entry.programmes) {
    const auto set = sets.find(programme);
    if (set == sets.end()) continue;
    entry.references.push_back({"sanctions-set-id", programme});
    programme = set->second;
  }
  if (entry.programmes.size() == 1) set_programme_of_listings(entry);
}

}  // namespace

void read_ch_xml(Reading& reading, Edition& edition) {
  XmlRecords records(reading, {}, edition.extra);
  for (const pugi::xml_attribute& attribute : records.root().attributes()) {
    if (std::string_view(attribute.name()) == "date") {
      set_generated(attribute.value(), "@date", edition);
    } else {
      keep(attribute, {}, edition.extra);
    }
  }
  RepeatedKeys keys;
  std::map<std::string, std::string> sets;
  while (records.next()) {
    const pugi::xml_node record = records.record();
    const std::string_view name = without_prefix(record.name());
    if (name == "sanctions-program") learn_sets(record, sets);
    if (name != "target") {
      keep(record, {}, edition.extra);
      continue;
    }
    ListEntry& entry = edition.entries.emplace_back();
    Target(record, entry);
    if (entry.key.empty()) {
      records.lose("missing-key",
                   "has no ssid and is left out: no later edition could tell which entry it is");
      edition.entries.pop_back();
    } else if (auto warning = keys.add(entry.key)) {
      records.warn("repeated-key", std::move(*warning));
    }
  }
  for (ListEntry& entry : edition.entries) name_sets(sets, entry);
}

}  // namespace sanctrack::lists
