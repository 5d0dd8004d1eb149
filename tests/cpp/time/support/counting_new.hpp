#pragma once

#include <cstddef>

/// How many bytes this thread has asked of `operator new` so far; always 0 under a
/// sanitizer.
std::size_t allocated_bytes() noexcept;
/// Whether anything is counted: not under a sanitizer.
bool counts_new() noexcept;
