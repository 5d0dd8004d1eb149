#include "sanctrack/analysis/name_codes.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>

using namespace sanctrack;

namespace {

/// Codes names, each from a copy of its own with nothing behind it, and checks what each code
/// stands for. Returns how many codes were given.
std::size_t code_all(const std::vector<std::string>& texts) {
  std::vector<std::vector<char>> copies;
  copies.reserve(texts.size());
  for (const std::string& text : texts) copies.emplace_back(text.begin(), text.end());
  std::vector<std::string_view> names;
  NameCodes codes(names);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::uint32_t code = codes.code({copies[i].data(), copies[i].size()});
    REQUIRE(code < names.size());
    REQUIRE(names[code] == texts[i]);
  }
  return names.size();
}

std::size_t distinct(const std::vector<std::string>& texts) {
  return std::set<std::string>(texts.begin(), texts.end()).size();
}

/// A text of so many bytes, all alike save one.
std::string text_with(std::size_t size, std::size_t place, char byte) {
  std::string text(size, 'a');
  text[place] = byte;
  return text;
}

}  // namespace

TEST_CASE("each name has the code that it got first, and another name another") {
  const std::vector<std::string> texts{"b", "a", "b", "", "ab", "a", "", "b"};
  CHECK(code_all(texts) == 4);
  std::vector<std::string_view> names;
  NameCodes codes(names);
  CHECK(codes.code("b") == 0);
  CHECK(codes.code("a") == 1);
  CHECK(codes.code("b") == 0);
  CHECK(codes.code("") == 2);
  CHECK(codes.code({}) == 2);
  CHECK(names == std::vector<std::string_view>{"b", "a", ""});
}

TEST_CASE("names that differ in one byte, at any place and of any length, differ in code") {
  for (std::size_t size = 1; size <= 80; ++size) {
    std::vector<std::string> texts{std::string(size, 'a')};
    for (std::size_t place = 0; place < size; ++place) {
      for (const char byte : {'b', '\0', '\x80', '\xff'}) {
        texts.push_back(text_with(size, place, byte));
      }
    }
    std::vector<std::string> twice = texts;
    twice.insert(twice.end(), texts.rbegin(), texts.rend());
    CHECK(code_all(twice) >= texts.size());
  }
}

TEST_CASE("a name is not the name that goes on behind it, nor one padded with zeros") {
  std::vector<std::string> texts;
  for (const char byte : {'a', '\0'}) {
    for (std::size_t size = 0; size <= 70; ++size) {
      texts.push_back("person-" + std::string(size, byte));
      texts.push_back(std::string(size, byte));
    }
  }
  CHECK(code_all(texts) == distinct(texts));
}

TEST_CASE("bytes that are no text are told apart, too") {
  std::vector<std::string> texts;
  for (int first = 0; first < 256; ++first) {
    const auto byte = static_cast<char>(first);
    texts.push_back({byte});
    texts.push_back({'\xc3', byte});
    texts.push_back("org-\xff\xfe" + std::string(1, byte) + std::string(1, '\0') + "b");
  }
  CHECK(code_all(texts) == distinct(texts));
}

TEST_CASE("names beyond what stays in the cache keep their meaning and lose only their code") {
  std::vector<std::string> texts;
  for (int round = 0; round < 2; ++round) {
    for (int i = 0; i < 50'000; ++i) texts.push_back("name-" + std::to_string(i));
  }
  const std::size_t codes = code_all(texts);
  CHECK(codes >= 50'000);
  CHECK(codes <= texts.size());
}

TEST_CASE("names that all fall on one place are still told apart") {
  // Only the first two words and the last decide the place: all of these share it.
  std::vector<std::string> texts;
  for (int i = 0; i < 3'000; ++i) {
    std::string middle = std::to_string(i);
    middle.insert(0, 16 - middle.size(), '0');
    texts.push_back("the-same-16-bytes" + middle + "the-same");
  }
  std::vector<std::string> again = texts;
  std::mt19937 random(1);
  std::shuffle(again.begin(), again.end(), random);
  texts.insert(texts.end(), again.begin(), again.end());
  CHECK(code_all(texts) >= 3'000);
}

TEST_CASE("a few names of any kind have one code each") {
  std::mt19937 random(5);
  for (int round = 0; round < 50; ++round) {
    std::vector<std::string> few;
    for (int i = 0; i < 60; ++i) {
      std::string text(random() % 50, ' ');
      for (char& byte : text) byte = static_cast<char>(random() % 3 == 0 ? random() % 256 : 'x');
      few.push_back(std::move(text));
    }
    std::vector<std::string> texts;
    texts.reserve(2'000);
    for (int i = 0; i < 2'000; ++i) texts.push_back(few[random() % few.size()]);
    CHECK(code_all(texts) == distinct(texts));
  }
}
