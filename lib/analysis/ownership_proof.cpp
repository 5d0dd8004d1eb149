#include <algorithm>
#include <deque>
#include <map>

#include "analysis/ownership_question.hpp"
#include "analysis/ownership_words.hpp"
#include "time/answer_words.hpp"
#include "time/caveats.hpp"
#include "time/words.hpp"

namespace sanctrack {
namespace {

/// How many beginnings of ways are followed at most.
constexpr std::size_t most_beginnings = 20'000;

/// A holder of a node, with what is stated of that.
struct Step {
  std::uint32_t holder;
  std::vector<std::uint32_t> links = {};  ///< places in `LinkIndex::links`
};

class Proof {
 public:
  Proof(const OwnershipQuestion& question, Ownership& answer)
      : question_(question),
        graph_(question.graph),
        answer_(answer),
        steps_(graph_.size()),
        below_(graph_.size(), false) {}

  void run() {
    find_steps();
    find_below();
    fill_holders();
    fill_links();
    fill_paths();
    add_parties();
  }

 private:
  bool may_pass(std::uint32_t node) const {
    return node != 0 && question_.designated[node] != Verdict::no;
  }

  Step& step_to(std::uint32_t held, std::uint32_t holder) {
    auto& steps = steps_[held];
    const auto found = std::find_if(steps.begin(), steps.end(),
                                    [&](const Step& step) { return step.holder == holder; });
    return found == steps.end() ? steps.emplace_back(Step{holder}) : *found;
  }

  void find_steps() {
    for (std::uint32_t holder = 0; holder < graph_.size(); ++holder) {
      for (const HeldStake& stake : graph_.stakes_of(holder)) {
        const StakePair& pair = graph_.index->stakes[stake.stake];
        for (std::uint32_t i = pair.begin; i < pair.end; ++i) {
          if (may_hold(i)) step_to(stake.held, holder).links.push_back(i);
        }
      }
      for (const HeldControl& control : graph_.controlled_by(holder)) {
        step_to(control.held, holder).links.push_back(control.link);
      }
    }
  }

  bool may_hold(std::uint32_t link) const {
    const Clocks& clocks = question_.law.clocks;
    return state_of(graph_.index->links[link], clocks.day, clocks.known_on).may;
  }

  /// Marks those who are held by a party that is or may be designated, and those parties.
  void find_below() {
    std::vector<std::uint32_t> found;
    const auto mark = [&](std::uint32_t node) {
      if (below_[node]) return;
      below_[node] = true;
      found.push_back(node);
    };
    for (std::uint32_t node = 0; node < graph_.size(); ++node) {
      if (may_pass(node)) mark(node);
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
      for (const HeldStake& stake : graph_.stakes_of(found[i])) mark(stake.held);
      for (const HeldControl& control : graph_.controlled_by(found[i])) mark(control.held);
    }
  }

  void fill_holders() {
    const std::vector<HoldingStake> stakes = graph_.stakes_in(0);
    for (const Step& step : steps_[0]) {
      const Entity& record = question_.record(step.holder);
      OwnershipHolder holder{
          .entity = record.id,
          .kind = record.kind,
          .name = std::string(record.label()),
          .designated = question_.designated[step.holder],
          .counts = verdict_of(question_.sure[step.holder].in, question_.possible[step.holder].in)};
      for (const HoldingStake& holding : stakes) {
        if (holding.holder != step.holder) continue;
        holder.least = graph_.exact(graph_.stakes[holding.stake]).lower;
        holder.most = most_of(graph_, holding.stake).upper;
      }
      holder.controls = std::any_of(step.links.begin(), step.links.end(), [&](std::uint32_t i) {
        return i >= graph_.index->control_begin;
      });
      answer_.holders.push_back(std::move(holder));
    }
    std::stable_sort(answer_.holders.begin(), answer_.holders.end(),
                     [](const OwnershipHolder& a, const OwnershipHolder& b) {
                       return std::tie(b.least, b.most, a.entity) <
                              std::tie(a.least, a.most, b.entity);
                     });
  }

