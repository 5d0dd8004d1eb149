#include "sanctrack/analysis/loopholes.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "analysis/participants.hpp"
#include "analysis/relationship_states.hpp"
#include "sanctrack/analysis/coverage.hpp"
#include "sanctrack/analysis/ownership.hpp"
#include "time/caveats.hpp"
#include "time/designations.hpp"
#include "time/measures.hpp"
#include "time/verdict.hpp"
#include "time/words.hpp"

namespace sanctrack {
namespace {

/// Longest way that is looked for between two participants.
constexpr std::size_t longest_way = 4;

/// Works out how far each participant is reached.
class LoopholeFinder {
 public:
  LoopholeFinder(const Snapshot& law, const LoopholeQuestion& question)
      : snapshot_(law),
        law_(*snapshot_.data()),
        data_(*law_.registry),
        operation_(data_.records.operations[data_.place(question.operation)]),
        reach_(law, question.authority),
        links_(law_) {
    for (const Participant& part : operation_.participants) {
      if (!takes_part(law_, part)) continue;
      members_.insert(data_.entities.find(part.entity));
    }
    for (const Authority& other : data_.records.authorities) {
      if (other.id != question.authority) {
        others_.push_back(select(data_, {.authority = other.id}));
      }
    }
  }

  Loopholes run() && {
    const AuthorityId& by = reach_.authority();
    Loopholes found{.operation = operation_.id,
                    .authority = by,
                    .authority_words = snapshot_.registry().authority(by).in_words(),
                    .day = law_.day};
    for (const Participant& part : operation_.participants) {
      if (!takes_part(law_, part)) continue;
      found.participants.push_back(state_of(part));
    }
    std::stable_sort(
        found.participants.begin(), found.participants.end(),
        [](const ParticipantState& a, const ParticipantState& b) { return a.layer < b.layer; });
    found.layers = cover_layers(reach_, operation_);
    found.substitutes = find_substitutes(reach_, operation_);
    add_caveats_of(found);
    return found;
  }

 private:
  const Entity& entity_at(std::uint32_t place) const { return data_.records.entities[place]; }

  ParticipantState state_of(const Participant& part) {
    const std::uint32_t place = data_.entities.find(part.entity);
    const Entity& entity = entity_at(place);
    ParticipantState state{.entity = entity.id,
                           .kind = entity.kind,
                           .name = std::string(entity.label()),
                           .layer = part.layer,
                           .role = part.role,
                           .basis = part.basis,
                           .source = part.provenance.source,
                           .designated = reach_.designated(place),
                           .owned = reach_.owned(place),
                           .earlier = reach_.earlier(place),
                           .later = reach_.later(place),
                           .criteria = criteria_for(part),
                           .links = links_of(place)};
    add_elsewhere(place, state);
    add_same(place, state);
    add_entry(place, state);
    if (state.designated != Verdict::yes) add_measures(place, state);
    if (state.designated != Verdict::yes && state.owned != Verdict::no) add_owners(state);
    state.status = status_of(place, state);
    add_caveats_of(place, part, state);
    return state;
  }

  ParticipantStatus status_of(std::uint32_t place, const ParticipantState& state) const {
    if (state.designated == Verdict::yes) return ParticipantStatus::designated;
    if (state.owned == Verdict::yes) return ParticipantStatus::through_ownership;
    if (reach_.entry(place) != nowhere) return ParticipantStatus::cannot_tell;
    if (!state.same.empty()) return ParticipantStatus::possibly_same;
    if (state.designated == Verdict::unknown) return ParticipantStatus::cannot_tell;
    if (state.owned == Verdict::unknown) return ParticipantStatus::perhaps_through_ownership;
    if (!state.measures.empty()) return ParticipantStatus::measure_only;
    if (!state.perhaps_measures.empty()) return ParticipantStatus::cannot_tell;
    if (state.earlier) return ParticipantStatus::delisted;
    if (!state.elsewhere.empty()) return ParticipantStatus::elsewhere_only;
    return state.later ? ParticipantStatus::designated_later : ParticipantStatus::never_designated;
  }

