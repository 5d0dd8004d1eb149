#include "lists/ofac_csv.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "lists/formats.hpp"
#include "lists/said.hpp"

using namespace sanctrack;
using namespace sanctrack::lists;

namespace {

const std::string row = "1,EXAMPLE ONE,-0- ,CUBA,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n";

using Siblings = std::vector<std::pair<std::string, std::string>>;  // names and texts

Edition edition_of(const std::string& text, const Siblings& siblings = {}) {
  std::vector<Input> others;
  for (const auto& [name, held] : siblings) others.push_back({name, held});
  Edition edition;
  const ReadOptions options;
  Reading reading("sdn.csv", text, options, edition.warnings);
  read_ofac_csv(reading, others, edition);
  return edition;
}

std::string warnings_of(const Edition& edition) {
  std::string out;
  for (const Diagnostic& warning : edition.warnings) out += warning.to_string() + "\n";
  return out;
}

std::string failure_of(const std::string& text, const Siblings& siblings = {}) {
  try {
    edition_of(text, siblings);
  } catch (const LoadError& error) {
    return error.diagnostics().front().code + ": " + error.what();
  }
  return "none";
}

std::vector<std::string> split(const std::string& text, const std::string& between) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(between, at), text.size());
    parts.emplace_back(trimmed(std::string_view(text).substr(at, end - at)));
    at = end + between.size();
  }
  return parts;
}

// The values of a field, as the list separates them.
std::vector<std::string> values(std::size_t column, std::size_t columns, const std::string& field) {
  if (trimmed(field) == "-0-" || trimmed(field).empty()) return {};
  if (columns == sdn_columns && column == 3) return split(field, "] [");
  if (columns == sdn_columns && column == 4) return split(field, "; ");
  return {field};
}

// Every value of a file that the entry of its row does not say.
std::string unsaid_rows(const std::string& text, const std::vector<ListEntry>& entries,
                        std::size_t* count = nullptr) {
  std::multimap<std::string, Said> said;
  for (const ListEntry& entry : entries) said.emplace(entry.key, Said(entry));
  std::string missing;
  for (const std::vector<std::string>& fields : rows_of_csv(text, ',')) {
    const auto [begin, end] = said.equal_range(fields.front());
    for (std::size_t column = 1; column < fields.size(); ++column) {
      for (const std::string& value : values(column, fields.size(), fields[column])) {
        if (count) ++*count;
        const bool found =
            std::any_of(begin, end, [&](const auto& entry) { return entry.second.has(value); });
        if (!found) missing += fields.front() + ": " + value + "\n";
      }
    }
  }
  return missing;
}

// Parties that others are linked to under a name of the list, but for a full stop at its end.
std::string misspelt_links(const Edition& edition) {
  std::set<std::string> names;
  for (const ListEntry& entry : edition.entries) names.insert(std::string(entry.label()));
  std::string found;
  for (const ListEntry& entry : edition.entries) {
    for (const ListRelation& relation : entry.relations) {
      std::string other = relation.name;
      if (names.count(other) || !relation.extra.empty()) continue;
      if (other.ends_with('.')) {
        other.pop_back();
      } else {
        other += '.';
      }
      if (names.count(other)) found += entry.key + ": " + relation.name + "\n";
    }
  }
  return found;
}

// Dates of birth that remarks print and the entry of the row does not.
std::string unsaid_births(const std::string& text, const std::vector<ListEntry>& entries) {
  const auto rows = rows_of_csv(text, ',');
  std::string missing;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (std::string piece : split(rows[i].at(11), ";")) {
      if (piece.starts_with("alt. ")) piece.erase(0, 5);
      if (piece.ends_with('.')) piece.pop_back();
      if (!piece.starts_with("DOB ")) continue;
      const auto& births = entries.at(i).births;
      const bool found = std::any_of(births.begin(), births.end(), [&](const ListDate& birth) {
        return birth.first && birth.text == piece.substr(4);
      });
      if (!found) missing += entries[i].key + ": " + piece + "\n";
    }
  }
  return missing;
}

void check_editions(const std::filesystem::path& folder) {
  std::size_t editions = 0;
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    CAPTURE(file.path().string());
    const Edition edition = read(file.path());
    const std::string text = file_text(file.path());
    CHECK(warnings_of(edition) == "");
    CHECK(edition.entries.size() ==
          static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')));
    CHECK(unsaid_rows(text, edition.entries) == "");
    CHECK(misspelt_links(edition) == "");
    CHECK(unsaid_births(text, edition.entries) == "");
    ++editions;
  }
  CHECK(editions > 0);
}

}  // namespace

