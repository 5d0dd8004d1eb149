#pragma once

#include "model/fold.hpp"

namespace sanctrack {

/// The first day on which a step of an entry can have effect: of its candidates, none before the
/// entry can have been made. `place` is a place in the track.
std::int32_t first_day(const Fold& fold, Track track, std::uint32_t place);

}  // namespace sanctrack
