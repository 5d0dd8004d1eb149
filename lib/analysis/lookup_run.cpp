#include <algorithm>
#include <array>

#include "analysis/lookup_data.hpp"
#include "sanctrack/analysis/side_by_side.hpp"
#include "sanctrack/values/error.hpp"

namespace sanctrack {
namespace {

/// Larger tables would cost more than they save.
constexpr std::size_t most_cells = std::size_t{1} << 22;
constexpr std::int32_t most_days = std::int32_t{1} << 17;

using Life = std::vector<LifePiece>;

std::uint32_t answer_of(const Life& life, std::int32_t day) {
  const auto after =
      std::upper_bound(life.begin(), life.end(), day,
                       [](std::int32_t at, const LifePiece& piece) { return at < piece.from; });
  return (after - 1)->answer;
}

[[noreturn]] void refuse_day(std::size_t pair, std::int32_t day) {
  throw DateError("row " + std::to_string(pair) + ": day number " + std::to_string(day) +
                  " lies outside 1400-01-01 to 9999-12-31");
}

/// Which codes some pair has; all of them where they are few, for then each is soon asked.
std::vector<std::uint8_t> codes_asked(const Ledger& ledger, std::size_t names) {
  if (names <= ledger.codes.size() / 16) return std::vector<std::uint8_t>(names, 1);
  std::vector<std::uint8_t> asked(names, 0);
  for (std::size_t pair = 0; pair < ledger.codes.size(); ++pair) {
    const std::uint32_t code = ledger.codes[pair];
    if (code >= names) refuse_code(pair, code, names);
    asked[code] = 1;
  }
  return asked;
}

/// By place the lives of the parties of a ledger; none of a stranger.
std::vector<const Life*> lives_of(const Ledger& ledger, const std::vector<std::uint32_t>& places,
                                  const LookupData& data) {
  const std::vector<std::uint8_t> asked = codes_asked(ledger, places.size());
  std::vector<const Life*> lives(data.entities() + data.strangers.size(), nullptr);
  for (std::size_t code = 0; code < places.size(); ++code) {
    if (asked[code] != 0 && places[code] < data.entities()) {
      lives[places[code]] = &data.book->life(places[code]);
    }
  }
  return lives;
}

/// Answers by place and stretch of days: one look into a table that stays in the cache. A stretch
/// ends where the answer to some party changes.
class AnswerTable {
 public:
  explicit AnswerTable(const std::vector<const Life*>& lives, std::size_t pairs) {
    std::vector<std::int32_t> cuts;
    std::size_t parties = 0;
    for (const Life* life : lives) {
      if (life == nullptr) continue;
      ++parties;
      for (std::size_t i = 1; i < life->size(); ++i) cuts.push_back((*life)[i].from);
      if (cuts.size() > most_cells) return;
    }
    std::sort(cuts.begin(), cuts.end());
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    const std::size_t cells = (parties + 1) * (cuts.size() + 1);
    if (cells > std::min(most_cells, 4 * pairs) || cuts.size() >= 0xFFFF) return;
    if (!cuts.empty()) {
      if (cuts.back() - cuts.front() > most_days) return;
      first_ = cuts.front() - 1;
      last_ = cuts.back();
    }
    number_stretches(cuts);
    fill(lives, cuts, cells);
  }

  bool usable() const noexcept { return !cells_.empty(); }
  std::uint32_t answer(std::uint32_t place, std::int32_t day) const noexcept {
    const auto at = static_cast<std::size_t>(std::clamp(day, first_, last_) - first_);
    return cells_[begin_[place] + stretch_[at]];
  }

 private:
  void number_stretches(const std::vector<std::int32_t>& cuts) {
    std::uint16_t number = 0;
    for (std::int32_t day = first_; day <= last_; ++day) {
      if (number < cuts.size() && cuts[number] == day) ++number;
      stretch_.push_back(number);
    }
  }

  /// The first line is for strangers.
  void fill(const std::vector<const Life*>& lives, const std::vector<std::int32_t>& cuts,
            std::size_t cells) {
    cells_.assign(cells, nowhere);
    begin_.assign(lives.size(), 0);
    std::size_t at = 0;
    for (std::size_t place = 0; place < lives.size(); ++place) {
      if (lives[place] == nullptr) continue;
      at += cuts.size() + 1;
      begin_[place] = static_cast<std::uint32_t>(at);
      auto piece = lives[place]->begin();
      cells_[at] = piece->answer;
      for (std::size_t i = 0; i < cuts.size(); ++i) {
        while (piece + 1 != lives[place]->end() && (piece + 1)->from <= cuts[i]) ++piece;
        cells_[at + i + 1] = piece->answer;
      }
    }
  }

