#include <doctest/doctest.h>

#include <algorithm>
#include <concepts>
#include <optional>
#include <sanctrack/values/error.hpp>
#include <sanctrack/values/id.hpp>
#include <set>
#include <sstream>
#include <string>
#include <thread>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

using namespace std::string_literals;
using sanctrack::ActId;
using sanctrack::ActTag;
using sanctrack::AuthorityId;
using sanctrack::AuthorityTag;
using sanctrack::EntityId;
using sanctrack::InvalidValue;
using sanctrack::MaybeId;
using sanctrack::RegimeId;
using sanctrack::RegimeTag;

namespace {

static_assert(sizeof(ActId) == 16);
static_assert(sizeof(MaybeId<ActTag>) == 16);
static_assert(!std::is_default_constructible_v<ActId>, "there is no id without a text");
static_assert(!std::is_convertible_v<ActId, EntityId>);
static_assert(!std::is_constructible_v<EntityId, ActId>);
static_assert(!std::is_assignable_v<EntityId&, ActId>);
static_assert(!std::equality_comparable_with<ActId, EntityId>);
static_assert(!std::is_convertible_v<std::string, ActId>, "a text of the run time is converted");
static_assert(!std::is_convertible_v<std::string_view, ActId>);
static_assert(!std::is_convertible_v<const char*, ActId>);
static_assert(std::is_constructible_v<ActId, std::string>);
static_assert(std::is_constructible_v<ActId, std::string_view>);
static_assert(!std::is_convertible_v<ActId, std::string_view>);
static_assert(std::is_nothrow_copy_constructible_v<ActId>);
static_assert(std::is_nothrow_move_constructible_v<ActId>);
static_assert(std::is_nothrow_copy_assignable_v<ActId>);
static_assert(!std::is_convertible_v<MaybeId<ActTag>, bool>, "asked only in a condition");
static_assert(!std::is_convertible_v<MaybeId<ActTag>, MaybeId<RegimeTag>>);
static_assert(!std::is_convertible_v<ActId, MaybeId<RegimeTag>>);
static_assert(std::is_convertible_v<ActId, MaybeId<ActTag>>);

constexpr ActId amendment = "eu-2021-1985";
static_assert(amendment.text() == "eu-2021-1985");
static_assert(amendment == ActId("eu-2021-1985"));
static_assert(amendment < ActId("eu-2021-2124"));
static_assert(amendment.hash() == ActId::hash_of("eu-2021-1985"));

static_assert(ActId::valid("a"));
static_assert(ActId::valid("9"));
static_assert(ActId::valid("EU.6711.45"));
static_assert(ActId::valid("a_b-c.d"));
static_assert(!ActId::valid(""));
static_assert(!ActId::valid("-a"));
static_assert(!ActId::valid(".a"));
static_assert(!ActId::valid("_a"));
static_assert(!ActId::valid("a b"));
static_assert(!ActId::valid("a/b"));
static_assert(!ActId::valid("\u00e9"));

struct Filter {
  MaybeId<RegimeTag> regime{};
  MaybeId<AuthorityTag> authority{};
};

std::string asked(const Filter& filter = {}) {
  return (filter.regime ? filter.regime->to_string() : "any") + ' ' +
         (filter.authority ? (*filter.authority).to_string() : "any");
}

TEST_CASE("an id is written as a literal and keeps its text") {
  const RegimeId regime = "eu-belarus";
  CHECK(regime.text() == "eu-belarus");
  CHECK(regime.to_string() == "eu-belarus");
  std::ostringstream out;
  out << regime;
  CHECK(out.str() == "eu-belarus");
}

TEST_CASE("a literal is not copied") {
  static constexpr char text[] = "eu-belarus";
  const RegimeId regime(text);
  const RegimeId copy = regime;
  CHECK(regime.text().data() == text);
  CHECK(copy.text().data() == text);
}

TEST_CASE("an id of the run time outlives the text that it was made from") {
  std::string text = "eu-belarus";
  const RegimeId regime{text};
  text = "changed";
  CHECK(regime == RegimeId("eu-belarus"));
}

TEST_CASE("copies share the characters") {
  const RegimeId regime{"eu-belarus"s};
  const RegimeId copy = regime;  // NOLINT(performance-unnecessary-copy-initialization)
  CHECK(copy.text().data() == regime.text().data());
}

TEST_CASE("a text that is not an id is quoted, with what was expected") {
  CHECK_THROWS_WITH_AS(RegimeId{"eu belarus"s},
                       "'eu belarus' is not a regime id: expected 1 to 120 letters, digits, dots, "
                       "dashes and underscores, beginning with a letter or a digit",
                       InvalidValue);
  CHECK_THROWS_WITH_AS(EntityId{""s},
                       "'' is not an entity id: expected 1 to 120 letters, digits, dots, dashes "
                       "and underscores, beginning with a letter or a digit",
                       InvalidValue);
  CHECK_THROWS_AS(ActId{"-a"s}, InvalidValue);
  CHECK_THROWS_AS(ActId{"\u0430"s}, InvalidValue);
  CHECK_THROWS_AS(ActId{"a\0b"s}, InvalidValue);
  CHECK_THROWS_AS(ActId{std::string(121, 'a')}, InvalidValue);
  CHECK(ActId{std::string(120, 'a')}.text().size() == 120);
}

TEST_CASE("ids are equal and ordered by their text, wherever it is kept") {
  const ActId literal = "eu-2021-1985";
  const ActId made{"eu-2021-1985"s};
  const ActId again{"eu-2021-1985"s};
  CHECK(literal == made);
  CHECK(made == again);
  CHECK((literal <=> made) == std::strong_ordering::equal);
  CHECK(std::hash<ActId>{}(literal) == std::hash<ActId>{}(made));
  CHECK(made != ActId("eu-2021-1986"));
  CHECK(ActId("EU") < ActId("eu"));
  CHECK(ActId("eu") < ActId("eu-2"));
  CHECK(ActId("eu-10") < ActId("eu-9"));
}

TEST_CASE("an id is copied, moved and assigned, also to itself") {
  ActId first{"first"s};
  ActId second = "second";
  second = first;
  CHECK(second == ActId("first"));
  const ActId& same = second;
  second = same;
  CHECK(second == ActId("first"));
  ActId third = std::move(first);
  CHECK(third == ActId("first"));
  first = std::move(third);
  CHECK(first == ActId("first"));
  std::swap(first, second);
  first = "literal";
  CHECK(first.text() == "literal");
  CHECK(second.text() == "first");
}

TEST_CASE("the characters go when the last id does") {
  std::optional<ActId> kept;
  {
    const std::vector<ActId> many(100, ActId{"shared"s});
    kept = many[57];
  }
  CHECK(kept->text() == "shared");
}

TEST_CASE("ids can be copied and destroyed on several threads at once") {
  const ActId shared{"eu-2021-1985"s};
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([shared] {
      for (int round = 0; round < 10000; ++round) {
        std::vector<ActId> copies(3, shared);
        copies.back() = copies.front();
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(shared.text() == "eu-2021-1985");
}

TEST_CASE("ids can be keys of hash tables and trees") {
  std::unordered_map<EntityId, int> table;
  std::set<EntityId> tree;
  for (int i = 0; i < 1000; ++i) {
    const EntityId id{"org-" + std::to_string(i)};
    table.emplace(id, i);
    tree.insert(id);
  }
  CHECK(table.size() == 1000);
  CHECK(tree.size() == 1000);
  CHECK(table.at("org-57") == 57);
  CHECK_FALSE(table.contains("org-1000"));
  CHECK(tree.contains("org-999"));
}

TEST_CASE("a filter names its ids and leaves the others out") {
  CHECK(asked() == "any any");
  CHECK(asked({.regime = "eu-belarus"}) == "eu-belarus any");
  CHECK(asked({.authority = "EU"}) == "any EU");
  CHECK(asked({.regime = "eu-belarus", .authority = "EU"}) == "eu-belarus EU");
  const RegimeId regime{"us-belarus"s};
  CHECK(asked({.regime = regime}) == "us-belarus any");
  CHECK(asked({.regime = {}}) == "any any");
}

TEST_CASE("an optional id compares with an id and with another optional one") {
  const MaybeId<RegimeTag> none;
  const MaybeId<RegimeTag> some = "eu-belarus";
  CHECK_FALSE(static_cast<bool>(none));
  CHECK(some == RegimeId("eu-belarus"));
  CHECK(some != none);
  CHECK(none == MaybeId<RegimeTag>());
  const RegimeId taken = *MaybeId<RegimeTag>(RegimeId{"made"s});
  CHECK(taken.text() == "made");
}

}  // namespace
