#include <doctest/doctest.h>
#include <simdjson.h>

#include <string>

#include "lists/said.hpp"

using namespace sanctrack;
using namespace sanctrack::lists;

namespace {

Edition edition_of(const std::string& lines) { return read_text(lines, "x.json"); }

std::string entity(const std::string& id, const std::string& schema,
                   const std::string& properties) {
  return R"({"id":")" + id + R"(","schema":")" + schema + R"(","properties":{)" + properties +
         "}}\n";
}

// Every text, number and truth value below a JSON value that none of some entries says.
void walk(const simdjson::dom::element& value, const std::string& path,
          const std::vector<Said>& said, std::string& missing) {
  simdjson::dom::array items;
  simdjson::dom::object fields;
  if (value.get(items) == simdjson::SUCCESS) {
    for (const auto item : items) walk(item, path, said, missing);
  } else if (value.get(fields) == simdjson::SUCCESS) {
    for (const auto field : fields) {
      walk(field.value, path + "/" + std::string(field.key), said, missing);
    }
  } else {
    const std::string text = value.is_string() ? std::string(value.get_string().value())
                                               : std::string(simdjson::minify(value));
    for (const Said& entry : said) {
      if (entry.has(text)) return;
    }
    missing += path + " = " + text + "\n";
  }
}

// Each line is said by the entry with its id, or where it is folded by any entry.
std::string unsaid_of_lines(const std::string& text, const Edition& edition) {
  simdjson::dom::parser parser;
  std::stringstream lines(text);
  std::string missing;
  for (std::string line; std::getline(lines, line);) {
    const simdjson::dom::element root = parser.parse(line);
    const std::string id(root["id"].get_string().value());
    std::vector<Said> said;
    for (const ListEntry& entry : edition.entries) {
      if (entry.key == id) said.emplace_back(entry);
    }
    if (said.empty()) {
      for (const ListEntry& entry : edition.entries) {
        if (Said(entry).has(id)) said.emplace_back(entry);
      }
    }
    walk(root, id, said, missing);
  }
  return missing;
}

const std::string person = entity("p", "Person", R"("name":["Example One"])");

}  // namespace

TEST_CASE("the extract of FollowTheMoney is read whole") {
  const std::string path = extract("ftm/entities-extract.json").string();
  const Edition edition = read(path);
  CHECK(edition.format == ListFormat::ftm_json);
  CHECK_FALSE(edition.authority);
  CHECK(edition.warnings.empty());
  REQUIRE(edition.entries.size() == 3);
  const ListEntry& entry = edition.entries[0];
  CHECK(entry.key == "NK-2GdmHtZTeNXjNVrBGEXZNj");
  CHECK(entry.kind == EntityKind::organisation);
  CHECK(entry.type == "Organization");
  CHECK(entry.names.size() == 12);
  CHECK(entry.names[0].kind == NameKind::primary);
  CHECK(entry.label() == "RAB „Inter Tobacco“");
  CHECK(entry.nationalities.at(0).code == Country("BY"));
  CHECK(entry.identifiers.at(0).type == "registrationNumber");
  CHECK(entry.references.size() == 9);
  CHECK(entry.remarks.at(0) == "Belarus (Minsk Free Economic Zone)");
  const ListEntry& address = edition.entries[2];
  CHECK(address.type == "Address");
  CHECK_FALSE(address.kind);
  CHECK(address.addresses.at(0).text == "Majengo area, Mombasa, KENYA");
  CHECK(unsaid_of_lines(file_text(path), edition) == "");
}

TEST_CASE("every value of the sample of FollowTheMoney is said by its entry") {
  const auto path = real_file("opensanctions/ftm-entities-sample.json");
  if (!path) return;
  const Edition edition = read(*path);
  CHECK(edition.entries.size() == 7);
  CHECK(edition.warnings.empty());
  CHECK(unsaid_of_lines(file_text(*path), edition) == "");
}

TEST_CASE("what an entry of FollowTheMoney does not say is found") {
  const std::string path = extract("ftm/entities-extract.json").string();
  Edition edition = read(path);
  edition.entries[0].remarks.clear();
  CHECK(unsaid_of_lines(file_text(path), edition) ==
        "NK-2GdmHtZTeNXjNVrBGEXZNj/properties/notes = Belarus (Minsk Free Economic Zone)\n");
}