  std::int32_t first_ = 0;                   ///< days before it are answered as it is
  std::int32_t last_ = 0;                    ///< days after it are answered as it is
  std::vector<std::uint16_t> stretch_ = {};  ///< by day of that range
  std::vector<std::uint32_t> begin_ = {};    ///< by place: its line
  std::vector<std::uint32_t> cells_ = {};
};

/// Counts answers part by part, while they lie in the cache.
class Tally {
 public:
  explicit Tally(LookupData& data)
      : data_(data), rows_of_part_((data.answers.size() + part_size - 1) / part_size, 0) {
    for (auto& pairs : pairs_) pairs.assign(data.lists.size(), 0);
  }

  /// Each worker counts in two lists by turns: one answer often follows another like it.
  void count(std::size_t worker, std::size_t from, std::size_t end) noexcept {
    std::uint32_t* const by_turns[] = {pairs_[2 * worker].data(), pairs_[2 * worker + 1].data()};
    const std::uint32_t* const answers = data_.answers.data();
    const AnswerLists& lists = data_.lists;
    std::size_t rows = 0;
    for (std::size_t pair = from; pair < end; ++pair) {
      const std::size_t place = lists.place_of(answers[pair]);
      ++by_turns[pair % 2][place];
      rows += lists.rows(place).count;
    }
    rows_of_part_[from / part_size] = rows;
  }

  void sum_up() {
    PairCounts& counts = data_.counts;
    counts.pairs.assign(data_.lists.size(), 0);
    for (std::size_t place = 0; place < counts.pairs.size(); ++place) {
      for (const auto& pairs : pairs_) counts.pairs[place] += pairs[place];
      counts.verdicts[static_cast<std::size_t>(data_.lists.verdict(place))] += counts.pairs[place];
    }
    for (const std::size_t rows : rows_of_part_) {
      counts.rows_before.push_back(counts.rows);
      counts.rows += rows;
    }
  }

 private:
  LookupData& data_;
  std::array<std::vector<std::uint32_t>, 2 * part_workers> pairs_ = {};
  std::vector<std::size_t> rows_of_part_;
};

/// The days and names of pairs, and what answers them.
class Pairs {
 public:
  Pairs(const Ledger& ledger, const std::vector<std::uint32_t>& places, LookupData& data)
      : places_(places),
        lives_(lives_of(ledger, places, data)),
        table_(lives_, ledger.codes.size()),
        data_(data) {}

  /// Answers some pairs, and puts places where codes stand.
  void answer(std::size_t from, std::size_t end) {
    if (table_.usable()) {
      answer(from, end, [&](std::uint32_t place, std::int32_t day) noexcept {
        return table_.answer(place, day);
      });
    } else {
      answer(from, end, [&](std::uint32_t place, std::int32_t day) noexcept {
        return lives_[place] == nullptr ? nowhere : answer_of(*lives_[place], day);
      });
    }
  }

 private:
  template <class AnswerTo>
  void answer(std::size_t from, std::size_t end, const AnswerTo& answer_to) {
    constexpr std::int32_t first = Date::min().days();
    constexpr std::int32_t last = Date::max().days();
    const std::size_t names = places_.size();
    const std::uint32_t* const places = places_.data();
    const std::int32_t* const days = data_.days.data();
    std::uint32_t* const named = data_.names.data();
    std::uint32_t* const answers = data_.answers.data();
    for (std::size_t pair = from; pair < end; ++pair) {
      const std::uint32_t code = named[pair];
      const std::int32_t day = days[pair];
      if (code >= names) refuse_code(pair, code, names);
      if (day < first || day > last) refuse_day(pair, day);
      named[pair] = places[code];
      answers[pair] = answer_to(places[code], day);
    }
  }

  const std::vector<std::uint32_t>& places_;
  std::vector<const Life*> lives_;
  AnswerTable table_;
  LookupData& data_;
};

}  // namespace

void answer_pairs(Ledger& ledger, const std::vector<std::uint32_t>& places, LookupData& to) {
  Pairs pairs(ledger, places, to);
  to.names = std::move(ledger.codes);
  to.days = std::move(ledger.days);
  to.answers.resize(to.days.size());
  to.lists.fill(to.book->answers.values());
  Tally tally(to);
  side_by_side(to.days.size(), [&](std::size_t worker, std::size_t from, std::size_t end) {
    pairs.answer(from, end);
    tally.count(worker, from, end);
  });
  tally.sum_up();
}

void need_room_for_rows(const LookupData& data) {
  constexpr auto most = static_cast<std::size_t>(INT32_MAX);
  if (data.answers.size() <= most / data.lists.most_rows()) return;
  if (data.counts.rows > most) {
    throw InvalidValue("too many rows for one lookup: take it in batches");
  }
}

}  // namespace sanctrack
