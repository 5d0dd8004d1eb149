#include "sanctrack/time/answer.hpp"

#include <doctest/doctest.h>

#include <type_traits>

#include "sanctrack/values/error.hpp"
#include "sanctrack/version.hpp"
#include "small_law.hpp"

using namespace small_law;

namespace {

template <class T>
concept Testable = requires(T value) {
  value ? 1 : 0;
};
static_assert(!Testable<Answer>);
static_assert(!std::is_constructible_v<bool, Answer>);
static_assert(!std::is_convertible_v<Answer, bool>);
static_assert(!std::is_convertible_v<Answer, int>);

}  // namespace

TEST_CASE("a yes is one sentence that cites the act") {
  const Registry registry = law({november(), december()});
  const Answer answer = as_of(registry, {2021, 12, 3}).is_designated("org-belavia");
  CHECK(answer.yes());
  CHECK(!answer.no());
  CHECK(!answer.unknown());
  CHECK(answer.sentence() ==
        "yes: org-belavia (Belavia) was designated by the EU on 2021-12-03 under eu-belarus, "
        "entry I.B-17, by Implementing Regulation 2021/2124 (in force 2021-12-02)");
  CHECK(text(answer) == answer.sentence() + " [nobody has read how eu-belarus ends]");
  CHECK(answer.entity() == EntityId("org-belavia"));
  CHECK(answer.day() == Date(2021, 12, 3));
}

TEST_CASE("a day is read at its end: the list printed and in force that day counts") {
  const Registry registry = law({november(), december()});
  CHECK(as_of(registry, {2021, 12, 2}).is_designated("org-belavia").yes());
  CHECK(as_of(registry, {2021, 12, 1}).is_designated("org-belavia").no());
}

TEST_CASE("a no names the regimes asked and those left out") {
  Records record = with({november(), december()});
  add_subset(record);
  const Registry registry = build(std::move(record));
  const Answer answer =
      as_of(registry, {2021, 11, 17}).is_designated("org-belavia", {.authority = "EU"});
  CHECK(text(answer) ==
        "no: org-belavia (Belavia) was not designated by the EU on 2021-11-17 (asked eu-belarus; "
        "left out eu-ukraine)");
  CHECK(answer.asked() == std::vector<RegimeId>{"eu-belarus"});
  CHECK(answer.left_out() == std::vector<RegimeId>{"eu-ukraine"});
  REQUIRE(answer.evidence().size() == 1);
  CHECK(text(answer.evidence()[0]) ==
        "the record of designations of eu-belarus on 2021-11-17 is complete");
}

TEST_CASE("a no after a delisting cites the act that ended it") {
  Act end = act("eu-2022-1243", "2022-07-18", {delist("org-belavia", "I.B-17")});
  const Registry registry = law({november(), december(), end});
  CHECK(as_of(registry, {2022, 7, 18}).is_designated("org-belavia").sentence() ==
        "no: org-belavia (Belavia) was not designated on 2022-07-18 (asked eu-belarus); "
        "eu-belarus/I.B-17 delisted by eu-2022-1243 (in force 2022-07-18)");
}

TEST_CASE("cannot tell gives the reason, in a regime asked by itself") {
  Records record = with({november(), december()});
  add_subset(record);
  const Registry registry = build(std::move(record));
  const Answer answer =
      as_of(registry, {2021, 11, 17}).is_designated("org-belavia", {.regime = "eu-ukraine"});
  CHECK(answer.unknown());
  CHECK(text(answer) ==
        "cannot tell: whether org-belavia (Belavia) was designated under eu-ukraine on "
        "2021-11-17: the record of designations of eu-ukraine holds only a subset (Belarusian "
        "nationals)");
}

TEST_CASE("over several regimes a yes wins, then a cannot tell, then a no") {
  Records record = with({november(), december()});
  Regime other{.id = "eu-other", .authority = "EU", .title = "Other"};
  record.regimes.push_back(other);
  const Registry registry = build(std::move(record));
  CHECK(as_of(registry, {2021, 12, 3}).is_designated("org-belavia").yes());
  CHECK(as_of(registry, {2021, 12, 1}).is_designated("org-belavia").unknown());
  CHECK(as_of(registry, {2021, 12, 1}).is_designated("org-belavia", {.regime = "eu-belarus"}).no());
}

TEST_CASE("a subset regime can add a yes") {
  Records record = with({november(), december()});
  add_subset(record);
  Change listed = designate("org-cham-wings", "7");
  Act act = small_record::act("eu-2022-1", "2022-01-10", {listed});
  act.regimes = {"eu-ukraine"};
  record.acts.push_back(act);
  const Registry registry = build(std::move(record));
  CHECK(as_of(registry, {2022, 1, 10}).is_designated("org-cham-wings", {.authority = "EU"}).yes());
}

TEST_CASE("an authority of which nothing can be asked cannot be answered with no") {
  Records record = with({november(), december()});
  record.authorities.push_back({.id = "CA", .name = "Canada"});
  const Registry registry = build(std::move(record));
  CHECK(
      as_of(registry, {2021, 12, 3}).is_designated("org-belavia", {.authority = "CA"}).sentence() ==
      "cannot tell: whether org-belavia (Belavia) was designated by Canada on 2021-12-03: "
      "nothing that could be asked is on record");
}

