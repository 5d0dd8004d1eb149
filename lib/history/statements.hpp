#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sanctrack/history/results.hpp"

namespace sanctrack {

// What delta files state: that entries came, changed or went. They are no editions, as they tell
// only what is new; they say what happened between two.
class Statements {
 public:
  struct Statement {
    EditionInfo file;
    std::string key;
    ListOperation operation;

    bool operator==(const Statement&) const = default;
  };

  // Adds what a delta says; false where all of it was there.
  bool add(const EditionInfo& file, const std::vector<ListEntry>& entries);

  // The last thing that is stated of a key after one instant and until another, changes left out.
  const Statement* last(std::string_view key, Instant after, Instant until) const noexcept;

  // The first such thing.
  const Statement* first(std::string_view key, Instant after, Instant until) const noexcept;

  // The instant of the last one.
  std::optional<Instant> until() const noexcept;

  std::size_t bytes_held() const noexcept;

 private:
  std::vector<Statement> statements_;  // the earliest first
};

}  // namespace sanctrack
