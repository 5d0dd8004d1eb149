#pragma once

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace sanctrack::lists {

// A number that a file gives to a thing so that others can refer to it.
inline std::optional<std::uint64_t> id_of(std::string_view text) noexcept {
  std::uint64_t id = 0;
  const char* const end = text.data() + text.size();
  const auto [at, error] = std::from_chars(text.data(), end, id);
  if (error != std::errc() || at != end) return std::nullopt;
  return id;
}

// Things by the numbers of a file, in a sorted row. Of several with one number all stay, in the
// order in which they came, and the first is found. Add all, then ask: each turn from adding to
// asking may sort anew.
template <class T>
class IdMap {
 public:
  using Row = std::pair<std::uint64_t, T>;

  T& add(std::uint64_t id, T value) {
    sorted_ = sorted_ && (rows_.empty() || rows_.back().first <= id);
    return rows_.emplace_back(id, std::move(value)).second;
  }
  T* find(std::uint64_t id) {
    const auto row = first_of(id);
    return row != rows_.end() && row->first == id ? &row->second : nullptr;
  }
  const T* find(std::uint64_t id) const { return const_cast<IdMap*>(this)->find(id); }
  // Every thing with a number.
  template <class Do>
  void for_each(std::uint64_t id, Do&& act) {
    for (auto row = first_of(id); row != rows_.end() && row->first == id; ++row) act(row->second);
  }
  std::vector<Row>& rows() noexcept { return rows_; }
  bool empty() const noexcept { return rows_.empty(); }
  void clear() noexcept { rows_.clear(), sorted_ = true; }

 private:
  typename std::vector<Row>::iterator first_of(std::uint64_t id) {
    const auto before = [](const Row& a, const Row& b) { return a.first < b.first; };
    if (!sorted_) std::stable_sort(rows_.begin(), rows_.end(), before);
    sorted_ = true;
    return std::lower_bound(rows_.begin(), rows_.end(), id,
                            [](const Row& row, std::uint64_t asked) { return row.first < asked; });
  }

  std::vector<Row> rows_;
  bool sorted_ = true;
};

}  // namespace sanctrack::lists
