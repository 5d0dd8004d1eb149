// What the EU's and the US's sanctions left open of Operation Gate: on the eve of the EU's new
// ground and when its first names came.
#include <sanctrack/sanctrack.hpp>

#include <iostream>

using namespace sanctrack;

namespace {

void print_open(const Loopholes& found) {
  for (const ParticipantState& state : found.participants) {
    if (state.status == ParticipantStatus::designated) continue;
    std::cout << "  " << state << '\n';
    for (const ReachingCriterion& criterion : state.criteria) {
      std::cout << "    could be reached by " << criterion.id << '\n';
    }
  }
}

}  // namespace

int main() {
  const Registry registry = datasets::belarus();

  for (const AuthorityId& authority : {AuthorityId("EU"), AuthorityId("US")}) {
    for (const Date day : {Date{2021, 11, 16}, Date{2021, 12, 2}}) {
      const auto found =
          loopholes(as_of(registry, day), {.operation = "op-gate", .authority = authority});
      std::cout << authority << ", " << day << '\n';
      for (const LayerCoverage& layer : found.layers) std::cout << "  " << layer << '\n';
    }
  }

  const auto found =
      loopholes(as_of(registry, {2021, 12, 2}), {.operation = "op-gate", .authority = "EU"});
  std::cout << "\nWho is not designated by the EU on 2 December 2021:\n";
  print_open(found);

  std::cout << "\nWho is not designated, and does what a designated airline does:\n";
  for (const Substitute& substitute : found.substitutes) {
    for (const Shared& shared : substitute.shared) {
      if (shared.what != "airline") continue;
      std::cout << "  " << substitute.entity << " in place of " << shared.with << '\n';
    }
  }

  std::cout << "\nWhat is to be said of all of it:\n";
  for (const Caveat& caveat : found.caveats) std::cout << "  " << caveat << '\n';
}
