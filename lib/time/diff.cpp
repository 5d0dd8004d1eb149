#include "sanctrack/time/diff.hpp"

#include <algorithm>
#include <ostream>
#include <set>

#include "sanctrack/values/error.hpp"
#include "time/caveats.hpp"
#include "time/selection.hpp"
#include "time/words.hpp"

namespace sanctrack {
namespace {

using Values = std::vector<std::string>;
using SubjectKey = std::pair<SubjectKind, std::string>;

Values without(const Values& values, const Values& others) {
  Values rest;
  for (const std::string& value : values) {
    if (std::find(others.begin(), others.end(), value) == others.end()) rest.push_back(value);
  }
  return rest;
}

/// Where a subject stands in a fold: its regime and its track.
struct SubjectPlace {
  std::uint32_t regime;
  std::vector<Track> tracks;
};
using SubjectPlaces = std::map<SubjectKey, SubjectPlace>;

/// The steps of every designation that differs, found by walking the entries once.
void place_designations(const SnapshotData& law, const std::set<SubjectKey>& sought,
                        SubjectPlaces& places) {
  const Fold& fold = *law.fold;
  for (const Entry& entry : fold.entries) {
    SubjectKey key{SubjectKind::designation, law.registry->entry_id(entry, fold)};
    if (sought.contains(key)) places[std::move(key)] = {entry.regime, {entry.track}};
  }
}

SubjectPlace place_of(const SnapshotData& law, const SubjectKey& key) {
  const RegistryData& data = *law.registry;
  const Fold& fold = *law.fold;
  if (key.first == SubjectKind::regime) {
    const std::uint32_t regime = data.regimes.find(key.second);
    return {regime, {fold.regimes[regime], fold.unnamed[regime]}};
  }
  if (key.first == SubjectKind::criterion) {
    const std::uint32_t place = data.criteria.find(key.second);
    return {data.regimes.find(data.records.criteria[place].regime), {fold.criteria[place]}};
  }
  const std::uint32_t place = data.measures.find(key.second);
  return {data.regimes.find(data.records.measures[place].regime), {fold.measures[place]}};
}

/// A step by its act and its place there, and whether it counts for certain.
using Counting = std::tuple<std::uint32_t, std::uint32_t, bool>;

/// The steps that count, or may, behind a subject.
std::set<Counting> counting(const SnapshotData& law, const SubjectPlace& place) {
  std::set<Counting> steps;
  for (const Track& track : place.tracks) {
    for (const Step& step : law.fold->of(track)) {
      if (step.act == nowhere) continue;
      const bool counts = law.clocks.counts(step);
      if (counts || law.clocks.perhaps(step)) steps.insert({step.act, step.change, counts});
    }
  }
  return steps;
}

/// Compares two snapshots of one registry.
class Comparison {
 public:
  Comparison(const SnapshotData& before, const SnapshotData& after)
      : before_(before), after_(after) {}

  std::vector<Difference> run(const Facts& left, const Facts& right) {
    std::map<SubjectKey, std::vector<FieldChange>> changes;
    for (const auto& [key, values] : left) {
      const auto found = right.find(key);
      const Values after = found == right.end() ? Values{} : found->second;
      if (values != after) changes[{key.subject, key.id}].push_back({key.field, values, after});
    }
    for (const auto& [key, values] : right) {
      if (!left.contains(key)) changes[{key.subject, key.id}].push_back({key.field, {}, values});
    }
    std::set<SubjectKey> sought;
    for (const auto& [key, fields] : changes) sought.insert(key);
    place_designations(before_, sought, places_before_);
    place_designations(after_, sought, places_after_);
    std::vector<Difference> differences;
    for (auto& [key, fields] : changes) {
      const bool stood = left.contains({key.first, key.second, Field::status});
      const bool stands = right.contains({key.first, key.second, Field::status});
      differences.push_back(difference(key, std::move(fields), stood, stands));
    }
    return differences;
  }

 private:
  Difference difference(const SubjectKey& key, std::vector<FieldChange> fields, bool stood,
                        bool stands) const {
    std::sort(fields.begin(), fields.end(),
              [](const FieldChange& a, const FieldChange& b) { return a.field < b.field; });
    SubjectPlace before = find(before_, places_before_, key);
    SubjectPlace after = find(after_, places_after_, key);
    const std::uint32_t regime = before.regime != nowhere ? before.regime : after.regime;
    if (stood && stands) add_criteria(fields, before, after);
    Difference difference{.subject = key.first,
                          .id = key.second,
                          .kind = !stood    ? DifferenceKind::begun
                                  : !stands ? DifferenceKind::ended
                                            : DifferenceKind::changed,
                          .regime = after_.regime_record(regime).id,
                          .authority = after_.authority_of(regime),
                          .fields = std::move(fields),
                          .acts = acts(before, after)};
    for (const Track& track : before.tracks) {
      add_step_caveats(before_, regime, track, key.second, difference.caveats);
    }
    for (const Track& track : after.tracks) {
      add_step_caveats(after_, regime, track, key.second, difference.caveats);
    }
    return difference;
  }

  /// The criteria that an entry rests on may begin or end by acts that leave the entry alone.
  void add_criteria(const std::vector<FieldChange>& fields, SubjectPlace& before,
                    SubjectPlace& after) const {
    for (const FieldChange& change : fields) {
      if (change.field != Field::criteria) continue;
      for (const Values& ids : {change.added(), change.removed()}) {
        for (const std::string& id : ids) {
          const std::uint32_t place = after_.registry->criteria.find(id);
          if (place == nowhere) continue;
          before.tracks.push_back(before_.fold->criteria[place]);
          after.tracks.push_back(after_.fold->criteria[place]);
        }
      }
    }
  }

