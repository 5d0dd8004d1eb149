#pragma once

#include <optional>

#include "model/fold.hpp"
#include "sanctrack/model/act.hpp"

namespace sanctrack {

/// When a change has effect and when it was published: everything of a `Step` but what it does.
///
/// The day of effect is the change's own, else the act's day in force, else its publication, else
/// its adoption. Where it does not rest on a verified statement, every day of the act is a
/// candidate. A day known only by month or year is a window.
std::optional<Step> effect_of(const Act& act, const Change& change, Unverified unverified);

/// The same for a change that has no day of its own: what the changes of an act share.
std::optional<Step> effect_of(const Act& act, Unverified unverified);

}  // namespace sanctrack
