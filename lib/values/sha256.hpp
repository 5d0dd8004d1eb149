#pragma once

// SHA-256 (FIPS 180-4).

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace sanctrack {

class Sha256 {
 public:
  using Digest = std::array<std::byte, 32>;

  void update(std::string_view bytes) noexcept;
  // The digest of everything so far; nothing may follow.
  Digest finish() noexcept;

  // The digest of a text in 64 small hexadecimal digits.
  static std::string hex(std::string_view bytes);
  static std::string hex(const Digest& digest);

 private:
  static constexpr std::size_t block_size = 64;

  void compress(const unsigned char* block) noexcept;

  std::array<std::uint32_t, 8> state_{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                      0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  std::array<unsigned char, block_size> pending_{};
  std::size_t pending_size_ = 0;
  std::uint64_t size_ = 0;
};

}  // namespace sanctrack
