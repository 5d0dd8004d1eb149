#include <ostream>
#include <sstream>

#include "sanctrack/time/snapshot.hpp"
#include "time/words.hpp"
#include "time/write.hpp"

namespace sanctrack {
void write_caveats(std::ostream& out, const std::vector<Caveat>& caveats) {
  std::string_view before = " [";
  for (const Caveat& caveat : caveats) {
    out << before << caveat;
    before = "; ";
  }
  if (!caveats.empty()) out << ']';
}

namespace {

void write_since(std::ostream& out, const EffectDay& since, const MaybeActId& act) {
  if (is_open(since)) {
    out << "if at all since " << since.earliest;
  } else if (since.day == Date::min()) {
    out << "before all that is on record";
  } else if (since.window) {
    out << "at some time from " << since.earliest << " to " << since.latest;
  } else {
    out << "since " << since.day;
  }
  if (act) out << " by " << *act;
}

void write_next(std::ostream& out, const std::optional<NextChange>& next) {
  if (!next) return;
  out << ", next " << to_string(next->kind) << " on " << next->effect.day;
  if (next->act) out << " by " << *next->act;
}

void write_reliefs(std::ostream& out, const std::vector<Relief>& reliefs) {
  for (const Relief& relief : reliefs) {
    out << (relief.in_force == Verdict::unknown ? ", perhaps " : ", ") << past_tense(relief.kind);
    if (relief.act) out << " by " << *relief.act;
    if (!relief.scope.empty()) out << " for " << relief.scope;
    if (!relief.parties.empty()) out << " on " << join(relief.parties);
    if (relief.unnamed) out << " on unnamed parties";
    if (!relief.except.empty()) out << " except " << join(relief.except);
    if (relief.until) out << " until " << *relief.until;
  }
}

std::string party_words(const DesignationState& state) {
  if (state.parties.empty()) return "unnamed";
  std::vector<std::string> words;
  for (const Party& party : state.parties) {
    std::string one = party.id.to_string();
    if (party.name != party.id.text()) one += " (" + party.name + ")";
    words.push_back(std::move(one));
  }
  return join(words);
}

}  // namespace

void write_line(std::ostream& out, const DesignationState& state) {
  out << state.id << ' ' << party_words(state) << ": ";
  if (state.in_force == Verdict::unknown) out << "cannot tell, ";
  out << "designated ";
  write_since(out, state.since, state.act);
  if (!state.criteria.empty()) out << " on " << join(state.criteria);
  if (state.changed_by && state.changed_by != state.act)
    out << ", changed by " << *state.changed_by;
  write_next(out, state.next);
}

void write_line(std::ostream& out, const CriterionState& state) {
  out << state.id << " (" << state.regime << "): ";
  if (state.in_force == Verdict::unknown) out << "cannot tell, ";
  out << "in force ";
  write_since(out, state.since, state.act);
  if (state.changed_by && state.changed_by != state.act)
    out << ", changed by " << *state.changed_by;
  write_next(out, state.next);
}

void write_line(std::ostream& out, const MeasureState& state) {
  out << state.id << " (" << state.regime << ", " << to_string(state.kind) << " on "
      << to_string(state.target) << "): " << to_string(state.status) << ' ';
  write_since(out, state.since, state.act);
  if (!state.named.empty()) out << ", naming " << join(state.named);
  write_reliefs(out, state.suspensions);
  write_reliefs(out, state.licences);
  write_next(out, state.next);
}

void write_line(std::ostream& out, const PartyMeasure& measure) {
  out << measure.party << ": " << measure.id << " (" << to_string(measure.kind) << ") "
      << to_string(measure.status) << ' ';
  write_since(out, measure.since, measure.act);
  if (measure.designation.empty()) {
    out << ", through " << to_string(measure.through);
  } else {
    out << ", through " << measure.designation;
  }
  write_reliefs(out, measure.suspensions);
  write_reliefs(out, measure.licences);
}

namespace {

template <class State>
std::ostream& write_whole(std::ostream& out, const State& state) {
  write_line(out, state);
  write_caveats(out, state.caveats);
  return out;
}

}  // namespace

std::ostream& operator<<(std::ostream& out, const DesignationState& state) {
  return write_whole(out, state);
}

std::ostream& operator<<(std::ostream& out, const CriterionState& state) {
  return write_whole(out, state);
}

std::ostream& operator<<(std::ostream& out, const MeasureState& state) {
  return write_whole(out, state);
}

std::ostream& operator<<(std::ostream& out, const PartyMeasure& measure) {
  return write_whole(out, measure);
}

std::ostream& operator<<(std::ostream& out, const RegimeState& state) {
  return write_whole(out, state);
}

std::ostream& operator<<(std::ostream& out, const PendingChange& change) {
  out << change.act << ": " << to_string(change.kind) << ' ' << change.subject;
  if (!change.parties.empty()) out << " (" << join(change.parties) << ')';
  out << ", known " << known_words(change.known_earliest, change.known) << ", "
      << effect_words(change.effect);
  write_caveats(out, change.caveats);
  return out;
}

void write_line(std::ostream& out, const RegimeState& state) {
  out << state.id << " (" << state.authority << "): " << to_string(state.status);
  if (state.since) out << " since " << *state.since;
  if (state.until) out << ", prolonged until " << *state.until;
  if (state.act) out << " by " << *state.act;
}

std::ostream& operator<<(std::ostream& out, const Totals& totals) {
  out << totals.regime << ": entries " << counts_words(totals.entries);
  if (totals.unnamed.total() > 0) out << " (unnamed " << counts_words(totals.unnamed) << ')';
  out << "; parties " << counts_words(totals.parties);
  if (totals.uncertain.total() > 0) out << "; cannot tell " << counts_words(totals.uncertain);
  if (totals.missing.total() > 0) out << "; missing " << counts_words(totals.missing);
  write_caveats(out, totals.caveats);
  return out;
}

std::ostream& operator<<(std::ostream& out, const Snapshot& snapshot) {
  out << "the law at the end of " << snapshot.day() << reading_words(snapshot.data()->options);
  for (const RegimeState& regime : snapshot.regimes()) {
    if (regime.status == RegimeStatus::not_begun) continue;
    out << '\n' << snapshot.totals(regime.id);
  }
  return out;
}

}  // namespace sanctrack
