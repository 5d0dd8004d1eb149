#pragma once

/// @file
/// Reads a registry from YAML.

#include <cstddef>
#include <filesystem>
#include <string_view>
#include <vector>

#include "sanctrack/export.hpp"
#include "sanctrack/model/registry.hpp"
#include "sanctrack/values/diagnostic.hpp"

/// The project's own YAML format: strict to read, canonical to write.
namespace sanctrack::yaml {

/// What reading may cost. Whatever goes beyond is refused with a diagnostic that names the limit.
struct LoadOptions {
  /// The most bytes that one file, or a text, may have: 64 MiB.
  std::size_t max_bytes = std::size_t{64} << 20;
  /// The most bytes that all files may have together: 1 GiB.
  std::size_t max_total_bytes = std::size_t{1} << 30;
  /// How deep lists and mappings may stand in each other. The format itself needs seven.
  int max_depth = 32;
  /// The most problems that are listed of one file; the rest of them is only said to exist.
  std::size_t max_problems = 1000;
  /// How many files are read side by side; 0 = as many as the machine has processors.
  unsigned threads = 0;
};

/// @name Loading
/// Reads files, all of them, then checks what they say together and folds it.
///
/// A path is a file, of any name, or a folder. Of a folder every `*.yaml` and `*.yml` below it is
/// read; what begins with a dot is passed over. Links are followed; no file and no folder may be
/// reached twice. Which file a record stands in, and in which order, means nothing, save that
/// `defaults:` is for the records of its own file.
///
/// Comments are not kept.
/// @{

/// The registry that a file or a folder holds.
/// @throws LoadError with every problem of every file, sorted by path, line and column
SANCTRACK_API Registry load(const std::filesystem::path& path, const LoadOptions& options = {});
/// The one registry that several files and folders hold together.
/// @throws LoadError with every problem of every file, sorted by path, line and column
SANCTRACK_API Registry load(const std::vector<std::filesystem::path>& paths,
                            const LoadOptions& options = {});
/// The registry that a text holds; its diagnostics have the path `<text>`.
/// @throws LoadError with every problem, sorted by line and column
SANCTRACK_API Registry loads(std::string_view text, const LoadOptions& options = {});
/// @}

/// @name Checking
/// As loading, but returns the problems. Nothing is wrong when there is none.
/// @{

/// Every problem of a file or a folder, sorted by path, line and column.
SANCTRACK_API std::vector<Diagnostic> check(const std::filesystem::path& path,
                                            const LoadOptions& options = {});
/// Every problem of several files and folders together, sorted by path, line and column.
SANCTRACK_API std::vector<Diagnostic> check(const std::vector<std::filesystem::path>& paths,
                                            const LoadOptions& options = {});
/// Every problem of a text, sorted by line and column; their path is `<text>`.
SANCTRACK_API std::vector<Diagnostic> check_text(std::string_view text,
                                                 const LoadOptions& options = {});
/// @}

}  // namespace sanctrack::yaml
