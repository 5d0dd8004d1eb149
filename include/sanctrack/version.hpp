#pragma once

/// @file
/// The version of the library: the one place where it is written down.

#include <string_view>

#include "sanctrack/export.hpp"

/// Changes when callers must change.
#define SANCTRACK_VERSION_MAJOR 0
/// Changes when something is added.
#define SANCTRACK_VERSION_MINOR 1
/// Changes when something is mended.
#define SANCTRACK_VERSION_PATCH 0
/// The whole version as text, `major.minor.patch`.
#define SANCTRACK_VERSION "0.1.0"

namespace sanctrack {

/// The version of the library that is linked, such as "0.1.0".
///
/// The macros give the version of the headers; the two differ when a program runs against
/// another build than it was compiled with.
SANCTRACK_API std::string_view version() noexcept;

}  // namespace sanctrack
