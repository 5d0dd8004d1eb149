#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "sanctrack/analysis/ownership.hpp"
#include "sanctrack/model/builder.hpp"

/// Small laws on ownership: one authority, one regime that is wholly on record, and what a test
/// adds. Entities come about by being named: `person-` or `org-`.
namespace small_ownership {

using namespace sanctrack;

inline OwnershipRule rule(Stake share, Aggregation aggregation = Aggregation::all,
                          Control control = Control::ignored, Interval when = Interval::always()) {
  return {.when = when,
          .share = share,
          .aggregation = aggregation,
          .control = control,
          .provenance = {.source = "guidance"}};
}

class Law {
 public:
  explicit Law(std::vector<OwnershipRule> rules) {
    records_.dataset.id = "small";
    Authority authority{.id = "EU", .name = "European Union", .provenance = {.source = "OJ"}};
    authority.ownership_rules = std::move(rules);
    records_.authorities.push_back(std::move(authority));
    Regime regime{.id = "eu-belarus", .authority = "EU", .title = "Belarus"};
    regime.from = Date(2004, 9, 24);
    regime.expiry.kind = ExpiryKind::none;
    for (const Aspect of :
         {Aspect::designations, Aspect::measures, Aspect::suspensions, Aspect::licences}) {
      regime.record.push_back({.of = of, .state = RecordState::complete});
    }
    records_.regimes.push_back(regime);
    records_.measures.push_back({.id = "eu-m-freeze", .regime = "eu-belarus"});
    act("eu-start", "2010-01-01", {{.body = Impose{.measure = "eu-m-freeze"}}});
  }
  explicit Law(OwnershipRule one) : Law(std::vector{std::move(one)}) {}

  Law& act(std::string_view id, std::string_view day, std::vector<Change> changes) {
    Act made{.id = ActId(id), .regimes = {RegimeId("eu-belarus")}, .type = "regulation"};
    made.number = id;
    made.adopted = made.published = made.in_force = PartialDate::parse(day);
    if (changes.empty()) made.content = ActContent::none;
    made.changes = std::move(changes);
    made.provenance.source = "OJ";
    records_.acts.push_back(std::move(made));
    return *this;
  }

  Law& designate(std::vector<std::string> parties, std::string_view day = "2015-01-01") {
    std::vector<Change> changes;
    for (const std::string& party : parties) {
      name(party);
      Designate body;
      body.parties.named = {EntityId(party)};
      body.listing.entry = party;
      changes.push_back({.body = std::move(body)});
    }
    return act("eu-list-" + std::to_string(records_.acts.size()), day, std::move(changes));
  }

  Law& delist(const std::string& party, std::string_view day) {
    Delist body;
    body.entry = party;
    body.parties.named = {EntityId(party)};
    return act("eu-delist-" + party, day, {{.body = std::move(body)}});
  }

  Law& suspend(const std::string& party, std::string_view day) {
    Suspend body{.measures = {"eu-m-freeze"}};
    if (!party.empty()) body.on.named = {EntityId(party)};
    return act("eu-suspend", day, {{.body = std::move(body)}});
  }

  Law& link(Relationship made) {
    made.id = RelationshipId("rel-" + std::to_string(records_.relationships.size() + 1));
    name(made.subject.text());
    name(made.object.text());
    if (made.provenance.source.empty()) made.provenance.source = "register";
    records_.relationships.push_back(std::move(made));
    return *this;
  }

  Law& owns(std::string_view holder, std::string_view held, std::optional<Stake> share,
            std::string_view from = "2012-01-01") {
    return link({.id = "rel-0",
                 .subject = EntityId(holder),
                 .object = EntityId(held),
                 .share = share,
                 .from = PartialDate::parse(from)});
  }

  Law& relates(std::string_view subject, RelationKind relation, std::string_view object,
               ControlBasis control_by = ControlBasis::unstated) {
    return link({.id = "rel-0",
                 .subject = EntityId(subject),
                 .relation = relation,
                 .object = EntityId(object),
                 .control_by = control_by,
                 .from = PartialDate::parse("2012-01-01")});
  }

  Law& name(std::string_view id) {
    if (!named_.insert(std::string(id)).second) return *this;
    const bool person = id.starts_with("person-");
    Entity made{.id = EntityId(id), .kind = person ? EntityKind::person : EntityKind::organisation};
    made.names.push_back({.name = std::string(id), .kind = NameKind::primary});
    records_.entities.push_back(std::move(made));
    return *this;
  }

  Records& records() { return records_; }
  Registry build() const { return RegistryBuilder(records_).build(); }
  Snapshot on(Date day, const AsOfOptions& options = {}) const {
    return as_of(build(), day, options);
  }
  Ownership ask(std::string_view entity, Date day = {2021, 6, 1},
                const AsOfOptions& options = {}) const {
    return ownership(on(day, options), EntityId(entity), "EU");
  }

 private:
  Records records_ = {};
  std::set<std::string> named_ = {};
};

inline Stake percent(std::string_view text) { return Stake::exact(Fraction::parse(text)); }

inline bool has(const std::vector<Caveat>& caveats, CaveatKind kind) {
  for (const Caveat& caveat : caveats) {
    if (caveat.kind == kind) return true;
  }
  return false;
}

}  // namespace small_ownership
