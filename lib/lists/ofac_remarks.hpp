#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "sanctrack/model/edition.hpp"

namespace sanctrack::lists {

// How a text of remarks ends.
enum class RemarksEnd : std::uint8_t {
  full_stop,  // with a full stop that is no part of what it says, as in CSV
  open,       // with its last word, as in XML
  cut         // before the remarks do: the last piece is not read
};

// How many pieces remarks had, and how many of them were understood.
struct RemarkCount {
  std::size_t pieces = 0;
  std::size_t understood = 0;
};

// Adds to an entry what OFAC's remarks say of it, piece by piece; the remarks themselves are the
// caller's to keep. A piece that repeats a title adds nothing, nor does what is not understood.
// Takes time linear in the text.
//
// Where the last piece names another party and ends in an abbreviation, nobody can tell whether the
// full stop is the name's own: the relation then has `end of remarks` in its `extra`.
RemarkCount read_ofac_remarks(std::string_view remarks, RemarksEnd end, ListEntry& entry);

// Adds the titles of a party, which semicolons separate.
void read_ofac_titles(std::string_view titles, ListEntry& entry);

}  // namespace sanctrack::lists
