#include <algorithm>
#include <array>
#include <utility>

#include "lists/csv.hpp"
#include "lists/dates.hpp"
#include "lists/formats.hpp"
#include "lists/gather.hpp"
#include "lists/uk_text.hpp"
#include "lists/xml.hpp"
#include "values/text.hpp"

namespace sanctrack::lists {
namespace {

// The columns of both layouts; where they stand the header says.
enum Column : std::size_t {
  name_1,
  name_2,
  name_3,
  name_4,
  name_5,
  name_6,
  title,
  other_script,
  script_type,
  script_language,
  dob,
  town_of_birth,
  country_of_birth,
  nationality,
  passport_number,
  passport_details,
  national_number,
  national_details,
  ni_number,
  position,
  address_1,
  address_2,
  address_3,
  address_4,
  address_5,
  address_6,
  post_code,
  country,
  other_information,
  group_type,
  alias_type,
  alias_quality,
  regime,
  listed_on,
  designated_on,
  last_updated,
  group_id,
  columns
};
constexpr std::array<std::string_view, columns> headings = {"Name 1",
                                                            "Name 2",
                                                            "Name 3",
                                                            "Name 4",
                                                            "Name 5",
                                                            "Name 6",
                                                            "Title",
                                                            "Name Non-Latin Script",
                                                            "Non-Latin Script Type",
                                                            "Non-Latin Script Language",
                                                            "DOB",
                                                            "Town of Birth",
                                                            "Country of Birth",
                                                            "Nationality",
                                                            "Passport Number",
                                                            "Passport Details",
                                                            "National Identification Number",
                                                            "National Identification Details",
                                                            "NI Number",
                                                            "Position",
                                                            "Address 1",
                                                            "Address 2",
                                                            "Address 3",
                                                            "Address 4",
                                                            "Address 5",
                                                            "Address 6",
                                                            "Post/Zip Code",
                                                            "Country",
                                                            "Other Information",
                                                            "Group Type",
                                                            "Alias Type",
                                                            "Alias Quality",
                                                            "Regime",
                                                            "Listed On",
                                                            "UK Sanctions List Date Designated",
                                                            "Last Updated",
                                                            "Group ID"};

std::string_view without_stop(std::string_view text) noexcept {
  while (text.ends_with('.') || text.ends_with(',') || text.ends_with(';')) text.remove_suffix(1);
  return trimmed(text);
}

NameKind kind_of(std::string_view type, std::string_view quality) noexcept {
  if (type == "Primary name" || type == "Prime Alias") return NameKind::primary;
  if (type == "FKA") return NameKind::former;
  const bool weak = quality.starts_with("Low quality") || type.starts_with("Low quality");
  return weak ? NameKind::weak : NameKind::alias;
}

std::optional<EntityKind> kind_of_group(std::string_view type) noexcept {
  if (type == "Individual") return EntityKind::person;
  if (type == "Entity") return EntityKind::organisation;
  if (type == "Ship") return EntityKind::vessel;
  return std::nullopt;
}

class ConList {
 public:
  ConList(Reading& reading, Edition& edition)
      : reading_(reading), edition_(edition), rows_(reading, ',') {}

  void read() {
    read_header();
    while (rows_.next()) {
      if (take_row()) read_row();
    }
    if (!rows_.ended()) {
      reading_.fail(reading_.text().size(), "cut-off", "is cut off: its last line does not end");
    }
    for (ListEntry& entry : edition_.entries) put_primary_first(entry.names);
  }

 private:
  void read_header() {
    bool any = rows_.next();
    if (any && rows_.fields().front() == "Last Updated") {
      const auto fields = rows_.fields();
      if (fields.size() > 1) edition_.published = printed_day(fields[1], DayOrder::day_first);
      for (std::size_t i = edition_.published ? 2 : 1; i < fields.size(); ++i) {
        add_text(edition_.extra, "Last Updated", fields[i]);
      }
      any = rows_.next();
    }
    if (!any) reading_.fail("cut-off", "is cut off: it ends before its header");
    for (const std::string_view field : rows_.fields()) {
      const auto known = std::find(headings.begin(), headings.end(), trimmed(field));
      header_.emplace_back(field);
      places_.push_back(static_cast<std::size_t>(known - headings.begin()));
    }
    if (std::find(places_.begin(), places_.end(), group_id) == places_.end()) {
      reading_.fail(rows_.offset(), "wrong-header",
                    "has no column 'Group ID': expected the header of OFSI's consolidated list");
    }
  }

