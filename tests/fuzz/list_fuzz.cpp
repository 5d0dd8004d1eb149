// Any bytes are an official list or are refused with a reason; a list comes back from a history as
// it was. One program for each format is made from this source: they differ in what they start
// from.
#include <sanctrack/history/history.hpp>
#include <sanctrack/lists/read.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace sanctrack;

namespace {

void require(bool holds, const std::string& text) {
  if (holds) return;
  std::fprintf(stderr, "%s\n", text.c_str());
  std::abort();
}

void check(const Diagnostic& problem) {
  require((problem.line == 0) == (problem.column == 0), problem.to_string());
  require(problem.line >= 0 && !problem.message.empty() && !problem.code.empty(),
          problem.to_string());
}

void check(const Edition& edition) {
  const bool delta =
      edition.format == ListFormat::ofac_delta_xml || edition.format == ListFormat::ftm_delta_json;
  require(delta || !edition.entries.empty(), "an empty list was read");
  for (const ListEntry& entry : edition.entries) {
    require(!entry.key.empty(), "an entry has no key");
    // What is to be done may stand in a word that nobody knows; then there is a warning.
    const bool told = entry.operation.has_value() || !edition.warnings.empty();
    require(!delta || told, entry.key + " has no operation, and nobody says so");
  }
  for (const Diagnostic& warning : edition.warnings) check(warning);
  require(edition.unread == 0 || !edition.warnings.empty(), "records are missing without a word");
  History history;
  history.add(edition, Date(2021, 12, 2));
  if (history.editions().empty()) return;  // only changes: no edition
  require(history.edition_at(Date(2021, 12, 2)) == edition, "the edition came back otherwise");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const lists::ReadOptions options{.max_bytes = std::size_t{1} << 24};
  try {
    check(lists::read_text(text, "list", options));
  } catch (const LoadError& error) {
    require(!error.diagnostics().empty(), "an error without a problem");
    for (const Diagnostic& problem : error.diagnostics()) check(problem);
  }
  return 0;
}
