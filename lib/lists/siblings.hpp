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

// Adds those files beside a path that belong to it, compressed or not.
void load_siblings(const std::filesystem::path& path, const ReadOptions& options,
                   std::vector<Input>& inputs);

}  // namespace sanctrack::lists
