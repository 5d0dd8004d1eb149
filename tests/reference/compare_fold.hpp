// Compares the fold of some records with its slow twin. Says where they differ.
#pragma once

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "model/clocks.hpp"
#include "model/registry_data.hpp"
#include "reference/naive_fold.hpp"
#include "sanctrack/model/builder.hpp"

namespace sanctrack::reference {

/// Removes changes, removals among them, that the twin finds contradictory.
inline void remove_changes(Records& records, const Places& places) {
  for (auto place = places.rbegin(); place != places.rend(); ++place) {
    const auto at = static_cast<std::ptrdiff_t>(place->second);
    if (place->first == no_act) {
      records.removals.erase(records.removals.begin() + at);
      continue;
    }
    Act& act = records.acts[place->first];
    act.changes.erase(act.changes.begin() + at);
    if (act.changes.empty()) act.content = ActContent::none;
  }
}

/// The contradictions that the builder finds; anything else that it finds goes into `others`.
inline Places find_contradictions(const Records& records, std::string& others) {
  std::vector<Place> places;
  RegistryBuilder builder(records);
  builder.locate_with([&](const Place& place) {
    places.push_back(place);
    return Location{"", static_cast<int>(places.size()), 0};
  });
  Places found;
  for (const Diagnostic& one : std::move(builder).try_build().diagnostics) {
    const Place& place = places[static_cast<std::size_t>(one.line) - 1];
    if (one.code != "designated-twice" && one.code != "not-designated" &&
        one.code != "amended-twice" && one.code != "other-party") {
      others += one.to_string() + '\n';
    } else if (place.section == Section::removals) {
      found.emplace(no_act, place.record);
    } else {
      found.emplace(place.record, place.item);
    }
  }
  return found;
}

class FoldComparison {
 public:
  explicit FoldComparison(const Records& records)
      : registry_(RegistryBuilder(records).build()), data_(*registry_.data()), naive_(records) {
    for (const auto& [name, events] : naive_.entries()) {
      for (const Event& event : events) {
        for (const Date day : {event.day, event.earliest, event.known, event.known_earliest}) {
          days_.insert(day.plus_days(-1));
          days_.insert(day);
        }
      }
    }
  }

  /// Empty, or where they differ.
  std::string run() const {
    if (data_.fold.entries.size() != naive_.entries().size()) return "not as many entries";
    for (const Entry& entry : data_.fold.entries) {
      const std::string id = data_.entry_id(entry, data_.fold);
      const std::size_t slash = id.find('/');
      const auto found = naive_.entries().find({id.substr(0, slash), id.substr(slash + 1)});
      if (found == naive_.entries().end()) return "the twin has no entry " + id;
      for (const Date day : days_) {
        if (!same_on(entry, found->second, day)) return id + " on " + day.to_string();
        if (!spans_hold(entry, day)) return "spans of " + id + " on " + day.to_string();
      }
    }
    return {};
  }

 private:
  bool same_on(const Entry& entry, const std::vector<Event>& events, Date day) const {
    if (!same(entry, {day.days()}, NaiveFold::state(events, day, Date::max()))) return false;
    return std::all_of(days_.begin(), days_.end(), [&](Date known_on) {
      return same(entry, {day.days(), known_on.days()}, NaiveFold::state(events, day, known_on));
    });
  }

  bool same(const Entry& entry, Clocks clocks, const NaiveState& naive) const {
    const EntryState state = state_on(data_.fold, entry, clocks);
    if (static_cast<int>(state.standing) != static_cast<int>(naive.standing)) return false;
    if (state.standing == Standing::out) return true;
    const auto parties = data_.parties_of(data_.fold.steps[state.parties]);
    const auto grounds = data_.criteria_of_step(data_.fold.steps[state.grounds]);
    const auto named = [&](const Step& step) {
      return step.sets_parties ? std::optional(data_.parties_of(step)) : std::nullopt;
    };
    const auto stated = [&](const Step& step) {
      return step.sets_grounds ? std::optional(data_.criteria_of_step(step)) : std::nullopt;
    };
    return std::equal(parties.begin(), parties.end(), naive.parties.begin(), naive.parties.end()) &&
           maybe<EntityId>(entry, state, state.maybe_parties, clocks, named) ==
               naive.maybe_parties &&
           maybe<CriterionId>(entry, state, state.maybe_grounds, clocks, stated) ==
               naive.maybe_grounds &&
           std::equal(grounds.begin(), grounds.end(), naive.grounds.begin(), naive.grounds.end());
  }

