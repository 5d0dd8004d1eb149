#pragma once

/// @file
/// The exceptions of the library.

#include <stdexcept>

#include "sanctrack/export.hpp"

namespace sanctrack {

/// A promise that the caller broke, or a file that cannot be read or written as it should be: every
/// exception that the library itself throws is one. Of the standard library's it lets through what
/// tells of too little memory, `std::bad_alloc` and `std::length_error`.
///
/// Messages are lower case, quote the offending text and say what was expected.
/// All of them can be caught by type across the boundary of the shared library.
class SANCTRACK_API Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
  /// Copies the message.
  Error(const Error&) = default;
  /// Copies the message.
  Error& operator=(const Error&) = default;
  ~Error() override;
};

/// A text or numbers that are not a day, or a day outside 1400-01-01 to 9999-12-31.
class SANCTRACK_API DateError : public Error {
 public:
  using Error::Error;
  /// Copies the message.
  DateError(const DateError&) = default;
  /// Copies the message.
  DateError& operator=(const DateError&) = default;
  ~DateError() override;
};

/// An id that the registry does not hold. It is never answered with "no".
class SANCTRACK_API UnknownIdError : public Error {
 public:
  using Error::Error;
  /// Copies the message.
  UnknownIdError(const UnknownIdError&) = default;
  /// Copies the message.
  UnknownIdError& operator=(const UnknownIdError&) = default;
  ~UnknownIdError() override;
};

/// A malformed id, stake, code or interval.
class SANCTRACK_API InvalidValue : public Error {
 public:
  using Error::Error;
  /// Copies the message.
  InvalidValue(const InvalidValue&) = default;
  /// Copies the message.
  InvalidValue& operator=(const InvalidValue&) = default;
  ~InvalidValue() override;
};

}  // namespace sanctrack
