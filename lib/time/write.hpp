#pragma once

#include <iosfwd>

#include "sanctrack/time/states.hpp"

namespace sanctrack {

// One line of a state, without its caveats.
void write_line(std::ostream& out, const DesignationState& state);
void write_line(std::ostream& out, const CriterionState& state);
void write_line(std::ostream& out, const MeasureState& state);
void write_line(std::ostream& out, const PartyMeasure& measure);
void write_line(std::ostream& out, const RegimeState& state);

/// ` [one; two]`, or nothing.
void write_caveats(std::ostream& out, const std::vector<Caveat>& caveats);

}  // namespace sanctrack
