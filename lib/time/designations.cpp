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
    } else if (law.clocks.awaits(step) && life.next == nowhere) {
      life.next = i;
    }
  }
}

template <class Ids, class SomeId>
bool holds(const Ids& ids, const SomeId& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// Whether an entry names one of the parties asked for.
Verdict asked_parties(const SnapshotData& law, std::uint32_t entry, const EntryState& state,
                      const Selection& selection) {
  Verdict verdict = Verdict::no;
  const auto take = [&](const EntityId& id) {
    const std::uint32_t party = law.registry->entities.find(id);
    if (party == nowhere || verdict == Verdict::yes) return;
    const Verdict one =
        both(asks_party(*law.registry, selection, party), names_party(law, entry, state, party));
    if (one != Verdict::no) verdict = one;
  };
  for_each_named(law, entry, state, take);
  if (!parties_on(law, state).empty()) return verdict;
  if (selection.entity != nowhere || selection.country || !selection.kind) return verdict;
  const Counts& unnamed = law.registry->unnamed_of(law.fold->steps[state.made]);
  return unnamed.of(*selection.kind) > 0 ? Verdict::yes : verdict;
}

/// The step by which an entry that stands came to have something: `sets(step)` tells whether a step
/// says so at all, `has(step)` whether it says that it has.
template <class Sets, class Has>
std::uint32_t began(const SnapshotData& law, std::uint32_t entry, const Sets& sets,
                    const Has& has) {
  const Track track = law.fold->entries[entry].track;
  std::uint32_t began = nowhere;
  for (std::uint32_t i = track.begin; i < track.end; ++i) {
    const Step& step = law.fold->steps[i];
    if (!law.clocks.counts(step) && !law.clocks.perhaps(step)) continue;
    if (!law.clocks.counts(step) && began != nowhere) continue;
    const bool anew = step.kind == ChangeKind::designate;
    if (!anew && step.kind != ChangeKind::amend) {
      began = nowhere;
    } else if (sets(step)) {
      if (!has(step)) {
        began = nowhere;
      } else if (anew || began == nowhere) {
        began = i;
      }
    }
  }
  return began;
}

}  // namespace

EntryState standing_of(const SnapshotData& law, std::uint32_t entry) {
  EntryState state = law.state_of(entry);
  if (state.standing == Standing::out) return state;
  const Verdict alive = law.regime(law.fold->entries[entry].regime).alive;
  if (alive == Verdict::no) state.standing = Standing::out;
  if (alive == Verdict::unknown) state.standing = Standing::cannot_tell;
  return state;
}

std::span<const EntityId> parties_on(const SnapshotData& law, const EntryState& state) {
  if (state.parties == nowhere) return {};
  return law.registry->parties_of(law.fold->steps[state.parties]);
}

Verdict names_party(const SnapshotData& law, std::uint32_t entry, const EntryState& state,
                    std::uint32_t entity) {
  const EntityId& id = law.registry->records.entities[entity].id;
  const bool now = holds(parties_on(law, state), id);
  bool doubted = false;
  for_each_perhaps(law, entry, state, state.maybe_parties, [&](const Step& step) {
    if (step.sets_parties && holds(law.registry->parties_of(step), id) != now) doubted = true;
  });
  if (doubted) return Verdict::unknown;
  return now ? Verdict::yes : Verdict::no;
}

std::uint32_t joined_by(const SnapshotData& law, std::uint32_t entry, const EntityId& party) {
  return began(
      law, entry, [](const Step& step) { return step.sets_parties; },
      [&](const Step& step) { return holds(law.registry->parties_of(step), party); });
}

std::uint32_t left_by(const SnapshotData& law, std::uint32_t entry, const EntityId& party) {
  const Track track = law.fold->entries[entry].track;
  std::uint32_t left = nowhere;
  bool named = false;
  for (std::uint32_t i = track.begin; i < track.end; ++i) {
    const Step& step = law.fold->steps[i];
    const bool makes = step.kind == ChangeKind::designate || step.kind == ChangeKind::amend;
    if (!law.clocks.counts(step) || (makes && !step.sets_parties)) continue;
    const bool then = makes && holds(law.registry->parties_of(step), party);
    if (named && !then) left = i;
    named = then;
  }
  return left;
}

Verdict rests_on(const SnapshotData& law, std::uint32_t entry, const EntryState& state,
                 std::uint32_t criterion) {
  if (state.grounds == nowhere) return Verdict::unknown;
  const CriterionId& id = law.registry->records.criteria[criterion].id;
  const auto stated = [&](const Step& step) { return law.registry->criteria_of_step(step); };
  const Step& by = law.fold->steps[state.grounds];
  const bool now = holds(stated(by), id);
  bool doubted = false;
  for_each_perhaps(law, entry, state, state.maybe_grounds, [&](const Step& step) {
    if (step.sets_grounds && holds(stated(step), id) != now) doubted = true;
  });
  if (!now && !doubted && !stated(by).empty()) return Verdict::no;
  const TrackLife life = life_of(law, law.fold->criteria[criterion], id.text());
  // Grounds that are not on record cannot be one that came later.
  if (stated(by).empty() && life.made != nowhere) {
    doubted |= law.fold->steps[life.made].earliest <= by.latest;
  }
  if (!now && !doubted) return Verdict::no;
  return doubted ? both(life.in_force, Verdict::unknown) : life.in_force;
}

std::uint32_t grounded_by(const SnapshotData& law, std::uint32_t entry, std::uint32_t criterion) {
  const CriterionId& id = law.registry->records.criteria[criterion].id;
  const std::uint32_t stated = began(
      law, entry, [](const Step& step) { return step.sets_grounds; },
      [&](const Step& step) { return holds(law.registry->criteria_of_step(step), id); });
  return later(law, stated, life_of(law, law.fold->criteria[criterion], id.text()).made);
}

void add_ground_caveats(const SnapshotData& law, std::uint32_t entry, const EntryState& state,
                        std::vector<Caveat>& to) {
  const Entry& of = law.fold->entries[entry];
  const std::string id = law.registry->entry_id(of, *law.fold);
  constexpr std::array<std::string_view, 1> grounds = {"criteria"};
  add_unverified(law, of.regime, state.grounds, id, grounds, to);
  if (state.grounds == nowhere) return;
  const Step& step = law.fold->steps[state.grounds];
  if (step.grounds_dropped || !law.registry->criteria_of_step(step).empty()) return;
  add_caveat(to, {.kind = CaveatKind::not_in_record,
                  .regime = law.regime_record(of.regime).id,
                  .act = act_of(law, state.grounds),
                  .subject = id,
                  .text = "no criteria of " + id + " are on record"});
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
  if (!touched_by(law, selection, of.track)) return Verdict::no;
  Verdict verdict = Verdict::yes;
  if (selection.narrows_parties()) verdict = asked_parties(law, entry, state, selection);
  if (verdict != Verdict::no && selection.criterion != nowhere) {
    verdict = both(verdict, rests_on(law, entry, state, selection.criterion));
  }
  if (verdict != Verdict::no && selection.measure != nowhere) {
    verdict = both(verdict, binds_entry(law, selection, entry, state));
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
