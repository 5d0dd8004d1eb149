#pragma once

/// @file
/// What a history of editions answers. Plain records that own what they hold.

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "sanctrack/export.hpp"
#include "sanctrack/model/edition.hpp"
#include "sanctrack/values/verdict.hpp"

namespace sanctrack {

/// When an edition was seen, or what a question is about: an instant, or a day, which is read at
/// its end where the list's authority publishes (Washington, Brussels, London, New York, Ottawa,
/// Bern).
using EditionTime = std::variant<Instant, Date>;

/// Reads `2021-12-02`, `2021-12-02T12:00Z` or `2021-12-02T12:00:30Z`.
/// @throws DateError for anything else, with a message that quotes the text
SANCTRACK_API EditionTime parse_edition_time(std::string_view text);
/// Writes the instant or the day.
SANCTRACK_API std::string to_string(const EditionTime& time);

/// The time that the name of a file states: the first `2021-12-02T185023Z`, `2021-12-02T18:50:23Z`
/// or `20211202T185023Z` in it, else the first day, `2021-12-02`; nothing where it states none.
SANCTRACK_API std::optional<EditionTime> time_in_name(std::string_view name);

/// One edition in a history.
struct EditionInfo {
  /// The instant at which this was the list; of an edition that is dated by a day, the day's last
  /// second.
  Instant at;
  std::optional<Date> day{};                 ///< the day, where no more was said than that
  std::string name{};                        ///< the file's name, without its folder
  ListFormat format = ListFormat::ofac_csv;  ///< its format
  std::optional<Date> published{};           ///< the day that the file states for itself
  std::size_t entries = 0;                   ///< how many entries it has
  std::size_t unread = 0;                    ///< records that could not be read and are missing

  /// The day if only that is known, else the instant.
  SANCTRACK_API std::string when() const;

  bool operator==(const EditionInfo&) const = default;
};

/// Writes when it was, and how many entries it has.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const EditionInfo& edition);

/// An edition that an answer rests on.
struct ListEvidence {
  EditionInfo edition;  ///< which
  bool listed = false;  ///< whether the entry is in it
  std::string text{};   ///< in words

  bool operator==(const ListEvidence&) const = default;
};

/// Whether a key was on a list at an instant: yes, no, or cannot tell.
///
/// - *Yes*: it is in the edition of that instant, or in the one before and in the one after.
/// - *No*: it is in neither, and every record of both could be read.
/// - Else *cannot tell*: it came or went between two editions, or nothing is known before the first
///   edition or after the last.
///
/// What the publisher states goes before that. An entry that says of itself that it was delisted
/// counts as one that is not there from that day on (on the day itself, before its end: cannot
/// tell). A delta file decides up to the time of the last one; where it contradicts the editions
/// around it, nobody can tell.
struct ListAnswer {
  Verdict verdict = Verdict::unknown;    ///< the answer
  std::string key{};                     ///< the publisher's key
  std::string label{};                   ///< the name it bore, the latest one known
  EditionTime asked;                     ///< the instant or day that was asked about
  Instant at;                            ///< the same as an instant
  std::vector<ListEvidence> evidence{};  ///< the editions around it: the one before, the one after
  std::vector<std::string> caveats{};    ///< why it may be otherwise; for cannot tell, the reasons

  /// The answer as one sentence that cites the editions.
  SANCTRACK_API std::string sentence() const;

  bool operator==(const ListAnswer&) const = default;
};

/// Writes the sentence.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const ListAnswer& answer);

/// What changed in one field of an entry: which of its values went and which came, in words.
struct ListFieldChange {
  std::string field{};                 ///< `names`, `programmes`, `remarks` ...
  std::vector<std::string> removed{};  ///< values of before that are not in after
  std::vector<std::string> added{};    ///< values of after that were not in before

  bool operator==(const ListFieldChange&) const = default;
};

/// An entry that says something else than it did.
struct ListEntryChange {
  std::string key{};                      ///< the publisher's key
  ListEntry before;                       ///< what it said
  ListEntry after;                        ///< what it says
  std::vector<ListFieldChange> fields{};  ///< what is different

  bool operator==(const ListEntryChange&) const = default;
};

/// An entry whose key changed, told by a number that the publisher gave it besides.
struct ListRename {
  std::string before{};  ///< the key that went
  std::string after{};   ///< the key that came
  std::string label{};   ///< the name under the new key
  std::string scheme{};  ///< which number they share: `united-nation-id`
  std::string number{};  ///< the number
  /// Whether the two have a name or a day of birth in common, and nothing speaks against it. A
  /// doubtful one is reported and not applied: the old key
  /// counts as removed and the new one as added.
  bool certain = true;
  std::string doubt{};  ///< why it is doubtful; empty where it is certain
  EditionInfo last;     ///< the last edition with the old key
  EditionInfo first;    ///< the next one, with the new key

