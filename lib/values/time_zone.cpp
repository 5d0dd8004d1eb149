#include "values/time_zone.hpp"

#include <array>
#include <boost/date_time/local_time/posix_time_zone.hpp>

namespace sanctrack {
namespace {

using boost::local_time::posix_time_zone;

// Rules of summer time, as POSIX writes them. North America: Energy Policy Act of 2005, Public Law
// 109-58, section 110, from 2007; before it Public Law 99-359. Europe: directive 2000/84/EC, which
// kept the days that had held since 1996.
struct Zone {
  std::string_view authority;
  const char* rule;
  const char* rule_before_2007;
};
constexpr const char* eastern = "EST-5EDT,M3.2.0,M11.1.0";
constexpr const char* eastern_before = "EST-5EDT,M4.1.0,M10.5.0";
constexpr const char* central = "CET+1CEST,M3.5.0/2,M10.5.0/3";
constexpr const char* western = "GMT+0BST,M3.5.0/1,M10.5.0/2";
constexpr std::array zones{
    Zone{"US", eastern, eastern_before}, Zone{"CA", eastern, eastern_before},
    Zone{"UN", eastern, eastern_before}, Zone{"EU", central, central},
    Zone{"CH", central, central},        Zone{"UK", western, western},
};

constexpr std::int64_t seconds_of_day = 86400;

// Seconds that local time is ahead of universal time at the end of a day. Changes happen by night,
// hours away from it.
std::int64_t offset_at_end(Date day, std::string_view authority) {
  for (const Zone& zone : zones) {
    if (zone.authority != authority) continue;
    const posix_time_zone rules(day.year() < 2007 ? zone.rule_before_2007 : zone.rule);
    std::int64_t offset = rules.base_utc_offset().total_seconds();
    const boost::gregorian::date date(static_cast<unsigned short>(day.year()),
                                      static_cast<unsigned short>(day.month()),
                                      static_cast<unsigned short>(day.day()));
    const boost::posix_time::ptime end(date, boost::posix_time::time_duration(23, 59, 59));
    const bool summer = end >= rules.dst_local_start_time(date.year()) &&
                        end < rules.dst_local_end_time(date.year());
    if (summer) offset += rules.dst_offset().total_seconds();
    return offset;
  }
  return 0;
}

Instant at(std::int64_t seconds) {
  return Instant(std::chrono::sys_seconds(std::chrono::seconds(seconds)));
}

}  // namespace

Instant end_of_day(Date day, std::string_view authority) {
  const std::int64_t end = (std::int64_t{day.days()} + 1) * seconds_of_day - 1;
  return at(end - offset_at_end(day, authority));
}

}  // namespace sanctrack
