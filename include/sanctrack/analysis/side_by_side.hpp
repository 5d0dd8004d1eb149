#pragma once

#include <cstddef>
#include <functional>

#include "sanctrack/export.hpp"

/// @file
/// Long columns, part by part, on two threads.

namespace sanctrack {

/// How many threads share the parts of a column at most.
inline constexpr std::size_t part_workers = 2;
/// How long a part is, save the last: short enough that both threads end at about the same time.
inline constexpr std::size_t part_size = std::size_t{1} << 14;

/// Does one part: which worker does it, below `part_workers`, its first row, and the row after its
/// last. A worker does one part at a time.
using PartTask = std::function<void(std::size_t worker, std::size_t from, std::size_t end)>;

/// Does all rows, on two threads where that is worth it; parts begin at multiples of `part_size`.
/// What the first part that fails throws is thrown once both threads are done; parts not begun by
/// then are left out.
SANCTRACK_API void side_by_side(std::size_t count, const PartTask& task);

}  // namespace sanctrack
