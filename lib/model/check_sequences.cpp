#include <algorithm>
#include <span>
#include <string>
#include <utility>

#include "model/checks.hpp"
#include "values/text.hpp"

namespace sanctrack {
namespace {

class SequenceChecker {
 public:
  SequenceChecker(const RegistryData& data, const Fold& fold, Reporter& report)
      : data_(data), fold_(fold), report_(report) {}

  void check_entry(const Entry& entry) {
    const Step* in_since = nullptr;
    const Step* named_by = nullptr;
    const Step* grounded_by = nullptr;
    for (const Step& step : fold_.of(entry.track)) {
      if (step.kind == ChangeKind::designate) {
        if (in_since != nullptr) {
          error(step, "designated-twice",
                name(entry, step) + " is designated twice: " + by(*in_since));
        } else {
          in_since = named_by = grounded_by = &step;
        }
        continue;
      }
      if (in_since == nullptr) {
        error(step, "not-designated",
              name(entry, step) + " is " + past(step.kind) + " on " + day(step) +
                  ", but not designated then");
      }
      if (step.kind == ChangeKind::amend) {
        if (step.sets_parties) check_once(entry, step, std::exchange(named_by, &step));
        if (step.sets_grounds) check_once(entry, step, std::exchange(grounded_by, &step));
      } else {
        if (in_since != nullptr) check_ended(entry, step, data_.parties_of(*named_by));
        in_since = nullptr;
      }
    }
  }

  /// What a regime's prolongations say of a day must not depend on an order that nobody knows.
  void check_regime(Track track) {
    const Step* last = nullptr;
    for (const Step& step : fold_.of(track)) {
      if (step.kind != ChangeKind::prolong) continue;
      const auto& prolonged = std::get<Prolong>(data_.change_of(step)->body);
      if (last != nullptr && overlap(*last, step) &&
          std::get<Prolong>(data_.change_of(*last)->body).until != prolonged.until) {
        error(step, "prolonged-twice",
              prolonged.regime.to_string() + " is prolonged from " + days(step) +
                  " until two days: " + by(*last));
      }
      last = &step;
    }
  }

  /// No more places without a name end than there are.
  void check_unnamed(Track track) {
    Counts standing;
    for (const Step& step : fold_.of(track)) {
      const Counts& counts = data_.unnamed_of(step);
      const int sign = step.kind == ChangeKind::designate ? 1 : -1;
      for (const EntityKind kind : entity_kinds) {
        standing.add(kind, sign * counts.of(kind));
        if (standing.of(kind) >= 0) continue;
        error(step, "not-designated",
              std::to_string(counts.of(kind)) + " unnamed of kind " + std::string(to_string(kind)) +
                  " are " + past(step.kind) + " on " + day(step) + ", but only " +
                  std::to_string(counts.of(kind) + standing.of(kind)) + " are designated then");
        standing.add(kind, -standing.of(kind));
      }
    }
  }

  /// A suspension and its end must have an order.
  void check_suspensions(Track track, std::string_view id) {
    const Step* last = nullptr;
    for (const Step& step : fold_.of(track)) {
      if (step.kind != ChangeKind::suspend && step.kind != ChangeKind::resume) continue;
      const bool turns = last != nullptr && last->kind != step.kind;
      if (turns && overlap(*last, step) && (last->window || step.window)) {
        error(step, "order-unknown",
              in_quotes(id) + " is " + past(step.kind) + " on " + days(step) + ", and " +
                  past(last->kind) + " about then, " + by(*last) +
                  ": expected days that tell which came first");
      }
      last = &step;
    }
  }

  /// A measure or criterion, with the kind of change that begins it.
  void check_subject(Track track, ChangeKind begins, std::string_view id) {
    const Step* in_since = nullptr;
    for (const Step& step : fold_.of(track)) {
      if (step.kind == begins) {
        if (in_since != nullptr) {
          error(step, "in-force-twice",
                in_quotes(id) + " is " + past(step.kind) + " twice: " + by(*in_since));
        } else {
          in_since = &step;
        }
      } else if (in_since == nullptr && !repeals_act(step)) {
        error(step, "not-in-force",
              in_quotes(id) + " is " + past(step.kind) + " on " + day(step) +
                  ", but not in force then");
      }
      if (in_since != nullptr && ends(step, *in_since)) in_since = nullptr;
    }
  }

 private:
  /// The repeal of an act ends only what that act brought into force; its licences and suspensions
  /// go with it, and what they were of stays.
  bool ends(const Step& step, const Step& in_since) const {
    if (step.kind == ChangeKind::repeal) {
      return !repeals_act(step) || in_since.act == data_.acts.find(repealed(step));
    }
    if (step.kind != ChangeKind::lift) return false;
    return std::get<Lift>(data_.change_of(step)->body).named.empty();
  }

  bool repeals_act(const Step& step) const {
    return step.kind == ChangeKind::repeal && data_.acts.find(repealed(step)) != nowhere;
  }

  const SubjectId& repealed(const Step& step) const {
    return std::get<Repeal>(data_.change_of(step)->body).subject;
  }

