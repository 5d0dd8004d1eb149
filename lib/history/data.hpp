#pragma once

#include <functional>
#include <optional>
#include <shared_mutex>
#include <string>
#include <vector>

#include "history/draft.hpp"
#include "history/sequences.hpp"
#include "history/statements.hpp"
#include "history/store.hpp"
#include "sanctrack/history/history.hpp"

namespace sanctrack {

// What a history holds. Whoever reads holds the mutex shared, whoever adds holds it alone.
struct HistoryData {
  struct Held {
    EditionInfo info;
    std::string head;  // as bytes
    std::size_t bytes_read;
    Codec codec;
  };

  mutable std::shared_mutex mutex;
  std::optional<AuthorityId> authority;
  Store store;
  Sequences sequences;
  std::vector<Held> editions;  // the earliest first
  Sequence last;               // the sequence of the last one
  Statements statements;
  std::vector<ListRename> renames;  // up to date with the editions

  // The authority's name, empty where there is none.
  std::string authority_name() const { return authority ? authority->to_string() : std::string(); }
  Instant instant_of(const EditionTime& time) const;
  // How many editions are at or before an instant.
  std::size_t count_until(Instant at) const;
  // The place of the last edition at or before a time. @throws Error where there is none
  std::size_t place_at(const EditionTime& time) const;
  Sequence sequence_at(std::size_t place) const {
    return place + 1 == editions.size() ? last : sequences.at(place);
  }
  // The sequence of the edition beside which one of a time would stand; empty where there is none.
  Sequence neighbour_of(const EditionTime& time, const AuthorityId& of) const;
  Edition head_at(std::size_t place) const;
  const EditionInfo& info(std::size_t place) const { return editions[place].info; }
  // Whether an edition that has a version lists it: the entry may say that it was delisted by then.
  bool lists(std::uint32_t version, std::size_t place) const;
  // Whether an edition that is dated by its day may be older than the one before it, which is of an
  // instant of that day.
  bool may_be_older(std::size_t place) const;
  // Whether a day has begun at an instant, and whether it has ended.
  bool has_begun(Date day, Instant at) const;
  bool has_ended(Date day, Instant at) const;

  // The number of a key. @throws UnknownIdError
  std::uint32_t key_of(std::string_view key) const;
  // The keys that one party had, by certain renames; the one asked for first.
  std::vector<std::uint32_t> keys_of_party(std::uint32_t key) const;

  void check_authority(const std::optional<AuthorityId>& of) const;
  Added take(Draft draft, const EditionTime& at, const std::string& name, std::size_t bytes,
             const AddOptions& options);
  Added state(const Edition& delta, const EditionTime& at, const std::string& name);
  // Whether an edition is made of rows of OFAC's CSV alone.
  bool rows(std::size_t place) const {
    return editions[place].info.entries > 0 && editions[place].codec == Codec::sdn_row;
  }
  // Whether an edition that is to be added can be compared field by field with the one at a place.
  bool comparable_with(std::size_t place, const Draft& draft) const;
  void add_renames(std::size_t place);
  // After an edition was put at a place.
  void update_renames(std::size_t place);
};

// Whether two editions can be compared field by field: one format, made of the same parts.
bool comparable(const HistoryData& data, std::size_t before, std::size_t after);

// How many records of an edition could not be read, in words.
std::string unread_in_words(const EditionInfo& edition);

// Why an edition was refused.
std::string in_words(const RefusalReport& report);

// The instant that a time means where an authority publishes.
Instant instant_of(const EditionTime& time, std::string_view authority);

// Puts files in the order of time.
void put_in_order(std::vector<EditionFile>& files);

// What is different between two entries, field by field.
std::vector<ListFieldChange> changes_between(const ListEntry& before, const ListEntry& after);

// Keys that changed between two neighbouring editions, told by numbers that stayed.
std::vector<ListRename> renames_between(const std::vector<ListEntry>& removed,
                                        const std::vector<ListEntry>& added,
                                        const EditionInfo& last, const EditionInfo& first);

// The versions that only one of two sequences has a key of, and the pairs that differ; in the order
// of the list. Of a key that stands in a sequence again, the first version counts.
struct SequenceDifference {
  std::vector<std::uint32_t> removed, added;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> changed;
  std::vector<std::uint32_t> repeated;  // such keys
};
SequenceDifference difference_between(const Store& store, const Sequence& before,
                                      const Sequence& after);

}  // namespace sanctrack
