#pragma once

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "sanctrack/model/authority.hpp"
#include "sanctrack/time/answer.hpp"
#include "sanctrack/time/rows.hpp"
#include "sanctrack/time/snapshot.hpp"
#include "sanctrack/values/fraction.hpp"
#include "sanctrack/values/stake.hpp"

/// @file
/// Who counts as designated because designated parties own or control it.
///
/// The law differs by authority and day, and stands in the data, with its source
/// (`Authority::ownership_rules`): how much designated parties must hold, whether the shares of
/// several add up, whether control counts. What this header adds holds for every rule:
///
/// - **Who passes it on.** A party of which `law.is_designated(id, {.authority = authority})` says
///   yes, where an asset freeze or dealings ban of a regime that lists it binds it on the day: not
///   where it is suspended or lifted; a licence changes nothing. Where either is cannot tell, or
///   a freeze may be missing because not every measure is on record, it may. Where a regime has no
///   freeze on record at all and not every measure, a designation is taken to freeze, and a caveat
///   says so.
/// - **A cascade, not a product.** What is covered counts as a covered holder of what it holds:
///   51 % of 51 % is covered, though it is 26 % of the whole (OFAC, FAQ 401: "owned ... directly
///   or indirectly", with the examples there; EU and UK guidance follow ownership in the same way).
/// - **Aggregation.** `all`: the shares of all covered holders add up. `none`: each designated
///   party stands alone, with its own shares and those of what is covered through it.
///   `joint-arrangement`: as `none`; and where together they would have enough, nobody can tell
///   unless it is known whether an arrangement binds them. The same holds where what the record
///   says of aggregation is marked as not verified.
/// - **Circles.** The covered parties are the least set that begins with designated ones: companies
///   that hold each other do not lift each other.
/// - **Whole.** Every share is of the whole as stated, 100 per cent; what a company holds of itself
///   is not on record and not taken off. Arithmetic is exact: three times a sixth is 50.
/// - **Persons** are not owned.
///
/// What a record says of a day:
///
/// ```
///   from       until      what is not known
///   -----[=========)----  surely held from the last day that `from` can be to the first that
///                         `until` can be; perhaps from the first and to the last
///   ...?.[===============  no `from`: surely held since the act that states it was published,
///        published         perhaps before; no `until`: it goes on
///   -----[].............  ended on an unknown day: surely held on a stated first day only
/// ```
///
/// A stake may be a range or unknown; `part-of` is an unknown stake of the whole in its part. Where
/// control counts, `controls` does, `controls` by public office and `heads` may. No other relation
/// does. Two statements of one holder in one company are two of the same stake: what both allow
/// counts, and where they contradict each other, what either does. Where the stakes in a company
/// surely exceed 100 per cent, none of them is sure. With `known_on`, a link stated by an act that
/// was published later does not exist; one that no act states may. A link of which something is not
/// verified counts, with a caveat; with `Unverified::drop` that something is taken as not stated.

namespace sanctrack {

/// One link of the record by which somebody holds or controls something, as it stands on a day.
struct OwnershipLink {
  RelationshipId relationship;                 ///< `rel-030`
  EntityId subject;                            ///< as stated: who
  RelationKind relation = RelationKind::owns;  ///< as stated: does what
  EntityId object;                             ///< as stated: to whom
  EntityId holder;                             ///< who holds or controls: of `part-of`, the object
  EntityId held;                               ///< what is held or controlled
  std::optional<Stake> share{};                ///< as stated; absent: control, or no share stated
  Verdict holds = Verdict::yes;                ///< on that day: yes, or cannot tell
  MaybeActId stated_in{};                      ///< the act that states it
  std::optional<Date> known{};                 ///< the day by which that act was published
  bool hindsight = false;                      ///< whether that was after the day
  std::string source{};                        ///< where it is written
  std::vector<std::string> unverified{};       ///< fields that are marked as not verified
  std::vector<Caveat> caveats{};               ///< why it may be otherwise
  /// Whether both are the same.
  bool operator==(const OwnershipLink&) const = default;
};

/// Somebody who holds or controls an entity directly.
struct OwnershipHolder {
  EntityId entity;                        ///< who
  EntityKind kind = EntityKind::person;   ///< which of the four kinds
  std::string name{};                     ///< its primary name
  Verdict designated = Verdict::unknown;  ///< by that authority, on that day
  Verdict counts = Verdict::unknown;      ///< whether its shares are those of designated parties
  Fraction least = 0;                     ///< of the whole, in per cent, at least
  Fraction most = 0;                      ///< of the whole, in per cent, at most
  bool controls = false;                  ///< whether it controls or perhaps controls it
  /// Whether both are the same.
  bool operator==(const OwnershipHolder&) const = default;
};

/// A way from a designated party down to the entity.
struct OwnershipPath {
  EntityId from;                      ///< the designated party
  Verdict designated = Verdict::yes;  ///< yes, or cannot tell
  Verdict carries = Verdict::yes;     ///< whether all that lies on it surely holds on the day
  std::vector<std::size_t> links{};   ///< places in `Ownership::links`, from that party down
  /// Whether both are the same.
  bool operator==(const OwnershipPath&) const = default;
};

/// Whether one entity counts as designated because designated parties own or control it.
///
/// - *Yes*: by the links that surely hold, and parties that surely are designated.
/// - *No*: what is surely held by others leaves no room for enough. A *no* therefore needs the
///   holders on record, and is rare; what the record alone says is `recorded`.
/// - Else, and where no rule is on record, *cannot tell*; `missing` says what would decide.
struct SANCTRACK_API Ownership {
  EntityId entity;                      ///< about whom
  std::string name{};                   ///< its primary name
  AuthorityId authority;                ///< under whose rule
  std::string authority_words{};        ///< what sentences call it: `the EU`
  Date day;                             ///< on which day
  std::optional<Date> known_on{};       ///< by what had been published
  std::optional<OwnershipRule> rule{};  ///< the rule of that day; absent: none is on record

