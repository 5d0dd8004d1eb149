#include "time/record.hpp"

namespace sanctrack {
namespace {

/// Survivors of an edition that name no stretch of days speak of the edition's own day only.
bool holds(const Completeness& line, std::int32_t day) {
  if (line.on && line.when == Interval::always()) return line.on->days() == day;
  const auto from = line.when.from();
  const auto until = line.when.until();
  return (!from || from->days() <= day) && (!until || day < until->days());
}

bool is_own_day(const Completeness& line, std::int32_t day) {
  return line.state == RecordState::survivors && line.on && line.on->days() == day;
}

void add(Counts& sum, const Counts& more) {
  sum.persons += more.persons;
  sum.organisations += more.organisations;
  sum.vessels += more.vessels;
  sum.aircraft += more.aircraft;
}

}  // namespace

RecordNow record_on_day(const Regime& regime, Aspect aspect, std::int32_t day) noexcept {
  RecordNow now;
  bool found = false;
  for (const Completeness& line : regime.record) {
    if (line.of != aspect) continue;
    const bool own_day = is_own_day(line, day);
    if (!own_day && !holds(line, day)) continue;
    add(now.missing, line.missing);
    if (own_day || !found || (!now.complete && line.state > now.state) ||
        (now.state == RecordState::complete && line.state != RecordState::complete)) {
      if (now.complete && now.state == RecordState::survivors) continue;
      now.state = line.state;
      now.note = line.note;
      now.on = line.on;
      now.complete = own_day || line.state == RecordState::complete;
    }
    found = true;
  }
  return now;
}

RecordNow record_on(const Regime& regime, Aspect aspect, const Clocks& clocks) noexcept {
  const RecordNow now = record_on_day(regime, aspect, clocks.day);
  if (!now.complete || clocks.known_on >= clocks.day) return now;
  if (regime.from && clocks.known_on < regime.from->days()) return now;
  const RecordNow then = record_on_day(regime, aspect, clocks.known_on);
  return then.complete ? now : then;
}

bool complete_over(const Regime& regime, Aspect aspect, std::int32_t from,
                   std::int32_t to) noexcept {
  for (std::int32_t day = from; day <= to;) {
    std::int32_t covered = day;
    for (const Completeness& line : regime.record) {
      if (line.of != aspect || line.state != RecordState::complete || !holds(line, day)) continue;
      const auto until = line.when.until();
      covered = std::max(covered, until ? until->days() : never);
    }
    if (covered == day) return false;
    if (covered == never) return true;
    day = covered;
  }
  return true;
}

}  // namespace sanctrack
