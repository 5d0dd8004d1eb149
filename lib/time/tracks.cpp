#include "time/tracks.hpp"

#include <algorithm>

namespace sanctrack {
namespace {

bool makes(const Step& step) {
  return step.kind == ChangeKind::add_criterion || step.kind == ChangeKind::impose;
}

/// The act that a step repeals, by its place.
std::uint32_t repealed_by(const SnapshotData& law, const Step& step) {
  if (step.kind != ChangeKind::repeal) return nowhere;
  return law.registry->acts.find(std::get<Repeal>(law.registry->change_of(step)->body).subject);
}

}  // namespace

bool ends(const SnapshotData& law, const Step& step, std::string_view subject, std::uint32_t made) {
  const Change* change = law.registry->change_of(step);
  if (step.kind == ChangeKind::lift) return std::get<Lift>(change->body).named.empty();
  if (step.kind != ChangeKind::repeal) return false;
  if (std::get<Repeal>(change->body).subject.text() == subject) return true;
  const std::uint32_t act = repealed_by(law, step);
  return act != nowhere && made != nowhere && law.fold->steps[made].act == act;
}

std::uint32_t later(const SnapshotData& law, std::uint32_t left, std::uint32_t right) {
  if (left == nowhere) return right;
  if (right == nowhere) return left;
  return law.fold->steps[right].day > law.fold->steps[left].day ? right : left;
}

void RepealedActs::see(const Step& step, Verdict sure) {
  const std::uint32_t act = repealed_by(law_, step);
  if (act == nowhere) return;
  Verdict& of = acts_.try_emplace(act, sure).first->second;
  if (sure == Verdict::yes) of = sure;
}

Verdict RepealedActs::leaves(const Step& step, Verdict sure) const {
  const auto found = step.act == nowhere ? acts_.end() : acts_.find(step.act);
  if (found == acts_.end()) return sure;
  return found->second == Verdict::yes ? Verdict::no : Verdict::unknown;
}

TrackLife life_of(const SnapshotData& law, Track track, std::string_view subject) {
  TrackLife life;
  RepealedActs repealed(law);
  for (std::uint32_t i = track.begin; i < track.end; ++i) {
    const Step& step = law.fold->steps[i];
    const bool counts = law.clocks.counts(step);
    if (!counts && !law.clocks.perhaps(step)) {
      if (life.next == nowhere && law.clocks.awaits(step)) life.next = i;
      continue;
    }
    if (counts && step.act != nowhere) life.changed = i;
    const Verdict sure = counts ? Verdict::yes : Verdict::unknown;
    repealed.see(step, sure);
    const Verdict left = makes(step) ? repealed.leaves(step, sure) : Verdict::no;
    if (makes(step) && left == Verdict::no) continue;
    if (makes(step) && life.in_force != Verdict::yes) {
      life.in_force = left;
      life.made = i;
    } else if (life.in_force != Verdict::no && ends(law, step, subject, life.made)) {
      life.in_force = counts ? Verdict::no : Verdict::unknown;
      if (life.next == nowhere && law.clocks.awaits(step)) life.next = i;
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
  if (step == nowhere || law.fold->steps[step].left_out) return std::nullopt;
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
