// The slow and obvious twin of the fold: replays every change that concerns an entry, each time it
// is asked.
#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "sanctrack/model/records.hpp"

namespace sanctrack::reference {

/// A change to an entry, as it was stated. A removal has no act.
struct Event {
  Date day;
  Date earliest;
  Date known;
  Date known_earliest;
  bool window = false;
  bool removal = false;
  ChangeKind kind = ChangeKind::delist;
  std::string regime;
  std::string number{};
  std::string ref{};
  std::string party{};
  std::pair<Date, std::string> act_order{Date::max(), "~"};
  std::pair<std::size_t, std::size_t> place{};  ///< act and change, as they were given
  std::optional<std::vector<EntityId>> parties{};
  std::optional<std::vector<CriterionId>> grounds{};
  std::vector<EntityId> ended{};  ///< whom a delisting names

  std::string text() const { return !number.empty() ? number : !ref.empty() ? ref : party; }
  auto stated() const { return std::pair(act_order, place.second); }
  auto order() const { return std::pair(std::pair(day, kind), stated()); }
};

/// What an entry is on a day.
struct NaiveState {
  enum { out, in, cannot_tell } standing = out;
  std::vector<EntityId> parties;
  std::vector<CriterionId> grounds;
  std::vector<std::vector<EntityId>> maybe_parties;     ///< by what may have effect since
  std::vector<std::vector<CriterionId>> maybe_grounds;  ///< by what may have effect since
};

using EntryName =
    std::pair<std::string, std::string>;  ///< regime, and number or reference or party
/// Act and change; a removal stands under `no_act`.
using Places = std::set<std::pair<std::size_t, std::size_t>>;
inline constexpr auto no_act = static_cast<std::size_t>(-1);

class NaiveFold {
 public:
  explicit NaiveFold(const Records& records) {
    for (std::size_t i = 0; i < records.acts.size(); ++i) add_act(records.acts[i], i);
    for (std::size_t i = 0; i < records.removals.size(); ++i) add_removal(records.removals[i], i);
    std::stable_sort(events_.begin(), events_.end(), [](const Event& left, const Event& right) {
      return left.order() < right.order();
    });
    find_bearers();
    for (const Event& event : events_) by_entry_[name_of(event)].push_back(event);
  }

  /// Every entry that a change is about, with its changes in order of effect.
  const std::map<EntryName, std::vector<Event>>& entries() const { return by_entry_; }

  /// The changes that designate what is designated, or touch what is not; that amend twice on a
  /// day in the same respect; and that delist others than those whom an entry names.
  Places contradictions() const {
    Places found;
    for (const auto& [name, events] : by_entry_) {
      bool in = false;
      const Event* named = nullptr;
      const Event* grounded = nullptr;
      for (const Event& event : events) {
        const bool designates = event.kind == ChangeKind::designate;
        if (designates == in) found.insert(event.place);
        if (designates && !in) named = grounded = &event;
        if (event.kind == ChangeKind::amend) {
          for (const bool of_parties : {true, false}) {
            const Event*& last = of_parties ? named : grounded;
            if (of_parties ? !event.parties.has_value() : !event.grounds.has_value()) continue;
            const Date begin = event.window ? event.earliest : event.day;
            const bool again = last && last->kind == event.kind && begin <= last->day;
            if (again) found.insert(event.place);
            last = &event;
          }
        } else {
          if (in && !designates && !event.ended.empty() && !named->parties->empty() &&
              as_set(event.ended) != as_set(*named->parties)) {
            found.insert(event.place);
          }
          in = designates;
        }
      }
    }
    return found;
  }

  /// What an entry is at the end of a day, by what was published by the end of `known_on`.
  static NaiveState state(const std::vector<Event>& events, Date day, Date known_on) {
    NaiveState state;
    bool ends_first = false;
    for (const Event& event : events) {
      const bool designates = event.kind == ChangeKind::designate;
      const bool ends = !designates && event.kind != ChangeKind::amend;
      if (ends && event.day > day && event.known <= known_on && event.earliest > day) {
        ends_first = true;
      }
      if (designates && ends_first && state.standing == NaiveState::in) continue;
      const bool surely = event.day <= day && event.known <= known_on;
      const bool possibly =
          (event.window ? event.earliest : event.day) <= day && event.known_earliest <= known_on;
      if (surely || possibly) apply(state, event, surely);
    }
    return state;
  }

 private:
  static std::set<EntityId> as_set(const std::vector<EntityId>& ids) {
    return {ids.begin(), ids.end()};
  }

