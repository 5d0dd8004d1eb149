#pragma once

#include <cstddef>
#include <string_view>

#include "sanctrack/model/edition.hpp"

namespace sanctrack::lists {

// How many pieces remarks had, and how many of them were understood.
struct RemarkCount {
  std::size_t pieces = 0;
  std::size_t understood = 0;
};

// Adds to an entry what OFAC's remarks say of it, piece by piece; the remarks themselves are the
// caller's to keep. What is not understood adds nothing. `cut` says that the text ends before the
// remarks do: then its last piece is not read.
RemarkCount read_ofac_remarks(std::string_view remarks, bool cut, ListEntry& entry);

}  // namespace sanctrack::lists
