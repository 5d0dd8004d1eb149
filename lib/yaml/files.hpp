#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "sanctrack/yaml/load.hpp"

namespace sanctrack::yaml {

/// A file that is to be read.
struct InputFile {
  std::string path;  ///< as the caller named it, or below the folder that the caller named
  std::uintmax_t size = 0;
};

/// Whether a name ends in `.yaml` or `.yml`.
bool is_yaml_name(const std::filesystem::path& path);

/// Finds the files of paths, in order of path, and reports what is wrong with the paths.
std::vector<InputFile> find_files(const std::vector<std::filesystem::path>& paths,
                                  const LoadOptions& options, std::vector<Diagnostic>& diagnostics);

/// The bytes of a file; reports what prevents reading it, also that it grew beyond the limit.
/// Returns whether they were read.
bool read_bytes(const InputFile& file, const LoadOptions& options, std::string& bytes,
                std::vector<Diagnostic>& diagnostics);

/// A problem with a path as a whole, which is escaped where it is not fit to be shown.
Diagnostic path_problem(std::string_view path, const char* code, std::string message);

/// `is 209715200 bytes long: at most 67108864 are read (max_bytes)`
std::string too_long(std::uintmax_t size, const LoadOptions& options);

/// The limit for one file: yaml-cpp counts bytes in an int.
std::uintmax_t most_bytes(const LoadOptions& options) noexcept;

}  // namespace sanctrack::yaml
