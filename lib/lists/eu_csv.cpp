#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "lists/csv.hpp"
#include "lists/dates.hpp"
#include "lists/eu.hpp"
#include "lists/formats.hpp"
#include "lists/xml.hpp"

namespace sanctrack::lists {
namespace {

// What the columns of a row describe together.
enum class Family {
  entity,
  subject_type,
  regulation,
  name,
  address,
  birth,
  identification,
  citizenship,
  none
};
constexpr std::size_t families = static_cast<std::size_t>(Family::none);

struct Prefix {
  std::string_view text;
  Family family;
};
constexpr std::array prefixes{
    Prefix{"Entity_SubjectType", Family::subject_type},
    Prefix{"Entity_Regulation_", Family::regulation},
    Prefix{"Entity_", Family::entity},
    Prefix{"NameAlias_", Family::name},
    Prefix{"Address_", Family::address},
    Prefix{"BirthDate_", Family::birth},
    Prefix{"Identification_", Family::identification},
    Prefix{"Citizenship_", Family::citizenship},
};

// Columns whose name is not that of the attribute with a capital letter.
struct Renamed {
  std::string_view column, attribute;
};
constexpr std::array renamed{
    Renamed{"Entity_SubjectType", "code"},
    Renamed{"Entity_SubjectType_ClassificationCode", "classificationCode"},
    Renamed{"Entity_EU_ReferenceNumber", "euReferenceNumber"},
    Renamed{"BirthDate_BirthDate", "birthdate"},
    Renamed{"BirthDate_Day", "dayOfMonth"},
    Renamed{"BirthDate_Month", "monthOfYear"},
    Renamed{"Identification_TypeCode", "identificationTypeCode"},
    Renamed{"Identification_TypeDescription", "identificationTypeDescription"},
};

struct EuColumn {
  Family family = Family::none;
  bool of_act = false;  // of the act that a detail rests on
  std::string attribute, heading;
};

std::string attribute_of(std::string_view column, std::string_view rest, bool of_act) {
  for (const Renamed& row : renamed) {
    if (row.column == column) return std::string(row.attribute);
  }
  if (of_act && rest == "Type") return "regulationType";
  std::string name(rest);
  if (!name.empty()) name[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(name[0])));
  return name;
}

EuColumn column_of(std::string_view heading) {
  EuColumn column;
  column.heading = heading;
  const auto prefix = std::find_if(prefixes.begin(), prefixes.end(), [&](const Prefix& known) {
    return heading.starts_with(known.text);
  });
  if (prefix == prefixes.end()) return column;
  column.family = prefix->family;
  std::string_view rest = heading.substr(prefix->text.size());
  column.of_act = prefix->family == Family::regulation || rest.starts_with("Regulation_");
  if (rest.starts_with("Regulation_")) rest.remove_prefix(11);
  column.attribute = attribute_of(heading, rest, column.of_act);
  return column;
}

class EuCsv {
 public:
  EuCsv(Reading& reading, Edition& edition)
      : reading_(reading), edition_(edition), rows_(reading, ';') {}

  void read() {
    read_header();
    while (rows_.next()) {
      if (take_row()) read_row();
    }
    if (!rows_.ended()) {
      reading_.fail(reading_.text().size(), "cut-off", "is cut off: its last line does not end");
    }
  }

 private:
  void read_header() {
    if (rows_.next()) {
      for (const std::string_view field : rows_.fields()) {
        columns_.push_back(column_of(trimmed(field)));
      }
    }
    const auto place = [&](std::string_view heading) {
      const auto column =
          std::find_if(columns_.begin(), columns_.end(),
                       [&](const EuColumn& known) { return known.heading == heading; });
      return static_cast<std::size_t>(column - columns_.begin());
    };
    logical_ = place("Entity_LogicalId");
    reference_ = place("Entity_EU_ReferenceNumber");
    generated_ = place("fileGenerationDate");
    if (logical_ < columns_.size() || reference_ < columns_.size()) return;
    reading_.fail(rows_.offset(), "wrong-header",
                  "has neither a column 'Entity_LogicalId' nor 'Entity_EU_ReferenceNumber': "
                  "expected the header of the EU's CSV 1.1");
  }

  std::string_view field(std::size_t place) const {
    return place < columns_.size() ? trimmed(rows_.fields()[place]) : std::string_view();
  }

