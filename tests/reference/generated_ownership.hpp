// A large graph of ownership made up by rule: for benchmarks.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "sanctrack/model/records.hpp"

namespace sanctrack::reference {

/// How large a generated graph is.
struct OwnershipShape {
  std::uint32_t companies = 100'000;
  std::uint32_t stakes = 300'000;
  std::uint32_t designated = 10'000;
  std::uint32_t others = 20'000;  ///< persons who are not designated
  std::uint32_t seed = 1;
};

/// Companies with three holders on the average, whose shares are small and add up to no more than
/// the whole. Few hold much and many little, by a power law; a company may hold any other, so that
/// there are circles. Every record is complete: who is not designated surely is not.
class OwnershipGenerator {
 public:
  explicit OwnershipGenerator(const OwnershipShape& shape) : shape_(shape), random_(shape.seed) {}

  Records run() {
    records_.dataset.id = "generated";
    add_law();
    add_entities("owner-", shape_.designated, EntityKind::person);
    add_entities("person-", shape_.others, EntityKind::person);
    add_entities("company-", shape_.companies, EntityKind::organisation);
    designate();
    for (std::uint32_t company = 0; company < shape_.companies; ++company) add_holders(company);
    return std::move(records_);
  }

 private:
  static constexpr std::uint32_t whole = 10'000;  ///< in hundredths of a per cent

  void add_law() {
    Authority authority{.id = "US", .name = "US"};
    authority.ownership_rules = {{.aggregation = Aggregation::all}};
    records_.authorities.push_back(std::move(authority));
    Regime regime{.id = "regime", .authority = "US", .title = "Regime"};
    regime.expiry.kind = ExpiryKind::none;
    regime.record.push_back({.of = Aspect::designations, .state = RecordState::complete});
    records_.regimes.push_back(std::move(regime));
  }

  static std::string numbered(const char* prefix, std::uint32_t number) {
    return prefix + std::to_string(1'000'000 + number);
  }

  void add_entities(const char* prefix, std::uint32_t count, EntityKind kind) {
    for (std::uint32_t i = 0; i < count; ++i) {
      Entity entity{.id = EntityId(numbered(prefix, i)), .kind = kind};
      entity.names.push_back({.name = entity.id.to_string(), .kind = NameKind::primary});
      records_.entities.push_back(std::move(entity));
    }
  }

  void designate() {
    Act act{.id = "act", .regimes = {"regime"}, .type = "list", .published = Date(2015, 1, 1)};
    act.in_force = act.published;
    for (std::uint32_t i = 0; i < shape_.designated; ++i) {
      Designate body{.parties = {.named = {EntityId(numbered("owner-", i))}}};
      body.listing.entry = std::to_string(i);
      act.changes.push_back({.body = std::move(body)});
    }
    records_.acts.push_back(std::move(act));
  }

  std::uint32_t below(std::uint32_t count) { return static_cast<std::uint32_t>(random_() % count); }

  /// A number below `count`, the small ones far more often.
  std::uint32_t by_power_law(std::uint32_t count) {
    const double uniform = std::uniform_real_distribution<double>(0, 1)(random_);
    const double scaled = std::pow(static_cast<double>(count), uniform);
    return std::min(count - 1, static_cast<std::uint32_t>(scaled) - 1);
  }

  EntityId any_holder(std::uint32_t company) {
    const std::uint32_t which = below(20);
    if (which < 5) return EntityId(numbered("owner-", below(shape_.designated)));
    if (which < 6) return EntityId(numbered("owner-", by_power_law(shape_.designated)));
    if (which < 11) return EntityId(numbered("person-", below(shape_.others)));
    std::uint32_t other = which < 15 ? by_power_law(shape_.companies) : below(shape_.companies);
    if (other == company) other = (other + 1) % shape_.companies;
    return EntityId(numbered("company-", other));
  }

  EntityId another_holder(std::uint32_t company, const std::set<EntityId>& holders) {
    EntityId holder = any_holder(company);
    while (holders.contains(holder)) holder = any_holder(company);
    return holder;
  }

  void add_holders(std::uint32_t company) {
    const std::uint32_t left = shape_.companies - company;
    const auto open = shape_.stakes - static_cast<std::uint32_t>(records_.relationships.size());
    std::uint32_t count = 1 + below(5);
    count = std::clamp(count, open > 5 * (left - 1) ? open - 5 * (left - 1) : 1, open - (left - 1));
    std::uint32_t room = whole;
    std::set<EntityId> holders;
    for (std::uint32_t i = 0; i < count; ++i) {
      const std::uint32_t share = std::min(room, 300 + below(below(10) == 0 ? 6000 : 3700));
      if (share == 0) break;
      room -= share;
      Relationship link{.id = RelationshipId(numbered(
                            "stake-", static_cast<std::uint32_t>(records_.relationships.size()))),
                        .subject = *holders.insert(another_holder(company, holders)).first,
                        .object = EntityId(numbered("company-", company)),
                        .share = Stake::exact(Fraction(share, 100)),
                        .from = PartialDate(Date(2012, 1, 1))};
      records_.relationships.push_back(std::move(link));
    }
  }

  OwnershipShape shape_;
  std::mt19937 random_;
  Records records_;
};

}  // namespace sanctrack::reference
