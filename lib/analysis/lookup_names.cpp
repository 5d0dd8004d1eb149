#include <algorithm>
#include <array>
#include <atomic>
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
  explicit Names(LookupData& to)
      : to_(to), index_(to.book->data->entities), seen_(to.entities(), 0) {}

  /// The place of a name, or `nowhere`.
  std::uint32_t find_known(std::string_view name) {
    const std::uint32_t place = index_.find(name);
    if (place != nowhere) seen_[place] = 1;
    return place;
  }
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
  /// The places that were found, each once.
  std::vector<std::uint32_t> found() const {
    std::vector<std::uint32_t> found;
    for (std::uint32_t place = 0; place < seen_.size(); ++place) {
      if (seen_[place] != 0) found.push_back(place);
    }
    return found;
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
  std::vector<std::uint8_t> seen_;
  std::unordered_map<std::string, std::uint32_t> known_ = {};
  std::vector<Stranger> strangers_ = {};
};

[[noreturn]] void refuse_code(std::size_t pair, std::uint32_t code, std::size_t names) {
  throw InvalidValue("row " + std::to_string(pair) + ": code " + std::to_string(code) +
                     " stands for none of " + std::to_string(names) + " names");
}

/// Which names some pair asks about: what no pair asks about need not be on record.
std::vector<std::uint8_t> asked_names(const Ledger& ledger) {
  const std::size_t names = ledger.names.size();
  const std::uint32_t* const codes = ledger.codes.data();
  std::array<std::vector<std::uint8_t>, part_workers> by_worker;
  by_worker.fill(std::vector<std::uint8_t>(names, 0));
  std::atomic<bool> wrong{false};
  side_by_side(ledger.codes.size(), [&](std::size_t worker, std::size_t from, std::size_t end) {
    std::uint8_t* const asked = by_worker[worker].data();
    for (std::size_t pair = from; pair < end; ++pair) {
      if (codes[pair] < names) {
        asked[codes[pair]] = 1;
      } else {
        wrong = true;
      }
    }
  });
  for (std::size_t pair = 0; wrong && pair < ledger.codes.size(); ++pair) {
    if (codes[pair] >= names) refuse_code(pair, codes[pair], names);
  }
  for (std::size_t code = 0; code < names; ++code) by_worker[0][code] |= by_worker[1][code];
  return std::move(by_worker[0]);
}

/// The places of names that are asked; strangers count in the order of pairs.
std::vector<std::uint32_t> places_of(const Ledger& ledger, Names& names) {
  const std::vector<std::uint8_t> asked = asked_names(ledger);
  std::vector<std::uint32_t> places(asked.size(), nowhere);
  bool strange = false;
  for (std::size_t code = 0; code < asked.size(); ++code) {
    if (asked[code] == 0) continue;
    places[code] = names.find_known(ledger.names[code]);
    strange |= places[code] == nowhere;
  }
  if (!strange) return places;
  for (const std::uint32_t code : ledger.codes) {
    if (places[code] == nowhere) places[code] = names.stranger(ledger.names[code]);
  }
  return places;
}

std::vector<std::uint32_t> codes_for(std::vector<std::string_view>& names) {
  std::vector<std::string_view> kept;
  NameCodes of(kept);
  std::vector<std::uint32_t> codes;
  codes.reserve(names.size());
  for (const std::string_view name : names) codes.push_back(of.code(name));
  names = std::move(kept);
  return codes;
}

}  // namespace

void resolve_names(Ledger& ledger, LookupData& to) {
  if (ledger.codes.empty()) ledger.codes = codes_for(ledger.names);
  Names names(to);
  const std::vector<std::uint32_t> places = places_of(ledger, names);
  to.names = std::move(ledger.codes);
  std::uint32_t* const named = to.names.data();
  side_by_side(to.names.size(), [&](std::size_t, std::size_t from, std::size_t end) {
    for (std::size_t i = from; i < end; ++i) named[i] = places[named[i]];
  });
  to.parties = names.found();
  if (!names.strange() || to.book->options.unknown == UnknownParty::keep) return;
  for (std::size_t pair = 0; pair < to.names.size(); ++pair) names.saw(to.names[pair], pair);
  refuse(to, names.strangers());
}

}  // namespace sanctrack
