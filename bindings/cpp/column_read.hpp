#pragma once

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "casters.hpp"

/// Reads the buffers of columns as Arrow and data frames have them.
namespace sanctrack::columns {

/// Stands for what is not there.
inline constexpr std::int32_t missing_day = INT32_MIN;

inline std::string at_row(std::size_t row, const std::string& what) {
  return "row " + std::to_string(row) + ": " + what;
}

/// A buffer of bytes that is at least so long.
inline const char* bytes_of(const py::buffer& buffer, std::size_t at_least) {
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
inline std::string_view text_of_view(const char* view,
                                     const std::vector<std::string_view>& buffers) {
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
                std::uint32_t names, LongColumn<std::uint32_t>& to) {
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

[[noreturn]] inline void refuse_day(std::int64_t day, bool has_time, std::size_t row) {
  if (has_time) throw DateError(at_row(row, "a day has no time: take the date of the timestamp"));
  throw DateError(
      at_row(row, "day number " + std::to_string(day) + " lies outside 1400-01-01 to 9999-12-31"));
}

/// Reads numbers of which so many make a day. Returns whether a day may be missing.
template <class Number, std::int64_t a_day>
bool read_days(const char* numbers, Part part, const Validity& valid,
               LongColumn<std::int32_t>& to) {
  constexpr std::int64_t first = Date::min().days();
  constexpr std::uint64_t many = static_cast<std::uint64_t>(Date::max().days() - first);
  const std::size_t row = to.size();
  to.resize(row + part.size());
  std::int32_t* const made = to.data() + row;
  std::atomic<bool> lacks{false};
  side_by_side(
      part.size(), [&, numbers, part, made](std::size_t, std::size_t from, std::size_t end) {
        const Validity present = valid;
        for (std::size_t i = from; i < end; ++i) {
          const std::int64_t number = number_at<Number>(numbers, part.begin + i);
          const std::int64_t day = number / a_day;
          made[i] = static_cast<std::int32_t>(day);
          const bool fits =
              static_cast<std::uint64_t>(day) - static_cast<std::uint64_t>(first) <= many &&
              day * a_day == number;
          if (fits && present[part.begin + i]) continue;
          if (present[part.begin + i] && !(sizeof(Number) == 8 && number == INT64_MIN)) {
            refuse_day(day, day * a_day != number, row + i);
          }
          made[i] = missing_day;
          lacks = true;
        }
      });
  return lacks;
}

inline bool read_long_days(const char* numbers, std::int64_t a_day, Part part,
                           const Validity& valid, LongColumn<std::int32_t>& to) {
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

}  // namespace sanctrack::columns
