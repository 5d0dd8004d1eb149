#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sanctrack/history/history.hpp>
#include <string>
#include <vector>

// Small lists in OFAC's CSV, and files that hold them. All names are invented.
namespace small {

inline std::string row(int key, const std::string& name, const std::string& programme = "EXAMPLE",
                       const std::string& remarks = "-0- ") {
  return std::to_string(key) + ",\"" + name + "\",-0- ,\"" + programme +
         "\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ," + remarks + "\r\n";
}

inline std::string list(const std::vector<std::string>& rows) {
  std::string text;
  for (const std::string& one : rows) text += one;
  return text + "\x1a";
}

// Keys 1 to `count`, each with an invented name.
inline std::vector<std::string> rows(int count) {
  std::vector<std::string> made;
  for (int key = 1; key <= count; ++key) {
    made.push_back(row(key, "EXAMPLE " + std::to_string(key) + " LTD."));
  }
  return made;
}

// A folder that goes with the object.
class Folder {
 public:
  Folder() {
    static int count = 0;
    path_ = std::filesystem::temp_directory_path() /
            ("sanctrack-history-" + std::to_string(::getpid()) + "-" + std::to_string(count++));
    std::filesystem::create_directories(path_);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  const std::filesystem::path& path() const noexcept { return path_; }
  std::filesystem::path write(const std::string& name, const std::string& text) const {
    std::ofstream(path_ / name, std::ios::binary) << text;
    return path_ / name;
  }

 private:
  std::filesystem::path path_;
};

inline sanctrack::Instant at(const std::string& text) { return sanctrack::Instant::parse(text); }

}  // namespace small
