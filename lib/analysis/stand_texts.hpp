#pragma once

#include <string>
#include <unordered_map>

#include "analysis/numbered.hpp"
#include "sanctrack/analysis/lookup.hpp"

namespace sanctrack {

struct Stand;

/// What a column has for designations, each text once; kept, as to write ids anew takes longer than
/// to lay out a column.
class StandTexts {
 public:
  explicit StandTexts(LookupText column) : column_(column) {}

  /// The number of the text for a designation; `nowhere` where there is none.
  std::uint32_t number(const LookupBook& book, const Stand& stand);
  const std::string& operator[](std::size_t number) const noexcept { return texts_[number]; }

 private:
  LookupText column_;
  std::unordered_map<std::uint32_t, std::uint32_t> by_teller_ = {};  ///< by place of a record
  Numbered<std::string> texts_ = {};
};

}  // namespace sanctrack
