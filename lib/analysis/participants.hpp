#pragma once

#include "sanctrack/analysis/loopholes.hpp"
#include "time/selection.hpp"
#include "time/snapshot_data.hpp"

/// @file
/// How far an authority's sanctions reach one entity on a day: what loopholes, their series and
/// substitutes have in common.

namespace sanctrack {

/// The law of a day by one authority, with what ownership adds.
class Reach {
 public:
  Reach(const Snapshot& law, const AuthorityId& authority);

  const SnapshotData& law() const noexcept { return law_; }
  const AuthorityId& authority() const noexcept { return authority_; }
  const Selection& selection() const noexcept { return selection_; }

  /// Whether it is designated.
  Verdict designated(std::uint32_t entity) const;
  /// Whether the recorded links make it covered through ownership or control.
  Verdict owned(std::uint32_t entity) const { return owned_[entity]; }
  /// What is to be said of ownership: that no rule is on record, or is not verified.
  const std::vector<Caveat>& caveats() const noexcept { return caveats_; }
  /// Whether it is covered: designated, or through ownership.
  Verdict covered(std::uint32_t entity) const;

  /// An entry that names it and stands, or of which nobody can tell; nowhere if there is none.
  std::uint32_t entry(std::uint32_t entity) const;
  /// The next designation of it by the authority that is known of.
  std::optional<LaterDesignation> later(std::uint32_t entity) const;
  /// Appends designations to come that are not verified and were left out.
  void add_left_out(std::uint32_t entity, std::vector<Caveat>& to) const;
  /// The last designation of it that has ended.
  std::optional<EarlierDesignation> earlier(std::uint32_t entity) const;

 private:
  /// The steps to come by which an entry names it, or by which a regime that names it goes on.
  std::vector<std::uint32_t> beginnings_after(std::uint32_t entity) const;

  Snapshot snapshot_;
  const SnapshotData& law_;
  AuthorityId authority_;
  Selection selection_;
  std::vector<Verdict> owned_;  ///< by entity
  std::vector<Caveat> caveats_;
};

/// The layers of an operation, each entity counted once in each.
std::vector<LayerCoverage> cover_layers(const Reach& reach, const Operation& operation);

/// Whether a participant counts: not where its part is not verified and such is left out.
bool takes_part(const SnapshotData& law, const Participant& part);

/// That an operation is a reading without a date.
void add_reading(const Operation& operation, std::vector<Caveat>& to);

/// Who is not designated and shares something with a participant that is, or was.
std::vector<Substitute> find_substitutes(const Reach& reach, const Operation& operation);

}  // namespace sanctrack