TEST_CASE("what belongs to a party is folded into it, wherever it stands") {
  const std::string text =
      entity("s", "Sanction",
             R"("entity":["p"],"authority":["EU"],"program":["BLR"],"programId":["EU-BLR"],)"
             R"("listingDate":["2020-10-02"],"startDate":["2020-10-02"],"endDate":["2021"],)"
             R"("provisions":["freeze"],"reason":["why"],"sourceUrl":["http://example.org/a"])") +
      entity("a", "Address", R"("full":["Road 1, Minsk"],"city":["Minsk"],"country":["by"])") +
      entity("d", "Passport", R"("holder":["p"],"number":["N1"],"startDate":["2001-02-03"])") +
      entity("w", "CryptoWallet", R"("holder":["p"],"publicKey":["xyz"],"currency":["BTC"])") +
      entity("p", "Person",
             R"("name":["Example One"],"weakAlias":["Ex"],"previousName":["Old"],)"
             R"("addressEntity":["a","nowhere"],"birthDate":["1971-01"],"nationality":["by"],)"
             R"("gender":["male"],"position":["Chair"],"odd":["x"],"birthPlace":["Minsk"])") +
      entity("o", "Ownership", R"("owner":["p"],"asset":["c"],"percentage":["50"])") +
      entity("c", "Company", R"("name":["Example Two"],"jurisdiction":["su"])");
  const Edition edition = edition_of(text);
  CHECK(edition.warnings.empty());
  CHECK(unsaid_of_lines(text, edition) == "");
  REQUIRE(edition.entries.size() == 2);
  const ListEntry& entry = edition.entries[0];
  CHECK(entry.kind == EntityKind::person);
  CHECK(entry.programmes == std::vector<std::string>{"BLR", "EU-BLR"});
  REQUIRE(entry.listings.size() == 3);
  CHECK(entry.listings[0].type == "listingDate");
  CHECK(entry.listings[0].list == "EU");
  CHECK(entry.listings[0].programme == "BLR");
  CHECK(entry.listings[0].date == Date(2020, 10, 2));
  CHECK(entry.listings[2].type == "endDate");
  CHECK_FALSE(entry.listings[2].date);
  CHECK(entry.listings[0].event == ListEvent::listed);
  CHECK(entry.listings[2].event == ListEvent::delisted);
  CHECK(entry.acts.at(0).url == "http://example.org/a");
  CHECK(entry.measures.at(0).text == "freeze");
  CHECK(entry.addresses.at(0).country_code == Country("BY"));
  REQUIRE(entry.identifiers.size() == 2);
  CHECK(entry.identifiers[0].type == "Passport");
  CHECK(entry.identifiers[0].issued == PartialDate(Date(2001, 2, 3)));
  CHECK(entry.identifiers[1].value == "xyz");
  CHECK(entry.names.at(1).kind == NameKind::weak);
  CHECK(entry.births.at(0).first == PartialDate::of_month(1971, 1));
  REQUIRE(entry.relations.size() == 1);
  CHECK(entry.relations[0].type == "Ownership");
  CHECK(entry.relations[0].name == "Example Two");
  CHECK(entry.relations[0].key == "c");
  const ListEntry& company = edition.entries[1];
  CHECK(company.relations.at(0).key == "p");
  CHECK_FALSE(company.nationalities.at(0).code);
}

TEST_CASE("several sanctions of one party stay several listings") {
  const auto sanction = [](const std::string& id, const std::string& day) {
    return entity(id, "Sanction", R"("entity":["p"],"startDate":[")" + day + "\"]");
  };
  const Edition edition =
      edition_of(person + sanction("s", "2010-01-01") + sanction("t", "2015-01-01"));
  REQUIRE(edition.entries.size() == 1);
  CHECK(edition.entries[0].listings.size() == 2);
}

TEST_CASE("what several parties share is folded into each, also in a small file") {
  std::string text = entity("a", "Address", R"("full":["Road 1, Minsk"])") +
                     entity("s", "Sanction", R"("entity":["p0","p1","p2"],"reason":["why"])");
  for (int i = 0; i < 100; ++i) {
    text += entity("p" + std::to_string(i), "Person", R"("addressEntity":["a"])") +
            entity("o" + std::to_string(i), "Ownership", R"("owner":["p0"],"asset":["p1"])");
  }
  const Edition edition = edition_of(text);
  CHECK(edition.warnings.empty());
  REQUIRE(edition.entries.size() == 100);
  for (const ListEntry& entry : edition.entries) CHECK(entry.addresses.size() == 1);
  for (std::size_t i = 0; i < 3; ++i) CHECK(edition.entries[i].listings.size() == 1);
  CHECK(edition.entries[0].relations.size() == 100);
  CHECK(edition.entries[1].relations.size() == 100);
}

TEST_CASE("what belongs to nobody in the file stays an entry of no kind") {
  const std::string text =
      person + entity("s", "Sanction", R"("entity":["x"],"startDate":["2010-01-01"])") +
      entity("o", "Family", R"("person":["x"],"relative":["y"],"relationship":["uncle"])") +
      entity("d", "Passport", R"("holder":["x"],"number":["N1"])");
  const Edition edition = edition_of(text);
  REQUIRE(edition.entries.size() == 4);
  for (std::size_t i = 1; i < 4; ++i) CHECK_FALSE(edition.entries[i].kind);
  CHECK(edition.entries[1].listings.at(0).date == Date(2010, 1, 1));
  CHECK(unsaid_of_lines(text, edition) == "");
}

