#include "lists/ofac_words.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "lists/reading.hpp"
#include "values/text.hpp"

namespace sanctrack::lists {
namespace {

struct ClassOfType {
  std::string_view type;
  FeatureClass what;
};
constexpr std::array classes{
    ClassOfType{"Birthdate", FeatureClass::birth},
    ClassOfType{"Date of Birth", FeatureClass::birth},
    ClassOfType{"Place of Birth", FeatureClass::birth_place},
    ClassOfType{"Nationality Country", FeatureClass::country},
    ClassOfType{"Citizenship Country", FeatureClass::country},
    ClassOfType{"Nationality of Registration", FeatureClass::country},
    ClassOfType{"Vessel Flag", FeatureClass::country},
    ClassOfType{"Other Vessel Flag", FeatureClass::country},
    ClassOfType{"Former Vessel Flag", FeatureClass::country},
    ClassOfType{"Gender", FeatureClass::gender},
    ClassOfType{"Title", FeatureClass::title},
    ClassOfType{"Location", FeatureClass::address},
};

struct CodeOfWord {
  std::string_view word, code;
};
constexpr std::array scripts{
    CodeOfWord{"Latin", "Latn"},
    CodeOfWord{"Arabic", "Arab"},
    CodeOfWord{"Cyrillic", "Cyrl"},
    CodeOfWord{"Chinese Simplified", "Hans"},
    CodeOfWord{"Chinese Traditional", "Hant"},
    CodeOfWord{"Japanese", "Jpan"},
    CodeOfWord{"Korean", "Kore"},
    CodeOfWord{"Greek", "Grek"},
    CodeOfWord{"Hebrew", "Hebr"},
    CodeOfWord{"Thai", "Thai"},
    CodeOfWord{"Armenian", "Armn"},
    CodeOfWord{"Georgian", "Geor"},
    CodeOfWord{"Bengali", "Beng"},
    CodeOfWord{"Burmese", "Mymr"},
    CodeOfWord{"Devanagari", "Deva"},
    CodeOfWord{"Ethiopic", "Ethi"},
    CodeOfWord{"Khmer", "Khmr"},
    CodeOfWord{"Lao", "Laoo"},
    CodeOfWord{"Tamil", "Taml"},
    CodeOfWord{"Tibetan", "Tibt"},
};

// From where on a new one is compared: no list has a hundredth of these, and a hostile one must not
// cost the square of its length.
template <class T>
typename std::vector<T>::const_iterator compared(const std::vector<T>& texts) {
  constexpr std::size_t most = 1000;
  return texts.size() <= most ? texts.begin() : texts.end() - most;
}

bool ends_month(Date day) { return PartialDate::of_month(day.year(), day.month()).latest() == day; }

}  // namespace

FeatureClass feature_class(std::string_view type) noexcept {
  const auto known = std::find_if(classes.begin(), classes.end(),
                                  [&](const ClassOfType& row) { return row.type == type; });
  return known == classes.end() ? FeatureClass::other : known->what;
}

std::optional<Script> script_of(std::string_view code, std::string_view word) {
  if (const auto script = Script::try_parse(code)) return script;
  const auto known = std::find_if(scripts.begin(), scripts.end(), [&](const CodeOfWord& row) {
    return row.word == word || row.word == code;
  });
  return known == scripts.end() ? std::nullopt : Script::try_parse(known->code);
}

std::optional<EntityKind> entity_kind(std::string_view word) noexcept {
  if (word == "Individual") return EntityKind::person;
  if (word == "Entity" || word == "Other Entity") return EntityKind::organisation;
  if (word == "Vessel") return EntityKind::vessel;
  if (word == "Aircraft") return EntityKind::aircraft;
  return std::nullopt;
}

NameKind name_kind(bool primary, bool low_quality, std::string_view alias_type) noexcept {
  if (primary) return NameKind::primary;
  if (low_quality) return NameKind::weak;
  return alias_type == "F.K.A." ? NameKind::former : NameKind::alias;
}

void put_primary_first(std::vector<ListName>& names) {
  const auto primary = [](const ListName& name) { return name.kind == NameKind::primary; };
  if (std::is_partitioned(names.begin(), names.end(), primary)) return;
  std::stable_partition(names.begin(), names.end(), primary);
}

std::pair<PartialDate, PartialDate> stretch(Date first, bool first_circa, Date last,
                                            bool last_circa) {
  const bool months = first.day() == 1 && ends_month(last);
  if (months && first.month() == 1 && last.month() == 12) {
    return {PartialDate::of_year(first.year(), first_circa),
            PartialDate::of_year(last.year(), last_circa)};
  }
  if (months) {
    return {PartialDate::of_month(first.year(), first.month(), first_circa),
            PartialDate::of_month(last.year(), last.month(), last_circa)};
  }
  return {PartialDate::of_day(first, first_circa), PartialDate::of_day(last, last_circa)};
}

std::string line_of(const ListPlace& place) {
  if (!place.text.empty()) return place.text;
  std::string line;
  for (const ListText& part : place.parts) {
    if (!line.empty()) line += ", ";
    line += part.text;
  }
  if (!line.empty() && !place.country.empty()) line += ", ";
  return line + place.country;
}

void keep_text(std::string_view path, std::string_view text, std::vector<ListText>& extra) {
  if (!text.empty()) extra.push_back({path, std::string(text)});
}

void add_once(std::vector<ListAct>& acts, const ListAct& act) {
  const auto same = [&](const ListAct& known) { return known.title == act.title; };
  if (std::none_of(compared(acts), acts.cend(), same)) acts.push_back(act);
}

void add_once(std::vector<std::string>& texts, std::string_view text) {
  if (std::find(compared(texts), texts.cend(), text) == texts.cend()) texts.emplace_back(text);
}

void warn_of_repeated_keys(Reading& reading, const std::vector<ListEntry>& entries,
                           const std::vector<std::size_t>& offsets) {
  std::vector<std::size_t> order(entries.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return entries[a].key < entries[b].key; });
  std::vector<std::size_t> repeated;
  for (std::size_t i = 1; i < order.size(); ++i) {
    if (entries[order[i - 1]].key == entries[order[i]].key) repeated.push_back(order[i]);
  }
  std::sort(repeated.begin(), repeated.end(),
            [&](std::size_t a, std::size_t b) { return offsets[a] < offsets[b]; });
  for (const std::size_t i : repeated) {
    reading.warn(offsets[i], "repeated-key",
                 "repeats the key " + in_quotes(entries[i].key) + ": both entries are kept");
  }
}

}  // namespace sanctrack::lists
