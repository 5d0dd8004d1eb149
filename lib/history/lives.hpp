#pragma once

#include <vector>

#include "history/data.hpp"

namespace sanctrack {

// A stretch of editions that all have a key: places in the order of time, both included.
struct KeyStretch {
  std::uint32_t key;
  std::size_t first, last;
  std::uint32_t first_version, last_version;
};

// Every stretch of every key, in the order of the editions in which they begin.
std::vector<KeyStretch> stretches(const HistoryData& data);

// The end of a stretch: nothing where the last edition has the key.
std::optional<ListRemoval> end_of(const HistoryData& data, const KeyStretch& stretch,
                                  const KeyStretch* next);

}  // namespace sanctrack
