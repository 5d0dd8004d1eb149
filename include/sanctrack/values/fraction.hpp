#pragma once

/// @file
/// Exact rational numbers.

#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

#include "sanctrack/export.hpp"

namespace sanctrack {

/// An exact rational number, in lowest terms.
///
/// No floating point is involved anywhere: 49.99 is 4999/100, and a sixth is 1/6. Comparison is
/// exact and cannot overflow; what does not fit into 64 bits throws `InvalidValue`.
class SANCTRACK_API Fraction {
 public:
  /// A whole number.
  Fraction(std::int64_t whole) noexcept : numerator_(whole), denominator_(1) {}
  /// A numerator over a denominator, reduced to lowest terms.
  /// @throws InvalidValue when the denominator is zero, or when the lowest terms do not fit.
  Fraction(std::int64_t numerator, std::int64_t denominator);
  /// Floating point is refused: 49.99 is not a binary number.
  template <std::floating_point Number>
  Fraction(Number) = delete;

  /// Reads `50`, `49.99` or `1/6`, perhaps with a minus before it.
  /// @throws InvalidValue for anything else, with a message that quotes the text.
  static Fraction parse(std::string_view text);
  /// As `parse`, but empty for what is not a number.
  static std::optional<Fraction> try_parse(std::string_view text);

  /// The upper number, in lowest terms; it carries the sign.
  std::int64_t numerator() const noexcept { return numerator_; }
  /// The lower number, in lowest terms; always above zero.
  std::int64_t denominator() const noexcept { return denominator_; }

  /// `49.99` where the decimal is finite, else `50/3`; `parse` reads it back.
  std::string to_string() const;

  /// By value, exactly.
  friend SANCTRACK_API std::strong_ordering operator<=>(const Fraction& left,
                                                        const Fraction& right) noexcept;
  /// By value.
  friend bool operator==(const Fraction&, const Fraction&) noexcept = default;
  /// The exact sum.
  /// @throws InvalidValue when it does not fit.
  friend SANCTRACK_API Fraction operator+(const Fraction& left, const Fraction& right);
  /// Writes what `to_string` gives.
  friend SANCTRACK_API std::ostream& operator<<(std::ostream& out, const Fraction& fraction);

 private:
  std::int64_t numerator_;
  std::int64_t denominator_;
};

}  // namespace sanctrack

/// Hashes a fraction by its value.
template <>
struct std::hash<sanctrack::Fraction> {
  /// The hash of a fraction.
  std::size_t operator()(const sanctrack::Fraction& fraction) const noexcept {
    const auto numerator = static_cast<std::uint64_t>(fraction.numerator());
    const auto denominator = static_cast<std::uint64_t>(fraction.denominator());
    return std::hash<std::uint64_t>{}(numerator * 0x9E3779B97F4A7C15u + denominator);
  }
};
