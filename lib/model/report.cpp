#include "model/report.hpp"

#include <algorithm>

#include "values/nearest.hpp"
#include "values/text.hpp"

namespace sanctrack {
namespace {

void append_index(std::string& text, std::size_t index) {
  text.append("[").append(std::to_string(index)).append("]");
}

std::string describe(const Place& place) {
  std::string text(to_string(place.section));
  if (place.section != Section::dataset) append_index(text, place.record);
  if (!place.list.empty()) {
    text.append(".").append(place.list);
    append_index(text, place.item);
  }
  if (!place.key.empty()) text.append(".").append(place.key);
  if (place.element) append_index(text, *place.element);
  return text;
}

}  // namespace

Location Reporter::locate(Place place) const {
  const auto& origins = origins_[static_cast<std::size_t>(place.section)];
  if (place.record < origins.size()) place.record = origins[place.record];
  if (locator_) return locator_(place);
  return {describe(place), 0, 0};
}

void Reporter::error(const Place& place, const char* code, std::string message) {
  Location location = locate(place);
  diagnostics_.push_back({Severity::error, code, std::move(location.path), location.line,
                          location.column, std::move(message)});
}

void Reporter::unknown_id(const Place& place, const char* kind, std::string_view id,
                          const std::vector<std::string_view>& known) {
  std::string message = std::string("unknown ") + kind + ' ' + in_quotes(id);
  if (suggests()) {
    ++looked_;
    read_ += known.size();
    if (const auto near = nearest(id, known)) message += ": did you mean " + in_quotes(*near) + '?';
  }
  error(place, "unknown-id", std::move(message));
}

std::string Reporter::at(const Place& place) const {
  const Location location = locate(place);
  if (location.line == 0) return location.path;
  return location.path + ':' + std::to_string(location.line) + ':' +
         std::to_string(location.column);
}

std::vector<Diagnostic> Reporter::take() {
  std::sort(diagnostics_.begin(), diagnostics_.end());
  diagnostics_.erase(std::unique(diagnostics_.begin(), diagnostics_.end()), diagnostics_.end());
  return std::move(diagnostics_);
}

}  // namespace sanctrack
