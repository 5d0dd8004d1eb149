#pragma once

/// @file
/// Typed ids: the name by which one record refers to another.

#include <atomic>
#include <bit>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <iosfwd>
#include <ostream>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "sanctrack/export.hpp"
#include "sanctrack/values/shared_text.hpp"

namespace sanctrack {

/// Parts of the headers that are not meant to be used directly.
namespace detail {

/// `Size` bytes (at most eight) as a number, the first one lowest.
template <std::size_t Size>
constexpr std::uint64_t load_bytes(const char* bytes) noexcept {
  std::uint64_t word = 0;
  if (!std::is_constant_evaluated() && std::endian::native == std::endian::little) {
    std::memcpy(&word, bytes, Size);
    return word;
  }
  for (std::size_t i = 0; i < Size; ++i) {
    word |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
  }
  return word;
}

/// At most eight bytes as a number that differs for different bytes of the same length.
constexpr std::uint64_t load_tail(const char* bytes, std::size_t size) noexcept {
  if (size == 8) return load_bytes<8>(bytes);
  if (size >= 4) return load_bytes<4>(bytes) | load_bytes<4>(bytes + size - 4) << 32;
  if (size == 0) return 0;
  return load_bytes<1>(bytes) | load_bytes<1>(bytes + size / 2) << 8 |
         load_bytes<1>(bytes + size - 1) << 16;
}

/// Spreads a change in any byte over the whole number.
constexpr std::uint64_t mix(std::uint64_t word) noexcept {
  word = (word ^ word >> 32) * 0x9FB21C651E98DF25u;
  word = (word ^ word >> 29) * 0xD6E8FEB86659FD93u;
  return word ^ word >> 32;
}

/// A good and fast hash of a short text; the same at compile time and at run time.
/// It is no defence against texts that are made to collide.
constexpr std::uint64_t text_hash(std::string_view text) noexcept {
  const char* bytes = text.data();
  std::size_t left = text.size();
  std::uint64_t hash = static_cast<std::uint64_t>(left) * 0x9E3779B97F4A7C15u;
  for (; left > 8; left -= 8, bytes += 8) {
    hash = std::rotl(hash ^ mix(load_bytes<8>(bytes)), 27) * 5;
  }
  return mix(hash ^ mix(load_tail(bytes, left)));
}

/// Throws the `InvalidValue` of an id that is malformed.
[[noreturn]] SANCTRACK_API void throw_invalid_id(std::string_view text, const char* kind);

/// Is not `constexpr` on purpose: a malformed literal ends here, and the compiler names this
/// function in its error.
inline void expected_1_to_120_letters_digits_dots_dashes_and_underscores() {}

}  // namespace detail

template <class Kind>
class MaybeId;

/// The id of one kind of record: an act, an entity, a regime.
///
/// An id is 1 to 120 characters, each an ASCII letter, a digit, a dot, a dash or an underscore; the
/// first is a letter or a digit. Ids of different kinds do not convert into each other and do not
/// compare.
///
/// A literal converts by itself and is checked by the compiler: `ActId act = "eu-2021-1985";`. A
/// text of the run time must be converted explicitly, and is checked then.
///
/// A literal is checked where it is written, so it cannot travel through a forwarding function:
/// write `ids.emplace_back(ActId("eu-2021-1985"))` and `std::optional<ActId> act = ActId("...")`.
///
/// Sixteen bytes, copied without allocation: an id points to the literal, or to characters that its
/// copies share (and may share between threads). An id that was moved from has an empty text and
/// may only be assigned to or destroyed.
template <class Kind>
class Id {
 public:
  /// The longest id, in characters.
  static constexpr std::size_t max_size = 120;

  /// An id written in the source; a malformed one does not compile. Never allocates.
  template <std::size_t Size>
  consteval Id(const char (&text)[Size])  // NOLINT(google-explicit-constructor)
      : Id(std::string_view(text, Size - 1), Literal{}) {
    if (!valid({text, Size - 1})) {
      detail::expected_1_to_120_letters_digits_dots_dashes_and_underscores();
    }
  }

