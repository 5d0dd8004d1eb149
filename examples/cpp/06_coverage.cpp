// Who sanctioned whom on the day of the first names, who was first, and how fast the EU answered
// what had happened.
#include <sanctrack/sanctrack.hpp>

#include <iostream>

using namespace sanctrack;

int main() {
  const Registry registry = datasets::belarus();

  for (const Date day : {Date{2021, 11, 16}, Date{2021, 12, 2}}) {
    const Coverage found = coverage(as_of(registry, day), {.regime = "eu-belarus"});
    std::cout << "On " << day << ", of those on the EU's Belarus list, surely or perhaps:\n";
    for (const AuthorityId& authority : found.authorities()) {
      int yes = 0, first = 0;
      for (const CoverageCell& cell : found.cells()) {
        if (cell.authority != authority || cell.verdict != Verdict::yes) continue;
        ++yes;
        first += cell.first == Verdict::yes ? 1 : 0;
      }
      std::cout << "  " << authority << " designated " << yes << ", first on record for " << first
                << '\n';
    }
  }

  const Coverage found = coverage(as_of(registry, {2021, 12, 2}));
  std::cout << "\nBelaruskali on 2 December 2021:\n";
  for (const CoverageCell& cell : found.of("org-belaruskali")) std::cout << "  " << cell << '\n';

  std::cout << "\nHow far the EU and the US agreed:\n";
  const Agreement agreed =
      agreement(registry, "EU", "US", {.from = Date{2021, 11, 16}, .until = Date{2021, 12, 3}});
  for (const AgreementPoint& point : agreed.points) std::cout << "  " << point << '\n';

  for (const EventId& event : {EventId("ev-fr4978"), EventId("ev-bruzgi-column")}) {
    const EventResponse answers = response(registry, event);
    std::cout << '\n' << answers.title << ", " << answers.earliest << ":\n";
    for (const ResponseRow& row : answers.rows) {
      if (row.authority == AuthorityId("EU")) std::cout << "  " << row << '\n';
    }
  }

  std::cout << "\nWhat lapses after 1 January 2022 unless prolonged:\n";
  for (const Renewal& renewal : renewals(registry, {2022, 1, 1}, {.until = Date{2022, 12, 31}})) {
    std::cout << "  " << renewal << '\n';
  }
}
