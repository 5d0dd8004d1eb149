#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace sanctrack::lists {

// The name of the encoding that a text states: a mark at its beginning, an XML declaration. Empty
// where it states none or UTF-8.
std::string stated_encoding(std::string_view text);

// Where a text stops being UTF-8.
std::optional<std::size_t> end_of_utf8(std::string_view text);

// A text in UTF-8; empty where the encoding is unknown or the text is not in it.
// @returns whether it could be converted
bool to_utf8(std::string_view text, const std::string& encoding, std::string& converted);

}  // namespace sanctrack::lists
