#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "sanctrack/model/edition.hpp"

namespace sanctrack::lists {

// Rows of OFAC's files in CSV, each read by itself.

// How many columns a row has: of entries, aliases, addresses and comments.
inline constexpr std::size_t sdn_columns = 12;
inline constexpr std::size_t alias_columns = 5;
inline constexpr std::size_t address_columns = 6;
inline constexpr std::size_t comment_columns = 2;

// The number that a key is; nothing where it is no number.
std::optional<std::uint64_t> ofac_number(std::string_view key) noexcept;

// Reads a row of sdn.csv or cons_prim.csv into an empty entry: just what read_ofac_csv makes of it
// before aliases and addresses are added. `more_remarks` is what sdn_comments.csv has for the
// entry, its rows put together: the rest of remarks that fill their column, else remarks of their
// own. False, with the entry untouched, where the row has another number of columns or its key is
// no number.
bool read_sdn_row(std::span<const std::string_view> fields, ListEntry& entry,
                  std::string_view more_remarks = {});

// Adds a row of alt.csv or cons_alt.csv, and of add.csv or cons_add.csv, to the entry whose number
// it begins with. False, with the entry untouched, where it has another number of columns.
bool add_alias_row(std::span<const std::string_view> fields, ListEntry& entry);
bool add_address_row(std::span<const std::string_view> fields, ListEntry& entry);

}  // namespace sanctrack::lists
