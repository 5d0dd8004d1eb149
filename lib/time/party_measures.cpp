#include <algorithm>

#include "time/designations.hpp"
#include "time/measures.hpp"

namespace sanctrack {
namespace {

/// Collects the measures on one party.
class PartyMeasures {
 public:
  PartyMeasures(const SnapshotData& law, std::uint32_t entity, const Selection& selection)
      : law_(law),
        data_(*law.registry),
        selection_(selection),
        entity_(data_.records.entities[entity]),
        place_(entity) {}

  Rows<PartyMeasure> run() && {
    through_designations();
    for (std::uint32_t measure = 0; measure < data_.records.measures.size(); ++measure) {
      through_measure(measure);
    }
    if (rows_.empty()) add_regime_caveats();
    std::stable_sort(rows_.begin(), rows_.end(), [](const PartyMeasure& a, const PartyMeasure& b) {
      return std::tie(a.regime, a.id, a.designation) < std::tie(b.regime, b.id, b.designation);
    });
    return {std::move(rows_), std::move(caveats_)};
  }

 private:
  bool asks(std::uint32_t measure) const {
    const std::uint32_t regime = data_.regimes.find(data_.records.measures[measure].regime);
    return (selection_.measure == nowhere || selection_.measure == measure) &&
           asks_regime(data_, selection_, regime) && law_.regime(regime).alive != Verdict::no;
  }

  /// That nothing is on record is not yet that there is nothing.
  void add_regime_caveats() {
    for (std::uint32_t regime = 0; regime < data_.records.regimes.size(); ++regime) {
      if (asks_regime(data_, selection_, regime)) add_measure_caveats(law_, regime, caveats_);
    }
  }

  void through_designations() {
    Selection selection = selection_;
    selection.entity = place_;
    selection.measure = nowhere;
    for (const std::uint32_t entry : candidate_entries(law_, selection)) {
      const EntryState state = standing_of(law_, entry);
      if (state.standing == Standing::out) continue;
      const Verdict asked = asks_entry(law_, selection, entry, state);
      if (asked == Verdict::no) continue;
      const std::uint32_t regime = law_.fold->entries[entry].regime;
      if (!asks_regime(data_, selection_, regime)) continue;
      add_term_caveats(law_, regime, caveats_);
      add_measure_caveats(law_, regime, caveats_);
      add_relief_caveats(law_, regime, caveats_);
      const auto designation = designation_state(law_, entry);
      for (const std::uint32_t measure : data_.measures_of[regime]) {
        if (asks(measure)) through_entry(measure, entry, *designation, state);
      }
    }
  }

  void through_entry(std::uint32_t place, std::uint32_t entry, const DesignationState& designation,
                     const EntryState& state) {
    const Measure& measure = data_.records.measures[place];
    if (measure.target != MeasureTarget::listed) return;
    const MeasureLife life = measure_life(law_, place);
    if (life.life.in_force == Verdict::no) return;
    Verdict bound = both(binds_listed(law_, measure, entry, state, entity_.kind),
                         names_party(law_, entry, state, place_));
    if (bound == Verdict::no) return;
    if (state.standing == Standing::cannot_tell) bound = Verdict::unknown;
    std::uint32_t step = joined_by(law_, entry, entity_.id);
    if (step == nowhere) step = state.made;
    if (!measure.under.empty()) step = later(law_, step, first_ground(measure, entry, state));
    PartyMeasure& row =
        add(place, life, bound, Through::designation, later(law_, step, life.life.made));
    row.designation = designation.id;
    add_caveats(row.caveats, designation.caveats);
  }

  /// The step since which the entry rests on one of the criteria that a measure is tied to.
  std::uint32_t first_ground(const Measure& measure, std::uint32_t entry,
                             const EntryState& state) const {
    std::uint32_t first = nowhere;
    for (const CriterionId& id : measure.under) {
      const std::uint32_t criterion = data_.criteria.find(id);
      if (rests_on(law_, entry, state, criterion) == Verdict::no) continue;
      const std::uint32_t step = grounded_by(law_, entry, criterion);
      if (first == nowhere || later(law_, step, first) == first) first = step;
    }
    return first;
  }

