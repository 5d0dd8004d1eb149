#pragma once

#include <span>
#include <vector>

#include "analysis/stake_bounds.hpp"

/// @file
/// Who holds what on one day, as a graph of nodes: of a whole registry, where a node is the place
/// of an entity, or of those above one entity.

namespace sanctrack {

/// A stake, seen from its holder.
struct HeldStake {
  std::uint32_t held;   ///< node
  std::uint32_t stake;  ///< place in `LinkIndex::stakes`
  Share lower;
  Share upper;  ///< 0: not held on the day
};

/// A control, seen from who controls.
struct HeldControl {
  std::uint32_t held;  ///< node
  std::uint32_t link;  ///< place in `LinkIndex::links`
  bool sure;
};

/// A stake, seen from what is held.
struct HoldingStake {
  std::uint32_t holder;  ///< node
  std::uint32_t stake;   ///< place in `OwnershipGraph::stakes`
};

/// What can be said of a node.
struct NodeFlags {
  bool ownable : 1;       ///< not a person
  bool rough : 1;         ///< whether a bound of a stake in it is not exact or itself impossible
  bool contradicted : 1;  ///< whether the stakes in it surely exceed 100 per cent: none is sure
};

class OwnershipGraph {
 public:
  OwnershipGraph(OwnershipGraph&&) noexcept = default;
  OwnershipGraph(const OwnershipGraph&) = delete;

  /// The whole registry. Control is left out where it does not count.
  static OwnershipGraph of_all(const SnapshotData& law, bool with_control);
  /// An entity and all who hold or control it, directly or not; the entity is node 0.
  static OwnershipGraph above(const SnapshotData& law, std::uint32_t entity, bool with_control);

  std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(flags.size()); }
  /// The place of a node's entity.
  std::uint32_t entity(std::uint32_t node) const noexcept {
    return entities.empty() ? node : entities[node];
  }
  std::span<const HeldStake> stakes_of(std::uint32_t holder) const noexcept {
    return {stakes.data() + stake_begin[holder], stakes.data() + stake_begin[holder + 1]};
  }
  std::span<const HeldControl> controlled_by(std::uint32_t holder) const noexcept {
    if (controls.empty()) return {};
    return {controls.data() + control_begin[holder], controls.data() + control_begin[holder + 1]};
  }
  /// The stakes in a company that hold on the day, or may; by holder.
  std::vector<HoldingStake> stakes_in(std::uint32_t held) const;
  /// The exact bounds of a stake of the graph, none of them sure where they contradict each other.
  StakeBounds exact(const HeldStake& stake) const;

  /// Whether each stake has one share: those that do not hold on the day have none.
  bool is_exact() const noexcept { return exact_; }

  /// Takes a stake, by its place in the graph, to be at least so much: for what would follow.
  void assume(std::uint32_t stake, const Fraction& lower, bool open);
  /// Takes back all that was assumed.
  void assume_nothing();

  const SnapshotData* law;
  const LinkIndex* index;
  std::vector<std::uint32_t> entities = {};         ///< by node; empty: the node itself
  std::span<const std::uint32_t> stake_begin = {};  ///< nodes + 1
  std::vector<HeldStake> stakes = {};               ///< by holder
  std::vector<std::uint32_t> control_begin = {};    ///< nodes + 1; empty without control
  std::vector<HeldControl> controls = {};           ///< by who controls
  std::vector<Share> lower_in = {};                 ///< by node: sum of the lower bounds in it
  std::vector<NodeFlags> flags = {};                ///< by node

 private:
  OwnershipGraph(const SnapshotData& on, const LinkIndex& of) : law(&on), index(&of) {}

  /// Adds a stake as it is on the day.
  void add_stake(std::uint32_t stake, std::uint32_t held, bool only_if_held);
  void sum_up();
  void list_by_held();

  struct Assumed {
    std::uint32_t at;     ///< place in `stakes`
    std::uint32_t stake;  ///< place in `LinkIndex::stakes`
    Share lower_before;
    Fraction lower;
    bool open;
  };
  std::vector<Assumed> assumed_ = {};
  bool exact_ = true;
  std::vector<std::uint32_t> own_begin_ = {};   ///< of a part: what `stake_begin` shows
  std::vector<std::uint32_t> held_begin_ = {};  ///< of a part: nodes + 1, into `by_held_`
  std::vector<HoldingStake> by_held_ = {};
};

}  // namespace sanctrack
