#pragma once

#include <optional>

#include "sanctrack/model/provenance.hpp"
#include "sanctrack/model/vocabulary.hpp"
#include "sanctrack/values/id.hpp"
#include "sanctrack/values/partial_date.hpp"
#include "sanctrack/values/stake.hpp"

namespace sanctrack {

/// What one entity is to another: `subject` owns, heads, acts for ... `object`.
struct Relationship {
  RelationshipId id;                           ///< `rel-030`
  EntityId subject;                            ///< who
  RelationKind relation = RelationKind::owns;  ///< does what
  EntityId object;                             ///< to whom
  std::optional<Stake> share{};                ///< owns: how much, in per cent of the whole
  /// controls: what the control goes with; that it is only a public office is the project's reading
  ControlBasis control_by = ControlBasis::unstated;
  std::optional<PartialDate> from{};   ///< absent = unknown
  std::optional<PartialDate> until{};  ///< first day out; absent = no known end
  bool ended = false;                  ///< `until: unknown`: over, on an unknown day
  MaybeActId stated_in{};              ///< the act whose reasons say so
  Provenance provenance{};             ///< where this comes from

  bool operator==(const Relationship&) const = default;
};

}  // namespace sanctrack
