// A folder into which somebody puts a new edition every day: each is taken in once, a file that is
// no list or that would remove too much is told and left out, and what is new is printed.
#include <sanctrack/sanctrack.hpp>

#include <fstream>
#include <iostream>

using namespace sanctrack;
namespace fs = std::filesystem;

namespace {

// Takes in what is new; call it as often as the folder may have changed.
void take_in(History& history, const fs::path& folder) {
  for (const EditionFile& file : edition_files(folder)) {
    const std::string name = file.path.filename().string();
    try {
      const Added added = history.add(file.path, file.at);
      if (added.fresh) std::cout << name << ": " << added << '\n';
    } catch (const RefusedEdition& refused) {
      std::cout << name << ": refused, " << refused.report().removed << " of "
                << refused.report().before.entries << " entries would go\n";
    } catch (const LoadError& error) {
      std::cout << name << ": " << error.diagnostics().front().message.substr(0, 40) << " ...\n";
    }
  }
}

}  // namespace

int main() {
  const fs::path folder = fs::temp_directory_path() / "sanctrack-watched";
  fs::remove_all(folder);
  fs::create_directories(folder);
  const fs::path shipped = datasets::sdn_extract_path();
  const char* const days[] = {"sdn-2021-09-02T184941Z.csv.gz", "sdn-2021-12-02T014159Z.csv.gz",
                              "sdn-2021-12-02T185023Z.csv.gz"};
  History history;
  for (const char* day : days) {
    fs::copy_file(shipped / day, folder / day);
    take_in(history, folder);
  }
  // The server answers with an error page, then with a list that was cut off.
  std::ofstream(folder / "sdn-2021-12-03.csv") << "<!DOCTYPE html><html>Not found</html>";
  std::ofstream(folder / "sdn-2021-12-04.csv")
      << "1,\"EXAMPLE LTD.\",-0- ,\"BELARUS\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n";
  take_in(history, folder);
  std::cout << history.editions().size() << " editions\n";
  fs::remove_all(folder);
}
