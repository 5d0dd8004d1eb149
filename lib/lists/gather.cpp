#include "lists/gather.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstring>

#include "lists/xml.hpp"
#include "values/text.hpp"
#include "values/text_hash.hpp"

namespace sanctrack::lists {

Distinct::Found Distinct::add(std::string_view text) {
  const std::size_t kept = std::min(size_, few);
  for (std::size_t i = 0; i < kept; ++i) {
    if (first_[i] == text) return {i, false};
  }
  if (size_ < few) {
    if (first_.size() == size_) first_.emplace_back();
    first_[size_].assign(text);
    return {size_++, true};
  }
  return add_other(text);
}

// Slots are asked one behind the other until one is free; at most half of them are taken.
Distinct::Found Distinct::add_other(std::string_view text) {
  if (2 * others_.size() >= slots_.size()) make_room();
  const std::size_t hash = TextHash{}(text), mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  for (; slots_[slot] != 0; slot = (slot + 1) & mask) {
    const Other& other = others_[slots_[slot] - 1];
    const std::string_view known = std::string_view(texts_).substr(other.begin, other.size);
    if (other.hash == hash && known == text) return {few + slots_[slot] - 1, false};
  }
  others_.push_back({hash, texts_.size(), text.size()});
  texts_.append(text);
  slots_[slot] = others_.size();
  return {size_++, true};
}

void Distinct::make_room() {
  slots_.assign(std::max<std::size_t>(64, 2 * slots_.size()), 0);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = 0; i < others_.size(); ++i) {
    std::size_t slot = others_[i].hash & mask;
    while (slots_[slot] != 0) slot = (slot + 1) & mask;
    slots_[slot] = i + 1;
  }
}

void Distinct::clear() noexcept {
  size_ = 0;
  texts_.clear();
  others_.clear();
  slots_.clear();
}

void start_key(std::string& key, std::size_t entry, std::size_t family) {
  std::array<char, 2 * sizeof(std::size_t)> bytes{};
  std::memcpy(bytes.data(), &entry, sizeof entry);
  std::memcpy(bytes.data() + sizeof entry, &family, sizeof family);
  key.assign(bytes.data(), bytes.size());
}

bool is_one_of(std::string_view name, std::span<const std::string_view> names) noexcept {
  return std::find(names.begin(), names.end(), name) != names.end();
}

void add_text(std::vector<ListText>& texts, std::string_view path, std::string_view text) {
  text = trimmed(text);
  if (!text.empty()) texts.push_back({path, std::string(text)});
}

void add_text(std::vector<std::string>& texts, std::string_view text) {
  text = trimmed(text);
  if (!text.empty()) texts.emplace_back(text);
}

void append_word(std::string& words, std::string_view word) {
  word = trimmed(word);
  if (word.empty()) return;
  if (!words.empty()) words += ' ';
  words.append(word);
}

void set_programme_of_listings(ListEntry& entry) {
  if (entry.programmes.empty() || entry.programmes.front().size() > longest_repeated) return;
  for (ListListing& listing : entry.listings) listing.programme = entry.programmes.front();
}

std::optional<std::string> RepeatedKeys::add(std::string_view key) {
  if (keys_.add(key).is_new) return std::nullopt;
  return "the key " + in_quotes(key) + " stands for an earlier entry, too: both are kept";
}

std::optional<int> whole_number(std::string_view text) noexcept {
  int value = 0;
  const char* end = text.data() + text.size();
  const auto [at, error] = std::from_chars(text.data(), end, value);
  if (text.empty() || text.front() == '-' || error != std::errc() || at != end) return std::nullopt;
  return value;
}

std::optional<PartialDate> date_of_pieces(std::string_view year, std::string_view month,
                                          std::string_view day, bool circa) noexcept {
  const auto y = whole_number(year);
  const auto m = month.empty() ? std::optional(0) : whole_number(month);
  const auto d = day.empty() ? std::optional(0) : whole_number(day);
  if (!y || !m || !d || *y < 1400 || *y > 9999 || *m > 12) return std::nullopt;
  if (*m == 0) return *d == 0 ? std::optional(PartialDate::of_year(*y, circa)) : std::nullopt;
  if (*d == 0) return PartialDate::of_month(*y, *m, circa);
  const std::chrono::year_month_day whole{std::chrono::year(*y),
                                          std::chrono::month(static_cast<unsigned>(*m)),
                                          std::chrono::day(static_cast<unsigned>(*d))};
  if (!whole.ok()) return std::nullopt;
  return PartialDate::of_day(Date(*y, *m, *d), circa);
}

PartialDate approximate(const PartialDate& date) noexcept {
  if (date.day()) return PartialDate::of_day(date.earliest(), true);
  if (date.month()) return PartialDate::of_month(date.year(), *date.month(), true);
  return PartialDate::of_year(date.year(), true);
}

namespace {

// The distance from UTC in seconds: `Z`, `+01:00`.
std::optional<int> zone_of(std::string_view text) noexcept {
  if (text == "Z") return 0;
  if (text.size() != 6 || text[3] != ':' || (text[0] != '+' && text[0] != '-')) return std::nullopt;
  const auto hours = whole_number(text.substr(1, 2)), minutes = whole_number(text.substr(4));
  if (!hours || !minutes || *hours > 14 || *minutes > 59) return std::nullopt;
  const int distance = *hours * 3600 + *minutes * 60;
  return text[0] == '-' ? -distance : distance;
}

}  // namespace

