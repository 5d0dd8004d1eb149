#pragma once

#include <cstddef>
#include <memory>

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

}  // namespace sanctrack
