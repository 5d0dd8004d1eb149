#pragma once

#include "time/snapshot_data.hpp"

namespace sanctrack {

/// Yes where both are, no where either is not.
inline Verdict both(Verdict left, Verdict right) {
  if (left == Verdict::no || right == Verdict::no) return Verdict::no;
  return left == Verdict::yes ? right : left;
}

/// A Filter whose ids were looked up; `nowhere` where it says nothing.
struct Selection {
  std::uint32_t regime = nowhere;
  std::uint32_t authority = nowhere;
  std::uint32_t criterion = nowhere;
  std::uint32_t measure = nowhere;
  std::uint32_t act = nowhere;
  std::uint32_t entity = nowhere;
  std::optional<EntityKind> kind = {};
  std::optional<Country> country = {};

  /// Whether it says anything of parties.
  bool narrows_parties() const noexcept { return entity != nowhere || kind || country; }
  /// Whether it says more than which regimes are asked.
  bool narrows_entries() const noexcept {
    return narrows_parties() || criterion != nowhere || measure != nowhere || act != nowhere;
  }
};

/// An act that mirrors another is taken for the one that leads: their common effect is stated
/// there.
/// @throws UnknownIdError
Selection select(const RegistryData& data, const Filter& filter);

/// Whether a regime is asked: by itself, by its authority, as the one of a criterion or measure,
/// and as one that an act serves.
bool asks_regime(const RegistryData& data, const Selection& selection, std::uint32_t regime);
/// Whether an entity is one of the parties asked for; unknown where no country of it is on record.
Verdict asks_party(const RegistryData& data, const Selection& selection, std::uint32_t entity);
Verdict asks_party(const RegistryData& data, const Selection& selection, const EntityId& entity);

/// Whether the act asked for, if any, made a step of the track that has effect.
bool touched_by(const SnapshotData& law, const Selection& selection, Track track);

}  // namespace sanctrack
