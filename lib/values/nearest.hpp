#pragma once

// "did you mean": the known word that is closest to a mistyped one.

#include <optional>
#include <span>
#include <string_view>

#include "values/text.hpp"

namespace sanctrack {

// The first of the closest candidates, by insertions, deletions, substitutions and swaps of
// neighbours, without regard to case; none where the closest is more than three edits away, or more
// than a third of the word's length. One with the same letters and digits is the closest, whatever
// stands between them.
std::optional<std::string_view> nearest(std::string_view word,
                                        std::span<const std::string_view> candidates);

}  // namespace sanctrack
