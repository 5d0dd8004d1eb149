#include "sanctrack/analysis/coverage.hpp"

#include <algorithm>
#include <array>

#include "analysis/beginnings.hpp"
#include "sanctrack/values/error.hpp"
#include "time/caveats.hpp"
#include "time/designations.hpp"
#include "time/verdict.hpp"

namespace sanctrack {
namespace {

/// The days between which a designation that stands on the day of the law can have begun.
struct Begun {
  Date earliest;
  Date latest;
};

Begun begun(const EffectDay& since, Date day) {
  if (!since.doubtful()) return {since.day, since.day};
  return {std::min(since.earliest, day), std::min(since.latest, day)};
}

/// The beginning that counts; with `listed`, an earlier listing by the same office.
Begun begun(const CoverageCell& cell, Date day, bool listed) {
  Begun range = begun(*cell.since, day);
  if (!listed || !cell.earlier) return range;
  range.earliest = std::min(range.earliest, cell.earlier->earliest());
  range.latest = std::min(range.latest, cell.earlier->latest());
  return range;
}

/// Finds the cells of entities, one authority after the other.
class CellMaker {
 public:
  explicit CellMaker(const SnapshotData& law);

  const std::vector<std::uint32_t>& authorities() const noexcept { return authorities_; }
  void add_cells(std::uint32_t entity, std::vector<CoverageCell>& to) const;

 private:
  CoverageCell cell(std::uint32_t entity, std::size_t column) const;
  Verdict verdict(std::uint32_t entity, std::size_t column, Verdict listed) const;
  void fill_entries(std::uint32_t entity, std::uint32_t authority, CoverageCell& cell) const;

  const SnapshotData& law_;
  Beginnings beginnings_;
  std::vector<std::uint32_t> authorities_;
  std::vector<std::array<bool, entity_kinds.size()>> complete_;  ///< by authority and kind
};

CellMaker::CellMaker(const SnapshotData& law) : law_(law), beginnings_(law) {
  const auto& of = law.registry->authority_of;
  for (std::uint32_t i = 0; i < law.registry->records.authorities.size(); ++i) {
    if (std::find(of.begin(), of.end(), i) == of.end()) continue;
    authorities_.push_back(i);
    auto& complete = complete_.emplace_back();
    for (const EntityKind kind : entity_kinds) {
      complete[static_cast<std::size_t>(kind)] =
          record_is_complete(law, kind, Selection{.authority = i});
    }
  }
}

Verdict CellMaker::verdict(std::uint32_t entity, std::size_t column, Verdict listed) const {
  if (listed != Verdict::no) return listed;
  const RegistryData& data = *law_.registry;
  if (!data.same.empty() && data.same_begin[entity] != data.same_begin[entity + 1]) {
    return verdict_on(law_, entity, Selection{.authority = authorities_[column]});
  }
  const auto kind = static_cast<std::size_t>(data.records.entities[entity].kind);
  return complete_[column][kind] ? Verdict::no : Verdict::unknown;
}

void CellMaker::fill_entries(std::uint32_t entity, std::uint32_t authority,
                             CoverageCell& cell) const {
  const Fold& fold = *law_.fold;
  const RegistryData& data = *law_.registry;
  std::uint32_t joined = nowhere;
  for (std::uint32_t i = fold.entity_begin[entity]; i < fold.entity_begin[entity + 1]; ++i) {
    const std::uint32_t entry = fold.entity_entries[i];
    if (data.authority_of[fold.entries[entry].regime] != authority) continue;
    const EntryState state = standing_of(law_, entry);
    if (state.standing == Standing::out) continue;
    if (names_party(law_, entry, state, entity) == Verdict::no) continue;
    ++cell.entries;
    const Change* made = state.made == nowhere ? nullptr : data.change_of(fold.steps[state.made]);
    const auto* listing = made == nullptr ? nullptr : std::get_if<Designate>(&made->body);
    if (listing != nullptr && listing->listing.first_listed) {
      const PartialDate& listed = *listing->listing.first_listed;
      if (!cell.earlier || listed < *cell.earlier) cell.earlier = listed;
    }
    const std::uint32_t step = joined_by(law_, entry, cell.entity);
    if (step == nowhere || (joined != nowhere && fold.steps[joined].day <= fold.steps[step].day)) {
      continue;
    }
    joined = step;
    cell.regime = law_.regime_record(fold.entries[entry].regime).id;
    cell.designation = data.entry_id(fold.entries[entry], fold);
    cell.act = act_of(law_, step);
  }
}

CoverageCell CellMaker::cell(std::uint32_t entity, std::size_t column) const {
  const Entity& record = law_.registry->records.entities[entity];
  const std::uint32_t authority = authorities_[column];
  CoverageCell cell{.entity = record.id,
                    .kind = record.kind,
                    .name = std::string(record.label()),
                    .authority = law_.registry->records.authorities[authority].id};
  const std::vector<ListedFrom> stretches = beginnings_.stretches(entity, authority);
  const Verdict listed = stretches.empty() ? Verdict::no : stretches.back().verdict;
  cell.verdict = verdict(entity, column, listed);
  cell.since = beginnings_.current(entity, authority, stretches);
  cell.first_ever = beginnings_.first(entity, authority, stretches);
  if (!cell.since) return cell;
  fill_entries(entity, authority, cell);
  const Begun own = begun(*cell.since, law_.day);
  if (cell.earlier && cell.earlier->earliest() >= own.earliest) cell.earlier.reset();
  return cell;
}

void CellMaker::add_cells(std::uint32_t entity, std::vector<CoverageCell>& to) const {
  for (std::size_t i = 0; i < authorities_.size(); ++i) to.push_back(cell(entity, i));
}

/// Whether a cell's designation began first, and the days that it trailed the others.
void compare(const CoverageCell* row, std::size_t count, std::size_t at, Date day, bool listed,
             Verdict& first, std::optional<DaySpan>& trailed) {
  const CoverageCell& cell = row[at];
  if (!cell.since) {
    first = cell.verdict == Verdict::unknown ? Verdict::unknown : Verdict::no;
    return;
  }
  const Begun own = begun(cell, day, listed);
  first = cell.verdict == Verdict::yes ? Verdict::yes : Verdict::unknown;
  DaySpan days{0, 0};
  for (std::size_t i = 0; i < count; ++i) {
    if (i == at || !row[i].since) continue;
    const Begun other = begun(row[i], day, listed);
    const bool sure = row[i].verdict == Verdict::yes;
    if (sure && other.latest < own.earliest) {
      first = Verdict::no;
    } else if (first == Verdict::yes && other.earliest < own.latest) {
      first = Verdict::unknown;
    }
    days.most = std::max(days.most, own.latest - other.earliest);
    if (sure) days.least = std::max(days.least, own.earliest - other.latest);
  }
  trailed = days;
}

void compare_row(CoverageCell* row, std::size_t count, Date day) {
  for (std::size_t i = 0; i < count; ++i) {
    compare(row, count, i, day, false, row[i].first, row[i].trailed);
    compare(row, count, i, day, true, row[i].first_listed, row[i].trailed_listed);
  }
}

/// Those whom an entry names, or may name, that a filter lets through; in order of id.
std::vector<std::uint32_t> entities_shown(const SnapshotData& law, const Selection& selection) {
  const RegistryData& data = *law.registry;
  std::vector<bool> shown(data.records.entities.size());
  for (const std::uint32_t entry : candidate_entries(law, selection)) {
    const EntryState state = standing_of(law, entry);
    if (state.standing == Standing::out) continue;
    if (asks_entry(law, selection, entry, state) == Verdict::no) continue;
    for_each_named(law, entry, state, [&](const EntityId& id) {
      const std::uint32_t party = data.entities.find(id);
      if (party == nowhere || asks_party(data, selection, party) == Verdict::no) return;
      if (names_party(law, entry, state, party) != Verdict::no) shown[party] = true;
    });
  }
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < shown.size(); ++i) {
    if (shown[i]) found.push_back(i);
  }
  return found;
}

}  // namespace

