#pragma once

#include <map>
#include <utility>
#include <vector>

#include "model/registry_data.hpp"
#include "sanctrack/analysis/response.hpp"

namespace sanctrack {

/// The earliest designation of some: by an act, or on a criterion.
struct FirstMade {
  std::uint32_t step = nowhere;
  std::uint32_t entry = nowhere;  ///< nowhere: places without a name
  int same_day = 0;               ///< entries that the same act made with effect on the same day
  int all = 0;                    ///< entries
};

/// A step by which an entry came to rest on a criterion.
struct Grounded {
  std::uint32_t step;
  std::uint32_t entry;
  bool anew;  ///< whether it names somebody whom the entry did not name before
};

/// What a response needs to know of all acts: whom each designates, and which leads. Whoever makes
/// an entry designates, and whoever amends one so that it names somebody more.
class ActIndex {
 public:
  explicit ActIndex(const RegistryData& data);

  /// The place of the act that states the common effect of an act and its twin.
  std::uint32_t lead_of(std::uint32_t act) const noexcept { return lead_[act]; }
  /// The first designation by an act or its twin under the regimes of an authority.
  FirstMade by_act(std::uint32_t lead, std::uint32_t authority) const;
  /// The day from which on an act or its twin may have added a criterion; never where neither does.
  std::int32_t adds(std::uint32_t lead, std::uint32_t criterion) const;
  /// The first designation on a criterion from a day on.
  FirstMade on_criterion(std::uint32_t criterion, std::int32_t from) const;
  /// The first step from a day on, and before another, that puts an entry on a criterion and names
  /// nobody anew; nothing where there is none.
  const Grounded* restated(std::uint32_t criterion, std::int32_t from, std::int32_t before) const;

 private:
  void take(FirstMade& made, std::uint32_t step, std::uint32_t entry, int places) const;
  void take_entry(std::uint32_t entry);
  void take_unnamed();

  const RegistryData& data_;
  std::vector<std::uint32_t> lead_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, FirstMade> by_act_;  ///< and authority
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
