#include "time/selection.hpp"

#include <algorithm>

namespace sanctrack {

Selection select(const RegistryData& data, const Filter& filter) {
  Selection selection;
  if (filter.empty()) return selection;
  if (filter.regime) selection.regime = data.place(*filter.regime);
  if (filter.authority) selection.authority = data.place(*filter.authority);
  if (filter.criterion) selection.criterion = data.place(*filter.criterion);
  if (filter.measure) selection.measure = data.place(*filter.measure);
  if (filter.act) {
    selection.act = data.place(*filter.act);
    const MaybeActId& leads = data.records.acts[selection.act].mirrors;
    if (leads) selection.act = data.place(*leads);
  }
  if (filter.entity) selection.entity = data.place(*filter.entity);
  selection.kind = filter.kind;
  selection.country = filter.country;
  return selection;
}

bool asks_regime(const RegistryData& data, const Selection& selection, std::uint32_t regime) {
  if (selection.regime != nowhere && selection.regime != regime) return false;
  if (selection.authority != nowhere && selection.authority != data.authority_of[regime]) {
    return false;
  }
  const RegimeId& id = data.records.regimes[regime].id;
  if (selection.act != nowhere) {
    const auto& served = data.records.acts[selection.act].regimes;
    if (std::find(served.begin(), served.end(), id) == served.end()) return false;
  }
  if (selection.criterion != nowhere && data.records.criteria[selection.criterion].regime != id) {
    return false;
  }
  return selection.measure == nowhere || data.records.measures[selection.measure].regime == id;
}

Verdict asks_party(const RegistryData& data, const Selection& selection, std::uint32_t entity) {
  if (selection.entity != nowhere && selection.entity != entity) return Verdict::no;
  if (!selection.kind && !selection.country) return Verdict::yes;
  const Entity& party = data.records.entities[entity];
  if (selection.kind && *selection.kind != party.kind) return Verdict::no;
  if (!selection.country) return Verdict::yes;
  if (party.nationalities.empty()) return Verdict::unknown;
  const auto found =
      std::find(party.nationalities.begin(), party.nationalities.end(), *selection.country);
  return found == party.nationalities.end() ? Verdict::no : Verdict::yes;
}

Verdict asks_party(const RegistryData& data, const Selection& selection, const EntityId& entity) {
  const std::uint32_t place = data.entities.find(entity);
  return place == nowhere ? Verdict::no : asks_party(data, selection, place);
}

bool touched_by(const SnapshotData& law, const Selection& selection, Track track) {
  if (selection.act == nowhere) return true;
  const auto steps = law.fold->of(track);
  return std::any_of(steps.begin(), steps.end(), [&](const Step& step) {
    return step.act == selection.act && (law.clocks.counts(step) || law.clocks.perhaps(step));
  });
}

}  // namespace sanctrack
