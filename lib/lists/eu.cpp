#include "lists/eu.hpp"

#include <utility>

#include "lists/xml.hpp"

namespace sanctrack::lists {
namespace {

constexpr char mark = '\x1f';

void keep(const EuField& field, std::vector<ListText>& extra) {
  if (field.value.empty()) return;
  extra.push_back({field.column.empty() ? joined({}, "@", field.name) : SharedText(field.column),
                   std::string(field.value)});
}

bool is_true(std::string_view value) noexcept { return value == "true" || value == "YES"; }
bool is_false(std::string_view value) noexcept { return value == "false" || value == "NO"; }

// A day; what is none is kept.
template <class Day>
void set_day(const EuField& field, std::optional<Day>& day, std::vector<ListText>& extra) {
  const std::optional<Date> whole = xml_day(field.value);
  if (whole && field.value.size() == 10) {
    day = *whole;
  } else {
    keep(field, extra);
  }
}

// The country of a detail. The list writes `00` and `UNKNOWN` for none: that is no country.
struct EuCountry {
  EuField code, description;

  bool take(const EuField& field) noexcept {
    if (field.name == "countryIso2Code") return code = field, true;
    if (field.name == "countryDescription") return description = field, true;
    return false;
  }
  bool known() const noexcept {
    return code.value != "00" && !(code.value.empty() && description.value.empty());
  }
  template <class Detail>
  void set(std::optional<Country> Detail::*place, Detail& detail) const {
    if (known()) {
      detail.country = description.value;
      detail.*place = Country::try_parse(code.value);
      if (!(detail.*place)) keep(code, detail.extra);
    } else {
      keep(code, detail.extra);
      keep(description, detail.extra);
    }
  }
};

bool is_place(std::string_view name) noexcept {
  return name == "city" || name == "zipCode" || name == "region" || name == "place" ||
         name == "street" || name == "poBox";
}

// A day of birth in pieces, before it is known what they mean together.
struct EuBirth {
  EuField whole, day, month, year, from, to, circa, calendar;

  bool take(const EuField& field) noexcept {
    EuField* place = nullptr;
    switch (field.name.front()) {
      case 'b':
        place = field.name == "birthdate" ? &whole : nullptr;
        break;
      case 'd':
        place = field.name == "dayOfMonth" ? &day : nullptr;
        break;
      case 'm':
        place = field.name == "monthOfYear" ? &month : nullptr;
        break;
      case 'y':
        if (field.name == "year") place = &year;
        if (field.name == "yearRangeFrom") place = &from;
        if (field.name == "yearRangeTo") place = &to;
        break;
      case 'c':
        if (field.name == "circa") place = &circa;
        if (field.name == "calendarType") place = &calendar;
        break;
      default:
        break;
    }
    if (place != nullptr) *place = field;
    return place != nullptr;
  }

  bool given() const noexcept {
    return !(whole.value.empty() && year.value.empty() && from.value.empty() && to.value.empty());
  }

  void set_ends(ListDate& date, bool approximately) const {
    if (!whole.value.empty()) {
      date.first = date.last = date_of_text(approximately);
    } else if (!year.value.empty()) {
      date.first = date.last = date_of_pieces(year.value, month.value, day.value, approximately);
    } else {
      date.first = date_of_pieces(from.value, {}, {}, approximately);
      date.last = date_of_pieces(to.value, {}, {}, approximately);
    }
    const bool turned = date.first && date.last && date.last->latest() < date.first->earliest();
    if (!date.first || !date.last || turned) date.first.reset(), date.last.reset();
  }

  std::optional<PartialDate> date_of_text(bool approximately) const noexcept {
    const std::optional<PartialDate> stated = PartialDate::try_parse(whole.value);
    return stated && approximately ? approximate(*stated) : stated;
  }

