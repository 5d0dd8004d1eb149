#include <algorithm>
#include <tuple>

#include "analysis/ownership_question.hpp"
#include "analysis/ownership_words.hpp"
#include "sanctrack/values/error.hpp"
#include "time/words.hpp"

namespace sanctrack {
namespace {

/// Tries facts one by one: what would follow if it were so?
class Missing {
 public:
  explicit Missing(OwnershipQuestion& question, int depth = 0)
      : question_(question), graph_(question.graph), threshold_(question.rule), depth_(depth) {}

  std::vector<std::string> run() {
    try_arrangement();
    for (std::uint32_t node = 1; node < graph_.size() && may_try(); ++node) try_party(node);
    try_links();
    for (std::uint32_t node = 1; node < graph_.size() && may_try(); ++node) try_holders_of(node);
    if (facts_.empty()) try_chains();
    if (!stake_in_entity_) try_rest();
    if (facts_.empty()) {
      facts_.push_back("how the shares in " + id(0) +
                       " are divided, and who owns and controls those who hold them");
    }
    return std::move(facts_);
  }

 private:
  struct NeededShare {
    Fraction more;
    std::string fact;
  };

  /// A question on a great many holders is not asked about each of them.
  bool may_try() const { return tried_ * graph_.size() < most_work; }
  static constexpr std::size_t most_work = 2'000'000;

  std::string id(std::uint32_t node) const { return question_.record(node).id.to_string(); }
  std::string day() const { return question_.law.day.to_string(); }

  /// What surely follows for the entity, with what is assumed; what is then counted of a node.
  bool would_be_covered(std::uint32_t node = 0) { return would_be_covered(question_.rule, node); }
  bool would_be_covered(const OwnershipRule& rule, std::uint32_t node = 0) {
    ++tried_;
    least_ = {0, false};
    const auto found =
        run_cascades(graph_, rule, Reading::sure, question_.seeds, [&](const Cascade& cascade) {
          const Cascade::Counted counted = cascade.counted(node);
          if (counted.percent > least_.percent) least_ = counted;
        });
    return found.front().owned || found.front().controlled;
  }

  void try_arrangement() {
    if (!perhaps_adds_up(question_.rule)) return;
    OwnershipRule together = question_.rule;
    together.aggregation = Aggregation::all;
    together.provenance = {};
    if (!would_be_covered(together)) return;
    const auto joint = run_cascades(graph_, together, Reading::sure, question_.seeds);
    for (std::uint32_t node = 0; node < graph_.size(); ++node) {
      if (!joint[node].owned || question_.sure[node].in || question_.sure[node].owned) continue;
      std::vector<std::string> holders;
      for (const HoldingStake& holding : graph_.stakes_in(node)) {
        const bool counts = question_.sure[holding.holder].in;
        if (counts && graph_.stakes[holding.stake].lower > 0) holders.push_back(id(holding.holder));
      }
      if (holders.size() < 2) continue;
      const std::string last = holders.back();
      holders.pop_back();
      const bool by_arrangement = question_.rule.aggregation == Aggregation::joint_arrangement;
      facts_.push_back((by_arrangement ? "whether a joint arrangement binds "
                                       : "whether the rule adds up the shares of ") +
                       join(holders) + " and " + last + " in " + id(node));
    }
  }

  void try_party(std::uint32_t node) {
    if (question_.seeds[node] != Verdict::unknown || !assume_covered(node)) return;
    const bool doubted = question_.designated[node] == Verdict::unknown;
    facts_.push_back(
        doubted ? "whether " + id(node) + " was designated by " + authority() + " on " + day()
                : "whether what freezes the assets of " + id(node) + " was suspended on " + day());
  }

  /// What lies in one link: control first, then shares, the smallest first.
  void try_links() {
    for (std::uint32_t node = 0; node < graph_.size(); ++node) try_control(node);
    for (std::uint32_t i = 0; i < graph_.stakes.size() && may_try(); ++i) try_stake(i);
    std::stable_sort(shares_.begin(), shares_.end(),
                     [](const NeededShare& a, const NeededShare& b) { return a.more < b.more; });
    for (NeededShare& share : shares_) facts_.push_back(std::move(share.fact));
    shares_.clear();
  }

  /// Two facts: that a holder is covered, which something decides, and one more. Such a holder can
  /// itself hang on two.
  void try_chains() {
    if (depth_ == most_depth) return;
    for (std::uint32_t node = 1; node < graph_.size() && may_try(); ++node) {
      if (!question_.recorded[node].in || question_.sure[node].in) continue;
      if (question_.seeds[node] != Verdict::no) continue;
      question_.seeds[node] = Verdict::yes;
      const bool enough = would_be_covered();
      if (!enough) try_links();
      question_.seeds[node] = Verdict::no;
      if (!enough && facts_.empty()) continue;
      std::string fact = first_missing_of(node);
      if (!enough) fact += ", and " + facts_.front();
      facts_ = {std::move(fact)};
      return;
    }
  }

  std::string first_missing_of(std::uint32_t node) const {
    OwnershipQuestion above(question_.law, graph_.entity(node), question_.authority,
                            question_.rule);
    above.run_sure();
    above.run_recorded();
    above.run_possible();
    return Missing(above, depth_ + 1).run().front();
  }

  std::string authority() const {
    return question_.law.registry->records.authorities[question_.authority].in_words();
  }

  bool assume_covered(std::uint32_t node) {
    const Verdict before = std::exchange(question_.seeds[node], Verdict::yes);
    const bool covered = would_be_covered();
    question_.seeds[node] = before;
    return covered;
  }

