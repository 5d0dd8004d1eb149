#pragma once

#include <utility>
#include <vector>

#include "model/registry_data.hpp"

namespace sanctrack {

/// Sets each entry's `maker`: its first designation.
void find_makers(Fold& fold);

/// Which entities an entry ever named, and which entries ever named an entity.
void index_parties(const RegistryData& data, Fold& fold);

/// From a day on, whether an entry stands on its list.
struct Stretch {
  std::int32_t from;
  Standing standing;
};
/// The life of an entry as known now, whether it names anybody or not; in order of days.
std::vector<Stretch> stretches_of(const RegistryData& data, const Fold& fold, std::uint32_t entry);

/// Over which days an entry names whom, as known now: (entity, span).
using SpanOf = std::pair<std::uint32_t, Span>;
/// Over which days each entity is designated, as known now. Takes time in proportion to the steps.
void index_spans(const RegistryData& data, Fold& fold);

}  // namespace sanctrack
