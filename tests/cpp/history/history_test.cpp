#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <random>
#include <sanctrack/history/history.hpp>
#include <sanctrack/lists/read.hpp>

#include "history/small_lists.hpp"

using namespace sanctrack;

namespace {

// Three editions of a list of ten: 3 goes in the second, 11 comes in the third, 5 is reworded.
struct Three {
  small::Folder folder;
  std::vector<std::filesystem::path> paths;
  std::vector<Instant> times{small::at("2021-12-01T15:00:00Z"), small::at("2021-12-02T15:00:00Z"),
                             small::at("2021-12-03T15:00:00Z")};
  AddOptions options{.max_removed = 0.2};

  Three() {
    std::vector<std::string> rows = small::rows(10);
    paths.push_back(folder.write("sdn-1.csv", small::list(rows)));
    rows.erase(rows.begin() + 2);
    paths.push_back(folder.write("sdn-2.csv", small::list(rows)));
    rows.push_back(small::row(11, "EXAMPLE 11 LTD.", "OTHER] [EXAMPLE"));
    rows[3] = small::row(5, "EXAMPLE FIVE LTD.");
    paths.push_back(folder.write("sdn-3.csv", small::list(rows)));
  }

  History history(const std::vector<std::size_t>& order = {0, 1, 2}) const {
    History made;
    for (const std::size_t i : order) made.add(paths[i], times[i], options);
    return made;
  }
};

std::string said(const ListAnswer& answer) { return answer.sentence(); }

template <class Action>
std::string error_of(const Action& action) {
  try {
    action();
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

}  // namespace

TEST_CASE("every edition comes back exactly as it was read") {
  const Three three;
  const History history = three.history();
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(history.edition_at(three.times[i]) == lists::read(three.paths[i]));
  }
  CHECK(history.edition_at(small::at("2021-12-02T23:00:00Z")) == lists::read(three.paths[1]));
}

TEST_CASE("editions may come in any order") {
  const Three three;
  const History ordered = three.history();
  std::vector<std::size_t> order{0, 1, 2};
  do {
    const History history = three.history(order);
    CHECK(history.removals() == ordered.removals());
    CHECK(history.additions() == ordered.additions());
    CHECK(history.editions() == ordered.editions());
    CHECK(history.timeline("5") == ordered.timeline("5"));
    for (std::size_t i = 0; i < 3; ++i) {
      CHECK(history.edition_at(three.times[i]) == lists::read(three.paths[i]));
    }
  } while (std::next_permutation(order.begin(), order.end()));
}

TEST_CASE("the same edition again changes nothing, another of that instant is refused") {
  const Three three;
  History history = three.history();
  const std::size_t held = history.bytes_held();
  CHECK_FALSE(history.add(three.paths[1], three.times[1], three.options).fresh);
  CHECK(history.bytes_held() == held);
  CHECK(error_of([&] { history.add(three.paths[0], three.times[1], three.options); }) ==
        three.paths[0].string() +
            ": there is another edition of 2021-12-02T15:00:00Z already, 'sdn-2.csv': expected one "
            "edition for each instant");
  CHECK(history.editions().size() == 3);
}

TEST_CASE("a key is on the list where both editions have it, and not where neither has") {
  const History history = Three().history();
  CHECK(said(history.is_listed("1", small::at("2021-12-02T00:00:00Z"))) ==
        "1 EXAMPLE 1 LTD. on the list at 2021-12-02T00:00:00Z: yes - in the edition of "
        "2021-12-01T15:00:00Z; in the edition of 2021-12-02T15:00:00Z");
  CHECK(said(history.is_listed("3", small::at("2021-12-02T20:00:00Z"))) ==
        "3 EXAMPLE 3 LTD. on the list at 2021-12-02T20:00:00Z: no - not in the edition of "
        "2021-12-02T15:00:00Z; not in the edition of 2021-12-03T15:00:00Z");
  CHECK(said(history.is_listed("3", small::at("2021-12-02T15:00:00Z"))) ==
        "3 EXAMPLE 3 LTD. on the list at 2021-12-02T15:00:00Z: no - not in the edition of "
        "2021-12-02T15:00:00Z");
}

TEST_CASE("between two editions that differ nobody can tell") {
  const History history = Three().history();
  const ListAnswer answer = history.is_listed("11", small::at("2021-12-03T12:00:00Z"));
  CHECK(answer.verdict == Verdict::unknown);
  REQUIRE(answer.evidence.size() == 2);
  CHECK_FALSE(answer.evidence[0].listed);
  CHECK(answer.evidence[1].listed);
  CHECK(said(answer) ==
        "11 EXAMPLE 11 LTD. on the list at 2021-12-03T12:00:00Z: cannot tell - not in the edition "
        "of 2021-12-02T15:00:00Z; in the edition of 2021-12-03T15:00:00Z; it came at some time "
        "between the two");
  CHECK(history.is_listed("5", small::at("2021-12-03T12:00:00Z")).caveats ==
        std::vector<std::string>{"the two editions say different things of it: which of them held "
                                 "then is not known"});
}

TEST_CASE("before the first edition and after the last nobody can tell") {
  const History history = Three().history();
  CHECK(said(history.is_listed("1", Date(2021, 11, 30))) ==
        "1 EXAMPLE 1 LTD. on the list at 2021-11-30: cannot tell - in the edition of "
        "2021-12-01T15:00:00Z; nothing is known of the time before the first edition");
  CHECK(history.is_listed("1", Date(2021, 12, 4)).verdict == Verdict::unknown);
}

TEST_CASE("a day is read at its end in Washington") {
  const History history = Three().history();
  const ListAnswer answer = history.is_listed("3", Date(2021, 12, 1));
  CHECK(answer.at == small::at("2021-12-02T04:59:59Z"));
  CHECK(history.edition_info(Date(2021, 12, 2)).name == "sdn-2.csv");
  History by_day;
  by_day.add(Three().paths.front(), Date(2021, 7, 1));
}

TEST_CASE("a key that no edition has is an error and no answer") {
  const History history = Three().history();
  CHECK(error_of([&] { history.is_listed("999", Date(2021, 12, 2)); }) ==
        "no edition has the key '999': 3 editions from 2021-12-01T15:00:00Z to "
        "2021-12-03T15:00:00Z");
  CHECK_THROWS_AS(history.timeline("999"), UnknownIdError);
  CHECK(error_of([&] { History().edition_at(Date(2021, 12, 2)); }) ==
        "the history holds no edition: add one first");
  CHECK(error_of([&] { history.edition_at(Date(2021, 11, 1)); }) ==
        "there is no edition by 2021-11-01: the first one is of 2021-12-01T15:00:00Z");
}

TEST_CASE("a difference names what came, went and changed, field by field") {
  const History history = Three().history();
  const EditionDiff diff = history.diff(Date(2021, 12, 1), Date(2021, 12, 3));
  REQUIRE(diff.added.size() == 1);
  CHECK(diff.added[0].key == "11");
  CHECK(diff.added[0].programmes == std::vector<std::string>{"OTHER", "EXAMPLE"});
  REQUIRE(diff.removed.size() == 1);
  CHECK(diff.removed[0].key == "3");
  REQUIRE(diff.changed.size() == 1);
  CHECK(diff.changed[0].key == "5");
  CHECK(diff.changed[0].fields ==
        std::vector<ListFieldChange>{
            {"names", {"EXAMPLE 5 LTD. (kind primary)"}, {"EXAMPLE FIVE LTD. (kind primary)"}}});
  CHECK(history.diff(Date(2021, 12, 2), Date(2021, 12, 2)).empty());
  CHECK_THROWS_AS(history.diff(Date(2021, 12, 3), Date(2021, 12, 1)), Error);
}

TEST_CASE("a removal carries its evidence, and a returning entry closes the gap") {
  const Three three;
  History history = three.history({0, 1});
  REQUIRE(history.removals().size() == 1);
  CHECK(history.removals()[0].evidence == RemovalEvidence::absent_next);
  history.add(three.paths[2], three.times[2], three.options);
  REQUIRE(history.removals().size() == 1);
  CHECK(history.removals()[0].evidence == RemovalEvidence::absent_since);
  CHECK(history.removals()[0].absent_editions == 2);
  std::vector<std::string> rows = small::rows(10);
  rows.push_back(small::row(11, "EXAMPLE 11 LTD."));
  history.add(three.folder.write("sdn-4.csv", small::list(rows)), Date(2021, 12, 10));
  const ListTimeline life = history.timeline("3");
  REQUIRE(life.spans.size() == 2);
  REQUIRE(life.spans[0].ended);
  CHECK(life.spans[0].ended->evidence == RemovalEvidence::absent_between);
  CHECK(life.spans[0].ended->returned->when() == "2021-12-10");
  CHECK(life.spans[1].last_absent->name == "sdn-3.csv");
  CHECK(history.is_listed("3", small::at("2021-12-02T20:00:00Z")).verdict == Verdict::no);
  const std::vector<ListAddition> additions = history.additions();
  REQUIRE(additions.size() == 2);
  CHECK(additions[1].key == "3");
  CHECK(additions[1].returned);
}

TEST_CASE("an edition that would remove too much is refused, and nothing of it stays") {
  const Three three;
  History history = three.history();
  const std::size_t held = history.bytes_held();
  const auto cut = three.folder.write("sdn-cut.csv", small::list(small::rows(4)));
  CHECK(error_of([&] { history.add(cut, small::at("2021-12-04T00:00:00Z")); }) ==
        "the edition of 2021-12-04T00:00:00Z (4 entries) was refused: 7 of 10 entries (70.0 %) of "
        "the edition before, 2021-12-03T15:00:00Z, would be removed; at most 10.0 % may be "
        "(max_removed), unless the edition is accepted explicitly; among them 5, 6, 7, 8, 9, 10, "
        "11");
  CHECK(history.bytes_held() == held);
  CHECK(history.editions().size() == 3);
  const auto other = three.folder.write("sdn-other.csv", small::list({small::row(77, "NEW LTD.")}));
  CHECK_THROWS_AS(history.add(other, small::at("2021-12-02T20:00:00Z")), RefusedEdition);
  CHECK_THROWS_AS(history.is_listed("77", Date(2021, 12, 2)), UnknownIdError);
  history.add(cut, small::at("2021-12-04T00:00:00Z"), {.accept = true});
  CHECK(history.editions().size() == 4);
}

TEST_CASE("an earlier edition whose entries the next one lacks is refused, too") {
  const Three three;
  History history;
  history.add(three.folder.write("sdn-b.csv", small::list(small::rows(4))), Date(2021, 12, 2));
  CHECK(error_of([&] { history.add(three.paths[0], Date(2021, 12, 1)); })
            .starts_with("the edition of 2021-12-01 (10 entries) was refused: 6 of 10 entries "
                         "(60.0 %) of it would be removed by the edition after, 2021-12-02;"));
}

TEST_CASE("a file that is no list leaves the history as it was") {
  const Three three;
  History history = three.history();
  const auto page = three.folder.write("sdn-404.csv", "<!DOCTYPE html><html>404</html>");
  CHECK(error_of([&] { history.add(page, Date(2021, 12, 9)); }).find("web page") !=
        std::string::npos);
  const auto empty = three.folder.write("sdn-empty.csv", "");
  CHECK_THROWS_AS(history.add(empty, Date(2021, 12, 9)), LoadError);
  CHECK(history.editions().size() == 3);
}

TEST_CASE("where a record could not be read, absence says nothing") {
  const Three three;
  History history = three.history({0});
  std::vector<std::string> rows = small::rows(10);
  SUBCASE("a quote that does not close") { rows[2] = "3,\"EXAMPLE 3\r\n"; }
  SUBCASE("too few columns") { rows[2] = "3,EXAMPLE 3\r\n"; }
  SUBCASE("a key that is none") { rows[2].insert(0, "x"); }
  history.add(three.folder.write("sdn-bad.csv", small::list(rows)), three.times[1], three.options);
  CHECK(history.edition_info(three.times[1]).unread == 1);
  const ListAnswer answer = history.is_listed("3", three.times[1]);
  CHECK(answer.verdict == Verdict::unknown);
  CHECK(answer.caveats ==
        std::vector<std::string>{"1 record of the edition of 2021-12-02T15:00:00Z "
                                 "could not be read: it may be among them"});
}

TEST_CASE("what an entry said is kept by version") {
  const History history = Three().history();
  const ListTimeline life = history.timeline("5");
  REQUIRE(life.versions.size() == 2);
  CHECK(life.versions[0].last_seen.name == "sdn-2.csv");
  CHECK(life.versions[1].first_seen.name == "sdn-3.csv");
  CHECK(life.versions[1].entry.label() == "EXAMPLE FIVE LTD.");
  CHECK(life.versions[1].changes.size() == 1);
}

TEST_CASE("many editions in random order come back exactly, whatever chains they form") {
  std::mt19937 random(7);
  small::Folder folder;
  std::vector<EditionFile> files;
  std::vector<std::string> rows = small::rows(200);
  int key = 200;
  for (int i = 0; i < 90; ++i) {
    for (int change = static_cast<int>(random() % 6); change > 0; --change) {
      const std::size_t at = random() % rows.size();
      switch (random() % 4) {
        case 0:
          rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(at));
          break;
        case 1:
          ++key;
          rows.push_back(small::row(key, "LATER " + std::to_string(key)));
          break;
        case 2:
          rows[at].insert(rows[at].find('"') + 1, "X");
          break;
        default:
          std::swap(rows[at], rows[random() % rows.size()]);
      }
    }
    files.push_back({folder.write("sdn-" + std::to_string(i) + ".csv", small::list(rows)),
                     Date(2021, 1, 1).plus_days(i)});
  }
  std::shuffle(files.begin(), files.end(), random);
  History history;
  for (const EditionFile& file : files) history.add(file.path, file.at, {.accept = true});
  for (const EditionFile& file : files) {
    REQUIRE(history.edition_at(file.at) == lists::read(file.path));
  }
  CHECK(history.editions().size() == 90);
}

