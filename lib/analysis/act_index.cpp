#include <algorithm>
#include <tuple>

#include "analysis/answers.hpp"

namespace sanctrack {
namespace {

auto order_of(const Step& step) { return std::tuple(step.day, step.earliest, step.act); }

bool makes(const Step& step) {
  return step.kind == ChangeKind::designate || step.kind == ChangeKind::amend;
}

template <class Things, class Thing>
bool holds(const Things& things, const Thing& thing) {
  return std::find(things.begin(), things.end(), thing) != things.end();
}

}  // namespace

ActIndex::ActIndex(const RegistryData& data)
    : data_(data), on_criterion_(data.records.criteria.size()) {
  lead_.reserve(data.records.acts.size());
  for (const Act& act : data.records.acts) {
    lead_.push_back(data.acts.find(act.mirrors ? *act.mirrors : act.id));
  }
  for (std::uint32_t entry = 0; entry < data.fold.entries.size(); ++entry) take_entry(entry);
  take_unnamed();
  for (std::vector<Grounded>& steps : on_criterion_) {
    std::stable_sort(steps.begin(), steps.end(), [&](const Grounded& left, const Grounded& right) {
      return order_of(data.fold.steps[left.step]) < order_of(data.fold.steps[right.step]);
    });
  }
}

void ActIndex::take(FirstMade& made, std::uint32_t place, std::uint32_t entry, int places) const {
  const Step& step = data_.fold.steps[place];
  made.all += places;
  if (made.step != nowhere) {
    const Step& first = data_.fold.steps[made.step];
    if (step.day == first.day && lead_[step.act] == lead_[first.act]) {
      made.same_day += places;
      return;
    }
    if (order_of(first) <= order_of(step)) return;
  }
  made.step = place;
  made.entry = entry;
  made.same_day = places;
}

void ActIndex::take_entry(std::uint32_t place) {
  const Fold& fold = data_.fold;
  const Entry& entry = fold.entries[place];
  std::span<const CriterionId> before = {};
  for (std::uint32_t i = entry.track.begin; i < entry.track.end; ++i) {
    const Step& step = fold.steps[i];
    const bool made = step.kind == ChangeKind::designate;
    const bool states = made || (makes(step) && step.sets_grounds);
    const auto grounds = states        ? data_.criteria_of_step(step)
                         : makes(step) ? before
                                       : std::span<const CriterionId>();
    const bool anew = made || !named_anew(data_, place, i).empty();
    if (makes(step) && step.act != nowhere) {
      const std::uint32_t authority = data_.authority_of[entry.regime];
      if (anew) take(by_act_[{lead_[step.act], authority}], i, place, 1);
      for (const CriterionId& id : grounds) {
        const std::uint32_t criterion = data_.criteria.find(id);
        if (criterion == nowhere || (!anew && holds(before, id))) continue;
        on_criterion_[criterion].push_back({.step = i, .entry = place, .anew = anew});
      }
    }
    before = grounds;
  }
}

void ActIndex::take_unnamed() {
  const Fold& fold = data_.fold;
  for (std::uint32_t regime = 0; regime < fold.unnamed.size(); ++regime) {
    const Track track = fold.unnamed[regime];
    for (std::uint32_t i = track.begin; i < track.end; ++i) {
      const Step& step = fold.steps[i];
      if (step.kind != ChangeKind::designate || step.act == nowhere) continue;
      take(by_act_[{lead_[step.act], data_.authority_of[regime]}], i, nowhere,
           data_.unnamed_of(step).total());
    }
  }
}

FirstMade ActIndex::by_act(std::uint32_t lead, std::uint32_t authority) const {
  const auto found = by_act_.find({lead, authority});
  return found == by_act_.end() ? FirstMade() : found->second;
}

std::int32_t ActIndex::adds(std::uint32_t lead, std::uint32_t criterion) const {
  std::int32_t day = never;
  for (const Step& step : data_.fold.of(data_.fold.criteria[criterion])) {
    if (step.kind != ChangeKind::add_criterion || step.act == nowhere) continue;
    if (lead_[step.act] == lead) day = std::min(day, step.earliest);
  }
  return day;
}

FirstMade ActIndex::on_criterion(std::uint32_t criterion, std::int32_t from) const {
  FirstMade made;
  for (const Grounded& one : on_criterion_[criterion]) {
    if (one.anew && data_.fold.steps[one.step].day >= from) take(made, one.step, one.entry, 1);
  }
  return made;
}

const Grounded* ActIndex::restated(std::uint32_t criterion, std::int32_t from,
                                   std::int32_t before) const {
  for (const Grounded& one : on_criterion_[criterion]) {
    const std::int32_t day = data_.fold.steps[one.step].day;
    if (!one.anew && day >= from && day < before) return &one;
  }
  return nullptr;
}

std::vector<EntityId> named_anew(const RegistryData& data, std::uint32_t entry,
                                 std::uint32_t place) {
  const Fold& fold = data.fold;
  const Step& asked = fold.steps[place];
  if (!makes(asked) || !asked.sets_parties) return {};
  std::span<const EntityId> before = {};
  for (std::uint32_t i = fold.entries[entry].track.begin; i < place; ++i) {
    const Step& step = fold.steps[i];
    if (!makes(step)) {
      before = {};
    } else if (step.sets_parties) {
      before = data.parties_of(step);
    }
  }
  std::vector<EntityId> anew;
  for (const EntityId& id : data.parties_of(asked)) {
    if (asked.kind == ChangeKind::designate || !holds(before, id)) anew.push_back(id);
  }
  return anew;
}

std::uint32_t grounds_of(const RegistryData& data, std::uint32_t entry, std::uint32_t place) {
  const Fold& fold = data.fold;
  for (std::uint32_t i = place; i > fold.entries[entry].track.begin; --i) {
    const Step& step = fold.steps[i];
    if (step.kind == ChangeKind::designate || (makes(step) && step.sets_grounds)) return i;
  }
  return fold.entries[entry].track.begin;
}

std::vector<std::uint32_t> authorities_of(const RegistryData& data, const Act& act) {
  std::vector<std::uint32_t> found;
  for (const RegimeId& id : act.regimes) {
    const std::uint32_t regime = data.regimes.find(id);
    if (regime == nowhere) continue;
    const std::uint32_t authority = data.authority_of[regime];
    if (std::find(found.begin(), found.end(), authority) == found.end()) found.push_back(authority);
  }
  return found;
}

}  // namespace sanctrack
