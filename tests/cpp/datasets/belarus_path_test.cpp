#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <sanctrack/datasets/datasets.hpp>
#include <sanctrack/values/error.hpp>
#include <string>

namespace {

namespace fs = std::filesystem;

// Sets SANCTRACK_DATA for a while.
class Chosen {
 public:
  explicit Chosen(const fs::path& folder) { setenv("SANCTRACK_DATA", folder.c_str(), 1); }
  Chosen(const Chosen&) = delete;
  Chosen& operator=(const Chosen&) = delete;
  ~Chosen() { unsetenv("SANCTRACK_DATA"); }
};

}  // namespace

TEST_CASE("the bundled data are found beside the program") {
  const fs::path shipped = fs::path(SANCTRACK_TESTS_DIR).parent_path() / "examples/data/belarus";
  CHECK(fs::equivalent(sanctrack::datasets::belarus_path(), shipped));
}

TEST_CASE("SANCTRACK_DATA names another folder") {
  const fs::path other = fs::temp_directory_path() / "sanctrack-belarus-path-test";
  fs::create_directories(other / "belarus");
  {
    const Chosen chosen(other);
    CHECK(fs::equivalent(sanctrack::datasets::belarus_path(), other / "belarus"));
  }
  fs::remove_all(other);
}

TEST_CASE("when SANCTRACK_DATA is set, it alone counts") {
  const Chosen chosen("/nowhere");
  CHECK_THROWS_WITH_AS(sanctrack::datasets::belarus_path(),
                       "the data set 'belarus' was not found; tried /nowhere/belarus; set "
                       "SANCTRACK_DATA to the folder that holds it",
                       sanctrack::Error);
}

TEST_CASE("an empty SANCTRACK_DATA is as good as none") {
  const Chosen chosen("");
  CHECK(sanctrack::datasets::belarus_path().filename() == "belarus");
}
