#pragma once

#include "model/registry_data.hpp"

namespace sanctrack {

/// Sets each entry's `maker`: its first designation.
void find_makers(Fold& fold);

/// Which entities an entry ever named, and which entries ever named an entity.
void index_parties(const RegistryData& data, Fold& fold);

/// Over which days each entity is designated, as known now. Takes time in proportion to the steps.
void index_spans(const RegistryData& data, Fold& fold);

}  // namespace sanctrack