  Verdict verdict = Verdict::unknown;       ///< by ownership or by control
  Verdict by_ownership = Verdict::unknown;  ///< by the shares of covered holders
  /// By the control of a covered party that is on record; nobody records control that is not there.
  Verdict by_control = Verdict::unknown;
  /// The verdict where whatever share nobody recorded is held by nobody who is designated.
  Verdict recorded = Verdict::unknown;
  Verdict designated = Verdict::unknown;  ///< itself, which is another question

  /// What the rule counts as held by designated parties and by what is covered through them, at
  /// least, in per cent.
  Fraction least = 0;
  Fraction most = 0;        ///< what it can count as theirs at most, in per cent
  Fraction unrecorded = 0;  ///< what need not be held by anybody on record, per cent

  std::vector<OwnershipHolder> holders{};  ///< direct ones, the largest first
  /// Every link on a way from a party that is or may be designated: the holders of the entity
  /// first, then theirs.
  std::vector<OwnershipLink> links{};
  /// The ways along those links, the shortest first; no more than `most_paths`.
  std::vector<OwnershipPath> paths{};
  /// What would decide, each alone, the least first; empty where the verdict is yes or no.
  std::vector<std::string> missing{};
  std::vector<Evidence> evidence{};  ///< the rule, the designations, the links
  std::vector<Caveat> caveats{};     ///< why it may be otherwise; for cannot tell, the reasons
  Origin origin{};                   ///< from which data and version

  /// How many ways are listed at most; a caveat says where there are more.
  static constexpr std::size_t most_paths = 100;

  /// There are three answers: use `yes()`, `no()` or `unknown()`.
  explicit operator bool() const = delete;
  /// Whether it counts as designated.
  bool yes() const noexcept { return verdict == Verdict::yes; }
  /// Whether it surely does not.
  bool no() const noexcept { return verdict == Verdict::no; }
  /// Whether nobody can tell.
  bool unknown() const noexcept { return verdict == Verdict::unknown; }
  /// The answer as one sentence.
  std::string sentence() const;

  /// Whether both are the same.
  bool operator==(const Ownership&) const = default;
};

/// Whether designated parties own or control an entity, under the rule of an authority on the day
/// of the snapshot, with the proof.
/// @throws UnknownIdError
SANCTRACK_API Ownership ownership(const Snapshot& law, const EntityId& entity,
                                  const AuthorityId& authority);

/// A company that counts as designated, or may by what is on record.
struct OwnedEntity {
  EntityId entity;                     ///< which
  Verdict verdict = Verdict::unknown;  ///< yes, or unknown where a recorded link leaves it open
  Verdict by_ownership = Verdict::unknown;  ///< by shares, by what is on record
  Verdict by_control = Verdict::unknown;    ///< by control that is on record
  Verdict designated = Verdict::unknown;    ///< itself: no, or cannot tell
  /// Whether both are the same.
  bool operator==(const OwnedEntity&) const = default;
};

/// All companies that are not surely designated themselves and that are covered through ownership
/// or control (yes) or may be by a link on record (cannot tell), in order of id: those of which
/// `ownership(law, id, authority).recorded` is not no. That the record of holders has gaps makes
/// every other company cannot tell, too, and is not listed. Without a rule on record
/// any share and any control may count: whoever a link on record ties to a designated party is
/// cannot tell, and a caveat says why.
/// @throws UnknownIdError
SANCTRACK_API Rows<OwnedEntity> owned(const Snapshot& law, const AuthorityId& authority);

/// Writes the sentence.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const Ownership& ownership);
/// Writes `person-a (A) 49.99 to 50 %, designated: yes, counts: yes`.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const OwnershipHolder& holder);
/// Writes `from person-a by 2 links`, with what is not sure of it.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const OwnershipPath& path);
/// Writes `person-a owns 49.99 of org-b (rel-1)`, with what is not sure of it.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const OwnershipLink& link);
/// Writes one line: the company, the verdict and through what.
SANCTRACK_API std::ostream& operator<<(std::ostream& out, const OwnedEntity& owned);

}  // namespace sanctrack
