#pragma once

/// \file
/// The mark of what the shared libraries export; everything else stays hidden in them.

#if defined(__GNUC__) || defined(__clang__)
/// Marks a class or function that is visible outside the shared library.
#define SANCTRACK_API __attribute__((visibility("default")))
#else
#define SANCTRACK_API
#endif
