#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "casters.hpp"

/// Numbers or characters that Python reads without a copy; it shares in what holds them.
class ColumnBuffer {
 public:
  template <class T>
  ColumnBuffer(std::span<const T> values, std::shared_ptr<const void> owner)
      : owner_(std::move(owner)),
        data_(values.data()),
        size_(values.size()),
        item_(sizeof(T)),
        format_(py::format_descriptor<T>::format()) {}

  std::size_t size() const noexcept { return size_; }
  py::buffer_info info() const {
    return {const_cast<void*>(data_), static_cast<py::ssize_t>(item_), format_,
            static_cast<py::ssize_t>(size_), true};
  }
  /// A bit for each value that is not `missing`; nothing where all are there.
  std::optional<ColumnBuffer> present(std::int64_t missing) const;

 private:
  std::int64_t at(std::size_t place) const noexcept {
    return item_ == 4 ? static_cast<const std::int32_t*>(data_)[place]
                      : static_cast<const std::uint8_t*>(data_)[place];
  }

  std::shared_ptr<const void> owner_;
  const void* data_;
  std::size_t size_;
  std::size_t item_;
  std::string format_;
};

template <class T, class Memory>
ColumnBuffer make_buffer(std::vector<T, Memory> values) {
  auto held = std::make_shared<const std::vector<T, Memory>>(std::move(values));
  return {std::span<const T>(*held), held};
}

inline std::optional<ColumnBuffer> ColumnBuffer::present(std::int64_t missing) const {
  std::vector<std::uint8_t> bits((size_ + 7) / 8, 0);
  bool all = true;
  for (std::size_t i = 0; i < size_; ++i) {
    if (at(i) == missing) {
      all = false;
    } else {
      bits[i >> 3] = static_cast<std::uint8_t>(bits[i >> 3] | 1U << (i & 7));
    }
  }
  if (all && missing != 0) return std::nullopt;
  return make_buffer(std::move(bits));
}
