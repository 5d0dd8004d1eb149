#include <algorithm>
#include <cstring>
#include <unordered_map>

#include "analysis/lookup_data.hpp"
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

/// Remembers the places of names that a ledger has had: most stand in it many times.
class RecentNames {
 public:
  struct Slot {
    std::string_view name = {};
    std::uint32_t place = nowhere;
  };

  Slot& slot_of(std::string_view name) noexcept {
    const std::uint64_t mixed = word_at(name, 0) * 0x9E3779B97F4A7C15u ^
                                word_at(name, name.size() - word) * 0xC2B2AE3D27D4EB4Fu;
    return slots_[(mixed ^ mixed >> 29) * 0x165667B19E3779F9u >> (64 - bits)];
  }
  static bool fits(std::string_view name) noexcept { return name.size() >= word; }
  static bool same(std::string_view left, std::string_view right) noexcept {
    if (left.size() != right.size()) return false;
    std::uint64_t differ = word_at(left, left.size() - word) ^ word_at(right, left.size() - word);
    for (std::size_t at = 0; at + word < left.size(); at += word) {
      differ |= word_at(left, at) ^ word_at(right, at);
    }
    return differ == 0;
  }

 private:
  static constexpr std::size_t word = sizeof(std::uint64_t);
  static constexpr int bits = 13;

  static std::uint64_t word_at(std::string_view text, std::size_t at) noexcept {
    std::uint64_t value;
    std::memcpy(&value, text.data() + at, word);
    return value;
  }

  std::vector<Slot> slots_ = std::vector<Slot>(std::size_t{1} << bits);
};

/// Looks names up, each once where they are coded.
class Names {
 public:
  explicit Names(LookupData& to)
      : to_(to), index_(to.book->data->entities), seen_(to.entities(), 0) {}

  /// The place of a name that may have been asked for before.
  std::uint32_t find_again(std::string_view name) {
    if (!RecentNames::fits(name)) return find(name);
    RecentNames::Slot& slot = recent_.slot_of(name);
    if (!RecentNames::same(slot.name, name)) slot = {name, find(name)};
    return slot.place;
  }
  std::uint32_t find(std::string_view name) {
    const std::uint32_t place = index_.find(name);
    if (place == nowhere) return stranger(name);
    seen_[place] = 1;
    return place;
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
  std::uint32_t stranger(std::string_view name) {
    const auto next = static_cast<std::uint32_t>(to_.entities() + to_.strangers.size());
    const auto [at, fresh] = known_.try_emplace(std::string(name), next);
    if (fresh) {
      to_.strangers.emplace_back(name);
      strangers_.emplace_back();
    }
    return at->second;
  }

  LookupData& to_;
  const TextIndex& index_;
  std::vector<std::uint8_t> seen_;
  RecentNames recent_ = {};
  std::unordered_map<std::string, std::uint32_t> known_ = {};
  std::vector<Stranger> strangers_ = {};
};

[[noreturn]] void refuse_code(std::size_t pair, std::uint32_t code, std::size_t names) {
  throw InvalidValue("row " + std::to_string(pair) + ": code " + std::to_string(code) +
                     " stands for none of " + std::to_string(names) + " names");
}

/// Turns codes into places: what no pair asks about need not be on record.
void resolve_coded(const Ledger& ledger, Names& names, std::vector<std::uint32_t>& codes) {
  std::vector<std::uint32_t> place(ledger.names.size(), nowhere);
  for (std::size_t pair = 0; pair < codes.size(); ++pair) {
    const std::uint32_t code = codes[pair];
    if (code >= place.size()) refuse_code(pair, code, place.size());
    if (place[code] == nowhere) place[code] = names.find(ledger.names[code]);
    codes[pair] = place[code];
  }
}

}  // namespace

void resolve_names(Ledger& ledger, LookupData& to) {
  Names names(to);
  if (ledger.codes.empty()) {
    to.names.resize(ledger.names.size());
    for (std::size_t pair = 0; pair < to.names.size(); ++pair) {
      to.names[pair] = names.find_again(ledger.names[pair]);
    }
  } else {
    to.names = std::move(ledger.codes);
    resolve_coded(ledger, names, to.names);
  }
  to.parties = names.found();
  if (!names.strange() || to.book->options.unknown == UnknownParty::keep) return;
  for (std::size_t pair = 0; pair < to.names.size(); ++pair) names.saw(to.names[pair], pair);
  refuse(to, names.strangers());
}

}  // namespace sanctrack
