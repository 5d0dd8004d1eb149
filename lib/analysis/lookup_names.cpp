#include <algorithm>
#include <array>
#include <unordered_map>

#include "analysis/lookup_data.hpp"
#include "sanctrack/analysis/name_codes.hpp"
#include "sanctrack/analysis/side_by_side.hpp"
#include "sanctrack/values/error.hpp"
#include "values/nearest.hpp"
#include "values/text.hpp"

namespace sanctrack {
namespace {

constexpr std::size_t most_told = 10;

/// Names that the registry does not hold, and where they stand.
struct Stranger {
  std::size_t first = nowhere;
  std::size_t pairs = 0;
};

std::string count_of(std::size_t number, const char* one, const char* many) {
  return std::to_string(number) + ' ' + (number == 1 ? one : many);
}

[[noreturn]] void refuse(const LookupData& data, const std::vector<Stranger>& strangers) {
  const auto texts = data.book->data->entities.texts();
  std::size_t pairs = 0;
  for (const Stranger& one : strangers) pairs += one.pairs;
  std::string message = count_of(strangers.size(), "party is", "parties are") +
                        " not on record, in " + count_of(pairs, "row", "rows") + " of the ledger";
  for (std::size_t i = 0; i < std::min(strangers.size(), most_told); ++i) {
    const std::string& name = data.strangers[i];
    message += (i == 0 ? ": row " : "; row ") + std::to_string(strangers[i].first) +
               ": unknown entity " + in_quotes(name);
    if (const auto near = nearest(name, texts))
      message += ", did you mean " + in_quotes(*near) + '?';
  }
  if (strangers.size() > most_told) message += "; and more";
  throw UnknownIdError(message + " (to keep them as \"cannot tell\": unknown = keep)");
}

/// Looks names up.
class Names {
 public:
  explicit Names(LookupData& to) : to_(to), index_(to.book->data->entities) {}

  /// The place of a name, or `nowhere`.
  std::uint32_t find_known(std::string_view name) const { return index_.find(name); }
  /// The number of a name that is not on record.
  std::uint32_t stranger(std::string_view name) {
    const auto next = static_cast<std::uint32_t>(to_.entities() + to_.strangers.size());
    const auto [at, fresh] = known_.try_emplace(std::string(name), next);
    if (fresh) {
      to_.strangers.emplace_back(name);
      strangers_.emplace_back();
    }
    return at->second;
  }
  void saw(std::uint32_t name, std::size_t pair) {
    if (name < to_.entities()) return;
    Stranger& one = strangers_[name - to_.entities()];
    if (one.pairs++ == 0) one.first = pair;
  }
  bool strange() const noexcept { return !strangers_.empty(); }
  const std::vector<Stranger>& strangers() const noexcept { return strangers_; }

 private:
  LookupData& to_;
  const TextIndex& index_;
  std::unordered_map<std::string, std::uint32_t> known_ = {};
  std::vector<Stranger> strangers_ = {};
};

/// Where names are on record; strangers, of which some pair asks, count in the order of pairs.
std::vector<std::uint32_t> places_of(const Ledger& ledger, Names& names) {
  std::vector<std::uint32_t> places;
  places.reserve(ledger.names.size());
  bool strange = false;
  for (const std::string_view name : ledger.names) {
    places.push_back(names.find_known(name));
    strange |= places.back() == nowhere;
  }
  if (!strange) return places;
  for (std::size_t pair = 0; pair < ledger.codes.size(); ++pair) {
    const std::uint32_t code = ledger.codes[pair];
    if (code >= places.size()) refuse_code(pair, code, places.size());
    if (places[code] == nowhere) places[code] = names.stranger(ledger.names[code]);
  }
  return places;
}

LongColumn<std::uint32_t> codes_for(std::vector<std::string_view>& names) {
  std::vector<std::string_view> kept;
  NameCodes of(kept);
  LongColumn<std::uint32_t> codes;
  codes.reserve(names.size());
  for (const std::string_view name : names) codes.push_back(of.code(name));
  names = std::move(kept);
  return codes;
}

}  // namespace

void refuse_code(std::size_t pair, std::uint32_t code, std::size_t names) {
  throw InvalidValue("row " + std::to_string(pair) + ": code " + std::to_string(code) +
                     " stands for none of " + std::to_string(names) + " names");
}

std::vector<std::uint32_t> resolve_names(Ledger& ledger, LookupData& to) {
  if (ledger.codes.empty()) ledger.codes = codes_for(ledger.names);
  Names names(to);
  std::vector<std::uint32_t> places = places_of(ledger, names);
  if (!names.strange() || to.book->options.unknown == UnknownParty::keep) return places;
  for (std::size_t pair = 0; pair < ledger.codes.size(); ++pair) {
    names.saw(places[ledger.codes[pair]], pair);
  }
  refuse(to, names.strangers());
}

}  // namespace sanctrack
