#pragma once

#include <string_view>

#include "sanctrack/values/date.hpp"
#include "sanctrack/values/instant.hpp"

namespace sanctrack {

// The last second of a day where an authority publishes: `US` in Washington, `EU` in Brussels, `UK`
// in London, `UN` in New York, `CA` in Ottawa, `CH` in Bern; for any other name in UTC.
//
// Summer time as it has been since 1987 in North America and since 1996 in Europe; days before are
// read by the oldest of these rules.
// @throws DateError for the very last day, whose end no instant can name
Instant end_of_day(Date day, std::string_view authority);

}  // namespace sanctrack
