#pragma once

/// @file
/// What is wrong with a file, and where.

#include <compare>
#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

#include "sanctrack/export.hpp"
#include "sanctrack/values/error.hpp"

namespace sanctrack {

/// How bad a problem is.
enum class Severity {
  /// The data can be used.
  warning,
  /// The data cannot be used.
  error
};

/// One problem in a file, with its place.
struct SANCTRACK_API Diagnostic {
  /// How bad it is.
  Severity severity = Severity::error;
  /// A short name of this kind of problem, which does not change between versions:
  /// `unknown-key`.
  std::string code;
  /// The file, as the caller named it; in it, control characters and bytes that are not UTF-8 are
  /// escaped, as `\xff`.
  std::string path;
  /// The line, from 1; 0 when the problem is with the file as a whole.
  int line = 0;
  /// The column in code points, from 1; 0 when the problem is with the file as a whole.
  int column = 0;
  /// What is wrong and what was expected, in lower case.
  std::string message;

  /// `path:line:column: message`, or `path: message` for a file as a whole; before the message of a
  /// warning stands `warning: `.
  std::string to_string() const;

  /// By path, line, column and message; then by the rest, so that only equals are equivalent.
  friend SANCTRACK_API std::strong_ordering operator<=>(const Diagnostic& left,
                                                        const Diagnostic& right) noexcept;
  /// Whether everything is the same.
  friend bool operator==(const Diagnostic&, const Diagnostic&) noexcept = default;
  /// Writes what `to_string` gives.
  friend SANCTRACK_API std::ostream& operator<<(std::ostream& out, const Diagnostic& diagnostic);
};

/// Data that cannot be used: every problem in it at once.
///
/// `what()` is one line for each diagnostic, as `Diagnostic::to_string` writes it.
class SANCTRACK_API LoadError : public Error {
 public:
  /// From the problems found, in the order in which they are to be shown.
  explicit LoadError(std::vector<Diagnostic> diagnostics);
  /// Shares the diagnostics.
  LoadError(const LoadError&) = default;
  /// Shares the diagnostics.
  LoadError& operator=(const LoadError&) = default;
  ~LoadError() override;

  /// The problems found; they live as long as this error or a copy of it.
  const std::vector<Diagnostic>& diagnostics() const noexcept { return *diagnostics_; }

 private:
  std::shared_ptr<const std::vector<Diagnostic>> diagnostics_;
};

}  // namespace sanctrack
