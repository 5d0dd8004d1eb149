// What follows from designated parties, slowly: everything is looked at again until nothing
// changes.
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "sanctrack/analysis/ownership.hpp"

namespace sanctrack::reference {

/// A percentage, or one that lies next to it: a bound that is itself impossible.
struct Near {
  Fraction percent = 0;
  int side = 0;  ///< above 0: a little more; below 0: a little less

  friend bool operator<(const Near& a, const Near& b) {
    return a.percent < b.percent || (a.percent == b.percent && a.side < b.side);
  }
  friend Near operator+(const Near& a, const Near& b) {
    return {a.percent + b.percent, std::clamp(a.side + b.side, -1, 1)};
  }
  friend Near operator-(const Near& a, const Near& b) {
    return a + Near{Fraction(-b.percent.numerator(), b.percent.denominator()), -b.side};
  }
};

class NaiveOwnership {
 public:
  NaiveOwnership(const Snapshot& law, const AuthorityId& authority)
      : law_(law), registry_(law.registry()), authority_(authority) {
    for (const OwnershipRule& rule : registry_.authority(authority).ownership_rules) {
      if (rule.when.contains(law.day())) rule_ = rule;
    }
    for (const Entity& entity : registry_.entities()) {
      designated_[entity.id] = law.is_designated(entity.id, {.authority = authority}).verdict();
    }
    for (const Relationship& link : registry_.relationships()) read(link);
    for (const auto& [pair, stated] : stated_) stakes_[pair.second][pair.first] = merge(stated);
    for (auto& [held, holders] : stakes_) drop_contradictions(holders);
  }

  struct Result {
    Verdict verdict, by_ownership, by_control, recorded;
    bool operator==(const Result&) const = default;
  };

  Result of(const EntityId& entity) const {
    if (is_person(entity)) return {Verdict::no, Verdict::no, Verdict::no, Verdict::no};
    const Reached sure = reached(entity, Reading::sure);
    const Reached recorded = reached(entity, Reading::recorded);
    const Reached possible = reached(entity, Reading::possible);
    const Verdict by_ownership = three(sure.owned, possible.owned);
    const Verdict by_control = three(sure.controlled, possible.controlled);
    return {three(sure.owned || sure.controlled, possible.owned || possible.controlled),
            by_ownership, by_control,
            three(sure.owned || sure.controlled, recorded.owned || recorded.controlled)};
  }

 private:
  enum class Reading { sure, recorded, possible };
  enum class Holds { no, perhaps, surely };
  struct Bounds {
    Near lower, upper;
  };
  struct Stated {
    Bounds bounds;
    Holds holds;
  };
  struct Reached {
    bool owned = false, controlled = false;
  };

  static Verdict three(bool sure, bool perhaps) {
    return sure ? Verdict::yes : perhaps ? Verdict::unknown : Verdict::no;
  }
  bool is_person(const EntityId& id) const {
    return registry_.entity(id).kind == EntityKind::person;
  }

  /// The days by which the act that states a link was published: at the earliest, and surely.
  std::optional<std::pair<Date, Date>> published(const Relationship& link) const {
    if (!link.stated_in) return std::nullopt;
    const Act act = registry_.act(*link.stated_in);
    for (const auto& day : {act.known, act.published, act.in_force, act.adopted}) {
      if (day) return std::pair(day->earliest(), day->latest());
    }
    return std::nullopt;
  }

  Holds holds(const Relationship& link) const {
    const Date day = law_.day();
    const auto known = published(link);
    if (link.from && day < link.from->earliest()) return Holds::no;
    if (link.until && day >= link.until->latest()) return Holds::no;
    if (law_.known_on() && known && *law_.known_on() < known->first) return Holds::no;
    if (law_.known_on() && (!known || *law_.known_on() < known->second)) return Holds::perhaps;
    if (!link.from && !known) return Holds::perhaps;
    const Date begin = link.from ? link.from->latest() : known->second;
    if (day < begin) return Holds::perhaps;
    if (link.until && day >= link.until->earliest()) return Holds::perhaps;
    if (link.ended && (!link.from || day > begin)) return Holds::perhaps;
    return Holds::surely;
  }

  void read(const Relationship& link) {
    const Holds held = holds(link);
    if (held == Holds::no) return;
    if (link.relation == RelationKind::owns) {
      Bounds bounds{{0, 0}, {100, 0}};
      if (link.share) {
        bounds = {{link.share->lower(), link.share->lower_open() ? 1 : 0},
                  {link.share->upper(), link.share->upper_open() ? -1 : 0}};
      }
      stated_[{link.subject, link.object}].push_back({bounds, held});
    } else if (link.relation == RelationKind::part_of) {
      stated_[{link.object, link.subject}].push_back({{{0, 0}, {100, 0}}, held});
    } else if (link.relation == RelationKind::controls || link.relation == RelationKind::heads) {
      const bool sure = link.relation == RelationKind::controls && held == Holds::surely &&
                        link.control_by == ControlBasis::unstated;
      bool& known = controls_[link.object][link.subject];
      known = known || sure;
    }
  }

