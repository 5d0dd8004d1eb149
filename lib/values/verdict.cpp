#include "sanctrack/values/verdict.hpp"

#include <array>

namespace sanctrack {

std::string_view to_string(Verdict verdict) noexcept {
  constexpr std::array<std::string_view, 3> words = {"no", "yes", "cannot tell"};
  return words[static_cast<std::size_t>(verdict)];
}

}  // namespace sanctrack
