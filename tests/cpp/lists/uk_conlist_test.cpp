#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>

#include "lists/encoding.hpp"
#include "lists/input.hpp"
#include "lists/said.hpp"
#include "values/text.hpp"

using namespace sanctrack;
using namespace sanctrack::lists;

namespace {

const std::string old_header =
    "Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Title,DOB,Town of Birth,Country of "
    "Birth,Nationality,"
    "Passport Details,NI Number,Position,Address 1,Address 2,Address 3,Address 4,Address 5,"
    "Address 6,Post/Zip Code,Country,Other Information,Group Type,Alias Type,Regime,Listed On,"
    "Last Updated,Group ID";

// A list of rows that name their columns: `Group ID=1;Name 6=ONE`.
std::string list_of(std::initializer_list<std::map<std::string, std::string>> rows,
                    const std::string& header = old_header) {
  std::string text = "Last Updated,13/04/2018\n" + header + "\r\n";
  for (const auto& row : rows) {
    std::stringstream names(header);
    std::string line;
    for (std::string name; std::getline(names, name, ',');) {
      if (!line.empty() || name != "Name 6") line += ',';
      const auto field = row.find(name);
      if (field != row.end()) line += '"' + field->second + '"';
    }
    text += line + "\r\n";
  }
  return text;
}

Edition edition_of(const std::string& text) { return read_text(text, "uk.csv"); }

// `05/03/1962` as `1962-03-05`.
std::string day_of(std::string_view text) {
  if (text.size() != 10 || text[2] != '/' || text[5] != '/') return {};
  std::string day(text.substr(6));
  return day.append("-").append(text.substr(3, 2)).append("-").append(text.substr(0, 2));
}

// A text with numbers in it is said where each of its pieces is.
bool says_pieces(const Said& said, const std::string& text) {
  std::string piece;
  bool any = false, all = true;
  int next = 1;
  const auto end_piece = [&] {
    std::string_view whole = trimmed(piece);
    if (whole == "-" || whole == "- .") whole = {};
    std::string_view stopped = whole;
    while (stopped.ends_with('.') || stopped.ends_with(',') || stopped.ends_with(';')) {
      stopped.remove_suffix(1);
    }
    if (!whole.empty()) any = true, all = all && (said.has(whole) || said.has(trimmed(stopped)));
    piece.clear();
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::size_t digits = i + (text[i] == '(' ? 1 : 0);
    const std::size_t first = digits;
    while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') ++digits;
    const bool number = digits > first && digits < first + 3 && digits < text.size() &&
                        text[digits] == ')' && (i == 0 || text[i] == '(' || text[i - 1] == ' ');
    if (number && std::stoi(text.substr(first)) == next) {
      ++next;
      end_piece();
      i = digits;
    } else {
      piece += text[i];
    }
  }
  end_piece();
  return any && all;
}

// Names of scripts and languages that are said by their codes.
bool says_code(const Said& said, const std::string& name) {
  static const std::map<std::string, std::string> codes = {
      {"Cyrillic", "Cyrl"}, {"Arabic", "Arab"}, {"Chinese", "Hani"},
      {"Georgian", "Geor"}, {"Hebrew", "Hebr"}, {"Hangul", "Hang"},
      {"Thai", "Thai"},     {"Greek", "Grek"},  {"Burmese", "Mymr"}};
  static const std::map<std::string, std::string> languages = {
      {"Russian", "ru"},      {"Persian", "fa"}, {"Arabic", "ar"},    {"Belarusian", "be"},
      {"Chinese", "zh"},      {"Korean", "ko"},  {"Ukrainian", "uk"}, {"Georgian", "ka"},
      {"Hebrew", "he"},       {"Turkish", "tr"}, {"Kazakh", "kk"},    {"Serbian", "sr"},
      {"Spanish", "es"},      {"Thai", "th"},    {"Greek", "el"},     {"Bosnian", "bs"},
      {"Japanese", "ja"},     {"Burmese", "my"}, {"Romanian", "ro"},  {"Bulgarian", "bg"},
      {"Persian/Farsi", "fa"}};
  for (const auto* table : {&codes, &languages}) {
    const auto row = table->find(name);
    if (row != table->end() && said.has(row->second)) return true;
  }
  return false;
}

std::string unsaid_of_rows(const std::string& text, const Edition& edition) {
  const auto rows = rows_of_csv(text, ',');
  const auto& header = rows.at(1);
  std::map<std::string, Said> said;
  for (const ListEntry& entry : edition.entries) said.emplace(entry.key, entry);
  CHECK(said.size() == edition.entries.size());
  std::string missing;
  for (std::size_t i = 2; i < rows.size(); ++i) {
    const auto& row = rows[i];
    const auto entry = said.find(std::string(trimmed(row.back())));
    REQUIRE(entry != said.end());
    for (std::size_t column = 0; column < row.size(); ++column) {
      const std::string value(trimmed(row[column]));
      if (value.empty() || value == "-" || entry->second.has(value)) continue;
      if (entry->second.has(day_of(value)) || says_pieces(entry->second, value)) continue;
      if (header.at(column).starts_with("Non-Latin") && says_code(entry->second, value)) continue;
      missing += entry->first + ": " + header.at(column) + " = " + value + "\n";
    }
  }
  return missing;
}

std::string shown(const std::vector<ListText>& texts) {
  std::string all;
  for (const ListText& text : texts) all += text.path + "=" + text.text + ";";
  return all;
}

const ListEntry& entry_with(const Edition& edition, const std::string& key) {
  const auto entry = std::find_if(edition.entries.begin(), edition.entries.end(),
                                  [&](const ListEntry& known) { return known.key == key; });
  REQUIRE(entry != edition.entries.end());
  return *entry;
}

}  // namespace

