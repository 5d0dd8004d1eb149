#pragma once

#include <string>
#include <vector>

#include "sanctrack/model/authority.hpp"
#include "time/verdict.hpp"

/// @file
/// The rule on ownership of an authority on a day.

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

}  // namespace sanctrack
