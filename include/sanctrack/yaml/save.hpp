#pragma once

/// @file
/// Writes a registry as YAML.

#include <filesystem>
#include <string>

#include "sanctrack/export.hpp"
#include "sanctrack/model/registry.hpp"

namespace sanctrack::yaml {

/// How to save.
struct SaveOptions {
  /// Whether what stands at the path may be replaced.
  bool overwrite = false;
};

/// Writes a registry as canonical YAML.
///
/// A path that ends in `.yaml` or `.yml` becomes one file, any other a folder: a file for each
/// section, with people spread over several, so that they can be read side by side. A folder cannot
/// bear the name of a file, as in `x.yaml/`.
///
/// Loading what was saved gives an equal registry, and saving that gives the same bytes. Comments,
/// and which file a record came from, are not part of a registry and are not kept.
///
/// The file or folder appears whole or not at all: it is written beside its place under another
/// name, flushed to the disk and renamed. What stands there already is kept unless
/// `options.overwrite` says otherwise; an empty folder does not count. A folder is replaced with
/// all that is in it; so one that holds anything but YAML files with a line that begins with
/// `format:`, or a name that begins with a dot, is never replaced.
/// @throws Error that names the path, when it exists or cannot be written
SANCTRACK_API void save(const Registry& registry, const std::filesystem::path& path,
                        const SaveOptions& options = {});

/// A registry as one canonical YAML text: what `save` writes into a single file.
SANCTRACK_API std::string to_yaml(const Registry& registry);

}  // namespace sanctrack::yaml