  static std::string past(ChangeKind kind) {
    switch (kind) {
      case ChangeKind::amend:
        return "amended";
      case ChangeKind::delist:
        return "delisted";
      case ChangeKind::annul:
        return "annulled";
      case ChangeKind::impose:
        return "imposed";
      case ChangeKind::add_criterion:
        return "added";
      case ChangeKind::lift:
        return "lifted";
      case ChangeKind::widen:
        return "widened";
      case ChangeKind::suspend:
        return "suspended";
      case ChangeKind::resume:
        return "resumed";
      case ChangeKind::license:
        return "licensed";
      default:
        return "repealed";
    }
  }

  static std::string day(const Step& step) {
    return step.day == always ? "the first day" : Date::from_days(step.day).to_string();
  }

  static std::string days(const Step& step) {
    return step.window ? "some day from " + Date::from_days(step.earliest).to_string() + " to " +
                             Date::from_days(step.day).to_string()
                       : day(step);
  }

  /// What the change itself calls the entry.
  std::string name(const Entry& entry, const Step& step) const {
    const std::string of = " of " + data_.records.regimes[entry.regime].id.to_string();
    const Change* change = data_.change_of(step);
    if (change == nullptr)
      return "entry " + in_quotes(data_.records.removals[step.change].entry) + of;
    std::string_view number;
    const Parties* parties = nullptr;
    std::visit(
        [&](const auto& body) {
          if constexpr (requires { body.entry; }) number = body.entry;
          if constexpr (requires { body.listing; }) number = body.listing.entry;
          if constexpr (requires { body.parties.named; }) parties = &body.parties;
        },
        change->body);
    if (!number.empty()) return "entry " + in_quotes(number) + of;
    if (parties == nullptr || parties->named.empty()) return "an entry" + of;
    return in_quotes(parties->named.front().text()) + of;
  }

  /// Two changes that say who an entry names, or on which grounds, and that nobody can put in
  /// order: nobody can tell which of them holds.
  void check_once(const Entry& entry, const Step& step, const Step* before) {
    if (before == nullptr || before->kind != ChangeKind::amend || !overlap(*before, step)) return;
    error(step, "amended-twice",
          name(entry, step) + " is amended twice on " + days(step) +
              " in the same respect: " + by(*before));
  }

  /// Whether nobody can tell which of two steps comes first: they have their effect on one day, or
  /// one of them at some time about the other's.
  static bool overlap(const Step& before, const Step& step) {
    return before.day >= (step.window ? step.earliest : step.day);
  }

  /// Who is delisted is who the entry names: all of them. Where it names nobody, anybody will do.
  void check_ended(const Entry& entry, const Step& step, std::span<const EntityId> standing) {
    std::span<const EntityId> ended;
    if (const Change* change = data_.change_of(step)) {
      std::visit(
          [&](const auto& body) {
            if constexpr (requires { body.parties.named; }) ended = body.parties.named;
          },
          change->body);
    } else if (const auto& removal = data_.records.removals[step.change]; removal.entity) {
      ended = {&*removal.entity, 1};
    }
    if (ended.empty() || standing.empty()) return;
    const auto lacks = [](std::span<const EntityId> ids, const EntityId& id) {
      return std::find(ids.begin(), ids.end(), id) == ids.end();
    };
    for (const EntityId& id : ended) {
      if (!lacks(standing, id)) continue;
      error(step, "other-party",
            in_quotes(id.text()) + " is " + past(step.kind) + " on " + day(step) + ", but " +
                name(entry) + " names " + in_quotes(standing.front().text()) +
                ": expected one change for each entry");
      return;
    }
    for (const EntityId& id : standing) {
      if (!lacks(ended, id)) continue;
      error(step, "other-party",
            name(entry) + " is " + past(step.kind) + " on " + day(step) + ", and names " +
                in_quotes(id.text()) +
                ", too: expected all of its parties, or amend with those who stay");
      return;
    }
  }

  std::string name(const Entry& entry) const {
    return "entry " + in_quotes(data_.entry_id(entry, fold_));
  }

  std::string by(const Step& step) const {
    const Act* act = data_.act_of(step);
    std::string text = "already by ";
    text += act == nullptr ? std::string("what the regime is given") : in_quotes(act->id.text());
    text += " from " + day(step);
    if (!step.given && report_.locate(place(step)).line != 0)
      text += " (" + report_.at(place(step)) + ")";
    return text;
  }

  Place place(const Step& step) const {
    if (step.act != nowhere) return change_place(step.act, step.change);
    return field_place(Section::removals, step.change);
  }

  void error(const Step& step, const char* code, std::string message) {
    report_.error(place(step), code, std::move(message));
  }

  const RegistryData& data_;
  const Fold& fold_;
  Reporter& report_;
};

}  // namespace

void check_sequences(const RegistryData& data, const Fold& fold, Reporter& report) {
  SequenceChecker checker(data, fold, report);
  for (const Entry& entry : fold.entries) checker.check_entry(entry);
  for (const Track& track : fold.regimes) checker.check_regime(track);
  for (const Track& track : fold.unnamed) checker.check_unnamed(track);
  for (std::size_t i = 0; i < fold.criteria.size(); ++i) {
    checker.check_subject(fold.criteria[i], ChangeKind::add_criterion,
                          data.records.criteria[i].id.text());
  }
  for (std::size_t i = 0; i < fold.measures.size(); ++i) {
    const std::string_view id = data.records.measures[i].id.text();
    checker.check_subject(fold.measures[i], ChangeKind::impose, id);
    checker.check_suspensions(fold.measures[i], id);
  }
}

}  // namespace sanctrack
