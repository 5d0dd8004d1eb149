#include "yaml/scalar_writer.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "sanctrack/values/error.hpp"
#include "values/text.hpp"

namespace sanctrack::yaml {
namespace {

// A simple key may have 1024 characters; quotes and escapes count.
constexpr std::size_t longest_simple_key = 1000;

bool means_nothing(std::string_view text) {
  constexpr std::array<std::string_view, 5> words{"", "~", "null", "Null", "NULL"};
  return std::find(words.begin(), words.end(), text) != words.end();
}

std::uint32_t byte_at(std::string_view text, std::size_t i) {
  return static_cast<unsigned char>(text[i]);
}

// The value of the two or three bytes of a code point that must be escaped, though it is not
// ASCII: C1 controls, line and paragraph separators, the byte order mark, non-characters; else 0.
std::uint32_t special_code_point(std::string_view text, std::size_t i) {
  const std::uint32_t lead = byte_at(text, i);
  if (lead == 0xC2 && byte_at(text, i + 1) < 0xA0) return byte_at(text, i + 1);
  if (lead != 0xE2 && lead != 0xEF) return 0;
  const std::uint32_t value =
      (lead & 0x0F) << 12 | (byte_at(text, i + 1) & 0x3F) << 6 | (byte_at(text, i + 2) & 0x3F);
  const bool special = value == 0x2028 || value == 0x2029 || value == 0xFEFF || value >= 0xFFFE;
  return special ? value : 0;
}

bool needs_escapes(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::uint32_t byte = byte_at(text, i);
    if (byte < 0x20 || byte == 0x7F) return true;
    if (byte >= 0xC2 && special_code_point(text, i) != 0) return true;
  }
  return false;
}

bool can_be_plain(std::string_view text, Style style) {
  constexpr std::string_view begins = "-?:,[]{}#&*!|>'\"%@`=<";
  if (means_nothing(text) || begins.find(text.front()) != std::string_view::npos) return false;
  if (text.front() == ' ' || text.back() == ' ' || text.back() == ':') return false;
  if (text.starts_with("...") || text.find(": ") != std::string_view::npos) return false;
  if (text.find(" #") != std::string_view::npos) return false;
  return style == Style::block || text.find_first_of(",?[]{}") == std::string_view::npos;
}

void append_hex(std::string& out, std::uint32_t value, int digits) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) out += hex[value >> shift & 0xF];
}

void append_escaped(std::string& out, std::uint32_t value) {
  switch (value) {
    case '\n':
      out += "\\n";
      return;
    case '\t':
      out += "\\t";
      return;
    case '\r':
      out += "\\r";
      return;
    case '"':
    case '\\':
      out += '\\';
      out += static_cast<char>(value);
      return;
    default:
      out += value < 0x100 ? "\\x" : "\\u";
      append_hex(out, value, value < 0x100 ? 2 : 4);
  }
}

void write_double_quoted(std::string& out, std::string_view text) {
  out += '"';
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::uint32_t byte = byte_at(text, i);
    if (byte < 0x20 || byte == 0x7F || byte == '"' || byte == '\\') {
      append_escaped(out, byte);
      continue;
    }
    const std::uint32_t special = byte >= 0xC2 ? special_code_point(text, i) : 0;
    if (special == 0) {
      out += text[i];
    } else {
      append_escaped(out, special);
      i += special < 0x100 ? 1 : 2;
    }
  }
  out += '"';
}

}  // namespace

void write_text(std::string& out, std::string_view text, Style style) {
  if (invalid_utf8(text)) {
    throw Error("cannot be written as YAML: " + in_quotes(text) + " is not UTF-8");
  }
  const bool escapes = needs_escapes(text);
  if (!escapes && can_be_plain(text, style)) {
    out += text;
  } else if (!escapes && text.find_first_of("\"\\") != std::string_view::npos &&
             text.find('\'') == std::string_view::npos) {
    out.append("'").append(text).append("'");
  } else {
    write_double_quoted(out, text);
  }
}

void write_key(std::string& out, std::string_view text) {
  const std::size_t start = out.size();
  write_text(out, text, Style::flow);
  if (out.size() - start <= longest_simple_key) return;
  out.insert(start, "? ");
  out += ' ';
}

void write_stake(std::string& out, const Stake& stake) {
  switch (stake.form()) {
    case Stake::Form::range:
      out += "{min: " + stake.lower().to_string() + ", max: " + stake.upper().to_string() + "}";
      return;
    case Stake::Form::at_least:
      out += "{min: " + stake.lower().to_string() + "}";
      return;
    case Stake::Form::over:
      out += "{over: " + stake.lower().to_string();
      if (stake.upper() != Fraction(100)) out += ", max: " + stake.upper().to_string();
      out += '}';
      return;
    case Stake::Form::under:
      out += "{under: " + stake.upper().to_string() + "}";
      return;
    case Stake::Form::exact:
    case Stake::Form::fraction:
    case Stake::Form::unknown:
      out += stake.to_string();
  }
}

}  // namespace sanctrack::yaml
