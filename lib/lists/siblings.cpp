#include "lists/siblings.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <system_error>

namespace sanctrack::lists {
namespace {

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

std::string_view file_name(std::string_view name) {
  return name.substr(name.find_last_of("/\\:") + 1);
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

void load_siblings(const std::filesystem::path& path, const ReadOptions& options,
                   std::vector<Input>& inputs) {
  const std::string file = path.filename().string();
  const std::optional<Place> place = place_of(file);
  if (!place || place->part != 0 || !find_word(file, "csv")) return;
  std::size_t total = inputs.front().text.size();
  for (std::size_t part = 1; part < place->family->names.size(); ++part) {
    std::string name = file;
    name.replace(place->at, place->family->names[0].size(), place->family->names[part]);
    const std::filesystem::path beside = path.parent_path() / name;
    std::error_code error;
    if (name == file || !std::filesystem::is_regular_file(beside, error)) continue;
    ReadOptions rest = options;
    rest.max_bytes -= total;
    for (Input& input : load_input(beside, rest)) {
      total += input.text.size();
      inputs.push_back(std::move(input));
    }
  }
}

}  // namespace sanctrack::lists
