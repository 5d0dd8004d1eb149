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

bool holds(const std::vector<EntityId>& ids, const EntityId& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

bool for_everyone(const Relief& relief) { return relief.parties.empty() && !relief.unnamed; }

bool same_parties(const Relief& left, const Relief& right) {
  return left.parties == right.parties && left.unnamed == right.unnamed &&
         left.except == right.except;
}

/// One of those whom a relief is for, or all whom it does not name, and by which relief it goes on
/// for them.
struct Cover {
  std::optional<EntityId> party;
  const RunningRelief* by = nullptr;
  Verdict goes_on = Verdict::no;
};

/// Whether a later relief goes on with one for all those whom the first does not name.
Verdict goes_on_unnamed(const Relief& relief, const Relief& later) {
  if (!relief.unnamed) {
    return for_everyone(later) ? later.in_force : Verdict::no;
  }
  const bool alike = for_everyone(later) ? later.except.empty() : same_parties(relief, later);
  return alike ? later.in_force : Verdict::unknown;
}

/// Finds for whom of a relief's parties which of the reliefs of a later day go on.
class Covers {
 public:
  Covers(const Relief& relief, const std::vector<RunningRelief>& list) : relief_(relief) {
    for (const RunningRelief& later : list) {
      if (later.relief.scope == relief.scope) list_.push_back(&later);
    }
  }

  std::vector<Cover> run() const {
    std::vector<Cover> covers;
    for (const EntityId& id : parties()) covers.push_back({.party = id});
    if (relief_.parties.empty() || relief_.unnamed) covers.push_back({});
    for (const RunningRelief* later : list_) {
      std::vector<Cover> one = covers;
      for (Cover& cover : one) take(*later, cover);
      if (std::all_of(one.begin(), one.end(), is_sure)) return one;
    }
    for (const RunningRelief* later : list_) {
      for (Cover& cover : covers) take(*later, cover);
    }
    return covers;
  }

  static bool is_sure(const Cover& cover) { return cover.goes_on == Verdict::yes; }

 private:
  /// Those to whom the reliefs may do different things, by name.
  std::vector<EntityId> parties() const {
    if (!for_everyone(relief_)) return relief_.parties;
    std::vector<EntityId> named;
    for (const RunningRelief* later : list_) {
      for (const auto* ids : {&later->relief.parties, &later->relief.except}) {
        for (const EntityId& id : *ids) {
          if (!holds(relief_.except, id) && !holds(named, id)) named.push_back(id);
        }
      }
    }
    return named;
  }

  void take(const RunningRelief& later, Cover& cover) const {
    if (is_sure(cover)) return;
    const Verdict goes_on =
        cover.party ? touches(later.relief, &*cover.party) : goes_on_unnamed(relief_, later.relief);
    if (goes_on == Verdict::no || cover.goes_on == goes_on) return;
    cover.by = &later;
    cover.goes_on = goes_on;
  }

  const Relief& relief_;
  std::vector<const RunningRelief*> list_;
};

Verdict all_of(const std::vector<Cover>& covers) {
  Verdict verdict = Verdict::yes;
  for (const Cover& cover : covers) verdict = both(verdict, cover.goes_on);
  return verdict;
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

/// The relief by which it goes on for all, as far as is known: the one that was published last.
const RunningRelief* last_of(const SnapshotData& law, const std::vector<Cover>& covers) {
  const RunningRelief* last = nullptr;
  for (const Cover& cover : covers) {
    if (cover.by == nullptr) continue;
    const bool newer = last == nullptr ||
                       law.fold->steps[cover.by->step].known > law.fold->steps[last->step].known;
    if (newer) last = cover.by;
  }
  return last;
}

/// Until when it goes on for all of them.
std::optional<Date> first_end(const std::vector<Cover>& covers) {
  std::optional<Date> first;
  for (const Cover& cover : covers) {
    if (cover.by == nullptr || !cover.by->relief.until) continue;
    if (!first || *cover.by->relief.until < *first) first = cover.by->relief.until;
  }
  return first;
}

std::string party_words(const Relief& relief, const std::vector<Cover>& covers,
                        const Cover& cover) {
  if (cover.party) return cover.party->to_string();
  if (covers.size() > 1) return "all others";
  return relief.unnamed ? "those whom nobody has named" : "everyone";
}

/// `for org-a by eu-2, perhaps for all others by eu-3, not for org-b`.
std::string words_of(const Relief& relief, const std::vector<Cover>& covers) {
  std::string text;
  for (const Verdict verdict : {Verdict::yes, Verdict::unknown, Verdict::no}) {
    for (const Cover& cover : covers) {
      if (cover.goes_on != verdict) continue;
      if (!text.empty()) text += ", ";
      if (verdict == Verdict::no) text += "not ";
      if (verdict == Verdict::unknown) text += "perhaps ";
      text += "for " + party_words(relief, covers, cover);
      if (cover.by != nullptr) text += " by " + cover.by->relief.act->to_string();
    }
  }
  return text;
}

/// For whom it goes on by which act, where that is not simply for the same by one act.
void add_covers(const Relief& relief, const std::vector<Cover>& covers, const RunningRelief& last,
                Renewal& row) {
  const RunningRelief* by = covers.front().by;
  const bool single =
      std::all_of(covers.begin(), covers.end(), [&](const Cover& cover) { return cover.by == by; });
  std::string text;
  if (!single || all_of(covers) != Verdict::yes) {
    text = "it goes on " + words_of(relief, covers);
  } else if (same_parties(relief, by->relief)) {
    return;
  } else {
    text = "it goes on by " + by->relief.act->to_string() + " for other parties as well";
  }
  const bool unnamed = std::any_of(covers.begin(), covers.end(), [](const Cover& cover) {
    return cover.by != nullptr && cover.by->relief.unnamed;
  });
  add_caveat(row.caveats, {.kind = unnamed ? CaveatKind::affected_unnamed : CaveatKind::reading,
                           .regime = row.regime,
                           .act = last.relief.act,
                           .text = std::move(text)});
}

void fill_next(const SnapshotData& law, std::uint32_t regime, const MeasureLife& after,
               const RunningRelief& running, Renewal& row) {
  const Relief& relief = running.relief;
  const std::vector<Cover> covers = Covers(relief, list_of(after, relief.kind)).run();
  const RunningRelief* last = last_of(law, covers);
  row.prolonged = all_of(covers);
  if (last != nullptr) add_covers(relief, covers, *last, row);
  if (row.prolonged == Verdict::no) {
    const bool licence = row.kind == RenewalKind::licence;
    return fill_not_prolonged(law, regime, licence ? Aspect::licences : Aspect::suspensions, row);
  }
  fill_prolonged(law, law.fold->steps[last->step], row);
  row.prolonged_until = first_end(covers);
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
