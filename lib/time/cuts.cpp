#include <algorithm>
#include <map>
#include <set>
#include <sstream>

#include "time/caveats.hpp"
#include "time/measures.hpp"
#include "time/timeline_data.hpp"

namespace sanctrack {
namespace {

/// Finds the days on which something changes that a timeline refers to.
class CutFinder {
 public:
  CutFinder(const std::shared_ptr<const RegistryData>& registry, const AsOfOptions& options,
            const TimelineSubject& subject)
      : registry_(registry),
        data_(*registry),
        options_(options),
        subject_(subject),
        clocks_{never, options.known_on ? options.known_on->days() : never} {}

  std::vector<Cut> run() && {
    const SnapshotData& law = *on(Date::min().days()).data();
    fold_ = law.fold;
    for (const std::uint32_t entry : entries_followed(law, subject_)) take_entry(entry);
    for (std::uint32_t i = 0; i < data_.records.measures.size(); ++i) take_measure(i);
    for (std::uint32_t i = 0; i < data_.records.criteria.size(); ++i) take_criterion(i);
    if (subject_.of == TimelineOf::regime) take_whole_regime();
    take_regimes(cuts_.empty() ? never : cuts_.begin()->first);
    std::vector<Cut> cuts;
    for (const auto& [day, acts] : cuts_) {
      if (!changes(day)) continue;
      cuts.push_back({day, {acts.begin(), acts.end()}});
    }
    return cuts;
  }

 private:
  using Days = std::map<std::int32_t, std::set<std::uint32_t>>;

  const Snapshot& on(std::int32_t day) {
    const std::int32_t within = date_of(day).days();
    auto found = snapshots_.find(within);
    if (found == snapshots_.end()) {
      found =
          snapshots_.emplace(within, as_of(Registry(registry_), date_of(within), options_)).first;
    }
    return found->second;
  }

  bool may_know(const Step& step) const { return clocks_.may_know(step); }

  static void add(Days& to, std::int32_t day, std::uint32_t act) {
    if (day > Date::max().days()) return;
    auto& acts = to[date_of(day).days()];
    if (act != nowhere) acts.insert(act);
  }

  /// The days on which a step changes what can be said.
  void add_step(Days& to, const Step& step) const {
    if (!may_know(step)) return;
    add(to, step.day, step.act);
    if (!step.doubtful()) return;
    add(to, step.earliest, step.act);
    if (!step.left_out) add(to, step.latest + 1, step.act);
  }

  void take_all(Track track) {
    for (const Step& step : fold_->of(track)) add_step(cuts_, step);
  }

  /// Every change of an entry, though it may be about another party: only days count on which what
  /// is shown changes.
  void take_entry(std::uint32_t place) {
    const Entry& entry = fold_->entries[place];
    regimes_.insert(entry.regime);
    listing_.insert(entry.regime);
    for (const Step& step : fold_->of(entry.track)) {
      if (step.sets_grounds && may_know(step)) {
        for (const CriterionId& id : data_.criteria_of_step(step)) grounds_.insert(id);
      }
      add_step(cuts_, step);
    }
  }

  const Entity& entity() const { return data_.records.entities[subject_.place]; }

  /// Whether the subject is held by a regime on the day before or on a day.
  bool held(std::int32_t day, std::uint32_t regime) {
    return holds(day, regime) || holds(day - 1, regime);
  }
  bool holds(std::int32_t day, std::uint32_t regime) {
    if (subject_.of == TimelineOf::regime) return regime == subject_.place;
    const std::int32_t within = date_of(day).days();
    auto found = held_.find(within);
    if (found == held_.end()) {
      found = held_.emplace(within, regimes_on(*on(within).data(), subject_)).first;
    }
    return std::binary_search(found->second.begin(), found->second.end(), regime);
  }

  void keep_held(const Days& days, std::uint32_t regime) {
    for (const auto& [day, acts] : days) {
      if (held(day, regime)) cuts_[day].insert(acts.begin(), acts.end());
    }
  }

