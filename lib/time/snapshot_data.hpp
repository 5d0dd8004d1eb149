#pragma once

#include <atomic>
#include <memory>
#include <vector>

#include "model/registry_data.hpp"
#include "sanctrack/time/snapshot.hpp"
#include "time/record.hpp"

namespace sanctrack {

/// What a question about one party needs to know of a regime: five bytes.
struct RegimeNow {
  RegimeStatus status = RegimeStatus::in_force;
  RecordState record = RecordState::partial;
  bool complete = false;         ///< the record of its designations, on the day
  std::uint8_t open_kinds = 0;   ///< bit of each kind that could fill a place without a name
  Verdict alive = Verdict::yes;  ///< whether its list binds anybody: that it has not lapsed

  bool may_be_in_force() const noexcept {
    return status == RegimeStatus::in_force || status == RegimeStatus::cannot_tell;
  }
};

/// What stands behind a Snapshot. Only the table of regimes is worked out beforehand.
struct SnapshotData {
  SnapshotData(std::shared_ptr<const RegistryData> of, Date on, const AsOfOptions& read);

  /// A regime on the day.
  RegimeNow regime(std::uint32_t place) const {
    return place < regimes.size() ? regimes[place] : look_at(place);
  }
  /// The kinds that stand under a numbered entry without a name.
  std::uint8_t nameless_kinds(std::uint32_t regime) const;

  const Regime& regime_record(std::uint32_t place) const noexcept {
    return registry->records.regimes[place];
  }
  const AuthorityId& authority_of(std::uint32_t regime) const noexcept {
    return registry->records.regimes[regime].authority;
  }
  EntryState state_of(std::uint32_t entry) const noexcept {
    return state_on(*fold, fold->entries[entry], clocks);
  }

  std::shared_ptr<const RegistryData> registry;
  const Fold* fold;
  Clocks clocks;
  Date day;
  AsOfOptions options;
  bool plain;                      ///< as known now, with the unverified: the fold's spans hold
  std::vector<RegimeNow> regimes;  ///< by place; empty in a registry of very many

  /// The bits of the kinds of party of which the record of every regime is complete, once asked.
  mutable std::atomic<std::uint8_t> complete_kinds{not_asked};
  static constexpr std::uint8_t not_asked = 0xFF;

 private:
  RegimeNow look_at(std::uint32_t place) const;
};

/// The first day out by a prolongation; never, where that is not verified and was left out.
std::int32_t end_of(const SnapshotData& law, const Step& prolongation);

/// The last prolongation in force and known, and whether the regime outlived it. Those that may
/// have been in force or known since count as well: only what holds with and without them is sure.
struct Term {
  std::uint32_t step = nowhere;   ///< the prolongation that surely is; nowhere: none
  std::int32_t until = never;     ///< first day out by it; never, where that was left out
  std::uint32_t maybe = nowhere;  ///< the last that may have followed it
  bool over = false;              ///< the day lies behind it, and behind those
  Verdict lapsed = Verdict::no;   ///< and no other can be missing
};
Term term_of(const SnapshotData& law, std::uint32_t regime);

/// Places of a regime that are filled by parties whom nobody published.
struct Unnamed {
  Counts sure;
  Counts perhaps;  ///< with those of which nobody can tell
};
/// Those without a number.
Unnamed unnamed_of(const SnapshotData& law, std::uint32_t regime);
/// Those without a number, and numbered entries that name nobody on the day.
Unnamed all_unnamed(const SnapshotData& law, std::uint32_t regime);

/// The entries of one regime: they stand together.
struct EntryRange {
  std::uint32_t begin;
  std::uint32_t end;
};
EntryRange entries_of(const Fold& fold, std::uint32_t regime);

/// The entry of another fold of the same records that is the same entry; nowhere if it has none.
std::uint32_t same_entry(const Fold& from, std::uint32_t entry, const Fold& to);

}  // namespace sanctrack
