#include <algorithm>
#include <array>
#include <optional>

#include "analysis/lookup_data.hpp"
#include "sanctrack/analysis/side_by_side.hpp"
#include "sanctrack/values/error.hpp"

namespace sanctrack {
namespace {

/// Larger tables would cost more than they save.
constexpr std::size_t most_cells = std::size_t{1} << 22;
constexpr std::size_t most_days = std::size_t{1} << 17;

using Life = std::vector<LifePiece>;

std::uint32_t answer_of(const Life& life, std::int32_t day) {
  const auto after =
      std::upper_bound(life.begin(), life.end(), day,
                       [](std::int32_t at, const LifePiece& piece) { return at < piece.from; });
  return (after - 1)->answer;
}

struct DayRange {
  std::int32_t first;
  std::int32_t last;
  std::size_t size() const noexcept { return static_cast<std::size_t>(last - first) + 1; }
};

[[noreturn]] void refuse_days(const LongColumn<std::int32_t>& days) {
  const auto wrong = std::find_if(days.begin(), days.end(), [](std::int32_t day) {
    return day < Date::min().days() || day > Date::max().days();
  });
  throw DateError("row " + std::to_string(wrong - days.begin()) + ": day number " +
                  std::to_string(*wrong) + " lies outside 1400-01-01 to 9999-12-31");
}

DayRange range_of(const LongColumn<std::int32_t>& days) {
  std::array<DayRange, part_workers> ranges{DayRange{never, always}, DayRange{never, always}};
  side_by_side(days.size(), [&](std::size_t worker, std::size_t from, std::size_t end) {
    DayRange range = ranges[worker];
    for (std::size_t pair = from; pair < end; ++pair) {
      range.first = std::min(range.first, days[pair]);
      range.last = std::max(range.last, days[pair]);
    }
    ranges[worker] = range;
  });
  const DayRange range{std::min(ranges[0].first, ranges[1].first),
                       std::max(ranges[0].last, ranges[1].last)};
  if (range.first < Date::min().days() || range.last > Date::max().days()) refuse_days(days);
  return range;
}

/// The lives of the parties of a ledger, by name; none of a stranger.
std::vector<const Life*> lives_of(LookupData& data) {
  std::vector<const Life*> lives(data.entities() + data.strangers.size(), nullptr);
  for (const std::uint32_t entity : data.parties) lives[entity] = &data.book->life(entity);
  return lives;
}

/// Answers by name and stretch of days: one look into a table that stays in the cache.
class AnswerTable {
 public:
  AnswerTable(const std::vector<const Life*>& lives, DayRange range)
      : lives_(lives), range_(range) {
    if (range.size() > most_days) return;
    std::size_t parties = 0;
    std::vector<std::int32_t> cuts{range.first};
    for (const Life* life : lives) {
      if (life == nullptr) continue;
      ++parties;
      for (const LifePiece& piece : *life) {
        if (piece.from > range.first && piece.from <= range.last) cuts.push_back(piece.from);
      }
      if (cuts.size() > most_cells) return;
    }
    std::sort(cuts.begin(), cuts.end());
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    if ((parties + 1) * cuts.size() > most_cells || cuts.size() > 0xFFFF) return;
    number_stretches(cuts);
    fill(cuts, parties);
  }

  bool usable() const noexcept { return !cells_.empty(); }
  void answer(const LookupData& data, std::size_t from, std::size_t to,
              std::uint32_t* answers) const noexcept {
    const std::uint32_t* const names = data.names.data();
    const std::int32_t* const days = data.days.data();
    const std::uint32_t* const cells = cells_.data();
    const std::uint32_t* const begin = begin_.data();
    const std::uint16_t* const stretch = stretch_.data();
    for (std::size_t i = from; i < to; ++i) {
      answers[i] = cells[begin[names[i]] + stretch[days[i] - range_.first]];
    }
  }

 private:
  void number_stretches(const std::vector<std::int32_t>& cuts) {
    stretch_.resize(range_.size());
    std::size_t next = 0;
    for (std::size_t i = 0; i < stretch_.size(); ++i) {
      const std::int32_t day = range_.first + static_cast<std::int32_t>(i);
      if (next < cuts.size() && cuts[next] == day) ++next;
      stretch_[i] = static_cast<std::uint16_t>(next - 1);
    }
  }

  /// The first line is for strangers.
  void fill(const std::vector<std::int32_t>& cuts, std::size_t parties) {
    cells_.assign((parties + 1) * cuts.size(), nowhere);
    begin_.assign(lives_.size(), 0);
    std::size_t at = 0;
    for (std::size_t name = 0; name < lives_.size(); ++name) {
      if (lives_[name] == nullptr) continue;
      at += cuts.size();
      begin_[name] = static_cast<std::uint32_t>(at);
      auto piece = lives_[name]->begin();
      for (std::size_t i = 0; i < cuts.size(); ++i) {
        while (piece + 1 != lives_[name]->end() && (piece + 1)->from <= cuts[i]) ++piece;
        cells_[at + i] = piece->answer;
      }
    }
  }

  const std::vector<const Life*>& lives_;
  DayRange range_;
  std::vector<std::uint16_t> stretch_ = {};  ///< by day of the range
  std::vector<std::uint32_t> begin_ = {};    ///< by name: its line
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

void search(const LookupData& data, const std::vector<const Life*>& lives, std::size_t from,
            std::size_t end, std::uint32_t* answers) noexcept {
  for (std::size_t i = from; i < end; ++i) {
    const Life* life = lives[data.names[i]];
    answers[i] = life == nullptr ? nowhere : answer_of(*life, data.days[i]);
  }
}

}  // namespace

void answer_pairs(LookupData& data) {
  const std::size_t pairs = data.days.size();
  if (pairs == 0) return;
  data.answers = LongColumn<std::uint32_t>(pairs);
  std::uint32_t* const answers = data.answers.data();
  const DayRange range = range_of(data.days);
  const std::vector<const Life*> lives = lives_of(data);
  data.lists.fill(data.book->answers.values());
  Tally tally(data);
  std::optional<AnswerTable> table;
  if (range.size() <= 16 * pairs + 1024) table.emplace(lives, range);
  side_by_side(pairs, [&](std::size_t worker, std::size_t from, std::size_t end) {
    if (table && table->usable()) {
      table->answer(data, from, end, answers);
    } else {
      search(data, lives, from, end, answers);
    }
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
