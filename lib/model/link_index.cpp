#include "model/link_index.hpp"

#include <algorithm>
#include <tuple>

#include "model/effect.hpp"
#include "model/registry_data.hpp"

namespace sanctrack {
namespace {

__extension__ using Wide = __int128;

/// The days that a stated day can be; `circa` allows for one unit of what is stated on both sides.
struct Candidates {
  std::int32_t first;
  std::int32_t last;
};

Candidates candidates(const PartialDate& date) {
  std::int32_t slack = 0;
  if (date.circa()) slack = date.day() ? 1 : date.month() ? 31 : 366;
  return {date.earliest().days() - slack, date.latest().days() + slack};
}

/// Reads one relationship, with what is not verified taken as not stated where that is dropped.
class LinkReader {
 public:
  LinkReader(const RegistryData& data, Unverified unverified)
      : data_(data), drop_(unverified == Unverified::drop), unverified_(unverified) {}

  bool is_link(const Relationship& of) const {
    if (dropped(of, "subject") || dropped(of, "object") || dropped(of, "relation")) return false;
    return of.relation == RelationKind::owns || of.relation == RelationKind::part_of ||
           of.relation == RelationKind::controls || of.relation == RelationKind::heads;
  }

  Link read(std::uint32_t row) const {
    const Relationship& of = data_.records.relationships[row];
    Link link{};
    static_cast<LinkDays&>(link) = link_days(data_, of, unverified_);
    link.row = row;
    link.holder = data_.entities.find(of.subject);
    link.held = data_.entities.find(of.object);
    if (of.relation == RelationKind::part_of) std::swap(link.holder, link.held);
    link.kind = kind_of(of);
    read_share(of, link);
    return link;
  }

 private:
  bool dropped(const Relationship& of, std::string_view field) const {
    return drop_ && of.provenance.is_unverified(field);
  }

  static LinkKind kind_of(const Relationship& of) {
    if (of.relation == RelationKind::heads) return LinkKind::perhaps_control;
    if (of.relation != RelationKind::controls) return LinkKind::stake;
    return of.control_by == ControlBasis::unstated ? LinkKind::control : LinkKind::perhaps_control;
  }

  void read_share(const Relationship& of, Link& link) const {
    link.lower = 0;
    link.upper = whole_share;
    if (!of.share || of.relation != RelationKind::owns) return;
    link.share_dropped = dropped(of, "share");
    if (link.share_dropped) return;
    const Fraction lower = of.share->lower();
    const Fraction upper = of.share->upper();
    link.lower = rounded_down(lower);
    link.upper = rounded_up(upper);
    link.rough = of.share->lower_open() || of.share->upper_open() ||
                 link.lower != rounded_up(lower) || link.upper != rounded_down(upper);
  }

  const RegistryData& data_;
  bool drop_;
  Unverified unverified_;
};

/// Begins of the stretches of a sorted sequence, one more than there are keys.
template <class Items, class KeyOf>
std::vector<std::uint32_t> begins(const Items& items, std::size_t keys, const KeyOf& key_of) {
  std::vector<std::uint32_t> begin(keys + 1, 0);
  for (const auto& item : items) ++begin[key_of(item) + 1];
  for (std::size_t i = 0; i < keys; ++i) begin[i + 1] += begin[i];
  return begin;
}

void gather_stakes(LinkIndex& index) {
  for (std::uint32_t i = 0; i < index.control_begin; ++i) {
    const Link& link = index.links[i];
    if (index.stakes.empty() || index.stakes.back().held != link.held ||
        index.stakes.back().holder != link.holder) {
      index.stakes.push_back({link.holder, link.held, i, i});
    }
    index.stakes.back().end = i + 1;
  }
}

void index_by_ends(LinkIndex& index, std::size_t entities) {
  const auto holder = [](const auto& of) { return of.holder; };
  const auto held = [](const auto& of) { return of.held; };
  const std::span<const Link> control = std::span(index.links).subspan(index.control_begin);
  index.holder_stakes = begins(index.stakes, entities, holder);
  index.holder_control = begins(control, entities, holder);
  for (std::uint32_t& begin : index.holder_control) begin += index.control_begin;
  index.held_begin = begins(index.stakes, entities, held);
  index.held_stakes.resize(index.stakes.size());
  std::vector<std::uint32_t> next = index.held_begin;
  for (std::uint32_t i = 0; i < index.stakes.size(); ++i) {
    index.held_stakes[next[index.stakes[i].held]++] = i;
  }
  index.control_begin_of = begins(control, entities, held);
  index.held_control.resize(control.size());
  next = index.control_begin_of;
  for (std::uint32_t i = index.control_begin; i < index.links.size(); ++i) {
    index.held_control[next[index.links[i].held]++] = i;
  }
}

}  // namespace

Share rounded_down(const Fraction& percent) noexcept {
  return static_cast<Share>(Wide{percent.numerator()} * one_per_cent / percent.denominator());
}

Share rounded_up(const Fraction& percent) noexcept {
  const Wide scaled = Wide{percent.numerator()} * one_per_cent;
  return static_cast<Share>((scaled + percent.denominator() - 1) / percent.denominator());
}

LinkDays link_days(const RegistryData& data, const Relationship& of, Unverified unverified) {
  const auto dropped = [&](std::string_view field) {
    return unverified == Unverified::drop && of.provenance.is_unverified(field);
  };
  LinkDays days{};
  days.known = days.known_earliest = never;
  const std::uint32_t act =
      of.stated_in && !dropped("stated_in") ? data.acts.find(*of.stated_in) : nowhere;
  if (act != nowhere) {
    const ActEffects effects(data.records.acts[act], unverified);
    if (effects.shared()) {
      days.stated = true;
      days.known = effects.shared()->known;
      days.known_earliest = effects.shared()->known_earliest;
    }
  }
  const bool has_from = of.from && !dropped("from");
  const bool has_until = of.until && !dropped("until");
  const Candidates from = has_from ? candidates(*of.from) : Candidates{always, days.known};
  const Candidates until = has_until ? candidates(*of.until) : Candidates{never, never};
  days.may_from = from.first;
  days.may_until = until.last;
  days.sure_from = from.last;
  days.sure_until = until.first;
  const bool end_unknown = of.ended || (of.until && !has_until);
  if (end_unknown) days.sure_until = has_from ? std::min(until.first, from.last + 1) : always;
  return days;
}

LinkIndex make_link_index(const RegistryData& data, Unverified unverified) {
  const LinkReader reader(data, unverified);
  LinkIndex index{};
  for (const Entity& entity : data.records.entities) {
    index.ownable.push_back(entity.kind != EntityKind::person);
  }
  const auto& relationships = data.records.relationships;
  for (std::uint32_t row = 0; row < relationships.size(); ++row) {
    if (reader.is_link(relationships[row])) index.links.push_back(reader.read(row));
  }
  std::sort(index.links.begin(), index.links.end(), [](const Link& a, const Link& b) {
    return std::tuple(a.kind != LinkKind::stake, a.holder, a.held, a.row) <
           std::tuple(b.kind != LinkKind::stake, b.holder, b.held, b.row);
  });
  const auto control = std::find_if(index.links.begin(), index.links.end(),
                                    [](const Link& link) { return link.kind != LinkKind::stake; });
  index.control_begin = static_cast<std::uint32_t>(control - index.links.begin());
  gather_stakes(index);
  index_by_ends(index, data.records.entities.size());
  return index;
}

}  // namespace sanctrack
