#include "history/statements.hpp"

#include <algorithm>

namespace sanctrack {

bool Statements::add(const EditionInfo& file, const std::vector<ListEntry>& entries) {
  bool fresh = false;
  for (const ListEntry& entry : entries) {
    Statement made{file, entry.key, entry.operation.value_or(ListOperation::modify)};
    if (std::find(statements_.begin(), statements_.end(), made) != statements_.end()) continue;
    const auto place = std::upper_bound(
        statements_.begin(), statements_.end(), file.at,
        [](Instant at, const Statement& statement) { return at < statement.file.at; });
    statements_.insert(place, std::move(made));
    fresh = true;
  }
  return fresh;
}

const Statements::Statement* Statements::last(std::string_view key, Instant after,
                                              Instant until) const noexcept {
  for (auto at = statements_.rbegin(); at != statements_.rend(); ++at) {
    if (at->file.at <= after) return nullptr;
    if (at->file.at > until || at->operation == ListOperation::modify) continue;
    if (at->key == key) return &*at;
  }
  return nullptr;
}

const Statements::Statement* Statements::first(std::string_view key, Instant after,
                                               Instant until) const noexcept {
  for (const Statement& one : statements_) {
    if (one.file.at > until) return nullptr;
    if (one.file.at <= after || one.operation == ListOperation::modify) continue;
    if (one.key == key) return &one;
  }
  return nullptr;
}

std::optional<Instant> Statements::until() const noexcept {
  if (statements_.empty()) return std::nullopt;
  return statements_.back().file.at;
}

std::size_t Statements::bytes_held() const noexcept {
  std::size_t bytes = statements_.capacity() * sizeof(Statement);
  for (const Statement& one : statements_) bytes += one.key.capacity() + one.file.name.capacity();
  return bytes;
}

}  // namespace sanctrack
