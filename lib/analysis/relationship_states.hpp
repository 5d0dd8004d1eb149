#pragma once

#include <optional>
#include <vector>

#include "sanctrack/analysis/relationship_state.hpp"
#include "time/snapshot_data.hpp"

namespace sanctrack {

/// A recorded relationship on the day; nothing where it surely does not hold, was published after
/// the day by which the law is read, or is left out as not verified.
std::optional<RelationshipState> relationship_on(const SnapshotData& law,
                                                 std::uint32_t relationship);

/// That links were published after the day, where some were; said once.
void add_hindsight(const SnapshotData& law, const std::vector<RelationshipState>& links,
                   std::vector<Caveat>& to);

/// The relationships of a registry by the entities at both ends.
class RelationshipTable {
 public:
  explicit RelationshipTable(const SnapshotData& law);

  /// The links at an entity, in order of the record.
  const std::vector<std::uint32_t>& at(std::uint32_t entity) const { return at_[entity]; }
  const RelationshipState& operator[](std::uint32_t link) const { return links_[link]; }
  std::uint32_t subject(std::uint32_t link) const { return ends_[link].first; }
  std::uint32_t object(std::uint32_t link) const { return ends_[link].second; }
  /// The entity at the other end of a link.
  std::uint32_t other(std::uint32_t link, std::uint32_t entity) const {
    return ends_[link].first == entity ? ends_[link].second : ends_[link].first;
  }

 private:
  std::vector<RelationshipState> links_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ends_;
  std::vector<std::vector<std::uint32_t>> at_;
};

}  // namespace sanctrack
