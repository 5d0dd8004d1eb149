#include "history/store.hpp"

#include <algorithm>
#include <cstring>

#include "history/codec.hpp"
#include "lists/csv.hpp"
#include "lists/ofac_csv.hpp"
#include "values/text_hash.hpp"

namespace sanctrack {
namespace {

std::uint32_t tag_of(std::string_view key) { return static_cast<std::uint32_t>(text_hash(key)); }

// Rows were checked when they came in: each is well-formed, and reading it gives no warning.
ListEntry read_row(std::string_view row) {
  static const lists::ReadOptions options;
  std::vector<Diagnostic> none;
  lists::Reading reading({}, row, options, none);
  lists::CsvRows rows(reading, ',');
  rows.next();
  ListEntry entry;
  lists::read_sdn_row(rows.fields(), entry);
  return entry;
}

}  // namespace

ListEntry decoded(std::string_view bytes, Codec codec) {
  return codec == Codec::sdn_row ? read_row(bytes) : decode_entry(bytes);
}

std::uint32_t Store::find_key(std::string_view text) const {
  return index_.find(text, tag_of(text), [this](std::uint32_t row) { return key(row); });
}

std::uint32_t Store::find_version(std::uint32_t key, std::string_view bytes, Codec codec) const {
  for (std::uint32_t at = keys_[key].newest; at != nowhere; at = versions_[at].older) {
    const Version& version = versions_[at];
    if (version.size == bytes.size() && version.codec == static_cast<std::uint32_t>(codec) &&
        std::memcmp(version.data, bytes.data(), bytes.size()) == 0) {
      return at;
    }
  }
  return nowhere;
}

std::uint32_t Store::add(std::string_view text, std::string_view bytes, Codec codec,
                         std::optional<Date> delisted) {
  const std::uint32_t key = add_key(text);
  if (const std::uint32_t known = find_version(key, bytes, codec); known != nowhere) return known;
  const auto number = static_cast<std::uint32_t>(versions_.size());
  const std::string_view kept = keep(bytes);
  versions_.push_back({kept.data(), static_cast<std::uint32_t>(kept.size()), key & 0x7FFFFFFFU,
                       static_cast<std::uint32_t>(codec) & 1U, keys_[key].newest});
  keys_[key].newest = number;
  if (delisted) delisted_.emplace(number, *delisted);
  return number;
}

std::optional<Date> Store::delisted(std::uint32_t version) const {
  const auto known = delisted_.find(version);
  return known == delisted_.end() ? std::nullopt : std::optional(known->second);
}

std::uint32_t Store::add_key(std::string_view text) {
  if (const std::uint32_t known = find_key(text); known != nowhere) return known;
  const auto number = static_cast<std::uint32_t>(keys_.size());
  keys_.push_back({keep(text), nowhere});
  index_.add(keys_.back().text, tag_of(text), number,
             [this](std::uint32_t row) { return key(row); });
  return number;
}

std::string_view Store::keep(std::string_view bytes) {
  constexpr std::size_t block = std::size_t{1} << 16;
  if (bytes.size() > left_) {
    const std::size_t size = std::max(block, bytes.size());
    blocks_.push_back(std::make_unique_for_overwrite<char[]>(size));
    held_ += size;
    free_ = blocks_.back().get();
    left_ = size;
  }
  std::memcpy(free_, bytes.data(), bytes.size());
  const std::string_view kept(free_, bytes.size());
  free_ += bytes.size();
  left_ -= bytes.size();
  return kept;
}

std::size_t Store::bytes_held() const noexcept {
  // A slot of the index is eight bytes, and at least a third of them is free.
  return held_ + keys_.capacity() * (sizeof(Key) + 16) + versions_.capacity() * sizeof(Version) +
         delisted_.size() * (sizeof(Date) + 32);
}

}  // namespace sanctrack
