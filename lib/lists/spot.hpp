#pragma once

#include <cstddef>
#include <string>
#include <utility>

#include "lists/reading.hpp"

namespace sanctrack::lists {

// Where a record stands, for warnings about it.
struct Spot {
  Reading& reading;
  std::size_t offset = 0;
  std::size_t copied = 0;

  void warn(std::string code, std::string message) {
    reading.warn(offset, std::move(code), std::move(message));
  }
  // A record is left out.
  void lose(std::string code, std::string message) {
    reading.lose(offset, std::move(code), std::move(message));
  }
  // What stands once and is referred to often is copied each time.
  // @throws LoadError where a file grows far beyond its size by that
  void copy(std::size_t bytes) {
    copied += bytes;
    if (copied <= 8 * reading.text().size() + 1'000'000) return;
    reading.fail(offset, "too-large",
                 "refers so often to long texts that it would grow to many times its size");
  }
};

}  // namespace sanctrack::lists
