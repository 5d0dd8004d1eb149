#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "analysis/lookup_days.hpp"
#include "analysis/numbered.hpp"
#include "analysis/stand_texts.hpp"
#include "sanctrack/analysis/lookup.hpp"

namespace sanctrack {

/// A designation as it stands for a party.
struct Stand {
  std::uint32_t entry;
  Verdict in_force;
  std::uint32_t made;  ///< the step that made it
  auto operator<=>(const Stand&) const = default;
};

/// What is said of a party on a day; the designations by number, in order of the list.
struct StandingAnswer {
  Verdict verdict;
  std::vector<std::uint32_t> stands;
  auto operator<=>(const StandingAnswer&) const = default;
};

/// From a day on, the same answer.
struct LifePiece {
  std::int32_t from;
  std::uint32_t answer;
};

/// What binds, beside the stand itself, the party of a row.
struct Bonds {
  std::vector<CriterionId> criteria = {};
  std::vector<BoundMeasure> measures = {};
  std::vector<BoundMeasure> others = {};
};

/// From each of `days` on, what is said of each row of a pair, by number; empty until asked.
struct RowLife {
  LookupDays::Days days;
  std::vector<std::vector<std::uint32_t>> rows;
};

/// What was found of each party, kept from ledger to ledger. Whoever calls holds `mutex`.
class LookupBook {
 public:
  LookupBook(std::shared_ptr<const RegistryData> data, const LookupOptions& options);

  /// The answers to a party over all days; the first piece begins with the calendar.
  const std::vector<LifePiece>& life(std::uint32_t entity);
  /// The law of a day.
  const std::shared_ptr<const SnapshotData>& law_on(std::int32_t day);
  /// What binds the party of a pair, row by row, as numbers of `all_bonds`.
  const std::vector<std::uint32_t>& bonds_of(std::uint32_t entity, std::int32_t day,
                                             const StandingAnswer& answer);
  /// Why the rows of a pair may be otherwise, as numbers of `all_caveats`.
  const std::vector<std::uint32_t>& caveats_of(std::uint32_t entity, std::int32_t day,
                                               const StandingAnswer& answer);

  /// The texts of a column that tells of designations.
  StandTexts& texts_of(LookupText column) {
    return texts_.try_emplace(column, column).first->second;
  }

  /// The number of no bonds at all.
  std::uint32_t no_bonds() { return add_bonds({}); }

  const Fold& fold() const noexcept { return fold_; }
  std::string entry_id(std::uint32_t entry) const {
    return data->entry_id(fold_.entries[entry], fold_);
  }

  std::mutex mutex;
  std::shared_ptr<const RegistryData> data;
  LookupOptions options;
  Filter filter;
  Numbered<StandingAnswer> answers;
  Numbered<Stand> stands;
  std::vector<Bonds> all_bonds;
  Numbered<std::vector<std::string>> all_caveats;

 private:
  void find_regime_cuts();
  void index_measures();
  std::uint32_t answer_on(std::uint32_t entity, const SnapshotData& law);
  std::vector<LifePiece> live(std::uint32_t entity);
  RowLife& row_life(std::unordered_map<std::uint32_t, RowLife>& of, std::uint32_t entity,
                    bool of_caveats);
  LookupDays::Days bond_days(std::uint32_t entity) const;
  LookupDays::Days caveat_days(std::uint32_t entity) const;
  std::uint32_t add_bonds(Bonds made);
  Bonds bonds_through(std::uint32_t entity, const SnapshotData& law, std::uint32_t entry) const;
  std::vector<BoundMeasure> other_bonds(std::uint32_t entity, const SnapshotData& law) const;

  const Fold& fold_;
  AsOfOptions read_;
  Selection selection_;
  LookupDays days_;
  LookupDays::Days regime_cuts_;  ///< on which a regime asked, or its record, changes
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> others_;  ///< measures by party
  std::unordered_map<std::int32_t, std::shared_ptr<const SnapshotData>> laws_;
  std::unordered_map<std::uint32_t, std::vector<LifePiece>> lives_;
  std::unordered_map<std::uint32_t, RowLife> bond_lives_, caveat_lives_;
  std::map<std::string, std::uint32_t> bond_numbers_;
  std::map<LookupText, StandTexts> texts_ = {};
};

}  // namespace sanctrack
