#pragma once

#include <string>
#include <vector>

#include "sanctrack/model/provenance.hpp"
#include "sanctrack/model/vocabulary.hpp"
#include "sanctrack/values/id.hpp"

namespace sanctrack {

/// One part that an entity has in an operation. An entity may have several.
struct Participant {
  EntityId entity;                ///< who
  Layer layer = Layer::executor;  ///< in which layer, by the classification of the operation
  std::string role{};             ///< what it does there
  std::string basis{};            ///< what the classification rests on
  std::vector<CriterionId> reached_by{};  ///< grounds that could reach it: the project's reading
  Provenance provenance{};                ///< where this comes from

  bool operator==(const Participant&) const = default;
};

/// A campaign with participants in layers.
struct Operation {
  OperationId id;                           ///< `op-gate`
  std::string name{};                       ///< what it is called
  std::string classification{};             ///< who sorted the participants: `analyst`
  std::vector<Participant> participants{};  ///< who takes part, and how
  Provenance provenance{};                  ///< where this comes from

  bool operator==(const Operation&) const = default;
};

}  // namespace sanctrack
