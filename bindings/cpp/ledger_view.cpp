#include "ledger_view.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <cstring>
#include <optional>
#include <type_traits>
#include <utility>

using namespace sanctrack;

namespace {

/// Stands for what is not there.
constexpr std::int32_t missing_day = INT32_MIN;

std::string at_row(std::size_t row, const std::string& what) {
  return "row " + std::to_string(row) + ": " + what;
}

/// A buffer of bytes that is at least so long.
const char* bytes_of(const py::buffer& buffer, std::size_t at_least) {
  const py::buffer_info info = buffer.request();
  if (static_cast<std::size_t>(info.size * info.itemsize) < at_least) {
    throw InvalidValue("a buffer of a column is too short");
  }
  return static_cast<const char*>(info.ptr);
}

template <class T>
T number_at(const char* data, std::size_t at) {
  T value;
  std::memcpy(&value, data + at * sizeof(T), sizeof(T));
  return value;
}

/// Which values of a column are there.
class Validity {
 public:
  Validity(const py::buffer& buffer, std::size_t values) {
    const py::buffer_info info = buffer.request();
    if (info.size == 0) return;
    bits_ = bytes_of(buffer, (values + 7) / 8);
  }
  bool all() const noexcept { return bits_ == nullptr; }
  bool operator[](std::size_t at) const noexcept {
    return all() || ((static_cast<unsigned char>(bits_[at >> 3]) >> (at & 7)) & 1U) != 0;
  }

