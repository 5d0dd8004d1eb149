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

py::object in_universal_time(const PyDatetime& source) {
  try {
    return source.attr("astimezone")(py::reinterpret_borrow<py::object>(PyDateTime_TimeZone_UTC));
  } catch (py::error_already_set& error) {
    if (!error.matches(PyExc_OverflowError)) throw;
    throw sanctrack::DateError("expected a day from 1400-01-01 to 9999-12-31 in UTC, got " +
                               py::str(source).cast<std::string>());
  }
}

/// A Timestamp of pandas is a datetime that counts them beside its microseconds.
bool has_nanoseconds(const PyDatetime& source) {
  return py::hasattr(source, "nanosecond") && source.attr("nanosecond").cast<int>() != 0;
}

bool is_a(py::handle source, const char* module, const char* name) {
  return py::isinstance(source, py::module_::import(module).attr(name));
}

bool is_whole(py::handle source) {
  return PyIndex_Check(source.ptr()) && !PyBool_Check(source.ptr());
}

sanctrack::Fraction fraction_of(const py::object& numerator, const py::object& denominator) {
  return sanctrack::Fraction::parse(py::str(numerator).cast<std::string>() + "/" +
                                    py::str(denominator).cast<std::string>());
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

void need_datetime_from(py::handle source) {
  if (PyDatetime::is_datetime(source.ptr())) return;
  throw py::type_error("expected a datetime.datetime with a time zone, got " + type_name(source));
}

sanctrack::Instant instant_from(const PyDatetime& source) {
  if (source.attr("tzinfo").is_none()) {
    throw sanctrack::DateError("expected a datetime with a time zone, got one without");
  }
  const py::object in_utc = in_universal_time(source);
  PyObject* at = in_utc.ptr();
  if (PyDateTime_DATE_GET_MICROSECOND(at) != 0 || has_nanoseconds(source)) {
    throw sanctrack::DateError("expected a datetime at a whole second");
  }
  const sanctrack::Date day(PyDateTime_GET_YEAR(at), PyDateTime_GET_MONTH(at),
                            PyDateTime_GET_DAY(at));
  return sanctrack::Instant::of(day, PyDateTime_DATE_GET_HOUR(at), PyDateTime_DATE_GET_MINUTE(at),
                                PyDateTime_DATE_GET_SECOND(at));
}

sanctrack::EditionTime edition_time_from(py::handle source) {
  if (py::isinstance<sanctrack::Instant>(source)) return source.cast<sanctrack::Instant>();
  if (PyUnicode_Check(source.ptr())) {
    return sanctrack::parse_edition_time(text_from(source, "day or instant"));
  }
  need_datetime();
  if (PyDateTime_Check(source.ptr())) {
    return instant_from(py::reinterpret_borrow<PyDatetime>(source));
  }
  if (PyDate_Check(source.ptr())) return day_from(source);
  throw py::type_error(
      "expected a day or an instant as datetime.date, datetime.datetime with a time "
      "zone, Instant or a text such as '2021-12-02T12:00Z', got " +
      type_name(source));
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

std::int64_t whole_from(py::handle source) {
  if (!is_whole(source)) {
    throw py::type_error("expected a whole number, got " + type_name(source));
  }
  const auto index = py::reinterpret_steal<py::object>(PyNumber_Index(source.ptr()));
  if (!index) throw py::error_already_set();
  int overflow = 0;
  const std::int64_t value = PyLong_AsLongLongAndOverflow(index.ptr(), &overflow);
  if (overflow != 0) {
    throw sanctrack::InvalidValue("expected a whole number of at most 64 bits, got " +
                                  py::str(index).cast<std::string>());
  }
  return value;
}

sanctrack::Fraction fraction_from(py::handle source) {
  if (PyUnicode_Check(source.ptr())) {
    return sanctrack::Fraction::parse(text_from(source, "number"));
  }
  if (is_whole(source)) {
    const auto index = py::reinterpret_steal<py::object>(PyNumber_Index(source.ptr()));
    if (!index) throw py::error_already_set();
    return fraction_of(index, py::int_(1));
  }
  if (is_a(source, "fractions", "Fraction")) {
    return fraction_of(source.attr("numerator"), source.attr("denominator"));
  }
  if (is_a(source, "decimal", "Decimal")) {
    if (!source.attr("is_finite")().cast<bool>()) {
      throw sanctrack::InvalidValue("expected a finite number, got " +
                                    py::str(source).cast<std::string>());
    }
    const auto ratio = source.attr("as_integer_ratio")().cast<py::tuple>();
    return fraction_of(ratio[0], ratio[1]);
  }
  throw py::type_error(
      "expected an exact number: an int, a text such as '49.99', a Fraction or a Decimal; got " +
      type_name(source));
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
