#include "ledger_view.hpp"

#include <cstring>

using namespace sanctrack;

namespace {

/// Stands for what is not there.
constexpr std::string_view missing_name("\0missing", 8);
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
};

template <class Offset>
void read_texts(const char* offsets, const char* data, std::size_t size, Part part,
                const Validity& valid, std::vector<std::string_view>& to) {
  for (std::size_t i = part.begin; i < part.end; ++i) {
    if (!valid[i]) {
      to.push_back(missing_name);
      continue;
    }
    const auto begin = static_cast<std::size_t>(number_at<Offset>(offsets, i));
    const auto end = static_cast<std::size_t>(number_at<Offset>(offsets, i + 1));
    if (begin > end || end > size) throw InvalidValue("a column of texts is malformed");
    to.emplace_back(data + begin, end - begin);
  }
}

template <class Code>
void read_codes(const char* codes, Part part, const Validity& valid, std::uint32_t base,
                std::size_t names, std::uint32_t missing, std::vector<std::uint32_t>& to) {
  const std::size_t begin = to.size();
  to.resize(begin + part.size());
  for (std::size_t i = part.begin; i < part.end; ++i) {
    const auto code = static_cast<std::uint64_t>(number_at<Code>(codes, i));
    std::uint32_t& made = to[begin + i - part.begin];
    if (!valid[i]) {
      made = missing;
    } else if (code < names) {
      made = base + static_cast<std::uint32_t>(code);
    } else {
      throw InvalidValue(at_row(begin + i - part.begin, "a code stands for no name"));
    }
  }
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

template <class Number>
void read_days(const char* numbers, std::int64_t a_day, Part part, const Validity& valid,
               std::vector<std::int32_t>& to) {
  const std::size_t begin = to.size();
  to.resize(begin + part.size());
  for (std::size_t i = part.begin; i < part.end; ++i) {
    const std::int64_t number = number_at<Number>(numbers, i);
    const std::size_t row = begin + i - part.begin;
    const std::int64_t day = number / a_day;
    if (!valid[i] || (sizeof(Number) == 8 && number == INT64_MIN)) {
      to[row] = missing_day;
    } else if (day * a_day != number) {
      throw DateError(at_row(row, "a day has no time: take the date of the timestamp"));
    } else if (day < Date::min().days() || day > Date::max().days()) {
      throw DateError(at_row(
          row, "day number " + std::to_string(day) + " lies outside 1400-01-01 to 9999-12-31"));
    } else {
      to[row] = static_cast<std::int32_t>(day);
    }
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
  }
}

}  // namespace

void LedgerView::code_plain_names() {
  for (std::size_t i = codes_.size(); i < names_.size(); ++i) {
    codes_.push_back(static_cast<std::uint32_t>(i));
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
  const Validity valid(validity, part.end);
  const char* bytes = static_cast<const char*>(info.ptr);
  const bool coded = !codes_.empty();
  const std::size_t before = names_.size();
  names_.reserve(before + part.size());
  if (wide) {
    read_texts<std::int64_t>(begins, bytes, size, part, valid, names_);
  } else {
    read_texts<std::int32_t>(begins, bytes, size, part, valid, names_);
  }
  for (std::size_t i = before; coded && i < names_.size(); ++i) {
    codes_.push_back(static_cast<std::uint32_t>(i));
  }
  keep(offsets);
  keep(data);
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
  const bool coded = !codes_.empty();
  for (std::size_t i = part.begin; i < part.end; ++i) {
    if (coded) codes_.push_back(static_cast<std::uint32_t>(names_.size()));
    const char* view = all + i * 16;
    const auto size = number_at<std::uint32_t>(view, 0);
    if (!valid[i]) {
      names_.push_back(missing_name);
    } else if (size <= 12) {
      names_.emplace_back(view + 4, size);
    } else {
      const auto buffer = number_at<std::uint32_t>(view, 2);
      const auto begin = number_at<std::uint32_t>(view, 3);
      if (buffer >= buffers.size() || begin > buffers[buffer].size() ||
          size > buffers[buffer].size() - begin) {
        throw InvalidValue("a column of texts is malformed");
      }
      names_.push_back(buffers[buffer].substr(begin, size));
    }
  }
  keep(views);
}

void LedgerView::add_codes(const py::buffer& codes, char kind, const LedgerView& names,
                           const py::buffer& validity, std::int64_t from, std::int64_t count) {
  const Part part(from, count);
  if (part.size() == 0) return;
  code_plain_names();
  const auto base = static_cast<std::uint32_t>(names_.size());
  for (std::size_t i = 0; i < names.names_.size(); ++i) names_.push_back(names.text_of(i));
  const auto missing = static_cast<std::uint32_t>(names_.size());
  names_.push_back(missing_name);
  with_code_type(kind, [&](auto code) {
    using Code = decltype(code);
    const Validity valid(validity, part.end);
    read_codes<Code>(bytes_of(codes, part.end * sizeof(Code)), part, valid, base,
                     names.names_.size(), missing, codes_);
  });
  owners_.insert(owners_.end(), names.owners_.begin(), names.owners_.end());
}

void LedgerView::add_names(const py::tuple& names) {
  const bool coded = !codes_.empty();
  for (const py::handle name : names) {
    if (coded) codes_.push_back(static_cast<std::uint32_t>(names_.size()));
    const std::size_t row = coded ? codes_.size() - 1 : names_.size();
    if (name.is_none()) {
      names_.push_back(missing_name);
    } else {
      names_.push_back(reading(row, [&] { return text_from(name, "id of an entity"); }));
    }
  }
  keep(names);
}

void LedgerView::add_day_numbers(const py::buffer& numbers, std::int64_t a_day,
                                 const py::buffer& validity, std::int64_t from,
                                 std::int64_t count) {
  const Part part(from, count);
  if (part.size() == 0) return;
  const bool wide = numbers.request().itemsize == 8;
  const char* data = bytes_of(numbers, part.end * (wide ? 8 : 4));
  const Validity valid(validity, part.end);
  if (wide) {
    read_days<std::int64_t>(data, a_day, part, valid, days_);
  } else {
    read_days<std::int32_t>(data, a_day, part, valid, days_);
  }
}

void LedgerView::add_day_texts(const LedgerView& texts) {
  const std::size_t rows = texts.codes_.empty() ? texts.names_.size() : texts.codes_.size();
  for (std::size_t i = 0; i < rows; ++i) {
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

void LedgerView::add_days(const py::tuple& days) {
  for (const py::handle day : days) {
    days_.push_back(day.is_none() ? missing_day
                                  : reading(days_.size(), [&] { return day_from(day).days(); }));
  }
}

void LedgerView::need_whole() const {
  const std::size_t rows = codes_.empty() ? names_.size() : codes_.size();
  for (std::size_t row = 0; row < rows; ++row) {
    if (text_of(row).data() == missing_name.data()) {
      throw InvalidValue(at_row(row, "there is no entity"));
    }
  }
  for (std::size_t row = 0; row < days_.size(); ++row) {
    if (days_[row] == missing_day) throw InvalidValue(at_row(row, "there is no day"));
  }
}
