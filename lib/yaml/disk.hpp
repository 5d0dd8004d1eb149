#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace sanctrack::yaml {

/// Writes a file that appears whole or not at all.
/// @throws Error that names the path
void put_file(const std::filesystem::path& path, const std::string& text, bool overwrite);

/// Writes a folder of files that appears whole or not at all.
/// @throws Error that names the path
void put_folder(const std::filesystem::path& path, const std::map<std::string, std::string>& files,
                bool overwrite);

}  // namespace sanctrack::yaml
