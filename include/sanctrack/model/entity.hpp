#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "sanctrack/model/provenance.hpp"
#include "sanctrack/model/vocabulary.hpp"
#include "sanctrack/values/codes.hpp"
#include "sanctrack/values/date.hpp"
#include "sanctrack/values/id.hpp"
#include "sanctrack/values/partial_date.hpp"

namespace sanctrack {

/// One form of a name, as printed.
struct Name {
  std::string name{};                     ///< the form
  std::optional<Script> script{};         ///< its script (ISO 15924)
  std::optional<Language> language{};     ///< its language (ISO 639), where it is known
  NameKind kind = NameKind::alias;        ///< primary, alias, former or weak
  std::vector<AuthorityId> primary_in{};  ///< the lists on which it is the main form
  Provenance provenance{};                ///< where this comes from

  bool operator==(const Name&) const = default;
};

/// An office or occupation: an observation at a day, or an interval where one is known.
struct Role {
  std::string title{};                 ///< what the list calls it, condensed
  std::optional<PartialDate> seen{};   ///< day of the edition that says so
  std::optional<PartialDate> from{};   ///< first day, where known
  std::optional<PartialDate> until{};  ///< first day out, where known
  Provenance provenance{};             ///< where this comes from

  bool operator==(const Role&) const = default;
};

/// A public number of a company, ship or aircraft. Never a personal number.
struct Identifier {
  std::string scheme{};  ///< `lei`, `imo`, `tail`, `by-unp`, `ru-inn`
  std::string value{};   ///< as text: leading zeros count

  bool operator==(const Identifier&) const = default;
};

/// A person, organisation, vessel or aircraft.
struct Entity {
  EntityId id;                            ///< `org-belavia`
  EntityKind kind = EntityKind::person;   ///< which of the four
  std::vector<Name> names{};              ///< every form; one of them primary
  std::vector<PartialDate> born{};        ///< several = the lists disagree
  std::vector<Country> nationalities{};   ///< nationality, flag or country of registration
  std::vector<Role> roles{};              ///< offices and occupations
  std::vector<Identifier> identifiers{};  ///< public numbers
  std::map<std::string, std::string> attributes{};  ///< what is not an identifier: model, built
  std::vector<std::string> activities{};            ///< `airline`: the project's own reading
  std::vector<EntityId> possibly_same_as{};         ///< never merged; turns a no into cannot tell
  Provenance provenance{};                          ///< where this comes from

  /// The primary name, else the first, else the id.
  SANCTRACK_API std::string_view label() const noexcept;

  bool operator==(const Entity&) const = default;
};

}  // namespace sanctrack
