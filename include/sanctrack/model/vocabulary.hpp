#pragma once

#include <array>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <span>
#include <string_view>

#include "sanctrack/export.hpp"

/// @file
/// The closed vocabularies of the record: each word as YAML, Python and messages spell it.

namespace sanctrack {

/// What a sanctioned or taking-part entity is.
enum class EntityKind : std::uint8_t {
  person,        ///< a natural person
  organisation,  ///< a company, body or unit
  vessel,        ///< a ship
  aircraft       ///< an aircraft
};
/// Every kind, in order.
inline constexpr std::array<EntityKind, 4> entity_kinds = {
    EntityKind::person, EntityKind::organisation, EntityKind::vessel, EntityKind::aircraft};

/// What a name is to its entity: `primary` is the main form on a list, `former` no longer borne,
/// `weak` an alias that the list itself calls weak.
enum class NameKind : std::uint8_t {
  primary,  ///< the main form
  alias,    ///< another form
  former,   ///< no longer borne
  weak      ///< an alias that the list itself calls weak
};

/// Whether a ground stands in the act (`criterion`) or only in the reasons of listings
/// (`listing_ground`).
enum class CriterionKind : std::uint8_t {
  criterion,      ///< stands in the act
  listing_ground  ///< only in the reasons of listings
};

/// What a measure forbids.
enum class MeasureKind : std::uint8_t {
  asset_freeze,           ///< funds frozen and none made available; blocking of property
  travel_ban,             ///< no entry or transit
  dealings_ban,           ///< no dealings of any kind with the listed party (Canada)
  arms_embargo,           ///< no arms
  flight_ban,             ///< no landing, take-off or overflight
  transport_ban,          ///< no road, sea or other transport
  trade_ban,              ///< no export, import or transit of stated goods
  financial_restriction,  ///< limits on securities, loans, messaging, reserves, insurance
  services_restriction    ///< limits on services
};

/// Whom a measure binds itself to.
enum class MeasureTarget : std::uint8_t {
  listed,    ///< every designated party of the regime, narrowed by kind and criterion
  named,     ///< parties that the measure's own annex names: they are not designated
  sector,    ///< a sector of the economy
  territory  ///< a territory and who belongs to it
};

/// An aspect of a regime of which the record can be complete or not.
enum class Aspect : std::uint8_t {
  designations,   ///< who is listed
  amendments,     ///< what was rewritten
  measures,       ///< what is forbidden
  prolongations,  ///< until when it runs
  suspensions,    ///< what was suspended
  licences        ///< what was permitted
};

/// How much of an aspect is on record.
enum class RecordState : std::uint8_t {
  complete,   ///< every change of the stretch is on record
  survivors,  ///< only what one edition still showed, on that edition's own day
  subset,     ///< only a stated part, for example one nationality
  partial     ///< some, unsystematically; also what no statement means
};

/// How a regime ends when nobody acts.
enum class ExpiryKind : std::uint8_t {
  prolong,  ///< it lapses unless prolonged
  none,     ///< it has no end date
  unread    ///< nobody has read the rule
};

/// Whether an act that has no changes on record was read.
enum class ActContent : std::uint8_t {
  read,    ///< its changes are on record
  unread,  ///< it exists; what it does is not on record
  none     ///< read, and it changes nothing that this record holds
};

/// Where the day of effect of a change comes from.
enum class DayBasis : std::uint8_t {
  stated,     ///< the act states it
  listings,   ///< the official list dates the entries so
  published,  ///< taken from the day of publication
  adopted     ///< taken from the day of adoption
};

/// What one party is to another.
enum class RelationKind : std::uint8_t {
  owns,             ///< holds a share of
  heads,            ///< leads
  acts_for,         ///< acts for or on behalf of
  part_of,          ///< is a part of
  controls,         ///< decides for, by whatever means
  associated_with,  ///< is said to be associated with, no more
  family,           ///< is a relative of
  supplies,         ///< delivers to
  operates,         ///< runs
  beneficiary_of    ///< gains from
};

/// What control goes with, where it is known.
enum class ControlBasis : std::uint8_t {
  unstated,      ///< nothing said
  public_office  ///< with a public office only, by the project's reading
};

/// Whether the shares of several listed parties in one company add up under a rule on ownership.
enum class Aggregation : std::uint8_t {
  none,               ///< each party's shares count alone
  joint_arrangement,  ///< only those of parties that are bound by a joint arrangement
  all                 ///< they add up
};

/// Whether control without enough shares counts under a rule on ownership.
enum class Control : std::uint8_t {
  ignored,  ///< shares only
  counts    ///< control counts, too
};

/// The place of a participant in an operation: an analyst's classification, never an official one.
enum class Layer : std::uint8_t {
  executor,  ///< carries it out
  command,   ///< orders it
  finance,   ///< pays for it
  revenue,   ///< earns for it
  wallet     ///< holds what is earned
};

/// What a change does. The enumerators stand in the order in which the changes of one day take
/// effect, across acts: so a split entry is amended before the new one is made, and an order, its
/// first round and its licence can share a day.
enum class ChangeKind : std::uint8_t {
  repeal,         ///< ends an act, a criterion or a measure
  lift,           ///< ends a measure
  delist,         ///< ends a designation
  annul,          ///< ends a designation by judgment; void from the start, shown as a caveat
  amend,          ///< rewrites an entry
  establish,      ///< begins a regime
  prolong,        ///< moves the day on which a regime lapses
  add_criterion,  ///< adds a ground on which one may be designated
  impose,         ///< brings a measure into force
  widen,          ///< widens a measure or a criterion
  designate,      ///< makes an entry of a list
  suspend,        ///< suspends measures: the designation stands
  license,        ///< permits stated dealings: the measure stays in force
  resume          ///< ends a suspension
};

/// What becomes of fields that the record marks as not verified.
enum class Unverified : std::uint8_t {
  keep,  ///< they count, with a caveat
  drop   ///< they are taken as not stated: a day falls back on the next source, grounds vanish
};

/// @name Words
/// `to_string` gives the word that YAML, Python and messages use (`add-criterion`); `words<E>()`
/// all of them, in the order of the enumerators; `parse_word<E>` the enumerator of a word.
/// @{
/// Its word.
SANCTRACK_API std::string_view to_string(EntityKind) noexcept;
/// Its word.
SANCTRACK_API std::string_view to_string(NameKind) noexcept;
/// Its word.
SANCTRACK_API std::string_view to_string(CriterionKind) noexcept;
/// Its word.
SANCTRACK_API std::string_view to_string(MeasureKind) noexcept;
/// Its word.
SANCTRACK_API std::string_view to_string(MeasureTarget) noexcept;
/// Its word.
SANCTRACK_API std::string_view to_string(Aspect) noexcept;
/// Its word.
SANCTRACK_API std::string_view to_string(RecordState) noexcept;
/// Its word.
SANCTRACK_API std::string_view to_string(ExpiryKind) noexcept;
/// Its word.
SANCTRACK_API std::string_view to_string(ActContent) noexcept;
/// Its word.
SANCTRACK_API std::string_view to_string(DayBasis) noexcept;
/// Its word.
SANCTRACK_API std::string_view to_string(RelationKind) noexcept;
/// Its word.
SANCTRACK_API std::string_view to_string(ControlBasis) noexcept;
/// Its word.
SANCTRACK_API std::string_view to_string(Aggregation) noexcept;
/// Its word.
SANCTRACK_API std::string_view to_string(Control) noexcept;
/// Its word.
SANCTRACK_API std::string_view to_string(Layer) noexcept;
/// Its word.
SANCTRACK_API std::string_view to_string(ChangeKind) noexcept;
/// Its word.
SANCTRACK_API std::string_view to_string(Unverified) noexcept;

/// All words of a vocabulary, in the order of its enumerators.
template <class Enum>
std::span<const std::string_view> words() noexcept;

/// Its words.
template <>
SANCTRACK_API std::span<const std::string_view> words<EntityKind>() noexcept;
/// Its words.
template <>
SANCTRACK_API std::span<const std::string_view> words<NameKind>() noexcept;
/// Its words.
template <>
SANCTRACK_API std::span<const std::string_view> words<CriterionKind>() noexcept;
/// Its words.
template <>
SANCTRACK_API std::span<const std::string_view> words<MeasureKind>() noexcept;
/// Its words.
template <>
SANCTRACK_API std::span<const std::string_view> words<MeasureTarget>() noexcept;
/// Its words.
template <>
SANCTRACK_API std::span<const std::string_view> words<Aspect>() noexcept;
/// Its words.
template <>
SANCTRACK_API std::span<const std::string_view> words<RecordState>() noexcept;
/// Its words.
template <>
SANCTRACK_API std::span<const std::string_view> words<ExpiryKind>() noexcept;
/// Its words.
template <>
SANCTRACK_API std::span<const std::string_view> words<ActContent>() noexcept;
/// Its words.
template <>
SANCTRACK_API std::span<const std::string_view> words<DayBasis>() noexcept;
/// Its words.
template <>
SANCTRACK_API std::span<const std::string_view> words<RelationKind>() noexcept;
/// Its words.
template <>
SANCTRACK_API std::span<const std::string_view> words<ControlBasis>() noexcept;
/// Its words.
template <>
SANCTRACK_API std::span<const std::string_view> words<Aggregation>() noexcept;
/// Its words.
template <>
SANCTRACK_API std::span<const std::string_view> words<Control>() noexcept;
/// Its words.
template <>
SANCTRACK_API std::span<const std::string_view> words<Layer>() noexcept;
/// Its words.
template <>
SANCTRACK_API std::span<const std::string_view> words<ChangeKind>() noexcept;
/// Its words.
template <>
SANCTRACK_API std::span<const std::string_view> words<Unverified>() noexcept;

/// The enumerator that a word names, or nothing.
template <class Enum>
std::optional<Enum> parse_word(std::string_view word) noexcept {
  const std::span<const std::string_view> all = words<Enum>();
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i] == word) return static_cast<Enum>(i);
  }
  return std::nullopt;
}
/// @}

}  // namespace sanctrack
