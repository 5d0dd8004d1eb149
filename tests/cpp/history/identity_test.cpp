#include <doctest/doctest.h>

#include <sanctrack/history/history.hpp>

using namespace sanctrack;

namespace {

// An edition of the EU's list with parties of these keys, references and names.
struct Party {
  std::string key, scheme, number, name;
  std::optional<EntityKind> kind = EntityKind::organisation;
};

Edition edition(const std::vector<Party>& parties) {
  Edition made{.format = ListFormat::eu_xml, .authority = AuthorityId("EU")};
  for (const Party& party : parties) {
    ListEntry entry{.key = party.key, .kind = party.kind};
    entry.names.push_back({.name = party.name, .kind = NameKind::primary});
    if (!party.number.empty()) entry.references.push_back({party.scheme, party.number});
    made.entries.push_back(std::move(entry));
  }
  return made;
}

const Party other{"EU.9.9", "logical-id", "9", "OTHER LTD."};
const AddOptions any{.accept = true};

}  // namespace

TEST_CASE("a key that changes is recognised by a number that stays") {
  History history;
  history.add(edition({other, {"13", "united-nation-id", "QDe.7", "EXAMPLE LTD."}}),
              Date(2024, 1, 1), "a", any);
  history.add(edition({other, {"EU.1.1", "united-nation-id", "QDe.7", "EXAMPLE LTD."}}),
              Date(2024, 2, 1), "b", any);
  REQUIRE(history.renames().size() == 1);
  CHECK(history.renames()[0].certain);
  CHECK(history.renames()[0].number == "QDe.7");
  CHECK(history.removals().empty());
  CHECK(history.additions().empty());
  CHECK(history.is_listed("13", Date(2024, 2, 1)).sentence() ==
        "13 EXAMPLE LTD. on the list at 2024-02-01: yes - in the edition of 2024-02-01, under the "
        "key EU.1.1");
  const ListTimeline life = history.timeline("EU.1.1");
  CHECK(life.other_keys == std::vector<std::string>{"13"});
  CHECK(life.spans.size() == 1);
  const EditionDiff diff = history.diff(Date(2024, 1, 1), Date(2024, 2, 1));
  CHECK(diff.added.empty());
  CHECK(diff.removed.empty());
  REQUIRE(diff.changed.size() == 1);
  CHECK(diff.changed[0].fields[0].field == "key");
}

TEST_CASE("an old key among the references of the new entry is a number that stays") {
  History history;
  history.add(edition({other, {"13", "", "", "EXAMPLE LTD."}}), Date(2024, 1, 1), "a", any);
  history.add(edition({other, {"EU.1.1", "logical-id", "13", "EXAMPLE LTD."}}), Date(2024, 2, 1),
              "b", any);
  REQUIRE(history.renames().size() == 1);
  CHECK(history.renames()[0].certain);
}

TEST_CASE("a doubtful rename is reported and not applied") {
  History history;
  history.add(edition({other, {"13", "united-nation-id", "QDe.7", "EXAMPLE LTD."}}),
              Date(2024, 1, 1), "a", any);
  history.add(edition({other,
                       {"EU.1.1", "united-nation-id", "QDe.7", "EXAMPLE LTD."},
                       {"EU.1.2", "united-nation-id", "QDe.7", "EXAMPLE TOO LTD."}}),
              Date(2024, 2, 1), "b", any);
  REQUIRE(history.renames().size() == 2);
  CHECK_FALSE(history.renames()[0].certain);
  CHECK(history.renames()[0].doubt == "several new entries have the number");
  CHECK(history.removals().size() == 1);
  CHECK(history.additions().size() == 2);
  CHECK(history.is_listed("13", Date(2024, 2, 1)).verdict == Verdict::no);
  CHECK(history.timeline("13").caveats.back() ==
        "perhaps the same as EU.1.2, by united-nation-id QDe.7: several new entries have the "
        "number");
}

TEST_CASE("two of different kinds are no certain rename") {
  History history;
  history.add(edition({other, {"13", "united-nation-id", "QDe.7", "EXAMPLE"}}), Date(2024, 1, 1),
              "a", any);
  history.add(
      edition({other, {"EU.1.1", "united-nation-id", "QDe.7", "EXAMPLE", EntityKind::vessel}}),
      Date(2024, 2, 1), "b", any);
  REQUIRE(history.renames().size() == 1);
  CHECK(history.renames()[0].doubt == "one is listed as organisation, the other as vessel");
}

TEST_CASE("two that share a number and neither name nor day of birth are no certain rename") {
  History history;
  history.add(edition({other, {"EU.5.1", "logical-id", "105", "NAME FIVE"}}), Date(2024, 1, 1), "a",
              any);
  history.add(edition({other, {"EU.999.9", "logical-id", "105", "SOMEBODY ELSE"}}),
              Date(2024, 2, 1), "b", any);
  REQUIRE(history.renames().size() == 1);
  CHECK_FALSE(history.renames()[0].certain);
  CHECK(history.renames()[0].doubt == "they have no name and no day of birth in common");
  CHECK(history.removals().size() == 1);
  CHECK(history.is_listed("EU.5.1", Date(2024, 2, 1)).verdict == Verdict::no);
}

