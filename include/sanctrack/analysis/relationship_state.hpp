#pragma once

#include <iosfwd>
#include <optional>
#include <string>

#include "sanctrack/time/states.hpp"
#include "sanctrack/values/stake.hpp"

/// @file
/// What one entity is to another on a day.

namespace sanctrack {

/// A recorded relationship, as it stands on a day.
///
/// It surely holds from its known first day, else from the day on which the act that states it
/// became known, until its known end; without a known end it goes on. Before that, and after a
/// statement that it is over, nobody can tell.
struct RelationshipState {
  RelationshipId id;                                 ///< which
  EntityId subject;                                  ///< who
  RelationKind relation = RelationKind::owns;        ///< does what
  EntityId object;                                   ///< to whom
  std::optional<Stake> share{};                      ///< owns: how much, in per cent of the whole
  ControlBasis control_by = ControlBasis::unstated;  ///< controls: what the control goes with
  Verdict holds = Verdict::unknown;                  ///< whether it holds on the day
  MaybeActId stated_in{};                            ///< the act whose reasons say so
  bool hindsight = false;                            ///< that act became known after the day
  std::string source{};                              ///< where this comes from
  /// Whether both are the same.
  bool operator==(const RelationshipState&) const = default;
};

/// Writes one line: who, what, to whom, and whether it holds.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const RelationshipState& link);

}  // namespace sanctrack
