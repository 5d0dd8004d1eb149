#include "time/designations.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "time/measures.hpp"

namespace sanctrack {
namespace {

Verdict verdict_of(Standing standing) {
  if (standing == Standing::in) return Verdict::yes;
  return standing == Standing::out ? Verdict::no : Verdict::unknown;
}

Party party_of(const RegistryData& data, const EntityId& id) {
  const std::uint32_t place = data.entities.find(id);
  if (place == nowhere) return {.id = id, .kind = EntityKind::person, .name = id.to_string()};
  const Entity& entity = data.records.entities[place];
  return {.id = id, .kind = entity.kind, .name = std::string(entity.label())};
}

/// The last step of an act that has effect, and the next step that may.
void find_changes(const SnapshotData& law, Track track, TrackLife& life) {
  for (std::uint32_t i = track.begin; i < track.end; ++i) {
    const Step& step = law.fold->steps[i];
    if (law.clocks.counts(step)) {
      if (step.act != nowhere) life.changed = i;
    } else if (law.clocks.knows(step) && life.next == nowhere) {
      life.next = i;
    }
  }
}

bool has_kind(const SnapshotData& law, const EntryState& state, const Selection& selection) {
  const auto parties = parties_on(law, state);
  if (!parties.empty()) {
    return std::any_of(parties.begin(), parties.end(), [&](const EntityId& id) {
      return asks_party(*law.registry, selection, id);
    });
  }
  if (selection.entity != nowhere || selection.country || !selection.kind) return false;
  const Change* change = law.registry->change_of(law.fold->steps[state.made]);
  const auto* made = change == nullptr ? nullptr : std::get_if<Designate>(&change->body);
  return made != nullptr && made->parties.unnamed.of(*selection.kind) > 0;
}

Verdict rests_on(const SnapshotData& law, const EntryState& state, std::uint32_t criterion) {
  const std::vector<CriterionId> grounds = grounds_on(law, state);
  const CriterionId& asked = law.registry->records.criteria[criterion].id;
  if (std::find(grounds.begin(), grounds.end(), asked) != grounds.end()) return Verdict::yes;
  return law.options.unverified == Unverified::drop && grounds_in_doubt(law, state)
             ? Verdict::unknown
             : Verdict::no;
}

}  // namespace

EntryState standing_of(const SnapshotData& law, std::uint32_t entry) {
  EntryState state = law.state_of(entry);
  if (state.standing != Standing::out && !law.is_alive(law.fold->entries[entry].regime)) {
    state.standing = Standing::out;
  }
  return state;
}

std::span<const EntityId> parties_on(const SnapshotData& law, const EntryState& state) {
  if (state.parties == nowhere) return {};
  return law.registry->parties_of(law.fold->steps[state.parties]);
}

bool names_party(const SnapshotData& law, const EntryState& state, std::uint32_t entity) {
  const EntityId& id = law.registry->records.entities[entity].id;
  const auto names = [&](std::span<const EntityId> parties) {
    return std::find(parties.begin(), parties.end(), id) != parties.end();
  };
  if (names(parties_on(law, state))) return true;
  return state.rival != nowhere && names(law.registry->parties_of(law.fold->steps[state.rival]));
}

std::vector<CriterionId> grounds_on(const SnapshotData& law, const EntryState& state) {
  std::vector<CriterionId> grounds;
  if (state.grounds == nowhere) return grounds;
  for (const CriterionId& id : law.registry->criteria_of_step(law.fold->steps[state.grounds])) {
    const std::uint32_t place = law.registry->criteria.find(id);
    if (place == nowhere) continue;
    const TrackLife life = life_of(law, law.fold->criteria[place], id.text());
    if (life.in_force != Verdict::no) grounds.push_back(id);
  }
  return grounds;
}

bool grounds_in_doubt(const SnapshotData& law, const EntryState& state) {
  if (state.grounds == nowhere) return false;
  const Step& step = law.fold->steps[state.grounds];
  const Change* change = law.registry->change_of(step);
  return step.grounds_dropped ||
         (change != nullptr && change->provenance.is_unverified("criteria"));
}

std::optional<DesignationState> designation_state(const SnapshotData& law, std::uint32_t place) {
  const EntryState on_day = standing_of(law, place);
  if (on_day.standing == Standing::out) return std::nullopt;
  const RegistryData& data = *law.registry;
  const Entry& entry = law.fold->entries[place];
  const std::uint32_t own_place = same_entry(*law.fold, place, data.fold);
  DesignationState state{.designation = Designation(law.registry, own_place),
                         .id = data.entry_id(entry, *law.fold),
                         .regime = data.records.regimes[entry.regime].id,
                         .authority = law.authority_of(entry.regime),
                         .entry = std::string(data.entry_number(entry, *law.fold)),
                         .ref = std::string(data.entry_ref(entry, *law.fold)),
                         .in_force = verdict_of(on_day.standing),
                         .criteria = grounds_on(law, on_day),
                         .since = effect_day(law.fold->steps[on_day.made])};
  for (const EntityId& id : parties_on(law, on_day)) state.parties.push_back(party_of(data, id));
  TrackLife life{.in_force = state.in_force, .made = on_day.made};
  find_changes(law, entry.track, life);
  fill_life(law, entry.regime, entry.track, life, state.id, state);
  for (const CriterionId& id : state.criteria) {
    const Track track = law.fold->criteria[data.criteria.find(id)];
    add_step_caveats(law, entry.regime, track, id.to_string(), state.caveats);
  }
  add_annulments(law, entry.regime, entry.track, state.id, state.caveats);
  constexpr std::array<std::string_view, 1> grounds = {"criteria"};
  constexpr std::array<std::string_view, 2> parties = {"parties", "designate"};
  add_unverified(law, entry.regime, on_day.grounds, state.id, grounds, state.caveats);
  add_unverified(law, entry.regime, on_day.parties, state.id, parties, state.caveats);
  for (const std::uint32_t step : {on_day.made, on_day.parties, on_day.grounds}) {
    if (step != nowhere) add_unverified_fields(law, law.fold->steps[step], state.unverified);
  }
  return state;
}

Verdict asks_entry(const SnapshotData& law, const Selection& selection, std::uint32_t entry,
                   const EntryState& state) {
  const Entry& of = law.fold->entries[entry];
  if (!asks_regime(*law.registry, selection, of.regime)) return Verdict::no;
  if (selection.narrows_parties() && !has_kind(law, state, selection)) return Verdict::no;
  if (!touched_by(law, selection, of.track)) return Verdict::no;
  Verdict verdict = Verdict::yes;
  if (selection.criterion != nowhere) verdict = rests_on(law, state, selection.criterion);
  if (verdict != Verdict::no && selection.measure != nowhere) {
    const Verdict bound = binds_entry(law, selection.measure, entry, state);
    if (bound != Verdict::yes) verdict = bound;
  }
  return verdict;
}

std::vector<std::uint32_t> candidate_entries(const SnapshotData& law, const Selection& selection) {
  const Fold& fold = *law.fold;
  if (selection.entity != nowhere) {
    std::vector<std::uint32_t> entries(
        fold.entity_entries.begin() + fold.entity_begin[selection.entity],
        fold.entity_entries.begin() + fold.entity_begin[selection.entity + 1]);
    std::sort(entries.begin(), entries.end());
    return entries;
  }
  EntryRange range{0, static_cast<std::uint32_t>(fold.entries.size())};
  if (selection.regime != nowhere) range = entries_of(fold, selection.regime);
  std::vector<std::uint32_t> entries(range.end - range.begin);
  std::iota(entries.begin(), entries.end(), range.begin);
  return entries;
}

}  // namespace sanctrack
