// Any sequence of changes folds to what a slow, obvious twin makes of it, on both clocks.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "reference/compare_fold.hpp"
#include "reference/random_records.hpp"

using namespace sanctrack;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  // The twin looks at every pair of days: longer inputs take long and find nothing more.
  constexpr std::size_t longest = 400;
  const std::string difference =
      reference::compare_fold(reference::RandomRecords({data, std::min(size, longest)}).run());
  if (difference.empty()) return 0;
  std::fprintf(stderr, "%s\n", difference.c_str());
  std::abort();
}