  static void apply(NaiveState& state, const Event& event, bool sure) {
    const bool designates = event.kind == ChangeKind::designate;
    if (!sure) {
      const bool ends = !designates && event.kind != ChangeKind::amend;
      if (state.standing == NaiveState::out ? !designates : ends) {
        if (ends && state.standing == NaiveState::in) state.standing = NaiveState::cannot_tell;
        return;
      }
      if (state.standing != NaiveState::out) {
        if (event.parties) state.maybe_parties.push_back(*event.parties);
        if (event.grounds) state.maybe_grounds.push_back(*event.grounds);
        return;
      }
      state.standing = NaiveState::cannot_tell;
    } else {
      if (event.kind != ChangeKind::amend) {
        state = {};
        state.standing = designates ? NaiveState::in : NaiveState::out;
      }
      if (event.parties) state.maybe_parties.clear();
      if (event.grounds) state.maybe_grounds.clear();
    }
    if (event.parties) state.parties = *event.parties;
    if (event.grounds) state.grounds = *event.grounds;
  }

  /// Which entries bear a text as the reference or the party of their first designation, in the
  /// order of acts.
  void find_bearers() {
    std::map<EntryName, const Event*> made;
    for (const Event& event : events_) {
      if (event.kind != ChangeKind::designate) continue;
      const Event*& first = made[{event.regime, event.text()}];
      if (first == nullptr || event.stated() < first->stated()) first = &event;
    }
    for (const auto& [name, first] : made) {
      bearers_[name] = {name.second};
      for (const std::string& text : {first->ref, first->party}) {
        if (!made.contains({name.first, text})) bearers_[{name.first, text}].insert(name.second);
      }
    }
  }

  /// The entry that bears its text; else the only one that bears it as reference or party.
  EntryName name_of(const Event& event) const {
    const auto found = bearers_.find({event.regime, event.text()});
    if (found == bearers_.end() || found->second.size() != 1) return {event.regime, event.text()};
    return {event.regime, *found->second.begin()};
  }

  static Date first_day(const Act& act) {
    for (const auto* day :
         {&act.known, &act.published, &act.in_force, &act.adopted, &act.announced}) {
      if (*day) return (*day)->earliest();
    }
    return Date::max();
  }

  void add_act(const Act& act, std::size_t place) {
    for (std::size_t i = 0; i < act.changes.size(); ++i) {
      const Change& change = act.changes[i];
      const auto effect = change.from     ? change.from
                          : act.in_force  ? act.in_force
                          : act.published ? act.published
                                          : act.adopted;
      if (!effect) continue;
      const auto known = act.known       ? act.known
                         : act.published ? act.published
                         : act.in_force  ? act.in_force
                                         : effect;
      Event event{.day = effect->latest(),
                  .earliest = effect->earliest(),
                  .known = known->latest(),
                  .known_earliest = known->earliest(),
                  .window = effect->earliest() != effect->latest(),
                  .kind = change.kind(),
                  .regime = (change.regime ? *change.regime : act.regimes.front()).to_string(),
                  .act_order = {first_day(act), act.id.to_string()},
                  .place = {place, i}};
      if (describe(event, change)) events_.push_back(std::move(event));
    }
  }

  /// Whether the change is about an entry, and if so about which.
  static bool describe(Event& event, const Change& change) {
    const Parties* parties = nullptr;
    if (const auto* made = std::get_if<Designate>(&change.body)) {
      event.number = made->listing.entry;
      event.ref = made->listing.ref;
      event.parties = made->parties.named;
      event.grounds = made->listing.criteria;
      parties = &made->parties;
    } else if (const auto* amended = std::get_if<Amend>(&change.body)) {
      event.number = amended->entry;
      event.parties = amended->parties;
      event.grounds = amended->criteria;
    } else if (const auto* delisted = std::get_if<Delist>(&change.body)) {
      event.number = delisted->entry;
      event.ref = delisted->ref;
      parties = &delisted->parties;
    } else if (const auto* annulled = std::get_if<Annul>(&change.body)) {
      event.number = annulled->entry;
      event.ref = annulled->ref;
      parties = &annulled->parties;
    }
    if (parties != nullptr && !parties->named.empty()) {
      if (event.kind != ChangeKind::designate) event.ended = parties->named;
      event.party = parties->named.front().to_string();
    }
    return !event.text().empty();
  }

  void add_removal(const Removal& removal, std::size_t place) {
    Event event{.day = removal.gone_by,
                .earliest = removal.last_seen.plus_days(1),
                .known = removal.gone_by,
                .known_earliest = removal.last_seen.plus_days(1),
                .removal = true,
                .regime = removal.regime.to_string(),
                .number = removal.entry};
    event.window = event.earliest < event.day;
    event.act_order.second += removal.last_seen.to_string();
    event.place = {no_act, place};
    events_.push_back(std::move(event));
  }

  std::vector<Event> events_;
  std::map<EntryName, std::set<std::string>> bearers_;
  std::map<EntryName, std::vector<Event>> by_entry_;
};

}  // namespace sanctrack::reference