  /// Whether anything that is shown or said changes with a day. A regime's own steps always count.
  bool changes(std::int32_t day) {
    if (subject_.of == TimelineOf::regime || day <= Date::min().days()) return true;
    return shown(day) != shown(day - 1);
  }

  /// What a piece shows, and which steps have shaped the grounds and measures behind it.
  std::string shown(std::int32_t day) {
    const SnapshotData& law = *on(day).data();
    std::ostringstream out;
    for (const DesignationState& state : designations_on(law, subject_)) {
      out << state << '\n';
      for (const CriterionId& id : state.criteria) {
        const Track track = fold_->criteria[data_.criteria.find(id)];
        out << life_of(law, track, id.text()).changed << ' ';
      }
    }
    for (const PartyMeasure& measure : party_measures_on(law, subject_)) {
      out << measure << ' ' << widenings(law, data_.measures.find(measure.id)) << '\n';
    }
    for (const std::uint32_t regime : regimes_on(law, subject_)) {
      out << on(day).regime(data_.records.regimes[regime].id) << '\n';
    }
    for (const Caveat& caveat : caveats_on(law, subject_)) out << caveat << '\n';
    return out.str();
  }

  /// How often a measure came to mean more: a new place in its annex is seen by itself.
  static std::ptrdiff_t widenings(const SnapshotData& law, std::uint32_t measure) {
    const auto steps = law.fold->of(law.fold->measures[measure]);
    return std::count_if(steps.begin(), steps.end(), [&](const Step& step) {
      if (step.kind != ChangeKind::widen || !law.clocks.counts(step)) return false;
      const auto& widened = std::get<Widen>(law.registry->change_of(step)->body);
      return widened.named.empty() || !widened.what.empty();
    });
  }

  void take_criterion(std::uint32_t place) {
    const Criterion& criterion = data_.records.criteria[place];
    const std::uint32_t regime = data_.regimes.find(criterion.regime);
    const bool whole = subject_.of == TimelineOf::regime;
    if (whole ? regime != subject_.place : !grounds_.contains(criterion.id)) return;
    Days days;
    for (const Step& step : fold_->of(fold_->criteria[place])) add_step(days, step);
    keep_held(days, regime);
  }

  void take_measure(std::uint32_t place) {
    const Measure& measure = data_.records.measures[place];
    const std::uint32_t regime = data_.regimes.find(measure.regime);
    if (!may_bind(measure, place, regime)) return;
    regimes_.insert(regime);
    grounds_.insert(measure.under.begin(), measure.under.end());
    Days days;
    for (const Step& step : fold_->of(fold_->measures[place])) {
      const Change* change = data_.change_of(step);
      if (change != nullptr && passes_by(*change)) continue;
      add_step(days, step);
      if (change == nullptr || !may_know(step)) continue;
      if (const auto* suspended = std::get_if<Suspend>(&change->body)) {
        if (suspended->until) add(days, suspended->until->days(), step.act);
      } else if (const auto* licence = std::get_if<License>(&change->body)) {
        if (licence->until) add(days, licence->until->days(), step.act);
      }
    }
    keep_held(days, regime);
  }

  /// Whether a measure can bind the subject at all.
  bool may_bind(const Measure& measure, std::uint32_t place, std::uint32_t regime) const {
    if (subject_.of == TimelineOf::regime) return regime == subject_.place;
    if (measure.target == MeasureTarget::listed) {
      return regimes_.contains(regime);
    }
    if (subject_.of == TimelineOf::designation) return false;
    if (measure.target != MeasureTarget::named) {
      return std::find(measure.members.begin(), measure.members.end(), entity().id) !=
             measure.members.end();
    }
    const auto steps = fold_->of(fold_->measures[place]);
    return std::any_of(steps.begin(), steps.end(), [&](const Step& step) {
      const Change* change = data_.change_of(step);
      return change != nullptr && annexes(*change);
    });
  }

