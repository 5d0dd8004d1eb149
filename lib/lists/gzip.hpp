#pragma once

#include <string>
#include <string_view>

#include "sanctrack/lists/read.hpp"

namespace sanctrack::lists {

bool is_gzip(std::string_view bytes) noexcept;

// What a gzip file holds, all its members one behind the other.
// @throws LoadError where it is damaged, is cut off or would grow beyond max_bytes
std::string expand_gzip(std::string_view bytes, const std::string& name,
                        const ReadOptions& options);

}  // namespace sanctrack::lists
