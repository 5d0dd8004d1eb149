#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "model/registry_data.hpp"
#include "sanctrack/analysis/coverage.hpp"

namespace sanctrack {

/// Whether each of two authorities designates an entity.
struct Membership {
  Verdict a = Verdict::no;
  Verdict b = Verdict::no;
};

/// How many entities are of which sort, once it is decided which of them are the same.
struct SortCounts {
  int both = 0;         ///< surely designated by both
  int perhaps = 0;      ///< surely by one, perhaps by the other
  int one = 0;          ///< surely by one, surely not by the other
  int either = 0;       ///< perhaps by each
  int only = 0;         ///< perhaps by one, surely not by the other
  CountSpan by_a = {};  ///< by the one
  CountSpan by_b = {};  ///< by the other

  void add(const Membership& member);
  int sure() const noexcept { return both + perhaps + one; }
  int most_both() const noexcept { return both + perhaps + either; }
  int most_either() const noexcept { return sure() + either + only; }
};

/// How many both designate, of how many that either does.
struct Ratio {
  std::int64_t both = 0;
  std::int64_t either = 0;

  /// `both - either * at`, scaled by the denominator of `at`.
  std::int64_t gain(const Ratio& at) const noexcept { return both * at.either - either * at.both; }
};

/// What a group of entities adds to the counts of a point, and which ratios it can add.
struct GroupCounts {
  CountSpan by_a = {};
  CountSpan by_b = {};
  CountSpan both = {};
  CountSpan either = {};
  std::vector<Ratio> low = {};   ///< of each choice of which are the same, the lowest
  std::vector<Ratio> high = {};  ///< and the highest
};

/// Entities in groups of those that are possibly the same.
class SameGroups {
 public:
  explicit SameGroups(const RegistryData& data);

  /// Counts the entities by what each authority says of them, over every choice of which are the
  /// same and whom an authority designates of whom nobody can tell. Fills everything of a point but
  /// its day and completeness.
  void count(const std::vector<Membership>& members, AgreementPoint& point) const;

 private:
  struct Group {
    std::vector<std::uint32_t> entities = {};
    std::vector<std::pair<std::uint32_t, std::uint32_t>> links = {};  ///< by place in `entities`
  };

  void find_groups(const RegistryData& data);
  static SortCounts joined(const Group& group, std::uint32_t chosen,
                           const std::vector<Membership>& members);
  static GroupCounts counts_of(const Group& group, const std::vector<Membership>& members);

  std::vector<std::uint32_t> alone_;
  std::vector<Group> groups_;
};

}  // namespace sanctrack
