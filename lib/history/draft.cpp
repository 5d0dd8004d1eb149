#include "history/draft.hpp"

#include <algorithm>

#include "history/codec.hpp"
#include "lists/csv.hpp"
#include "lists/ofac_csv.hpp"
#include "lists/xml.hpp"
#include "values/text.hpp"

namespace sanctrack {
namespace {

// Which keys were met, by number; new ones by text.
class Met {
 public:
  explicit Met(const Store& store) : known_(store.key_count(), false) {}

  bool first_time(std::uint32_t key) {
    const bool first = !known_[key];
    known_[key] = true;
    return first;
  }

 private:
  std::vector<bool> known_;
};

// Rows of a file against those of a neighbouring edition.
class Rows {
 public:
  Rows(lists::Reading& reading, const Store& store, const Sequence& base, Draft& draft)
      : rows_(reading, ','), store_(store), base_(base), draft_(draft), met_(store) {}

  bool read() {
    draft_.sequence.reserve(base_.size() + 256);
    for (;;) {
      if (next_ < base_.size() && step_over()) continue;
      if (!rows_.next()) return rows_.ended();
      if (!add_row()) return false;
    }
  }

 private:
  // The rows that come next in both.
  bool step_over() {
    const std::uint32_t version = base_[next_];
    const Store::Version& known = store_.version(version);
    if (known.codec != static_cast<std::uint32_t>(Codec::sdn_row)) return false;
    if (!rows_.skip({known.data, known.size}) || !met_.first_time(known.key)) return false;
    draft_.sequence.push_back(version);
    ++next_;
    return true;
  }

  bool add_row() {
    const auto fields = rows_.fields();
    const std::string_view row = rows_.raw();
    constexpr std::string_view odd("\0\x1a", 2);
    if (fields.size() != lists::sdn_columns || !row.ends_with('\n') || invalid_utf8(row) ||
        row.find_first_of(odd) != std::string_view::npos) {
      return false;
    }
    const std::string_view key = lists::trimmed(fields.front());
    if (!lists::ofac_number(key)) return false;
    const std::uint32_t number = store_.find_key(key);
    if (number == nowhere) return add_fresh(number, key, row);
    if (!met_.first_time(number)) return false;
    move_to(number);
    const std::uint32_t known = store_.find_version(number, row, Codec::sdn_row);
    if (known == nowhere) return add_fresh(number, key, row);
    draft_.sequence.push_back(known);
    return true;
  }

  bool add_fresh(std::uint32_t number, std::string_view key, std::string_view row) {
    draft_.sequence.push_back(Draft::fresh_flag | static_cast<std::uint32_t>(draft_.fresh.size()));
    draft_.fresh.push_back({.key = number, .text = key, .bytes = row});
    return true;
  }

  // After a row that is in the base otherwise, goes on behind it there.
  void move_to(std::uint32_t key) {
    if (places_.empty()) {
      places_.assign(store_.key_count(), nowhere);
      for (std::size_t i = 0; i < base_.size(); ++i) {
        places_[store_.version(base_[i]).key] = static_cast<std::uint32_t>(i);
      }
    }
    if (places_[key] != nowhere) next_ = places_[key] + 1;
  }

  lists::CsvRows rows_;
  const Store& store_;
  const Sequence& base_;
  Draft& draft_;
  Met met_;
  std::vector<std::uint32_t> places_;
  std::size_t next_ = 0;
};

bool has_twice(std::vector<Draft::Fresh> fresh) {
  const auto by_text = [](const Draft::Fresh& a, const Draft::Fresh& b) { return a.text < b.text; };
  std::sort(fresh.begin(), fresh.end(), by_text);
  return std::adjacent_find(fresh.begin(), fresh.end(),
                            [](const Draft::Fresh& a, const Draft::Fresh& b) {
                              return a.text == b.text;
                            }) != fresh.end();
}

}  // namespace

void Draft::take_into(Store& store) {
  for (std::uint32_t& number : sequence) {
    if ((number & fresh_flag) == 0) continue;
    const Fresh& one = fresh[number & ~fresh_flag];
    number = store.add(one.text, one.bytes, codec, one.delisted);
  }
}

Encoded encoded(const Edition& edition) {
  Encoded made;
  made.entries.reserve(edition.entries.size());
  for (const ListEntry& entry : edition.entries) {
    const std::size_t begin = made.bytes.size();
    encode(entry, made.bytes);
    made.entries.push_back({entry.key, begin, made.bytes.size() - begin, entry.delisted_on()});
  }
  made.head.format = edition.format;
  made.head.authority = edition.authority;
  made.head.list = edition.list;
  made.head.published = edition.published;
  made.head.generated = edition.generated;
  made.head.parts = edition.parts;
  made.head.extra = edition.extra;
  made.head.unread = edition.unread;
  made.head.warnings = edition.warnings;
  return made;
}

Draft draft_of(const Encoded& edition, const Store& store) {
  Draft draft;
  draft.head = edition.head;
  encode_head(edition.head, draft.encoded_head);
  draft.sequence.reserve(edition.entries.size());
  for (const Encoded::Entry& entry : edition.entries) {
    const std::string_view bytes = std::string_view(edition.bytes).substr(entry.begin, entry.size);
    const std::uint32_t key = store.find_key(entry.key);
    const std::uint32_t known =
        key == nowhere ? nowhere : store.find_version(key, bytes, Codec::entry);
    if (known != nowhere) {
      draft.sequence.push_back(known);
      continue;
    }
    draft.sequence.push_back(Draft::fresh_flag | static_cast<std::uint32_t>(draft.fresh.size()));
    draft.fresh.push_back({key, entry.key, bytes, entry.delisted});
  }
  return draft;
}

bool draft_of_rows(const lists::Input& input, const lists::ReadOptions& options, const Store& store,
                   const Sequence& base, Draft& draft) {
  draft.codec = Codec::sdn_row;
  draft.head.format = ListFormat::ofac_csv;
  draft.head.authority = AuthorityId("US");
  encode_head(draft.head, draft.encoded_head);
  std::vector<Diagnostic> warnings;
  lists::Reading reading(input.name, input.text, options, warnings);
  const bool read = Rows(reading, store, base, draft).read();
  return read && warnings.empty() && !draft.sequence.empty() && !has_twice(draft.fresh);
}

}  // namespace sanctrack
