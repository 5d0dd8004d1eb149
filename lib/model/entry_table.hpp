#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "model/hash_index.hpp"
#include "model/registry_data.hpp"

namespace sanctrack {

/// What a change calls an entry by. Views into the records.
struct EntryKey {
  std::string_view entry = {};
  std::string_view ref = {};
  std::uint32_t party = nowhere;

  bool empty() const noexcept { return entry.empty() && ref.empty() && party == nowhere; }
};

/// The entries of all regimes: an entry is told from others by its regime and its number, else its
/// reference, else its party.
class EntryTable {
 public:
  explicit EntryTable(const RegistryData& data) : data_(data) {}

  /// The entry that a designation makes or makes again.
  std::uint32_t add(std::uint32_t regime, const EntryKey& key);

  /// The entry that another change is about. Where the main key finds none, tries the reference and
  /// the party; where nothing does, a new entry that nobody designated.
  std::uint32_t find_or_add(std::uint32_t regime, const EntryKey& key);

  std::uint32_t regime(std::uint32_t row) const noexcept { return rows_[row].regime; }

  /// The rows in order of regime, then of number: I.A-2 before I.A-10.
  std::vector<std::uint32_t> in_order() const;

 private:
  struct Row {
    std::uint32_t regime;
    std::string_view text;
    EntryKey key;
  };
  /// What tells an entry from others: its regime and a text.
  using MainKey = std::pair<std::uint32_t, std::string_view>;

  MainKey main_key(std::uint32_t regime, const EntryKey& key) const;
  static std::uint32_t tag_of(const MainKey& key) noexcept;
  auto key_of_row() const noexcept {
    return [this](std::uint32_t row) { return MainKey(rows_[row].regime, rows_[row].text); };
  }
  auto key_of_alias() const noexcept {
    return [this](std::uint32_t alias) {
      const auto& [row, text] = alias_rows_[alias];
      return MainKey(rows_[row & ~ambiguous].regime, text);
    };
  }
  void build_aliases();
  void add_alias(std::uint32_t row, std::string_view text);

  /// Marks the row of an alias that leads to several entries.
  static constexpr std::uint32_t ambiguous = 0x80000000U;

  const RegistryData& data_;
  std::vector<Row> rows_;
  HashIndex<MainKey> main_;
  HashIndex<MainKey> aliases_;
  std::vector<std::pair<std::uint32_t, std::string_view>> alias_rows_;
  bool aliased_ = false;
};

/// Compares runs of digits by their value and everything else by bytes.
bool natural_less(std::string_view left, std::string_view right) noexcept;

}  // namespace sanctrack
