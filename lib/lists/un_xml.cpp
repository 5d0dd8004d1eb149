#include <algorithm>
#include <array>
#include <iterator>
#include <utility>
#include <vector>

#include "lists/dates.hpp"
#include "lists/formats.hpp"
#include "lists/gather.hpp"
#include "lists/xml.hpp"

namespace sanctrack::lists {
namespace {

constexpr std::array<std::string_view, 4> name_parts = {"FIRST_NAME", "SECOND_NAME", "THIRD_NAME",
                                                        "FOURTH_NAME"};

ListPlace place_of(const pugi::xml_node& node) {
  constexpr std::string_view parts[] = {"STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE"};
  ListPlace place;
  each_text(node, place.extra, [&](std::string_view name, std::string_view text) {
    if (name == "COUNTRY" && place.country.empty()) {
      place.country = text;
    } else {
      auto& texts = is_one_of(name, parts) ? place.parts : place.extra;
      texts.push_back({name, std::string(text)});
    }
  });
  return place;
}

bool says_something(const ListPlace& place) noexcept {
  return !(place.parts.empty() && place.country.empty() && place.extra.empty());
}

std::optional<PartialDate> date_in(std::string_view text) noexcept {
  if (const std::optional<Date> day = xml_day(text)) return PartialDate(*day);
  return PartialDate::try_parse(text);
}

// `EXACT` with DATE or YEAR, `APPROXIMATELY`, `BETWEEN` with FROM_YEAR and TO_YEAR.
std::optional<ListDate> birth_of(const pugi::xml_node& node) {
  std::vector<ListText> extra;
  std::string_view type, date, year, from, to;
  each_text(node, extra, [&](std::string_view name, std::string_view text) {
    if (name == "TYPE_OF_DATE") type = text;
    std::string_view* const place = name == "DATE"        ? &date
                                    : name == "YEAR"      ? &year
                                    : name == "FROM_YEAR" ? &from
                                    : name == "TO_YEAR"   ? &to
                                                          : nullptr;
    if (place != nullptr && place->empty()) {
      *place = text;
    } else {
      add_text(extra, name, text);
    }
  });
  if (date.empty() && year.empty() && from.empty() && to.empty() && extra.empty()) return {};
  ListDate made;
  if (!date.empty() || !year.empty()) {
    made = list_date(date.empty() ? year : date);
    if (const auto day = date_in(made.text)) made.first = made.last = day;
    if (!date.empty()) add_text(extra, "YEAR", year);
    add_text(extra, "FROM_YEAR", from);
    add_text(extra, "TO_YEAR", to);
  } else if (!from.empty() || !to.empty()) {
    made = list_date(std::string(from).append(" to ").append(to));
  }
  const bool approximately = type == "APPROXIMATELY" || type == "Approximately";
  if (approximately && made.first) {
    made.first = approximate(*made.first);
    made.last = approximate(*made.last);
  }
  made.extra = std::move(extra);
  return made;
}

std::optional<ListIdentifier> document_of(const pugi::xml_node& node) {
  ListIdentifier made;
  each_text(node, made.extra, [&](std::string_view name, std::string_view text) {
    const bool country = name == "ISSUING_COUNTRY" || name == "COUNTRY_OF_ISSUE";
    if (name == "TYPE_OF_DOCUMENT" && made.type.empty()) {
      made.type = text;
    } else if (name == "NUMBER" && made.value.empty()) {
      made.value = text;
    } else if (country && made.country.empty()) {
      made.country = text;
    } else if (name == "DATE_OF_ISSUE" && !made.issued && date_in(text)) {
      made.issued = date_in(text);
    } else {
      add_text(made.extra, name, text);
    }
  });
  const bool empty = made.type.empty() && made.value.empty() && made.country.empty() &&
                     !made.issued && made.extra.empty();
  return empty ? std::nullopt : std::optional(std::move(made));
}

class UnEntry {
 public:
  explicit UnEntry(ListEntry& entry) : entry_(entry) {}

