#include <string>

#include "sanctrack/history/results.hpp"
#include "values/text.hpp"

namespace sanctrack {
namespace {

// The text fits a pattern in which 9 stands for a digit and anything else for itself.
bool fits(std::string_view text, std::string_view pattern) noexcept {
  if (text.size() < pattern.size()) return false;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool digit = text[i] >= '0' && text[i] <= '9';
    if (pattern[i] == '9' ? !digit : text[i] != pattern[i]) return false;
  }
  return true;
}

std::string digits_of(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (c >= '0' && c <= '9') digits += c;
  }
  return digits;
}

std::optional<Instant> instant_of_digits(const std::string& d) {
  return Instant::try_parse(d.substr(0, 4) + "-" + d.substr(4, 2) + "-" + d.substr(6, 2) + "T" +
                            d.substr(8, 2) + ":" + d.substr(10, 2) + ":" + d.substr(12, 2) + "Z");
}

}  // namespace

EditionTime parse_edition_time(std::string_view text) {
  if (const auto day = Date::try_parse(text)) return *day;
  std::string whole(text);
  if (fits(text, "9999-99-99T99:99Z") && text.size() == 17) whole.insert(16, ":00");
  if (const auto instant = Instant::try_parse(whole)) return *instant;
  throw DateError(in_quotes(text) +
                  " is no day and no instant: expected 2021-12-02, 2021-12-02T12:00Z or "
                  "2021-12-02T12:00:30Z");
}

std::optional<EditionTime> time_in_name(std::string_view name) {
  constexpr std::string_view patterns[] = {"9999-99-99T999999Z", "9999-99-99T99:99:99Z",
                                           "99999999T999999Z"};
  for (std::size_t at = 0; at < name.size(); ++at) {
    for (const std::string_view pattern : patterns) {
      if (!fits(name.substr(at), pattern)) continue;
      const auto instant = instant_of_digits(digits_of(name.substr(at, pattern.size())));
      if (instant) return *instant;
    }
  }
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (!fits(name.substr(at), "9999-99-99")) continue;
    if (const auto day = Date::try_parse(name.substr(at, 10))) return *day;
  }
  return std::nullopt;
}

}  // namespace sanctrack
