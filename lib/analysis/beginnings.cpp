#include "analysis/beginnings.hpp"

#include <algorithm>

#include "time/designations.hpp"
#include "time/verdict.hpp"

namespace sanctrack {
namespace {

/// The days up to that of the law on which a regime can lapse or come back to life.
std::vector<std::int32_t> term_days(const SnapshotData& law, std::uint32_t place) {
  const Regime& regime = law.regime_record(place);
  std::vector<std::int32_t> days;
  const auto add = [&](std::int32_t day) {
    if (day != always && day <= law.clocks.day) days.push_back(day);
  };
  for (const Step& step : law.fold->of(law.fold->regimes[place])) {
    if (step.kind != ChangeKind::prolong) continue;
    add(step.day);
    add(step.earliest);
    add(end_of(law, step));
  }
  if (days.empty() || regime.expiry.kind != ExpiryKind::prolong) return {};
  for (const Completeness& line : regime.record) {
    if (line.of != Aspect::prolongations) continue;
    if (const auto from = line.when.from()) add(from->days());
    if (const auto until = line.when.until()) add(until->days());
  }
  return days;
}

void sort_once(std::vector<std::int32_t>& days) {
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
}

}  // namespace

Beginnings::Beginnings(const SnapshotData& law) : law_(law) {
  const std::size_t count = law.registry->records.regimes.size();
  revivals_.resize(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    std::vector<std::int32_t> days = term_days(law, i);
    sort_once(days);
    Verdict before = Verdict::yes;
    for (const std::int32_t day : days) {
      const Verdict now = on(day).regime(i).alive;
      if (now != before) revivals_[i].push_back(day);
      before = now;
    }
  }
}

const SnapshotData& Beginnings::on(std::int32_t day) const {
  if (day == law_.clocks.day) return law_;
  const auto found = laws_.find(day);
  if (found != laws_.end()) return found->second;
  return laws_.try_emplace(day, law_.registry, date_of(day), law_.options).first->second;
}

std::vector<ListedFrom> Beginnings::stretches(std::uint32_t entity, std::uint32_t authority) const {
  const Fold& fold = *law_.fold;
  std::vector<std::int32_t> days;
  const auto add = [&](std::int32_t day) {
    if (day <= law_.clocks.day) days.push_back(day);
  };
  for (std::uint32_t i = fold.entity_begin[entity]; i < fold.entity_begin[entity + 1]; ++i) {
    const Entry& entry = fold.entries[fold.entity_entries[i]];
    if (law_.registry->authority_of[entry.regime] != authority) continue;
    for (const Step& step : fold.of(entry.track)) {
      add(step.day);
      if (step.window) add(step.earliest);
    }
    for (const std::int32_t day : revivals_[entry.regime]) add(day);
  }
  sort_once(days);
  const Selection asked{.authority = authority};
  std::vector<ListedFrom> found;
  for (const std::int32_t day : days) {
    const Verdict verdict = listed_on(on(day), entity, asked);
    if (found.empty() ? verdict != Verdict::no : verdict != found.back().verdict) {
      found.push_back({day, verdict});
    }
  }
  return found;
}

EffectDay Beginnings::effect_at(std::uint32_t entity, std::uint32_t authority,
                                std::int32_t day) const {
  const SnapshotData& law = on(day);
  const EntityId& id = law.registry->records.entities[entity].id;
  const Fold& fold = *law.fold;
  for (std::uint32_t i = fold.entity_begin[entity]; i < fold.entity_begin[entity + 1]; ++i) {
    const std::uint32_t entry = fold.entity_entries[i];
    if (law.registry->authority_of[fold.entries[entry].regime] != authority) continue;
    if (standing_of(law, entry).standing == Standing::out) continue;
    const std::uint32_t place = joined_by(law, entry, id);
    if (place == nowhere) continue;
    const Step& step = fold.steps[place];
    if (step.day == day || (step.window && step.earliest == day)) return effect_day(step);
  }
  const Date then = date_of(day);
  return {.day = then, .earliest = then, .latest = then};
}

std::optional<EffectDay> Beginnings::current(std::uint32_t entity, std::uint32_t authority,
                                             const std::vector<ListedFrom>& stretches) const {
  if (stretches.empty() || stretches.back().verdict == Verdict::no) return std::nullopt;
  const std::size_t last = stretches.size() - 1;
  std::size_t begun = last;  // of the stretches up to the day without a no
  while (begun > 0 && stretches[begun - 1].verdict != Verdict::no) --begun;
  std::size_t sure = last;  // the last of them that is a yes
  while (sure > begun && stretches[sure].verdict != Verdict::yes) --sure;
  EffectDay effect = effect_at(entity, authority, stretches[sure].day);
  const Date earliest = date_of(stretches[begun].day);
  if (earliest < effect.earliest) {
    effect.earliest = earliest;
    effect.window = true;
  }
  return effect;
}

std::optional<EffectDay> Beginnings::first(std::uint32_t entity, std::uint32_t authority,
                                           const std::vector<ListedFrom>& stretches) const {
  if (stretches.empty()) return std::nullopt;
  const auto sure = std::find_if(stretches.begin(), stretches.end(),
                                 [](const ListedFrom& one) { return one.verdict == Verdict::yes; });
  const std::int32_t day = sure == stretches.end() ? stretches.front().day : sure->day;
  EffectDay effect = effect_at(entity, authority, day);
  const Date earliest = date_of(stretches.front().day);
  if (earliest < effect.earliest) {
    effect.earliest = earliest;
    effect.window = true;
  }
  return effect;
}

}  // namespace sanctrack