// All editions of OFAC's list that are at hand, which are too large to be bundled.
TEST_CASE("the editions of a folder come back exactly, in whatever order they arrive") {
  const char* folder = std::getenv("SANCTRACK_EDITIONS");
  if (folder == nullptr) {
    MESSAGE("SANCTRACK_EDITIONS is not set: no folder of editions is folded");
    return;
  }
  std::vector<EditionFile> files = edition_files(folder);
  REQUIRE_FALSE(files.empty());
  std::mt19937 random(11);
  for (int round = 0; round < 2; ++round) {
    History history;
    for (const EditionFile& file : files) history.add(file.path, file.at, {.accept = true});
    REQUIRE(history.editions().size() == files.size());
    for (const EditionFile& file : files) {
      REQUIRE(history.edition_at(file.at) == lists::read(file.path));
      CHECK_FALSE(history.add(file.path, file.at).fresh);
    }
    std::shuffle(files.begin(), files.end(), random);
  }
}

TEST_CASE("files that are read with another one are no editions of their own") {
  const small::Folder folder;
  const std::string list = small::list(small::rows(10));
  const std::string alias = "1,5,aka,\"EXAMPLE ALIAS\",-0- \r\n\x1a";
  const std::string address = "1,7,\"First Street\",\"Example\",\"Exampleland\",-0- \r\n\x1a";
  folder.write("sdn-2021-12-01T150000Z.csv", list);
  folder.write("alt-2021-12-01T150000Z.csv", alias);
  folder.write("ADD-2021-12-01T150000Z.CSV", address);
  folder.write("2021-12-02-sdn.csv", list);
  folder.write("2021-12-02-alt.csv", alias);
  folder.write("2021-12-02-sdn_comments.csv", "1,\"More.\"\r\n\x1a");
  folder.write("cons_prim-2021-12-03.csv", list);
  folder.write("cons_add-2021-12-03.csv", address);
  History history;
  const std::vector<EditionFile> files = edition_files(folder.path());
  REQUIRE(files.size() == 3);
  CHECK(files[0].path.filename() == "sdn-2021-12-01T150000Z.csv");
  CHECK(files[1].path.filename() == "2021-12-02-sdn.csv");
  CHECK(files[2].path.filename() == "cons_prim-2021-12-03.csv");
  CHECK(history.add(files).size() == 3);
  using Parts = std::vector<std::string>;
  CHECK(history.edition_at(files[0].at).parts == Parts{"aliases", "addresses"});
  CHECK(history.edition_at(files[1].at).parts == Parts{"aliases", "comments"});
  CHECK(history.edition_at(files[2].at).parts == Parts{"addresses"});
}

