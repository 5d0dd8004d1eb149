#pragma once

#include "lists/id_map.hpp"
#include "lists/ofac_words.hpp"
#include "lists/spot.hpp"
#include "lists/xml.hpp"

// OFAC's ENHANCED file and its delta file: every value is printed beside its number, and tables
// give the codes of countries and scripts.
namespace sanctrack::lists::enhanced {

// One row of the tables.
struct Value {
  std::string text{};
  std::string code{};
  std::optional<Country> country{};
  std::optional<Script> script{};
};

struct File {
  File(Reading& reading, Edition& read) : spot{reading}, edition(read) {}

  Spot spot;
  Edition& edition;
  IdMap<Value> values{};
  IdMap<std::string> feature_types{};
  std::vector<std::size_t> offsets{};  // of the entries
};

// An element that holds a text and the number of a row with that text.
struct Coded {
  std::string_view text{};
  const Value* value = nullptr;
};
// The number goes where the row says the same, and stays where it says another thing. Where there
// is no such row that is a warning, unless the file has no tables.
Coded coded(const pugi::xml_node& node, std::string_view path, File& file,
            std::vector<ListText>& extra);
// The row of a number in a text of its own.
const Value* value_of(std::string_view id, std::string_view what, File& file);

// Whether a delta file takes this part of an entry away: then it is kept in `extra`, whole, and
// does not read as present.
bool taken_away(const pugi::xml_node& node, std::string_view path, std::vector<ListText>& extra);

void read_names(const pugi::xml_node& names, File& file, ListEntry& entry);
void read_addresses(const pugi::xml_node& addresses, File& file, ListEntry& entry);
void read_features(const pugi::xml_node& features, File& file, ListEntry& entry);
void read_documents(const pugi::xml_node& documents, File& file, ListEntry& entry);
void read_relationships(const pugi::xml_node& relationships, File& file, ListEntry& entry);

// Reads each child with this name; everything else is kept.
template <class Read>
void for_each_child(const pugi::xml_node& node, std::string_view name, std::string_view path,
                    std::vector<ListText>& extra, Read&& read) {
  for (const pugi::xml_attribute& attribute : attributes_of(node)) keep(attribute, path, extra);
  for (const pugi::xml_node& child : children_of(node)) {
    if (without_prefix(child.name()) != name) {
      keep(child, path, extra);
    } else if (!taken_away(child, path, extra)) {
      read(child);
    }
  }
}

}  // namespace sanctrack::lists::enhanced
