#pragma once

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sanctrack/analysis/long_column.hpp"
#include "sanctrack/model/registry.hpp"
#include "sanctrack/time/answer.hpp"
#include "sanctrack/time/snapshot.hpp"
#include "sanctrack/time/states.hpp"

/// @file
/// Many questions at once: for columns of parties and days, what applied to each party on its day.

namespace sanctrack {

/// What becomes of a party that the registry does not hold.
enum class UnknownParty : std::uint8_t {
  refuse,  ///< `UnknownIdError` that lists them
  keep     ///< a row that says "cannot tell"; never "no"
};

/// Its word: `refuse`.
SANCTRACK_API std::string_view to_string(UnknownParty unknown) noexcept;
/// Its words.
template <>
SANCTRACK_API std::span<const std::string_view> words<UnknownParty>() noexcept;

/// How a ledger is looked up.
struct LookupOptions {
  MaybeRegimeId regime{};                    ///< under this regime only
  MaybeAuthorityId authority{};              ///< by this authority only
  std::optional<Date> known_on{};            ///< by what had been published; absent = all known now
  Unverified unverified = Unverified::keep;  ///< what becomes of fields that are not verified
  UnknownParty unknown = UnknownParty::refuse;  ///< what becomes of parties not on record
  /// Whether both look up in the same way.
  bool operator==(const LookupOptions&) const = default;
};

/// A ledger as columns, as Arrow and data frames hold it; whoever looks it up may move it in. The
/// row of a pair is its place, from 0.
struct Ledger {
  std::vector<std::string_view> names{};  ///< ids of parties, each perhaps many times
  LongColumn<std::uint32_t> codes{};      ///< by pair: place in `names`; empty: one name a pair
  LongColumn<std::int32_t> days{};        ///< by pair: days since 1970-01-01
};

/// A measure that binds a party.
struct BoundMeasure {
  MeasureId id;                                    ///< which
  MeasureStatus status = MeasureStatus::in_force;  ///< for this party
  /// Whether both are the same.
  bool operator==(const BoundMeasure&) const = default;
};

/// A pair and one of the designations that applied, or the pair alone where none did.
struct LookupRow {
  std::size_t pair = 0;                  ///< its row in the ledger, from 0
  std::string entity{};                  ///< as the ledger names the party
  Date day;                              ///< the day
  Verdict verdict = Verdict::unknown;    ///< as `Snapshot::is_designated` answers
  bool on_record = true;                 ///< whether the registry holds the party
  std::string designation{};             ///< id of the designation, or empty
  std::optional<Verdict> in_force{};     ///< of the designation: yes, or unknown
  MaybeRegimeId regime{};                ///< whose list
  MaybeAuthorityId authority{};          ///< whose regime
  std::optional<Date> since{};           ///< when the step that made it took effect
  MaybeActId act{};                      ///< the act that made it
  std::string source{};                  ///< where that comes from
  std::vector<CriterionId> criteria{};   ///< its grounds that are in force themselves
  std::vector<BoundMeasure> measures{};  ///< that bind the party through the designation
  std::vector<BoundMeasure> others{};    ///< that bind it through an annex or by membership
  std::vector<std::string> caveats{};    ///< why it may be otherwise, in words
  /// Whether both are the same.
  bool operator==(const LookupRow&) const = default;
};

/// Writes `eu-m-asset-freeze in-force`.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const BoundMeasure& measure);
/// Writes the pair, the verdict, the designation and the measures.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const LookupRow& row);

/// A column of texts: for each row a place in `values`, or -1 where there is none. Values are
/// distinct.
struct CodedTexts {
  LongColumn<std::int32_t> codes{};   ///< by row
  std::vector<std::string> values{};  ///< what they mean
};

/// A column of lists of texts: for each row a place in `values`.
struct CodedLists {
  LongColumn<std::int32_t> codes{};                ///< by row
  std::vector<std::vector<std::string>> values{};  ///< what they mean
};

/// The columns of texts of a lookup, as `LookupRow` has them.
enum class LookupText : std::uint8_t {
  entity,       ///< the party
  verdict,      ///< yes, no or cannot tell
  designation,  ///< id of the designation
  in_force,     ///< of the designation: yes or cannot tell
  regime,       ///< whose list
  authority,    ///< whose regime
  act,          ///< the act that made it
  source        ///< where that comes from
};

/// The columns of lists of a lookup; they are worked out when first asked for.
enum class LookupList : std::uint8_t {
  criteria,        ///< grounds
  measures,        ///< measures through the designation
  measure_status,  ///< their states, in the same order
  others,          ///< measures through an annex or by membership
  other_status,    ///< their states, in the same order
  caveats          ///< why it may be otherwise
};

/// Its word: `in-force`.
SANCTRACK_API std::string_view to_string(LookupText column) noexcept;
/// Its word: `measure-status`.
SANCTRACK_API std::string_view to_string(LookupList column) noexcept;
/// Its words.
template <>
SANCTRACK_API std::span<const std::string_view> words<LookupText>() noexcept;
/// Its words.
template <>
SANCTRACK_API std::span<const std::string_view> words<LookupList>() noexcept;

/// How many pairs of a month got one answer.
struct LookupCount {
  Date month;                          ///< its first day
  Verdict verdict = Verdict::unknown;  ///< the answer
  MaybeAuthorityId authority{};        ///< who designates; absent where nobody does
  std::size_t pairs = 0;               ///< a pair that two authorities designate counts for both
  /// Whether both are the same.
  bool operator==(const LookupCount&) const = default;
};

struct LookupData;
class LookupBook;

/// What applied to each party of a ledger on its day: a row for each pair and designation, in the
/// order of the ledger; one row with the verdict alone where no designation applied.
///
/// The verdict is that of `Snapshot::is_designated`, the designations are those of
/// `Snapshot::designations`, the measures those of `Snapshot::measures_on`. A view: cheap to copy,
/// and it keeps alive what it shows. Rows and columns are laid out when they are first asked for.
/// Safe to read from many threads.
class SANCTRACK_API Lookup {
 public:
  /// Use `lookup`.
  explicit Lookup(std::shared_ptr<const LookupData> data) noexcept;

