#include <algorithm>
#include <set>

#include "analysis/ends.hpp"
#include "time/caveats.hpp"
#include "time/measures.hpp"
#include "time/selection.hpp"

namespace sanctrack {
namespace {

std::optional<Date> stated_end(const Change& change) {
  if (const auto* licence = std::get_if<License>(&change.body)) return licence->until;
  if (const auto* suspension = std::get_if<Suspend>(&change.body)) return suspension->until;
  return std::nullopt;
}

/// The ends after the day of the law that licences and suspensions of a measure state.
std::set<Date> ends_of(const SnapshotData& law, std::uint32_t measure) {
  std::set<Date> ends;
  for (const Step& step : law.fold->of(law.fold->measures[measure])) {
    const Change* change = law.registry->change_of(step);
    if (change == nullptr || !law.clocks.may_know(step)) continue;
    const auto end = stated_end(*change);
    if (end && *end > law.day) ends.insert(*end);
  }
  return ends;
}

const std::vector<RunningRelief>& list_of(const MeasureLife& life, ChangeKind kind) {
  return kind == ChangeKind::license ? life.licences : life.suspensions;
}

/// Whether a later relief goes on with one: for the same scope, and for its parties, or more.
/// Unknown where nobody can tell whether the parties are among those whom nobody published.
Verdict goes_on(const Relief& relief, const Relief& later) {
  if (relief.scope != later.scope) return Verdict::no;
  if (relief.parties == later.parties && relief.unnamed == later.unnamed) return Verdict::yes;
  if (later.parties.empty() && !later.unnamed) return Verdict::yes;
  if (relief.parties.empty() && !relief.unnamed) return Verdict::no;
  const bool all = std::all_of(relief.parties.begin(), relief.parties.end(), [&](const auto& id) {
    return std::find(later.parties.begin(), later.parties.end(), id) != later.parties.end();
  });
  if (all && !relief.unnamed) return Verdict::yes;
  return later.unnamed ? Verdict::unknown : Verdict::no;
}

Renewal end_of_relief(const SnapshotData& law, std::uint32_t regime, const MeasureId& measure,
                      const RunningRelief& running) {
  const Step& step = law.fold->steps[running.step];
  const bool licence = step.kind == ChangeKind::license;
  Renewal row{.lapses = *running.relief.until,
              .kind = licence ? RenewalKind::licence : RenewalKind::suspension,
              .regime = law.regime_record(regime).id,
              .authority = law.authority_of(regime),
              .act = law.registry->act_of(step)->id,
              .measures = {measure},
              .scope = running.relief.scope,
              .since = effect_day(step),
              .end_unverified = law.registry->change_of(step)->provenance.is_unverified("until")};
  if (!running.relief.source.empty()) row.sources.push_back(running.relief.source);
  add_end_caveats(law, step, row);
  if (running.relief.in_force == Verdict::unknown) {
    add_caveat(row.caveats, {.kind = CaveatKind::window,
                             .regime = row.regime,
                             .act = row.act,
                             .subject = measure.to_string(),
                             .text = "nobody can tell whether it runs until then"});
  }
  return row;
}

/// The relief that goes on with one: one that surely does before one that only may.
const RunningRelief* next_of(const RunningRelief& running, const std::vector<RunningRelief>& list) {
  for (const Verdict sure : {Verdict::yes, Verdict::unknown}) {
    for (const RunningRelief& later : list) {
      if (goes_on(running.relief, later.relief) == sure) return &later;
    }
  }
  return nullptr;
}

void fill_next(const SnapshotData& law, std::uint32_t regime, const MeasureLife& after,
               const RunningRelief& running, Renewal& row) {
  const RunningRelief* next = next_of(running, list_of(after, running.relief.kind));
  if (next == nullptr) {
    const Aspect aspect = row.kind == RenewalKind::licence ? Aspect::licences : Aspect::suspensions;
    return fill_not_prolonged(law, regime, aspect, row);
  }
  fill_prolonged(law, law.fold->steps[next->step], row);
  row.prolonged = both(goes_on(running.relief, next->relief), next->relief.in_force);
  row.prolonged_until = next->relief.until;
  if (running.relief.parties == next->relief.parties &&
      running.relief.unnamed == next->relief.unnamed) {
    return;
  }
  add_caveat(
      row.caveats,
      {.kind = next->relief.unnamed ? CaveatKind::affected_unnamed : CaveatKind::reading,
       .regime = row.regime,
       .act = row.prolonged_by,
       .text = "it goes on by " + row.prolonged_by->to_string() + " for other parties as well"});
}

/// Whether a regime has lapsed by the day of the law and on the last day of a relief: then the
/// relief has ended with it. One that lapses between, or may, is told.
bool ended_before(const SnapshotData& law, const SnapshotData& last, std::uint32_t regime,
                  std::vector<Caveat>& to) {
  const Verdict alive = last.regime(regime).alive;
  if (alive == Verdict::no && law.regime(regime).alive == Verdict::no) return true;
  const std::string id = law.regime_record(regime).id.to_string();
  const auto add = [&](CaveatKind kind, std::string text) {
    add_caveat(to, {.kind = kind,
                    .regime = law.regime_record(regime).id,
                    .text = std::move(text) + ": this would end with it"});
  };
  if (alive == Verdict::no) {
    add(CaveatKind::lapsed, id + " lapses before then unless prolonged");
  } else if (alive == Verdict::unknown) {
    add(CaveatKind::window, "nobody can tell whether " + id + " lapses before then");
  } else if (term_of(last, regime).over) {
    add(CaveatKind::prolongation_not_recorded,
        id + " lapses before then unless prolonged, and no prolongation is on record");
  }
  return false;
}

/// Adds a row, or the measure to the row of the same change that goes on in the same way.
void add_row(Renewal row, std::vector<Renewal>& to) {
  const auto same = std::find_if(to.begin(), to.end(), [&](const Renewal& one) {
    Renewal alike = row;
    alike.measures = one.measures;
    return one == alike;
  });
  if (same == to.end()) {
    to.push_back(std::move(row));
  } else {
    same->measures.push_back(row.measures.front());
  }
}

void add_ends_on(const SnapshotData& law, std::uint32_t regime, std::uint32_t measure, Date end,
                 std::vector<Renewal>& rows) {
  const SnapshotData last(law.registry, end.plus_days(-1), law.options);
  const SnapshotData then(law.registry, end, law.options);
  std::vector<Caveat> lapse;
  if (ended_before(law, last, regime, lapse)) return;
  const MeasureLife before = measure_life(last, measure);
  const MeasureLife after = measure_life(then, measure);
  const MeasureId& id = law.registry->records.measures[measure].id;
  for (const auto* list : {&before.licences, &before.suspensions}) {
    for (const RunningRelief& running : *list) {
      if (running.relief.until != end) continue;
      Renewal row = end_of_relief(law, regime, id, running);
      add_caveats(row.caveats, lapse);
      fill_next(law, regime, after, running, row);
      add_row(std::move(row), rows);
    }
  }
}

}  // namespace

void add_relief_ends(const SnapshotData& law, std::uint32_t regime, std::vector<Renewal>& rows,
                     std::vector<Caveat>& caveats) {
  std::vector<Renewal> found;
  for (const std::uint32_t measure : law.registry->measures_of[regime]) {
    for (const Date end : ends_of(law, measure)) add_ends_on(law, regime, measure, end, found);
  }
  rows.insert(rows.end(), std::make_move_iterator(found.begin()),
              std::make_move_iterator(found.end()));
  add_relief_caveats(law, regime, caveats);
}

}  // namespace sanctrack
