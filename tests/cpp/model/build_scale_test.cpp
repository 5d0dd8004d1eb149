// Building takes time in proportion to the records, however they are shaped.
#include <doctest/doctest.h>

#include <functional>
#include <string>
#include <vector>

#include "reference/colliding_texts.hpp"
#include "reference/growth.hpp"
#include "sanctrack/model/builder.hpp"

using namespace sanctrack;

namespace {

using Shape = std::function<Records(int)>;

double seconds_to_build(Records records) {
  RegistryBuilder builder(std::move(records));
  return reference::cpu_seconds([&] {
    const BuildResult result = std::move(builder).try_build();
    if (result.registry) {
      for (const Designation& one : result.registry->designations()) (void)one.intervals();
    }
  });
}

bool grows_in_proportion(const Shape& shape, int number) {
  const reference::Growth growth =
      reference::growth([&](int size) { return seconds_to_build(shape(size)); }, number);
  if (!growth.in_proportion()) {
    MESSAGE(number << " take " << growth.few << " s, four times as many " << growth.many << " s");
  }
  return growth.in_proportion();
}

RegimeId regime_id(int number) { return RegimeId("regime-" + std::to_string(number)); }

Records frame(int regimes = 1) {
  Records records;
  records.authorities.push_back({.id = "EU", .name = "European Union"});
  for (int i = 0; i < regimes; ++i) {
    Regime regime{.id = regime_id(i), .authority = "EU", .title = "A regime"};
    regime.record.push_back({.of = Aspect::designations, .state = RecordState::complete});
    records.regimes.push_back(std::move(regime));
  }
  Entity entity{.id = "party"};
  entity.names.push_back({.name = "Party", .kind = NameKind::primary});
  records.entities.push_back(std::move(entity));
  return records;
}

Act& add_act(Records& records, const PartialDate& day, int regime = 0) {
  Act act{.id = ActId("act-" + std::to_string(records.acts.size()))};
  act.regimes.push_back(regime_id(regime));
  act.type = "regulation";
  act.in_force = day;
  records.acts.push_back(std::move(act));
  return records.acts.back();
}

Change designate(std::string number) {
  Designate made{.parties = {.named = {"party"}}};
  made.listing.entry = std::move(number);
  return {.body = std::move(made)};
}

Change delist(std::string number) { return {.body = Delist{.entry = std::move(number)}}; }

Date day(int number) { return Date::min().plus_days(number); }

PartialDate month(int number) { return PartialDate::of_month(1400 + number / 12, number % 12 + 1); }

}  // namespace

