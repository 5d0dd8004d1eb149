#include "analysis/beginnings.hpp"

#include <algorithm>

#include "analysis/entry_life.hpp"
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

bool names(const SnapshotData& law, const Step& step, std::uint32_t entity) {
  if (step.kind != ChangeKind::designate && step.kind != ChangeKind::amend) return false;
  const auto parties = law.registry->parties_of(step);
  const EntityId& id = law.registry->records.entities[entity].id;
  return std::find(parties.begin(), parties.end(), id) != parties.end();
}

/// Whether the change that takes a party out of an entry puts it into another on the same day,
/// whichever that is: so does the split of an entry.
bool hands_over(const SnapshotData& law, std::uint32_t regime, const Step& end,
                std::uint32_t entity) {
  const Fold& fold = *law.fold;
  for (std::uint32_t i = fold.entity_begin[entity]; i < fold.entity_begin[entity + 1]; ++i) {
    const Entry& entry = fold.entries[fold.entity_entries[i]];
    if (entry.regime != regime || end.act == nowhere) continue;
    for (const Step& step : fold.of(entry.track)) {
      const bool same_day = step.act == end.act && step.day == end.day &&
                            step.earliest == end.earliest && step.latest == end.latest;
      if (same_day && law.clocks.counts(step) && names(law, step, entity)) return true;
    }
  }
  return false;
}

/// Calls `take` with the day from which on an entry can have named a party, or surely did, the day
/// until when, and the last day on which it can have begun.
template <class Take>
void for_each_named_time(const SnapshotData& law, const Entry& entry, std::uint32_t entity,
                         bool sure, const Take& take) {
  bool open = false;
  std::int32_t from = always;
  std::int32_t latest = always;
  for (std::uint32_t i = entry.track.begin; i < entry.track.end; ++i) {
    const Step& step = law.fold->steps[i];
    const bool counts = law.clocks.counts(step);
    const bool may = counts || law.clocks.perhaps(step);
    const bool named = names(law, step, entity);
    if (step.kind == ChangeKind::amend && !step.sets_parties) continue;
    const std::int32_t first = first_day(*law.fold, entry.track, i);
    const std::int32_t last = step.latest;
    if (named && !open && (sure ? counts : may || law.clocks.doubts(step))) {
      open = true;
      from = sure ? last : first;
      latest = last;
    } else if (!named && open && (sure ? may : counts)) {
      open = false;
      const bool at_last = !sure || (counts && hands_over(law, entry.regime, step, entity));
      const std::int32_t until = at_last ? last : first;
      if (from < until) take(from, until, latest);
    }
  }
  if (open) take(from, never, latest);
}

/// Joins stretches that touch.
void join_touching(std::vector<std::pair<std::int32_t, std::int32_t>>& stretches) {
  std::sort(stretches.begin(), stretches.end());
  std::size_t kept = 0;
  for (const auto& stretch : stretches) {
    if (kept > 0 && stretch.first <= stretches[kept - 1].second) {
      stretches[kept - 1].second = std::max(stretches[kept - 1].second, stretch.second);
    } else {
      stretches[kept++] = stretch;
    }
  }
  stretches.resize(kept);
}

/// The first day of the stretch that holds a day; never where none does.
std::int32_t reached_from(const std::vector<std::pair<std::int32_t, std::int32_t>>& stretches,
                          std::int32_t day) {
  for (const auto& stretch : stretches) {
    if (stretch.first <= day && day < stretch.second) return stretch.first;
  }
  return never;
}

/// Widens a day of effect to where a designation can have begun, and narrows it to where it surely
/// had.
void bound(std::int32_t can, std::int32_t sure, EffectDay& effect) {
  if (!effect.doubtful()) effect.earliest = effect.latest = effect.day;
  const EffectDay stated = effect;
  if (can != never) effect.earliest = std::min(effect.earliest, date_of(can));
  if (sure != never) effect.latest = std::max(effect.earliest, date_of(sure));
  effect.day = std::clamp(effect.day, effect.earliest, effect.latest);
  if (effect.earliest < stated.earliest || stated.latest < effect.latest ||
      effect.day != stated.day) {
    effect.window = true;
  }
}

void sort_once(std::vector<std::int32_t>& days) {
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
}

}  // namespace

