#include <doctest/doctest.h>

#include <random>

#include "history/codec.hpp"
#include "model/edition_fields.hpp"

using namespace sanctrack;

namespace {

// Fills every field of a record at random, so that none can be forgotten.
class Filler {
 public:
  explicit Filler(unsigned seed) : random_(seed) {}

  template <class T>
  void operator()(const char*, T& member) {
    fill(member);
  }

  void fill(std::string& text) {
    for (auto left = random_() % 20; left > 0; --left) text += static_cast<char>(random_());
  }
  void fill(SharedText& text) {
    std::string made;
    fill(made);
    text = made;
  }
  void fill(std::size_t& number) { number = random_(); }
  template <class Enum>
  requires std::is_enum_v<Enum>
  void fill(Enum& member) { member = static_cast<Enum>(random_() % words<Enum>().size()); }
  template <class T>
  void fill(std::optional<T>& member) {
    if (random_() % 3 == 0) return;
    if constexpr (std::is_enum_v<T>) {
      fill(member.emplace());
    } else {
      member = made(static_cast<T*>(nullptr));
    }
  }
  template <class T>
  void fill(std::vector<T>& members) {
    members.resize(random_() % 4);
    for (T& member : members) fill(member);
  }
  template <class T>
  requires requires(Filler& filler, T& record) { visit_fields(filler, record); }
  void fill(T& record) { visit_fields(*this, record); }

 private:
  Date made(Date*) { return Date(1900, 1, 1).plus_days(static_cast<int>(random_() % 60000)); }
  Instant made(Instant*) {
    return Instant(std::chrono::sys_seconds(std::chrono::seconds(random_() % 2'000'000'000)));
  }
  PartialDate made(PartialDate*) {
    const bool circa = random_() % 2 == 0;
    const Date day = made(static_cast<Date*>(nullptr));
    switch (random_() % 3) {
      case 0:
        return PartialDate::of_year(day.year(), circa);
      case 1:
        return PartialDate::of_month(day.year(), day.month(), circa);
      default:
        return PartialDate::of_day(day, circa);
    }
  }
  AuthorityId made(AuthorityId*) { return AuthorityId("EU"); }
  template <class Kind>
  Code<Kind> made(Code<Kind>*) {
    const auto all = Code<Kind>::all();
    return Code<Kind>(all[random_() % all.size()]);
  }

  std::mt19937 random_;
};

}  // namespace

TEST_CASE(
    "an entry comes back from its bytes with every field, and equal entries have equal bytes") {
  for (unsigned seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    ListEntry entry;
    Filler(seed).fill(entry);
    std::string bytes, again;
    encode(entry, bytes);
    const ListEntry back = decode_entry(bytes);
    REQUIRE(back == entry);
    encode(back, again);
    REQUIRE(again == bytes);
  }
}

TEST_CASE("what an edition says of itself comes back from its bytes") {
  for (unsigned seed = 0; seed < 100; ++seed) {
    Edition head;
    Filler(seed).fill(head);
    head.warnings.push_back({Severity::warning, "code", "a/b.xml", 3, 4, "message"});
    std::string bytes;
    encode_head(head, bytes);
    REQUIRE(decode_head(bytes) == head);
  }
}
