// Small records made of bytes: for the fuzzer of the fold and for properties on random data.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "sanctrack/model/records.hpp"

namespace sanctrack::reference {

/// Turns bytes into choices; past their end, every choice is the first.
class Choices {
 public:
  explicit Choices(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

  bool more() const { return !bytes_.empty(); }
  /// A number below `count`, at most 256.
  std::size_t below(std::size_t count) {
    if (bytes_.empty()) return 0;
    const std::size_t byte = bytes_.front();
    bytes_ = bytes_.subspan(1);
    return byte % count;
  }
  bool one_in(std::size_t count) { return below(count) == count - 1; }

 private:
  std::span<const std::uint8_t> bytes_;
};

/// Two regimes with a few entries each, changed by as many acts as the bytes last for. References
/// hold; what is designated twice, or touched while it is not designated, is left as it comes.
class RandomRecords {
 public:
  explicit RandomRecords(std::span<const std::uint8_t> bytes) : choices_(bytes) {}

  Records run() {
    add_frame();
    while (choices_.more() && records_.acts.size() < most_acts) add_act();
    return std::move(records_);
  }

 private:
  static constexpr std::size_t most_acts = 60;
  static constexpr std::size_t entities = 4;
  static constexpr std::size_t criteria = 2;

  void add_frame() {
    for (const char name : {'a', 'b'}) {
      const std::string prefix(1, name);
      const RegimeId regime(prefix + "-regime");
      records_.authorities.push_back({.id = AuthorityId(prefix), .name = prefix});
      records_.regimes.push_back({.id = regime, .authority = AuthorityId(prefix), .title = prefix});
      for (std::size_t i = 0; i < criteria; ++i) {
        records_.criteria.push_back({.id = CriterionId(prefix + "-criterion-" + std::to_string(i)),
                                     .regime = regime,
                                     .summary = prefix});
      }
    }
    for (std::size_t i = 0; i < entities; ++i) {
      Entity entity{.id = EntityId("party-" + std::to_string(i))};
      entity.names.push_back({.name = "Party", .kind = NameKind::primary});
      records_.entities.push_back(std::move(entity));
    }
  }

  /// A day of the year 2020, a month of it, or the year.
  PartialDate day() {
    const auto number = static_cast<int>(choices_.below(100));
    if (number >= 98) return PartialDate::of_year(2020);
    if (number >= 90) return PartialDate::of_month(2020, number - 89);
    return PartialDate(Date{2020, 1, 1}.plus_days(number));
  }

  void add_act() {
    const std::size_t regime = choices_.below(2);
    Act act{.id = ActId("act-" + std::to_string(choices_.below(7)) + '-' +
                        std::to_string(records_.acts.size()))};
    act.type = "regulation";
    act.regimes.push_back(records_.regimes[regime].id);
    const bool both = choices_.one_in(8);
    if (both) act.regimes.push_back(records_.regimes[1 - regime].id);
    const PartialDate first = day();
    if (!choices_.one_in(4)) act.published = first;
    if (!act.published || choices_.one_in(2)) act.in_force = day();
    if (choices_.one_in(8)) act.known = day();
    for (std::size_t count = choices_.below(4) + 1; count-- > 0;) {
      const std::size_t of = both && choices_.one_in(2) ? 1 - regime : regime;
      act.changes.push_back(change(of));
      if (both) act.changes.back().regime = records_.regimes[of].id;
    }
    records_.acts.push_back(std::move(act));
    if (choices_.one_in(16)) add_removal(regime);
  }

  void add_removal(std::size_t regime) {
    const Date last_seen = Date{2020, 1, 1}.plus_days(static_cast<int>(choices_.below(100)));
    records_.removals.push_back(
        {.regime = records_.regimes[regime].id,
         .entry = number(),
         .last_seen = last_seen,
         .gone_by = last_seen.plus_days(static_cast<int>(choices_.below(20)) + 1)});
  }

  std::string number() { return std::to_string(choices_.below(3) + 1); }

  std::vector<EntityId> parties() {
    std::vector<EntityId> some{records_.entities[choices_.below(entities)].id};
    if (choices_.one_in(6)) some.push_back(records_.entities[choices_.below(entities)].id);
    return some;
  }

  std::vector<CriterionId> grounds(std::size_t regime) {
    std::vector<CriterionId> some;
    for (std::size_t i = 0; i < criteria; ++i) {
      if (choices_.one_in(2)) some.push_back(records_.criteria[regime * criteria + i].id);
    }
    return some;
  }

  Change change(std::size_t regime) {
    Change made{.body = body(regime)};
    if (choices_.one_in(8)) made.from = day();
    return made;
  }

  ChangeBody body(std::size_t regime) {
    switch (choices_.below(8)) {
      case 0:
      case 1:
      case 2: {
        Designate made{.parties = {.named = parties()}};
        if (!choices_.one_in(4)) made.listing.entry = number();
        if (choices_.one_in(4)) made.listing.ref = "ref-" + number();
        made.listing.criteria = grounds(regime);
        return made;
      }
      case 3:
      case 4: {
        Amend amended{.entry = number()};
        if (choices_.one_in(2)) amended.parties = parties();
        if (choices_.one_in(2)) amended.criteria = grounds(regime);
        return amended;
      }
      case 5:
        return Annul{.parties = {}, .entry = number()};
      case 6:
        return Delist{.parties = {.named = parties()}};
      default:
        return Delist{.parties = {}, .entry = number(), .ref = {}};
    }
  }

  Choices choices_;
  Records records_;
};

}  // namespace sanctrack::reference
