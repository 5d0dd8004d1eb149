// Small records at random that hold together, with everything that makes a day doubtful.
#pragma once

#include <algorithm>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "sanctrack/model/builder.hpp"

namespace sanctrack::reference {

/// Makes one record of a seed. Entries are numbered; days lie between 2010 and 2024.
class RandomLaw {
 public:
  explicit RandomLaw(std::uint32_t seed) : random_(seed) {}

  Records run() {
    records_.dataset.id = "random";
    records_.authorities = {{.id = "EU", .name = "European Union"}, {.id = "CA", .name = "Canada"}};
    for (int i = 0; i < 6; ++i) add_entity(i);
    for (int i = 0; i < 4; ++i) add_regime(i);
    for (int i = 0; i < 4; ++i) add_law_of(i);
    return std::move(records_);
  }

  /// A day between 2010 and 2024.
  Date any_day() { return Date{2010, 1, 1}.plus_days(below(5400)); }
  /// A number from 0 below a limit.
  int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }

 private:
  bool one_in(int number) { return below(number) == 0; }

  void add_entity(int number) {
    Entity entity{.id = EntityId("party-" + std::to_string(number))};
    entity.kind = number % 2 == 0 ? EntityKind::person : EntityKind::organisation;
    entity.names.push_back({.name = "Party", .kind = NameKind::primary});
    if (number > 0 && one_in(4)) {
      entity.possibly_same_as.push_back(records_.entities[static_cast<std::size_t>(number) - 1].id);
    }
    records_.entities.push_back(std::move(entity));
  }

  Interval any_interval() {
    const Date from = any_day();
    return Interval::between(from, from.plus_days(200 + below(4000)));
  }

  void add_regime(int number) {
    Regime regime{.id = RegimeId("regime-" + std::to_string(number)),
                  .authority = number < 3 ? AuthorityId("EU") : AuthorityId("CA"),
                  .title = "A regime"};
    if (one_in(2)) regime.from = Date{2009 + below(6), 1, 1};
    constexpr ExpiryKind kinds[] = {ExpiryKind::prolong, ExpiryKind::prolong, ExpiryKind::none,
                                    ExpiryKind::unread};
    regime.expiry.kind = kinds[below(4)];
    regime.record.push_back(any_line());
    for (int i = below(3); i > 0; --i) {
      constexpr Aspect aspects[] = {Aspect::prolongations, Aspect::prolongations, Aspect::licences,
                                    Aspect::measures};
      regime.record.push_back({.of = aspects[below(4)],
                               .state = RecordState::complete,
                               .when = one_in(2) ? Interval::always() : any_interval()});
    }
    for (int i = 0; i < 2; ++i) {
      records_.criteria.push_back(
          {.id = criterion(number, i), .regime = regime.id, .summary = "x"});
    }
    Measure freeze{.id = measure(number, 0), .regime = regime.id};
    if (one_in(2)) freeze.under = {criterion(number, 0)};
    Measure swift{.id = measure(number, 1), .regime = regime.id};
    swift.kind = MeasureKind::financial_restriction;
    swift.target = MeasureTarget::named;
    records_.measures.push_back(freeze);
    records_.measures.push_back(swift);
    records_.regimes.push_back(std::move(regime));
  }

  Completeness any_line() {
    Completeness line{.of = Aspect::designations, .state = RecordState::complete};
    if (one_in(2)) line.when = any_interval();
    switch (below(6)) {
      case 0:
        line.state = RecordState::survivors;
        line.on = any_day();
        break;
      case 1:
        line.state = RecordState::subset;
        break;
      case 2:
        line.missing.persons = 1;
        break;
      default:
        break;
    }
    return line;
  }

  static CriterionId criterion(int regime, int number) {
    return CriterionId("c-" + std::to_string(regime) + '-' + std::to_string(number));
  }
  static MeasureId measure(int regime, int number) {
    return MeasureId("m-" + std::to_string(regime) + '-' + std::to_string(number));
  }
  EntityId any_entity() { return records_.entities[static_cast<std::size_t>(below(6))].id; }

