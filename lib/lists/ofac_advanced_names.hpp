#pragma once

#include "lists/ofac_advanced_references.hpp"

namespace sanctrack::lists::advanced {

// The names that an Identity holds, each DocumentedName one, in the order of the file, with the
// number of each. A name is its parts in the order of the file: OFAC's own form `LAST, First` is
// printed nowhere in this format.
struct Names {
  std::vector<ListName>& names;
  std::vector<std::uint64_t>& ids;  // of DocumentedNames, 0 where one has none
};
void read_identity(const pugi::xml_node& identity, References& references, Names names,
                   ListEntry& entry);

}  // namespace sanctrack::lists::advanced
