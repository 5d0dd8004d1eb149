#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

#include "model/fold.hpp"

namespace sanctrack {

/// From a key to its row in a table that holds the keys: open addressing, one 64-byte line a
/// look-up when it hits, no allocation after `reserve`.
///
/// Keys come from files, so that somebody may have made them to collide. Every key stands within
/// `longest_walk` slots of its own; where one cannot, a tree takes over, and no file can make a
/// look-up slower than that.
///
/// Each call is given the key's tag (32 bits of its hash) and a function from a row to its key.
template <class Key>
class HashIndex {
 public:
  void reserve(std::size_t count) {
    slots_.assign(std::bit_ceil(count + count / 2 + 8), Slot{0, nowhere});
  }

  /// Whether keys were found to collide.
  bool is_tree() const noexcept { return !tree_.empty(); }

  template <class KeyOf>
  std::uint32_t find(const Key& key, std::uint32_t tag, const KeyOf& key_of) const {
    if (slots_.empty()) return find_in_tree(key);
    const Slot* const slots = slots_.data();
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = tag & mask, end = at + longest_walk; at != end; ++at) {
      const Slot slot = slots[at & mask];
      if (slot.row == nowhere) return nowhere;
      if (slot.tag == tag && key_of(slot.row) == key) return slot.row;
    }
    return nowhere;
  }

  /// The row that has the key already, or `nowhere` after giving it to `row`.
  template <class KeyOf>
  std::uint32_t add(const Key& key, std::uint32_t tag, std::uint32_t row, const KeyOf& key_of) {
    if (!is_tree() && slots_.size() < used_ + used_ / 2 + 8) grow(key_of);
    if (!is_tree()) {
      const Place place = place_of(key, tag, key_of);
      if (place.found != nowhere) return place.found;
      if (place.slot != nullptr) {
        *place.slot = {tag, row};
        ++used_;
        return nowhere;
      }
      become_tree(key_of);
    }
    const auto [at, fresh] = tree_.emplace(key, row);
    return fresh ? nowhere : at->second;
  }

 private:
  struct Slot {
    std::uint32_t tag;
    std::uint32_t row;
  };
  /// The row of a key, or the slot where it would stand, or neither: the walk would be too long.
  struct Place {
    std::uint32_t found = nowhere;
    Slot* slot = nullptr;
  };

  /// Ten million texts that nobody chose stay below a half of this.
  static constexpr std::size_t longest_walk = 512;
  /// Different keys of one tag; a million texts that nobody chose have two.
  static constexpr int most_alike = 8;

  template <class KeyOf>
  Place place_of(const Key& key, std::uint32_t tag, const KeyOf& key_of) {
    const std::size_t mask = slots_.size() - 1;
    int alike = 0;
    for (std::size_t at = tag & mask, end = at + longest_walk; at != end; ++at) {
      Slot& slot = slots_[at & mask];
      if (slot.row == nowhere) return {nowhere, &slot};
      if (slot.tag != tag) continue;
      if (key_of(slot.row) == key) return {slot.row, nullptr};
      if (++alike == most_alike) break;
    }
    return {};
  }

  std::uint32_t find_in_tree(const Key& key) const {
    const auto at = tree_.find(key);
    return at == tree_.end() ? nowhere : at->second;
  }

  template <class KeyOf>
  void grow(const KeyOf& key_of) {
    std::vector<Slot> bigger(std::bit_ceil(slots_.size() * 2 + 16), Slot{0, nowhere});
    const std::size_t mask = bigger.size() - 1;
    for (const Slot& slot : slots_) {
      if (slot.row == nowhere) continue;
      std::size_t at = slot.tag & mask;
      const std::size_t end = at + longest_walk;
      while (at != end && bigger[at & mask].row != nowhere) ++at;
      if (at == end) return become_tree(key_of);
      bigger[at & mask] = slot;
    }
    slots_ = std::move(bigger);
  }

  template <class KeyOf>
  void become_tree(const KeyOf& key_of) {
    for (const Slot& slot : slots_) {
      if (slot.row != nowhere) tree_.emplace(key_of(slot.row), slot.row);
    }
    slots_ = {};
  }

  std::vector<Slot> slots_;
  std::size_t used_ = 0;
  std::map<Key, std::uint32_t> tree_;
};

}  // namespace sanctrack