  // Puts the fields of a row into their columns; false where it cannot be kept.
  bool take_row() {
    const auto fields = rows_.fields();
    if (fields.size() != header_.size()) {
      reading_.lose(rows_.offset(), "wrong-columns",
                    "has " + std::to_string(fields.size()) + " columns where the header has " +
                        std::to_string(header_.size()) + ": the line is left out");
      return false;
    }
    row_.fill({});
    others_.clear();
    for (std::size_t i = 0; i < fields.size(); ++i) {
      const std::string_view text = trimmed(fields[i]);
      const std::size_t place = places_[i];
      if (place < columns && row_[place].empty()) {
        row_[place] = text;
      } else if (!text.empty()) {
        others_.emplace_back(i, text);
      }
    }
    if (!row_[group_id].empty()) return true;
    reading_.lose(rows_.offset(), "missing-key",
                  "has no Group ID and is left out: nobody could tell which entry it belongs to");
    return false;
  }

  void read_row() {
    const Distinct::Found group = groups_.add(row_[group_id]);
    if (group.is_new) edition_.entries.emplace_back().key = row_[group_id];
    group_ = group.number;
    entry_ = &edition_.entries[group_];
    read_group();
    read_names();
    if (is_new({dob})) entry_->births.push_back(list_date(row_[dob]));
    if (is_new({town_of_birth, country_of_birth})) add_birth_places();
    if (is_new({nationality})) add_nationalities();
    read_documents();
    add_pieces(title, entry_->roles);
    add_pieces(position, entry_->roles);
    if (is_new({address_1, address_2, address_3, address_4, address_5, address_6, post_code,
                country})) {
      add_address();
    }
    read_listings();
    if (is_new({other_information})) {
      entry_->remarks.emplace_back(row_[other_information]);
      read_other_information(row_[other_information], *entry_);
    }
    for (const auto& [place, text] : others_) add_other(place, text);
  }

  // Whether these columns say something that no row of the group said before.
  bool is_new(std::initializer_list<Column> family) {
    bool blank = true;
    for (const Column column : family) blank = blank && row_[column].empty();
    if (blank) return false;
    start_key(key_, group_, *family.begin());
    for (const Column column : family) key_.append(row_[column]).append(1, '\x1f');
    return seen_.add(key_).is_new;
  }

  void add_other(std::size_t place, std::string_view text) {
    start_key(key_, group_, columns + place);
    if (!seen_.add(key_.append(text)).is_new) return;
    entry_->extra.push_back({header_[place], std::string(text)});
  }

  void read_group() {
    if (!is_new({group_type})) return;
    if (entry_->type.empty()) {
      entry_->type = row_[group_type];
      entry_->kind = kind_of_group(row_[group_type]);
      return;
    }
    entry_->kind.reset();
    add_text(entry_->extra, headings[group_type], row_[group_type]);
  }

  void read_names() {
    constexpr std::array parts{name_1, name_2, name_3, name_4, name_5, name_6};
    const bool named =
        std::any_of(parts.begin(), parts.end(), [&](Column part) { return !row_[part].empty(); });
    if (named &&
        is_new({name_1, name_2, name_3, name_4, name_5, name_6, alias_type, alias_quality})) {
      ListName& name = entry_->names.emplace_back();
      set_kind(name);
      for (const Column part : parts) {
        append_word(name.name, row_[part]);
        add_text(name.parts, headings[part], row_[part]);
      }
    }
    if (!row_[other_script].empty() && is_new({other_script, script_type, script_language})) {
      add_other_script();
    } else if (row_[other_script].empty()) {
      if (is_new({script_type})) add_text(entry_->extra, headings[script_type], row_[script_type]);
      if (is_new({script_language})) {
        add_text(entry_->extra, headings[script_language], row_[script_language]);
      }
    }
  }

  void set_kind(ListName& name) const {
    name.type = row_[alias_type];
    name.quality = row_[alias_quality];
    name.kind = kind_of(name.type, name.quality);
  }

  // A form in another script stands beside any of the group's names: it is never the primary one.
  void add_other_script() {
    ListName& name = entry_->names.emplace_back();
    name.name = row_[other_script];
    name.type = headings[other_script];
    name.script = script_named(row_[script_type]);
    name.language = language_named(row_[script_language]);
    if (!name.script) add_text(name.extra, headings[script_type], row_[script_type]);
    if (!name.language) add_text(name.extra, headings[script_language], row_[script_language]);
  }