TEST_CASE("OFSI's extract in the layout of 2022 is read whole") {
  const std::string path = extract("uk/ofsi-conlist-2025-04-10-extract.csv").string();
  const Edition edition = read(path);
  CHECK(edition.format == ListFormat::uk_conlist_csv);
  CHECK(edition.authority == AuthorityId("UK"));
  CHECK(edition.published == Date(2025, 4, 10));
  CHECK(edition.warnings.empty());
  REQUIRE(edition.entries.size() == 3);
  const ListEntry& forces = edition.entries[0];
  CHECK(forces.key == "13189");
  CHECK(forces.kind == EntityKind::organisation);
  CHECK(forces.label() == "ADF (ALLIED DEMOCRATIC FORCES)");
  CHECK(forces.names.size() == 6);
  CHECK(forces.names[1].kind == NameKind::former);
  CHECK(shown(forces.references) == "UK Sanctions List Ref=DRC0015;UN Ref=CDe.001;");
  REQUIRE(forces.listings.size() == 3);
  CHECK(forces.listings[0].type == "Listed On");
  CHECK(forces.listings[0].programme == "Democratic Republic of the Congo");
  CHECK(forces.listings[0].date == Date(2014, 12, 9));
  CHECK(forces.listings[1].date == Date(2014, 6, 30));
  CHECK(forces.listings[0].event == ListEvent::listed);
  CHECK(forces.listings[2].event == ListEvent::amended);
  CHECK(forces.addresses.size() == 1);
  const ListEntry& industries = edition.entries[1];
  CHECK(industries.addresses.size() == 2);
  REQUIRE(industries.relations.size() == 2);
  CHECK(industries.relations[1].type == "Parent company");
  CHECK(industries.relations[1].name == "Ministry of Defence and Armed Force Logistics (MODAFL)");
  CHECK(industries.features.at(0).type == "UK Statement of Reasons");
  CHECK(unsaid_of_rows(file_text(path), edition) == "");
}

TEST_CASE("a ship of OFSI's list has its number, flags, owner and year") {
  const Edition edition = read(extract("uk/ofsi-conlist-2025-04-10-extract.csv"));
  const ListEntry& ship = entry_with(edition, "13651");
  CHECK(ship.kind == EntityKind::vessel);
  CHECK(ship.label() == "SAM JONG 2");
  CHECK(ship.identifiers.at(0).type == "IMO number");
  CHECK(ship.identifiers.at(0).value == "7408873");
  CHECK(ship.relations.at(0).name == "Korea Samjong Shipping");
  REQUIRE(ship.nationalities.size() == 2);
  CHECK(ship.nationalities[0].type == "flag");
  CHECK(ship.nationalities[1].type == "previous flag");
  CHECK(ship.births.at(0).first == PartialDate::of_year(1975));
  CHECK(ship.remarks.size() == 1);
}

