#include "analysis/relationship_states.hpp"

#include <algorithm>
#include <ostream>

#include "model/effect.hpp"
#include "time/caveats.hpp"
#include "time/words.hpp"

namespace sanctrack {
namespace {

/// When the act that states a relationship became known.
std::optional<Step> stated_by(const SnapshotData& law, const Relationship& of) {
  if (!of.stated_in) return std::nullopt;
  const std::uint32_t act = law.registry->acts.find(*of.stated_in);
  return ActEffects(law.registry->records.acts[act], law.options.unverified).shared();
}

/// Whether a day lies at or behind a partial one.
Verdict reached(const PartialDate& date, Date day) {
  if (date.circa() && date.may_be(day)) return Verdict::unknown;
  if (day >= date.latest()) return Verdict::yes;
  return day < date.earliest() ? Verdict::no : Verdict::unknown;
}

Verdict begun(const std::optional<PartialDate>& from, const std::optional<Step>& stated, Date day) {
  if (from) return reached(*from, day);
  return stated && stated->known <= day.days() ? Verdict::yes : Verdict::unknown;
}

Verdict ended(const Relationship& of, const std::optional<PartialDate>& until,
              const std::optional<Step>& stated, Date day) {
  if (until) return reached(*until, day);
  if (!of.ended) return Verdict::no;
  return stated && day.days() <= stated->known ? Verdict::no : Verdict::unknown;
}

Verdict holds_on(Verdict begun, Verdict ended) {
  if (begun == Verdict::no || ended == Verdict::yes) return Verdict::no;
  return begun == Verdict::yes && ended == Verdict::no ? Verdict::yes : Verdict::unknown;
}

}  // namespace

std::optional<RelationshipState> relationship_on(const SnapshotData& law,
                                                 std::uint32_t relationship) {
  const Relationship& of = law.registry->records.relationships[relationship];
  const bool drops = law.options.unverified == Unverified::drop;
  const auto left_out = [&](std::string_view field) {
    return drops && of.provenance.is_unverified(field);
  };
  if (left_out("subject") || left_out("relation") || left_out("object")) return std::nullopt;
  const std::optional<Step> stated = stated_by(law, of);
  const auto from = left_out("from") ? std::nullopt : of.from;
  const auto until = left_out("until") ? std::nullopt : of.until;
  Verdict holds = holds_on(begun(from, stated, law.day), ended(of, until, stated, law.day));
  if (holds == Verdict::no) return std::nullopt;
  if (law.options.known_on) {
    if (stated && stated->known_earliest > law.clocks.known_on) return std::nullopt;
    if (!stated || stated->known > law.clocks.known_on) holds = Verdict::unknown;
  }
  return RelationshipState{.id = of.id,
                           .subject = of.subject,
                           .relation = of.relation,
                           .object = of.object,
                           .share = left_out("share") ? std::nullopt : of.share,
                           .control_by = of.control_by,
                           .holds = holds,
                           .stated_in = of.stated_in,
                           .hindsight = stated && stated->known > law.day.days(),
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
