#include "model/entry_table.hpp"

#include <algorithm>
#include <bit>
#include <numeric>

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

std::string_view EntryTable::main_text(const EntryKey& key) const {
  if (!key.entry.empty()) return key.entry;
  if (!key.ref.empty()) return key.ref;
  return data_.records.entities[key.party].id.text();
}

std::uint32_t EntryTable::tag_of(std::uint32_t regime, std::string_view text) noexcept {
  const std::uint64_t mixed = detail::text_hash(text) ^ (regime * 0x9E3779B97F4A7C15u);
  return static_cast<std::uint32_t>(mixed ^ mixed >> 32);
}

template <class Text>
EntryTable::Slot& EntryTable::slot_of(Index& index, std::uint32_t regime, std::string_view text,
                                      const Text& text_of) {
  if (index.slots.size() < index.used * 2 + 16) {
    std::vector<Slot> bigger(std::bit_ceil(index.used * 4 + 64));
    for (const Slot& slot : index.slots) {
      if (slot.row == nowhere) continue;
      std::size_t at = slot.tag & (bigger.size() - 1);
      while (bigger[at].row != nowhere) at = (at + 1) & (bigger.size() - 1);
      bigger[at] = slot;
    }
    index.slots = std::move(bigger);
  }
  const std::uint32_t tag = tag_of(regime, text);
  const std::size_t mask = index.slots.size() - 1;
  std::size_t at = tag & mask;
  for (; index.slots[at].row != nowhere; at = (at + 1) & mask) {
    if (index.slots[at].tag == tag && text_of(index.slots[at].row) == std::pair(regime, text)) {
      break;
    }
  }
  index.slots[at].tag = tag;
  return index.slots[at];
}

std::uint32_t EntryTable::add(std::uint32_t regime, const EntryKey& key) {
  const std::string_view text = main_text(key);
  Slot& slot = slot_of(main_, regime, text, [this](std::uint32_t row) {
    return std::pair(rows_[row].regime, rows_[row].text);
  });
  if (slot.row == nowhere) {
    slot.row = static_cast<std::uint32_t>(rows_.size());
    ++main_.used;
    rows_.push_back({regime, text, key});
  }
  return slot.row;
}

/// A reference or a party leads to its entry; one that leads to several leads nowhere.
void EntryTable::build_aliases() {
  const auto text_of = [this](std::uint32_t alias) {
    const auto& [row, text] = alias_rows_[alias];
    return std::pair(rows_[row & ~ambiguous].regime, text);
  };
  const auto add_alias = [&](std::uint32_t row, std::string_view text) {
    if (text.empty() || text == rows_[row].text) return;
    Slot& slot = slot_of(aliases_, rows_[row].regime, text, text_of);
    if (slot.row != nowhere) {
      alias_rows_[slot.row].first |= ambiguous;
      return;
    }
    slot.row = static_cast<std::uint32_t>(alias_rows_.size());
    ++aliases_.used;
    alias_rows_.emplace_back(row, text);
  };
  for (std::uint32_t row = 0; row < rows_.size(); ++row) {
    const EntryKey& key = rows_[row].key;
    add_alias(row, key.ref);
    if (key.party != nowhere) add_alias(row, data_.records.entities[key.party].id.text());
  }
  aliased_ = true;
}

std::uint32_t EntryTable::find_or_add(std::uint32_t regime, const EntryKey& key) {
  const std::string_view text = main_text(key);
  const Slot found = slot_of(main_, regime, text, [this](std::uint32_t row) {
    return std::pair(rows_[row].regime, rows_[row].text);
  });
  if (found.row != nowhere) return found.row;
  if (!aliased_) build_aliases();
  const Slot alias = slot_of(aliases_, regime, text, [this](std::uint32_t row) {
    const auto& [of, alias_text] = alias_rows_[row];
    return std::pair(rows_[of & ~ambiguous].regime, alias_text);
  });
  if (alias.row != nowhere && (alias_rows_[alias.row].first & ambiguous) == 0) {
    return alias_rows_[alias.row].first;
  }
  return add(regime, key);
}

std::vector<std::uint32_t> EntryTable::in_order() const {
  std::vector<std::uint32_t> order(rows_.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto before = [this](std::uint32_t left, std::uint32_t right) {
    const Row& a = rows_[left];
    const Row& b = rows_[right];
    if (a.regime != b.regime) return a.regime < b.regime;
    return natural_less(a.text, b.text);
  };
  if (!std::is_sorted(order.begin(), order.end(), before)) {
    std::sort(order.begin(), order.end(), before);
  }
  return order;
}

}  // namespace sanctrack
