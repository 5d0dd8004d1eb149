#pragma once

#include <algorithm>
#include <functional>
#include <vector>

#include "analysis/ownership_graph.hpp"
#include "sanctrack/model/authority.hpp"

/// @file
/// Which companies count as designated: the least set that begins with designated parties.

namespace sanctrack {

/// What is asked of a share that is not known.
enum class Reading : std::uint8_t {
  sure,      ///< it is as small as it can be
  recorded,  ///< it is as large as it can be; what nobody recorded is held by nobody
  possible  ///< it is as large as it can be, and what nobody recorded is held by designated parties
};

/// How much must be held, and in what way.
struct Threshold {
  explicit Threshold(const OwnershipRule& rule)
      : percent(rule.share.lower()),
        share(rounded_up(percent)),
        rough(share != rounded_down(percent)),
        strict(rule.share.lower_open()) {}

  Fraction percent;
  Share share;
  bool rough;   ///< whether `share` was rounded
  bool strict;  ///< whether the percentage itself is too little
};

/// One cascade from some designated parties. What it counted can be taken back, so that each of
/// many parties can have one of its own.
class Cascade {
 public:
  Cascade(const OwnershipGraph& graph, const Threshold& threshold, Reading reading);

  /// Lets in a designated party and all that follows.
  void enter(std::uint32_t node);
  /// Lets in all nodes of a kind, and all that follows.
  template <typename IsOne>
  void enter_all(const IsOne& is_one) {
    for (std::uint32_t node = 0; node < graph_.size(); ++node) {
      if (!in(node) && is_one(node)) let_in(node);
    }
    spread_all();
  }
  /// Takes back what was let in by `enter`.
  void take_back();
  /// The nodes let in by `enter` and not taken back.
  const std::vector<std::uint32_t>& entered() const noexcept { return entered_; }

  bool in(std::uint32_t node) const noexcept { return in_[node] != 0; }
  /// Whether enough of it is held by those who are in, exactly.
  bool reaches(std::uint32_t node) const;
  /// How much is, in exact terms: the least of `Reading::sure`, the most of the others. The bound
  /// itself may be impossible (`open`).
  struct Counted {
    Fraction percent;
    bool open;
  };
  Counted counted(std::uint32_t node) const;
  /// Whether one who is in controls it, or perhaps does, as the reading has it.
  bool controlled(std::uint32_t node) const noexcept {
    return !controlled_.empty() && controlled_[node] > 0;
  }

 private:
  void let_in(std::uint32_t node);
  void spread_all();
  void fetch_ahead() const;
  void spread(std::uint32_t node);
  void withdraw(std::uint32_t node);
  Share scaled(std::uint32_t node) const noexcept {
    if (reading_ == Reading::sure) return sum_[node];
    return reading_ == Reading::possible ? room_[node] : std::min(sum_[node], room_[node]);
  }
  bool reaches_exactly(std::uint32_t node) const;

  const OwnershipGraph& graph_;
  Threshold threshold_;
  Reading reading_;
  std::vector<std::uint8_t> in_;
  std::vector<Share> sum_;                      ///< held by those who are in
  std::vector<Share> room_ = {};                ///< what those not in leave; none for `sure`
  std::vector<std::uint32_t> controlled_ = {};  ///< by how many; none where nobody controls
  std::vector<std::uint32_t> entered_ = {};
  std::size_t next_ = 0;  ///< of those entered, the first whose holdings were not counted
};

/// What was found of a node.
struct Found {
  bool in : 1;
  bool owned : 1;       ///< enough of it is held by those who are in
  bool controlled : 1;  ///< one who is in controls it
};

/// Whether nobody can tell if the shares of several parties add up: it hangs on an arrangement, or
/// what the rule says of it is not verified.
inline bool perhaps_adds_up(const OwnershipRule& rule) {
  return rule.aggregation == Aggregation::joint_arrangement ||
         rule.provenance.is_unverified("aggregation");
}

/// Whether the shares of several parties add up in a reading.
inline bool adds_up(const OwnershipRule& rule, Reading reading) {
  if (perhaps_adds_up(rule)) return reading != Reading::sure;
  return rule.aggregation == Aggregation::all;
}

/// What follows from all designated parties: `seeds` says of each node whether it is one. Where the
/// shares of several do not add up, each has a cascade of its own, and `visit` sees each.
std::vector<Found> run_cascades(const OwnershipGraph& graph, const OwnershipRule& rule,
                                Reading reading, const std::vector<Verdict>& seeds,
                                const std::function<void(const Cascade&)>& visit = {});

/// Whether what is recorded is sure, so that both readings find the same.
bool readings_agree(const OwnershipGraph& graph, const OwnershipRule& rule,
                    const std::vector<Verdict>& seeds);

}  // namespace sanctrack
