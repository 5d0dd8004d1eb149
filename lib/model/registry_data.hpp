#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "model/fold.hpp"
#include "model/link_index.hpp"
#include "model/text_index.hpp"
#include "sanctrack/model/records.hpp"

namespace sanctrack {

/// What stands behind a Registry: the records in order, their indexes, and the fold.
struct RegistryData {
  Records records;
  TextIndex authorities, regimes, criteria, measures, acts, entities, relationships, events,
      operations;                                       ///< id -> place in the section
  std::vector<std::uint32_t> authority_of;              ///< by regime: place of its authority
  std::vector<std::vector<std::uint32_t>> measures_of;  ///< by regime: its measures
  std::vector<std::vector<std::uint32_t>> criteria_of;  ///< by regime: its criteria
  std::vector<std::uint32_t> same_begin;                ///< entities + 1, into `same`
  std::vector<std::uint32_t> same;                      ///< possibly the same, in both directions
  Fold fold;                                            ///< the unverified kept

  /// The fold with the unverified dropped: made when first asked.
  const Fold& fold_of(Unverified unverified) const;
  /// The relationships by which somebody holds or controls something: made when first asked.
  const LinkIndex& links_of(Unverified unverified) const;
  /// The digest: made when first asked.
  const std::string& digest() const;

  // What a step does and what an entry is called, resolved.
  const Act* act_of(const Step& step) const noexcept;
  const Change* change_of(const Step& step) const noexcept;  ///< null: a removal or given
  /// The source of a step: the change's, else the act's, else the removal's or the regime's.
  std::string_view source_of(const Step& step) const noexcept;
  /// The parties that a designate or amend step sets.
  std::span<const EntityId> parties_of(const Step& step) const noexcept;
  /// The criteria that a designate or amend step sets; none where they were dropped.
  std::span<const CriterionId> criteria_of_step(const Step& step) const noexcept;
  /// The places without a name that a designate, delist or annul step is about; else none.
  const Counts& unnamed_of(const Step& step) const noexcept;
  std::string_view entry_number(const Entry& entry, const Fold& fold) const noexcept;
  std::string_view entry_ref(const Entry& entry, const Fold& fold) const noexcept;
  /// `eu-belarus/I.B-17`
  std::string entry_id(const Entry& entry, const Fold& fold) const;

  /// The place of an id in its section.
  /// @throws UnknownIdError with the nearest known id
  std::uint32_t place(const AuthorityId& id) const;
  std::uint32_t place(const RegimeId& id) const;
  std::uint32_t place(const CriterionId& id) const;
  std::uint32_t place(const MeasureId& id) const;
  std::uint32_t place(const ActId& id) const;
  std::uint32_t place(const EntityId& id) const;
  std::uint32_t place(const RelationshipId& id) const;
  std::uint32_t place(const EventId& id) const;
  std::uint32_t place(const OperationId& id) const;

 private:
  mutable std::once_flag dropped_once_, digest_once_, links_once_, dropped_links_once_;
  mutable std::unique_ptr<Fold> dropped_;
  mutable std::unique_ptr<LinkIndex> links_, dropped_links_;
  mutable std::string digest_;
};

/// Folds records whose references hold. Contradictions are given to `report` (may be empty, for
/// the fold with the unverified dropped, where they are expected).
class Reporter;
Fold make_fold(const RegistryData& data, Unverified unverified, Reporter* report);

}  // namespace sanctrack
