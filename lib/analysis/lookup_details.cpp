#include <algorithm>

#include "analysis/lookup_book.hpp"
#include "time/designations.hpp"
#include "time/measures.hpp"

namespace sanctrack {
namespace {

bool holds(const std::vector<EntityId>& ids, const EntityId& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

void sort_by_id(std::vector<BoundMeasure>& measures) {
  std::sort(measures.begin(), measures.end(),
            [](const BoundMeasure& a, const BoundMeasure& b) { return a.id < b.id; });
}

/// Whom a step puts into a measure's annex.
std::span<const EntityId> annexed_by(const Change& change) {
  if (const auto* imposed = std::get_if<Impose>(&change.body)) return imposed->named;
  if (const auto* widened = std::get_if<Widen>(&change.body)) return widened->named;
  return {};
}

std::vector<std::string> texts(const std::vector<Caveat>& caveats) {
  std::vector<std::string> texts;
  texts.reserve(caveats.size());
  for (const Caveat& caveat : caveats) texts.push_back(caveat.text);
  return texts;
}

std::size_t piece_of(const LookupDays::Days& days, std::int32_t day) {
  const auto after = std::upper_bound(days.begin(), days.end(), day);
  return static_cast<std::size_t>(after - days.begin()) - 1;
}

/// What tells bonds from others.
std::string key_of(const Bonds& bonds) {
  std::string key;
  for (const CriterionId& id : bonds.criteria) key.append(id.text()).append(" ");
  for (const auto* list : {&bonds.measures, &bonds.others}) {
    key += '\n';
    for (const BoundMeasure& one : *list) {
      key.append(one.id.text()).append("=").append(to_string(one.status)).append(" ");
    }
  }
  return key;
}

}  // namespace

/// Which measures may bind a party otherwise than through a designation.
void LookupBook::index_measures() {
  const auto add = [&](const EntityId& id, std::uint32_t measure) {
    const std::uint32_t entity = data->entities.find(id);
    if (entity == nowhere) return;
    auto& of = others_[entity];
    if (of.empty() || of.back() != measure) of.push_back(measure);
  };
  for (std::uint32_t place = 0; place < data->records.measures.size(); ++place) {
    const Measure& measure = data->records.measures[place];
    const std::uint32_t regime = data->regimes.find(measure.regime);
    if (!asks_regime(*data, selection_, regime)) continue;
    if (measure.target == MeasureTarget::listed) continue;
    if (measure.target != MeasureTarget::named) {
      for (const EntityId& id : measure.members) add(id, place);
      continue;
    }
    for (const Step& step : fold_.of(fold_.measures[place])) {
      const Change* change = data->change_of(step);
      if (change == nullptr) continue;
      for (const EntityId& id : annexed_by(*change)) add(id, place);
    }
  }
}

LookupDays::Days LookupBook::bond_days(std::uint32_t entity) const {
  LookupDays::Days days = regime_cuts_;
  const EntityId& id = data->records.entities[entity].id;
  days_.add_entries(entity, false, days);
  for (const std::uint32_t regime : days_.regimes_of(entity)) {
    days_.add_criteria(regime, days);
    for (const std::uint32_t measure : data->measures_of[regime]) {
      days_.add_measure(measure, id, days);
    }
  }
  if (const auto found = others_.find(entity); found != others_.end()) {
    for (const std::uint32_t measure : found->second) days_.add_measure(measure, id, days);
  }
  return days;
}

LookupDays::Days LookupBook::caveat_days(std::uint32_t entity) const {
  LookupDays::Days days;
  days_.add_entries(entity, true, days);
  for (std::uint32_t regime = 0; regime < data->records.regimes.size(); ++regime) {
    if (asks_regime(*data, selection_, regime)) days_.add_regime(regime, days);
  }
  for (const std::uint32_t regime : days_.regimes_of(entity)) days_.add_criteria(regime, days);
  return days;
}

RowLife& LookupBook::row_life(std::unordered_map<std::uint32_t, RowLife>& of, std::uint32_t entity,
                              bool of_caveats) {
  RowLife& life = of[entity];
  if (!life.days.empty()) return life;
  life.days = of_caveats ? caveat_days(entity) : bond_days(entity);
  for (const LifePiece& piece : this->life(entity)) life.days.push_back(piece.from);
  LookupDays::tidy(life.days);
  life.rows.resize(life.days.size());
  return life;
}

Bonds LookupBook::bonds_through(std::uint32_t entity, const SnapshotData& law,
                                std::uint32_t entry) const {
  const Entity& party = data->records.entities[entity];
  const EntryState state = standing_of(law, entry);
  const std::uint32_t regime = fold_.entries[entry].regime;
  const Verdict alive = law.regime(regime).alive;
  Bonds bonds{.criteria = grounds_on(law, state)};
  for (const std::uint32_t place : data->measures_of[regime]) {
    const Measure& measure = data->records.measures[place];
    if (measure.target != MeasureTarget::listed) continue;
    const MeasureLife life = measure_life(law, place);
    if (life.life.in_force == Verdict::no) continue;
    Verdict bound = both(binds_listed(law, measure, entry, state, party.kind),
                         names_party(law, entry, state, entity));
    if (bound == Verdict::no) continue;
    if (state.standing == Standing::cannot_tell) bound = Verdict::unknown;
    bonds.measures.push_back({measure.id, status_for(life, both(bound, alive), &party.id)});
  }
  sort_by_id(bonds.measures);
  return bonds;
}

std::vector<BoundMeasure> LookupBook::other_bonds(std::uint32_t entity,
                                                  const SnapshotData& law) const {
  std::vector<BoundMeasure> bonds;
  const auto found = others_.find(entity);
  if (found == others_.end()) return bonds;
  const EntityId& id = data->records.entities[entity].id;
  for (const std::uint32_t place : found->second) {
    const Measure& measure = data->records.measures[place];
    const Verdict alive = law.regime(data->regimes.find(measure.regime)).alive;
    if (alive == Verdict::no) continue;
    const MeasureLife life = measure_life(law, place);
    if (life.life.in_force == Verdict::no) continue;
    const auto add = [&](Verdict bound) {
      bonds.push_back({measure.id, status_for(life, both(bound, alive), &id)});
    };
    if (measure.target != MeasureTarget::named) {
      if (holds(measure.members, id)) add(Verdict::yes);
      continue;
    }
    for (const AnnexPlace& annexed : life.annex) {
      if (annexed.entity == id) add(annexed.in_force);
    }
  }
  sort_by_id(bonds);
  return bonds;
}

std::uint32_t LookupBook::add_bonds(Bonds made) {
  const auto [at, fresh] =
      bond_numbers_.try_emplace(key_of(made), static_cast<std::uint32_t>(all_bonds.size()));
  if (fresh) all_bonds.push_back(std::move(made));
  return at->second;
}

const std::vector<std::uint32_t>& LookupBook::bonds_of(std::uint32_t entity, std::int32_t day,
                                                       const StandingAnswer& answer) {
  RowLife& life = row_life(bond_lives_, entity, false);
  const std::size_t piece = piece_of(life.days, day);
  std::vector<std::uint32_t>& rows = life.rows[piece];
  if (!rows.empty()) return rows;
  const SnapshotData& law = *law_on(life.days[piece]);
  const std::vector<BoundMeasure> others = other_bonds(entity, law);
  for (const std::uint32_t stand : answer.stands) {
    Bonds bonds = bonds_through(entity, law, stands[stand].entry);
    bonds.others = others;
    rows.push_back(add_bonds(std::move(bonds)));
  }
  if (rows.empty()) rows.push_back(add_bonds({.others = others}));
  return rows;
}

const std::vector<std::uint32_t>& LookupBook::caveats_of(std::uint32_t entity, std::int32_t day,
                                                         const StandingAnswer& answer) {
  RowLife& life = row_life(caveat_lives_, entity, true);
  const std::size_t piece = piece_of(life.days, day);
  std::vector<std::uint32_t>& rows = life.rows[piece];
  if (!rows.empty()) return rows;
  const std::shared_ptr<const SnapshotData>& law = law_on(life.days[piece]);
  for (const std::uint32_t stand : answer.stands) {
    rows.push_back(all_caveats.add(texts(designation_state(*law, stands[stand].entry)->caveats)));
  }
  if (rows.empty()) {
    rows.push_back(all_caveats.add(texts(Answer(law, entity, filter, answer.verdict).caveats())));
  }
  return rows;
}

}  // namespace sanctrack
