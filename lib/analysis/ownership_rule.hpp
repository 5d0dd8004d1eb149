#pragma once

#include <string>
#include <vector>

#include "sanctrack/model/authority.hpp"
#include "time/verdict.hpp"

/// @file
/// The rule on ownership of an authority on a day, and who is designated under it.

namespace sanctrack {

/// The rule that applies, or why none does.
struct RuleOfDay {
  const OwnershipRule* rule = nullptr;
  std::string why_none = {};
};
RuleOfDay rule_of(const SnapshotData& law, std::uint32_t authority);
/// What is to be said of every answer under a rule.
void add_rule_caveats(const SnapshotData& law, std::uint32_t authority, const OwnershipRule& rule,
                      std::vector<Caveat>& to);

/// Who is designated by an authority, and from whom that passes on to what they own.
class DesignatedParties {
 public:
  DesignatedParties(const SnapshotData& law, std::uint32_t authority);

  const Selection& selection() const noexcept { return selection_; }
  Verdict designated(std::uint32_t entity) const { return verdict_on(law_, entity, selection_); }
  /// Of one who is designated as `designated` says: no, where all that freezes is suspended.
  Verdict passes_on(std::uint32_t entity, Verdict designated) const;
  /// Of all entities, by place: who is designated.
  std::vector<Verdict> all_designated() const { return verdicts_on(law_, selection_); }
  /// Of all entities: from whom it passes on.
  std::vector<Verdict> all_passing(std::vector<Verdict> designated) const;

 private:
  const SnapshotData& law_;
  Selection selection_;
  bool any_suspended_ = false;
};

}  // namespace sanctrack
