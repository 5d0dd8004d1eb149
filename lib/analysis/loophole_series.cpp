#include <algorithm>
#include <map>
#include <set>

#include "analysis/participants.hpp"
#include "model/link_index.hpp"
#include "sanctrack/analysis/loopholes.hpp"
#include "time/caveats.hpp"

namespace sanctrack {
namespace {

/// The days on which the coverage of an operation by an authority can change, with the acts behind.
class SeriesDays {
 public:
  SeriesDays(const RegistryData& data, Unverified unverified, const LoopholeQuestion& question)
      : data_(data),
        fold_(data.fold_of(unverified)),
        unverified_(unverified),
        selection_(select(data, {.authority = question.authority})) {
    follow(data.records.operations[data.place(question.operation)]);
    for (std::uint32_t entry = 0; entry < fold_.entries.size(); ++entry) {
      if (asks(fold_.entries[entry].regime))
        take(fold_.entries[entry].track, followed_.count(entry) != 0);
    }
    for (std::uint32_t regime = 0; regime < data.records.regimes.size(); ++regime) {
      if (asks(regime)) take_regime(regime);
    }
    for (std::uint32_t measure = 0; measure < data.records.measures.size(); ++measure) {
      if (asks(data.regimes.find(data.records.measures[measure].regime))) {
        take(fold_.measures[measure], false);
      }
    }
    for (std::uint32_t criterion = 0; criterion < data.records.criteria.size(); ++criterion) {
      if (asks(data.regimes.find(data.records.criteria[criterion].regime))) {
        take(fold_.criteria[criterion], false);
      }
    }
    for (const Relationship& link : data.records.relationships) take(link);
    const std::uint32_t place = data.authorities.find(question.authority);
    for (const OwnershipRule& rule : data.records.authorities[place].ownership_rules) {
      take(rule.when);
    }
  }

  const std::map<std::int32_t, std::set<std::uint32_t>>& days() const { return days_; }

 private:
  /// The entries that ever name a participant: their acts are those that cut.
  void follow(const Operation& operation) {
    for (const Participant& part : operation.participants) {
      const std::uint32_t entity = data_.entities.find(part.entity);
      for (std::uint32_t i = fold_.entity_begin[entity]; i < fold_.entity_begin[entity + 1]; ++i) {
        followed_.insert(fold_.entity_entries[i]);
      }
    }
  }
  bool asks(std::uint32_t regime) const { return asks_regime(data_, selection_, regime); }

  void add(std::int32_t day, std::uint32_t act = nowhere) {
    if (day <= Date::min().days() || day > Date::max().days()) return;
    auto& acts = days_[day];
    if (act != nowhere) acts.insert(act);
  }
  void take(Track track, bool followed) {
    for (const Step& step : fold_.of(track)) {
      const std::uint32_t act = followed ? step.act : nowhere;
      add(step.day, act);
      if (step.window || step.left_out) add(step.earliest, act);
      take_reliefs(step);
    }
  }
  /// A suspension or licence has an end of its own.
  void take_reliefs(const Step& step) {
    const Change* change = data_.change_of(step);
    if (change == nullptr) return;
    const auto take_end = [&](const std::optional<Date>& until) {
      if (until) add(until->days());
    };
    if (const auto* suspend = std::get_if<Suspend>(&change->body)) take_end(suspend->until);
    if (const auto* license = std::get_if<License>(&change->body)) take_end(license->until);
    if (const auto* prolong = std::get_if<Prolong>(&change->body)) take_end(prolong->until);
  }
  void take_regime(std::uint32_t place) {
    const Regime& regime = data_.records.regimes[place];
    if (regime.from) add(regime.from->days());
    take(fold_.regimes[place], true);
    take(fold_.unnamed[place], false);
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
    const LinkDays days = link_days(data_, link, unverified_);
    for (const std::int32_t day :
         {days.may_from, days.may_until, days.sure_from, days.sure_until}) {
      add(day);
    }
  }

  const RegistryData& data_;
  const Fold& fold_;
  Unverified unverified_;
  Selection selection_;
  std::set<std::uint32_t> followed_;
  std::map<std::int32_t, std::set<std::uint32_t>> days_;
};

/// Over which days the record of a regime's designations is not complete.
void add_gaps(const Regime& regime, std::vector<Caveat>& to) {
  for (const Completeness& line : regime.record) {
    if (line.of != Aspect::designations || line.state == RecordState::complete || line.on) continue;
    add_caveat(to, {.kind = CaveatKind::record_partial,
                    .regime = regime.id,
                    .text = "the record of designations of " + regime.id.to_string() +
                            " is not complete over " + line.when.to_string() +
                            (line.note.empty() ? "" : " (" + line.note + ")")});
  }
}

}  // namespace

Rows<LoopholePiece> loophole_series(const Registry& registry, const LoopholeQuestion& question,
                                    const SeriesOptions& options) {
  const RegistryData& data = *registry.data();
  const Operation& operation = data.records.operations[data.place(question.operation)];
  const SeriesDays days(data, options.unverified, question);
  std::vector<LoopholePiece> pieces;
  std::vector<Caveat> caveats;
  add_reading(operation, caveats);
  const auto take = [&](Date day, const std::set<std::uint32_t>& acts) {
    const Snapshot law =
        as_of(registry, day, {.known_on = options.known_on, .unverified = options.unverified});
    const Reach reach(law, question.authority);
    for (Caveat caveat : reach.caveats()) {
      // Of what is missing on many days the series says it once.
      if (caveat.kind == CaveatKind::rule_not_recorded) {
        caveat.text = "on some of these days no rule on ownership of " +
                      registry.authority(question.authority).in_words() + " is on record";
      }
      add_caveat(caveats, std::move(caveat));
    }
    std::vector<LayerCoverage> layers = cover_layers(reach, operation);
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
  add_caveat(caveats, {.kind = CaveatKind::hindsight,
                       .text = "links count from the day on which they began, also where they were "
                               "published later: on such days it is hindsight"});
  for (std::uint32_t regime = 0; regime < data.records.regimes.size() && !pieces.empty();
       ++regime) {
    if (!asks_regime(data, select(data, {.authority = question.authority}), regime)) continue;
    add_beginning(data, regime, *pieces.front().when.from(), caveats);
    add_gaps(data.records.regimes[regime], caveats);
  }
  return {std::move(pieces), std::move(caveats)};
}

}  // namespace sanctrack
