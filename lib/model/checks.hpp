#pragma once

#include "model/registry_data.hpp"
#include "model/report.hpp"

/// @file
/// What the builder checks before and after the fold. Each is independent of the others, reads the
/// whole record and reports everything it finds.

namespace sanctrack {

/// Every id that a record refers to exists.
void check_references(const RegistryData& data, Reporter& report);
/// No text disturbs the line that it is printed on, and none that must be there is empty.
void check_texts(const RegistryData& data, Reporter& report);
/// An authority's time zone has the shape of a name, its rules on ownership do not overlap.
void check_authorities(const RegistryData& data, Reporter& report);
/// An act's days are in order, it says why it has no changes, and its changes keep to its regimes.
void check_acts(const RegistryData& data, Reporter& report);
/// A regime's statements of completeness and what it is given make sense.
void check_regimes(const RegistryData& data, Reporter& report);
/// A measure says only of whom it binds what fits its target.
void check_measures(const RegistryData& data, Reporter& report);
/// An entity has one primary name and is not possibly the same as itself.
void check_entities(const RegistryData& data, Reporter& report);
/// No event is part of itself, through others or not; no act mirrors a mirror.
void check_cycles(const RegistryData& data, Reporter& report);
/// Nobody is related to itself, what has ended has at most one end, only control has a basis.
void check_relationships(const RegistryData& data, Reporter& report);
/// No stakes in one company surely exceed the whole at the same time.
void check_stakes(const RegistryData& data, Reporter& report);
/// The totals that an act prints are what the fold reaches, where the record is complete.
void check_totals(const RegistryData& data, Reporter& report);

/// Nothing ends that has not begun, and nothing begins twice: entries, criteria, measures. Who is
/// delisted is who the entry names, and no day's law hangs on the order of changes.
void check_sequences(const RegistryData& data, const Fold& fold, Reporter& report);

/// The regime that a change is about: its own, its subject's, else the act's only one. `nowhere`
/// when it is not clear.
std::uint32_t regime_of(const RegistryData& data, const Act& act, const Change& change);

}  // namespace sanctrack