  // Puts the fields of a row into their families; false where it cannot be kept.
  bool take_row() {
    const auto fields = rows_.fields();
    if (fields.size() != columns_.size()) {
      reading_.lose(rows_.offset(), "wrong-columns",
                    "has " + std::to_string(fields.size()) + " columns where the header has " +
                        std::to_string(columns_.size()) + ": the line is left out");
      return false;
    }
    if (field(logical_).empty() && field(reference_).empty()) {
      reading_.lose(rows_.offset(), "missing-key",
                    "has neither Entity_EU_ReferenceNumber nor Entity_LogicalId and is left out: "
                    "nobody could tell which entry it belongs to");
      return false;
    }
    for (auto& family : details_) family.clear();
    for (auto& family : acts_) family.clear();
    for (std::size_t i = 0; i < fields.size(); ++i) {
      const EuColumn& column = columns_[i];
      const std::string_view text = trimmed(fields[i]);
      if (text.empty() || column.family == Family::none) continue;
      auto& of = column.of_act ? acts_ : details_;
      of[static_cast<std::size_t>(column.family)].push_back(
          {column.attribute, text, column.heading});
    }
    return true;
  }

  void read_row() {
    key_.assign(field(reference_)).append(1, '\x1f').append(field(logical_));
    const Distinct::Found group = groups_.add(key_);
    group_ = group.number;
    if (group.is_new) {
      edition_.entries.emplace_back();
      states_.emplace_back().begin(edition_.entries.back());
    }
    EuEntry& entry = states_[group_];
    entry.resume(edition_.entries[group_]);
    entry.entity(new_of(Family::entity));
    entry.subject_type(new_of(Family::subject_type));
    if (group.is_new) {
      if (auto warning = keys_.add(edition_.entries[group_].key)) {
        reading_.warn(rows_.offset(), "repeated-key", std::move(*warning));
      }
    }
    const EuFields regulation = acts_[static_cast<std::size_t>(Family::regulation)];
    if (is_new(Family::regulation)) entry.regulation(regulation);
    read_detail(Family::name, &EuEntry::name);
    read_detail(Family::address, &EuEntry::address);
    read_detail(Family::birth, &EuEntry::birth);
    read_detail(Family::citizenship, &EuEntry::citizenship);
    read_detail(Family::identification, &EuEntry::identification);
    read_others();
  }

  using Take = std::vector<ListText>& (EuEntry::*)(EuFields, SharedText);
  void read_detail(Family family, Take take) {
    if (!is_new(family)) return;
    EuEntry& entry = states_[group_];
    const EuFields act = acts_[static_cast<std::size_t>(family)];
    (entry.*take)(details_[static_cast<std::size_t>(family)],
                  act.empty() ? SharedText() : entry.act(act));
  }

  // Columns that belong to nothing, and the day of the file, which every row repeats.
  void read_others() {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (columns_[i].family != Family::none) continue;
      const std::string_view text = field(i);
      if (text.empty()) continue;
      if (i == generated_ && text == generated_text_) continue;
      if (i == generated_ && generated_text_.empty()) {
        generated_text_ = text;
        edition_.published = printed_day(text, DayOrder::day_first);
        if (!edition_.published) edition_.extra.push_back({columns_[i].heading, generated_text_});
        continue;
      }
      start_key(key_, group_, families + i);
      if (!seen_.add(key_.append(text)).is_new) continue;
      edition_.entries[group_].extra.push_back({columns_[i].heading, std::string(text)});
    }
  }

  // Whether a family says something, and no row of the entity said the same before.
  bool is_new(Family family) {
    const auto place = static_cast<std::size_t>(family);
    if (details_[place].empty() && acts_[place].empty()) return false;
    start_key(key_, group_, place);
    for (const auto* fields : {&details_[place], &acts_[place]}) {
      for (const EuField& field : *fields) {
        key_.append(field.column).append(1, '\x1f').append(field.value).append(1, '\x1f');
      }
    }
    return seen_.add(key_).is_new;
  }

  // Of what every row repeats, the values that no row said before.
  EuFields new_of(Family family) {
    auto& fields = details_[static_cast<std::size_t>(family)];
    const auto known = std::remove_if(fields.begin(), fields.end(), [&](const EuField& field) {
      start_key(key_, group_, static_cast<std::size_t>(family));
      key_.append(field.column).append(1, '\x1f').append(field.value);
      return !seen_.add(key_).is_new;
    });
    fields.erase(known, fields.end());
    return fields;
  }

  Reading& reading_;
  Edition& edition_;
  CsvRows rows_;
  std::vector<EuColumn> columns_;
  std::size_t logical_ = 0, reference_ = 0, generated_ = 0;
  std::string generated_text_;
  std::array<std::vector<EuField>, families> details_, acts_;
  std::vector<EuEntry> states_;  // one an entity
  Distinct groups_, seen_;
  RepeatedKeys keys_;
  std::size_t group_ = 0;
  std::string key_;
};

}  // namespace

void read_eu_csv(Reading& reading, Edition& edition) { EuCsv(reading, edition).read(); }

}  // namespace sanctrack::lists
