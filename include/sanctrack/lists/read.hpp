#pragma once

/// @file
/// Reads official lists, each in the format of its publisher.

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "sanctrack/export.hpp"
#include "sanctrack/model/edition.hpp"

/// The formats of official lists: tolerant of bad records, strict about bad files.
namespace sanctrack::lists {

/// What reading a list may cost, and what is read with it.
struct ReadOptions {
  /// The most bytes that a file may have once it is expanded, with what stands beside it: 1 GiB.
  std::size_t max_bytes = std::size_t{1} << 30;
  /// How deep elements may stand in each other. The deepest format needs eleven.
  int max_depth = 64;
  /// The most warnings that are kept; of those beyond, the last one says how many there are.
  std::size_t max_warnings = 1000;
  /// Whether files that belong to this one are read when they stand beside it or in one archive
  /// with it: `alt.csv`, `add.csv` and `sdn_comments.csv` beside `sdn.csv`, `alt-2022-01-31.csv`
  /// beside `sdn-2022-01-31.csv`; whatever the capitals, compressed or not.
  bool siblings = true;
};

/// Reads one edition of an official list. The format is found from what the file says, not from its
/// name; one level of gzip or zip is expanded on the way. Of a zip, hidden files are left out;
/// where there are others, also empty ones and documents: `.txt`, `.md`, `.pdf`, `.htm` and
/// `.html`.
///
/// A record that cannot be read costs itself alone and becomes a warning. A file that is empty, cut
/// off, no list at all (an error page) or dangerous (a document type, absurd nesting) is an error:
/// no such file becomes an empty list.
/// @throws LoadError for a file that is no list, with what was found and what was expected
SANCTRACK_API Edition read(const std::filesystem::path& path, const ReadOptions& options = {});

/// Reads one edition from bytes in memory, compressed or not; `name` stands for the path in
/// messages.
/// @throws LoadError as `read` does
SANCTRACK_API Edition read_text(std::string_view bytes, const std::string& name = "list",
                                const ReadOptions& options = {});

}  // namespace sanctrack::lists
