// Text in messages: quoting, and the little UTF-8 that positions and checks need.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace sanctrack {

// The text in single quotes, fit for one line of a terminal: control characters, marks that change
// the direction of writing and bytes that are not UTF-8 are escaped, and what is longer than sixty
// code points is cut and ends in "...".
std::string in_quotes(std::string_view text);

// The offset of the first byte that is not well-formed UTF-8 (overlong forms and surrogates are
// not).
std::optional<std::size_t> invalid_utf8(std::string_view text) noexcept;

// How many code points a text has; a byte that is not well-formed counts as one.
std::size_t code_points(std::string_view text) noexcept;

}  // namespace sanctrack
