#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "sanctrack/model/records.hpp"
#include "sanctrack/model/registry.hpp"
#include "sanctrack/values/diagnostic.hpp"

namespace sanctrack {

/// The place in the records that a diagnostic is about: `acts[3].changes[0].criteria[1]`.
struct Place {
  Section section = Section::dataset;  ///< which section
  std::size_t record = 0;  ///< which record of it, in the order in which they were added
  std::string_view list;   ///< key of a list inside the record (`changes`), or empty
  std::size_t item = 0;    ///< which item of that list
  std::string_view key;    ///< key of the field, or empty for the whole
  std::optional<std::size_t> element;  ///< which element, where the field is a list
};

/// Where a place was written: file, line and column.
struct Location {
  std::string path;  ///< file, or a description of the place where there is no file
  int line = 0;      ///< from 1; 0 = not in a file
  int column = 0;    ///< from 1, in code points
};

/// Finds where a place was written.
using Locator = std::function<Location(const Place&)>;

/// What building gave: a registry, or every reason why there is none.
struct BuildResult {
  std::optional<Registry> registry;     ///< absent when any diagnostic is an error
  std::vector<Diagnostic> diagnostics;  ///< sorted by place
};

/// Checks records and folds them into a Registry.
///
/// Every broken reference and every contradiction is found, not the first: unknown and duplicate
/// ids, acts with an effect before their adoption, an entry designated twice or delisted while it
/// is not designated, changes to a regime that the act does not name, printed totals that the fold
/// does not reach, circular `part_of`, stakes in one company that surely exceed 100 per cent; texts
/// that could rewrite a terminal by control characters or by marks that turn the direction of
/// writing, names of several lines, and empty texts where there must be one.
/// Takes time in proportion to the records; the records are moved, not copied.
class SANCTRACK_API RegistryBuilder {
 public:
  /// Starts with no records.
  RegistryBuilder() = default;
  /// Starts with these records.
  explicit RegistryBuilder(Records records) : records_(std::move(records)) {}

  /// @name Adding records
  /// Each returns the builder, so that calls can be chained.
  /// @{
  /// Says what the set calls itself.
  RegistryBuilder& set(Dataset dataset);
  /// Adds an authority.
  RegistryBuilder& add(Authority authority);
  /// Adds a regime.
  RegistryBuilder& add(Regime regime);
  /// Adds a criterion.
  RegistryBuilder& add(Criterion criterion);
  /// Adds a measure.
  RegistryBuilder& add(Measure measure);
  /// Adds an act.
  RegistryBuilder& add(Act act);
  /// Adds a removal.
  RegistryBuilder& add(Removal removal);
  /// Adds an entity.
  RegistryBuilder& add(Entity entity);
  /// Adds a relationship.
  RegistryBuilder& add(Relationship relationship);
  /// Adds an event.
  RegistryBuilder& add(Event event);
  /// Adds an operation.
  RegistryBuilder& add(Operation operation);
  /// @}

  /// Tells diagnostics where the records were written. Without it they name the place itself.
  RegistryBuilder& locate_with(Locator locator);

  /// Checks and folds. Leaves the builder empty.
  BuildResult try_build() &&;

  /// Checks and folds. Leaves the builder empty.
  /// @throws LoadError with every diagnostic, when any is an error
  Registry build() &&;

 private:
  Records records_;
  Locator locator_;
};

}  // namespace sanctrack
