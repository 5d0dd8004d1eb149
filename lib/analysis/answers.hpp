#pragma once

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

/// What a response needs to know of all acts: whom each designates, and which leads.
class ActIndex {
 public:
  explicit ActIndex(const RegistryData& data);

  /// The place of the act that states the common effect of an act and its twin.
  std::uint32_t lead_of(std::uint32_t act) const noexcept { return lead_[act]; }
  /// The first designation by an act or its twin.
  const FirstMade& by_act(std::uint32_t lead) const noexcept { return by_act_[lead]; }
  /// The first designation on a criterion, no earlier than the criterion itself.
  const FirstMade& on_criterion(std::uint32_t place) const noexcept { return on_criterion_[place]; }

 private:
  void take(FirstMade& made, std::uint32_t step, std::uint32_t entry, int places) const;
  void take_entries();
  void take_unnamed();

  const RegistryData& data_;
  std::vector<std::uint32_t> lead_;
  std::vector<FirstMade> by_act_;
  std::vector<FirstMade> on_criterion_;
};

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