TEST_CASE("OFSI's extract in the old layout and encoding is read whole") {
  const std::string path = extract("uk/ofsi-conlist-2018-04-13-extract.csv").string();
  const Edition edition = read(path);
  CHECK(edition.published == Date(2018, 4, 13));
  REQUIRE(edition.entries.size() == 1);
  const ListEntry& entry = edition.entries[0];
  CHECK(entry.label() == "ARMED ISLAMIC GROUP");
  REQUIRE(entry.names.size() == 4);
  CHECK(entry.names[3].name == "GROUPE ISLAMIQUE ARMÉ");
  CHECK(shown(entry.references) == "UN Ref=QE.A.6.01;");
  std::string text;
  REQUIRE(to_utf8(file_text(path), "windows-1252", text));
  CHECK(unsaid_of_rows(text, edition) == "");
}

TEST_CASE("every value of OFSI's lists is said by its entry") {
  const struct {
    std::string name;
    std::size_t entries;
  } lists[] = {{"uk/ofsi-conlist-2018-04-13.csv.gz", 2106},
               {"uk/ofsi-conlist-2025-04-10.csv.gz", 4686}};
  for (const auto& known : lists) {
    const std::string name = known.name;
    CAPTURE(name);
    const auto path = real_file(name);
    if (!path) return;
    const Edition edition = read(*path);
    CHECK(edition.entries.size() == known.entries);
    CHECK(edition.warnings.empty());
    std::string text = load_input(*path, {}).at(0).text;
    if (invalid_utf8(text)) {
      const std::string raw = text;
      REQUIRE(to_utf8(raw, "windows-1252", text));
    }
    if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
    CHECK(unsaid_of_rows(text, edition) == "");
  }
}

TEST_CASE("what an entry of OFSI's list does not say is found") {
  const std::string path = extract("uk/ofsi-conlist-2025-04-10-extract.csv").string();
  Edition edition = read(path);
  edition.entries[1].addresses.pop_back();
  CHECK(unsaid_of_rows(file_text(path), edition) ==
        "9102: Address 1 = Langare Street\n9102: Address 2 = Nobonyad Square\n"
        "9102: Address 1 = Langare Street\n9102: Address 2 = Nobonyad Square\n");
}

TEST_CASE("rows of one group make one entry, each value once, wherever they stand") {
  const Edition edition = edition_of(list_of({
      {{"Group ID", "1"},
       {"Name 6", "ONE"},
       {"Name 1", "Example"},
       {"Alias Type", "AKA"},
       {"DOB", "00/00/1980"},
       {"Group Type", "Individual"},
       {"Regime", "R"},
       {"Listed On", "01/04/2016"}},
      {{"Group ID", "2"}, {"Name 6", "TWO"}},
      {{"Group ID", "1"},
       {"Name 6", "UNO"},
       {"Alias Type", "Prime Alias"},
       {"DOB", "00/07/1981"},
       {"Group Type", "Individual"},
       {"Regime", "R"},
       {"Listed On", "01/04/2016"}},
      {{"Group ID", "1"},
       {"Name 6", "UNO"},
       {"Alias Type", "Prime Alias"},
       {"DOB", "00/00/1980"},
       {"Regime", "S"},
       {"Listed On", "01/04/2016"}},
  }));
  REQUIRE(edition.entries.size() == 2);
  const ListEntry& entry = edition.entries[0];
  REQUIRE(entry.names.size() == 2);
  CHECK(entry.names[0].name == "UNO");
  CHECK(entry.names[1].name == "Example ONE");
  CHECK(shown(entry.names[1].parts) == "Name 1=Example;Name 6=ONE;");
  REQUIRE(entry.births.size() == 2);
  CHECK(entry.births[0].first == PartialDate::of_year(1980));
  CHECK(entry.births[1].first == PartialDate::of_month(1981, 7));
  CHECK(entry.programmes == std::vector<std::string>{"R", "S"});
  CHECK(entry.listings.size() == 2);
}