  /// The designation in force, or perhaps: since when, without a gap, and by which act.
  void add_entry(std::uint32_t place, ParticipantState& state) const {
    const std::uint32_t entry = reach_.entry(place);
    if (entry == nowhere) return;
    const Coverage covered = coverage(snapshot_, {.entity = state.entity});
    for (const CoverageCell& cell : covered.cells()) {
      if (cell.entity != state.entity || cell.authority != reach_.authority()) continue;
      state.designation = cell.designation;
      state.since = cell.since;
      state.act = cell.act;
    }
    add_caveats(state.caveats, designation_state(law_, entry)->caveats);
    for (const PartyMeasure& row : measures_on(law_, place, reach_.selection())) {
      if (row.through != Through::designation) continue;
      if (row.status == MeasureStatus::suspended) {
        add_caveat(state.caveats,
                   {.kind = CaveatKind::suspended,
                    .regime = row.regime,
                    .entity = state.entity,
                    .subject = row.id.to_string(),
                    .text = row.id.to_string() + " is suspended for " + state.entity.to_string()});
      }
      for (const Relief& licence : row.licences) add_licence(row, licence, state);
    }
  }

  static void add_licence(const PartyMeasure& row, const Relief& licence, ParticipantState& state) {
    std::string text = licence.in_force == Verdict::unknown ? "perhaps " : "";
    text += row.id.to_string() + " is licensed";
    if (licence.act) text += " by " + licence.act->to_string();
    if (!licence.scope.empty()) text += " for " + licence.scope;
    if (licence.until) text += " until " + licence.until->to_string();
    add_caveat(state.caveats, {.kind = CaveatKind::licensed,
                               .regime = row.regime,
                               .act = licence.act,
                               .entity = state.entity,
                               .subject = row.id.to_string(),
                               .text = std::move(text)});
  }

  void add_measures(std::uint32_t place, ParticipantState& state) const {
    Selection selection = reach_.selection();
    for (const PartyMeasure& row : measures_on(law_, place, selection)) {
      if (row.through == Through::designation || row.status == MeasureStatus::suspended) continue;
      const bool binds = row.status != MeasureStatus::cannot_tell;
      (binds ? state.measures : state.perhaps_measures).push_back(row.id);
      add_caveats(state.caveats, row.caveats);
      if (state.since || !binds) continue;
      state.since = row.since;
      state.act = row.act;
    }
  }

  void add_elsewhere(std::uint32_t place, ParticipantState& state) const {
    for (const Selection& other : others_) {
      const Verdict verdict = verdict_on(law_, place, other);
      const AuthorityId& id = data_.records.authorities[other.authority].id;
      if (verdict == Verdict::yes) state.elsewhere.push_back(id);
      if (verdict == Verdict::unknown) state.perhaps_elsewhere.push_back(id);
    }
  }

  void add_same(std::uint32_t place, ParticipantState& state) const {
    for (std::uint32_t i = data_.same_begin[place]; i < data_.same_begin[place + 1]; ++i) {
      if (entries_naming(law_, data_.same[i], reach_.selection()).empty()) continue;
      state.same.push_back(entity_at(data_.same[i]).id);
    }
  }

  /// The links by which its owners cover it, or perhaps do.
  void add_owners(ParticipantState& state) const {
    const Ownership answer = ownership(snapshot_, state.entity, reach_.authority());
    for (const OwnershipLink& link : answer.links) {
      const auto known = [&](const RelationshipState& one) { return one.id == link.relationship; };
      if (std::any_of(state.links.begin(), state.links.end(), known)) continue;
      const auto stated = relationship_on(law_, data_.relationships.find(link.relationship));
      if (stated) state.links.push_back(*stated);
    }
  }

  std::vector<ReachingCriterion> criteria_for(const Participant& part) const {
    std::vector<ReachingCriterion> criteria;
    for (const CriterionId& id : part.reached_by) {
      const std::uint32_t place = data_.criteria.find(id);
      const std::uint32_t regime = data_.regimes.find(data_.records.criteria[place].regime);
      if (!asks_regime(data_, reach_.selection(), regime)) continue;
      const TrackLife life = life_of(law_, law_.fold->criteria[place], id.text());
      const Verdict in_force = both(life.in_force, law_.regime(regime).alive);
      if (in_force == Verdict::no) continue;
      criteria.push_back({.id = id, .in_force = in_force, .act = act_of(law_, life.made)});
    }
    return criteria;
  }

  /// The links to other participants; without one, those of the shortest way to any of them.
  std::vector<RelationshipState> links_of(std::uint32_t from) const {
    std::vector<RelationshipState> direct;
    for (const std::uint32_t link : links_.at(from)) {
      const std::uint32_t other = links_.other(link, from);
      if (members_.count(other) != 0) direct.push_back(links_[link]);
    }
    return direct.empty() ? shortest_way(from) : direct;
  }

