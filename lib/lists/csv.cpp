#include "lists/csv.hpp"

#include <cstring>

namespace sanctrack::lists {

CsvRows::CsvRows(Reading& reading, char separator)
    : reading_(reading), text_(reading.text()), separator_(separator) {
  constexpr char end_mark = '\x1a';
  while (!text_.empty() && text_.back() == end_mark) {
    text_.remove_suffix(1);
    marked_end_ = true;
  }
  if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
}

bool CsvRows::next() {
  for (;;) {
    while (at_ < text_.size() && (text_[at_] == '\n' || text_[at_] == '\r')) ++at_;
    if (at_ == text_.size()) return false;
    offset_ = at_;
    if (read_row() == Row::good) return true;
    reading_.lose(
        offset_, "bad-quote",
        "has a quote that does not close or does not end its field: the line is left out");
    at_ = offset_;
    skip_line();
  }
}

CsvRows::Row CsvRows::read_row() {
  fields_.clear();
  patches_.clear();
  unquoted_.clear();
  for (;;) {
    if (at_ < text_.size() && text_[at_] == '"') {
      if (!read_quoted()) return Row::bad;
    } else {
      read_plain();
    }
    if (at_ == text_.size() || text_[at_] != separator_) break;
    ++at_;
  }
  end_line();
  for (const Unquoted& patch : patches_) {
    fields_[patch.field] = std::string_view(unquoted_).substr(patch.begin, patch.size);
  }
  return Row::good;
}

void CsvRows::read_plain() {
  const std::size_t begin = at_;
  while (!at_end_of_field()) ++at_;
  fields_.push_back(text_.substr(begin, at_ - begin));
}

bool CsvRows::read_quoted() {
  const std::size_t begin = ++at_;
  const std::size_t kept = unquoted_.size();
  std::size_t copied = begin;
  for (;;) {
    const void* quote = std::memchr(text_.data() + at_, '"', text_.size() - at_);
    if (quote == nullptr) return false;
    at_ = static_cast<std::size_t>(static_cast<const char*>(quote) - text_.data()) + 1;
    if (at_ == text_.size() || text_[at_] != '"') break;
    unquoted_.append(text_, copied, at_ - copied);
    copied = ++at_;
  }
  const std::size_t end = at_ - 1;
  fields_.push_back(text_.substr(begin, end - begin));
  if (copied != begin) {
    unquoted_.append(text_, copied, end - copied);
    patches_.push_back({fields_.size() - 1, kept, unquoted_.size() - kept});
  }
  // Some publishers pad after the quote.
  while (at_ < text_.size() && text_[at_] == ' ') ++at_;
  return at_end_of_field();
}

bool CsvRows::at_end_of_field() const noexcept {
  if (at_ == text_.size()) return true;
  const char c = text_[at_];
  return c == separator_ || c == '\n' || c == '\r';
}

void CsvRows::skip_line() {
  while (at_ < text_.size() && text_[at_] != '\n' && text_[at_] != '\r') ++at_;
  end_line();
}

void CsvRows::end_line() {
  ended_ = at_ < text_.size();
  if (at_ < text_.size() && text_[at_] == '\r') ++at_;
  if (at_ < text_.size() && text_[at_] == '\n') ++at_;
}

}  // namespace sanctrack::lists
