#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "sanctrack/model/builder.hpp"

namespace sanctrack {

/// Collects what is wrong with records, each at the place where it was written.
class Reporter {
 public:
  explicit Reporter(const Locator& locator) : locator_(locator) {}

  /// `origins[i]` is where the record that now stands at `i` was added.
  void set_origins(Section section, std::vector<std::uint32_t> origins) {
    origins_[static_cast<std::size_t>(section)] = std::move(origins);
  }

  /// Where a place was written; `place.record` counts in the order of now.
  Location locate(Place place) const;

  void error(const Place& place, const char* code, std::string message);

  /// A reference to an id that no record has. Looks for the nearest known one only the first few
  /// times: each look reads every id.
  void unknown_id(const Place& place, const char* kind, std::string_view id,
                  const std::vector<std::string_view>& known);

  /// Whether the next unknown id still gets a suggestion.
  bool suggests() const noexcept { return looked_ < suggestions && read_ < most_read; }

  /// `acts.yaml:3:5`
  std::string at(const Place& place) const;

  bool any() const noexcept { return !diagnostics_.empty(); }
  std::vector<Diagnostic> take();

 private:
  static constexpr int suggestions = 50;
  static constexpr std::size_t most_read = 2'000'000;

  const Locator& locator_;
  std::array<std::vector<std::uint32_t>, 11> origins_;
  std::vector<Diagnostic> diagnostics_;
  int looked_ = 0;
  std::size_t read_ = 0;
};

/// The place of a change of an act.
inline Place change_place(std::size_t act, std::size_t change, std::string_view key = {},
                          std::optional<std::size_t> element = {}) {
  return {Section::acts, act, "changes", change, key, element};
}

/// The place of a field of a record.
inline Place field_place(Section section, std::size_t record, std::string_view key = {},
                         std::optional<std::size_t> element = {}) {
  return {section, record, {}, 0, key, element};
}

}  // namespace sanctrack