  /// An id from a text of the run time, which is copied.
  /// @throws InvalidValue when it is malformed, with a message that quotes it.
  explicit Id(std::string_view text) {
    if (!valid(text)) detail::throw_invalid_id(text, Kind::name);
    text_ = detail::make_text_block(text);
    hash_ = short_hash(text);
    size_ = static_cast<std::uint8_t>(text.size());
    shared_ = true;
  }

  /// Shares the characters.
  constexpr Id(const Id& other) noexcept
      : text_(other.text_), hash_(other.hash_), size_(other.size_), shared_(other.shared_) {
    if (shared_) retain();
  }
  /// Takes the characters over.
  constexpr Id(Id&& other) noexcept
      : text_(std::exchange(other.text_, "")),
        hash_(std::exchange(other.hash_, 0)),
        size_(std::exchange(other.size_, std::uint8_t{0})),
        shared_(std::exchange(other.shared_, false)) {}
  /// Shares the characters of what is copied, takes over those of what is moved.
  constexpr Id& operator=(Id other) noexcept {
    swap(other);
    return *this;
  }
  /// Gives the characters up.
  constexpr ~Id() {
    if (shared_) release();
  }

  /// Whether a text is well-formed as an id. It says nothing about whether anything has that id.
  static constexpr bool valid(std::string_view text) noexcept {
    if (text.empty() || text.size() > max_size || !is_alphanumeric(text.front())) return false;
    for (const char c : text) {
      if (!is_alphanumeric(c) && c != '-' && c != '.' && c != '_') return false;
    }
    return true;
  }

  /// The characters; they live as long as this id or a copy of it.
  constexpr std::string_view text() const noexcept { return {text_, size_}; }
  /// The characters as a string of their own.
  std::string to_string() const { return std::string(text()); }
  /// A hash of the text, computed when the id was made.
  constexpr std::size_t hash() const noexcept {
    return static_cast<std::size_t>(hash_ * std::uint64_t{0x9E3779B97F4A7C15u});
  }
  /// The hash that an id of this text has, for looking up a text without making an id of it.
  static constexpr std::size_t hash_of(std::string_view text) noexcept {
    return static_cast<std::size_t>(short_hash(text) * std::uint64_t{0x9E3779B97F4A7C15u});
  }

  /// Whether the texts are the same.
  friend constexpr bool operator==(const Id& left, const Id& right) noexcept {
    if (left.hash_ != right.hash_ || left.size_ != right.size_) return false;
    // Two literals have addresses that the compiler cannot compare.
    if (!std::is_constant_evaluated() && left.text_ == right.text_) return true;
    return left.text() == right.text();
  }
  /// By the bytes of the text.
  friend constexpr std::strong_ordering operator<=>(const Id& left, const Id& right) noexcept {
    return left.text() <=> right.text();
  }
  /// Writes the text.
  friend std::ostream& operator<<(std::ostream& out, const Id& id) { return out << id.text(); }

 private:
  friend class MaybeId<Kind>;
  struct Literal {};

  constexpr Id() noexcept = default;
  constexpr Id(std::string_view text, Literal) noexcept
      : text_(text.data()),
        hash_(short_hash(text)),
        size_(static_cast<std::uint8_t>(text.size() <= max_size ? text.size() : 0)) {}

  static constexpr bool is_alphanumeric(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
  }
  static constexpr std::uint32_t short_hash(std::string_view text) noexcept {
    return static_cast<std::uint32_t>(detail::text_hash(text));
  }
  void retain() const noexcept {
    detail::text_block(text_).references.fetch_add(1, std::memory_order_relaxed);
  }
  void release() const noexcept {
    if (detail::text_block(text_).references.fetch_sub(1, std::memory_order_acq_rel) == 1) {
      detail::free_text_block(text_);
    }
  }
  constexpr void swap(Id& other) noexcept {
    std::swap(text_, other.text_);
    std::swap(hash_, other.hash_);
    std::swap(size_, other.size_);
    std::swap(shared_, other.shared_);
  }