  std::vector<RelationshipState> shortest_way(std::uint32_t from) const {
    std::map<std::uint32_t, std::uint32_t> came_by = {{from, nowhere}};
    std::vector<std::uint32_t> edge = {from};
    for (std::size_t length = 0; length < longest_way && !edge.empty(); ++length) {
      std::vector<std::uint32_t> next;
      for (const std::uint32_t at : edge) {
        for (const std::uint32_t link : links_.at(at)) {
          const std::uint32_t other = links_.other(link, at);
          if (!came_by.emplace(other, link).second) continue;
          if (members_.count(other) != 0) return way_back(came_by, other);
          next.push_back(other);
        }
      }
      edge = std::move(next);
    }
    return {};
  }

  std::vector<RelationshipState> way_back(const std::map<std::uint32_t, std::uint32_t>& came_by,
                                          std::uint32_t at) const {
    std::vector<RelationshipState> way;
    for (std::uint32_t link = came_by.at(at); link != nowhere; link = came_by.at(at)) {
      way.push_back(links_[link]);
      at = links_.other(link, at);
    }
    std::reverse(way.begin(), way.end());
    return way;
  }

  void add_caveats_of(std::uint32_t place, const Participant& part, ParticipantState& state) const {
    add_hindsight(law_, state.links, state.caveats);
    if (!state.criteria.empty()) {
      add_caveat(state.caveats, {.kind = CaveatKind::reading,
                                 .entity = state.entity,
                                 .text = "which criteria could reach " + state.entity.to_string() +
                                         " is the project's own reading"});
    }
    if (part.provenance.is_unverified("layer")) {
      add_caveat(state.caveats, {.kind = CaveatKind::unverified,
                                 .entity = state.entity,
                                 .text = "the part of " + state.entity.to_string() + " in " +
                                         operation_.id.to_string() + " is not verified"});
    }
    if (!state.later) reach_.add_left_out(place, state.caveats);
    if (state.status != ParticipantStatus::cannot_tell &&
        state.status != ParticipantStatus::possibly_same) {
      return;
    }
    const Answer answer =
        snapshot_.is_designated(entity_at(place).id, {.authority = reach_.authority()});
    if (answer.unknown()) add_caveats(state.caveats, answer.caveats());
  }

  void add_caveats_of(Loopholes& found) const {
    add_reading(operation_, found.caveats);
    std::vector<RelationshipState> all;
    for (const ParticipantState& state : found.participants) {
      all.insert(all.end(), state.links.begin(), state.links.end());
    }
    add_hindsight(law_, all, found.caveats);
    add_caveats(found.caveats, reach_.caveats());
    const bool shows_never = std::any_of(
        found.participants.begin(), found.participants.end(), [](const ParticipantState& state) {
          return state.status == ParticipantStatus::never_designated;
        });
    for (std::uint32_t regime = 0; regime < data_.records.regimes.size(); ++regime) {
      if (!asks_regime(data_, reach_.selection(), regime)) continue;
      if (shows_never) add_end_of_record(regime, found.caveats);
      add_term_caveats(law_, regime, found.caveats);
      add_record_caveats(law_, regime, found.caveats);
      add_relief_caveats(law_, regime, found.caveats);
    }
  }

  /// That nothing is on record of later days is not yet that there is nothing.
  void add_end_of_record(std::uint32_t regime, std::vector<Caveat>& to) const {
    const Regime& of = law_.regime_record(regime);
    if (law_.options.known_on || complete_over(of, Aspect::designations, law_.clocks.day, never)) {
      return;
    }
    add_caveat(to, {.kind = CaveatKind::record_partial,
                    .regime = of.id,
                    .text = "that somebody was never designated is said as far as the record goes: "
                            "not every later designation under " +
                            of.id.to_string() + " is on record"});
  }

  Snapshot snapshot_;
  const SnapshotData& law_;
  const RegistryData& data_;
  const Operation& operation_;
  Reach reach_;
  RelationshipTable links_;
  std::set<std::uint32_t> members_;
  std::vector<Selection> others_;
};

}  // namespace

Loopholes loopholes(const Snapshot& law, const LoopholeQuestion& question) {
  return LoopholeFinder(law, question).run();
}

}  // namespace sanctrack