  // Towns and countries are numbered alike, or one of them is not numbered at all.
  void add_birth_places() {
    auto towns = numbered_pieces(row_[town_of_birth]);
    auto countries = numbered_pieces(row_[country_of_birth]);
    if (!towns.empty() && !countries.empty() && towns.size() != countries.size()) {
      towns.assign(1, row_[town_of_birth]);
      countries.assign(1, row_[country_of_birth]);
    }
    const std::size_t count = std::max(towns.size(), countries.size());
    for (std::size_t i = 0; i < count; ++i) {
      ListPlace place;
      if (i < towns.size()) add_text(place.parts, headings[town_of_birth], towns[i]);
      if (i < countries.size()) place.country = countries[i];
      if (place.parts.empty() && place.country.empty()) continue;
      entry_->birth_places.push_back(std::move(place));
    }
  }

  void add_nationalities() {
    for (const std::string_view piece : numbered_pieces(row_[nationality])) {
      const std::string_view text = without_stop(piece);
      if (text.empty()) continue;
      entry_->nationalities.push_back({.country = std::string(text), .type = "nationality"});
    }
  }

  void read_documents() {
    if (is_new({passport_number, passport_details})) {
      if (row_[passport_number].empty() && !has(passport_number)) {
        add_numbers("Passport", passport_details);
      } else {
        add_documents("Passport", passport_number, passport_details);
      }
    }
    if (is_new({national_number, national_details})) {
      add_documents("National Identification", national_number, national_details);
    }
    if (is_new({ni_number})) add_numbers(headings[ni_number], ni_number);
  }

  bool has(Column column) const {
    return std::find(places_.begin(), places_.end(), column) != places_.end();
  }

  void add_numbers(std::string_view type, Column numbers) {
    for (const std::string_view piece : numbered_pieces(row_[numbers])) {
      if (piece.empty()) continue;
      entry_->identifiers.push_back({.type = std::string(type), .value = std::string(piece)});
    }
  }

  void add_documents(std::string_view type, Column numbers, Column details) {
    auto values = numbered_pieces(row_[numbers]);
    auto notes = numbered_pieces(row_[details]);
    if (!values.empty() && !notes.empty() && values.size() != notes.size()) {
      values.assign(1, row_[numbers]);
      notes.assign(1, row_[details]);
    }
    const std::size_t count = std::max(values.size(), notes.size());
    for (std::size_t i = 0; i < count; ++i) {
      ListIdentifier document{.type = std::string(type)};
      if (i < values.size()) document.value = values[i];
      if (i < notes.size()) add_text(document.extra, headings[details], notes[i]);
      if (document.value.empty() && document.extra.empty()) continue;
      entry_->identifiers.push_back(std::move(document));
    }
  }

  void add_pieces(Column column, std::vector<ListDetail>& details) {
    if (!is_new({column})) return;
    for (const std::string_view piece : numbered_pieces(row_[column])) {
      if (piece.empty()) continue;
      details.push_back({.type = std::string(headings[column]), .text = std::string(piece)});
    }
  }

  void add_address() {
    ListPlace& place = entry_->addresses.emplace_back();
    for (std::size_t column = address_1; column <= post_code; ++column) {
      add_text(place.parts, headings[column], row_[column]);
    }
    place.country = row_[country];
  }

  void read_listings() {
    if (is_new({regime})) entry_->programmes.emplace_back(row_[regime]);
    for (const Column column : {listed_on, designated_on, last_updated}) {
      if (row_[column].empty() || !is_new({column, regime})) continue;
      ListListing& listing = entry_->listings.emplace_back();
      listing.programme = row_[regime];
      listing.type = headings[column];
      if (column == last_updated) listing.event = ListEvent::amended;
      listing.date = printed_day(row_[column], DayOrder::day_first);
      if (!listing.date) add_text(listing.extra, headings[column], row_[column]);
    }
  }

  static void put_primary_first(std::vector<ListName>& names) {
    const auto primary = std::find_if(names.begin(), names.end(), [](const ListName& name) {
      return name.kind == NameKind::primary;
    });
    if (primary != names.end()) std::rotate(names.begin(), primary, primary + 1);
  }

  Reading& reading_;
  Edition& edition_;
  CsvRows rows_;
  std::vector<std::string> header_;
  std::vector<std::size_t> places_;  // of each field, its column
  std::array<std::string_view, columns> row_{};
  std::vector<std::pair<std::size_t, std::string_view>> others_;  // fields without a column
  Distinct groups_, seen_;
  std::size_t group_ = 0;
  ListEntry* entry_ = nullptr;
  std::string key_;
};

}  // namespace

void read_uk_conlist(Reading& reading, Edition& edition) { ConList(reading, edition).read(); }

}  // namespace sanctrack::lists
