#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

/// @file
/// Codes for names that stand in a column many times.

namespace sanctrack {

/// Gives names codes as they come in: equal names mostly one code, different names never. It
/// remembers as many names as stay in the processor's cache, so a name may get a second code.
class NameCodes {
 public:
  /// Adds to `names` each name that gets a code; its place there is the code. What the names point
  /// to outlives this.
  explicit NameCodes(std::vector<std::string_view>& names) : names_(names) {}

  /// The code of a name.
  std::uint32_t code(std::string_view name) {
    const std::size_t first = slot_of(name);
    for (std::size_t i = first; i < first + probes; ++i) {
      if (is(slots_[i], name)) return slots_[i].code;
      if (slots_[i].code == unused) return enter(slots_[i], name);
    }
    return enter(slots_[first + names_.size() % probes], name);
  }

 private:
  static constexpr std::size_t word = sizeof(std::uint64_t);
  static constexpr int bits = 13;
  static constexpr std::size_t probes = 8;
  static constexpr std::uint32_t unused = UINT32_MAX;
  struct Slot {
    std::string_view name = {};
    std::uint32_t code = unused;
  };

  std::uint32_t enter(Slot& slot, std::string_view name) {
    slot = {name, static_cast<std::uint32_t>(names_.size())};
    names_.push_back(name);
    return slot.code;
  }
  static std::uint64_t word_at(const char* at, std::size_t size = word) noexcept {
    std::uint64_t value = 0;
    std::memcpy(&value, at, size);
    return value;
  }
  static std::uint64_t short_word(std::string_view text) noexcept {
    return text.empty() ? 0 : word_at(text.data(), text.size());
  }
  /// By the first, the next and the last characters.
  static std::size_t slot_of(std::string_view name) noexcept {
    const bool fits = name.size() >= word;
    const std::uint64_t first = fits ? word_at(name.data()) : short_word(name);
    const std::size_t end = fits ? name.size() - word : 0;
    const std::uint64_t next = fits ? word_at(name.data() + std::min(word, end)) : 0;
    const std::uint64_t last = fits ? word_at(name.data() + end) : name.size();
    const std::uint64_t mixed = first * 0x9E3779B97F4A7C15u ^ next * 0xD6E8FEB86659FD93u ^
                                (last + name.size()) * 0xC2B2AE3D27D4EB4Fu;
    return (mixed ^ mixed >> 29) * 0x165667B19E3779F9u >> (64 - bits);
  }
  static bool is(const Slot& slot, std::string_view name) noexcept {
    if (slot.name.size() != name.size() || slot.code == unused) return false;
    if (name.size() < word) return short_word(slot.name) == short_word(name);
    return same(slot.name.data(), name.data(), name.size() - word);
  }
  /// Whether so many characters and a word more are the same. Most ids are short: their words, some
  /// perhaps twice, are compared without a branch that depends on the length.
  static bool same(const char* one, const char* other, std::size_t last) noexcept {
    const auto differ_at = [&](std::size_t at) { return word_at(one + at) ^ word_at(other + at); };
    const std::uint64_t differ = differ_at(0) | differ_at(std::min(word, last)) |
                                 differ_at(std::min(2 * word, last)) | differ_at(last);
    if (differ != 0) return false;
    return last <= 3 * word || std::memcmp(one, other, last) == 0;
  }

  std::vector<std::string_view>& names_;
  std::vector<Slot> slots_ = std::vector<Slot>((std::size_t{1} << bits) + probes);
};

}  // namespace sanctrack
