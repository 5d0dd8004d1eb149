#include "time/pending.hpp"

#include <algorithm>

#include "time/caveats.hpp"
#include "time/designations.hpp"

namespace sanctrack {
namespace {

/// Whom a change names itself.
std::vector<EntityId> named_in(const Change& change) {
  return std::visit(
      [](const auto& body) -> std::vector<EntityId> {
        if constexpr (requires { body.parties.named; }) {
          return body.parties.named;
        } else if constexpr (requires { *body.parties; }) {
          return body.parties.value_or(std::vector<EntityId>());
        } else if constexpr (requires { body.on.named; }) {
          return body.on.named;
        } else if constexpr (requires { body.named; }) {
          return body.named;
        } else {
          return {};
        }
      },
      change.body);
}

class PendingWalk {
 public:
  PendingWalk(const SnapshotData& law, const Selection& selection)
      : law_(law),
        data_(*law.registry),
        selection_(selection),
        known_on_(std::min(law.clocks.known_on, law.options.known_on ? never : law.clocks.day)) {}

  Rows<PendingChange> run() && {
    take_entries();
    for (std::uint32_t i = 0; i < law_.fold->criteria.size(); ++i) take_criterion(i);
    for (std::uint32_t i = 0; i < law_.fold->measures.size(); ++i) take_measure(i);
    for (std::uint32_t i = 0; i < law_.fold->regimes.size(); ++i) take_regime(i);
    const auto key = [](const PendingChange& change) {
      return std::tuple(change.effect.day, change.kind, change.act, change.subject);
    };
    std::sort(rows_.begin(), rows_.end(),
              [&](const PendingChange& a, const PendingChange& b) { return key(a) < key(b); });
    rows_.erase(std::unique(rows_.begin(), rows_.end()), rows_.end());
    return {std::move(rows_), {}};
  }

 private:
  bool is_pending(const Step& step) const {
    if (step.act == nowhere || step.left_out || step.known_earliest > known_on_ ||
        step.day <= law_.clocks.day)
      return false;
    return selection_.act == nowhere || step.act == selection_.act;
  }

  bool asks(std::uint32_t regime, const std::vector<EntityId>& parties) const {
    if (!asks_regime(data_, selection_, regime)) return false;
    if (!selection_.narrows_parties()) return true;
    return std::any_of(parties.begin(), parties.end(), [&](const EntityId& id) {
      return asks_party(data_, selection_, id) != Verdict::no;
    });
  }

  void take_entries() {
    for (const Entry& entry : law_.fold->entries) {
      if (!asks_regime(data_, selection_, entry.regime) || selection_.measure != nowhere) continue;
      std::span<const EntityId> before;
      for (const Step& step : law_.fold->of(entry.track)) {
        if (is_pending(step) && rests_on_asked(step)) take_entry(entry, step, before);
        if (step.sets_parties && step.known_earliest <= known_on_) {
          before = data_.parties_of(step);
        }
      }
    }
  }

  /// An entry's change touches whom it names and whom the entry named before.
  void take_entry(const Entry& entry, const Step& step, std::span<const EntityId> before) {
    std::vector<EntityId> parties = named_in(*data_.change_of(step));
    std::vector<EntityId> touched = parties;
    touched.insert(touched.end(), before.begin(), before.end());
    if (!asks(entry.regime, touched)) return;
    if (parties.empty()) parties.assign(before.begin(), before.end());
    add(step, entry.regime, data_.entry_id(entry, *law_.fold), std::move(parties));
  }

  bool rests_on_asked(const Step& step) const {
    if (selection_.criterion == nowhere) return true;
    const auto grounds = data_.criteria_of_step(step);
    const CriterionId& asked = data_.records.criteria[selection_.criterion].id;
    return std::find(grounds.begin(), grounds.end(), asked) != grounds.end();
  }

  void take_criterion(std::uint32_t place) {
    const Criterion& criterion = data_.records.criteria[place];
    if (selection_.criterion != nowhere && selection_.criterion != place) return;
    if (selection_.measure != nowhere) return;
    take(law_.fold->criteria[place], data_.regimes.find(criterion.regime),
         criterion.id.to_string());
  }

