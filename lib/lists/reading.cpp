#include "lists/reading.hpp"

#include <algorithm>
#include <utility>

#include "values/text.hpp"

namespace sanctrack::lists {

Reading::Reading(std::string path, std::string_view text, const ReadOptions& options,
                 std::vector<Diagnostic>& warnings)
    : path_(std::move(path)), text_(text), options_(options), warnings_(warnings) {}

Diagnostic Reading::at(Severity severity, std::size_t offset, std::string code,
                       std::string message) {
  offset = std::min(offset, text_.size());
  if (offset < counted_) counted_ = 0, line_ = 1;
  const auto begin = text_.begin();
  line_ += static_cast<int>(std::count(begin + static_cast<std::ptrdiff_t>(counted_),
                                       begin + static_cast<std::ptrdiff_t>(offset), '\n'));
  counted_ = offset;
  const std::size_t feed = offset == 0 ? std::string_view::npos : text_.rfind('\n', offset - 1);
  const std::size_t start = feed == std::string_view::npos ? 0 : feed + 1;
  // A place within a very long line is told by its bytes: nobody counts that far.
  constexpr std::size_t countable = 100'000;
  const std::size_t before = offset - start;
  const std::size_t column = before > countable ? before : code_points(text_.substr(start, before));
  return {severity,          std::move(code), escaped(path_), line_, static_cast<int>(column) + 1,
          std::move(message)};
}

void Reading::warn(std::size_t offset, std::string code, std::string message) {
  if (warnings_.size() < options_.max_warnings) {
    warnings_.push_back(at(Severity::warning, offset, std::move(code), std::move(message)));
    return;
  }
  ++dropped_;
  if (warnings_.empty()) return;
  warnings_.back() = {
      Severity::warning,
      "more-warnings",
      escaped(path_),
      0,
      0,
      "has " + std::to_string(dropped_ + 1) + " more warnings, which are not kept (max_warnings)"};
}

void Reading::fail(std::size_t offset, std::string code, std::string message) {
  throw LoadError({at(Severity::error, offset, std::move(code), std::move(message))});
}

void Reading::fail(std::string code, std::string message) {
  throw LoadError(
      {Diagnostic{Severity::error, std::move(code), escaped(path_), 0, 0, std::move(message)}});
}

}  // namespace sanctrack::lists