Beginnings::Beginnings(const SnapshotData& law) : law_(law) {
  const std::size_t count = law.registry->records.regimes.size();
  alive_.resize(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    std::vector<std::int32_t> days = term_days(law, i);
    sort_once(days);
    Verdict before = Verdict::yes;
    for (const std::int32_t day : days) {
      const Verdict now = on(day).regime(i).alive;
      if (now != before) alive_[i].push_back({day, now});
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

void Beginnings::add_alive(std::uint32_t regime, const Reach& named, bool sure, Reaches& to) const {
  Verdict alive = Verdict::yes;
  std::int32_t from = always;
  const auto add = [&](std::int32_t until) {
    const bool counts = sure ? alive == Verdict::yes : alive != Verdict::no;
    const Stretch part = {std::max(from, named.from), std::min(until, named.until)};
    if (!counts || part.first >= part.second) return;
    (sure ? to.sure : to.can).push_back(part);
    if (sure) return;
    const std::int32_t begun = alive == Verdict::yes ? named.latest : law_.clocks.day;
    to.each.push_back({part.first, part.second, std::max(begun, part.first)});
  };
  for (const ListedFrom& one : alive_[regime]) {
    add(one.day);
    alive = one.verdict;
    from = one.day;
  }
  add(never);
}

Beginnings::Reaches Beginnings::reaches(std::uint32_t entity, std::uint32_t authority) const {
  const Fold& fold = *law_.fold;
  Reaches found;
  for (std::uint32_t i = fold.entity_begin[entity]; i < fold.entity_begin[entity + 1]; ++i) {
    const Entry& entry = fold.entries[fold.entity_entries[i]];
    if (law_.registry->authority_of[entry.regime] != authority) continue;
    for (const bool sure : {false, true}) {
      for_each_named_time(law_, entry, entity, sure,
                          [&](std::int32_t from, std::int32_t until, std::int32_t latest) {
                            add_alive(entry.regime, {from, until, latest}, sure, found);
                          });
    }
  }
  join_touching(found.can);
  join_touching(found.sure);
  return found;
}

/// The last day on which the designation can have begun that stands on the day of the law, if it
/// does; never where none can.
std::int32_t Beginnings::latest_begin(const Reaches& reached) const {
  const std::int32_t day = law_.clocks.day;
  const std::int32_t sure = reached_from(reached.sure, day);
  if (sure != never) return sure;
  std::int32_t latest = always;
  for (const Reach& one : reached.each) {
    if (day < one.from || one.until <= day) continue;
    std::int32_t begun = one.latest;
    for (const Stretch& stretch : reached.sure) {
      if (stretch.first <= one.from && one.latest <= stretch.second) begun = stretch.first;
    }
    latest = std::max(latest, begun);
  }
  return latest == always ? never : latest;
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
    for (const ListedFrom& one : alive_[entry.regime]) add(one.day);
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
  const Date then = date_of(day);
  const EntityId& id = law.registry->records.entities[entity].id;
  const Fold& fold = *law.fold;
  std::optional<EffectDay> within;  // the day is among its candidates
  for (std::uint32_t i = fold.entity_begin[entity]; i < fold.entity_begin[entity + 1]; ++i) {
    const std::uint32_t entry = fold.entity_entries[i];
    if (law.registry->authority_of[fold.entries[entry].regime] != authority) continue;
    if (standing_of(law, entry).standing == Standing::out) continue;
    const std::uint32_t place = joined_by(law, entry, id);
    if (place == nowhere) continue;
    const Step& step = fold.steps[place];
    EffectDay effect = effect_day(step);
    effect.earliest = date_of(first_day(fold, fold.entries[entry].track, place));
    if (step.day == day || (step.window && step.earliest == day)) return effect;
    if (!step.window || day < step.earliest || step.day < day) continue;
    effect.earliest = then;
    within = effect;
  }
  if (within) return *within;
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
  if (date_of(stretches[begun].day) < effect.earliest) {
    effect.earliest = date_of(stretches[begun].day);
    effect.window = true;
  }
  const Reaches reached = reaches(entity, authority);
  bound(reached_from(reached.can, law_.clocks.day), latest_begin(reached), effect);
  return effect;
}

std::optional<EffectDay> Beginnings::first(std::uint32_t entity, std::uint32_t authority,
                                           const std::vector<ListedFrom>& stretches) const {
  if (stretches.empty()) return std::nullopt;
  const auto sure = std::find_if(stretches.begin(), stretches.end(),
                                 [](const ListedFrom& one) { return one.verdict == Verdict::yes; });
  const std::int32_t day = sure == stretches.end() ? stretches.front().day : sure->day;
  EffectDay effect = effect_at(entity, authority, day);
  if (date_of(stretches.front().day) < effect.earliest) {
    effect.earliest = date_of(stretches.front().day);
    effect.window = true;
  }
  const Reaches reached = reaches(entity, authority);
  bound(reached.can.empty() ? never : reached.can.front().first,
        reached.sure.empty() ? never : reached.sure.front().first, effect);
  return effect;
}

}  // namespace sanctrack