  void through_measure(std::uint32_t place) {
    const Measure& measure = data_.records.measures[place];
    if (measure.target == MeasureTarget::listed || !asks(place)) return;
    if (!touched_by(law_, selection_, law_.fold->measures[place])) return;
    if (measure.target == MeasureTarget::named) return through_annex(place);
    if (std::find(measure.members.begin(), measure.members.end(), entity_.id) ==
        measure.members.end()) {
      return;
    }
    const MeasureLife life = measure_life(law_, place);
    if (life.life.in_force == Verdict::no) return;
    PartyMeasure& row = add(place, life, Verdict::yes, Through::membership, life.life.made);
    add_caveat(row.caveats, {.kind = CaveatKind::reading,
                             .regime = measure.regime,
                             .entity = entity_.id,
                             .subject = measure.id.to_string(),
                             .text = "that " + entity_.id.to_string() + " falls under " +
                                     measure.id.to_string() + " is the project's own reading"});
  }

  void through_annex(std::uint32_t place) {
    const MeasureLife life = measure_life(law_, place);
    if (life.life.in_force == Verdict::no) return;
    for (const AnnexPlace& annexed : life.annex) {
      if (annexed.entity != entity_.id) continue;
      add(place, life, annexed.in_force, Through::annex, annexed.step);
    }
  }

  PartyMeasure& add(std::uint32_t place, const MeasureLife& life, Verdict bound, Through through,
                    std::uint32_t step) {
    const Measure& measure = data_.records.measures[place];
    const std::uint32_t regime = data_.regimes.find(measure.regime);
    PartyMeasure row{
        .party = entity_.id,
        .id = measure.id,
        .regime = measure.regime,
        .authority = law_.authority_of(regime),
        .kind = measure.kind,
        .status = status_for(life, both(bound, law_.regime(regime).alive), &entity_.id),
        .through = through,
        .since = effect_day(law_.fold->steps[step]),
        .act = act_of(law_, step)};
    add_touching(regime, measure, life.licences, row.licences, row.caveats);
    add_touching(regime, measure, life.suspensions, row.suspensions, row.caveats);
    for (const RunningRelief& one : life.run_out) {
      if (touches(one.relief, &entity_.id) == Verdict::no) continue;
      add_unverified_end(law_, regime, one, measure.id.to_string(), row.caveats);
    }
    if (law_.regime(regime).status == RegimeStatus::cannot_tell) {
      add_term_caveats(law_, regime, row.caveats);
    }
    add_step_caveats(law_, regime, law_.fold->measures[place], measure.id.to_string(), row.caveats,
                     &entity_.id);
    add_relief_caveats(law_, regime, row.caveats);
    rows_.push_back(std::move(row));
    return rows_.back();
  }

  /// Adds those that touch the party, as far as they are about it.
  void add_touching(std::uint32_t regime, const Measure& measure,
                    const std::vector<RunningRelief>& running, std::vector<Relief>& to,
                    std::vector<Caveat>& caveats) const {
    for (const RunningRelief& one : running) {
      const Verdict touched = touches(one.relief, &entity_.id);
      if (touched == Verdict::no) continue;
      Relief& relief = to.emplace_back(one.relief);
      relief.except.clear();
      const auto& named = one.relief.parties;
      if (std::find(named.begin(), named.end(), entity_.id) != named.end()) {
        relief.parties = {entity_.id};
      }
      add_unverified_end(law_, regime, one, measure.id.to_string(), caveats);
      if (touched == Verdict::yes || !one.relief.unnamed) continue;
      const std::string act = act_words(data_, law_.fold->steps[one.step]);
      add_caveat(caveats, {.kind = CaveatKind::affected_unnamed,
                           .regime = law_.regime_record(regime).id,
                           .act = one.relief.act,
                           .entity = entity_.id,
                           .subject = measure.id.to_string(),
                           .text = act + ' ' + std::string(past_tense(one.relief.kind)) + ' ' +
                                   measure.id.to_string() +
                                   " for parties whom nobody has named: perhaps for " +
                                   entity_.id.to_string()});
    }
  }

  const SnapshotData& law_;
  const RegistryData& data_;
  const Selection& selection_;
  const Entity& entity_;
  std::uint32_t place_;
  std::vector<PartyMeasure> rows_;
  std::vector<Caveat> caveats_;
};

}  // namespace

Rows<PartyMeasure> measures_on(const SnapshotData& law, std::uint32_t entity,
                               const Selection& selection) {
  return PartyMeasures(law, entity, selection).run();
}

}  // namespace sanctrack
