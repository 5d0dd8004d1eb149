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

/// What an entry counts as, from a designation on: one of its first party's kind, or, where nobody
/// is ever named under it, the places that are said to be there.
Counts weight(const RegistryData& data, std::size_t entry, const Step& designation) {
  const Fold& fold = data.fold;
  if (fold.party_begin[entry] == fold.party_begin[entry + 1]) {
    return std::get<Designate>(data.change_of(designation)->body).parties.unnamed;
  }
  Counts one;
  one.add(data.records.entities[fold.parties[fold.party_begin[entry]]].kind, 1);
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
      if (step.kind == ChangeKind::designate && !in) {
        in = weight(data, i, step);
        deltas.push_back({step.day, *in, 1});
      } else if (step.kind != ChangeKind::designate && step.kind != ChangeKind::amend && in) {
        deltas.push_back({step.day, *in, -1});
        in.reset();
      }
    }
  }
  for (const Step& step : fold.of(fold.unnamed[regime])) {
    const auto& body = data.change_of(step)->body;
    const auto* made = std::get_if<Designate>(&body);
    const auto* ended = std::get_if<Delist>(&body);
    if (made) deltas.push_back({step.day, made->parties.unnamed, 1});
    if (ended) deltas.push_back({step.day, ended->parties.unnamed, -1});
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
      for (const auto kind : {EntityKind::person, EntityKind::organisation, EntityKind::vessel,
                              EntityKind::aircraft}) {
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