  /// What may have been said since: `said(step)` is what a step says, where it says anything.
  template <class Id, class Said>
  std::vector<std::vector<Id>> maybe(const Entry& entry, const EntryState& state,
                                     std::uint32_t from, Clocks clocks, const Said& said) const {
    std::vector<std::vector<Id>> found;
    for_each_perhaps(data_.fold, entry, state, from, clocks, [&](std::uint32_t place) {
      const std::optional<std::span<const Id>> ids = said(data_.fold.steps[place]);
      if (ids) found.emplace_back(ids->begin(), ids->end());
    });
    return found;
  }

  /// Whether the spans of every entity say of the entry what its state says. An entry of which
  /// nobody can tell may also name others.
  bool spans_hold(const Entry& entry, Date day) const {
    const Fold& fold = data_.fold;
    const auto place = static_cast<std::uint32_t>(&entry - fold.entries.data());
    const EntryState state = state_on(fold, entry, {day.days()});
    std::set<std::uint32_t> named, doubted;
    if (state.standing != Standing::out) named = parties_of(state.parties);
    const Clocks clocks{day.days()};
    for_each_perhaps(fold, entry, state, state.maybe_parties, clocks, [&](std::uint32_t i) {
      if (!fold.steps[i].sets_parties) return;
      const std::set<std::uint32_t> then = parties_of(i);
      for (const std::uint32_t one : named) {
        if (!then.contains(one)) doubted.insert(one);
      }
      for (const std::uint32_t one : then) {
        if (!named.contains(one)) doubted.insert(one);
      }
    });
    if (state.standing == Standing::cannot_tell) doubted.insert(named.begin(), named.end());
    std::set<std::uint32_t> certain, uncertain;
    for (std::uint32_t entity = 0; entity + 1 < fold.span_begin.size(); ++entity) {
      for (std::uint32_t i = fold.span_begin[entity]; i < fold.span_begin[entity + 1]; ++i) {
        const Span& span = fold.spans[i];
        if (span.entry != place || day.days() < span.from || day.days() >= span.until) continue;
        (span.certain ? certain : uncertain).insert(entity);
      }
    }
    std::set<std::uint32_t> sure;
    if (state.standing == Standing::in) {
      std::copy_if(named.begin(), named.end(), std::inserter(sure, sure.end()),
                   [&](std::uint32_t one) { return !doubted.contains(one); });
    }
    return certain == sure && uncertain == doubted;
  }

  std::set<std::uint32_t> parties_of(std::uint32_t step) const {
    std::set<std::uint32_t> parties;
    for (const EntityId& id : data_.parties_of(data_.fold.steps[step])) {
      parties.insert(data_.entities.find(id));
    }
    return parties;
  }

  Registry registry_;
  const RegistryData& data_;
  NaiveFold naive_;
  std::set<Date> days_;
};

/// Whether the builder finds the contradictions that the twin finds and, once these are gone, both
/// agree on every day and both clocks. Empty, or where they differ.
inline std::string compare_fold(Records records) {
  for (;;) {
    const Places expected = NaiveFold(records).contradictions();
    std::string others;
    const Places found = find_contradictions(records, others);
    if (!others.empty()) return others;
    if (found != expected) return "other contradictions than the twin's";
    if (expected.empty()) return FoldComparison(records).run();
    remove_changes(records, expected);
  }
}

}  // namespace sanctrack::reference
