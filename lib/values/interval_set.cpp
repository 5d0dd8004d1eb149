#include <algorithm>
#include <iterator>
#include <ostream>
#include <sanctrack/values/interval_set.hpp>

namespace sanctrack {

IntervalSet::IntervalSet(std::initializer_list<Interval> intervals) : intervals_(intervals) {
  normalise();
}

IntervalSet::IntervalSet(std::vector<Interval> intervals) : intervals_(std::move(intervals)) {
  normalise();
}

void IntervalSet::normalise() {
  std::sort(intervals_.begin(), intervals_.end());
  std::size_t kept = 0;
  for (std::size_t i = 1; i < intervals_.size(); ++i) {
    Interval& last = intervals_[kept];
    const Interval next = intervals_[i];
    if (next.from_ <= last.until_) {
      last.until_ = std::max(last.until_, next.until_);
    } else {
      intervals_[++kept] = next;
    }
  }
  if (!intervals_.empty()) {
    intervals_.erase(intervals_.begin() + static_cast<std::ptrdiff_t>(kept) + 1, intervals_.end());
  }
}

bool IntervalSet::contains(Date day) const noexcept { return covers(Interval::on(day)); }

bool IntervalSet::covers(const Interval& interval) const noexcept {
  const auto after = std::upper_bound(
      intervals_.begin(), intervals_.end(), interval,
      [](const Interval& left, const Interval& right) { return left.from_ < right.from_; });
  return after != intervals_.begin() && std::prev(after)->covers(interval);
}

IntervalSet IntervalSet::gaps() const {
  IntervalSet between;
  for (std::size_t i = 1; i < intervals_.size(); ++i) {
    between.intervals_.push_back(Interval(intervals_[i - 1].until_, intervals_[i].from_));
  }
  return between;
}

IntervalSet IntervalSet::complement() const {
  IntervalSet rest;
  std::int32_t from = Interval::no_from;
  for (const Interval& interval : intervals_) {
    if (from < interval.from_) rest.intervals_.push_back(Interval(from, interval.from_));
    from = interval.until_;
  }
  if (from != Interval::no_until) rest.intervals_.push_back(Interval(from, Interval::no_until));
  return rest;
}

IntervalSet operator|(const IntervalSet& left, const IntervalSet& right) {
  std::vector<Interval> both = left.intervals_;
  both.insert(both.end(), right.intervals_.begin(), right.intervals_.end());
  return IntervalSet(std::move(both));
}

IntervalSet IntervalSet::intersect(const IntervalSet& other) const {
  IntervalSet common;
  auto left = intervals_.begin();
  auto right = other.intervals_.begin();
  while (left != intervals_.end() && right != other.intervals_.end()) {
    if (const auto shared = left->intersect(*right)) common.intervals_.push_back(*shared);
    // An open end is the largest number, so it never moves on before a closed one.
    if (left->until_ < right->until_) {
      ++left;
    } else {
      ++right;
    }
  }
  return common;
}

IntervalSet operator&(const IntervalSet& left, const IntervalSet& right) {
  return left.intersect(right);
}

IntervalSet operator-(const IntervalSet& left, const IntervalSet& right) {
  return left & right.complement();
}

std::string IntervalSet::to_string() const {
  std::string out = "{";
  for (const Interval& interval : intervals_) {
    if (out.size() > 1) out += ", ";
    out += interval.to_string();
  }
  return out += '}';
}

std::ostream& operator<<(std::ostream& out, const IntervalSet& set) {
  return out << set.to_string();
}

}  // namespace sanctrack
