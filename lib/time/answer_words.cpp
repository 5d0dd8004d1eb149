#include "time/answer_words.hpp"

#include <algorithm>

#include "time/caveats.hpp"
#include "time/designations.hpp"
#include "time/verdict.hpp"
#include "time/words.hpp"

namespace sanctrack {
namespace {

const Act* act_named(const SnapshotData& law, const MaybeActId& id) {
  if (!id) return nullptr;
  const std::uint32_t place = law.registry->acts.find(*id);
  return place == nowhere ? nullptr : &law.registry->records.acts[place];
}

std::string place_on_list(const DesignationState& state) {
  if (!state.entry.empty()) return ", entry " + state.entry;
  return state.ref.empty() ? std::string() : ", reference " + state.ref;
}

/// `by the EU on 2021-12-03 under eu-belarus, entry I.B-17, by Implementing Regulation ...`
std::string clause_of(const SnapshotData& law, const DesignationState& state, bool with_day) {
  const auto place = law.registry->authorities.find(state.authority);
  std::string words = "by " + authority_words(law.registry->records.authorities[place]);
  if (with_day) words += " on " + law.day.to_string();
  words += " under " + state.regime.to_string() + place_on_list(state);
  if (const Act* act = act_named(law, state.act)) {
    words += ", by " + act_words(*act) + " (" + effect_words(state.since) + ')';
  }
  return words;
}

std::string ground_words(const Question& question) {
  std::string words;
  if (question.filter.criterion) words += " on " + question.filter.criterion->to_string();
  if (question.filter.measure) words += " with " + question.filter.measure->to_string();
  if (question.filter.act) words += " by " + question.filter.act->to_string();
  return words;
}

/// `designated by the EU under eu-belarus on 2021-11-17`, as it was asked.
std::string asked_words(const Question& question) {
  std::string words = "designated";
  const RegistryData& data = *question.law.registry;
  if (question.selection.authority != nowhere) {
    words += " by " + authority_words(data.records.authorities[question.selection.authority]);
  }
  if (question.filter.regime) words += " under " + question.filter.regime->to_string();
  return words + ground_words(question) + " on " + question.law.day.to_string();
}

std::string regimes_words(const Question& question) {
  if (question.filter.regime) return {};
  const auto asked = regimes_asked(question, false);
  const auto left_out = regimes_asked(question, true);
  std::string words = " (asked " + (asked.empty() ? std::string("none") : join(asked));
  if (!left_out.empty()) words += "; left out " + join(left_out);
  return words + ')';
}

std::string yes_words(const Question& question) {
  std::string words = " was designated ";
  bool first = true;
  for (const DesignationState& state : states_for(question)) {
    if (state.in_force != Verdict::yes) continue;
    if (!first) words += "; and ";
    words += clause_of(question.law, state, first);
    first = false;
  }
  return words + reading_words(question.law.options);
}

std::string no_words(const Question& question) {
  const SnapshotData& law = question.law;
  std::string words = " was not " + asked_words(question) + reading_words(question.law.options) +
                      regimes_words(question);
  for (const Ending& ending : endings_for(question)) {
    const Step& step = law.fold->steps[ending.step];
    words += "; " + law.registry->entry_id(law.fold->entries[ending.entry], *law.fold) + ' ' +
             std::string(past_tense(step.kind)) + " by " + act_words(*law.registry, step) + " (" +
             effect_words(effect_day(step)) + ')';
  }
  for (const Caveat& caveat : caveats_for(question)) {
    const bool reason = caveat.kind == CaveatKind::lapsed || caveat.kind == CaveatKind::not_begun ||
                        caveat.kind == CaveatKind::excluded;
    if (reason) words += "; " + caveat.text;
  }
  return words;
}

std::string unknown_words(const Question& question) {
  std::string words = " was " + asked_words(question) + reading_words(question.law.options);
  std::string before = ": ";
  for (const Caveat& caveat : caveats_for(question)) {
    words += before + caveat.text;
    before = "; ";
  }
  const auto left_out = regimes_asked(question, true);
  if (!left_out.empty()) words += " (left out " + join(left_out) + ")";
  return words;
}

}  // namespace

std::vector<RegimeId> regimes_asked(const Question& question, bool left_out) {
  const SnapshotData& law = question.law;
  std::vector<RegimeId> regimes;
  for (std::uint32_t i = 0; i < law.registry->records.regimes.size(); ++i) {
    if (!asks_regime(*law.registry, question.selection, i)) continue;
    if (is_left_out(law, question.selection, i) == left_out) {
      regimes.push_back(law.regime_record(i).id);
    }
  }
  return regimes;
}

std::vector<DesignationState> states_for(const Question& question) {
  std::vector<DesignationState> states;
  for (const std::uint32_t entry :
       entries_naming(question.law, question.entity, question.selection)) {
    if (auto state = designation_state(question.law, entry)) states.push_back(std::move(*state));
  }
  return states;
}

std::vector<Ending> endings_for(const Question& question) {
  const SnapshotData& law = question.law;
  Selection selection = question.selection;
  selection.entity = question.entity;
  std::vector<Ending> endings;
  for (const std::uint32_t entry : candidate_entries(law, selection)) {
    if (!asks_regime(*law.registry, selection, law.fold->entries[entry].regime)) continue;
    const EntryState state = law.state_of(entry);
    if (state.standing != Standing::out || state.ended == nowhere) continue;
    if (names_party(law, state, question.entity)) endings.push_back({entry, state.ended});
  }
  return endings;
}

std::string sentence_for(const Question& question) {
  const std::string who = entity_words(question.law.registry->records.entities[question.entity]);
  switch (question.verdict) {
    case Verdict::yes:
      return "yes: " + who + yes_words(question);
    case Verdict::no:
      return "no: " + who + no_words(question);
    case Verdict::unknown:
      break;
  }
  return "cannot tell: whether " + who + unknown_words(question);
}

}  // namespace sanctrack
