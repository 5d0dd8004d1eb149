#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <vector>

#include "lists/dates.hpp"
#include "lists/formats.hpp"
#include "lists/ofac_xml_entry.hpp"
#include "lists/xml.hpp"
#include "values/text.hpp"

namespace sanctrack::lists {
namespace {

class OfacXml {
 public:
  OfacXml(Reading& reading, Edition& edition)
      : reading_(reading), edition_(edition), records_(reading, {}, edition.extra) {}

  void read() {
    for (const pugi::xml_attribute& attribute : records_.root().attributes()) {
      keep(attribute, {}, edition_.extra);
    }
    while (records_.next()) read_record();
    check_count();
    warn_repeated();
  }

 private:
  void read_record();
  void read_publication();
  void read_count(std::string_view text);
  void check_count();
  void warn_repeated();

  Reading& reading_;
  Edition& edition_;
  XmlRecords records_;
  std::vector<std::size_t> offsets_;  // of entries
  std::optional<std::size_t> stated_count_;
  std::size_t count_offset_ = 0;
};

void OfacXml::read_record() {
  const std::string_view name = without_prefix(records_.record().name());
  if (name == "publshInformation") return read_publication();
  if (name != "sdnEntry") return keep(records_.record(), {}, edition_.extra);
  ListEntry& entry = edition_.entries.emplace_back();
  read_ofac_entry(records_.record(), entry);
  if (entry.key.empty()) {
    records_.lose("missing-key", "has no 'uid': the entry is left out");
    edition_.entries.pop_back();
    return;
  }
  offsets_.push_back(records_.offset());
}

void OfacXml::read_publication() {
  constexpr std::string_view path = "publshInformation";
  each_leaf(
      records_.record(), path, edition_.extra, [&](std::string_view name, std::string_view text) {
        if (name == "Record_Count") read_count(text);
        if (name != "Publish_Date" || edition_.published) return false;
        edition_.published = printed_day(text, DayOrder::month_first);
        if (edition_.published) return true;
        records_.warn("bad-date",
                      "is published on " + in_quotes(text) + ": expected a day as 03/14/2019");
        return false;
      });
}

void OfacXml::read_count(std::string_view text) {
  std::size_t count = 0;
  const auto [at, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  if (error != std::errc() || at != text.data() + text.size()) return;
  stated_count_ = count;
  count_offset_ = records_.offset();
  // No entry has fewer bytes, so that a false count costs no memory.
  constexpr std::size_t least = 128;
  edition_.entries.reserve(std::min(count, reading_.text().size() / least));
}

void OfacXml::check_count() {
  if (!stated_count_ || *stated_count_ == edition_.entries.size()) return;
  reading_.warn(count_offset_, "record-count",
                "states " + std::to_string(*stated_count_) + " entries; " +
                    std::to_string(edition_.entries.size()) + " were read");
}

// Numbers without leading zeros in the order of their size, as OFAC sorts its lists.
bool ascend(const std::vector<ListEntry>& entries) {
  return std::adjacent_find(
             entries.begin(), entries.end(), [](const ListEntry& a, const ListEntry& b) {
               return a.key.size() != b.key.size() ? a.key.size() > b.key.size() : a.key >= b.key;
             }) == entries.end();
}

void OfacXml::warn_repeated() {
  const std::vector<ListEntry>& entries = edition_.entries;
  if (ascend(entries)) return;
  std::vector<std::size_t> order(entries.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const int compared = entries[a].key.compare(entries[b].key);
    return compared != 0 ? compared < 0 : a < b;
  });
  std::vector<std::size_t> repeated;
  for (std::size_t i = 1; i < order.size(); ++i) {
    if (entries[order[i]].key == entries[order[i - 1]].key) repeated.push_back(order[i]);
  }
  std::sort(repeated.begin(), repeated.end());
  for (const std::size_t at : repeated) {
    reading_.warn(
        offsets_[at], "repeated-key",
        "repeats the key " + in_quotes(entries[at].key) + " of an earlier entry: both are kept");
  }
}

}  // namespace

void read_ofac_xml(Reading& reading, Edition& edition) { OfacXml(reading, edition).read(); }

}  // namespace sanctrack::lists
