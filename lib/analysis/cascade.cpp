#include "analysis/cascade.hpp"

#include <algorithm>

#include "sanctrack/values/error.hpp"

namespace sanctrack {
namespace {

/// More than the statements in one company can round off together.
constexpr Share slack = Share{1} << 24;

/// The sum of some bounds, and whether one of them is itself impossible.
struct Sum {
  Fraction percent = 0;
  bool open = false;
};

void add(Sum& to, const Fraction& bound, bool open) {
  to.percent = to.percent + bound;
  to.open |= open;
}

}  // namespace

Cascade::Cascade(const OwnershipGraph& graph, const Threshold& threshold, Reading reading)
    : graph_(graph),
      threshold_(threshold),
      reading_(reading),
      in_(graph.size()),
      sum_(graph.size()) {
  if (!graph.controls.empty()) controlled_.resize(graph.size());
  if (reading == Reading::sure) return;
  room_.reserve(graph.size());
  for (const Share lower : graph.lower_in) room_.push_back(whole_share - lower);
  if (reading != Reading::possible) return;
  enter_all([&](std::uint32_t node) { return reaches(node); });
  entered_.clear();
  next_ = 0;
}

void Cascade::enter(std::uint32_t node) {
  if (in(node)) return;
  let_in(node);
  spread_all();
}

void Cascade::take_back() {
  for (const std::uint32_t node : entered_) withdraw(node);
  entered_.clear();
  next_ = 0;
}

void Cascade::let_in(std::uint32_t node) {
  in_[node] = 1;
  entered_.push_back(node);
}

void Cascade::spread_all() {
  while (next_ < entered_.size()) {
    fetch_ahead();
    spread(entered_[next_++]);
  }
}

/// Has the stakes of nodes to come brought near, and the sums that these will change.
void Cascade::fetch_ahead() const {
  if (next_ + 8 < entered_.size()) __builtin_prefetch(graph_.stakes_of(entered_[next_ + 8]).data());
  if (next_ + 4 >= entered_.size()) return;
  for (const HeldStake& stake : graph_.stakes_of(entered_[next_ + 4])) {
    __builtin_prefetch(&sum_[stake.held], 1);
  }
}

void Cascade::spread(std::uint32_t node) {
  const bool sure = reading_ == Reading::sure;
  for (const HeldStake& stake : graph_.stakes_of(node)) {
    if (stake.upper == 0) continue;
    sum_[stake.held] += sure ? stake.lower : stake.upper;
    if (!sure) room_[stake.held] += stake.lower;
    if (!in(stake.held) && reaches(stake.held)) let_in(stake.held);
  }
  for (const HeldControl& control : graph_.controlled_by(node)) {
    if (sure && !control.sure) continue;
    ++controlled_[control.held];
    if (!in(control.held) && graph_.flags[control.held].ownable) let_in(control.held);
  }
}

void Cascade::withdraw(std::uint32_t node) {
  const bool sure = reading_ == Reading::sure;
  in_[node] = 0;
  for (const HeldStake& stake : graph_.stakes_of(node)) {
    if (stake.upper == 0) continue;
    sum_[stake.held] -= sure ? stake.lower : stake.upper;
    if (!sure) room_[stake.held] -= stake.lower;
  }
  for (const HeldControl& control : graph_.controlled_by(node)) {
    if (!sure || control.sure) --controlled_[control.held];
  }
}

bool Cascade::reaches(std::uint32_t node) const {
  const NodeFlags flags = graph_.flags[node];
  if (!flags.ownable) return false;
  const Share share = scaled(node);
  const Share above = share - threshold_.share;
  if ((flags.rough || threshold_.rough) && above <= slack && above >= -slack) {
    return reaches_exactly(node);
  }
  return threshold_.strict ? above > 0 : above >= 0;
}

bool Cascade::reaches_exactly(std::uint32_t node) const {
  const Counted held = counted(node);
  if (held.percent != threshold_.percent) return held.percent > threshold_.percent;
  const bool least = reading_ == Reading::sure;
  return least ? held.open || !threshold_.strict : !held.open && !threshold_.strict;
}

Cascade::Counted Cascade::counted(std::uint32_t node) const {
  const bool least = reading_ == Reading::sure;
  Sum inside;
  Sum outside;
  try {
    for (const HoldingStake& holding : graph_.stakes_in(node)) {
      const StakeBounds bounds = graph_.exact(graph_.stakes[holding.stake]);
      if (!in(holding.holder)) {
        if (!least) add(outside, bounds.lower, bounds.lower_open);
      } else if (least) {
        add(inside, bounds.lower, bounds.lower_open);
      } else if (reading_ == Reading::recorded) {
        add(inside, bounds.upper, bounds.upper_open);
      }
    }
    if (least) return {inside.percent, inside.open};
    const Fraction room = minus(100, outside.percent);
    if (reading_ == Reading::possible || room < inside.percent) return {room, outside.open};
    return {inside.percent, inside.open || (outside.open && room == inside.percent)};
  } catch (const InvalidValue&) {
    return {Fraction(scaled(node), one_per_cent), false};
  }
}

namespace {

void note(const Cascade& cascade, std::uint32_t node, std::vector<Found>& found) {
  found[node].in |= cascade.in(node);
  found[node].owned |= cascade.reaches(node);
  found[node].controlled |= cascade.controlled(node);
}

/// Notes a node that was let in, and those to whom that may make a difference.
void note_around(const OwnershipGraph& graph, const Cascade& cascade, std::uint32_t node,
                 std::vector<Found>& found) {
  note(cascade, node, found);
  for (const HeldStake& stake : graph.stakes_of(node)) note(cascade, stake.held, found);
  for (const HeldControl& control : graph.controlled_by(node)) note(cascade, control.held, found);
}

/// Whether a share or a control of a graph, or who is designated, is not sure.
bool any_open(const OwnershipGraph& graph, const std::vector<Verdict>& seeds) {
  return std::find(seeds.begin(), seeds.end(), Verdict::unknown) != seeds.end() ||
         !graph.is_exact() ||
         std::any_of(graph.controls.begin(), graph.controls.end(),
                     [](const HeldControl& control) { return !control.sure; });
}

bool is_seed(Verdict verdict, Reading reading) {
  return verdict == Verdict::yes || (verdict == Verdict::unknown && reading != Reading::sure);
}

}  // namespace

bool readings_agree(const OwnershipGraph& graph, const OwnershipRule& rule,
                    const std::vector<Verdict>& seeds) {
  return adds_up(rule, Reading::sure) == adds_up(rule, Reading::recorded) &&
         !any_open(graph, seeds);
}

std::vector<Found> run_cascades(const OwnershipGraph& graph, const OwnershipRule& rule,
                                Reading reading, const std::vector<Verdict>& seeds,
                                const std::function<void(const Cascade&)>& visit) {
  std::vector<Found> found(graph.size());
  Cascade cascade(graph, Threshold(rule), reading);
  const bool together = adds_up(rule, reading);
  if (together) {
    cascade.enter_all([&](std::uint32_t node) { return is_seed(seeds[node], reading); });
  }
  for (std::uint32_t node = 0; node < graph.size(); ++node) note(cascade, node, found);
  if (visit) visit(cascade);
  for (std::uint32_t node = 0; !together && node < graph.size(); ++node) {
    if (!is_seed(seeds[node], reading) || found[node].in) continue;
    cascade.enter(node);
    for (const std::uint32_t one : cascade.entered()) note_around(graph, cascade, one, found);
    if (visit) visit(cascade);
    cascade.take_back();
  }
  return found;
}

}  // namespace sanctrack
