#pragma once

#include <algorithm>
#include <bit>
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
    const Sample sample = sample_of(name);
    const Slot& slot = slots_[slot_of(sample)];
    if (is(slot, sample, name)) return slot.code;
    return search(sample, name);
  }

 private:
  static constexpr std::size_t word = sizeof(std::uint64_t);
  static constexpr int bits = 13;
  static constexpr std::size_t probes = 8;
  static constexpr std::uint32_t unused = UINT32_MAX;

  /// The first three words of a name and the last, some perhaps twice: all of a name that is no
  /// longer than four words, as most ids are.
  struct Sample {
    std::uint64_t first = 0;
    std::uint64_t second = 0;
    std::uint64_t third = 0;
    std::uint64_t last = 0;
    std::size_t size = 0;
  };
  struct Slot {
    Sample sample = {};
    const char* data = nullptr;
    std::uint32_t code = unused;
  };

  static std::uint64_t word_at(const char* at, std::size_t size = word) noexcept {
    std::uint64_t value = 0;
    std::memcpy(&value, at, size);
    return value;
  }
  static Sample sample_of(std::string_view name) noexcept {
    const char* const at = name.data();
    const std::size_t size = name.size();
    if (size < word) {
      return {.first = size == 0 ? 0 : word_at(at, size), .size = size};
    }
    const std::size_t end = size - word;
    return {.first = word_at(at),
            .second = word_at(at + std::min(word, end)),
            .third = word_at(at + std::min(2 * word, end)),
            .last = word_at(at + end),
            .size = size};
  }
  static std::size_t slot_of(const Sample& of) noexcept {
    const std::uint64_t mixed =
        of.first ^ std::rotl(of.second, 17) ^ std::rotl(of.third, 31) ^ std::rotl(of.last, 47);
    return (mixed + of.size) * 0x9E3779B97F4A7C15u >> (64 - bits);
  }
  static bool is(const Slot& slot, const Sample& sample, std::string_view name) noexcept {
    const Sample& its = slot.sample;
    const std::uint64_t differ = (its.first ^ sample.first) | (its.second ^ sample.second) |
                                 (its.third ^ sample.third) | (its.last ^ sample.last) |
                                 (its.size ^ sample.size);
    if (differ != 0 || slot.code == unused) return false;
    return name.size() <= 4 * word || std::memcmp(slot.data, name.data(), name.size()) == 0;
  }
  [[gnu::noinline]] std::uint32_t search(const Sample& sample, std::string_view name) {
    const std::size_t first = slot_of(sample);
    for (std::size_t i = first; i < first + probes; ++i) {
      if (is(slots_[i], sample, name)) return slots_[i].code;
      if (slots_[i].code == unused) return enter(slots_[i], sample, name);
    }
    return enter(slots_[first + names_.size() % probes], sample, name);
  }
  std::uint32_t enter(Slot& slot, const Sample& sample, std::string_view name) {
    slot = {sample, name.data(), static_cast<std::uint32_t>(names_.size())};
    names_.push_back(name);
    return slot.code;
  }

  std::vector<std::string_view>& names_;
  std::vector<Slot> slots_ = std::vector<Slot>((std::size_t{1} << bits) + probes);
};

}  // namespace sanctrack
