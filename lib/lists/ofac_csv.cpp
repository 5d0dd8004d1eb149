#include "lists/ofac_csv.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <vector>

#include "lists/csv.hpp"
#include "lists/formats.hpp"
#include "lists/siblings.hpp"
#include "lists/xml.hpp"
#include "values/text.hpp"

namespace sanctrack::lists {
namespace {

using Fields = std::span<const std::string_view>;

// Goes over the rows that have the right number of columns and begin with a number; every other
// row is a warning. A file that ends inside a row is cut off; one whose last row does not end its
// line may be.
class NumberedRows {
 public:
  NumberedRows(Reading& reading, std::size_t columns)
      : reading_(reading), rows_(reading, ','), columns_(columns) {
    warn_controls();
  }

  bool next() {
    while (rows_.next()) {
      good_ = rows_.offset();
      const Fields fields = rows_.fields();
      if (fields.size() < columns_ && !rows_.ended()) break;
      if (fields.size() != columns_) {
        warn_columns();
      } else if (const auto number = ofac_number(fields.front())) {
        number_ = *number;
        ++count_;
        return true;
      } else {
        warn_key();
      }
    }
    check_end();
    return false;
  }

  Fields fields() const noexcept { return rows_.fields(); }
  std::uint64_t number() const noexcept { return number_; }
  std::size_t offset() const noexcept { return rows_.offset(); }
  std::size_t count() const noexcept { return count_; }
  bool marked_end() const noexcept { return rows_.marked_end(); }

 private:
  void warn_columns() {
    reading_.lose(offset(), "wrong-columns",
                  "has " + std::to_string(fields().size()) + " columns where " +
                      std::to_string(columns_) + " are expected: the row is left out");
  }
  void warn_key() {
    reading_.lose(offset(), "bad-key",
                  "begins with " + in_quotes(fields().front()) +
                      " where a number is expected: the row is left out");
  }
  // A mark of the end within the text, and a zero, are signs of a file that was damaged.
  void warn_controls() {
    const std::string_view text = reading_.text();
    const std::size_t end = text.find_last_not_of('\x1a') + 1;
    for (const char control : {'\0', '\x1a'}) {
      const std::size_t at = text.find(control);
      if (at >= end) continue;
      reading_.warn(at, "control-character",
                    std::string("has the control character ") +
                        (control == '\0' ? "0x00" : "0x1A") + " here: the file may be damaged");
    }
  }
  void check_end() {
    if (rows_.ended() || count_ == 0) return;
    if (rows_.offset() != good_ || fields().size() < columns_) {
      reading_.fail(offset(), "cut-off", "is cut off: it ends inside this row");
    }
    if (marked_end()) return;
    // Of a list, a record counts as left out; of what stands beside it, nobody counts.
    const std::string what = columns_ == sdn_columns ? "entries" : "rows";
    const std::string message =
        "the last row does not end its line: the file may be cut off, and " + what +
        " may be missing behind it";
    reading_.lose(offset(), "unterminated-row", message);
  }

  Reading& reading_;
  CsvRows rows_;
  std::size_t columns_;
  std::uint64_t number_ = 0;
  std::size_t count_ = 0;
  std::size_t good_ = 0;  // where the last row begins that was well-formed
};

// Which entry has a number.
struct Numbered {
  std::uint64_t number;
  std::size_t index;
  bool operator<(const Numbered& other) const noexcept {
    return number != other.number ? number < other.number : index < other.index;
  }
};

struct Comment {
  std::uint64_t number;
  std::size_t offset;
  const Input* input;
  std::string text;
  bool used = false;
};

struct Sibling {
  Part part;
  std::string_view name;
  std::size_t columns;
  bool (*add)(Fields, ListEntry&);
};
constexpr std::array siblings{
    Sibling{Part::aliases, "aliases", alias_columns, add_alias_row},
    Sibling{Part::addresses, "addresses", address_columns, add_address_row},
};

// The list with the files that belong to it.
class OfacCsv {
 public:
  OfacCsv(Reading& reading, std::span<const Input> others, Edition& edition)
      : reading_(reading), others_(others), edition_(edition) {}

  void read() {
    read_comments();
    read_entries();
    if (!others_.empty()) {
      for (const Sibling& sibling : siblings) read_sibling(sibling);
      warn_unused_comments();
    }
  }

 private:
  void read_comments();
  void read_entries();
  void read_sibling(const Sibling& sibling);
  void note_part(std::string_view name);
  void check_sibling(Reading& reading, const NumberedRows& rows, std::string_view what) const;
  std::string more_remarks(std::uint64_t number);
  ListEntry* find(std::uint64_t number);
  void warn_repeated(const std::vector<std::size_t>& offsets);
  void warn_unused_comments();

