#pragma once

#include <functional>
#include <memory>
#include <sstream>
#include <string>

#include "casters.hpp"

/// Writes a thing as the library writes it.
template <class T>
std::string written(const T& thing) {
  std::ostringstream out;
  out << thing;
  return std::move(out).str();
}

/// @name What tells a record from others, as text
/// @{
inline std::string key_text(std::string text) { return text; }
inline std::string key_text(const sanctrack::SharedText& text) { return text.to_string(); }
inline std::string key_text(sanctrack::Date day) { return day.to_string(); }
template <class Kind>
std::string key_text(const sanctrack::Id<Kind>& id) {
  return id.to_string();
}
/// @}

/// How a thing shows itself between `<Name ` and `>`: as the library writes it, on one line; else
/// what tells it from others.
template <class T, class Key>
std::string shown_text(const Key& key, const T& thing) {
  if constexpr (requires(std::ostream & out) { out << thing; }) {
    std::string text;
    for (const char c : written(thing)) {
      if (c != ' ' || !text.ends_with("; "))
        text += c == '\n' ? std::string("; ") : std::string(1, c);
    }
    return text;
  } else {
    return key_text(std::invoke(key, thing));
  }
}

/// Calls C++ without holding Python's lock.
using Unlocked = py::call_guard<py::gil_scoped_release>;

/// No other text by which a thing is known.
struct NoOther {
  template <class T>
  std::string_view operator()(const T&) const {
    return {};
  }
};

/// Binds a frozen class: properties that read, equality with a hash, a repr that tells which one it
/// is, and copies that are the thing itself.
template <class T>
class Frozen : public py::class_<T, std::shared_ptr<T>> {
 public:
  using Base = py::class_<T, std::shared_ptr<T>>;

  Frozen(py::handle scope, const char* name, const char* doc) : Base(scope, name, doc) {
    this->def(
        "__copy__", [](const py::object& self) { return self; }, "The thing itself.");
    this->def(
        "__deepcopy__", [](const py::object& self, const py::object&) { return self; },
        py::arg("memo"), "The thing itself.");
    this->def(
        "to_dict",
        [](const py::object& self) -> py::typing::Dict<py::str, py::object> {
          return py::module_::import("sanctrack._records").attr("to_dict")(self);
        },
        "Plain data: of a record as YAML has it, of anything else by property.");
  }

  /// A member as a property.
  template <class Owner, class Member>
  Frozen& field(const char* name, Member Owner::*member, const char* doc) {
    this->def_property_readonly(
        name, [member](const T& self) -> const Member& { return self.*member; },
        py::return_value_policy::copy, doc);
    return *this;
  }

  /// What a cheap function gives, as a property.
  template <class Get>
  Frozen& property(const char* name, Get get, const char* doc) {
    this->def_property_readonly(name, get, py::return_value_policy::copy, doc);
    return *this;
  }

  /// The members of a provenance, flat.
  Frozen& provenance() {
    property(
        "source", [](const T& self) { return self.provenance.source; },
        "Publisher and act, edition or page.");
    property(
        "unverified", [](const T& self) { return self.provenance.unverified; },
        "Names of the fields nobody has verified; 'all' = each.");
    return property(
        "note", [](const T& self) { return self.provenance.note; },
        "Free text for people; never read by code.");
  }

  /// Equality by all members, a hash by one text, and a repr that shows what the library writes of
  /// it, else that text and perhaps another that people know it by.
  template <class Key, class Known = NoOther>
  Frozen& keyed(Key key, Known known = {}) {
    this->def(
        "__eq__",
        [](const T& self, const py::object& other) {
          return py::isinstance<T>(other) && self == other.cast<const T&>();
        },
        "Whether both are the same.");
    this->def(
        "__hash__", [key](const T& self) { return py::hash(py::str(text(key, self))); },
        "Equal things have the same.");
    this->def(
        "__repr__",
        [key, known](const py::object& self) {
          const auto name = py::type::of(self).attr("__name__").template cast<std::string>();
          std::string shown = shown_text(key, self.cast<const T&>());
          const std::string more(std::invoke(known, self.cast<const T&>()));
          if (!more.empty() && more != shown) shown += ": " + more;
          return "<" + name + " " + shown + ">";
        },
        "Which one it is.");
    return *this;
  }

  /// HTML for notebooks, written in Python by a function of a module there.
  Frozen& shown(const char* html, const char* written_in = "sanctrack._html") {
    this->def(
        "_repr_html_",
        [html, written_in](const py::object& self) -> py::str {
          return py::module_::import(written_in).attr(html)(self);
        },
        "For a notebook, escaped.");
    return *this;
  }

  /// `str()`: what the library writes.
  Frozen& writes() {
    this->def(
        "__str__", [](const T& self) { return written(self); }, "In words.");
    return *this;
  }

  /// `str()`: the text of a value.
  Frozen& text_of(std::string (T::*write)() const) {
    this->def("__str__", write, "As text.");
    return *this;
  }

 private:
  template <class Key>
  static std::string text(const Key& key, const T& self) {
    return key_text(std::invoke(key, self));
  }
};
