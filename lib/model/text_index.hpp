#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "model/hash_index.hpp"
#include "sanctrack/values/id.hpp"

namespace sanctrack {

/// From the text of an id to a place in a table. Keeps the texts together in one block, so that a
/// look-up does not touch the records.
class TextIndex {
 public:
  /// Makes room, once, for so many texts with so many characters in all.
  void reserve(std::size_t count, std::size_t characters) {
    characters_.reserve(characters);
    begins_.reserve(count + 1);
    begins_.push_back(0);
    index_.reserve(count);
  }

  /// Adds the next row. Returns the row that has the text already, or `nowhere`.
  std::uint32_t add(std::string_view text) {
    const auto row = static_cast<std::uint32_t>(begins_.size() - 1);
    characters_.insert(characters_.end(), text.begin(), text.end());
    begins_.push_back(static_cast<std::uint32_t>(characters_.size()));
    return index_.add(text_of()(row), tag_of(text), row, text_of());
  }

  std::uint32_t find(std::string_view text) const noexcept {
    return index_.find(text, tag_of(text), text_of());
  }

  /// An id knows its hash.
  template <class Tag>
  std::uint32_t find(const Id<Tag>& id) const noexcept {
    return index_.find(id.text(), static_cast<std::uint32_t>(id.hash() >> 32), text_of());
  }

  /// Every text, in the order of rows.
  std::vector<std::string_view> texts() const {
    std::vector<std::string_view> all;
    for (std::uint32_t row = 0; row + 1 < begins_.size(); ++row) all.push_back(text_of()(row));
    return all;
  }

 private:
  struct TextOf {
    const char* characters;
    const std::uint32_t* begins;
    std::string_view operator()(std::uint32_t row) const noexcept {
      return {characters + begins[row], begins[row + 1] - begins[row]};
    }
  };
  TextOf text_of() const noexcept { return {characters_.data(), begins_.data()}; }

  static std::uint32_t tag_of(std::string_view text) noexcept {
    return static_cast<std::uint32_t>(EntityId::hash_of(text) >> 32);
  }

  HashIndex<std::string_view> index_;
  std::vector<char> characters_;
  std::vector<std::uint32_t> begins_;
};

}  // namespace sanctrack
