#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "model/checks.hpp"
#include "model/effect.hpp"
#include "sanctrack/values/interval_set.hpp"

namespace sanctrack {
namespace {

/// From a day on, so many entries more or fewer.
struct Delta {
  std::int32_t day;
  Counts counts;
  int sign;
};

/// What an entry counts as from a step on that says whom it names: one of its first party's kind,
/// or, where it names nobody, the places that are said to be there.
Counts weight(const RegistryData& data, const Step& step) {
  const auto parties = data.parties_of(step);
  if (parties.empty()) return data.unnamed_of(step);
  Counts one;
  one.add(data.records.entities[data.entities.find(parties.front())].kind, 1);
  return one;
}

std::vector<Delta> deltas_of(const RegistryData& data, std::uint32_t regime) {
  const Fold& fold = data.fold;
  std::vector<Delta> deltas;
  const auto first = std::lower_bound(
      fold.entries.begin(), fold.entries.end(), regime,
      [](const Entry& entry, std::uint32_t place) { return entry.regime < place; });
  for (auto i = static_cast<std::size_t>(first - fold.entries.begin());
       i < fold.entries.size() && fold.entries[i].regime == regime; ++i) {
    std::optional<Counts> in;
    for (const Step& step : fold.of(fold.entries[i].track)) {
      if (step.kind == ChangeKind::amend && !(in && step.sets_parties)) continue;
      if (in) deltas.push_back({step.day, *in, -1});
      in.reset();
      if (!step.sets_parties) continue;
      in = weight(data, step);
      deltas.push_back({step.day, *in, 1});
    }
  }
  for (const Step& step : fold.of(fold.unnamed[regime])) {
    const int sign = step.kind == ChangeKind::designate ? 1 : -1;
    deltas.push_back({step.day, data.unnamed_of(step), sign});
  }
  std::sort(deltas.begin(), deltas.end(),
            [](const Delta& a, const Delta& b) { return a.day < b.day; });
  return deltas;
}

IntervalSet complete_record(const Regime& regime, Aspect aspect) {
  std::vector<Interval> complete;
  for (const Completeness& line : regime.record) {
    if (line.of == aspect && line.state == RecordState::complete) complete.push_back(line.when);
  }
  return IntervalSet(std::move(complete));
}

std::string describe(const Counts& counts) {
  std::string text = std::to_string(counts.persons) + " persons and " +
                     std::to_string(counts.organisations) + " organisations";
  if (counts.vessels != 0) text += " and " + std::to_string(counts.vessels) + " vessels";
  if (counts.aircraft != 0) text += " and " + std::to_string(counts.aircraft) + " aircraft";
  return text;
}

/// A printed total to compare.
struct Printed {
  std::int32_t day;
  std::uint32_t act;
};

void compare(const RegistryData& data, std::uint32_t regime, std::vector<Printed> printed,
             Reporter& report) {
  std::sort(printed.begin(), printed.end(),
            [](const Printed& a, const Printed& b) { return a.day < b.day; });
  const IntervalSet complete = complete_record(data.records.regimes[regime], Aspect::designations);
  const std::vector<Delta> deltas = deltas_of(data, regime);
  auto next = deltas.begin();
  Counts reached;
  for (const Printed& one : printed) {
    for (; next != deltas.end() && next->day <= one.day; ++next) {
      for (const EntityKind kind : entity_kinds) {
        reached.add(kind, next->sign * next->counts.of(kind));
      }
    }
    const Act& act = data.records.acts[one.act];
    const Date day = Date::from_days(one.day);
    if (!complete.contains(day)) continue;
    if (reached == *act.totals || !act.totals_note.empty()) continue;
    report.error(field_place(Section::acts, one.act, "totals"), "totals",
                 "prints " + describe(*act.totals) + ", but the record reaches " +
                     describe(reached) + " on " + day.to_string() +
                     ": correct the record, or say why in totals_note");
  }
}

}  // namespace

void check_totals(const RegistryData& data, Reporter& report) {
  std::map<std::uint32_t, std::vector<Printed>> by_regime;
  const auto& acts = data.records.acts;
  for (std::uint32_t i = 0; i < acts.size(); ++i) {
    if (!acts[i].totals || acts[i].regimes.size() != 1) continue;
    const std::uint32_t regime = data.regimes.find(acts[i].regimes.front());
    const ActEffects effects(acts[i], Unverified::keep);
    if (regime == nowhere || !effects.shared()) continue;
    by_regime[regime].push_back({effects.shared()->day, i});
  }
  for (auto& [regime, printed] : by_regime) compare(data, regime, std::move(printed), report);
}

}  // namespace sanctrack
