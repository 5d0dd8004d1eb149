#pragma once

#include <map>
#include <utility>
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
  /// From a day on, before another.
  using Stretch = std::pair<std::int32_t, std::int32_t>;
  /// From a day on, before another, and the last day on which it can have begun.
  struct Reach {
    std::int32_t from;
    std::int32_t until;
    std::int32_t latest;
  };
  /// When the entries of an authority can have named a party, and when they surely did: each by the
  /// candidates of their days of effect, in order, those that touch joined.
  struct Reaches {
    std::vector<Stretch> can;
    std::vector<Stretch> sure;
    std::vector<Reach> each;  ///< of which `can` is joined
  };

  const SnapshotData& on(std::int32_t day) const;
  EffectDay effect_at(std::uint32_t entity, std::uint32_t authority, std::int32_t day) const;
  Reaches reaches(std::uint32_t entity, std::uint32_t authority) const;
  void add_alive(std::uint32_t regime, const Reach& named, bool sure, Reaches& to) const;
  std::int32_t latest_begin(const Reaches& reached) const;

  const SnapshotData& law_;
  std::vector<std::vector<ListedFrom>> alive_;  ///< by regime: from when its list binds, or may
  mutable std::map<std::int32_t, SnapshotData> laws_;
};

}  // namespace sanctrack