  static SubjectPlace find(const SnapshotData& law, const SubjectPlaces& places,
                           const SubjectKey& key) {
    if (key.first != SubjectKind::designation) return place_of(law, key);
    const auto found = places.find(key);
    return found == places.end() ? SubjectPlace{nowhere, {}} : found->second;
  }

  std::vector<ActId> acts(const SubjectPlace& before, const SubjectPlace& after) const {
    const auto left = counting(before_, before);
    const auto right = counting(after_, after);
    std::vector<Counting> steps;
    std::set_symmetric_difference(left.begin(), left.end(), right.begin(), right.end(),
                                  std::back_inserter(steps));
    std::set<ActId> acts;
    for (const auto& [act, change, sure] : steps)
      acts.insert(after_.registry->records.acts[act].id);
    return {acts.begin(), acts.end()};
  }

  const SnapshotData& before_;
  const SnapshotData& after_;
  SubjectPlaces places_before_;
  SubjectPlaces places_after_;
};

std::vector<Caveat> record_caveats(const SnapshotData& before, const SnapshotData& after,
                                   const Filter& filter) {
  const Selection selection = select(*after.registry, filter);
  std::vector<Caveat> caveats;
  for (std::uint32_t i = 0; i < after.registry->records.regimes.size(); ++i) {
    if (!asks_regime(*after.registry, selection, i)) continue;
    for (const SnapshotData* law : {&before, &after}) {
      if (law->regime(i).status == RegimeStatus::not_begun) continue;
      add_regime_caveats(*law, i, caveats);
    }
  }
  return caveats;
}

void write_values(std::ostream& out, const Values& values) {
  out << (values.empty() ? std::string("-") : join(values));
}

void write_fields(std::ostream& out, const std::vector<FieldChange>& fields) {
  for (const FieldChange& change : fields) {
    out << "\n  " << to_string(change.field) << ": ";
    write_values(out, change.before);
    out << " -> ";
    write_values(out, change.after);
  }
}

/// `2021-12-02 (known on 2021-12-01, without what is not verified)`
void write_point(std::ostream& out, const Snapshot& point) {
  out << point.day();
  std::string_view before = " (";
  if (const auto known_on = point.known_on()) {
    out << before << "known on " << *known_on;
    before = ", ";
  }
  if (point.unverified() == Unverified::drop) {
    out << before << "without what is not verified";
    before = ", ";
  }
  if (before == ", ") out << ')';
}

/// What came or went as a whole: who, on which grounds, since when.
void write_whole(std::ostream& out, const Difference& difference) {
  const bool begun = difference.kind == DifferenceKind::begun;
  for (const Field field : {Field::parties, Field::criteria, Field::since, Field::until}) {
    for (const FieldChange& change : difference.fields) {
      if (change.field != field) continue;
      out << ", " << to_string(field) << ' ' << join(begun ? change.after : change.before);
    }
  }
}

}  // namespace

std::vector<std::string> FieldChange::added() const { return without(after, before); }
std::vector<std::string> FieldChange::removed() const { return without(before, after); }

Diff::Diff(Snapshot before, Snapshot after, Filter filter, std::vector<Difference> differences,
           std::vector<Caveat> caveats) noexcept
    : before_(std::move(before)),
      after_(std::move(after)),
      filter_(std::move(filter)),
      differences_(std::move(differences)),
      caveats_(std::move(caveats)) {}

Origin Diff::origin() const { return before_.origin(); }

Diff diff(const Snapshot& before, const Snapshot& after, const Filter& filter) {
  if (before.data()->registry != after.data()->registry) {
    throw Error("the two snapshots show different registries");
  }
  const Facts left = facts(before, filter);
  const Facts right = facts(after, filter);
  return {before, after, filter, Comparison(*before.data(), *after.data()).run(left, right),
          record_caveats(*before.data(), *after.data(), filter)};
}

Diff diff(const Registry& registry, Date before, Date after, const Filter& filter) {
  return diff(as_of(registry, before), as_of(registry, after), filter);
}

Facts apply(Facts facts, const Diff& diff) {
  for (const Difference& difference : diff) {
    for (const FieldChange& change : difference.fields) {
      const FactKey key{difference.subject, difference.id, change.field};
      if (change.after.empty()) {
        facts.erase(key);
      } else {
        facts[key] = change.after;
      }
    }
  }
  return facts;
}

std::ostream& operator<<(std::ostream& out, const Difference& difference) {
  const bool changed = difference.kind == DifferenceKind::changed;
  out << to_string(difference.kind) << ' ' << to_string(difference.subject) << ' ' << difference.id;
  if (!changed) write_whole(out, difference);
  if (!difference.acts.empty()) out << ", by " << join(difference.acts);
  if (changed) write_fields(out, difference.fields);
  for (const Caveat& caveat : difference.caveats) out << "\n  [" << caveat << ']';
  return out;
}

std::ostream& operator<<(std::ostream& out, const Diff& diff) {
  out << "from ";
  write_point(out, diff.before());
  out << " to ";
  write_point(out, diff.after());
  if (!diff.filter().empty()) out << ", of " << diff.filter();
  out << ": " << diff.size() << (diff.size() == 1 ? " difference" : " differences");
  for (const Difference& difference : diff) out << '\n' << difference;
  for (const Caveat& caveat : diff.caveats()) out << "\n[" << caveat << ']';
  return out;
}

}  // namespace sanctrack
