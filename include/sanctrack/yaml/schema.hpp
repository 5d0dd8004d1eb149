#pragma once

/// @file
/// The JSON Schema of the YAML format.

#include <string>

#include "sanctrack/export.hpp"

namespace sanctrack::yaml {

/// The JSON Schema (draft 2020-12) of one file of the format, for editors: completion, red lines.
///
/// Made from the tables that the reader and the writer use. It sees one file at a time and no
/// calendar: what it accepts may still be refused by `check`, what it refuses always is. The same
/// text is installed as `share/sanctrack/sanctrack.schema.json`.
SANCTRACK_API std::string json_schema();

}  // namespace sanctrack::yaml
