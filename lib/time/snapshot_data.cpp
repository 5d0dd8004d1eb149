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

Verdict begun(const SnapshotData& law, std::uint32_t place) {
  const Regime& regime = law.regime_record(place);
  if (regime.from) return regime.from->days() <= law.clocks.day ? Verdict::yes : Verdict::no;
  Verdict begun = Verdict::yes;
  for (const Step& step : law.fold->of(law.fold->regimes[place])) {
    if (step.kind != ChangeKind::establish) continue;
    if (law.clocks.counts(step)) return Verdict::yes;
    begun = law.clocks.perhaps(step) || begun == Verdict::unknown ? Verdict::unknown : Verdict::no;
  }
  return begun;
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
  const Verdict has_begun = begun(*this, place);
  if (has_begun == Verdict::no) {
    now.status = RegimeStatus::not_begun;
    return now;
  }
  const Verdict lapsed = term_of(*this, place).lapsed;
  if (lapsed == Verdict::yes) now.alive = Verdict::no;
  if (lapsed == Verdict::unknown) now.alive = Verdict::unknown;
  if (lapsed == Verdict::yes) {
    now.status = RegimeStatus::lapsed;
  } else if (has_begun == Verdict::unknown || lapsed == Verdict::unknown) {
    now.status = RegimeStatus::cannot_tell;
  }
  return now;
}

std::uint8_t SnapshotData::nameless_kinds(std::uint32_t place) const {
  return fold->nameless.empty() ? std::uint8_t{0} : kinds_of(all_unnamed(*this, place).perhaps);
}

std::int32_t end_of(const SnapshotData& law, const Step& step) {
  const Change& change = *law.registry->change_of(step);
  const bool left_out =
      law.options.unverified == Unverified::drop && change.provenance.is_unverified("until");
  return left_out ? never : std::get<Prolong>(change.body).until.days();
}

Term term_of(const SnapshotData& law, std::uint32_t place) {
  const Regime& regime = law.regime_record(place);
  const Track track = law.fold->regimes[place];
  const auto step = [&](std::uint32_t i) -> const Step& { return law.fold->steps[i]; };
  Term term;
  for (std::uint32_t i = track.begin; i < track.end; ++i) {
    if (step(i).kind == ChangeKind::prolong && law.clocks.counts(step(i))) term.step = i;
  }
  const bool drops_rule =
      law.options.unverified == Unverified::drop && !regime.expiry.unverified.empty();
  const bool can_lapse = regime.expiry.kind == ExpiryKind::prolong && !drops_rule;
  const bool none = term.step == nowhere;
  bool stands = none;
  bool lapses = false;
  term.over = !none && can_lapse;
  for (std::uint32_t i = none ? track.begin : term.step; i < track.end; ++i) {
    const bool perhaps = step(i).kind == ChangeKind::prolong && law.clocks.perhaps(step(i));
    if (i != term.step && !perhaps) continue;
    const std::int32_t until = end_of(law, step(i));
    const bool over = until <= law.clocks.day;
    const bool gone =
        can_lapse && over && complete_over(regime, Aspect::prolongations, until, law.clocks.day);
    term.over &= over;
    (gone ? lapses : stands) = true;
    if (perhaps) term.maybe = i;
    if (i == term.step) term.until = until;
  }
  if (lapses) term.lapsed = stands ? Verdict::unknown : Verdict::yes;
  return term;
}

Unnamed unnamed_of(const SnapshotData& law, std::uint32_t place) {
  Unnamed unnamed;
  for (const Step& step : law.fold->of(law.fold->unnamed[place])) {
    const bool counts = law.clocks.counts(step);
    const bool perhaps = law.clocks.perhaps(step);
    if (!counts && !perhaps) continue;
    const Counts& places = law.registry->unnamed_of(step);
    const int sign = step.kind == ChangeKind::designate ? 1 : -1;
    if (counts || sign < 0) add(unnamed.sure, places, sign);
    if (counts || sign > 0) add(unnamed.perhaps, places, sign);
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
    const Counts& counts = law.registry->unnamed_of(law.fold->steps[state.made]);
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
