#include "ledger_view.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

#include "column_read.hpp"

using namespace sanctrack;
using namespace sanctrack::columns;

namespace {

/// Reads a value of a row, and says in an error which row it was.
template <class Read>
auto reading(std::size_t row, const Read& read) {
  try {
    return read();
  } catch (const DateError& error) {
    throw DateError(at_row(row, error.what()));
  } catch (const py::type_error& error) {
    throw py::type_error(at_row(row, error.what()));
  } catch (const py::error_already_set& error) {
    if (!error.matches(PyExc_UnicodeError)) throw;
    throw InvalidValue(at_row(row, "a text that UTF-8 cannot hold"));
  }
}

}  // namespace

/// Codes texts on as many threads as there are workers, each with names of its own: a code counts
/// the names of all workers by turns. A text without a place is missing.
template <class TextAt>
void LedgerView::add_coded(std::size_t count, const TextAt& text_at) {
  struct Coder {
    std::vector<std::string_view> names = {};
    NameCodes codes{names};
    std::optional<std::uint32_t> missing = {};

    std::uint32_t code(std::string_view text) {
      if (text.data() != nullptr) return codes.code(text);
      if (!missing) {
        missing = static_cast<std::uint32_t>(names.size());
        names.push_back(missing_name);
      }
      return *missing;
    }
  };
  std::array<std::optional<Coder>, part_workers> coders;
  const auto base = static_cast<std::uint32_t>(names_.size());
  const std::size_t row = codes_.size();
  codes_.resize(row + count);
  std::uint32_t* const made = codes_.data() + row;
  side_by_side(count, [&](std::size_t worker, std::size_t from, std::size_t end) {
    Coder& coder = coders[worker] ? *coders[worker] : coders[worker].emplace();
    const auto turn = static_cast<std::uint32_t>(worker);
    const TextAt at = text_at;
    for (std::size_t i = from; i < end; ++i) {
      made[i] = base + coder.code(at(i)) * std::uint32_t{part_workers} + turn;
    }
  });
  for (std::size_t worker = 0; worker < part_workers; ++worker) {
    if (!coders[worker]) continue;
    lacks_ |= coders[worker]->missing.has_value();
    const std::vector<std::string_view>& names = coders[worker]->names;
    names_.resize(std::max(names_.size(), base + names.size() * part_workers));
    for (std::size_t i = 0; i < names.size(); ++i)
      names_[base + i * part_workers + worker] = names[i];
  }
}

void LedgerView::add_texts(const py::buffer& offsets, const py::buffer& data,
                           const py::buffer& validity, std::int64_t from, std::int64_t count) {
  const Part part(from, count);
  if (part.size() == 0) return;
  const py::buffer_info info = data.request();
  const auto size = static_cast<std::size_t>(info.size * info.itemsize);
  const bool wide = offsets.request().itemsize == 8;
  const char* begins = bytes_of(offsets, (part.end + 1) * (wide ? 8 : 4));
  const char* bytes = size == 0 ? "" : static_cast<const char*>(info.ptr);
  const Validity valid(validity, part.end);
  keep(offsets);
  keep(data);
  const auto read = [&](auto offset) {
    using Offset = decltype(offset);
    const py::gil_scoped_release unlocked;
    add_coded(part.size(), [=](std::size_t i) {
      const std::size_t at = part.begin + i;
      return valid[at] ? text_at<Offset>(begins, bytes, size, at) : std::string_view();
    });
  };
  return wide ? read(std::int64_t{}) : read(std::int32_t{});
}

void LedgerView::add_views(const py::buffer& views, const std::vector<py::buffer>& data,
                           const py::buffer& validity, std::int64_t from, std::int64_t count) {
  const Part part(from, count);
  if (part.size() == 0) return;
  const char* all = bytes_of(views, part.end * 16);
  const Validity valid(validity, part.end);
  std::vector<std::string_view> buffers;
  for (const py::buffer& buffer : data) {
    const py::buffer_info info = buffer.request();
    buffers.emplace_back(static_cast<const char*>(info.ptr),
                         static_cast<std::size_t>(info.size * info.itemsize));
    keep(buffer);
  }
  keep(views);
  const py::gil_scoped_release unlocked;
  add_coded(part.size(), [&](std::size_t i) {
    const std::size_t at = part.begin + i;
    return valid[at] ? text_of_view(all + at * 16, buffers) : std::string_view();
  });
}

void LedgerView::add_codes(const py::buffer& codes, char kind, const LedgerView& names,
                           const py::buffer& validity, std::int64_t from, std::int64_t count) {
  const Part part(from, count);
  if (part.size() == 0) return;
  const auto base = static_cast<std::uint32_t>(names_.size());
  for (std::size_t i = 0; i < names.rows(); ++i) names_.push_back(names.text_of(i));
  const auto many = static_cast<std::uint32_t>(names.rows());
  names_.push_back(missing_name);
  with_code_type(kind, [&](auto code) {
    using Code = decltype(code);
    const Validity valid(validity, part.end);
    const char* data = bytes_of(codes, part.end * sizeof(Code));
    lacks_ |= names.lacks_;
    const py::gil_scoped_release unlocked;
    lacks_ |= read_codes<Code>(data, part, valid, base, many, codes_);
  });
  owners_.insert(owners_.end(), names.owners_.begin(), names.owners_.end());
}

void LedgerView::miss_name() {
  if (names_.empty() || names_.back().data() != missing_name.data()) {
    names_.push_back(missing_name);
  }
  codes_.push_back(static_cast<std::uint32_t>(names_.size() - 1));
  lacks_ = true;
}

