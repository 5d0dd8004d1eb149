#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lists/reading.hpp"

namespace sanctrack::lists {

// The rows of a CSV text, one at a time. Fields may be quoted, then doubled quotes stand for one
// and lines may end inside; lines end in LF, CRLF or CR; the mark 0x1A ends the text. A malformed
// row costs its first line alone, with a warning.
class CsvRows {
 public:
  CsvRows(Reading& reading, char separator);

  // Goes to the next row that is well-formed and not blank; false after the last.
  bool next();
  // Steps over a row that the caller knows, where the text goes on with just its bytes; it must be
  // a whole row with the end of its line. fields() are then those of the row before.
  bool skip(std::string_view row) noexcept {
    if (text_.compare(at_, row.size(), row) != 0) return false;
    at_ += row.size();
    return true;
  }
  // The fields of the row; they live until the next call of next().
  std::span<const std::string_view> fields() const noexcept { return fields_; }
  // Where the row begins.
  std::size_t offset() const noexcept { return offset_; }
  // The row as it stands in the text, with the end of its line.
  std::string_view raw() const noexcept { return text_.substr(offset_, at_ - offset_); }
  // Whether the row was ended by the end of a line, and not by that of the text.
  bool ended() const noexcept { return ended_; }
  // Whether the text ended in 0x1A.
  bool marked_end() const noexcept { return marked_end_; }

 private:
  enum class Row { good, bad };
  Row read_row();
  bool read_quoted();
  void read_plain();
  bool at_end_of_field() const noexcept;
  void skip_line();
  void end_line();

  Reading& reading_;
  std::string_view text_;  // without the mark at its end
  char separator_;
  bool marked_end_ = false;
  bool ended_ = true;
  std::size_t offset_ = 0;
  std::size_t at_ = 0;
  std::vector<std::string_view> fields_;
  struct Unquoted {
    std::size_t field, begin, size;
  };
  std::string unquoted_;  // fields in which a quote was doubled
  std::vector<Unquoted> patches_;
};

}  // namespace sanctrack::lists
