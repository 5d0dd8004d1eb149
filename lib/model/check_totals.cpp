#include <algorithm>
#include <map>
#include <string>

#include "model/checks.hpp"
#include "model/effect.hpp"
#include "sanctrack/values/interval_set.hpp"

namespace sanctrack {
namespace {

/// From a day on, so many entries more or fewer of a kind.
struct Delta {
  std::int32_t day;
  EntityKind kind;
  int number;
};

std::vector<Delta> deltas_of(const RegistryData& data, const Fold& fold, std::uint32_t regime) {
  std::vector<Delta> deltas;
  const auto first = std::lower_bound(
      fold.entries.begin(), fold.entries.end(), regime,
      [](const Entry& entry, std::uint32_t place) { return entry.regime < place; });
  for (auto i = static_cast<std::size_t>(first - fold.entries.begin());
       i < fold.entries.size() && fold.entries[i].regime == regime; ++i) {
    const Entry& entry = fold.entries[i];
    if (fold.party_begin[i] == fold.party_begin[i + 1]) continue;
    const std::uint32_t party = fold.parties[fold.party_begin[i]];
    const EntityKind kind = data.records.entities[party].kind;
    bool in = false;
    for (const Step& step : fold.of(entry.track)) {
      const bool becomes =
          step.kind == ChangeKind::designate || (in && step.kind == ChangeKind::amend);
      if (becomes != in) deltas.push_back({step.day, kind, becomes ? 1 : -1});
      in = becomes;
    }
  }
  for (const Step& step : fold.of(fold.unnamed[regime])) {
    const auto& body = data.change_of(step)->body;
    const auto* made = std::get_if<Designate>(&body);
    const auto* ended = std::get_if<Delist>(&body);
    const Counts counts = made ? made->parties.unnamed : ended ? ended->parties.unnamed : Counts{};
    for (const auto kind :
         {EntityKind::person, EntityKind::organisation, EntityKind::vessel, EntityKind::aircraft}) {
      if (counts.of(kind) == 0) continue;
      deltas.push_back({step.day, kind, made ? counts.of(kind) : -counts.of(kind)});
    }
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
  const std::vector<Delta> deltas = deltas_of(data, data.fold, regime);
  auto next = deltas.begin();
  Counts reached;
  for (const Printed& one : printed) {
    for (; next != deltas.end() && next->day <= one.day; ++next) {
      reached.add(next->kind, next->number);
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
