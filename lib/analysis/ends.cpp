#include "analysis/ends.hpp"

#include <algorithm>
#include <set>

#include "time/caveats.hpp"
#include "time/tracks.hpp"

namespace sanctrack {
namespace {

/// A prolongation that is, or may be, known.
struct Prolongation {
  const Step* step;
  std::int32_t until;
  std::int32_t end;  ///< the first day out by it: not before the day on which it has effect
};

/// The first day on which a step has effect, or may.
std::int32_t first_of(const Step& step) { return step.window ? step.earliest : step.day; }

std::vector<Prolongation> prolongations_of(const SnapshotData& law, std::uint32_t regime) {
  std::vector<Prolongation> found;
  for (const Step& step : law.fold->of(law.fold->regimes[regime])) {
    if (step.kind != ChangeKind::prolong || !law.clocks.may_know(step)) continue;
    const std::int32_t until = end_of(law, step);
    found.push_back({&step, until, std::max(until, first_of(step))});
  }
  return found;
}

void add_source(const SnapshotData& law, const Step& step, std::vector<std::string>& to) {
  std::string source(law.registry->source_of(step));
  if (source.empty() || std::find(to.begin(), to.end(), source) != to.end()) return;
  to.push_back(std::move(source));
}

/// Why nobody can tell whether a step has effect on a day.
std::string doubt_words(const SnapshotData& law, const Step& step) {
  if (!law.clocks.knows(step)) return known_doubt_words(law, step, law.clocks.known_on);
  return effect_words(effect_day(step));
}

/// The prolongations that decide on a day when a regime ends: the last that surely has effect, and
/// those after it that may. The same as in a Term.
struct Holding {
  std::vector<std::size_t> places = {};
  bool none = true;  ///< none surely has effect: then perhaps no end was set at all
};

/// The ends of a regime that lapses unless prolonged.
class RegimeEnds {
 public:
  RegimeEnds(const SnapshotData& law, std::uint32_t regime)
      : law_(law),
        regime_(regime),
        all_(prolongations_of(law, regime)),
        now_(holding_on(law.clocks.day)) {}

  /// Adds a row for each end after the day of the law; whether there is one.
  bool add_to(std::vector<Renewal>& rows) const {
    std::set<std::int32_t> ends;
    for (const Prolongation& one : all_) {
      if (one.end > law_.clocks.day && one.until != never) ends.insert(one.end);
    }
    const std::size_t before = rows.size();
    for (const std::int32_t end : ends) {
      if (const auto set = set_by(end)) rows.push_back(row_of(*set, end));
    }
    return rows.size() > before;
  }

 private:
  const Step& step(std::size_t place) const { return *all_[place].step; }
  Clocks clocks_on(std::int32_t day) const { return {day, law_.clocks.known_on}; }

  Holding holding_on(std::int32_t day) const {
    const Clocks clocks = clocks_on(day);
    Holding holding;
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (clocks.counts(step(i))) holding = {{i}, false};
      if (clocks.perhaps(step(i))) holding.places.push_back(i);
    }
    return holding;
  }

  /// Whether a regime goes on beyond the end of a day, or may.
  bool may_outlive(const Holding& holding, std::int32_t day) const {
    return holding.none || std::any_of(holding.places.begin(), holding.places.end(),
                                       [&](std::size_t place) { return all_[place].until > day; });
  }

  /// Whether an end was surely replaced by an earlier one before it came.
  bool is_replaced(std::size_t place, std::int32_t end) const {
    const Clocks eve = clocks_on(end - 1);
    for (std::size_t i = place + 1; i < all_.size(); ++i) {
      if (all_[i].until < end && eve.counts(step(i))) return true;
    }
    return false;
  }

  /// Whether a prolongation sets an end that holds on the day of the law or later.
  bool sets(std::size_t place, std::int32_t end) const {
    if (all_[place].end != end || is_replaced(place, end)) return false;
    const std::int32_t first = first_of(step(place));
    if (first == end && !may_outlive(holding_on(end - 1), end - 1)) return false;
    return first > law_.clocks.day ||
           std::find(now_.places.begin(), now_.places.end(), place) != now_.places.end();
  }

  /// The prolongation since which an end holds: one that surely does before one that only may.
  std::optional<std::size_t> set_by(std::int32_t end) const {
    std::optional<std::size_t> perhaps;
    std::optional<std::size_t> surely;
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (!sets(i, end)) continue;
      const bool sure = clocks_on(std::max(end - 1, first_of(step(i)))).counts(step(i));
      if (sure) surely = i;
      if (!perhaps) perhaps = i;
    }
    return surely ? first_alike(*surely, end) : perhaps;
  }

