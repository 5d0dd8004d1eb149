#pragma once

#include <string_view>

/// \file
/// The version of the library: the one place where it is written.

/// Major version; raised when something that compiled no longer does.
#define SANCTRACK_VERSION_MAJOR 0
/// Minor version; raised with every new capability.
#define SANCTRACK_VERSION_MINOR 1
/// Patch version; raised with every correction.
#define SANCTRACK_VERSION_PATCH 0

/// \cond
#define SANCTRACK_VERSION_TEXT_(x) #x
#define SANCTRACK_VERSION_JOIN_(a, b, c) \
  SANCTRACK_VERSION_TEXT_(a) "." SANCTRACK_VERSION_TEXT_(b) "." SANCTRACK_VERSION_TEXT_(c)
/// \endcond

/// The project's namespace.
namespace sanctrack {

/// The version these headers belong to, as in "0.1.0".
inline constexpr std::string_view version = SANCTRACK_VERSION_JOIN_(
    SANCTRACK_VERSION_MAJOR, SANCTRACK_VERSION_MINOR, SANCTRACK_VERSION_PATCH);

}  // namespace sanctrack
