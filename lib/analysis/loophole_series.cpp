#include <algorithm>
#include <map>
#include <set>

#include "analysis/participants.hpp"
#include "model/effect.hpp"
#include "sanctrack/analysis/loopholes.hpp"
#include "time/caveats.hpp"

namespace sanctrack {
namespace {

/// The days on which the coverage of an operation by an authority can change, with the acts behind.
class SeriesDays {
 public:
  SeriesDays(const RegistryData& data, const Fold& fold, const AuthorityId& authority)
      : data_(data), fold_(fold), selection_(select(data, {.authority = authority})) {
    for (const Entry& entry : fold.entries) {
      if (asks(entry.regime)) take(entry.track);
    }
    for (std::uint32_t regime = 0; regime < data.records.regimes.size(); ++regime) {
      if (asks(regime)) take_regime(regime);
    }
    for (std::uint32_t measure = 0; measure < data.records.measures.size(); ++measure) {
      if (asks(data.regimes.find(data.records.measures[measure].regime))) {
        take(fold.measures[measure]);
      }
    }
    for (std::uint32_t criterion = 0; criterion < data.records.criteria.size(); ++criterion) {
      if (asks(data.regimes.find(data.records.criteria[criterion].regime))) {
        take(fold.criteria[criterion]);
      }
    }
    for (const Relationship& link : data.records.relationships) take(link);
    const std::uint32_t place = data.authorities.find(authority);
    for (const OwnershipRule& rule : data.records.authorities[place].ownership_rules) {
      take(rule.when);
    }
  }

  const std::map<std::int32_t, std::set<std::uint32_t>>& days() const { return days_; }

 private:
  bool asks(std::uint32_t regime) const { return asks_regime(data_, selection_, regime); }

  void add(std::int32_t day, std::uint32_t act = nowhere) {
    if (day <= Date::min().days() || day > Date::max().days()) return;
    auto& acts = days_[day];
    if (act != nowhere) acts.insert(act);
  }
  void take(Track track) {
    for (const Step& step : fold_.of(track)) {
      add(step.day, step.act);
      if (step.window || step.left_out) add(step.earliest, step.act);
      take_reliefs(step);
    }
  }
  /// A suspension or licence has an end of its own.
  void take_reliefs(const Step& step) {
    const Change* change = data_.change_of(step);
    if (change == nullptr) return;
    const auto take_end = [&](const std::optional<Date>& until) {
      if (until) add(until->days(), step.act);
    };
    if (const auto* suspend = std::get_if<Suspend>(&change->body)) take_end(suspend->until);
    if (const auto* license = std::get_if<License>(&change->body)) take_end(license->until);
    if (const auto* prolong = std::get_if<Prolong>(&change->body)) take_end(prolong->until);
  }
  void take_regime(std::uint32_t place) {
    const Regime& regime = data_.records.regimes[place];
    if (regime.from) add(regime.from->days());
    take(fold_.regimes[place]);
    take(fold_.unnamed[place]);
    for (const Completeness& line : regime.record) {
      take(line.when);
      if (!line.on) continue;
      add(line.on->days());
      add(line.on->days() + 1);
    }
  }
  void take(const Interval& when) {
    if (when.from()) add(when.from()->days());
    if (when.until()) add(when.until()->days());
  }
  void take(const Relationship& link) {
    for (const auto& date : {link.from, link.until}) {
      if (!date) continue;
      add(date->earliest().days());
      add(date->latest().days());
    }
    if (!link.stated_in) return;
    const std::uint32_t act = data_.acts.find(*link.stated_in);
    const ActEffects effects(data_.records.acts[act], Unverified::keep);
    if (!effects.shared()) return;
    add(effects.shared()->known);
    add(effects.shared()->known + 1);
  }

  const RegistryData& data_;
  const Fold& fold_;
  Selection selection_;
  std::map<std::int32_t, std::set<std::uint32_t>> days_;
};

}  // namespace

Rows<LoopholePiece> loophole_series(const Registry& registry, const LoopholeQuestion& question,
                                    const SeriesOptions& options) {
  const RegistryData& data = *registry.data();
  const Operation& operation = data.records.operations[data.place(question.operation)];
  const SeriesDays days(data, data.fold_of(options.unverified), question.authority);
  std::vector<LoopholePiece> pieces;
  const auto take = [&](Date day, const std::set<std::uint32_t>& acts) {
    const Snapshot law =
        as_of(registry, day, {.known_on = options.known_on, .unverified = options.unverified});
    std::vector<LayerCoverage> layers = cover_layers(Reach(law, question.authority), operation);
    if (!pieces.empty() && pieces.back().layers == layers) return;
    if (!pieces.empty()) pieces.back().when = Interval::between(*pieces.back().when.from(), day);
    LoopholePiece piece{.when = Interval::since(day), .layers = std::move(layers)};
    for (const std::uint32_t act : acts) piece.acts.push_back(data.records.acts[act].id);
    pieces.push_back(std::move(piece));
  };
  if (options.from) take(*options.from, {});
  for (const auto& [day, acts] : days.days()) {
    if (options.from && day <= options.from->days()) continue;
    if (options.until && day >= options.until->days()) break;
    take(Date::from_days(day), acts);
  }
  if (options.until && !pieces.empty()) {
    pieces.back().when = Interval::between(*pieces.back().when.from(), *options.until);
  }
  std::vector<Caveat> caveats;
  add_reading(operation, caveats);
  for (std::uint32_t regime = 0; regime < data.records.regimes.size() && !pieces.empty();
       ++regime) {
    if (!asks_regime(data, select(data, {.authority = question.authority}), regime)) continue;
    add_beginning(data, regime, *pieces.front().when.from(), caveats);
  }
  return {std::move(pieces), std::move(caveats)};
}

}  // namespace sanctrack
