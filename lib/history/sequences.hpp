#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace sanctrack {

// The versions of an edition, in the order of its file.
using Sequence = std::vector<std::uint32_t>;

// The sequences of editions in the order of time, each held as what is different from the one
// before; now and then one is held whole, so that none takes more than a few steps to put together.
class Sequences {
 public:
  std::size_t size() const noexcept { return held_.size(); }

  // The sequence at a place.
  Sequence at(std::size_t place) const;

  // Calls `visit(place, sequence)` for each, the earliest first.
  template <class Visit>
  void for_each(const Visit& visit) const {
    Sequence sequence;
    for (std::size_t place = 0; place < held_.size(); ++place) {
      sequence = applied(held_[place], sequence);
      visit(place, static_cast<const Sequence&>(sequence));
    }
  }

  // Puts a sequence before the one at a place, which may be the end.
  void insert(std::size_t place, const Sequence& sequence);

  std::size_t bytes_held() const noexcept;

 private:
  // `whole`: the numbers themselves. Else parts, one after the other: from where and how many to
  // take of the sequence before, how many numbers follow, and those.
  struct Held {
    bool whole = true;
    std::vector<std::uint32_t> numbers = {};
  };

  static constexpr std::size_t longest_chain = 32;

  static Held difference(const Sequence& before, const Sequence& after);
  static Sequence applied(const Held& held, const Sequence& before);
  std::size_t whole_before(std::size_t place) const noexcept;
  std::size_t chain_around(std::size_t place) const noexcept;

  std::vector<Held> held_;
};

}  // namespace sanctrack
