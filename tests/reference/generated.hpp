// Records made up by rule, of any size: for benchmarks, and to compare a fold with its twin.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "sanctrack/model/records.hpp"

namespace sanctrack::reference {

/// How large a generated record is.
struct Shape {
  std::uint32_t entities = 1000;
  std::uint32_t changes_an_act = 100;
  std::uint32_t seed = 1;
  bool shuffled = false;  ///< whether the records stand in no order, else by id
};

/// The changes of every entity, ten of them, in order.
struct Planned {
  std::uint32_t regime;
  ChangeKind kind;
};
inline constexpr std::array<Planned, 10> plan{{{0, ChangeKind::designate},
                                               {1, ChangeKind::designate},
                                               {0, ChangeKind::amend},
                                               {2, ChangeKind::designate},
                                               {0, ChangeKind::amend},
                                               {2, ChangeKind::delist},
                                               {1, ChangeKind::amend},
                                               {0, ChangeKind::delist},
                                               {2, ChangeKind::designate},
                                               {0, ChangeKind::designate}}};

/// `count` numbers from zero in a random order.
inline std::vector<std::uint32_t> shuffled_numbers(std::uint32_t count, std::mt19937& random) {
  std::vector<std::uint32_t> numbers(count);
  for (std::uint32_t i = 0; i < count; ++i) numbers[i] = i;
  std::shuffle(numbers.begin(), numbers.end(), random);
  return numbers;
}

/// Makes the records of a shape.
class Generator {
 public:
  explicit Generator(const Shape& shape) : shape_(shape), random_(shape.seed) {}

  Records run() {
    records_.dataset.id = "generated";
    add_regimes();
    add_entities();
    for (std::uint32_t round = 0; round < plan.size(); ++round) add_round(round);
    std::sort(records_.acts.begin(), records_.acts.end(), [](const Act& left, const Act& right) {
      return std::pair(left.published->earliest(), left.id.text()) <
             std::pair(right.published->earliest(), right.id.text());
    });
    if (shape_.shuffled) {
      std::shuffle(records_.entities.begin(), records_.entities.end(), random_);
      std::shuffle(records_.acts.begin(), records_.acts.end(), random_);
    }
    return std::move(records_);
  }

 private:
  static constexpr std::uint32_t regimes = 3;
  static constexpr std::uint32_t criteria = 4;

  void add_regimes() {
    for (std::uint32_t i = 0; i < regimes; ++i) {
      const std::string name(1, static_cast<char>('a' + i));
      AuthorityId authority("authority-" + name);
      RegimeId regime(name + "-regime");
      records_.authorities.push_back({.id = authority, .name = "Authority " + name});
      records_.regimes.push_back({.id = regime, .authority = authority, .title = "Regime " + name});
      regimes_.push_back(regime);
      for (std::uint32_t j = 0; j < criteria; ++j) {
        CriterionId criterion(name + "-criterion-" + std::to_string(j));
        records_.criteria.push_back({.id = criterion, .regime = regime, .summary = "a ground"});
        criteria_.push_back(criterion);
      }
      MeasureId measure(name + "-asset-freeze");
      records_.measures.push_back({.id = measure, .regime = regime});
      add_first_act(i, regime, measure);
    }
  }

  void add_first_act(std::uint32_t place, const RegimeId& regime, const MeasureId& measure) {
    Act act = make_act(regime.to_string() + "-begins", regime, Date{2009, 12, 1});
    act.changes.push_back({.body = Establish{regime}});
    for (std::uint32_t j = 0; j < criteria; ++j) {
      act.changes.push_back({.body = AddCriterion{criteria_[place * criteria + j]}});
    }
    act.changes.push_back({.body = Impose{measure}});
    records_.acts.push_back(std::move(act));
  }

  static Act make_act(const std::string& id, const RegimeId& regime, Date day) {
    Act act{.id = ActId(id)};
    act.regimes.push_back(regime);
    act.type = "regulation";
    act.number = id;
    act.adopted = PartialDate(day.plus_days(-1));
    act.published = PartialDate(day);
    act.in_force = PartialDate(day.plus_days(1));
    act.provenance.source = "Official Journal of " + regime.to_string() + ", " + day.to_string();
    return act;
  }

  void add_entities() {
    const std::vector<std::uint32_t> numbers = shuffled_numbers(shape_.entities, random_);
    for (std::uint32_t i = 0; i < shape_.entities; ++i) {
      const std::string number = std::to_string(1'000'000 + i);
      Entity entity{.id = EntityId("person-generated-" + number)};
      entity.names.push_back({.name = "Person Generated " + number, .kind = NameKind::primary});
      entity.names.push_back({.name = "Generated, Person " + number});
      entity.born.push_back(PartialDate::of_year(1950 + static_cast<int>(i % 50)));
      ids_.push_back(entity.id);
      records_.entities.push_back(std::move(entity));
    }
    order_ = numbers;
  }

  /// Every entity has one change a round; the acts of a round are spread over a year.
  void add_round(std::uint32_t round) {
    const auto [place, kind] = plan[round];
    const RegimeId& regime = regimes_[place];
    std::shuffle(order_.begin(), order_.end(), random_);
    const Date begins = Date{2010, 1, 1}.plus_days(static_cast<int>(round) * 365);
    const std::uint32_t acts = shape_.entities / shape_.changes_an_act + 1;
    for (std::uint32_t from = 0; from < order_.size(); from += shape_.changes_an_act) {
      const std::uint32_t number = from / shape_.changes_an_act;
      Act act = make_act(
          regime.to_string() + '-' + std::to_string(round) + '-' + std::to_string(100'000 + number),
          regime, begins.plus_days(static_cast<int>(number * 365 / acts)));
      const auto to = std::min<std::size_t>(from + shape_.changes_an_act, order_.size());
      for (std::size_t i = from; i < to; ++i) act.changes.push_back(change(place, kind, order_[i]));
      records_.acts.push_back(std::move(act));
    }
  }

  Change change(std::uint32_t place, ChangeKind kind, std::uint32_t entity) {
    const std::string entry = "I.A-" + std::to_string(entity + 1);
    if (kind == ChangeKind::amend) return {.body = Amend{.entry = entry, .what = {"reasons"}}};
    if (kind == ChangeKind::delist) {
      return {.body = Delist{.parties = {.named = {ids_[entity]}}, .entry = entry}};
    }
    Designate made{.parties = {.named = {ids_[entity]}}};
    made.listing.entry = entry;
    made.listing.ref = "REF." + std::to_string(10'000 + entity) + ".1";
    made.listing.criteria.push_back(criteria_[place * criteria + entity % criteria]);
    return {.body = std::move(made)};
  }

  Shape shape_;
  std::mt19937 random_;
  Records records_;
  std::vector<RegimeId> regimes_;
  std::vector<CriterionId> criteria_;
  std::vector<EntityId> ids_;
  std::vector<std::uint32_t> order_;
};

/// The records of a shape; the same for the same shape.
inline Records generate(const Shape& shape) { return Generator(shape).run(); }

}  // namespace sanctrack::reference
