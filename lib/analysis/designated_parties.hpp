#pragma once

#include <vector>

#include "sanctrack/time/caveat.hpp"
#include "time/verdict.hpp"

namespace sanctrack {

/// Who is designated by an authority, and from whom that passes on to what they own: from those
/// whose assets it freezes.
class DesignatedParties {
 public:
  DesignatedParties(const SnapshotData& law, std::uint32_t authority);

  const Selection& selection() const noexcept { return selection_; }
  Verdict designated(std::uint32_t entity) const { return verdict_on(law_, entity, selection_); }
  /// Of one who is designated as `designated` says. Where no freeze of a regime was ever recorded,
  /// and not every measure is on record, a designation is taken to freeze.
  Verdict passes_on(std::uint32_t entity, Verdict designated) const;
  /// Of all entities, by place: who is designated.
  std::vector<Verdict> all_designated() const { return verdicts_on(law_, selection_); }
  /// Of all entities: from whom it passes on.
  std::vector<Verdict> all_passing(std::vector<Verdict> designated) const;

  /// Appends why the designation of a party is or may be not passed on, and what was assumed.
  void add_doubts(std::uint32_t entity, std::vector<Caveat>& to) const;
  /// Appends what was assumed of regimes.
  void add_assumptions(std::vector<Caveat>& to) const;

 private:
  /// Whether all who are designated under a regime have their assets frozen.
  enum class Freeze : std::uint8_t {
    of_all,   ///< by a freeze in force that has no conditions and no suspension
    assumed,  ///< no freeze is on record, and not every measure is
    of_none,  ///< no freeze is on record, and every measure is
    of_some   ///< to be asked of each party
  };
  struct RegimeFreeze {
    std::uint32_t regime;
    Freeze freeze;
  };
  /// Whether the freezes of a regime bind a party designated under it, and whether one of them is
  /// suspended for it.
  struct Bound {
    Verdict frozen;
    bool suspended;
  };

  Freeze freeze_of(std::uint32_t regime) const;
  Bound bound(const RegimeFreeze& under, std::uint32_t entity) const;
  Selection under(std::uint32_t regime) const;
  static Verdict perhaps(Freeze freeze);
  void add_assumption(std::uint32_t regime, std::vector<Caveat>& to) const;

  const SnapshotData& law_;
  Selection selection_;
  std::vector<RegimeFreeze> regimes_ = {};  ///< those asked
  bool all_freeze_ = true;                  ///< or are assumed to
};

}  // namespace sanctrack
