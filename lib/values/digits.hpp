#pragma once

// Reading and writing fixed runs of decimal digits.

#include <cstdint>
#include <string>
#include <string_view>

namespace sanctrack {

// The number of a run of at most nine digits, or -1 where a character is not a digit.
constexpr int read_digits(std::string_view text) noexcept {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

// Appends a number with zeros before it up to a width.
inline void append_padded(std::string& out, std::int64_t value, std::size_t width) {
  std::string digits = std::to_string(value);
  if (value >= 0 && digits.size() < width) out.append(width - digits.size(), '0');
  out += digits;
}

}  // namespace sanctrack
