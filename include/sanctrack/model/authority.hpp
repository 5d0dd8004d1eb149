#pragma once

#include <string>

#include "sanctrack/model/provenance.hpp"
#include "sanctrack/values/id.hpp"

namespace sanctrack {

/// Who sanctions: the EU, the UK, OFAC for the US, the UN, Switzerland, Canada.
struct Authority {
  AuthorityId id;      ///< `EU`, `US`: not a country code (the UK's is `UK`)
  std::string name{};  ///< its own name
  /// IANA name of the calendar in which its days end, `Europe/Brussels`. Only the shape is checked:
  /// the library records the name and does not look it up.
  std::string time_zone{};
  Provenance provenance{};  ///< where this comes from

  bool operator==(const Authority&) const = default;
};

}  // namespace sanctrack
