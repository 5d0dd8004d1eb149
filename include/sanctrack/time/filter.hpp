#pragma once

#include <iosfwd>
#include <optional>

#include "sanctrack/model/vocabulary.hpp"
#include "sanctrack/values/codes.hpp"
#include "sanctrack/values/id.hpp"

/// @file
/// Which part of the law is asked for.

namespace sanctrack {

/// Narrows a question: every field that is given must hold. An aggregate, so that
/// `law.designations({.regime = "eu-belarus", .kind = EntityKind::person})` reads well.
///
/// An id that the registry does not hold throws `UnknownIdError` with the nearest known one; it
/// never means "nothing found". About something that is no designation (a criterion, a measure, a
/// pending change), the fields of parties - `kind`, `country`, `entity` - ask whether it touches
/// such a party.
struct Filter {
  MaybeRegimeId regime{};            ///< under this regime
  MaybeAuthorityId authority{};      ///< by this authority, under any of its regimes
  std::optional<EntityKind> kind{};  ///< with a party of this kind
  std::optional<Country> country{};  ///< with a party of this nationality, flag or registration
  MaybeCriterionId criterion{};      ///< on this ground, as it counts on the day
  MaybeMeasureId measure{};          ///< bound by this measure
  MaybeActId act{};                  ///< made or changed by this act, or the one it mirrors
  MaybeEntityId entity{};            ///< with this party

  /// Whether it narrows nothing.
  bool empty() const noexcept {
    return !(regime || authority || kind || country || criterion || measure || act || entity);
  }
  /// Whether both narrow in the same way.
  bool operator==(const Filter&) const = default;
};

/// The filter that narrows nothing.
inline const Filter no_filter{};

/// Writes the fields that narrow, `regime='eu-belarus', kind='person'`; `everything` where none
/// does.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const Filter& filter);

}  // namespace sanctrack
