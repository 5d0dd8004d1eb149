#include "sanctrack/model/designation.hpp"

#include <ostream>

#include "model/parties.hpp"

namespace sanctrack {
namespace {

IntervalSet collect(const RegistryData& data, std::uint32_t entry, Standing standing) {
  const std::vector<Stretch> stretches = stretches_of(data, data.fold, entry);
  std::vector<Interval> intervals;
  for (std::size_t i = 0; i < stretches.size(); ++i) {
    if (stretches[i].standing != standing) continue;
    const Date from = Date::from_days(stretches[i].from);
    intervals.push_back(i + 1 == stretches.size()
                            ? Interval::since(from)
                            : Interval::between(from, Date::from_days(stretches[i + 1].from)));
  }
  return IntervalSet(std::move(intervals));
}

}  // namespace

Designation::Designation(std::shared_ptr<const RegistryData> data, std::uint32_t index) noexcept
    : data_(std::move(data)), index_(index) {}

std::string Designation::id() const {
  return data_->entry_id(data_->fold.entries[index_], data_->fold);
}

RegimeId Designation::regime() const {
  return data_->records.regimes[data_->fold.entries[index_].regime].id;
}

std::string Designation::entry() const {
  return std::string(data_->entry_number(data_->fold.entries[index_], data_->fold));
}

std::string Designation::ref() const {
  return std::string(data_->entry_ref(data_->fold.entries[index_], data_->fold));
}

std::vector<EntityId> Designation::entities() const {
  const Fold& fold = data_->fold;
  std::vector<EntityId> named;
  for (std::uint32_t i = fold.party_begin[index_]; i < fold.party_begin[index_ + 1]; ++i) {
    named.push_back(data_->records.entities[fold.parties[i]].id);
  }
  return named;
}

std::vector<DesignationStep> Designation::steps() const {
  std::vector<DesignationStep> steps;
  for (const Step& step : data_->fold.of(data_->fold.entries[index_].track)) {
    DesignationStep one{.kind = step.kind,
                        .act = {},
                        .effect = effect_day(step),
                        .known = date_of(step.known),
                        .known_earliest = date_of(step.known_earliest),
                        .known_derived = step.known_derived,
                        .source = std::string(data_->source_of(step))};
    if (const Act* act = data_->act_of(step)) one.act = act->id;
    steps.push_back(std::move(one));
  }
  return steps;
}

IntervalSet Designation::intervals() const { return collect(*data_, index_, Standing::in); }
IntervalSet Designation::uncertain() const {
  return collect(*data_, index_, Standing::cannot_tell);
}

std::ostream& operator<<(std::ostream& out, const Designation& designation) {
  out << designation.id();
  for (const EntityId& id : designation.entities()) out << ' ' << id;
  return out << ' ' << designation.intervals();
}

}  // namespace sanctrack
