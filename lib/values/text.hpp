#pragma once

// Text in messages: quoting, and the little UTF-8 that positions and checks need.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "sanctrack/export.hpp"

namespace sanctrack {

// The text in single quotes, fit for one line of a terminal: control characters, marks that change
// the direction of writing and bytes that are not UTF-8 are escaped, and what is longer than sixty
// code points is cut and ends in "...".
std::string in_quotes(std::string_view text);

// The whole text, escaped in the same way, without quotes: UTF-8, whatever the bytes. Seen outside
// its library by that of the data sets.
SANCTRACK_API std::string escaped(std::string_view text);

// The offset of the first byte that is not well-formed UTF-8 (overlong forms and surrogates are
// not).
std::optional<std::size_t> invalid_utf8(std::string_view text) noexcept;

enum class Lines : bool { one, many };

// The first character that no text of a record may hold: a control character, a mark that turns the
// direction of what follows, a byte that is not UTF-8; line feeds, tabs and separators of lines too
// where the text must be one line. Points into the text; empty where there is none.
std::string_view disturbing_character(std::string_view text, Lines lines) noexcept;

// What is wrong with such a character: "'name' holds '\x1b': expected ...".
std::string refuse_character(std::string_view key, std::string_view character);

// How many code points a text has; a byte that is not well-formed counts as one.
std::size_t code_points(std::string_view text) noexcept;

}  // namespace sanctrack