  const char* text_ = "";
  std::uint32_t hash_ = 0;
  std::uint8_t size_ = 0;
  bool shared_ = false;
};

/// An id, or none: what a filter holds, so that `{.regime = "eu-belarus"}` compiles.
///
/// Converts by itself from a literal (checked by the compiler) and from an id; empty by default.
template <class Kind>
class MaybeId {
 public:
  /// No id.
  constexpr MaybeId() noexcept = default;
  /// An id written in the source; a malformed one does not compile.
  template <std::size_t Size>
  consteval MaybeId(const char (&text)[Size])  // NOLINT(google-explicit-constructor)
      : id_(text) {}
  /// An id.
  constexpr MaybeId(Id<Kind> id) noexcept  // NOLINT(google-explicit-constructor)
      : id_(std::move(id)) {}

  /// Whether there is an id.
  constexpr explicit operator bool() const noexcept { return id_.size_ != 0; }
  /// The id; only when there is one.
  constexpr const Id<Kind>& operator*() const& noexcept { return id_; }
  /// The id of a temporary, by value, so that nothing dangles; only when there is one.
  constexpr Id<Kind> operator*() && noexcept { return std::move(id_); }
  /// A member of the id; only when there is one.
  constexpr const Id<Kind>* operator->() const noexcept { return &id_; }

  /// Whether both are empty, or both hold the same id.
  friend constexpr bool operator==(const MaybeId&, const MaybeId&) noexcept = default;

 private:
  Id<Kind> id_;
};

/// The kind of an id that names an authority.
struct AuthorityTag {
  /// The word for it in messages.
  static constexpr const char* name = "authority";
};
/// The kind of an id that names a regime.
struct RegimeTag {
  /// The word for it in messages.
  static constexpr const char* name = "regime";
};
/// The kind of an id that names an act.
struct ActTag {
  /// The word for it in messages.
  static constexpr const char* name = "act";
};
/// The kind of an id that names a criterion.
struct CriterionTag {
  /// The word for it in messages.
  static constexpr const char* name = "criterion";
};
/// The kind of an id that names a measure.
struct MeasureTag {
  /// The word for it in messages.
  static constexpr const char* name = "measure";
};
/// The kind of an id that names an entity.
struct EntityTag {
  /// The word for it in messages.
  static constexpr const char* name = "entity";
};
/// The kind of an id that names an event.
struct EventTag {
  /// The word for it in messages.
  static constexpr const char* name = "event";
};
/// The kind of an id that names an operation.
struct OperationTag {
  /// The word for it in messages.
  static constexpr const char* name = "operation";
};
/// The kind of an id that names a relationship.
struct RelationshipTag {
  /// The word for it in messages.
  static constexpr const char* name = "relationship";
};

/// Names an authority: `EU`.
using AuthorityId = Id<AuthorityTag>;
/// Names a regime: `eu-belarus`.
using RegimeId = Id<RegimeTag>;
/// Names an act: `eu-2021-1985`.
using ActId = Id<ActTag>;
/// Names a criterion: `eu-c-border-crossing`.
using CriterionId = Id<CriterionTag>;
/// Names a measure.
using MeasureId = Id<MeasureTag>;
/// Names an entity: `org-belavia`.
using EntityId = Id<EntityTag>;
/// Names an event.
using EventId = Id<EventTag>;
/// Names an operation.
using OperationId = Id<OperationTag>;
/// Names a relationship.
using RelationshipId = Id<RelationshipTag>;

/// An authority's id, or none.
using MaybeAuthorityId = MaybeId<AuthorityTag>;
/// A regime's id, or none.
using MaybeRegimeId = MaybeId<RegimeTag>;
/// An act's id, or none.
using MaybeActId = MaybeId<ActTag>;
/// A criterion's id, or none.
using MaybeCriterionId = MaybeId<CriterionTag>;
/// A measure's id, or none.
using MaybeMeasureId = MaybeId<MeasureTag>;
/// An entity's id, or none.
using MaybeEntityId = MaybeId<EntityTag>;
/// An event's id, or none.
using MaybeEventId = MaybeId<EventTag>;

}  // namespace sanctrack

/// Hashes an id by its text.
template <class Kind>
struct std::hash<sanctrack::Id<Kind>> {
  /// The hash of an id.
  constexpr std::size_t operator()(const sanctrack::Id<Kind>& id) const noexcept {
    return id.hash();
  }
};
