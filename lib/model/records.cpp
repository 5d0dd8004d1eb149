#include "sanctrack/model/records.hpp"

#include <algorithm>
#include <array>

namespace sanctrack {

bool Provenance::is_unverified(std::string_view field) const noexcept {
  return std::any_of(unverified.begin(), unverified.end(),
                     [field](const std::string& name) { return name == field || name == "all"; });
}

int Counts::of(EntityKind kind) const noexcept {
  switch (kind) {
    case EntityKind::person:
      return persons;
    case EntityKind::organisation:
      return organisations;
    case EntityKind::vessel:
      return vessels;
    case EntityKind::aircraft:
      return aircraft;
  }
  return 0;
}

void Counts::add(EntityKind kind, int number) noexcept {
  switch (kind) {
    case EntityKind::person:
      persons += number;
      return;
    case EntityKind::organisation:
      organisations += number;
      return;
    case EntityKind::vessel:
      vessels += number;
      return;
    case EntityKind::aircraft:
      aircraft += number;
      return;
  }
}

std::string_view Entity::label() const noexcept {
  for (const Name& name : names) {
    if (name.kind == NameKind::primary) return name.name;
  }
  return names.empty() ? id.text() : std::string_view(names.front().name);
}

std::string_view to_string(Section section) noexcept {
  static constexpr std::array<std::string_view, 11> words{
      "dataset",  "authorities", "regimes",       "criteria", "measures",  "acts",
      "removals", "entities",    "relationships", "events",   "operations"};
  return words[static_cast<std::size_t>(section)];
}

}  // namespace sanctrack
