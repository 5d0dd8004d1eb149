#include "values/text_hash.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <sanctrack/values/id.hpp>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

using sanctrack::EntityId;
using sanctrack::EntityTag;
using sanctrack::IdEqual;
using sanctrack::IdHash;
using sanctrack::text_hash;
using sanctrack::TextHash;

namespace {

constexpr std::string_view alphabet = "abcdefghijklmnopqrstuvwxyz-0123456789";

template <std::size_t Size>
constexpr std::uint64_t compiled_hash() {
  return text_hash(alphabet.substr(0, Size));
}

template <std::size_t... Sizes>
void check_hashes(std::index_sequence<Sizes...>) {
  const std::string text(alphabet);
  const auto check = [&text](std::size_t size, std::uint64_t compiled) {
    CAPTURE(size);
    CHECK(text_hash(std::string_view(text).substr(0, size)) == compiled);
  };
  ((check(Sizes, std::integral_constant<std::uint64_t, compiled_hash<Sizes>()>::value)), ...);
}

TEST_CASE("a text has the same hash at compile time and at run time, at every length") {
  check_hashes(std::make_index_sequence<37>());
}

TEST_CASE("texts that differ in one place have different hashes") {
  std::unordered_set<std::uint64_t> seen;
  std::size_t texts = 0;
  for (std::size_t size = 1; size <= 30; ++size) {
    for (std::size_t place = 0; place < size; ++place) {
      for (const char c : alphabet) {
        std::string text(size, '_');
        text[place] = c;
        seen.insert(text_hash(text));
        ++texts;
      }
    }
  }
  CHECK(seen.size() == texts);
}

TEST_CASE("numbered ids spread over the low bits and the high bits of the hash") {
  std::unordered_set<std::size_t> low;
  std::unordered_set<std::size_t> high;
  for (int i = 0; i < 65536; ++i) {
    const std::size_t hash = EntityId::hash_of("person-" + std::to_string(i));
    low.insert(hash & 0xFFFF);
    high.insert(hash >> (8 * sizeof(hash) - 16));
  }
  // Of 65536 balls thrown into as many boxes, 63 in 100 boxes are hit.
  CHECK(low.size() > 40000);
  CHECK(high.size() > 40000);
}

TEST_CASE("a table of ids is asked for a text without making an id") {
  std::unordered_map<EntityId, int, IdHash<EntityTag>, IdEqual<EntityTag>> table;
  table.emplace(EntityId("org-belavia"), 1);
  CHECK(table.find(std::string_view("org-belavia"))->second == 1);
  CHECK(table.find(std::string_view("not an id")) == table.end());
  std::unordered_map<std::string, int, TextHash, std::equal_to<>> names;
  names.emplace("Belavia", 2);
  CHECK(names.find(std::string_view("Belavia"))->second == 2);
}

}  // namespace
