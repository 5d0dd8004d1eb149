#pragma once

#include <pybind11/typing.h>

#include <cstdint>
#include <deque>
#include <memory>
#include <string_view>
#include <vector>

#include "casters.hpp"

/// A tuple of whatever, in signatures.
using PyTuple = py::typing::Tuple<py::object, py::ellipsis>;

/// The columns of a ledger as they come in, part by part, without a copy of the texts; it keeps
/// alive what it points into. A row is counted from 0 over all parts.
class LedgerView {
 public:
  /// Texts one behind the other: `offsets` of 4 or 8 bytes into `data`.
  void add_texts(const py::buffer& offsets, const py::buffer& data, const py::buffer& validity,
                 std::int64_t from, std::int64_t count);
  /// Texts as views of 16 bytes, long ones in further buffers.
  void add_views(const py::buffer& views, const std::vector<py::buffer>& data,
                 const py::buffer& validity, std::int64_t from, std::int64_t count);
  /// Codes into the texts of `names`, of the kind that Arrow's format letter tells.
  void add_codes(const py::buffer& codes, char kind, const LedgerView& names,
                 const py::buffer& validity, std::int64_t from, std::int64_t count);
  /// Objects of Python, each a str.
  void add_names(const PyTuple& names);
  /// The same of a numpy array.
  void add_array(const py::buffer& objects);

  /// Numbers of 4 or 8 bytes, so many to a day.
  void add_day_numbers(const py::buffer& numbers, std::int64_t a_day, const py::buffer& validity,
                       std::int64_t from, std::int64_t count);
  /// Days as ISO texts: those of `texts`.
  void add_day_texts(const LedgerView& texts);
  /// Objects of Python, each a datetime.date or an ISO text.
  void add_days(const PyTuple& days);

  /// The columns, given away.
  /// @throws InvalidValue with the first row without a name or day
  sanctrack::Ledger take();

 private:
  void keep(const py::object& owner) { owners_.push_back(owner); }
  void add_objects(PyObject* const* objects, std::size_t count);
  template <class TextAt>
  void add_coded(std::size_t count, const TextAt& text_at);
  std::size_t rows() const { return codes_.size(); }
  std::string_view text_of(std::size_t row) const { return names_[codes_[row]]; }
  void miss_name();

  static constexpr std::string_view missing_name{"\0missing", 8};

  std::vector<std::string_view> names_;
  sanctrack::LongColumn<std::uint32_t> codes_;
  sanctrack::LongColumn<std::int32_t> days_;
  bool lacks_ = false;  ///< whether a name or day may be missing
  std::deque<py::object> owners_;
};
