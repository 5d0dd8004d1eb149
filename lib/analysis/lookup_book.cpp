#include "analysis/lookup_book.hpp"

#include <algorithm>

#include "time/designations.hpp"
#include "time/verdict.hpp"

namespace sanctrack {
namespace {

Filter filter_of(const LookupOptions& options) {
  return {.regime = options.regime, .authority = options.authority};
}

/// What of a regime decides over a party that no entry names.
auto decisive(const SnapshotData& law, std::uint32_t regime) {
  const RegimeNow now = law.regime(regime);
  return std::tuple(now.status, now.record, now.complete, now.open_kinds, now.alive,
                    law.nameless_kinds(regime));
}

}  // namespace

LookupBook::LookupBook(std::shared_ptr<const RegistryData> of, const LookupOptions& how)
    : data(std::move(of)),
      options(how),
      filter(filter_of(how)),
      fold_(data->fold_of(how.unverified)),
      read_{.known_on = how.known_on, .unverified = how.unverified},
      selection_(select(*data, filter)),
      days_(*data, fold_, read_, selection_) {
  find_regime_cuts();
  index_measures();
}

void LookupBook::find_regime_cuts() {
  const auto count = static_cast<std::uint32_t>(data->records.regimes.size());
  for (std::uint32_t regime = 0; regime < count; ++regime) {
    if (!asks_regime(*data, selection_, regime)) continue;
    LookupDays::Days days;
    days_.add_regime(regime, days);
    LookupDays::tidy(days);
    for (std::size_t i = 1; i < days.size(); ++i) {
      if (decisive(*law_on(days[i]), regime) != decisive(*law_on(days[i - 1]), regime)) {
        regime_cuts_.push_back(days[i]);
      }
    }
  }
  LookupDays::tidy(regime_cuts_);
}

const std::shared_ptr<const SnapshotData>& LookupBook::law_on(std::int32_t day) {
  auto& law = laws_[day];
  if (!law) law = std::make_shared<const SnapshotData>(data, date_of(day), read_);
  return law;
}

const std::vector<LifePiece>& LookupBook::life(std::uint32_t entity) {
  auto& life = lives_[entity];
  if (life.empty()) life = live(entity);
  return life;
}

std::vector<LifePiece> LookupBook::live(std::uint32_t entity) {
  LookupDays::Days days = regime_cuts_;
  days_.add_entries(entity, true, days);
  LookupDays::tidy(days);
  std::vector<LifePiece> life;
  for (const std::int32_t day : days) {
    const std::uint32_t answer = answer_on(entity, *law_on(day));
    if (life.empty() || life.back().answer != answer) life.push_back({day, answer});
  }
  return life;
}

std::uint32_t LookupBook::answer_on(std::uint32_t entity, const SnapshotData& law) {
  StandingAnswer answer{
      .verdict = filter.empty() ? verdict_on(law, entity) : verdict_on(law, entity, selection_),
      .stands = {}};
  Selection selection = selection_;
  selection.entity = entity;
  for (const std::uint32_t entry : candidate_entries(law, selection)) {
    const EntryState state = standing_of(law, entry);
    if (state.standing == Standing::out) continue;
    const Verdict asked = asks_entry(law, selection, entry, state);
    if (asked == Verdict::no) continue;
    const bool sure = asked == Verdict::yes && state.standing == Standing::in;
    answer.stands.push_back(
        stands.add({entry, sure ? Verdict::yes : Verdict::unknown, state.made}));
  }
  return answers.add(answer);
}

}  // namespace sanctrack
