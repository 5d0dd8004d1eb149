#pragma once

#include <cstdint>
#include <map>
#include <vector>

namespace sanctrack {

/// Numbers things of a kind, equal ones alike; a number is the place in `values`.
template <class Value>
class Numbered {
 public:
  std::uint32_t add(const Value& value) {
    const auto [at, fresh] =
        numbers_.try_emplace(value, static_cast<std::uint32_t>(values_.size()));
    if (fresh) values_.push_back(value);
    return at->second;
  }
  const std::vector<Value>& values() const noexcept { return values_; }
  const Value& operator[](std::size_t number) const noexcept { return values_[number]; }

 private:
  std::map<Value, std::uint32_t> numbers_;
  std::vector<Value> values_;
};

}  // namespace sanctrack
