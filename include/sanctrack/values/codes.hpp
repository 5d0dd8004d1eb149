#pragma once

/// @file
/// Codes of countries, scripts and languages.

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <optional>
#include <ostream>
#include <span>
#include <string>
#include <string_view>

#include "sanctrack/export.hpp"

namespace sanctrack {

/// A code out of a published list: a country, a script or a language.
///
/// A code that exists is on its list. Matching is exact, capitals and all. Four bytes, trivially
/// copyable, ordered by the code.
template <class Kind>
class Code {
 public:
  /// The code with this text.
  /// @throws InvalidValue when the list does not have it, with a message that quotes it.
  explicit Code(std::string_view code);
  /// As the constructor, but empty for what the list does not have.
  static std::optional<Code> try_parse(std::string_view code);

  /// Every text that is accepted, sorted; it lives as long as the program.
  static std::span<const std::string_view> all();

  /// The text of the code; it lives as long as the program.
  std::string_view code() const;
  /// What the list calls it in English; it lives as long as the program.
  std::string_view name() const;
  /// The text of the code as a string of its own.
  std::string to_string() const { return std::string(code()); }

  /// By the text of the code.
  friend constexpr auto operator<=>(Code, Code) noexcept = default;
  /// Writes the code.
  friend std::ostream& operator<<(std::ostream& out, Code code) { return out << code.code(); }

 private:
  friend struct std::hash<Code>;
  struct Row {
    std::uint32_t value;
  };
  constexpr explicit Code(Row row) noexcept : row_(row.value) {}

  std::uint32_t row_;
};

/// The kind of a country code.
struct CountryTag;
/// The kind of a script code.
struct ScriptTag;
/// The kind of a language code.
struct LanguageTag;

/// A country by its two capital letters (ISO 3166-1 alpha-2): `BY`, with the list's short English
/// name. The United Kingdom is `GB`.
using Country = Code<CountryTag>;
/// A script by its four letters (ISO 15924): `Latn`, `Cyrl`.
using Script = Code<ScriptTag>;
/// A language by its two small letters (ISO 639-1), or three (ISO 639-3).
///
/// A language that has two letters may be given by three as well, and is then the same value:
/// `Language("bel")` is `Language("be")`, and its code is `be`.
using Language = Code<LanguageTag>;

extern template class SANCTRACK_API Code<CountryTag>;
extern template class SANCTRACK_API Code<ScriptTag>;
extern template class SANCTRACK_API Code<LanguageTag>;

}  // namespace sanctrack

/// Hashes a code by its place in the list.
template <class Kind>
struct std::hash<sanctrack::Code<Kind>> {
  /// The hash of a code.
  std::size_t operator()(sanctrack::Code<Kind> code) const noexcept {
    return std::hash<std::uint32_t>{}(code.row_);
  }
};
