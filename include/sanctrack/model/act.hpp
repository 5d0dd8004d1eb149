#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sanctrack/model/change.hpp"

namespace sanctrack {

/// A legal act or notice. Its dates are kept apart: a political announcement moves no clock, the
/// day of publication moves the one of what was known, the day of effect that of the law.
struct Act {
  ActId id;                                  ///< `eu-2021-1985`
  std::vector<RegimeId> regimes{};           ///< the regimes it serves, usually one
  std::string type{};                        ///< `regulation`, `general-licence`
  std::string number{};                      ///< official number
  std::string title{};                       ///< official title
  std::string summary{};                     ///< what it does, in the project's words
  std::optional<PartialDate> announced{};    ///< politically announced
  std::optional<PartialDate> known{};        ///< made public otherwise than by publication
  std::optional<PartialDate> adopted{};      ///< adopted, made or signed
  std::optional<PartialDate> published{};    ///< printed in the official journal
  std::optional<PartialDate> in_force{};     ///< day of effect
  std::optional<DayBasis> in_force_basis{};  ///< where that day comes from; absent = stated
  std::vector<ActId> amends{};               ///< the acts it amends
  std::vector<ActId> companion{};            ///< acts of the same step
  MaybeActId mirrors{};                      ///< the twin that states the common effect
  std::optional<Counts> totals{};            ///< entries in force after it, as printed
  std::string totals_note{};                 ///< why the printed totals differ from the fold
  ActContent content = ActContent::read;     ///< whether it was read
  std::string listing_source{};              ///< the list that was read, where the act was not
  std::string listing_date{};                ///< what kind of day the list gives
  std::string criteria_basis{};              ///< how the grounds were found
  Provenance provenance{};                   ///< where this comes from
  std::vector<Change> changes{};             ///< what it does

  bool operator==(const Act&) const = default;
};

}  // namespace sanctrack
