#include "time/measures.hpp"

#include <algorithm>
#include <array>

#include "time/designations.hpp"

namespace sanctrack {
namespace {

std::vector<Relief> reliefs(const std::vector<RunningRelief>& running) {
  std::vector<Relief> plain;
  plain.reserve(running.size());
  for (const RunningRelief& one : running) plain.push_back(one.relief);
  return plain;
}

void add_relief_doubts(const SnapshotData& law, std::uint32_t regime, const std::string& subject,
                       const std::vector<RunningRelief>& running, std::vector<Caveat>& to) {
  for (const RunningRelief& one : running) {
    add_unverified_end(law, regime, one, subject, to);
    if (!one.relief.unnamed) continue;
    add_caveat(to, {.kind = CaveatKind::affected_unnamed,
                    .regime = law.regime_record(regime).id,
                    .act = one.relief.act,
                    .subject = subject,
                    .text = act_words(*law.registry, law.fold->steps[one.step]) + ' ' +
                            std::string(past_tense(one.relief.kind)) + ' ' + subject +
                            " for parties whom nobody has named"});
  }
}

bool allows_kind(const Measure& measure, EntityKind kind) {
  return measure.kinds.empty() ||
         std::find(measure.kinds.begin(), measure.kinds.end(), kind) != measure.kinds.end();
}

bool binds_asked_party(const SnapshotData& law, const Selection& selection, std::uint32_t measure) {
  const RegistryData& data = *law.registry;
  const auto asked = [&](const EntityId& id) {
    return asks_party(data, selection, id) != Verdict::no;
  };
  const Measure& of = data.records.measures[measure];
  if (of.target == MeasureTarget::listed) {
    Selection one = selection;
    one.regime = data.regimes.find(of.regime);
    one.measure = measure;
    one.act = nowhere;
    for (const std::uint32_t entry : candidate_entries(law, one)) {
      const EntryState state = standing_of(law, entry);
      if (state.standing == Standing::out) continue;
      if (asks_entry(law, one, entry, state) != Verdict::no) return true;
    }
    return false;
  }
  if (of.target != MeasureTarget::named) {
    return std::any_of(of.members.begin(), of.members.end(), asked);
  }
  const MeasureLife life = measure_life(law, measure);
  return std::any_of(life.annex.begin(), life.annex.end(),
                     [&](const AnnexPlace& place) { return asked(place.entity); });
}

bool asks_measure(const SnapshotData& law, const Selection& selection, std::uint32_t measure) {
  const RegistryData& data = *law.registry;
  const Measure& of = data.records.measures[measure];
  if (selection.measure != nowhere && selection.measure != measure) return false;
  if (!touched_by(law, selection, law.fold->measures[measure])) return false;
  if (selection.criterion != nowhere && !of.under.empty()) {
    const CriterionId& asked = data.records.criteria[selection.criterion].id;
    if (std::find(of.under.begin(), of.under.end(), asked) == of.under.end()) return false;
  }
  return !selection.narrows_parties() || binds_asked_party(law, selection, measure);
}

}  // namespace

void add_unverified_end(const SnapshotData& law, std::uint32_t regime, const RunningRelief& relief,
                        const std::string& subject, std::vector<Caveat>& to) {
  constexpr std::array<std::string_view, 1> until = {"until"};
  add_unverified(law, regime, relief.step, subject, until, to);
}

Verdict binds_listed(const SnapshotData& law, const Measure& measure, std::uint32_t entry,
                     const EntryState& state, EntityKind kind) {
  if (!allows_kind(measure, kind)) return Verdict::no;
  if (measure.under.empty()) return Verdict::yes;
  Verdict bound = Verdict::no;
  for (const CriterionId& ground : measure.under) {
    const Verdict one = rests_on(law, entry, state, law.registry->criteria.find(ground));
    if (one == Verdict::yes) return one;
    if (one == Verdict::unknown) bound = one;
  }
  return bound;
}

Verdict binds_entry(const SnapshotData& law, const Selection& selection, std::uint32_t entry,
                    const EntryState& state) {
  const RegistryData& data = *law.registry;
  const Measure& measure = data.records.measures[selection.measure];
  const bool listed = measure.target == MeasureTarget::listed;
  if (listed && data.regimes.find(measure.regime) != law.fold->entries[entry].regime) {
    return Verdict::no;
  }
  const MeasureLife life = measure_life(law, selection.measure);
  if (life.life.in_force == Verdict::no) return Verdict::no;
  const auto binds = [&](const EntityId& id, std::uint32_t party) {
    if (listed) return binds_listed(law, measure, entry, state, data.records.entities[party].kind);
    if (measure.target == MeasureTarget::named) {
      const auto annexed =
          std::find_if(life.annex.begin(), life.annex.end(),
                       [&](const AnnexPlace& place) { return place.entity == id; });
      return annexed == life.annex.end() ? Verdict::no : annexed->in_force;
    }
    const bool member =
        std::find(measure.members.begin(), measure.members.end(), id) != measure.members.end();
    return member ? Verdict::yes : Verdict::no;
  };
  Verdict bound = Verdict::no;
  for_each_named(law, entry, state, [&](const EntityId& id) {
    const std::uint32_t party = data.entities.find(id);
    if (party == nowhere || bound == Verdict::yes) return;
    Verdict one = both(asks_party(data, selection, party), names_party(law, entry, state, party));
    if (one != Verdict::no) one = both(one, binds(id, party));
    if (one != Verdict::no) bound = one;
  });
  return both(bound, life.life.in_force);
}

std::optional<MeasureState> measure_state(const SnapshotData& law, std::uint32_t place) {
  const RegistryData& data = *law.registry;
  const Measure& measure = data.records.measures[place];
  const std::uint32_t regime = data.regimes.find(measure.regime);
  const MeasureLife life = measure_life(law, place);
  const Verdict alive = law.regime(regime).alive;
  if (both(life.life.in_force, alive) == Verdict::no) return std::nullopt;
  const Track track = law.fold->measures[place];
  MeasureState state{.id = measure.id,
                     .regime = measure.regime,
                     .authority = law.authority_of(regime),
                     .kind = measure.kind,
                     .target = measure.target,
                     .summary = measure.summary,
                     .status = status_for(life, alive, nullptr),
                     .since = effect_day(law.fold->steps[life.life.made]),
                     .members = measure.members,
                     .licences = reliefs(life.licences),
                     .suspensions = reliefs(life.suspensions)};
  for (const AnnexPlace& annexed : life.annex) state.named.push_back(annexed.entity);
  std::sort(state.named.begin(), state.named.end());
  const std::string subject = measure.id.to_string();
  fill_life(law, regime, track, life.life, subject, state);
  for (const auto* list : {&state.licences, &state.suspensions}) {
    for (const Relief& relief : *list) {
      if (relief.until && (!state.until || *relief.until < *state.until)) {
        state.until = relief.until;
      }
    }
  }
  add_unverified_fields(law, law.fold->steps[life.life.made], state.unverified);
  for (const RunningRelief& one : life.run_out) {
    add_unverified_end(law, regime, one, subject, state.caveats);
  }
  add_relief_doubts(law, regime, subject, life.suspensions, state.caveats);
  add_relief_doubts(law, regime, subject, life.licences, state.caveats);
  if (!measure.members.empty() && measure.target != MeasureTarget::listed) {
    add_caveat(state.caveats,
               {.kind = CaveatKind::reading,
                .regime = measure.regime,
                .subject = subject,
                .text = "the members of " + subject + " are the project's own reading"});
  }
  return state;
}

Rows<MeasureState> measures_of(const SnapshotData& law, const Selection& selection) {
  const RegistryData& data = *law.registry;
  std::vector<MeasureState> rows;
  std::vector<Caveat> caveats;
  for (std::uint32_t regime = 0; regime < data.records.regimes.size(); ++regime) {
    if (!asks_regime(data, selection, regime)) continue;
    add_term_caveats(law, regime, caveats);
    add_measure_caveats(law, regime, caveats);
    add_relief_caveats(law, regime, caveats);
    std::vector<std::uint32_t> places = data.measures_of[regime];
    std::sort(places.begin(), places.end());
    for (const std::uint32_t place : places) {
      if (!asks_measure(law, selection, place)) continue;
      if (auto state = measure_state(law, place)) rows.push_back(std::move(*state));
    }
  }
  return {std::move(rows), std::move(caveats)};
}

}  // namespace sanctrack
