#include <algorithm>

#include "time/measures.hpp"

namespace sanctrack {
namespace {

bool holds(const std::vector<EntityId>& ids, const EntityId& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// Walks the steps of a measure up to the day.
class MeasureWalk {
 public:
  MeasureWalk(const SnapshotData& law, std::uint32_t measure)
      : law_(law),
        track_(law.fold->measures[measure]),
        id_(law.registry->records.measures[measure].id.text()),
        repealed_(law) {
    result_.life = life_of(law, track_, id_);
  }

  MeasureLife run() && {
    for (std::uint32_t i = track_.begin; i < track_.end; ++i) {
      const Step& step = law_.fold->steps[i];
      const Change* change = law_.registry->change_of(step);
      const bool counts = law_.clocks.counts(step);
      if (change == nullptr || (!counts && !law_.clocks.perhaps(step))) continue;
      const Verdict sure = counts ? Verdict::yes : Verdict::unknown;
      repealed_.see(step, sure);
      if (ends(law_, step, id_, made_)) end_all(sure);
      const Verdict left = repealed_.leaves(step, sure);
      if (left != Verdict::no) take(i, *change, left);
    }
    drop_run_out(result_.licences);
    drop_run_out(result_.suspensions);
    return std::move(result_);
  }

 private:
  void take(std::uint32_t step, const Change& change, Verdict sure) {
    if (const auto* imposed = std::get_if<Impose>(&change.body)) {
      if (made_ == nowhere) made_ = step;
      add_to_annex(imposed->named, step, sure);
    } else if (const auto* widened = std::get_if<Widen>(&change.body)) {
      add_to_annex(widened->named, step, sure);
    } else if (const auto* lifted = std::get_if<Lift>(&change.body)) {
      take_out(lifted->named, sure);
    } else if (const auto* suspended = std::get_if<Suspend>(&change.body)) {
      add_relief(result_.suspensions, step, suspended->on, suspended->until, {}, sure);
    } else if (const auto* licence = std::get_if<License>(&change.body)) {
      add_relief(result_.licences, step, licence->on, licence->until, licence->scope, sure);
    } else if (const auto* resumed = std::get_if<Resume>(&change.body)) {
      resume(resumed->on, sure);
    } else if (const auto* repealed = std::get_if<Repeal>(&change.body)) {
      repeal(law_.registry->acts.find(repealed->subject), sure);
    }
  }

  void add_to_annex(const std::vector<EntityId>& named, std::uint32_t step, Verdict sure) {
    for (const EntityId& id : named) {
      const auto found = std::find_if(result_.annex.begin(), result_.annex.end(),
                                      [&](const AnnexPlace& place) { return place.entity == id; });
      if (found == result_.annex.end()) {
        result_.annex.push_back({id, step, sure});
      } else if (found->in_force != Verdict::yes) {
        *found = {id, step, sure};
      }
    }
  }

  void take_out(const std::vector<EntityId>& named, Verdict sure) {
    for (AnnexPlace& place : result_.annex) {
      if (named.empty() || holds(named, place.entity)) place.in_force = Verdict::unknown;
    }
    if (sure != Verdict::yes) return;
    std::erase_if(result_.annex, [&](const AnnexPlace& place) {
      return named.empty() || holds(named, place.entity);
    });
  }

  /// What ends with the measure does not come back when it is imposed anew.
  void end_all(Verdict sure) {
    if (sure == Verdict::yes) {
      made_ = nowhere;
      result_.annex.clear();
      result_.licences.clear();
      result_.suspensions.clear();
      return;
    }
    for (AnnexPlace& place : result_.annex) place.in_force = Verdict::unknown;
    for (auto* list : {&result_.licences, &result_.suspensions}) {
      for (RunningRelief& running : *list) running.relief.in_force = Verdict::unknown;
    }
  }

  void add_relief(std::vector<RunningRelief>& to, std::uint32_t step, const Affected& on,
                  const std::optional<Date>& until, const std::string& scope, Verdict sure) {
    const Step& of = law_.fold->steps[step];
    const bool left_out = law_.options.unverified == Unverified::drop &&
                          law_.registry->change_of(of)->provenance.is_unverified("until");
    if (left_out && until && *until <= law_.day) sure = Verdict::unknown;
    to.push_back({{.kind = of.kind,
                   .act = act_of(law_, step),
                   .since = effect_day(of),
                   .until = left_out ? std::nullopt : until,
                   .in_force = sure,
                   .parties = on.named,
                   .except = {},
                   .unnamed = on.unnamed,
                   .scope = scope,
                   .source = std::string(law_.registry->source_of(of))},
                  step});
  }

  void resume(const Affected& on, Verdict sure) {
    const bool everyone = on.named.empty() && !on.unnamed;
    if (everyone && sure == Verdict::yes) {
      result_.suspensions.clear();
      return;
    }
    std::vector<RunningRelief> doubted;
    for (RunningRelief& running : result_.suspensions) {
      Relief& relief = running.relief;
      if (everyone || on.unnamed) {
        relief.in_force = Verdict::unknown;
        continue;
      }
      std::vector<EntityId> resumed;
      for (const EntityId& id : on.named) {
        if (touches(relief, &id) != Verdict::no && !holds(resumed, id)) resumed.push_back(id);
      }
      if (resumed.empty()) continue;
      if (sure != Verdict::yes) {
        RunningRelief& part = doubted.emplace_back(running);
        part.relief.parties = resumed;
        part.relief.except.clear();
        part.relief.in_force = Verdict::unknown;
      }
      leave_out(relief, resumed);
    }
    for (RunningRelief& part : doubted) result_.suspensions.push_back(std::move(part));
  }

  static void leave_out(Relief& relief, const std::vector<EntityId>& resumed) {
    if (relief.parties.empty()) {
      relief.except.insert(relief.except.end(), resumed.begin(), resumed.end());
      return;
    }
    std::erase_if(relief.parties, [&](const EntityId& id) { return holds(resumed, id); });
    if (relief.parties.empty() && !relief.unnamed) relief.until = Date::min();
  }

  /// The licences and suspensions of a repealed act go with it.
  void repeal(std::uint32_t act, Verdict sure) {
    if (act == nowhere) return;
    for (auto* list : {&result_.licences, &result_.suspensions}) {
      for (RunningRelief& running : *list) {
        if (law_.fold->steps[running.step].act != act) continue;
        running.relief.in_force = Verdict::unknown;
        if (sure == Verdict::yes) running.relief.until = Date::min();
      }
    }
  }

  void drop_run_out(std::vector<RunningRelief>& list) {
    const auto left = std::stable_partition(list.begin(), list.end(), [&](const auto& running) {
      return !running.relief.until || *running.relief.until > law_.day;
    });
    result_.run_out.insert(result_.run_out.end(), left, list.end());
    list.erase(left, list.end());
  }

  const SnapshotData& law_;
  Track track_;
  std::string_view id_;
  std::uint32_t made_ = nowhere;  ///< the step that imposed it
  RepealedActs repealed_;
  MeasureLife result_;
};

Verdict strongest(const std::vector<RunningRelief>& list, const EntityId* party) {
  Verdict verdict = Verdict::no;
  for (const RunningRelief& running : list) {
    const Verdict one = touches(running.relief, party);
    if (one == Verdict::yes) return one;
    if (one == Verdict::unknown) verdict = one;
  }
  return verdict;
}

}  // namespace

MeasureLife measure_life(const SnapshotData& law, std::uint32_t measure) {
  return MeasureWalk(law, measure).run();
}

Verdict touches(const Relief& relief, const EntityId* party) {
  const bool everyone = relief.parties.empty() && !relief.unnamed;
  if (party == nullptr) {
    return everyone && relief.except.empty() ? relief.in_force : Verdict::no;
  }
  if (holds(relief.except, *party)) return Verdict::no;
  if (everyone || holds(relief.parties, *party)) return relief.in_force;
  return relief.unnamed ? Verdict::unknown : Verdict::no;
}

MeasureStatus status_for(const MeasureLife& measure, Verdict bound, const EntityId* party) {
  if (bound == Verdict::unknown || measure.life.in_force == Verdict::unknown) {
    return MeasureStatus::cannot_tell;
  }
  switch (strongest(measure.suspensions, party)) {
    case Verdict::yes:
      return MeasureStatus::suspended;
    case Verdict::unknown:
      return MeasureStatus::cannot_tell;
    case Verdict::no:
      break;
  }
  return strongest(measure.licences, party) == Verdict::yes ? MeasureStatus::in_force_with_licence
                                                            : MeasureStatus::in_force;
}

}  // namespace sanctrack
