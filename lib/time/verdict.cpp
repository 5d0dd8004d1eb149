#include "time/verdict.hpp"

#include "time/designations.hpp"

namespace sanctrack {
namespace {

constexpr std::uint8_t all_kinds = (1U << entity_kinds.size()) - 1;

/// What the entries that name a party say: yes, unknown, or no where none of them stands. Asks the
/// regimes that `asked` lets through.
template <class Asked>
Verdict by_spans(const SnapshotData& law, std::uint32_t entity, const Asked& asked) {
  const Fold& fold = *law.fold;
  Verdict verdict = Verdict::no;
  const std::uint32_t end = fold.span_begin[entity + 1];
  for (std::uint32_t i = fold.span_begin[entity]; i < end; ++i) {
    const Span& span = fold.spans[i];
    if (span.from > law.clocks.day) break;
    if (law.clocks.day >= span.until || !asked(span.regime)) continue;
    const Verdict alive = law.regime(span.regime).alive;
    if (alive == Verdict::no) continue;
    if (span.certain && alive == Verdict::yes) return Verdict::yes;
    verdict = Verdict::unknown;
  }
  return verdict;
}

Verdict by_entries(const SnapshotData& law, std::uint32_t entity, const Selection& selection) {
  const Fold& fold = *law.fold;
  Selection of_party = selection;
  of_party.entity = entity;
  Verdict verdict = Verdict::no;
  for (std::uint32_t i = fold.entity_begin[entity]; i < fold.entity_begin[entity + 1]; ++i) {
    const std::uint32_t entry = fold.entity_entries[i];
    const EntryState state = standing_of(law, entry);
    if (state.standing == Standing::out) continue;
    const Verdict asked = asks_entry(law, of_party, entry, state);
    if (asked == Verdict::yes && state.standing == Standing::in) return Verdict::yes;
    if (asked != Verdict::no) verdict = Verdict::unknown;
  }
  return verdict;
}

}  // namespace

Verdict listed_on(const SnapshotData& law, std::uint32_t entity, const Selection& selection) {
  if (!law.plain || selection.narrows_entries()) return by_entries(law, entity, selection);
  return by_spans(law, entity, [&](std::uint32_t regime) {
    return asks_regime(*law.registry, selection, regime);
  });
}

namespace {

/// Whether a party that is possibly the same is or may be designated.
bool same_may_stand(const SnapshotData& law, std::uint32_t entity, const Selection& selection) {
  const RegistryData& data = *law.registry;
  if (data.same.empty()) return false;
  for (std::uint32_t i = data.same_begin[entity]; i < data.same_begin[entity + 1]; ++i) {
    if (listed_on(law, data.same[i], selection) != Verdict::no) return true;
  }
  return false;
}

}  // namespace

bool record_is_complete(const SnapshotData& law, EntityKind kind, const Selection& selection) {
  bool asked = false;
  for (std::uint32_t regime = 0; regime < law.registry->records.regimes.size(); ++regime) {
    if (!asks_regime(*law.registry, selection, regime)) continue;
    const RegimeNow now = law.regime(regime);
    if (now.may_be_in_force()) {
      if (is_left_out(law, selection, regime)) continue;
      if (!now.complete) return false;
      const unsigned open = now.open_kinds | law.nameless_kinds(regime);
      if ((open & kind_bit(kind)) != 0) return false;
    }
    asked = true;
  }
  return asked;
}

namespace {

/// What is to be said of a party that no entry names.
Verdict unlisted(const SnapshotData& law, std::uint32_t entity, const Selection& selection) {
  const EntityKind kind = law.registry->records.entities[entity].kind;
  return record_is_complete(law, kind, selection) && !same_may_stand(law, entity, selection)
             ? Verdict::no
             : Verdict::unknown;
}

std::uint8_t complete_kinds(const SnapshotData& law) {
  std::uint8_t kinds = law.complete_kinds.load(std::memory_order_relaxed);
  if (kinds != SnapshotData::not_asked) return kinds;
  kinds = 0;
  for (const EntityKind kind : entity_kinds) {
    if (record_is_complete(law, kind, Selection())) {
      kinds = static_cast<std::uint8_t>(kinds | kind_bit(kind));
    }
  }
  law.complete_kinds.store(kinds, std::memory_order_relaxed);
  return kinds;
}

}  // namespace

bool is_left_out(const SnapshotData& law, const Selection& selection, std::uint32_t regime) {
  if (selection.regime != nowhere || selection.criterion != nowhere ||
      selection.measure != nowhere) {
    return false;
  }
  const RegimeNow now = law.regime(regime);
  return now.may_be_in_force() && !now.complete && now.record == RecordState::subset;
}

Verdict verdict_on(const SnapshotData& law, std::uint32_t entity, const Selection& selection) {
  if (selection.narrows_parties()) {
    const Verdict asked = asks_party(*law.registry, selection, entity);
    if (asked != Verdict::yes) return asked;
  }
  const Verdict listed = listed_on(law, entity, selection);
  return listed == Verdict::no ? unlisted(law, entity, selection) : listed;
}

Verdict verdict_on(const SnapshotData& law, std::uint32_t entity) {
  if (!law.plain) return verdict_on(law, entity, Selection());
  const Verdict listed = by_spans(law, entity, [](std::uint32_t) { return true; });
  if (listed != Verdict::no) return listed;
  const std::uint8_t complete = complete_kinds(law);
  const bool alike = complete == 0 || complete == all_kinds;
  if (!alike || !law.registry->same.empty()) return unlisted(law, entity, Selection());
  return complete == 0 ? Verdict::unknown : Verdict::no;
}

std::vector<Verdict> verdicts_on(const SnapshotData& law, const Selection& selection) {
  const auto& entities = law.registry->records.entities;
  unsigned complete = 0;
  for (const EntityKind kind : entity_kinds) {
    if (record_is_complete(law, kind, selection)) complete |= kind_bit(kind);
  }
  std::vector<Verdict> verdicts;
  verdicts.reserve(entities.size());
  for (std::uint32_t entity = 0; entity < entities.size(); ++entity) {
    Verdict verdict = listed_on(law, entity, selection);
    const bool recorded =
        complete == all_kinds || (complete & kind_bit(entities[entity].kind)) != 0;
    if (verdict == Verdict::no && (!recorded || same_may_stand(law, entity, selection))) {
      verdict = Verdict::unknown;
    }
    verdicts.push_back(verdict);
  }
  return verdicts;
}

std::vector<std::uint32_t> entries_naming(const SnapshotData& law, std::uint32_t entity,
                                          const Selection& selection) {
  Selection by_party = selection;
  by_party.entity = entity;
  std::vector<std::uint32_t> entries;
  for (const std::uint32_t entry : candidate_entries(law, by_party)) {
    const EntryState state = standing_of(law, entry);
    if (state.standing == Standing::out) continue;
    if (asks_entry(law, by_party, entry, state) != Verdict::no) entries.push_back(entry);
  }
  return entries;
}

}  // namespace sanctrack