TEST_CASE("an entry that is amended again and again") {
  CHECK(grows_in_proportion(
      [](int number) {
        Records records = frame();
        add_act(records, day(0)).changes.push_back(designate("1"));
        for (int i = 0; i < number; ++i) {
          if (i % 100 == 0) add_act(records, day(1 + i / 100));
          records.acts.back().changes.push_back(
              {.body = Amend{.entry = "1", .parties = {{"party"}}}});
        }
        return records;
      },
      50'000));
}

TEST_CASE("an entry that ends and begins again in windows") {
  CHECK(grows_in_proportion(
      [](int number) {
        Records records = frame();
        for (int i = 0; i < number; ++i) {
          add_act(records, month(i)).changes.push_back(i % 2 == 0 ? designate("1") : delist("1"));
        }
        return records;
      },
      10'000));
}

TEST_CASE("entries whose every change has the same window") {
  CHECK(grows_in_proportion(
      [](int number) {
        Records records = frame();
        Act& act = add_act(records, PartialDate::of_year(2020));
        for (int i = 0; i < number; ++i) act.changes.push_back(designate(std::to_string(i)));
        Act& end = add_act(records, PartialDate::of_year(2021));
        for (int i = 0; i < number; ++i) end.changes.push_back(delist(std::to_string(i)));
        return records;
      },
      10'000));
}

TEST_CASE("an act that names many regimes, marks many fields and has many changes") {
  CHECK(grows_in_proportion(
      [](int number) {
        Records records = frame();
        Act& act = add_act(records, day(0));
        act.regimes.assign(static_cast<std::size_t>(number), regime_id(0));
        act.provenance.unverified.assign(static_cast<std::size_t>(number), "summary");
        for (int i = 0; i < number; ++i) {
          act.changes.push_back(designate(std::to_string(i)));
          act.changes.back().regime = regime_id(0);
        }
        return records;
      },
      10'000));
}

TEST_CASE("unknown ids everywhere") {
  CHECK(grows_in_proportion(
      [](int number) {
        Records records = frame();
        Act& act = add_act(records, day(0));
        for (int i = 0; i < number; ++i) {
          const std::string id = "x-" + std::to_string(i);
          act.changes.push_back({.body = Widen{.subject = SubjectId(id)}});
          act.changes.push_back({.body = Impose{.measure = MeasureId(id)}});
          act.companion.push_back(ActId(id));
          records.criteria.push_back(
              {.id = CriterionId(id + "c"), .regime = regime_id(0), .summary = "a ground"});
        }
        return records;
      },
      25'000));
}

TEST_CASE("one id many times") {
  CHECK(grows_in_proportion(
      [](int number) {
        Records records = frame();
        records.entities.resize(static_cast<std::size_t>(number), records.entities.front());
        return records;
      },
      25'000));
}

TEST_CASE("acts that print totals, in a regime with many statements of its record") {
  CHECK(grows_in_proportion(
      [](int number) {
        Records records = frame();
        records.regimes.front().record.clear();
        for (int i = 0; i < number; ++i) {
          records.regimes.front().record.push_back({.of = Aspect::designations,
                                                    .state = RecordState::complete,
                                                    .when = Interval::on(day(2 * i))});
          Act& act = add_act(records, day(i));
          act.changes.push_back(designate(std::to_string(i)));
          act.totals = Counts{.persons = i};
        }
        return records;
      },
      25'000));
}

TEST_CASE("a regime for every act that prints totals") {
  CHECK(grows_in_proportion(
      [](int number) {
        Records records = frame(number);
        for (int i = 0; i < number; ++i) {
          Act& act = add_act(records, day(i), i);
          act.changes.push_back(designate("1"));
          act.totals = Counts{.persons = 1};
        }
        return records;
      },
      10'000));
}

TEST_CASE("an act of many measures that is repealed many times") {
  CHECK(grows_in_proportion(
      [](int number) {
        Records records = frame();
        Act& act = add_act(records, day(0));
        for (int i = 0; i < number; ++i) {
          const MeasureId measure("measure-" + std::to_string(i));
          records.measures.push_back({.id = measure, .regime = regime_id(0)});
          act.changes.push_back({.body = Impose{.measure = measure}});
        }
        Act& end = add_act(records, day(1));
        for (int i = 0; i < number; ++i) end.changes.push_back({.body = Repeal{"act-0"}});
        return records;
      },
      10'000));
}

TEST_CASE("a party under many entries") {
  CHECK(grows_in_proportion(
      [](int number) {
        Records records = frame();
        Act& act = add_act(records, day(0));
        for (int i = 0; i < number; ++i) act.changes.push_back(designate(std::to_string(i)));
        return records;
      },
      25'000));
}

TEST_CASE("a company with many holders, a chain of events, a crowd of possibly the same") {
  CHECK(grows_in_proportion(
      [](int number) {
        Records records = frame();
        for (int i = 0; i < number; ++i) {
          const std::string name = std::to_string(i);
          Entity entity{.id = EntityId("other-" + name), .possibly_same_as = {"party"}};
          entity.names.push_back({.name = name, .kind = NameKind::primary});
          Relationship owns{.id = RelationshipId(name), .subject = entity.id, .object = "party"};
          owns.share = Stake::exact(Fraction(1, 1000));
          owns.from = PartialDate(day(i));
          owns.until = PartialDate(day(i + 2000));
          Event event{.id = EventId(name), .date = PartialDate(day(i))};
          if (i > 0) event.part_of = EventId(std::to_string(i - 1));
          records.entities.push_back(std::move(entity));
          records.relationships.push_back(std::move(owns));
          records.events.push_back(std::move(event));
        }
        return records;
      },
      10'000));
}

TEST_CASE("ids and entries that were made to collide") {
  const auto shape = [](int number) {
    std::size_t ways = 2;
    while (ways * ways * ways < static_cast<std::size_t>(number)) ++ways;
    std::vector<std::string> texts = reference::colliding_texts(ways);
    texts.resize(static_cast<std::size_t>(number));
    REQUIRE(detail::text_hash(texts.front()) == detail::text_hash(texts.back()));
    Records records = frame();
    Act& act = add_act(records, day(0));
    for (const std::string& text : texts) {
      Entity entity = records.entities.front();
      entity.id = EntityId(text);
      act.changes.push_back(designate(text));
      std::get<Designate>(act.changes.back().body).parties.named = {entity.id};
      records.entities.push_back(std::move(entity));
    }
    Act& end = add_act(records, day(1));
    for (const std::string& text : texts) end.changes.push_back(delist(text));
    return records;
  };
  CHECK(RegistryBuilder(shape(1000)).build().designations().size() == 1000);
  CHECK(grows_in_proportion(shape, 10'000));
}
