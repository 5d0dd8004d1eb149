#pragma once

#include "../time/small_law.hpp"
#include "sanctrack/analysis/response.hpp"

/// What tests of responses add to small laws.
namespace small_response {

using namespace sanctrack;

inline Event event(std::string_view id, std::string_view date, std::vector<ActId> answers) {
  Event made{.id = EventId(id), .date = PartialDate::parse(date), .title = "An event"};
  made.provenance.source = "press";
  for (const ActId& answer : answers) {
    made.answered_by.push_back({.act = answer, .basis = "recital"});
    made.answered_by.back().provenance.source = "OJ";
  }
  return made;
}

inline Registry law(std::vector<Act> acts, std::vector<Event> events) {
  Records made = small_law::with(std::move(acts));
  made.events = std::move(events);
  return small_law::build(std::move(made));
}

}  // namespace small_response
