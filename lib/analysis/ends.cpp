#include "analysis/ends.hpp"

#include <algorithm>

#include "time/caveats.hpp"
#include "time/tracks.hpp"

namespace sanctrack {
namespace {

/// A prolongation that is, or may be, known.
struct Prolongation {
  const Step* step;
  std::int32_t until;
  bool sure;
};

std::int32_t first_of(const Step& step) { return step.doubtful() ? step.earliest : step.day; }

std::int32_t last_of(const Step& step) { return step.doubtful() ? step.latest : step.day; }

std::vector<Prolongation> prolongations_of(const SnapshotData& law, std::uint32_t regime) {
  std::vector<Prolongation> found;
  for (const Step& step : law.fold->of(law.fold->regimes[regime])) {
    if (step.kind != ChangeKind::prolong || !law.clocks.may_know(step)) continue;
    found.push_back({&step, end_of(law, step), law.clocks.knows(step) && !step.left_out});
  }
  return found;
}

void add_source(const SnapshotData& law, const Step& step, std::vector<std::string>& to) {
  std::string source(law.registry->source_of(step));
  if (source.empty() || std::find(to.begin(), to.end(), source) != to.end()) return;
  to.push_back(std::move(source));
}

/// Whether an end was moved on by the day of the law.
bool moved_on(const SnapshotData& law, const std::vector<Prolongation>& all, std::size_t at) {
  return std::any_of(
      all.begin() + static_cast<std::ptrdiff_t>(at) + 1, all.end(), [&](const Prolongation& later) {
        return later.sure && later.until > all[at].until && later.step->day <= law.clocks.day;
      });
}

/// A later change that sets an earlier end, with effect before the end that it replaces; one that
/// surely does before one that only may. Nothing where there is none.
const Prolongation* shortened_by(const std::vector<Prolongation>& all, std::size_t at) {
  const Prolongation* perhaps = nullptr;
  for (std::size_t i = at + 1; i < all.size(); ++i) {
    if (all[i].until >= all[at].until || first_of(*all[i].step) >= all[at].until) continue;
    if (all[i].sure && last_of(*all[i].step) < all[at].until) return &all[i];
    if (perhaps == nullptr) perhaps = &all[i];
  }
  return perhaps;
}

/// Whether an end was surely replaced by an earlier one.
bool is_shortened(const std::vector<Prolongation>& all, std::size_t at) {
  const Prolongation* shorter = shortened_by(all, at);
  return shorter != nullptr && shorter->sure && last_of(*shorter->step) < all[at].until;
}

/// Whether an end was already set before, and holds by that.
bool is_repeated(const std::vector<Prolongation>& all, std::size_t at) {
  for (std::size_t i = 0; i < at; ++i) {
    if (all[i].until == all[at].until && all[i].sure && !is_shortened(all, i)) return true;
  }
  return false;
}

/// The first prolongation that moves an end on; a sure one before one that only may.
const Prolongation* next_of(const std::vector<Prolongation>& all, std::size_t at) {
  const Prolongation* perhaps = nullptr;
  for (std::size_t i = at + 1; i < all.size(); ++i) {
    if (all[i].until <= all[at].until) continue;
    if (all[i].sure) return &all[i];
    if (perhaps == nullptr) perhaps = &all[i];
  }
  return perhaps;
}

/// Whether a prolongation took effect before the end that it moves on.
Verdict in_time(const Prolongation& next, std::int32_t end) {
  if (first_of(*next.step) > end) return Verdict::no;
  return next.sure && last_of(*next.step) <= end ? Verdict::yes : Verdict::unknown;
}

Renewal end_of_regime(const SnapshotData& law, std::uint32_t regime,
                      const std::vector<Prolongation>& all, std::size_t at) {
  const Step& step = *all[at].step;
  const Act& act = *law.registry->act_of(step);
  Renewal row{.lapses = date_of(all[at].until),
              .kind = RenewalKind::regime,
              .regime = law.regime_record(regime).id,
              .authority = law.authority_of(regime),
              .act = act.id,
              .since = effect_day(step),
              .end_unverified = law.registry->change_of(step)->provenance.is_unverified("until")};
  add_source(law, step, row.sources);
  add_end_caveats(law, step, row);
  if (const Prolongation* shorter = shortened_by(all, at)) {
    add_caveat(row.caveats, {.kind = CaveatKind::window,
                             .regime = row.regime,
                             .act = row.act,
                             .text = "perhaps " + act_words(*law.registry, *shorter->step) +
                                     " moved this end to " + date_of(shorter->until).to_string() +
                                     ": " + effect_words(effect_day(*shorter->step))});
  }
  const Prolongation* next = next_of(all, at);
  if (next == nullptr) {
    fill_not_prolonged(law, regime, Aspect::prolongations, row);
    return row;
  }
  fill_prolonged(law, *next->step, row);
  if (next->until != never) row.prolonged_until = date_of(next->until);
  row.prolonged = in_time(*next, all[at].until);
  if (row.prolonged == Verdict::no) {
    add_caveat(row.caveats, {.kind = CaveatKind::lapsed,
                             .regime = row.regime,
                             .act = row.prolonged_by,
                             .text = act_words(*law.registry, *next->step) +
                                     " prolonged it only after it had lapsed"});
  } else if (row.prolonged == Verdict::unknown) {
    add_caveat(row.caveats,
               {.kind = CaveatKind::window,
                .regime = row.regime,
                .act = row.prolonged_by,
                .text = "nobody can tell whether " + act_words(*law.registry, *next->step) +
                        " prolonged it in time: " + effect_words(effect_day(*next->step))});
  }
  return row;
}

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
  const std::vector<Prolongation> all =
      lapses ? prolongations_of(law, regime) : std::vector<Prolongation>();
  bool any = false;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].until <= law.clocks.day || all[i].until == never || moved_on(law, all, i)) continue;
    if (is_shortened(all, i) || is_repeated(all, i)) continue;
    rows.push_back(end_of_regime(law, regime, all, i));
    any = true;
  }
  add_rule_caveats(law, regime, any, caveats);
}

}  // namespace sanctrack
