#include <ostream>
#include <sanctrack/values/diagnostic.hpp>
#include <tuple>
#include <utility>

namespace sanctrack {
namespace {

std::string lines_of(const std::vector<Diagnostic>& diagnostics) {
  std::string out;
  for (const Diagnostic& diagnostic : diagnostics) {
    if (!out.empty()) out += '\n';
    out += diagnostic.to_string();
  }
  return out;
}

auto sort_key(const Diagnostic& diagnostic) noexcept {
  return std::tie(diagnostic.path, diagnostic.line, diagnostic.column, diagnostic.message,
                  diagnostic.severity, diagnostic.code);
}

}  // namespace

std::string Diagnostic::to_string() const {
  std::string out = path;
  if (line > 0) out += ':' + std::to_string(line) + ':' + std::to_string(column);
  out += ": ";
  if (severity == Severity::warning) out += "warning: ";
  return out += message;
}

std::strong_ordering operator<=>(const Diagnostic& left, const Diagnostic& right) noexcept {
  return sort_key(left) <=> sort_key(right);
}

std::ostream& operator<<(std::ostream& out, const Diagnostic& diagnostic) {
  return out << diagnostic.to_string();
}

LoadError::LoadError(std::vector<Diagnostic> diagnostics)
    : Error(lines_of(diagnostics)),
      diagnostics_(std::make_shared<const std::vector<Diagnostic>>(std::move(diagnostics))) {}

LoadError::~LoadError() = default;

}  // namespace sanctrack
