#include <doctest/doctest.h>

#include <map>
#include <string>

#include "lists/said.hpp"

using namespace sanctrack;
using namespace sanctrack::lists;

namespace {

// The day of the file is the edition's; what is true or not of a day is said by the day.
bool is_of_edition(const std::string& column, const std::string& value) {
  return column == "fileGenerationDate" || (column == "BirthDate_Circa" && value == "NO");
}

std::string unsaid_of_rows(std::string text, const Edition& edition) {
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  const auto rows = rows_of_csv(text, ';');
  const auto& header = rows.at(0);
  std::map<std::string, Said> said;
  for (const ListEntry& entry : edition.entries) said.emplace(entry.key, entry);
  CHECK(said.size() == edition.entries.size());
  std::string missing;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const auto& row = rows[i];
    const auto entry = said.find(row.at(2).empty() ? row.at(1) : row.at(2));
    REQUIRE(entry != said.end());
    for (std::size_t column = 0; column < row.size(); ++column) {
      const std::string value(trimmed(row[column]));
      if (value.empty() || entry->second.has(value)) continue;
      if (is_of_edition(header.at(column), value)) continue;
      missing += entry->first + ": " + header.at(column) + " = " + value + "\n";
    }
  }
  return missing;
}

// The invented extract's header with rows that name their columns.
std::string list_of(std::initializer_list<std::map<std::string, std::string>> rows) {
  const std::string whole = file_text(extract("eu/fsf-csv-1.1-invented.csv"));
  const auto header = rows_of_csv(whole, ';').at(0);
  std::string text = whole.substr(0, whole.find('\n') + 1);
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < header.size(); ++i) {
      const auto field = row.find(std::string(trimmed(header[i])));
      if (i > 0) text += ';';
      if (field != row.end()) text += field->second;
    }
    text += '\n';
  }
  return text;
}

}  // namespace

TEST_CASE("rows of the EU's CSV are united by their entity") {
  const std::string path = extract("eu/fsf-csv-1.1-invented.csv").string();
  const Edition edition = read(path);
  CHECK(edition.format == ListFormat::eu_csv);
  CHECK(edition.authority == AuthorityId("EU"));
  CHECK(edition.published == Date(2024, 10, 2));
  CHECK(edition.warnings.empty());
  REQUIRE(edition.entries.size() == 2);
  const ListEntry& entry = edition.entries[0];
  CHECK(entry.key == "EU.1.1");
  CHECK(entry.kind == EntityKind::organisation);
  CHECK(entry.type == "enterprise");
  CHECK(entry.references == std::vector<ListText>{{"logical-id", "1"}});
  CHECK(entry.remarks == std::vector<std::string>{"(invented)"});
  CHECK(entry.programmes == std::vector<std::string>{"IRQ"});
  REQUIRE(entry.acts.size() == 1);
  CHECK(entry.acts[0].in_force == Date(2003, 7, 7));
  REQUIRE(entry.names.size() == 2);
  CHECK(entry.names[1].language == Language("fr"));
  CHECK(entry.names[1].act == "1210/2003 (OJ L169)");
  CHECK(entry.addresses.at(0).country_code == Country("IQ"));
  CHECK(entry.identifiers.at(0).issued == PartialDate(Date(2001, 2, 3)));
  CHECK(edition.entries[1].acts.size() == 2);
  CHECK(unsaid_of_rows(file_text(path), edition) == "");
}

TEST_CASE("every value of the EU's sample in CSV is said by its entry") {
  const auto path = real_file("eu/fsf-csv-1.1-sample-2024-10-02.csv");
  if (!path) return;
  const Edition edition = read(*path);
  CHECK(edition.published == Date(2024, 10, 2));
  CHECK(edition.warnings.empty());
  CHECK(edition.entries.size() == 4);
  CHECK(unsaid_of_rows(file_text(*path), edition) == "");
}

TEST_CASE("what an entry of the EU's CSV does not say is found") {
  const std::string path = extract("eu/fsf-csv-1.1-invented.csv").string();
  Edition edition = read(path);
  edition.entries[0].addresses.clear();
  CHECK(unsaid_of_rows(file_text(path), edition) ==
        "EU.1.1: Address_City = Baghdad\nEU.1.1: Address_Street = Example Street\n"
        "EU.1.1: Address_CountryIso2Code = IQ\nEU.1.1: Address_CountryDescription = IRAQ\n"
        "EU.1.1: Address_LogicalId = 13\nEU.1.1: Address_Remark = (former)\n");
}

TEST_CASE("rows that say the same again add nothing, and those that differ are added") {
  const std::map<std::string, std::string> row = {{"Entity_LogicalId", "5"},
                                                  {"Entity_Remark", "a"},
                                                  {"BirthDate_YearRangeFrom", "1958"},
                                                  {"BirthDate_YearRangeTo", "1960"},
                                                  {"BirthDate_Circa", "YES"}};
  auto other = row;
  other["Entity_Remark"] = "b";
  const Edition edition = read_text(list_of({row, row, other}));
  const ListEntry& entry = edition.entries.at(0);
  CHECK(entry.key == "5");
  CHECK(entry.remarks == std::vector<std::string>{"a", "b"});
  REQUIRE(entry.births.size() == 1);
  CHECK(entry.births[0].text == "circa 1958 to 1960");
  CHECK(entry.births[0].first == PartialDate::of_year(1958, true));
}

TEST_CASE("one number of two entities is said, and rows that cannot be read cost themselves") {
  std::string text = list_of({{{"Entity_LogicalId", "1"}, {"Entity_EU_ReferenceNumber", "EU.1"}},
                              {{"Entity_LogicalId", "2"}, {"Entity_EU_ReferenceNumber", "EU.1"}},
                              {{"NameAlias_WholeName", "X"}}});
  text += "1;2;3\n";
  const Edition edition = read_text(text, "eu.csv");
  CHECK(edition.entries.size() == 2);
  REQUIRE(edition.warnings.size() == 3);
  CHECK(edition.warnings[0].to_string() ==
        "eu.csv:3:1: warning: the key 'EU.1' stands for an earlier entry, too: both are kept");
  CHECK(edition.warnings[1].to_string() ==
        "eu.csv:4:1: warning: has neither Entity_EU_ReferenceNumber nor Entity_LogicalId and is "
        "left out: nobody could tell which entry it belongs to");
  CHECK(edition.warnings[2].to_string() ==
        "eu.csv:5:1: warning: has 3 columns where the header has 118: the line is left out");
}

TEST_CASE("the EU's CSV that is cut off or has another header is no list") {
  const std::string whole = file_text(extract("eu/fsf-csv-1.1-invented.csv"));
  for (std::size_t size = 2000; size + 1 < whole.size(); size += 101) {
    if (whole[size - 1] == '\n') continue;
    CAPTURE(size);
    CHECK_THROWS_AS(read_text(whole.substr(0, size), "eu.csv"), LoadError);
  }
  std::string other = "a";
  for (int i = 0; i < 60; ++i) other += ";a";
  CHECK_THROWS_WITH_AS(read_text(other + "\n" + other + "\n", "eu.csv"),
                       "eu.csv:1:1: has neither a column 'Entity_LogicalId' nor "
                       "'Entity_EU_ReferenceNumber': expected the header of the EU's CSV 1.1",
                       LoadError);
}
