#pragma once

#include <string_view>

namespace sanctrack::yaml {

/// What editors say about a key of a kind of record; empty where nothing is said. The words of the
/// file itself have no record: `description_of("", "acts")`.
std::string_view description_of(std::string_view record, std::string_view key);

}  // namespace sanctrack::yaml
