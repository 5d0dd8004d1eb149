#include "yaml/disk.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <fstream>
#include <string_view>
#include <system_error>
#include <utility>

#include "sanctrack/values/error.hpp"
#include "values/text.hpp"
#include "yaml/files.hpp"

namespace sanctrack::yaml {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& path, const std::string& why) {
  throw Error(sanctrack::in_quotes(path.string()) + ' ' + why);
}

[[noreturn]] void fail_to_write(const fs::path& path, int error) {
  fail(path, "cannot be written: " + std::generic_category().message(error));
}

[[noreturn]] void fail_existing(const fs::path& path) {
  fail(path, "exists already: expected a new path, or overwrite");
}

class Descriptor {
 public:
  explicit Descriptor(int number) noexcept : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  int number() const noexcept { return number_; }
  int close() noexcept { return ::close(std::exchange(number_, -1)); }

 private:
  int number_;
};

// A name beside the path that nobody else takes; hidden, so that nobody reads it by mistake.
// Whatever stands there goes with this object.
class Beside {
 public:
  explicit Beside(const fs::path& path) {
    static std::atomic<unsigned> count{0};
    std::error_code ignored;
    do {
      path_ =
          path.parent_path() / ("." + path.filename().string() + "." + std::to_string(::getpid()) +
                                "-" + std::to_string(count++) + ".tmp");
    } while (fs::exists(fs::symlink_status(path_, ignored)));
  }
  Beside(const Beside&) = delete;
  Beside& operator=(const Beside&) = delete;
  ~Beside() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  const fs::path& path() const noexcept { return path_; }

 private:
  fs::path path_;
};

void sync_folder(const fs::path& folder) {
  const fs::path named = folder.empty() ? fs::path(".") : folder;
  const Descriptor descriptor(::open(named.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  // Some file systems cannot flush a folder; then the rename alone must do.
  if (descriptor.number() >= 0) ::fsync(descriptor.number());
}

void write_new_file(const fs::path& path, std::string_view text, const fs::path& wanted) {
  constexpr mode_t mode = 0666;
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode));
  if (file.number() < 0) fail_to_write(wanted, errno);
  while (!text.empty()) {
    const ssize_t written = ::write(file.number(), text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail_to_write(wanted, errno);
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  if (::fsync(file.number()) != 0 || file.close() != 0) fail_to_write(wanted, errno);
}

// Where a path leads, without the '/' or '/.' at its end that asks for a folder. A link is
// followed, so that what it leads to is replaced and not the link.
fs::path resolve(fs::path path) {
  while ((!path.has_filename() || path.filename() == ".") && path.has_parent_path() &&
         path.parent_path() != path) {
    path = path.parent_path();
  }
  if (path.empty()) fail(path, "is no path to save to");
  std::error_code error;
  if (!fs::is_symlink(path, error)) return path;
  fs::path real = fs::canonical(path, error);
  if (error) fail(path, "is a link that leads nowhere");
  return real;
}

// Whether a file says which format it is in, as every file of this library does at the beginning of
// a line.
bool states_format(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  for (std::string line; std::getline(in, line);) {
    const std::string_view begin = line;
    if (begin.starts_with("format:") || begin.starts_with("\xEF\xBB\xBF"
                                                          "format:"))
      return true;
  }
  return false;
}

// Why something in a folder that is to be replaced would be missed; empty where it would not.
std::string reason_to_keep(const fs::directory_entry& entry) {
  std::error_code error;
  const fs::file_type type = entry.symlink_status(error).type();
  if (entry.path().filename().string().starts_with('.')) return "which is hidden";
  if (type == fs::file_type::directory) return {};
  if (type != fs::file_type::regular || !is_yaml_name(entry.path())) {
    return "which is not a YAML file";
  }
  return states_format(entry.path()) ? "" : "which has no line that begins with 'format:'";
}

// Of a folder that is to be replaced, nothing may be lost that this library did not write.
void check_replaceable(const fs::path& folder) {
  std::error_code error;
  fs::recursive_directory_iterator entry(folder, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    const std::string reason = reason_to_keep(*entry);
    if (reason.empty()) continue;
    const std::string name = entry->path().lexically_relative(folder).string();
    fail(folder, "holds " + sanctrack::in_quotes(name) + ", " + reason +
                     " and would be lost: expected only files of this library");
  }
  if (error) fail_to_write(folder, error.value());
}

// Gives a new file its name. A link, unlike a rename, replaces nothing that came in the meantime;
// some file systems have none.
int place_new(const fs::path& fresh, const fs::path& path) {
  const int result = ::link(fresh.c_str(), path.c_str());
  const bool no_links = result != 0 && (errno == EPERM || errno == ENOTSUP || errno == ENOSYS);
  return no_links ? ::rename(fresh.c_str(), path.c_str()) : result;
}

// Puts `fresh` in the place of the folder at `path`; the old one is then at `fresh`.
void exchange_folders(const fs::path& fresh, const fs::path& path) {
#ifdef RENAME_EXCHANGE
  if (::renameat2(AT_FDCWD, fresh.c_str(), AT_FDCWD, path.c_str(), RENAME_EXCHANGE) == 0) return;
#endif
  const Beside old(path);
  if (::rename(path.c_str(), old.path().c_str()) != 0) fail_to_write(path, errno);
  if (::rename(fresh.c_str(), path.c_str()) == 0) return;
  const int error = errno;
  ::rename(old.path().c_str(), path.c_str());
  fail_to_write(path, error);
}

}  // namespace

void put_file(const fs::path& given, const std::string& text, bool overwrite) {
  const fs::path path = resolve(given);
  std::error_code error;
  if (fs::is_directory(path, error)) fail(given, "is a folder: expected the path of a file");
  if (!overwrite && fs::exists(path, error)) fail_existing(given);
  const Beside fresh(path);
  write_new_file(fresh.path(), text, given);
  const int result =
      overwrite ? ::rename(fresh.path().c_str(), path.c_str()) : place_new(fresh.path(), path);
  if (result != 0 && errno == EEXIST) fail_existing(given);
  if (result != 0) fail_to_write(given, errno);
  sync_folder(path.parent_path());
}

void put_folder(const fs::path& given, const std::map<std::string, std::string>& files,
                bool overwrite) {
  const fs::path path = resolve(given);
  if (is_yaml_name(path)) {
    fail(given, "names a folder that ends in " + path.extension().string() +
                    ": expected another name, as a file is looked for under this one");
  }
  std::error_code error;
  const bool exists = fs::exists(path, error);
  if (exists && !fs::is_directory(path, error)) {
    fail(given, "is a file: expected the path of a folder, or a name that ends in .yaml");
  }
  const bool replace = exists && !fs::is_empty(path, error);
  if (replace && !overwrite) fail_existing(given);
  if (replace) check_replaceable(path);
  const Beside fresh(path);
  if (::mkdir(fresh.path().c_str(), 0777) != 0) fail_to_write(given, errno);
  for (const auto& [name, text] : files) write_new_file(fresh.path() / name, text, given);
  sync_folder(fresh.path());
  if (replace) {
    exchange_folders(fresh.path(), path);
  } else if (::rename(fresh.path().c_str(), path.c_str()) != 0) {
    if (errno == EEXIST || errno == ENOTEMPTY) fail_existing(given);
    fail_to_write(given, errno);
  }
  sync_folder(path.parent_path());
}

}  // namespace sanctrack::yaml
