#pragma once

#include <vector>

#include "history/data.hpp"

namespace sanctrack {

// A stretch of editions that all list a key: places in the order of time, both included.
struct KeyStretch {
  std::uint32_t key;
  std::size_t first, last;
  std::uint32_t first_version, last_version;
  // The version that the edition behind it still has, and that says it was delisted.
  std::uint32_t delisted_version = nowhere;
};

// Every stretch of every key, in the order of the editions in which they begin.
std::vector<KeyStretch> stretches(const HistoryData& data);

// The end of a stretch: nothing where the last edition lists the key, and no delta file after it
// says that it went.
std::optional<ListRemoval> end_of(const HistoryData& data, const KeyStretch& stretch,
                                  const KeyStretch* next);

}  // namespace sanctrack
