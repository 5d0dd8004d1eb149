#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lists/xml.hpp"
#include "sanctrack/model/edition.hpp"

namespace sanctrack::lists {

// Reads an `sdnEntry` of OFAC's classic XML into an empty entry.
void read_ofac_entry(const pugi::xml_node& record, ListEntry& entry);

// The text of an element that holds nothing else; of another one, the rest is kept.
std::string_view leaf(const pugi::xml_node& node, std::string_view parent,
                      std::vector<ListText>& extra);

inline void keep_attributes(const pugi::xml_node& node, std::string_view path,
                            std::vector<ListText>& extra) {
  for (auto attribute = node.first_attribute(); attribute; attribute = attribute.next_attribute()) {
    keep(attribute, path, extra);
  }
}

// Hands each child element with text to `take(name, text)`; what that does not take is kept below
// `path`, with attributes and text.
template <class Take>
void each_leaf(const pugi::xml_node& node, std::string_view path, std::vector<ListText>& extra,
               Take take) {
  keep_attributes(node, path, extra);
  for (pugi::xml_node child = node.first_child(); child; child = child.next_sibling()) {
    const std::string_view name = without_prefix(child.name());
    if (name.empty()) {
      keep(child, path, extra);
      continue;
    }
    const std::string_view text = leaf(child, path, extra);
    if (text.empty() || take(name, text)) continue;
    std::string whole(path);
    if (!whole.empty()) whole += '/';
    extra.push_back({whole.append(child.name()), std::string(text)});
  }
}

}  // namespace sanctrack::lists
