#pragma once

// The days that an entry says: the first and the last of every date and of every stretch.

#include <regex>
#include <set>
#include <string>
#include <vector>

#include "sanctrack/model/edition.hpp"

namespace sanctrack::lists {

class Days {
 public:
  explicit Days(const ListEntry& entry) {
    add(entry.extra);
    for (const ListName& name : entry.names) add(name.extra);
    for (const ListDate& date : entry.births) add(date.text), add(date.extra);
    for (const ListIdentifier& identifier : entry.identifiers) {
      add(identifier.issued), add(identifier.expires), add(identifier.extra);
    }
    for (const ListRelation& relation : entry.relations) add(relation.extra);
    for (const ListListing& listing : entry.listings) {
      if (listing.date) add(listing.date->to_string());
      add(listing.extra);
    }
    for (const auto* details : {&entry.roles, &entry.measures, &entry.features}) {
      for (const ListDetail& detail : *details) {
        add(detail.from), add(detail.until), add(detail.extra);
      }
    }
    for (const ListDate& date : entry.births) add(date.first), add(date.last);
  }

  bool has(const std::string& day) const { return days_.count(day) != 0; }

 private:
  void add(const std::vector<ListText>& texts) {
    for (const ListText& text : texts) add(text.text);
  }
  void add(const std::optional<PartialDate>& date) {
    if (date) add(date->to_string());
  }
  void add(const std::string& text) {
    static const std::regex shape("\\d{4}(-\\d\\d(-\\d\\d)?)?");
    for (std::sregex_iterator at(text.begin(), text.end(), shape), end; at != end; ++at) {
      days_.insert(at->str());
      const auto date = PartialDate::try_parse(at->str());
      if (!date) continue;
      days_.insert(date->earliest().to_string());
      days_.insert(date->latest().to_string());
    }
  }

  std::set<std::string> days_;
};

}  // namespace sanctrack::lists
