#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sanctrack/lists/read.hpp"

namespace sanctrack::lists {

// One text that is being read, and what is wrong with it.
class Reading {
 public:
  Reading(std::string path, std::string_view text, const ReadOptions& options,
          std::vector<Diagnostic>& warnings);

  std::string_view text() const noexcept { return text_; }
  const std::string& path() const noexcept { return path_; }
  const ReadOptions& options() const noexcept { return options_; }

  // A record at an offset into the text cannot be read and is left out.
  void lose(std::size_t offset, std::string code, std::string message) {
    ++unread_;
    warn(offset, std::move(code), std::move(message));
  }
  // How many were left out.
  std::size_t unread() const noexcept { return unread_; }
  // Another doubt.
  void warn(std::size_t offset, std::string code, std::string message);
  // The file cannot be used.
  [[noreturn]] void fail(std::size_t offset, std::string code, std::string message);
  // The same, of the file as a whole.
  [[noreturn]] void fail(std::string code, std::string message);

 private:
  Diagnostic at(Severity severity, std::size_t offset, std::string code, std::string message);

  std::string path_;
  std::string_view text_;
  const ReadOptions& options_;
  std::vector<Diagnostic>& warnings_;
  std::size_t dropped_ = 0;
  std::size_t unread_ = 0;
  // Lines are counted onwards from the last place that was asked for.
  std::size_t counted_ = 0;
  int line_ = 1;
};

}  // namespace sanctrack::lists
