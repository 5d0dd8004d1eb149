#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "sanctrack/time/caveat.hpp"

/// @file
/// The shape of every result that has several rows.

namespace sanctrack {

/// Rows of a result, with the caveats of the result as a whole: what its record lacks.
///
/// Owns what it shows, so `for (const auto& row : as_of(registry, day).designations())` is safe; of
/// a temporary, single rows and the caveats are given by value.
template <class Row>
class Rows {
 public:
  /// The type of a row.
  using value_type = Row;
  /// Walks the rows.
  using const_iterator = typename std::vector<Row>::const_iterator;

  /// No row.
  Rows() = default;
  /// These rows, and what is to be said of all of them.
  Rows(std::vector<Row> rows, std::vector<Caveat> caveats) noexcept
      : rows_(std::move(rows)), caveats_(std::move(caveats)) {}

  /// The first row.
  const_iterator begin() const noexcept { return rows_.begin(); }
  /// Past the last row.
  const_iterator end() const noexcept { return rows_.end(); }
  /// How many rows there are.
  std::size_t size() const noexcept { return rows_.size(); }
  /// Whether there is none.
  bool empty() const noexcept { return rows_.empty(); }
  /// The row at a place below `size()`.
  const Row& operator[](std::size_t index) const& noexcept { return rows_[index]; }
  /// The row at a place below `size()`, by value.
  Row operator[](std::size_t index) && { return std::move(rows_[index]); }
  /// The first row; only when there is one.
  const Row& front() const& noexcept { return rows_.front(); }
  /// The first row by value; only when there is one.
  Row front() && { return std::move(rows_.front()); }

  /// What is to be said of the rows together: which of them may be missing, and why.
  const std::vector<Caveat>& caveats() const& noexcept { return caveats_; }
  /// The caveats of a temporary, by value.
  std::vector<Caveat> caveats() && noexcept { return std::move(caveats_); }

  /// Whether rows and caveats are the same.
  bool operator==(const Rows&) const = default;

 private:
  std::vector<Row> rows_;
  std::vector<Caveat> caveats_;
};

}  // namespace sanctrack
