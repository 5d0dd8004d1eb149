#pragma once

#include "lists/ofac_advanced_references.hpp"

namespace sanctrack::lists::advanced {

// The places of the file by number. Features refer to them, and they to features.
class Locations {
 public:
  void read(const pugi::xml_node& location, std::string_view source, References& references);

  // The place that an attribute refers to, for the version of a feature with this number; nothing,
  // and a warning, where there is none.
  const ListPlace* find(const pugi::xml_attribute& attribute, const pugi::xml_attribute& version,
                        Spot& spot);
  // The same, for what is no feature.
  const ListPlace* find(const pugi::xml_attribute& attribute, Spot& spot);

  // Keeps the places that nothing refers to, and says which refer to features that do not use them.
  void finish(Spot& spot, std::vector<ListText>& extra);

 private:
  struct Location {
    ListPlace place{};
    std::string_view source{};
    std::size_t first_user = 0, users = 0;  // in users_
    bool used = false;
  };
  void keep_unused(const Location& location, Spot& spot, std::vector<ListText>& extra);
  Location* location(const pugi::xml_attribute& attribute, Spot& spot);

  IdMap<Location> locations_;
  struct User {
    std::uint64_t version;  // of a feature
    bool seen = false;      // to use the place
  };
  std::vector<User> users_;  // of each location in one stretch, sorted
};

}  // namespace sanctrack::lists::advanced
