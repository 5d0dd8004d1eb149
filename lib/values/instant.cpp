#include <ostream>
#include <sanctrack/values/error.hpp>
#include <sanctrack/values/instant.hpp>

#include "values/digits.hpp"
#include "values/text.hpp"

namespace sanctrack {
namespace {

constexpr std::int64_t day_seconds = 24 * 60 * 60;

struct Time {
  int hour;
  int minute;
  int second;
};

bool is_time(const Time& time) noexcept {
  return time.hour >= 0 && time.hour < 24 && time.minute >= 0 && time.minute < 60 &&
         time.second >= 0 && time.second < 60;
}

void append_time(std::string& out, const Time& time) {
  append_padded(out, time.hour, 2);
  out += ':';
  append_padded(out, time.minute, 2);
  out += ':';
  append_padded(out, time.second, 2);
}

std::int64_t seconds_of(Date day, const Time& time) noexcept {
  return day.days() * day_seconds + time.hour * 3600 + time.minute * 60 + time.second;
}

bool has_shape(std::string_view text) noexcept {
  return text.size() == 20 && text[10] == 'T' && text[13] == ':' && text[16] == ':' &&
         text[19] == 'Z';
}

Time read_time(std::string_view text) noexcept {
  return {read_digits(text.substr(11, 2)), read_digits(text.substr(14, 2)),
          read_digits(text.substr(17, 2))};
}

std::int64_t day_number(std::int64_t seconds) noexcept {
  return (seconds < 0 ? seconds - (day_seconds - 1) : seconds) / day_seconds;
}

}  // namespace

Instant Instant::of(Date day, int hour, int minute, int second) {
  const Time time{hour, minute, second};
  if (!is_time(time)) {
    std::string message = "'";
    append_time(message, time);
    throw DateError(message + "' is not a time of day: expected 00:00:00 to 23:59:59");
  }
  return Instant(Number{seconds_of(day, time)});
}

Instant::Instant(std::chrono::sys_seconds seconds) : seconds_(seconds.time_since_epoch().count()) {
  constexpr std::int64_t first = Date::min().days() * day_seconds;
  constexpr std::int64_t end = (Date::max().days() + 1) * day_seconds;
  if (seconds_ < first || seconds_ >= end) {
    throw DateError("second " + std::to_string(seconds_) +
                    " after 1970-01-01T00:00:00Z is not an instant: expected one from "
                    "1400-01-01T00:00:00Z to 9999-12-31T23:59:59Z");
  }
}

std::optional<Instant> Instant::try_parse(std::string_view text) noexcept {
  if (!has_shape(text)) return std::nullopt;
  const std::optional<Date> day = Date::try_parse(text.substr(0, 10));
  const Time time = read_time(text);
  if (!day || !is_time(time)) return std::nullopt;
  return Instant(Number{seconds_of(*day, time)});
}

Instant Instant::parse(std::string_view text) {
  if (const std::optional<Instant> instant = try_parse(text)) return *instant;
  std::string message = in_quotes(text) + " is not an instant: ";
  if (!has_shape(text)) throw DateError(message + "expected YYYY-MM-DDThh:mm:ssZ");
  Date::parse(text.substr(0, 10));
  throw DateError(message + "expected a time from 00:00:00 to 23:59:59");
}

Date Instant::utc_day() const { return Date::from_days(static_cast<int>(day_number(seconds_))); }

std::string Instant::to_string() const {
  const std::int64_t days = day_number(seconds_);
  const int rest = static_cast<int>(seconds_ - days * day_seconds);
  std::string out = utc_day().to_string() + 'T';
  append_time(out, {rest / 3600, rest / 60 % 60, rest % 60});
  return out + 'Z';
}

std::ostream& operator<<(std::ostream& out, Instant instant) { return out << instant.to_string(); }

}  // namespace sanctrack
