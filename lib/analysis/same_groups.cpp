#include "analysis/same_groups.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace sanctrack {
namespace {

/// Up to so many links of a group, every choice of them is looked at.
constexpr std::size_t most_links = 10;

std::uint32_t root_of(std::vector<std::uint32_t>& parents, std::uint32_t place) {
  while (parents[place] != place) place = parents[place] = parents[parents[place]];
  return place;
}

Verdict any(Verdict left, Verdict right) {
  if (left == Verdict::yes || right == Verdict::yes) return Verdict::yes;
  return left == Verdict::no ? right : left;
}

void add(CountSpan& to, Verdict verdict) {
  to.least += verdict == Verdict::yes ? 1 : 0;
  to.most += verdict == Verdict::no ? 0 : 1;
}

Ratio lowest(const SortCounts& counts) { return {counts.both, counts.most_either()}; }
Ratio highest(const SortCounts& counts) {
  return {counts.most_both(), counts.sure() + counts.either};
}

/// The best ratio of sums, one choice of each group, by Dinkelbach's method: the choices that are
/// best at one ratio give a better one, until none does.
Ratio best(const std::vector<GroupCounts>& groups, std::vector<Ratio> GroupCounts::*of,
           bool least) {
  const auto sum_at = [&](const Ratio* at) {
    Ratio sum;
    for (const GroupCounts& group : groups) {
      const std::vector<Ratio>& choices = group.*of;
      const auto better = [&](const Ratio& left, const Ratio& right) {
        if (at == nullptr) return left.either > right.either;
        return least ? left.gain(*at) < right.gain(*at) : left.gain(*at) > right.gain(*at);
      };
      const Ratio& choice = *std::min_element(choices.begin(), choices.end(), better);
      sum.both += choice.both;
      sum.either += choice.either;
    }
    return sum;
  };
  Ratio now = sum_at(nullptr);
  while (now.either > 0) {
    const Ratio next = sum_at(&now);
    const std::int64_t gain = next.gain(now);
    if (least ? gain >= 0 : gain <= 0) break;
    now = next;
  }
  return now;
}

/// What every choice of which are the same gives.
GroupCounts over_choices(const std::vector<SortCounts>& choices) {
  GroupCounts made;
  const auto widen = [](CountSpan& to, int least, int most, bool first) {
    to.least = first ? least : std::min(to.least, least);
    to.most = first ? most : std::max(to.most, most);
  };
  for (const SortCounts& one : choices) {
    const bool first = made.low.empty();
    widen(made.by_a, one.by_a.least, one.by_a.most, first);
    widen(made.by_b, one.by_b.least, one.by_b.most, first);
    widen(made.both, one.both, one.most_both(), first);
    widen(made.either, one.sure(), one.most_either(), first);
    made.low.push_back(lowest(one));
    made.high.push_back(highest(one));
  }
  return made;
}

/// Bounds for a group of too many links to try: all may be one, and all may be different.
GroupCounts around(const SortCounts& apart) {
  const auto some = [](int count) { return count > 0 ? 1 : 0; };
  GroupCounts made{.by_a = {some(apart.by_a.least), apart.by_a.most},
                   .by_b = {some(apart.by_b.least), apart.by_b.most},
                   .both = {some(apart.both), std::min(apart.by_a.most, apart.by_b.most)},
                   .either = {some(apart.sure()), apart.most_either()}};
  made.low.push_back({made.both.least, made.either.most});
  made.high.push_back({made.both.most, std::max(made.either.least, made.both.most)});
  return made;
}

void add(CountSpan& to, const CountSpan& more) {
  to.least += more.least;
  to.most += more.most;
}

double value_of(const Ratio& ratio) {
  return static_cast<double>(ratio.both) / static_cast<double>(ratio.either);
}

}  // namespace

void SortCounts::add(const Membership& member) {
  sanctrack::add(by_a, member.a);
  sanctrack::add(by_b, member.b);
  const int sure = (member.a == Verdict::yes ? 1 : 0) + (member.b == Verdict::yes ? 1 : 0);
  const int maybe = (member.a == Verdict::unknown ? 1 : 0) + (member.b == Verdict::unknown ? 1 : 0);
  if (sure == 2) ++both;
  if (sure == 1) ++(maybe == 1 ? perhaps : one);
  if (sure == 0 && maybe == 2) ++either;
  if (sure == 0 && maybe == 1) ++only;
}

