#include <algorithm>

#include "time/answer_words.hpp"
#include "time/caveats.hpp"
#include "time/designations.hpp"
#include "time/tracks.hpp"
#include "time/verdict.hpp"
#include "time/words.hpp"

namespace sanctrack {
namespace {

Evidence of_step(const SnapshotData& law, std::uint32_t entry, std::uint32_t place) {
  const RegistryData& data = *law.registry;
  const Step& step = law.fold->steps[place];
  const Entry& of = law.fold->entries[entry];
  const Act* act = data.act_of(step);
  Evidence evidence{.regime = data.records.regimes[of.regime].id,
                    .designation = data.entry_id(of, *law.fold),
                    .entry = std::string(data.entry_number(of, *law.fold)),
                    .kind = step.kind,
                    .effect = effect_day(step),
                    .known = date_of(step.known),
                    .known_earliest = date_of(step.known_earliest),
                    .known_derived = step.known_derived,
                    .source = std::string(data.source_of(step))};
  if (act != nullptr) evidence.act = act->id;
  evidence.text = evidence.designation + ' ' + std::string(past_tense(step.kind)) + " by " +
                  act_words(data, step) + ", " + effect_words(*evidence.effect);
  evidence.text += step.known_derived
                       ? ", publication not on record"
                       : ", known " + known_words(*evidence.known_earliest, *evidence.known);
  return evidence;
}

Evidence of_record(const SnapshotData& law, std::uint32_t regime) {
  const Regime& of = law.regime_record(regime);
  const RecordNow record = record_on(of, Aspect::designations, law.clocks);
  return {.text = "the record of designations of " + of.id.to_string() + " on " +
                  law.day.to_string() + " is " +
                  (record.complete ? "complete" : std::string(to_string(record.state))),
          .regime = of.id,
          .source = of.provenance.source};
}

Evidence of_lapse(const SnapshotData& law, std::uint32_t regime, const Term& term) {
  const Step& step = law.fold->steps[term.step];
  Evidence evidence{.text = law.regime_record(regime).id.to_string() + " lapsed on " +
                            date_of(term.until).to_string() + ": prolonged last by " +
                            act_words(*law.registry, step),
                    .regime = law.regime_record(regime).id,
                    .kind = step.kind,
                    .effect = effect_day(step),
                    .known = date_of(step.known),
                    .known_earliest = date_of(step.known_earliest),
                    .known_derived = step.known_derived,
                    .source = std::string(law.registry->source_of(step))};
  if (const Act* act = law.registry->act_of(step)) evidence.act = act->id;
  return evidence;
}

void add_entries(const Question& question, std::vector<Evidence>& to) {
  const SnapshotData& law = question.law;
  for (const std::uint32_t entry : entries_naming(law, question.entity, question.selection)) {
    const EntryState state = law.state_of(entry);
    std::vector<std::uint32_t> steps = {
        state.made, state.parties, state.grounds, state.last,
        joined_by(law, entry, law.registry->records.entities[question.entity].id)};
    std::sort(steps.begin(), steps.end());
    steps.erase(std::unique(steps.begin(), steps.end()), steps.end());
    for (const std::uint32_t step : steps) {
      if (step != nowhere) to.push_back(of_step(law, entry, step));
    }
  }
  for (const Ending& ending : endings_for(question)) {
    to.push_back(of_step(law, ending.entry, ending.step));
  }
}

/// What grounds and measures on record leave open, where they decided the answer.
void add_open_grounds(const Question& question, std::vector<Caveat>& to) {
  const SnapshotData& law = question.law;
  Selection wide = question.selection;
  if (wide.criterion == nowhere && wide.measure == nowhere) return;
  wide.criterion = wide.measure = nowhere;
  for (std::uint32_t regime = 0; regime < law.registry->records.regimes.size(); ++regime) {
    if (wide.measure != question.selection.measure &&
        asks_regime(*law.registry, question.selection, regime)) {
      add_measure_caveats(law, regime, to);
    }
  }
  for (const std::uint32_t entry : entries_naming(law, question.entity, wide)) {
    const std::uint32_t regime = law.fold->entries[entry].regime;
    if (!asks_regime(*law.registry, question.selection, regime)) continue;
    add_ground_caveats(law, entry, standing_of(law, entry), to);
    add_amendment_caveats(law, regime, to);
  }
}

/// What the days of steps that do not stand leave open: an entry that perhaps began or ended later.
void add_doubted_days(const Question& question, std::vector<Caveat>& to) {
  const SnapshotData& law = question.law;
  Selection selection = question.selection;
  selection.entity = question.entity;
  for (const std::uint32_t place : candidate_entries(law, selection)) {
    const Entry& entry = law.fold->entries[place];
    if (!asks_regime(*law.registry, selection, entry.regime)) continue;
    const EntryState state = law.state_of(place);
    const bool stands = state.standing != Standing::out;
    if (stands && names_party(law, place, state, question.entity) != Verdict::no) continue;
    add_step_caveats(law, entry.regime, entry.track, law.registry->entry_id(entry, *law.fold), to);
  }
}

void add_possibly_same(const Question& question, std::vector<Caveat>& to) {
  const SnapshotData& law = question.law;
  const RegistryData& data = *law.registry;
  const EntityId& who = data.records.entities[question.entity].id;
  for (std::uint32_t i = data.same_begin[question.entity]; i < data.same_begin[question.entity + 1];
       ++i) {
    const Entity& other = data.records.entities[data.same[i]];
    for (const std::uint32_t entry : entries_naming(law, data.same[i], question.selection)) {
      const Entry& of = law.fold->entries[entry];
      const std::string id = data.entry_id(of, *law.fold);
      const bool stands = standing_of(law, entry).standing == Standing::in;
      add_caveat(to, {.kind = CaveatKind::possibly_same,
                      .regime = data.records.regimes[of.regime].id,
                      .act = act_of(law, law.state_of(entry).made),
                      .entity = other.id,
                      .subject = id,
                      .text = entity_words(other) + ", possibly the same as " + who.to_string() +
                              (stands ? ", is" : ", may be") + " designated: " + id});
    }
  }
}

/// Why a regime cannot be asked for a no.
void add_reasons(const Question& question, std::vector<Caveat>& to) {
  const SnapshotData& law = question.law;
  const unsigned kind = kind_bit(law.registry->records.entities[question.entity].kind);
  bool asked = false;
  for (std::uint32_t regime = 0; regime < law.registry->records.regimes.size(); ++regime) {
    if (!asks_regime(*law.registry, question.selection, regime)) continue;
    if (is_left_out(law, question.selection, regime)) continue;
    asked = true;
    const RegimeNow now = law.regime(regime);
    std::vector<Caveat> lacks;
    add_record_caveats(law, regime, lacks);
    const bool open = ((now.open_kinds | law.nameless_kinds(regime)) & kind) != 0;
    for (Caveat& caveat : lacks) {
      const bool place = caveat.kind == CaveatKind::missing || caveat.kind == CaveatKind::unnamed;
      if (!place || open) add_caveat(to, std::move(caveat));
    }
  }
  if (asked) return;
  std::string text = "nothing that could be asked is on record";
  const auto left_out = regimes_asked(question, true);
  if (!left_out.empty()) text += ": only a subset of " + join(left_out);
  add_caveat(to, {.kind = CaveatKind::not_in_record, .text = text});
}

bool excludes_party(const Question& question, std::vector<Caveat>& to) {
  const RegistryData& data = *question.law.registry;
  if (!question.selection.narrows_parties()) return false;
  const Verdict asked = asks_party(data, question.selection, question.entity);
  if (asked == Verdict::yes) return false;
  const Entity& entity = data.records.entities[question.entity];
  const bool unread = asked == Verdict::unknown;
  add_caveat(to, {.kind = CaveatKind::excluded,
                  .entity = entity.id,
                  .text = unread ? "no country of " + entity.id.to_string() + " is on record"
                                 : entity.id.to_string() + " is not among the parties asked for"});
  return true;
}

}  // namespace

std::vector<Evidence> evidence_for(const Question& question) {
  const SnapshotData& law = question.law;
  std::vector<Evidence> evidence;
  add_entries(question, evidence);
  if (question.verdict == Verdict::yes) return evidence;
  for (std::uint32_t regime = 0; regime < law.registry->records.regimes.size(); ++regime) {
    if (!asks_regime(*law.registry, question.selection, regime)) continue;
    if (is_left_out(law, question.selection, regime)) continue;
    const Term term = term_of(law, regime);
    evidence.push_back(term.lapsed == Verdict::yes ? of_lapse(law, regime, term)
                                                   : of_record(law, regime));
  }
  return evidence;
}

std::vector<Caveat> caveats_for(const Question& question) {
  const SnapshotData& law = question.law;
  std::vector<Caveat> caveats;
  if (excludes_party(question, caveats)) return caveats;
  for (const std::uint32_t entry : entries_naming(law, question.entity, question.selection)) {
    const auto state = designation_state(law, entry);
    if (!state) continue;
    add_caveats(caveats, state->caveats);
    add_term_caveats(law, law.fold->entries[entry].regime, caveats);
  }
  if (question.verdict == Verdict::yes) return caveats;
  add_doubted_days(question, caveats);
  add_open_grounds(question, caveats);
  if (question.verdict == Verdict::unknown) {
    add_possibly_same(question, caveats);
    add_reasons(question, caveats);
    return caveats;
  }
  for (std::uint32_t regime = 0; regime < law.registry->records.regimes.size(); ++regime) {
    if (!asks_regime(*law.registry, question.selection, regime)) continue;
    if (!law.regime(regime).may_be_in_force()) {
      add_term_caveats(law, regime, caveats);
    }
  }
  return caveats;
}

}  // namespace sanctrack
