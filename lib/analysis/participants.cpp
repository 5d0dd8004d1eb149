#include "analysis/participants.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "sanctrack/analysis/ownership.hpp"
#include "time/caveats.hpp"
#include "time/designations.hpp"
#include "time/verdict.hpp"
#include "time/words.hpp"

namespace sanctrack {
namespace {

bool names(const RegistryData& data, const Step& step, const EntityId& party) {
  const auto parties = data.parties_of(step);
  return step.sets_parties && std::find(parties.begin(), parties.end(), party) != parties.end();
}

}  // namespace

Reach::Reach(const Snapshot& law, const AuthorityId& authority)
    : snapshot_(law),
      law_(*snapshot_.data()),
      authority_(authority),
      selection_(select(*law_.registry, {.authority = authority})),
      owned_(law_.registry->records.entities.size(), Verdict::no) {
  const Rows<OwnedEntity> rows = sanctrack::owned(law, authority);
  for (const OwnedEntity& row : rows) {
    owned_[law_.registry->entities.find(row.entity)] = row.verdict;
  }
  caveats_ = rows.caveats();
}

Verdict Reach::designated(std::uint32_t entity) const {
  return verdict_on(law_, entity, selection_);
}

Verdict Reach::covered(std::uint32_t entity) const {
  const Verdict designated = this->designated(entity);
  if (designated == Verdict::yes || owned(entity) == Verdict::yes) return Verdict::yes;
  const bool open = designated == Verdict::unknown || owned(entity) == Verdict::unknown;
  return open ? Verdict::unknown : Verdict::no;
}

std::uint32_t Reach::entry(std::uint32_t entity) const {
  const std::vector<std::uint32_t> entries = entries_naming(law_, entity, selection_);
  const auto stands = std::find_if(entries.begin(), entries.end(), [&](std::uint32_t entry) {
    return standing_of(law_, entry).standing == Standing::in;
  });
  if (stands != entries.end()) return *stands;
  return entries.empty() ? nowhere : entries.front();
}

std::vector<std::uint32_t> Reach::beginnings_after(std::uint32_t entity) const {
  const Fold& fold = *law_.fold;
  const EntityId& id = law_.registry->records.entities[entity].id;
  std::vector<std::uint32_t> found;
  const auto take = [&](Track track, const auto& begins) {
    for (std::uint32_t i = track.begin; i < track.end; ++i) {
      if (law_.clocks.awaits(fold.steps[i]) && begins(fold.steps[i])) found.push_back(i);
    }
  };
  for (std::uint32_t i = fold.entity_begin[entity]; i < fold.entity_begin[entity + 1]; ++i) {
    const Entry& entry = fold.entries[fold.entity_entries[i]];
    if (!asks_regime(*law_.registry, selection_, entry.regime)) continue;
    take(entry.track, [&](const Step& step) { return names(*law_.registry, step, id); });
    take(fold.regimes[entry.regime], [](const Step& step) {
      return step.kind == ChangeKind::prolong || step.kind == ChangeKind::establish;
    });
  }
  std::sort(found.begin(), found.end(), [&](std::uint32_t left, std::uint32_t right) {
    return std::tuple(fold.steps[left].day, left) < std::tuple(fold.steps[right].day, right);
  });
  return found;
}

std::optional<LaterDesignation> Reach::later(std::uint32_t entity) const {
  if (designated(entity) == Verdict::yes) return std::nullopt;
  const Fold& fold = *law_.fold;
  for (const std::uint32_t place : beginnings_after(entity)) {
    const Step& step = fold.steps[place];
    const SnapshotData then(law_.registry, date_of(step.day), law_.options);
    const std::vector<std::uint32_t> entries = entries_naming(then, entity, selection_);
    if (entries.empty()) continue;
    const EffectDay effect = effect_day(step);
    return LaterDesignation{
        .effect = effect,
        .days = days_between(law_.day, law_.day, effect.earliest, effect.latest),
        .act = act_of(law_, place),
        .designation = law_.registry->entry_id(fold.entries[entries.front()], fold)};
  }
  return std::nullopt;
}

void Reach::add_left_out(std::uint32_t entity, std::vector<Caveat>& to) const {
  const Fold& fold = *law_.fold;
  const EntityId& id = law_.registry->records.entities[entity].id;
  for (std::uint32_t i = fold.entity_begin[entity]; i < fold.entity_begin[entity + 1]; ++i) {
    const Entry& entry = fold.entries[fold.entity_entries[i]];
    if (!asks_regime(*law_.registry, selection_, entry.regime)) continue;
    for (std::uint32_t place = entry.track.begin; place < entry.track.end; ++place) {
      const Step& step = fold.steps[place];
      if (!step.left_out || step.earliest <= law_.clocks.day) continue;
      if (!law_.clocks.knows(step) || !names(*law_.registry, step, id)) continue;
      add_caveat(to, {.kind = CaveatKind::unverified,
                      .regime = law_.regime_record(entry.regime).id,
                      .act = act_of(law_, place),
                      .entity = id,
                      .text = act_words(*law_.registry, step) + ", which lists " + id.to_string() +
                              " later, is not verified and was left out"});
    }
  }
}

std::optional<EarlierDesignation> Reach::earlier(std::uint32_t entity) const {
  const Fold& fold = *law_.fold;
  const EntityId& id = law_.registry->records.entities[entity].id;
  std::optional<EarlierDesignation> last;
  const auto take = [&](EarlierDesignation ended) {
    if (!last || last->effect.day < ended.effect.day) last = std::move(ended);
  };
  for (std::uint32_t i = fold.entity_begin[entity]; i < fold.entity_begin[entity + 1]; ++i) {
    const std::uint32_t place = fold.entity_entries[i];
    const Entry& entry = fold.entries[place];
    if (!asks_regime(*law_.registry, selection_, entry.regime)) continue;
    const std::string designation = law_.registry->entry_id(entry, fold);
    if (const std::uint32_t left = left_by(law_, place, id); left != nowhere) {
      const Step& step = fold.steps[left];
      take({.effect = effect_day(step),
            .act = act_of(law_, left),
            .kind = step.kind,
            .designation = designation});
    }
    if (law_.regime(entry.regime).alive != Verdict::no) continue;
    const Term term = term_of(law_, entry.regime);
    if (term.lapsed != Verdict::yes) continue;
    const Date end = date_of(term.until);
    const SnapshotData before(law_.registry, date_of(term.until - 1), law_.options);
    const EntryState state = before.state_of(place);
    const bool stood = before.regime(entry.regime).alive == Verdict::yes &&
                       state.standing == Standing::in &&
                       names_party(before, place, state, entity) == Verdict::yes;
    if (!stood) continue;
    take({.effect = {.day = end, .earliest = end, .latest = end},
          .act = act_of(law_, term.step),
          .kind = ChangeKind::prolong,
          .designation = designation});
  }
  return last;
}

bool takes_part(const SnapshotData& law, const Participant& part) {
  const bool drops = law.options.unverified == Unverified::drop;
  return !drops ||
         !(part.provenance.is_unverified("layer") || part.provenance.is_unverified("entity"));
}

void add_reading(const Operation& operation, std::vector<Caveat>& to) {
  const std::string& by = operation.classification;
  add_caveat(to, {.kind = CaveatKind::reading,
                  .text = "who takes part in " + operation.id.to_string() +
                          ", and in which layer, is " + (by.empty() ? "a" : "the " + by + "'s") +
                          " reading without a date: on days before it was made it is hindsight"});
}

std::vector<LayerCoverage> cover_layers(const Reach& reach, const Operation& operation) {
  std::map<Layer, std::vector<std::uint32_t>> layers;
  for (const Participant& part : operation.participants) {
    if (!takes_part(reach.law(), part)) continue;
    auto& members = layers[part.layer];
    const std::uint32_t entity = reach.law().registry->entities.find(part.entity);
    if (std::find(members.begin(), members.end(), entity) == members.end()) {
      members.push_back(entity);
    }
  }
  std::vector<LayerCoverage> covered;
  for (const auto& [layer, members] : layers) {
    LayerCoverage row{.layer = layer, .participants = static_cast<int>(members.size())};
    for (const std::uint32_t entity : members) {
      const Verdict verdict = reach.covered(entity);
      row.designated += reach.designated(entity) == Verdict::yes ? 1 : 0;
      row.least += verdict == Verdict::yes ? 1 : 0;
      row.most += verdict != Verdict::no ? 1 : 0;
    }
    covered.push_back(row);
  }
  return covered;
}

}  // namespace sanctrack
