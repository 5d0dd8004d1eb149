#pragma once

#include <string_view>

#include "lists/gather.hpp"
#include "sanctrack/model/edition.hpp"

namespace sanctrack::lists {

// What OFSI writes into one text under keys of its own, such as `(UK Sanctions List Ref):RUS0001.
// (Gender):Male`, or at its beginning as `UN Ref QDe.004.`: adds to an entry what is understood.
// The text itself is the caller's to keep.
void read_other_information(std::string_view text, ListEntry& entry);

}  // namespace sanctrack::lists
