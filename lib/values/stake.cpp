#include <ostream>
#include <sanctrack/values/error.hpp>
#include <sanctrack/values/stake.hpp>

#include "values/text.hpp"

namespace sanctrack {
namespace {

constexpr std::string_view at_least_words = "at least ";
constexpr std::string_view over_words = "over ";
constexpr std::string_view at_most_words = ", at most ";
constexpr std::string_view under_words = "under ";
constexpr std::string_view unknown_word = "unknown";
constexpr std::string_view range_dots = "..";

// In brackets where a bare fraction would be taken for one of the whole.
std::string percent_text(const Fraction& percent) {
  std::string text = percent.to_string();
  if (text.find('/') == text.npos) return text;
  return '(' + std::move(text) + ')';
}

std::optional<Fraction> read_percent(std::string_view text) {
  const bool bracketed = text.size() > 2 && text.front() == '(' && text.back() == ')';
  if (bracketed) text = text.substr(1, text.size() - 2);
  if (bracketed != (text.find('/') != text.npos)) return std::nullopt;
  return Fraction::try_parse(text);
}

void check_percent(const Fraction& percent) {
  if (percent < 0 || percent > 100) {
    throw InvalidValue('\'' + percent.to_string() + "' is not a percentage: expected 0 to 100");
  }
}

void check_some_left(bool some_left, std::string_view text, std::string_view expected) {
  if (some_left) return;
  throw InvalidValue(in_quotes(text) + " leaves no stake possible: expected " +
                     std::string(expected));
}

std::optional<Stake> read_bounded(std::string_view text) {
  if (text.starts_with(at_least_words)) {
    const auto min = read_percent(text.substr(at_least_words.size()));
    return min ? std::optional(Stake::at_least(*min)) : std::nullopt;
  }
  if (text.starts_with(under_words)) {
    const auto limit = read_percent(text.substr(under_words.size()));
    return limit ? std::optional(Stake::under(*limit)) : std::nullopt;
  }
  if (!text.starts_with(over_words)) return std::nullopt;
  text.remove_prefix(over_words.size());
  const std::size_t comma = text.find(at_most_words);
  const auto limit = read_percent(text.substr(0, comma));
  if (!limit) return std::nullopt;
  if (comma == text.npos) return Stake::over(*limit);
  const auto max = read_percent(text.substr(comma + at_most_words.size()));
  return max ? std::optional(Stake::over(*limit, *max)) : std::nullopt;
}

std::optional<Stake> read_fraction(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == text.npos) return std::nullopt;
  const auto numerator = Fraction::try_parse(text.substr(0, slash));
  const auto denominator = Fraction::try_parse(text.substr(slash + 1));
  const bool whole =
      numerator && denominator && numerator->denominator() == 1 && denominator->denominator() == 1;
  if (!whole) return std::nullopt;
  return Stake::fraction(numerator->numerator(), denominator->numerator());
}

std::optional<Stake> read_stake(std::string_view text) {
  if (text == unknown_word) return Stake::unknown();
  if (const auto percent = read_percent(text)) return Stake::exact(*percent);
  if (const std::size_t dots = text.find(range_dots); dots != text.npos) {
    const auto min = read_percent(text.substr(0, dots));
    const auto max = read_percent(text.substr(dots + range_dots.size()));
    return min && max ? std::optional(Stake::range(*min, *max)) : std::nullopt;
  }
  if (const auto bounded = read_bounded(text)) return bounded;
  return read_fraction(text);
}

}  // namespace

Stake::Stake(Form form, Fraction lower, Fraction upper)
    : form_(form), lower_(lower), upper_(upper) {
  check_percent(lower_);
  check_percent(upper_);
}

Stake Stake::exact(Fraction percent) { return {Form::exact, percent, percent}; }

Stake Stake::fraction(std::int64_t numerator, std::int64_t denominator) {
  if (denominator <= 0 || numerator < 0 || numerator > denominator) {
    throw InvalidValue('\'' + std::to_string(numerator) + '/' + std::to_string(denominator) +
                       "' is not a part of the whole: expected 0 to 1");
  }
  const Fraction part(numerator, denominator);
  const std::int64_t lowest = part.denominator();
  // The hundredfold in lowest terms, without leaving 64 bits on the way.
  const Fraction scale(100, lowest);
  if (part.numerator() > INT64_MAX / scale.numerator()) {
    throw InvalidValue('\'' + std::to_string(numerator) + '/' + std::to_string(denominator) +
                       "' is too large: expected terms of 64 bits");
  }
  const Fraction percent(part.numerator() * scale.numerator(), scale.denominator());
  Stake stake(Form::fraction, percent, percent);
  stake.written_numerator_ = numerator;
  stake.written_denominator_ = denominator;
  return stake;
}

Stake Stake::range(Fraction min, Fraction max) {
  Stake stake(Form::range, min, max);
  check_some_left(min <= max, stake.to_string(), "the smaller bound first");
  return stake;
}

Stake Stake::at_least(Fraction min) { return {Form::at_least, min, 100}; }

Stake Stake::over(Fraction limit) {
  Stake stake(Form::over, limit, 100);
  check_some_left(limit < 100, stake.to_string(), "a limit under 100");
  return stake;
}

Stake Stake::over(Fraction limit, Fraction max) {
  Stake stake(Form::over, limit, max);
  check_some_left(limit < max, stake.to_string(), "a most above the limit");
  return stake;
}

Stake Stake::under(Fraction limit) {
  Stake stake(Form::under, 0, limit);
  check_some_left(limit > 0, stake.to_string(), "a limit over 0");
  return stake;
}

Stake Stake::unknown() noexcept { return {Form::unknown, 0, 100}; }

Stake Stake::parse(std::string_view text) {
  if (const std::optional<Stake> stake = read_stake(text)) return *stake;
  throw InvalidValue(in_quotes(text) +
                     " is not a stake: expected a form such as 49.99, 1/6, 25..50, at least 50, "
                     "over 50, under 25 or unknown");
}

bool Stake::surely_above(const Fraction& percent) const noexcept {
  return lower_open() ? lower_ >= percent : lower_ > percent;
}

bool Stake::surely_at_least(const Fraction& percent) const noexcept { return lower_ >= percent; }

bool Stake::possibly_above(const Fraction& percent) const noexcept { return upper_ > percent; }

bool Stake::possibly_at_least(const Fraction& percent) const noexcept {
  return upper_open() ? upper_ > percent : upper_ >= percent;
}

std::string Stake::to_string() const {
  switch (form_) {
    case Form::exact:
      return percent_text(lower_);
    case Form::fraction:
      return std::to_string(written_numerator_) + '/' + std::to_string(written_denominator_);
    case Form::range:
      return percent_text(lower_) + std::string(range_dots) + percent_text(upper_);
    case Form::at_least:
      return std::string(at_least_words) + percent_text(lower_);
    case Form::under:
      return std::string(under_words) + percent_text(upper_);
    case Form::over:
      break;
    case Form::unknown:
      return std::string(unknown_word);
  }
  std::string out = std::string(over_words) + percent_text(lower_);
  if (upper_ < 100) out += std::string(at_most_words) + percent_text(upper_);
  return out;
}

std::ostream& operator<<(std::ostream& out, const Stake& stake) { return out << stake.to_string(); }

}  // namespace sanctrack
