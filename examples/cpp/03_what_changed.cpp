// What changed between two days under the EU's regimes: before the amendment of 15 November 2021
// and after the list of 2 December.
#include <sanctrack/sanctrack.hpp>

#include <iostream>
#include <map>
#include <string>

using namespace sanctrack;

namespace {

std::string value_after(const Difference& difference, Field field) {
  std::string text;
  for (const FieldChange& change : difference.fields) {
    if (change.field != field) continue;
    for (const std::string& value : change.after) text += (text.empty() ? "" : ", ") + value;
  }
  return text;
}

}  // namespace

int main() {
  const Registry registry = datasets::belarus();
  const Diff changes = diff(registry, {2021, 11, 14}, {2021, 12, 3}, {.authority = "EU"});

  std::map<std::string, int> counts;
  for (const Difference& difference : changes) {
    const std::string what =
        std::string(to_string(difference.subject)) + " " + std::string(to_string(difference.kind));
    for (const ActId& act : difference.acts) ++counts[what + ", by " + act.to_string()];
  }
  std::cout << "From " << changes.before().day() << " to " << changes.after().day() << ":\n";
  for (const auto& [what, count] : counts) std::cout << "  " << count << ' ' << what << '\n';

  std::cout << "\nThe first of them:\n" << changes[0] << "\n\nWho was added:\n";
  for (const Difference& difference : changes) {
    if (difference.subject != SubjectKind::designation) continue;
    std::cout << "  " << difference.id << ' ' << value_after(difference, Field::parties) << " ("
              << value_after(difference, Field::criteria) << ")\n";
  }

  std::cout << "\nWhat the record lacks:\n";
  for (const Caveat& caveat : changes.caveats()) std::cout << "  " << caveat << '\n';
}
