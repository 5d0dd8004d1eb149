#include "sanctrack/analysis/response.hpp"

#include <algorithm>

#include "analysis/answers.hpp"
#include "sanctrack/values/error.hpp"
#include "time/caveats.hpp"
#include "time/words.hpp"

namespace sanctrack {
namespace {

template <class Things, class Thing>
bool holds(const Things& things, const Thing& thing) {
  return std::find(things.begin(), things.end(), thing) != things.end();
}

std::optional<DaySpan> until(const std::optional<Lag>& lag) {
  return lag ? std::optional(lag->days) : std::nullopt;
}

/// Says so where a step that is read as one ahead of an act came after it, or may have.
void add_order(StepAhead& step) {
  const std::optional<DaySpan>& way = step.adoption ? step.adoption : step.publication;
  const std::optional<DaySpan>& last = way ? way : step.force;
  if (!last || last->least >= 0) return;
  const std::string_view when = last->most < 0 ? " came after " : " may have come after ";
  add_caveat(step.caveats,
             {.kind = CaveatKind::reading,
              .act = step.act,
              .subject = step.event.to_string(),
              .text = step.event.to_string() + std::string(when) + step.act.to_string()});
}

StepAhead step_ahead(const Event& event, const Act& act, const AuthorityId& authority) {
  const auto days = [&](const std::optional<PartialDate>& date) {
    return until(lag_to(event, date, false));
  };
  StepAhead step{.event = event.id,
                 .title = event.title,
                 .earliest = event.date.earliest(),
                 .latest = event.date.latest(),
                 .actors = event.actors,
                 .others = event.others,
                 .act = act.id,
                 .authority = authority,
                 .announcement = days(act.announced),
                 .adoption = days(act.adopted),
                 .publication = days(act.published),
                 .force = until(lag_to_force(event, act)),
                 .source = event.provenance.source};
  add_caveat(step.caveats, {.kind = CaveatKind::reading,
                            .act = act.id,
                            .subject = event.id.to_string(),
                            .text = "that " + event.id.to_string() + " ran ahead of " +
                                    act.id.to_string() + " is the project's own reading"});
  add_event_caveats(event, step.caveats);
  add_order(step);
  return step;
}

/// The steps that others took ahead of the acts of a response, by day.
std::vector<StepAhead> steps_ahead(const RegistryData& data, const ActIndex& index,
                                   const std::vector<ResponseRow>& rows) {
  std::vector<StepAhead> steps;
  for (const Event& event : data.records.events) {
    for (const ActId& id : event.ahead_of) {
      const Act& act = data.records.acts[index.lead_of(data.place(id))];
      const auto row = std::find_if(rows.begin(), rows.end(),
                                    [&](const ResponseRow& one) { return one.act == act.id; });
      const bool known = std::any_of(steps.begin(), steps.end(), [&](const StepAhead& one) {
        return one.event == event.id && one.act == act.id;
      });
      if (row != rows.end() && !known) steps.push_back(step_ahead(event, act, row->authority));
    }
  }
  std::stable_sort(steps.begin(), steps.end(), [](const StepAhead& left, const StepAhead& right) {
    return left.earliest < right.earliest;
  });
  return steps;
}

/// The authorities that have a regime and no row.
std::vector<AuthorityId> without_answer(const RegistryData& data,
                                        const std::vector<ResponseRow>& rows) {
  std::vector<AuthorityId> found;
  for (std::uint32_t i = 0; i < data.records.authorities.size(); ++i) {
    const AuthorityId& id = data.records.authorities[i].id;
    const bool answered = std::any_of(rows.begin(), rows.end(),
                                      [&](const ResponseRow& row) { return row.authority == id; });
    if (!answered && holds(data.authority_of, i)) found.push_back(id);
  }
  return found;
}

bool asked_for(const LagFilter& filter, const ResponseRow& row) {
  if (filter.authority && row.authority != *filter.authority) return false;
  if (!filter.shared && row.via != row.event) return false;
  return !filter.regime || holds(row.regimes, *filter.regime);
}

double median_of(std::vector<int> values) {
  std::sort(values.begin(), values.end());
  const std::size_t half = values.size() / 2;
  if (values.size() % 2 == 1) return values[half];
  return (static_cast<double>(values[half - 1]) + values[half]) / 2;
}

LagSummary summary_of(const std::vector<ResponseRow>& rows, ResponseStep step) {
  LagSummary summary{.step = step};
  std::vector<int> least;
  std::vector<int> most;
  for (const ResponseRow& row : rows) {
    const std::optional<Lag>& lag = row.lag(step);
    if (!lag) {
      ++summary.unknown;
      continue;
    }
    least.push_back(lag->days.least);
    most.push_back(lag->days.most);
  }
  summary.count = static_cast<int>(least.size());
  if (least.empty()) return summary;
  const auto [least_min, least_max] = std::minmax_element(least.begin(), least.end());
  const auto [most_min, most_max] = std::minmax_element(most.begin(), most.end());
  summary.min = DaySpan{*least_min, *most_min};
  summary.max = DaySpan{*least_max, *most_max};
  summary.median_least = median_of(least);
  summary.median_most = median_of(most);
  return summary;
}

void check(const RegistryData& data, const LagFilter& filter) {
  if (filter.regime) data.place(*filter.regime);
  if (filter.authority) data.place(*filter.authority);
  const auto& events = data.records.events;
  const bool known = std::any_of(events.begin(), events.end(), [&](const Event& event) {
    return event.category == filter.category;
  });
  if (!filter.category.empty() && !known) {
    throw InvalidValue("no event has the category '" + filter.category + "'");
  }
}

}  // namespace

EventResponse response(const Registry& registry, const EventId& id) {
  const RegistryData& data = *registry.data();
  const Event& event = data.records.events[data.place(id)];
  const ActIndex index(data);
  EventResponse made{.event = event.id,
                     .title = event.title,
                     .earliest = event.date.earliest(),
                     .latest = event.date.latest(),
                     .rows = answers_to(data, index, event),
                     .source = event.provenance.source,
                     .origin = origin(registry)};
  for (const Event* larger : larger_events(data, event)) made.part_of.push_back(larger->id);
  made.ahead = steps_ahead(data, index, made.rows);
  made.without = without_answer(data, made.rows);
  add_event_caveats(event, made.caveats);
  for (const AuthorityId& authority : made.without) {
    add_caveat(made.caveats, {.kind = CaveatKind::not_in_record,
                              .subject = authority.to_string(),
                              .text = "no answer of " +
                                      data.records.authorities[data.place(authority)].in_words() +
                                      " is on record"});
  }
  return made;
}

Lags lags(const Registry& registry, const LagFilter& filter) {
  const RegistryData& data = *registry.data();
  check(data, filter);
  const ActIndex index(data);
  Lags made{.filter = filter, .origin = origin(registry)};
  std::vector<const Event*> events;
  for (const Event& event : data.records.events) {
    if (filter.category.empty() || event.category == filter.category) events.push_back(&event);
  }
  std::stable_sort(events.begin(), events.end(), [](const Event* left, const Event* right) {
    return left->date.earliest() < right->date.earliest();
  });
  int unverified = 0;
  for (const Event* event : events) {
    for (ResponseRow& row : answers_to(data, index, *event)) {
      if (!asked_for(filter, row)) continue;
      const auto& caveats = row.caveats;
      unverified += std::any_of(caveats.begin(), caveats.end(), [&](const Caveat& caveat) {
        return caveat.kind == CaveatKind::unverified && caveat.subject == row.via.text();
      });
      made.rows.push_back(std::move(row));
    }
  }
  for (int i = 0; i <= static_cast<int>(ResponseStep::first_designation); ++i) {
    made.summary.push_back(summary_of(made.rows, static_cast<ResponseStep>(i)));
  }
  if (unverified > 0) {
    add_caveat(made.caveats,
               {.kind = CaveatKind::unverified,
                .text = std::to_string(unverified) + " of " + std::to_string(made.rows.size()) +
                        " answers rest on a link or an event that is not verified"});
  }
  return made;
}

}  // namespace sanctrack
