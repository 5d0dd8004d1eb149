#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

#include "analysis/lookup_data.hpp"

namespace sanctrack {
namespace {

std::int32_t month_of(std::int32_t day) {
  const Date date = date_of(day);
  return Date(date.year(), date.month(), 1).days();
}

/// Pairs by month and answer.
std::map<std::pair<std::int32_t, std::uint32_t>, std::size_t> count_answers(
    const LookupData& data) {
  std::unordered_map<std::uint64_t, std::size_t> by_day;
  for (std::size_t pair = 0; pair < data.days.size(); ++pair) {
    const auto day = static_cast<std::uint32_t>(data.days[pair]);
    ++by_day[std::uint64_t{day} << 32 | data.answers[pair]];
  }
  std::map<std::pair<std::int32_t, std::uint32_t>, std::size_t> counts;
  for (const auto& [key, pairs] : by_day) {
    const auto day = static_cast<std::int32_t>(key >> 32);
    counts[{month_of(day), static_cast<std::uint32_t>(key)}] += pairs;
  }
  return counts;
}

/// The places of the authorities that surely designate, or where none does, of those of which
/// nobody can tell; each once; `nowhere` alone where there is none.
std::vector<std::uint32_t> authorities_of(const LookupBook& book, const StandingAnswer& answer) {
  std::vector<std::uint32_t> found;
  for (const std::uint32_t stand : answer.stands) {
    const bool sure = book.stands[stand].in_force == Verdict::yes;
    if (answer.verdict == Verdict::yes && !sure) continue;
    const std::uint32_t regime = book.fold().entries[book.stands[stand].entry].regime;
    const std::uint32_t authority = book.data->authority_of[regime];
    if (std::find(found.begin(), found.end(), authority) == found.end()) {
      found.push_back(authority);
    }
  }
  if (found.empty()) found.push_back(nowhere);
  return found;
}

}  // namespace

std::vector<LookupCount> Lookup::by_month() const {
  const LookupBook& book = *data_->book;
  const std::lock_guard locked(data_->book->mutex);
  std::map<std::tuple<std::int32_t, Verdict, std::uint32_t>, std::size_t> counts;
  for (const auto& [key, pairs] : count_answers(*data_)) {
    const auto [month, number] = key;
    if (number == nowhere) {
      counts[{month, Verdict::unknown, nowhere}] += pairs;
      continue;
    }
    const StandingAnswer& answer = book.answers[number];
    for (const std::uint32_t authority : authorities_of(book, answer)) {
      counts[{month, answer.verdict, authority}] += pairs;
    }
  }
  std::vector<LookupCount> made;
  for (const auto& [key, pairs] : counts) {
    const auto [month, verdict, authority] = key;
    LookupCount& one = made.emplace_back(
        LookupCount{.month = date_of(month), .verdict = verdict, .authority = {}, .pairs = pairs});
    if (authority != nowhere) one.authority = book.data->records.authorities[authority].id;
  }
  return made;
}

}  // namespace sanctrack
