#include "history/data.hpp"

#include <algorithm>
#include <limits>

#include "history/codec.hpp"
#include "values/nearest.hpp"
#include "values/text.hpp"
#include "values/time_zone.hpp"

namespace sanctrack {
namespace {

constexpr std::size_t keys_in_report = 20;

// Which keys of one sequence another lacks.
std::vector<std::uint32_t> missing_keys(const Sequence& before, const std::vector<bool>& after,
                                        const Store& store) {
  std::vector<std::uint32_t> missing;
  for (const std::uint32_t version : before) {
    const std::uint32_t key = store.version(version).key;
    if (key < after.size() && !after[key]) missing.push_back(key);
  }
  return missing;
}

std::vector<bool> keys_in(const Sequence& sequence, const Store& store) {
  std::vector<bool> keys(store.key_count(), false);
  for (const std::uint32_t version : sequence) keys[store.version(version).key] = true;
  return keys;
}

// Refuses an edition by what it would do to its neighbours: nothing of it is in the store yet.
class Guard {
 public:
  Guard(const HistoryData& data, const Draft& draft, const EditionInfo& info,
        const AddOptions& options)
      : data_(data), draft_(draft), info_(info), options_(options) {}

  void check(std::size_t place) const {
    if (options_.accept) return;
    if (place > 0) check_before(data_.info(place - 1), data_.sequence_at(place - 1));
    if (place < data_.editions.size()) check_after(data_.info(place), data_.sequence_at(place));
  }

 private:
  bool too_many(std::size_t removed, std::size_t of) const {
    return static_cast<double>(removed) > options_.max_removed * static_cast<double>(of);
  }

  void check_before(const EditionInfo& before, const Sequence& sequence) const {
    std::vector<bool> keys(data_.store.key_count(), false);
    for (std::size_t i = 0; i < draft_.sequence.size(); ++i) {
      const std::uint32_t key = draft_.key_at(i, data_.store);
      if (key != nowhere) keys[key] = true;
    }
    const std::vector<std::uint32_t> missing = missing_keys(sequence, keys, data_.store);
    if (!too_many(missing.size(), sequence.size())) return;
    RefusalReport report = made(before, info_, missing.size());
    for (const std::uint32_t key : missing) add_key(report, data_.store.key(key));
    throw RefusedEdition(std::move(report));
  }

  void check_after(const EditionInfo& after, const Sequence& sequence) const {
    const std::vector<bool> keys = keys_in(sequence, data_.store);
    std::vector<std::size_t> missing;
    for (std::size_t i = 0; i < draft_.sequence.size(); ++i) {
      const std::uint32_t key = draft_.key_at(i, data_.store);
      if (key == nowhere || !keys[key]) missing.push_back(i);
    }
    if (!too_many(missing.size(), draft_.sequence.size())) return;
    RefusalReport report = made(info_, after, missing.size());
    for (const std::size_t place : missing) add_key(report, key_text(place));
    throw RefusedEdition(std::move(report));
  }

  std::string_view key_text(std::size_t place) const {
    const std::uint32_t number = draft_.sequence[place];
    return (number & Draft::fresh_flag) != 0 ? draft_.fresh[number & ~Draft::fresh_flag].text
                                             : data_.store.key(data_.store.version(number).key);
  }

  RefusalReport made(const EditionInfo& before, const EditionInfo& after,
                     std::size_t removed) const {
    return {.edition = info_,
            .before = before,
            .after = after,
            .removed = removed,
            .max_removed = options_.max_removed};
  }

  static void add_key(RefusalReport& report, std::string_view key) {
    if (report.keys.size() < keys_in_report) report.keys.emplace_back(key);
  }

