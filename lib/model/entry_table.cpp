#include "model/entry_table.hpp"

#include <algorithm>
#include <array>

namespace sanctrack {
namespace {

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

std::string_view take_digits(std::string_view& text) noexcept {
  std::size_t size = 0;
  while (size < text.size() && is_digit(text[size])) ++size;
  std::string_view digits = text.substr(0, size);
  text.remove_prefix(size);
  const std::size_t zeros = digits.find_first_not_of('0');
  return digits.substr(zeros == std::string_view::npos ? digits.size() : zeros);
}

using NaturalPrefix = std::array<std::uint64_t, 2>;

/// Sixteen bytes that are in the order of `natural_less` wherever they differ: a run of digits is a
/// zero, its length and its digits.
NaturalPrefix natural_prefix(std::string_view text) noexcept {
  constexpr std::size_t longest_run = 255;
  NaturalPrefix prefix{};
  std::size_t used = 0;
  const auto put = [&](char c) {
    if (used == 16) return;
    const std::uint64_t byte = static_cast<unsigned char>(c);
    prefix[used / 8] |= byte << (56 - used % 8 * 8);
    ++used;
  };
  while (!text.empty() && used < 16) {
    if (!is_digit(text.front())) {
      put(text.front());
      text.remove_prefix(1);
      continue;
    }
    const std::string_view digits = take_digits(text);
    put('0');
    put(static_cast<char>(std::min(digits.size(), longest_run)));
    if (digits.size() >= longest_run) break;
    for (const char digit : digits.substr(0, 16)) put(digit);
  }
  return prefix;
}

}  // namespace

bool natural_less(std::string_view left, std::string_view right) noexcept {
  const std::string_view whole_left = left;
  const std::string_view whole_right = right;
  while (!left.empty() && !right.empty()) {
    if (is_digit(left.front()) && is_digit(right.front())) {
      const std::string_view a = take_digits(left);
      const std::string_view b = take_digits(right);
      if (a.size() != b.size()) return a.size() < b.size();
      if (a != b) return a < b;
      continue;
    }
    if (left.front() != right.front()) {
      return static_cast<unsigned char>(left.front()) < static_cast<unsigned char>(right.front());
    }
    left.remove_prefix(1);
    right.remove_prefix(1);
  }
  if (left.empty() != right.empty()) return left.empty();
  return whole_left < whole_right;
}

EntryTable::MainKey EntryTable::main_key(std::uint32_t regime, const EntryKey& key) const {
  if (!key.entry.empty()) return {regime, key.entry};
  if (!key.ref.empty()) return {regime, key.ref};
  return {regime, data_.records.entities[key.party].id.text()};
}

std::uint32_t EntryTable::tag_of(const MainKey& key) noexcept {
  const std::uint64_t mixed = detail::text_hash(key.second) ^ (key.first * 0x9E3779B97F4A7C15u);
  return static_cast<std::uint32_t>(mixed ^ mixed >> 32);
}

std::uint32_t EntryTable::add(std::uint32_t regime, const EntryKey& key) {
  const MainKey main = main_key(regime, key);
  const auto row = static_cast<std::uint32_t>(rows_.size());
  const std::uint32_t earlier = main_.add(main, tag_of(main), row, key_of_row());
  if (earlier != nowhere) return earlier;
  rows_.push_back({regime, main.second, key});
  return row;
}

/// A reference or a party leads to its entry; one that leads to several leads nowhere.
void EntryTable::add_alias(std::uint32_t row, std::string_view text) {
  if (text.empty() || text == rows_[row].text) return;
  const MainKey key(rows_[row].regime, text);
  const auto alias = static_cast<std::uint32_t>(alias_rows_.size());
  const std::uint32_t earlier = aliases_.add(key, tag_of(key), alias, key_of_alias());
  if (earlier == nowhere) {
    alias_rows_.emplace_back(row, text);
  } else if (alias_rows_[earlier].first != row) {
    alias_rows_[earlier].first |= ambiguous;
  }
}

void EntryTable::build_aliases() {
  for (std::uint32_t row = 0; row < rows_.size(); ++row) {
    const EntryKey& key = rows_[row].key;
    add_alias(row, key.ref);
    if (key.party != nowhere) add_alias(row, data_.records.entities[key.party].id.text());
  }
  aliased_ = true;
}

std::uint32_t EntryTable::find_or_add(std::uint32_t regime, const EntryKey& key) {
  const MainKey main = main_key(regime, key);
  const std::uint32_t found = main_.find(main, tag_of(main), key_of_row());
  if (found != nowhere) return found;
  if (!aliased_) build_aliases();
  const std::uint32_t alias = aliases_.find(main, tag_of(main), key_of_alias());
  if (alias != nowhere && (alias_rows_[alias].first & ambiguous) == 0) {
    return alias_rows_[alias].first;
  }
  return add(regime, key);
}

std::vector<std::uint32_t> EntryTable::in_order() const {
  struct Sorted {
    std::uint32_t regime;
    std::uint32_t row;
    NaturalPrefix prefix;
  };
  std::vector<Sorted> sorted;
  sorted.reserve(rows_.size());
  for (std::uint32_t row = 0; row < rows_.size(); ++row) {
    sorted.push_back({rows_[row].regime, row, natural_prefix(rows_[row].text)});
  }
  std::sort(sorted.begin(), sorted.end(), [this](const Sorted& left, const Sorted& right) {
    if (left.regime != right.regime) return left.regime < right.regime;
    if (left.prefix != right.prefix) return left.prefix < right.prefix;
    return natural_less(rows_[left.row].text, rows_[right.row].text);
  });
  std::vector<std::uint32_t> order;
  order.reserve(sorted.size());
  for (const Sorted& one : sorted) order.push_back(one.row);
  return order;
}

}  // namespace sanctrack
