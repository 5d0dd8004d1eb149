#include <doctest/doctest.h>

#include <sanctrack/values/shared_text.hpp>
#include <sstream>
#include <string>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

using namespace std::string_literals;
using sanctrack::SharedText;

namespace {

static_assert(sizeof(SharedText) == sizeof(void*));
static_assert(std::is_nothrow_move_constructible_v<SharedText>);
static_assert(std::is_nothrow_copy_constructible_v<SharedText>);

TEST_CASE("a shared text holds what it was made from") {
  for (const std::string& text :
       {"a"s, "nameAlias/@nameLanguage"s, std::string(1000, 'x'), "\xD0\x96"s, "zero\0inside"s}) {
    const SharedText shared = text;
    CHECK(shared.text() == text);
    CHECK(shared.to_string() == text);
    CHECK(shared.size() == text.size());
    CHECK_FALSE(shared.empty());
    CHECK(std::string_view(shared) == text);
  }
}

TEST_CASE("an empty text is the same however it was made") {
  for (const SharedText& text :
       {SharedText(), SharedText(""), SharedText(""s), SharedText(std::string_view())}) {
    CHECK(text.empty());
    CHECK(text.size() == 0);
    CHECK(text == SharedText());
    CHECK(text.text() == "");
  }
}

TEST_CASE("copies share the characters, and so do texts made shortly after each other") {
  const SharedText first = "nameAlias/@logicalId";
  const SharedText copy = first;
  const SharedText again = "nameAlias/@logicalId"s;
  CHECK(copy.text().data() == first.text().data());
  CHECK(again.text().data() == first.text().data());
}

TEST_CASE("a text that was moved from is empty, and may be given another") {
  SharedText from = "@logicalId";
  const SharedText to = std::move(from);
  CHECK(to == "@logicalId");
  CHECK(from.empty());  // NOLINT(bugprone-use-after-move)
  from = "another";
  CHECK(from == "another");
  CHECK(to == "@logicalId");
  SharedText& self = from;
  from = self;
  CHECK(from == "another");
}

TEST_CASE("texts compare by their bytes, with other kinds of text too") {
  const SharedText a = "a", b = "b", other = "a";
  CHECK(a == other);
  CHECK(a != b);
  CHECK(a < b);
  CHECK(a == "a");
  CHECK("a" == a);
  CHECK(a == "a"s);
  CHECK(a != std::string_view("b"));
  // Beyond what is found again, and texts that share their ends.
  CHECK(SharedText(std::string(500, 'x')) == SharedText(std::string(500, 'x')));
  CHECK(SharedText("SanctionsMeasure/one/@Primary") != SharedText("SanctionsMeasure/two/@Primary"));
}

TEST_CASE("a text is written and put together as any text") {
  const SharedText text = "path";
  std::ostringstream out;
  out << text;
  CHECK(out.str() == "path");
  CHECK(text + "=" + "value" == "path=value");
  CHECK("its " + text == "its path");
}

// More texts than are found again, so that each place is given to others over and over.
TEST_CASE("thousands of texts stay themselves") {
  std::vector<SharedText> texts;
  for (int round = 0; round < 3; ++round) {
    for (int i = 0; i < 5000; ++i) texts.emplace_back("element/@" + std::to_string(i));
  }
  for (std::size_t i = 0; i < texts.size(); ++i) {
    REQUIRE(texts[i] == "element/@" + std::to_string(i % 5000));
  }
}

TEST_CASE("texts outlive the thread that made them") {
  std::vector<SharedText> kept;
  std::thread([&] {
    for (int i = 0; i < 100; ++i) kept.emplace_back("made elsewhere " + std::to_string(i));
  }).join();
  for (std::size_t i = 0; i < kept.size(); ++i) {
    CHECK(kept[i] == "made elsewhere " + std::to_string(i));
  }
}

TEST_CASE("threads copy and drop one text at the same time") {
  const SharedText shared = "shared between threads";
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&shared] {
      for (int round = 0; round < 10000; ++round) {
        SharedText copy = shared;
        SharedText made = "shared between threads";
        copy = std::move(made);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(shared == "shared between threads");
}

// Its destructor runs after that of what a thread made lately, which is set up later.
struct Late {
  bool* ok;
  ~Late() { *ok = SharedText("made at the end") == "made at the end"; }
};

TEST_CASE("a text can still be made while a thread ends") {
  bool ok = false;
  std::thread([&ok] {
    thread_local Late late{&ok};
    CHECK(late.ok == &ok);
    CHECK(SharedText("made first") == "made first");
  }).join();
  CHECK(ok);
}

}  // namespace
