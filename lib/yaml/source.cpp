#include "yaml/source.hpp"

#include <algorithm>
#include <array>

#include "values/text.hpp"

namespace sanctrack::yaml {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string hex(unsigned char byte) {
  constexpr std::string_view digits = "0123456789abcdef";
  return {'0', 'x', digits[byte >> 4], digits[byte & 0xF]};
}

// Where the first control character stands that YAML forbids. yaml-cpp takes some of them for the
// end of the text or for another encoding.
std::size_t forbidden_control(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0x20 && byte != 0x7F) continue;
    if (byte == '\n' || byte == '\t') continue;
    if (byte == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    return i;
  }
  return std::string_view::npos;
}

constexpr std::size_t milestone = 1024;

// The place after so much more well-formed text.
Position advance(Position at, std::string_view text) {
  for (const char c : text) {
    if (c == '\n') {
      ++at.line;
      at.column = 1;
    } else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) {
      ++at.column;
    }
  }
  return at;
}

}  // namespace

Source::Source(std::string path, std::string text)
    : path_(std::move(path)), text_(std::move(text)) {
  if (text_.starts_with(byte_order_mark)) text_.erase(0, byte_order_mark.size());
}

Position Source::position(std::size_t offset) const {
  offset = std::min(offset, text_.size());
  if (milestones_.empty()) {
    milestones_.reserve(text_.size() / milestone + 1);
    Position at{1, 1};
    for (std::size_t i = 0; i < text_.size(); i += milestone) {
      milestones_.push_back(at);
      at = advance(at, std::string_view(text_).substr(i, milestone));
    }
    milestones_.push_back(at);
  }
  const std::size_t mark = std::min(offset / milestone, milestones_.size() - 1);
  const std::size_t from = std::min(mark * milestone, text_.size());
  return advance(milestones_[mark], std::string_view(text_).substr(from, offset - from));
}

void Problems::add(std::size_t offset, const char* code, std::string message) {
  ++count_;
  if (!full()) problems_.push_back({offset, code, std::move(message)});
}

std::vector<Diagnostic> Problems::take(const Source& source) {
  std::stable_sort(problems_.begin(), problems_.end(),
                   [](const Problem& a, const Problem& b) { return a.offset < b.offset; });
  std::vector<Diagnostic> diagnostics;
  diagnostics.reserve(problems_.size() + 1);
  for (Problem& problem : problems_) {
    Position position;
    if (problem.offset != whole_file) position = source.position(problem.offset);
    diagnostics.push_back({Severity::error, problem.code, source.path(), position.line,
                           position.column, std::move(problem.message)});
  }
  if (count_ > problems_.size()) {
    diagnostics.push_back({Severity::error, "too-many-problems", source.path(), 0, 0,
                           std::to_string(count_) + " problems, of which only " +
                               std::to_string(problems_.size()) + " are shown"});
  }
  problems_.clear();
  return diagnostics;
}

bool check_characters(const Source& source, Problems& problems) {
  const std::string_view text = source.text();
  if (const auto invalid = invalid_utf8(text)) {
    problems.add(*invalid, "invalid-utf8",
                 "byte " + hex(static_cast<unsigned char>(text[*invalid])) +
                     " is not UTF-8: expected a text in UTF-8");
    return false;
  }
  const std::size_t control = forbidden_control(text);
  if (control == std::string_view::npos) return true;
  problems.add(control, "control-character",
               "control character " + hex(static_cast<unsigned char>(text[control])) +
                   ": expected text, with line feeds between lines");
  return false;
}

}  // namespace sanctrack::yaml
