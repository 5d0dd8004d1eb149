#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sanctrack/lists/read.hpp"

namespace sanctrack::lists {

// A text that is held here, or by the caller for as long as it is read.
class Bytes {
 public:
  Bytes(std::string held = {}) : held_(std::move(held)) {}
  Bytes(const char* held) : held_(held) {}
  // The first of the bytes in a buffer.
  Bytes(std::unique_ptr<char[]> buffer, std::size_t size)
      : buffer_(std::move(buffer)), outside_(buffer_.get(), size) {}
  static Bytes borrowed(std::string_view text) {
    Bytes bytes;
    bytes.outside_ = text;
    return bytes;
  }

  operator std::string() const { return std::string(std::string_view(*this)); }
  operator std::string_view() const noexcept { return outside_.empty() ? held_ : outside_; }
  std::size_t size() const noexcept { return std::string_view(*this).size(); }
  bool starts_with(std::string_view text) const noexcept {
    return std::string_view(*this).starts_with(text);
  }
  bool empty() const noexcept { return size() == 0; }
  char front() const noexcept { return std::string_view(*this).front(); }

 private:
  std::string held_;
  std::unique_ptr<char[]> buffer_;
  std::string_view outside_{};  // of held_: in the buffer, or the caller's
};

// A file or a member of an archive, expanded.
struct Input {
  std::string name;  // the path, or for a member `archive.zip:member.csv`
  Bytes text{};
};

// What a file holds: itself, or the members of a zip. Never empty.
// @throws LoadError where it cannot be read, is damaged or would grow beyond max_bytes
std::vector<Input> load_input(const std::filesystem::path& path, const ReadOptions& options);

// The same of bytes in memory; what needs no expansion is borrowed from the caller.
std::vector<Input> expand(std::string_view bytes, const std::string& name,
                          const ReadOptions& options);

// One file as it is: no expansion.
Bytes load_bytes(const std::filesystem::path& path, const ReadOptions& options);

// Why a file cannot be read.
[[noreturn]] void fail_input(const std::string& name, std::string code, std::string message);
[[noreturn]] void fail_too_large(const std::string& name, const ReadOptions& options);

}  // namespace sanctrack::lists
