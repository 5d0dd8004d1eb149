#include <doctest/doctest.h>

#include <sanctrack/history/history.hpp>

// What the publisher states itself: that an entry went on a day, or by a delta file.

using namespace sanctrack;

namespace {

using Days = std::vector<std::pair<ListEvent, std::optional<Date>>>;

// An entry of Switzerland's list, which tells its past.
ListEntry entry(const std::string& key, const Days& days) {
  ListEntry made{.key = key, .kind = EntityKind::organisation};
  made.names.push_back({.name = "EXAMPLE " + key, .kind = NameKind::primary});
  for (const auto& [event, day] : days) made.listings.push_back({.event = event, .date = day});
  return made;
}

Edition edition(std::vector<ListEntry> entries) {
  return {
      .format = ListFormat::ch_xml, .authority = AuthorityId("CH"), .entries = std::move(entries)};
}

Edition delta(const std::string& key, ListOperation operation) {
  Edition made{.format = ListFormat::ofac_delta_xml, .authority = AuthorityId("CH")};
  made.entries.push_back({.key = key, .operation = operation});
  return made;
}

constexpr auto listed = ListEvent::listed, amended = ListEvent::amended,
               delisted = ListEvent::delisted;
const ListEntry other = entry("9", {{listed, Date(2020, 1, 1)}});
const ListEntry there = entry("1", {{listed, Date(2020, 10, 13)}});
const ListEntry gone = entry("1", {{listed, Date(2020, 10, 13)}, {delisted, Date(2022, 10, 13)}});
const AddOptions any{.accept = true};

Verdict verdict(const History& history, const Date& day) {
  return history.is_listed("1", day).verdict;
}

}  // namespace

TEST_CASE("an entry says when it was listed and delisted") {
  CHECK(there.listed_on() == Date(2020, 10, 13));
  CHECK_FALSE(there.delisted_on().has_value());
  CHECK(gone.delisted_on() == Date(2022, 10, 13));
  CHECK(entry("1", {{amended, Date(2021, 1, 1)}}).listed_on() == std::nullopt);
  CHECK(entry("1", {{delisted, Date(2021, 1, 1)}, {listed, Date(2022, 1, 1)}}).delisted_on() ==
        std::nullopt);
  CHECK(entry("1", {{listed, Date(2020, 1, 1)},
                    {delisted, Date(2021, 1, 1)},
                    {listed, Date(2022, 1, 1)},
                    {delisted, Date(2023, 1, 1)},
                    {amended, Date(2024, 1, 1)}})
            .delisted_on() == Date(2023, 1, 1));
}

TEST_CASE("of several listings all must have ended") {
  ListEntry two = gone;
  two.listings[0].extra.push_back({"id", "sanction-1"});
  two.listings[1].extra.push_back({"id", "sanction-1"});
  CHECK(two.delisted_on() == Date(2022, 10, 13));
  two.listings.push_back({.event = listed, .extra = {{"id", "sanction-2"}}});
  CHECK_FALSE(two.delisted_on().has_value());
  two.listings.push_back(
      {.event = delisted, .date = Date(2023, 1, 1), .extra = {{"id", "sanction-2"}}});
  CHECK(two.delisted_on() == Date(2023, 1, 1));
}

TEST_CASE("an entry that stays on file beyond its delisting is not listed") {
  History history;
  history.add(edition({other, gone}), Date(2023, 1, 1), "a", any);
  history.add(edition({other, gone}), Date(2024, 5, 2), "b", any);
  CHECK(history.is_listed("1", Date(2023, 6, 1)).sentence() ==
        "1 EXAMPLE 1 on the list at 2023-06-01: no - in the edition of 2023-01-01, which says that "
        "it was delisted on 2022-10-13; in the edition of 2024-05-02, which says that it was "
        "delisted on 2022-10-13");
  CHECK(verdict(history, Date(2024, 5, 2)) == Verdict::no);
  CHECK(verdict(history, Date(2025, 5, 2)) == Verdict::unknown);
  CHECK(history.timeline("1").spans.empty());
  CHECK(history.timeline("1").versions.size() == 1);
  CHECK(history.removals().empty());  // it was never seen on the list
  CHECK(history.edition_at(Date(2024, 5, 2)) == edition({other, gone}));
}

TEST_CASE("a later edition that states the day of a delisting tells it exactly") {
  History history;
  history.add(edition({other, there}), Date(2022, 1, 1), "a", any);
  history.add(edition({other, gone}), Date(2023, 1, 1), "b", any);
  history.add(edition({other}), Date(2024, 1, 1), "c", any);
  CHECK(verdict(history, Date(2022, 1, 1)) == Verdict::yes);
  CHECK(verdict(history, Date(2022, 10, 12)) == Verdict::yes);
  const ListAnswer that_day = history.is_listed("1", Instant::parse("2022-10-13T10:00:00Z"));
  CHECK(that_day.verdict == Verdict::unknown);
  CHECK(that_day.caveats.at(0) == "it was delisted in the course of that day");
  CHECK(verdict(history, Date(2022, 10, 14)) == Verdict::no);
  CHECK(verdict(history, Date(2023, 6, 1)) == Verdict::no);
  REQUIRE(history.removals().size() == 1);
  const ListRemoval removal = history.removals()[0];
  CHECK(removal.evidence == RemovalEvidence::stated);
  CHECK(removal.last_seen.name == "a");
  CHECK(removal.first_absent.name == "b");
  const ListTimeline life = history.timeline("1");
  REQUIRE(life.spans.size() == 1);
  CHECK(life.spans[0].ended->evidence == RemovalEvidence::stated);
  CHECK(life.listed_on == std::vector{Date(2020, 10, 13)});
}

