#pragma once

#include <pybind11/pybind11.h>

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <sanctrack/sanctrack.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// How values cross the border: days as datetime.date, ids, codes and words as str, exact numbers as
// fractions.Fraction, lists as tuples. Every source includes this file, so that a type is converted
// in one way only; pybind11/stl.h must not be included beside it.

namespace py = pybind11;

/// A datetime.datetime, in signatures.
class PyDatetime : public py::object {
 public:
  PYBIND11_OBJECT(PyDatetime, py::object, is_datetime)
  static bool is_datetime(PyObject* source);
};
template <>
struct py::detail::handle_type_name<PyDatetime> {
  static constexpr auto name = const_name("datetime.datetime");
};

/// A date of Python as a day, where it is one and has no time of day.
sanctrack::Date day_from(py::handle source);
/// A day as a datetime.date.
py::object day_to(sanctrack::Date day);
/// A whole number from whatever counts as one in Python (`__index__`), but no bool.
std::int64_t whole_from(py::handle source);
/// A second of universal time from a datetime.datetime, and back.
sanctrack::Instant instant_from(const PyDatetime& source);
PyDatetime instant_to(sanctrack::Instant instant);
/// An instant or a day from a datetime.datetime, an Instant, a datetime.date or a text.
sanctrack::EditionTime edition_time_from(py::handle source);
/// An exact number from a whole one, a text, a Fraction or a Decimal.
sanctrack::Fraction fraction_from(py::handle source);
/// An exact number as a fractions.Fraction.
py::object fraction_to(const sanctrack::Fraction& fraction);
/// Throws TypeError where it is no datetime.datetime.
void need_datetime_from(py::handle source);
/// The text of a str; throws TypeError that says what was expected.
std::string_view text_from(py::handle source, const char* expected);

/// A whole number as an argument: nothing is rounded.
struct Whole {
  std::int64_t value = 0;

  /// As an int; what is too large for one stays too large for a year or an hour.
  int small() const {
    return static_cast<int>(std::clamp<std::int64_t>(value, std::numeric_limits<int>::min(),
                                                     std::numeric_limits<int>::max()));
  }
};

/// A text as an argument; `What::name` says in an error what was expected.
template <class What>
struct Text {
  std::string_view text;
};

namespace pybind11::detail {

/// Holds a loaded value of a type that has no default constructor.
template <class T>
struct Held {
  std::optional<T> value;

