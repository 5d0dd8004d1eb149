// Whether work takes time in proportion to its size: four times as much must not take sixteen times
// as long.
#pragma once

#include <algorithm>
#include <ctime>

namespace sanctrack::reference {

/// Seconds of processor time, so that other programs count little.
template <class Work>
double cpu_seconds(const Work& work) {
  const std::clock_t start = std::clock();
  work();
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

/// What a size took, and four times the size: the best of a few tries.
struct Growth {
  double few = 1e9;
  double many = 1e9;

  bool in_proportion() const { return many <= 9 * few; }
};

/// `seconds_for(number)` measures the work of a size.
template <class SecondsFor>
Growth growth(const SecondsFor& seconds_for, int number) {
  Growth growth;
  for (int attempt = 0; attempt < 5 && !growth.in_proportion(); ++attempt) {
    growth.few = std::min(growth.few, seconds_for(number));
    growth.many = std::min(growth.many, seconds_for(4 * number));
  }
  return growth;
}

}  // namespace sanctrack::reference
