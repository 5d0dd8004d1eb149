#pragma once

#include <compare>

#include "sanctrack/export.hpp"
#include "sanctrack/model/vocabulary.hpp"

namespace sanctrack {

/// How many entries of each kind: printed totals, unnamed places, or a count by the fold.
struct Counts {
  int persons = 0;        ///< entries of persons
  int organisations = 0;  ///< entries of companies and bodies
  int vessels = 0;        ///< entries of ships
  int aircraft = 0;       ///< entries of aircraft

  /// The count of one kind.
  SANCTRACK_API int of(EntityKind kind) const noexcept;
  /// Adds `number` to the count of one kind.
  SANCTRACK_API void add(EntityKind kind, int number) noexcept;
  /// All kinds together.
  int total() const noexcept { return persons + organisations + vessels + aircraft; }

  bool operator==(const Counts&) const = default;
};

}  // namespace sanctrack
