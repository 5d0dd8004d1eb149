#include <dlfcn.h>

#include <cstdlib>
#include <sanctrack/datasets/datasets.hpp>
#include <sanctrack/values/error.hpp>
#include <sanctrack/yaml/load.hpp>
#include <string>
#include <system_error>
#include <vector>

#include "values/text.hpp"

namespace sanctrack::datasets {
namespace {

namespace fs = std::filesystem;

// The file that this code was loaded from: a shared library, the Python module or a program.
fs::path own_binary() {
  Dl_info info{};
  if (dladdr(reinterpret_cast<const void*>(&own_binary), &info) == 0 || !info.dli_fname) return {};
  std::error_code ignored;
  return fs::canonical(info.dli_fname, ignored);
}

// Asked apart, because the loader knows a program only by the name it was called by.
fs::path running_program() {
  std::error_code ignored;
  return fs::read_symlink("/proc/self/exe", ignored);
}

std::vector<fs::path> data_folders() {
  if (const char* chosen = std::getenv("SANCTRACK_DATA"); chosen && *chosen) return {chosen};
  std::vector<fs::path> folders;
  if (const fs::path binary = own_binary(); !binary.empty()) {
    folders.push_back(binary.parent_path() / "data");
    folders.push_back(binary.parent_path() / SANCTRACK_DATA_FROM_LIB);
  }
  if (const fs::path program = running_program(); !program.empty()) {
    folders.push_back(program.parent_path() / SANCTRACK_DATA_FROM_BIN);
  }
#ifdef SANCTRACK_DATA_INSTALLED
  folders.emplace_back(SANCTRACK_DATA_INSTALLED);
#endif
  return folders;
}

fs::path find(const std::string& name) {
  std::string tried;
  for (const fs::path& folder : data_folders()) {
    fs::path found = (folder / name).lexically_normal();
    std::error_code ignored;
    if (fs::is_directory(found, ignored)) return found;
    tried += (tried.empty() ? "" : ", ") + escaped(found.string());
  }
  throw Error("the data set '" + name + "' was not found; tried " + tried +
              "; set SANCTRACK_DATA to the folder that holds it");
}

}  // namespace

std::filesystem::path belarus_path() { return find("belarus"); }

std::filesystem::path sdn_extract_path() { return find("sdn-extract"); }

Registry belarus() { return yaml::load(belarus_path()); }

}  // namespace sanctrack::datasets
