#pragma once

#include <map>
#include <utility>
#include <vector>

#include "model/registry_data.hpp"
#include "sanctrack/analysis/response.hpp"

namespace sanctrack {

/// A stretch of days, both of which count.
struct Days {
  std::int32_t earliest = always;
  std::int32_t latest = always;
};

/// A step that designates, and from when on it counts.
struct Making {
  std::uint32_t step;
  std::uint32_t entry;                ///< nowhere: places without a name
  std::int32_t earliest;              ///< the first day on which it can have effect
  int places = 1;                     ///< entries that it makes
  std::uint32_t criterion = nowhere;  ///< on which it rests, where that is asked
  Days from = {};                     ///< when that criterion was added: before, it does not count
};

/// The earliest designation of some: by an act, or on criteria.
struct FirstMade {
  std::uint32_t step = nowhere;
  std::uint32_t entry = nowhere;      ///< nowhere: places without a name
  std::uint32_t criterion = nowhere;  ///< nowhere: not asked
  Days from = {};                     ///< when that criterion was added
  Days days = {};                     ///< on which the first can have been, whichever it is
  bool sure = false;                  ///< whether it surely counts
  int same_day = 0;                 ///< entries that the same act made with effect on the same day
  std::vector<Making> rivals = {};  ///< others that may have been the first
};

/// A step by which an entry came to rest on a criterion.
struct Grounded {
  std::uint32_t step;
  std::uint32_t entry;
  std::int32_t earliest;  ///< the first day on which it can have effect
  bool anew;              ///< whether it names somebody whom the entry did not name before
};

/// What a response needs to know of all acts: whom each designates, and which leads. Whoever makes
/// an entry designates, and whoever amends one so that it names somebody more.
class ActIndex {
 public:
  explicit ActIndex(const RegistryData& data);

  /// The place of the act that states the common effect of an act and its twin.
  std::uint32_t lead_of(std::uint32_t act) const noexcept { return lead_[act]; }
  /// The designations by an act or its twin under the regimes of an authority.
  const std::vector<Making>& by_act(std::uint32_t lead, std::uint32_t authority) const;
  /// The days on which an act or its twin can have added a criterion; never where neither does.
  Days adds(std::uint32_t lead, std::uint32_t criterion) const;
  /// Adds the designations on a criterion that an act or its twin adds.
  void add_on_criterion(std::uint32_t lead, std::uint32_t criterion, std::vector<Making>& to) const;
  /// The first of some designations; nowhere where none can count.
  FirstMade first_of(const std::vector<Making>& all) const;
  /// The first step from a day on, and before another, that puts an entry on a criterion and names
  /// nobody anew; nothing where there is none.
  const Grounded* restated(std::uint32_t criterion, std::int32_t from, std::int32_t before) const;

 private:
  bool are_one(const Making& left, const Making& right) const;
  void add_beside(const std::vector<Making>& all, const Making& first, FirstMade& to) const;
  void take_entry(std::uint32_t entry);
  void take_unnamed();

  const RegistryData& data_;
  std::vector<std::uint32_t> lead_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<Making>>
      by_act_;  ///< and authority
  std::vector<std::vector<Grounded>> on_criterion_;
};

/// Those whom a step of an entry names and the entry did not name before.
std::vector<EntityId> named_anew(const RegistryData& data, std::uint32_t entry, std::uint32_t step);
/// The step that says on which grounds an entry rests from a step of it on.
std::uint32_t grounds_of(const RegistryData& data, std::uint32_t entry, std::uint32_t step);

/// The authorities whose regimes an act serves, each once.
std::vector<std::uint32_t> authorities_of(const RegistryData& data, const Act& act);

/// The answers to an event, its own and those of the larger events it belongs to; by authority.
std::vector<ResponseRow> answers_to(const RegistryData& data, const ActIndex& index,
                                    const Event& event);
/// The larger events that an event belongs to, the nearest first.
std::vector<const Event*> larger_events(const RegistryData& data, const Event& event);

/// Says so where the day of an event is approximate or not verified.
void add_event_caveats(const Event& event, std::vector<Caveat>& to);
/// How many days after an event a date came; absent where it is not on record.
std::optional<Lag> lag_to(const Event& event, const std::optional<PartialDate>& date,
                          bool unverified);
/// The same of an act's own day of effect.
std::optional<Lag> lag_to_force(const Event& event, const Act& act);

}  // namespace sanctrack
