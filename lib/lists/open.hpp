#pragma once

#include <filesystem>
#include <vector>

#include "lists/input.hpp"

namespace sanctrack::lists {

// The files of one list, expanded, the one with its entries first.
// @throws LoadError where they cannot be read or hold several lists
std::vector<Input> open_list(const std::filesystem::path& path, const ReadOptions& options);

// The edition that those files hold.
// @throws LoadError where they hold none
Edition read_opened(std::vector<Input> inputs, const ReadOptions& options);

// Whether this is OFAC's CSV without aliases, addresses and comments.
bool is_bare_ofac_csv(const std::vector<Input>& inputs, const ReadOptions& options);

}  // namespace sanctrack::lists
