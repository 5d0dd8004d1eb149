#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "model/hash_index.hpp"
#include "sanctrack/values/id.hpp"

namespace sanctrack {

/// From a text to a place in a table. The texts live elsewhere and must outlive the index.
class TextIndex {
 public:
  void reserve(std::size_t count) {
    rows_.reserve(count);
    index_.reserve(count);
  }

  std::size_t size() const noexcept { return rows_.size(); }

  /// Adds the next row. Returns the row that has the text already, or `nowhere`.
  std::uint32_t add(std::string_view text) {
    const auto row = static_cast<std::uint32_t>(rows_.size());
    rows_.push_back(text);
    return index_.add(text, tag_of(text), row, text_of());
  }

  std::uint32_t find(std::string_view text) const noexcept {
    return index_.find(text, tag_of(text), text_of());
  }

  /// An id knows its hash.
  template <class Tag>
  std::uint32_t find(const Id<Tag>& id) const noexcept {
    return index_.find(id.text(), static_cast<std::uint32_t>(id.hash() >> 32), text_of());
  }

  const std::vector<std::string_view>& texts() const noexcept { return rows_; }

 private:
  static std::uint32_t tag_of(std::string_view text) noexcept {
    return static_cast<std::uint32_t>(EntityId::hash_of(text) >> 32);
  }
  struct TextOf {
    const std::string_view* rows;
    std::string_view operator()(std::uint32_t row) const noexcept { return rows[row]; }
  };
  TextOf text_of() const noexcept { return {rows_.data()}; }

  HashIndex<std::string_view> index_;
  std::vector<std::string_view> rows_;
};

}  // namespace sanctrack
