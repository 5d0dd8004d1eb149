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

// Hands each child element with text to `take(name, text)`; what that does not take is kept below
// `path`, with attributes and text.
template <class Take>
void each_leaf(const pugi::xml_node& node, std::string_view path, std::vector<ListText>& extra,
               Take take) {
  for (const pugi::xml_attribute& attribute : node.attributes()) keep(attribute, path, extra);
  for (const pugi::xml_node& child : node.children()) {
    if (child.type() != pugi::node_element) {
      keep(child, path, extra);
      continue;
    }
    const std::string_view name = without_prefix(child.name());
    const std::string_view text = leaf(child, path, extra);
    if (text.empty() || take(name, text)) continue;
    std::string whole(path);
    if (!whole.empty()) whole += '/';
    extra.push_back({whole.append(child.name()), std::string(text)});
  }
}

}  // namespace sanctrack::lists
