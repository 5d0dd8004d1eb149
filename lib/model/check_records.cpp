#include <algorithm>
#include <string>

#include "model/checks.hpp"
#include "values/text.hpp"

namespace sanctrack {
namespace {

/// Follows `next` from each start and reports every row that comes back to itself.
template <class Next, class Report>
void check_chains(std::size_t rows, const Next& next, const Report& on_cycle) {
  enum class Mark : std::uint8_t { fresh, open, done };
  std::vector<Mark> marks(rows, Mark::fresh);
  std::vector<std::uint32_t> path;
  for (std::uint32_t start = 0; start < rows; ++start) {
    path.clear();
    std::uint32_t at = start;
    while (at != nowhere && marks[at] == Mark::fresh) {
      marks[at] = Mark::open;
      path.push_back(at);
      at = next(at);
    }
    if (at != nowhere && marks[at] == Mark::open) {
      on_cycle(std::vector<std::uint32_t>(std::find(path.begin(), path.end(), at), path.end()));
    }
    for (const std::uint32_t row : path) marks[row] = Mark::done;
  }
}

void check_given(const Regime& regime, std::size_t place, Reporter& report) {
  for (std::size_t i = 0; i < regime.given.size(); ++i) {
    const Given& given = regime.given[i];
    if (static_cast<bool>(given.criterion) != static_cast<bool>(given.measure)) continue;
    report.error({Section::regimes, place, "given", i, {}, {}}, "missing-field",
                 "expected either criterion or measure");
  }
}

/// `UTC`, or names of letters, digits and `_+-` joined by `/`: `America/Argentina/Buenos_Aires`.
bool is_zone_name(std::string_view zone) {
  if (zone == "UTC") return true;
  std::size_t slashes = 0;
  char before = '/';
  for (const char c : zone) {
    const bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    const bool other = (c >= '0' && c <= '9') || c == '_' || c == '+' || c == '-';
    if (c == '/' ? before == '/' : !(letter || (other && before != '/'))) return false;
    slashes += c == '/' ? 1 : 0;
    before = c;
  }
  return slashes > 0 && before != '/';
}

/// How much must be held is a least share: `{min: 50}` or `{over: 50}`.
void check_ownership_rules(const Authority& authority, std::size_t place, Reporter& report) {
  const auto& rules = authority.ownership_rules;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const Stake::Form form = rules[i].share.form();
    if (form != Stake::Form::at_least &&
        !(form == Stake::Form::over && rules[i].share.upper() == 100)) {
      report.error({Section::authorities, place, "ownership_rules", i, "share", {}}, "bad-share",
                   "'share' is " + in_quotes(rules[i].share.to_string()) +
                       ": expected what must be held at least, as {min: 50} or {over: 50}");
    }
    for (std::size_t j = 0; j < i; ++j) {
      if (!rules[i].when.overlaps(rules[j].when)) continue;
      report.error({Section::authorities, place, "ownership_rules", i, {}, {}}, "contradiction",
                   "two rules on ownership for the same days: " + rules[j].when.to_string() +
                       " and " + rules[i].when.to_string());
    }
  }
}

}  // namespace

void check_authorities(const RegistryData& data, Reporter& report) {
  const auto& authorities = data.records.authorities;
  for (std::size_t i = 0; i < authorities.size(); ++i) {
    check_ownership_rules(authorities[i], i, report);
    const std::string& zone = authorities[i].time_zone;
    if (zone.empty() || is_zone_name(zone)) continue;
    report.error(field_place(Section::authorities, i, "time_zone"), "bad-time-zone",
                 "'time_zone' is " + in_quotes(zone) +
                     ": expected the IANA name of a time zone, as Europe/Brussels, or UTC");
  }
}

void check_regimes(const RegistryData& data, Reporter& report) {
  const auto& regimes = data.records.regimes;
  for (std::size_t i = 0; i < regimes.size(); ++i) {
    check_given(regimes[i], i, report);
    for (std::size_t j = 0; j < regimes[i].record.size(); ++j) {
      const Completeness& line = regimes[i].record[j];
      const bool survivors = line.state == RecordState::survivors;
      if (survivors == line.on.has_value()) continue;
      report.error({Section::regimes, i, "record", j, "state", {}}, "contradiction",
                   survivors ? "survivors of which edition: expected its day under on"
                             : "on is the day of an edition: expected state: survivors");
    }
  }
}

