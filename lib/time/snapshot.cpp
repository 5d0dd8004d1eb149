#include "sanctrack/time/snapshot.hpp"

#include <algorithm>
#include <ostream>
#include <set>

#include "sanctrack/values/error.hpp"
#include "time/answer_words.hpp"
#include "time/designations.hpp"
#include "time/measures.hpp"
#include "time/pending.hpp"
#include "time/verdict.hpp"

namespace sanctrack {
namespace {

RegimeState regime_state(const SnapshotData& law, std::uint32_t place) {
  const Regime& regime = law.regime_record(place);
  const RegimeNow now = law.regime(place);
  const Term term = term_of(law, place);
  RegimeState state{.id = regime.id,
                    .authority = regime.authority,
                    .title = regime.title,
                    .status = now.status,
                    .record = now.complete ? RecordState::complete : now.record,
                    .since = regime.from,
                    .act = act_of(law, term.step)};
  for (const Step& step : law.fold->of(law.fold->regimes[place])) {
    if (step.kind != ChangeKind::establish || !law.clocks.counts(step)) continue;
    if (!state.since) state.since = date_of(step.day);
    if (!state.act) state.act = law.registry->act_of(step)->id;
  }
  if (term.until != never) state.until = date_of(term.until);
  add_regime_caveats(law, place, state.caveats);
  return state;
}

EntityKind first_kind(const SnapshotData& law, std::span<const EntityId> parties) {
  const std::uint32_t place = law.registry->entities.find(parties.front());
  return place == nowhere ? EntityKind::person : law.registry->records.entities[place].kind;
}

Counts plus(Counts left, const Counts& right) {
  left.persons += right.persons;
  left.organisations += right.organisations;
  left.vessels += right.vessels;
  left.aircraft += right.aircraft;
  return left;
}

}  // namespace

Snapshot::Snapshot(std::shared_ptr<const SnapshotData> data) noexcept : data_(std::move(data)) {}

Registry Snapshot::registry() const { return Registry(data_->registry); }
Date Snapshot::day() const noexcept { return data_->day; }
std::optional<Date> Snapshot::known_on() const noexcept { return data_->options.known_on; }
Unverified Snapshot::unverified() const noexcept { return data_->options.unverified; }
Origin Snapshot::origin() const { return origin_of(*data_->registry); }

Answer Snapshot::is_designated(const EntityId& entity, const Filter& filter) const {
  const std::uint32_t place = data_->registry->place(entity);
  const Verdict verdict = filter.empty()
                              ? verdict_on(*data_, place)
                              : verdict_on(*data_, place, select(*data_->registry, filter));
  return {data_, place, filter, verdict};
}

Rows<DesignationState> Snapshot::designations(const Filter& filter) const {
  const SnapshotData& law = *data_;
  const Selection selection = select(*law.registry, filter);
  std::vector<DesignationState> rows;
  for (const std::uint32_t entry : candidate_entries(law, selection)) {
    const EntryState state = standing_of(law, entry);
    if (state.standing == Standing::out) continue;
    const Verdict asked = asks_entry(law, selection, entry, state);
    if (asked == Verdict::no) continue;
    rows.push_back(*designation_state(law, entry));
    if (asked == Verdict::unknown) rows.back().in_force = Verdict::unknown;
  }
  std::vector<Caveat> caveats;
  for (std::uint32_t i = 0; i < law.registry->records.regimes.size(); ++i) {
    if (!asks_regime(*law.registry, selection, i)) continue;
    add_term_caveats(law, i, caveats);
    add_record_caveats(law, i, caveats);
    add_amendment_caveats(law, i, caveats);
  }
  return {std::move(rows), std::move(caveats)};
}

std::optional<DesignationState> Snapshot::designation(const Designation& designation) const {
  if (designation.data() != data_->registry) {
    throw Error("the designation belongs to another registry than the snapshot");
  }
  const std::uint32_t entry = same_entry(data_->registry->fold, designation.index(), *data_->fold);
  return entry == nowhere ? std::nullopt : designation_state(*data_, entry);
}

Rows<CriterionState> Snapshot::criteria(const Filter& filter) const {
  return criteria_of(*data_, select(*data_->registry, filter));
}

Rows<MeasureState> Snapshot::measures(const Filter& filter) const {
  return sanctrack::measures_of(*data_, select(*data_->registry, filter));
}

Rows<PartyMeasure> Snapshot::measures_on(const EntityId& entity, const Filter& filter) const {
  const std::uint32_t place = data_->registry->place(entity);
  Rows<PartyMeasure> rows = sanctrack::measures_on(*data_, place, select(*data_->registry, filter));
  const Answer answer = is_designated(entity, filter);
  if (!answer.unknown()) return rows;
  std::vector<Caveat> caveats = rows.caveats();
  add_caveats(caveats, answer.caveats());
  return {std::vector<PartyMeasure>(rows.begin(), rows.end()), std::move(caveats)};
}

Rows<PendingChange> Snapshot::pending(const Filter& filter) const {
  return pending_changes(*data_, select(*data_->registry, filter));
}

RegimeState Snapshot::regime(const RegimeId& id) const {
  return regime_state(*data_, data_->registry->place(id));
}

Rows<RegimeState> Snapshot::regimes(const Filter& filter) const {
  const Selection selection = select(*data_->registry, filter);
  std::vector<RegimeState> rows;
  for (std::uint32_t i = 0; i < data_->registry->records.regimes.size(); ++i) {
    if (asks_regime(*data_->registry, selection, i)) rows.push_back(regime_state(*data_, i));
  }
  return {std::move(rows), {}};
}

Totals Snapshot::totals(const RegimeId& id) const {
  const SnapshotData& law = *data_;
  const std::uint32_t regime = law.registry->place(id);
  Totals totals{.regime = id};
  std::set<std::string_view> seen;
  const EntryRange range = entries_of(*law.fold, regime);
  for (std::uint32_t entry = range.begin; entry < range.end; ++entry) {
    const EntryState state = standing_of(law, entry);
    const auto parties = parties_on(law, state);
    if (state.standing == Standing::out || parties.empty()) continue;
    const bool sure = state.standing == Standing::in;
    (sure ? totals.entries : totals.uncertain).add(first_kind(law, parties), 1);
    for (const EntityId& party : parties) {
      if (!sure || !seen.insert(party.text()).second) continue;
      totals.parties.add(first_kind(law, {&party, 1}), 1);
    }
  }
  const Verdict alive = law.regime(regime).alive;
  if (alive != Verdict::no) {
    const Unnamed unnamed = all_unnamed(law, regime);
    if (alive == Verdict::yes) totals.unnamed = unnamed.sure;
    for (const EntityKind kind : entity_kinds) {
      totals.uncertain.add(kind, unnamed.perhaps.of(kind) - totals.unnamed.of(kind));
    }
    totals.missing = record_on(law.regime_record(regime), Aspect::designations, law.clocks).missing;
  }
  totals.entries = plus(totals.entries, totals.unnamed);
  add_term_caveats(law, regime, totals.caveats);
  add_record_caveats(law, regime, totals.caveats);
  return totals;
}

std::vector<Caveat> Snapshot::caveats() const {
  std::vector<Caveat> caveats;
  for (std::uint32_t i = 0; i < data_->registry->records.regimes.size(); ++i) {
    add_regime_caveats(*data_, i, caveats);
  }
  return caveats;
}

Snapshot as_of(const Registry& registry, Date day, AsOfOptions options) {
  return Snapshot(std::make_shared<const SnapshotData>(registry.data(), day, options));
}

Origin origin(const Registry& registry) { return origin_of(*registry.data()); }

}  // namespace sanctrack
