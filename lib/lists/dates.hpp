#pragma once

#include <optional>
#include <string_view>

#include "sanctrack/model/edition.hpp"

namespace sanctrack::lists {

// The order in which a publisher writes day and month as numbers.
enum class DayOrder { day_first, month_first };

// A day, month or year as lists print it: `1962-03-05`, `05/03/1962` (with 00 for what is not
// known), `5 Mar 1962`, `March 1962`, `1962`, each perhaps with `circa`, `approximately` or `c.`
// before it.
std::optional<PartialDate> printed_date(std::string_view text, DayOrder order) noexcept;

// The same as one whole day.
std::optional<Date> printed_day(std::string_view text, DayOrder order) noexcept;

// The same, or a stretch of them: `1958 to 1960`, `between 1958 and 1960`, `1958-1960`,
// `circa 1958-1960`. The text stays; its ends are absent where it is not understood.
ListDate list_date(std::string_view text, DayOrder order = DayOrder::day_first);

}  // namespace sanctrack::lists