  std::string text() const {
    if (!whole.value.empty()) return std::string(whole.value);
    if (year.value.empty()) return std::string(from.value).append(" to ").append(to.value);
    std::string made(year.value);
    for (const EuField* piece : {&month, &day}) {
      if (piece->value.empty()) continue;
      made.append(piece->value.size() == 1 ? "-0" : "-").append(piece->value);
    }
    return made;
  }

  // Whether the pieces say what the whole does, or there is no whole.
  bool agrees(const std::optional<PartialDate>& date) const noexcept {
    if (!date || (whole.value.empty() && !month.value.empty())) return date.has_value();
    const auto same = [](const EuField& piece, std::optional<int> number) {
      return piece.value.empty() || whole_number(piece.value) == number;
    };
    return same(year, date->year()) && same(month, date->month()) && same(day, date->day());
  }

  // The whole date, and whatever its text and ends do not tell.
  ListDate date() const {
    ListDate made{.text = text()};
    if (is_true(circa.value)) made.text.insert(0, "circa ");
    const bool gregorian = calendar.value.empty() || calendar.value == "GREGORIAN";
    if (gregorian) set_ends(made, is_true(circa.value));
    if (!is_true(circa.value) && !is_false(circa.value)) keep(circa, made.extra);
    keep(calendar, made.extra);
    const bool single = !whole.value.empty() || !year.value.empty();
    if (single) keep(from, made.extra), keep(to, made.extra);
    if (!single || !agrees(made.first)) keep_pieces(made.extra);
    return made;
  }

  void keep_pieces(std::vector<ListText>& extra) const {
    for (const EuField* piece : {&day, &month, &year}) keep(*piece, extra);
  }

  void keep_all(std::vector<ListText>& extra) const {
    if (!is_false(circa.value)) keep(circa, extra);
    keep(calendar, extra);
    keep_pieces(extra);
  }
};

}  // namespace

void EuEntry::begin(ListEntry& entry) noexcept {
  resume(entry);
  acts_.clear();
  programmes_.clear();
  genders_.clear();
  roles_.clear();
  act_places_.clear();
}

void EuEntry::entity(EuFields fields) {
  std::string_view logical, reference;
  ListListing designated{.type = "designationDate"};
  for (const EuField& field : fields) {
    if (field.value.empty()) continue;
    if (field.name == "logicalId") {
      logical = field.value;
    } else if (field.name == "euReferenceNumber") {
      reference = field.value;
    } else if (field.name == "unitedNationId") {
      entry_->references.push_back({"united-nation-id", std::string(field.value)});
    } else if (field.name == "designationDate") {
      set_day(field, designated.date, designated.extra);
    } else if (field.name == "designationDetails") {
      keep(field, designated.extra);
    } else if (field.name == "remark") {
      entry_->remarks.emplace_back(field.value);
    } else {
      keep(field, entry_->extra);
    }
  }
  if (entry_->key.empty()) entry_->key = reference.empty() ? logical : reference;
  if (!reference.empty()) add_text(entry_->references, "logical-id", logical);
  if (designated.date || !designated.extra.empty()) {
    entry_->listings.push_back(std::move(designated));
  }
}

// The code is the word in XML and the letter in CSV, where the two stand the other way round.
void EuEntry::subject_type(EuFields fields) {
  for (const EuField& field : fields) {
    const bool person = field.value == "person", enterprise = field.value == "enterprise";
    const bool is_type = person || enterprise || (field.name == "code" && entry_->type.empty());
    if (!is_type || field.value.size() == 1) {
      keep(field, entry_->extra);
      continue;
    }
    entry_->type = field.value;
    if (person) entry_->kind = EntityKind::person;
    if (enterprise) entry_->kind = EntityKind::organisation;
  }
}

void EuEntry::regulation(EuFields fields) {
  act(fields);
  for (const EuField& field : fields) {
    if (field.name != "programme" || field.value.empty()) continue;
    if (programmes_.add(field.value).is_new) entry_->programmes.emplace_back(field.value);
  }
}

namespace {

// An act as views into the fields that name it.
struct EuAct {
  EuField title, type, url, published, in_force, programme;
  bool more = false;  // whether it says more than a summary does

