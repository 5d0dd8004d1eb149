#include <algorithm>
#include <mutex>

#include "history/data.hpp"
#include "history/lives.hpp"

namespace sanctrack {
namespace {

// The life of one party, under all of its keys.
class Life {
 public:
  Life(const HistoryData& data, std::string_view key)
      : data_(data), keys_(data.keys_of_party(data.key_of(key))) {
    timeline_.key = key;
    for (std::size_t i = 1; i < keys_.size(); ++i) {
      timeline_.other_keys.emplace_back(data.store.key(keys_[i]));
    }
  }

  ListTimeline made() {
    find_versions();
    add_spans();
    add_versions();
    for (const ListVersion& version : timeline_.versions) add_listing_days(version.entry);
    if (!timeline_.versions.empty()) {
      timeline_.label = timeline_.versions.back().entry.label();
    }
    add_caveats();
    return std::move(timeline_);
  }

 private:
  void find_versions() {
    versions_.assign(data_.editions.size(), nowhere);
    data_.sequences.for_each([&](std::size_t place, const Sequence& sequence) {
      for (const std::uint32_t version : sequence) {
        const std::uint32_t key = data_.store.version(version).key;
        if (std::find(keys_.begin(), keys_.end(), key) == keys_.end()) continue;
        versions_[place] = version;
        break;
      }
    });
  }

  bool listed(std::size_t place) const {
    return versions_[place] != nowhere && data_.lists(versions_[place], place);
  }

  // The place of the next edition that lists the party, or does not.
  std::size_t next(std::size_t place, bool there) const {
    while (place < versions_.size() && listed(place) != there) ++place;
    return place;
  }

  KeyStretch stretch(std::size_t first, std::size_t end) const {
    return {.key = data_.store.version(versions_[end - 1]).key,
            .first = first,
            .last = end - 1,
            .first_version = versions_[first],
            .last_version = versions_[end - 1],
            .delisted_version = end < versions_.size() ? versions_[end] : nowhere};
  }

  void add_spans() {
    for (std::size_t first = next(0, true); first < versions_.size();) {
      const std::size_t end = next(first, false);
      const std::size_t back = next(end, true);
      ListSpan span{.first_seen = data_.info(first), .last_seen = data_.info(end - 1)};
      if (first > 0) span.last_absent = data_.info(first - 1);
      if (back < versions_.size()) {
        const KeyStretch returned = stretch(back, back + 1);
        span.ended = end_of(data_, stretch(first, end), &returned);
      } else {
        span.ended = end_of(data_, stretch(first, end), nullptr);
      }
      timeline_.spans.push_back(std::move(span));
      first = back;
    }
  }

  void add_versions() {
    std::uint32_t last = nowhere;
    for (std::size_t place = 0; place < versions_.size(); ++place) {
      const std::uint32_t version = versions_[place];
      if (version == nowhere) {
        last = nowhere;
        continue;
      }
      if (version != last) add_version(place, version, last != nowhere);
      timeline_.versions.back().last_seen = data_.info(place);
      last = version;
    }
  }

  void add_version(std::size_t place, std::uint32_t version, bool goes_on) {
    ListEntry entry = data_.store.entry(version);
    std::vector<ListFieldChange> changes;
    if (!timeline_.versions.empty()) {
      const ListVersion& before = timeline_.versions.back();
      if (goes_on && before.entry == entry) return;
      if (comparable(data_, before_place_, place)) {
        changes = changes_between(before.entry, entry);
      }
    }
    before_place_ = place;
    timeline_.versions.push_back(
        {data_.info(place), data_.info(place), std::move(entry), std::move(changes)});
  }

  void add_listing_days(const ListEntry& entry) {
    for (const ListListing& listing : entry.listings) {
      std::vector<Date>& days = timeline_.listed_on;
      if (listing.event != ListEvent::listed || !listing.date) continue;
      if (std::find(days.begin(), days.end(), *listing.date) == days.end()) {
        days.push_back(*listing.date);
      }
    }
    std::sort(timeline_.listed_on.begin(), timeline_.listed_on.end());
  }

  void add_caveats() {
    if (timeline_.listed_on.empty()) {
      timeline_.caveats.push_back(
          "the list says no day of listing: only when it was seen is known");
    }
    if (!timeline_.spans.empty() && !timeline_.spans.front().last_absent) {
      timeline_.caveats.push_back(
          "it is in the first edition: since when it had been listed is not known");
    }
    for (const ListRename& rename : data_.renames) {
      if (rename.certain) continue;
      if (rename.before == timeline_.key || rename.after == timeline_.key) {
        timeline_.caveats.push_back(
            "perhaps the same as " +
            (rename.before == timeline_.key ? rename.after : rename.before) + ", by " +
            rename.scheme + " " + rename.number + ": " + rename.doubt);
      }
    }
  }

  const HistoryData& data_;
  const std::vector<std::uint32_t> keys_;
  std::vector<std::uint32_t> versions_;  // by edition
  std::size_t before_place_ = 0;
  ListTimeline timeline_;
};

}  // namespace

ListTimeline History::timeline(std::string_view key) const {
  const std::shared_lock<std::shared_mutex> lock(data_->mutex);
  return Life(*data_, key).made();
}

}  // namespace sanctrack
