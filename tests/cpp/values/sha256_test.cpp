#include "values/sha256.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using sanctrack::Sha256;

namespace {

// The vectors of FIPS 180-4 and of NIST's example values.
TEST_CASE("the digests are those of the standard") {
  CHECK(Sha256::hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(Sha256::hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(Sha256::hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(Sha256::hex("abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmno"
                    "ijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu") ==
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1");
  CHECK(Sha256::hex(std::string(1000000, 'a')) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("a text gives the same digest in whatever pieces it comes") {
  const std::string text(200, 'x');
  for (std::size_t size = 0; size <= text.size(); ++size) {
    for (const std::size_t piece : {std::size_t{1}, std::size_t{63}, std::size_t{64}}) {
      Sha256 hash;
      for (std::size_t i = 0; i < size; i += piece) {
        hash.update(std::string_view(text).substr(i, std::min(piece, size - i)));
      }
      const std::string whole = Sha256::hex(std::string_view(text).substr(0, size));
      REQUIRE(Sha256::hex(hash.finish()) == whole);
    }
  }
}

TEST_CASE("texts around the length of a block have digests of their own") {
  CHECK(Sha256::hex(std::string(55, 'a')) ==
        "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318");
  CHECK(Sha256::hex(std::string(56, 'a')) ==
        "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a");
  CHECK(Sha256::hex(std::string(64, 'a')) ==
        "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb");
}

}  // namespace
