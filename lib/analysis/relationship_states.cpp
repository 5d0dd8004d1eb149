#include "analysis/relationship_states.hpp"

#include <algorithm>
#include <ostream>

#include "model/link_index.hpp"
#include "time/caveats.hpp"
#include "time/words.hpp"

namespace sanctrack {
std::optional<RelationshipState> relationship_on(const SnapshotData& law,
                                                 std::uint32_t relationship) {
  const Relationship& of = law.registry->records.relationships[relationship];
  const bool drops = law.options.unverified == Unverified::drop;
  const auto left_out = [&](std::string_view field) {
    return drops && of.provenance.is_unverified(field);
  };
  if (left_out("subject") || left_out("relation") || left_out("object")) return std::nullopt;
  const LinkDays days = link_days(*law.registry, of, law.options.unverified);
  const LinkState state = state_of(days, law.clocks.day, law.clocks.known_on);
  if (!state.may) return std::nullopt;
  return RelationshipState{.id = of.id,
                           .subject = of.subject,
                           .relation = of.relation,
                           .object = of.object,
                           .share = left_out("share") ? std::nullopt : of.share,
                           .control_by = of.control_by,
                           .holds = state.sure ? Verdict::yes : Verdict::unknown,
                           .stated_in = of.stated_in,
                           .hindsight = days.stated && days.known > law.clocks.day,
                           .source = of.provenance.source};
}

void add_hindsight(const SnapshotData& law, const std::vector<RelationshipState>& links,
                   std::vector<Caveat>& to) {
  std::vector<std::string_view> acts;
  for (const RelationshipState& link : links) {
    if (link.hindsight) acts.push_back(link.stated_in->text());
  }
  if (acts.empty()) return;
  std::sort(acts.begin(), acts.end());
  acts.erase(std::unique(acts.begin(), acts.end()), acts.end());
  add_caveat(to, {.kind = CaveatKind::hindsight,
                  .text = "links that were published after " + law.day.to_string() +
                          " are used: this view is hindsight (stated in " + join(acts) + ')'});
}

RelationshipTable::RelationshipTable(const SnapshotData& law)
    : at_(law.registry->records.entities.size()) {
  const RegistryData& data = *law.registry;
  for (std::uint32_t i = 0; i < data.records.relationships.size(); ++i) {
    std::optional<RelationshipState> link = relationship_on(law, i);
    if (!link) continue;
    const auto place = static_cast<std::uint32_t>(links_.size());
    ends_.emplace_back(data.entities.find(link->subject), data.entities.find(link->object));
    at_[ends_.back().first].push_back(place);
    at_[ends_.back().second].push_back(place);
    links_.push_back(std::move(*link));
  }
}

std::ostream& operator<<(std::ostream& out, const RelationshipState& link) {
  out << link.subject << ' ' << to_string(link.relation) << ' ' << link.object;
  if (link.share)
    out << " (" << *link.share << (link.share->form() == Stake::Form::unknown ? " share" : " %")
        << ')';
  if (link.holds == Verdict::unknown) out << ", perhaps";
  if (link.stated_in) out << ", stated in " << *link.stated_in;
  return out;
}

}  // namespace sanctrack
