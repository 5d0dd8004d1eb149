#pragma once

#include <pybind11/typing.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "casters.hpp"

/// A column of texts as codes, which speaks the Arrow PyCapsule interface: nanoarrow for Python
/// cannot put such an array together.
class CodedColumn {
 public:
  explicit CodedColumn(sanctrack::CodedTexts column);

  /// The schema and the array of a dictionary of texts, each in a PyCapsule.
  py::typing::Tuple<py::object, py::object> capsules() const;

  /// What the array shares in.
  struct Held {
    sanctrack::LongColumn<std::int32_t> codes;
    std::vector<std::uint8_t> present = {};  ///< a bit for each code that stands for a text
    std::int64_t nulls = 0;
    std::vector<std::int32_t> offsets = {0};
    std::vector<char> texts = {};
  };

 private:
  std::shared_ptr<const Held> held_;
};
