#include <array>
#include <iomanip>
#include <ostream>
#include <sstream>

#include "sanctrack/analysis/coverage.hpp"
#include "sanctrack/analysis/renewals.hpp"
#include "time/words.hpp"
#include "time/write.hpp"

namespace sanctrack {
namespace {

void write_index(std::ostream& out, double value) {
  std::ostringstream text;
  text.imbue(std::locale::classic());
  text << std::fixed << std::setprecision(3) << value;
  out << text.str();
}

std::ostream& operator<<(std::ostream& out, const CountSpan& span) {
  out << span.least;
  return span.least == span.most ? out : out << " to " << span.most;
}

}  // namespace

std::ostream& operator<<(std::ostream& out, const CoverageCell& cell) {
  out << cell.entity << ' ' << cell.authority << ": " << to_string(cell.verdict);
  if (!cell.since) return out;
  out << " since " << day_words(*cell.since);
  if (cell.act) out << " by " << *cell.act;
  if (!cell.designation.empty()) out << ", " << cell.designation;
  if (cell.earlier) out << ", listed earlier on " << *cell.earlier;
  if (cell.first_ever && cell.first_ever->day != cell.since->day) {
    out << ", first on " << day_words(*cell.first_ever);
  }
  if (cell.first == Verdict::yes) out << ", first";
  if (cell.first == Verdict::unknown) out << ", perhaps first";
  if (cell.trailed && cell.first != Verdict::yes) out << ", " << *cell.trailed << " days later";
  write_caveats(out, cell.caveats);
  return out;
}

std::ostream& operator<<(std::ostream& out, const Coverage& coverage) {
  out << "coverage on " << coverage.law().day() << " of " << coverage.filter() << ": "
      << coverage.entities() << " entities";
  const std::size_t columns = coverage.authorities().size();
  for (std::size_t i = 0; i < coverage.cells().size(); ++i) {
    const CoverageCell& cell = coverage.cells()[i];
    if (i % columns == 0) out << '\n' << cell.entity << ':';
    out << (i % columns == 0 ? " " : ", ") << cell.authority << ' ' << to_string(cell.verdict);
    if (cell.since) out << ' ' << day_words(*cell.since);
  }
  for (const Caveat& caveat : coverage.caveats()) out << '\n' << caveat;
  return out;
}

std::ostream& operator<<(std::ostream& out, const AgreementPoint& point) {
  out << point.day << ": both " << point.both << " of either " << point.either << ", ";
  if (!point.jaccard_least || !point.jaccard_most) {
    out << "nobody designated";
  } else {
    write_index(out, *point.jaccard_least);
    if (point.jaccard_least != point.jaccard_most) {
      out << " to ";
      write_index(out, *point.jaccard_most);
    }
  }
  return point.complete ? out : out << ", record not complete";
}

std::string_view to_string(RenewalKind kind) noexcept {
  constexpr std::array<std::string_view, 3> words = {"regime", "licence", "suspension"};
  return words[static_cast<std::size_t>(kind)];
}

std::ostream& operator<<(std::ostream& out, const Renewal& row) {
  out << row.lapses << ": " << to_string(row.kind) << ' ' << row.regime;
  if (!row.measures.empty()) out << ' ' << join(row.measures);
  if (!row.scope.empty()) out << " for " << row.scope;
  out << " lapses by " << row.act;
  if (row.prolonged_by) {
    out << (row.prolonged == Verdict::yes  ? ", prolonged by "
            : row.prolonged == Verdict::no ? ", belatedly prolonged by "
                                           : ", perhaps prolonged by ")
        << *row.prolonged_by;
    if (row.prolonged_until) out << " until " << *row.prolonged_until;
    if (row.to_spare) out << " with " << *row.to_spare << " days to spare";
  } else {
    out << (row.prolonged == Verdict::no ? ", not prolonged" : ", whether prolonged not on record");
  }
  write_caveats(out, row.caveats);
  return out;
}

}  // namespace sanctrack
