#pragma once

/// @file
/// Texts that many records carry.

#include <atomic>
#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>

#include "sanctrack/export.hpp"

namespace sanctrack {

namespace detail {

/// Stands before characters that are shared.
struct TextBlock {
  /// How many point to the characters.
  std::atomic<std::uint32_t> references;
  /// How many characters there are.
  std::uint32_t size;
};

/// The block in front of the characters.
inline TextBlock& text_block(const char* text) noexcept {
  return *(reinterpret_cast<TextBlock*>(const_cast<char*>(text)) - 1);
}

/// Copies the text into a new block with one reference and returns its characters.
SANCTRACK_API const char* make_text_block(std::string_view text);
/// Gives a block back that nobody points to any more.
SANCTRACK_API void free_text_block(const char* text) noexcept;
/// As `make_text_block`, but where this thread made the same text lately, it is that one with one
/// reference more.
SANCTRACK_API const char* find_text_block(std::string_view text);

}  // namespace detail

/// A text that many records carry: the element in which a value stood, the act on which it rests.
///
/// Eight bytes. Copies share the characters, also between threads; and a text that was made on the
/// same thread shortly before is found again instead of allocated. Converts from and to other texts
/// by itself and is never changed, only replaced.
class SharedText {
 public:
  /// The empty text.
  constexpr SharedText() noexcept = default;
  /// A text.
  /// @throws std::length_error for one of 4 GiB and more
  SharedText(std::string_view text)  // NOLINT(google-explicit-constructor)
      : text_(text.empty() ? nullptr : detail::find_text_block(text)) {}
  /// A text.
  SharedText(const std::string& text)  // NOLINT(google-explicit-constructor)
      : SharedText(std::string_view(text)) {}
  /// A text that ends with a zero byte.
  SharedText(const char* text)  // NOLINT(google-explicit-constructor)
      : SharedText(std::string_view(text)) {}

  /// Shares the characters.
  SharedText(const SharedText& other) noexcept : text_(other.text_) {
    if (text_ != nullptr) {
      detail::text_block(text_).references.fetch_add(1, std::memory_order_relaxed);
    }
  }
  /// Takes the characters over; what is left is empty.
  SharedText(SharedText&& other) noexcept : text_(std::exchange(other.text_, nullptr)) {}
  /// Shares the characters of what is copied, takes over those of what is moved.
  SharedText& operator=(SharedText other) noexcept {
    std::swap(text_, other.text_);
    return *this;
  }
  /// Gives the characters up.
  ~SharedText() {
    if (text_ == nullptr) return;
    const auto before =
        detail::text_block(text_).references.fetch_sub(1, std::memory_order_acq_rel);
    if (before == 1) detail::free_text_block(text_);
  }

  /// The characters; they live as long as this text or a copy of it.
  std::string_view text() const noexcept {
    return text_ == nullptr ? std::string_view()
                            : std::string_view(text_, detail::text_block(text_).size);
  }
  /// The same.
  operator std::string_view() const noexcept {  // NOLINT(google-explicit-constructor)
    return text();
  }
  /// The characters as a string of their own.
  std::string to_string() const { return std::string(text()); }
  /// Whether there are no characters.
  bool empty() const noexcept { return text_ == nullptr; }
  /// How many characters there are.
  std::size_t size() const noexcept { return text().size(); }

  /// Whether the texts are the same.
  friend bool operator==(const SharedText& left, const SharedText& right) noexcept {
    return left.text_ == right.text_ || left.text() == right.text();
  }
  /// By the bytes of the text.
  friend std::strong_ordering operator<=>(const SharedText& left,
                                          const SharedText& right) noexcept {
    return left.text() <=> right.text();
  }
  /// Whether another kind of text is the same.
  template <std::convertible_to<std::string_view> Other>
  requires(!std::same_as<Other, SharedText>) friend bool operator==(const SharedText& left,
                                                                    const Other& right) noexcept {
    return left.text() == std::string_view(right);
  }
  /// One behind the other.
  friend std::string operator+(const SharedText& left, std::string_view right) {
    return left.to_string().append(right);
  }
  /// One behind the other.
  friend std::string operator+(std::string_view left, const SharedText& right) {
    return std::string(left).append(right.text());
  }
  /// Writes the text.
  friend std::ostream& operator<<(std::ostream& out, const SharedText& text) {
    return out << text.text();
  }

 private:
  const char* text_ = nullptr;
};

}  // namespace sanctrack