TEST_CASE("OFAC's list in CSV is read with its aliases and addresses") {
  const Edition edition = read(extract("ofac-csv/sdn.csv"));
  CHECK(edition.format == ListFormat::ofac_csv);
  CHECK(edition.authority == AuthorityId("US"));
  CHECK(edition.parts == std::vector<std::string>{"aliases", "addresses"});
  CHECK(warnings_of(edition) == "");
  REQUIRE(edition.entries.size() == 11);

  const ListEntry& bank = edition.entries[3];
  CHECK(bank.label() == "BANK MARKAZI JOMHOURI ISLAMI IRAN");
  CHECK(bank.kind == EntityKind::organisation);
  CHECK(bank.type == "");
  CHECK(bank.programmes == std::vector<std::string>{"IRAN", "SDGT", "IRGC", "IFSR"});
  REQUIRE(bank.names.size() == 4);
  CHECK(bank.names[1] == ListName{.name = "CENTRAL BANK OF THE ISLAMIC REPUBLIC OF IRAN",
                                  .kind = NameKind::alias,
                                  .type = "aka",
                                  .extra = {{"alt_num", "3553"}}});
  REQUIRE(bank.addresses.size() == 3);
  CHECK(bank.addresses[1] ==
        ListPlace{.parts = {{"Address", "213 Ferdowsi Avenue"},
                            {"City/State/Province/Postal Code", "Tehran 11365"}},
                  .country = "Iran",
                  .extra = {{"Add_num", "16811"}}});
  REQUIRE(bank.relations.size() == 2);
  CHECK(bank.relations[1] == ListRelation{.type = "Linked To", .name = "HIZBALLAH"});
}

TEST_CASE("a list in CSV is recognised where its first remarks hold many semicolons") {
  std::string text = "1,EXAMPLE ONE,-0- ,CUBA,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"";
  for (int i = 0; i < 60; ++i) text += "Linked To: EXAMPLE TWO; ";
  const Edition edition = read_text(text + "Gender Male.\"\r\n");
  CHECK(edition.format == ListFormat::ofac_csv);
  CHECK(edition.entries.at(0).relations.size() == 60);
}

TEST_CASE("columns of ships have their places") {
  const Edition edition = read(extract("ofac-csv/sdn.csv"));
  const ListEntry& tug = edition.entries[2];
  CHECK(tug.kind == EntityKind::vessel);
  CHECK(tug.identifiers == std::vector<ListIdentifier>{{.type = "Call Sign", .value = "CL2192"}});
  CHECK(tug.features ==
        std::vector<ListDetail>{{.type = "Vessel Type", .text = "Tug"},
                                {.type = "Gross Registered Tonnage", .text = "212"}});
  CHECK(tug.nationalities == std::vector<ListCountry>{{.country = "Cuba", .type = "flag"}});
  CHECK(tug.relations ==
        std::vector<ListRelation>{{.type = "Vessel Owner", .name = "Samir de Navegacion S.A."}});
  CHECK(tug.addresses.empty());
  CHECK(tug.extra == std::vector<ListText>{{"Add_num", "2237"}});
  const ListEntry& tanker = edition.entries[7];
  REQUIRE(tanker.names.size() == 4);
  CHECK(tanker.names[2].kind == NameKind::former);
  CHECK(tanker.features[1] == ListDetail{.type = "Tonnage", .text = "99,144"});
}

TEST_CASE("every value of OFAC's CSV is in its entry") {
  Edition edition = read(extract("ofac-csv/sdn.csv"));
  std::size_t count = 0;
  for (const char* part : {"sdn", "alt", "add"}) {
    const std::string text = file_text(extract("ofac-csv/" + std::string(part) + ".csv"));
    CHECK(unsaid_rows(text, edition.entries, &count) == "");
  }
  CHECK(count > 180);
  edition.entries[0].programmes.clear();
  edition.entries[1].addresses.pop_back();
  CHECK(unsaid_rows(file_text(extract("ofac-csv/sdn.csv")), edition.entries) == "36: CUBA\n");
  CHECK(unsaid_rows(file_text(extract("ofac-csv/add.csv")), edition.entries) ==
        "306: 202\n306: Federico Boyd Avenue & 51 Street\n306: Panama City\n306: Panama\n");
}