std::optional<Date> xml_day(std::string_view text) noexcept {
  text = trimmed(text);
  const std::optional<Date> day =
      Date::try_parse(text.substr(0, std::min<std::size_t>(10, text.size())));
  if (!day || text.size() == 10) return day;
  if (text[10] == 'T') return day;
  return zone_of(text.substr(10)) ? day : std::nullopt;
}

std::optional<Instant> xml_instant(std::string_view text) noexcept {
  text = trimmed(text);
  if (text.size() < 20) return std::nullopt;
  std::array<char, 20> local{};
  std::copy_n(text.begin(), 19, local.begin());
  local.back() = 'Z';
  const auto instant = Instant::try_parse({local.data(), local.size()});
  text.remove_prefix(19);
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    text.remove_prefix(std::min(text.find_first_not_of("0123456789"), text.size()));
  }
  const std::optional<int> zone = zone_of(text);
  if (!instant || !zone) return std::nullopt;
  const auto seconds = instant->sys_seconds() - std::chrono::seconds(*zone);
  if (seconds < std::chrono::sys_seconds(Date::min().sys_days())) return std::nullopt;
  if (seconds >= std::chrono::sys_seconds(Date::max().sys_days())) return std::nullopt;
  return Instant(seconds);
}

void set_generated(std::string_view text, std::string_view path, Edition& edition) {
  edition.published = xml_day(text);
  edition.generated = xml_instant(text);
  const bool whole = edition.generated || (edition.published && trimmed(text).size() == 10);
  if (!whole) add_text(edition.extra, path, text);
}

namespace {

struct Named {
  std::string_view name, code;
};
constexpr std::array scripts{
    Named{"Arabic", "Arab"},   Named{"Burmese", "Mymr"},    Named{"Chinese", "Hani"},
    Named{"Cyrillic", "Cyrl"}, Named{"Devanagari", "Deva"}, Named{"Georgian", "Geor"},
    Named{"Greek", "Grek"},    Named{"Hangul", "Hang"},     Named{"Hebrew", "Hebr"},
    Named{"Latin", "Latn"},    Named{"Thai", "Thai"},
};
constexpr std::array languages{
    Named{"Arabic", "ar"},    Named{"Armenian", "hy"},  Named{"Belarusian", "be"},
    Named{"Bosnian", "bs"},   Named{"Bulgarian", "bg"}, Named{"Burmese", "my"},
    Named{"Chinese", "zh"},   Named{"Dari", "prs"},     Named{"English", "en"},
    Named{"Farsi", "fa"},     Named{"French", "fr"},    Named{"Georgian", "ka"},
    Named{"German", "de"},    Named{"Greek", "el"},     Named{"Hebrew", "he"},
    Named{"Japanese", "ja"},  Named{"Kazakh", "kk"},    Named{"Korean", "ko"},
    Named{"Pashto", "ps"},    Named{"Persian", "fa"},   Named{"Persian/Farsi", "fa"},
    Named{"Romanian", "ro"},  Named{"Russian", "ru"},   Named{"Serbian", "sr"},
    Named{"Spanish", "es"},   Named{"Thai", "th"},      Named{"Turkish", "tr"},
    Named{"Ukrainian", "uk"}, Named{"Urdu", "ur"},
};

template <class Code, std::size_t size>
std::optional<Code> code_named(std::string_view name, const std::array<Named, size>& known) {
  for (const Named& row : known) {
    if (row.name == name) return Code::try_parse(row.code);
  }
  return std::nullopt;
}

// Where the mark `(2)` or `2)` begins and where what it marks does.
struct Mark {
  std::size_t begin, end;
};

std::optional<Mark> find_mark(std::string_view text, std::size_t number, std::size_t from) {
  const std::string mark = std::to_string(number) + ")";
  for (std::size_t at = text.find(mark, from); at != std::string_view::npos;
       at = text.find(mark, at + 1)) {
    const char before = at == 0 ? ' ' : text[at - 1];
    if (before == '(') return Mark{at - 1, at + mark.size()};
    if (before == ' ') return Mark{at, at + mark.size()};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Script> script_named(std::string_view name) {
  return code_named<Script>(name, scripts);
}

std::optional<Language> language_named(std::string_view name) {
  return code_named<Language>(name, languages);
}

std::optional<Language> language_of(std::string_view code) {
  std::string small(code.substr(0, 4));
  for (char& c : small) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  }
  return Language::try_parse(small);
}

std::vector<std::string_view> numbered_pieces(std::string_view text) {
  text = trimmed(text);
  std::vector<std::string_view> pieces;
  if (text.empty()) return pieces;
  std::optional<Mark> mark = find_mark(text, 1, 0);
  const bool numbered = mark && mark->begin == 0 && text.find(")-(") == std::string_view::npos &&
                        find_mark(text, 2, mark->end);
  if (!numbered) return {text};
  while (mark) {
    const std::size_t begin = mark->end;
    mark = find_mark(text, pieces.size() + 2, begin);
    std::string_view piece =
        trimmed(text.substr(begin, mark ? mark->begin - begin : std::string_view::npos));
    if (piece == "-" || piece == "- .") piece = {};
    pieces.push_back(piece);
  }
  return pieces;
}

}  // namespace sanctrack::lists