TEST_CASE("of a key that stands twice the first entry is compared") {
  const Party once{"1", "", "", "FIRST LTD."}, again{"1", "", "", "ANOTHER LTD."};
  History history;
  history.add(edition({other, once, again}), Date(2024, 1, 1), "a", any);
  history.add(edition({other, once}), Date(2024, 2, 1), "b", any);
  history.add(edition({other, again}), Date(2024, 3, 1), "c", any);
  const EditionDiff diff = history.diff(Date(2024, 1, 1), Date(2024, 2, 1));
  CHECK(diff.empty());
  CHECK(diff.caveats == std::vector<std::string>{"the key 1 stands more than once: the first entry "
                                                 "that has it was compared"});
  const EditionDiff next = history.diff(Date(2024, 1, 1), Date(2024, 3, 1));
  REQUIRE(next.changed.size() == 1);
  CHECK(next.changed[0].before.label() == "FIRST LTD.");
  CHECK(next.added.empty());
  CHECK(next.removed.empty());
}

TEST_CASE("an edition that slots in between undoes what it disproves") {
  History history;
  history.add(edition({other, {"13", "united-nation-id", "QDe.7", "EXAMPLE LTD."}}),
              Date(2024, 1, 1), "a", any);
  history.add(edition({other, {"EU.1.1", "united-nation-id", "QDe.7", "EXAMPLE LTD."}}),
              Date(2024, 3, 1), "c", any);
  CHECK(history.renames().size() == 1);
  history.add(edition({other}), Date(2024, 2, 1), "b", any);
  CHECK(history.renames().empty());
  CHECK(history.removals().size() == 1);
}

TEST_CASE("what a delta file states decides between two editions") {
  History history;
  history.add(edition({other, {"1", "", "", "GONE LTD."}}), Date(2024, 1, 1), "a", any);
  history.add(edition({other, {"2", "", "", "NEW LTD."}}), Date(2024, 1, 31), "b", any);
  Edition delta{.format = ListFormat::ofac_delta_xml, .authority = AuthorityId("EU")};
  delta.entries.push_back({.key = "1", .operation = ListOperation::remove});
  delta.entries.push_back({.key = "2", .operation = ListOperation::add});
  CHECK(history.add(delta, Date(2024, 1, 10), "d").removed == 1);
  CHECK_FALSE(history.add(delta, Date(2024, 1, 10), "d").fresh);
  CHECK(history.editions().size() == 2);
  CHECK(history.is_listed("1", Date(2024, 1, 9)).verdict == Verdict::yes);
  CHECK(history.is_listed("1", Date(2024, 1, 10)).verdict == Verdict::no);
  CHECK(history.is_listed("2", Date(2024, 1, 9)).verdict == Verdict::no);
  CHECK(history.is_listed("2", Date(2024, 1, 11)).sentence() ==
        "2 NEW LTD. on the list at 2024-01-11: yes - not in the edition of 2024-01-01; stated as "
        "added by the delta of 2024-01-10; in the edition of 2024-01-31");
  REQUIRE(history.removals().size() == 1);
  CHECK(history.removals()[0].evidence == RemovalEvidence::stated);
}

TEST_CASE("a file of changes in a format of whole lists makes no edition either") {
  History history;
  Edition delta{.format = ListFormat::ofac_advanced_xml, .authority = AuthorityId("EU")};
  delta.entries.push_back({.key = "1", .operation = ListOperation::add});
  CHECK(history.add(delta, Date(2024, 1, 10), "d").added == 1);
  CHECK(history.editions().empty());
}

TEST_CASE("a history is of one authority") {
  History history;
  history.add(edition({other}), Date(2024, 1, 1), "a");
  Edition uk = edition({other});
  uk.authority = AuthorityId("UK");
  CHECK_THROWS_WITH_AS(history.add(uk, Date(2024, 1, 2)),
                       "a list of UK was given to a history of lists of EU: expected a history for "
                       "each list",
                       Error);
  CHECK_THROWS_WITH_AS(history.add(uk, Date(2024, 1, 2), "uk.xml"),
                       "uk.xml: a list of UK was given to a history of lists of EU: expected a "
                       "history for each list",
                       Error);
}

TEST_CASE("fields are not compared across formats") {
  History history;
  history.add(edition({other}), Date(2024, 1, 1), "a");
  Edition csv = edition({{other.key, "", "", "OTHER"}});
  csv.format = ListFormat::eu_csv;
  history.add(csv, Date(2024, 1, 2), "b");
  const EditionDiff diff = history.diff(Date(2024, 1, 1), Date(2024, 1, 2));
  CHECK(diff.empty());
  CHECK(diff.caveats ==
        std::vector<std::string>{"fields were not compared: one is eu-xml, the other eu-csv"});
}

TEST_CASE("times are read as people write them, and from the names of files") {
  CHECK(parse_edition_time("2021-12-02") == EditionTime(Date(2021, 12, 2)));
  CHECK(parse_edition_time("2021-12-02T12:00Z") ==
        EditionTime(Instant::parse("2021-12-02T12:00:00Z")));
  CHECK_THROWS_WITH_AS(parse_edition_time("yesterday"),
                       "'yesterday' is no day and no instant: expected 2021-12-02, "
                       "2021-12-02T12:00Z or 2021-12-02T12:00:30Z",
                       DateError);
  CHECK(time_in_name("sdn-2021-12-02T185023Z.csv") ==
        EditionTime(Instant::parse("2021-12-02T18:50:23Z")));
  CHECK(time_in_name("20211202T185023Z-sdn.csv") ==
        EditionTime(Instant::parse("2021-12-02T18:50:23Z")));
  CHECK(time_in_name("2022-01-31-sdn.csv.gz") == EditionTime(Date(2022, 1, 31)));
  CHECK_FALSE(time_in_name("sdn.csv"));
  CHECK_FALSE(time_in_name("2021-13-02.csv"));
}
