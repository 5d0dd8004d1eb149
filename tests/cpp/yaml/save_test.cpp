#include <sanctrack/yaml/save.hpp>

#include "yaml/yaml_testing.hpp"

using namespace yaml_testing;
using sanctrack::Error;
using sanctrack::Registry;
namespace yaml = sanctrack::yaml;

namespace {

std::string refusal(const Registry& registry, const fs::path& path,
                    const yaml::SaveOptions& options = {}) {
  try {
    yaml::save(registry, path, options);
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename());
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

TEST_CASE("a registry saved to a file or a folder loads as the same registry") {
  const Folder folder;
  const Registry registry = yaml::loads(base);
  yaml::save(registry, folder / "one.yaml");
  yaml::save(registry, folder / "many");
  CHECK(yaml::load(folder / "one.yaml") == registry);
  CHECK(yaml::load(folder / "many") == registry);
  CHECK(read(folder / "one.yaml") == yaml::to_yaml(registry));
  CHECK(names_in(folder / "many") == std::vector<std::string>{"authorities.yaml", "criteria.yaml",
                                                              "dataset.yaml", "measures.yaml",
                                                              "organisations.yaml", "people-l.yaml",
                                                              "regimes.yaml"});
  CHECK(names_in(folder.path()) == std::vector<std::string>{"many", "one.yaml"});
}

TEST_CASE("saving twice gives the same bytes") {
  const Folder folder;
  const Registry registry = yaml::loads(base);
  yaml::save(registry, folder / "a");
  yaml::save(yaml::load(folder / "a"), folder / "b");
  for (const std::string& name : names_in(folder / "a")) {
    CHECK(read(folder / "a" / name) == read(folder / "b" / name));
  }
}

TEST_CASE("nothing is overwritten unless told") {
  const Folder folder;
  const Registry registry = yaml::loads(base);
  const fs::path file = folder.put("one.yaml", "mine");
  folder.put("many/x.yaml", "mine");
  CHECK(folder.strip(refusal(registry, file)) ==
        "'one.yaml' exists already: expected a new path, or overwrite");
  CHECK(folder.strip(refusal(registry, folder / "many")) ==
        "'many' exists already: expected a new path, or overwrite");
  CHECK(read(file) == "mine");
  CHECK(read(folder / "many/x.yaml") == "mine");

  CHECK(refusal(registry, file, {.overwrite = true}) == "");
  CHECK(refusal(registry, folder / "many", {.overwrite = true}) == "");
  CHECK(yaml::load(file) == registry);
  CHECK(yaml::load(folder / "many") == registry);
  CHECK(names_in(folder.path()) == std::vector<std::string>{"many", "one.yaml"});
}

TEST_CASE("an empty folder may be filled") {
  const Folder folder;
  fs::create_directory(folder / "many");
  yaml::save(yaml::loads(base), folder / "many/");
  CHECK(yaml::load(folder / "many") == yaml::loads(base));
}

TEST_CASE("a folder that holds anything else is never replaced") {
  const Folder folder;
  folder.put("many/acts/a.yaml", "format: 1\n");
  folder.put("many/acts/README.md", "mine");
  CHECK(folder.strip(refusal(yaml::loads(base), folder / "many", {.overwrite = true})) ==
        "'many' holds 'acts/README.md', which is not a YAML file and would be lost");
  CHECK(read(folder / "many/acts/README.md") == "mine");
}

TEST_CASE("a path of the wrong kind is refused") {
  const Folder folder;
  const Registry registry = yaml::loads(base);
  fs::create_directory(folder / "x.yaml");
  CHECK(folder.strip(refusal(registry, folder / "x.yaml", {.overwrite = true})) ==
        "'x.yaml' is a folder: expected the path of a file");
  folder.put("many", "mine");
  CHECK(folder.strip(refusal(registry, folder / "many", {.overwrite = true})) ==
        "'many' is a file: expected the path of a folder, or a name that ends in .yaml");
  CHECK(folder.strip(refusal(registry, folder / "none/one.yaml")) ==
        "'none/one.yaml' cannot be written: No such file or directory");
  CHECK(folder.strip(refusal(registry, folder / "none/many")) ==
        "'none/many' cannot be written: No such file or directory");
}

TEST_CASE("what a link leads to is replaced, not the link") {
  const Folder folder;
  const Registry registry = yaml::loads(base);
  folder.put("real/one.yaml", "mine");
  fs::create_symlink("real/one.yaml", folder / "link.yaml");
  yaml::save(registry, folder / "link.yaml", {.overwrite = true});
  CHECK(fs::is_symlink(folder / "link.yaml"));
  CHECK(yaml::load(folder / "real/one.yaml") == registry);
}

TEST_CASE("the bundled data come back from a folder, a file and a text as they were") {
  const Folder folder;
  const Registry registry = yaml::load(fs::path(SANCTRACK_TESTS_DIR) / "../examples/data/belarus");
  const std::string text = yaml::to_yaml(registry);
  yaml::save(registry, folder / "many");
  const Registry again = yaml::load(folder / "many");
  CHECK(again == registry);
  CHECK(again.digest() == registry.digest());
  CHECK(yaml::to_yaml(again) == text);
  CHECK(yaml::to_yaml(yaml::loads(text)) == text);
}
