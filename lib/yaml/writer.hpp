#pragma once

#include <map>
#include <string>

#include "sanctrack/model/records.hpp"

namespace sanctrack::yaml {

/// The canonical text of all records in one file.
std::string write_file(const Records& records);

/// The canonical texts of all records in several files: one for each section that is not empty,
/// entities by kind, people by the first letter of their id.
std::map<std::string, std::string> write_files(const Records& records);

}  // namespace sanctrack::yaml