  void read(const pugi::xml_node& record) {
    for (const pugi::xml_attribute& attribute : record.attributes()) {
      keep(attribute, {}, entry_.extra);
    }
    for (const pugi::xml_node& child : record.children()) read_child(child);
    finish_name();
    add_births_of_aliases();
    set_programme_of_listings(entry_);
  }

 private:
  void read_child(const pugi::xml_node& child) {
    const std::string_view name = without_prefix(child.name());
    if (name.ends_with("_ALIAS")) return read_alias(child);
    if (name.ends_with("_ADDRESS")) return add(place_of(child), entry_.addresses);
    if (name.ends_with("_PLACE_OF_BIRTH")) return add(place_of(child), entry_.birth_places);
    if (name.ends_with("_DATE_OF_BIRTH")) return add(birth_of(child), entry_.births);
    if (name.ends_with("_DOCUMENT")) return add(document_of(child), entry_.identifiers);
    if (name == "TITLE" || name == "DESIGNATION" || name == "NATIONALITY" ||
        name == "NATIONALITY2" || name == "LAST_DAY_UPDATED") {
      return read_values(child, name);
    }
    const bool known = is_one_of(name, name_parts) || is_single(name);
    if (!known) return keep(child, {}, entry_.extra);
    const std::string_view text = text_of(child, name, entry_.extra);
    if (!text.empty()) read_text(name, text);
  }

  static bool is_single(std::string_view name) noexcept {
    constexpr std::string_view singles[] = {"DATAID",   "REFERENCE_NUMBER",     "UN_LIST_TYPE",
                                            "GENDER",   "NAME_ORIGINAL_SCRIPT", "LISTED_ON",
                                            "COMMENTS1"};
    return is_one_of(name, singles);
  }

  void read_text(std::string_view name, std::string_view text) {
    if (is_one_of(name, name_parts)) {
      name_.parts.push_back({name, std::string(text)});
    } else if (name == "DATAID") {
      entry_.references.push_back({"data-id", std::string(text)});
    } else if (name == "REFERENCE_NUMBER" && entry_.key.empty()) {
      entry_.key = text;
    } else if (name == "UN_LIST_TYPE") {
      entry_.programmes.emplace_back(text);
    } else if (name == "GENDER") {
      entry_.genders.emplace_back(text);
    } else if (name == "NAME_ORIGINAL_SCRIPT") {
      entry_.names.push_back({.name = std::string(text), .type = std::string(name)});
    } else if (name == "LISTED_ON") {
      add_listing(name, name, text);
    } else if (name == "COMMENTS1") {
      entry_.remarks.emplace_back(text);
    } else {
      add_text(entry_.extra, name, text);
    }
  }

  void add_listing(std::string_view type, std::string_view path, std::string_view text,
                   ListEvent event = ListEvent::listed) {
    ListListing listing{.type = std::string(type), .event = event, .date = xml_day(text)};
    if (!listing.date) add_text(listing.extra, path, text);
    entry_.listings.push_back(std::move(listing));
  }

  // Several values, each in an element of its own; or one as the text.
  void read_values(const pugi::xml_node& node, std::string_view name) {
    for (const pugi::xml_attribute& attribute : node.attributes()) {
      keep(attribute, name, entry_.extra);
    }
    for (const pugi::xml_node& child : node.children()) {
      const bool plain = *child.name() == '\0';
      if (!plain && without_prefix(child.name()) != "VALUE") {
        keep(child, name, entry_.extra);
        continue;
      }
      const std::string_view text =
          plain ? trimmed(child.value()) : text_of(child, name, entry_.extra);
      if (text.empty()) continue;
      if (name == "LAST_DAY_UPDATED") {
        add_listing("amended", "VALUE", text, ListEvent::amended);
      } else if (name.starts_with("NATIONALITY")) {
        entry_.nationalities.push_back({.country = std::string(text), .type = "nationality"});
      } else {
        entry_.roles.push_back({.type = std::string(name), .text = std::string(text)});
      }
    }
  }

