#pragma once

#include <cstdint>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sanctrack/time/caveat.hpp"
#include "sanctrack/time/filter.hpp"
#include "sanctrack/time/states.hpp"

/// @file
/// Whether somebody is designated: yes, no, or cannot tell.

namespace sanctrack {

/// What lets a result be reproduced: from which data and by which version of the library.
struct Origin {
  std::string dataset{};          ///< id of the data set; empty where the files state none
  std::optional<Date> edition{};  ///< the day on which the set was closed
  std::string digest{};           ///< SHA-256 of its canonical form, in lower-case hex
  std::string version{};          ///< version of the library
  /// Whether both are the same.
  bool operator==(const Origin&) const = default;
};

/// One thing that an answer rests on: a step in the life of an entry, or what a regime states of
/// its own record.
struct Evidence {
  std::string text{};                    ///< in words
  MaybeRegimeId regime{};                ///< of which regime
  MaybeActId act{};                      ///< by which act, if any
  std::string designation{};             ///< id of the designation, or empty
  std::string entry{};                   ///< its number on the list, or empty
  std::optional<ChangeKind> kind{};      ///< what the act did
  std::optional<EffectDay> effect{};     ///< in force: when, and where that day comes from
  std::optional<Date> known{};           ///< known: when it was published
  std::optional<Date> known_earliest{};  ///< before `known` where only a month or year is on record
  bool known_derived = false;            ///< whether `known` is only the day of effect
  std::string source{};                  ///< publisher and act, edition or page
  /// Whether both are the same.
  bool operator==(const Evidence&) const = default;
};

/// Writes the words and the source.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const Evidence& evidence);
/// Writes `belarus, edition 2025-06-01, sha256 ..., sanctrack 0.1.0`.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const Origin& origin);

struct SnapshotData;

/// Whether a party is designated on a day: yes, no, or cannot tell.
///
/// - *Yes*: an entry in force names the party.
/// - *No*: every regime asked has a complete record of designations on that day (survivors of an
///   edition: only on the edition's own day), no unnamed place that this kind of party could fill,
///   and nothing that is possibly the same party is or may be designated there.
/// - Else *cannot tell*, and the caveats say why.
///
/// Asked by authority, or of everybody, a regime of which only a subset is on record can add a yes
/// but is not asked for a no: it is `left_out()`. Over several regimes: yes if any says yes, else
/// cannot tell if any cannot, else no.
///
/// There is no conversion to bool: code that forgets the third answer does not compile. The verdict
/// is found at once, without allocation; everything else is worked out when it is asked for.
class SANCTRACK_API Answer {
 public:
  /// Only a `Snapshot` makes one.
  Answer(std::shared_ptr<const SnapshotData> data, std::uint32_t entity, const Filter& filter,
         Verdict verdict) noexcept
      : data_(std::move(data)), entity_(entity), verdict_(verdict) {
    if (!filter.empty()) filter_ = filter;
  }

  /// There are three answers: use `yes()`, `no()` or `unknown()`.
  explicit operator bool() const = delete;

  /// Which of the three.
  Verdict verdict() const noexcept { return verdict_; }
  /// Whether the party is designated.
  bool yes() const noexcept { return verdict_ == Verdict::yes; }
  /// Whether the party is surely not designated.
  bool no() const noexcept { return verdict_ == Verdict::no; }
  /// Whether nobody can tell.
  bool unknown() const noexcept { return verdict_ == Verdict::unknown; }

  /// Who was asked about.
  EntityId entity() const;
  /// The day that was asked about.
  Date day() const noexcept;
  /// By what had been published; absent = by what is known now.
  std::optional<Date> known_on() const noexcept;
  /// What became of fields that are marked as not verified.
  Unverified unverified() const noexcept;
  /// How the question was narrowed.
  const Filter& filter() const& noexcept { return filter_ ? *filter_ : no_filter; }
  /// How the question was narrowed, by value.
  Filter filter() && {
    const Answer& self = *this;
    return self.filter();
  }

  /// The regimes asked, in order of id.
  std::vector<RegimeId> asked() const;
  /// The regimes of which only a subset is on record and that were therefore not asked for a no.
  std::vector<RegimeId> left_out() const;
  /// The entries that name the party, in force or of which nobody can tell.
  std::vector<DesignationState> designations() const;
  /// What the answer rests on: entries and acts, with their days, or the state of the record.
  std::vector<Evidence> evidence() const;
  /// Why it may be otherwise; for cannot tell, the reasons.
  std::vector<Caveat> caveats() const;
  /// From which data, and by which version of the library.
  Origin origin() const;

  /// The answer as one sentence that cites the act.
  std::string sentence() const;

  /// Whether both give one verdict on one question: the same party, day, filter and reading of the
  /// same records.
  bool operator==(const Answer& other) const;

  /// Writes the sentence.
  friend SANCTRACK_API std::ostream& operator<<(std::ostream& out, const Answer& answer);

 private:
  std::shared_ptr<const SnapshotData> data_;
  std::optional<Filter> filter_;  // none where it narrows nothing
  std::uint32_t entity_;
  Verdict verdict_;
};

}  // namespace sanctrack
