#include "analysis/ownership_graph.hpp"

#include <algorithm>
#include <unordered_map>

#include "sanctrack/values/error.hpp"

namespace sanctrack {
namespace {

bool is_rough(const StakeBounds& bounds) {
  return bounds.lower_open || bounds.upper_open ||
         rounded_down(bounds.lower) != rounded_up(bounds.lower) ||
         rounded_down(bounds.upper) != rounded_up(bounds.upper);
}

bool exceeds_whole(const OwnershipGraph& graph, std::uint32_t node) {
  if (graph.lower_in[node] > whole_share) return true;
  constexpr Share slack = Share{1} << 24;
  if (!graph.flags[node].rough || graph.lower_in[node] < whole_share - slack) return false;
  try {
    Fraction sum = 0;
    bool open = false;
    for (const HoldingStake& holding : graph.stakes_in(node)) {
      const StakeBounds bounds = graph.exact(graph.stakes[holding.stake]);
      sum = sum + bounds.lower;
      open |= bounds.lower_open;
    }
    return sum > Fraction(100) || (open && sum == Fraction(100));
  } catch (const InvalidValue&) {
    return true;
  }
}

}  // namespace

void OwnershipGraph::add_stake(std::uint32_t stake, std::uint32_t held, bool only_if_held) {
  const StakePair& pair = index->stakes[stake];
  Share lower = 0;
  Share upper = 0;
  bool rough = false;
  if (pair.end - pair.begin == 1) {
    const Link& link = index->links[pair.begin];
    const LinkState state = state_of(link, law->clocks.day, law->clocks.known_on);
    if (state.may) {
      lower = state.sure ? link.lower : 0;
      upper = link.upper;
      rough = link.rough;
    }
  } else {
    const StakeBounds bounds = bounds_of(*law, *index, stake);
    lower = rounded_down(bounds.lower);
    upper = rounded_up(bounds.upper);
    rough = is_rough(bounds);
  }
  lower_in[held] += lower;
  if (rough) flags[held].rough = true;
  exact_ &= lower == upper;
  if (upper > 0 || !only_if_held) stakes.push_back({held, stake, lower, upper});
}

/// Takes back what surely cannot be.
void OwnershipGraph::sum_up() {
  bool any = false;
  for (std::uint32_t node = 0; node < size(); ++node) {
    if (lower_in[node] < whole_share || !exceeds_whole(*this, node)) continue;
    flags[node].contradicted = true;
    lower_in[node] = 0;
    any = true;
  }
  if (!any) return;
  exact_ = false;
  for (HeldStake& stake : stakes) {
    if (flags[stake.held].contradicted) stake.lower = 0;
  }
}

OwnershipGraph OwnershipGraph::of_all(const SnapshotData& law, bool with_control) {
  const LinkIndex& index = law.registry->links_of(law.options.unverified);
  const auto& entities = law.registry->records.entities;
  OwnershipGraph graph(law, index);
  graph.flags.resize(entities.size());
  for (std::size_t i = 0; i < entities.size(); ++i) {
    graph.flags[i].ownable = index.ownable[i];
  }
  graph.lower_in.resize(entities.size());
  graph.stake_begin = index.holder_stakes;
  graph.stakes.reserve(index.stakes.size());
  for (std::uint32_t i = 0; i < index.stakes.size(); ++i) {
    graph.add_stake(i, index.stakes[i].held, false);
  }
  graph.sum_up();
  if (!with_control) return graph;
  graph.control_begin.assign(entities.size() + 1, 0);
  for (std::uint32_t holder = 0; holder < entities.size(); ++holder) {
    for (std::uint32_t i = index.holder_control[holder]; i < index.holder_control[holder + 1];
         ++i) {
      const Link& link = index.links[i];
      const LinkState state = state_of(link, law.clocks.day, law.clocks.known_on);
      if (!state.may) continue;
      graph.controls.push_back({link.held, i, state.sure && link.kind == LinkKind::control});
    }
    graph.control_begin[holder + 1] = static_cast<std::uint32_t>(graph.controls.size());
  }
  return graph;
}

namespace {

/// Numbers the entities above one, which is number 0.
class Ancestors {
 public:
  Ancestors(const SnapshotData& law, const LinkIndex& index) : law_(law), index_(index) {}

  std::vector<std::uint32_t> of(std::uint32_t entity, bool with_control) {
    number(entity);
    for (std::size_t i = 0; i < entities_.size(); ++i) {
      const std::uint32_t held = entities_[i];
      if (law_.registry->records.entities[held].kind == EntityKind::person) continue;
      for (const std::uint32_t stake : index_.stakes_in(held)) {
        if (may_hold(index_.statements(stake))) number(index_.stakes[stake].holder);
      }
      if (!with_control) continue;
      for (const std::uint32_t link : index_.control_of(held)) {
        if (may_hold({&index_.links[link], 1})) number(index_.links[link].holder);
      }
    }
    return entities_;
  }

