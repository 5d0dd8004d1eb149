#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sanctrack/export.hpp"

namespace sanctrack {

/// Where a record comes from and how far it can be trusted. Every record of the model has one.
struct Provenance {
  std::string source{};                   ///< publisher and act, edition or page
  std::vector<std::string> unverified{};  ///< names of the fields nobody has verified; `all` = each
  std::string note{};                     ///< free text for people; never read by code

  /// Whether a field of the record is marked as not verified, by its name or by `all`.
  SANCTRACK_API bool is_unverified(std::string_view field) const noexcept;

  bool operator==(const Provenance&) const = default;
};

}  // namespace sanctrack
