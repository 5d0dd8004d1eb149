#pragma once

#include <memory>
#include <new>
#include <type_traits>
#include <vector>

/// @file
/// Columns of a million numbers.

namespace sanctrack {

/// Makes numbers without a value, where none is given: setting a million of them to zero first
/// takes as long as filling them.
template <class T>
struct Unset : std::allocator<T> {
  static_assert(std::is_trivially_default_constructible_v<T>);
  Unset() = default;
  /// Of numbers of another type.
  template <class Other>
  Unset(const Unset<Other>&) noexcept {}
  /// A number without a value.
  template <class Number>
  void construct(Number* at) noexcept {
    ::new (static_cast<void*>(at)) Number;
  }
  /// A number with a value.
  template <class Number, class Value>
  void construct(Number* at, const Value& value) noexcept {
    ::new (static_cast<void*>(at)) Number(value);
  }
};

/// A vector whose numbers have no value until it is given: `LongColumn<int>(n)` and `resize(n)` are
/// for whoever fills them all.
template <class T>
using LongColumn = std::vector<T, Unset<T>>;

}  // namespace sanctrack
