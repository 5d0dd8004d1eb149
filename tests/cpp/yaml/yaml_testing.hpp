#pragma once

#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sanctrack/yaml/load.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace yaml_testing {

namespace fs = std::filesystem;

/// What the other records of a test refer to. Ends in the middle of no section.
inline const std::string base =
    "format: 1\n"
    "authorities: [{id: EU, name: European Union}]\n"
    "regimes: [{id: eu-belarus, authority: EU, title: Belarus},"
    " {id: eu-ukraine, authority: EU, title: Ukraine}]\n"
    "criteria: [{id: eu-c-border, regime: eu-belarus, summary: crossing of the border}]\n"
    "measures: [{id: eu-m-freeze, regime: eu-belarus, kind: asset-freeze, target: listed}]\n"
    "entities:\n"
    "  - {id: org-belavia, kind: organisation, names: [{name: Belavia, kind: primary}]}\n"
    "  - {id: person-lapo, kind: person, names: [{name: Anatol Lapo, kind: primary}]}\n";

/// The first line after `base`.
constexpr int after_base = 9;

/// Every problem, one a line.
inline std::string lines(const std::vector<sanctrack::Diagnostic>& diagnostics) {
  std::string text;
  for (const auto& diagnostic : diagnostics) text += diagnostic.to_string() + '\n';
  return text;
}

/// Every problem of a text, one a line.
inline std::string problems(std::string_view text,
                            const sanctrack::yaml::LoadOptions& options = {}) {
  return lines(sanctrack::yaml::check_text(text, options));
}

/// The codes of every problem of a text, separated by blanks.
inline std::string codes(std::string_view text) {
  std::string all;
  for (const auto& diagnostic : sanctrack::yaml::check_text(text)) {
    all += (all.empty() ? "" : " ") + diagnostic.code;
  }
  return all;
}

/// A folder that goes when the test ends.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "sanctrack-yaml-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path_); }

  const fs::path& path() const { return path_; }
  fs::path operator/(const fs::path& name) const { return path_ / name; }

  fs::path put(const fs::path& name, std::string_view text) const {
    const fs::path path = path_ / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
    return path;
  }

  /// Every problem of the folder, one a line, with its own path taken off.
  std::string problems(const sanctrack::yaml::LoadOptions& options = {}) const {
    return strip(lines(sanctrack::yaml::check(path_, options)));
  }
  std::string strip(std::string text) const {
    const std::string prefix = path_.string() + "/";
    for (auto at = text.find(prefix); at != text.npos; at = text.find(prefix, at)) {
      text.erase(at, prefix.size());
    }
    for (auto at = text.find(path_.string()); at != text.npos; at = text.find(path_.string())) {
      text.replace(at, path_.string().size(), "<folder>");
    }
    return text;
  }

 private:
  fs::path path_;
};

inline std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace yaml_testing
