#pragma once

#include <vector>

#include "sanctrack/model/act.hpp"
#include "sanctrack/model/authority.hpp"
#include "sanctrack/model/dataset.hpp"
#include "sanctrack/model/entity.hpp"
#include "sanctrack/model/event.hpp"
#include "sanctrack/model/operation.hpp"
#include "sanctrack/model/regime.hpp"
#include "sanctrack/model/relationship.hpp"

namespace sanctrack {

/// Everything that was stated, in no particular order: what a `Registry` is built from. Each member
/// is one section of the YAML format and bears its name.
struct Records {
  Dataset dataset;                          ///< what the set calls itself
  std::vector<Authority> authorities;       ///< who sanctions
  std::vector<Regime> regimes;              ///< their programmes
  std::vector<Criterion> criteria;          ///< grounds of listing
  std::vector<Measure> measures;            ///< what is forbidden
  std::vector<Act> acts;                    ///< what was done, and when
  std::vector<Removal> removals;            ///< what vanished between two editions
  std::vector<Entity> entities;             ///< who it is about
  std::vector<Relationship> relationships;  ///< what they are to each other
  std::vector<Event> events;                ///< what happened in the world
  std::vector<Operation> operations;        ///< campaigns and who takes part

  bool operator==(const Records&) const = default;
};

/// The sections of a record, in the order of `Records`.
enum class Section : std::uint8_t {
  dataset,        ///< what the set calls itself
  authorities,    ///< who sanctions
  regimes,        ///< their programmes
  criteria,       ///< grounds of listing
  measures,       ///< what is forbidden
  acts,           ///< what was done, and when
  removals,       ///< what vanished between two editions
  entities,       ///< who it is about
  relationships,  ///< what they are to each other
  events,         ///< what happened in the world
  operations      ///< campaigns and who takes part
};

/// The key of a section in YAML: `acts`.
SANCTRACK_API std::string_view to_string(Section section) noexcept;

}  // namespace sanctrack
