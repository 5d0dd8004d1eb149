#pragma once

/// @file
/// Marks what the shared library exports.

/// @def SANCTRACK_API
/// Put before every class and function that users of the library call.
///
/// A static build defines `SANCTRACK_STATIC_DEFINE`; then the macro is empty. While the shared
/// library itself is being compiled, `SANCTRACK_BUILDING` is defined (it matters on Windows only).
#if defined(SANCTRACK_STATIC_DEFINE)
#define SANCTRACK_API
#elif defined(_WIN32)
#if defined(SANCTRACK_BUILDING)
#define SANCTRACK_API __declspec(dllexport)
#else
#define SANCTRACK_API __declspec(dllimport)
#endif
#else
#define SANCTRACK_API __attribute__((visibility("default")))
#endif
