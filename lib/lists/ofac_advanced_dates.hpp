#pragma once

#include "lists/ofac_advanced_references.hpp"

namespace sanctrack::lists::advanced {

// A stretch of days: what a DatePeriod says.
struct Period {
  std::string
      text{};  // `1962`, `5 days of 1962` as `1962-03-01 to 1962-03-05`; empty without bounds
  std::optional<PartialDate> first{}, last{};
  std::vector<ListText> extra{};  // flags that are set, and whatever else is said

  // The one day, month or year that it is.
  std::optional<PartialDate> one() const { return first == last ? first : std::nullopt; }
};

// From the earliest day of the start to the latest of the end. A stretch that is a calendar year or
// month becomes that year or month: OFAC prints `1962` as its first and its last day. A period of
// another calendar than the Gregorian keeps its text and has no ends.
Period read_period(const pugi::xml_node& period, References& references);

// A Date element: year, month and day. What is no day stays as text.
std::optional<Date> read_date(const pugi::xml_node& date, References& references,
                              std::string_view path, std::vector<ListText>& extra);

// Keeps a period where the model has no place for it.
void keep_period(const Period& period, std::string_view path, std::vector<ListText>& extra);

// What a period says, for a field that has ends of its own: its text stays where these do not say
// it.
void put(Period period, ListDetail& detail);

}  // namespace sanctrack::lists::advanced