  void try_control(std::uint32_t holder) {
    if (graph_.controls.empty()) return;
    for (std::uint32_t i = graph_.control_begin[holder];
         i < graph_.control_begin[holder + 1] && may_try(); ++i) {
      if (graph_.controls[i].sure) continue;
      graph_.controls[i].sure = true;
      if (would_be_covered()) facts_.push_back(control_fact(holder, graph_.controls[i]));
      graph_.controls[i].sure = false;
    }
  }

  std::string control_fact(std::uint32_t holder, const HeldControl& control) const {
    const Link& link = graph_.index->links[control.link];
    const Relationship& of = question_.law.registry->records.relationships[link.row];
    const std::string both = id(holder) + " controlled " + id(control.held);
    if (of.relation == RelationKind::heads) {
      return "whether " + both + " on " + day() + ", beyond heading it";
    }
    if (link.kind == LinkKind::perhaps_control) {
      return "whether " + both + " on " + day() + " by more than a public office";
    }
    return "whether " + both + " on " + day() + " already, or still (" + of.id.to_string() + ')';
  }

  void try_stake(std::uint32_t at) {
    const HeldStake stake = graph_.stakes[at];
    const std::uint32_t holder = holder_of(at);
    if (stake.upper == 0 || stake.lower == stake.upper || graph_.flags[stake.held].contradicted) {
      return;
    }
    if (try_stated(at, holder)) return;
    const StakeBounds most = most_of(graph_, at);
    if (most.upper <= graph_.exact(stake).lower) return;
    graph_.assume(at, most.upper, false);
    const bool covered = would_be_covered(stake.held);
    graph_.assume_nothing();
    if (covered) add_needed(at, holder, most);
  }

  std::uint32_t holder_of(std::uint32_t at) const {
    const auto next = std::upper_bound(graph_.stake_begin.begin(), graph_.stake_begin.end(), at);
    return static_cast<std::uint32_t>(next - graph_.stake_begin.begin()) - 1;
  }

  /// Whether it is enough that a statement surely holds on the day.
  bool try_stated(std::uint32_t at, std::uint32_t holder) {
    for (const Link& link : graph_.index->statements(graph_.stakes[at].stake)) {
      const Clocks& clocks = question_.law.clocks;
      const LinkState state = state_of(link, clocks.day, clocks.known_on);
      if (state.sure || !state.may || link.lower <= graph_.stakes[at].lower) continue;
      const Relationship& of = question_.law.registry->records.relationships[link.row];
      if (of.share->lower() > most_of(graph_, at).upper) continue;
      graph_.assume(at, of.share->lower(), of.share->lower_open());
      const bool covered = would_be_covered();
      graph_.assume_nothing();
      if (!covered) continue;
      stake_in_entity_ |= graph_.stakes[at].held == 0;
      facts_.push_back("whether " + id(holder) + " held " + of.share->to_string() + " of " +
                       id(graph_.stakes[at].held) + " on " + day() + " (" + of.id.to_string() +
                       ')');
      return true;
    }
    return false;
  }

  /// How much a holder must have: what it could have at most, less what that would be too much.
  void add_needed(std::uint32_t at, std::uint32_t holder, const StakeBounds& most) {
    const HeldStake& stake = graph_.stakes[at];
    const Fraction lower = graph_.exact(stake).lower;
    const Fraction needed = minus(most.upper, minus(least_.percent, threshold_.percent));
    if (needed == most.upper && most.upper_open) return;
    const Fraction more = minus(needed, lower);
    stake_in_entity_ |= stake.held == 0;
    const bool some = lower > Fraction(0);
    shares_.push_back({more, "that " + id(holder) + " held " +
                                 at_least_words(some ? more : needed, threshold_.strict) +
                                 (some ? " more of " : " of ") + id(stake.held)});
  }

  /// Who owns a company of which no link on record says that designated parties do.
  void try_holders_of(std::uint32_t node) {
    const bool open = question_.possible[node].in && !question_.recorded[node].in;
    if (!open || !assume_covered(node)) return;
    facts_.push_back("who owned " + rest_of(node));
  }

  void try_rest() {
    try {
      const Rest left = rest(0);
      const Fraction all = question_.least.percent + left.percent;
      const bool open = threshold_.strict || left.open;
      if (open ? all > threshold_.percent : all >= threshold_.percent) {
        facts_.push_back("who owned " + rest_of(0));
      }
    } catch (const InvalidValue&) {
      return;
    }
  }

  /// What nobody on record surely holds; `open`: surely less than that.
  struct Rest {
    Fraction percent = 100;
    bool open = false;
  };
  Rest rest(std::uint32_t node) const {
    Rest rest;
    for (const HoldingStake& holding : graph_.stakes_in(node)) {
      const StakeBounds bounds = graph_.exact(graph_.stakes[holding.stake]);
      rest.percent = minus(rest.percent, bounds.lower);
      rest.open |= bounds.lower_open;
    }
    return rest;
  }

  std::string rest_of(std::uint32_t node) const {
    if (graph_.stakes_in(node).empty()) return id(node);
    const Fraction percent = rest(node).percent;
    if (percent == Fraction(100)) return "how much of " + id(node);
    return "the other " + percent.to_string() + " % of " + id(node);
  }

  OwnershipQuestion& question_;
  OwnershipGraph& graph_;
  Threshold threshold_;
  int depth_;
  static constexpr int most_depth = 4;
  Cascade::Counted least_ = {0, false};
  std::size_t tried_ = 0;
  bool stake_in_entity_ = false;  ///< whether a stake in the entity itself would decide
  std::vector<NeededShare> shares_ = {};
  std::vector<std::string> facts_ = {};
};

}  // namespace

std::vector<std::string> missing_for(OwnershipQuestion& question) {
  return Missing(question).run();
}

}  // namespace sanctrack
