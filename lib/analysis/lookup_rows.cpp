#include "analysis/lookup_data.hpp"
#include "sanctrack/analysis/side_by_side.hpp"

namespace sanctrack {

void AnswerLists::fill(const std::vector<StandingAnswer>& answers) {
  for (const StandingAnswer& answer : answers) add(answer.verdict, answer.stands);
  add(Verdict::unknown, {});
}

void AnswerLists::add(Verdict verdict, const std::vector<std::uint32_t>& of) {
  verdicts_.push_back(verdict);
  stands_.insert(stands_.end(), of.begin(), of.end());
  if (of.empty()) stands_.push_back(nowhere);
  most_ = std::max<std::size_t>(most_, stands_.size() - begin_.back());
  begin_.push_back(static_cast<std::uint32_t>(stands_.size()));
}

namespace {

PairRows lay_out(const LookupData& data) {
  PairRows made{.pair_of = Unfilled<std::int32_t>(data.counts.rows),
                .stand_of = Unfilled<std::uint32_t>(data.counts.rows)};
  std::int32_t* const pair_of = made.pair_of.data();
  std::uint32_t* const stand_of = made.stand_of.data();
  const std::uint32_t* const answers = data.answers.data();
  side_by_side(data.answers.size(), [&](std::size_t, std::size_t from, std::size_t end) {
    const AnswerLists& lists = data.lists;
    std::size_t row = data.counts.rows_before[from / part_size];
    for (std::size_t pair = from; pair < end; ++pair) {
      const auto stands = lists.stands(lists.place_of(answers[pair]));
      pair_of[row] = static_cast<std::int32_t>(pair);
      stand_of[row++] = stands.front();
      for (const std::uint32_t stand : stands.subspan(1)) {
        pair_of[row] = static_cast<std::int32_t>(pair);
        stand_of[row++] = stand;
      }
    }
  });
  return made;
}

}  // namespace

const PairRows& LookupData::rows() const {
  std::call_once(laid_out_, [this] { rows_ = lay_out(*this); });
  return rows_;
}

}  // namespace sanctrack
