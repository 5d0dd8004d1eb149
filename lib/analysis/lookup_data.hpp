#pragma once

#include <array>
#include <string>
#include <vector>

#include "analysis/lookup_book.hpp"

namespace sanctrack {

/// What stands behind a Lookup: by pair a name and an answer, by row a pair and a designation.
struct LookupData {
  std::shared_ptr<LookupBook> book;
  std::vector<std::uint32_t> names = {};     ///< by pair: place of an entity; beyond: a stranger
  std::vector<std::uint32_t> parties = {};   ///< the places of those entities, each once
  std::vector<std::int32_t> days = {};       ///< by pair
  std::vector<std::uint32_t> answers = {};   ///< by pair: number in the book; nowhere: no record
  std::vector<std::string> strangers = {};   ///< parties that the registry does not hold
  std::vector<std::int32_t> pair_of = {};    ///< by row
  std::vector<std::uint32_t> stand_of = {};  ///< by row: number in the book; nowhere: none
  std::array<std::size_t, 3> counts = {};    ///< pairs by verdict

  std::size_t entities() const noexcept { return book->data->records.entities.size(); }
  bool on_record(std::size_t pair) const noexcept { return answers[pair] != nowhere; }
  std::string name_of(std::uint32_t name) const {
    return name < entities() ? book->data->records.entities[name].id.to_string()
                             : strangers[name - entities()];
  }
  /// The place of a row among those of its pair.
  std::size_t place_in_pair(std::size_t row) const noexcept {
    std::size_t first = row;
    while (first > 0 && pair_of[first - 1] == pair_of[row]) --first;
    return row - first;
  }
};

/// The names of a ledger, looked up; takes its codes.
/// @throws UnknownIdError unless strangers are kept
void resolve_names(Ledger& ledger, LookupData& to);
/// Answers every pair whose name and day stand.
void answer_pairs(LookupData& to);
/// Makes the rows from the answers.
void make_rows(LookupData& to);

/// Why nothing can be told of a party that the registry does not hold.
std::string stranger_words(const std::string& name);
/// What a row says of its designation.
void fill_stand(const LookupBook& book, const Stand& stand, LookupRow& row);

}  // namespace sanctrack
