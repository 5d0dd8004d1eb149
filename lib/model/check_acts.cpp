#include <algorithm>
#include <string>
#include <vector>

#include "model/checks.hpp"
#include "model/effect.hpp"
#include "values/text.hpp"

namespace sanctrack {
namespace {

template <class SomeId>
std::uint32_t regime_of_subject(const RegistryData& data, const SomeId& subject) {
  std::uint32_t place = data.measures.find(subject);
  if (place != nowhere) return data.regimes.find(data.records.measures[place].regime);
  place = data.criteria.find(subject);
  if (place != nowhere) return data.regimes.find(data.records.criteria[place].regime);
  return nowhere;
}

struct SubjectRegime {
  const RegistryData& data;

  std::uint32_t operator()(const Establish& body) const { return data.regimes.find(body.regime); }
  std::uint32_t operator()(const Prolong& body) const { return data.regimes.find(body.regime); }
  std::uint32_t operator()(const AddCriterion& body) const {
    return regime_of_subject(data, body.criterion);
  }
  std::uint32_t operator()(const Impose& body) const {
    return regime_of_subject(data, body.measure);
  }
  std::uint32_t operator()(const Lift& body) const { return regime_of_subject(data, body.measure); }
  std::uint32_t operator()(const Widen& body) const {
    return regime_of_subject(data, body.subject);
  }
  std::uint32_t operator()(const Repeal& body) const {
    return regime_of_subject(data, body.subject);
  }
  std::uint32_t operator()(const Suspend& body) const { return of_measures(body.measures); }
  std::uint32_t operator()(const Resume& body) const { return of_measures(body.measures); }
  std::uint32_t operator()(const License& body) const { return of_measures(body.measures); }
  template <class Listing>
  std::uint32_t operator()(const Listing&) const {
    return nowhere;
  }

  std::uint32_t of_measures(const std::vector<MeasureId>& measures) const {
    return measures.empty() ? nowhere : regime_of_subject(data, measures.front());
  }
};

class ActChecker {
 public:
  ActChecker(const RegistryData& data, Reporter& report, std::size_t act)
      : data_(data),
        report_(report),
        place_(act),
        act_(data.records.acts[act]),
        effects_(act_, Unverified::keep) {
    for (const RegimeId& id : act_.regimes) named_.push_back(data_.regimes.find(id));
    std::sort(named_.begin(), named_.end());
  }

  void run() {
    check_days();
    check_content();
    for (std::size_t i = 0; i < act_.changes.size(); ++i) check_change(i);
  }

 private:
  void error(std::string_view key, const char* code, std::string message) {
    report_.error(field_place(Section::acts, place_, key), code, std::move(message));
  }

  void not_before_adoption(std::string_view key, const std::optional<PartialDate>& day,
                           const char* what) {
    if (!day || !act_.adopted || day->latest() >= act_.adopted->earliest()) return;
    error(key, "effect-before-adoption",
          std::string(what) + " on " + day->to_string() + ", before its adoption on " +
              act_.adopted->to_string());
  }

  void check_days() {
    not_before_adoption("published", act_.published, "published");
    not_before_adoption("in_force", act_.in_force, "in force");
    if (!act_.adopted && !act_.published && !act_.in_force && !act_.known) {
      error("id", "no-day",
            "act " + in_quotes(act_.id.text()) +
                " has no day: expected adopted, published or in_force");
    }
    if (act_.in_force_basis && !act_.in_force) {
      error("in_force_basis", "no-day", "in_force_basis without in_force");
    }
  }

  void check_content() {
    const bool silent = act_.changes.empty() && !act_.mirrors;
    if (silent && act_.content == ActContent::read) {
      error("id", "no-changes",
            "act " + in_quotes(act_.id.text()) +
                " has no changes: expected changes, mirrors, or content: unread or none");
    }
    if (!act_.changes.empty() && act_.content == ActContent::none) {
      error("content", "contradiction", "content: none, but the act has changes");
    }
    if (act_.regimes.empty()) {
      error("regime", "missing-field",
            "act " + in_quotes(act_.id.text()) + " names no regime: expected one or a list");
    }
  }

