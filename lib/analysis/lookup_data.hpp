#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

#include "analysis/lookup_book.hpp"
#include "analysis/unfilled.hpp"

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
    return {stands_.data() + begin_[place], begin_[place + 1] - begin_[place]};
  }
  /// How many rows a pair has at most.
  std::size_t most_rows() const noexcept { return most_; }

 private:
  void add(Verdict verdict, const std::vector<std::uint32_t>& of);

  std::vector<Verdict> verdicts_ = {};
  std::vector<std::uint32_t> begin_ = {0};
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

/// A pair and a designation each.
struct PairRows {
  Unfilled<std::int32_t> pair_of = {};
  Unfilled<std::uint32_t> stand_of = {};  ///< number in the book; nowhere: none
};

/// What stands behind a Lookup: by pair a name and an answer. Rows are laid out when first asked
/// for, by whichever thread asks first.
struct LookupData {
  explicit LookupData(std::shared_ptr<LookupBook> of) : book(std::move(of)) {}

  std::shared_ptr<LookupBook> book;
  std::vector<std::uint32_t> names = {};    ///< by pair: place of an entity; beyond: a stranger
  std::vector<std::uint32_t> parties = {};  ///< the places of those entities, each once
  std::vector<std::int32_t> days = {};      ///< by pair
  Unfilled<std::uint32_t> answers = {};     ///< by pair: number in the book; nowhere: no record
  std::vector<std::string> strangers = {};  ///< parties that the registry does not hold
  AnswerLists lists = {};                   ///< by the numbers of answers
  PairCounts counts = {};

  const PairRows& rows() const;

  std::size_t entities() const noexcept { return book->data->records.entities.size(); }
  bool on_record(std::size_t pair) const noexcept { return answers[pair] != nowhere; }
  std::string name_of(std::uint32_t name) const {
    return name < entities() ? book->data->records.entities[name].id.to_string()
                             : strangers[name - entities()];
  }
  /// The place of a row among those of its pair.
  std::size_t place_in_pair(std::size_t row) const {
    const Unfilled<std::int32_t>& pair_of = rows().pair_of;
    std::size_t first = row;
    while (first > 0 && pair_of[first - 1] == pair_of[row]) --first;
    return row - first;
  }

 private:
  mutable std::once_flag laid_out_ = {};
  mutable PairRows rows_ = {};
};

/// Looks the names of a ledger up; takes its codes.
/// @throws UnknownIdError unless strangers are kept
void resolve_names(Ledger& ledger, LookupData& to);
/// Answers every pair whose name and day stand, and counts the answers.
/// @throws DateError for a day outside the calendar
void answer_pairs(LookupData& to);
/// @throws InvalidValue for more rows than can be counted
void need_room_for_rows(const LookupData& data);

/// Why nothing can be told of a party that the registry does not hold.
std::string stranger_words(const std::string& name);
/// What a row says of its designation.
void fill_stand(const LookupBook& book, const Stand& stand, LookupRow& row);

}  // namespace sanctrack
