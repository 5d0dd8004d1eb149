#include "values/nearest.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace sanctrack {
namespace {

constexpr std::size_t longest_word = 128;
constexpr std::size_t most_edits = 3;

using Row = std::array<std::size_t, longest_word + 1>;

// Latin letters alone have a case here: ids and keys are made of them.
constexpr char lower(char c) noexcept {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same(char left, char right) noexcept { return lower(left) == lower(right); }

constexpr bool is_letter_or_digit(char c) noexcept {
  return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9');
}

// Whether two words differ only by case and by what stands between their letters and digits.
bool same_letters(std::string_view left, std::string_view right) noexcept {
  std::size_t shared = 0;
  for (std::size_t i = 0, j = 0;; ++i, ++j, ++shared) {
    while (i < left.size() && !is_letter_or_digit(left[i])) ++i;
    while (j < right.size() && !is_letter_or_digit(right[j])) ++j;
    if (i == left.size() || j == right.size()) {
      return shared > 0 && i == left.size() && j == right.size();
    }
    if (!same(left[i], right[j])) return false;
  }
}

// Optimal string alignment over three rolling rows. Gives most + 1 for anything above `most`.
std::size_t distance(std::string_view left, std::string_view right, std::size_t most) {
  const std::size_t longer = std::max(left.size(), right.size());
  if (longer - std::min(left.size(), right.size()) > most) return most + 1;
  std::array<Row, 3> rows;
  for (std::size_t j = 0; j <= right.size(); ++j) rows[0][j] = j;
  for (std::size_t i = 1; i <= left.size(); ++i) {
    Row& row = rows[i % 3];
    const Row& above = rows[(i + 2) % 3];
    const Row& two_above = rows[(i + 1) % 3];
    row[0] = i;
    std::size_t best = i;
    for (std::size_t j = 1; j <= right.size(); ++j) {
      const std::size_t substitution = same(left[i - 1], right[j - 1]) ? 0 : 1;
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + substitution});
      const bool swapped =
          i > 1 && j > 1 && same(left[i - 1], right[j - 2]) && same(left[i - 2], right[j - 1]);
      if (swapped) row[j] = std::min(row[j], two_above[j - 2] + 1);
      best = std::min(best, row[j]);
    }
    if (best > most) return most + 1;
  }
  return std::min(rows[left.size() % 3][right.size()], most + 1);
}

}  // namespace

std::optional<std::string_view> nearest(std::string_view word,
                                        std::span<const std::string_view> candidates) {
  if (word.size() > longest_word) return std::nullopt;
  std::optional<std::string_view> found;
  std::optional<std::string_view> respelled;
  std::size_t most = std::min(word.size() / 3, most_edits);
  for (const std::string_view candidate : candidates) {
    if (candidate.size() > longest_word) continue;
    const std::size_t edits = distance(word, candidate, most);
    if (edits == 0) return candidate;
    if (!respelled && same_letters(word, candidate)) respelled = candidate;
    if (respelled) most = 0;
    if (edits > most) continue;
    found = candidate;
    most = edits - 1;
  }
  return respelled ? respelled : found;
}

}  // namespace sanctrack
