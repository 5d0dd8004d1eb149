#include "history/lives.hpp"

#include <algorithm>
#include <mutex>
#include <set>

namespace sanctrack {
namespace {

using Lock = std::shared_lock<std::shared_mutex>;

// The next stretch of the same key, for each; none = nullptr.
std::vector<const KeyStretch*> followers(const std::vector<KeyStretch>& all, std::size_t keys) {
  std::vector<const KeyStretch*> next(all.size(), nullptr), latest(keys, nullptr);
  for (std::size_t i = all.size(); i-- > 0;) {
    next[i] = latest[all[i].key];
    latest[all[i].key] = &all[i];
  }
  return next;
}

void add_unread(const EditionInfo& info, std::vector<std::string>& caveats) {
  if (info.unread == 0) return;
  caveats.push_back(unread_in_words(info));
}

ListRemoval removal_of(const HistoryData& data, const KeyStretch& stretch,
                       const EditionInfo& first_absent) {
  const ListEntry entry = data.store.entry(stretch.last_version);
  return {.key = std::string(data.store.key(stretch.key)),
          .label = std::string(entry.label()),
          .kind = entry.kind,
          .programmes = entry.programmes,
          .last_seen = data.info(stretch.last),
          .first_absent = first_absent};
}

// What a delta file states after the last edition.
std::optional<ListRemoval> stated_end_of(const HistoryData& data, const KeyStretch& stretch) {
  const std::optional<Instant> until = data.statements.until();
  if (!until) return std::nullopt;
  const auto* statement =
      data.statements.last(data.store.key(stretch.key), data.info(stretch.last).at, *until);
  if (statement == nullptr || statement->operation != ListOperation::remove) return std::nullopt;
  ListRemoval removal = removal_of(data, stretch, statement->file);
  removal.evidence = RemovalEvidence::stated;
  return removal;
}

// Keys that went and came by a certain rename, with the edition in which the new one came.
std::set<std::pair<std::string, Instant>> renamed_keys(const HistoryData& data, bool after) {
  std::set<std::pair<std::string, Instant>> keys;
  for (const ListRename& rename : data.renames) {
    if (rename.certain) keys.emplace(after ? rename.after : rename.before, rename.first.at);
  }
  return keys;
}

}  // namespace

std::vector<KeyStretch> stretches(const HistoryData& data) {
  std::vector<KeyStretch> all;
  std::vector<std::uint32_t> open(data.store.key_count(), nowhere);
  data.sequences.for_each([&](std::size_t place, const Sequence& sequence) {
    for (const std::uint32_t version : sequence) {
      const std::uint32_t key = data.store.version(version).key;
      const std::uint32_t known = open[key];
      if (!data.lists(version, place)) {
        if (known != nowhere && all[known].last + 1 == place) {
          all[known].delisted_version = version;
        }
        continue;
      }
      if (known != nowhere && all[known].last + 1 >= place) {
        all[known].last = place;
        all[known].last_version = version;
      } else {
        open[key] = static_cast<std::uint32_t>(all.size());
        all.push_back({key, place, place, version, version});
      }
    }
  });
  return all;
}

std::optional<ListRemoval> end_of(const HistoryData& data, const KeyStretch& stretch,
                                  const KeyStretch* next) {
  if (stretch.last + 1 == data.editions.size()) return stated_end_of(data, stretch);
  ListRemoval removal = removal_of(data, stretch, data.info(stretch.last + 1));
  const std::size_t back = next ? next->first : data.editions.size();
  removal.absent_editions = back - stretch.last - 1;
  const auto* statement =
      data.statements.last(removal.key, removal.last_seen.at, removal.first_absent.at);
  const bool stated = statement != nullptr && statement->operation == ListOperation::remove;
  if (stated || stretch.delisted_version != nowhere || data.store.delisted(stretch.last_version)) {
    removal.evidence = RemovalEvidence::stated;
  } else if (next) {
    removal.evidence = RemovalEvidence::absent_between;
  } else {
    removal.evidence =
        removal.absent_editions == 1 ? RemovalEvidence::absent_next : RemovalEvidence::absent_since;
  }
  if (next) removal.returned = data.info(back);
  if (data.may_be_older(stretch.last + 1)) {
    removal.caveats.push_back("the edition of " + removal.first_absent.when() +
                              " is dated by its day: it may be the older one");
  }
  add_unread(removal.first_absent, removal.caveats);
  return removal;
}

std::vector<ListRemoval> History::removals() const {
  const Lock lock(data_->mutex);
  const std::vector<KeyStretch> all = stretches(*data_);
  const std::vector<const KeyStretch*> next = followers(all, data_->store.key_count());
  const auto renamed = renamed_keys(*data_, false);
  std::vector<ListRemoval> removals;
  for (std::size_t i = 0; i < all.size(); ++i) {
    std::optional<ListRemoval> removal = end_of(*data_, all[i], next[i]);
    if (removal && !renamed.contains({removal->key, removal->first_absent.at})) {
      removals.push_back(std::move(*removal));
    }
  }
  std::stable_sort(removals.begin(), removals.end(),
                   [](const ListRemoval& a, const ListRemoval& b) {
                     return a.first_absent.at < b.first_absent.at;
                   });
  return removals;
}

std::vector<ListAddition> History::additions() const {
  const Lock lock(data_->mutex);
  const auto renamed = renamed_keys(*data_, true);
  std::vector<bool> known(data_->store.key_count(), false);
  std::vector<ListAddition> additions;
  for (const KeyStretch& stretch : stretches(*data_)) {
    const bool returned = known[stretch.key];
    known[stretch.key] = true;
    if (stretch.first == 0) continue;
    std::string key(data_->store.key(stretch.key));
    if (renamed.contains({key, data_->info(stretch.first).at})) continue;
    const ListEntry entry = data_->store.entry(stretch.first_version);
    additions.push_back({.key = std::move(key),
                         .label = std::string(entry.label()),
                         .kind = entry.kind,
                         .programmes = entry.programmes,
                         .last_absent = data_->info(stretch.first - 1),
                         .first_seen = data_->info(stretch.first),
                         .listed_on = entry.listed_on(),
                         .returned = returned});
  }
  return additions;
}

std::vector<ListRename> History::renames() const {
  const Lock lock(data_->mutex);
  return data_->renames;
}

}  // namespace sanctrack