  Reading& reading_;
  std::span<const Input> others_;
  Edition& edition_;
  std::vector<Numbered> index_;    // sorted
  std::vector<Comment> comments_;  // sorted
};

void warn_unknown(Reading& reading, std::size_t offset, std::uint64_t number) {
  reading.warn(offset, "unknown-key",
               "belongs to entry " + std::to_string(number) +
                   ", which is not on the list: the row is left out");
}

void OfacCsv::read_comments() {
  for (const Input& input : others_) {
    if (part_of(input.name) != Part::comments) continue;
    Reading reading(input.name, input.text, reading_.options(), edition_.warnings);
    NumberedRows rows(reading, comment_columns);
    while (rows.next()) {
      comments_.push_back({rows.number(), rows.offset(), &input, std::string(rows.fields()[1])});
    }
    check_sibling(reading, rows, "comments");
  }
  std::stable_sort(comments_.begin(), comments_.end(),
                   [](const Comment& a, const Comment& b) { return a.number < b.number; });
}

// A list without the aliases that are said to be beside it is another list: such a file is an
// error. Only of comments may there be none.
void OfacCsv::check_sibling(Reading& reading, const NumberedRows& rows,
                            std::string_view what) const {
  if (rows.count() > 0) return;
  constexpr std::string_view blanks(" \t\r\n\x1a\xEF\xBB\xBF", 8);
  const bool blank = reading.text().find_first_not_of(blanks) == std::string_view::npos;
  if (blank && (rows.marked_end() || what == "comments")) return;
  reading.fail(blank ? "empty-file" : "wrong-file", "holds no row that can be read: expected the " +
                                                        std::string(what) + " of an OFAC list");
}

void OfacCsv::note_part(std::string_view name) {
  if (std::find(edition_.parts.begin(), edition_.parts.end(), name) == edition_.parts.end()) {
    edition_.parts.emplace_back(name);
  }
}

std::string OfacCsv::more_remarks(std::uint64_t number) {
  auto at = std::lower_bound(comments_.begin(), comments_.end(), number,
                             [](const Comment& a, std::uint64_t b) { return a.number < b; });
  std::string text;
  for (; at != comments_.end() && at->number == number; ++at) {
    if (trimmed(at->text) != "-0-") text += at->text;
    at->used = true;
  }
  return text;
}

// A row has 64 bytes at least, unless the file is odd: then it shall not cost memory.
std::size_t likely_entries(std::string_view text) {
  const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  return std::min(lines, text.size() / 64) + 1;
}

void OfacCsv::read_entries() {
  NumberedRows rows(reading_, sdn_columns);
  std::vector<std::size_t> offsets;
  edition_.entries.reserve(likely_entries(reading_.text()));
  while (rows.next()) {
    ListEntry& entry = edition_.entries.emplace_back();
    const std::string more = comments_.empty() ? std::string() : more_remarks(rows.number());
    read_sdn_row(rows.fields(), entry, more);
    index_.push_back({rows.number(), index_.size()});
    offsets.push_back(rows.offset());
  }
  std::sort(index_.begin(), index_.end());
  warn_repeated(offsets);
}

void OfacCsv::warn_repeated(const std::vector<std::size_t>& offsets) {
  std::vector<std::size_t> repeated;
  for (std::size_t i = 1; i < index_.size(); ++i) {
    if (index_[i].number == index_[i - 1].number) repeated.push_back(index_[i].index);
  }
  std::sort(repeated.begin(), repeated.end());
  for (const std::size_t at : repeated) {
    reading_.warn(offsets[at], "repeated-key",
                  "repeats the key " + in_quotes(edition_.entries[at].key) +
                      " of an earlier row: both are kept");
  }
}

ListEntry* OfacCsv::find(std::uint64_t number) {
  const auto at = std::lower_bound(index_.begin(), index_.end(), Numbered{number, 0});
  if (at == index_.end() || at->number != number) return nullptr;
  return &edition_.entries[at->index];
}

void OfacCsv::read_sibling(const Sibling& sibling) {
  for (const Input& input : others_) {
    if (part_of(input.name) != sibling.part) continue;
    note_part(sibling.name);
    Reading reading(input.name, input.text, reading_.options(), edition_.warnings);
    NumberedRows rows(reading, sibling.columns);
    while (rows.next()) {
      ListEntry* const entry = find(rows.number());
      if (entry) {
        sibling.add(rows.fields(), *entry);
      } else {
        warn_unknown(reading, rows.offset(), rows.number());
      }
    }
    check_sibling(reading, rows, sibling.name);
  }
}

void OfacCsv::warn_unused_comments() {
  std::vector<Comment> unused;
  std::copy_if(comments_.begin(), comments_.end(), std::back_inserter(unused),
               [](const Comment& comment) { return !comment.used; });
  std::sort(unused.begin(), unused.end(),
            [](const Comment& a, const Comment& b) { return a.offset < b.offset; });
  for (const Input& input : others_) {
    if (part_of(input.name) != Part::comments) continue;
    note_part("comments");
    Reading reading(input.name, input.text, reading_.options(), edition_.warnings);
    for (const Comment& comment : unused) {
      if (comment.input == &input) warn_unknown(reading, comment.offset, comment.number);
    }
  }
}

}  // namespace

void read_ofac_csv(Reading& reading, std::span<const Input> others, Edition& edition) {
  OfacCsv(reading, others, edition).read();
}

}  // namespace sanctrack::lists
