#pragma once

#include <array>

#include "casters.hpp"

namespace pybind11::detail {

/// Facts as a dict from (kind of subject, id, field) to a tuple of values.
template <>
struct type_caster<sanctrack::Facts> {
  static constexpr auto name = const_name("dict[tuple[str, str, str], tuple[str, ...]]");
  sanctrack::Facts value;

  static handle cast(const sanctrack::Facts& facts, return_value_policy, handle) {
    dict made;
    for (const auto& [key, values] : facts) {
      made[pybind11::make_tuple(to_string(key.subject), key.id, to_string(key.field))] =
          tuple_of(values);
    }
    return made.release();
  }

  bool load(handle source, bool) {
    if (!isinstance<dict>(source)) return false;
    for (const auto& [key, values] : reinterpret_borrow<dict>(source)) {
      const auto parts = reinterpret_borrow<object>(key).cast<tuple>();
      if (parts.size() != 3) return false;
      sanctrack::FactKey fact;
      fact.subject = word<sanctrack::SubjectKind>(parts[0], sanctrack::SubjectKind::designation);
      fact.id = parts[1].cast<std::string>();
      fact.field = word<sanctrack::Field>(parts[2], sanctrack::Field::unnamed);
      value[fact] = reinterpret_borrow<object>(values).cast<std::vector<std::string>>();
    }
    return true;
  }
  operator sanctrack::Facts*() { return &value; }
  operator sanctrack::Facts&() { return value; }
  operator sanctrack::Facts&&() && { return std::move(value); }
  template <class U>
  using cast_op_type = movable_cast_op_type<U>;

 private:
  // The words of these two have no table to look in.
  template <class Enum>
  static Enum word(handle source, Enum last) {
    const std::string_view text = text_from(source, "word");
    for (int i = 0; i <= static_cast<int>(last); ++i) {
      if (to_string(static_cast<Enum>(i)) == text) return static_cast<Enum>(i);
    }
    throw sanctrack::InvalidValue("'" + std::string(text) + "' is no part of a fact");
  }
};

}  // namespace pybind11::detail
