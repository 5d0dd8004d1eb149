#pragma once

/// @file
/// The three answers.

#include <cstdint>
#include <string_view>

#include "sanctrack/export.hpp"

namespace sanctrack {

/// Yes, no, or cannot tell.
enum class Verdict : std::uint8_t {
  no,      ///< surely not
  yes,     ///< it is
  unknown  ///< nobody can tell
};

/// `no`, `yes` or `cannot tell`.
SANCTRACK_API std::string_view to_string(Verdict verdict) noexcept;

}  // namespace sanctrack
