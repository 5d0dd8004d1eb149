#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <memory>
#include <system_error>
#include <thread>

namespace sanctrack {

/// Numbers that whoever makes them fills: a vector would fill them with zeros first.
template <class T>
class Unfilled {
 public:
  Unfilled() = default;
  explicit Unfilled(std::size_t size) : items_(new T[size]), size_(size) {}
  std::size_t size() const noexcept { return size_; }
  T* data() noexcept { return items_.get(); }
  const T* data() const noexcept { return items_.get(); }
  const T* begin() const noexcept { return items_.get(); }
  const T* end() const noexcept { return items_.get() + size_; }
  T operator[](std::size_t at) const noexcept { return items_[at]; }

 private:
  std::unique_ptr<T[]> items_ = nullptr;
  std::size_t size_ = 0;
};

/// Pairs that one thread does at a time: less is not worth a second thread.
constexpr std::size_t pairs_at_once = std::size_t{1} << 16;

/// Does all pairs, from one to before another, on two threads where that is worth it. A task throws
/// nothing, and what it writes is of its own pairs.
template <class Task>
void side_by_side(std::size_t pairs, const Task& task) {
  std::atomic<std::size_t> next{0};
  const auto work = [&]() noexcept {
    for (std::size_t from = next.fetch_add(pairs_at_once); from < pairs;
         from = next.fetch_add(pairs_at_once)) {
      task(from, std::min(pairs, from + pairs_at_once));
    }
  };
  std::thread second;
  if (pairs > 2 * pairs_at_once && std::thread::hardware_concurrency() > 1) {
    try {
      second = std::thread(work);
    } catch (const std::system_error&) {
      // No thread to be had: this one does all.
    }
  }
  work();
  if (second.joinable()) second.join();
}

}  // namespace sanctrack
