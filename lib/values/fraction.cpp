#include <limits>
#include <ostream>
#include <sanctrack/values/error.hpp>
#include <sanctrack/values/fraction.hpp>

#include "values/text.hpp"

namespace sanctrack {
namespace {

__extension__ using Wide = __int128;

constexpr std::size_t most_decimals = 18;

struct Terms {
  std::int64_t numerator;
  std::int64_t denominator;
};

bool fits(Wide value) noexcept {
  return value >= std::numeric_limits<std::int64_t>::min() &&
         value <= std::numeric_limits<std::int64_t>::max();
}

Wide common_divisor(Wide left, Wide right) noexcept {
  if (left < 0) left = -left;
  while (right != 0) {
    const Wide rest = left % right;
    left = right;
    right = rest;
  }
  return left;
}

// The lowest terms, for a denominator other than 0; empty where they do not fit.
std::optional<Terms> lowest_terms(Wide numerator, Wide denominator) noexcept {
  if (denominator < 0) {
    numerator = -numerator;
    denominator = -denominator;
  }
  const Wide common = common_divisor(numerator, denominator);
  numerator /= common;
  denominator /= common;
  if (!fits(numerator) || !fits(denominator)) return std::nullopt;
  return Terms{static_cast<std::int64_t>(numerator), static_cast<std::int64_t>(denominator)};
}

std::optional<Fraction> fraction_of(Wide numerator, Wide denominator) {
  const std::optional<Terms> terms = lowest_terms(numerator, denominator);
  if (!terms) return std::nullopt;
  return Fraction(terms->numerator, terms->denominator);
}

std::optional<Wide> read_digits(std::string_view text, std::size_t most_digits) noexcept {
  if (text.empty() || text.size() > most_digits) return std::nullopt;
  Wide value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

// Zeros in front are refused, as some readers take such a number for an octal one.
std::optional<Wide> read_whole(std::string_view text) noexcept {
  constexpr std::size_t most_digits = 19;
  if (text.size() > 1 && text[0] == '0') return std::nullopt;
  return read_digits(text, most_digits);
}

Wide power_of_ten(std::size_t exponent) noexcept {
  Wide power = 1;
  for (; exponent > 0; --exponent) power *= 10;
  return power;
}

// How many decimals write 1/denominator exactly; empty where no number of them does.
std::optional<std::size_t> decimals_of(std::int64_t denominator) noexcept {
  std::size_t twos = 0;
  std::size_t fives = 0;
  for (; denominator % 2 == 0; denominator /= 2) ++twos;
  for (; denominator % 5 == 0; denominator /= 5) ++fives;
  const std::size_t decimals = twos > fives ? twos : fives;
  if (denominator != 1 || decimals > most_decimals) return std::nullopt;
  return decimals;
}

}  // namespace

Fraction::Fraction(std::int64_t numerator, std::int64_t denominator)
    : numerator_(0), denominator_(1) {
  const std::string text = std::to_string(numerator) + '/' + std::to_string(denominator);
  if (denominator == 0) {
    throw InvalidValue('\'' + text + "' is not a number: expected a denominator other than 0");
  }
  const std::optional<Terms> terms = lowest_terms(numerator, denominator);
  if (!terms) throw InvalidValue('\'' + text + "' is too large: expected terms of 64 bits");
  numerator_ = terms->numerator;
  denominator_ = terms->denominator;
}

std::optional<Fraction> Fraction::try_parse(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  const Wide sign = negative ? -1 : 1;
  const std::size_t slash = text.find('/');
  const std::size_t mark = slash == text.npos ? text.find('.') : slash;
  const std::optional<Wide> whole = read_whole(text.substr(0, mark));
  if (!whole) return std::nullopt;
  if (mark == text.npos) return fraction_of(sign * *whole, 1);
  const std::string_view rest = text.substr(mark + 1);
  if (mark == slash) {
    const std::optional<Wide> denominator = read_whole(rest);
    if (!denominator || *denominator == 0) return std::nullopt;
    return fraction_of(sign * *whole, *denominator);
  }
  const std::optional<Wide> decimals = read_digits(rest, most_decimals);
  if (!decimals) return std::nullopt;
  const Wide scale = power_of_ten(rest.size());
  return fraction_of(sign * (*whole * scale + *decimals), scale);
}

Fraction Fraction::parse(std::string_view text) {
  if (const std::optional<Fraction> fraction = try_parse(text)) return *fraction;
  throw InvalidValue(
      in_quotes(text) +
      " is not a number: expected a decimal such as 49.99 or a fraction such as 1/6");
}

std::string Fraction::to_string() const {
  const std::optional<std::size_t> decimals = decimals_of(denominator_);
  if (denominator_ == 1) return std::to_string(numerator_);
  if (!decimals) return std::to_string(numerator_) + '/' + std::to_string(denominator_);
  const Wide scale = power_of_ten(*decimals);
  const Wide size = numerator_ < 0 ? -Wide{numerator_} : Wide{numerator_};
  const Wide scaled = size * (scale / denominator_);
  const std::string tail = std::to_string(static_cast<std::int64_t>(scaled % scale));
  std::string out = numerator_ < 0 ? "-" : "";
  out += std::to_string(static_cast<std::int64_t>(scaled / scale));
  out += '.';
  out.append(*decimals - tail.size(), '0');
  return out += tail;
}

std::strong_ordering operator<=>(const Fraction& left, const Fraction& right) noexcept {
  const Wide first = Wide{left.numerator_} * right.denominator_;
  const Wide second = Wide{right.numerator_} * left.denominator_;
  if (first == second) return std::strong_ordering::equal;
  return first < second ? std::strong_ordering::less : std::strong_ordering::greater;
}

Fraction operator+(const Fraction& left, const Fraction& right) {
  const Wide denominator = Wide{left.denominator_} * right.denominator_;
  // Each product lies within 2^126, so the sum of the two does not overflow.
  const Wide numerator =
      Wide{left.numerator_} * right.denominator_ + Wide{right.numerator_} * left.denominator_;
  if (const std::optional<Fraction> sum = fraction_of(numerator, denominator)) return *sum;
  throw InvalidValue("'" + left.to_string() + " + " + right.to_string() +
                     "' is too large: expected terms of 64 bits");
}

std::ostream& operator<<(std::ostream& out, const Fraction& fraction) {
  return out << fraction.to_string();
}

}  // namespace sanctrack
