// Who is covered through those who own or control it: the rules, the proof, and what would decide.
#include <sanctrack/sanctrack.hpp>

#include <iostream>

using namespace sanctrack;

namespace {

void print(const Ownership& answer) {
  std::cout << answer << '\n';
  for (const OwnershipLink& link : answer.links) std::cout << "    " << link << '\n';
  for (const std::string& fact : answer.missing) std::cout << "    would decide: " << fact << '\n';
}

}  // namespace

int main() {
  const Registry registry = datasets::belarus();

  std::cout << "Rules on record:\n";
  for (const Authority& authority : registry.authorities()) {
    for (const OwnershipRule& rule : authority.ownership_rules) {
      std::cout << "  " << authority.id << ' ' << rule.when << ": " << rule.share
                << " %, several owners: " << to_string(rule.aggregation)
                << ", control: " << to_string(rule.control) << '\n';
    }
  }

  for (const Date day : {Date{2021, 11, 16}, Date{2021, 12, 2}}) {
    const Snapshot law = as_of(registry, day);
    std::cout << '\n';
    print(ownership(law, "org-hotel-minsk", "EU"));
    print(ownership(law, "org-bruzgi-logistics-centre", "US"));
  }

  std::cout << "\nA lottery company whose two owners hold 49.99 % and just over half:\n";
  const Snapshot law = as_of(registry, {2025, 4, 1});
  print(ownership(law, "org-ridotto", "EU"));
  print(ownership(law, "org-ridotto", "CH"));

  std::cout << "\nWhom recorded links leave open under US rules on 2 December 2021:\n";
  for (const OwnedEntity& owned : owned(as_of(registry, {2021, 12, 2}), "US")) {
    std::cout << "  " << owned << '\n';
  }
}
