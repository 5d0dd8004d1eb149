// Both clocks around 16 November 2021, when the EU's new ground of listing had been published and
// was not yet in force.
#include <sanctrack/sanctrack.hpp>

#include <iostream>

using namespace sanctrack;

namespace {

bool has_ground(const Snapshot& law) {
  for (const auto& criterion : law.criteria({.regime = "eu-belarus"})) {
    if (criterion.id == CriterionId("eu-c-border-crossing")) return true;
  }
  return false;
}

}  // namespace

int main() {
  const Registry registry = datasets::belarus();

  std::cout << "Is the ground of border crossings in force?\n"
               "law of       known by 15th  known by 16th  known by 17th\n";
  for (const int day : {15, 16, 17}) {
    std::cout << Date{2021, 11, day};
    for (const int known : {15, 16, 17}) {
      const Snapshot law = as_of(registry, {2021, 11, day}, {.known_on = Date{2021, 11, known}});
      std::cout << (has_ground(law) ? "            yes" : "             no");
    }
    std::cout << '\n';
  }

  std::cout << "\nKnown and not yet in force:\n";
  for (const int day : {15, 16, 17}) {
    const Snapshot law = as_of(registry, {2021, 11, day});
    std::cout << "at the end of " << law.day() << ":\n";
    for (const PendingChange& change : law.pending()) std::cout << "  " << change << '\n';
  }

  std::cout << "\nWhom the ground names:\n";
  for (const Date day : {Date{2021, 11, 17}, Date{2021, 12, 1}, Date{2021, 12, 2}}) {
    const auto named = as_of(registry, day).designations({.criterion = "eu-c-border-crossing"});
    std::cout << "  on " << day << ": " << named.size() << " entries\n";
  }
}