  /// The first of the prolongations in a row that set the same end.
  std::size_t first_alike(std::size_t place, std::int32_t end) const {
    const Clocks eve = clocks_on(end - 1);
    std::size_t first = place;
    for (std::size_t i = place; i-- > 0;) {
      if (!eve.counts(step(i))) continue;
      if (all_[i].until != all_[place].until) break;
      first = i;
    }
    return first;
  }

  /// The prolongation that moved an end on in time, as far as it was not moved back since: one that
  /// surely did before one that only may have.
  std::optional<std::size_t> moved_on_by(std::size_t set, std::int32_t end,
                                         const Holding& holding) const {
    const Clocks clocks = clocks_on(end);
    std::optional<std::size_t> mover;
    for (std::size_t i = set + 1; i < all_.size(); ++i) {
      if (!clocks.counts(step(i))) continue;
      if (all_[i].until <= end) {
        mover.reset();
      } else if (!mover || all_[i].until < all_[*mover].until) {
        mover = i;
      }
    }
    if (mover) return mover;
    for (const std::size_t place : holding.places) {
      if (place > set && all_[place].until > end) return place;
    }
    return std::nullopt;
  }

  Renewal row_of(std::size_t set, std::int32_t end) const {
    const Step& made = step(set);
    Renewal row{
        .lapses = date_of(end),
        .kind = RenewalKind::regime,
        .regime = law_.regime_record(regime_).id,
        .authority = law_.authority_of(regime_),
        .act = law_.registry->act_of(made)->id,
        .since = effect_day(made),
        .end_unverified = law_.registry->change_of(made)->provenance.is_unverified("until")};
    add_source(law_, made, row.sources);
    add_end_caveats(law_, made, row);
    for (const std::size_t place : holding_on(end - 1).places) {
      if (place > set && all_[place].until < end) add_moved_back(place, row);
    }
    fill(set, end, row);
    return row;
  }

  void fill(std::size_t set, std::int32_t end, Renewal& row) const {
    const Holding holding = holding_on(end);
    const bool over = std::any_of(holding.places.begin(), holding.places.end(),
                                  [&](std::size_t place) { return all_[place].until <= end; });
    const bool stands = may_outlive(holding, end);
    row.prolonged = !over ? Verdict::yes : stands ? Verdict::unknown : Verdict::no;
    const auto mover = moved_on_by(set, end, holding);
    if (mover) {
      fill_prolonged(law_, step(*mover), row);
      if (all_[*mover].until != never) row.prolonged_until = date_of(all_[*mover].until);
    }
    if (row.prolonged == Verdict::yes) return add_doubtful_day(mover, row);
    if (row.prolonged == Verdict::unknown) add_doubts(set, end, holding, row);
    fill_not_prolonged(law_, regime_, Aspect::prolongations, row);
    fill_rule(row);
    fill_too_late(set, end, row);
  }

  void add(CaveatKind kind, std::size_t place, std::string text, Renewal& row) const {
    add_caveat(row.caveats, {.kind = kind,
                             .regime = row.regime,
                             .act = law_.registry->act_of(step(place))->id,
                             .text = std::move(text)});
  }

  std::string words(std::size_t place) const { return act_words(*law_.registry, step(place)); }

  void add_moved_back(std::size_t place, Renewal& row) const {
    add(CaveatKind::window, place,
        "perhaps " + words(place) + " moved this end to " + date_of(all_[place].until).to_string() +
            ": " + doubt_words(law_, step(place)),
        row);
  }

  /// A prolongation in time whose day of effect is doubtful.
  void add_doubtful_day(std::optional<std::size_t> mover, Renewal& row) const {
    if (!mover || !step(*mover).doubtful() || step(*mover).latest <= row.lapses.days()) return;
    add(CaveatKind::doubtful_day, *mover,
        words(*mover) + ": " + effect_words(effect_day(step(*mover))), row);
  }

  void add_doubts(std::size_t set, std::int32_t end, const Holding& holding, Renewal& row) const {
    const Clocks clocks = clocks_on(end);
    for (const std::size_t place : holding.places) {
      if (place <= set || !clocks.perhaps(step(place))) continue;
      if (all_[place].until > end) {
        add(CaveatKind::window, place,
            "nobody can tell whether " + words(place) +
                " prolonged it in time: " + doubt_words(law_, step(place)),
            row);
      } else {
        add_moved_back(place, row);
      }
    }
  }

  /// Nobody can tell whether a regime lapses by a rule that was left out.
  void fill_rule(Renewal& row) const {
    const bool left_out = law_.options.unverified == Unverified::drop &&
                          !law_.regime_record(regime_).expiry.unverified.empty();
    if (row.prolonged == Verdict::no && left_out) row.prolonged = Verdict::unknown;
  }

