// The life of one entity across all authorities: its entries on their lists, then the pieces of
// its timeline in which a designation begins, ends or changes.
#include <sanctrack/sanctrack.hpp>

#include <iostream>
#include <string>

using namespace sanctrack;

namespace {

std::string who_designates(const TimelinePiece& piece) {
  std::string text;
  for (const DesignationState& state : piece.designations()) {
    text += (text.empty() ? "" : ", ") + state.authority.to_string();
    if (state.in_force == Verdict::unknown) text += " (cannot tell)";
  }
  return text.empty() ? "nobody" : text;
}

}  // namespace

int main() {
  const Registry registry = datasets::belarus();
  const EntityId who = registry.by_ref("EU.6711.45").front().entities().front();
  std::cout << who << ": " << registry.entity(who).label() << "\n\nEntries:\n";
  for (const Designation& designation : registry.designations_of(who)) {
    std::cout << designation.id() << ' ' << designation.intervals().to_string() << '\n';
    for (const DesignationStep& step : designation.steps()) {
      std::cout << "  " << step.effect.day << ' ' << to_string(step.kind) << ' '
                << (step.act ? (*step.act).to_string() : "between two editions") << '\n';
    }
  }

  std::cout << "\nDesignated by:\n";
  std::string before;
  for (const TimelinePiece& piece : timeline(registry, who)) {
    const std::string now = who_designates(piece);
    if (now == before) continue;
    std::cout << "  from " << *piece.when().from() << ": " << now << '\n';
    before = now;
  }
}
