#include "sanctrack/model/edition.hpp"

#include <algorithm>
#include <array>
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

}  // namespace

template <>
std::span<const std::string_view> words<ListFormat>() noexcept {
  return format_words;
}

template <>
std::span<const std::string_view> words<ListOperation>() noexcept {
  return operation_words;
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

std::ostream& operator<<(std::ostream& out, const Edition& edition) {
  out << to_string(edition.format);
  if (edition.published) out << " of " << *edition.published;
  return out << ", " << edition.entries.size()
             << (edition.entries.size() == 1 ? " entry" : " entries");
}

}  // namespace sanctrack
