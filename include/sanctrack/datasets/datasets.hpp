#pragma once

#include <filesystem>

#include <sanctrack/export.hpp>

/// \file
/// The data sets that ship with the library.

namespace sanctrack::datasets {

/// The folder of the Belarus data set.
///
/// Looked for, in this order, in the folder that the environment variable `SANCTRACK_DATA` names,
/// beside the library as installed (the installed tree may have been moved) and beside the running
/// program. When `SANCTRACK_DATA` is set, it alone counts.
/// \throws Error naming every place that was tried when the data set is in none of them.
SANCTRACK_API std::filesystem::path belarus_path();

}  // namespace sanctrack::datasets
