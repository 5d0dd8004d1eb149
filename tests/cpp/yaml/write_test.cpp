#include <sanctrack/yaml/save.hpp>

#include "model/canonical.hpp"
#include "yaml/file_reader.hpp"
#include "yaml/random_records.hpp"
#include "yaml/writer.hpp"
#include "yaml/yaml_testing.hpp"

using namespace yaml_testing;

namespace {

// Reads a text without asking whether its records hold together.
Records records_of(const std::string& text) {
  yaml::FileReader file("<text>", text, {});
  file.read();
  CHECK(lines(file.take_diagnostics()) == "");
  return std::move(file.records());
}

template <class Record>
void add_some(Filler& filler, std::vector<Record>& section) {
  for (int i = 0; i < 2; ++i) section.push_back(filler.make<Record>());
}

Records random_records(unsigned seed) {
  Filler filler(seed);
  Records records;
  records.dataset = filler.make<Dataset>();
  auto fill_section = [&filler](std::string_view, auto& section) { add_some(filler, section); };
  visit_sections(fill_section, records);
  return records;
}

}  // namespace

TEST_CASE("every text comes back as it was") {
  for (const std::string& text : hard_texts) {
    Records records;
    records.dataset = {.id = "x", .title = text, .edition = Date(2022, 1, 1), .terms = "t" + text};
    Entity entity{.id = "e"};
    entity.names.push_back({.name = text});
    entity.attributes = {{"key", text}, {text, "value"}, {text + "k", text}};
    records.entities.push_back(entity);
    const std::string written = yaml::write_file(records);
    CAPTURE(written);
    CHECK(records_of(written) == records);
  }
}

TEST_CASE("every record comes back as it was, whatever its fields hold") {
  for (unsigned seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    const Records records = random_records(seed);
    const std::string written = yaml::write_file(records);
    const Records read = records_of(written);
    CHECK(canonical_digest(read) == canonical_digest(records));
    CHECK(yaml::write_file(read) == written);
    Records merged;
    for (const auto& [name, text] : yaml::write_files(records)) {
      const Records part = records_of(text);
      merged.entities.insert(merged.entities.end(), part.entities.begin(), part.entities.end());
      merged.acts.insert(merged.acts.end(), part.acts.begin(), part.acts.end());
    }
    CHECK(merged.entities.size() == records.entities.size());
    CHECK(merged.acts == read.acts);
  }
}

TEST_CASE("the canonical form is stable to the byte") {
  const std::string text =
      "format: 1\n"
      "dataset:\n"
      "  id: small\n"
      "  edition: 2022-01-01\n"
      "authorities:\n"
      "  - {id: EU, name: European Union, time_zone: Europe/Brussels}\n"
      "regimes:\n"
      "  - id: eu-belarus\n"
      "    authority: EU\n"
      "    title: \"Belarus: measures\"\n"
      "    from: 2004-09-24\n"
      "    codes: [BLR]\n"
      "    expiry: {kind: prolong, note: \"lapses in February, unless prolonged\"}\n"
      "    record:\n"
      "      - {of: designations, state: partial, until: 2016-03-01}\n"
      "      - {of: measures, state: complete}\n"
      "measures:\n"
      "  - {id: eu-m-freeze, regime: eu-belarus, kind: asset-freeze, target: listed}\n"
      "acts:\n"
      "  - id: eu-1\n"
      "    regime: eu-belarus\n"
      "    type: decision\n"
      "    number: 1/2021\n"
      "    adopted: 2021-12-02\n"
      "    totals: {persons: 1, organisations: 1}\n"
      "    source: OJ L 430I, p. 1\n"
      "    unverified: [number]\n"
      "    changes:\n"
      "      - {impose: eu-m-freeze}\n"
      "      - {designate: org-belavia, entry: I.B-17, ref: EU.6711.45}\n"
      "      - {designate: person-lapo, entry: I.A-168}\n"
      "      - {suspend: [eu-m-freeze], on: unnamed, until: 2022-03-01}\n"
      "entities:\n"
      "  - id: org-belavia\n"
      "    kind: organisation\n"
      "    names:\n"
      "      - {name: Belavia, script: Latn, kind: primary, primary_in: [EU]}\n"
      "      - {name: Белавія, script: Cyrl, language: be}\n"
      "    identifiers:\n"
      "      - {scheme: by-unp, value: 000920912}\n"
      "    attributes: {fleet: \"30, of which 5 leased\"}\n"
      "  - id: person-lapo\n"
      "    kind: person\n"
      "    names:\n"
      "      - {name: Anatol Lapo, kind: primary}\n"
      "    born: [1962, 1962-03]\n"
      "    nationalities: [BY]\n"
      "relationships:\n"
      "  - {id: rel-1, subject: person-lapo, relation: owns, object: org-belavia, share: {over: "
      "50, max: "
      "50.01}, until: unknown}\n";
  CHECK(yaml::to_yaml(yaml::loads(text)) == text);
}

TEST_CASE("the order of changes in the input means nothing") {
  const std::string act =
      "acts:\n  - id: eu-1\n    regime: eu-belarus\n    type: decision\n"
      "    adopted: 2021-12-02\n    changes:\n";
  const std::string one = "      - {designate: org-belavia, entry: I.B-17}\n";
  const std::string other = "      - {entry: I.A-168, designate: person-lapo}\n";
  CHECK(yaml::to_yaml(yaml::loads(base + act + one + other)) ==
        yaml::to_yaml(yaml::loads(base + act + other + one)));
}

TEST_CASE("what the format has no words for is refused") {
  const auto written = [](const Change& change) {
    Act act{.id = "eu-1", .regimes = {"eu-belarus"}};
    act.changes.push_back(change);
    Records records;
    records.acts.push_back(act);
    return yaml::write_file(records);
  };
  CHECK_THROWS_WITH_AS(
      written({.body = Suspend{.measures = {"m"}, .on = {.named = {"e"}, .unnamed = true}}}),
      "cannot be written as YAML: 'on' is both named and unnamed", Error);
  CHECK_THROWS_WITH_AS(written({.body = Suspend{}}),
                       "cannot be written as YAML: 'suspend' is an empty list", Error);
  CHECK_THROWS_WITH_AS(written({.body = Delist{.entry = "caf\xE9"}}),
                       "cannot be written as YAML: 'caf\\xe9' is not UTF-8", Error);
}
