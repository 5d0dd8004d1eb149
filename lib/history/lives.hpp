#pragma once

#include <vector>

#include "history/data.hpp"

namespace sanctrack {

// A stretch of editions that all have a key: places in the order of time, both included.
struct Stretch {
  std::uint32_t key;
  std::size_t first, last;
  std::uint32_t first_version, last_version;
};

// Every stretch of every key, in the order of the editions in which they begin.
std::vector<Stretch> stretches(const HistoryData& data);

// The end of a stretch: nothing where the last edition has the key.
std::optional<Removal> end_of(const HistoryData& data, const Stretch& stretch, const Stretch* next);

}  // namespace sanctrack