  /// The number of an entity; nowhere: it is not among them.
  std::uint32_t node(std::uint32_t entity) const {
    const auto found = nodes_.find(entity);
    return found == nodes_.end() ? nowhere : found->second;
  }

 private:
  bool may_hold(std::span<const Link> links) const {
    return std::any_of(links.begin(), links.end(), [&](const Link& link) {
      return state_of(link, law_.clocks.day, law_.clocks.known_on).may;
    });
  }

  void number(std::uint32_t entity) {
    if (nodes_.emplace(entity, static_cast<std::uint32_t>(entities_.size())).second) {
      entities_.push_back(entity);
    }
  }

  const SnapshotData& law_;
  const LinkIndex& index_;
  std::unordered_map<std::uint32_t, std::uint32_t> nodes_ = {};
  std::vector<std::uint32_t> entities_ = {};
};

}  // namespace

OwnershipGraph OwnershipGraph::above(const SnapshotData& law, std::uint32_t entity,
                                     bool with_control) {
  const LinkIndex& index = law.registry->links_of(law.options.unverified);
  Ancestors ancestors(law, index);
  OwnershipGraph graph(law, index);
  graph.entities = ancestors.of(entity, with_control);
  graph.flags.resize(graph.entities.size());
  graph.lower_in.resize(graph.entities.size());
  graph.own_begin_.push_back(0);
  graph.control_begin.push_back(0);
  for (std::uint32_t node = 0; node < graph.size(); ++node) {
    const std::uint32_t place = graph.entities[node];
    graph.flags[node].ownable = law.registry->records.entities[place].kind != EntityKind::person;
    for (std::uint32_t i = index.holder_stakes[place]; i < index.holder_stakes[place + 1]; ++i) {
      const std::uint32_t held = ancestors.node(index.stakes[i].held);
      if (held == nowhere) continue;
      graph.add_stake(i, held, true);
    }
    graph.own_begin_.push_back(static_cast<std::uint32_t>(graph.stakes.size()));
    for (std::uint32_t i = index.holder_control[place];
         with_control && i < index.holder_control[place + 1]; ++i) {
      const Link& link = index.links[i];
      const std::uint32_t held = ancestors.node(link.held);
      const LinkState state = state_of(link, law.clocks.day, law.clocks.known_on);
      if (held == nowhere || !state.may) continue;
      graph.controls.push_back({held, i, state.sure && link.kind == LinkKind::control});
    }
    graph.control_begin.push_back(static_cast<std::uint32_t>(graph.controls.size()));
  }
  graph.stake_begin = graph.own_begin_;
  graph.list_by_held();
  graph.sum_up();
  return graph;
}

void OwnershipGraph::list_by_held() {
  held_begin_.assign(flags.size() + 1, 0);
  for (const HeldStake& stake : stakes) ++held_begin_[stake.held + 1];
  for (std::size_t i = 0; i < flags.size(); ++i) held_begin_[i + 1] += held_begin_[i];
  by_held_.resize(stakes.size());
  std::vector<std::uint32_t> next = held_begin_;
  for (std::uint32_t holder = 0; holder < size(); ++holder) {
    for (std::uint32_t i = stake_begin[holder]; i < stake_begin[holder + 1]; ++i) {
      by_held_[next[stakes[i].held]++] = {holder, i};
    }
  }
}

std::vector<HoldingStake> OwnershipGraph::stakes_in(std::uint32_t held) const {
  if (!entities.empty()) {
    return {by_held_.begin() + held_begin_[held], by_held_.begin() + held_begin_[held + 1]};
  }
  std::vector<HoldingStake> holding;
  for (const std::uint32_t stake : index->stakes_in(held)) {
    if (stakes[stake].upper > 0) holding.push_back({index->stakes[stake].holder, stake});
  }
  return holding;
}

StakeBounds OwnershipGraph::exact(const HeldStake& stake) const {
  StakeBounds bounds = bounds_of(*law, *index, stake.stake);
  if (flags[stake.held].contradicted) {
    bounds.lower = 0;
    bounds.lower_open = false;
    bounds.contradicted = true;
  }
  for (const Assumed& assumed : assumed_) {
    if (assumed.stake != stake.stake) continue;
    bounds.lower = assumed.lower;
    bounds.lower_open = assumed.open;
  }
  return bounds;
}

void OwnershipGraph::assume(std::uint32_t at, const Fraction& lower, bool open) {
  HeldStake& stake = stakes[at];
  assumed_.push_back({at, stake.stake, stake.lower, lower, open});
  stake.lower = rounded_down(lower);
  lower_in[stake.held] += stake.lower - assumed_.back().lower_before;
  flags[stake.held].rough = true;
}

void OwnershipGraph::assume_nothing() {
  for (; !assumed_.empty(); assumed_.pop_back()) {
    const Assumed& last = assumed_.back();
    HeldStake& stake = stakes[last.at];
    lower_in[stake.held] += last.lower_before - stake.lower;
    stake.lower = last.lower_before;
  }
}

}  // namespace sanctrack
