#pragma once

#include <map>
#include <vector>

#include "time/selection.hpp"

namespace sanctrack {

/// From a day on, what the entries of an authority say of a party.
struct ListedFrom {
  std::int32_t day;
  Verdict verdict;
};

/// When designations began, by one reading of the record.
class Beginnings {
 public:
  explicit Beginnings(const SnapshotData& law);

  /// The stretches of what the entries of an authority say of a party, up to the day of the law;
  /// neighbours differ.
  std::vector<ListedFrom> stretches(std::uint32_t entity, std::uint32_t authority) const;
  /// When the designation began that stands, or may, on the day; nothing where none does.
  std::optional<EffectDay> current(std::uint32_t entity, std::uint32_t authority,
                                   const std::vector<ListedFrom>& stretches) const;
  /// When the first designation began, of those up to the day.
  std::optional<EffectDay> first(std::uint32_t entity, std::uint32_t authority,
                                 const std::vector<ListedFrom>& stretches) const;

 private:
  const SnapshotData& on(std::int32_t day) const;
  EffectDay effect_at(std::uint32_t entity, std::uint32_t authority, std::int32_t day) const;

  const SnapshotData& law_;
  std::vector<std::vector<std::int32_t>> revivals_;  ///< by regime: when it lapses or revives
  mutable std::map<std::int32_t, SnapshotData> laws_;
};

}  // namespace sanctrack
