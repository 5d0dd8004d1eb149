#include "time/caveats.hpp"

#include <algorithm>
#include <array>

#include "time/words.hpp"

namespace sanctrack {
namespace {

MaybeActId act_id(const SnapshotData& law, const Step& step) {
  const Act* act = law.registry->act_of(step);
  return act == nullptr ? MaybeActId() : MaybeActId(act->id);
}

Caveat about(const SnapshotData& law, CaveatKind kind, std::uint32_t regime, std::string text) {
  return {.kind = kind,
          .regime = law.regime_record(regime).id,
          .act = {},
          .entity = {},
          .subject = {},
          .text = std::move(text)};
}

Caveat about(const SnapshotData& law, CaveatKind kind, std::uint32_t regime, const Step& step,
             const std::string& subject, std::string text) {
  Caveat caveat = about(law, kind, regime, std::move(text));
  caveat.act = act_id(law, step);
  caveat.subject = subject;
  return caveat;
}

std::string doubt_words(const SnapshotData& law, const Step& step) {
  const std::string days =
      date_of(step.earliest).to_string() + " to " + date_of(step.latest).to_string();
  if (Clocks::removes(step)) {
    return "last seen on " + date_of(step.earliest - 1).to_string() + ", gone by " +
           date_of(step.day).to_string() + ": nobody can tell when it was removed";
  }
  const std::string act = act_words(*law.registry, step);
  if (step.left_out) return act + " is not verified and was left out";
  if (step.window) return act + " took effect at some time from " + days;
  std::string why = step.unverified ? "is not verified" : "is not stated in it";
  if (!step.unverified && step.basis == DayBasis::listings) why = "is taken from the listings";
  if (!step.unverified && step.basis == DayBasis::published) why = "is taken from its publication";
  if (!step.unverified && step.basis == DayBasis::adopted) why = "is taken from its adoption";
  std::string text =
      "the day of effect of " + act + ", " + date_of(step.day).to_string() + ", " + why;
  if (step.earliest != step.latest) text += " (candidates " + days + ")";
  return text;
}

std::string note_words(std::string_view note) {
  return note.empty() ? std::string() : " (" + std::string(note) + ")";
}

std::string regime_word(const SnapshotData& law, std::uint32_t regime) {
  return law.regime_record(regime).id.to_string();
}

/// `Decision 2021/1 may have prolonged it until 2022-03-01`
std::string prolonged_words(const SnapshotData& law, const Step& step, std::string_view what) {
  std::string words = act_words(*law.registry, step) + ' ' + std::string(what);
  const std::int32_t until = end_of(law, step);
  return until == never ? words : words + " until " + date_of(until).to_string();
}

void add_aspect(const SnapshotData& law, std::uint32_t regime, Aspect aspect, CaveatKind kind,
                std::vector<Caveat>& to) {
  const RecordNow record = record_on(law.regime_record(regime), aspect, law.clocks);
  if (record.complete) return;
  add_caveat(to, about(law, kind, regime,
                       std::string(to_string(aspect)) + " not recorded: their record for " +
                           regime_word(law, regime) + " is not complete on that day" +
                           note_words(record.note)));
}

}  // namespace

std::string known_doubt_words(const SnapshotData& law, const Step& step, std::int32_t known_on) {
  const std::string when = known_words(date_of(step.known_earliest), date_of(step.known));
  return "whether " + act_words(*law.registry, step) + " was published by " +
         date_of(known_on).to_string() + " is not on record: " +
         (step.known_derived ? "its day of effect stands for that, " : "it was ") + when;
}

void add_caveat(std::vector<Caveat>& to, Caveat caveat) {
  if (std::find(to.begin(), to.end(), caveat) == to.end()) to.push_back(std::move(caveat));
}

void add_caveats(std::vector<Caveat>& to, const std::vector<Caveat>& more) {
  for (const Caveat& caveat : more) add_caveat(to, caveat);
}

void add_step_caveats(const SnapshotData& law, std::uint32_t regime, Track track,
                      const std::string& subject, std::vector<Caveat>& to, const EntityId* party) {
  for (const Step& step : law.fold->of(track)) {
    const Change* change = law.registry->change_of(step);
    if (party != nullptr && change != nullptr && passes_by(*change, *party)) continue;
    const bool removal = Clocks::removes(step);
    if (!removal && law.clocks.may_know(step) && !law.clocks.knows(step)) {
      add_caveat(to, about(law, CaveatKind::window, regime, step, subject,
                           known_doubt_words(law, step, law.clocks.known_on)));
    }
    if (law.clocks.doubts(step) || (removal && law.clocks.perhaps(step))) {
      const auto kind = step.window ? CaveatKind::window : CaveatKind::doubtful_day;
      add_caveat(to, about(law, kind, regime, step, subject, doubt_words(law, step)));
    }
  }
}

bool passes_by(const Change& change, const EntityId& party) {
  const auto leaves_out = [&](const std::vector<EntityId>& named) {
    return !named.empty() && std::find(named.begin(), named.end(), party) == named.end();
  };
  return std::visit(
      [&](const auto& body) {
        if constexpr (requires { body.on; }) {
          return !body.on.unnamed && leaves_out(body.on.named);
        } else if constexpr (requires {
                               body.named;
                               body.what;
                             }) {
          return body.what.empty() && leaves_out(body.named);
        } else if constexpr (std::is_same_v<std::decay_t<decltype(body)>, Lift>) {
          return leaves_out(body.named);
        } else {
          return false;
        }
      },
      change.body);
}

void add_annulments(const SnapshotData& law, std::uint32_t regime, Track track,
                    const std::string& subject, std::vector<Caveat>& to) {
  for (const Step& step : law.fold->of(track)) {
    if (step.kind != ChangeKind::annul || !law.clocks.may_know(step) || law.clocks.counts(step)) {
      continue;
    }
    const std::string perhaps = law.clocks.knows(step) ? "" : "perhaps ";
    add_caveat(to, about(law, CaveatKind::annulled, regime, step, subject,
                         perhaps + "annulled later by " + act_words(*law.registry, step) + " (" +
                             effect_words(effect_day(step)) + "): void from the start"));
  }
}

void add_unverified(const SnapshotData& law, std::uint32_t regime, std::uint32_t place,
                    const std::string& subject, std::span<const std::string_view> fields,
                    std::vector<Caveat>& to) {
  if (place == nowhere) return;
  const Step& step = law.fold->steps[place];
  const Change* change = law.registry->change_of(step);
  if (change == nullptr) return;
  for (const std::string_view field : fields) {
    if (!change->provenance.is_unverified(field)) continue;
    const bool grounds = step.grounds_dropped && field == "criteria";
    const bool end = law.options.unverified == Unverified::drop && field == "until";
    const auto kind = grounds ? CaveatKind::grounds_dropped : CaveatKind::unverified;
    std::string text = std::string(field) + " of ";
    text += subject;
    text += grounds ? " are not verified and were left out"
            : end   ? " is not verified and was left out"
                    : " not verified";
    add_caveat(to, about(law, kind, regime, step, subject, std::move(text)));
  }
}

void add_known_derived(const SnapshotData& law, std::uint32_t regime, std::uint32_t place,
                       const std::string& subject, std::vector<Caveat>& to) {
  if (!law.options.known_on || place == nowhere) return;
  const Step& step = law.fold->steps[place];
  if (!step.known_derived) return;
  add_caveat(to, about(law, CaveatKind::known_derived, regime, step, subject,
                       "the day on which " + act_words(*law.registry, step) +
                           " was published is not on record: its day of effect stands for it"));
}

void add_record_caveats(const SnapshotData& law, std::uint32_t regime, std::vector<Caveat>& to) {
  const RegimeNow now = law.regime(regime);
  if (!now.may_be_in_force()) return;
  const RecordNow record = record_on(law.regime_record(regime), Aspect::designations, law.clocks);
  const std::string of = "the record of designations of " + regime_word(law, regime);
  if (!record.complete) {
    std::string text = of + " is not complete on that day";
    CaveatKind kind = CaveatKind::record_partial;
    if (record.state == RecordState::survivors) {
      kind = CaveatKind::record_survivors;
      const std::string edition = record.on ? " of " + record.on->to_string() : std::string();
      text = of + " holds only what the edition" + edition + " still showed";
    } else if (record.state == RecordState::subset) {
      kind = CaveatKind::record_subset;
      text = of + " holds only a subset";
    }
    add_caveat(to, about(law, kind, regime, text + note_words(record.note)));
  }
  if (record.missing.total() > 0) {
    add_caveat(to, about(law, CaveatKind::missing, regime,
                         of + " lacks " + counts_words(record.missing) + note_words(record.note)));
  }
  const Counts unnamed = all_unnamed(law, regime).perhaps;
  if (unnamed.total() > 0) {
    add_caveat(to, about(law, CaveatKind::unnamed, regime,
                         "nobody has named " + counts_words(unnamed) + " on the list of " +
                             regime_word(law, regime)));
  }
}

void add_beginning(const RegistryData& data, std::uint32_t regime, Date first,
                   std::vector<Caveat>& to) {
  const Regime& of = data.records.regimes[regime];
  if (!of.from || *of.from <= first) return;
  add_caveat(to, {.kind = CaveatKind::not_begun,
                  .regime = of.id,
                  .text = of.id.to_string() + " begins on " + of.from->to_string() +
                          ": what other law listed before is not counted"});
}

void add_term_caveats(const SnapshotData& law, std::uint32_t place, std::vector<Caveat>& to) {
  const Regime& regime = law.regime_record(place);
  const RegimeStatus status = law.regime(place).status;
  const std::string name = regime.id.to_string();
  if (status == RegimeStatus::not_begun) {
    const std::string when = regime.from ? " on " + regime.from->to_string() : std::string();
    add_caveat(to, about(law, CaveatKind::not_begun, place, name + " begins later" + when));
    return;
  }
  const Term term = term_of(law, place);
  const bool prolonged =
      regime.expiry.kind == ExpiryKind::prolong && (term.step != nowhere || term.maybe != nowhere);
  if (status == RegimeStatus::cannot_tell || prolonged) {
    add_step_caveats(law, place, law.fold->regimes[place], name, to);
  }
  constexpr std::array<std::string_view, 1> until = {"until"};
  for (const std::uint32_t step : {term.step, term.maybe}) {
    if (prolonged) add_unverified(law, place, step, name, until, to);
  }
  if (term.lapsed == Verdict::yes) {
    const Step& step = law.fold->steps[term.step];
    add_caveat(to, about(law, CaveatKind::lapsed, place, step, {},
                         name + " lapsed on " + date_of(term.until).to_string() +
                             ": the last prolongation was " + act_words(*law.registry, step)));
    return;
  }
  if (term.lapsed == Verdict::unknown) {
    std::string text = "nobody can tell whether " + name + " has lapsed: ";
    if (term.step != nowhere) {
      text += prolonged_words(law, law.fold->steps[term.step], "prolonged it") + ", and ";
    }
    const Step& maybe = law.fold->steps[term.maybe];
    text += prolonged_words(law, maybe, "may have prolonged it");
    add_caveat(to, about(law, CaveatKind::window, place, maybe, {}, std::move(text)));
  }
  if (regime.expiry.kind == ExpiryKind::unread) {
    add_caveat(
        to, about(law, CaveatKind::expiry_unread, place, "nobody has read how " + name + " ends"));
  }
  if (regime.expiry.kind != ExpiryKind::prolong) return;
  if (term.over) {
    const Step& step = law.fold->steps[term.step];
    add_caveat(to, about(law, CaveatKind::prolongation_not_recorded, place, step, {},
                         "prolongation not recorded: the last of " + name + " on record, by " +
                             act_words(*law.registry, step) + ", ran until " +
                             date_of(term.until).to_string()));
  } else if (term.step == nowhere && term.maybe == nowhere &&
             !record_on(regime, Aspect::prolongations, law.clocks).complete) {
    add_caveat(to, about(law, CaveatKind::prolongation_not_recorded, place,
                         "no prolongation of " + name + " is on record"));
  }
}

void add_amendment_caveats(const SnapshotData& law, std::uint32_t regime, std::vector<Caveat>& to) {
  if (!law.regime(regime).may_be_in_force()) return;
  add_aspect(law, regime, Aspect::amendments, CaveatKind::amendments_not_recorded, to);
}

void add_measure_caveats(const SnapshotData& law, std::uint32_t regime, std::vector<Caveat>& to) {
  if (!law.regime(regime).may_be_in_force()) return;
  if (law.registry->measures_of[regime].empty()) {
    add_caveat(to, about(law, CaveatKind::measures_not_recorded, regime,
                         "no measure of " + regime_word(law, regime) + " is on record"));
    return;
  }
  add_aspect(law, regime, Aspect::measures, CaveatKind::measures_not_recorded, to);
}

void add_relief_caveats(const SnapshotData& law, std::uint32_t regime, std::vector<Caveat>& to) {
  if (!law.regime(regime).may_be_in_force()) return;
  add_aspect(law, regime, Aspect::suspensions, CaveatKind::suspensions_not_recorded, to);
  add_aspect(law, regime, Aspect::licences, CaveatKind::licences_not_recorded, to);
}

void add_regime_caveats(const SnapshotData& law, std::uint32_t regime, std::vector<Caveat>& to) {
  add_term_caveats(law, regime, to);
  add_record_caveats(law, regime, to);
  add_amendment_caveats(law, regime, to);
  add_measure_caveats(law, regime, to);
  add_relief_caveats(law, regime, to);
}

void add_unverified_fields(const SnapshotData& law, const Step& step,
                           std::vector<std::string>& to) {
  const auto add = [&](std::string field) {
    if (std::find(to.begin(), to.end(), field) == to.end()) to.push_back(std::move(field));
  };
  if (const Change* change = law.registry->change_of(step)) {
    for (const std::string& field : change->provenance.unverified) add(field);
  }
  if (const Act* act = law.registry->act_of(step)) {
    for (const std::string& field : act->provenance.unverified) add("act." + field);
  }
}

}  // namespace sanctrack
