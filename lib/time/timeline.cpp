#include "sanctrack/time/timeline.hpp"

#include <algorithm>
#include <ostream>
#include <set>

#include "sanctrack/values/error.hpp"
#include "time/answer_words.hpp"
#include "time/caveats.hpp"
#include "time/designations.hpp"
#include "time/measures.hpp"
#include "time/timeline_data.hpp"
#include "time/words.hpp"
#include "time/write.hpp"

namespace sanctrack {
namespace {

Timeline make_timeline(const Registry& registry, TimelineSubject subject, AsOfOptions options) {
  auto data = std::make_shared<TimelineData>(TimelineData{registry.data(), options, subject, {}});
  data->cuts = find_cuts(data->registry, options, subject);
  return Timeline(std::move(data));
}

template <class Row>
std::vector<Row> plain(const Rows<Row>& rows) {
  return {rows.begin(), rows.end()};
}

Filter by_regime(const TimelineData& data) {
  return {.regime = data.registry->records.regimes[data.subject.place].id};
}

}  // namespace

std::vector<DesignationState> designations_on(const SnapshotData& law,
                                              const TimelineSubject& subject) {
  std::vector<DesignationState> states;
  for (const std::uint32_t entry : entries_followed(law, subject)) {
    Verdict named = Verdict::yes;
    if (subject.of == TimelineOf::entity) {
      named = names_party(law, entry, law.state_of(entry), subject.place);
      if (named == Verdict::no) continue;
    }
    auto state = designation_state(law, entry);
    if (!state) continue;
    state->in_force = both(state->in_force, named);
    states.push_back(std::move(*state));
  }
  return states;
}

std::vector<PartyMeasure> party_measures_on(const SnapshotData& law,
                                            const TimelineSubject& subject) {
  if (subject.of == TimelineOf::regime) return {};
  if (subject.of == TimelineOf::entity) return plain(measures_on(law, subject.place, {}));
  std::vector<PartyMeasure> measures;
  for (const DesignationState& state : designations_on(law, subject)) {
    for (const Party& party : state.parties) {
      const std::uint32_t place = law.registry->entities.find(party.id);
      for (const PartyMeasure& measure : measures_on(law, place, {})) {
        if (measure.designation == state.id) measures.push_back(measure);
      }
    }
  }
  return measures;
}

std::vector<std::uint32_t> regimes_on(const SnapshotData& law, const TimelineSubject& subject) {
  if (subject.of == TimelineOf::regime) return {subject.place};
  std::set<std::uint32_t> regimes;
  for (const DesignationState& state : designations_on(law, subject)) {
    regimes.insert(law.registry->regimes.find(state.regime));
  }
  for (const PartyMeasure& measure : party_measures_on(law, subject)) {
    regimes.insert(law.registry->regimes.find(measure.regime));
  }
  return {regimes.begin(), regimes.end()};
}

std::vector<std::uint32_t> entries_followed(const SnapshotData& law,
                                            const TimelineSubject& subject) {
  const Fold& fold = *law.fold;
  if (subject.of == TimelineOf::designation) {
    const std::uint32_t entry = same_entry(law.registry->fold, subject.place, fold);
    return entry == nowhere ? std::vector<std::uint32_t>{} : std::vector<std::uint32_t>{entry};
  }
  if (subject.of == TimelineOf::regime) {
    std::vector<std::uint32_t> entries;
    const EntryRange range = entries_of(fold, subject.place);
    for (std::uint32_t i = range.begin; i < range.end; ++i) entries.push_back(i);
    return entries;
  }
  std::vector<std::uint32_t> entries(
      fold.entity_entries.begin() + fold.entity_begin[subject.place],
      fold.entity_entries.begin() + fold.entity_begin[subject.place + 1]);
  std::sort(entries.begin(), entries.end());
  return entries;
}

std::vector<Caveat> caveats_on(const SnapshotData& law, const TimelineSubject& subject) {
  std::vector<Caveat> caveats;
  for (const DesignationState& state : designations_on(law, subject)) {
    add_caveats(caveats, state.caveats);
  }
  for (const PartyMeasure& measure : party_measures_on(law, subject)) {
    add_caveats(caveats, measure.caveats);
  }
  const std::vector<std::uint32_t> regimes = regimes_on(law, subject);
  for (const std::uint32_t regime : regimes) add_regime_caveats(law, regime, caveats);
  if (subject.of == TimelineOf::regime) return caveats;
  for (const std::uint32_t place : entries_followed(law, subject)) {
    const Entry& entry = law.fold->entries[place];
    const EntryState state = law.state_of(place);
    const bool named = subject.of != TimelineOf::entity ||
                       names_party(law, place, state, subject.place) != Verdict::no;
    if (state.standing == Standing::out || !named) {
      add_step_caveats(law, entry.regime, entry.track, law.registry->entry_id(entry, *law.fold),
                       caveats);
    }
    if (!std::binary_search(regimes.begin(), regimes.end(), entry.regime)) {
      add_record_caveats(law, entry.regime, caveats);
    }
  }
  return caveats;
}

TimelinePiece::TimelinePiece(std::shared_ptr<const TimelineData> data, std::size_t index) noexcept
    : data_(std::move(data)), index_(index) {}

Interval TimelinePiece::when() const {
  const Date from = date_of(data_->cuts[index_].day);
  if (index_ + 1 == data_->cuts.size()) return Interval::since(from);
  return Interval::between(from, date_of(data_->cuts[index_ + 1].day));
}

std::vector<ActId> TimelinePiece::acts() const {
  std::vector<ActId> acts;
  for (const std::uint32_t act : data_->cuts[index_].acts) {
    acts.push_back(data_->registry->records.acts[act].id);
  }
  std::sort(acts.begin(), acts.end());
  return acts;
}

Snapshot TimelinePiece::snapshot() const {
  return as_of(Registry(data_->registry), date_of(data_->cuts[index_].day), data_->options);
}

std::vector<DesignationState> TimelinePiece::designations() const {
  return designations_on(*snapshot().data(), data_->subject);
}

std::vector<PartyMeasure> TimelinePiece::party_measures() const {
  return party_measures_on(*snapshot().data(), data_->subject);
}

std::vector<CriterionState> TimelinePiece::criteria() const {
  if (data_->subject.of != TimelineOf::regime) return {};
  return plain(snapshot().criteria(by_regime(*data_)));
}

std::vector<MeasureState> TimelinePiece::measures() const {
  if (data_->subject.of != TimelineOf::regime) return {};
  return plain(snapshot().measures(by_regime(*data_)));
}

std::vector<RegimeState> TimelinePiece::regimes() const {
  const Snapshot law = snapshot();
  std::vector<RegimeState> states;
  for (const std::uint32_t regime : regimes_on(*law.data(), data_->subject)) {
    states.push_back(law.regime(data_->registry->records.regimes[regime].id));
  }
  return states;
}

std::vector<Caveat> TimelinePiece::caveats() const {
  return caveats_on(*snapshot().data(), data_->subject);
}

std::optional<TimelinePiece> TimelinePiece::previous() const {
  if (index_ == 0) return std::nullopt;
  return TimelinePiece(data_, index_ - 1);
}

std::optional<TimelinePiece> TimelinePiece::next() const {
  if (index_ + 1 >= data_->cuts.size()) return std::nullopt;
  return TimelinePiece(data_, index_ + 1);
}

Timeline::Timeline(std::shared_ptr<const TimelineData> data) noexcept : data_(std::move(data)) {}

std::string Timeline::subject() const {
  const RegistryData& registry = *data_->registry;
  const std::uint32_t place = data_->subject.place;
  switch (data_->subject.of) {
    case TimelineOf::entity:
      return registry.records.entities[place].id.to_string();
    case TimelineOf::regime:
      return registry.records.regimes[place].id.to_string();
    case TimelineOf::designation:
      break;
  }
  return registry.entry_id(registry.fold.entries[place], registry.fold);
}

Registry Timeline::registry() const { return Registry(data_->registry); }
std::optional<Date> Timeline::known_on() const noexcept { return data_->options.known_on; }
Unverified Timeline::unverified() const noexcept { return data_->options.unverified; }
Origin Timeline::origin() const { return origin_of(*data_->registry); }
std::size_t Timeline::size() const noexcept { return data_->cuts.size(); }

std::optional<TimelinePiece> Timeline::at(Date day) const {
  const auto behind =
      std::upper_bound(data_->cuts.begin(), data_->cuts.end(), day.days(),
                       [](std::int32_t sought, const Cut& cut) { return sought < cut.day; });
  if (behind == data_->cuts.begin()) return std::nullopt;
  return TimelinePiece(data_, static_cast<std::size_t>(behind - data_->cuts.begin()) - 1);
}

Timeline timeline(const Registry& registry, const EntityId& entity, AsOfOptions options) {
  return make_timeline(registry, {TimelineOf::entity, registry.data()->place(entity)}, options);
}

Timeline timeline(const Registry& registry, const RegimeId& regime, AsOfOptions options) {
  return make_timeline(registry, {TimelineOf::regime, registry.data()->place(regime)}, options);
}

Timeline timeline(const Registry& registry, const Designation& designation, AsOfOptions options) {
  if (designation.data() != registry.data()) {
    throw Error("the designation belongs to another registry");
  }
  return make_timeline(registry, {TimelineOf::designation, designation.index()}, options);
}

namespace {

template <class States>
void write_lines(std::ostream& out, const States& states) {
  for (const auto& state : states) {
    out << "\n  ";
    write_line(out, state);
  }
}

/// A caveat that was said of an earlier piece is not said again.
void write_piece(std::ostream& out, const TimelinePiece& piece, std::set<std::string>& said) {
  out << piece.when();
  std::string_view before = " cut by ";
  for (const ActId& act : piece.acts()) {
    out << before << act;
    before = ", ";
  }
  write_lines(out, piece.regimes());
  write_lines(out, piece.designations());
  write_lines(out, piece.criteria());
  write_lines(out, piece.measures());
  write_lines(out, piece.party_measures());
  for (const Caveat& caveat : piece.caveats()) {
    if (said.insert(caveat.text).second) out << "\n  [" << caveat << ']';
  }
}

}  // namespace

std::ostream& operator<<(std::ostream& out, const TimelinePiece& piece) {
  std::set<std::string> said;
  write_piece(out, piece, said);
  return out;
}

std::ostream& operator<<(std::ostream& out, const Timeline& timeline) {
  out << timeline.subject()
      << reading_words({.known_on = timeline.known_on(), .unverified = timeline.unverified()});
  std::set<std::string> said;
  for (const TimelinePiece& piece : timeline) write_piece(out << '\n', piece, said);
  return out;
}

}  // namespace sanctrack
