#include <string>

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
    for (const Step& step : fold_.of(entry.track)) {
      if (step.kind == ChangeKind::designate) {
        if (in_since != nullptr) {
          error(step, "designated-twice",
                name(entry, step) + " is designated twice: " + by(*in_since));
        } else {
          in_since = &step;
        }
        continue;
      }
      if (in_since == nullptr) {
        error(step, "not-designated",
              name(entry, step) + " is " + past(step.kind) + " on " + day(step) +
                  ", but not designated then");
      }
      if (step.kind != ChangeKind::amend) in_since = nullptr;
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
  for (std::size_t i = 0; i < fold.criteria.size(); ++i) {
    checker.check_subject(fold.criteria[i], ChangeKind::add_criterion,
                          data.records.criteria[i].id.text());
  }
  for (std::size_t i = 0; i < fold.measures.size(); ++i) {
    checker.check_subject(fold.measures[i], ChangeKind::impose, data.records.measures[i].id.text());
  }
}

}  // namespace sanctrack
