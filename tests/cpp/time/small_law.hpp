#pragma once

#include <sstream>
#include <string>

#include "model/small_record.hpp"
#include "sanctrack/time/snapshot.hpp"

/// Small records to ask questions of: one wholly recorded regime, and what a test adds to it.
namespace small_law {

using namespace small_record;

inline Registry build(Records records) { return RegistryBuilder(std::move(records)).build(); }

/// The record of small_record with these acts.
inline Records with(std::vector<Act> acts) {
  Records made = records();
  made.acts = std::move(acts);
  return made;
}

inline Registry law(std::vector<Act> acts) { return build(with(std::move(acts))); }

inline Regime& regime_of(Records& records) { return records.regimes.front(); }

/// Changes the statement on designations of eu-belarus.
inline void state(Records& records, RecordState state, std::optional<Date> on = {}) {
  Completeness& line = regime_of(records).record.front();
  line.state = state;
  line.on = on;
  if (on) line.when = Interval::since({2004, 9, 24});
}

inline void complete(Records& records, Aspect aspect, Interval when = Interval::always()) {
  regime_of(records).record.push_back({.of = aspect, .state = RecordState::complete, .when = when});
}

/// A second regime of the EU, of which only a subset is on record.
inline void add_subset(Records& records) {
  Regime other{.id = "eu-ukraine", .authority = "EU", .title = "Ukraine"};
  other.record.push_back(
      {.of = Aspect::designations, .state = RecordState::subset, .note = "Belarusian nationals"});
  other.expiry.kind = ExpiryKind::none;
  records.regimes.push_back(other);
}

template <class Shown>
std::string text(const Shown& shown) {
  std::ostringstream out;
  out << shown;
  return out.str();
}

/// Every row, one a line.
template <class Row>
std::string lines(const Rows<Row>& rows) {
  std::ostringstream out;
  for (const Row& row : rows) out << row << '\n';
  return out.str();
}

/// The texts of caveats, one a line.
inline std::string lines(const std::vector<Caveat>& caveats) {
  std::string all;
  for (const Caveat& caveat : caveats) all += caveat.text + '\n';
  return all;
}

inline bool has(const std::vector<Caveat>& caveats, CaveatKind kind) {
  for (const Caveat& caveat : caveats) {
    if (caveat.kind == kind) return true;
  }
  return false;
}

/// Belavia and Anatol Lapo, designated on 2 December 2021.
inline Act december() {
  Act act = small_record::act("eu-2021-2124", "2021-12-02",
                              {designate("org-belavia", "I.B-17", {"eu-c-border"}),
                               designate("person-lapo", "I.A-168", {"eu-c-border"})});
  act.type = "implementing-regulation";
  act.number = "2021/2124";
  return act;
}

/// The criterion of 15 November 2021: published the day after, in force on the 17th.
inline Act november() {
  Act act =
      small_record::act("eu-2021-1985", "2021-11-17", {{.body = AddCriterion{"eu-c-border"}}});
  act.number = "2021/1985";
  act.adopted = Date(2021, 11, 15);
  act.published = Date(2021, 11, 16);
  return act;
}

}  // namespace small_law
