#pragma once

#include <string>
#include <string_view>

#include "sanctrack/model/edition.hpp"

namespace sanctrack {

// Appends an entry as bytes: equal entries give equal bytes.
void encode(const ListEntry& entry, std::string& bytes);
// The entry that the bytes hold.
ListEntry decode_entry(std::string_view bytes);

// The same of what an edition says of itself, and of its warnings; not of its entries.
void encode_head(const Edition& edition, std::string& bytes);
Edition decode_head(std::string_view bytes);

}  // namespace sanctrack
