#pragma once

#include <string>

#include "sanctrack/model/records.hpp"

namespace sanctrack {

/// SHA-256, in hex, of the canonical form: every field of every record that is not its default, in
/// the order of the tables, with lengths, the changes of an act sorted.
std::string canonical_digest(const Records& records);

}  // namespace sanctrack