  operator T*() { return &*value; }
  operator T&() { return *value; }
  operator T&&() && { return std::move(*value); }
  template <class U>
  using cast_op_type = movable_cast_op_type<U>;
};

#if PYBIND11_VERSION_HEX >= 0x03000000
#define SANCTRACK_IN_OUT(in, out) io_name(in, out)
#else
#define SANCTRACK_IN_OUT(in, out) const_name(out)
#endif

template <>
struct type_caster<sanctrack::Date> : Held<sanctrack::Date> {
  static constexpr auto name = SANCTRACK_IN_OUT("datetime.date | str", "datetime.date");
  bool load(handle source, bool) {
    value = day_from(source);
    return true;
  }
  static handle cast(sanctrack::Date day, return_value_policy, handle) {
    return day_to(day).release();
  }
};

template <>
struct type_caster<Whole> {
  PYBIND11_TYPE_CASTER(Whole, const_name("typing.SupportsIndex"));
  bool load(handle source, bool) {
    value = {whole_from(source)};
    return true;
  }
};

template <class What>
struct type_caster<Text<What>> {
  PYBIND11_TYPE_CASTER(Text<What>, const_name("str"));
  bool load(handle source, bool) {
    value = {text_from(source, What::name)};
    return true;
  }
};

template <>
struct type_caster<PyDatetime> : pyobject_caster<PyDatetime> {
  bool load(handle source, bool convert) {
    need_datetime_from(source);
    return pyobject_caster<PyDatetime>::load(source, convert);
  }
};

template <>
struct type_caster<sanctrack::Fraction> : Held<sanctrack::Fraction> {
  static constexpr auto name = SANCTRACK_IN_OUT(
      "typing.SupportsIndex | str | fractions.Fraction | decimal.Decimal", "fractions.Fraction");
  bool load(handle source, bool) {
    value = fraction_from(source);
    return true;
  }
  static handle cast(const sanctrack::Fraction& fraction, return_value_policy, handle) {
    return fraction_to(fraction).release();
  }
};

inline handle text_to(std::string_view text) {
  handle made = PyUnicode_DecodeUTF8(text.data(), static_cast<ssize_t>(text.size()), nullptr);
  if (!made) throw error_already_set();
  return made;
}

template <class Kind>
struct type_caster<sanctrack::Id<Kind>> : Held<sanctrack::Id<Kind>> {
  static constexpr auto name = const_name("str");
  bool load(handle source, bool) {
    this->value.emplace(text_from(source, Kind::name));
    return true;
  }
  static handle cast(const sanctrack::Id<Kind>& id, return_value_policy, handle) {
    return text_to(id.text());
  }
};

template <class Kind>
struct type_caster<sanctrack::MaybeId<Kind>> : Held<sanctrack::MaybeId<Kind>> {
  static constexpr auto name = const_name("str | None");
  bool load(handle source, bool) {
    this->value.emplace();
    if (!source.is_none()) {
      this->value.emplace(sanctrack::Id<Kind>(text_from(source, Kind::name)));
    }
    return true;
  }
  static handle cast(const sanctrack::MaybeId<Kind>& id, return_value_policy, handle) {
    return id ? text_to((*id).text()) : none().release();
  }
};

template <>
struct type_caster<sanctrack::SharedText> {
  PYBIND11_TYPE_CASTER(sanctrack::SharedText, const_name("str"));
  bool load(handle source, bool) {
    value = text_from(source, "a text");
    return true;
  }
  static handle cast(const sanctrack::SharedText& text, return_value_policy, handle) {
    return text_to(text);
  }
};

template <class Kind>
struct type_caster<sanctrack::Code<Kind>> : Held<sanctrack::Code<Kind>> {
  static constexpr auto name = const_name("str");
  bool load(handle source, bool) {
    this->value.emplace(text_from(source, "country, script or language"));
    return true;
  }
  static handle cast(sanctrack::Code<Kind> code, return_value_policy, handle) {
    return text_to(code.code());
  }
};

/// Throws InvalidValue that lists the words.
[[noreturn]] void throw_no_such_word(std::string_view word,
                                     std::span<const std::string_view> words);

template <class Enum>
struct word_caster : Held<Enum> {
  static constexpr auto name = const_name("str");
  bool load(handle source, bool) requires requires { sanctrack::words<Enum>(); }
  {
    const std::string_view word = text_from(source, "word");
    this->value = sanctrack::parse_word<Enum>(word);
    if (!this->value) throw_no_such_word(word, sanctrack::words<Enum>());
    return true;
  }
  static handle cast(Enum word, return_value_policy, handle) { return text_to(to_string(word)); }
};

template <>
struct type_caster<sanctrack::EntityKind> : word_caster<sanctrack::EntityKind> {};
template <>
struct type_caster<sanctrack::NameKind> : word_caster<sanctrack::NameKind> {};
template <>
struct type_caster<sanctrack::CriterionKind> : word_caster<sanctrack::CriterionKind> {};
template <>
struct type_caster<sanctrack::MeasureKind> : word_caster<sanctrack::MeasureKind> {};
template <>
struct type_caster<sanctrack::MeasureTarget> : word_caster<sanctrack::MeasureTarget> {};
template <>
struct type_caster<sanctrack::Aspect> : word_caster<sanctrack::Aspect> {};
template <>
struct type_caster<sanctrack::RecordState> : word_caster<sanctrack::RecordState> {};
template <>
struct type_caster<sanctrack::ExpiryKind> : word_caster<sanctrack::ExpiryKind> {};
template <>
struct type_caster<sanctrack::ActContent> : word_caster<sanctrack::ActContent> {};
template <>
struct type_caster<sanctrack::DayBasis> : word_caster<sanctrack::DayBasis> {};
template <>
struct type_caster<sanctrack::RelationKind> : word_caster<sanctrack::RelationKind> {};
template <>
struct type_caster<sanctrack::ControlBasis> : word_caster<sanctrack::ControlBasis> {};
template <>
struct type_caster<sanctrack::Aggregation> : word_caster<sanctrack::Aggregation> {};
template <>
struct type_caster<sanctrack::Control> : word_caster<sanctrack::Control> {};
template <>
struct type_caster<sanctrack::Layer> : word_caster<sanctrack::Layer> {};
template <>
struct type_caster<sanctrack::ChangeKind> : word_caster<sanctrack::ChangeKind> {};
template <>
struct type_caster<sanctrack::Unverified> : word_caster<sanctrack::Unverified> {};
template <>
struct type_caster<sanctrack::CaveatKind> : word_caster<sanctrack::CaveatKind> {};
template <>
struct type_caster<sanctrack::Verdict> : word_caster<sanctrack::Verdict> {};
template <>
struct type_caster<sanctrack::MeasureStatus> : word_caster<sanctrack::MeasureStatus> {};
template <>
struct type_caster<sanctrack::ResponseStep> : word_caster<sanctrack::ResponseStep> {};
template <>
struct type_caster<sanctrack::RenewalKind> : word_caster<sanctrack::RenewalKind> {};
template <>
struct type_caster<sanctrack::Through> : word_caster<sanctrack::Through> {};
template <>
struct type_caster<sanctrack::RegimeStatus> : word_caster<sanctrack::RegimeStatus> {};
template <>
struct type_caster<sanctrack::SubjectKind> : word_caster<sanctrack::SubjectKind> {};
template <>
struct type_caster<sanctrack::Field> : word_caster<sanctrack::Field> {};
template <>
struct type_caster<sanctrack::ParticipantStatus> : word_caster<sanctrack::ParticipantStatus> {};
template <>
struct type_caster<sanctrack::SharedTrait> : word_caster<sanctrack::SharedTrait> {};
template <>
struct type_caster<sanctrack::DifferenceKind> : word_caster<sanctrack::DifferenceKind> {};
template <>
struct type_caster<sanctrack::UnknownParty> : word_caster<sanctrack::UnknownParty> {};
template <>
struct type_caster<sanctrack::LookupText> : word_caster<sanctrack::LookupText> {};
template <>
struct type_caster<sanctrack::LookupList> : word_caster<sanctrack::LookupList> {};
template <>
struct type_caster<sanctrack::ListFormat> : word_caster<sanctrack::ListFormat> {};
template <>
struct type_caster<sanctrack::ListOperation> : word_caster<sanctrack::ListOperation> {};
template <>
struct type_caster<sanctrack::ListEvent> : word_caster<sanctrack::ListEvent> {};
template <>
struct type_caster<sanctrack::RemovalEvidence> : word_caster<sanctrack::RemovalEvidence> {};

template <>
struct type_caster<sanctrack::EditionTime> : Held<sanctrack::EditionTime> {
  static constexpr auto name =
      SANCTRACK_IN_OUT("datetime.date | datetime.datetime | sanctrack._core.Instant | str",
                       "datetime.date | sanctrack._core.Instant");
  bool load(handle source, bool) {
    value = edition_time_from(source);
    return true;
  }
  static handle cast(const sanctrack::EditionTime& time, return_value_policy, handle) {
    if (const auto* day = std::get_if<sanctrack::Date>(&time)) return day_to(*day).release();
    return pybind11::cast(std::get<sanctrack::Instant>(time)).release();
  }
};

template <class T>
struct type_caster<std::optional<T>> {
  static constexpr auto name = make_caster<T>::name + const_name(" | None");
  std::optional<T> value;

