#pragma once

#include "lists/ofac_advanced_locations.hpp"

namespace sanctrack::lists::advanced {

// What a feature of a profile needs beside itself.
struct FeatureSources {
  References& references;
  Locations& locations;
  std::string_view
      identity{};  // the number of the profile's only identity; empty where it has more
};

// Puts a feature where its type belongs: days and places of birth, countries, genders, titles,
// addresses; every other type stays a feature under its name.
void read_feature(const pugi::xml_node& feature, const FeatureSources& sources, ListEntry& entry);

}  // namespace sanctrack::lists::advanced