  bool operator==(const ListRename&) const = default;
};

/// What is different between two editions.
///
/// Field by field only where both are in one format and made of the same parts: a list in CSV says
/// less than the same list in XML, and that is no change of the list.
struct EditionDiff {
  EditionInfo before;                      ///< the earlier edition
  EditionInfo after;                       ///< the later one
  std::vector<ListEntry> added{};          ///< entries that came
  std::vector<ListEntry> removed{};        ///< entries that went
  std::vector<ListEntryChange> changed{};  ///< entries that say something else
  std::vector<ListRename> renamed{};       ///< keys that changed, certain ones and doubtful ones
  std::vector<std::string> caveats{};      ///< what could not be compared, and why

  /// Whether nothing is different.
  bool empty() const noexcept {
    return added.empty() && removed.empty() && changed.empty() && renamed.empty();
  }
  bool operator==(const EditionDiff&) const = default;
};

/// Writes how many entries came, went and changed.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const EditionDiff& diff);

/// On what the end of a listing rests. Absence alone is no delisting.
enum class RemovalEvidence : std::uint8_t {
  stated,         ///< the publisher states it: a delta file, a day of delisting in the entry
  absent_next,    ///< it is absent from one edition, the last one there is
  absent_since,   ///< it is absent from several editions in a row, up to the last
  absent_between  ///< it was absent and came back
};
/// Every kind of evidence, in order.
inline constexpr std::array<RemovalEvidence, 4> removal_evidences = {
    RemovalEvidence::stated, RemovalEvidence::absent_next, RemovalEvidence::absent_since,
    RemovalEvidence::absent_between};
/// Its word: `absent-next`.
SANCTRACK_API std::string_view to_string(RemovalEvidence) noexcept;
/// Its words.
template <>
SANCTRACK_API std::span<const std::string_view> words<RemovalEvidence>() noexcept;

/// That an entry went: between which editions, and on what that rests.
///
/// ```
///   edition      last_seen        first_absent
///   entry     ───── there ──┤ ? ├── not there ──
/// ```
struct ListRemoval {
  std::string key{};                      ///< the publisher's key
  std::string label{};                    ///< the name it bore last
  std::optional<EntityKind> kind{};       ///< which of the four, where the list says it
  std::vector<std::string> programmes{};  ///< the programmes it was under last
  RemovalEvidence evidence = RemovalEvidence::absent_next;  ///< on what it rests
  EditionInfo last_seen;                                    ///< the last edition that lists it
  /// The first edition that does not: it lacks the entry, or the entry says that it was delisted;
  /// or the delta file after the last edition that states its removal.
  EditionInfo first_absent;
  std::size_t absent_editions = 0;        ///< from how many editions it is absent, in a row
  std::optional<EditionInfo> returned{};  ///< the edition in which it came back
  std::vector<std::string> caveats{};     ///< records of those editions that could not be read

  bool operator==(const ListRemoval&) const = default;
};

/// Writes who went when, and on what that rests.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const ListRemoval& removal);

/// That an entry came, or was there from the first edition on.
struct ListAddition {
  std::string key{};                      ///< the publisher's key
  std::string label{};                    ///< the name it came with
  std::optional<EntityKind> kind{};       ///< which of the four, where the list says it
  std::vector<std::string> programmes{};  ///< the programmes it came under
  std::optional<EditionInfo>
      last_absent{};                ///< the edition before, without it; none = the first one has it
  EditionInfo first_seen;           ///< the first edition that has it
  std::optional<Date> listed_on{};  ///< the day of listing, where the list says it
  bool returned = false;            ///< whether it had been there before

  bool operator==(const ListAddition&) const = default;
};

/// Writes who came when.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const ListAddition& addition);

/// A stretch of editions that all have an entry.
struct ListSpan {
  std::optional<EditionInfo> last_absent{};  ///< the edition before; none = nothing is known before
  EditionInfo first_seen;                    ///< the first that has it
  EditionInfo last_seen;                     ///< the last that has it
  std::optional<ListRemoval> ended{};        ///< how it ended; none = the last edition has it

  bool operator==(const ListSpan&) const = default;
};

/// What an entry said over a stretch of editions.
struct ListVersion {
  EditionInfo first_seen;  ///< the first edition that says so
  EditionInfo last_seen;   ///< the last one before it said something else, or was gone
  ListEntry entry;         ///< what it said
  std::vector<ListFieldChange> changes{};  ///< what was different in the version before

  bool operator==(const ListVersion&) const = default;
};

/// The life of one entry, on both clocks: when the list says it was listed, and in which editions
/// it was seen.
struct ListTimeline {
  std::string key{};                      ///< the publisher's key
  std::string label{};                    ///< the name it bore last
  std::vector<std::string> other_keys{};  ///< keys that it had before and after, by certain renames
  std::vector<Date> listed_on{};          ///< the days of listing that the list states, each once
  std::vector<ListSpan> spans{};          ///< when it was there
  std::vector<ListVersion> versions{};    ///< what it said
  std::vector<std::string> caveats{};     ///< what is not known

  bool operator==(const ListTimeline&) const = default;
};

/// Writes its spans in words.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const ListTimeline& timeline);

}  // namespace sanctrack