  bool load(handle source, bool convert) {
    if (source.is_none()) return true;
    make_caster<T> inner;
    if (!inner.load(source, convert)) return false;
    value.emplace(cast_op<T&&>(std::move(inner)));
    return true;
  }
  static handle cast(const std::optional<T>& source, return_value_policy, handle) {
    if (!source) return none().release();
    return make_caster<T>::cast(*source, return_value_policy::copy, {});
  }
  operator std::optional<T>*() { return &value; }
  operator std::optional<T>&() { return value; }
  operator std::optional<T>&&() && { return std::move(value); }
  template <class U>
  using cast_op_type = movable_cast_op_type<U>;
};

/// A tuple of what a range holds.
template <class Range>
tuple tuple_of(Range&& range) {
  using T = std::remove_cvref_t<decltype(*range.begin())>;
  tuple made(range.size());
  ssize_t at = 0;
  for (auto&& item : range) {
    constexpr bool is_moved = !std::is_reference_v<Range>;
    handle element;
    if constexpr (is_moved) {
      element = make_caster<T>::cast(std::move(item), return_value_policy::move, {});
    } else {
      element = make_caster<T>::cast(item, return_value_policy::copy, {});
    }
    if (!element) throw error_already_set();
    PyTuple_SET_ITEM(made.ptr(), at++, element.ptr());
  }
  return made;
}

template <class T>
struct type_caster<std::vector<T>> {
  static constexpr auto name = SANCTRACK_IN_OUT("collections.abc.Iterable[", "tuple[") +
                               make_caster<T>::name + SANCTRACK_IN_OUT("]", ", ...]");
  std::vector<T> value;

