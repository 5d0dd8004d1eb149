#pragma once

#include "lists/ofac_advanced_locations.hpp"

namespace sanctrack::lists::advanced {

// The names of a party by the number of their DocumentedName, as documents refer to them.
using NamesById = std::vector<std::pair<std::uint64_t, std::string_view>>;

// The documents of the file, until their parties come.
class Documents {
 public:
  void read(const pugi::xml_node& document, std::string_view source, References& references,
            Locations& locations);

  // Gives the documents of an identity to its party, which has these names, sorted by number.
  void take(std::uint64_t identity, const NamesById& names, std::vector<ListIdentifier>& party,
            Spot& spot);

  // Keeps the documents whose identity no party has.
  void finish(Spot& spot, std::vector<ListText>& extra);

 private:
  struct Document {
    ListIdentifier identifier{};
    std::uint64_t name = 0;  // the first name that it bears, where it refers to one
    std::string_view source{};
    bool taken = false;
  };
  void read_children(const pugi::xml_node& node, References& references, Document& document);

  IdMap<Document> documents_;  // by identity
};

}  // namespace sanctrack::lists::advanced
