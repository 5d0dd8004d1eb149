#include <doctest/doctest.h>

#include <atomic>
#include <sanctrack/history/history.hpp>
#include <thread>

#include "history/small_lists.hpp"

using namespace sanctrack;

TEST_CASE("two threads add while others ask") {
  small::Folder folder;
  std::vector<EditionFile> files;
  std::vector<std::string> rows = small::rows(60);
  for (int day = 0; day < 24; ++day) {
    rows.push_back(small::row(100 + day, "LATER " + std::to_string(day)));
    files.push_back({folder.write("sdn-" + std::to_string(day) + ".csv", small::list(rows)),
                     Date(2021, 1, 1).plus_days(day)});
  }
  History history;
  history.add(files[12].path, files[12].at);
  std::atomic<bool> done = false;
  std::atomic<int> wrong = 0;
  const auto ask = [&] {
    while (!done) {
      if (history.is_listed("1", files[12].at).verdict != Verdict::yes) ++wrong;
      if (history.edition_at(files[12].at).entries.size() != 73) ++wrong;
      if (!history.removals().empty()) ++wrong;
      if (history.timeline("1").spans.size() != 1) ++wrong;
    }
  };
  const auto add = [&](std::size_t from, std::size_t until) {
    for (std::size_t i = from; i < until; ++i)
      history.add(files[i].path, files[i].at, {.accept = true});
  };
  std::thread reader(ask);
  std::thread first(add, 0, 14), second(add, 10, 24);
  first.join();
  second.join();
  done = true;
  reader.join();
  CHECK(wrong == 0);
  CHECK(history.editions().size() == 24);
  CHECK(history.additions().size() == 23);
}
