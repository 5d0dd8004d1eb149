#pragma once

#include <string>

#include "sanctrack/model/provenance.hpp"
#include "sanctrack/values/id.hpp"

namespace sanctrack {

/// Who sanctions: the EU, the UK, OFAC for the US, the UN, Switzerland, Canada.
struct Authority {
  AuthorityId id;           ///< `EU`, `US`: not a country code (the UK's is `UK`)
  std::string name{};       ///< its own name
  std::string time_zone{};  ///< IANA name of the calendar in which its days end, `Europe/Brussels`
  Provenance provenance{};  ///< where this comes from

  bool operator==(const Authority&) const = default;
};

}  // namespace sanctrack
