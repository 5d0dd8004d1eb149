#pragma once

#include <optional>
#include <string_view>

#include "model/fold.hpp"
#include "sanctrack/model/act.hpp"

namespace sanctrack {

/// When an act and its changes have effect and when they were published: everything of a `Step` but
/// what it does.
///
/// The day of effect is the change's own, else the act's day in force, else its publication, else
/// its adoption. Where it does not rest on a verified statement, every day of the act is a
/// candidate. A day known only by month or year is a window.
class ActEffects {
 public:
  ActEffects(const Act& act, Unverified unverified);

  /// What the changes share that have no day of their own; nothing where the act has no day.
  const std::optional<Step>& shared() const noexcept { return shared_; }
  std::optional<Step> of(const Change& change) const;

 private:
  using Day = std::optional<PartialDate>;

  Day usable(const Day& day, std::string_view field, const Provenance& of) const;
  Step finish(Step step) const;

  Unverified unverified_;
  Day known_, adopted_, published_, in_force_;
  std::optional<Step> shared_;
};

}  // namespace sanctrack
