// Small graphs of ownership made of bytes, and their comparison with the slow twin.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <sstream>
#include <string>

#include "reference/naive_ownership.hpp"
#include "reference/random_records.hpp"
#include "sanctrack/model/builder.hpp"

namespace sanctrack::reference {

/// A few parties, some of them designated, and as many links as the bytes last for: chains,
/// circles, ranges, unknown shares, days known in part.
class RandomOwnership {
 public:
  explicit RandomOwnership(std::span<const std::uint8_t> bytes) : choices_(bytes) {}

  Records run() {
    add_frame();
    add_acts();
    while (choices_.more() && records_.relationships.size() < most_links) add_link();
    return std::move(records_);
  }

 private:
  static constexpr std::size_t most_links = 40;
  static constexpr std::size_t parties = 9;  ///< the first two are persons

  static EntityId party(std::size_t number) { return EntityId("party-" + std::to_string(number)); }

  void add_frame() {
    const std::array shares = {Stake::at_least(50), Stake::over(50), Stake::at_least({100, 3}),
                               Stake::over({100, 3})};
    OwnershipRule rule{.share = shares[choices_.below(shares.size())]};
    rule.aggregation = static_cast<Aggregation>(choices_.below(3));
    rule.control = static_cast<Control>(choices_.below(2));
    records_.authorities.push_back({.id = "A", .name = "A", .ownership_rules = {rule}});
    Regime regime{.id = "regime", .authority = "A", .title = "Regime"};
    regime.expiry.kind = ExpiryKind::none;
    regime.record.push_back({.of = Aspect::designations, .state = RecordState::complete});
    records_.regimes.push_back(std::move(regime));
    for (std::size_t i = 0; i < parties; ++i) {
      Entity entity{.id = party(i), .kind = i < 2 ? EntityKind::person : EntityKind::organisation};
      entity.names.push_back({.name = "Party", .kind = NameKind::primary});
      if (i > 0 && choices_.one_in(6)) entity.possibly_same_as = {party(choices_.below(i))};
      records_.entities.push_back(std::move(entity));
    }
  }

  void add_acts() {
    Act list{
        .id = "act-list", .regimes = {"regime"}, .type = "list", .published = Date(2020, 1, 1)};
    list.in_force = list.published;
    for (std::size_t i = 0; i < parties; ++i) {
      if (!choices_.one_in(3)) continue;
      Designate body{.parties = {.named = {party(i)}}};
      body.listing.entry = std::to_string(i);
      list.changes.push_back({.body = std::move(body)});
    }
    if (list.changes.empty()) list.content = ActContent::none;
    records_.acts.push_back(std::move(list));
    for (const char* month : {"2020-02", "2020-03"}) {
      Act reasons{.id = ActId(std::string("act-reasons-") + month),
                  .regimes = {"regime"},
                  .type = "reasons",
                  .content = ActContent::none};
      reasons.published = reasons.in_force = PartialDate::parse(month);
      records_.acts.push_back(std::move(reasons));
    }
  }

  PartialDate day() {
    if (choices_.one_in(6))
      return PartialDate::of_month(2020, 1 + static_cast<int>(choices_.below(4)));
    return PartialDate(Date{2020, 1, 1}.plus_days(static_cast<int>(choices_.below(120))));
  }

  std::optional<Stake> share() {
    const std::array some = {Fraction(0),      Fraction(10),     Fraction(4999, 100), Fraction(25),
                             Fraction(100, 6), Fraction(100, 3), Fraction(50),        Fraction(20)};
    const Fraction one = some[choices_.below(some.size())];
    switch (choices_.below(8)) {
      case 0:
        return std::nullopt;
      case 1:
        return Stake::unknown();
      case 2:
        return Stake::range(one, Fraction(51));
      case 3:
        return Stake::over(one);
      case 4:
        return Stake::at_least(one);
      case 5:
        return Stake::under(Fraction(55));
      default:
        return Stake::exact(one);
    }
  }

