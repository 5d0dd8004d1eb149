#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sanctrack/model/counts.hpp"
#include "sanctrack/model/provenance.hpp"
#include "sanctrack/model/vocabulary.hpp"
#include "sanctrack/values/date.hpp"
#include "sanctrack/values/id.hpp"
#include "sanctrack/values/interval.hpp"

namespace sanctrack {

/// How a regime ends when nobody acts.
struct Expiry {
  ExpiryKind kind = ExpiryKind::unread;   ///< the rule
  std::vector<std::string> unverified{};  ///< fields not verified; `all` = each
  std::string note{};                     ///< the rule in words

  bool operator==(const Expiry&) const = default;
};

/// How complete the record of one aspect of a regime is, and when. No statement means partial.
struct Completeness {
  Aspect of = Aspect::designations;          ///< the aspect
  RecordState state = RecordState::partial;  ///< how much of it is on record
  Interval when = Interval::always();        ///< over which days
  std::optional<Date> on{};  ///< survivors: the edition's own day; alone, the only day spoken of
  Counts missing{};          ///< places known to exist whose party nobody could read
  std::string note{};        ///< free text

  bool operator==(const Completeness&) const = default;
};

/// A criterion or measure that is in force by an act outside the record.
struct Given {
  MaybeCriterionId criterion{};  ///< the criterion, or
  MaybeMeasureId measure{};      ///< the measure
  std::optional<Date> from{};    ///< first day in force; absent = from the regime's start
  std::string note{};            ///< free text

  bool operator==(const Given&) const = default;
};

/// A sanctions programme of one authority, with a dated life.
struct Regime {
  RegimeId id;                         ///< `eu-belarus`
  AuthorityId authority;               ///< whose it is
  std::string title{};                 ///< official title
  std::optional<Date> from{};          ///< its first day
  std::vector<std::string> codes{};    ///< programme codes on official lists (`BLR`)
  std::vector<ActId> base{};           ///< the base acts
  Expiry expiry{};                     ///< how it ends when nobody acts
  std::vector<Completeness> record{};  ///< what of it is on record
  std::vector<Given> given{};          ///< in force by acts outside the record
  Provenance provenance{};             ///< where this comes from

  bool operator==(const Regime&) const = default;
};

/// A ground on which one may be designated.
struct Criterion {
  CriterionId id;                                 ///< `eu-c-border-crossing`
  RegimeId regime;                                ///< the regime it belongs to
  CriterionKind kind = CriterionKind::criterion;  ///< limb of the article, or ground of listings
  std::string summary{};                          ///< what it covers, in the project's words
  Provenance provenance{};                        ///< where this comes from

  bool operator==(const Criterion&) const = default;
};

/// Something a regime forbids. Acts impose, widen, suspend, license and lift it.
struct Measure {
  MeasureId id;                                  ///< `eu-m-asset-freeze`
  RegimeId regime;                               ///< the regime it belongs to
  MeasureKind kind = MeasureKind::asset_freeze;  ///< what it forbids
  MeasureTarget target = MeasureTarget::listed;  ///< whom it binds itself to
  std::vector<EntityKind> kinds{};               ///< listed: only these kinds; empty = every kind
  std::vector<CriterionId> under{};              ///< listed: only entries on these grounds
  std::vector<EntityId> members{};  ///< territory, sector: who belongs, by the project's reading
  std::string summary{};            ///< what it forbids, in the project's words
  Provenance provenance{};          ///< where this comes from

  bool operator==(const Measure&) const = default;
};

}  // namespace sanctrack