Coverage::Coverage(Snapshot law, Filter filter, std::vector<AuthorityId> authorities,
                   std::vector<CoverageCell> cells) noexcept
    : law_(std::move(law)),
      filter_(std::move(filter)),
      authorities_(std::move(authorities)),
      cells_(std::move(cells)) {}

std::vector<CoverageCell> Coverage::of(const EntityId& entity) const {
  law_.data()->registry->place(entity);
  std::vector<CoverageCell> found;
  std::copy_if(cells_.begin(), cells_.end(), std::back_inserter(found),
               [&](const CoverageCell& cell) { return cell.entity == entity; });
  return found;
}

Answer Coverage::answer(const CoverageCell& cell) const {
  return law_.is_designated(cell.entity, {.authority = cell.authority});
}

std::vector<CoverageGap> Coverage::only(const AuthorityId& by, const AuthorityId& without) const {
  const auto column = [&](const AuthorityId& id) {
    law_.data()->registry->place(id);
    const auto found = std::find(authorities_.begin(), authorities_.end(), id);
    if (found == authorities_.end()) {
      throw InvalidValue("'" + id.to_string() + "' has no regime on record");
    }
    return static_cast<std::size_t>(found - authorities_.begin());
  };
  const std::size_t left = column(by);
  const std::size_t right = column(without);
  std::vector<CoverageGap> gaps;
  for (std::size_t i = 0; i < cells_.size(); i += authorities_.size()) {
    const CoverageCell& one = cells_[i + left];
    const CoverageCell& other = cells_[i + right];
    if (one.verdict == Verdict::no || !one.since || other.verdict == Verdict::yes) continue;
    const Verdict missing = other.verdict == Verdict::no ? Verdict::yes : Verdict::unknown;
    gaps.push_back({one, other, both(one.verdict, missing)});
  }
  return gaps;
}

std::vector<Caveat> Coverage::caveats() const {
  const SnapshotData& law = *law_.data();
  std::vector<Caveat> caveats;
  for (std::uint32_t i = 0; i < law.registry->records.regimes.size(); ++i) {
    add_term_caveats(law, i, caveats);
    add_record_caveats(law, i, caveats);
  }
  return caveats;
}

Coverage coverage(const Snapshot& law, const Filter& filter) {
  const SnapshotData& data = *law.data();
  const CellMaker maker(data);
  std::vector<AuthorityId> authorities;
  for (const std::uint32_t place : maker.authorities()) {
    authorities.push_back(data.registry->records.authorities[place].id);
  }
  std::vector<CoverageCell> cells;
  const auto entities = entities_shown(data, select(*data.registry, filter));
  cells.reserve(entities.size() * authorities.size());
  for (const std::uint32_t entity : entities) maker.add_cells(entity, cells);
  for (std::size_t i = 0; i < cells.size(); i += authorities.size()) {
    compare_row(&cells[i], authorities.size(), law.day());
  }
  return {law, filter, std::move(authorities), std::move(cells)};
}

}  // namespace sanctrack
