#include <algorithm>
#include <array>
#include <numeric>

#include "analysis/same_groups.hpp"
#include "sanctrack/analysis/coverage.hpp"
#include "sanctrack/values/error.hpp"
#include "time/caveats.hpp"
#include "time/timeline_data.hpp"
#include "time/verdict.hpp"

namespace sanctrack {
namespace {

/// Two authorities and whom they are asked about.
class Comparison {
 public:
  Comparison(const Registry& registry, const AuthorityId& a, const AuthorityId& b,
             const AgreementOptions& options)
      : registry_(registry.data()),
        options_(options),
        parties_(select(*registry_, options.filter)),
        groups_(*registry_),
        sides_{Selection{.authority = registry_->place(a)},
               Selection{.authority = registry_->place(b)}} {}

  std::vector<Date> days() const;
  AgreementPoint on(Date day) const;
  std::vector<std::uint32_t> regimes() const;

 private:
  /// What is known of both, for each kind of party that no entry names.
  using Complete = std::array<std::array<bool, entity_kinds.size()>, 2>;

  Complete complete_on(const SnapshotData& law) const;
  /// Whether the regimes of both have begun: what other law listed before is not on record.
  bool all_begun(const SnapshotData& law) const;
  Membership membership(const SnapshotData& law, const Complete& complete,
                        std::uint32_t entity) const;

  std::shared_ptr<const RegistryData> registry_;
  const AgreementOptions& options_;
  Selection parties_;
  SameGroups groups_;
  std::array<Selection, 2> sides_;
};

std::vector<std::uint32_t> Comparison::regimes() const {
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < registry_->authority_of.size(); ++i) {
    const std::uint32_t authority = registry_->authority_of[i];
    if (authority == sides_[0].authority || authority == sides_[1].authority) found.push_back(i);
  }
  return found;
}

std::vector<Date> Comparison::days() const {
  std::vector<std::int32_t> cuts;
  for (const std::uint32_t regime : regimes()) {
    for (const Cut& cut : find_cuts(registry_, options_.reading, {TimelineOf::regime, regime})) {
      cuts.push_back(cut.day);
    }
  }
  if (options_.from) cuts.push_back(options_.from->days());
  std::sort(cuts.begin(), cuts.end());
  cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
  std::vector<Date> days;
  for (const std::int32_t cut : cuts) {
    const Date day = date_of(cut);
    if (options_.from && day < *options_.from) continue;
    if (options_.until && day >= *options_.until) break;
    days.push_back(day);
  }
  return days;
}

Comparison::Complete Comparison::complete_on(const SnapshotData& law) const {
  Complete complete{};
  for (std::size_t side = 0; side < sides_.size(); ++side) {
    for (const EntityKind kind : entity_kinds) {
      complete[side][static_cast<std::size_t>(kind)] = record_is_complete(law, kind, sides_[side]);
    }
  }
  return complete;
}

bool Comparison::all_begun(const SnapshotData& law) const {
  const std::vector<std::uint32_t> asked = regimes();
  return std::none_of(asked.begin(), asked.end(), [&](std::uint32_t regime) {
    const auto& record = law.regime_record(regime).record;
    const bool subset = std::any_of(record.begin(), record.end(), [](const Completeness& line) {
      return line.of == Aspect::designations && line.state == RecordState::subset;
    });
    return !subset && law.regime(regime).status == RegimeStatus::not_begun;
  });
}

Membership Comparison::membership(const SnapshotData& law, const Complete& complete,
                                  std::uint32_t entity) const {
  const Verdict asked = asks_party(*registry_, parties_, entity);
  const auto kind = static_cast<std::size_t>(registry_->records.entities[entity].kind);
  const auto of = [&](std::size_t side) {
    const Verdict listed = listed_on(law, entity, sides_[side]);
    const bool open = listed == Verdict::no && !complete[side][kind];
    return both(asked, open ? Verdict::unknown : listed);
  };
  return {of(0), of(1)};
}

AgreementPoint Comparison::on(Date day) const {
  const SnapshotData law(registry_, day, options_.reading);
  const Complete complete = complete_on(law);
  AgreementPoint point{.day = day, .complete = all_begun(law)};
  for (const EntityKind kind : entity_kinds) {
    if (parties_.kind && *parties_.kind != kind) continue;
    const auto place = static_cast<std::size_t>(kind);
    point.complete = point.complete && complete[0][place] && complete[1][place];
  }
  std::vector<Membership> members;
  members.reserve(registry_->records.entities.size());
  for (std::uint32_t i = 0; i < registry_->records.entities.size(); ++i) {
    const bool asked = asks_party(*registry_, parties_, i) != Verdict::no;
    members.push_back(asked ? membership(law, complete, i) : Membership());
  }
  groups_.count(members, point);
  return point;
}

void check(const AgreementOptions& options) {
  if (options.from && options.until && !(*options.from < *options.until)) {
    throw InvalidValue("expected the first day before the last, got " + options.from->to_string() +
                       " and " + options.until->to_string());
  }
  const Filter& filter = options.filter;
  if (filter.regime || filter.authority || filter.criterion || filter.measure || filter.act) {
    throw InvalidValue("agreement is narrowed by kind, country and entity only");
  }
}

bool same_but_day(const AgreementPoint& left, AgreementPoint right) {
  right.day = left.day;
  return left == right;
}

}  // namespace

Agreement agreement(const Registry& registry, const AuthorityId& a, const AuthorityId& b,
                    const AgreementOptions& options) {
  check(options);
  const Comparison comparison(registry, a, b, options);
  Agreement made{.a = a, .b = b, .options = options, .origin = origin(registry)};
  for (const Date day : comparison.days()) {
    const AgreementPoint point = comparison.on(day);
    if (!made.points.empty() && same_but_day(made.points.back(), point)) continue;
    made.points.push_back(point);
  }
  const RegistryData& data = *registry.data();
  for (const std::uint32_t regime : comparison.regimes()) {
    if (!made.points.empty()) add_beginning(data, regime, made.points.front().day, made.caveats);
    for (const Completeness& line : data.records.regimes[regime].record) {
      if (line.of != Aspect::designations || line.state == RecordState::complete) continue;
      const std::string id = data.records.regimes[regime].id.to_string();
      add_caveat(made.caveats,
                 {.kind = line.state == RecordState::survivors ? CaveatKind::record_survivors
                          : line.state == RecordState::subset  ? CaveatKind::record_subset
                                                               : CaveatKind::record_partial,
                  .regime = data.records.regimes[regime].id,
                  .text = "the record of designations of " + id + " is not complete over " +
                          (line.on ? line.on->to_string() : line.when.to_string()) +
                          (line.note.empty() ? "" : " (" + line.note + ")")});
    }
  }
  return made;
}

}  // namespace sanctrack
