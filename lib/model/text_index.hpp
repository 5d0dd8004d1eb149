#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "model/fold.hpp"
#include "sanctrack/values/id.hpp"

namespace sanctrack {

/// From a text to a place in a table: open addressing, one 64-byte line a look-up when it hits, no
/// allocation after `reserve`. The texts live elsewhere and must outlive the index.
class TextIndex {
 public:
  void reserve(std::size_t count) {
    rows_.reserve(count);
    slots_.assign(std::bit_ceil(count + count / 2 + 8), Slot{0, nowhere});
  }

  std::size_t size() const noexcept { return rows_.size(); }

  /// Adds the next row. Returns the row that has the text already, or `nowhere`.
  std::uint32_t add(std::string_view text) {
    if (slots_.size() < rows_.size() + rows_.size() / 2 + 8) grow();
    const auto tag = tag_of(text);
    std::size_t at = tag & mask();
    for (; slots_[at].row != nowhere; at = (at + 1) & mask()) {
      if (slots_[at].tag == tag && rows_[slots_[at].row] == text) {
        const std::uint32_t earlier = slots_[at].row;
        rows_.push_back(text);
        return earlier;
      }
    }
    slots_[at] = {tag, static_cast<std::uint32_t>(rows_.size())};
    rows_.push_back(text);
    return nowhere;
  }

  std::uint32_t find(std::string_view text) const noexcept { return find(text, tag_of(text)); }

  /// An id knows its hash.
  template <class Tag>
  std::uint32_t find(const Id<Tag>& id) const noexcept {
    return find(id.text(), static_cast<std::uint32_t>(id.hash() >> 32));
  }

  const std::vector<std::string_view>& texts() const noexcept { return rows_; }

 private:
  struct Slot {
    std::uint32_t tag;
    std::uint32_t row;
  };

  static std::uint32_t tag_of(std::string_view text) noexcept {
    return static_cast<std::uint32_t>(EntityId::hash_of(text) >> 32);
  }
  std::uint32_t find(std::string_view text, std::uint32_t tag) const noexcept {
    if (slots_.empty()) return nowhere;
    for (std::size_t at = tag & mask(); slots_[at].row != nowhere; at = (at + 1) & mask()) {
      if (slots_[at].tag == tag && rows_[slots_[at].row] == text) return slots_[at].row;
    }
    return nowhere;
  }

  std::size_t mask() const noexcept { return slots_.size() - 1; }

  void grow() {
    std::vector<Slot> bigger(std::bit_ceil(slots_.size() * 2 + 16), Slot{0, nowhere});
    for (const Slot& slot : slots_) {
      if (slot.row == nowhere) continue;
      std::size_t at = slot.tag & (bigger.size() - 1);
      while (bigger[at].row != nowhere) at = (at + 1) & (bigger.size() - 1);
      bigger[at] = slot;
    }
    slots_ = std::move(bigger);
  }

  std::vector<Slot> slots_;
  std::vector<std::string_view> rows_;
};

}  // namespace sanctrack
