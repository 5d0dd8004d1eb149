#include "lists/uk_text.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "lists/dates.hpp"
#include "lists/xml.hpp"

namespace sanctrack::lists {
namespace {

enum class Place { reference, gender, identifier, relation, flag, built, feature };
struct Key {
  std::string_view name;
  Place place;
};
constexpr std::array keys{
    Key{"UK Sanctions List Ref", Place::reference},
    Key{"UN Ref", Place::reference},
    Key{"UK Statement of Reasons", Place::feature},
    Key{"Gender", Place::gender},
    Key{"Phone number", Place::feature},
    Key{"Fax", Place::feature},
    Key{"Email address", Place::feature},
    Key{"Website", Place::feature},
    Key{"Type of entity", Place::feature},
    Key{"Business Reg No", Place::identifier},
    Key{"Parent company", Place::relation},
    Key{"Subsidiaries", Place::relation},
    Key{"IMO number", Place::identifier},
    Key{"Hull identification number", Place::identifier},
    Key{"Current owners", Place::relation},
    Key{"Previous owners", Place::relation},
    Key{"Flag of ship", Place::flag},
    Key{"Previous flags", Place::flag},
    Key{"Type of ship", Place::feature},
    Key{"Tonnage of ship", Place::feature},
    Key{"Length of ship", Place::feature},
    Key{"Year built", Place::built},
};

constexpr std::size_t longest_key = 40;

struct Found {
  const Key* key;
  std::size_t begin, end;  // of `(key):`
};

// The next known key; what else stands in brackets before a colon is text.
std::optional<Found> find_key(std::string_view text, std::size_t from) {
  for (std::size_t at = text.find("):", from); at != std::string_view::npos;
       at = text.find("):", at + 2)) {
    const std::size_t least = std::max(from, at - std::min(at, longest_key));
    const std::size_t open = text.substr(least, at - least).rfind('(');
    if (open == std::string_view::npos) continue;
    const std::string_view name = text.substr(least + open + 1, at - least - open - 1);
    const auto key = std::find_if(keys.begin(), keys.end(),
                                  [&](const Key& known) { return known.name == name; });
    if (key != keys.end()) return Found{&*key, least + open, at + 2};
  }
  return std::nullopt;
}

std::string_view without_stop(std::string_view text) noexcept {
  text = trimmed(text);
  while (text.ends_with('.') || text.ends_with(',') || text.ends_with(';')) {
    text = trimmed(text.substr(0, text.size() - 1));
  }
  return text;
}

// `CFi.009` of `CFi.009. Kony is ...`: a word that holds a digit.
std::string_view reference_in(std::string_view text) noexcept {
  text = trimmed(text);
  const std::size_t end = text.find_first_of(" \n,;)");
  const std::string_view word = without_stop(text.substr(0, end));
  return word.find_first_of("0123456789") == std::string_view::npos ? std::string_view() : word;
}

void add_reference(std::string_view type, std::string_view text, ListEntry& entry) {
  const std::string_view reference = reference_in(text);
  if (!reference.empty()) entry.references.push_back({type, std::string(reference)});
}

void add_value(const Key& key, std::string_view value, ListEntry& entry) {
  const std::string type(key.name);
  switch (key.place) {
    case Place::reference:
      return add_reference(key.name, value, entry);
    case Place::gender:
      return add_text(entry.genders, without_stop(value));
    case Place::built:
      return entry.births.push_back(list_date(without_stop(value)));
    case Place::feature:
      return entry.features.push_back({.type = type, .text = std::string(value)});
    case Place::identifier:
    case Place::relation:
    case Place::flag:
      break;
  }
  for (const std::string_view piece : numbered_pieces(value)) {
    const std::string text(without_stop(piece));
    if (text.empty()) continue;
    if (key.place == Place::identifier) {
      entry.identifiers.push_back({.type = type, .value = text});
    } else if (key.place == Place::relation) {
      entry.relations.push_back({.type = type, .name = text});
    } else {
      const bool now = key.name == "Flag of ship";
      entry.nationalities.push_back({.country = text, .type = now ? "flag" : "previous flag"});
    }
  }
}

// `UN Ref QDe.004.`, `UN REF:QE.A.146.14.`, `UN Ref. CFi.009.` before 2022.
void read_beginning(std::string_view text, ListEntry& entry) {
  text = trimmed(text);
  if (!text.starts_with("UN Ref") && !text.starts_with("UN REF")) return;
  text.remove_prefix(6);
  text.remove_prefix(std::min(text.find_first_not_of(" .:"), text.size()));
  add_reference("UN Ref", text, entry);
}

}  // namespace

void read_other_information(std::string_view text, ListEntry& entry) {
  read_beginning(text, entry);
  std::optional<Found> found = find_key(text, 0);
  while (found) {
    const std::optional<Found> next = find_key(text, found->end);
    const std::size_t end = next ? next->begin : text.size();
    const std::string_view value = trimmed(text.substr(found->end, end - found->end));
    if (!value.empty()) add_value(*found->key, value, entry);
    found = next;
  }
}

}  // namespace sanctrack::lists
