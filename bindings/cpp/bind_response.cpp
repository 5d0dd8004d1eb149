#include <sanctrack/sanctrack.hpp>

#include "bindings.hpp"
#include "record.hpp"

using namespace sanctrack;

namespace {

void bind_lags(py::module_& module) {
  Frozen<DaySpan>(module, "DaySpan",
                  "A number of days, from the least to the most that it can be; negative where the "
                  "second date comes first.")
      .field("least", &DaySpan::least, "The least.")
      .field("most", &DaySpan::most, "The most; never below 'least'.")
      .property("exact", &DaySpan::exact, "Whether the number is known exactly.")
      .keyed(&written<DaySpan>)
      .writes();

  Frozen<Lag>(module, "Lag", "When a step was taken, and how many days after the event.")
      .field("earliest", &Lag::earliest, "The first day on which it can have been.")
      .field("latest", &Lag::latest, "The last day on which it can have been.")
      .field("days", &Lag::days, "From the event to it.")
      .field("basis", &Lag::basis, "Where the day comes from.")
      .field("unverified", &Lag::unverified, "Whether the day is marked as not verified.")
      .keyed([](const Lag& self) { return written(self.days); });

  Frozen<FirstDesignation>(
      module, "FirstDesignation",
      "The first designation of an answer: the earliest that the act itself makes; where it makes "
      "none and adds criteria, the earliest that rests on one of them.")
      .field("designation", &FirstDesignation::designation,
             "Id of the designation; empty for places without a name.")
      .field("parties", &FirstDesignation::parties, "Whom it names, or of an amendment names anew.")
      .field("act", &FirstDesignation::act, "The act that made it.")
      .field("criterion", &FirstDesignation::criterion,
             "The criterion that it rests on, where that was the link.")
      .field("same_day", &FirstDesignation::same_day,
             "Entries of that act on that day; on the criterion, where that was the link.")
      .field("grounds_unverified", &FirstDesignation::grounds_unverified,
             "Whether its grounds are marked as not verified.")
      .field("source", &FirstDesignation::source, "Where this comes from.")
      .keyed(&FirstDesignation::designation);

  Frozen<LagSummary>(module, "LagSummary",
                     "How one step's lags are distributed; the true figures lie between least and "
                     "most.")
      .field("step", &LagSummary::step, "Which step.")
      .field("count", &LagSummary::count, "Pairs of which the lag is on record.")
      .field("unknown", &LagSummary::unknown, "Pairs of which it is not.")
      .field("min", &LagSummary::min, "The shortest.")
      .field("max", &LagSummary::max, "The longest.")
      .field("median_least", &LagSummary::median_least, "The median of the least.")
      .field("median_most", &LagSummary::median_most, "The median of the most.")
      .keyed(&written<LagSummary>)
      .writes();
}

void bind_rows(py::module_& module) {
  Frozen<ResponseRow>(module, "ResponseRow",
                      "An act that answers an event; of twins, the one that leads.")
      .field("event", &ResponseRow::event, "The event asked for.")
      .field("event_title", &ResponseRow::event_title, "Its heading.")
      .field("event_earliest", &ResponseRow::event_earliest,
             "The first day on which it can have been, or begun.")
      .field("event_latest", &ResponseRow::event_latest, "The last such day.")
      .field("via", &ResponseRow::via,
             "The event of which the answer is on record: the one asked for, or a larger one.")
      .field("authority", &ResponseRow::authority, "Who answered.")
      .field("regimes", &ResponseRow::regimes, "Under which of its regimes.")
      .field("act", &ResponseRow::act, "By which act.")
      .field("act_name", &ResponseRow::act_name, "What the act is called.")
      .field("twins", &ResponseRow::twins, "Acts on record as answers that this one stands for.")
      .field("basis", &ResponseRow::basis, "What links it to the event.")
      .field("announcement", &ResponseRow::announcement,
             "Politically announced; None: not on record.")
      .field("adoption", &ResponseRow::adoption, "Adopted; None: not on record.")
      .field("publication", &ResponseRow::publication, "Published; None: not on record.")
      .field("force", &ResponseRow::force, "In force; None: not on record.")
      .field("designation", &ResponseRow::designation, "First designation; None: none on record.")
      .field("first", &ResponseRow::first, "That designation.")
      .field("imposed", &ResponseRow::imposed, "Measures that it imposes or widens.")
      .field("added", &ResponseRow::added, "Criteria that it adds.")
      .field("designated", &ResponseRow::designated,
             "Entries that it makes or in which it names somebody anew.")
      .field("sources", &ResponseRow::sources,
             "Of the event, the link, the act and the designation.")
      .field("caveats", &ResponseRow::caveats, "Why it may be otherwise.")
      .keyed(&ResponseRow::act)
      .writes();

  Frozen<StepAhead>(module, "StepAhead",
                    "A step that others took ahead of an act, by the project's reading.")
      .field("event", &StepAhead::event, "The step.")
      .field("title", &StepAhead::title, "Its heading.")
      .field("earliest", &StepAhead::earliest, "The first day on which it can have been, or begun.")
      .field("latest", &StepAhead::latest, "The last such day.")
      .field("actors", &StepAhead::actors, "Entities of the record that took it.")
      .field("others", &StepAhead::others, "Others who took it, in words.")
      .field("act", &StepAhead::act, "The act that it ran ahead of; of twins, the one that leads.")
      .field("authority", &StepAhead::authority, "Whose act.")
      .field("announcement", &StepAhead::announcement, "Days to the act's announcement.")
      .field("adoption", &StepAhead::adoption, "Days to its adoption.")
      .field("publication", &StepAhead::publication, "Days to its publication.")
      .field("force", &StepAhead::force, "Days to its day of effect.")
      .field("source", &StepAhead::source, "Where this comes from.")
      .field("caveats", &StepAhead::caveats, "That it is a reading, and why it may be otherwise.")
      .keyed(&StepAhead::event)
      .writes();
}

void bind_results(py::module_& module) {
  Frozen<EventResponse>(module, "EventResponse", "What answered an event.")
      .field("event", &EventResponse::event, "The event.")
      .field("title", &EventResponse::title, "Its heading.")
      .field("earliest", &EventResponse::earliest,
             "The first day on which it can have been, or begun.")
      .field("latest", &EventResponse::latest, "The last such day.")
      .field("part_of", &EventResponse::part_of,
             "The larger events it belongs to, the nearest first.")
      .field("rows", &EventResponse::rows, "The answers, by authority, day and act.")
      .field("ahead", &EventResponse::ahead, "What others did ahead of these acts, by day.")
      .field("without", &EventResponse::without, "Authorities of whom no answer is on record.")
      .field("source", &EventResponse::source, "Where the event comes from.")
      .field("caveats", &EventResponse::caveats, "What is to be said of all.")
      .field("origin", &EventResponse::origin, "From which data, and by which version.")
      .keyed(&EventResponse::event)
      .writes();

  Frozen<Lags>(module, "Lags", "The lags of every pair of an event and an act that answers it.")
      .field("rows", &Lags::rows, "The pairs, by day and id of the event, then the act.")
      .field("summary", &Lags::summary, "One for each step.")
      .field("caveats", &Lags::caveats, "What is to be said of all.")
      .field("origin", &Lags::origin, "From which data, and by which version.")
      .keyed([](const Lags& self) { return std::to_string(self.rows.size()) + " pairs"; });
}

}  // namespace

void bind_response(py::module_& module) {
  bind_lags(module);
  bind_rows(module);
  bind_results(module);
  module.def("response", &response, py::arg("registry"), py::arg("event"), Unlocked(),
             "Which acts answered an event, and after how many days.");
  module.def(
      "lags",
      [](const Registry& registry, MaybeRegimeId regime, MaybeAuthorityId authority,
         std::string category, bool shared) {
        return lags(registry, {.regime = std::move(regime),
                               .authority = std::move(authority),
                               .category = std::move(category),
                               .shared = shared});
      },
      py::arg("registry"), py::arg("regime") = py::none(), py::arg("authority") = py::none(),
      py::arg("category") = "", py::arg("shared") = false, Unlocked(),
      "The distribution of lags over all events and the acts that answer them.");
}
