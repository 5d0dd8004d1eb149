#include "sanctrack/analysis/renewals.hpp"

#include <algorithm>
#include <tuple>

#include "analysis/ends.hpp"
#include "sanctrack/values/error.hpp"

namespace sanctrack {

Rows<Renewal> renewals(const Registry& registry, Date after, const RenewalOptions& options) {
  if (options.until && *options.until <= after) {
    throw InvalidValue("expected a last day after " + after.to_string() + ", got " +
                       options.until->to_string());
  }
  const RegistryData& data = *registry.data();
  const Selection selection =
      select(data, {.regime = options.regime, .authority = options.authority});
  const SnapshotData law(registry.data(), after,
                         {.known_on = options.known_on, .unverified = options.unverified});
  std::vector<Renewal> rows;
  std::vector<Caveat> caveats;
  for (std::uint32_t regime = 0; regime < data.records.regimes.size(); ++regime) {
    if (!asks_regime(data, selection, regime)) continue;
    add_regime_ends(law, regime, rows, caveats);
    add_relief_ends(law, regime, rows, caveats);
  }
  if (options.until) {
    std::erase_if(rows, [&](const Renewal& row) { return row.lapses >= *options.until; });
  }
  std::sort(rows.begin(), rows.end(), [](const Renewal& left, const Renewal& right) {
    return std::tuple(left.lapses, left.kind, left.regime.text(), left.act.text()) <
           std::tuple(right.lapses, right.kind, right.regime.text(), right.act.text());
  });
  return {std::move(rows), std::move(caveats)};
}

}  // namespace sanctrack
