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
  folder.put("many/x.yaml", "format: 1\n");
  CHECK(folder.strip(refusal(registry, file)) ==
        "'one.yaml' exists already: expected a new path, or overwrite");
  CHECK(folder.strip(refusal(registry, folder / "many")) ==
        "'many' exists already: expected a new path, or overwrite");
  CHECK(read(file) == "mine");
  CHECK(read(folder / "many/x.yaml") == "format: 1\n");

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
  const Registry registry = yaml::loads(base);
  const auto kept = [&](const char* name, const char* text, const char* why) {
    CAPTURE(name);
    folder.put("many/acts/a.yaml", "# a record\n---\nformat: 1\n");
    folder.put(fs::path("many") / name, text);
    CHECK(folder.strip(refusal(registry, folder / "many", {.overwrite = true})) ==
          std::string("'many' holds '") + why +
              " and would be lost: expected only files of this library");
    CHECK(read(folder / "many" / name) == text);
    fs::remove_all(folder / "many");
  };
  kept("acts/README.md", "mine", "acts/README.md', which is not a YAML file");
  kept("k8s.yaml", "kind: Pod\nspec: {format: 1}\n",
       "k8s.yaml', which has no line that begins with 'format:'");
  kept("acts/.secret.yaml", "format: 1\n", "acts/.secret.yaml', which is hidden");
  kept(".git/HEAD.yaml", "format: 1\n", ".git', which is hidden");
  folder.put("many/a.yml",
             "\xEF\xBB\xBF"
             "format: 1\n");
  fs::create_directory(folder / "many/empty");
  CHECK(refusal(registry, folder / "many", {.overwrite = true}) == "");
  CHECK(yaml::load(folder / "many") == registry);
}

TEST_CASE("what load would not take for a folder is not saved as one") {
  const Folder folder;
  const Registry registry = yaml::loads(base);
  for (const char* name : {"x.yaml/", "x.yml/.", "y/../x.yaml/"}) {
    CAPTURE(name);
    CHECK(refusal(registry, folder / name)
              .ends_with(": expected another name, as a file is looked for under this one"));
  }
  CHECK(folder.strip(refusal(registry, folder / "x.yaml/")) ==
        "'x.yaml/' names a folder that ends in .yaml: expected another name, as a file is looked "
        "for under this one");
  fs::create_directory(folder / "x.yaml");
  CHECK(refusal(registry, folder / "x.yaml/", {.overwrite = true}) != "");
  CHECK(names_in(folder.path()) == std::vector<std::string>{"x.yaml"});
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