  /// The links between those below, level by level.
  void fill_links() {
    std::vector<std::uint32_t> level = {0};
    std::vector<bool> seen(graph_.size(), false);
    seen[0] = true;
    for (std::size_t i = 0; i < level.size(); ++i) {
      for (Step& step : steps_[level[i]]) {
        if (!below_[step.holder]) continue;
        for (std::uint32_t& link : step.links) link = add_link(link, step.holder, level[i]);
        if (seen[step.holder]) continue;
        seen[step.holder] = true;
        level.push_back(step.holder);
      }
    }
  }

  /// Adds a link to the answer and gives its place there.
  std::uint32_t add_link(std::uint32_t link, std::uint32_t holder, std::uint32_t held) {
    OwnershipLink shown =
        link_on_day(question_.law, graph_.index->links[link], graph_.flags[held].contradicted);
    shown.holder = question_.record(holder).id;
    shown.held = question_.record(held).id;
    add_caveats(answer_.caveats, shown.caveats);
    answer_.evidence.push_back(evidence_of(shown));
    answer_.links.push_back(std::move(shown));
    return static_cast<std::uint32_t>(answer_.links.size() - 1);
  }

  /// The ways from the entity up, the shortest first.
  void fill_paths() {
    std::deque<std::vector<const Step*>> beginnings = {{}};
    std::size_t followed = 0;
    while (!beginnings.empty()) {
      if (++followed > most_beginnings || answer_.paths.size() == Ownership::most_paths) {
        return add_cut_short();
      }
      const std::vector<const Step*> way = std::move(beginnings.front());
      beginnings.pop_front();
      const std::uint32_t top = way.empty() ? 0 : way.back()->holder;
      if (may_pass(top)) add_path(way);
      for (const Step& step : steps_[top]) {
        if (!below_[step.holder] || step.holder == 0 || passes(way, step.holder)) continue;
        beginnings.push_back(way);
        beginnings.back().push_back(&step);
      }
    }
  }

  static bool passes(const std::vector<const Step*>& way, std::uint32_t node) {
    return std::any_of(way.begin(), way.end(),
                       [&](const Step* step) { return step->holder == node; });
  }

  void add_path(const std::vector<const Step*>& way) {
    const std::uint32_t top = way.back()->holder;
    OwnershipPath path{.from = question_.record(top).id,
                       .designated = question_.designated[top],
                       .carries = question_.designated[top]};
    for (auto step = way.rbegin(); step != way.rend(); ++step) {
      const auto& links = (*step)->links;
      const bool holds = std::any_of(links.begin(), links.end(), [&](std::uint32_t i) {
        return answer_.links[i].holds == Verdict::yes;
      });
      if (!holds) path.carries = Verdict::unknown;
      path.links.insert(path.links.end(), links.begin(), links.end());
    }
    answer_.paths.push_back(std::move(path));
  }

  void add_cut_short() {
    add_caveat(answer_.caveats,
               {.kind = CaveatKind::cut_short,
                .entity = answer_.entity,
                .text = "there are more ways to " + answer_.entity.to_string() + " than the " +
                        std::to_string(answer_.paths.size()) + " that are listed"});
  }

  /// The designations of those from whom a way begins.
  void add_parties() {
    const Filter filter{.authority = answer_.authority};
    for (std::uint32_t node = 1; node < graph_.size(); ++node) {
      if (!may_pass(node)) continue;
      const Verdict designated = question_.designated[node];
      const Question about(question_.law, graph_.entity(node), filter, designated);
      if (designated == Verdict::yes) {
        const std::vector<Evidence> evidence = evidence_for(about);
        answer_.evidence.insert(answer_.evidence.end(), evidence.begin(), evidence.end());
      }
      add_caveats(answer_.caveats, caveats_for(about));
      question_.parties.add_doubts(graph_.entity(node), answer_.caveats);
    }
  }

  const OwnershipQuestion& question_;
  const OwnershipGraph& graph_;
  Ownership& answer_;
  std::vector<std::vector<Step>> steps_;  ///< by node: its holders
  std::vector<bool> below_;
};

}  // namespace

void fill_proof(const OwnershipQuestion& question, Ownership& answer) {
  Proof(question, answer).run();
}

}  // namespace sanctrack
