#include "analysis/participants.hpp"

#include <algorithm>
#include <map>

#include "sanctrack/analysis/ownership.hpp"
#include "time/caveats.hpp"
#include "time/designations.hpp"
#include "time/verdict.hpp"

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

std::optional<LaterDesignation> Reach::later(std::uint32_t entity) const {
  const Fold& fold = *law_.fold;
  const EntityId& id = law_.registry->records.entities[entity].id;
  const Step* first = nullptr;
  std::uint32_t of = nowhere;
  for (std::uint32_t i = fold.entity_begin[entity]; i < fold.entity_begin[entity + 1]; ++i) {
    const std::uint32_t entry = fold.entity_entries[i];
    if (!asks_regime(*law_.registry, selection_, fold.entries[entry].regime)) continue;
    for (const Step& step : fold.of(fold.entries[entry].track)) {
      if (!law_.clocks.awaits(step) || !names(*law_.registry, step, id)) continue;
      if (first != nullptr && first->day <= step.day) continue;
      first = &step;
      of = entry;
    }
  }
  if (first == nullptr) return std::nullopt;
  LaterDesignation later{.effect = effect_day(*first), .days = first->day - law_.clocks.day};
  if (const Act* act = law_.registry->act_of(*first)) later.act = act->id;
  later.designation = law_.registry->entry_id(fold.entries[of], fold);
  return later;
}

std::optional<EarlierDesignation> Reach::earlier(std::uint32_t entity) const {
  const Fold& fold = *law_.fold;
  const EntityId& id = law_.registry->records.entities[entity].id;
  std::uint32_t last = nowhere;
  std::uint32_t of = nowhere;
  for (std::uint32_t i = fold.entity_begin[entity]; i < fold.entity_begin[entity + 1]; ++i) {
    const std::uint32_t entry = fold.entity_entries[i];
    if (!asks_regime(*law_.registry, selection_, fold.entries[entry].regime)) continue;
    const std::uint32_t left = left_by(law_, entry, id);
    if (left == nowhere) continue;
    const std::uint32_t behind = sanctrack::later(law_, last, left);
    if (behind != last) of = entry;
    last = behind;
  }
  if (last == nowhere) return std::nullopt;
  const Step& step = fold.steps[last];
  return EarlierDesignation{.effect = effect_day(step),
                            .act = act_of(law_, last),
                            .kind = step.kind,
                            .designation = law_.registry->entry_id(fold.entries[of], fold)};
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
