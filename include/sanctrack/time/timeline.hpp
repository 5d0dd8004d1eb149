#pragma once

#include <cstddef>
#include <iosfwd>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sanctrack/time/snapshot.hpp"
#include "sanctrack/values/interval.hpp"

/// @file
/// A life in pieces: of an entity, a designation or a regime.

namespace sanctrack {

struct TimelineData;

/// A stretch of days over which nothing changes that can be said of the subject.
///
/// A view: cheap to copy, and it keeps alive what it shows. What it holds is worked out when it is
/// asked for, and is the same on every day of the stretch.
class SANCTRACK_API TimelinePiece {
 public:
  /// Only a `Timeline` makes one.
  TimelinePiece(std::shared_ptr<const TimelineData> data, std::size_t index) noexcept;

  /// The days, half-open; the last piece has no end.
  Interval when() const;
  /// Its place in the timeline, from 0.
  std::size_t index() const noexcept { return index_; }
  /// The acts that cut here: whose changes, or whose candidates for a day of effect, begin or end
  /// with the first day of the piece. In order of id; none for a removal between editions.
  std::vector<ActId> acts() const;
  /// The law on the first day of the piece.
  Snapshot snapshot() const;

  /// The designations: those that name the entity, the one designation, or those of the regime.
  std::vector<DesignationState> designations() const;
  /// The measures on the entity, or on the parties of the designation; of a regime, none.
  std::vector<PartyMeasure> party_measures() const;
  /// The regime's criteria; only of a regime.
  std::vector<CriterionState> criteria() const;
  /// The regime's measures; only of a regime.
  std::vector<MeasureState> measures() const;
  /// The regimes concerned: those that ever designated the entity, or the one regime.
  std::vector<RegimeState> regimes() const;
  /// Why it may be otherwise: what is to be said of the states, and what the record lacks.
  std::vector<Caveat> caveats() const;

  /// The piece before.
  std::optional<TimelinePiece> previous() const;
  /// The piece behind.
  std::optional<TimelinePiece> next() const;

 private:
  std::shared_ptr<const TimelineData> data_;
  std::size_t index_;
};

/// The life of an entity, a designation or a regime in pieces that tile time from the first change
/// on, without gap or overlap.
///
/// It is cut at every change of what it refers to: entries, their parties and grounds, criteria,
/// measures, suspensions, licences, prolongations and lapses, and at the bounds of what the record
/// is complete for and of what nobody can tell. A view: cheap to copy.
///
/// ```
///   [ piece 0 )[ piece 1 )[ piece 2 ...
///   ^ first change            ^ no end
/// ```
class SANCTRACK_API Timeline {
 public:
  /// Walks the pieces, which it gives by value.
  class Iterator {
   public:
    /// What it walks can be walked once.
    using iterator_category = std::input_iterator_tag;
    /// What it gives.
    using value_type = TimelinePiece;
    /// The distance of two places.
    using difference_type = std::ptrdiff_t;
    /// It points at nothing: pieces are made when asked for.
    using pointer = void;
    /// Pieces are given by value.
    using reference = TimelinePiece;

    /// At no place.
    Iterator() = default;
    /// At a place of a timeline.
    Iterator(std::shared_ptr<const TimelineData> data, std::size_t index) noexcept
        : data_(std::move(data)), index_(index) {}
    /// The piece.
    TimelinePiece operator*() const { return TimelinePiece(data_, index_); }
    /// To the next place.
    Iterator& operator++() noexcept {
      ++index_;
      return *this;
    }
    /// To the next place; gives the one before.
    Iterator operator++(int) noexcept {
      Iterator before = *this;
      ++index_;
      return before;
    }
    /// Whether both are at the same place.
    bool operator==(const Iterator& other) const noexcept { return index_ == other.index_; }

   private:
    std::shared_ptr<const TimelineData> data_;
    std::size_t index_ = 0;
  };

  /// Use `timeline`.
  explicit Timeline(std::shared_ptr<const TimelineData> data) noexcept;

  /// Id of the entity, the designation or the regime.
  std::string subject() const;
  /// The record it was read from.
  Registry registry() const;
  /// By what had been published; absent = by what is known now.
  std::optional<Date> known_on() const noexcept;
  /// What became of fields that are marked as not verified.
  Unverified unverified() const noexcept;
  /// From which data, and by which version of the library.
  Origin origin() const;

  /// How many pieces there are; none where nothing ever changed.
  std::size_t size() const noexcept;
  /// Whether there is none.
  bool empty() const noexcept { return size() == 0; }
  /// The piece at a place below `size()`.
  TimelinePiece operator[](std::size_t index) const { return TimelinePiece(data_, index); }
  /// The first piece.
  Iterator begin() const noexcept { return {data_, 0}; }
  /// Past the last piece.
  Iterator end() const noexcept { return {data_, size()}; }
  /// The piece that holds a day; nothing before the first change.
  std::optional<TimelinePiece> at(Date day) const;

 private:
  std::shared_ptr<const TimelineData> data_;
};

/// The life of an entity, across all authorities.
/// @throws UnknownIdError
SANCTRACK_API Timeline timeline(const Registry& registry, const EntityId& entity,
                                AsOfOptions options = {});
/// The life of a regime.
/// @throws UnknownIdError
SANCTRACK_API Timeline timeline(const Registry& registry, const RegimeId& regime,
                                AsOfOptions options = {});
/// The life of one designation.
/// @throws Error for a designation of another registry
SANCTRACK_API Timeline timeline(const Registry& registry, const Designation& designation,
                                AsOfOptions options = {});

/// Writes the stretch, the acts that cut it, and what holds over it, in one paragraph.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const TimelinePiece& piece);
/// Writes the subject and how it is read, then every piece; a caveat is said once, with the first
/// piece that it is about.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const Timeline& timeline);

}  // namespace sanctrack
