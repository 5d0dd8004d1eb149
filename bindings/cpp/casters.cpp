#include "casters.hpp"

#include <datetime.h>

#include <span>

namespace {

std::string type_name(py::handle source) {
  return py::type::of(source).attr("__name__").cast<std::string>();
}

// The import costs milliseconds, so it waits for the first day that crosses the border.
void need_datetime() {
  if (PyDateTimeAPI) return;
  PyDateTime_IMPORT;
  if (!PyDateTimeAPI) throw py::error_already_set();
}

}  // namespace

std::string_view text_from(py::handle source, const char* expected) {
  if (!PyUnicode_Check(source.ptr())) {
    throw py::type_error("expected the " + std::string(expected) + " as str, got " +
                         type_name(source));
  }
  Py_ssize_t size = 0;
  const char* text = PyUnicode_AsUTF8AndSize(source.ptr(), &size);
  if (!text) throw py::error_already_set();
  return {text, static_cast<std::size_t>(size)};
}

sanctrack::Date day_from(py::handle source) {
  if (PyUnicode_Check(source.ptr())) return sanctrack::Date::parse(text_from(source, "day"));
  need_datetime();
  const std::string expected = "expected a datetime.date or a text such as '2021-11-17', got ";
  if (PyDateTime_Check(source.ptr())) {
    throw py::type_error(expected + "datetime.datetime: a day has no time, take its .date()");
  }
  if (!PyDate_Check(source.ptr())) throw py::type_error(expected + type_name(source));
  return {PyDateTime_GET_YEAR(source.ptr()), PyDateTime_GET_MONTH(source.ptr()),
          PyDateTime_GET_DAY(source.ptr())};
}

py::object day_to(sanctrack::Date day) {
  need_datetime();
  const auto made =
      py::reinterpret_steal<py::object>(PyDate_FromDate(day.year(), day.month(), day.day()));
  if (!made) throw py::error_already_set();
  return made;
}

bool PyDatetime::is_datetime(PyObject* source) {
  need_datetime();
  return PyDateTime_Check(source);
}

sanctrack::Instant instant_from(const PyDatetime& source) {
  if (source.attr("tzinfo").is_none()) {
    throw sanctrack::DateError("expected a datetime with a time zone, got one without");
  }
  const py::object in_utc =
      source.attr("astimezone")(py::reinterpret_borrow<py::object>(PyDateTime_TimeZone_UTC));
  PyObject* at = in_utc.ptr();
  if (PyDateTime_DATE_GET_MICROSECOND(at) != 0) {
    throw sanctrack::DateError("expected a datetime at a whole second");
  }
  const sanctrack::Date day(PyDateTime_GET_YEAR(at), PyDateTime_GET_MONTH(at),
                            PyDateTime_GET_DAY(at));
  return sanctrack::Instant::of(day, PyDateTime_DATE_GET_HOUR(at), PyDateTime_DATE_GET_MINUTE(at),
                                PyDateTime_DATE_GET_SECOND(at));
}

PyDatetime instant_to(sanctrack::Instant instant) {
  need_datetime();
  const sanctrack::Date day = instant.utc_day();
  const auto second = static_cast<int>(instant.seconds() - std::int64_t{day.days()} * 86400);
  PyObject* made = PyDateTimeAPI->DateTime_FromDateAndTime(
      day.year(), day.month(), day.day(), second / 3600, second / 60 % 60, second % 60, 0,
      PyDateTime_TimeZone_UTC, PyDateTimeAPI->DateTimeType);
  if (!made) throw py::error_already_set();
  return py::reinterpret_steal<PyDatetime>(made);
}

sanctrack::Fraction fraction_from(py::handle source) {
  if (PyUnicode_Check(source.ptr())) {
    return sanctrack::Fraction::parse(text_from(source, "number"));
  }
  if (PyFloat_Check(source.ptr())) {
    throw py::type_error(
        "expected an exact number: an int, a text such as '49.99', a Fraction or a Decimal; got "
        "float");
  }
  if (!py::hasattr(source, "as_integer_ratio")) {
    throw py::type_error("expected a number, got " + type_name(source));
  }
  const auto ratio = source.attr("as_integer_ratio")().cast<py::tuple>();
  return sanctrack::Fraction::parse(py::str(ratio[0]).cast<std::string>() + "/" +
                                    py::str(ratio[1]).cast<std::string>());
}

py::object fraction_to(const sanctrack::Fraction& fraction) {
  return py::module_::import("fractions")
      .attr("Fraction")(fraction.numerator(), fraction.denominator());
}

void pybind11::detail::throw_no_such_word(std::string_view word,
                                          std::span<const std::string_view> words) {
  std::string message = "'" + std::string(word) + "' is not a word for this: expected ";
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) message += i + 1 < words.size() ? ", " : " or ";
    message += words[i];
  }
  throw sanctrack::InvalidValue(message);
}
