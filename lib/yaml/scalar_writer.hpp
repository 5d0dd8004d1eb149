#pragma once

#include <string>
#include <string_view>

#include "sanctrack/values/stake.hpp"

namespace sanctrack::yaml {

/// Where a text is to stand: in brackets more characters have a meaning.
enum class Style : bool { block, flow };

/// Appends a text so that it is read back as it is: plain where that is safe, else in quotes.
/// @throws Error when it is not UTF-8
void write_text(std::string& out, std::string_view text, Style style);

/// Appends a text as a key of a mapping in brackets, without the colon.
void write_key(std::string& out, std::string_view text);

/// Appends a stake: `49.99`, `1/6`, `{min: 25, max: 50}`.
void write_stake(std::string& out, const Stake& stake);

}  // namespace sanctrack::yaml