  /// How many rows there are.
  std::size_t size() const;
  /// How many pairs were asked.
  std::size_t pairs() const noexcept;
  /// The row at a place below `size()`.
  LookupRow operator[](std::size_t row) const;

  /// The answer to a pair below `pairs()`.
  Verdict verdict(std::size_t pair) const;
  /// How many pairs got an answer.
  std::size_t count(Verdict verdict) const;

  /// The record it was read from.
  Registry registry() const;
  /// How it was asked.
  const LookupOptions& options() const noexcept;
  /// From which data, and by which version of the library.
  Origin origin() const;

  /// By row: the row of the pair in the ledger.
  std::span<const std::int32_t> ledger_rows() const;
  /// By row: the day, since 1970-01-01.
  LongColumn<std::int32_t> days() const;
  /// By row: the day since which the designation stands; `no_day` where there is none.
  LongColumn<std::int32_t> since() const;
  /// What `since` gives where there is no designation.
  static constexpr std::int32_t no_day = INT32_MIN;
  /// By row: 1 where the registry holds the party, else 0.
  LongColumn<std::uint8_t> on_record() const;
  /// A column of texts.
  CodedTexts texts(LookupText column) const;
  /// A column of lists.
  CodedLists lists(LookupList column) const;

  /// The pairs by month, answer and authority, in that order.
  std::vector<LookupCount> by_month() const;

 private:
  std::shared_ptr<const LookupData> data_;
};

/// Looks up ledgers batch by batch: what was found of a party is kept for the next batch. Safe to
/// use from many threads.
class SANCTRACK_API PreparedLookup {
 public:
  /// For a registry.
  /// @throws UnknownIdError for a regime or authority that it does not hold
  explicit PreparedLookup(const Registry& registry, const LookupOptions& options = {});

  /// Looks up a batch.
  /// @throws UnknownIdError for parties that the registry does not hold, unless they are kept; the
  /// message tells rows, names and the nearest known ids
  /// @throws DateError for a day outside the calendar, with its row
  /// @throws InvalidValue for columns of different lengths or a code without a name
  Lookup operator()(Ledger ledger) const;
  /// Looks up a batch.
  /// @throws UnknownIdError for parties that the registry does not hold, unless they are kept
  /// @throws InvalidValue for columns of different lengths
  Lookup operator()(std::span<const EntityId> parties, std::span<const Date> days) const;

 private:
  std::shared_ptr<LookupBook> book_;
};

/// For columns of parties and days, what applied to each party on its day.
/// @throws UnknownIdError for parties that the registry does not hold, unless they are kept, and
/// for a regime or authority that it does not hold
/// @throws InvalidValue for columns of different lengths
SANCTRACK_API Lookup lookup(const Registry& registry, std::span<const EntityId> parties,
                            std::span<const Date> days, const LookupOptions& options = {});

/// The same for a ledger as columns.
/// @throws UnknownIdError as above
/// @throws DateError for a day outside the calendar, with its row
/// @throws InvalidValue for columns of different lengths or a code without a name
SANCTRACK_API Lookup lookup(const Registry& registry, Ledger ledger,
                            const LookupOptions& options = {});

}  // namespace sanctrack
