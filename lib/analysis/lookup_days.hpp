#pragma once

#include <vector>

#include "time/selection.hpp"

namespace sanctrack {

/// Finds the days on which answers to a party may change: a superset of them, by what the answer is
/// about.
class LookupDays {
 public:
  LookupDays(const RegistryData& data, const Fold& fold, const AsOfOptions& options,
             const Selection& selection);

  using Days = std::vector<std::int32_t>;

  /// Days of the entries that ever named a party, and of those that are possibly the same.
  void add_entries(std::uint32_t entity, bool with_same, Days& to) const;
  /// Days of a regime's life, of its unnamed places and of what is on record of it.
  void add_regime(std::uint32_t regime, Days& to) const;
  /// Days of a regime's criteria.
  void add_criteria(std::uint32_t regime, Days& to) const;
  /// Days of a measure, as far as they may be about a party.
  void add_measure(std::uint32_t measure, const EntityId& party, Days& to) const;
  /// The regimes whose lists ever named a party.
  std::vector<std::uint32_t> regimes_of(std::uint32_t entity) const;

  /// In order, each once, none outside the calendar; with its first day before all.
  static void tidy(Days& days);

 private:
  void add_track(Track track, Days& to) const;
  void add_step(const Step& step, Days& to) const;

  const RegistryData& data_;
  const Fold& fold_;
  const AsOfOptions& options_;
  const Selection& selection_;
};

}  // namespace sanctrack
