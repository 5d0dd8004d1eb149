#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "sanctrack/model/provenance.hpp"
#include "sanctrack/model/vocabulary.hpp"
#include "sanctrack/values/id.hpp"
#include "sanctrack/values/interval.hpp"
#include "sanctrack/values/stake.hpp"

namespace sanctrack {

/// When a company that is not listed is treated as those who own or control it: what an authority
/// says of that over a stretch of time. The rules of one authority do not overlap; over days for
/// which none is recorded nobody can tell.
struct OwnershipRule {
  Interval when = Interval::always();  ///< the days on which it holds
  /// How much a listed party must hold: `at_least(50)`, or `over(50)`.
  Stake share = Stake::at_least(50);
  Aggregation aggregation = Aggregation::none;  ///< whether shares of several of them add up
  Control control = Control::ignored;           ///< whether control without shares counts, too
  Provenance provenance{};                      ///< where the rule is written

  /// `50 % or more, of all such parties together; or control`.
  SANCTRACK_API std::string in_words() const;

  bool operator==(const OwnershipRule&) const = default;
};

/// Writes the rule in words, and from when until when it holds.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const OwnershipRule& rule);

/// Who sanctions: the EU, the UK, OFAC for the US, the UN, Switzerland, Canada.
struct Authority {
  AuthorityId id;      ///< `EU`, `US`: not a country code (the UK's is `UK`)
  std::string name{};  ///< its own name
  /// IANA name of the calendar in which its days end, `Europe/Brussels`. Only the shape is checked:
  /// the library records the name and does not look it up.
  std::string time_zone{};
  std::vector<OwnershipRule> ownership_rules{};  ///< by stretches of time that do not overlap
  Provenance provenance{};                       ///< where this comes from

  /// What sentences call it: `the EU`, `Canada`, `the Ministry of Finance`. The EU, UK, US and UN
  /// go by their ids, others by name, or by id where they have none. An English name gets `the`
  /// where it says of what it is (`of`, `for`), begins with `United`, or ends in what such a body
  /// or state is (`Union`, `Council`, `Republic`, ...); one that is recorded with its article keeps
  /// it.
  SANCTRACK_API std::string in_words() const;
  /// Its name with the id: `the European Union (EU)`, `Canada (CA)`.
  SANCTRACK_API std::string in_full() const;

  bool operator==(const Authority&) const = default;
};

}  // namespace sanctrack