  void take_measure(std::uint32_t place) {
    const Measure& measure = data_.records.measures[place];
    if (selection_.measure != nowhere && selection_.measure != place) return;
    if (selection_.criterion != nowhere) return;
    const std::uint32_t regime = data_.regimes.find(measure.regime);
    const bool for_listed = measure.target == MeasureTarget::listed &&
                            selection_.narrows_parties() && lists_asked(regime);
    take(law_.fold->measures[place], regime, measure.id.to_string(), for_listed);
  }

  /// Whether a party asked for stands on a regime's list.
  bool lists_asked(std::uint32_t regime) const {
    Selection selection = selection_;
    selection.regime = regime;
    selection.measure = selection.act = nowhere;
    const auto entries = candidate_entries(law_, selection);
    return std::any_of(entries.begin(), entries.end(), [&](std::uint32_t entry) {
      const EntryState state = standing_of(law_, entry);
      return state.standing != Standing::out &&
             asks_entry(law_, selection, entry, state) != Verdict::no;
    });
  }

  void take_regime(std::uint32_t place) {
    if (selection_.measure != nowhere || selection_.criterion != nowhere) return;
    const std::string id = data_.records.regimes[place].id.to_string();
    take(law_.fold->regimes[place], place, id);
    take(law_.fold->unnamed[place], place, id);
  }

  /// `for_listed`: a change that names nobody touches a party asked for.
  void take(Track track, std::uint32_t regime, const std::string& subject,
            bool for_listed = false) {
    for (const Step& step : law_.fold->of(track)) {
      if (!is_pending(step)) continue;
      std::vector<EntityId> named = named_in(*data_.change_of(step));
      const bool touches_listed =
          for_listed && named.empty() && asks_regime(data_, selection_, regime);
      if (touches_listed || asks(regime, named)) add(step, regime, subject, std::move(named));
    }
  }

  void add(const Step& step, std::uint32_t regime, std::string subject,
           std::vector<EntityId> parties) {
    PendingChange change{.act = data_.records.acts[step.act].id,
                         .kind = step.kind,
                         .regime = data_.records.regimes[regime].id,
                         .authority = law_.authority_of(regime),
                         .subject = std::move(subject),
                         .parties = std::move(parties),
                         .effect = effect_day(step),
                         .known = date_of(step.known),
                         .known_earliest = date_of(step.known_earliest),
                         .source = std::string(data_.source_of(step))};
    if (step.known > known_on_) add_known_doubt(step, regime, change);
    if (step.doubtful()) add_doubt(step, regime, change);
    rows_.push_back(std::move(change));
  }

  void add_known_doubt(const Step& step, std::uint32_t regime, PendingChange& change) const {
    change.caveats.push_back({.kind = CaveatKind::window,
                              .regime = data_.records.regimes[regime].id,
                              .act = change.act,
                              .subject = change.subject,
                              .text = known_doubt_words(law_, step, known_on_)});
  }

  void add_doubt(const Step& step, std::uint32_t regime, PendingChange& change) const {
    const bool may_be_now = step.earliest <= law_.clocks.day;
    change.caveats.push_back(
        {.kind = step.window ? CaveatKind::window : CaveatKind::doubtful_day,
         .regime = data_.records.regimes[regime].id,
         .act = change.act,
         .subject = change.subject,
         .text = "the day of effect of " + change.act.to_string() + " is doubtful (candidates " +
                 date_of(step.earliest).to_string() + " to " + date_of(step.latest).to_string() +
                 (may_be_now ? "): it may be in force already" : ")")});
  }

  const SnapshotData& law_;
  const RegistryData& data_;
  const Selection& selection_;
  std::int32_t known_on_;
  std::vector<PendingChange> rows_;
};

}  // namespace

Rows<PendingChange> pending_changes(const SnapshotData& law, const Selection& selection) {
  return PendingWalk(law, selection).run();
}

}  // namespace sanctrack