TEST_CASE("numbered texts of OFSI's list are taken apart where their numbers agree") {
  const Edition edition = edition_of(list_of({
      {{"Group ID", "1"},
       {"Nationality", "1) Saudi Arabia 2) Qatar"},
       {"Town of Birth", "(1) - (2) Shabwa"},
       {"Country of Birth", "(1) Iraq (2) Yemen"},
       {"Position", "(1) Clerk (2) Chair"},
       {"Title", "1) Dr, 2) Prof."}},
      {{"Group ID", "2"},
       {"Nationality", "(1)-(2) Tunisian"},
       {"Town of Birth", "(1) A (2) B"},
       {"Country of Birth", "C"},
       {"Position", "Head of the (1) office"}},
  }));
  const ListEntry& first = edition.entries.at(0);
  REQUIRE(first.nationalities.size() == 2);
  CHECK(first.nationalities[1].country == "Qatar");
  REQUIRE(first.birth_places.size() == 2);
  CHECK(first.birth_places[0].country == "Iraq");
  CHECK(first.birth_places[0].parts.empty());
  CHECK(shown(first.birth_places[1].parts) == "Town of Birth=Shabwa;");
  REQUIRE(first.roles.size() == 4);
  CHECK(first.roles[0].text == "Dr,");
  CHECK(first.roles[3].text == "Chair");
  const ListEntry& second = edition.entries.at(1);
  CHECK(second.nationalities.at(0).country == "(1)-(2) Tunisian");
  REQUIRE(second.birth_places.size() == 1);
  CHECK(shown(second.birth_places[0].parts) == "Town of Birth=(1) A (2) B;");
  CHECK(second.roles.at(0).text == "Head of the (1) office");
}

TEST_CASE("columns that nobody knows are kept under their headings") {
  const Edition edition = edition_of(
      "Last Updated,soon,x\nName 6,Group ID,Shoe size,Name 6\nONE,1,44,DUE\n"
      "ONE,1,45,\nONE,1,44,\n");
  CHECK_FALSE(edition.published);
  CHECK(shown(edition.extra) == "Last Updated=soon;Last Updated=x;");
  CHECK(shown(edition.entries.at(0).extra) == "Shoe size=44;Name 6=DUE;Shoe size=45;");
}

TEST_CASE("a group that changes its type has none for certain") {
  const ListEntry entry = edition_of(list_of({{{"Group ID", "1"}, {"Group Type", "Entity"}},
                                              {{"Group ID", "1"}, {"Group Type", "Ship"}}}))
                              .entries.at(0);
  CHECK_FALSE(entry.kind);
  CHECK(entry.type == "Entity");
  CHECK(shown(entry.extra) == "Group Type=Ship;");
}

TEST_CASE("rows of OFSI's list that cannot be read cost themselves") {
  const Edition edition = edition_of("Last Updated,13/04/2018\nName 6,Group ID\nA,1\nB,\nC\nD,4\n");
  CHECK(edition.entries.size() == 2);
  REQUIRE(edition.warnings.size() == 2);
  CHECK(edition.warnings[0].to_string() ==
        "uk.csv:4:1: warning: has no Group ID and is left out: nobody could tell which entry it "
        "belongs to");
  CHECK(edition.warnings[1].to_string() ==
        "uk.csv:5:1: warning: has 1 columns where the header has 2: the line is left out");
}

TEST_CASE("a list of OFSI that is cut off or has no key is no list") {
  const std::string whole = file_text(extract("uk/ofsi-conlist-2025-04-10-extract.csv"));
  for (std::size_t size = whole.find("Name 6"); size + 2 < whole.size(); size += 501) {
    if (whole[size - 1] == '\n' || whole[size - 1] == '\r') continue;
    CAPTURE(size);
    CHECK_THROWS_AS(read_text(whole.substr(0, size), "uk.csv"), LoadError);
  }
  CHECK_THROWS_WITH_AS(edition_of("Last Updated,13/04/2018\nName 6,Name 1\nA,B\n"),
                       "uk.csv:2:1: has no column 'Group ID': expected the header of OFSI's "
                       "consolidated list",
                       LoadError);
  CHECK_THROWS_WITH_AS(edition_of("Last Updated,13/04/2018\nName 6,Group ID\nA,15"),
                       "uk.csv:3:5: is cut off: its last line does not end", LoadError);
}

TEST_CASE("texts made to be slow are read in a moment") {
  std::string text = "Name 6,Other Information,Group ID\n";
  text += "A,\"" + std::string(2'000'000, ')') + "\",1\n";
  std::string keys;
  for (int i = 0; i < 500'000; ++i) keys += "):";
  text += "B,\"" + keys + "\",2\n";
  CHECK(edition_of(text).entries.size() == 2);
  text = "Name 6,Group ID\n";
  for (int i = 0; i < 200'000; ++i) text += "N" + std::to_string(i) + ",1\n";
  CHECK(edition_of(text).entries.at(0).names.size() == 200'000);
}
