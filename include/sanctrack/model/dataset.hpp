#pragma once

#include <optional>
#include <string>

#include "sanctrack/values/date.hpp"

namespace sanctrack {

/// What a set of records calls itself. Together with the digest and the library's version it lets
/// an answer be reproduced.
struct Dataset {
  std::string id{};               ///< short name; empty when the files state none
  std::string title{};            ///< what it covers
  std::optional<Date> edition{};  ///< the day on which the set was closed
  std::string terms{};            ///< terms of use of the data
  std::string source{};           ///< source of every record that names none of its own
  std::string note{};             ///< free text

  bool operator==(const Dataset&) const = default;
};

}  // namespace sanctrack
