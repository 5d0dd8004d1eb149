// What changed between two days under the EU's regimes: before the amendment of 15 November 2021
// and after the list of 2 December.
#include <sanctrack/sanctrack.hpp>

#include <iostream>
#include <map>
#include <string>

using namespace sanctrack;

int main() {
  const Registry registry = datasets::belarus();
  const Diff changes = diff(registry, {2021, 11, 14}, {2021, 12, 3}, {.authority = "EU"});

  std::map<std::string, int> counts;
  std::map<std::string, int> by_act;
  for (const Difference& difference : changes) {
    ++counts[std::string(to_string(difference.subject)) + " " +
             std::string(to_string(difference.kind))];
    for (const ActId& act : difference.acts) ++by_act[act.to_string()];
  }
  std::cout << "From " << changes.before().day() << " to " << changes.after().day() << ":\n";
  for (const auto& [what, count] : counts) std::cout << "  " << count << ' ' << what << '\n';
  std::cout << "\nBy act:\n";
  for (const auto& [act, count] : by_act) std::cout << "  " << act << ": " << count << '\n';

  std::cout << "\nGrounds and organisations:\n";
  for (const Difference& difference : changes) {
    const bool ground = difference.subject == SubjectKind::criterion;
    const bool organisation = difference.id.find("/I.B-") != std::string::npos;
    if (ground || organisation) std::cout << difference << '\n';
  }
  std::cout << "\nWhat the record lacks:\n";
  for (const Caveat& caveat : changes.caveats()) std::cout << "  " << caveat << '\n';
}
