#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sanctrack/values/diagnostic.hpp"

namespace sanctrack::yaml {

/// A place in a text, counted from 1, columns in code points.
struct Position {
  int line = 0;
  int column = 0;
};

/// The text of one file, and where its bytes stand. A byte order mark is taken off.
class Source {
 public:
  Source(std::string path, std::string text);

  const std::string& path() const noexcept { return path_; }
  std::string_view text() const noexcept { return text_; }

  /// Reads the text once, when first asked; after that each answer costs the same.
  Position position(std::size_t offset) const;

 private:
  std::string path_;
  std::string text_;
  mutable std::vector<Position> milestones_;  ///< at every 1024th byte
};

/// What is wrong with one file, by byte offset.
class Problems {
 public:
  /// The offset of a problem with the file as a whole.
  static constexpr std::size_t whole_file = static_cast<std::size_t>(-1);

  explicit Problems(std::size_t most) : most_(most) {}

  void add(std::size_t offset, const char* code, std::string message);
  std::size_t count() const noexcept { return count_; }
  /// Whether what is added now will not be shown.
  bool full() const noexcept { return problems_.size() >= most_; }

  /// Takes them out, as diagnostics of the source.
  std::vector<Diagnostic> take(const Source& source);

 private:
  struct Problem {
    std::size_t offset;
    const char* code;
    std::string message;
  };

  std::size_t most_;
  std::size_t count_ = 0;
  std::vector<Problem> problems_;
};

/// Reports the first byte that no YAML text may have: what is not UTF-8, and control characters.
/// Returns whether there is none.
bool check_characters(const Source& source, Problems& problems);

}  // namespace sanctrack::yaml
