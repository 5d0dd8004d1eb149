#include "yaml/yaml_testing.hpp"

using namespace yaml_testing;

// Each file states in comments at its end what is expected, save that ids are unknown:
// `# 2:7: 'acts' is 'x': expected a list`. That the JSON Schema refuses each of them too is tested
// in tests/python/test_schema.py.
TEST_CASE("every file that the schema refuses is refused by the reader") {
  const fs::path folder = fs::path(SANCTRACK_TESTS_DIR) / "data/yaml/schema-errors";
  int files = 0;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string text = read(entry.path());
    std::string expected;
    for (auto at = text.find("\n# "); at != text.npos; at = text.find("\n# ", at + 1)) {
      expected += "<text>:" + text.substr(at + 3, text.find('\n', at + 1) - at - 2);
    }
    std::string found;
    for (const auto& diagnostic : sanctrack::yaml::check_text(text)) {
      if (diagnostic.code != "unknown-id") found += diagnostic.to_string() + '\n';
    }
    CAPTURE(entry.path().filename().string());
    CHECK(found == expected);
    CHECK(expected != "");
    ++files;
  }
  CHECK(files > 40);
}
