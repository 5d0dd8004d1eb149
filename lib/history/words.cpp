#include <array>
#include <cmath>
#include <ostream>
#include <sstream>

#include "history/data.hpp"
#include "values/text.hpp"

namespace sanctrack {
namespace {

using namespace std::string_view_literals;

constexpr std::array evidence_words{"stated"sv, "absent-next"sv, "absent-since"sv,
                                    "absent-between"sv};
static_assert(evidence_words.size() == removal_evidences.size());

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

std::string percent(double share) {
  std::ostringstream out;
  out.precision(1);
  out << std::fixed << share * 100 << " %";
  return std::move(out).str();
}

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) all += (all.empty() ? "" : ", ") + text;
  return all;
}

std::string named(std::string_view key, std::string_view label) {
  return std::string(key) + (label.empty() || label == key ? "" : " " + std::string(label));
}

std::string removal_in_words(const ListRemoval& removal) {
  const std::string absent = counted(removal.absent_editions, "edition", "editions");
  switch (removal.evidence) {
    case RemovalEvidence::stated:
      return "stated by the publisher";
    case RemovalEvidence::absent_next:
      return "absent from the next edition, the last one there is";
    case RemovalEvidence::absent_since:
      return "absent since then, from " + absent;
    case RemovalEvidence::absent_between:
      return "absent from " + absent + ", back in that of " + removal.returned->when();
  }
  return {};
}

}  // namespace

std::string_view to_string(RemovalEvidence evidence) noexcept {
  return evidence_words[static_cast<std::size_t>(evidence)];
}

template <>
std::span<const std::string_view> words<RemovalEvidence>() noexcept {
  return evidence_words;
}

std::string to_string(const EditionTime& time) {
  return std::visit([](const auto& value) { return value.to_string(); }, time);
}

std::string EditionInfo::when() const { return day ? day->to_string() : at.to_string(); }

std::string unread_in_words(const EditionInfo& edition) {
  return counted(edition.unread, "record", "records") + " of the edition of " + edition.when() +
         " could not be read";
}

std::ostream& operator<<(std::ostream& out, const EditionInfo& edition) {
  return out << edition.when() << ", " << counted(edition.entries, "entry", "entries");
}

std::string ListAnswer::sentence() const {
  std::string text = named(key, label) + " on the list at " + to_string(asked) + ": " +
                     std::string(to_string(verdict));
  const char* before = " - ";
  for (const ListEvidence& one : evidence) {
    text += before + one.text;
    before = "; ";
  }
  for (const std::string& caveat : caveats) {
    text += before + caveat;
    before = "; ";
  }
  return text;
}

std::ostream& operator<<(std::ostream& out, const ListAnswer& answer) {
  return out << answer.sentence();
}

std::ostream& operator<<(std::ostream& out, const EditionDiff& diff) {
  return out << diff.before.when() << " to " << diff.after.when() << ": " << diff.added.size()
             << " added, " << diff.removed.size() << " removed, " << diff.changed.size()
             << " changed, " << diff.renamed.size() << " renamed";
}

std::ostream& operator<<(std::ostream& out, const ListRemoval& removal) {
  out << named(removal.key, removal.label) << " last seen " << removal.last_seen.when()
      << ", not in " << removal.first_absent.when() << ": " << removal_in_words(removal);
  for (const std::string& caveat : removal.caveats) out << "; " << caveat;
  return out;
}

std::ostream& operator<<(std::ostream& out, const ListAddition& addition) {
  out << named(addition.key, addition.label) << (addition.returned ? " came back " : " came ");
  if (addition.last_absent) out << "after " << addition.last_absent->when() << ", ";
  return out << "first seen " << addition.first_seen.when();
}

std::ostream& operator<<(std::ostream& out, const ListTimeline& timeline) {
  out << named(timeline.key, timeline.label);
  for (const Date day : timeline.listed_on) out << "\nlisted on " << day << ", says the list";
  for (const ListSpan& span : timeline.spans) {
    out << "\nseen " << span.first_seen.when() << " to " << span.last_seen.when();
    if (span.last_absent) out << ", not in " << span.last_absent->when();
    if (span.ended)
      out << ", gone by " << span.ended->first_absent.when() << ": "
          << removal_in_words(*span.ended);
  }
  for (const std::string& caveat : timeline.caveats) out << "\n" << caveat;
  return out;
}

std::ostream& operator<<(std::ostream& out, const Added& added) {
  out << added.edition;
  if (!added.fresh) return out << ": there already";
  return out << ": " << added.added << " added, " << added.removed << " removed, " << added.changed
             << " changed";
}

std::string in_words(const RefusalReport& report) {
  const bool later = report.after.at == report.edition.at;
  std::string text =
      "the edition of " + report.edition.when() + " (" +
      counted(report.edition.entries, "entry", "entries") +
      ") was refused: " + std::to_string(report.removed) + " of " +
      std::to_string(report.before.entries) + " entries (" + percent(report.share()) + ") of " +
      (later ? "the edition before, " + report.before.when() + ", would be removed"
             : "it would be removed by the edition after, " + report.after.when()) +
      "; at most " + percent(report.max_removed) +
      " may be (max_removed), unless the edition is accepted explicitly; among them " +
      joined(report.keys);
  if (report.keys.size() < report.removed) text += ", ...";
  return text;
}

}  // namespace sanctrack
