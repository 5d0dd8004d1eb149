#include "time/words.hpp"

#include <algorithm>
#include <array>
#include <ostream>

namespace sanctrack {
namespace {

constexpr std::size_t longest_title = 80;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// `implementing-regulation` as `Implementing Regulation`.
std::string type_words(std::string_view type) {
  std::string words;
  bool starts = true;
  for (const char c : type) {
    const bool small = starts && c >= 'a' && c <= 'z';
    words += c == '-' ? ' ' : small ? static_cast<char>(c - 'a' + 'A') : c;
    starts = c == '-';
  }
  return words;
}

std::string with_plural(int number, std::string_view one, std::string_view many) {
  return std::to_string(number) + ' ' + std::string(number == 1 ? one : many);
}

}  // namespace

std::string act_words(const Act& act) {
  if (!act.number.empty() && is_letter(act.number.front())) return act.number;
  if (!act.number.empty() && !act.type.empty()) return type_words(act.type) + ' ' + act.number;
  if (!act.title.empty() && act.title.size() <= longest_title) return act.title;
  return act.id.to_string();
}

std::string act_words(const RegistryData& data, const Step& step) {
  const Act* act = data.act_of(step);
  if (act != nullptr) return act_words(*act);
  return step.given ? "an act outside the record" : "removal between editions";
}

std::string entity_words(const Entity& entity) {
  const std::string_view label = entity.label();
  std::string words = entity.id.to_string();
  if (label != entity.id.text()) words.append(" (").append(label).append(")");
  return words;
}

std::string day_words(const EffectDay& effect) {
  if (is_open(effect)) return effect.earliest.to_string() + "..";
  if (!effect.window) return effect.day.to_string();
  return effect.earliest.to_string() + ".." + effect.latest.to_string();
}

std::string effect_words(const EffectDay& effect) {
  if (is_open(effect)) {
    return "not verified: in force, if at all, from " + effect.earliest.to_string();
  }
  if (effect.day == Date::min()) return "in force before all that is on record";
  if (effect.window) {
    return "in force at some time from " + effect.earliest.to_string() + " to " +
           effect.latest.to_string();
  }
  std::string words = "in force " + effect.day.to_string();
  if (effect.basis == DayBasis::listings) words += ", day taken from the listings";
  if (effect.basis == DayBasis::published) words += ", day taken from the publication";
  if (effect.basis == DayBasis::adopted) words += ", day taken from the adoption";
  if (effect.unverified) words += ", day not verified";
  return words;
}

std::string known_words(Date earliest, Date latest) {
  if (earliest == latest) return latest.to_string();
  return "at some time from " + earliest.to_string() + " to " + latest.to_string();
}

std::string reading_words(const AsOfOptions& options) {
  std::string words;
  if (options.known_on) words = ", by what had been published by " + options.known_on->to_string();
  if (options.unverified == Unverified::drop) words += ", without what is not verified";
  return words;
}

std::string counts_words(const Counts& counts) {
  std::vector<std::string> parts;
  if (counts.persons != 0) parts.push_back(with_plural(counts.persons, "person", "persons"));
  if (counts.organisations != 0) {
    parts.push_back(with_plural(counts.organisations, "organisation", "organisations"));
  }
  if (counts.vessels != 0) parts.push_back(with_plural(counts.vessels, "vessel", "vessels"));
  if (counts.aircraft != 0) parts.push_back(std::to_string(counts.aircraft) + " aircraft");
  return parts.empty() ? "none" : join(parts);
}

std::string_view past_tense(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::repeal:
      return "repealed";
    case ChangeKind::lift:
      return "lifted";
    case ChangeKind::delist:
      return "delisted";
    case ChangeKind::annul:
      return "annulled";
    case ChangeKind::amend:
      return "amended";
    case ChangeKind::establish:
      return "established";
    case ChangeKind::prolong:
      return "prolonged";
    case ChangeKind::add_criterion:
      return "added";
    case ChangeKind::impose:
      return "imposed";
    case ChangeKind::widen:
      return "widened";
    case ChangeKind::designate:
      return "designated";
    case ChangeKind::suspend:
      return "suspended";
    case ChangeKind::license:
      return "licensed";
    case ChangeKind::resume:
      return "resumed";
  }
  return "changed";
}

std::string_view to_string(MeasureStatus status) noexcept {
  constexpr std::array<std::string_view, 4> words = {"in-force", "in-force-with-licence",
                                                     "suspended", "cannot tell"};
  return words[static_cast<std::size_t>(status)];
}

std::string_view to_string(Through through) noexcept {
  constexpr std::array<std::string_view, 3> words = {"designation", "annex", "membership"};
  return words[static_cast<std::size_t>(through)];
}

std::string_view to_string(RegimeStatus status) noexcept {
  constexpr std::array<std::string_view, 4> words = {"not-begun", "in-force", "lapsed",
                                                     "cannot tell"};
  return words[static_cast<std::size_t>(status)];
}

std::string_view to_string(CaveatKind kind) noexcept {
  constexpr std::array<std::string_view, 32> words = {"doubtful-day",
                                                      "window",
                                                      "annulled",
                                                      "unverified",
                                                      "grounds-dropped",
                                                      "known-derived",
                                                      "record-partial",
                                                      "record-survivors",
                                                      "record-subset",
                                                      "missing",
                                                      "unnamed",
                                                      "possibly-same",
                                                      "prolongation-not-recorded",
                                                      "lapsed",
                                                      "expiry-unread",
                                                      "not-begun",
                                                      "amendments-not-recorded",
                                                      "measures-not-recorded",
                                                      "licences-not-recorded",
                                                      "suspensions-not-recorded",
                                                      "affected-unnamed",
                                                      "reading",
                                                      "not-in-record",
                                                      "excluded",
                                                      "hindsight",
                                                      "rule-not-recorded",
                                                      "link-doubtful",
                                                      "stakes-contradict",
                                                      "control-not-recorded",
                                                      "suspended",
                                                      "cut-short",
                                                      "licensed"};
  return words[static_cast<std::size_t>(kind)];
}

std::ostream& operator<<(std::ostream& out, const Filter& filter) {
  std::string_view before;
  const auto add = [&out, &before](std::string_view name, std::string_view value) {
    out << before << name << "='" << value << '\'';
    before = ", ";
  };
  if (filter.regime) add("regime", filter.regime->text());
  if (filter.authority) add("authority", filter.authority->text());
  if (filter.kind) add("kind", to_string(*filter.kind));
  if (filter.country) add("country", filter.country->code());
  if (filter.criterion) add("criterion", filter.criterion->text());
  if (filter.measure) add("measure", filter.measure->text());
  if (filter.act) add("act", filter.act->text());
  if (filter.entity) add("entity", filter.entity->text());
  return filter.empty() ? out << "everything" : out;
}

std::ostream& operator<<(std::ostream& out, const Caveat& caveat) { return out << caveat.text; }

}  // namespace sanctrack
