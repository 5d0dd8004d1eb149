#include <ostream>
#include <sanctrack/values/error.hpp>
#include <sanctrack/values/interval.hpp>

namespace sanctrack {

Interval Interval::before(Date until) {
  if (until == Date::min()) {
    throw InvalidValue("'[..., " + until.to_string() +
                       ")' is empty: expected an end after the first day that a date can name");
  }
  return Interval(no_from, until.days());
}

Interval Interval::between(Date from, Date until) {
  if (from >= until) {
    throw InvalidValue("'[" + from.to_string() + ", " + until.to_string() +
                       ")' is empty: expected an end after the beginning");
  }
  return Interval(first_number(from), until.days());
}

std::string Interval::to_string() const {
  const std::optional<Date> first = from();
  const std::optional<Date> end = until();
  return '[' + (first ? first->to_string() : "...") + ", " + (end ? end->to_string() : "...") + ')';
}

std::ostream& operator<<(std::ostream& out, const Interval& interval) {
  return out << interval.to_string();
}

}  // namespace sanctrack
