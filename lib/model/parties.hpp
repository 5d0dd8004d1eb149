#pragma once

#include <utility>
#include <vector>

#include "model/registry_data.hpp"

namespace sanctrack {

/// Sets each entry's `maker`: its first designation.
void find_makers(Fold& fold);

/// Which entities an entry ever named, and which entries ever named an entity.
void index_parties(const RegistryData& data, Fold& fold);

/// Over which days an entry names whom, as known now: adds (entity, span) pairs, in order of days.
using SpanOf = std::pair<std::uint32_t, Span>;
void add_spans(const RegistryData& data, const Fold& fold, std::uint32_t entry,
               std::vector<SpanOf>& out);

/// Over which days each entity is designated, as known now. Takes time in proportion to the steps.
void index_spans(const RegistryData& data, Fold& fold);

}  // namespace sanctrack
