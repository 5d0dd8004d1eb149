#include "lists/ofac_remarks.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "lists/ofac_terms.hpp"
#include "lists/xml.hpp"

namespace sanctrack::lists {
namespace {

struct QuotedName {
  std::string_view begin;
  NameKind kind;
};
// OFAC's FAQ 122 calls some aliases weak; FAQ 123 says that in CSV these stand in the remarks.
constexpr std::array quoted_names{
    QuotedName{"a.k.a. '", NameKind::weak},
    QuotedName{"f.k.a. '", NameKind::former},
    QuotedName{"n.k.a. '", NameKind::weak},
};

const QuotedName* quoted_name(std::string_view text) noexcept {
  for (const QuotedName& quoted : quoted_names) {
    if (text.starts_with(quoted.begin)) return &quoted;
  }
  return nullptr;
}

std::string_view without_alt(std::string_view piece) noexcept {
  return piece.starts_with("alt. ") ? trimmed(piece.substr(5)) : piece;
}

// The pieces of remarks, which semicolons separate: not those in parentheses, in quoted names and
// in the one value of OFAC's that has one.
class Pieces {
 public:
  explicit Pieces(std::string_view text) noexcept : text_(text) {}

  bool next() {
    for (;;) {
      if (at_ >= text_.size()) return false;
      const std::size_t begin = std::min(text_.find_first_not_of(' ', at_), text_.size());
      const std::size_t end = end_from(begin);
      at_ = end + 1;
      piece_ = trimmed(text_.substr(begin, end - begin));
      if (!piece_.empty()) return true;
    }
  }
  std::string_view piece() const noexcept { return piece_; }
  bool last() const noexcept { return at_ >= text_.size(); }

 private:
  std::size_t end_from(std::size_t begin) {
    std::size_t at = after_quoted_name(begin);
    for (;; ++at) {
      at = find_either(';', '(', at);
      if (at == text_.size()) return at;
      if (text_[at] == ';') {
        if (!goes_on_after(at)) return at;
      } else if (!stray_parentheses_) {
        at = closing(at);
      }
    }
  }

  std::size_t find_either(char a, char b, std::size_t at) const noexcept {
    while (at < text_.size() && text_[at] != a && text_[at] != b) ++at;
    return at;
  }

  // The parenthesis that closes another; where there is none, parentheses mean nothing from here.
  std::size_t closing(std::size_t open) {
    int depth = 0;
    for (std::size_t at = open; at < text_.size(); at = find_either('(', ')', at + 1)) {
      depth += text_[at] == '(' ? 1 : -1;
      if (depth == 0) return at;
    }
    stray_parentheses_ = true;
    return open;
  }

  std::size_t after_quoted_name(std::size_t begin) const {
    const QuotedName* const quoted = quoted_name(text_.substr(begin));
    if (!quoted) return begin;
    const std::size_t name = begin + quoted->begin.size();
    const std::size_t next = std::min(text_.find("k.a. '", name), text_.size());
    for (std::size_t at = text_.find('\'', name); at < next; at = text_.find('\'', at + 1)) {
      const std::string_view after = text_.substr(at + 1);
      if (after.empty() || after == "." || after.front() == ';') return at + 1;
    }
    return name;
  }

  bool goes_on_after(std::size_t semicolon) const noexcept {
    constexpr std::string_view before = "bookkeeping and auditing activities";
    constexpr std::string_view after = " tax consultancy";
    return text_.substr(0, semicolon).ends_with(before) &&
           text_.substr(semicolon + 1).starts_with(after);
  }

