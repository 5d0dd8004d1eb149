#pragma once

#include <bit>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <vector>

#include "sanctrack/model/change.hpp"

namespace sanctrack::yaml {

/// The ids of one kind that a file mentions: each text is copied once, later ids share it.
///
/// A text stands within `longest_walk` slots of its own. Somebody may have made texts to collide;
/// those that find no slot there share nothing, and slow nothing down.
template <class Tag>
class IdPool {
 public:
  /// The id of a text that is well-formed as one.
  const Id<Tag>& get(std::string_view text) {
    if (slots_.size() < ids_.size() * 2 + 2) grow();
    std::uint32_t* const slot =
        slot_of(Id<Tag>::hash_of(text), [&](const Id<Tag>& known) { return known.text() == text; });
    if (slot != nullptr && *slot != 0) return ids_[*slot - 1];
    ids_.emplace_back(text);
    if (slot != nullptr) *slot = static_cast<std::uint32_t>(ids_.size());
    return ids_.back();
  }

 private:
  /// Texts that nobody chose stay far below this in a table at most half full.
  static constexpr std::size_t longest_walk = 64;

  /// The slot of an id, or the free one where it would stand, or null.
  template <class IsIt>
  std::uint32_t* slot_of(std::size_t hash, const IsIt& is_it) {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash & mask, end = at + longest_walk; at != end; ++at) {
      std::uint32_t& slot = slots_[at & mask];
      if (slot == 0 || is_it(ids_[slot - 1])) return &slot;
    }
    return nullptr;
  }

  void grow() {
    slots_.assign(std::bit_ceil(ids_.size() * 4 + 64), 0);
    for (std::size_t i = 0; i < ids_.size(); ++i) {
      std::uint32_t* const slot =
          slot_of(ids_[i].hash(), [&](const Id<Tag>& known) { return known == ids_[i]; });
      if (slot != nullptr) *slot = static_cast<std::uint32_t>(i + 1);
    }
  }

  std::vector<Id<Tag>> ids_;
  std::vector<std::uint32_t> slots_;  ///< a place in `ids_`, from 1; 0 = free
};

/// The pools of every kind.
class IdPools {
 public:
  template <class Tag>
  IdPool<Tag>& of() {
    return std::get<IdPool<Tag>>(pools_);
  }

 private:
  std::tuple<IdPool<AuthorityTag>, IdPool<RegimeTag>, IdPool<ActTag>, IdPool<CriterionTag>,
             IdPool<MeasureTag>, IdPool<EntityTag>, IdPool<EventTag>, IdPool<OperationTag>,
             IdPool<RelationshipTag>, IdPool<SubjectTag>>
      pools_;
};

}  // namespace sanctrack::yaml
