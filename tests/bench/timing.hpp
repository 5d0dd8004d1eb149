// Clocks and counters for the benchmarks.
#pragma once

#include <chrono>
#include <cstddef>
#include <ctime>

namespace sanctrack::bench {

/// Seconds that this thread has worked: other programs hardly disturb it.
inline double thread_seconds() {
  std::timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// Seconds on the wall: for what several threads do.
inline double wall_seconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// How much the program has allocated since it began, and how much of that it still holds.
struct Allocated {
  std::size_t total;
  std::size_t held;
};
Allocated allocated();

}  // namespace sanctrack::bench
