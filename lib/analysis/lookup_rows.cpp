#include "analysis/lookup_data.hpp"

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

PairCounts count_pairs(const LookupData& data) {
  PairCounts counts;
  if (data.answers.size() == 0) return counts;
  std::vector<std::size_t> pairs_of(data.lists.size(), 0);
  for (const std::uint32_t answer : data.answers) ++pairs_of[data.lists.place_of(answer)];
  for (std::size_t place = 0; place < pairs_of.size(); ++place) {
    counts.rows += pairs_of[place] * data.lists.stands(place).size();
    counts.verdicts[static_cast<std::size_t>(data.lists.verdict(place))] += pairs_of[place];
  }
  return counts;
}

PairRows lay_out(const LookupData& data, std::size_t rows) {
  PairRows made;
  made.pair_of.resize(rows);
  made.stand_of.resize(rows);
  std::int32_t* pair_of = made.pair_of.data();
  std::uint32_t* stand_of = made.stand_of.data();
  std::int32_t pair = 0;
  for (const std::uint32_t answer : data.answers) {
    for (const std::uint32_t stand : data.lists.stands(data.lists.place_of(answer))) {
      *pair_of++ = pair;
      *stand_of++ = stand;
    }
    ++pair;
  }
  return made;
}

}  // namespace

const PairCounts& LookupData::counts() const {
  std::call_once(counted_, [this] { counts_ = count_pairs(*this); });
  return counts_;
}

const PairRows& LookupData::rows() const {
  std::call_once(laid_out_, [this] { rows_ = lay_out(*this, counts().rows); });
  return rows_;
}

}  // namespace sanctrack
