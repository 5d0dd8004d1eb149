#include "analysis/lookup_days.hpp"

#include <algorithm>

#include "time/caveats.hpp"

namespace sanctrack {
namespace {

/// The day on which a licence or suspension ends by itself, if it says so.
std::optional<Date> end_of_relief(const Change& change) {
  if (const auto* suspended = std::get_if<Suspend>(&change.body)) return suspended->until;
  if (const auto* licence = std::get_if<License>(&change.body)) return licence->until;
  return std::nullopt;
}

}  // namespace

LookupDays::LookupDays(const RegistryData& data, const Fold& fold, const AsOfOptions& options,
                       const Selection& selection)
    : data_(data), fold_(fold), options_(options), selection_(selection) {}

void LookupDays::add_step(const Step& step, Days& to) const {
  to.push_back(step.day);
  if (!step.doubtful() && !step.left_out) return;
  to.push_back(step.earliest);
  if (step.latest < never) to.push_back(step.latest + 1);
}

void LookupDays::add_track(Track track, Days& to) const {
  for (const Step& step : fold_.of(track)) add_step(step, to);
}

void LookupDays::add_entries(std::uint32_t entity, bool with_same, Days& to) const {
  for (std::uint32_t i = fold_.entity_begin[entity]; i < fold_.entity_begin[entity + 1]; ++i) {
    const Entry& entry = fold_.entries[fold_.entity_entries[i]];
    if (asks_regime(data_, selection_, entry.regime)) add_track(entry.track, to);
  }
  if (!with_same || data_.same.empty()) return;
  for (std::uint32_t i = data_.same_begin[entity]; i < data_.same_begin[entity + 1]; ++i) {
    add_entries(data_.same[i], false, to);
  }
}

void LookupDays::add_regime(std::uint32_t regime, Days& to) const {
  const Regime& record = data_.records.regimes[regime];
  for (const Completeness& line : record.record) {
    if (const auto from = line.when.from()) to.push_back(from->days());
    if (const auto until = line.when.until()) to.push_back(until->days());
    if (!line.on) continue;
    to.push_back(line.on->days());
    to.push_back(line.on->days() + 1);
  }
  if (record.from) to.push_back(record.from->days());
  if (options_.known_on) to.push_back(options_.known_on->days() + 1);
  for (const Step& step : fold_.of(fold_.regimes[regime])) {
    add_step(step, to);
    const Change* change = data_.change_of(step);
    const auto* prolonged = change == nullptr ? nullptr : std::get_if<Prolong>(&change->body);
    if (prolonged != nullptr) to.push_back(prolonged->until.days());
  }
  add_track(fold_.unnamed[regime], to);
  for (const std::uint32_t entry : fold_.nameless) {
    if (fold_.entries[entry].regime == regime) add_track(fold_.entries[entry].track, to);
  }
}

void LookupDays::add_criteria(std::uint32_t regime, Days& to) const {
  for (const std::uint32_t criterion : data_.criteria_of[regime]) {
    add_track(fold_.criteria[criterion], to);
  }
}

void LookupDays::add_measure(std::uint32_t measure, const EntityId& party, Days& to) const {
  for (const Step& step : fold_.of(fold_.measures[measure])) {
    const Change* change = data_.change_of(step);
    if (change != nullptr && passes_by(*change, party)) continue;
    add_step(step, to);
    if (change == nullptr) continue;
    if (const auto until = end_of_relief(*change)) to.push_back(until->days());
  }
}

std::vector<std::uint32_t> LookupDays::regimes_of(std::uint32_t entity) const {
  std::vector<std::uint32_t> regimes;
  for (std::uint32_t i = fold_.entity_begin[entity]; i < fold_.entity_begin[entity + 1]; ++i) {
    const std::uint32_t regime = fold_.entries[fold_.entity_entries[i]].regime;
    if (!asks_regime(data_, selection_, regime)) continue;
    if (std::find(regimes.begin(), regimes.end(), regime) == regimes.end()) {
      regimes.push_back(regime);
    }
  }
  return regimes;
}

void LookupDays::tidy(Days& days) {
  days.push_back(Date::min().days());
  std::erase_if(
      days, [](std::int32_t day) { return day < Date::min().days() || day > Date::max().days(); });
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
}

}  // namespace sanctrack
