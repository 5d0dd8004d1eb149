#include "lists/siblings.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <system_error>

namespace sanctrack::lists {
namespace {

namespace fs = std::filesystem;

// The names of the files of one list, in the order of Part; comments also hold entries' remarks
// that are too long for the first.
struct Family {
  std::array<std::string_view, 4> names;
};
constexpr std::array families{
    Family{{"cons_prim", "cons_alt", "cons_add", "cons_comments"}},
    Family{{"sdn", "alt", "add", "sdn_comments"}},
};

bool is_letter(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

// Where a word stands in a file's name by itself; capitals do not matter.
std::optional<std::size_t> find_word(std::string_view name, std::string_view word) {
  for (std::size_t at = 0; at + word.size() <= name.size(); ++at) {
    const bool same = std::equal(word.begin(), word.end(), name.begin() + static_cast<long>(at),
                                 [](char a, char b) { return a == (b | 0x20) || a == b; });
    const bool begins = at == 0 || !is_letter(name[at - 1]);
    const std::size_t end = at + word.size();
    if (same && begins && (end == name.size() || !is_letter(name[end]))) return at;
  }
  return std::nullopt;
}

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

// Behind the last folder and the archive; the colons of a time belong to the name.
std::string_view file_name(std::string_view name) {
  name.remove_prefix(name.find_last_of("/\\") + 1);
  for (std::size_t at = name.size(); at-- > 0;) {
    if (name[at] != ':') continue;
    const bool in_time =
        at > 0 && is_digit(name[at - 1]) && at + 1 < name.size() && is_digit(name[at + 1]);
    if (!in_time) return name.substr(at + 1);
  }
  return name;
}

// In small letters and without what compression adds.
std::string plain_name(std::string_view file) {
  std::string plain(file);
  for (char& c : plain) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  for (const std::string_view end : {".gz", ".zip"}) {
    if (!plain.ends_with(end)) continue;
    plain.resize(plain.size() - end.size());
    break;
  }
  return plain;
}

struct Place {
  const Family* family;
  std::size_t part, at;
};

std::optional<Place> place_of(std::string_view file) {
  for (const Family& family : families) {
    for (std::size_t part = 0; part < family.names.size(); ++part) {
      if (const auto at = find_word(file, family.names[part])) return Place{&family, part, *at};
    }
  }
  return std::nullopt;
}

// The other parts of a list, by Part; an empty path stands for none.
using Parts = std::array<fs::path, 4>;

bool is_file(const fs::path& path) {
  std::error_code error;
  return fs::is_regular_file(path, error);
}

// Those whose names differ in the word for the part alone.
Parts exact_parts(const fs::path& path, const Place& place) {
  Parts parts;
  for (std::size_t part = 1; part < parts.size(); ++part) {
    std::string name = path.filename().string();
    name.replace(place.at, place.family->names[0].size(), place.family->names[part]);
    const fs::path beside = path.parent_path() / name;
    if (is_file(beside)) parts[part] = beside;
  }
  return parts;
}

// Among several, the one that is compressed like the list, then the first by its name.
bool is_closer(const fs::path& one, const fs::path& other, std::string_view ending) {
  const bool one_fits = one.native().ends_with(ending);
  const bool other_fits = other.native().ends_with(ending);
  return one_fits != other_fits ? one_fits : one < other;
}

// Those that the folder holds under any other name that belongs to the list.
Parts similar_parts(const fs::path& path, const std::string& list) {
  const std::string ending = path.extension().string();
  const fs::path folder = path.parent_path();
  Parts parts;
  std::error_code error;
  fs::directory_iterator entry(folder.empty() ? "." : folder, error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    const std::size_t part = static_cast<std::size_t>(part_of(name));
    if (part == 0 || part >= parts.size() || list_name(name) != list) continue;
    const fs::path beside = folder / name;
    if (!is_file(beside)) continue;
    if (parts[part].empty() || is_closer(beside, parts[part], ending)) parts[part] = beside;
  }
  return parts;
}

}  // namespace

Part part_of(std::string_view name) {
  const std::optional<Place> place = place_of(file_name(name));
  return place ? static_cast<Part>(place->part) : Part::none;
}

bool is_sibling(const std::string& name, const std::vector<Input>& inputs) {
  const Part part = part_of(name);
  if (inputs.size() == 1 || part == Part::none || part == Part::entries) return false;
  for (const Input& other : inputs) {
    if (part_of(other.name) == Part::entries) return true;
  }
  return false;
}

std::string list_name(std::string_view name) {
  std::string plain = plain_name(file_name(name));
  const std::optional<Place> place = place_of(plain);
  if (!place || !find_word(plain, "csv")) return {};
  const auto& names = place->family->names;
  return plain.replace(place->at, names[place->part].size(), names[0]);
}

void load_siblings(const fs::path& path, const ReadOptions& options, std::vector<Input>& inputs) {
  const std::string file = path.filename().string();
  const std::optional<Place> place = place_of(file);
  const std::string list = list_name(file);
  if (!place || place->part != 0 || list.empty()) return;
  const Parts exact = exact_parts(path, *place), similar = similar_parts(path, list);
  std::size_t total = inputs.front().text.size();
  for (std::size_t part = 1; part < exact.size(); ++part) {
    const fs::path& beside = exact[part].empty() ? similar[part] : exact[part];
    if (beside.empty()) continue;
    ReadOptions rest = options;
    rest.max_bytes -= total;
    for (Input& input : load_input(beside, rest)) {
      total += input.text.size();
      inputs.push_back(std::move(input));
    }
  }
}

}  // namespace sanctrack::lists
