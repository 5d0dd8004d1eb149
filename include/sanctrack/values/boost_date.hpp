#pragma once

/// @file
/// Conversions between `Date` and Boost.Date_Time; opt-in, the only header that includes Boost.

#include <boost/date_time/gregorian/gregorian_types.hpp>

#include "sanctrack/values/date.hpp"
#include "sanctrack/values/error.hpp"

namespace sanctrack {

/// The same day as a `boost::gregorian::date`; every `Date` has one.
inline boost::gregorian::date to_boost(Date date) {
  return boost::gregorian::date(1970, 1, 1) + boost::gregorian::date_duration(date.days());
}

/// The same day as a `Date`.
/// @throws DateError for not-a-date (which is what Boost's default constructor makes) and for
/// either infinity.
inline Date from_boost(const boost::gregorian::date& date) {
  if (date.is_not_a_date()) throw DateError("'not-a-date' is not a date: expected a day");
  if (date.is_infinity()) {
    throw DateError(date.is_pos_infinity()
                        ? "'+infinity' is not a date: expected a day, or leave an open end out"
                        : "'-infinity' is not a date: expected a day, or leave an open end out");
  }
  return Date(date.year(), date.month(), date.day());
}

}  // namespace sanctrack
