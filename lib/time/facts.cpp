#include <algorithm>
#include <array>

#include "sanctrack/time/diff.hpp"
#include "time/selection.hpp"
#include "time/words.hpp"

namespace sanctrack {
namespace {

using Values = std::vector<std::string>;

template <class Ids>
Values texts(const Ids& ids) {
  Values values;
  for (const auto& id : ids) values.push_back(id.to_string());
  std::sort(values.begin(), values.end());
  return values;
}

Values text(const MaybeActId& id) { return id ? Values{id->to_string()} : Values{}; }
Values text(const std::string& word) { return word.empty() ? Values{} : Values{word}; }
Values text(const std::optional<Date>& day) { return day ? Values{day->to_string()} : Values{}; }

std::string text(const EffectDay& effect) {
  if (!effect.window) return effect.day.to_string();
  return effect.earliest.to_string() + ".." + effect.latest.to_string();
}

Values texts(const std::vector<Relief>& reliefs) {
  Values values;
  for (const Relief& relief : reliefs) {
    std::string value = relief.act ? relief.act->to_string() : std::string("unknown");
    if (relief.in_force == Verdict::unknown) value += " perhaps";
    if (!relief.scope.empty()) value += " for " + relief.scope;
    if (!relief.parties.empty()) value += " on " + join(texts(relief.parties));
    if (relief.unnamed) value += " on unnamed";
    if (!relief.except.empty()) value += " except " + join(texts(relief.except));
    if (relief.until) value += " until " + relief.until->to_string();
    values.push_back(std::move(value));
  }
  std::sort(values.begin(), values.end());
  return values;
}

/// Collects the facts of one subject; what is absent leaves no fact.
class Subject {
 public:
  Subject(Facts& facts, SubjectKind kind, std::string id)
      : facts_(facts), kind_(kind), id_(std::move(id)) {}

  void set(Field field, Values values) {
    if (!values.empty()) facts_[{kind_, id_, field}] = std::move(values);
  }

 private:
  Facts& facts_;
  SubjectKind kind_;
  std::string id_;
};

template <class State>
void set_life(Subject& subject, const State& state) {
  subject.set(Field::since, {text(state.since)});
  subject.set(Field::act, text(state.act));
  if (state.changed_by != state.act) subject.set(Field::changed_by, text(state.changed_by));
}

void add_designations(const Snapshot& snapshot, const Filter& filter, Facts& facts) {
  for (const DesignationState& state : snapshot.designations(filter)) {
    Subject subject(facts, SubjectKind::designation, state.id);
    subject.set(Field::status, {std::string(to_string(state.in_force))});
    set_life(subject, state);
    subject.set(Field::entry, text(state.entry));
    subject.set(Field::ref, text(state.ref));
    std::vector<EntityId> parties;
    for (const Party& party : state.parties) parties.push_back(party.id);
    subject.set(Field::parties, texts(parties));
    subject.set(Field::criteria, texts(state.criteria));
  }
}

void add_criteria(const Snapshot& snapshot, const Filter& filter, Facts& facts) {
  for (const CriterionState& state : snapshot.criteria(filter)) {
    Subject subject(facts, SubjectKind::criterion, state.id.to_string());
    subject.set(Field::status, {std::string(to_string(state.in_force))});
    set_life(subject, state);
  }
}

void add_measures(const Snapshot& snapshot, const Filter& filter, Facts& facts) {
  for (const MeasureState& state : snapshot.measures(filter)) {
    Subject subject(facts, SubjectKind::measure, state.id.to_string());
    subject.set(Field::status, {std::string(to_string(state.status))});
    set_life(subject, state);
    subject.set(Field::parties, texts(state.named));
    subject.set(Field::licences, texts(state.licences));
    subject.set(Field::suspensions, texts(state.suspensions));
  }
}

void add_regimes(const Snapshot& snapshot, const Filter& filter, Facts& facts) {
  const SnapshotData& law = *snapshot.data();
  for (const RegimeState& state : snapshot.regimes(filter)) {
    if (state.status == RegimeStatus::not_begun) continue;
    Subject subject(facts, SubjectKind::regime, state.id.to_string());
    subject.set(Field::status, {std::string(to_string(state.status))});
    subject.set(Field::since, text(state.since));
    subject.set(Field::until, text(state.until));
    subject.set(Field::act, text(state.act));
    const std::uint32_t place = law.registry->place(state.id);
    if (law.regime(place).alive != Verdict::yes) continue;
    const Counts unnamed = all_unnamed(law, place).sure;
    if (unnamed.total() > 0) subject.set(Field::unnamed, {counts_words(unnamed)});
  }
}

}  // namespace

std::string_view to_string(SubjectKind kind) noexcept {
  constexpr std::array<std::string_view, 4> words = {"regime", "criterion", "measure",
                                                     "designation"};
  return words[static_cast<std::size_t>(kind)];
}

std::string_view to_string(Field field) noexcept {
  constexpr std::array<std::string_view, 12> words = {
      "status", "since",   "until",    "act",      "changed_by",  "entry",
      "ref",    "parties", "criteria", "licences", "suspensions", "unnamed"};
  return words[static_cast<std::size_t>(field)];
}

std::string_view to_string(DifferenceKind kind) noexcept {
  constexpr std::array<std::string_view, 3> words = {"begun", "ended", "changed"};
  return words[static_cast<std::size_t>(kind)];
}

Facts facts(const Snapshot& snapshot, const Filter& filter) {
  Facts facts;
  const bool whole = !select(*snapshot.data()->registry, filter).narrows_entries();
  if (whole) add_regimes(snapshot, filter, facts);
  add_criteria(snapshot, filter, facts);
  add_measures(snapshot, filter, facts);
  add_designations(snapshot, filter, facts);
  return facts;
}

}  // namespace sanctrack
