#pragma once

// What readers share: texts told apart, keys that repeat, acts of one entry, days in pieces.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lists/xml.hpp"
#include "sanctrack/model/edition.hpp"

namespace sanctrack::lists {

// Texts, each once and numbered in order of appearance. A few are compared one by one, many are
// hashed.
class Distinct {
 public:
  struct Found {
    std::size_t number;
    bool is_new;
  };
  // The number of a text; one that was not there before gets the next.
  Found add(std::string_view text);
  void clear() noexcept;
  std::size_t size() const noexcept { return size_; }

 private:
  struct Other {
    std::size_t hash, begin, size;  // where it stands in texts_
  };
  Found add_other(std::string_view text);
  void make_room();

  static constexpr std::size_t few = 16;
  std::size_t size_ = 0;
  std::vector<std::string> first_;  // the few, of which only size_ count
  std::string texts_;               // those beyond, one behind the other
  std::vector<Other> others_;
  std::vector<std::size_t> slots_;  // where a hash leads to: numbers into others_, 0 for none
};

// Begins a key for texts that are told apart within one entry and one family of fields.
void start_key(std::string& key, std::size_t entry, std::size_t family);

bool is_one_of(std::string_view name, std::span<const std::string_view> names) noexcept;

// Adds a text under a path, unless it is blank.
void add_text(std::vector<ListText>& texts, std::string_view path, std::string_view text);

// Adds a text, unless it is blank.
void add_text(std::vector<std::string>& texts, std::string_view text);

// Puts words one behind the other, with a blank between.
void append_word(std::string& words, std::string_view word);

// The longest text that is written into several places of an entry: a longer one is no name of a
// programme, and would grow with each of them.
inline constexpr std::size_t longest_repeated = 1024;

// Says of all listings of an entry that they are those of its first programme.
void set_programme_of_listings(ListEntry& entry);

// The keys of the entries so far.
class RepeatedKeys {
 public:
  // The warning for an entry whose key was there before; none for a key that is new.
  std::optional<std::string> add(std::string_view key);

 private:
  Distinct keys_;
};

// A number in decimal digits and nothing else.
std::optional<int> whole_number(std::string_view text) noexcept;

// The day, month or year that is written in pieces; a month or a day that is blank or 0 is unknown.
std::optional<PartialDate> date_of_pieces(std::string_view year, std::string_view month,
                                          std::string_view day, bool circa) noexcept;

// The same date, said to be approximate.
PartialDate approximate(const PartialDate& date) noexcept;

// The day that a text begins with, as XML writes it: `2018-12-21T14:39:54.511+01:00`,
// `2015-03-31-04:00`.
std::optional<Date> xml_day(std::string_view text) noexcept;

// The second that such a text names, where it names its distance from UTC; fractions are cut.
std::optional<Instant> xml_instant(std::string_view text) noexcept;

// Sets the day and the second of an edition from such a text; what is not understood is kept.
void set_generated(std::string_view text, std::string_view path, Edition& edition);

// The language or script of a name that a list gives by its English name.
std::optional<Script> script_named(std::string_view name);
std::optional<Language> language_named(std::string_view name);

// A language by its code, in capitals or not: `BG`.
std::optional<Language> language_of(std::string_view code);

// The pieces of a numbered text: `(1) Tunis (2) Libya`, `1) Saudi Arabia 2) Qatar`; the text itself
// where it is not numbered so, nor where one piece has several numbers: `(1)-(2) Tunisia`. A piece
// that is only a dash is blank.
std::vector<std::string_view> numbered_pieces(std::string_view text);

// The children of an element that have a text, by name; what else it holds goes to `extra`.
template <class Take>
void each_text(const pugi::xml_node& node, std::vector<ListText>& extra, Take take) {
  for (const pugi::xml_attribute& attribute : node.attributes()) keep(attribute, {}, extra);
  for (const pugi::xml_node& child : node.children()) {
    const std::string_view name = without_prefix(child.name());
    if (name.empty()) {
      keep(child, "text", extra);
      continue;
    }
    const std::string_view text = text_of(child, name, extra);
    if (!text.empty()) take(name, text);
  }
}

}  // namespace sanctrack::lists