  /// An act of one change, whose day of effect is known in one of many ways.
  void add_act(int regime, Date day, ChangeBody body) {
    Act act{.id = ActId("act-" + std::to_string(1000 + records_.acts.size()))};
    act.regimes = {records_.regimes[static_cast<std::size_t>(regime)].id};
    act.type = "decision";
    Change change{.body = std::move(body)};
    if (one_in(8)) {
      change.from = PartialDate::of_month(day.year(), day.month());
      if (one_in(2)) act.published = day.plus_days(below(40));
      act.in_force = day;
    } else if (one_in(5)) {
      act.published = day;
      act.adopted = day.plus_days(-below(5));
    } else {
      act.in_force = day;
      if (one_in(3)) act.published = day.plus_days(below(30) - 10);
      if (one_in(4)) act.in_force_basis = DayBasis::listings;
      if (one_in(4)) act.provenance.unverified = {"in_force"};
    }
    if (act.published && one_in(4)) {
      const Date published = act.published->latest();
      act.published = PartialDate::of_month(published.year(), published.month());
    }
    act.changes.push_back(std::move(change));
    records_.acts.push_back(std::move(act));
  }

  void add_law_of(int regime) {
    const RegimeId& id = records_.regimes[static_cast<std::size_t>(regime)].id;
    if (!records_.regimes[static_cast<std::size_t>(regime)].from && one_in(2)) {
      add_act(regime, {2009 + below(6), 1, 1}, Establish{id});
    }
    for (int i = 0; i < 2; ++i) {
      const Date begins = any_day();
      add_act(regime, begins, AddCriterion{criterion(regime, i)});
      if (one_in(3)) {
        add_act(regime, begins.plus_days(100 + below(1000)),
                Repeal{SubjectId(criterion(regime, i).text())});
      }
    }
    add_measures(regime);
    for (Date day = any_day(); !one_in(4);) {
      const Date until = day.plus_days(90 + below(500));
      add_act(regime, day, Prolong{id, until});
      day = one_in(3) ? day.plus_days(70 + below(500)) : until.plus_days(-below(20));
    }
    if (one_in(3)) add_unnamed(regime);
    for (int entry = 0; entry < 4; ++entry) add_life(regime, "E-" + std::to_string(entry));
  }

  void add_measures(int regime) {
    Date day = any_day();
    add_act(regime, day, Impose{.measure = measure(regime, 0)});
    for (int i = below(4); i > 0; --i) {
      day = day.plus_days(70 + below(300));
      Affected on;
      if (one_in(2)) on.named = {any_entity()};
      if (one_in(6)) on = {.named = {}, .unnamed = true};
      std::optional<Date> until;
      if (one_in(2)) until = day.plus_days(1 + below(400));
      if (one_in(2)) {
        add_act(regime, day, License{{measure(regime, 0)}, on, "wind-down", until});
      } else {
        add_act(regime, day, Suspend{{measure(regime, 0)}, on, until});
        if (one_in(2)) add_act(regime, day.plus_days(65), Resume{{measure(regime, 0)}, on});
      }
      day = day.plus_days(70);
    }
    if (one_in(3)) add_act(regime, day.plus_days(70), Lift{.measure = measure(regime, 0)});
    day = any_day();
    add_act(regime, day, Impose{.measure = measure(regime, 1), .named = {any_entity()}});
    if (one_in(2)) {
      add_act(regime, day.plus_days(100),
              Widen{.subject = SubjectId(measure(regime, 1).text()), .named = {any_entity()}});
    }
  }

  void add_unnamed(int regime) {
    Parties parties;
    parties.unnamed.persons = 1 + below(3);
    const Date day = any_day();
    add_act(regime, day, Designate{.parties = parties});
    if (one_in(2)) add_act(regime, day.plus_days(100 + below(400)), Delist{.parties = parties});
  }

  void add_life(int regime, const std::string& entry) {
    bool in = false;
    for (Date day = any_day(); !one_in(6); day = day.plus_days(70 + below(700))) {
      if (!in) {
        Designate made;
        made.parties.named = {any_entity()};
        made.listing.entry = entry;
        if (!one_in(4)) made.listing.criteria = {criterion(regime, below(2))};
        add_act(regime, day, std::move(made));
        in = true;
      } else if (one_in(2)) {
        Amend amended{.entry = entry};
        if (one_in(2)) amended.parties = std::vector<EntityId>{any_entity()};
        if (one_in(2)) amended.criteria = std::vector<CriterionId>{criterion(regime, below(2))};
        add_act(regime, day, std::move(amended));
      } else if (one_in(4)) {
        records_.removals.push_back(
            {.regime = records_.regimes[static_cast<std::size_t>(regime)].id,
             .entry = entry,
             .last_seen = day,
             .gone_by = day.plus_days(1 + below(60))});
        return;
      } else if (one_in(4)) {
        add_act(regime, day, Annul{.entry = entry});
        in = false;
      } else {
        add_act(regime, day, Delist{.entry = entry});
        in = false;
      }
    }
  }

  std::mt19937 random_;
  Records records_;
};

}  // namespace sanctrack::reference
