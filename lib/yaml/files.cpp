#include "yaml/files.hpp"

#include <algorithm>
#include <fstream>
#include <limits>
#include <map>
#include <set>
#include <system_error>

#include "values/text.hpp"

namespace sanctrack::yaml {
namespace {

namespace fs = std::filesystem;

// Walks folders. No folder is entered twice, so that links can neither make it run in a circle nor
// multiply the files.
class Walk {
 public:
  Walk(const LoadOptions& options, std::vector<Diagnostic>& diagnostics)
      : options_(options), diagnostics_(diagnostics) {}

  void start(const fs::path& path) {
    const std::string name = path.string();
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) {
      return report(name, "missing-path", "no such file or folder");
    }
    if (error) return report(name, "unreadable", "cannot be read: " + error.message());
    if (fs::is_directory(status)) {
      if (refused_folder(path)) return;
      const std::size_t before = found_;
      const std::size_t problems = diagnostics_.size();
      enter(path);
      if (found_ == before && diagnostics_.size() == problems) {
        report(name, "empty-folder", "holds no *.yaml or *.yml file");
      }
      return;
    }
    add(path, status);
  }

  std::vector<InputFile> take() {
    std::sort(files_.begin(), files_.end(),
              [](const InputFile& a, const InputFile& b) { return a.path < b.path; });
    check_total();
    return std::move(files_);
  }

 private:
  bool refused_folder(const fs::path& folder) {
    if (!is_yaml_name(folder)) return false;
    report(folder.string(), "wrong-type",
           "is a folder: expected a file, as its name ends in " + folder.extension().string());
    return true;
  }

  void enter(const fs::path& folder) {
    std::error_code error;
    const fs::path real = fs::canonical(folder, error);
    if (error) {
      return report(folder.string(), "unreadable", "cannot be read: " + error.message());
    }
    const auto [known, added] = folders_.emplace(real, folder.string());
    if (!added) {
      return report(
          folder.string(), "link-loop",
          "leads to a folder that was read already, as " + sanctrack::in_quotes(known->second));
    }
    for (const fs::path& entry : entries(folder)) visit(entry);
  }

  std::vector<fs::path> entries(const fs::path& folder) {
    std::vector<fs::path> found;
    std::error_code error;
    fs::directory_iterator at(folder, error);
    for (; !error && at != fs::directory_iterator(); at.increment(error)) {
      if (!at->path().filename().string().starts_with('.')) found.push_back(at->path());
    }
    if (error) report(folder.string(), "unreadable", "cannot be read: " + error.message());
    std::sort(found.begin(), found.end());
    return found;
  }

  void visit(const fs::path& entry) {
    std::error_code error;
    const fs::file_status status = fs::status(entry, error);
    if (fs::is_directory(status)) {
      if (!refused_folder(entry)) enter(entry);
    } else if (is_yaml_name(entry) || error == std::errc::too_many_symbolic_link_levels) {
      add(entry, status);
    }
  }

  void add(const fs::path& path, const fs::file_status& status) {
    const std::string name = path.string();
    std::error_code error;
    const fs::path real = fs::canonical(path, error);
    if (error == std::errc::too_many_symbolic_link_levels) {
      return report(name, "link-loop", "is a link that leads back to itself");
    }
    if (error) return report(name, "unreadable", "cannot be read: " + error.message());
    if (!fs::is_regular_file(status)) {
      return report(name, "wrong-type", "is neither a file nor a folder");
    }
    ++found_;
    const auto [known, added] = real_files_.emplace(real, name);
    if (!added) {
      return report(name, "same-file",
                    "is the same file as " + sanctrack::in_quotes(known->second));
    }
    const std::uintmax_t size = fs::file_size(real, error);
    if (error) return report(name, "unreadable", "cannot be read: " + error.message());
    if (size > most_bytes(options_)) return report(name, "too-large", too_long(size, options_));
    files_.push_back({name, size});
  }

  void check_total() {
    std::uintmax_t total = 0;
    for (const InputFile& file : files_) {
      total += file.size;
      if (total <= options_.max_total_bytes) continue;
      report(file.path, "too-large",
             "makes the files more than " + std::to_string(options_.max_total_bytes) +
                 " bytes together, which are the most that are read "
                 "(max_total_bytes)");
      files_.clear();
      return;
    }
  }

  void report(std::string_view path, const char* code, std::string message) {
    diagnostics_.push_back(path_problem(path, code, std::move(message)));
  }

  const LoadOptions& options_;
  std::vector<Diagnostic>& diagnostics_;
  std::map<fs::path, std::string> folders_;
  std::map<fs::path, std::string> real_files_;
  std::vector<InputFile> files_;
  std::size_t found_ = 0;
};

}  // namespace

bool is_yaml_name(const fs::path& path) {
  const fs::path extension = path.extension();
  return extension == ".yaml" || extension == ".yml";
}

Diagnostic path_problem(std::string_view path, const char* code, std::string message) {
  return {Severity::error, code, sanctrack::escaped(path), 0, 0, std::move(message)};
}

std::uintmax_t most_bytes(const LoadOptions& options) noexcept {
  constexpr std::uintmax_t countable = std::numeric_limits<int>::max() / 2;
  return std::min<std::uintmax_t>(options.max_bytes, countable);
}

std::string too_long(std::uintmax_t size, const LoadOptions& options) {
  return "is " + std::to_string(size) + " bytes long: at most " +
         std::to_string(most_bytes(options)) + " are read (max_bytes)";
}

std::vector<InputFile> find_files(const std::vector<std::filesystem::path>& paths,
                                  const LoadOptions& options,
                                  std::vector<Diagnostic>& diagnostics) {
  Walk walk(options, diagnostics);
  for (const fs::path& path : paths) walk.start(path);
  return walk.take();
}

bool read_bytes(const InputFile& file, const LoadOptions& options, std::string& bytes,
                std::vector<Diagnostic>& diagnostics) {
  std::ifstream in(file.path, std::ios::binary);
  // One more than there should be shows a file that has grown.
  bytes.resize(static_cast<std::size_t>(file.size) + 1);
  if (in) in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!in.is_open() || in.bad()) {
    diagnostics.push_back(path_problem(file.path, "unreadable", "cannot be read"));
    return false;
  }
  const auto size = static_cast<std::size_t>(in.gcount());
  if (size > file.size) {
    diagnostics.push_back(path_problem(file.path, "unreadable", "grew while it was being read"));
    return false;
  }
  bytes.resize(size);
  if (size <= most_bytes(options)) return true;
  diagnostics.push_back(path_problem(file.path, "too-large", too_long(size, options)));
  return false;
}

}  // namespace sanctrack::yaml
