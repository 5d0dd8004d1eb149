#include "lists/ofac_advanced_dates.hpp"

#include <tuple>

#include "lists/dates.hpp"
#include "values/text.hpp"

namespace sanctrack::lists::advanced {
namespace {

// Year, month and day as printed.
struct Point {
  std::string text{};
  std::optional<PartialDate> date{};
};

struct Boundary {
  Point from{}, to{};
  bool approximate = false;
};

std::string padded(std::string_view number, std::size_t width) {
  return std::string(width > number.size() ? width - number.size() : 0, '0').append(number);
}

Point read_point(const pugi::xml_node& node, std::string_view path, std::vector<ListText>& extra) {
  std::string_view year, month, day;
  for (const pugi::xml_node& child : children_of(node)) {
    const std::string_view name = without_prefix(child.name());
    if (name == "Year") {
      year = text_of(child, "Year", extra);
    } else if (name == "Month") {
      month = text_of(child, "Month", extra);
    } else if (name == "Day") {
      day = text_of(child, "Day", extra);
    } else {
      keep(child, path, extra);
    }
  }
  Point point;
  if (year.empty() && month.empty() && day.empty()) return point;
  point.text = padded(year, 4);
  const bool has_month = id_of(month).value_or(1) != 0 && !month.empty();
  const bool has_day = id_of(day).value_or(1) != 0 && !day.empty();
  if (has_month || has_day) point.text.append("-").append(padded(month, 2));
  if (has_day) point.text.append("-").append(padded(day, 2));
  point.date = PartialDate::try_parse(point.text);
  return point;
}

bool is_gregorian(const pugi::xml_attribute& calendar, References& references) {
  const std::string_view word = references.known_text(Table::calendar_type, calendar);
  return word.empty() || word == "Gregorian" || word == calendar.value();
}

Boundary read_boundary(const pugi::xml_node& node, const std::string& path,
                       std::vector<ListText>& extra) {
  Boundary made;
  for (const pugi::xml_attribute& attribute : attributes_of(node)) {
    const std::string_view name = attribute.name();
    if (name == "Approximate") {
      made.approximate = is_true(attribute.value());
    } else if (name == "YearFixed" || name == "MonthFixed" || name == "DayFixed") {
      keep_set(attribute, path + "/@" + attribute.name(), extra);
    } else {
      keep(attribute, path, extra);
    }
  }
  for (const pugi::xml_node& child : children_of(node)) {
    const std::string_view name = without_prefix(child.name());
    if (name == "From" && made.from.text.empty()) {
      made.from = read_point(child, path + "/From", extra);
    } else if (name == "To" && made.to.text.empty()) {
      made.to = read_point(child, path + "/To", extra);
    } else {
      keep(child, path, extra);
    }
  }
  // A bound that is itself a stretch says how far: its inner end has no place in a period.
  if (!made.from.text.empty() && !made.to.text.empty() && made.from.text != made.to.text) {
    extra.push_back({path, made.from.text + " to " + made.to.text});
  }
  if (made.from.text.empty()) made.from = made.to;
  if (made.to.text.empty()) made.to = made.from;
  return made;
}

PartialDate about(const PartialDate& date, bool circa) {
  if (!date.month()) return PartialDate::of_year(date.year(), circa);
  if (!date.day()) return PartialDate::of_month(date.year(), *date.month(), circa);
  return PartialDate::of_day(date.earliest(), circa);
}

std::string text_of_ends(const std::string& first, const std::string& last) {
  if (first == last) return first;
  if (first.empty()) return "until " + last;
  return last.empty() ? "from " + first : first + " to " + last;
}

void set_period(Period& period, const Boundary& start, const Boundary& end, bool gregorian,
                Spot& spot) {
  const Point &first = start.from, &last = end.to;
  const bool read = gregorian && (first.text.empty() || first.date) &&
                    (last.text.empty() || last.date) &&
                    !(first.date && last.date && first.date->earliest() > last.date->latest());
  if (!read) {
    period.text = text_of_ends(first.text, last.text);
    spot.warn("unreadable-date", "has a period that is no stretch of days: " +
                                     in_quotes(period.text) + ", which is kept as text");
    return;
  }
  if (first.date && last.date) {
    std::tie(period.first, period.last) =
        stretch(first.date->earliest(), start.approximate, last.date->latest(), end.approximate);
    const bool one = period.first->earliest() == period.last->earliest() &&
                     period.first->latest() == period.last->latest();
    // One day, month or year of which one bound only is approximate is approximate.
    if (one && start.approximate != end.approximate) {
      period.extra.push_back(
          {start.approximate ? "Start/@Approximate" : "End/@Approximate", "true"});
      (start.approximate ? period.last : period.first) =
          start.approximate ? period.first : period.last;
    }
  } else {
    if (first.date) period.first = about(*first.date, start.approximate);
    if (last.date) period.last = about(*last.date, end.approximate);
  }
  period.text = text_of_ends(period.first ? period.first->to_string() : "",
                             period.last ? period.last->to_string() : "");
}

}  // namespace

Period read_period(const pugi::xml_node& node, References& references) {
  Period period;
  Boundary start, end;
  bool gregorian = true, bounded = false;
  for (const pugi::xml_node& child : children_of(node)) {
    const std::string_view name = without_prefix(child.name());
    if (name == "Start") {
      start = read_boundary(child, "Start", period.extra);
      bounded = true;
    } else if (name == "End") {
      end = read_boundary(child, "End", period.extra);
      bounded = true;
    } else {
      keep(child, "DatePeriod", period.extra);
    }
  }
  for (const pugi::xml_attribute& attribute : attributes_of(node)) {
    const std::string_view name = attribute.name();
    if (name == "CalendarTypeID") {
      gregorian = is_gregorian(attribute, references);
      if (!gregorian) {
        keep_text("CalendarType", references.text(Table::calendar_type, attribute), period.extra);
      }
    } else if (name == "YearFixed" || name == "MonthFixed" || name == "DayFixed") {
      // Without bounds there is nothing that they could speak of.
      if (bounded) keep_set(attribute, std::string("DatePeriod/@").append(name), period.extra);
    } else {
      keep(attribute, "DatePeriod", period.extra);
    }
  }
  if (!start.from.text.empty() || !end.to.text.empty()) {
    set_period(period, start, end, gregorian, references.spot());
  }
  return period;
}

std::optional<Date> read_date(const pugi::xml_node& node, References& references,
                              std::string_view path, std::vector<ListText>& extra) {
  bool gregorian = true;
  for (const pugi::xml_attribute& attribute : attributes_of(node)) {
    if (std::string_view(attribute.name()) != "CalendarTypeID") {
      keep(attribute, path, extra);
      continue;
    }
    gregorian = is_gregorian(attribute, references);
    if (!gregorian) {
      keep_text("CalendarType", references.text(Table::calendar_type, attribute), extra);
    }
  }
  const Point point = read_point(node, path, extra);
  if (gregorian && point.date && point.date->exact()) return point.date->earliest();
  if (point.text.empty()) return std::nullopt;
  keep_text(path, point.text, extra);
  if (!gregorian || !point.date) {
    references.spot().warn(
        "unreadable-date",
        "has a date that is no day: " + in_quotes(point.text) + ", which is kept as text");
  }
  return std::nullopt;
}

void keep_period(const Period& period, std::string_view path, std::vector<ListText>& extra) {
  keep_text(path, period.text, extra);
  extra.insert(extra.end(), period.extra.begin(), period.extra.end());
}

void put(Period period, ListDetail& detail) {
  detail.from = period.first;
  detail.until = period.last;
  if (!period.first && !period.last) keep_text("DatePeriod", period.text, detail.extra);
  std::move(period.extra.begin(), period.extra.end(), std::back_inserter(detail.extra));
}

}  // namespace sanctrack::lists::advanced
