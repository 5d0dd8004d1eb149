#include "model/fold.hpp"

#include <algorithm>

#include "model/checks.hpp"
#include "model/clocks.hpp"
#include "model/effect.hpp"
#include "model/entry_table.hpp"
#include "model/parties.hpp"
#include "model/registry_data.hpp"
#include "values/text.hpp"

namespace sanctrack {
namespace {

/// A step and the track that it will stand in.
struct Pending {
  std::uint32_t track;
  Step step;
};

bool earlier(const Step& left, const Step& right) noexcept {
  if (left.day != right.day) return left.day < right.day;
  if (left.kind != right.kind) return left.kind < right.kind;
  if (left.act != right.act) return left.act < right.act;
  return left.change < right.change;
}

/// Appends the steps to the fold, grouped by track and in order within each.
std::vector<Track> group(std::vector<Step>& steps, const std::vector<Pending>& pending,
                         std::size_t tracks) {
  std::vector<Track> result(tracks);
  for (const Pending& one : pending) ++result[one.track].end;
  auto at = static_cast<std::uint32_t>(steps.size());
  for (Track& track : result) {
    const std::uint32_t size = track.end;
    track = {at, at};
    at += size;
  }
  steps.resize(at);
  for (const Pending& one : pending) steps[result[one.track].end++] = one.step;
  for (const Track& track : result) {
    if (track.end - track.begin > 1) {
      std::sort(steps.begin() + track.begin, steps.begin() + track.end, earlier);
    }
  }
  return result;
}

/// Sorts the changes of all acts by what they change.
class Sorter {
 public:
  Sorter(const RegistryData& data, Unverified unverified, Reporter* report)
      : data_(data),
        unverified_(unverified),
        report_(report),
        entries_(data),
        repeals_(data.records.acts.size()) {}

  void add_acts();
  void add_removals();
  void add_given();
  void add_later();
  Fold finish() &&;

 private:
  /// A change to an entry, which another act may make.
  struct Later {
    std::uint32_t regime;
    EntryKey key;
    Step step;
  };
  /// The first change that repeals an act.
  struct ActRepeal {
    std::uint32_t act = nowhere;
    bool of_something = false;  ///< the repealed act imposed, added, licensed or suspended
  };

  static std::optional<Step> left_out(const Act& act, const Change& change);
  void add_change(std::uint32_t act, std::uint32_t change, const Step& shared);
  void add_entry(std::uint32_t regime, const Step& step, EntryKey key, const Parties* parties);
  void add_subject(const Step& step, const SubjectId& subject);
  void repeal_act(const Step& step, std::uint32_t act);
  bool add_introduced_by(const Step& step, std::uint32_t act);
  void add_measure(const Step& step, const MeasureId& measure) {
    add(measures_, data_.measures.find(measure), step);
  }
  static void add(std::vector<Pending>& to, std::uint32_t track, const Step& step) {
    if (track != nowhere) to.push_back({track, step});
  }
  bool drops(const Provenance& provenance) const {
    return unverified_ == Unverified::drop && provenance.is_unverified("all");
  }

