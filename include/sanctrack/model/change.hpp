#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "sanctrack/model/counts.hpp"
#include "sanctrack/model/provenance.hpp"
#include "sanctrack/model/vocabulary.hpp"
#include "sanctrack/values/date.hpp"
#include "sanctrack/values/id.hpp"
#include "sanctrack/values/partial_date.hpp"

namespace sanctrack {

/// Tag of an id that may name a measure, a criterion or an act: the model finds out which.
struct SubjectTag {
  /// The word for it in messages.
  static constexpr const char* name = "measure, criterion or act";
};
/// What a `widen` or a `repeal` is about.
using SubjectId = Id<SubjectTag>;

/// Who is designated or delisted: named entities, or places whose holders nobody published.
struct Parties {
  std::vector<EntityId> named{};  ///< usually one, sometimes two under one entry
  Counts unnamed{};               ///< places without a name; used only where `named` is empty

  bool operator==(const Parties&) const = default;
};

/// Whom a suspension, its end or a licence touches.
struct Affected {
  std::vector<EntityId> named{};  ///< these parties; empty and not `unnamed` = every listed party
  bool unnamed = false;           ///< some parties, whom nobody published

  bool operator==(const Affected&) const = default;
};

/// Begins a regime.
struct Establish {
  RegimeId regime;  ///< which
  bool operator==(const Establish&) const = default;
};

/// Adds a ground of listing.
struct AddCriterion {
  CriterionId criterion;  ///< which
  bool operator==(const AddCriterion&) const = default;
};

/// Brings a measure into force.
struct Impose {
  MeasureId measure;              ///< which
  std::vector<EntityId> named{};  ///< target named: the parties of its annex
  bool operator==(const Impose&) const = default;
};

/// What the list prints beside an entry.
struct Listing {
  std::string entry{};                      ///< its number on the list (`I.B-17`)
  std::string ref{};                        ///< the list's reference for it (`EU.6711.45`)
  std::vector<CriterionId> criteria{};      ///< the grounds it rests on
  std::optional<PartialDate> annex_date{};  ///< the date the annex prints
  std::optional<PartialDate>
      first_listed{};            ///< an earlier listing by the same office (UK under EU law)
  std::string split_from{};      ///< the entry it was split from
  std::string matched_by{};      ///< why the entry is taken to be this entity
  std::string as_printed{};      ///< a slip of the list, as printed
  std::string listing_source{};  ///< the list that was read, where the act was not
  std::string listing_date{};    ///< what kind of day the list gives
  std::string criteria_basis{};  ///< how the grounds were found

  bool operator==(const Listing&) const = default;
};

/// Makes an entry of a list.
struct Designate {
  Parties parties{};  ///< who
  Listing listing{};  ///< what the list prints
  bool operator==(const Designate&) const = default;
};

/// Rewrites an entry: `parties` and `criteria` replace those before, where they are given.
struct Amend {
  std::string entry{};                                 ///< which, by number or else by reference
  std::optional<std::vector<EntityId>> parties{};      ///< who it names from now on
  std::optional<std::vector<CriterionId>> criteria{};  ///< its grounds from now on
  std::vector<std::string> what{};                     ///< what else was rewritten: reasons, names
  bool operator==(const Amend&) const = default;
};

/// Ends a designation.
struct Delist {
  Parties parties{};    ///< whose
  std::string entry{};  ///< its number on the list
  std::string ref{};    ///< the list's reference
  bool operator==(const Delist&) const = default;
};

/// Ends a designation by judgment.
struct Annul {
  Parties parties{};    ///< whose
  std::string entry{};  ///< its number on the list
  std::string ref{};    ///< the list's reference
  bool operator==(const Annul&) const = default;
};

/// Suspends measures: the designations stand.
struct Suspend {
  std::vector<MeasureId> measures{};  ///< which
  Affected on{};                      ///< for whom
  std::optional<Date> until{};        ///< first day out, where it is stated
  bool operator==(const Suspend&) const = default;
};

/// Ends a suspension.
struct Resume {
  std::vector<MeasureId> measures{};  ///< which
  Affected on{};                      ///< for whom
  bool operator==(const Resume&) const = default;
};

/// Permits stated dealings that measures forbid: they stay in force.
struct License {
  std::vector<MeasureId> measures{};  ///< which
  Affected on{};                      ///< for dealings with whom
  std::string scope{};                ///< what it permits: `wind-down`
  std::optional<Date> until{};        ///< first day out, where it is stated
  bool operator==(const License&) const = default;
};

/// Ends a measure, or takes parties out of its annex.
struct Lift {
  MeasureId measure;              ///< which
  std::vector<EntityId> named{};  ///< only for these; empty = the measure ends
  bool operator==(const Lift&) const = default;
};

/// Moves the day on which a regime lapses.
struct Prolong {
  RegimeId regime;  ///< which
  Date until;       ///< the first day on which it is no longer in force
  bool operator==(const Prolong&) const = default;
};

/// Widens a measure or a criterion.
struct Widen {
  SubjectId subject;                ///< the measure or criterion
  std::vector<EntityId> named{};    ///< parties added to the measure's annex
  std::vector<std::string> what{};  ///< what was widened, in words
  bool operator==(const Widen&) const = default;
};

/// Ends an act (with the measures and criteria it alone carries, by changes of their own), a
/// criterion or a measure.
struct Repeal {
  SubjectId subject;  ///< the act, criterion or measure
  bool operator==(const Repeal&) const = default;
};

/// What a change does: alternatives stand in the order of `ChangeKind`.
using ChangeBody = std::variant<Repeal, Lift, Delist, Annul, Amend, Establish, Prolong,
                                AddCriterion, Impose, Widen, Designate, Suspend, License, Resume>;

/// One typed thing an act does.
struct Change {
  ChangeBody body;                    ///< what it does
  MaybeRegimeId regime{};             ///< of which regime, where the act serves several
  std::optional<PartialDate> from{};  ///< day of effect, where it differs from the act's
  Provenance provenance{};            ///< where this comes from; an empty source is the act's

  /// Which kind it is.
  ChangeKind kind() const noexcept { return static_cast<ChangeKind>(body.index()); }

  bool operator==(const Change&) const = default;
};

/// An entry that vanished between two editions of a list, without an act: in up to and on
/// `last_seen`, out from `gone_by`, between them nobody can tell.
struct Removal {
  RegimeId regime;          ///< of which regime
  std::string entry{};      ///< which entry
  MaybeEntityId entity{};   ///< whose, for people who read the file
  Date last_seen;           ///< day of the last edition that shows it
  Date gone_by;             ///< day of the first edition that does not
  Provenance provenance{};  ///< where this comes from

  bool operator==(const Removal&) const = default;
};

}  // namespace sanctrack