TEST_CASE("a delisting that is announced for later has not happened yet") {
  History history;
  history.add(edition({other, gone}), Date(2022, 1, 1), "a", any);
  history.add(edition({other, gone}), Date(2022, 2, 1), "b", any);
  CHECK(verdict(history, Date(2022, 1, 15)) == Verdict::yes);
  CHECK(verdict(history, Date(2022, 2, 1)) == Verdict::yes);
}

TEST_CASE("a delisting without a day leaves the answer open") {
  const ListEntry undated = entry("1", {{listed, Date(2020, 10, 13)}, {delisted, std::nullopt}});
  History history;
  history.add(edition({other, undated}), Date(2023, 1, 1), "a", any);
  const ListAnswer answer = history.is_listed("1", Date(2023, 1, 1));
  CHECK(answer.verdict == Verdict::unknown);
  CHECK(answer.caveats.at(0) ==
        "the edition of 2023-01-01 says that it was delisted, and not when");
}

TEST_CASE("what a delta states after the last edition holds until the last delta") {
  History history;
  history.add(edition({other, there}), Date(2024, 1, 1), "a", any);
  history.add(delta("1", ListOperation::remove), Date(2024, 1, 4), "d");
  CHECK(verdict(history, Date(2024, 1, 2)) == Verdict::unknown);
  CHECK(verdict(history, Date(2024, 1, 4)) == Verdict::no);
  const ListAnswer later = history.is_listed("1", Date(2030, 1, 1));
  CHECK(later.verdict == Verdict::unknown);
  CHECK(later.caveats.at(0) == "nothing is known of the time after the last delta");
  REQUIRE(history.removals().size() == 1);
  CHECK(history.removals()[0].evidence == RemovalEvidence::stated);
  CHECK(history.removals()[0].first_absent.name == "d");
  CHECK(history.timeline("1").spans.at(0).ended->first_absent.name == "d");
  history.add(delta("1", ListOperation::add), Date(2024, 1, 6), "e");
  CHECK(verdict(history, Date(2024, 1, 5)) == Verdict::no);
  CHECK(verdict(history, Date(2024, 1, 6)) == Verdict::yes);
  CHECK(verdict(history, Date(2024, 1, 7)) == Verdict::unknown);
  CHECK(history.removals().empty());
}

TEST_CASE("where deltas and editions contradict each other nobody can tell") {
  History history;
  history.add(edition({other, there}), Date(2024, 1, 1), "a", any);
  history.add(edition({other, there}), Date(2024, 1, 10), "b", any);
  CHECK(verdict(history, Date(2024, 1, 6)) == Verdict::yes);
  history.add(delta("1", ListOperation::remove), Date(2024, 1, 5), "d");
  const ListAnswer answer = history.is_listed("1", Date(2024, 1, 6));
  CHECK(answer.verdict == Verdict::unknown);
  CHECK(answer.evidence.size() == 3);
  CHECK(answer.caveats.at(0) == "the deltas and the editions around them contradict each other");
  // Unless another one brought it back.
  history.add(delta("1", ListOperation::add), Date(2024, 1, 8), "e");
  CHECK(verdict(history, Date(2024, 1, 6)) == Verdict::no);
  CHECK(verdict(history, Date(2024, 1, 9)) == Verdict::yes);
  CHECK(verdict(history, Date(2024, 1, 3)) == Verdict::yes);
}

TEST_CASE("an edition dated by its day may be older than one of an instant of that day") {
  History history;
  history.add(edition({other, there}), Instant::parse("2024-01-01T12:00:00Z"), "a", any);
  history.add(edition({other, there}), Instant::parse("2024-01-02T12:00:00Z"), "b", any);
  history.add(edition({other}), Date(2024, 1, 2), "c", any);
  const ListAnswer answer = history.is_listed("1", Date(2024, 1, 2));
  CHECK(answer.verdict == Verdict::unknown);
  CHECK(answer.evidence.size() == 2);
  CHECK(answer.caveats.at(0) ==
        "the edition of 2024-01-02 is dated by its day: which of the two is the later one is not "
        "known");
  CHECK(history.removals().at(0).caveats.at(0) ==
        "the edition of 2024-01-02 is dated by its day: it may be the older one");
  // Of another day it is the later one.
  history.add(edition({other}), Date(2024, 1, 3), "d", any);
  CHECK(verdict(history, Date(2024, 1, 3)) == Verdict::no);
  CHECK(history.is_listed("9", Date(2024, 1, 2)).verdict == Verdict::yes);
}

TEST_CASE("a delta that adds what the next edition lacks settles nothing") {
  History history;
  history.add(edition({other, there}), Date(2024, 1, 1), "a", any);
  history.add(edition({other}), Date(2024, 2, 1), "b", any);
  history.add(edition({other}), Date(2024, 3, 1), "c", any);
  history.add(delta("1", ListOperation::add), Date(2024, 2, 10), "d");
  CHECK(verdict(history, Date(2024, 2, 15)) == Verdict::unknown);
  CHECK(verdict(history, Date(2024, 2, 5)) == Verdict::no);
}
