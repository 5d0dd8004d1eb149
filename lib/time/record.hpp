#pragma once

#include "model/clocks.hpp"
#include "sanctrack/model/regime.hpp"

namespace sanctrack {

/// How much of an aspect of a regime is on record.
struct RecordNow {
  RecordState state = RecordState::partial;
  bool complete = false;  ///< complete, or the survivors of an edition on its own day
  std::string_view note = {};
  std::optional<Date> on = {};  ///< survivors: the edition's own day
  Counts missing = {};          ///< places whose party nobody could read
};

/// The record on a day. Of several statements the least sure counts, save that an edition is
/// complete on its own day.
RecordNow record_on_day(const Regime& regime, Aspect aspect, std::int32_t day) noexcept;

/// The record for a question on both clocks: what a day's law was by what had been published by an
/// earlier one is on record only where that earlier day is.
RecordNow record_on(const Regime& regime, Aspect aspect, const Clocks& clocks) noexcept;

/// Whether an aspect is on record on every day from `from` to `to`.
bool complete_over(const Regime& regime, Aspect aspect, std::int32_t from,
                   std::int32_t to) noexcept;

}  // namespace sanctrack
