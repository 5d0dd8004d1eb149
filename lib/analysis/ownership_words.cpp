#include "analysis/ownership_words.hpp"

#include <algorithm>
#include <ostream>
#include <sstream>

#include "analysis/ownership_rule.hpp"
#include "sanctrack/values/error.hpp"
#include "time/caveats.hpp"
#include "time/words.hpp"

namespace sanctrack {
namespace {

std::string link_words(const OwnershipLink& link) {
  std::string words = link.subject.to_string() + ' ' + std::string(to_string(link.relation)) + ' ';
  if (link.relation == RelationKind::owns) {
    words += link.share ? link.share->to_string() + " of " : std::string("unknown of ");
  }
  return words + link.object.to_string() + " (" + link.relationship.to_string() + ')';
}

Caveat about(const OwnershipLink& link, CaveatKind kind, std::string text) {
  return {.kind = kind,
          .act = link.stated_in,
          .entity = link.object,
          .subject = link.relationship.to_string(),
          .text = std::move(text)};
}

std::string why_doubtful(const SnapshotData& law, const Link& link, const Relationship& of) {
  if (law.options.known_on && !link.stated) return "no act on record states it";
  if (law.options.known_on && link.known > law.clocks.known_on) {
    return "when it was published is known only as " +
           known_words(date_of(link.known_earliest), date_of(link.known));
  }
  if (of.ended) return "it ended on an unknown day";
  if (law.clocks.day < link.sure_from) {
    return of.from ? "its first day is known only as " + of.from->to_string()
                   : "its first day is not on record";
  }
  return of.until ? "its end is known only as " + of.until->to_string()
                  : "its end is not on record";
}

void add_link_caveats(const SnapshotData& law, const Link& from, const Relationship& of,
                      OwnershipLink& link, bool contradicted) {
  const std::string id = link.relationship.to_string();
  const std::string day = law.day.to_string();
  if (link.hindsight) {
    link.caveats.push_back(about(link, CaveatKind::hindsight,
                                 "the link " + id + " was published later, on " +
                                     link.known->to_string() + ": this view is hindsight"));
  }
  if (!state_of(from, law.clocks.day, law.clocks.known_on).sure) {
    link.caveats.push_back(about(link, CaveatKind::link_doubtful,
                                 "whether the link " + id + " held on " + day +
                                     " is not on record: " + why_doubtful(law, from, of)));
  }
  if (!link.unverified.empty()) {
    link.caveats.push_back(about(link, CaveatKind::unverified,
                                 "not verified in " + id + ": " + join(link.unverified)));
  }
  if (contradicted && from.kind == LinkKind::stake) {
    link.caveats.push_back({.kind = CaveatKind::stakes_contradict,
                            .entity = link.held,
                            .text = "the stakes on record in " + link.held.to_string() +
                                    " exceed 100 % on " + day + ": none of them is sure"});
  }
}

}  // namespace

OwnershipLink link_on_day(const SnapshotData& law, const Link& from, bool contradicted) {
  const RegistryData& data = *law.registry;
  const Relationship& of = data.records.relationships[from.row];
  const bool sure = state_of(from, law.clocks.day, law.clocks.known_on).sure;
  const bool doubted = contradicted && from.kind == LinkKind::stake;
  OwnershipLink link{.relationship = of.id,
                     .subject = of.subject,
                     .relation = of.relation,
                     .object = of.object,
                     .holder = data.records.entities[from.holder].id,
                     .held = data.records.entities[from.held].id,
                     .share = from.share_dropped ? std::nullopt : of.share,
                     .holds = sure && !doubted ? Verdict::yes : Verdict::unknown,
                     .stated_in = of.stated_in,
                     .source = of.provenance.source,
                     .unverified = of.provenance.unverified};
  if (from.stated) link.known = date_of(from.known);
  link.hindsight = from.stated && from.known > law.clocks.day;
  add_link_caveats(law, from, of, link, contradicted);
  return link;
}

Evidence evidence_of(const OwnershipLink& link) {
  return {
      .text = link_words(link), .act = link.stated_in, .known = link.known, .source = link.source};
}

StakeBounds most_of(const OwnershipGraph& graph, std::uint32_t stake) {
  StakeBounds bounds = graph.exact(graph.stakes[stake]);
  try {
    Fraction room = 100;
    bool open = false;
    for (const HoldingStake& other : graph.stakes_in(graph.stakes[stake].held)) {
      if (other.stake == stake) continue;
      const StakeBounds held = graph.exact(graph.stakes[other.stake]);
      room = minus(room, held.lower);
      open |= held.lower_open;
    }
    if (room < bounds.upper) bounds.upper_open = open;
    if (room == bounds.upper) bounds.upper_open |= open;
    bounds.upper = std::min(bounds.upper, room);
  } catch (const InvalidValue&) {
    return bounds;
  }
  return bounds;
}

std::string at_least_words(const Fraction& percent, bool strict) {
  return (strict ? "more than " : "at least ") + percent.to_string() + " %";
}

std::string Ownership::sentence() const {
  const std::string who = name.empty() || name == entity.text()
                              ? entity.to_string()
                              : entity.to_string() + " (" + name + ')';
  const std::string under =
      " under the rule of " + authority_words + " on " + day.to_string() +
      (known_on ? ", by what had been published by " + known_on->to_string() : std::string());
  const std::string counts = " as designated through ownership or control";
  if (verdict == Verdict::no) return "no: " + who + " did not count" + counts + under;
  if (verdict == Verdict::yes) {
    std::string words = "yes: " + who + " counted" + counts + under;
    if (by_ownership == Verdict::yes) {
      words += ": designated parties held " + std::string(least < most ? "at least " : "") +
               least.to_string() + " %";
    }
    if (by_control == Verdict::yes) {
      words += by_ownership == Verdict::yes ? " and controlled it" : ": they controlled it";
    }
    return words;
  }
  std::string words = "cannot tell: whether " + who + " counted" + counts + under;
  std::string before = " turns on: ";
  if (!rule) before = ": ", words += before + caveats.front().text, before = "; it turns on: ";
  for (const std::string& fact : missing) {
    words += before + fact;
    before = "; or ";
  }
  return words;
}

std::ostream& operator<<(std::ostream& out, const Ownership& ownership) {
  return out << ownership.sentence();
}

std::ostream& operator<<(std::ostream& out, const OwnershipHolder& holder) {
  out << holder.entity;
  if (!holder.name.empty()) out << " (" << holder.name << ')';
  out << ' ' << holder.least.to_string();
  if (holder.most != holder.least) out << " to " << holder.most.to_string();
  out << " %" << (holder.controls ? ", controls it or may" : "");
  return out << ", designated: " << to_string(holder.designated)
             << ", counts: " << to_string(holder.counts);
}

std::ostream& operator<<(std::ostream& out, const OwnershipPath& path) {
  const std::size_t links = path.links.size();
  out << "from " << path.from << " by " << links << (links == 1 ? " link" : " links");
  if (path.designated != Verdict::yes) out << ", perhaps designated";
  if (path.carries != Verdict::yes) out << ", not sure to hold";
  return out;
}

std::ostream& operator<<(std::ostream& out, const OwnershipLink& link) {
  out << link_words(link);
  for (const Caveat& caveat : link.caveats) out << "\n    caveat: " << caveat;
  return out;
}

std::ostream& operator<<(std::ostream& out, const OwnedEntity& owned) {
  out << owned.entity.text() << ": " << to_string(owned.verdict);
  if (owned.by_ownership != Verdict::no) {
    out << ", by ownership: " << to_string(owned.by_ownership);
  }
  if (owned.by_control != Verdict::no) out << ", by control: " << to_string(owned.by_control);
  return out;
}

}  // namespace sanctrack
