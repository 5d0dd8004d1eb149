#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sanctrack/model/builder.hpp"

/// A small record to start a test from: one authority, one regime that is wholly on record, three
/// parties, two criteria, two measures.
namespace small_record {

using namespace sanctrack;

inline Entity entity(std::string_view id, EntityKind kind, std::string_view name) {
  Entity made{.id = EntityId(id), .kind = kind};
  made.names.push_back({.name = std::string(name), .kind = NameKind::primary});
  return made;
}

inline Act act(std::string_view id, std::string_view day, std::vector<Change> changes) {
  Act made{.id = ActId(id), .regimes = {RegimeId("eu-belarus")}, .type = "regulation"};
  made.adopted = made.published = made.in_force = PartialDate::parse(day);
  made.changes = std::move(changes);
  made.provenance.source = "OJ";
  return made;
}

inline Change designate(std::string_view party, std::string_view entry,
                        std::vector<CriterionId> criteria = {}) {
  Designate body;
  body.parties.named = {EntityId(party)};
  body.listing.entry = entry;
  body.listing.criteria = std::move(criteria);
  return {.body = std::move(body)};
}

inline Change delist(std::string_view party, std::string_view entry) {
  Delist body;
  if (!party.empty()) body.parties.named = {EntityId(party)};
  body.entry = entry;
  return {.body = std::move(body)};
}

inline Change amend(std::string_view entry, std::vector<EntityId> parties) {
  return {.body = Amend{.entry = std::string(entry), .parties = std::move(parties)}};
}

inline Records records() {
  Records made;
  made.dataset.id = "small";
  made.authorities.push_back({.id = "EU", .name = "European Union"});
  Regime regime{.id = "eu-belarus", .authority = "EU", .title = "Belarus"};
  regime.from = Date(2004, 9, 24);
  regime.record.push_back({.of = Aspect::designations, .state = RecordState::complete});
  made.regimes.push_back(regime);
  made.criteria.push_back({.id = "eu-c-border", .regime = "eu-belarus", .summary = "crossing"});
  made.criteria.push_back(
      {.id = "eu-c-repression", .regime = "eu-belarus", .summary = "repression"});
  made.measures.push_back({.id = "eu-m-asset-freeze", .regime = "eu-belarus"});
  made.measures.push_back({.id = "eu-m-travel-ban",
                           .regime = "eu-belarus",
                           .kind = MeasureKind::travel_ban,
                           .kinds = {EntityKind::person}});
  made.entities.push_back(entity("org-belavia", EntityKind::organisation, "Belavia"));
  made.entities.push_back(entity("org-cham-wings", EntityKind::organisation, "Cham Wings"));
  made.entities.push_back(entity("person-lapo", EntityKind::person, "Anatol Lapo"));
  return made;
}

/// Every diagnostic, one a line.
inline std::string problems(Records records) {
  std::string text;
  for (const Diagnostic& one : RegistryBuilder(std::move(records)).try_build().diagnostics) {
    text += one.to_string() + '\n';
  }
  return text;
}

}  // namespace small_record
