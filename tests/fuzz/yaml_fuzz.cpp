// Any bytes are read or refused, with problems that have a place; what is read is written and read
// back as it was.
#include <sanctrack/yaml/load.hpp>
#include <sanctrack/yaml/save.hpp>

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

// Stands in records for an id that could not be read, and must not be seen.
constexpr std::string_view placeholder = "'unset'";

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  for (const Diagnostic& problem : yaml::check_text(text)) {
    require((problem.line == 0) == (problem.column == 0), problem.to_string());
    require(problem.line >= 0 && !problem.message.empty(), problem.to_string());
    require(problem.message.find(placeholder) == std::string::npos ||
                text.find("unset") != std::string_view::npos,
            problem.to_string());
  }
  try {
    const Registry registry = yaml::loads(text);
    const std::string written = yaml::to_yaml(registry);
    const Registry again = yaml::loads(written);
    require(again == registry, written);
    require(yaml::to_yaml(again) == written, written);
  } catch (const LoadError&) {
    return 0;
  }
  return 0;
}
