#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sanctrack/model/provenance.hpp"
#include "sanctrack/values/date.hpp"
#include "sanctrack/values/id.hpp"
#include "sanctrack/values/partial_date.hpp"

namespace sanctrack {

/// One act that answers an event, and why that is said.
struct Response {
  ActId act;                ///< the act
  std::string basis{};      ///< what links it to the event
  Provenance provenance{};  ///< where this comes from

  bool operator==(const Response&) const = default;
};

/// Something that happened in the world, to which acts respond.
struct Event {
  EventId id;        ///< `ev-fr4978`
  PartialDate date;  ///< when, or when it began; a month or year where no day is known
  std::optional<PartialDate> until{};  ///< first day after it
  std::string title{};                 ///< a heading
  std::string summary{};               ///< what happened
  std::string category{};              ///< `election`, `aviation`, `preventive-step`
  std::vector<EntityId> actors{};      ///< entities of the record that took part
  std::vector<std::string> others{};   ///< others who took part, in words
  MaybeEventId part_of{};              ///< the larger event it belongs to, by the project's reading
  std::vector<ActId> ahead_of{};       ///< acts that a step of others ran ahead of: our reading
  std::vector<Response> answered_by{};  ///< the acts that answer it
  Provenance provenance{};              ///< where this comes from

  bool operator==(const Event&) const = default;
};

}  // namespace sanctrack
