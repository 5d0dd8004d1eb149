#include "counting_new.hpp"

#include <cstdlib>
#include <new>

// A sanitizer has an allocator of its own, which must not be mixed with another: nothing is
// counted.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define SANCTRACK_COUNTS_NEW 0
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define SANCTRACK_COUNTS_NEW 0
#endif
#endif
#ifndef SANCTRACK_COUNTS_NEW
#define SANCTRACK_COUNTS_NEW 1
#endif

namespace {

thread_local std::size_t allocated = 0;

}  // namespace

std::size_t allocated_bytes() noexcept { return allocated; }
bool counts_new() noexcept { return SANCTRACK_COUNTS_NEW != 0; }

#if SANCTRACK_COUNTS_NEW
void* operator new(std::size_t size) {
  allocated += size;
  if (void* block = std::malloc(size == 0 ? 1 : size)) return block;
  throw std::bad_alloc();
}
void operator delete(void* block) noexcept { std::free(block); }
void operator delete(void* block, std::size_t) noexcept { std::free(block); }
#endif
