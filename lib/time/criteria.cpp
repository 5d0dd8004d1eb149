#include <algorithm>
#include <set>

#include "time/designations.hpp"
#include "time/measures.hpp"

namespace sanctrack {
namespace {

/// The grounds on which the parties asked for are designated.
std::set<CriterionId> grounds_of_parties(const SnapshotData& law, Selection selection) {
  selection.act = nowhere;
  std::set<CriterionId> grounds;
  for (const std::uint32_t entry : candidate_entries(law, selection)) {
    const EntryState state = standing_of(law, entry);
    if (state.standing == Standing::out) continue;
    if (asks_entry(law, selection, entry, state) == Verdict::no) continue;
    for (const CriterionId& id : grounds_on(law, state)) grounds.insert(id);
  }
  return grounds;
}

bool under_measure(const SnapshotData& law, const Selection& selection, const CriterionId& id) {
  if (selection.measure == nowhere) return true;
  const auto& under = law.registry->records.measures[selection.measure].under;
  return under.empty() || std::find(under.begin(), under.end(), id) != under.end();
}

}  // namespace

std::optional<CriterionState> criterion_state(const SnapshotData& law, std::uint32_t place) {
  const RegistryData& data = *law.registry;
  const Criterion& criterion = data.records.criteria[place];
  const std::uint32_t regime = data.regimes.find(criterion.regime);
  const Track track = law.fold->criteria[place];
  const TrackLife life = life_of(law, track, criterion.id.text());
  const Verdict in_force = both(life.in_force, law.regime(regime).alive);
  if (in_force == Verdict::no) return std::nullopt;
  CriterionState state{.id = criterion.id,
                       .regime = criterion.regime,
                       .authority = law.authority_of(regime),
                       .kind = criterion.kind,
                       .summary = criterion.summary,
                       .in_force = in_force,
                       .since = effect_day(law.fold->steps[life.made])};
  fill_life(law, regime, track, life, criterion.id.to_string(), state);
  add_unverified_fields(law, law.fold->steps[life.made], state.unverified);
  return state;
}

Rows<CriterionState> criteria_of(const SnapshotData& law, const Selection& selection) {
  const RegistryData& data = *law.registry;
  std::vector<CriterionState> rows;
  std::vector<Caveat> caveats;
  std::set<CriterionId> grounds;
  if (selection.narrows_parties()) grounds = grounds_of_parties(law, selection);
  for (std::uint32_t regime = 0; regime < data.records.regimes.size(); ++regime) {
    if (!asks_regime(data, selection, regime)) continue;
    add_term_caveats(law, regime, caveats);
    add_amendment_caveats(law, regime, caveats);
    std::vector<std::uint32_t> places = data.criteria_of[regime];
    std::sort(places.begin(), places.end());
    for (const std::uint32_t place : places) {
      const CriterionId& id = data.records.criteria[place].id;
      if (selection.criterion != nowhere && selection.criterion != place) continue;
      if (selection.narrows_parties() && !grounds.contains(id)) continue;
      if (!under_measure(law, selection, id)) continue;
      if (!touched_by(law, selection, law.fold->criteria[place])) continue;
      if (auto state = criterion_state(law, place)) rows.push_back(std::move(*state));
    }
  }
  return {std::move(rows), std::move(caveats)};
}

}  // namespace sanctrack
