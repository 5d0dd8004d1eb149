#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

#include "analysis/lookup_book.hpp"
#include "sanctrack/analysis/long_column.hpp"
#include "sanctrack/analysis/side_by_side.hpp"

namespace sanctrack {

/// The stands of every answer, one behind the other; that of strangers stands last.
class AnswerLists {
 public:
  /// Of the answers that a book has so far.
  void fill(const std::vector<StandingAnswer>& answers);

  std::size_t place_of(std::uint32_t answer) const noexcept {
    return std::min<std::size_t>(answer, verdicts_.size() - 1);
  }
  std::size_t size() const noexcept { return verdicts_.size(); }
  Verdict verdict(std::size_t place) const noexcept { return verdicts_[place]; }
  /// One a row; `nowhere` alone where there is none.
  std::span<const std::uint32_t> stands(std::size_t place) const noexcept {
    return std::span(stands_).subspan(rows_[place].begin, rows_[place].count);
  }
  /// The stands of all answers.
  std::span<const std::uint32_t> stands() const noexcept { return stands_; }
  /// Those of an answer among all.
  struct Rows {
    std::uint32_t begin;
    std::uint32_t count;  ///< at least 1
  };
  Rows rows(std::size_t place) const noexcept { return rows_[place]; }
  /// How many rows a pair has at most.
  std::size_t most_rows() const noexcept { return most_; }

 private:
  void add(Verdict verdict, const std::vector<std::uint32_t>& of);

  std::vector<Verdict> verdicts_ = {};
  std::vector<Rows> rows_ = {};
  std::vector<std::uint32_t> stands_ = {};
  std::size_t most_ = 1;
};

/// How many pairs have each answer, and what follows from that.
struct PairCounts {
  std::vector<std::size_t> pairs = {};        ///< by place of an answer
  std::vector<std::size_t> rows_before = {};  ///< by part of the ledger: rows of the parts before
  std::size_t rows = 0;
  std::array<std::size_t, 3> verdicts = {};
};

/// What stands behind a Lookup: by pair a name and an answer. The pairs of rows are laid out when
/// first asked for, by whichever thread asks first.
struct LookupData {
  explicit LookupData(std::shared_ptr<LookupBook> of) : book(std::move(of)) {}

  std::shared_ptr<LookupBook> book;
  LongColumn<std::uint32_t> names = {};     ///< by pair: place of an entity; beyond: a stranger
  LongColumn<std::int32_t> days = {};       ///< by pair
  LongColumn<std::uint32_t> answers = {};   ///< by pair: number in the book; nowhere: no record
  std::vector<std::string> strangers = {};  ///< parties that the registry does not hold
  AnswerLists lists = {};                   ///< by the numbers of answers
  PairCounts counts = {};

  /// By row.
  const LongColumn<std::int32_t>& pair_of() const;

  std::size_t entities() const noexcept { return book->data->records.entities.size(); }
  bool on_record(std::size_t pair) const noexcept { return answers[pair] != nowhere; }
  std::string name_of(std::uint32_t name) const {
    return name < entities() ? book->data->records.entities[name].id.to_string()
                             : strangers[name - entities()];
  }
  /// The place of a row among those of its pair.
  std::size_t place_in_pair(std::size_t row) const {
    const LongColumn<std::int32_t>& pairs = pair_of();
    std::size_t first = row;
    while (first > 0 && pairs[first - 1] == pairs[row]) --first;
    return row - first;
  }

 private:
  mutable std::once_flag laid_out_ = {};
  mutable LongColumn<std::int32_t> pair_of_ = {};
};

/// Writes for each row what `of` gives for its pair and for the place of its stand among those of
/// all answers. Most pairs have one row or two: two are written without a branch, the second to be
/// written over where it is one; so `of` is asked for a place behind the last, too.
template <class T, class Of>
void fill_rows(const LookupData& data, T* to, const Of& of) {
  side_by_side(data.answers.size(), [&, to, of](std::size_t, std::size_t from, std::size_t end) {
    const std::uint32_t* const answers = data.answers.data();
    const AnswerLists& lists = data.lists;
    T* row = to + data.counts.rows_before[from / part_size];
    const auto rows_of = [&](std::size_t pair) {
      return lists.rows(lists.place_of(answers[pair]));
    };
    const auto fill = [&](std::size_t pair, AnswerLists::Rows rows, std::uint32_t begin) {
      for (std::uint32_t i = begin; i < rows.count; ++i) row[i] = of(pair, rows.begin + i);
    };
    for (std::size_t pair = from; pair + 1 < end; ++pair) {
      const AnswerLists::Rows rows = rows_of(pair);
      row[0] = of(pair, rows.begin);
      row[1] = of(pair, rows.begin + 1);
      if (rows.count > 2) fill(pair, rows, 2);
      row += rows.count;
    }
    fill(end - 1, rows_of(end - 1), 0);
  });
}

/// Looks up the names of a ledger, and codes them where it has none. Returns by code the place of
/// an entity, or beyond those a stranger; `nowhere` for a name that no pair asks.
/// @throws UnknownIdError unless strangers are kept
/// @throws InvalidValue for a code without a name, perhaps
std::vector<std::uint32_t> resolve_names(Ledger& ledger, LookupData& to);
/// Takes the pairs of a ledger, answers them, and counts the answers.
/// @throws InvalidValue for a code without a name
/// @throws DateError for a day outside the calendar
void answer_pairs(Ledger& ledger, const std::vector<std::uint32_t>& places, LookupData& to);
[[noreturn]] void refuse_code(std::size_t pair, std::uint32_t code, std::size_t names);
/// @throws InvalidValue for more rows than can be counted
void need_room_for_rows(const LookupData& data);

/// Why nothing can be told of a party that the registry does not hold.
std::string stranger_words(const std::string& name);
/// What a row says of its designation.
void fill_stand(const LookupBook& book, const Stand& stand, LookupRow& row);

}  // namespace sanctrack
