#include "history/sequences.hpp"

#include <algorithm>

namespace sanctrack {
namespace {

constexpr std::uint32_t not_there = static_cast<std::uint32_t>(-1);

// Where each number stands in a sequence; of one that stands there twice, the first place.
std::vector<std::uint32_t> places_in(const Sequence& sequence) {
  const std::uint32_t most =
      sequence.empty() ? 0 : *std::max_element(sequence.begin(), sequence.end());
  std::vector<std::uint32_t> places(sequence.empty() ? 0 : std::size_t{most} + 1, not_there);
  for (std::size_t i = sequence.size(); i-- > 0;) {
    places[sequence[i]] = static_cast<std::uint32_t>(i);
  }
  return places;
}

}  // namespace

Sequences::Held Sequences::difference(const Sequence& before, const Sequence& after) {
  const std::vector<std::uint32_t> places = places_in(before);
  const auto place_of = [&](std::uint32_t number) {
    return number < places.size() ? places[number] : not_there;
  };
  Held held{.whole = false};
  std::size_t next = 0;
  while (next < after.size()) {
    const std::uint32_t from = place_of(after[next]);
    std::uint32_t count = 0;
    if (from != not_there) {
      while (next < after.size() && from + count < before.size() &&
             before[from + count] == after[next]) {
        ++count;
        ++next;
      }
    }
    const std::size_t begin = next;
    while (next < after.size() && place_of(after[next]) == not_there) ++next;
    held.numbers.insert(held.numbers.end(),
                        {count == 0 ? 0 : from, count, static_cast<std::uint32_t>(next - begin)});
    held.numbers.insert(held.numbers.end(), after.begin() + static_cast<std::ptrdiff_t>(begin),
                        after.begin() + static_cast<std::ptrdiff_t>(next));
  }
  if (held.numbers.size() >= after.size()) return {.whole = true, .numbers = after};
  held.numbers.shrink_to_fit();
  return held;
}

Sequence Sequences::applied(const Held& held, const Sequence& before) {
  if (held.whole) return held.numbers;
  Sequence sequence;
  sequence.reserve(before.size() + 256);
  const std::vector<std::uint32_t>& numbers = held.numbers;
  for (std::size_t at = 0; at < numbers.size();) {
    const auto from = before.begin() + static_cast<std::ptrdiff_t>(numbers[at]);
    sequence.insert(sequence.end(), from, from + static_cast<std::ptrdiff_t>(numbers[at + 1]));
    const auto fresh = numbers.begin() + static_cast<std::ptrdiff_t>(at) + 3;
    sequence.insert(sequence.end(), fresh, fresh + static_cast<std::ptrdiff_t>(numbers[at + 2]));
    at += 3 + numbers[at + 2];
  }
  return sequence;
}

std::size_t Sequences::whole_before(std::size_t place) const noexcept {
  while (!held_[place].whole) --place;
  return place;
}

Sequence Sequences::at(std::size_t place) const {
  Sequence sequence;
  for (std::size_t i = whole_before(place); i <= place; ++i) sequence = applied(held_[i], sequence);
  return sequence;
}

// How many differences stand in a row around a place that holds one.
std::size_t Sequences::chain_around(std::size_t place) const noexcept {
  std::size_t end = place + 1;
  while (end < held_.size() && !held_[end].whole) ++end;
  return end - whole_before(place);
}

void Sequences::insert(std::size_t place, const Sequence& sequence) {
  Held held{.whole = true, .numbers = sequence};
  if (place > 0) held = difference(at(place - 1), sequence);
  if (place < held_.size()) {
    const Sequence next = at(place);
    // The first is always whole; what was first is now told by what is before it.
    if (place == 0 || !held_[place].whole) held_[place] = difference(sequence, next);
  }
  held_.insert(held_.begin() + static_cast<std::ptrdiff_t>(place), std::move(held));
  if (!held_[place].whole && chain_around(place) > longest_chain) {
    held_[place] = {.whole = true, .numbers = sequence};
  } else if (place == 0 && held_.size() > 1 && chain_around(0) > longest_chain) {
    held_[1] = {.whole = true, .numbers = at(1)};
  }
}

std::size_t Sequences::bytes_held() const noexcept {
  std::size_t bytes = held_.capacity() * sizeof(Held);
  for (const Held& held : held_) bytes += held.numbers.capacity() * sizeof(std::uint32_t);
  return bytes;
}

}  // namespace sanctrack
