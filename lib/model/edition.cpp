#include "sanctrack/model/edition.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <ostream>

namespace sanctrack {
namespace {

using namespace std::string_view_literals;

constexpr std::array format_words{"ofac-csv"sv,
                                  "ofac-xml"sv,
                                  "ofac-advanced-xml"sv,
                                  "ofac-enhanced-xml"sv,
                                  "ofac-delta-xml"sv,
                                  "eu-xml"sv,
                                  "eu-csv"sv,
                                  "uk-conlist-csv"sv,
                                  "uk-sanctions-list-xml"sv,
                                  "un-xml"sv,
                                  "ca-xml"sv,
                                  "ch-xml"sv,
                                  "ftm-json"sv,
                                  "ftm-delta-json"sv};
static_assert(format_words.size() == list_formats.size());

constexpr std::array operation_words{"add"sv, "modify"sv, "remove"sv};
static_assert(operation_words.size() == list_operations.size());

constexpr std::array event_words{"listed"sv, "amended"sv, "delisted"sv};
static_assert(event_words.size() == list_events.size());

// What came of one of the listings of an entry.
struct Outcome {
  bool ended = false;
  std::optional<Date> listed, delisted;  // the last days

  void take(const ListListing& listing) {
    if (listing.event == ListEvent::amended) return;
    std::optional<Date>& last = listing.event == ListEvent::listed ? listed : delisted;
    ended = ended || listing.event == ListEvent::delisted;
    if (listing.date && (!last || *last < *listing.date)) last = listing.date;
  }
  // The day of its end, where it was not listed again.
  std::optional<Date> end() const {
    return ended && delisted && (!listed || *listed <= *delisted) ? delisted : std::nullopt;
  }
};

// Which of several listings this is about, where the list tells them apart.
std::string_view id_of(const ListListing& listing) {
  const auto id = std::find_if(listing.extra.begin(), listing.extra.end(),
                               [](const ListText& text) { return text.path == "id"; });
  return id == listing.extra.end() ? std::string_view() : std::string_view(id->text);
}

}  // namespace

template <>
std::span<const std::string_view> words<ListFormat>() noexcept {
  return format_words;
}

template <>
std::span<const std::string_view> words<ListOperation>() noexcept {
  return operation_words;
}

template <>
std::span<const std::string_view> words<ListEvent>() noexcept {
  return event_words;
}

std::string_view to_string(ListEvent event) noexcept {
  return event_words[static_cast<std::size_t>(event)];
}

std::string_view to_string(ListFormat format) noexcept {
  return format_words[static_cast<std::size_t>(format)];
}

std::string_view to_string(ListOperation operation) noexcept {
  return operation_words[static_cast<std::size_t>(operation)];
}

std::string_view ListEntry::label() const noexcept {
  const auto primary = std::find_if(names.begin(), names.end(), [](const ListName& name) {
    return name.kind == NameKind::primary;
  });
  if (primary != names.end()) return primary->name;
  return names.empty() ? std::string_view(key) : std::string_view(names.front().name);
}

std::optional<Date> ListEntry::listed_on() const {
  std::optional<Date> earliest;
  for (const ListListing& listing : listings) {
    if (listing.event != ListEvent::listed || !listing.date) continue;
    if (!earliest || *listing.date < *earliest) earliest = listing.date;
  }
  return earliest;
}

std::optional<Date> ListEntry::delisted_on() const {
  const bool any = std::any_of(listings.begin(), listings.end(), [](const ListListing& listing) {
    return listing.event == ListEvent::delisted;
  });
  if (!any) return std::nullopt;
  std::map<std::string_view, Outcome> outcomes;
  for (const ListListing& listing : listings) outcomes[id_of(listing)].take(listing);
  std::optional<Date> last;
  for (const auto& [id, outcome] : outcomes) {
    const std::optional<Date> end = outcome.end();
    if (!end) return std::nullopt;
    if (!last || *last < *end) last = end;
  }
  return last;
}

std::ostream& operator<<(std::ostream& out, const Edition& edition) {
  out << to_string(edition.format);
  if (edition.published) out << " of " << *edition.published;
  return out << ", " << edition.entries.size()
             << (edition.entries.size() == 1 ? " entry" : " entries");
}

}  // namespace sanctrack
