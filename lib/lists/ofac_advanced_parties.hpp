#pragma once

#include "lists/ofac_advanced_documents.hpp"

namespace sanctrack::lists::advanced {

// Everything that is known while the sections of a file are read.
struct File {
  File(Reading& reading, Edition& read) : spot{reading}, edition(read), references(spot) {}

  Spot spot;
  Edition& edition;
  References references;
  Locations locations{};
  Documents documents{};
  IdMap<std::size_t> profiles{};       // to entries, by the numbers of their profiles
  IdMap<std::size_t> listed{};         // to entries, by the numbers of their SanctionsEntry
  std::vector<std::size_t> offsets{};  // of the entries
};

// A DistinctParty becomes an entry.
void read_party(const pugi::xml_node& party, File& file);

// A ProfileRelationship becomes a relation of the profile that it goes out from.
void read_relationship(const pugi::xml_node& relationship, File& file);

// A SanctionsEntry becomes listings, acts, programmes and measures of its profile.
void read_sanctions_entry(const pugi::xml_node& sanctions, File& file);

// A SanctionsEntryLink becomes a relation of the first of the two.
void read_entry_link(const pugi::xml_node& link, File& file);

}  // namespace sanctrack::lists::advanced
