// Loads the bundled record, or the files named on the command line, and lists what is in it.
#include <sanctrack/sanctrack.hpp>

#include <filesystem>
#include <iostream>
#include <vector>

using namespace sanctrack;

namespace {

Registry load(int argc, char** argv) {
  if (argc < 2) return datasets::belarus();
  return yaml::load(std::vector<std::filesystem::path>(argv + 1, argv + argc));
}

void list_regimes(const Registry& registry) {
  for (const Regime& regime : registry.regimes()) {
    int acts = 0;
    for (const Act& act : registry.acts()) {
      for (const RegimeId& served : act.regimes) acts += served == regime.id;
    }
    std::cout << "  " << regime.id << ", acts: " << acts << ", " << regime.title << '\n';
  }
}

void list_autumn_of_2021(const Registry& registry) {
  for (const Act& act : registry.acts()) {
    const bool autumn = act.adopted && act.adopted->earliest() >= Date{2021, 11, 1} &&
                        act.adopted->latest() <= Date{2021, 12, 31};
    if (!autumn) continue;
    std::cout << "  " << act.adopted->to_string() << "  " << act.id << ": " << act.summary << '\n';
  }
}

}  // namespace

int main(int argc, char** argv) try {
  const Registry registry = load(argc, argv);
  std::cout << registry.dataset().title << "\n\n"
            << registry.authorities().size() << " authorities, " << registry.regimes().size()
            << " regimes, " << registry.acts().size() << " acts, " << registry.entities().size()
            << " entities, " << registry.designations().size() << " designations\n\nRegimes:\n";
  list_regimes(registry);
  std::cout << "\nActs adopted in November and December 2021:\n";
  list_autumn_of_2021(registry);
} catch (const LoadError& error) {  // every problem of every file, one a line
  std::cerr << error.what() << '\n';
  return 1;
}