  bool annexes(const Change& change) const {
    const std::vector<EntityId>* named = nullptr;
    if (const auto* imposed = std::get_if<Impose>(&change.body)) named = &imposed->named;
    if (const auto* widened = std::get_if<Widen>(&change.body)) named = &widened->named;
    return named != nullptr && std::find(named->begin(), named->end(), entity().id) != named->end();
  }

  /// Whether a change is only about other parties.
  bool passes_by(const Change& change) const {
    if (subject_.of != TimelineOf::entity) return false;
    return sanctrack::passes_by(change, entity().id);
  }

  void take_whole_regime() {
    const std::uint32_t regime = subject_.place;
    regimes_.insert(regime);
    take_all(fold_->regimes[regime]);
    take_all(fold_->unnamed[regime]);
    if (const auto& from = data_.records.regimes[regime].from) add(cuts_, from->days(), nowhere);
  }

  /// The days on which a regime or its record may change without a step of the subject.
  Days regime_days(std::uint32_t regime) const {
    Days days;
    const Regime& record = data_.records.regimes[regime];
    for (const Completeness& line : record.record) {
      if (const auto from = line.when.from()) add(days, from->days(), nowhere);
      if (const auto until = line.when.until()) add(days, until->days(), nowhere);
      if (!line.on) continue;
      add(days, line.on->days(), nowhere);
      add(days, line.on->days() + 1, nowhere);
    }
    if (record.from) add(days, record.from->days(), nowhere);
    if (options_.known_on) add(days, options_.known_on->days() + 1, nowhere);
    for (const Step& step : fold_->of(fold_->regimes[regime])) {
      add_step(days, step);
      const Change* change = data_.change_of(step);
      const auto* prolonged = change == nullptr ? nullptr : std::get_if<Prolong>(&change->body);
      if (prolonged != nullptr && may_know(step)) add(days, prolonged->until.days(), nowhere);
    }
    for (const Step& step : fold_->of(fold_->unnamed[regime])) add_step(days, step);
    for (const std::uint32_t place : fold_->nameless) {
      const Entry& entry = fold_->entries[place];
      if (entry.regime != regime) continue;
      for (const Step& step : fold_->of(entry.track)) add_step(days, step);
    }
    return days;
  }

  /// What the records of the subject's lists lack counts from the `first` day of its life on.
  void take_regimes(std::int32_t first) {
    for (const std::uint32_t regime : regimes_) {
      const RegimeId& id = data_.records.regimes[regime].id;
      for (const auto& [day, acts] : regime_days(regime)) {
        if (day <= Date::min().days()) continue;
        const bool changes = held(day, regime)
                                 ? on(day).regime(id) != on(day - 1).regime(id)
                                 : day >= first && listing_.contains(regime) &&
                                       lacks(on(day), regime) != lacks(on(day - 1), regime);
        if (changes) cuts_[day].insert(acts.begin(), acts.end());
      }
    }
  }

  static std::vector<Caveat> lacks(const Snapshot& snapshot, std::uint32_t regime) {
    std::vector<Caveat> caveats;
    add_record_caveats(*snapshot.data(), regime, caveats);
    return caveats;
  }

  const std::shared_ptr<const RegistryData>& registry_;
  const RegistryData& data_;
  const AsOfOptions& options_;
  const TimelineSubject& subject_;
  const Clocks clocks_;
  const Fold* fold_ = nullptr;
  Days cuts_;
  std::set<std::uint32_t> regimes_;
  std::set<std::uint32_t> listing_;  ///< those on whose list the subject ever stands
  std::set<CriterionId> grounds_;
  std::map<std::int32_t, Snapshot> snapshots_;
  std::map<std::int32_t, std::vector<std::uint32_t>> held_;
};

}  // namespace

std::vector<Cut> find_cuts(const std::shared_ptr<const RegistryData>& registry,
                           const AsOfOptions& options, const TimelineSubject& subject) {
  return CutFinder(registry, options, subject).run();
}

}  // namespace sanctrack
