#include <array>
#include <ostream>

#include "sanctrack/analysis/loopholes.hpp"
#include "time/words.hpp"

namespace sanctrack {
namespace {

/// `ended 2024-08-05 by eu-2024-2117`.
void write_end(std::ostream& out, const EarlierDesignation& earlier) {
  const bool lapsed = earlier.kind == ChangeKind::prolong;
  out << (lapsed ? "lapsed " : "ended ") << day_words(earlier.effect);
  if (earlier.act) {
    out << (lapsed ? ", prolonged last by " : " by ") << *earlier.act;
  } else if (!lapsed) {
    out << " between two editions";
  }
}

/// `designated after 183 days by eu-2022-876`.
void write_lag(std::ostream& out, const LaterDesignation& later) {
  const bool one = later.days == DaySpan{.least = 1, .most = 1};
  out << "designated after " << later.days << (one ? " day" : " days");
  if (later.act) out << " by " << *later.act;
}

}  // namespace

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
  if (dated && state.since) out << " since " << day_words(*state.since);
  if (dated && state.act) out << " by " << *state.act;
  if (!state.measures.empty()) out << ", under " << join(state.measures);
  if (state.earlier && !dated) {
    out << ", ";
    write_end(out, *state.earlier);
  }
  if (!state.elsewhere.empty()) out << ", designated elsewhere: " << join(state.elsewhere);
  if (state.later) {
    out << ", ";
    write_lag(out, *state.later);
  }
  return out;
}

std::ostream& operator<<(std::ostream& out, const LaterDesignation& later) {
  out << later.designation << " on " << day_words(later.effect) << ": ";
  write_lag(out, later);
  return out;
}

std::ostream& operator<<(std::ostream& out, const EarlierDesignation& earlier) {
  out << earlier.designation << ' ';
  write_end(out, earlier);
  return out;
}

std::ostream& operator<<(std::ostream& out, const ReachingCriterion& criterion) {
  out << criterion.id << (criterion.in_force == Verdict::yes ? " in force" : " perhaps in force");
  if (criterion.act) out << ", added by " << *criterion.act;
  return out;
}

std::ostream& operator<<(std::ostream& out, const Shared& shared) {
  return out << "same " << to_string(shared.trait) << ": " << shared.what << ", as " << shared.with;
}

std::ostream& operator<<(std::ostream& out, const Substitute& substitute) {
  out << substitute.entity;
  if (!substitute.name.empty()) out << " (" << substitute.name << ')';
  out << (substitute.designated == Verdict::no ? " not designated" : " perhaps designated");
  const Shared* last = nullptr;
  for (const Shared& shared : substitute.shared) {
    if (last != nullptr && last->trait == shared.trait && last->what == shared.what) {
      out << ", " << shared.with;
    } else {
      out << "; " << shared;
    }
    last = &shared;
  }
  if (substitute.later) {
    out << "; ";
    write_lag(out, *substitute.later);
  }
  return out;
}

std::ostream& operator<<(std::ostream& out, const LoopholePiece& piece) {
  out << piece.when;
  std::string_view before = ": ";
  for (const LayerCoverage& layer : piece.layers) {
    out << before << layer;
    before = "; ";
  }
  if (!piece.acts.empty()) out << "; cut by " << join(piece.acts);
  return out;
}

std::ostream& operator<<(std::ostream& out, const LayerCoverage& coverage) {
  out << to_string(coverage.layer) << ": " << coverage.designated << " of " << coverage.participants
      << " designated, " << coverage.least;
  if (coverage.most != coverage.least) out << " to " << coverage.most;
  return out << " covered";
}

std::ostream& operator<<(std::ostream& out, const Loopholes& loopholes) {
  out << loopholes.operation << " by the sanctions of " << loopholes.authority_words << " on "
      << loopholes.day << '\n';
  for (const LayerCoverage& layer : loopholes.layers) out << "  " << layer << '\n';
  for (const ParticipantState& state : loopholes.participants) out << "  " << state << '\n';
  for (const Caveat& caveat : loopholes.caveats) out << "  [" << caveat << "]\n";
  return out;
}

}  // namespace sanctrack