TEST_CASE("every value of a whole list in CSV is in its entry") {
  const auto path = real_file("ofac/2022-01-31-sdn.csv.gz");
  if (!path) return;
  const Edition edition = read(*path);
  CHECK(edition.parts == std::vector<std::string>{"aliases", "addresses"});
  CHECK(edition.entries.size() == 9044);
  // Whoever archived these files put a row into each that OFAC's list does not have.
  REQUIRE(edition.warnings.size() == 2);
  CHECK(edition.warnings[0].code == "repeated-key");
  CHECK(edition.warnings[1].code == "unknown-key");
  std::size_t count = 0;
  for (const std::string part : {"sdn", "alt", "add"}) {
    const auto file = load_input(*real_file("ofac/2022-01-31-" + part + ".csv.gz"), {});
    const std::string missing = unsaid_rows(file.front().text, edition.entries, &count);
    CHECK(missing == (part == "add"
                          ? "34489: 51678\n34489: 1st Floor Anchor House, Cairo Road, Town "
                            "Centre\n34489: Lusaka, Lusaka Province\n34489: Zambia\n"
                          : ""));
  }
  CHECK(count > 100'000);
}

TEST_CASE("every edition of a folder is read without a warning or a loss") {
  const char* folder = std::getenv("SANCTRACK_EDITIONS");
  if (folder == nullptr) {
    MESSAGE("SANCTRACK_EDITIONS is not set: no folder of editions is read");
    return;
  }
  check_editions(folder);
}

TEST_CASE("a row gives by itself what the whole file gives of it") {
  ReadOptions alone;
  alone.siblings = false;
  const Edition edition = read(extract("ofac-csv/sdn.csv"), alone);
  const auto rows = rows_of_csv(file_text(extract("ofac-csv/sdn.csv")), ',');
  REQUIRE(rows.size() == edition.entries.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::vector<std::string_view> fields(rows[i].begin(), rows[i].end());
    ListEntry entry;
    CHECK(read_sdn_row(fields, entry));
    CHECK(entry == edition.entries[i]);
  }
}

TEST_CASE("a row that is none leaves its entry untouched") {
  const std::vector<std::string_view> bad_key = {"x1", "", "", "", "", "", "", "", "", "", "", ""};
  const std::vector<std::string_view> few = {"1", "A"};
  ListEntry entry;
  CHECK_FALSE(read_sdn_row(bad_key, entry));
  CHECK_FALSE(read_sdn_row(few, entry));
  CHECK_FALSE(add_alias_row(few, entry));
  CHECK_FALSE(add_address_row(few, entry));
  CHECK(entry == ListEntry{});
}

TEST_CASE("remarks that fill their column go on in the comments") {
  std::string remarks = "DOB 01 Jan 1960; nationality United ";
  remarks.insert(0, "Gender Male; " + std::string(1000 - 15 - remarks.size(), 'x') + "; ");
  REQUIRE(remarks.size() == 1000);
  const std::string list =
      "7,\"EXAMPLE, One\",individual,CUBA,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"" + remarks +
      "\"\r\n" + row + "\x1a";
  const Edition cut = edition_of(list);
  CHECK(cut.entries[0].births.size() == 1);
  CHECK(cut.entries[0].nationalities.empty());
  CHECK(cut.entries[0].remarks == std::vector<std::string>{remarks});

  const Edition whole = edition_of(
      list, {{"sdn_comments.csv", "9,none\r\n7,\"Kingdom; POB \"\r\n7,\"Leeds.\"\r\n\x1a"}});
  CHECK(whole.parts == std::vector<std::string>{"comments"});
  CHECK(whole.entries[0].nationalities ==
        std::vector<ListCountry>{{.country = "United Kingdom", .type = "nationality"}});
  CHECK(whole.entries[0].birth_places == std::vector<ListPlace>{{.text = "Leeds"}});
  CHECK(whole.entries[0].remarks == std::vector<std::string>{remarks + "Kingdom; POB Leeds."});
  CHECK(warnings_of(whole) ==
        "sdn_comments.csv:1:1: warning: belongs to entry 9, which is not on the list: the row is "
        "left out\n");
}

TEST_CASE("comments on remarks that do not fill their column are remarks of their own") {
  const Edition edition =
      edition_of(row + "2" + row.substr(1, row.size() - 7) + "Gender Male.\r\n\x1a",
                 {{"sdn_comments.csv", "1,POB Oslo.\r\n1,-0- \r\n2,POB Bergen.\r\n"}});
  REQUIRE(edition.entries.size() == 2);
  CHECK(edition.entries[0].remarks == std::vector<std::string>{"POB Oslo."});
  CHECK(edition.entries[1].remarks == std::vector<std::string>{"Gender Male.", "POB Bergen."});
  CHECK(edition.entries[1].genders == std::vector<std::string>{"Male"});
  CHECK(edition.entries[1].birth_places == std::vector<ListPlace>{{.text = "Bergen"}});
  CHECK(warnings_of(edition) == "");
}

TEST_CASE("a bad row costs itself") {
  const Edition edition = edition_of(row + "2,TOO FEW\r\nx3,EXAMPLE,,,,,,,,,,\r\n" + row +
                                     "4,\"a\"b,,,,,,,,,,\r\n\x1a");
  CHECK(edition.entries.size() == 2);
  CHECK(warnings_of(edition) ==
        "sdn.csv:2:1: warning: has 2 columns where 12 are expected: the row is left out\n"
        "sdn.csv:3:1: warning: begins with 'x3' where a number is expected: the row is left out\n"
        "sdn.csv:5:1: warning: has a quote that does not close or does not end its field: the line "
        "is left out\n"
        "sdn.csv:4:1: warning: repeats the key '1' of an earlier row: both are kept\n");
}

TEST_CASE("a row of another file without its entry costs itself") {
  const Edition edition = edition_of(
      row,
      {{"alt.csv", "1,5,aka,ONE,-0- \r\n8,6,aka,EIGHT,-0- \r\n1,7\r\n\x1a"}, {"add.csv", "\x1a"}});
  CHECK(edition.parts == std::vector<std::string>{"aliases", "addresses"});
  CHECK(edition.entries[0].names.size() == 2);
  CHECK(warnings_of(edition) ==
        "alt.csv:2:1: warning: belongs to entry 8, which is not on the list: the row is left out\n"
        "alt.csv:3:1: warning: has 2 columns where 5 are expected: the row is left out\n");
}

TEST_CASE("a list in CSV that is cut off is an error") {
  CHECK(failure_of(row + "2,EXAMPLE") ==
        "cut-off: sdn.csv:2:1: is cut off: it ends inside "
        "this row");
  CHECK(failure_of(row + "2,\"EXAM") ==
        "cut-off: sdn.csv:2:1: is cut off: it ends inside this row");
  CHECK(failure_of(row, {{"alt.csv", "1,5,aka,ONE,-0- \r\n1,6,aka"}}) ==
        "cut-off: alt.csv:2:1: is cut off: it ends inside this row");
  CHECK(failure_of(row + row.substr(0, row.size() - 2) + "\x1a") == "none");
}

TEST_CASE("behind a last row that does not end its line entries may be missing") {
  const std::string open = "2" + row.substr(1, row.size() - 4);
  const Edition edition = read_text(row + open, "sdn.csv");
  CHECK(edition.entries.size() == 2);
  CHECK(edition.unread == 1);
  CHECK(warnings_of(edition) ==
        "sdn.csv:2:1: warning: the last row does not end its line: the file may be cut off, and "
        "entries may be missing behind it\n");
  for (const char* end : {"\r\n", "\n", "\r", "\x1a", "\r\n\x1a"}) {
    const Edition whole = read_text(row + open + end, "sdn.csv");
    CHECK(whole.unread == 0);
    CHECK(warnings_of(whole) == "");
  }
}

TEST_CASE("of another file whose last row does not end its line, rows may be missing") {
  const Edition edition = edition_of(row, {{"alt.csv", "1,5,aka,ONE,-0- "}});
  CHECK(edition.entries[0].names.size() == 2);
  CHECK(warnings_of(edition) ==
        "alt.csv:1:1: warning: the last row does not end its line: the file may be cut off, and "
        "rows may be missing behind it\n");
  CHECK(edition.unread == 0);
}

TEST_CASE("zeros and marks of the end within a list are said") {
  using namespace std::string_literals;
  const std::string third = "3" + row.substr(1);
  CHECK(warnings_of(edition_of(row + "2,EX\0AMPLE"s + row.substr(13) + third + "\x1a\x1a")) ==
        "sdn.csv:2:5: warning: has the control character 0x00 here: the file may be damaged\n");
  const Edition marked = edition_of(row + "2,EX\x1a" + row.substr(13) + third);
  CHECK(marked.entries.size() == 3);
  CHECK(warnings_of(marked) ==
        "sdn.csv:2:5: warning: has the control character 0x1A here: the file may be damaged\n");
}

TEST_CASE("a file beside the list that is none is an error") {
  CHECK(failure_of(row, {{"alt.csv", "<html>\r\n<p>Error 503</p>\r\n</html>"}}) ==
        "wrong-file: alt.csv: holds no row that can be read: expected the aliases of an OFAC "
        "list");
  CHECK(failure_of(row, {{"add.csv", ""}}) ==
        "empty-file: add.csv: holds no row that can be read: expected the addresses of an "
        "OFAC list");
  CHECK(failure_of(row, {{"sdn_comments.csv", ""}}) == "none");
}
