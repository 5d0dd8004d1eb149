#include "sanctrack/analysis/lookup.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <ostream>

#include "analysis/lookup_data.hpp"
#include "sanctrack/values/error.hpp"
#include "time/answer_words.hpp"
#include "time/designations.hpp"

namespace sanctrack {
namespace {

constexpr std::array<std::string_view, 2> unknown_words{"refuse", "keep"};
constexpr std::array<std::string_view, 8> text_words{
    "entity", "verdict", "designation", "in-force", "regime", "authority", "act", "source"};
constexpr std::array<std::string_view, 6> list_words{"criteria", "measures",     "measure-status",
                                                     "others",   "other-status", "caveats"};

void need_same_length(std::size_t parties, std::size_t days) {
  if (parties == days) return;
  throw InvalidValue("a ledger has one day for each party: got " + std::to_string(parties) +
                     " parties and " + std::to_string(days) + " days");
}

Lookup look_up(const std::shared_ptr<LookupBook>& book, Ledger ledger) {
  const bool coded = !ledger.codes.empty();
  need_same_length(coded || ledger.days.empty() ? ledger.codes.size() : ledger.names.size(),
                   ledger.days.size());
  const std::lock_guard locked(book->mutex);
  auto data = std::make_shared<LookupData>(book);
  if (!ledger.days.empty()) answer_pairs(ledger, resolve_names(ledger, *data), *data);
  need_room_for_rows(*data);
  return Lookup(std::move(data));
}

}  // namespace

std::string_view to_string(UnknownParty unknown) noexcept {
  return unknown_words[static_cast<std::size_t>(unknown)];
}
template <>
std::span<const std::string_view> words<UnknownParty>() noexcept {
  return unknown_words;
}

std::string_view to_string(LookupText column) noexcept {
  return text_words[static_cast<std::size_t>(column)];
}
template <>
std::span<const std::string_view> words<LookupText>() noexcept {
  return text_words;
}
std::string_view to_string(LookupList column) noexcept {
  return list_words[static_cast<std::size_t>(column)];
}
template <>
std::span<const std::string_view> words<LookupList>() noexcept {
  return list_words;
}

PreparedLookup::PreparedLookup(const Registry& registry, const LookupOptions& options)
    : book_(std::make_shared<LookupBook>(registry.data(), options)) {}

Lookup PreparedLookup::operator()(Ledger ledger) const { return look_up(book_, std::move(ledger)); }

Lookup PreparedLookup::operator()(std::span<const EntityId> parties,
                                  std::span<const Date> days) const {
  need_same_length(parties.size(), days.size());
  Ledger ledger;
  ledger.names.reserve(parties.size());
  ledger.days.reserve(days.size());
  for (const EntityId& id : parties) ledger.names.push_back(id.text());
  for (const Date day : days) ledger.days.push_back(day.days());
  return look_up(book_, std::move(ledger));
}

Lookup lookup(const Registry& registry, std::span<const EntityId> parties,
              std::span<const Date> days, const LookupOptions& options) {
  return PreparedLookup(registry, options)(parties, days);
}

Lookup lookup(const Registry& registry, Ledger ledger, const LookupOptions& options) {
  return PreparedLookup(registry, options)(std::move(ledger));
}

Lookup::Lookup(std::shared_ptr<const LookupData> data) noexcept : data_(std::move(data)) {}

std::size_t Lookup::size() const { return data_->counts.rows; }
std::size_t Lookup::pairs() const noexcept { return data_->days.size(); }
Registry Lookup::registry() const { return Registry(data_->book->data); }
const LookupOptions& Lookup::options() const noexcept { return data_->book->options; }
Origin Lookup::origin() const { return origin_of(*data_->book->data); }

Verdict Lookup::verdict(std::size_t pair) const {
  return data_->lists.verdict(data_->lists.place_of(data_->answers[pair]));
}

std::size_t Lookup::count(Verdict verdict) const {
  return data_->counts.verdicts[static_cast<std::size_t>(verdict)];
}

LookupRow Lookup::operator[](std::size_t row) const {
  const LookupData& data = *data_;
  LookupBook& book = *data.book;
  const auto pair = static_cast<std::size_t>(data.pair_of()[row]);
  LookupRow made{
      .pair = pair, .entity = data.name_of(data.names[pair]), .day = date_of(data.days[pair])};
  made.on_record = data.on_record(pair);
  if (!made.on_record) {
    made.caveats = {stranger_words(made.entity)};
    return made;
  }
  const std::lock_guard locked(book.mutex);
  const StandingAnswer& answer = book.answers[data.answers[pair]];
  const std::size_t place = data.place_in_pair(row);
  made.verdict = answer.verdict;
  const Bonds& bonds =
      book.all_bonds[book.bonds_of(data.names[pair], data.days[pair], answer)[place]];
  made.criteria = bonds.criteria;
  made.measures = bonds.measures;
  made.others = bonds.others;
  made.caveats =
      book.all_caveats[book.caveats_of(data.names[pair], data.days[pair], answer)[place]];
  if (!answer.stands.empty()) fill_stand(book, book.stands[answer.stands[place]], made);
  return made;
}

std::ostream& operator<<(std::ostream& out, const BoundMeasure& measure) {
  return out << measure.id << ' ' << to_string(measure.status);
}

std::ostream& operator<<(std::ostream& out, const LookupRow& row) {
  out << "row " << row.pair << ": " << row.entity << " on " << row.day << ": "
      << to_string(row.verdict);
  if (!row.designation.empty()) {
    out << "; " << row.designation << " in force: " << to_string(*row.in_force);
    if (row.since) out << " since " << *row.since;
    if (row.act) out << " by " << *row.act;
  }
  for (const auto* list : {&row.measures, &row.others}) {
    for (const BoundMeasure& one : *list) {
      out << "; " << one;
      if (list == &row.others) out << " without designation";
    }
  }
  return out;
}

}  // namespace sanctrack
