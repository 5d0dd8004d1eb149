#include <algorithm>
#include <set>

#include "analysis/ends.hpp"
#include "time/caveats.hpp"
#include "time/measures.hpp"

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

/// The same relief, by whatever act: for the same parties and scope.
bool goes_on(const Relief& relief, const Relief& later) {
  return relief.parties == later.parties && relief.unnamed == later.unnamed &&
         relief.scope == later.scope;
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

void fill_next(const SnapshotData& law, std::uint32_t regime, const MeasureLife& after,
               const RunningRelief& running, Renewal& row) {
  const auto& list = list_of(after, running.relief.kind);
  const auto next = std::find_if(list.begin(), list.end(), [&](const RunningRelief& later) {
    return goes_on(running.relief, later.relief);
  });
  if (next == list.end()) {
    const Aspect aspect = row.kind == RenewalKind::licence ? Aspect::licences : Aspect::suspensions;
    return fill_not_prolonged(law, regime, aspect, row);
  }
  fill_prolonged(law, law.fold->steps[next->step], row);
  row.prolonged = next->relief.in_force;
  row.prolonged_until = next->relief.until;
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
  const MeasureLife before = measure_life(last, measure);
  const MeasureLife after = measure_life(then, measure);
  const MeasureId& id = law.registry->records.measures[measure].id;
  for (const auto* list : {&before.licences, &before.suspensions}) {
    for (const RunningRelief& running : *list) {
      if (running.relief.until != end) continue;
      Renewal row = end_of_relief(law, regime, id, running);
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