 private:
  const char* bits_ = nullptr;
};

struct Part {
  Part(std::int64_t from, std::int64_t count)
      : begin(static_cast<std::size_t>(from)), end(begin + static_cast<std::size_t>(count)) {
    if (from < 0 || count < 0) throw InvalidValue("a column has less than no rows");
  }
  std::size_t begin;
  std::size_t end;
  std::size_t size() const noexcept { return end - begin; }
  Part within(std::size_t from, std::size_t to) const noexcept {
    Part made = *this;
    made.begin = begin + from;
    made.end = begin + to;
    return made;
  }
};

template <class Offset>
std::string_view text_at(const char* offsets, const char* data, std::size_t size, std::size_t at) {
  const auto begin = static_cast<std::size_t>(number_at<Offset>(offsets, at));
  const auto end = static_cast<std::size_t>(number_at<Offset>(offsets, at + 1));
  if (begin > end || end > size) throw InvalidValue("a column of texts is malformed");
  return {data + begin, end - begin};
}

/// A text of at most 12 bytes stands in its view; of a longer one, where it stands.
std::string_view text_of_view(const char* view, const std::vector<std::string_view>& buffers) {
  const auto size = number_at<std::uint32_t>(view, 0);
  if (size <= 12) return {view + 4, size};
  const auto buffer = number_at<std::uint32_t>(view, 2);
  const auto begin = number_at<std::uint32_t>(view, 3);
  if (buffer >= buffers.size() || begin > buffers[buffer].size() ||
      size > buffers[buffer].size() - begin) {
    throw InvalidValue("a column of texts is malformed");
  }
  return buffers[buffer].substr(begin, size);
}

/// Reads codes one by one; a code below zero stands for nothing, as data frames have it. Returns
/// whether a name may be missing.
template <class Code>
bool read_codes_with_care(const char* codes, Part part, const Validity& valid, std::uint32_t names,
                          std::uint32_t* to, std::size_t row) {
  bool lacks = false;
  for (std::size_t i = part.begin; i < part.end; ++i, ++row) {
    const auto code = number_at<Code>(codes, i);
    const bool missing = !valid[i] || (std::is_signed_v<Code> && code < Code{0});
    if (!missing && static_cast<std::uint64_t>(code) >= names) {
      throw InvalidValue(at_row(row, "a code stands for no name"));
    }
    lacks |= missing;
    to[i - part.begin] = missing ? names : static_cast<std::uint32_t>(code);
  }
  return lacks;
}

template <class Code>
bool read_codes(const char* codes, Part part, const Validity& valid, std::uint32_t base,
                std::uint32_t names, std::vector<std::uint32_t>& to) {
  const std::size_t row = to.size();
  to.resize(row + part.size());
  std::uint32_t* const made = to.data() + row;
  std::atomic<bool> lacks{false};
  side_by_side(part.size(), [&](std::size_t, std::size_t from, std::size_t end) {
    std::uint32_t largest = 0;
    if (valid.all() && sizeof(Code) < 8) {
      for (std::size_t i = from; i < end; ++i) {
        made[i] = static_cast<std::uint32_t>(number_at<Code>(codes, part.begin + i));
        largest = std::max(largest, made[i]);
      }
    } else {
      largest = names;
    }
    if (largest >= names && read_codes_with_care<Code>(codes, part.within(from, end), valid, names,
                                                       made + from, row + from)) {
      lacks = true;
    }
    for (std::size_t i = from; base != 0 && i < end; ++i) made[i] += base;
  });
  return lacks;
}

/// Calls with the type of Arrow's format letter.
template <class Call>
void with_code_type(char kind, const Call& call) {
  switch (kind) {
    case 'c':
      return call(std::int8_t{});
    case 'C':
      return call(std::uint8_t{});
    case 's':
      return call(std::int16_t{});
    case 'S':
      return call(std::uint16_t{});
    case 'i':
      return call(std::int32_t{});
    case 'I':
      return call(std::uint32_t{});
    case 'l':
      return call(std::int64_t{});
    default:
      return call(std::uint64_t{});
  }
}

[[noreturn]] void refuse_day(std::int64_t day, bool has_time, std::size_t row) {
  if (has_time) throw DateError(at_row(row, "a day has no time: take the date of the timestamp"));
  throw DateError(
      at_row(row, "day number " + std::to_string(day) + " lies outside 1400-01-01 to 9999-12-31"));
}

/// Reads numbers of which so many make a day. Returns whether a day may be missing.
template <class Number, std::int64_t a_day>
bool read_days(const char* numbers, Part part, const Validity& valid,
               std::vector<std::int32_t>& to) {
  constexpr std::int64_t first = Date::min().days();
  constexpr std::uint64_t many = static_cast<std::uint64_t>(Date::max().days() - first);
  const std::size_t row = to.size();
  to.resize(row + part.size());
  std::int32_t* const made = to.data() + row;
  std::atomic<bool> lacks{false};
  side_by_side(part.size(), [&](std::size_t, std::size_t from, std::size_t end) {
    for (std::size_t i = from; i < end; ++i) {
      const std::int64_t number = number_at<Number>(numbers, part.begin + i);
      const std::int64_t day = number / a_day;
      made[i] = static_cast<std::int32_t>(day);
      const bool fits =
          static_cast<std::uint64_t>(day) - static_cast<std::uint64_t>(first) <= many &&
          day * a_day == number;
      if (fits && valid[part.begin + i]) continue;
      if (valid[part.begin + i] && !(sizeof(Number) == 8 && number == INT64_MIN)) {
        refuse_day(day, day * a_day != number, row + i);
      }
      made[i] = missing_day;
      lacks = true;
    }
  });
  return lacks;
}

bool read_long_days(const char* numbers, std::int64_t a_day, Part part, const Validity& valid,
                    std::vector<std::int32_t>& to) {
  constexpr std::int64_t second = 86'400;
  switch (a_day) {
    case 1:
      return read_days<std::int64_t, 1>(numbers, part, valid, to);
    case second:
      return read_days<std::int64_t, second>(numbers, part, valid, to);
    case second * 1'000:
      return read_days<std::int64_t, second * 1'000>(numbers, part, valid, to);
    case second * 1'000'000:
      return read_days<std::int64_t, second * 1'000'000>(numbers, part, valid, to);
    case second * 1'000'000'000:
      return read_days<std::int64_t, second * 1'000'000'000>(numbers, part, valid, to);
    default:
      throw InvalidValue("no unit of time has so many to a day: " + std::to_string(a_day));
  }
}

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
    for (std::size_t i = from; i < end; ++i) {
      made[i] = base + coder.code(text_at(i)) * std::uint32_t{part_workers} + turn;
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
    add_coded(part.size(), [&](std::size_t i) {
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
