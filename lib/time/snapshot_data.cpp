#include "time/snapshot_data.hpp"

#include <algorithm>

namespace sanctrack {
namespace {

/// Larger tables would break the promise of what `as_of` allocates.
constexpr std::size_t table_limit = 512;

std::uint8_t kinds_of(const Counts& counts) noexcept {
  std::uint8_t kinds = 0;
  for (const EntityKind kind : entity_kinds) {
    if (counts.of(kind) > 0)
      kinds = static_cast<std::uint8_t>(kinds | 1U << static_cast<int>(kind));
  }
  return kinds;
}

bool begun(const SnapshotData& law, std::uint32_t place) {
  const Regime& regime = law.regime_record(place);
  if (regime.from) return regime.from->days() <= law.clocks.day;
  bool established = false;
  for (const Step& step : law.fold->of(law.fold->regimes[place])) {
    if (step.kind != ChangeKind::establish) continue;
    if (law.clocks.counts(step) || law.clocks.perhaps(step)) return true;
    established = true;
  }
  return !established;
}

const Counts& unnamed_in(const Change& change) {
  if (const auto* made = std::get_if<Designate>(&change.body)) return made->parties.unnamed;
  if (const auto* delisted = std::get_if<Delist>(&change.body)) return delisted->parties.unnamed;
  return std::get<Annul>(change.body).parties.unnamed;
}

void add(Counts& sum, const Counts& more, int sign) {
  for (const EntityKind kind : entity_kinds) {
    sum.add(kind, std::max(sign * more.of(kind), -sum.of(kind)));
  }
}

}  // namespace

SnapshotData::SnapshotData(std::shared_ptr<const RegistryData> of, Date on, const AsOfOptions& read)
    : registry(std::move(of)),
      fold(&registry->fold_of(read.unverified)),
      clocks{on.days(), read.known_on ? read.known_on->days() : never},
      day(on),
      options(read),
      plain(!read.known_on && read.unverified == Unverified::keep) {
  const std::size_t count = registry->records.regimes.size();
  if (count > table_limit) return;
  regimes.reserve(count);
  for (std::uint32_t i = 0; i < count; ++i) regimes.push_back(look_at(i));
}

RegimeNow SnapshotData::look_at(std::uint32_t place) const {
  const RecordNow record = record_on(regime_record(place), Aspect::designations, clocks);
  RegimeNow now;
  now.record = record.state;
  now.complete = record.complete;
  now.open_kinds = static_cast<std::uint8_t>(kinds_of(record.missing) |
                                             kinds_of(unnamed_of(*this, place).perhaps));
  if (!begun(*this, place)) {
    now.status = RegimeStatus::not_begun;
  } else if (term_of(*this, place).lapsed) {
    now.status = RegimeStatus::lapsed;
  }
  return now;
}

std::uint8_t SnapshotData::nameless_kinds(std::uint32_t place) const {
  return fold->nameless.empty() ? std::uint8_t{0} : kinds_of(all_unnamed(*this, place).perhaps);
}

Term term_of(const SnapshotData& law, std::uint32_t place) {
  Term term;
  const Regime& regime = law.regime_record(place);
  const Track track = law.fold->regimes[place];
  for (std::uint32_t i = track.begin; i < track.end; ++i) {
    const Step& step = law.fold->steps[i];
    if (step.kind != ChangeKind::prolong) continue;
    if (!law.clocks.counts(step) && !law.clocks.perhaps(step)) continue;
    term.step = i;
    term.until = std::get<Prolong>(law.registry->change_of(step)->body).until.days();
  }
  const bool drops_rule =
      law.options.unverified == Unverified::drop && !regime.expiry.unverified.empty();
  if (term.step == nowhere || regime.expiry.kind != ExpiryKind::prolong || drops_rule) return term;
  term.over = term.until <= law.clocks.day;
  term.lapsed =
      term.over && complete_over(regime, Aspect::prolongations, term.until, law.clocks.day);
  return term;
}

Unnamed unnamed_of(const SnapshotData& law, std::uint32_t place) {
  Unnamed unnamed;
  for (const Step& step : law.fold->of(law.fold->unnamed[place])) {
    const bool counts = law.clocks.counts(step);
    const bool perhaps = law.clocks.perhaps(step);
    const Change* change = law.registry->change_of(step);
    if ((!counts && !perhaps) || change == nullptr) continue;
    const int sign = step.kind == ChangeKind::designate ? 1 : -1;
    if (counts || sign < 0) add(unnamed.sure, unnamed_in(*change), sign);
    if (counts || sign > 0) add(unnamed.perhaps, unnamed_in(*change), sign);
  }
  return unnamed;
}

Unnamed all_unnamed(const SnapshotData& law, std::uint32_t place) {
  Unnamed unnamed = unnamed_of(law, place);
  for (const std::uint32_t entry : law.fold->nameless) {
    if (law.fold->entries[entry].regime != place) continue;
    const EntryState state = law.state_of(entry);
    if (state.standing == Standing::out || state.made == nowhere) continue;
    if (!law.registry->parties_of(law.fold->steps[state.parties]).empty()) continue;
    const Counts& counts = unnamed_in(*law.registry->change_of(law.fold->steps[state.made]));
    add(unnamed.perhaps, counts, 1);
    if (state.standing == Standing::in) add(unnamed.sure, counts, 1);
  }
  return unnamed;
}

EntryRange entries_of(const Fold& fold, std::uint32_t regime) {
  const auto before = [](const Entry& entry, std::uint32_t place) { return entry.regime < place; };
  const auto begin = std::lower_bound(fold.entries.begin(), fold.entries.end(), regime, before);
  const auto end = std::lower_bound(begin, fold.entries.end(), regime + 1, before);
  return {static_cast<std::uint32_t>(begin - fold.entries.begin()),
          static_cast<std::uint32_t>(end - fold.entries.begin())};
}

namespace {

bool share_a_step(const Fold& left, const Track& left_track, const Fold& right,
                  const Track& right_track) {
  const auto steps = left.of(left_track);
  const auto others = right.of(right_track);
  return std::any_of(steps.begin(), steps.end(), [&](const Step& step) {
    return std::any_of(others.begin(), others.end(), [&](const Step& other) {
      return other.act == step.act && other.change == step.change;
    });
  });
}

}  // namespace

std::uint32_t same_entry(const Fold& from, std::uint32_t entry, const Fold& to) {
  if (&from == &to) return entry;
  const Entry& sought = from.entries[entry];
  const auto is_same = [&](std::uint32_t other) {
    return to.entries[other].regime == sought.regime &&
           share_a_step(from, sought.track, to, to.entries[other].track);
  };
  for (std::uint32_t i = from.party_begin[entry]; i < from.party_begin[entry + 1]; ++i) {
    const std::uint32_t party = from.parties[i];
    for (std::uint32_t j = to.entity_begin[party]; j < to.entity_begin[party + 1]; ++j) {
      if (is_same(to.entity_entries[j])) return to.entity_entries[j];
    }
  }
  const EntryRange range = entries_of(to, sought.regime);
  for (std::uint32_t other = range.begin; other < range.end; ++other) {
    if (is_same(other)) return other;
  }
  return nowhere;
}

}  // namespace sanctrack
