#pragma once

/// @file
/// A share in a company.

#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>

#include "sanctrack/export.hpp"
#include "sanctrack/values/fraction.hpp"

namespace sanctrack {

/// How much of a company somebody holds, as far as it is known.
///
/// A stake is a set of possible percentages of the whole, from `lower()` to `upper()`, where either
/// end may be left out:
///
/// ```
///                       0        25        50        75       100
///   exact(50)           |---------|--------[]---------|---------|
///   range(25, 50)       |--------[==========]---------|---------|
///   over(25, 50)        |--------(==========]---------|---------|
///   over(50)            |---------|---------(===================]
///   at_least(50)        |---------|--------[====================]
///   under(25)           [=========)---------|---------|---------|
///   unknown()           [=======================================]
/// ```
///
/// A majority is `over(50)`: half of a company is not one. Percentages are exact fractions between
/// 0 and 100; anything else throws `InvalidValue`, as does a stake that leaves nothing possible.
class SANCTRACK_API Stake {
 public:
  /// What was stated.
  enum class Form {
    /// A percentage.
    exact,
    /// A fraction of the whole, kept as written.
    fraction,
    /// From one percentage to another, both included.
    range,
    /// That percentage or more.
    at_least,
    /// More than a percentage, perhaps with a most.
    over,
    /// Less than a percentage.
    under,
    /// Nothing, save that there is a stake.
    unknown
  };

  /// A percentage of the whole.
  static Stake exact(Fraction percent);
  /// A fraction of the whole, kept as written: `fraction(1, 6)` is a sixth, `fraction(2, 4)` a
  /// half.
  static Stake fraction(std::int64_t numerator, std::int64_t denominator);
  /// From `min` to `max` percent, both included.
  static Stake range(Fraction min, Fraction max);
  /// `min` percent or more.
  static Stake at_least(Fraction min);
  /// More than `limit` percent.
  static Stake over(Fraction limit);
  /// More than `limit` percent, and at most `max`.
  static Stake over(Fraction limit, Fraction max);
  /// Less than `limit` percent.
  static Stake under(Fraction limit);
  /// Some stake, of which the size is not known.
  static Stake unknown() noexcept;

  /// Reads what `to_string` writes.
  /// @throws InvalidValue for anything else, with a message that quotes the text.
  static Stake parse(std::string_view text);

  /// What was stated.
  Form form() const noexcept { return form_; }
  /// No smaller percentage is possible.
  Fraction lower() const noexcept { return lower_; }
  /// Whether `lower()` itself is impossible.
  bool lower_open() const noexcept { return form_ == Form::over; }
  /// No larger percentage is possible.
  Fraction upper() const noexcept { return upper_; }
  /// Whether `upper()` itself is impossible.
  bool upper_open() const noexcept { return form_ == Form::under; }

  /// Whether every possible percentage is above this one.
  bool surely_above(const Fraction& percent) const noexcept;
  /// Whether every possible percentage is this one or above.
  bool surely_at_least(const Fraction& percent) const noexcept;
  /// Whether some possible percentage is above this one.
  bool possibly_above(const Fraction& percent) const noexcept;
  /// Whether some possible percentage is this one or above.
  bool possibly_at_least(const Fraction& percent) const noexcept;

  /// `49.99`, `1/6`, `25..50`, `at least 50`, `over 50`, `over 50, at most 50.01`, `under 25` or
  /// `unknown`. Only a fraction of the whole has a slash; a percentage whose decimal does not end
  /// is written in brackets, `(50/3)`.
  std::string to_string() const;

  /// Whether the same was stated: a half and 50 percent are different statements.
  friend bool operator==(const Stake&, const Stake&) noexcept = default;
  /// Writes what `to_string` gives.
  friend SANCTRACK_API std::ostream& operator<<(std::ostream& out, const Stake& stake);

 private:
  Stake(Form form, Fraction lower, Fraction upper);

  Form form_;
  Fraction lower_;
  Fraction upper_;
  std::int64_t written_numerator_ = 0;
  std::int64_t written_denominator_ = 0;
};

}  // namespace sanctrack
