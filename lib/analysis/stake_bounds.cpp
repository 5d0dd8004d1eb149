#include "analysis/stake_bounds.hpp"

namespace sanctrack {
namespace {

StakeBounds stated(const SnapshotData& law, const Link& link) {
  const Relationship& of = law.registry->records.relationships[link.row];
  const bool unknown = !of.share || of.relation != RelationKind::owns || link.share_dropped;
  if (unknown) return {.lower = 0, .upper = 100};
  return {of.share->lower(), of.share->upper(), of.share->lower_open(), of.share->upper_open()};
}

bool lower_is_less(const StakeBounds& a, const StakeBounds& b) {
  return a.lower < b.lower || (a.lower == b.lower && !a.lower_open && b.lower_open);
}

bool upper_is_less(const StakeBounds& a, const StakeBounds& b) {
  return a.upper < b.upper || (a.upper == b.upper && a.upper_open && !b.upper_open);
}

void set_lower(StakeBounds& to, const StakeBounds& from) {
  to.lower = from.lower;
  to.lower_open = from.lower_open;
}

void set_upper(StakeBounds& to, const StakeBounds& from) {
  to.upper = from.upper;
  to.upper_open = from.upper_open;
}

bool is_empty(const StakeBounds& of) {
  return of.lower > of.upper || (of.lower == of.upper && (of.lower_open || of.upper_open));
}

StakeBounds both(StakeBounds left, const StakeBounds& right) {
  if (lower_is_less(left, right)) set_lower(left, right);
  if (upper_is_less(right, left)) set_upper(left, right);
  return left;
}

StakeBounds either(StakeBounds left, const StakeBounds& right) {
  if (lower_is_less(right, left)) set_lower(left, right);
  if (upper_is_less(left, right)) set_upper(left, right);
  return left;
}

/// What the statements that surely hold allow; nothing where there are none.
std::optional<StakeBounds> sure_bounds(const SnapshotData& law, std::span<const Link> links) {
  std::optional<StakeBounds> common;
  std::optional<StakeBounds> hull;
  for (const Link& link : links) {
    if (!state_of(link, law.clocks.day, law.clocks.known_on).sure) continue;
    const StakeBounds one = stated(law, link);
    common = common ? both(*common, one) : one;
    hull = hull ? either(*hull, one) : one;
  }
  if (!common || !is_empty(*common)) return common;
  hull->contradicted = true;
  return hull;
}

}  // namespace

StakeBounds bounds_of(const SnapshotData& law, const LinkIndex& index, std::uint32_t stake) {
  const std::span<const Link> links = index.statements(stake);
  const std::optional<StakeBounds> sure = sure_bounds(law, links);
  StakeBounds bounds = sure.value_or(StakeBounds());
  for (const Link& link : links) {
    const LinkState state = state_of(link, law.clocks.day, law.clocks.known_on);
    if (state.sure || !state.may) continue;
    const StakeBounds one = stated(law, link);
    if (!sure) {
      if (upper_is_less(bounds, one)) set_upper(bounds, one);
    } else if (is_empty(both(*sure, one))) {
      bounds = either(bounds, one);
      bounds.contradicted = true;
    }
  }
  return bounds;
}

Fraction minus(const Fraction& left, const Fraction& right) {
  return left + Fraction(-right.numerator(), right.denominator());
}

}  // namespace sanctrack
