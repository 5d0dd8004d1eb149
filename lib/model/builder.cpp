#include "sanctrack/model/builder.hpp"

#include <algorithm>
#include <numeric>

#include "model/change_fields.hpp"
#include "model/checks.hpp"
#include "model/registry_data.hpp"
#include "model/report.hpp"
#include "values/text.hpp"

namespace sanctrack {
namespace {

/// Sorts records and says where each was added.
template <class Record, class Before>
std::vector<std::uint32_t> put_in_order(std::vector<Record>& records, const Before& before) {
  std::vector<std::uint32_t> origins(records.size());
  std::iota(origins.begin(), origins.end(), 0U);
  if (std::is_sorted(records.begin(), records.end(), before)) return origins;
  std::stable_sort(origins.begin(), origins.end(), [&](std::uint32_t left, std::uint32_t right) {
    return before(records[left], records[right]);
  });
  std::vector<Record> sorted;
  sorted.reserve(records.size());
  for (const std::uint32_t origin : origins) sorted.push_back(std::move(records[origin]));
  records = std::move(sorted);
  return origins;
}

/// The first day on which anybody could know of an act.
Date first_day(const Act& act) {
  const std::optional<PartialDate>* days[] = {&act.known, &act.published, &act.in_force,
                                              &act.adopted, &act.announced};
  for (const auto* day : days) {
    if (*day) return (*day)->earliest();
  }
  return Date::max();
}

void put_in_order(Records& records, Reporter& report) {
  const auto by_id = [](const auto& left, const auto& right) { return left.id < right.id; };
  auto section = Section::authorities;
  auto sort_section = [&](std::string_view, auto& of) {
    using Record = typename std::decay_t<decltype(of)>::value_type;
    if constexpr (std::is_same_v<Record, Act>) {
      report.set_origins(section, put_in_order(of, [](const Act& left, const Act& right) {
                           const Date a = first_day(left);
                           const Date b = first_day(right);
                           return a != b ? a < b : left.id < right.id;
                         }));
    } else if constexpr (std::is_same_v<Record, Removal>) {
      report.set_origins(section, put_in_order(of, [](const Removal& left, const Removal& right) {
                           if (left.regime != right.regime) return left.regime < right.regime;
                           if (left.entry != right.entry) return left.entry < right.entry;
                           if (left.last_seen != right.last_seen) {
                             return left.last_seen < right.last_seen;
                           }
                           return left.gone_by < right.gone_by;
                         }));
    } else {
      report.set_origins(section, put_in_order(of, by_id));
    }
    section = static_cast<Section>(static_cast<int>(section) + 1);
  };
  visit_sections(sort_section, records);
}

template <class Record>
void index_section(TextIndex& index, const std::vector<Record>& records, Section section,
                   Reporter& report) {
  std::size_t characters = 0;
  for (const Record& record : records) characters += record.id.text().size();
  index.reserve(records.size(), characters);
  for (std::size_t i = 0; i < records.size(); ++i) {
    const std::uint32_t earlier = index.add(records[i].id.text());
    if (earlier == nowhere) continue;
    report.error(field_place(section, i, "id"), "duplicate-id",
                 "duplicate id " + in_quotes(records[i].id.text()) + ": first at " +
                     report.at(field_place(section, earlier, "id")));
  }
}

void index_ids(RegistryData& data, Reporter& report) {
  const Records& records = data.records;
  index_section(data.authorities, records.authorities, Section::authorities, report);
  index_section(data.regimes, records.regimes, Section::regimes, report);
  index_section(data.criteria, records.criteria, Section::criteria, report);
  index_section(data.measures, records.measures, Section::measures, report);
  index_section(data.acts, records.acts, Section::acts, report);
  index_section(data.entities, records.entities, Section::entities, report);
  index_section(data.relationships, records.relationships, Section::relationships, report);
  index_section(data.events, records.events, Section::events, report);
  index_section(data.operations, records.operations, Section::operations, report);
}

void link_regimes(RegistryData& data) {
  const Records& records = data.records;
  for (const Regime& regime : records.regimes) {
    data.authority_of.push_back(data.authorities.find(regime.authority));
  }
  const auto by_regime = [&](const auto& section, std::vector<std::vector<std::uint32_t>>& out) {
    out.resize(records.regimes.size());
    for (std::uint32_t i = 0; i < section.size(); ++i) {
      const std::uint32_t regime = data.regimes.find(section[i].regime);
      if (regime != nowhere) out[regime].push_back(i);
    }
  };
  by_regime(records.measures, data.measures_of);
  by_regime(records.criteria, data.criteria_of);
}

/// `possibly_same_as` holds in both directions, whichever record states it.
void link_same(RegistryData& data) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  const auto& entities = data.records.entities;
  for (std::uint32_t i = 0; i < entities.size(); ++i) {
    for (const EntityId& id : entities[i].possibly_same_as) {
      const std::uint32_t other = data.entities.find(id);
      if (other == nowhere || other == i) continue;
      pairs.emplace_back(i, other);
      pairs.emplace_back(other, i);
    }
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  data.same_begin.assign(entities.size() + 1, 0);
  for (const auto& [of, other] : pairs) {
    ++data.same_begin[of + 1];
    data.same.push_back(other);
  }
  for (std::size_t i = 0; i < entities.size(); ++i) data.same_begin[i + 1] += data.same_begin[i];
}

}  // namespace

RegistryBuilder& RegistryBuilder::set(Dataset dataset) {
  records_.dataset = std::move(dataset);
  return *this;
}
RegistryBuilder& RegistryBuilder::add(Authority authority) {
  records_.authorities.push_back(std::move(authority));
  return *this;
}
RegistryBuilder& RegistryBuilder::add(Regime regime) {
  records_.regimes.push_back(std::move(regime));
  return *this;
}
RegistryBuilder& RegistryBuilder::add(Criterion criterion) {
  records_.criteria.push_back(std::move(criterion));
  return *this;
}
RegistryBuilder& RegistryBuilder::add(Measure measure) {
  records_.measures.push_back(std::move(measure));
  return *this;
}
RegistryBuilder& RegistryBuilder::add(Act act) {
  records_.acts.push_back(std::move(act));
  return *this;
}
RegistryBuilder& RegistryBuilder::add(Removal removal) {
  records_.removals.push_back(std::move(removal));
  return *this;
}
RegistryBuilder& RegistryBuilder::add(Entity entity) {
  records_.entities.push_back(std::move(entity));
  return *this;
}
RegistryBuilder& RegistryBuilder::add(Relationship relationship) {
  records_.relationships.push_back(std::move(relationship));
  return *this;
}
RegistryBuilder& RegistryBuilder::add(Event event) {
  records_.events.push_back(std::move(event));
  return *this;
}
RegistryBuilder& RegistryBuilder::add(Operation operation) {
  records_.operations.push_back(std::move(operation));
  return *this;
}
RegistryBuilder& RegistryBuilder::locate_with(Locator locator) {
  locator_ = std::move(locator);
  return *this;
}

BuildResult RegistryBuilder::try_build() && {
  const Locator locator = std::move(locator_);
  Reporter report(locator);
  auto data = std::make_shared<RegistryData>();
  data->records = std::exchange(records_, {});
  put_in_order(data->records, report);
  index_ids(*data, report);
  link_regimes(*data);
  link_same(*data);
  check_texts(*data, report);
  check_references(*data, report);
  check_authorities(*data, report);
  check_regimes(*data, report);
  check_measures(*data, report);
  check_entities(*data, report);
  check_cycles(*data, report);
  check_relationships(*data, report);
  check_acts(*data, report);
  check_stakes(*data, report);
  data->fold = make_fold(*data, Unverified::keep, &report);
  if (!report.any()) check_totals(*data, report);
  BuildResult result;
  if (!report.any()) result.registry = Registry(std::move(data));
  result.diagnostics = report.take();
  return result;
}

Registry RegistryBuilder::build() && {
  BuildResult result = std::move(*this).try_build();
  if (!result.registry) throw LoadError(std::move(result.diagnostics));
  return *std::move(result.registry);
}

}  // namespace sanctrack