  bool load(handle source, bool convert) {
    if (isinstance<str>(source) || !isinstance<iterable>(source)) return false;
    for (const handle item : reinterpret_borrow<iterable>(source)) {
      make_caster<T> inner;
      if (!inner.load(item, convert)) return false;
      value.push_back(cast_op<T&&>(std::move(inner)));
    }
    return true;
  }
  template <class Vector>
  static handle cast(Vector&& source, return_value_policy, handle) {
    return tuple_of(std::forward<Vector>(source)).release();
  }
  operator std::vector<T>*() { return &value; }
  operator std::vector<T>&() { return value; }
  operator std::vector<T>&&() && { return std::move(value); }
  template <class U>
  using cast_op_type = movable_cast_op_type<U>;
};

/// Attributes, as a mapping that cannot be written to.
template <>
struct type_caster<std::map<std::string, std::string>> {
  static constexpr auto name = const_name("types.MappingProxyType[str, str]");
  static handle cast(const std::map<std::string, std::string>& source, return_value_policy,
                     handle) {
    dict made;
    for (const auto& [key, item] : source) made[str(key)] = str(item);
    handle view = PyDictProxy_New(made.ptr());
    if (!view) throw error_already_set();
    return view;
  }
};

/// Rows with their caveats, as a pair of tuples.
template <class Row>
struct type_caster<sanctrack::Rows<Row>> {
  static constexpr auto name = const_name("tuple[tuple[") + make_caster<Row>::name +
                               const_name(", ...], tuple[") + make_caster<sanctrack::Caveat>::name +
                               const_name(", ...]]");
  static handle cast(sanctrack::Rows<Row>&& source, return_value_policy, handle) {
    tuple rows(source.size());
    for (std::size_t i = 0; i < source.size(); ++i) {
      const handle row =
          make_caster<Row>::cast(std::move(source)[i], return_value_policy::move, {});
      if (!row) throw error_already_set();
      PyTuple_SET_ITEM(rows.ptr(), static_cast<ssize_t>(i), row.ptr());
    }
    return make_tuple(std::move(rows), tuple_of(source.caveats())).release();
  }
};

}  // namespace pybind11::detail