  static bool agree(const Bounds& a, const Bounds& b) {
    return !(std::min(a.upper, b.upper) < std::max(a.lower, b.lower));
  }

  static Bounds merge(const std::vector<Stated>& all) {
    std::optional<Bounds> both, either;
    for (const Stated& one : all) {
      if (one.holds != Holds::surely) continue;
      both = both ? Bounds{std::max(both->lower, one.bounds.lower),
                           std::min(both->upper, one.bounds.upper)}
                  : one.bounds;
      either = either ? Bounds{std::min(either->lower, one.bounds.lower),
                               std::max(either->upper, one.bounds.upper)}
                      : one.bounds;
    }
    const bool sure = both.has_value();
    if (!sure) both = Bounds{};
    if (both->upper < both->lower) both = either;
    Bounds result = *both;
    for (const Stated& one : all) {
      if (one.holds == Holds::surely) continue;
      if (!sure) result.upper = std::max(result.upper, one.bounds.upper);
      if (!sure || agree(*both, one.bounds)) continue;
      result = {std::min(result.lower, one.bounds.lower), std::max(result.upper, one.bounds.upper)};
    }
    return result;
  }

  static void drop_contradictions(std::map<EntityId, Bounds>& holders) {
    Near sum;
    for (const auto& [holder, bounds] : holders) sum = sum + bounds.lower;
    if (!(Near{100, 0} < sum)) return;
    for (auto& [holder, bounds] : holders) bounds.lower = {};
  }

  using Parties = std::set<EntityId>;

  bool enough(const EntityId& held, const Parties& in, Reading reading) const {
    Near least, most, room{100, 0};
    const auto found = stakes_.find(held);
    if (found != stakes_.end()) {
      for (const auto& [holder, bounds] : found->second) {
        if (in.contains(holder)) {
          least = least + bounds.lower;
          most = most + bounds.upper;
        } else {
          room = room - bounds.lower;
        }
      }
    }
    const Near limit{rule_->share.lower(), 0};
    const Near& sum = reading == Reading::sure       ? least
                      : reading == Reading::possible ? room
                                                     : std::min(most, room);
    return rule_->share.lower_open() ? limit < sum : !(sum < limit);
  }

  bool controlled(const EntityId& held, const Parties& in, Reading reading) const {
    const auto found = controls_.find(held);
    if (rule_->control != Control::counts || found == controls_.end()) return false;
    return std::any_of(found->second.begin(), found->second.end(), [&](const auto& one) {
      return in.contains(one.first) && (one.second || reading != Reading::sure);
    });
  }

  Parties follow(Parties in, Reading reading) const {
    for (bool changed = true; changed;) {
      changed = false;
      for (const Entity& entity : registry_.entities()) {
        if (in.contains(entity.id) || is_person(entity.id)) continue;
        if (!enough(entity.id, in, reading) && !controlled(entity.id, in, reading)) continue;
        in.insert(entity.id);
        changed = true;
      }
    }
    return in;
  }

  Reached reached(const EntityId& entity, Reading reading) const {
    Parties all;
    for (const auto& [party, verdict] : designated_) {
      const bool counts =
          verdict == Verdict::yes || (verdict == Verdict::unknown && reading != Reading::sure);
      if (counts && party != entity) all.insert(party);
    }
    const bool together =
        rule_->aggregation == Aggregation::all ||
        (rule_->aggregation == Aggregation::joint_arrangement && reading != Reading::sure);
    std::vector<Parties> seeds = {together ? all : Parties{}};
    if (!together) {
      for (const EntityId& party : all) seeds.push_back({party});
    }
    Reached result;
    for (const Parties& seed : seeds) {
      const Parties in = follow(seed, reading);
      result.owned |= enough(entity, in, reading);
      result.controlled |= controlled(entity, in, reading);
    }
    return result;
  }

  Snapshot law_;
  Registry registry_;
  AuthorityId authority_;
  std::optional<OwnershipRule> rule_;
  std::map<EntityId, Verdict> designated_;
  std::map<std::pair<EntityId, EntityId>, std::vector<Stated>> stated_;
  std::map<EntityId, std::map<EntityId, Bounds>> stakes_;  ///< by what is held, then by holder
  std::map<EntityId, std::map<EntityId, bool>> controls_;  ///< whether it surely counts
};

}  // namespace sanctrack::reference