TEST_CASE("lines of a delta file are entries with what is to be done") {
  const Edition sample = read(extract("ftm/delta-sample.json"));
  CHECK(sample.format == ListFormat::ftm_delta_json);
  REQUIRE(sample.entries.size() == 1);
  CHECK(sample.entries[0].key == "NK-500Poltergeist");
  CHECK(sample.entries[0].operation == ListOperation::remove);
  const Edition edition = edition_of(
      R"({"op":"ADD","entity":{"id":"p","schema":"Person","properties":{"name":["A"]}},"t":"1"})"
      "\n"
      R"({"op":"MOD","entity":{"id":"s","schema":"Sanction","properties":{"entity":["p"]}}})"
      "\n"
      R"({"op":"WAS","entity":{"id":"z"}})"
      "\n");
  REQUIRE(edition.entries.size() == 2);
  CHECK(edition.entries[0].operation == ListOperation::add);
  CHECK(edition.entries[0].kind == EntityKind::person);
  CHECK(edition.entries[0].extra == std::vector<ListText>{{"t", "1"}});
  CHECK(edition.entries[1].operation == ListOperation::modify);
  CHECK(edition.entries[1].key == "s");
  REQUIRE(edition.warnings.size() == 1);
  CHECK(edition.warnings[0].to_string() ==
        "x.json:3:1: warning: the line has no 'entity' with an 'op' of ADD, MOD or DEL and is left "
        "out");
}

TEST_CASE("a line that cannot be read costs itself, and the last one without its end the file") {
  const Edition edition = edition_of(person + "{\"id\":\n\n" + person +
                                     "{\"schema\":\"Person\",\"properties\":{}}\r\n");
  CHECK(edition.entries.size() == 2);
  REQUIRE(edition.warnings.size() == 3);
  CHECK(edition.warnings[0].to_string().starts_with(
      "x.json:2:1: warning: the line is no JSON object that can be read and is left out: "));
  CHECK(edition.warnings[1].to_string() ==
        "x.json:4:1: warning: the key 'p' stands for an earlier entry, too: both are kept");
  CHECK(edition.warnings[2].to_string() ==
        "x.json:5:1: warning: has no id and is left out: no later edition could tell which entity "
        "it is");
  const std::string whole = person + person.substr(0, person.size() - 1);
  CHECK(edition_of(whole).entries.size() == 2);
  for (std::size_t size = person.size() + 1; size < whole.size(); ++size) {
    CAPTURE(size);
    CHECK_THROWS_WITH_AS(edition_of(whole.substr(0, size)),
                         "x.json:2:1: is cut off: its last line is no whole JSON object",
                         LoadError);
  }
}

TEST_CASE("lines that are deep, or that would grow without bound, stay bounded") {
  std::string deep = R"({"id":"x","schema":"Person","properties":{"a":)";
  for (int i = 0; i < 100'000; ++i) deep += '[';
  const Edition nested = edition_of(person + deep + "\n" + person);
  CHECK(nested.entries.size() == 2);
  CHECK(nested.warnings.at(0).to_string().starts_with("x.json:2:1: warning: the line is no JSON"));

  const std::string address =
      entity("a", "Address", R"("full":[")" + std::string(1'000'000, 'x') + "\"]");
  std::string parties;
  for (int i = 0; i < 20'000; ++i) {
    parties += entity("p" + std::to_string(i), "Person", R"("addressEntity":["a"])");
  }
  const Edition shared = edition_of(address + parties);
  REQUIRE(shared.entries.size() == 20'001);
  CHECK(shared.entries[0].extra.back() == ListText{"properties/addressEntity", "a"});
  CHECK(shared.entries[20'000].key == "a");
  CHECK(shared.entries[20'000].addresses.at(0).text.size() == 1'000'000);
  REQUIRE(shared.warnings.size() == 1);
  CHECK(shared.warnings[0].to_string() ==
        "x.json:1:1: warning: is shared by so many entries that the list would grow without bound: "
        "'a' stays an entry of its own");
  std::string ties = entity("p", "Person", R"("name":[")" + std::string(1'000'000, 'x') + "\"]") +
                     entity("q", "Person", R"("name":["Q"])");
  for (int i = 0; i < 20'000; ++i) {
    ties += entity("o" + std::to_string(i), "Ownership", R"("owner":["p"],"asset":["q"])");
  }
  const Edition tied = edition_of(ties);
  REQUIRE(tied.entries.size() == 2);
  CHECK(tied.entries[0].relations.at(19'999).name == "Q");
  CHECK(tied.entries[1].relations.at(19'999).name.empty());
  CHECK(tied.entries[1].relations.at(19'999).key == "p");
}
