#include "time/answer_words.hpp"

#include <algorithm>

#include "time/caveats.hpp"
#include "time/designations.hpp"
#include "time/verdict.hpp"
#include "time/words.hpp"

namespace sanctrack {
namespace {

std::string place_on_list(const DesignationState& state) {
  if (!state.entry.empty()) return ", entry " + state.entry;
  return state.ref.empty() ? std::string() : ", reference " + state.ref;
}

/// `by the EU on 2021-12-03 under eu-belarus, entry I.B-17, by Implementing Regulation ...`: the
/// act by which the party came to stand under the entry.
std::string clause_of(const Question& question, std::uint32_t entry, bool with_day) {
  const SnapshotData& law = question.law;
  const DesignationState state = *designation_state(law, entry);
  const auto place = law.registry->authorities.find(state.authority);
  std::string words = "by " + law.registry->records.authorities[place].in_words();
  if (with_day) words += " on " + law.day.to_string();
  words += " under " + state.regime.to_string() + place_on_list(state);
  const EntityId& party = law.registry->records.entities[question.entity].id;
  const std::uint32_t joined = joined_by(law, entry, party);
  const Act* act = joined == nowhere ? nullptr : law.registry->act_of(law.fold->steps[joined]);
  if (act != nullptr) {
    words +=
        ", by " + act_words(*act) + " (" + effect_words(effect_day(law.fold->steps[joined])) + ')';
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
    words += " by " + data.records.authorities[question.selection.authority].in_words();
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
  const SnapshotData& law = question.law;
  Selection selection = question.selection;
  selection.entity = question.entity;
  for (const std::uint32_t entry : entries_naming(law, question.entity, question.selection)) {
    const EntryState state = standing_of(law, entry);
    if (state.standing != Standing::in ||
        asks_entry(law, selection, entry, state) != Verdict::yes) {
      continue;
    }
    if (!first) words += "; and ";
    words += clause_of(question, entry, first);
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
  Selection selection = question.selection;
  selection.entity = question.entity;
  std::vector<DesignationState> states;
  for (const std::uint32_t entry :
       entries_naming(question.law, question.entity, question.selection)) {
    auto state = designation_state(question.law, entry);
    if (!state) continue;
    const EntryState now = standing_of(question.law, entry);
    state->in_force = both(state->in_force, asks_entry(question.law, selection, entry, now));
    states.push_back(std::move(*state));
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
    const bool stands = state.standing != Standing::out;
    if (stands && names_party(law, entry, state, question.entity) != Verdict::no) continue;
    const EntityId& party = law.registry->records.entities[question.entity].id;
    const std::uint32_t left = left_by(law, entry, party);
    if (left != nowhere) endings.push_back({entry, left});
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
