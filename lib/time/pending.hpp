#pragma once

#include "time/selection.hpp"

namespace sanctrack {

/// What is known and not yet in force, by day of effect, kind, act and subject.
Rows<PendingChange> pending_changes(const SnapshotData& law, const Selection& selection);

}  // namespace sanctrack
