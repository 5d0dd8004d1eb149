#include <sanctrack/sanctrack.hpp>

#include "bindings.hpp"
#include "facts.hpp"
#include "record.hpp"

using namespace sanctrack;

namespace {

AsOfOptions options(std::optional<Date> known_on, Unverified unverified) {
  return {.known_on = known_on, .unverified = unverified};
}

void bind_filter(py::module_& module) {
  Frozen<Filter> bound(module, "Filter",
                       "Narrows a question: every field that is given must hold.");
  bound.def(
      py::init([](MaybeRegimeId regime, MaybeAuthorityId authority, std::optional<EntityKind> kind,
                  std::optional<Country> country, MaybeCriterionId criterion,
                  MaybeMeasureId measure, MaybeActId act, MaybeEntityId entity) {
        return Filter{.regime = std::move(regime),
                      .authority = std::move(authority),
                      .kind = kind,
                      .country = country,
                      .criterion = std::move(criterion),
                      .measure = std::move(measure),
                      .act = std::move(act),
                      .entity = std::move(entity)};
      }),
      py::arg("regime") = py::none(), py::arg("authority") = py::none(),
      py::arg("kind") = py::none(), py::arg("country") = py::none(),
      py::arg("criterion") = py::none(), py::arg("measure") = py::none(),
      py::arg("act") = py::none(), py::arg("entity") = py::none(),
      "A filter; what is not given does not narrow.");
  bound.field("regime", &Filter::regime, "Under this regime.")
      .field("authority", &Filter::authority, "By this authority, under any of its regimes.")
      .field("kind", &Filter::kind, "With a party of this kind.")
      .field("country", &Filter::country, "With a party of this nationality, flag or registration.")
      .field("criterion", &Filter::criterion, "On this ground, as it counts on the day.")
      .field("measure", &Filter::measure, "Bound by this measure.")
      .field("act", &Filter::act, "Made or changed by this act, up to the day.")
      .field("entity", &Filter::entity, "With this party.")
      .keyed(&written<Filter>)
      .writes();
}

[[noreturn]] void throw_not_two() {
  throw py::type_error(
      "an Answer is neither true nor false, as there are three: use .yes, .no or .unknown");
}

void bind_answer(py::module_& module) {
  Frozen<Answer> bound(
      module, "Answer",
      "Whether a party is designated on a day: yes, no, or cannot tell.\n\nThere are three "
      "answers, so it is neither true nor false, and equal to no word: use .yes, .no or .unknown.");
  bound.def_property_readonly("verdict", &Answer::verdict, "'yes', 'no' or 'cannot tell'.");
  bound.def_property_readonly("yes", &Answer::yes, "Whether the party is designated.");
  bound.def_property_readonly("no", &Answer::no, "Whether the party is surely not designated.");
  bound.def_property_readonly("unknown", &Answer::unknown, "Whether nobody can tell.");
  bound.def_property_readonly("entity", &Answer::entity, "Id of who was asked about.");
  bound.def_property_readonly("day", &Answer::day, "The day that was asked about.");
  bound.def_property_readonly("known_on", &Answer::known_on,
                              "By what had been published; None = by what is known now.");
  bound.def_property_readonly("unverified", &Answer::unverified,
                              "What became of fields that are marked as not verified.");
  bound.def_property_readonly(
      "filter", [](const Answer& self) -> Filter { return self.filter(); },
      "How the question was narrowed.");
  bound.def_property_readonly("asked", &Answer::asked, "Ids of the regimes asked.");
  bound.def_property_readonly("left_out", &Answer::left_out,
                              "Ids of the regimes of which only a subset is on record: not asked "
                              "for a no.");
  bound.def_property_readonly("designations", &Answer::designations,
                              "The entries that name the party, in force or of which nobody can "
                              "tell.");
  bound.def_property_readonly("evidence", &Answer::evidence,
                              "What the answer rests on: entries and acts, with their days, or the "
                              "state of the record.");
  bound.def_property_readonly("caveats", &Answer::caveats,
                              "Why it may be otherwise; for cannot tell, the reasons.");
  bound.def("origin", &Answer::origin, Unlocked(),
            "From which data, and by which version of the library.");
  bound.def_property_readonly("sentence", &Answer::sentence,
                              "The answer as one sentence that cites the act.");
  bound.def("__str__", &written<Answer>, "The sentence, and in brackets why it may be otherwise.");
  bound.def(
      "__repr__", [](const Answer& self) { return "<Answer: " + written(self) + ">"; },
      "As it is printed.");
  bound.def(
      "__bool__", [](const Answer&) -> bool { throw_not_two(); },
      "Always raises TypeError: use .yes, .no or .unknown.");
  bound.def(
      "__eq__",
      [](const Answer& self, const py::object& other) -> py::object {
        if (PyBool_Check(other.ptr()) || PyUnicode_Check(other.ptr())) throw_not_two();
        if (!py::isinstance<Answer>(other))
          return py::reinterpret_borrow<py::object>(Py_NotImplemented);
        const auto& answer = other.cast<const Answer&>();
        const bool same = [&] {
          const py::gil_scoped_release unlocked;
          return self == answer;
        }();
        return py::bool_(same);
      },
      "Whether both give one verdict on one question; of a word or a bool, raises TypeError.");
  bound.def(
      "__hash__",
      [](const Answer& self) {
        return py::hash(py::make_tuple(self.entity(), self.day(), self.verdict()));
      },
      "Equal answers have the same.");
  bound.shown("answer");
}

void bind_snapshot(py::module_& module) {
  Frozen<Snapshot> bound(module, "Snapshot", "The law at the end of a day, on both clocks.");
  bound.property("day", &Snapshot::day, "The day.")
      .property("known_on", &Snapshot::known_on,
                "By what had been published; None = by what is known now.")
      .property("unverified", &Snapshot::unverified,
                "What became of fields that are marked as not verified.");
  bound.def("registry", &Snapshot::registry, "The record it was read from.");
  bound.def("origin", &Snapshot::origin, Unlocked(), "From which data, and by which version.");
  bound.def("is_designated", &Snapshot::is_designated, py::arg("entity"), py::arg("filter"),
            "Whether a party is designated.");
  bound.def("designations", &Snapshot::designations, py::arg("filter"), Unlocked(),
            "The designations in force, or of which nobody can tell.");
  bound.def("designation", &Snapshot::designation, py::arg("designation"),
            "One designation; None where it is not in force.");
  bound.def("criteria", &Snapshot::criteria, py::arg("filter"), Unlocked(),
            "The criteria in force.");
  bound.def("measures", &Snapshot::measures, py::arg("filter"), Unlocked(),
            "The measures in force, suspended ones among them.");
  bound.def("measures_on", &Snapshot::measures_on, py::arg("entity"), py::arg("filter"), Unlocked(),
            "The measures on one party.");
  bound.def("pending", &Snapshot::pending, py::arg("filter"), Unlocked(),
            "What is known and not yet in force.");
  bound.def("regime", &Snapshot::regime, py::arg("id"), Unlocked(), "A regime on that day.");
  bound.def("regimes", &Snapshot::regimes, py::arg("filter"), Unlocked(),
            "The regimes on that day.");
  bound.def("totals", &Snapshot::totals, py::arg("regime"), Unlocked(),
            "How many stand on the list of a regime.");
  bound.def("caveats", &Snapshot::caveats, Unlocked(), "What the record lacks on that day.");
  bound.def("facts", &facts, py::arg("filter"), Unlocked(), "Everything that holds, flat.");
  bound.writes();
  module.def("origin", &origin, py::arg("registry"), Unlocked(),
             "From which data, and by which version of the library.");
  module.def(
      "as_of",
      [](const Registry& registry, Date day, std::optional<Date> known_on, Unverified unverified) {
        return as_of(registry, day, options(known_on, unverified));
      },
      py::arg("registry"), py::arg("day"), py::arg("known_on"), py::arg("unverified"), Unlocked(),
      "The law at the end of a day.");
}

void bind_timeline(py::module_& module) {
  Frozen<TimelinePiece> piece(module, "TimelinePiece",
                              "A stretch of days over which nothing changes.");
  piece.property("when", &TimelinePiece::when, "The days, half-open; the last has no end.")
      .property("index", &TimelinePiece::index, "Its place in the timeline, from 0.");
  piece.def("acts", &TimelinePiece::acts, Unlocked(), "Ids of the acts that cut here.");
  piece.def("snapshot", &TimelinePiece::snapshot, "The law on the first day of the piece.");
  piece.def("designations", &TimelinePiece::designations, Unlocked(), "The designations.");
  piece.def("party_measures", &TimelinePiece::party_measures, Unlocked(), "Measures on parties.");
  piece.def("criteria", &TimelinePiece::criteria, Unlocked(), "The regime's criteria.");
  piece.def("measures", &TimelinePiece::measures, Unlocked(), "The regime's measures.");
  piece.def("regimes", &TimelinePiece::regimes, Unlocked(), "The regimes concerned.");
  piece.def("caveats", &TimelinePiece::caveats, Unlocked(), "Why it may be otherwise.");
  piece.writes();

  Frozen<Timeline> bound(module, "Timeline", "A life in pieces that tile time.");
  bound.property("subject", &Timeline::subject, "Id of the entity, designation or regime.")
      .property("known_on", &Timeline::known_on,
                "By what had been published; None = by what is known now.")
      .property("unverified", &Timeline::unverified,
                "What became of fields that are marked as not verified.");
  bound.def("registry", &Timeline::registry, "The record it was read from.");
  bound.def("origin", &Timeline::origin, Unlocked(), "From which data, and by which version.");
  bound.def(
      "pieces",
      [](const Timeline& self) { return std::vector<TimelinePiece>(self.begin(), self.end()); },
      "Every piece, in order.");
  bound.def(
      "piece",
      [](const Timeline& self, std::ptrdiff_t index) -> std::optional<TimelinePiece> {
        if (index < 0 || static_cast<std::size_t>(index) >= self.size()) return std::nullopt;
        return self[static_cast<std::size_t>(index)];
      },
      py::arg("index"), "The piece at a place, or None.");
  bound.def("at", &Timeline::at, py::arg("day"), "The piece that holds a day.");
  bound.writes();

  const auto define = [&module](const char* name, auto subject, const char* doc) {
    using Subject = decltype(subject);
    module.def(
        name,
        [](const Registry& registry, const typename Subject::type& of, std::optional<Date> known_on,
           Unverified unverified) { return timeline(registry, of, options(known_on, unverified)); },
        py::arg("registry"), py::arg("subject"), py::arg("known_on"), py::arg("unverified"),
        Unlocked(), doc);
  };
  define("timeline_of_entity", std::type_identity<EntityId>(), "The life of an entity.");
  define("timeline_of_regime", std::type_identity<RegimeId>(), "The life of a regime.");
  define("timeline_of_designation", std::type_identity<Designation>(), "The life of an entry.");
}

void bind_diff(py::module_& module) {
  Frozen<Diff> bound(module, "Diff", "What differs between two points, on either clock.");
  bound
      .property(
          "before", [](const Diff& self) -> Snapshot { return self.before(); },
          "The first point given.")
      .property(
          "after", [](const Diff& self) -> Snapshot { return self.after(); },
          "The second point given.")
      .property(
          "filter", [](const Diff& self) -> Filter { return self.filter(); },
          "How the comparison was narrowed.");
  bound.def("origin", &Diff::origin, Unlocked(), "From which data, and by which version.");
  bound.def(
      "differences",
      [](const Diff& self) { return std::vector<Difference>(self.begin(), self.end()); },
      "Every subject that differs, in order of kind and id.");
  bound.def(
      "caveats", [](const Diff& self) { return self.caveats(); },
      "What the record of the regimes compared lacks.");
  bound.def(
      "apply", [](const Diff& self, Facts facts) { return apply(std::move(facts), self); },
      py::arg("facts"), "The facts after, from the facts before.");
  bound.writes();
  module.def("diff", py::overload_cast<const Snapshot&, const Snapshot&, const Filter&>(&diff),
             py::arg("before"), py::arg("after"), py::arg("filter"), Unlocked(),
             "What differs between two points of one registry.");
}

}  // namespace

void bind_time(py::module_& module) {
  bind_filter(module);
  bind_answer(module);
  bind_snapshot(module);
  bind_timeline(module);
  bind_diff(module);
}
