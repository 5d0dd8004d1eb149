#include <sanctrack/values/error.hpp>
#include <sanctrack/values/id.hpp>

#include "values/text.hpp"

namespace sanctrack::detail {

void throw_invalid_id(std::string_view text, const char* kind) {
  const bool vowel = std::string_view("aeiou").find(kind[0]) != std::string_view::npos;
  throw InvalidValue(
      in_quotes(text) + " is not " + (vowel ? "an " : "a ") + kind +
      " id: expected 1 to 120 letters, digits, dots, dashes and underscores, beginning "
      "with a letter or a digit");
}

}  // namespace sanctrack::detail