  const HistoryData& data_;
  const Draft& draft_;
  const EditionInfo& info_;
  const AddOptions& options_;
};

EditionInfo info_of(const Edition& head, const EditionTime& at, const std::string& name,
                    std::size_t entries) {
  const std::string zone = head.authority ? head.authority->to_string() : "";
  EditionInfo info{.at = instant_of(at, zone),
                   .day = std::nullopt,
                   .name = name,
                   .format = head.format,
                   .published = head.published,
                   .entries = entries,
                   .unread = head.unread};
  if (const Date* day = std::get_if<Date>(&at)) info.day = *day;
  return info;
}

void count_changes(const Store& store, const Sequence& before, const Sequence& after,
                   Added& added) {
  const SequenceDifference difference = difference_between(store, before, after);
  added.added = difference.added.size();
  added.removed = difference.removed.size();
  added.changed = static_cast<std::size_t>(
      std::count_if(difference.changed.begin(), difference.changed.end(), [&](const auto& pair) {
        return store.version(pair.first).codec == store.version(pair.second).codec ||
               store.entry(pair.first) != store.entry(pair.second);
      }));
}

// Whether a draft says what an edition says, which may have come as rows or as an edition read.
bool same(const Store& store, const Sequence& sequence, const Draft& draft) {
  if (draft.fresh.empty() && sequence == draft.sequence) return true;
  if (sequence.size() != draft.sequence.size()) return false;
  for (std::size_t i = 0; i < sequence.size(); ++i) {
    const Codec codec = static_cast<Codec>(store.version(sequence[i]).codec);
    if (draft.sequence[i] == sequence[i]) continue;
    if (codec == draft.codec || draft.entry_at(i, store) != store.entry(sequence[i])) return false;
  }
  return true;
}

}  // namespace

Instant instant_of(const EditionTime& time, std::string_view authority) {
  if (const Instant* instant = std::get_if<Instant>(&time)) return *instant;
  return end_of_day(std::get<Date>(time), authority);
}

bool is_earlier(const EditionTime& left, const EditionTime& right) {
  return instant_of(left, {}) < instant_of(right, {});
}

void put_in_order(std::vector<EditionFile>& files) {
  std::stable_sort(files.begin(), files.end(), [](const EditionFile& a, const EditionFile& b) {
    return is_earlier(a.at, b.at);
  });
}

Instant HistoryData::instant_of(const EditionTime& time) const {
  return sanctrack::instant_of(time, authority_name());
}

bool HistoryData::has_ended(Date day, Instant at) const {
  return end_of_day(day, authority_name()) <= at;
}

bool HistoryData::has_begun(Date day, Instant at) const {
  return end_of_day(day.plus_days(-1), authority_name()) < at;
}

bool HistoryData::may_be_older(std::size_t place) const {
  return place > 0 && info(place).day && has_begun(*info(place).day, info(place - 1).at);
}

bool HistoryData::lists(std::uint32_t version, std::size_t place) const {
  const std::optional<Date> delisted = store.delisted(version);
  return !delisted || !has_begun(*delisted, info(place).at);
}

std::size_t HistoryData::count_until(Instant at) const {
  const auto after =
      std::upper_bound(editions.begin(), editions.end(), at,
                       [](Instant instant, const Held& held) { return instant < held.info.at; });
  return static_cast<std::size_t>(after - editions.begin());
}

std::size_t HistoryData::place_at(const EditionTime& time) const {
  if (editions.empty()) throw Error("the history holds no edition: add one first");
  const std::size_t count = count_until(instant_of(time));
  if (count > 0) return count - 1;
  throw Error("there is no edition by " + to_string(time) + ": the first one is of " +
              editions.front().info.when());
}

Sequence HistoryData::neighbour_of(const EditionTime& time, const AuthorityId& of) const {
  if (editions.empty()) return {};
  const std::size_t count = count_until(sanctrack::instant_of(time, of.to_string()));
  return sequence_at(count > 0 ? count - 1 : 0);
}

Edition HistoryData::head_at(std::size_t place) const { return decode_head(editions[place].head); }

std::uint32_t HistoryData::key_of(std::string_view key) const {
  const std::uint32_t number = store.find_key(key);
  if (number != nowhere) return number;
  throw UnknownIdError(
      "no edition has the key " + in_quotes(key) + ": " + std::to_string(editions.size()) +
      (editions.size() == 1 ? " edition" : " editions") +
      (editions.empty()
           ? std::string()
           : " from " + editions.front().info.when() + " to " + editions.back().info.when()));
}

void HistoryData::check_authority(const std::optional<AuthorityId>& of) const {
  if (editions.empty() || authority == of) return;
  throw Error("a list of " + (of ? of->to_string() : "no authority") +
              " was given to a history of lists of " +
              (authority ? authority->to_string() : "no authority") +
              ": expected a history for each list");
}

Added HistoryData::state(const Edition& delta, const EditionTime& at, const std::string& name) {
  check_authority(delta.authority);
  Added added{.edition = info_of(delta, at, name, delta.entries.size())};
  added.fresh = statements.add(added.edition, delta.entries);
  for (const ListEntry& entry : delta.entries) {
    const ListOperation operation = entry.operation.value_or(ListOperation::modify);
    ++(operation == ListOperation::add      ? added.added
       : operation == ListOperation::remove ? added.removed
                                            : added.changed);
  }
  return added;
}

bool HistoryData::comparable_with(std::size_t place, const Draft& draft) const {
  if (rows(place) && draft.codec == Codec::sdn_row) return true;
  const Edition head = head_at(place);
  return head.format == draft.head.format && head.parts == draft.head.parts;
}

Added HistoryData::take(Draft draft, const EditionTime& at, const std::string& name,
                        std::size_t bytes, const AddOptions& options) {
  check_authority(draft.head.authority);
  EditionInfo info = info_of(draft.head, at, name, draft.sequence.size());
  const std::size_t place = count_until(info.at);
  if (place > 0 && editions[place - 1].info.at == info.at) {
    if (editions[place - 1].head == draft.encoded_head &&
        same(store, sequence_at(place - 1), draft)) {
      return {.edition = editions[place - 1].info, .fresh = false};
    }
    const std::string& other = editions[place - 1].info.name;
    throw Error("there is another edition of " + info.when() + " already" +
                (other.empty() ? "" : ", " + in_quotes(other)) +
                ": expected one edition for each instant");
  }
  Guard(*this, draft, info, options).check(place);

  draft.take_into(store);
  Added added{.edition = info, .added = draft.sequence.size()};
  if (place > 0) {
    count_changes(store, sequence_at(place - 1), draft.sequence, added);
    // What is read of less is no change of the list.
    if (!comparable_with(place - 1, draft)) added.changed = 0;
  }
  authority = draft.head.authority;
  sequences.insert(place, draft.sequence);
  if (place == editions.size()) last = std::move(draft.sequence);
  editions.insert(editions.begin() + static_cast<std::ptrdiff_t>(place),
                  Held{std::move(info), std::move(draft.encoded_head), bytes, draft.codec});
  update_renames(place);
  return added;
}

}  // namespace sanctrack
