#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "model/checks.hpp"
#include "model/effect.hpp"
#include "values/text.hpp"

namespace sanctrack {
namespace {

/// Billionths of a per cent, rounded down: a sum of these never says more than the stakes do.
constexpr std::int64_t per_cent = 1'000'000'000;

std::int64_t lower_bound_of(const Stake& stake) {
  const Fraction lower = stake.lower();
  __extension__ using Wide = __int128;
  return static_cast<std::int64_t>(Wide{lower.numerator()} * per_cent / lower.denominator());
}

/// A stake that is held for certain from one day to another.
struct Holding {
  std::int32_t from;
  std::int32_t until;
  std::uint32_t subject;
  std::uint32_t row;
  std::int64_t share;
  bool more;  ///< more than the share
};

/// The day by which the act that states a relationship was known.
std::optional<std::int32_t> stated_day(const RegistryData& data, const Relationship& of) {
  if (!of.stated_in) return std::nullopt;
  const std::uint32_t act = data.acts.find(*of.stated_in);
  if (act == nowhere) return std::nullopt;
  const ActEffects effects(data.records.acts[act], Unverified::keep);
  return effects.shared() ? std::optional(effects.shared()->known) : std::nullopt;
}

/// The days on which a stake is held for certain: between a known first and last day, else on the
/// day on which it is stated.
std::optional<Holding> sure_holding(const RegistryData& data, std::uint32_t row) {
  const Relationship& of = data.records.relationships[row];
  if (of.relation != RelationKind::owns || !of.share) return std::nullopt;
  std::optional<std::int32_t> stated;
  if (!of.ended || of.until) stated = stated_day(data, of);
  if (!of.from && !stated) return std::nullopt;
  Holding holding{};
  holding.from = of.from ? of.from->latest().days() : stated.value_or(0);
  holding.until = of.until ? of.until->earliest().days()
                           : std::max(stated.value_or(holding.from), holding.from) + 1;
  holding.subject = data.entities.find(of.subject);
  holding.row = row;
  holding.share = lower_bound_of(*of.share);
  holding.more = of.share->lower_open();
  if (holding.from >= holding.until || holding.share <= 0) return std::nullopt;
  return holding;
}

/// Sweeps over the days of one company. Two statements about the same holder count once.
void check_company(const RegistryData& data, const std::vector<Holding>& holdings,
                   Reporter& report) {
  struct Edge {
    std::int32_t day;
    bool begins;
    const Holding* holding;
  };
  std::vector<Edge> edges;
  for (const Holding& holding : holdings) {
    edges.push_back({holding.from, true, &holding});
    edges.push_back({holding.until, false, &holding});
  }
  std::sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) {
    if (a.day != b.day) return a.day < b.day;
    if (a.begins != b.begins) return b.begins;
    return a.holding->row < b.holding->row;
  });
  using Least = std::pair<std::int64_t, int>;  // the share, and 1 where it is more than that
  std::map<std::uint32_t, std::multiset<Least>> held;
  Least sum = {0, 0};
  for (const Edge& edge : edges) {
    auto& of_holder = held[edge.holding->subject];
    const Least before = of_holder.empty() ? Least() : *of_holder.rbegin();
    const Least one = {edge.holding->share, edge.holding->more ? 1 : 0};
    if (edge.begins) {
      of_holder.insert(one);
    } else {
      of_holder.erase(of_holder.find(one));
    }
    const Least now = of_holder.empty() ? Least() : *of_holder.rbegin();
    sum.first += now.first - before.first;
    sum.second += now.second - before.second;
    if (!edge.begins || sum <= Least(100 * per_cent, 0)) continue;
    const Relationship& last = data.records.relationships[edge.holding->row];
    report.error(field_place(Section::relationships, edge.holding->row, "share"), "over-100",
                 "stakes in " + in_quotes(last.object.text()) + " surely exceed 100 % on " +
                     Date::from_days(edge.day).to_string());
    return;
  }
}

}  // namespace

void check_stakes(const RegistryData& data, Reporter& report) {
  std::map<std::uint32_t, std::vector<Holding>> by_company;
  const auto& relationships = data.records.relationships;
  for (std::uint32_t row = 0; row < relationships.size(); ++row) {
    const auto holding = sure_holding(data, row);
    if (!holding || holding->subject == nowhere) continue;
    const std::uint32_t company = data.entities.find(relationships[row].object);
    if (company != nowhere) by_company[company].push_back(*holding);
  }
  for (const auto& [company, holdings] : by_company) check_company(data, holdings, report);
}

}  // namespace sanctrack
