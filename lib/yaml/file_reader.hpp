#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sanctrack/model/builder.hpp"
#include "sanctrack/yaml/load.hpp"
#include "yaml/source.hpp"
#include "yaml/tree.hpp"

namespace sanctrack::yaml {

/// How many sections there are, the data set among them.
inline constexpr std::size_t section_count = 11;

/// What one file states, and where in it. Owns the text, which the tree points into.
class FileReader {
 public:
  /// The record at a place of the file: its node, and whether it could be read in full.
  struct Origin {
    std::uint32_t node;
    bool complete;
  };

  FileReader(std::string path, std::string text, const LoadOptions& options);
  FileReader(const FileReader&) = delete;
  FileReader& operator=(const FileReader&) = delete;

  /// Parses and reads the whole file. Never throws for what the text holds.
  void read();

  const Source& source() const noexcept { return source_; }
  const Tree& tree() const noexcept { return tree_; }
  /// Whether everything that it states was seen, if not understood.
  bool whole() const noexcept { return whole_; }

  /// What it states; to be moved from.
  Records& records() noexcept { return records_; }
  const std::vector<Origin>& origins(Section section) const noexcept {
    return origins_[static_cast<std::size_t>(section)];
  }
  /// What is wrong with it.
  std::vector<Diagnostic> take_diagnostics() { return problems_.take(source_); }

 private:
  void read_sections();

  Source source_;
  int max_depth_;
  Problems problems_;
  Tree tree_;
  bool whole_ = false;
  Records records_;
  std::array<std::vector<Origin>, section_count> origins_;
};

}  // namespace sanctrack::yaml
