#include "lists/input.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>

#include "lists/gzip.hpp"
#include "values/text.hpp"

namespace sanctrack::lists {
namespace {

namespace fs = std::filesystem;

bool is_zip(std::string_view bytes) noexcept {
  return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06");
}

bool is_archive(std::string_view bytes) noexcept { return is_gzip(bytes) || is_zip(bytes); }

struct FreeArchive {
  void operator()(archive* reader) const noexcept { archive_read_free(reader); }
};
using Archive = std::unique_ptr<archive, FreeArchive>;

// Hidden files are no lists, nor is what macOS packs beside each file.
bool is_hidden(std::string_view member) noexcept {
  while (!member.empty()) {
    const std::size_t end = std::min(member.find_first_of("/\\"), member.size());
    const std::string_view part = member.substr(0, end);
    if (part == "__MACOSX" || (part.starts_with('.') && part != "." && part != "..")) return true;
    member.remove_prefix(std::min(end + 1, member.size()));
  }
  return false;
}

// What a zip holds, member by member, with all of it together bounded.
class Unzip {
 public:
  Unzip(std::string_view bytes, const std::string& name, const ReadOptions& options)
      : name_(name), options_(options), archive_(archive_read_new()) {
    if (!archive_) throw std::bad_alloc();
    archive_read_support_format_zip_seekable(archive_.get());
    check(archive_read_open_memory(archive_.get(), bytes.data(), bytes.size()));
  }

  std::vector<Input> members() {
    std::vector<Input> found;
    archive_entry* entry = nullptr;
    for (int result = next(&entry); result != ARCHIVE_EOF; result = next(&entry)) {
      const std::string member = member_name(entry);
      if (archive_entry_filetype(entry) == AE_IFDIR || is_hidden(member)) continue;
      if (found.size() == most_members) {
        fail_input(name_, "too-large",
                   "holds more than " + std::to_string(most_members) + " files: expected one list");
      }
      found.push_back({name_ + ":" + member, contents()});
    }
    return found;
  }

 private:
  static constexpr std::size_t most_members = 64;

  int next(archive_entry** entry) {
    const int result = archive_read_next_header(archive_.get(), entry);
    // A name in a strange encoding is only worth a warning.
    if (result != ARCHIVE_EOF && result != ARCHIVE_WARN) check(result);
    return result;
  }

  void check(int result) {
    if (result >= ARCHIVE_OK) return;
    const char* reason = archive_error_string(archive_.get());
    fail_input(name_, "damaged-archive",
               "cannot be expanded: " + std::string(reason ? reason : "it is damaged"));
  }

  static std::string member_name(archive_entry* entry) {
    const char* member = archive_entry_pathname_utf8(entry);
    if (member == nullptr) member = archive_entry_pathname(entry);
    return member ? member : "?";
  }

  std::string contents() {
    std::string text;
    constexpr std::size_t step = std::size_t{1} << 20;
    for (;;) {
      const std::size_t before = text.size();
      text.resize(before + step);
      const la_ssize_t got = archive_read_data(archive_.get(), text.data() + before, step);
      if (got < 0) check(static_cast<int>(got));
      text.resize(before + (got > 0 ? static_cast<std::size_t>(got) : 0));
      total_ += text.size() - before;
      if (total_ > options_.max_bytes) fail_too_large(name_, options_);
      if (got <= 0) return text;
    }
  }

  const std::string& name_;
  const ReadOptions& options_;
  Archive archive_;
  std::size_t total_ = 0;
};

std::vector<Input> only(std::string name, Bytes text) {
  std::vector<Input> inputs;
  inputs.push_back({std::move(name), std::move(text)});
  return inputs;
}

struct CloseFile {
  void operator()(std::FILE* file) const noexcept { std::fclose(file); }
};

[[noreturn]] void fail_to_read(const std::string& name, int error) {
  fail_input(name, error == ENOENT ? "missing-path" : "unreadable",
             error == ENOENT ? "no such file"
                             : "cannot be read: " + std::generic_category().message(error));
}

}  // namespace

void fail_input(const std::string& name, std::string code, std::string message) {
  throw LoadError(
      {Diagnostic{Severity::error, std::move(code), escaped(name), 0, 0, std::move(message)}});
}

void fail_too_large(const std::string& name, const ReadOptions& options) {
  fail_input(
      name, "too-large",
      "is too large: at most " + std::to_string(options.max_bytes) + " bytes are read (max_bytes)");
}

Bytes load_bytes(const fs::path& path, const ReadOptions& options) {
  const std::string name = path.string();
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (fs::is_directory(status)) fail_input(name, "wrong-type", "is a folder: expected a file");
  if (fs::exists(status) && !fs::is_regular_file(status)) {
    fail_input(name, "wrong-type", "is not a regular file");
  }
  const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rb"));
  if (!file) fail_to_read(name, errno);
  const std::uintmax_t stated = fs::file_size(path, error);
  if (!error && stated > options.max_bytes) fail_too_large(name, options);
  // Nothing is written into the buffer before the file is. Files of about one size get buffers of
  // one size: the next fits where the last was.
  constexpr std::size_t step = std::size_t{1} << 20;
  const std::size_t size = error ? 0 : static_cast<std::size_t>(stated) + 1;
  std::size_t room = (size / step + 1) * step;
  auto buffer = std::make_unique_for_overwrite<char[]>(room);
  std::size_t filled = 0;
  for (;;) {
    if (filled == room) {
      auto larger = std::make_unique_for_overwrite<char[]>(room * 2);
      std::copy_n(buffer.get(), filled, larger.get());
      buffer = std::move(larger);
      room *= 2;
    }
    const std::size_t got = std::fread(buffer.get() + filled, 1, room - filled, file.get());
    if (got == 0 && std::ferror(file.get())) fail_to_read(name, errno);
    filled += got;
    if (filled > options.max_bytes) fail_too_large(name, options);
    if (got == 0) break;
  }
  return {std::move(buffer), filled};
}

std::vector<Input> expand(std::string_view bytes, const std::string& name,
                          const ReadOptions& options) {
  if (bytes.size() > options.max_bytes) fail_too_large(name, options);
  if (!is_archive(bytes)) return only(name, Bytes::borrowed(bytes));
  std::vector<Input> found = is_gzip(bytes) ? only(name, expand_gzip(bytes, name, options))
                                            : Unzip(bytes, name, options).members();
  if (found.empty())
    fail_input(name, "empty-file", "is an archive that holds no file: expected a list");
  for (const Input& input : found) {
    if (!is_archive(input.text)) continue;
    fail_input(name, "nested-archive", "holds another archive: only one level of archives is read");
  }
  return found;
}

std::vector<Input> load_input(const fs::path& path, const ReadOptions& options) {
  Bytes bytes = load_bytes(path, options);
  if (is_archive(bytes)) return expand(bytes, path.string(), options);
  return only(path.string(), std::move(bytes));
}

}  // namespace sanctrack::lists