namespace {

/// Whether an object stands where there is no value, as data frames have it: None, NaN, NA or NaT.
bool stands_for_nothing(PyObject* object) {
  if (object == nullptr || object == Py_None) return true;
  if (PyUnicode_CheckExact(object)) return false;
  if (PyFloat_Check(object)) return std::isnan(PyFloat_AS_DOUBLE(object));
  const std::string_view type = Py_TYPE(object)->tp_name;
  return type.ends_with("NAType") || type.ends_with("NaTType");
}

/// The characters of an object where they lie plainly, as those of most ids do; else nothing.
std::string_view plain_text(PyObject* object) noexcept {
  if (!PyUnicode_CheckExact(object) || !PyUnicode_IS_COMPACT_ASCII(object)) return {};
  return {static_cast<const char*>(PyUnicode_DATA(object)),
          static_cast<std::size_t>(PyUnicode_GET_LENGTH(object))};
}

/// Codes of objects that were seen lately: data frames hold one text many times as one object.
/// Whoever uses it keeps the objects alive.
class ObjectCodes {
 public:
  /// The code of an object, or nothing.
  const std::uint32_t* find(PyObject* object) const noexcept {
    const Slot& slot = slots_[slot_of(object)];
    return slot.object == object && object != nullptr ? &slot.code : nullptr;
  }
  void remember(PyObject* object, std::uint32_t code) noexcept {
    slots_[slot_of(object)] = {object, code};
  }

 private:
  static constexpr int bits = 13;
  struct Slot {
    PyObject* object = nullptr;
    std::uint32_t code = 0;
  };
  static std::size_t slot_of(PyObject* object) noexcept {
    const auto at = static_cast<std::uint64_t>(reinterpret_cast<std::uintptr_t>(object));
    return static_cast<std::size_t>(at * 0x9E3779B97F4A7C15u >> (64 - bits));
  }
  std::vector<Slot> slots_ = std::vector<Slot>(std::size_t{1} << bits);
};

}  // namespace

/// With the lock of Python held: nobody can take an object out of the column meanwhile.
void LedgerView::add_objects(PyObject* const* objects, std::size_t count) {
  NameCodes codes(names_);
  ObjectCodes seen;
  codes_.reserve(codes_.size() + count);
  for (std::size_t i = 0; i < count; ++i) {
    if (const std::uint32_t* code = seen.find(objects[i])) {
      codes_.push_back(*code);
      continue;
    }
    if (stands_for_nothing(objects[i])) {
      miss_name();
      continue;
    }
    std::string_view text = plain_text(objects[i]);
    if (text.empty()) {
      text = reading(rows(), [&] { return text_from(objects[i], "id of an entity"); });
    }
    const std::size_t before = names_.size();
    codes_.push_back(codes.code(text));
    if (names_.size() != before) keep(py::reinterpret_borrow<py::object>(objects[i]));
    seen.remember(objects[i], codes_.back());
  }
}

void LedgerView::add_names(const PyTuple& names) {
  add_objects(PySequence_Fast_ITEMS(names.ptr()), names.size());
}

void LedgerView::add_array(const py::buffer& objects) {
  const py::buffer_info info = objects.request();
  if (info.format != "O" || info.ndim != 1 || (info.size > 1 && info.strides[0] != info.itemsize)) {
    throw InvalidValue("an array of objects, one behind the other, is needed");
  }
  add_objects(static_cast<PyObject* const*>(info.ptr), static_cast<std::size_t>(info.size));
}

void LedgerView::add_day_numbers(const py::buffer& numbers, std::int64_t a_day,
                                 const py::buffer& validity, std::int64_t from,
                                 std::int64_t count) {
  const Part part(from, count);
  if (part.size() == 0) return;
  const Validity valid(validity, part.end);
  const bool wide = numbers.request().itemsize == 8;
  const char* all = bytes_of(numbers, part.end * (wide ? 8 : 4));
  const py::gil_scoped_release unlocked;
  lacks_ |= wide ? read_long_days(all, a_day, part, valid, days_)
                 : read_days<std::int32_t, 1>(all, part, valid, days_);
}

void LedgerView::add_day_texts(const LedgerView& texts) {
  lacks_ |= texts.lacks_;
  for (std::size_t i = 0; i < texts.rows(); ++i) {
    const std::string_view text = texts.text_of(i);
    if (text.data() == missing_name.data()) {
      days_.push_back(missing_day);
      continue;
    }
    const auto day = Date::try_parse(text);
    days_.push_back(day ? day->days()
                        : reading(days_.size(), [&] { return Date::parse(text).days(); }));
  }
}

void LedgerView::add_days(const PyTuple& days) {
  days_.reserve(days_.size() + days.size());
  for (const py::handle day : days) {
    const bool missing = stands_for_nothing(day.ptr());
    lacks_ |= missing;
    days_.push_back(missing ? missing_day
                            : reading(days_.size(), [&] { return day_from(day).days(); }));
  }
}

Ledger LedgerView::take() {
  for (std::size_t row = 0; lacks_ && row < rows(); ++row) {
    if (text_of(row).data() == missing_name.data()) {
      throw InvalidValue(at_row(row, "there is no entity"));
    }
  }
  for (std::size_t row = 0; lacks_ && row < days_.size(); ++row) {
    if (days_[row] == missing_day) throw InvalidValue(at_row(row, "there is no day"));
  }
  return {.names = std::exchange(names_, {}),
          .codes = std::exchange(codes_, {}),
          .days = std::exchange(days_, {})};
}
