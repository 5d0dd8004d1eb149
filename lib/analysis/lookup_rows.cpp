#include "analysis/lookup_data.hpp"

namespace sanctrack {

void AnswerLists::fill(const std::vector<StandingAnswer>& answers) {
  for (const StandingAnswer& answer : answers) add(answer.verdict, answer.stands);
  add(Verdict::unknown, {});
}

void AnswerLists::add(Verdict verdict, const std::vector<std::uint32_t>& of) {
  verdicts_.push_back(verdict);
  const auto begin = static_cast<std::uint32_t>(stands_.size());
  stands_.insert(stands_.end(), of.begin(), of.end());
  if (of.empty()) stands_.push_back(nowhere);
  rows_.push_back({begin, static_cast<std::uint32_t>(stands_.size()) - begin});
  most_ = std::max<std::size_t>(most_, rows_.back().count);
}

const LongColumn<std::int32_t>& LookupData::pair_of() const {
  std::call_once(laid_out_, [this] {
    LongColumn<std::int32_t> made(counts.rows);
    fill_rows(*this, made.data(),
              [](std::size_t pair, std::uint32_t) { return static_cast<std::int32_t>(pair); });
    pair_of_ = std::move(made);
  });
  return pair_of_;
}

}  // namespace sanctrack
