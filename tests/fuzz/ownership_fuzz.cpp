// Any graph of ownership gives what a slow, obvious twin makes of it, on both clocks.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "reference/random_ownership.hpp"

using namespace sanctrack;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  // A graph has no more than some links: longer inputs find nothing more.
  constexpr std::size_t longest = 400;
  const std::string difference = reference::compare_ownership(
      reference::RandomOwnership({data, std::min(size, longest)}).run());
  if (difference.empty()) return 0;
  std::fprintf(stderr, "%s\n", difference.c_str());
  std::abort();
}
