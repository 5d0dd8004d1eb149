#pragma once

#include "../time/small_law.hpp"
#include "sanctrack/analysis/coverage.hpp"
#include "sanctrack/values/error.hpp"

/// What tests of coverage add to small laws.
namespace small_coverage {

using namespace sanctrack;

/// The regime of a second authority, wholly on record.
inline void add_uk(Records& records) {
  records.authorities.push_back({.id = "UK", .name = "United Kingdom"});
  Regime regime{.id = "uk-belarus", .authority = "UK", .title = "Belarus"};
  regime.from = Date(2019, 1, 1);
  regime.record.push_back({.of = Aspect::designations, .state = RecordState::complete});
  regime.expiry.kind = ExpiryKind::none;
  records.regimes.push_back(regime);
}

inline CoverageCell cell(const Coverage& of, const EntityId& entity, const AuthorityId& authority) {
  for (const CoverageCell& one : of.of(entity)) {
    if (one.authority == authority) return one;
  }
  throw Error("no such cell");
}

}  // namespace small_coverage
