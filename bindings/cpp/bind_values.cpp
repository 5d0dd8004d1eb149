#include <sanctrack/sanctrack.hpp>

#include "bindings.hpp"
#include "record.hpp"

using namespace sanctrack;

namespace {

using State = py::typing::Tuple<py::object, py::ellipsis>;

// The classes live in sanctrack/_errors.py: only Python can give them two bases and documentation.
py::object error_class(const char* name) {
  return py::module_::import("sanctrack._errors").attr(name);
}

void raise(const char* name, const std::exception& error) {
  PyErr_SetObject(error_class(name).ptr(), py::str(error.what()).ptr());
}

constexpr std::string_view severity_word(Severity severity) {
  return severity == Severity::error ? "error" : "warning";
}

Severity severity_of(std::string_view word) {
  if (word == "error") return Severity::error;
  if (word == "warning") return Severity::warning;
  throw InvalidValue("'" + std::string(word) + "' is not a severity: expected error or warning");
}

std::string_view form_word(const Stake& stake) {
  constexpr std::string_view words[] = {"exact", "fraction", "range",  "at-least",
                                        "over",  "under",    "unknown"};
  return words[static_cast<std::size_t>(stake.form())];
}

void raise(const LoadError& error) {
  const py::object type = error_class("LoadError");
  const py::object made = type(error.what(), py::cast(error.diagnostics()));
  PyErr_SetObject(type.ptr(), made.ptr());
}

void raise(const RefusedEdition& error) {
  const py::object type = error_class("RefusedEdition");
  const py::object made = type(error.what(), py::cast(error.report()));
  PyErr_SetObject(type.ptr(), made.ptr());
}

/// Comparison by the type's own order, against the same type only.
template <class T>
void order(Frozen<T>& bound) {
  bound.def(
      "__lt__", [](const T& self, const T& other) { return self < other; }, py::is_operator(),
      py::arg("other"), "By order.");
  bound.def(
      "__le__", [](const T& self, const T& other) { return self <= other; }, py::is_operator(),
      py::arg("other"), "By order.");
  bound.def(
      "__gt__", [](const T& self, const T& other) { return self > other; }, py::is_operator(),
      py::arg("other"), "By order.");
  bound.def(
      "__ge__", [](const T& self, const T& other) { return self >= other; }, py::is_operator(),
      py::arg("other"), "By order.");
}

/// What a value has that `parse` reads back from `str()`.
template <class T>
void text_value(Frozen<T>& bound) {
  bound.keyed(&T::to_string);
  bound.text_of(&T::to_string);
  bound.def(py::pickle([](const T& self) { return self.to_string(); },
                       [](const std::string& text) { return T::parse(text); }));
}

/// @name What a text argument is called when it is none
/// @{
struct DateText {
  static constexpr auto name = "date, such as '1962-03',";
};
struct InstantText {
  static constexpr auto name = "second, such as '2021-12-02T18:00:00Z',";
};
struct StakeText {
  static constexpr auto name = "stake, such as '49.99',";
};
/// @}

template <class T, class What>
T parsed(const Text<What>& text) {
  return T::parse(text.text);
}

void bind_partial_date(py::module_& module) {
  Frozen<PartialDate> bound(module, "PartialDate",
                            "A day of which perhaps only the month or the year is known.\n\n"
                            "It stands for one day that somebody did not write down in full: an "
                            "interval of possible days.");
  bound.def(py::init(&parsed<PartialDate, DateText>), py::arg("text"),
            "Reads '1962', '1962-03' or '1962-03-05', each perhaps with 'circa ' before it.");
  bound.def_static(
      "parse", &parsed<PartialDate, DateText>, py::arg("text"),
      "Reads '1962', '1962-03' or '1962-03-05', each perhaps with 'circa ' before it.");
  bound.def_static(
      "of_year", [](Whole year, bool circa) { return PartialDate::of_year(year.small(), circa); },
      py::arg("year"), py::arg("circa") = false, "A year of which no more is known.");
  bound.def_static(
      "of_month",
      [](Whole year, Whole month, bool circa) {
        return PartialDate::of_month(year.small(), month.small(), circa);
      },
      py::arg("year"), py::arg("month"), py::arg("circa") = false,
      "A month of which no more is known.");
  bound.def_static("of_day", &PartialDate::of_day, py::arg("day"), py::arg("circa") = false,
                   "A whole day, exactly or approximately known.");
  bound.property("earliest", &PartialDate::earliest, "The first day that fits what was stated.")
      .property("latest", &PartialDate::latest, "The last day that fits what was stated, included.")
      .property("exact", &PartialDate::exact, "Whether this is one whole day and not approximate.")
      .property("circa", &PartialDate::circa, "Whether the source calls it approximate.")
      .property("year", &PartialDate::year, "The year.")
      .property("month", &PartialDate::month, "The month, where one is known.")
      .property("day", &PartialDate::day, "The day of the month, where it is known.");
  bound.def("may_be", &PartialDate::may_be, py::arg("day"),
            "Whether the day meant may be this one; circa allows one unit on either side.");
  text_value(bound);
  order(bound);
}

void bind_instant(py::module_& module) {
  Frozen<Instant> bound(module, "Instant",
                        "A second of universal time: when an edition of a list was published.");
  bound.def(py::init(&parsed<Instant, InstantText>), py::arg("text"),
            "Reads 'YYYY-MM-DDThh:mm:ssZ', exactly.");
  bound.def_static("parse", &parsed<Instant, InstantText>, py::arg("text"),
                   "Reads 'YYYY-MM-DDThh:mm:ssZ', exactly.");
  bound.def_static(
      "of",
      [](Date day, Whole hour, Whole minute, Whole second) {
        return Instant::of(day, hour.small(), minute.small(), second.small());
      },
      py::arg("day"), py::arg("hour"), py::arg("minute"), py::arg("second"),
      "The second of a day, in UTC.");
  bound.property("seconds", &Instant::seconds, "Seconds since 1970-01-01T00:00:00Z.");
  bound.def("utc_day", &Instant::utc_day, "The day that it is in UTC.");
  bound.def_static("from_datetime", &instant_from, py::arg("datetime"),
                   "A datetime.datetime that has a time zone, and no fraction of a second.");
  bound.def("to_datetime", &instant_to, "As a datetime.datetime in UTC.");
  text_value(bound);
  order(bound);
}

void bind_interval(py::module_& module) {
  Frozen<Interval> bound(module, "Interval",
                         "A stretch of days, half-open: [from_, until) holds from_ and does not "
                         "hold until.\n\nAn open end is None, never a magic date.");
  bound.def(py::init([](const py::object&, const py::object&) -> Interval {
              throw py::type_error(
                  "expected Interval.between, .since, .before, .on or .always, got Interval "
                  "itself");
            }),
            py::arg("from_") = py::none(), py::arg("until") = py::none(),
            "Always raises TypeError: use .between, .since, .before, .on or .always.");
  bound.def_static("always", &Interval::always, "Every day.");
  bound.def_static("since", &Interval::since, py::arg("from_"), "That day and every later one.");
  bound.def_static("before", &Interval::before, py::arg("until"), "Every day before that one.");
  bound.def_static("between", &Interval::between, py::arg("from_"), py::arg("until"),
                   "The days from `from_` on and before `until`.");
  bound.def_static("on", &Interval::on, py::arg("day"), "That day only.");
  bound.property("from_", &Interval::from, "The first day; None where the beginning is open.")
      .property("until", &Interval::until, "The first day after it; None where the end is open.");
  bound.def("contains", py::overload_cast<Date>(&Interval::contains, py::const_), py::arg("day"),
            "Whether it holds that day.");
  bound.def("covers", &Interval::covers, py::arg("other"),
            "Whether it holds every day of the other.");
  bound.def("overlaps", &Interval::overlaps, py::arg("other"), "Whether they share a day.");
  bound.def("meets", &Interval::meets, py::arg("other"),
            "Whether it ends exactly where the other begins.");
  bound.def("intersect", &Interval::intersect, py::arg("other"),
            "The days in common; None where there are none.");
  bound.def("__contains__", py::overload_cast<Date>(&Interval::contains, py::const_),
            py::arg("day"), "Whether it holds that day.");
  bound.keyed(&Interval::to_string);
  bound.text_of(&Interval::to_string);
  order(bound);
  bound.def(py::pickle(
      [](const Interval& self) { return State(py::make_tuple(self.from(), self.until())); },
      [](const State& state) {
        const auto from = state[0].cast<std::optional<Date>>();
        const auto until = state[1].cast<std::optional<Date>>();
        if (from && until) return Interval::between(*from, *until);
        if (from) return Interval::since(*from);
        return until ? Interval::before(*until) : Interval::always();
      }));
}

void bind_interval_set(py::module_& module) {
  Frozen<IntervalSet> bound(module, "IntervalSet",
                            "A set of days, kept as intervals: a life with gaps.\n\nThe intervals "
                            "are sorted, do not overlap and do not meet.");
  bound.def(py::init<std::vector<Interval>>(), py::arg("intervals") = py::tuple(),
            "The days of any of the intervals, which may overlap and stand in any order.");
  bound.property(
      "intervals", [](const IntervalSet& self) { return self.intervals(); },
      "The intervals, sorted and apart from each other.");
  bound.def("contains", &IntervalSet::contains, py::arg("day"), "Whether it holds that day.");
  bound.def("covers", &IntervalSet::covers, py::arg("interval"),
            "Whether it holds every day of the interval.");
  bound.def("gaps", &IntervalSet::gaps,
            "The days between the first interval and the last that it does not hold.");
  bound.def("complement", &IntervalSet::complement, "Every day that it does not hold.");
  bound.def("__contains__", &IntervalSet::contains, py::arg("day"), "Whether it holds that day.");
  bound.def(
      "__bool__", [](const IntervalSet& self) { return !self.empty(); }, "Whether it holds a day.");
  bound.def(
      "__len__", [](const IntervalSet& self) { return self.intervals().size(); },
      "How many intervals it has.");
  bound.def(
      "__or__", [](const IntervalSet& self, const IntervalSet& other) { return self | other; },
      py::is_operator(), py::arg("other"), "The days of either.");
  bound.def(
      "__and__", [](const IntervalSet& self, const IntervalSet& other) { return self & other; },
      py::is_operator(), py::arg("other"), "The days of both.");
  bound.def(
      "__sub__", [](const IntervalSet& self, const IntervalSet& other) { return self - other; },
      py::is_operator(), py::arg("other"), "The days of the first alone.");
  bound.keyed(&IntervalSet::to_string);
  bound.text_of(&IntervalSet::to_string);
  bound.def(py::pickle(
      [](const IntervalSet& self) { return State(py::cast(self.intervals())); },
      [](const State& state) { return IntervalSet(state.cast<std::vector<Interval>>()); }));
}

void bind_stake(py::module_& module) {
  Frozen<Stake> bound(module, "Stake",
                      "How much of a company somebody holds, as far as it is known: a set of "
                      "possible percentages.\n\nExact throughout: a float is refused.");
  bound.def(py::init(&parsed<Stake, StakeText>), py::arg("text"), "Reads what `str()` writes.");
  bound.def_static("parse", &parsed<Stake, StakeText>, py::arg("text"),
                   "Reads what `str()` writes.");
  bound.def_static("exact", &Stake::exact, py::arg("percent"), "A percentage of the whole.");
  bound.def_static(
      "fraction",
      [](Whole numerator, Whole denominator) {
        return Stake::fraction(numerator.value, denominator.value);
      },
      py::arg("numerator"), py::arg("denominator"), "A fraction of the whole, kept as written.");
  bound.def_static("range", &Stake::range, py::arg("min"), py::arg("max"),
                   "From `min` to `max` per cent, both included.");
  bound.def_static("at_least", &Stake::at_least, py::arg("min"), "`min` per cent or more.");
  bound.def_static(
      "over",
      [](const Fraction& limit, const std::optional<Fraction>& max) {
        return max ? Stake::over(limit, *max) : Stake::over(limit);
      },
      py::arg("limit"), py::arg("max") = py::none(),
      "More than `limit` per cent, perhaps at most.");
  bound.def_static("under", &Stake::under, py::arg("limit"), "Less than `limit` per cent.");
  bound.def_static("unknown", &Stake::unknown, "Some stake, of which the size is not known.");
  bound.property("form", &form_word, "What was stated: 'exact', 'fraction', 'range', ...")
      .property("lower", &Stake::lower, "No smaller percentage is possible.")
      .property("lower_open", &Stake::lower_open, "Whether `lower` itself is impossible.")
      .property("upper", &Stake::upper, "No larger percentage is possible.")
      .property("upper_open", &Stake::upper_open, "Whether `upper` itself is impossible.");
  bound.def("surely_above", &Stake::surely_above, py::arg("percent"),
            "Whether every possible percentage is above this one.");
  bound.def("surely_at_least", &Stake::surely_at_least, py::arg("percent"),
            "Whether every possible percentage is this one or above.");
  bound.def("possibly_above", &Stake::possibly_above, py::arg("percent"),
            "Whether some possible percentage is above this one.");
  bound.def("possibly_at_least", &Stake::possibly_at_least, py::arg("percent"),
            "Whether some possible percentage is this one or above.");
  text_value(bound);
}

void bind_diagnostic(py::module_& module) {
  Frozen<Diagnostic> bound(module, "Diagnostic", "One problem in a file, with its place.");
  bound.def(
      py::init([](std::string severity, std::string code, std::string path, int line, int column,
                  std::string message) {
        return Diagnostic{severity_of(severity), std::move(code), std::move(path), line, column,
                          std::move(message)};
      }),
      py::arg("severity"), py::arg("code"), py::arg("path"), py::arg("line"), py::arg("column"),
      py::arg("message"), "A problem; line 0 is the file as a whole.");
  bound.property(
      "severity", [](const Diagnostic& self) { return severity_word(self.severity); },
      "'error', or 'warning' where the data can be used.");
  bound.field("code", &Diagnostic::code, "A short name of this kind of problem: 'unknown-key'.")
      .field("path", &Diagnostic::path, "The file, as the caller named it.")
      .field("line", &Diagnostic::line, "The line, from 1; 0 = the file as a whole.")
      .field("column", &Diagnostic::column, "The column in code points, from 1.")
      .field("message", &Diagnostic::message, "What is wrong and what was expected.");
  bound.keyed(&Diagnostic::to_string);
  bound.text_of(&Diagnostic::to_string);
  order(bound);
  bound.def(py::pickle(
      [](const Diagnostic& self) {
        return State(py::make_tuple(severity_word(self.severity), self.code, self.path, self.line,
                                    self.column, self.message));
      },
      [](const State& state) {
        return Diagnostic{severity_of(state[0].cast<std::string>()),
                          state[1].cast<std::string>(),
                          state[2].cast<std::string>(),
                          state[3].cast<int>(),
                          state[4].cast<int>(),
                          state[5].cast<std::string>()};
      }));
}

template <class Code>
void bind_code(py::module_& module, const std::string& what) {
  module.def((what + "_name").c_str(), [](const Code& code) { return code.name(); },
             py::arg("code"), ("What the list calls a " + what + " in English.").c_str());
  module.def((what + "_codes").c_str(),
             [] {
               const auto all = Code::all();
               return std::vector<std::string_view>(all.begin(), all.end());
             },
             ("Every code of a " + what + ", sorted.").c_str());
}

}  // namespace

void bind_errors(py::module_&) {
  py::register_local_exception_translator([](std::exception_ptr thrown) {
    try {
      if (thrown) std::rethrow_exception(thrown);
    } catch (const LoadError& error) {
      raise(error);
    } catch (const RefusedEdition& error) {
      raise(error);
    } catch (const DateError& error) {
      raise("DateError", error);
    } catch (const UnknownIdError& error) {
      raise("UnknownIdError", error);
    } catch (const InvalidValue& error) {
      raise("InvalidValue", error);
    } catch (const Error& error) {
      raise("Error", error);
    }
  });
}

void bind_values(py::module_& module) {
  module.def("version", &version, "The version of the library that is compiled in.");
  bind_partial_date(module);
  bind_instant(module);
  bind_interval(module);
  bind_interval_set(module);
  bind_stake(module);
  bind_diagnostic(module);
  bind_code<Country>(module, "country");
  bind_code<Script>(module, "script");
  bind_code<Language>(module, "language");
}
