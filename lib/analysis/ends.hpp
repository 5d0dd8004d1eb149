#pragma once

#include <vector>

#include "sanctrack/analysis/renewals.hpp"
#include "time/selection.hpp"

namespace sanctrack {

/// The ends of a regime that lapses unless prolonged: the one that holds on the day of the law, and
/// later ones. What is to be said of the regime as a whole goes to `caveats`.
void add_regime_ends(const SnapshotData& law, std::uint32_t regime, std::vector<Renewal>& rows,
                     std::vector<Caveat>& caveats);
/// The ends after the day of the law of licences and suspensions of a regime's measures.
void add_relief_ends(const SnapshotData& law, std::uint32_t regime, std::vector<Renewal>& rows,
                     std::vector<Caveat>& caveats);

/// Fills by which step something was prolonged, and how long before its end that was published.
void fill_prolonged(const SnapshotData& law, const Step& step, Renewal& row);
/// Where nobody prolonged something: no where the record of an aspect is complete on the last day
/// that counts, else cannot tell, with a caveat.
void fill_not_prolonged(const SnapshotData& law, std::uint32_t regime, Aspect aspect, Renewal& row);
/// What is to be said of the step that set an end.
void add_end_caveats(const SnapshotData& law, const Step& step, Renewal& row);

}  // namespace sanctrack