  /// The first prolongation that surely came too late: where it surely lapsed, the one that is
  /// named.
  void fill_too_late(std::size_t set, std::int32_t end, Renewal& row) const {
    for (std::size_t i = set + 1; i < all_.size(); ++i) {
      const bool sure = law_.clocks.knows(step(i)) && !step(i).left_out;
      if (!sure || all_[i].until <= end || first_of(step(i)) <= end) continue;
      const bool lapsed = row.prolonged == Verdict::no;
      if (lapsed) {
        fill_prolonged(law_, step(i), row);
        if (all_[i].until != never) row.prolonged_until = date_of(all_[i].until);
      }
      return add(CaveatKind::lapsed, i,
                 words(i) + (lapsed ? " prolonged it only after it had lapsed"
                                    : " prolonged it only after that day"),
                 row);
    }
  }

  const SnapshotData& law_;
  std::uint32_t regime_;
  std::vector<Prolongation> all_;
  Holding now_;
};

void add_rule_caveats(const SnapshotData& law, std::uint32_t place, bool any,
                      std::vector<Caveat>& to) {
  const Regime& regime = law.regime_record(place);
  const std::string name = regime.id.to_string();
  if (regime.expiry.kind == ExpiryKind::unread) {
    add_caveat(to, {.kind = CaveatKind::expiry_unread,
                    .regime = regime.id,
                    .text = "nobody has read how " + name + " ends"});
  }
  if (regime.expiry.kind != ExpiryKind::prolong) return;
  if (!regime.expiry.unverified.empty()) {
    add_caveat(to, {.kind = CaveatKind::unverified,
                    .regime = regime.id,
                    .text = "that " + name + " lapses unless prolonged is not verified"});
  }
  if (!any && law.regime(place).may_be_in_force()) {
    add_caveat(to, {.kind = CaveatKind::prolongation_not_recorded,
                    .regime = regime.id,
                    .text = name + " lapses unless prolonged, and no end after " +
                            law.day.to_string() + " is on record"});
  }
}

}  // namespace

void fill_prolonged(const SnapshotData& law, const Step& step, Renewal& row) {
  if (const Act* act = law.registry->act_of(step)) row.prolonged_by = act->id;
  row.prolonged_known = date_of(step.known);
  row.to_spare =
      days_between(date_of(step.known_earliest), date_of(step.known), row.lapses, row.lapses);
  add_source(law, step, row.sources);
  if (!step.known_derived) return;
  add_caveat(row.caveats, {.kind = CaveatKind::known_derived,
                           .regime = row.regime,
                           .act = row.prolonged_by,
                           .text = "the day on which " + act_words(*law.registry, step) +
                                   " was published is not on record: its day of effect stands "
                                   "for it"});
}

void fill_not_prolonged(const SnapshotData& law, std::uint32_t regime, Aspect aspect,
                        Renewal& row) {
  const std::int32_t day = std::min(row.lapses.days(), law.clocks.known_on);
  if (complete_over(law.regime_record(regime), aspect, day, day)) return;
  row.prolonged = Verdict::unknown;
  add_caveat(row.caveats,
             {.kind = CaveatKind::prolongation_not_recorded,
              .regime = row.regime,
              .act = row.act,
              .text = "the record of " + std::string(to_string(aspect)) + " of " +
                      row.regime.to_string() + " is not complete on " + date_of(day).to_string() +
                      ": whether anybody prolonged it is not on record"});
}

void add_end_caveats(const SnapshotData& law, const Step& step, Renewal& row) {
  const std::string act = act_words(*law.registry, step);
  const auto add = [&](CaveatKind kind, std::string text) {
    add_caveat(row.caveats,
               {.kind = kind, .regime = row.regime, .act = row.act, .text = std::move(text)});
  };
  if (row.end_unverified) add(CaveatKind::unverified, "the end set by " + act + " is not verified");
  if (step.left_out) {
    add(CaveatKind::window, act + " is not verified and was left out");
  } else if (step.doubtful()) {
    add(step.window ? CaveatKind::window : CaveatKind::doubtful_day,
        act + ": " + effect_words(effect_day(step)));
  }
  if (!law.clocks.knows(step)) {
    add(CaveatKind::window, known_doubt_words(law, step, law.clocks.known_on));
  }
}

void add_regime_ends(const SnapshotData& law, std::uint32_t regime, std::vector<Renewal>& rows,
                     std::vector<Caveat>& caveats) {
  const bool lapses = law.regime_record(regime).expiry.kind == ExpiryKind::prolong;
  const bool any = lapses && RegimeEnds(law, regime).add_to(rows);
  add_rule_caveats(law, regime, any, caveats);
}

}  // namespace sanctrack
