#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "history/sequences.hpp"
#include "history/store.hpp"
#include "lists/input.hpp"

namespace sanctrack {

// An edition that is to be added: the versions it is made of, of which some are not in the store
// yet. Nothing of it is in the store before it is taken.
struct Draft {
  struct Fresh {
    std::uint32_t key;      // its number, or nowhere for a key that is new, too
    std::string_view text;  // the key
    std::string_view bytes;
    std::optional<Date> delisted{};
  };

  Edition head;                // all but the entries
  std::string encoded_head;    // the same as bytes
  Codec codec = Codec::entry;  // of what is fresh
  Sequence sequence = {};      // versions of the store, or `fresh_flag` and a place in `fresh`
  std::vector<Fresh> fresh = {};

  static constexpr std::uint32_t fresh_flag = 0x80000000U;

  // The number of the key at a place, or nowhere for a new one.
  std::uint32_t key_at(std::size_t place, const Store& store) const {
    const std::uint32_t number = sequence[place];
    return (number & fresh_flag) != 0 ? fresh[number & ~fresh_flag].key : store.version(number).key;
  }
  ListEntry entry_at(std::size_t place, const Store& store) const {
    const std::uint32_t number = sequence[place];
    return (number & fresh_flag) != 0 ? decoded(fresh[number & ~fresh_flag].bytes, codec)
                                      : store.entry(number);
  }
  // Puts what is fresh into the store; `sequence` then holds versions of the store alone.
  void take_into(Store& store);
};

// An edition as bytes, before it is compared with anything.
struct Encoded {
  struct Entry {
    std::string key;
    std::size_t begin, size;
    std::optional<Date> delisted;
  };

  Edition head;
  std::string bytes;
  std::vector<Entry> entries;
};
Encoded encoded(const Edition& edition);

// The draft of an edition that was encoded; what it refers to must outlive it.
Draft draft_of(const Encoded& edition, const Store& store);

// The draft of OFAC's CSV without reading the rows that stand in `base`, the sequence of a
// neighbouring edition. False where the file has anything that only a reader can judge: a row that
// is not as it should be, a key twice.
bool draft_of_rows(const lists::Input& input, const lists::ReadOptions& options, const Store& store,
                   const Sequence& base, Draft& draft);

}  // namespace sanctrack
