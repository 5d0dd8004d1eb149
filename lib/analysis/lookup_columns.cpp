#include <algorithm>
#include <map>

#include "analysis/lookup_data.hpp"
#include "time/designations.hpp"

namespace sanctrack {

std::string stranger_words(const std::string& name) { return "'" + name + "' is not on record"; }

void fill_stand(const LookupBook& book, const Stand& stand, LookupRow& row) {
  const RegistryData& data = *book.data;
  const Entry& entry = book.fold().entries[stand.entry];
  const Step& made = book.fold().steps[stand.made];
  const Regime& regime = data.records.regimes[entry.regime];
  row.designation = book.entry_id(stand.entry);
  row.in_force = stand.in_force;
  row.regime = regime.id;
  row.authority = regime.authority;
  row.since = effect_day(made).day;
  if (const Act* act = data.act_of(made)) row.act = act->id;
  row.source = std::string(data.source_of(made));
}

namespace {

/// A number for each row, by the place of its pair.
template <class Of>
auto by_pair(const LookupData& data, const Of& of) {
  LongColumn<decltype(of(std::size_t{0}))> made(data.counts.rows);
  fill_rows(data, made.data(), [&](std::size_t pair, std::uint32_t) { return of(pair); });
  return made;
}

/// A number for each row, by its designation; `numbers` begin with that of none.
LongColumn<std::int32_t> by_stand(const LookupData& data,
                                  const std::vector<std::int32_t>& numbers) {
  static_assert(nowhere + 1 == 0);
  std::vector<std::int32_t> by_place;
  for (const std::uint32_t stand : data.lists.stands()) by_place.push_back(numbers[stand + 1]);
  by_place.push_back(0);
  LongColumn<std::int32_t> made(data.counts.rows);
  const std::int32_t* const of = by_place.data();
  fill_rows(data, made.data(), [of](std::size_t, std::uint32_t at) { return of[at]; });
  return made;
}

CodedTexts entities_of(const LookupData& data) {
  CodedTexts made;
  std::vector<std::int32_t> code(data.entities() + data.strangers.size(), -1);
  for (const std::uint32_t name : data.names) {
    if (code[name] >= 0) continue;
    code[name] = static_cast<std::int32_t>(made.values.size());
    made.values.push_back(data.name_of(name));
  }
  made.codes = by_pair(data, [&](std::size_t pair) { return code[data.names[pair]]; });
  return made;
}

CodedTexts verdicts_of(const LookupData& data) {
  return {.codes = by_pair(data,
                           [&](std::size_t pair) {
                             const std::size_t place = data.lists.place_of(data.answers[pair]);
                             return static_cast<std::int32_t>(data.lists.verdict(place));
                           }),
          .values = {"no", "yes", "cannot tell"}};
}

/// The designations of which rows tell, by number, each once.
std::vector<std::uint32_t> stands_told(const LookupData& data) {
  std::vector<std::uint32_t> told;
  for (std::size_t place = 0; place < data.counts.pairs.size(); ++place) {
    if (data.counts.pairs[place] == 0) continue;
    for (const std::uint32_t stand : data.lists.stands(place)) {
      if (stand != nowhere) told.push_back(stand);
    }
  }
  std::sort(told.begin(), told.end());
  told.erase(std::unique(told.begin(), told.end()), told.end());
  return told;
}

CodedTexts of_stands(const LookupData& data, LookupText column) {
  LookupBook& book = *data.book;
  StandTexts& texts = book.texts_of(column);
  CodedTexts made;
  std::vector<std::int32_t> code(book.stands.values().size() + 1, -1);
  std::vector<std::int32_t> code_of_text;
  for (const std::uint32_t stand : stands_told(data)) {
    const std::uint32_t text = texts.number(book, book.stands[stand]);
    if (text == nowhere) continue;
    if (text >= code_of_text.size()) code_of_text.resize(text + 1, -1);
    if (code_of_text[text] < 0) {
      code_of_text[text] = static_cast<std::int32_t>(made.values.size());
      made.values.push_back(texts[text]);
    }
    code[stand + 1] = code_of_text[text];
  }
  made.codes = by_stand(data, code);
  return made;
}

std::vector<std::string> list_of(const Bonds& bonds, LookupList column) {
  std::vector<std::string> texts;
  if (column == LookupList::criteria) {
    for (const CriterionId& id : bonds.criteria) texts.push_back(id.to_string());
    return texts;
  }
  const bool through = column == LookupList::measures || column == LookupList::measure_status;
  const bool ids = column == LookupList::measures || column == LookupList::others;
  for (const BoundMeasure& one : through ? bonds.measures : bonds.others) {
    texts.push_back(ids ? one.id.to_string() : std::string(to_string(one.status)));
  }
  return texts;
}

/// By row the number of what the book says of it; of strangers what `of_stranger` gives.
template <class Of, class OfStranger>
std::vector<std::uint32_t> numbers_by_row(const LookupData& data, const Of& of,
                                          const OfStranger& of_stranger) {
  std::vector<std::uint32_t> numbers;
  numbers.reserve(data.counts.rows);
  for (std::size_t pair = 0; pair < data.days.size(); ++pair) {
    if (!data.on_record(pair)) {
      numbers.push_back(of_stranger(data.names[pair]));
      continue;
    }
    const StandingAnswer& answer = data.book->answers[data.answers[pair]];
    const std::vector<std::uint32_t>& rows = of(data.names[pair], data.days[pair], answer);
    numbers.insert(numbers.end(), rows.begin(), rows.end());
  }
  return numbers;
}

/// Which of a book's numbers the rows use.
std::vector<std::uint8_t> used(const std::vector<std::uint32_t>& rows, std::size_t count) {
  std::vector<std::uint8_t> used(count, 0);
  for (const std::uint32_t number : rows) {
    if (number != nowhere) used[number] = 1;
  }
  return used;
}

/// The lists that some row has, each once.
template <class ListOf>
CodedLists coded(const std::vector<std::uint32_t>& numbers, std::size_t count,
                 const ListOf& list_of) {
  CodedLists made;
  const std::vector<std::uint8_t> asked = used(numbers, count);
  std::map<std::vector<std::string>, std::int32_t> known;
  std::vector<std::int32_t> code(count, 0);
  for (std::size_t i = 0; i < count; ++i) {
    if (asked[i] == 0) continue;
    const auto [at, fresh] =
        known.try_emplace(list_of(i), static_cast<std::int32_t>(made.values.size()));
    if (fresh) made.values.push_back(at->first);
    code[i] = at->second;
  }
  made.codes.reserve(numbers.size());
  for (const std::uint32_t number : numbers) made.codes.push_back(code[number]);
  return made;
}

CodedLists caveats_of(const LookupData& data) {
  LookupBook& book = *data.book;
  const auto numbers = numbers_by_row(
      data,
      [&](std::uint32_t entity, std::int32_t day, const StandingAnswer& answer) -> const auto& {
        return book.caveats_of(entity, day, answer);
      },
      [&](std::uint32_t name) {
        return book.all_caveats.add({stranger_words(data.name_of(name))});
      });
  return coded(
      numbers, book.all_caveats.values().size(), [&](std::size_t i) -> const auto& {
        return book.all_caveats[i];
      });
}

CodedLists bonds_of(const LookupData& data, LookupList column) {
  LookupBook& book = *data.book;
  const auto numbers = numbers_by_row(
      data,
      [&](std::uint32_t entity, std::int32_t day, const StandingAnswer& answer) -> const auto& {
        return book.bonds_of(entity, day, answer);
      },
      [&](std::uint32_t) { return book.no_bonds(); });
  return coded(numbers, book.all_bonds.size(),
               [&](std::size_t i) { return list_of(book.all_bonds[i], column); });
}

}  // namespace

std::span<const std::int32_t> Lookup::ledger_rows() const {
  const LongColumn<std::int32_t>& pair_of = data_->pair_of();
  return {pair_of.data(), pair_of.size()};
}

LongColumn<std::int32_t> Lookup::days() const {
  return by_pair(*data_, [&](std::size_t pair) { return data_->days[pair]; });
}

LongColumn<std::int32_t> Lookup::since() const {
  const LookupBook& book = *data_->book;
  const std::lock_guard locked(data_->book->mutex);
  std::vector<std::int32_t> days(book.stands.values().size() + 1, no_day);
  for (const std::uint32_t stand : stands_told(*data_)) {
    days[stand + 1] = effect_day(book.fold().steps[book.stands[stand].made]).day.days();
  }
  return by_stand(*data_, days);
}

LongColumn<std::uint8_t> Lookup::on_record() const {
  return by_pair(*data_,
                 [&](std::size_t pair) -> std::uint8_t { return data_->on_record(pair) ? 1 : 0; });
}

CodedTexts Lookup::texts(LookupText column) const {
  const std::lock_guard locked(data_->book->mutex);
  if (column == LookupText::entity) return entities_of(*data_);
  if (column == LookupText::verdict) return verdicts_of(*data_);
  return of_stands(*data_, column);
}

CodedLists Lookup::lists(LookupList column) const {
  const std::lock_guard locked(data_->book->mutex);
  return column == LookupList::caveats ? caveats_of(*data_) : bonds_of(*data_, column);
}

}  // namespace sanctrack