  void add_link() {
    const std::size_t subject = choices_.below(parties);
    const std::size_t object = choices_.below(parties);
    if (subject == object) return;
    constexpr std::array kinds = {
        RelationKind::owns,    RelationKind::owns,     RelationKind::owns,  RelationKind::owns,
        RelationKind::part_of, RelationKind::controls, RelationKind::heads, RelationKind::family};
    Relationship link{
        .id = RelationshipId("link-" + std::to_string(100 + records_.relationships.size())),
        .subject = party(subject),
        .relation = kinds[choices_.below(kinds.size())],
        .object = party(object)};
    if (link.relation == RelationKind::owns) link.share = share();
    if (link.relation == RelationKind::controls && choices_.one_in(3)) {
      link.control_by = ControlBasis::public_office;
    }
    const std::size_t days = choices_.below(8);
    if (days < 5) link.from = day();
    if (days == 3) link.until = day();
    link.ended = days == 4;
    if (days > 4 || choices_.one_in(3)) {
      link.stated_in =
          choices_.one_in(2) ? ActId("act-reasons-2020-02") : ActId("act-reasons-2020-03");
    }
    records_.relationships.push_back(std::move(link));
  }

  Choices choices_;
  Records records_;
};

inline std::string shown(const NaiveOwnership::Result& result) {
  std::ostringstream out;
  for (const Verdict one :
       {result.verdict, result.by_ownership, result.by_control, result.recorded}) {
    out << to_string(one) << ", ";
  }
  return out.str();
}

/// Where an answer contradicts itself, in words.
inline std::string check_answer(const Ownership& answer) {
  if (answer.least > answer.most) return "the least is more than the most";
  if (answer.unknown() == answer.missing.empty()) return "what is missing does not fit";
  for (const OwnershipPath& path : answer.paths) {
    EntityId at = path.from;
    for (const std::size_t link : path.links) {
      const OwnershipLink& step = answer.links.at(link);
      if (step.holder != at && step.held != at) return "a way has a gap";
      at = step.held;
    }
    if (at != answer.entity) return "a way leads elsewhere";
  }
  return {};
}

/// Whether the solver and its twin agree on every entity, one by one and all at once. Empty, or
/// where they differ. Records that contradict themselves say nothing.
inline std::string compare_ownership(Records records) {
  auto built = RegistryBuilder(std::move(records)).try_build();
  if (!built.registry) return {};
  const Registry& registry = *built.registry;
  for (const Date day : {Date(2020, 1, 15), Date(2020, 2, 15), Date(2020, 4, 1)}) {
    for (const AsOfOptions& options :
         {AsOfOptions{}, AsOfOptions{.known_on = day}, AsOfOptions{.known_on = Date(2020, 3, 1)}}) {
      const Snapshot law = as_of(registry, day, options);
      const NaiveOwnership naive(law, "A");
      std::map<EntityId, OwnedEntity> listed;
      for (const OwnedEntity& row : owned(law, "A")) listed.emplace(row.entity, row);
      for (const Entity& entity : registry.entities()) {
        const Ownership answer = ownership(law, entity.id, "A");
        const NaiveOwnership::Result found{answer.verdict, answer.by_ownership, answer.by_control,
                                           answer.recorded};
        const NaiveOwnership::Result expected = naive.of(entity.id);
        const std::string where = entity.id.to_string() + " on " + day.to_string() + ": ";
        if (found != expected) return where + shown(found) + "not " + shown(expected);
        if (const std::string wrong = check_answer(answer); !wrong.empty()) return where + wrong;
        const auto row = listed.find(entity.id);
        const bool should = answer.designated != Verdict::yes && expected.recorded != Verdict::no;
        if (should != (row != listed.end())) return where + "listed among all, or not, wrongly";
        if (should && row->second.verdict != expected.recorded) return where + "listed otherwise";
      }
    }
  }
  return {};
}

}  // namespace sanctrack::reference