void check_measures(const RegistryData& data, Reporter& report) {
  const auto& measures = data.records.measures;
  for (std::size_t i = 0; i < measures.size(); ++i) {
    const Measure& measure = measures[i];
    const auto expect = [&](bool holds, std::string_view key, const char* targets) {
      if (holds) return;
      report.error(field_place(Section::measures, i, key), "contradiction",
                   std::string(key) + " of a measure on target: " +
                       std::string(to_string(measure.target)) + ": expected target: " + targets);
    };
    const bool listed = measure.target == MeasureTarget::listed;
    const bool open =
        measure.target == MeasureTarget::sector || measure.target == MeasureTarget::territory;
    expect(listed || measure.kinds.empty(), "kinds", "listed");
    expect(listed || measure.under.empty(), "under", "listed");
    expect(open || measure.members.empty(), "members", "sector or territory");
  }
}

void check_entities(const RegistryData& data, Reporter& report) {
  const auto& entities = data.records.entities;
  for (std::size_t i = 0; i < entities.size(); ++i) {
    const Entity& entity = entities[i];
    const auto primary = std::count_if(entity.names.begin(), entity.names.end(),
                                       [](const Name& n) { return n.kind == NameKind::primary; });
    if (primary != 1) {
      report.error(field_place(Section::entities, i, "names"), "primary-name",
                   in_quotes(entity.id.text()) + " has " + std::to_string(primary) +
                       " primary names: expected one");
    }
    for (std::size_t j = 0; j < entity.possibly_same_as.size(); ++j) {
      if (entity.possibly_same_as[j] != entity.id) continue;
      report.error(field_place(Section::entities, i, "possibly_same_as", j), "cycle",
                   in_quotes(entity.id.text()) + " is possibly the same as itself");
    }
  }
}

void check_cycles(const RegistryData& data, Reporter& report) {
  const auto& events = data.records.events;
  check_chains(
      events.size(),
      [&](std::uint32_t i) {
        return events[i].part_of ? data.events.find(*events[i].part_of) : nowhere;
      },
      [&](const std::vector<std::uint32_t>& cycle) {
        std::string path;
        for (const std::uint32_t row : cycle) path += events[row].id.to_string() + " -> ";
        report.error(field_place(Section::events, cycle.front(), "part_of"), "cycle",
                     "circular part_of: " + path + events[cycle.front()].id.to_string());
      });
  const auto& acts = data.records.acts;
  for (std::size_t i = 0; i < acts.size(); ++i) {
    if (!acts[i].mirrors) continue;
    const std::uint32_t lead = data.acts.find(*acts[i].mirrors);
    if (lead == nowhere || !acts[lead].mirrors) continue;
    report.error(field_place(Section::acts, i, "mirrors"), "cycle",
                 "mirrors " + in_quotes(acts[lead].id.text()) +
                     ", which mirrors another: expected the act that leads");
  }
}

void check_relationships(const RegistryData& data, Reporter& report) {
  const auto& relationships = data.records.relationships;
  for (std::size_t i = 0; i < relationships.size(); ++i) {
    const Relationship& relationship = relationships[i];
    if (relationship.subject == relationship.object) {
      report.error(field_place(Section::relationships, i, "object"), "cycle",
                   in_quotes(relationship.subject.text()) + " is related to itself");
    }
    if (relationship.control_by != ControlBasis::unstated &&
        relationship.relation != RelationKind::controls) {
      report.error(
          field_place(Section::relationships, i, "control_by"), "contradiction",
          "'control_by' says what control goes with: expected it beside 'controls', not '" +
              std::string(to_string(relationship.relation)) + "'");
    }
    if (relationship.until && relationship.ended) {
      report.error(field_place(Section::relationships, i, "until"), "contradiction",
                   "until " + relationship.until->to_string() +
                       ", and ended on an unknown day: expected either");
    }
  }
}

}  // namespace sanctrack
