#include <sanctrack/yaml/schema.hpp>

#include "yaml/yaml_testing.hpp"

using namespace yaml_testing;

TEST_CASE("the shipped schema is the one that the reader's tables give") {
  const fs::path shipped = fs::path(SANCTRACK_TESTS_DIR) / "../lib/yaml/sanctrack.schema.json";
  const std::string schema = sanctrack::yaml::json_schema();
  // Set to write the schema anew after a change of the tables.
  if (std::getenv("SANCTRACK_UPDATE_GOLDEN")) std::ofstream(shipped, std::ios::binary) << schema;
  CHECK_MESSAGE(read(shipped) == schema,
                "run this test with SANCTRACK_UPDATE_GOLDEN=1 to write the schema anew");
}

TEST_CASE("the schema describes every key") {
  CHECK(sanctrack::yaml::json_schema().find("\"description\": \"\"") == std::string::npos);
}
