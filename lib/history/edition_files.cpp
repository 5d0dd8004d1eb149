#include <algorithm>
#include <array>
#include <set>
#include <system_error>

#include "history/data.hpp"
#include "lists/siblings.hpp"
#include "values/text.hpp"

namespace sanctrack {
namespace {

namespace fs = std::filesystem;

bool is_list_name(std::string name) {
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  if (name.ends_with(".zip")) return true;
  if (name.ends_with(".gz")) name.resize(name.size() - 3);
  constexpr std::array<std::string_view, 5> ends = {".csv", ".xml", ".json", ".jsonl", ".ndjson"};
  return std::any_of(ends.begin(), ends.end(),
                     [&](std::string_view end) { return name.ends_with(end); });
}

// Aliases, addresses and comments are read with the file to which they belong.
void leave_out_siblings(std::vector<EditionFile>& files) {
  const auto part_of = [](const EditionFile& file) {
    return lists::part_of(file.path.filename().string());
  };
  const auto list_of = [](const EditionFile& file) {
    return lists::list_name(file.path.filename().string());
  };
  std::set<std::string> names;
  for (const EditionFile& file : files) {
    if (part_of(file) == lists::Part::entries) names.insert(list_of(file));
  }
  names.erase("");
  std::erase_if(files, [&](const EditionFile& file) {
    const lists::Part part = part_of(file);
    return part != lists::Part::entries && part != lists::Part::none &&
           names.contains(list_of(file));
  });
}

}  // namespace

std::vector<EditionFile> edition_files(const fs::path& folder) {
  std::error_code error;
  fs::directory_iterator entry(folder, error);
  std::vector<EditionFile> files;
  for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    std::error_code ignored;
    if (name.starts_with('.') || !is_list_name(name) || !entry->is_regular_file(ignored)) continue;
    if (const auto at = time_in_name(name)) files.push_back({entry->path(), *at});
  }
  if (error) throw Error(in_quotes(folder.string()) + " cannot be read: " + error.message());
  leave_out_siblings(files);
  std::sort(files.begin(), files.end(),
            [](const EditionFile& a, const EditionFile& b) { return a.path < b.path; });
  put_in_order(files);
  return files;
}

}  // namespace sanctrack
