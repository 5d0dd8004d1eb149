#pragma once

#include "model/link_index.hpp"
#include "time/snapshot_data.hpp"

namespace sanctrack {

/// What a holder has of a company on a day, exactly: between two bounds, either of which may itself
/// be impossible.
struct StakeBounds {
  Fraction lower = 0;
  Fraction upper = 0;
  bool lower_open = false;
  bool upper_open = false;
  bool contradicted = false;  ///< whether two statements exclude each other
};

/// The bounds of a stake on a day. What surely holds and agrees counts where each says so; what may
/// hold and agrees with it adds nothing; where statements exclude each other, each is possible.
StakeBounds bounds_of(const SnapshotData& law, const LinkIndex& index, std::uint32_t stake);

/// A number less another.
/// @throws InvalidValue when it does not fit
Fraction minus(const Fraction& left, const Fraction& right);

}  // namespace sanctrack
