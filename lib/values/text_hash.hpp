#pragma once

// Hashing of short texts, and lookups by text in maps whose keys are ids or strings.

#include <cstddef>
#include <sanctrack/values/id.hpp>
#include <string_view>

namespace sanctrack {

// A 64-bit hash of a text, fast on short ones; no defence against texts made to collide.
using detail::text_hash;

// For `std::unordered_map<Id<Kind>, Value, IdHash<Kind>, IdEqual<Kind>>`, which can then be asked
// for a text without making an id of it.
template <class Kind>
struct IdHash {
  using is_transparent = void;
  std::size_t operator()(const Id<Kind>& id) const noexcept { return id.hash(); }
  std::size_t operator()(std::string_view text) const noexcept { return Id<Kind>::hash_of(text); }
};

template <class Kind>
struct IdEqual {
  using is_transparent = void;
  bool operator()(const Id<Kind>& left, const Id<Kind>& right) const noexcept {
    return left == right;
  }
  bool operator()(const Id<Kind>& left, std::string_view right) const noexcept {
    return left.text() == right;
  }
  bool operator()(std::string_view left, const Id<Kind>& right) const noexcept {
    return left == right.text();
  }
};

// The same for maps with `std::string` keys.
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const noexcept {
    return static_cast<std::size_t>(text_hash(text));
  }
};

}  // namespace sanctrack
