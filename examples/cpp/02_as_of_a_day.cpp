// The law of one day: who was designated, on which grounds, and what bound them.
#include <sanctrack/sanctrack.hpp>

#include <iostream>

using namespace sanctrack;

namespace {

// There are three answers, so an Answer does not convert to bool.
void ask(const Snapshot& law, const EntityId& who, const Filter& filter) {
  const Answer answer = law.is_designated(who, filter);
  std::cout << "  " << answer << '\n';
  if (answer.unknown()) return;
  for (const Evidence& evidence : answer.evidence()) std::cout << "    - " << evidence << '\n';
}

}  // namespace

int main() {
  const Registry registry = datasets::belarus();
  const Snapshot law = as_of(registry, {2021, 11, 17});

  std::cout << "On " << law.day() << ", is it designated?\n";
  ask(law, "org-belavia", {.authority = "EU"});
  ask(law, "org-belavia", {.regime = "eu-ukraine"});
  ask(law, "org-belaruskali", {.authority = "US"});
  ask(law, "person-viktar-lukashenka", {.authority = "US"});

  const Totals totals = law.totals("eu-belarus");
  std::cout << "\nOn the EU's list: " << totals.entries.persons << " persons, "
            << totals.entries.organisations << " organisations\n\nGrounds in force:\n";
  for (const auto& criterion : law.criteria({.regime = "eu-belarus"})) {
    std::cout << "  " << criterion.since.day << "  " << criterion.id << ": " << criterion.summary
              << '\n';
  }

  std::cout << "\nWhat binds Belavia, without a designation:\n";
  for (const auto& measure : law.measures_on("org-belavia")) std::cout << "  " << measure << '\n';
  std::cout << "\nWhat binds Belaruskali:\n";
  for (const auto& measure : law.measures_on("org-belaruskali")) {
    std::cout << "  " << measure << '\n';
  }
}
