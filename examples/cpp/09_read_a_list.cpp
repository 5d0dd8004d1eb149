// An official list in its publisher's format: which one it is, what it says of a party, and what
// could not be read. Give it any list, or none for an edition of the extract that ships.
#include <sanctrack/sanctrack.hpp>

#include <iostream>

using namespace sanctrack;

namespace {

void show(const ListEntry& entry) {
  std::cout << '\n' << entry.key << ' ' << entry.label();
  if (entry.kind) std::cout << " (" << to_string(*entry.kind) << ')';
  for (const std::string& programme : entry.programmes) std::cout << " [" << programme << ']';
  std::cout << '\n';
  for (const ListName& name : entry.names) {
    if (name.kind != NameKind::primary) std::cout << "  also: " << name.name << '\n';
  }
  for (const ListIdentifier& identifier : entry.identifiers) {
    std::cout << "  " << identifier.type << ": " << identifier.value << '\n';
  }
  for (const ListRelation& relation : entry.relations) {
    std::cout << "  " << relation.type << ": " << relation.name << '\n';
  }
}

}  // namespace

int main(int count, char** arguments) try {
  const auto shipped = datasets::sdn_extract_path() / "sdn-2021-12-02T185023Z.csv.gz";
  const Edition edition = lists::read(count > 1 ? arguments[1] : shipped.c_str());
  std::cout << edition << '\n';
  for (const Diagnostic& warning : edition.warnings) std::cout << warning << '\n';

  int shown = 0;
  for (const ListEntry& entry : edition.entries) {
    const bool belarus = !entry.programmes.empty() && entry.programmes[0] == "BELARUS-EO14038";
    if (belarus && entry.kind != EntityKind::organisation && ++shown <= 4) show(entry);
  }
  std::cout << "\nships and aircraft under BELARUS-EO14038: " << shown << '\n';
} catch (const LoadError& error) {
  std::cerr << error.what() << '\n';  // every problem, with file, line and reason
  return 1;
}
