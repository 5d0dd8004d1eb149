#pragma once

#include "time/selection.hpp"

namespace sanctrack {

/// A question and its verdict, from which the rest of an answer is worked out.
struct Question {
  Question(const SnapshotData& on, std::uint32_t about, const Filter& by, Verdict found)
      : law(on), entity(about), filter(by), selection(select(*on.registry, by)), verdict(found) {}

  const SnapshotData& law;
  std::uint32_t entity;
  const Filter& filter;
  Selection selection;
  Verdict verdict;
};

std::vector<RegimeId> regimes_asked(const Question& question, bool left_out);
std::vector<DesignationState> states_for(const Question& question);
std::vector<Evidence> evidence_for(const Question& question);
std::vector<Caveat> caveats_for(const Question& question);
std::string sentence_for(const Question& question);
Origin origin_of(const RegistryData& data);

/// The step that ended each entry that named the party and stands out now, as far as asked.
struct Ending {
  std::uint32_t entry;
  std::uint32_t step;
};
std::vector<Ending> endings_for(const Question& question);

}  // namespace sanctrack
