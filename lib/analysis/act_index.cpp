#include <algorithm>
#include <tuple>

#include "analysis/answers.hpp"

namespace sanctrack {
namespace {

auto order_of(const Step& step) { return std::tuple(step.day, step.earliest, step.act); }

}  // namespace

ActIndex::ActIndex(const RegistryData& data)
    : data_(data), by_act_(data.records.acts.size()), on_criterion_(data.records.criteria.size()) {
  lead_.reserve(data.records.acts.size());
  for (const Act& act : data.records.acts) {
    lead_.push_back(data.acts.find(act.mirrors ? *act.mirrors : act.id));
  }
  take_entries();
  take_unnamed();
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

void ActIndex::take_entries() {
  const Fold& fold = data_.fold;
  for (std::uint32_t entry = 0; entry < fold.entries.size(); ++entry) {
    const Track track = fold.entries[entry].track;
    for (std::uint32_t i = track.begin; i < track.end; ++i) {
      const Step& step = fold.steps[i];
      if (step.kind != ChangeKind::designate || step.act == nowhere) continue;
      take(by_act_[lead_[step.act]], i, entry, 1);
      for (const CriterionId& id : data_.criteria_of_step(step)) {
        const std::uint32_t criterion = data_.criteria.find(id);
        if (criterion == nowhere) continue;
        const auto added = fold.of(fold.criteria[criterion]);
        const bool in_time = std::any_of(added.begin(), added.end(), [&](const Step& one) {
          return one.kind == ChangeKind::add_criterion && one.earliest <= step.day;
        });
        if (in_time) take(on_criterion_[criterion], i, entry, 1);
      }
    }
  }
}

void ActIndex::take_unnamed() {
  const Fold& fold = data_.fold;
  for (const Track& track : fold.unnamed) {
    for (std::uint32_t i = track.begin; i < track.end; ++i) {
      const Step& step = fold.steps[i];
      if (step.kind != ChangeKind::designate || step.act == nowhere) continue;
      take(by_act_[lead_[step.act]], i, nowhere, data_.unnamed_of(step).total());
    }
  }
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
