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

/// Cells, and between which days the designation of each began: by its own law, and with earlier
/// listings by the same office.
struct Cells {
  std::vector<CoverageCell> cells = {};
  std::vector<Begun> own = {};
  std::vector<Begun> listed = {};
};

/// An earlier listing by the same office that an entry states of a party.
struct EarlierListing {
  PartialDate date;
  std::string entry;
  bool unverified;
  bool stands;  ///< whether the entry surely stands and names the party
};

void add_listing_caveats(const EarlierListing& listing, CoverageCell& cell) {
  const auto add = [&](CaveatKind kind, std::string text) {
    add_caveat(cell.caveats, {.kind = kind, .subject = listing.entry, .text = std::move(text)});
  };
  const std::string what = "the earlier listing that " + listing.entry + " states";
  if (listing.unverified) add(CaveatKind::unverified, what + " is not verified");
  if (!listing.stands) {
    add(CaveatKind::window, what + " is in doubt: nobody can tell whether the entry stands for " +
                                cell.entity.to_string());
  }
  if (listing.date.circa()) {
    add(CaveatKind::doubtful_day, what + " is approximate: " + listing.date.to_string());
  }
}

/// Counts an earlier listing. One that is in doubt may have been first, and may not.
void take_listing(const EarlierListing& listing, const Begun& own, CoverageCell& cell,
                  Begun& listed) {
  if (listing.date.earliest() >= own.earliest) return;
  listed.earliest = std::min(listed.earliest, listing.date.earliest());
  if (listing.stands && !listing.unverified) {
    listed.latest = std::min(listed.latest, listing.date.latest());
  }
  if (!cell.earlier || listing.date < *cell.earlier) cell.earlier = listing.date;
  add_listing_caveats(listing, cell);
}

/// Finds the cells of entities, one authority after the other.
class CellMaker {
 public:
  explicit CellMaker(const SnapshotData& law);

  const std::vector<std::uint32_t>& authorities() const noexcept { return authorities_; }
  void add_cells(std::uint32_t entity, Cells& to) const;

 private:
  void add_cell(std::uint32_t entity, std::size_t column, Cells& to) const;
  Verdict verdict(std::uint32_t entity, std::size_t column, Verdict listed) const;
  void fill_entries(std::uint32_t entity, std::uint32_t authority, CoverageCell& cell,
                    Begun& listed) const;
  std::vector<EarlierListing> earlier_listings(std::uint32_t entry, const EntryState& state,
                                               std::uint32_t entity) const;

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

std::vector<EarlierListing> CellMaker::earlier_listings(std::uint32_t entry,
                                                        const EntryState& state,
                                                        std::uint32_t entity) const {
  const RegistryData& data = *law_.registry;
  const Entry& of = law_.fold->entries[entry];
  const bool stands =
      state.standing == Standing::in && names_party(law_, entry, state, entity) == Verdict::yes;
  std::vector<EarlierListing> found;
  for (std::uint32_t i = of.track.begin; i < of.track.end; ++i) {
    const Step& step = law_.fold->steps[i];
    if (i != state.made && !law_.clocks.perhaps(step)) continue;
    const Change* change = data.change_of(step);
    const auto* made = change == nullptr ? nullptr : std::get_if<Designate>(&change->body);
    if (made == nullptr || !made->listing.first_listed) continue;
    const auto parties = data.parties_of(step);
    const EntityId& id = data.records.entities[entity].id;
    if (std::find(parties.begin(), parties.end(), id) == parties.end()) continue;
    const bool unverified = change->provenance.is_unverified("first_listed");
    if (unverified && law_.options.unverified == Unverified::drop) continue;
    found.push_back({.date = *made->listing.first_listed,
                     .entry = data.entry_id(of, *law_.fold),
                     .unverified = unverified,
                     .stands = stands && i == state.made});
  }
  return found;
}

void CellMaker::fill_entries(std::uint32_t entity, std::uint32_t authority, CoverageCell& cell,
                             Begun& listed) const {
  const Fold& fold = *law_.fold;
  const RegistryData& data = *law_.registry;
  const Begun own = listed;
  std::uint32_t joined = nowhere;
  for (std::uint32_t i = fold.entity_begin[entity]; i < fold.entity_begin[entity + 1]; ++i) {
    const std::uint32_t entry = fold.entity_entries[i];
    if (data.authority_of[fold.entries[entry].regime] != authority) continue;
    const EntryState state = standing_of(law_, entry);
    if (state.standing == Standing::out) continue;
    if (names_party(law_, entry, state, entity) == Verdict::no) continue;
    ++cell.entries;
    for (const EarlierListing& listing : earlier_listings(entry, state, entity)) {
      take_listing(listing, own, cell, listed);
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

void CellMaker::add_cell(std::uint32_t entity, std::size_t column, Cells& to) const {
  const Entity& record = law_.registry->records.entities[entity];
  const std::uint32_t authority = authorities_[column];
  CoverageCell cell{.entity = record.id,
                    .kind = record.kind,
                    .name = std::string(record.label()),
                    .authority = law_.registry->records.authorities[authority].id};
  const std::vector<ListedFrom> stretches = beginnings_.stretches(entity, authority);
  const Verdict listed_now = stretches.empty() ? Verdict::no : stretches.back().verdict;
  cell.verdict = verdict(entity, column, listed_now);
  cell.since = beginnings_.current(entity, authority, stretches);
  cell.first_ever = beginnings_.first(entity, authority, stretches);
  const Begun own = cell.since ? begun(*cell.since, law_.day) : Begun{law_.day, law_.day};
  Begun listed = own;
  if (cell.since) fill_entries(entity, authority, cell, listed);
  to.cells.push_back(std::move(cell));
  to.own.push_back(own);
  to.listed.push_back(listed);
}

void CellMaker::add_cells(std::uint32_t entity, Cells& to) const {
  for (std::size_t i = 0; i < authorities_.size(); ++i) add_cell(entity, i, to);
}

/// Whether a cell's designation began first, and the days that it trailed the others.
void compare(const CoverageCell* row, const Begun* begun, std::size_t count, std::size_t at,
             Verdict& first, std::optional<DaySpan>& trailed) {
  const CoverageCell& cell = row[at];
  if (!cell.since) {
    first = cell.verdict == Verdict::unknown ? Verdict::unknown : Verdict::no;
    return;
  }
  const Begun& own = begun[at];
  first = cell.verdict == Verdict::yes ? Verdict::yes : Verdict::unknown;
  DaySpan days{0, 0};
  for (std::size_t i = 0; i < count; ++i) {
    if (i == at || !row[i].since) continue;
    const Begun& other = begun[i];
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

void compare_row(Cells& of, std::size_t begin, std::size_t count) {
  CoverageCell* row = &of.cells[begin];
  for (std::size_t i = 0; i < count; ++i) {
    compare(row, &of.own[begin], count, i, row[i].first, row[i].trailed);
    compare(row, &of.listed[begin], count, i, row[i].first_listed, row[i].trailed_listed);
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
  Cells found;
  for (const std::uint32_t entity : entities_shown(data, select(*data.registry, filter))) {
    maker.add_cells(entity, found);
  }
  for (std::size_t i = 0; i < found.cells.size(); i += authorities.size()) {
    compare_row(found, i, authorities.size());
  }
  return {law, filter, std::move(authorities), std::move(found.cells)};
}

}  // namespace sanctrack
