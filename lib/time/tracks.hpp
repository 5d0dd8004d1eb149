#pragma once

#include <map>

#include "time/caveats.hpp"
#include "time/selection.hpp"
#include "time/words.hpp"

namespace sanctrack {

/// What a track says on a day of which step made, last changed and next changes its subject.
struct TrackLife {
  Verdict in_force = Verdict::no;
  std::uint32_t made = nowhere;
  std::uint32_t changed = nowhere;  ///< the last step by an act that has effect
  std::uint32_t next = nowhere;
};

/// The life of a criterion or measure.
TrackLife life_of(const SnapshotData& law, Track track, std::string_view subject);

/// Whether a step ends what a step `made` brought into force: it names the subject, or the act that
/// made it.
bool ends(const SnapshotData& law, const Step& step, std::string_view subject, std::uint32_t made);

/// The acts that are repealed on a day, for certain or perhaps, among the steps of a track seen so
/// far: what an act has not brought into force by then, it never will.
class RepealedActs {
 public:
  explicit RepealedActs(const SnapshotData& law) : law_(law) {}
  /// A step that has effect, or may.
  void see(const Step& step, Verdict sure);
  /// Whether a step still has effect, of one that has or may have effect by its own day.
  Verdict leaves(const Step& step, Verdict sure) const;

 private:
  const SnapshotData& law_;
  std::map<std::uint32_t, Verdict> acts_ = {};
};

/// The one of two steps that has effect later; either may be nowhere.
std::uint32_t later(const SnapshotData& law, std::uint32_t left, std::uint32_t right);

/// The act of a step, or none.
MaybeActId act_of(const SnapshotData& law, std::uint32_t step);
/// The next change, or none.
std::optional<NextChange> next_change(const SnapshotData& law, std::uint32_t step);
/// Adds the sources of a track's steps that have effect, each once.
void add_sources(const SnapshotData& law, Track track, std::vector<std::string>& to);

/// Fills what every state has: since, acts, next change, sources, unverified fields and caveats.
template <class State>
void fill_life(const SnapshotData& law, std::uint32_t regime, Track track, const TrackLife& life,
               const std::string& subject, State& state) {
  state.since = effect_day(law.fold->steps[life.made]);
  state.act = act_of(law, life.made);
  state.changed_by = act_of(law, life.changed);
  state.next = next_change(law, life.next);
  if (state.next) state.until = state.next->effect.day;
  add_sources(law, track, state.sources);
  add_step_caveats(law, regime, track, subject, state.caveats);
  add_known_derived(law, regime, life.made, subject, state.caveats);
  if (law.regime(regime).status == RegimeStatus::cannot_tell) {
    add_term_caveats(law, regime, state.caveats);
  }
}

}  // namespace sanctrack