  bool names(std::uint32_t regime) const {
    return std::binary_search(named_.begin(), named_.end(), regime);
  }

  std::string regime_id(std::uint32_t regime) const {
    return in_quotes(data_.records.regimes[regime].id.text());
  }

  void check_change(std::size_t place) {
    const Change& change = act_.changes[place];
    const std::uint32_t regime = regime_of(data_, act_, change);
    const Place where = change_place(place_, place);
    std::visit([&](const auto& body) { check_shape(body, where); }, change.body);
    if (!effects_.of(change)) {
      report_.error(where, "no-day",
                    "has no day of effect: expected from, or the act's in_force, published or "
                    "adopted");
    }
    if (regime == nowhere) {
      if (act_.regimes.size() > 1 && !change.regime && !is_about_an_act(change)) {
        report_.error(where, "regime-not-clear",
                      "the act serves several regimes: expected the change to name its own");
      }
      return;
    }
    check_regime(change, where, regime);
    check_effect(change, where);
  }

  bool is_about_an_act(const Change& change) const {
    const auto* repeal = std::get_if<Repeal>(&change.body);
    return repeal != nullptr && data_.acts.find(repeal->subject) != nowhere;
  }

  void check_regime(const Change& change, const Place& where, std::uint32_t regime) {
    if (!names(regime)) {
      report_.error(where, "foreign-regime",
                    "a change to regime " + regime_id(regime) + ", which act " +
                        in_quotes(act_.id.text()) + " does not name");
    }
    const std::uint32_t subject = std::visit(SubjectRegime{data_}, change.body);
    if (subject != nowhere && subject != regime) {
      report_.error(
          where, "foreign-regime",
          "its subject belongs to regime " + regime_id(subject) + ", not to " + regime_id(regime));
    }
    if (const auto* made = std::get_if<Designate>(&change.body)) {
      check_criteria(made->listing.criteria, where, regime);
      check_parties(made->parties, where);
    } else if (const auto* amended = std::get_if<Amend>(&change.body)) {
      if (amended->criteria) check_criteria(*amended->criteria, where, regime);
    } else {
      std::visit([&](const auto& body) { check_measures(body, where, regime); }, change.body);
    }
  }

  /// What the YAML format has no words for, and its readers refuse.
  template <class Body>
  void check_shape(const Body& body, const Place& where) {
    if constexpr (requires { body.parties.unnamed; }) {
      if (!body.parties.named.empty() && body.parties.unnamed != Counts{}) {
        report_.error(where, "contradiction",
                      "names parties and counts unnamed ones: expected either");
      }
    }
    if constexpr (requires { body.on; }) {
      if (!body.on.named.empty() && body.on.unnamed) {
        report_.error(where, "contradiction",
                      "is on named parties and on unnamed: expected either");
      }
    }
    if constexpr (std::is_same_v<Body, Amend>) {
      if (body.parties && body.parties->empty()) {
        report_.error(where, "missing-field", "names nobody: expected whom the entry names now");
      }
    }
    if constexpr (std::is_same_v<Body, Impose> || std::is_same_v<Body, Lift>) {
      check_annex(body.measure, body.named, where);
    } else if constexpr (std::is_same_v<Body, Widen>) {
      check_annex(body.subject, body.named, where);
    }
    if constexpr (requires { body.measures; }) {
      if (body.measures.empty()) {
        report_.error(where, "missing-field", "names no measure: expected at least one");
      }
    }
  }

