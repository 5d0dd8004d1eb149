#pragma once

/// @file
/// The editions of one list over time.

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sanctrack/export.hpp"
#include "sanctrack/history/results.hpp"
#include "sanctrack/lists/read.hpp"
#include "sanctrack/values/error.hpp"

namespace sanctrack {

/// How editions are taken into a history.
struct AddOptions {
  /// The share of entries that one edition may remove, 0 to 1. What would remove more is refused,
  /// as a file that is cut off or of another list looks the same.
  double max_removed = 0.10;
  /// Takes an edition whatever it removes.
  bool accept = false;
  /// How files are read.
  lists::ReadOptions read{};
};

/// An edition to add: where it is and when it was the list.
struct EditionFile {
  std::filesystem::path path;  ///< a file, perhaps compressed
  EditionTime at;              ///< when it was seen
};

/// Whether one time is before another. A day counts by its end in universal time: where a list is
/// published, and so when its day ends, is not known before it is read.
SANCTRACK_API bool is_earlier(const EditionTime& left, const EditionTime& right);

/// The lists in a folder, each with the time that its name states, the earliest first; files whose
/// name states none, hidden files and folders are left out, and so are files that are read with
/// another one there: `alt-2022-01-31.csv` with `sdn-2022-01-31.csv`.
///
/// What counts as a list by its name: `.csv`, `.xml`, `.json`, `.jsonl` and `.ndjson`, each perhaps
/// with `.gz` behind it, and `.zip`.
/// @throws Error for what is no folder
SANCTRACK_API std::vector<EditionFile> edition_files(const std::filesystem::path& folder);

/// What adding an edition did.
struct Added {
  EditionInfo edition;      ///< the edition
  bool fresh = true;        ///< whether it was not in the history before
  std::size_t added = 0;    ///< entries that the edition before does not have
  std::size_t removed = 0;  ///< entries that only the edition before has
  std::size_t changed = 0;  ///< entries that say something else than in the edition before

  bool operator==(const Added&) const = default;
};

/// Writes when it was and what it did.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const Added& added);

/// What an edition would have removed that was refused.
struct RefusalReport {
  EditionInfo edition;      ///< the edition that was to be added
  EditionInfo before;       ///< the earlier of the two that were compared
  EditionInfo after;        ///< the later one; either may be the one to be added
  std::size_t removed = 0;  ///< how many entries of the earlier one are not in the later one
  double max_removed = 0;   ///< the share that was allowed
  std::vector<std::string> keys{};  ///< the keys of some of those, in the list's order

  bool operator==(const RefusalReport&) const = default;
  /// The share of entries removed, 0 to 1.
  double share() const noexcept {
    return before.entries == 0 ? 0
                               : static_cast<double>(removed) / static_cast<double>(before.entries);
  }
};

/// An edition that would remove more entries than it may. Nothing of it was added.
class SANCTRACK_API RefusedEdition : public Error {
 public:
  /// From what it would do.
  explicit RefusedEdition(RefusalReport report);
  /// Shares the report.
  RefusedEdition(const RefusedEdition&) = default;
  /// Shares the report.
  RefusedEdition& operator=(const RefusedEdition&) = default;
  ~RefusedEdition() override;

  /// What it would do; lives as long as this error or a copy of it.
  const RefusalReport& report() const noexcept { return *report_; }

 private:
  std::shared_ptr<const RefusalReport> report_;
};

struct HistoryData;

/// The editions of one official list, folded: each is given back exactly, entries that do not
/// change are held once.
///
/// Editions may come in any order; one that is found late takes its place among the others. All of
/// them are of one authority. What stands between two editions is not known: see `ListAnswer`.
///
/// It may be used from several threads at once: adding waits for questions under way and they for
/// it. A copy shares the editions.
class SANCTRACK_API History {
 public:
  /// Holds no edition.
  History();

  /// @name Adding
  /// @{

  /// Reads an edition and adds it. What is there already, at the same time, changes nothing.
  ///
  /// Costs little more than reading the file: of a CSV list, rows that stand in the edition before
  /// are compared as bytes and not read again. A delta file makes no edition: what it states of
  /// entries that came or went decides between two editions.
  /// @throws LoadError for a file that is no list, RefusedEdition for one that would remove too
  /// much,
  ///   Error for a list of another authority or another edition of the same instant
  Added add(const std::filesystem::path& path, const EditionTime& at,
            const AddOptions& options = {});
  /// Adds an edition that was read already; `name` is kept as its file's name.
  /// @throws RefusedEdition, Error as above
  Added add(const Edition& edition, const EditionTime& at, const std::string& name = {},
            const AddOptions& options = {});
  /// Called after each file with how many are done, of how many.
  using Progress = std::function<void(std::size_t done, std::size_t total, const Added& last)>;
  /// Adds many, the earliest first. The first that cannot be added ends it; those before it stay.
  /// @throws what adding one throws
  std::vector<Added> add(std::vector<EditionFile> files, const AddOptions& options = {},
                         const Progress& progress = {});
  /// @}

  /// @name Editions
  /// @{

  /// Every edition, the earliest first.
  std::vector<EditionInfo> editions() const;
  /// The last edition at or before an instant; of a day, by its end where the list is published.
  /// @throws Error where there is none
  EditionInfo edition_info(const EditionTime& at) const;
  /// The same edition, exactly as it was read: every entry, field and warning.
  /// @throws Error where there is none
  Edition edition_at(const EditionTime& at) const;
  /// Every key that an edition has or had, in the order in which they became known.
  std::vector<std::string> keys() const;
  /// Bytes that the history holds in memory, roughly: entries, keys and the order of each edition.
  std::size_t bytes_held() const;
  /// Bytes of all editions as they were read, expanded.
  std::size_t bytes_read() const;
  /// @}

  /// @name Questions
  /// @{

  /// Whether a key was on the list.
  /// @throws UnknownIdError for a key that no edition has
  ListAnswer is_listed(std::string_view key, const EditionTime& at) const;
  /// What is different between the editions of two times.
  /// @throws Error where there is no edition at or before one of them
  EditionDiff diff(const EditionTime& before, const EditionTime& after) const;
  /// The life of one entry.
  /// @throws UnknownIdError for a key that no edition has
  ListTimeline timeline(std::string_view key) const;
  /// Every entry that went, in the order of time, with the evidence.
  std::vector<ListRemoval> removals() const;
  /// Every entry that came after the first edition, in the order of time.
  std::vector<ListAddition> additions() const;
  /// Every key that changed, by a number that stayed; the doubtful ones, too.
  std::vector<ListRename> renames() const;
  /// @}

 private:
  std::shared_ptr<HistoryData> data_;
};

}  // namespace sanctrack
