#include <array>
#include <cmath>
#include <ostream>

#include "sanctrack/analysis/response.hpp"
#include "time/words.hpp"
#include "time/write.hpp"

namespace sanctrack {
namespace {

void write_days(std::ostream& out, std::string_view step, const std::optional<DaySpan>& days) {
  out << ", " << step << ' ';
  if (days) {
    out << *days;
  } else {
    out << "not on record";
  }
}

std::optional<DaySpan> days_of(const std::optional<Lag>& lag) {
  return lag ? std::optional(lag->days) : std::nullopt;
}

/// Halves occur, and nothing finer.
void write_half(std::ostream& out, double value) {
  out << static_cast<long>(std::floor(value));
  if (value != std::floor(value)) out << ".5";
}

}  // namespace

std::string_view to_string(ResponseStep step) noexcept {
  constexpr std::array<std::string_view, 5> words = {"announcement", "adoption", "publication",
                                                     "force", "first-designation"};
  return words[static_cast<std::size_t>(step)];
}

std::ostream& operator<<(std::ostream& out, const DaySpan& span) {
  out << span.least;
  return span.exact() ? out : out << " to " << span.most;
}

std::ostream& operator<<(std::ostream& out, const ResponseRow& row) {
  out << row.authority << ' ' << row.act << " (" << row.act_name << ")";
  if (!row.twins.empty()) out << " with " << join(row.twins);
  if (row.via != row.event) out << " via " << row.via;
  out << ": days to announcement ";
  if (row.announcement) {
    out << row.announcement->days;
  } else {
    out << "not on record";
  }
  write_days(out, "adoption", days_of(row.adoption));
  write_days(out, "publication", days_of(row.publication));
  write_days(out, "force", days_of(row.force));
  write_days(out, "first designation", days_of(row.designation));
  if (row.first && row.first->act != row.act) out << " by " << row.first->act;
  write_caveats(out, row.caveats);
  return out;
}

std::ostream& operator<<(std::ostream& out, const StepAhead& step) {
  out << step.event << " (" << step.title << ") ahead of " << step.act << ": days to announcement ";
  if (step.announcement) {
    out << *step.announcement;
  } else {
    out << "not on record";
  }
  write_days(out, "adoption", step.adoption);
  write_days(out, "publication", step.publication);
  write_days(out, "force", step.force);
  write_caveats(out, step.caveats);
  return out;
}

std::ostream& operator<<(std::ostream& out, const EventResponse& response) {
  out << response.event << " (" << response.title << "), "
      << known_words(response.earliest, response.latest);
  if (!response.part_of.empty()) out << ", part of " << join(response.part_of);
  for (const ResponseRow& row : response.rows) out << "\n  " << row;
  for (const StepAhead& step : response.ahead) out << "\n  " << step;
  for (const Caveat& caveat : response.caveats) out << "\n  " << caveat;
  return out;
}

std::ostream& operator<<(std::ostream& out, const LagSummary& summary) {
  out << to_string(summary.step) << ": " << summary.count << " on record, " << summary.unknown
      << " not";
  if (!summary.min) return out;
  out << "; shortest " << *summary.min << ", median ";
  write_half(out, *summary.median_least);
  if (summary.median_least != summary.median_most) {
    out << " to ";
    write_half(out, *summary.median_most);
  }
  return out << ", longest " << *summary.max;
}

std::ostream& operator<<(std::ostream& out, const Lag& lag) {
  out << lag.days << " days, " << known_words(lag.earliest, lag.latest);
  if (lag.basis != DayBasis::stated) out << ", by " << to_string(lag.basis);
  return lag.unverified ? out << ", not verified" : out;
}

std::ostream& operator<<(std::ostream& out, const FirstDesignation& first) {
  out << (first.designation.empty() ? "an entry without a name" : first.designation);
  if (!first.parties.empty()) out << " of " << join(first.parties);
  return out << " by " << first.act;
}

}  // namespace sanctrack
