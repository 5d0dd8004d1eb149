#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/hash_index.hpp"
#include "sanctrack/model/edition.hpp"

namespace sanctrack {

// How the bytes of a version say what an entry says.
enum class Codec : std::uint8_t {
  entry,   // as lib/history/codec.hpp writes it
  sdn_row  // a row of OFAC's CSV, as it stands in the file
};

// The entry that bytes hold.
ListEntry decoded(std::string_view bytes, Codec codec);

// Every version of every entry, once. Keys and versions are numbered in the order in which they
// come; what is in here stays where it is.
class Store {
 public:
  struct Version {
    const char* data;
    std::uint32_t size;
    std::uint32_t key : 31;
    std::uint32_t codec : 1;
    std::uint32_t older;  // the version of the same key that came before it, or nowhere
  };

  // The number of a key, or `nowhere`.
  std::uint32_t find_key(std::string_view text) const;
  std::string_view key(std::uint32_t key) const noexcept { return keys_[key].text; }
  std::size_t key_count() const noexcept { return keys_.size(); }

  const Version& version(std::uint32_t number) const noexcept { return versions_[number]; }
  std::size_t version_count() const noexcept { return versions_.size(); }
  std::string_view bytes(std::uint32_t number) const noexcept {
    return {versions_[number].data, versions_[number].size};
  }
  // The version of a key that has these bytes, or `nowhere`.
  std::uint32_t find_version(std::uint32_t key, std::string_view bytes, Codec codec) const;
  // The newest version of a key.
  std::uint32_t newest(std::uint32_t key) const noexcept { return keys_[key].newest; }

  // The version of this key with these bytes, added where it is new; with the day on which the
  // entry itself says that it was delisted.
  std::uint32_t add(std::string_view key, std::string_view bytes, Codec codec,
                    std::optional<Date> delisted);
  // That day.
  std::optional<Date> delisted(std::uint32_t version) const;

  ListEntry entry(std::uint32_t version) const {
    return decoded(bytes(version), static_cast<Codec>(versions_[version].codec));
  }

  std::size_t bytes_held() const noexcept;

 private:
  struct Key {
    std::string_view text;
    std::uint32_t newest;
  };

  std::uint32_t add_key(std::string_view text);
  std::string_view keep(std::string_view bytes);

  std::vector<std::unique_ptr<char[]>> blocks_;
  char* free_ = nullptr;
  std::size_t left_ = 0;
  std::size_t held_ = 0;
  std::vector<Key> keys_;
  std::vector<Version> versions_;
  HashIndex<std::string_view> index_;
  std::unordered_map<std::uint32_t, Date> delisted_;  // few lists keep entries beyond that day
};

}  // namespace sanctrack
