#include <algorithm>

#include "analysis/lookup_data.hpp"
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

DayRange range_of(const std::vector<std::int32_t>& days) {
  DayRange range{never, always};
  for (const std::int32_t day : days) {
    range.first = std::min(range.first, day);
    range.last = std::max(range.last, day);
  }
  if (range.first >= Date::min().days() && range.last <= Date::max().days()) return range;
  for (std::size_t pair = 0; pair < days.size(); ++pair) {
    if (days[pair] >= Date::min().days() && days[pair] <= Date::max().days()) continue;
    throw DateError("row " + std::to_string(pair) + ": day number " + std::to_string(days[pair]) +
                    " lies outside 1400-01-01 to 9999-12-31");
  }
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

}  // namespace

void answer_pairs(LookupData& data) {
  const std::size_t pairs = data.days.size();
  if (pairs == 0) return;
  data.answers = Unfilled<std::uint32_t>(pairs);
  std::uint32_t* const answers = data.answers.data();
  const DayRange range = range_of(data.days);
  const std::vector<const Life*> lives = lives_of(data);
  data.lists.fill(data.book->answers.values());
  if (range.size() <= 16 * pairs + 1024) {
    const AnswerTable table(lives, range);
    if (table.usable()) {
      side_by_side(pairs, [&](std::size_t from, std::size_t to) noexcept {
        table.answer(data, from, to, answers);
      });
      return;
    }
  }
  side_by_side(pairs, [&](std::size_t from, std::size_t to) noexcept {
    for (std::size_t i = from; i < to; ++i) {
      const Life* life = lives[data.names[i]];
      answers[i] = life == nullptr ? nowhere : answer_of(*life, data.days[i]);
    }
  });
}

void need_room_for_rows(const LookupData& data) {
  constexpr auto most = static_cast<std::size_t>(INT32_MAX);
  if (data.answers.size() <= most / data.lists.most_rows()) return;
  if (data.counts().rows > most) {
    throw InvalidValue("too many rows for one lookup: take it in batches");
  }
}

}  // namespace sanctrack
