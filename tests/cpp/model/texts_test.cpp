#include <doctest/doctest.h>

#include "model/small_record.hpp"

using namespace small_record;

TEST_CASE("a name cannot write over the line that it stands on") {
  Records broken = records();
  broken.entities[0].names[0].name = "Ann\rno: p (Ann) was not designated\x1b[K\n";
  broken.entities[1].names[0].name = "Cham\nWings";
  broken.entities[2].names[0].name = "Anatol \u202eopaL";
  CHECK(problems(broken) ==
        "entities[0].names[0].name: 'name' holds '\\r': expected text without control characters\n"
        "entities[1].names[0].name: 'name' holds '\\n': expected text of one line, without tabs\n"
        "entities[2].names[0].name: 'name' holds '\\u202e': expected text without marks that turn "
        "the direction of writing\n");
}

TEST_CASE("no text of any record holds control characters") {
  Records broken = records();
  broken.dataset.title = "a\x7f";
  broken.regimes[0].codes = {"BLR", "B\tR"};
  broken.regimes[0].expiry.note = "\x1b[2J";
  broken.regimes[0].record[0].note = "a\u009bb";
  broken.criteria[0].summary = "caf\xe9";
  broken.criteria[1].provenance.source = std::string("a\0b", 3);
  broken.measures[0].provenance.unverified = {"kind", "\u2066"};
  broken.entities[0].attributes = {{"fleet\n", "30"}, {"model", "\b"}};
  broken.entities[1].identifiers = {{"lei", "12\n"}};
  Change listed = designate("org-belavia", "I.B\n-17");
  std::get<Designate>(listed.body).listing.as_printed = "\x01";
  listed.provenance.note = "\x02";
  broken.acts.push_back(act("eu-1", "2021-12-02", {listed}));
  const std::string expected = ": expected text without control characters\n";
  const std::string one_line = ": expected text of one line, without tabs\n";
  const std::string no_turn = ": expected text without marks that turn the direction of writing\n";
  CHECK(problems(broken) ==
        "acts[0].changes[0].as_printed: 'as_printed' holds '\\x01'" + expected +
            "acts[0].changes[0].entry: 'entry' holds '\\n'" + one_line +
            "acts[0].changes[0].note: 'note' holds '\\x02'" + expected +
            "criteria[0].summary: 'summary' holds '\\xe9': expected text in UTF-8\n"
            "criteria[1].source: 'source' holds '\\x00'" +
            expected + "dataset.title: 'title' holds '\\x7f'" + expected +
            "entities[0].attributes: 'attributes' holds '\\n'" + one_line +
            "entities[0].attributes: 'attributes' holds '\\x08'" + expected +
            "entities[1].identifiers[0].value: 'value' holds '\\n'" + one_line +
            "measures[0].unverified[1]: 'unverified' holds '\\u2066'" + no_turn +
            "regimes[0].codes[1]: 'codes' holds '\\t'" + one_line +
            "regimes[0].expiry: 'note' holds '\\x1b'" + expected +
            "regimes[0].record[0].note: 'note' holds '\\x9b'" + expected);
}

TEST_CASE("what is written for people may have several lines, in any script") {
  Records fine = records();
  fine.dataset.terms = "free\n\tto use\n";
  fine.regimes[0].title = "Belarus\nBiélorussie";
  fine.criteria[0].summary = "crossing\nof the border\n";
  fine.entities[0].provenance.note = "one\n\ntwo";
  fine.entities[2].names[0].name = "Анатоль Лапо \u200fאבג\u200e \U0001F6EB";
  CHECK(problems(fine) == "");
}

TEST_CASE("a text that there must be is not empty") {
  Records broken = records();
  broken.dataset.id = "";
  broken.dataset.title = "a set without a name";
  broken.authorities[0].name = "";
  broken.regimes[0].title = "";
  broken.regimes[0].codes = {""};
  broken.entities[0].names[0].name = "";
  broken.entities[1].roles = {{.title = ""}};
  Act nameless = act("eu-1", "2021-12-02", {amend("", {"org-belavia"})});
  nameless.type = "";
  broken.acts.push_back(nameless);
  const std::string found = problems(broken);
  for (const char* line : {
           "acts[0].changes[0].amend: 'amend' is empty: expected text\n",
           "acts[0].type: 'type' is empty: expected text\n",
           "authorities[0].name: 'name' is empty: expected text\n",
           "dataset.id: 'id' is empty: expected text\n",
           "entities[0].names[0].name: 'name' is empty: expected text\n",
           "entities[1].roles[0].title: 'title' is empty: expected text\n",
           "regimes[0].codes[0]: 'codes' holds an empty text: expected text\n",
           "regimes[0].title: 'title' is empty: expected text\n",
       }) {
    CAPTURE(line);
    CHECK(found.find(line) != std::string::npos);
  }
  Records unnamed = records();
  unnamed.dataset = {};
  CHECK(problems(unnamed) == "");
}

TEST_CASE("a time zone has the shape of an IANA name") {
  const auto found = [](std::string_view zone) {
    Records record = records();
    record.authorities[0].time_zone = zone;
    return problems(record);
  };
  for (const char* zone : {"", "UTC", "Europe/Brussels", "America/Argentina/Buenos_Aires",
                           "America/Port-au-Prince", "Etc/GMT+5"}) {
    CAPTURE(zone);
    CHECK(found(zone) == "");
  }
  CHECK(found("Nowhere City") ==
        "authorities[0].time_zone: 'time_zone' is 'Nowhere City': expected the IANA name of a time "
        "zone, as Europe/Brussels, or UTC\n");
  for (const char* zone : {"Brussels", "Europe/", "/Brussels", "Europe//Brussels", "Europe/+1",
                           "Europe/Brüssel", "+01:00", "/"}) {
    CAPTURE(zone);
    CHECK(found(zone).find("expected the IANA name") != std::string::npos);
  }
}

TEST_CASE("a removal of no entry is an error, not a step") {
  Records broken = records();
  broken.removals.push_back({.regime = "eu-belarus",
                             .entry = "",
                             .entity = {},
                             .last_seen = {2021, 3, 1},
                             .gone_by = {2021, 4, 1},
                             .provenance = {}});
  CHECK(problems(broken) == "removals[0].entry: 'entry' is empty: expected text\n");
}
