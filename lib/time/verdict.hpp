#pragma once

#include "time/selection.hpp"

namespace sanctrack {

/// Whether a party is designated. Without `known_on`, dropped fields or a narrower question than by
/// regime and authority it looks at nothing but the party's spans and the table of regimes.
Verdict verdict_on(const SnapshotData& law, std::uint32_t entity, const Selection& selection);
/// The same of all regimes, without delay.
Verdict verdict_on(const SnapshotData& law, std::uint32_t entity);

/// The same of every entity, by place, for a question that narrows no parties.
std::vector<Verdict> verdicts_on(const SnapshotData& law, const Selection& selection);
/// What the entries that name a party say: yes, unknown, or no where none of them stands.
Verdict listed_on(const SnapshotData& law, std::uint32_t entity, const Selection& selection);
/// Whether every regime asked would show a party of a kind if it stood there.
bool record_is_complete(const SnapshotData& law, EntityKind kind, const Selection& selection);

/// Whether a regime is asked for a no: not where only a subset of it is on record, unless it was
/// asked for by itself.
bool is_left_out(const SnapshotData& law, const Selection& selection, std::uint32_t regime);

/// The bit of a kind in `RegimeNow::open_kinds`.
inline unsigned kind_bit(EntityKind kind) { return 1U << static_cast<unsigned>(kind); }

/// The entries that name a party and stand, or of which nobody can tell, as far as asked.
std::vector<std::uint32_t> entries_naming(const SnapshotData& law, std::uint32_t entity,
                                          const Selection& selection);

}  // namespace sanctrack