TEST_CASE("an unknown id is an error, not a no") {
  const Registry registry = law({november(), december()});
  const Snapshot snapshot = as_of(registry, {2021, 12, 3});
  CHECK_THROWS_WITH_AS(snapshot.is_designated("org-belavja"),
                       "unknown entity 'org-belavja': did you mean 'org-belavia'?", UnknownIdError);
  CHECK_THROWS_WITH_AS(snapshot.is_designated("org-belavia", {.regime = "eu-belarusia"}),
                       "unknown regime 'eu-belarusia': did you mean 'eu-belarus'?", UnknownIdError);
}

TEST_CASE("evidence gives acts, entries and days on both clocks, with their basis and source") {
  const Registry registry = law({november(), december()});
  const auto evidence = as_of(registry, {2021, 12, 3}).is_designated("org-belavia").evidence();
  REQUIRE(evidence.size() == 1);
  CHECK(evidence[0].act == MaybeActId("eu-2021-2124"));
  CHECK(evidence[0].designation == "eu-belarus/I.B-17");
  CHECK(evidence[0].entry == "I.B-17");
  CHECK(evidence[0].effect->day == Date(2021, 12, 2));
  CHECK(evidence[0].known == Date(2021, 12, 2));
  CHECK(text(evidence[0]) ==
        "eu-belarus/I.B-17 designated by Implementing Regulation 2021/2124, in force 2021-12-02, "
        "known 2021-12-02 (OJ)");
}

TEST_CASE("an answer says from which data and by which version it was given") {
  const Registry registry = law({november(), december()});
  const Origin origin = as_of(registry, {2021, 12, 3}).is_designated("org-belavia").origin();
  CHECK(origin.dataset == "small");
  CHECK(origin.digest == registry.digest());
  CHECK(origin.version == version());
  CHECK(text(origin) ==
        "small, sha256 " + registry.digest() + ", sanctrack " + std::string(version()));
}

TEST_CASE("an answer says when it was given without what is not verified") {
  const Registry registry = law({november(), december()});
  const Snapshot dropped = as_of(registry, {2021, 12, 1},
                                 {.known_on = Date(2021, 12, 1), .unverified = Unverified::drop});
  const Answer answer = dropped.is_designated("org-belavia");
  CHECK(answer.unverified() == Unverified::drop);
  CHECK(answer.sentence() ==
        "no: org-belavia (Belavia) was not designated on 2021-12-01, by what had been published by "
        "2021-12-01, without what is not verified (asked eu-belarus)");
  CHECK(as_of(registry, {2021, 12, 1}).is_designated("org-belavia").unverified() ==
        Unverified::keep);
}

TEST_CASE("answers are equal that give one verdict on one question") {
  const Registry registry = law({november(), december()});
  const Snapshot snapshot = as_of(registry, {2021, 12, 3});
  const Answer answer = snapshot.is_designated("org-belavia");
  CHECK(answer == as_of(law({december(), november()}), {2021, 12, 3}).is_designated("org-belavia"));
  CHECK(answer == snapshot.is_designated("org-belavia", Filter{}));
  CHECK(answer != snapshot.is_designated("person-lapo"));
  CHECK(answer != snapshot.is_designated("org-belavia", {.authority = "EU"}));
  CHECK(answer != as_of(registry, {2021, 12, 4}).is_designated("org-belavia"));
  CHECK(answer != as_of(registry, {2021, 12, 3}, {.unverified = Unverified::drop})
                      .is_designated("org-belavia"));
  CHECK(answer != as_of(law({december()}), {2021, 12, 3}).is_designated("org-belavia"));
}

TEST_CASE("a criterion, an act or a measure narrows what counts as a yes") {
  Act imposed = act("eu-2006-765", "2006-05-18",
                    {{.body = Impose{.measure = "eu-m-asset-freeze"}},
                     {.body = Impose{.measure = "eu-m-travel-ban"}}});
  const Registry registry = law({november(), december(), imposed});
  const Snapshot snapshot = as_of(registry, {2021, 12, 3});
  CHECK(snapshot.is_designated("org-belavia", {.criterion = "eu-c-border"}).yes());
  CHECK(snapshot.is_designated("org-belavia", {.criterion = "eu-c-repression"}).no());
  CHECK(snapshot.is_designated("org-belavia", {.act = "eu-2021-2124"}).yes());
  CHECK(snapshot.is_designated("org-belavia", {.act = "eu-2021-1985"}).no());
  CHECK(snapshot.is_designated("org-belavia", {.measure = "eu-m-asset-freeze"}).yes());
  CHECK(snapshot.is_designated("org-belavia", {.measure = "eu-m-travel-ban"}).no());
  CHECK(snapshot.is_designated("org-belavia", {.kind = EntityKind::person}).sentence() ==
        "no: org-belavia (Belavia) was not designated on 2021-12-03 (asked eu-belarus); "
        "org-belavia is not among the parties asked for");
}

TEST_CASE("an answer outlives the snapshot and the registry it came from") {
  std::optional<Answer> answer;
  {
    const Registry registry = law({november(), december()});
    answer = as_of(registry, {2021, 12, 3}).is_designated("org-belavia");
  }
  CHECK(answer->yes());
  CHECK(answer->asked() == std::vector<RegimeId>{"eu-belarus"});
  CHECK(as_of(law({december(), november()}), {2021, 12, 3})
            .is_designated("person-lapo")
            .evidence()
            .front()
            .entry == "I.A-168");
}