  std::string_view text_;
  std::string_view piece_;
  std::size_t at_ = 0;
  bool stray_parentheses_ = false;
};

bool is_letter(char c) noexcept { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

// `S.A`, `n.e.c`, `C`: a full stop after each letter.
bool is_initials(std::string_view word) noexcept {
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (i % 2 == 0 ? !is_letter(word[i]) : word[i] != '.') return false;
  }
  return word.size() % 2 == 1;
}

bool is_abbreviation(std::string_view word) noexcept {
  constexpr std::array<std::string_view, 9> known = {"BHD", "CIA", "CO",   "CORP", "INC",
                                                     "JR",  "LTD", "LTDA", "SR"};
  return std::any_of(known.begin(), known.end(), [&](std::string_view one) {
    return std::equal(word.begin(), word.end(), one.begin(), one.end(),
                      [](char a, char b) { return a == b || a == (b | 0x20); });
  });
}

// A value at the end of remarks, where OFAC puts no full stop after another: that of `S.A.` may be
// the end of the value, of the remarks or of both.
struct LastValue {
  std::string_view text;
  bool doubtful = false;  // whether its full stop is kept or left out by what is likelier
};

// In the editions of 2021 to 2024 the full stop is the value's own after initials and after an
// abbreviation that follows another in nine of ten cases, and the remarks' in most others.
LastValue last_value(std::string_view value, OfacField field) noexcept {
  if (!value.ends_with('.')) return {value};
  const std::string_view without = trimmed(value.substr(0, value.size() - 1));
  const bool prose = field == OfacField::relation || field == OfacField::feature ||
                     field == OfacField::birth_place;
  if (!prose) return {without};
  const std::size_t space = without.find_last_of(" ,");
  const std::string_view word = without.substr(space + 1);
  if (is_initials(word)) return {word.size() > 1 ? value : without, true};
  if (!is_abbreviation(word)) return {without};
  const std::size_t before = without.substr(0, space + 1).find_last_not_of(" ,");
  const bool follows = before != std::string_view::npos && without[before] == '.';
  return {follows ? value : without, true};
}

bool add_quoted_name(const QuotedName& quoted, std::string_view piece, ListEntry& entry) {
  if (piece.ends_with("'.")) piece.remove_suffix(1);
  if (!piece.ends_with('\'') || piece.size() <= quoted.begin.size() + 1) return false;
  std::string_view name = piece.substr(quoted.begin.size());
  name.remove_suffix(1);
  entry.names.push_back({.name = std::string(name),
                         .kind = quoted.kind,
                         .type = std::string(quoted.begin.substr(0, quoted.begin.size() - 2)),
                         .quality = "weak"});
  return true;
}

// `(Linked To: GAZPROM)`
std::string_view without_parentheses(std::string_view piece) noexcept {
  if (!piece.starts_with('(')) return piece;
  int depth = 0;
  std::size_t at = 0;
  do {
    depth += piece[at] == '(' ? 1 : piece[at] == ')' ? -1 : 0;
    ++at;
  } while (depth > 0 && at < piece.size());
  const bool whole = depth == 0 && at == piece.size();
  return whole ? trimmed(piece.substr(1, piece.size() - 2)) : piece;
}

bool repeats_title(std::string_view piece, bool full_stop, const ListEntry& entry) {
  constexpr std::size_t most = 32;  // titles that are compared
  const auto titles = std::span(entry.roles).first(std::min(entry.roles.size(), most));
  return std::any_of(titles.begin(), titles.end(), [&](const ListDetail& role) {
    const std::string_view title = role.text;
    return piece == title ||
           (full_stop && piece.size() == title.size() + 1 && piece.starts_with(title));
  });
}

bool read_piece(std::string_view piece, bool full_stop, ListEntry& entry) {
  piece = without_alt(without_parentheses(piece));
  if (const QuotedName* const quoted = quoted_name(piece)) {
    return add_quoted_name(*quoted, piece, entry);
  }
  const auto heading = ofac_heading(piece);
  if (!heading) return repeats_title(piece, full_stop, entry);
  const LastValue value =
      full_stop ? last_value(heading->value, heading->field) : LastValue{heading->value};
  if (value.text.empty()) return false;
  auto* const extra = add_ofac_field(heading->field, heading->type, value.text, entry);
  if (!extra) return false;
  if (value.doubtful && heading->field == OfacField::relation) {
    extra->push_back({"end of remarks", "."});
  }
  return true;
}

}  // namespace

RemarkCount read_ofac_remarks(std::string_view remarks, RemarksEnd end, ListEntry& entry) {
  RemarkCount count;
  Pieces pieces(trimmed(remarks));
  while (pieces.next()) {
    ++count.pieces;
    if (pieces.last() && end == RemarksEnd::cut) break;
    const bool full_stop = pieces.last() && end == RemarksEnd::full_stop;
    if (read_piece(pieces.piece(), full_stop, entry)) ++count.understood;
  }
  return count;
}

void read_ofac_titles(std::string_view titles, ListEntry& entry) {
  Pieces pieces(titles);
  while (pieces.next()) {
    entry.roles.push_back({.type = "Title", .text = std::string(pieces.piece())});
  }
}

}  // namespace sanctrack::lists
