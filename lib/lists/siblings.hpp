#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "lists/input.hpp"

namespace sanctrack::lists {

// What one of the files that make up an OFAC list in CSV holds.
enum class Part { entries, aliases, addresses, comments, none };

// Which part a file is by its name: `sdn.csv`, `2022-01-31-alt.csv.gz`, `cons_add.csv`.
Part part_of(std::string_view name);

// Whether a file holds more of another among the inputs, rather than a list of its own.
bool is_sibling(const std::string& name, const std::vector<Input>& inputs);

// What the names of the files of one list have in common: the name that the one with its entries
// has in small letters and without compression, `sdn-2022-01-31.csv` for
// `ALT-2022-01-31.CSV.gz`. Empty for a file that is none of them.
std::string list_name(std::string_view name);

// Adds those files beside a path that belong to it, whatever the capitals of their names and
// whether they are compressed. A name that differs in the word for the part alone goes first.
void load_siblings(const std::filesystem::path& path, const ReadOptions& options,
                   std::vector<Input>& inputs);

}  // namespace sanctrack::lists
