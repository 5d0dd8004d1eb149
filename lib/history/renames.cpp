#include <algorithm>
#include <map>
#include <set>

#include "history/data.hpp"
#include "values/case_fold.hpp"
#include "values/text.hpp"

namespace sanctrack {
namespace {

// A number by which a publisher knows a party: its key, or another reference.
struct Number {
  std::string scheme;
  std::string text;
};

std::vector<Number> numbers_of(const ListEntry& entry) {
  std::vector<Number> numbers{{"key", entry.key}};
  for (const ListText& reference : entry.references) {
    numbers.push_back({reference.path.to_string(), reference.text});
  }
  return numbers;
}

struct Pair {
  std::size_t removed, added;
  friend auto operator<=>(const Pair&, const Pair&) = default;
};

// Which entries that went share a number with which that came, and by which number.
std::map<Pair, Number> shared_numbers(const std::vector<ListEntry>& removed,
                                      const std::vector<ListEntry>& added) {
  std::multimap<std::string, std::size_t> by_number;
  for (std::size_t i = 0; i < removed.size(); ++i) {
    for (const Number& number : numbers_of(removed[i])) by_number.emplace(number.text, i);
  }
  std::map<Pair, Number> pairs;
  for (std::size_t i = 0; i < added.size(); ++i) {
    for (const Number& number : numbers_of(added[i])) {
      const auto [begin, end] = by_number.equal_range(number.text);
      for (auto at = begin; at != end; ++at) {
        Number& shared = pairs[{at->second, i}];
        if (shared.text.empty() || shared.scheme == "key") shared = number;
      }
    }
  }
  return pairs;
}

// Names in small letters, and days of birth: what stays with a party when its key changes.
std::set<std::string> marks_of(const ListEntry& entry) {
  std::set<std::string> marks;
  for (const ListName& name : entry.names) marks.insert(case_fold(name.name));
  for (const ListDate& birth : entry.births) {
    if (birth.first && birth.first->day()) marks.insert(birth.first->to_string());
  }
  return marks;
}

bool have_in_common(const std::set<std::string>& some, const std::set<std::string>& others) {
  return std::any_of(some.begin(), some.end(),
                     [&](const std::string& one) { return others.contains(one); });
}

std::string doubt_of(const ListEntry& before, const ListEntry& after, std::size_t as_before,
                     std::size_t as_after) {
  if (as_before > 1) return "several new entries have the number";
  if (as_after > 1) return "several entries that went had the number";
  if (before.kind && after.kind && before.kind != after.kind) {
    return "one is listed as " + std::string(to_string(*before.kind)) + ", the other as " +
           std::string(to_string(*after.kind));
  }
  if (!have_in_common(marks_of(before), marks_of(after))) {
    return "they have no name and no day of birth in common";
  }
  return {};
}

}  // namespace

std::vector<ListRename> renames_between(const std::vector<ListEntry>& removed,
                                        const std::vector<ListEntry>& added,
                                        const EditionInfo& last, const EditionInfo& first) {
  const std::map<Pair, Number> pairs = shared_numbers(removed, added);
  std::map<std::size_t, std::size_t> of_removed, of_added;
  for (const auto& [pair, number] : pairs) {
    ++of_removed[pair.removed];
    ++of_added[pair.added];
  }
  std::vector<ListRename> renames;
  for (const auto& [pair, number] : pairs) {
    const ListEntry& before = removed[pair.removed];
    const ListEntry& after = added[pair.added];
    std::string doubt = doubt_of(before, after, of_removed[pair.removed], of_added[pair.added]);
    const bool certain = doubt.empty();
    renames.push_back({.before = before.key,
                       .after = after.key,
                       .label = std::string(after.label()),
                       .scheme = number.scheme,
                       .number = number.text,
                       .certain = certain,
                       .doubt = std::move(doubt),
                       .last = last,
                       .first = first});
  }
  return renames;
}

void HistoryData::update_renames(std::size_t place) {
  const auto stands_over = [&](const ListRename& rename) {
    return rename.last.at < info(place).at && info(place).at < rename.first.at;
  };
  renames.erase(std::remove_if(renames.begin(), renames.end(), stands_over), renames.end());
  if (place > 0) add_renames(place - 1);
  if (place + 1 < editions.size()) add_renames(place);
  std::stable_sort(renames.begin(), renames.end(), [](const ListRename& a, const ListRename& b) {
    return a.first.at < b.first.at;
  });
}

// Rows of OFAC's CSV have no number but their key.
void HistoryData::add_renames(std::size_t place) {
  if (rows(place) && rows(place + 1)) return;
  const SequenceDifference difference =
      difference_between(store, sequence_at(place), sequence_at(place + 1));
  if (difference.removed.empty() || difference.added.empty()) return;
  const auto entries = [this](const std::vector<std::uint32_t>& versions) {
    std::vector<ListEntry> made;
    made.reserve(versions.size());
    for (const std::uint32_t version : versions) made.push_back(store.entry(version));
    return made;
  };
  for (ListRename& rename : renames_between(entries(difference.removed), entries(difference.added),
                                            info(place), info(place + 1))) {
    renames.push_back(std::move(rename));
  }
}

std::vector<std::uint32_t> HistoryData::keys_of_party(std::uint32_t key) const {
  std::vector<std::uint32_t> keys{key};
  for (std::size_t i = 0; i < keys.size(); ++i) {
    for (const ListRename& rename : renames) {
      if (!rename.certain) continue;
      const std::uint32_t before = store.find_key(rename.before);
      const std::uint32_t after = store.find_key(rename.after);
      for (const auto& [one, other] : {std::pair(before, after), std::pair(after, before)}) {
        const bool known = std::find(keys.begin(), keys.end(), other) != keys.end();
        if (one == keys[i] && !known) keys.push_back(other);
      }
    }
  }
  return keys;
}

}  // namespace sanctrack
