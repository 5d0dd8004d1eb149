// Different texts of one `text_hash`: what somebody would write into a file to make loading it take
// forever. The hash has no secret, and each of its steps can be undone.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "sanctrack/values/id.hpp"

namespace sanctrack::reference {

/// The odd number whose product with `number` is one.
constexpr std::uint64_t inverse(std::uint64_t number) {
  std::uint64_t result = number;
  for (int i = 0; i < 6; ++i) result *= 2 - number * result;
  return result;
}

constexpr std::uint64_t undo_shift(std::uint64_t word, int by) {
  std::uint64_t result = word;
  for (int done = by; done < 64; done += by) result = word ^ result >> by;
  return result;
}

/// What `detail::mix` makes the number of.
constexpr std::uint64_t unmix(std::uint64_t word) {
  word = undo_shift(word, 32) * inverse(0xD6E8FEB86659FD93u);
  word = undo_shift(word, 29) * inverse(0x9FB21C651E98DF25u);
  return undo_shift(word, 32);
}

/// The state of `detail::text_hash` after eight more bytes.
constexpr std::uint64_t step(std::uint64_t state, std::uint64_t block) {
  return std::rotl(state ^ detail::mix(block), 27) * 5;
}

class CollidingTexts {
 public:
  /// Makes `ways` * `ways` * `ways` texts.
  explicit CollidingTexts(std::size_t ways) {
    std::uint64_t state = size * std::uint64_t{0x9E3779B97F4A7C15u};
    for (auto& level : levels_) state = find(level, state, ways);
    for (const std::string& first : levels_[0]) {
      for (const std::string& second : levels_[1]) {
        for (const std::string& third : levels_[2]) texts_.push_back(first + second + third + "x");
      }
    }
  }

  const std::vector<std::string>& texts() const { return texts_; }

 private:
  static constexpr std::uint64_t size = 3 * 16 + 1;

  std::uint64_t any_block() {
    static constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789";
    std::uint64_t block = 0;
    for (int i = 0; i < 8; ++i)
      block = block << 8 | static_cast<unsigned char>(letters[random_() % 36]);
    return block;
  }

  static std::string text_of(std::uint64_t block) {
    std::string text(8, ' ');
    for (int i = 0; i < 8; ++i)
      text[static_cast<std::size_t>(i)] = static_cast<char>(block >> 8 * i);
    return text;
  }

  /// Pairs of blocks that lead from one state to another, always the same.
  std::uint64_t find(std::vector<std::string>& level, std::uint64_t state, std::size_t ways) {
    const std::uint64_t target = step(step(state, any_block()), any_block());
    const std::uint64_t before = std::rotr(target * inverse(5), 27);
    while (level.size() < ways) {
      const std::uint64_t first = any_block();
      const std::string second = text_of(unmix(step(state, first) ^ before));
      if (EntityId::valid(second)) level.push_back(text_of(first) + second);
    }
    return target;
  }

  std::mt19937 random_{1};
  std::vector<std::string> levels_[3];
  std::vector<std::string> texts_;
};

/// `ways` cubed different texts, fit to be ids, that have the same hash.
inline std::vector<std::string> colliding_texts(std::size_t ways) {
  return CollidingTexts(ways).texts();
}

}  // namespace sanctrack::reference