  const RegistryData& data_;
  Unverified unverified_;
  Reporter* report_;
  EntryTable entries_;
  std::vector<ActRepeal> repeals_;
  std::vector<Later> later_;
  std::vector<Pending> entry_steps_, criteria_, measures_, regimes_, unnamed_;
};

void Sorter::add_acts() {
  const auto& acts = data_.records.acts;
  std::size_t changes = 0;
  for (const Act& act : acts) changes += act.changes.size();
  entry_steps_.reserve(changes);
  for (std::uint32_t i = 0; i < acts.size(); ++i) {
    const bool dropped = drops(acts[i].provenance);
    const ActEffects effects(acts[i], unverified_);
    for (std::uint32_t j = 0; j < acts[i].changes.size(); ++j) {
      const Change& change = acts[i].changes[j];
      std::optional<Step> step = effects.of(change);
      if (dropped || drops(change.provenance) || !step) step = left_out(acts[i], change);
      if (step) add_change(i, j, *step);
    }
  }
}

/// What is not verified may hold, and may not, from its day on and for ever.
std::optional<Step> Sorter::left_out(const Act& act, const Change& change) {
  std::optional<Step> step = ActEffects(act, Unverified::keep).of(change);
  if (!step) return step;
  step->latest = never;
  step->window = step->left_out = true;
  return step;
}

void Sorter::add_change(std::uint32_t act, std::uint32_t place, const Step& shared) {
  const Act& of = data_.records.acts[act];
  const Change& change = of.changes[place];
  Step step = shared;
  step.act = act;
  step.change = place;
  step.kind = change.kind();
  const std::uint32_t regime = regime_of(data_, of, change);
  step.grounds_dropped =
      unverified_ == Unverified::drop && (change.provenance.is_unverified("criteria"));
  std::visit(
      [&](const auto& body) {
        using Body = std::decay_t<decltype(body)>;
        if constexpr (std::is_same_v<Body, Establish> || std::is_same_v<Body, Prolong>) {
          add(regimes_, data_.regimes.find(body.regime), step);
        } else if constexpr (std::is_same_v<Body, AddCriterion>) {
          add(criteria_, data_.criteria.find(body.criterion), step);
        } else if constexpr (std::is_same_v<Body, Impose> || std::is_same_v<Body, Lift>) {
          add_measure(step, body.measure);
        } else if constexpr (std::is_same_v<Body, Suspend> || std::is_same_v<Body, Resume> ||
                             std::is_same_v<Body, License>) {
          for (const MeasureId& measure : body.measures) add_measure(step, measure);
        } else if constexpr (std::is_same_v<Body, Widen> || std::is_same_v<Body, Repeal>) {
          add_subject(step, body.subject);
        } else if constexpr (std::is_same_v<Body, Designate>) {
          step.sets_parties = step.sets_grounds = true;
          add_entry(regime, step, {body.listing.entry, body.listing.ref}, &body.parties);
        } else if constexpr (std::is_same_v<Body, Amend>) {
          step.sets_parties = body.parties.has_value();
          step.sets_grounds = body.criteria.has_value();
          add_entry(regime, step, {body.entry, {}}, nullptr);
        } else {
          add_entry(regime, step, {body.entry, body.ref}, &body.parties);
        }
      },
      change.body);
}

void Sorter::add_entry(std::uint32_t regime, const Step& step, EntryKey key,
                       const Parties* parties) {
  if (regime == nowhere) return;
  if (parties != nullptr && !parties->named.empty()) {
    key.party = data_.entities.find(parties->named.front());
  }
  if (key.empty()) {
    if (parties != nullptr && parties->named.empty()) add(unnamed_, regime, step);
  } else if (step.kind == ChangeKind::designate) {
    add(entry_steps_, entries_.add(regime, key), step);
  } else {
    later_.push_back({regime, key, step});
  }
}

/// What changes an entry finds it by its number, else by its reference, else by its party.
void Sorter::add_later() {
  for (const Later& one : later_) {
    add(entry_steps_, entries_.find_or_add(one.regime, one.key), one.step);
  }
}

void Sorter::add_subject(const Step& step, const SubjectId& subject) {
  if (const auto measure = data_.measures.find(subject); measure != nowhere) {
    add(measures_, measure, step);
  } else if (const auto criterion = data_.criteria.find(subject); criterion != nowhere) {
    add(criteria_, criterion, step);
  } else if (const auto act = data_.acts.find(subject); act != nowhere) {
    repeal_act(step, act);
  }
}

void Sorter::repeal_act(const Step& step, std::uint32_t act) {
  ActRepeal& first = repeals_[act];
  if (first.act == nowhere) {
    first = {step.act, add_introduced_by(step, act)};
  } else if (first.of_something && report_ != nullptr) {
    const auto& acts = data_.records.acts;
    report_->error(change_place(step.act, step.change), "repealed-twice",
                   in_quotes(acts[act].id.text()) + " is repealed twice: already by " +
                       in_quotes(acts[first.act].id.text()));
  }
}

/// Whether there was anything.
bool Sorter::add_introduced_by(const Step& step, std::uint32_t act) {
  const std::size_t before = measures_.size() + criteria_.size();
  for (const Change& change : data_.records.acts[act].changes) {
    if (const auto* imposed = std::get_if<Impose>(&change.body)) {
      add_measure(step, imposed->measure);
    } else if (const auto* added = std::get_if<AddCriterion>(&change.body)) {
      add(criteria_, data_.criteria.find(added->criterion), step);
    } else if (const auto* licence = std::get_if<License>(&change.body)) {
      for (const MeasureId& measure : licence->measures) add_measure(step, measure);
    } else if (const auto* suspended = std::get_if<Suspend>(&change.body)) {
      for (const MeasureId& measure : suspended->measures) add_measure(step, measure);
    }
  }
  return measures_.size() + criteria_.size() != before;
}

void Sorter::add_removals() {
  const auto& removals = data_.records.removals;
  for (std::uint32_t i = 0; i < removals.size(); ++i) {
    const Removal& removal = removals[i];
    const std::uint32_t regime = data_.regimes.find(removal.regime);
    if (regime == nowhere || removal.entry.empty() || drops(removal.provenance)) continue;
    Step step{};
    step.day = removal.gone_by.days();
    step.earliest = removal.last_seen.days() + 1;
    step.latest = step.day;
    step.known = step.day;
    step.known_earliest = step.earliest;
    step.act = nowhere;
    step.change = i;
    step.kind = ChangeKind::delist;
    step.window = step.earliest < step.day;
    later_.push_back({regime, {removal.entry, {}}, step});
  }
}

void Sorter::add_given() {
  const auto& regimes = data_.records.regimes;
  for (std::uint32_t i = 0; i < regimes.size(); ++i) {
    for (std::uint32_t j = 0; j < regimes[i].given.size(); ++j) {
      const Given& given = regimes[i].given[j];
      const std::optional<Date>& from = given.from ? given.from : regimes[i].from;
      Step step{};
      step.day = from ? from->days() : always;
      step.earliest = step.latest = step.known = step.known_earliest = step.day;
      step.act = nowhere;
      step.change = j;
      step.kind = given.measure ? ChangeKind::impose : ChangeKind::add_criterion;
      step.given = true;
      if (given.measure) add_measure(step, *given.measure);
      if (given.criterion) add(criteria_, data_.criteria.find(*given.criterion), step);
    }
  }
}

Fold Sorter::finish() && {
  Fold fold;
  const std::vector<std::uint32_t> order = entries_.in_order();
  std::vector<std::uint32_t> place(order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) place[order[i]] = i;
  for (Pending& one : entry_steps_) one.track = place[one.track];
  const std::vector<Track> tracks = group(fold.steps, entry_steps_, order.size());
  fold.entries.reserve(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    fold.entries.push_back({entries_.regime(order[i]), tracks[i], nowhere});
  }
  fold.criteria = group(fold.steps, criteria_, data_.records.criteria.size());
  fold.measures = group(fold.steps, measures_, data_.records.measures.size());
  fold.regimes = group(fold.steps, regimes_, data_.records.regimes.size());
  fold.unnamed = group(fold.steps, unnamed_, data_.records.regimes.size());
  return fold;
}

}  // namespace

Fold make_fold(const RegistryData& data, Unverified unverified, Reporter* report) {
  Sorter sorter(data, unverified, report);
  sorter.add_acts();
  sorter.add_removals();
  sorter.add_given();
  sorter.add_later();
  Fold fold = std::move(sorter).finish();
  find_makers(fold);
  if (report != nullptr) check_sequences(data, fold, *report);
  index_parties(data, fold);
  index_spans(data, fold);
  return fold;
}

namespace {

/// A step that has effect by the day asked: what may have been before it counts no more.
void apply(EntryState& state, const Step& step, std::uint32_t place) noexcept {
  state.last = place;
  if (step.sets_parties) {
    state.parties = place;
    state.maybe_parties = nowhere;
  }
  if (step.sets_grounds) {
    state.grounds = place;
    state.maybe_grounds = nowhere;
  }
  if (step.kind == ChangeKind::designate) {
    state.standing = Standing::in;
    state.made = place;
  } else if (step.kind != ChangeKind::amend) {
    state = {.last = place};
  }
}

/// A step that may have effect by the day asked, and may not.
void apply_perhaps(EntryState& state, const Step& step, std::uint32_t place) noexcept {
  const bool begins = step.kind == ChangeKind::designate;
  if (state.standing == Standing::out) {
    if (!begins) return;
    state.standing = Standing::cannot_tell;
    state.last = state.made = state.parties = state.grounds = place;
  } else if (!begins && step.kind != ChangeKind::amend) {
    if (state.standing == Standing::in) {
      state.last = place;
      state.not_yet.end = std::min(state.not_yet.end, place);
    }
    state.standing = Standing::cannot_tell;
  } else {
    if (step.sets_parties && state.maybe_parties == nowhere) state.maybe_parties = place;
    if (step.sets_grounds && state.maybe_grounds == nowhere) state.maybe_grounds = place;
  }
}

}  // namespace

EffectDay effect_day(const Step& step) {
  return {.day = date_of(step.day),
          .earliest = date_of(step.earliest),
          .latest = date_of(step.latest),
          .basis = step.basis,
          .unverified = step.unverified,
          .window = step.window};
}

EntryState state_on(const Fold& fold, const Entry& entry, Clocks clocks) noexcept {
  EntryState state;
  for (std::uint32_t i = entry.track.begin; i < entry.track.end; ++i) {
    const Step& step = fold.steps[i];
    const bool begins = step.kind == ChangeKind::designate;
    if (clocks.counts(step)) {
      apply(state, step, i);
    } else if (clocks.perhaps(step)) {
      if (!begins || !state.not_yet.holds(i)) apply_perhaps(state, step, i);
    } else if (state.standing == Standing::in && state.not_yet.end == 0 && !begins &&
               step.kind != ChangeKind::amend && clocks.awaits(step)) {
      state.not_yet = {i, entry.track.end};
    }
  }
  return state;
}

}  // namespace sanctrack
