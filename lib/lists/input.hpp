#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "sanctrack/lists/read.hpp"

namespace sanctrack::lists {

// A file or a member of an archive, expanded.
struct Input {
  std::string name;  // the path, or for a member `archive.zip:member.csv`
  std::string text;
};

// What a file holds: itself, or the members of a zip. Never empty.
// @throws LoadError where it cannot be read, is damaged or would grow beyond max_bytes
std::vector<Input> load_input(const std::filesystem::path& path, const ReadOptions& options);

// The same of bytes in memory.
std::vector<Input> expand(std::string_view bytes, const std::string& name,
                          const ReadOptions& options);

// One file as it is: no expansion.
std::string load_bytes(const std::filesystem::path& path, const ReadOptions& options);

}  // namespace sanctrack::lists
