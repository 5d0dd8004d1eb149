// Was a party on the list on that day? Editions of 2021 to 2024 folded into a history: three
// answers, each with the editions it rests on, and what came and went on 2 December 2021.
#include <sanctrack/sanctrack.hpp>

#include <iostream>

using namespace sanctrack;

int main() {
  History history;
  for (const EditionFile& file : edition_files(datasets::sdn_extract_path())) {
    history.add(file.path, file.at);
  }
  std::cout << history.editions().size() << " editions, " << history.keys().size() << " keys, "
            << history.bytes_held() * 100 / history.bytes_read() << " % of their size\n\n";

  // OFAC added it on 2 December 2021, some time between two editions.
  for (const char* time : {"2021-11-30", "2021-12-02T12:00Z", "2021-12-02"}) {
    std::cout << history.is_listed("33374", parse_edition_time(time)) << "\n\n";
  }

  const EditionDiff diff = history.diff(Date(2021, 12, 1), Date(2021, 12, 2));
  std::cout << diff << '\n';
  for (const ListEntry& entry : diff.added) {
    std::cout << "  + " << entry.key << ' ' << entry.label() << '\n';
  }

  std::cout << "\nGone, and on what that rests:\n";
  int shown = 0;
  for (const ListRemoval& removal : history.removals()) {
    if (++shown <= 4) std::cout << "  " << removal << '\n';
  }
  std::cout << "  ... " << history.removals().size() << " in all\n";
}
