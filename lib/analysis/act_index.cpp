#include <algorithm>
#include <tuple>

#include "analysis/answers.hpp"
#include "analysis/entry_life.hpp"

namespace sanctrack {
namespace {

auto order_of(const Step& step) { return std::tuple(step.day, step.earliest, step.act); }

bool same_effect(const Step& left, const Step& right) {
  return left.day == right.day && left.earliest == right.earliest && left.latest == right.latest;
}

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
      const std::int32_t earliest = first_day(fold, entry.track, i);
      if (anew) {
        by_act_[{lead_[step.act], authority}].push_back(
            {.step = i, .entry = place, .earliest = earliest});
      }
      for (const CriterionId& id : grounds) {
        const std::uint32_t criterion = data_.criteria.find(id);
        if (criterion == nowhere || (!anew && holds(before, id))) continue;
        on_criterion_[criterion].push_back(
            {.step = i, .entry = place, .earliest = earliest, .anew = anew});
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
      by_act_[{lead_[step.act], data_.authority_of[regime]}].push_back(
          {.step = i,
           .entry = nowhere,
           .earliest = step.earliest,
           .places = data_.unnamed_of(step).total()});
    }
  }
}

const std::vector<Making>& ActIndex::by_act(std::uint32_t lead, std::uint32_t authority) const {
  static const std::vector<Making> none;
  const auto found = by_act_.find({lead, authority});
  return found == by_act_.end() ? none : found->second;
}

Days ActIndex::adds(std::uint32_t lead, std::uint32_t criterion) const {
  Days days{never, never};
  for (const Step& step : data_.fold.of(data_.fold.criteria[criterion])) {
    if (step.kind != ChangeKind::add_criterion || step.act == nowhere) continue;
    if (lead_[step.act] != lead) continue;
    days.earliest = std::min(days.earliest, step.earliest);
    days.latest = std::min(days.latest, step.latest);
  }
  return days;
}

void ActIndex::add_on_criterion(std::uint32_t lead, std::uint32_t criterion,
                                std::vector<Making>& to) const {
  const Days from = adds(lead, criterion);
  for (const Grounded& one : on_criterion_[criterion]) {
    if (!one.anew) continue;
    to.push_back({.step = one.step,
                  .entry = one.entry,
                  .earliest = one.earliest,
                  .criterion = criterion,
                  .from = from});
  }
}

/// Whether two designations take one day of their act, whichever that is.
bool ActIndex::are_one(const Making& left, const Making& right) const {
  const Step& one = data_.fold.steps[left.step];
  const Step& other = data_.fold.steps[right.step];
  if (left.step == right.step) return true;
  if (!same_effect(one, other) || lead_[one.act] != lead_[other.act]) return false;
  return one.earliest == one.latest ||
         (!data_.change_of(one)->from && !data_.change_of(other)->from);
}

FirstMade ActIndex::first_of(const std::vector<Making>& all) const {
  const Fold& fold = data_.fold;
  const Making* first = nullptr;
  bool sure = false;
  Days days{never, always};
  for (const Making& one : all) {
    const Step& step = fold.steps[one.step];
    if (step.latest < one.from.earliest) continue;
    const bool counts = one.earliest >= one.from.latest;
    days.earliest = std::min(days.earliest, std::max(one.earliest, one.from.earliest));
    if (counts) {
      days.latest = sure ? std::min(days.latest, step.latest) : step.latest;
    } else if (!sure) {
      days.latest = std::max(days.latest, step.latest);
    }
    const bool better = first == nullptr || (counts && !sure) ||
                        (counts == sure && order_of(step) < order_of(fold.steps[first->step]));
    if (better) first = &one;
    sure = sure || counts;
  }
  if (first == nullptr) return {};
  FirstMade made{.step = first->step,
                 .entry = first->entry,
                 .criterion = first->criterion,
                 .from = first->from,
                 .days = days,
                 .sure = sure};
  add_beside(all, *first, made);
  return made;
}

/// What was made on the same day, and what may have been before.
void ActIndex::add_beside(const std::vector<Making>& all, const Making& first,
                          FirstMade& to) const {
  const Step& shown = data_.fold.steps[first.step];
  for (const Making& one : all) {
    const Step& step = data_.fold.steps[one.step];
    if (step.latest < one.from.earliest) continue;
    const bool same = same_effect(step, shown) && lead_[step.act] == lead_[shown.act];
    if (same && one.criterion == first.criterion) to.same_day += one.places;
    if (are_one(one, first)) continue;
    const bool before = std::max(one.earliest, one.from.earliest) < shown.latest;
    if (before || !to.sure) to.rivals.push_back(one);
  }
}

const Grounded* ActIndex::restated(std::uint32_t criterion, std::int32_t from,
                                   std::int32_t before) const {
  for (const Grounded& one : on_criterion_[criterion]) {
    if (one.anew || data_.fold.steps[one.step].latest < from) continue;
    if (one.earliest < before) return &one;
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
