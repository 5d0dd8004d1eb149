#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/fold.hpp"
#include "sanctrack/model/records.hpp"

/// @file
/// The relationships by which somebody holds or controls something, by both ends.

namespace sanctrack {

struct RegistryData;

/// Billionths of a per cent of the whole. Lower bounds are rounded down and upper bounds up.
using Share = std::int64_t;
inline constexpr Share one_per_cent = 1'000'000'000;
inline constexpr Share whole_share = 100 * one_per_cent;

Share rounded_down(const Fraction& percent) noexcept;
Share rounded_up(const Fraction& percent) noexcept;

enum class LinkKind : std::uint8_t {
  stake,           ///< owns; part-of as an unknown stake
  control,         ///< controls
  perhaps_control  ///< heads; controls by public office
};

/// The days that follow from what is stated of a relationship.
struct LinkDays {
  std::int32_t sure_from;
  std::int32_t sure_until;  ///< surely held on [sure_from, sure_until)
  std::int32_t may_from;
  std::int32_t may_until;       ///< perhaps held on [may_from, may_until)
  std::int32_t known;           ///< when the act that states it was published
  std::int32_t known_earliest;  ///< before `known` where only a month or year is on record
  bool stated;                  ///< whether an act states it
};
/// With what is not verified taken as not stated where that is dropped.
LinkDays link_days(const RegistryData& data, const Relationship& of, Unverified unverified);

/// A relationship by which somebody holds or controls something.
struct Link : LinkDays {
  std::uint32_t holder;  ///< place of the entity that holds
  std::uint32_t held;    ///< place of the entity that is held
  std::uint32_t row;     ///< place of the relationship
  Share lower;
  Share upper;
  LinkKind kind;
  bool rough;          ///< whether a bound was rounded or is itself impossible
  bool share_dropped;  ///< whether the share is not verified and was left out
};

/// The stake of one holder in one company: the statements of it stand together.
struct StakePair {
  std::uint32_t holder;
  std::uint32_t held;
  std::uint32_t begin;  ///< into `LinkIndex::links`
  std::uint32_t end;
};

/// All links, made once a registry.
struct LinkIndex {
  std::vector<bool> ownable;                 ///< by entity: not a person
  std::vector<Link> links;                   ///< stakes, then control; each by holder, held and row
  std::vector<StakePair> stakes;             ///< by holder, then held
  std::uint32_t control_begin;               ///< where in `links` control begins
  std::vector<std::uint32_t> holder_stakes;  ///< entities + 1, into `stakes`
  std::vector<std::uint32_t> holder_control;    ///< entities + 1, into `links`
  std::vector<std::uint32_t> held_begin;        ///< entities + 1, into `held_stakes`
  std::vector<std::uint32_t> held_stakes;       ///< places in `stakes`, by held
  std::vector<std::uint32_t> control_begin_of;  ///< entities + 1, into `held_control`
  std::vector<std::uint32_t> held_control;      ///< places in `links`, by held

  /// The stakes in a company.
  std::span<const std::uint32_t> stakes_in(std::uint32_t held) const noexcept {
    return {held_stakes.data() + held_begin[held], held_stakes.data() + held_begin[held + 1]};
  }
  /// Those who control it.
  std::span<const std::uint32_t> control_of(std::uint32_t held) const noexcept {
    return {held_control.data() + control_begin_of[held],
            held_control.data() + control_begin_of[held + 1]};
  }
  /// What is stated of a stake.
  std::span<const Link> statements(std::uint32_t stake) const noexcept {
    return {links.data() + stakes[stake].begin, links.data() + stakes[stake].end};
  }
};

LinkIndex make_link_index(const RegistryData& data, Unverified unverified);

/// Whether a link holds on a day, by what had been published: surely, perhaps, or not.
struct LinkState {
  bool sure;
  bool may;
};
inline LinkState state_of(const LinkDays& link, std::int32_t day, std::int32_t known_on) noexcept {
  const bool known = known_on == never || (link.stated && link.known <= known_on);
  const bool may_be_known = !link.stated || link.known_earliest <= known_on;
  const bool may = may_be_known && link.may_from <= day && day < link.may_until;
  return {may && known && link.sure_from <= day && day < link.sure_until, may};
}

}  // namespace sanctrack
