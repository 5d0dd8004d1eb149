// Generated records, made once a size.
#pragma once

#include <cstdint>
#include <map>
#include <utility>

#include "reference/generated.hpp"

namespace sanctrack::bench {

/// The records of a shape; to be copied for each build.
inline const Records& records_of(std::int64_t entities, bool shuffled = false) {
  static std::map<std::pair<std::int64_t, bool>, Records> made;
  auto [at, fresh] = made.try_emplace({entities, shuffled});
  if (fresh) {
    at->second = reference::generate(
        {.entities = static_cast<std::uint32_t>(entities), .shuffled = shuffled});
  }
  return at->second;
}

}  // namespace sanctrack::bench