SameGroups::SameGroups(const RegistryData& data) { find_groups(data); }

void SameGroups::find_groups(const RegistryData& data) {
  const auto count = static_cast<std::uint32_t>(data.records.entities.size());
  std::vector<std::uint32_t> parents(count);
  std::iota(parents.begin(), parents.end(), 0U);
  const auto links_of = [&](std::uint32_t i) {
    const bool any_link = !data.same.empty();
    return any_link ? std::pair(data.same_begin[i], data.same_begin[i + 1]) : std::pair(0U, 0U);
  };
  for (std::uint32_t i = 0; i < count; ++i) {
    const auto [begin, end] = links_of(i);
    for (std::uint32_t j = begin; j < end; ++j) {
      parents[root_of(parents, i)] = root_of(parents, data.same[j]);
    }
  }
  std::vector<std::uint32_t> group_of(count, nowhere);
  std::vector<std::uint32_t> place(count, 0);
  for (std::uint32_t i = 0; i < count; ++i) {
    const auto [begin, end] = links_of(i);
    if (begin == end) {
      alone_.push_back(i);
      continue;
    }
    std::uint32_t& group = group_of[root_of(parents, i)];
    if (group == nowhere) {
      group = static_cast<std::uint32_t>(groups_.size());
      groups_.emplace_back();
    }
    place[i] = static_cast<std::uint32_t>(groups_[group].entities.size());
    groups_[group].entities.push_back(i);
  }
  for (Group& group : groups_) {
    for (const std::uint32_t i : group.entities) {
      const auto [begin, end] = links_of(i);
      for (std::uint32_t j = begin; j < end; ++j) {
        if (i < data.same[j]) group.links.emplace_back(place[i], place[data.same[j]]);
      }
    }
    std::sort(group.links.begin(), group.links.end());
    group.links.erase(std::unique(group.links.begin(), group.links.end()), group.links.end());
  }
}

SortCounts SameGroups::joined(const Group& group, std::uint32_t chosen,
                              const std::vector<Membership>& members) {
  const std::size_t size = group.entities.size();
  std::vector<std::uint32_t> parents(size);
  std::iota(parents.begin(), parents.end(), 0U);
  for (std::size_t link = 0; link < group.links.size(); ++link) {
    if ((chosen >> link & 1U) == 0) continue;
    const auto [left, right] = group.links[link];
    parents[root_of(parents, left)] = root_of(parents, right);
  }
  std::vector<Membership> made(size);
  for (std::uint32_t i = 0; i < size; ++i) {
    Membership& one = made[root_of(parents, i)];
    const Membership& own = members[group.entities[i]];
    one = {any(one.a, own.a), any(one.b, own.b)};
  }
  SortCounts counts;
  for (const Membership& one : made) counts.add(one);
  return counts;
}

GroupCounts SameGroups::counts_of(const Group& group, const std::vector<Membership>& members) {
  if (group.links.size() > most_links) return around(joined(group, 0, members));
  std::vector<SortCounts> choices;
  for (std::uint32_t chosen = 0; chosen < (1U << group.links.size()); ++chosen) {
    choices.push_back(joined(group, chosen, members));
  }
  return over_choices(choices);
}

void SameGroups::count(const std::vector<Membership>& members, AgreementPoint& point) const {
  SortCounts alone;
  for (const std::uint32_t i : alone_) alone.add(members[i]);
  std::vector<GroupCounts> all = {over_choices({alone})};
  for (const Group& group : groups_) all.push_back(counts_of(group, members));
  for (const GroupCounts& one : all) {
    add(point.by_a, one.by_a);
    add(point.by_b, one.by_b);
    add(point.both, one.both);
    add(point.either, one.either);
  }
  const Ratio least = best(all, &GroupCounts::low, true);
  const Ratio most = best(all, &GroupCounts::high, false);
  if (least.either > 0) {
    point.jaccard_least = value_of(least);
    point.jaccard_most = most.either > 0 ? value_of(most) : 0;
  }
  SortCounts stated;
  for (const Membership& one : members) stated.add(one);
  if (stated.sure() > 0) point.on_record = value_of({stated.both, stated.sure()});
}

}  // namespace sanctrack
