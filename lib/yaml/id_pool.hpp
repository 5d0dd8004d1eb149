#pragma once

#include <bit>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <vector>

#include "sanctrack/model/change.hpp"

namespace sanctrack::yaml {

/// The ids of one kind that a file mentions: each text is copied once, later ids share it.
template <class Tag>
class IdPool {
 public:
  /// The id of a text that is well-formed as one.
  const Id<Tag>& get(std::string_view text) {
    if (slots_.size() < ids_.size() * 2 + 2) grow();
    std::size_t at = Id<Tag>::hash_of(text) & mask();
    for (; slots_[at] != 0; at = (at + 1) & mask()) {
      const Id<Tag>& known = ids_[slots_[at] - 1];
      if (known.text() == text) return known;
    }
    ids_.emplace_back(text);
    slots_[at] = static_cast<std::uint32_t>(ids_.size());
    return ids_.back();
  }

 private:
  std::size_t mask() const noexcept { return slots_.size() - 1; }

  void grow() {
    slots_.assign(std::bit_ceil(ids_.size() * 4 + 64), 0);
    for (std::size_t i = 0; i < ids_.size(); ++i) {
      std::size_t at = ids_[i].hash() & mask();
      while (slots_[at] != 0) at = (at + 1) & mask();
      slots_[at] = static_cast<std::uint32_t>(i + 1);
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