  explicit EuAct(EuFields fields) noexcept {
    for (const EuField& field : fields) {
      if (field.value.empty()) continue;
      EuField* const place = place_of(field.name);
      if (place != nullptr) *place = field;
      more = more || place == nullptr || place == &in_force || place == &programme;
    }
  }

  EuField* place_of(std::string_view name) noexcept {
    switch (name.size()) {
      case 9:
        return name == "programme" ? &programme : nullptr;
      case 11:
        return name == "numberTitle" ? &title : nullptr;
      case 14:
        if (name == "regulationType") return &type;
        return name == "publicationUrl" ? &url : nullptr;
      case 15:
        return name == "publicationDate" ? &published : nullptr;
      case 18:
        return name == "entryIntoForceDate" ? &in_force : nullptr;
      default:
        return nullptr;
    }
  }

  ListAct made(EuFields fields) {
    ListAct act{.title = title.value,
                .type = std::string(type.value),
                .programme = std::string(programme.value)};
    act.url = url.value;
    if (!published.value.empty()) set_day(published, act.published, act.extra);
    if (!in_force.value.empty()) set_day(in_force, act.in_force, act.extra);
    for (const EuField& field : fields) {
      if (place_of(field.name) == nullptr) keep(field, act.extra);
    }
    return act;
  }
};

bool is_brief(const ListAct& act) noexcept {
  return act.programme.empty() && !act.in_force && act.extra.empty();
}

}  // namespace

// One act is told once: by a summary, then perhaps by all that is known of it. Two that are alike
// in the summary and differ in more stand beside each other.
SharedText EuEntry::act(EuFields fields) {
  EuAct act(fields);
  const Summary summary{act.title.value, act.type.value, act.published.value, act.url.value};
  if (!act.more && summary == last_summary_) return last_title_;
  key_.clear();
  for (const std::string_view field : summary) key_.append(field).append(1, mark);
  if (key_.size() == summary.size() && !act.more) return {};
  const Distinct::Found brief = acts_.add(key_);
  if (brief.is_new) {
    act_places_.push_back(entry_->acts.size());
    if (entry_->acts.empty()) entry_->acts.reserve(4);
    entry_->acts.push_back(act.made(fields));
  }
  SharedText title = entry_->acts[act_places_[brief.number]].title;
  last_summary_ = summary;
  last_title_ = title;
  if (!act.more) return title;
  for (const EuField& field : fields) {
    key_.append(field.name).append(1, mark).append(field.value).append(1, mark);
  }
  if (!acts_.add(key_).is_new) return title;
  act_places_.push_back(act_places_[brief.number]);
  if (brief.is_new) return title;
  ListAct& known = entry_->acts[act_places_[brief.number]];
  if (is_brief(known)) {
    known = act.made(fields);
  } else {
    entry_->acts.push_back(act.made(fields));
  }
  return title;
}

void EuEntry::role(std::string_view type, std::string_view text, const SharedText& act) {
  key_.assign(type).append(1, mark).append(text).append(1, mark).append(act.text());
  if (!roles_.add(key_).is_new) return;
  entry_->roles.push_back({.type = std::string(type), .text = std::string(text), .act = act});
}

void EuEntry::gender(std::string_view text) {
  if (genders_.add(text).is_new) entry_->genders.emplace_back(text);
}

std::vector<ListText>& EuEntry::name(EuFields fields, SharedText act) {
  ListName& made = entry_->names.emplace_back();
  made.act = std::move(act);
  made.extra.reserve(2);
  for (const EuField& field : fields) {
    if (field.value.empty()) continue;
    if (field.name == "wholeName") {
      made.name = field.value;
    } else if (field.name == "firstName" || field.name == "middleName" ||
               field.name == "lastName") {
      if (made.parts.empty()) made.parts.reserve(field.name.front() == 'f' ? 2 : 1);
      made.parts.push_back({field.name, std::string(field.value)});
    } else if (field.name == "function" || field.name == "title") {
      role(field.name, field.value, made.act);
    } else if (field.name == "gender") {
      gender(field.value);
    } else if (field.name == "strong" && (is_true(field.value) || is_false(field.value))) {
      made.quality = is_true(field.value) ? "strong" : "weak";
      if (is_false(field.value)) made.kind = NameKind::weak;
    } else if (field.name == "nameLanguage" && (made.language = language_of(field.value))) {
      continue;
    } else {
      keep(field, made.extra);
    }
  }
  if (made.name.empty()) {
    for (const std::string_view part : {"firstName", "middleName", "lastName"}) {
      for (const ListText& known : made.parts) {
        if (known.path == part) append_word(made.name, known.text);
      }
    }
  }
  return made.extra;
}

std::vector<ListText>& EuEntry::address(EuFields fields, SharedText act) {
  ListPlace made;
  made.act = std::move(act);
  EuCountry country;
  for (const EuField& field : fields) {
    if (field.value.empty() || country.take(field)) continue;
    if (is_place(field.name)) {
      made.parts.push_back({field.name, std::string(field.value)});
    } else {
      keep(field, made.extra);
    }
  }
  country.set(&ListPlace::country_code, made);
  return entry_->addresses.emplace_back(std::move(made)).extra;
}

// One element says when and where: a date of birth and a place of birth.
std::vector<ListText>& EuEntry::birth(EuFields fields, SharedText act) {
  EuBirth when;
  EuCountry country;
  ListPlace where;
  std::vector<ListText> extra;
  for (const EuField& field : fields) {
    if (field.value.empty() || when.take(field) || country.take(field)) continue;
    if (is_place(field.name)) {
      where.parts.push_back({field.name, std::string(field.value)});
    } else {
      keep(field, extra);
    }
  }
  const bool placed = !where.parts.empty() || country.known();
  if (placed) {
    country.set(&ListPlace::country_code, where);
    where.act = act;
  } else {
    keep(country.code, extra);
    keep(country.description, extra);
  }
  if (!when.given()) {
    when.keep_all(extra);
    if (placed) entry_->birth_places.push_back(std::move(where));
    auto& rest = placed ? entry_->birth_places.back().extra : entry_->extra;
    rest.insert(rest.end(), extra.begin(), extra.end());
    return rest;
  }
  if (placed) entry_->birth_places.push_back(std::move(where));
  ListDate date = when.date();
  date.act = std::move(act);
  date.extra.insert(date.extra.end(), extra.begin(), extra.end());
  return entry_->births.emplace_back(std::move(date)).extra;
}

std::vector<ListText>& EuEntry::citizenship(EuFields fields, SharedText act) {
  ListCountry made{.type = "citizenship"};
  made.act = std::move(act);
  EuCountry country;
  for (const EuField& field : fields) {
    if (!field.value.empty() && !country.take(field)) keep(field, made.extra);
  }
  country.set(&ListCountry::code, made);
  return entry_->nationalities.emplace_back(std::move(made)).extra;
}

std::vector<ListText>& EuEntry::identification(EuFields fields, SharedText act) {
  ListIdentifier made;
  made.act = std::move(act);
  EuCountry country;
  std::string_view code;
  made.extra.reserve(fields.size());
  for (const EuField& field : fields) {
    if (field.value.empty() || country.take(field)) continue;
    if (field.name == "number") {
      made.value = field.value;
    } else if (field.name == "identificationTypeDescription") {
      made.type = field.value;
    } else if (field.name == "issuedDate" || field.name == "issueDate") {
      set_day(field, made.issued, made.extra);
    } else if (field.name == "validTo") {
      set_day(field, made.expires, made.extra);
    } else {
      if (field.name == "identificationTypeCode") code = field.value;
      keep(field, made.extra);
    }
  }
  if (made.type.empty()) made.type = code;
  country.set(&ListIdentifier::country_code, made);
  return entry_->identifiers.emplace_back(std::move(made)).extra;
}

}  // namespace sanctrack::lists
