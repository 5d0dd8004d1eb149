#include "time/tracks.hpp"

#include <algorithm>

namespace sanctrack {
namespace {

/// Whether a repeal ends the subject: it names it, or the act that brought it into force.
bool ends(const SnapshotData& law, const Step& step, std::string_view subject, std::uint32_t made) {
  const Change* change = law.registry->change_of(step);
  if (step.kind == ChangeKind::lift) return std::get<Lift>(change->body).named.empty();
  if (step.kind != ChangeKind::repeal) return false;
  const SubjectId& repealed = std::get<Repeal>(change->body).subject;
  if (repealed.text() == subject) return true;
  const std::uint32_t act = law.registry->acts.find(repealed);
  return act != nowhere && made != nowhere && law.fold->steps[made].act == act;
}

bool makes(const Step& step) {
  return step.kind == ChangeKind::add_criterion || step.kind == ChangeKind::impose;
}

}  // namespace

TrackLife life_of(const SnapshotData& law, Track track, std::string_view subject) {
  TrackLife life;
  for (std::uint32_t i = track.begin; i < track.end; ++i) {
    const Step& step = law.fold->steps[i];
    if (!law.clocks.knows(step)) continue;
    const bool counts = law.clocks.counts(step);
    if (!counts && !law.clocks.perhaps(step)) {
      if (life.next == nowhere) life.next = i;
      continue;
    }
    if (counts && step.act != nowhere) life.changed = i;
    if (makes(step) && life.in_force != Verdict::yes) {
      life.in_force = counts ? Verdict::yes : Verdict::unknown;
      life.made = i;
    } else if (life.in_force != Verdict::no && ends(law, step, subject, life.made)) {
      life.in_force = counts ? Verdict::no : Verdict::unknown;
      if (!counts && life.next == nowhere) life.next = i;
    }
  }
  return life;
}

MaybeActId act_of(const SnapshotData& law, std::uint32_t step) {
  if (step == nowhere) return {};
  const Act* act = law.registry->act_of(law.fold->steps[step]);
  return act == nullptr ? MaybeActId() : MaybeActId(act->id);
}

std::optional<NextChange> next_change(const SnapshotData& law, std::uint32_t step) {
  if (step == nowhere) return std::nullopt;
  const Step& next = law.fold->steps[step];
  return NextChange{.kind = next.kind, .act = act_of(law, step), .effect = effect_day(next)};
}

void add_sources(const SnapshotData& law, Track track, std::vector<std::string>& to) {
  for (const Step& step : law.fold->of(track)) {
    if (!law.clocks.counts(step) && !law.clocks.perhaps(step)) continue;
    std::string source(law.registry->source_of(step));
    if (source.empty() || std::find(to.begin(), to.end(), source) != to.end()) continue;
    to.push_back(std::move(source));
  }
}

}  // namespace sanctrack
