// Counts what `new` gives. In a program of its own object, so that it counts everything.
#include <malloc.h>

#include <atomic>
#include <cstdlib>
#include <new>

#include "timing.hpp"

namespace {

std::atomic<std::size_t> total{0};
std::atomic<std::size_t> freed{0};

}  // namespace

void* operator new(std::size_t size) {
  void* block = std::malloc(size);
  if (block == nullptr) throw std::bad_alloc();
  total.fetch_add(malloc_usable_size(block), std::memory_order_relaxed);
  return block;
}

void operator delete(void* block) noexcept {
  if (block == nullptr) return;
  freed.fetch_add(malloc_usable_size(block), std::memory_order_relaxed);
  std::free(block);
}

void operator delete(void* block, std::size_t) noexcept { operator delete(block); }

namespace sanctrack::bench {

Allocated allocated() {
  const std::size_t all = total.load();
  return {all, all - freed.load()};
}

}  // namespace sanctrack::bench
