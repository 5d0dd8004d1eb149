#include <array>
#include <ostream>

#include "sanctrack/analysis/loopholes.hpp"
#include "time/words.hpp"

namespace sanctrack {

std::string_view to_string(ParticipantStatus status) noexcept {
  constexpr std::array<std::string_view, 10> words = {"designated",
                                                      "through-ownership",
                                                      "cannot tell",
                                                      "possibly-same",
                                                      "perhaps-through-ownership",
                                                      "measure-only",
                                                      "delisted",
                                                      "elsewhere-only",
                                                      "designated-later",
                                                      "never"};
  return words[static_cast<std::size_t>(status)];
}

std::string_view to_string(SharedTrait trait) noexcept {
  constexpr std::array<std::string_view, 7> words = {
      "owner", "head", "controller", "identifier", "fleet", "activity", "role"};
  return words[static_cast<std::size_t>(trait)];
}

std::ostream& operator<<(std::ostream& out, const ParticipantState& state) {
  out << to_string(state.layer) << ": " << state.entity;
  if (!state.name.empty()) out << " (" << state.name << ')';
  out << ' ' << to_string(state.status);
  const bool dated = state.status == ParticipantStatus::designated ||
                     state.status == ParticipantStatus::measure_only;
  if (dated && state.since) out << " since " << state.since->day;
  if (dated && state.act) out << " by " << *state.act;
  if (!state.measures.empty()) out << ", under " << join(state.measures);
  if (state.earlier && !dated) out << ", ended " << state.earlier->effect.day;
  if (!state.elsewhere.empty()) out << ", designated by " << join(state.elsewhere);
  if (state.later) {
    out << ", designated after " << state.later->days << " days";
    if (state.later->act) out << " by " << *state.later->act;
  }
  return out;
}

std::ostream& operator<<(std::ostream& out, const LayerCoverage& coverage) {
  out << to_string(coverage.layer) << ": " << coverage.designated << " of " << coverage.participants
      << " designated, " << coverage.least;
  if (coverage.most != coverage.least) out << " to " << coverage.most;
  return out << " covered";
}

std::ostream& operator<<(std::ostream& out, const Loopholes& loopholes) {
  out << loopholes.operation << " by the sanctions of " << loopholes.authority << " on "
      << loopholes.day << '\n';
  for (const LayerCoverage& layer : loopholes.layers) out << "  " << layer << '\n';
  for (const ParticipantState& state : loopholes.participants) out << "  " << state << '\n';
  for (const Caveat& caveat : loopholes.caveats) out << "  [" << caveat << "]\n";
  return out;
}

}  // namespace sanctrack
