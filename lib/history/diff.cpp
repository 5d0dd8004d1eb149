#include <algorithm>
#include <mutex>

#include "history/data.hpp"

namespace sanctrack {
namespace {

std::vector<ListEntry> entries_of(const Store& store, const std::vector<std::uint32_t>& versions) {
  std::vector<ListEntry> entries;
  entries.reserve(versions.size());
  for (const std::uint32_t version : versions) entries.push_back(store.entry(version));
  return entries;
}

std::string parts_in_words(const Edition& head) {
  std::string text(to_string(head.format));
  for (const std::string& part : head.parts) text += " with " + part;
  return text;
}

// Takes out what a certain rename moved; what changed besides its key is a change.
void take_out_renamed(EditionDiff& diff) {
  for (const ListRename& rename : diff.renamed) {
    if (!rename.certain) continue;
    const auto by_key = [](const std::string& key) {
      return [&key](const ListEntry& entry) { return entry.key == key; };
    };
    const auto before =
        std::find_if(diff.removed.begin(), diff.removed.end(), by_key(rename.before));
    const auto after = std::find_if(diff.added.begin(), diff.added.end(), by_key(rename.after));
    if (before == diff.removed.end() || after == diff.added.end()) continue;
    ListEntryChange change{after->key, std::move(*before), std::move(*after), {}};
    change.fields = changes_between(change.before, change.after);
    diff.changed.push_back(std::move(change));
    diff.removed.erase(before);
    diff.added.erase(after);
  }
}

}  // namespace

bool comparable(const HistoryData& data, std::size_t before, std::size_t after) {
  if (data.rows(before) && data.rows(after)) return true;
  const Edition first = data.head_at(before), second = data.head_at(after);
  return first.format == second.format && first.parts == second.parts;
}

EditionDiff History::diff(const EditionTime& before, const EditionTime& after) const {
  const std::shared_lock<std::shared_mutex> lock(data_->mutex);
  const std::size_t first = data_->place_at(before), second = data_->place_at(after);
  if (second < first) {
    throw Error("the edition of " + data_->info(first).when() + " is later than that of " +
                data_->info(second).when() + ": expected the earlier one first");
  }
  EditionDiff diff{.before = data_->info(first), .after = data_->info(second)};
  const SequenceDifference difference =
      difference_between(data_->store, data_->sequence_at(first), data_->sequence_at(second));
  diff.removed = entries_of(data_->store, difference.removed);
  diff.added = entries_of(data_->store, difference.added);
  diff.renamed = renames_between(diff.removed, diff.added, diff.before, diff.after);
  if (!comparable(*data_, first, second)) {
    diff.caveats.push_back("fields were not compared: one is " +
                           parts_in_words(data_->head_at(first)) + ", the other " +
                           parts_in_words(data_->head_at(second)));
    return diff;
  }
  for (const auto& [old_version, new_version] : difference.changed) {
    ListEntryChange change{std::string(data_->store.key(data_->store.version(new_version).key)),
                           data_->store.entry(old_version),
                           data_->store.entry(new_version),
                           {}};
    if (change.before == change.after) continue;
    change.fields = changes_between(change.before, change.after);
    diff.changed.push_back(std::move(change));
  }
  take_out_renamed(diff);
  for (const std::uint32_t key : difference.repeated) {
    diff.caveats.push_back("the key " + std::string(data_->store.key(key)) +
                           " stands more than once: the first entry that has it was compared");
  }
  for (const EditionInfo* info : {&diff.before, &diff.after}) {
    if (info->unread != 0) diff.caveats.push_back(unread_in_words(*info));
  }
  return diff;
}

}  // namespace sanctrack