TEST_CASE("a file that belongs to none in the folder is offered as an edition") {
  const small::Folder folder;
  folder.write("alt-2021-12-01.csv", "");
  folder.write("sdn-2021-12-02.csv", "");
  folder.write("cons_alt-2021-12-02.csv", "");
  folder.write("sdn-2021-12-03.xml", "");
  folder.write("add-2021-12-03.xml", "");
  CHECK(edition_files(folder.path()).size() == 5);
}

TEST_CASE("a list of another authority is refused with its file's name") {
  const Three three;
  History history = three.history();
  const auto un = three.folder.write(
      "un.xml",
      "<CONSOLIDATED_LIST dateGenerated=\"2021-12-09T00:00:00Z\"><INDIVIDUALS/><ENTITIES><ENTITY>"
      "<DATAID>1</DATAID><FIRST_NAME>EXAMPLE</FIRST_NAME><REFERENCE_NUMBER>QDe.001"
      "</REFERENCE_NUMBER></ENTITY></ENTITIES></CONSOLIDATED_LIST>");
  CHECK(error_of([&] { history.add(un, Date(2021, 12, 9)); }) ==
        un.string() +
            ": a list of UN was given to a history of lists of US: expected a history "
            "for each list");
  CHECK(history.editions().size() == 3);
}

TEST_CASE("an edition without a name is not shown with an empty one") {
  const Three three;
  History history;
  Edition edition = lists::read(three.paths[0]);
  history.add(edition, Date(2021, 12, 1));
  edition.entries.pop_back();
  CHECK(error_of([&] { history.add(edition, Date(2021, 12, 1)); }) ==
        "there is another edition of 2021-12-01 already: expected one edition for each instant");
}