  /// Only a measure on named parties has an annex.
  template <class SomeId>
  void check_annex(const SomeId& subject, const std::vector<EntityId>& named, const Place& where) {
    const std::uint32_t place = data_.measures.find(subject);
    if (named.empty() || place == nowhere) return;
    const MeasureTarget target = data_.records.measures[place].target;
    if (target == MeasureTarget::named) return;
    report_.error(where, "contradiction",
                  "names parties, but " + in_quotes(subject.text()) + " is on target: " +
                      std::string(to_string(target)) + ": expected a measure on target: named");
  }

  void check_parties(const Parties& parties, const Place& where) {
    if (parties.named.empty() && parties.unnamed.total() <= 0) {
      report_.error(where, "missing-field",
                    "nobody is designated: expected an entity, or unnamed with a count such as "
                    "persons: 3");
    }
  }

  template <class Body>
  void check_measures(const Body& body, const Place& where, std::uint32_t regime) {
    if constexpr (requires { body.measures; }) {
      for (std::size_t i = 0; i < body.measures.size(); ++i) {
        foreign(regime_of_subject(data_, body.measures[i]), body.measures[i].text(), where, regime);
      }
    }
  }

  void check_criteria(const std::vector<CriterionId>& criteria, const Place& where,
                      std::uint32_t regime) {
    for (std::size_t i = 0; i < criteria.size(); ++i) {
      Place place = where;
      place.key = "criteria";
      place.element = i;
      foreign(regime_of_subject(data_, criteria[i]), criteria[i].text(), place, regime);
    }
  }

  void foreign(std::uint32_t of, std::string_view id, const Place& where, std::uint32_t regime) {
    if (of == nowhere || of == regime) return;
    report_.error(
        where, "foreign-regime",
        in_quotes(id) + " belongs to regime " + regime_id(of) + ", not to " + regime_id(regime));
  }

  void check_effect(const Change& change, Place where) {
    const std::optional<Step> step = effects_.of(change);
    if (!step) return;
    if (change.from && act_.adopted && change.from->latest() < act_.adopted->earliest()) {
      where.key = "from";
      report_.error(where, "effect-before-adoption",
                    "has effect from " + change.from->to_string() +
                        ", before the act's adoption on " + act_.adopted->to_string());
    }
    const std::optional<Date> until = std::visit(
        [](const auto& body) -> std::optional<Date> {
          if constexpr (requires { body.until; }) return body.until;
          return std::nullopt;
        },
        change.body);
    if (until && until->days() <= step->earliest) {
      where.key = "until";
      report_.error(where, "empty-interval",
                    "ends on " + until->to_string() + ", not after it begins on " +
                        Date::from_days(step->earliest).to_string());
    }
  }

  const RegistryData& data_;
  Reporter& report_;
  std::size_t place_;
  const Act& act_;
  ActEffects effects_;
  std::vector<std::uint32_t> named_;
};

}  // namespace

std::uint32_t regime_of(const RegistryData& data, const Act& act, const Change& change) {
  if (change.regime) return data.regimes.find(*change.regime);
  if (act.regimes.size() == 1) {
    const std::uint32_t only = data.regimes.find(act.regimes.front());
    if (change.kind() == ChangeKind::designate || change.kind() == ChangeKind::amend) return only;
    const std::uint32_t subject = std::visit(SubjectRegime{data}, change.body);
    return subject == nowhere ? only : subject;
  }
  return std::visit(SubjectRegime{data}, change.body);
}

void check_acts(const RegistryData& data, Reporter& report) {
  for (std::size_t i = 0; i < data.records.acts.size(); ++i) ActChecker(data, report, i).run();
  const auto& removals = data.records.removals;
  for (std::size_t i = 0; i < removals.size(); ++i) {
    if (removals[i].last_seen < removals[i].gone_by) continue;
    report.error(field_place(Section::removals, i, "gone_by"), "empty-interval",
                 "gone by " + removals[i].gone_by.to_string() + ", not after it was last seen on " +
                     removals[i].last_seen.to_string());
  }
}

}  // namespace sanctrack
