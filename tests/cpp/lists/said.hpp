#pragma once

// Everything that an entry says, as texts: what a test holds against the raw file.

#include <doctest/doctest.h>

#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lists/xml.hpp"
#include "sanctrack/lists/read.hpp"
#include "sanctrack/model/edition.hpp"

namespace sanctrack::lists {

class Said {
 public:
  explicit Said(const ListEntry& entry) {
    add(entry.key), add(entry.type), add(entry.programmes), add(entry.genders), add(entry.remarks);
    add(entry.references), add(entry.extra);
    if (entry.operation) add(std::string(to_string(*entry.operation)));
    for (const ListName& name : entry.names) {
      add(name.name), add(name.type), add(name.quality), add(name.parts), add(name.act);
      add_code(name.script), add_code(name.language), add(name.extra);
    }
    for (const ListDate& date : entry.births) add(date);
    for (const ListPlace& place : entry.birth_places) add(place);
    for (const ListPlace& place : entry.addresses) add(place);
    for (const ListCountry& country : entry.nationalities) {
      add(country.country), add_code(country.code), add(country.type), add(country.act);
      add(country.extra);
    }
    for (const ListIdentifier& identifier : entry.identifiers) {
      add(identifier.type), add(identifier.value), add(identifier.country), add(identifier.act);
      add_code(identifier.country_code), add_date(identifier.issued), add_date(identifier.expires);
      add(identifier.extra);
    }
    for (const ListRelation& relation : entry.relations) {
      add(relation.type), add(relation.name), add(relation.key), add(relation.act);
      add(relation.extra);
    }
    for (const ListListing& listing : entry.listings) {
      add(listing.list), add(listing.programme), add(listing.type), add(listing.act);
      add_date(listing.date), add(listing.extra);
    }
    for (const ListAct& act : entry.acts) {
      add(act.title), add(act.type), add(act.programme), add(act.url), add(act.extra);
      add_date(act.published), add_date(act.in_force);
    }
    for (const auto* details : {&entry.roles, &entry.measures, &entry.features}) {
      for (const ListDetail& detail : *details) {
        add(detail.type), add(detail.text), add(detail.act), add(detail.extra);
        add_date(detail.from), add_date(detail.until);
      }
    }
  }

  bool has(std::string_view text) const { return texts_.find(text) != texts_.end(); }

 private:
  void add(std::string_view text) {
    if (!text.empty()) texts_.emplace(text);
  }
  void add(const std::vector<std::string>& texts) {
    for (const std::string& text : texts) add(text);
  }
  void add(const std::vector<ListText>& texts) {
    for (const ListText& text : texts) add(text.text);
  }
  template <class Code>
  void add_code(const std::optional<Code>& code) {
    if (!code) return;
    add(code->code());
    std::string capitals;
    for (const char c : code->code()) capitals += static_cast<char>(std::toupper(c));
    add(capitals);
  }
  template <class Day>
  void add_date(const std::optional<Day>& date) {
    if (date) add(date->to_string());
  }
  void add(const ListDate& date) {
    add(date.text), add(date.act), add(date.extra);
    for (const auto& end : {date.first, date.last}) {
      if (!end) continue;
      add(end->to_string()), add(std::to_string(end->year()));
      if (end->month()) add(std::to_string(*end->month()));
      if (end->day()) add(std::to_string(*end->day()));
    }
  }
  void add(const ListPlace& place) {
    add(place.text), add(place.parts), add(place.country), add_code(place.country_code);
    add(place.act), add(place.extra);
  }

  std::set<std::string, std::less<>> texts_;
};

// The rows of a CSV text, split by hand.
inline std::vector<std::vector<std::string>> rows_of_csv(std::string_view text, char separator) {
  std::vector<std::vector<std::string>> rows(1);
  std::string field;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      if (c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
        field += text[++i];
      } else if (c == '"') {
        quoted = false;
      } else {
        field += c;
      }
    } else if (c == '"' && field.empty()) {
      quoted = true;
    } else if (c == separator || c == '\n') {
      if (field.ends_with('\r')) field.pop_back();
      rows.back().push_back(std::exchange(field, {}));
      if (c == '\n') rows.emplace_back();
    } else {
      field += c;
    }
  }
  rows.pop_back();
  return rows;
}

inline std::string file_text(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

inline std::filesystem::path extract(const std::string& name) {
  return std::filesystem::path(SANCTRACK_TESTS_DIR) / "data/lists" / name;
}

// A real file; none where there is no folder of them.
inline std::optional<std::filesystem::path> real_file(const std::string& name) {
  const char* folder = std::getenv("SANCTRACK_SHARED_DATA");
  if (folder == nullptr) {
    MESSAGE("SANCTRACK_SHARED_DATA is not set: " << name << " is left out");
    return std::nullopt;
  }
  return std::filesystem::path(folder) / name;
}

// Every value below an element that an entry does not say, with its path.
class Unsaid {
 public:
  // `excused` says which values of which path are no values, or are said in another way.
  using Excused = bool (*)(std::string_view path, std::string_view value);
  Unsaid(const ListEntry& entry, Excused excused) : said_(entry), excused_(excused) {}

  void walk(const pugi::xml_node& node, const std::string& path) {
    for (const pugi::xml_attribute& attribute : node.attributes()) {
      check(path + "/@" + attribute.name(), trimmed(attribute.value()));
    }
    for (const pugi::xml_node& child : node.children()) {
      if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
        check(path, trimmed(child.value()));
      } else {
        walk(child, path + "/" + child.name());
      }
    }
  }
  void check(const std::string& path, std::string_view value) {
    ++count;
    if (value.empty() || said_.has(value) || excused_(path, value)) return;
    missing += path + " = " + std::string(value) + "\n";
  }

  std::size_t count = 0;
  std::string missing;

 private:
  Said said_;
  Excused excused_;
};

// The same of a whole document whose records stand in the order of the entries.
inline std::string unsaid_of(const std::string& text, const Edition& edition,
                             const std::string& element, Unsaid::Excused excused) {
  pugi::xml_document document;
  REQUIRE(document.load_string(text.c_str()));
  std::string missing;
  std::size_t at = 0;
  const auto visit = [&](auto& self, const pugi::xml_node& node) -> void {
    for (const pugi::xml_node& child : node.children()) {
      if (without_prefix(child.name()) != element) {
        self(self, child);
        continue;
      }
      REQUIRE(at < edition.entries.size());
      Unsaid unsaid(edition.entries[at++], excused);
      unsaid.walk(child, element);
      if (!unsaid.missing.empty()) {
        missing += edition.entries[at - 1].key + ": " + unsaid.missing;
      }
    }
  };
  visit(visit, document);
  CHECK(at == edition.entries.size());
  return missing;
}

}  // namespace sanctrack::lists
