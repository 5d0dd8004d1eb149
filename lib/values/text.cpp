#include "values/text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace sanctrack {
namespace {

constexpr std::size_t longest_quote = 60;

struct CodePoint {
  std::uint32_t value;
  std::size_t size;
  bool valid;
};

constexpr CodePoint invalid_byte{0, 1, false};

constexpr std::uint32_t byte_at(std::string_view text, std::size_t offset) noexcept {
  return static_cast<unsigned char>(text[offset]);
}

constexpr std::size_t sequence_size(std::uint32_t lead) noexcept {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

CodePoint code_point_at(std::string_view text, std::size_t offset) noexcept {
  const std::uint32_t lead = byte_at(text, offset);
  const std::size_t size = sequence_size(lead);
  if (size == 1) return {lead, 1, true};
  if (size == 0 || size > text.size() - offset) return invalid_byte;
  std::uint32_t value = lead & (0x7Fu >> size);
  for (std::size_t i = 1; i < size; ++i) {
    const std::uint32_t next = byte_at(text, offset + i);
    if ((next & 0xC0) != 0x80) return invalid_byte;
    value = value << 6 | (next & 0x3F);
  }
  const bool overlong = (size == 3 && value < 0x800) || (size == 4 && value < 0x10000);
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (overlong || surrogate || value > 0x10FFFF) return invalid_byte;
  return {value, size, true};
}

constexpr bool is_control(std::uint32_t value) noexcept {
  return value < 0x20 || (value >= 0x7F && value < 0xA0);
}

// Line and paragraph separators, and the marks that turn the direction of writing.
constexpr bool disturbs_the_line(std::uint32_t value) noexcept {
  return (value >= 0x2028 && value <= 0x202E) || (value >= 0x2066 && value <= 0x2069) ||
         value == 0x200E || value == 0x200F || value == 0xFEFF;
}

// Marks whose effect on the direction of writing lasts beyond the word that they stand in.
constexpr bool turns_direction(std::uint32_t value) noexcept {
  return (value >= 0x202A && value <= 0x202E) || (value >= 0x2066 && value <= 0x2069);
}

constexpr bool ends_a_line(std::uint32_t value) noexcept {
  return value == '\n' || value == '\t' || value == 0x2028 || value == 0x2029;
}

constexpr std::uint64_t every_byte = 0x0101010101010101;
constexpr std::uint64_t top_bits = 0x80 * every_byte;

// Whether eight bytes are ASCII from blank to tilde. With the top bits known, no byte borrows from
// or carries into the next.
bool all_plain(const char* bytes) noexcept {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  const bool ascii = (word & top_bits) == 0;
  const bool no_control = (((word | top_bits) - 0x20 * every_byte) & top_bits) == top_bits;
  const bool no_delete = ((word + every_byte) & top_bits) == 0;
  return ascii && no_control && no_delete;
}

// Whether thirty-two bytes are ASCII.
bool all_ascii(const char* bytes) noexcept {
  std::array<std::uint64_t, 4> words{};
  std::memcpy(words.data(), bytes, sizeof words);
  return ((words[0] | words[1] | words[2] | words[3]) & top_bits) == 0;
}

void append_hex(std::string& out, std::uint32_t value, int digits) {
  constexpr std::string_view hex = "0123456789abcdef";
  for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) out += hex[value >> shift & 0xF];
}

void append_escaped(std::string& out, std::uint32_t value) {
  if (value == '\n') {
    out += "\\n";
  } else if (value == '\t') {
    out += "\\t";
  } else if (value == '\r') {
    out += "\\r";
  } else if (value < 0x100) {
    out += "\\x";
    append_hex(out, value, 2);
  } else {
    out += "\\u";
    append_hex(out, value, 4);
  }
}

void append_shown(std::string& out, std::string_view text, std::size_t offset,
                  const CodePoint& point) {
  if (!point.valid) {
    append_escaped(out, byte_at(text, offset));
  } else if (is_control(point.value) || disturbs_the_line(point.value)) {
    append_escaped(out, point.value);
  } else {
    out += text.substr(offset, point.size);
  }
}

}  // namespace

std::string in_quotes(std::string_view text) {
  std::string out = "'";
  std::size_t shown = 0;
  for (std::size_t i = 0; i < text.size(); ++shown) {
    if (shown == longest_quote) {
      out += "...";
      break;
    }
    const CodePoint point = code_point_at(text, i);
    append_shown(out, text, i, point);
    i += point.size;
  }
  return out += '\'';
}

std::string escaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = code_point_at(text, i);
    append_shown(out, text, i, point);
    i += point.size;
  }
  return out;
}

std::optional<std::size_t> invalid_utf8(std::string_view text) noexcept {
  for (std::size_t i = 0; i < text.size();) {
    if (text.size() - i >= 32 && all_ascii(text.data() + i)) {
      i += 32;
      continue;
    }
    // Up to the next plain stretch.
    for (const std::size_t end = std::min(text.size(), i + 32); i < end;) {
      const CodePoint point = code_point_at(text, i);
      if (!point.valid) return i;
      i += point.size;
    }
  }
  return std::nullopt;
}

std::string_view disturbing_character(std::string_view text, Lines lines) noexcept {
  for (std::size_t i = 0; i < text.size();) {
    if (text.size() - i >= 8 && all_plain(text.data() + i)) {
      i += 8;
      continue;
    }
    // Up to the next plain stretch.
    for (const std::size_t end = std::min(text.size(), i + 8); i < end;) {
      const CodePoint point = code_point_at(text, i);
      const bool refused = ends_a_line(point.value)
                               ? lines == Lines::one
                               : is_control(point.value) || turns_direction(point.value);
      if (refused || !point.valid) return text.substr(i, point.size);
      i += point.size;
    }
  }
  return {};
}

std::string refuse_character(std::string_view key, std::string_view character) {
  const CodePoint point = code_point_at(character, 0);
  const char* expected = "text without control characters";
  if (!point.valid) {
    expected = "text in UTF-8";
  } else if (ends_a_line(point.value)) {
    expected = "text of one line, without tabs";
  } else if (turns_direction(point.value)) {
    expected = "text without marks that turn the direction of writing";
  }
  return in_quotes(key) + " holds " + in_quotes(character) + ": expected " + expected;
}

std::size_t code_points(std::string_view text) noexcept {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++count) i += code_point_at(text, i).size;
  return count;
}

}  // namespace sanctrack
