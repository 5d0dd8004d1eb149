#pragma once

/// @file
/// The data sets that ship with the library.

#include <filesystem>

#include "sanctrack/export.hpp"
#include "sanctrack/model/registry.hpp"

/// The data sets that ship with the library.
namespace sanctrack::datasets {

/// The folder of the Belarus data set.
///
/// Looked for beside the library, wherever the installed tree was moved to, then beside the running
/// program. When the environment variable `SANCTRACK_DATA` is set, it alone counts: it names the
/// folder that holds `belarus`.
/// @throws Error naming every place that was tried when the data set is in none of them
SANCTRACK_API std::filesystem::path belarus_path();

/// The Belarus data set: what the EU, the UK, the US, Canada and Switzerland did about the crisis
/// in Belarus. Read afresh by every call.
/// @throws Error as belarus_path() does
/// @throws LoadError when the files there are not as they were shipped
SANCTRACK_API Registry belarus();

/// The folder of an extract of OFAC's list of Specially Designated Nationals: editions of 2021 to
/// 2024, cut down to organisations, vessels and aircraft of four programmes. Looked for as
/// belarus_path() is.
/// @throws Error naming every place that was tried when it is in none of them
SANCTRACK_API std::filesystem::path sdn_extract_path();

}  // namespace sanctrack::datasets