  // An alias may have a day and a place of birth of its own.
  void read_alias(const pugi::xml_node& node) {
    ListName made;
    ListPlace place;
    std::string_view born;
    each_text(node, made.extra, [&](std::string_view name, std::string_view text) {
      if (name == "ALIAS_NAME" && made.name.empty()) {
        made.name = text;
      } else if (name == "QUALITY" && made.quality.empty()) {
        set_quality(text, made);
      } else if (name == "DATE_OF_BIRTH" && born.empty()) {
        born = text;
      } else if (name == "COUNTRY_OF_BIRTH" && place.country.empty()) {
        place.country = text;
      } else if (name == "CITY_OF_BIRTH") {
        place.parts.push_back({name, std::string(text)});
      } else {
        add_text(made.extra, name, text);
      }
    });
    if (!born.empty()) {
      ListDate date = list_date(born);
      if (const auto day = date_in(born)) date.first = date.last = day;
      add_text(date.extra, "ALIAS_NAME", made.name);
      births_.push_back(std::move(date));
    }
    if (says_something(place)) {
      add_text(place.extra, "ALIAS_NAME", made.name);
      birth_places_.push_back(std::move(place));
    }
    const bool empty = made.name.empty() && made.quality.empty() && made.extra.empty();
    if (!empty) entry_.names.push_back(std::move(made));
  }

  // People have aliases of a quality, entities those of a type.
  static void set_quality(std::string_view text, ListName& name) {
    (text.ends_with(".") ? name.type : name.quality) = text;
    if (text == "Low") name.kind = NameKind::weak;
    if (text == "f.k.a.") name.kind = NameKind::former;
  }

  void finish_name() {
    if (name_.parts.empty()) return;
    name_.kind = NameKind::primary;
    for (const std::string_view part : name_parts) {
      for (const ListText& known : name_.parts) {
        if (known.path == part) append_word(name_.name, known.text);
      }
    }
    entry_.names.insert(entry_.names.begin(), std::move(name_));
  }

  // Aliases stand before what the person says of itself, which shall come first.
  void add_births_of_aliases() {
    std::move(births_.begin(), births_.end(), std::back_inserter(entry_.births));
    std::move(birth_places_.begin(), birth_places_.end(), std::back_inserter(entry_.birth_places));
  }

  void add(ListPlace place, std::vector<ListPlace>& places) {
    if (says_something(place)) places.push_back(std::move(place));
  }
  template <class Detail>
  void add(std::optional<Detail> detail, std::vector<Detail>& details) {
    if (detail) details.push_back(std::move(*detail));
  }

  ListEntry& entry_;
  ListName name_;
  std::vector<ListDate> births_;         // of aliases
  std::vector<ListPlace> birth_places_;  // the same
};

}  // namespace

void read_un_xml(Reading& reading, Edition& edition) {
  constexpr std::string_view containers[] = {"INDIVIDUALS", "ENTITIES"};
  XmlRecords records(reading, containers, edition.extra);
  for (const pugi::xml_attribute& attribute : records.root().attributes()) {
    if (std::string_view(attribute.name()) == "dateGenerated") {
      set_generated(attribute.value(), "@dateGenerated", edition);
    } else {
      keep(attribute, {}, edition.extra);
    }
  }
  RepeatedKeys keys;
  while (records.next()) {
    const pugi::xml_node record = records.record();
    const std::string_view name = without_prefix(record.name());
    const bool person = name == "INDIVIDUAL";
    if (!person && name != "ENTITY") {
      keep(record, {}, edition.extra);
      continue;
    }
    ListEntry entry{.kind = person ? EntityKind::person : EntityKind::organisation,
                    .type = std::string(name)};
    UnEntry(entry).read(record);
    if (entry.key.empty()) {
      records.lose("missing-key",
                   "has no REFERENCE_NUMBER and is left out: no later edition could tell which "
                   "entry it is");
      continue;
    }
    if (auto warning = keys.add(entry.key)) records.warn("repeated-key", std::move(*warning));
    edition.entries.push_back(std::move(entry));
  }
}

}  // namespace sanctrack::lists
