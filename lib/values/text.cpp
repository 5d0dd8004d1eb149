#include "values/text.hpp"

#include <cstdint>

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
    if (!point.valid) {
      append_escaped(out, byte_at(text, i));
    } else if (is_control(point.value) || disturbs_the_line(point.value)) {
      append_escaped(out, point.value);
    } else {
      out += text.substr(i, point.size);
    }
    i += point.size;
  }
  return out += '\'';
}

std::optional<std::size_t> invalid_utf8(std::string_view text) noexcept {
  for (std::size_t i = 0; i < text.size();) {
    if (byte_at(text, i) < 0x80) {
      ++i;
      continue;
    }
    const CodePoint point = code_point_at(text, i);
    if (!point.valid) return i;
    i += point.size;
  }
  return std::nullopt;
}

std::size_t code_points(std::string_view text) noexcept {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++count) i += code_point_at(text, i).size;
  return count;
}

}  // namespace sanctrack
