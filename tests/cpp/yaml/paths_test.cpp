#include "yaml/yaml_testing.hpp"

using namespace yaml_testing;
using sanctrack::yaml::LoadOptions;

TEST_CASE("a folder is read with all folders in it, whatever the order of its files") {
  const Folder folder;
  folder.put("z/acts.yml",
             "format: 1\nacts: [{id: eu-1, regime: r, type: t, adopted: 2021, content: unread}]\n");
  folder.put("regimes.yaml", "format: 1\nregimes: [{id: r, authority: EU, title: R}]\n");
  folder.put("a/b/c.yaml", "format: 1\nauthorities: [{id: EU, name: EU}]\n");
  folder.put("README.md", "not: [yaml\n");
  folder.put(".hidden/x.yaml", "not: [yaml\n");
  folder.put(".x.yaml", "not: [yaml\n");
  CHECK(folder.problems().empty());
  const auto whole = sanctrack::yaml::load(folder.path());
  const auto parts = sanctrack::yaml::load(
      std::vector<fs::path>{folder / "z", folder / "regimes.yaml", folder / "a/b/c.yaml"});
  CHECK(whole == parts);
  CHECK(whole.acts().size() == 1);
}

TEST_CASE("problems of several files come out together, in order of file and position") {
  const Folder folder;
  folder.put("b.yaml", "format: 1\nacts: x\nevents: y\n");
  folder.put("a.yaml", "format: 1\nevents: [\n");
  folder.put("c/d.yaml", "format: 1\nentities: [{id: e, kind: person, names: []}]\n");
  folder.put("c/e.yaml",
             "format: 1\nentities: [{id: e, kind: person, names: [{name: N, kind: primary}]}]\n");
  const std::string expected =
      "a.yaml:3:1: syntax error: expected ',' or ']' in a list that '[' began\n"
      "b.yaml:2:7: 'acts' is 'x': expected a list\n"
      "b.yaml:3:9: 'events' is 'y': expected a list\n"
      "c/d.yaml:2:41: 'names' is an empty list: expected at least one item\n"
      "c/e.yaml:2:17: duplicate id 'e': first at c/d.yaml:2:17\n";
  for (const unsigned threads : {1u, 2u, 7u}) {
    LoadOptions options;
    options.threads = threads;
    CHECK(folder.problems(options) == expected);
  }
}

TEST_CASE("a duplicate id in another file gives both positions") {
  const Folder folder;
  folder.put("a.yaml", "format: 1\nauthorities: [{id: EU, name: EU}]\n");
  folder.put("b.yaml", "format: 1\nauthorities:\n  - id: EU\n    name: EU\n");
  CHECK(folder.problems() == "b.yaml:3:9: duplicate id 'EU': first at a.yaml:2:20\n");
}

TEST_CASE("the data set is described in one file") {
  const Folder folder;
  folder.put("a.yaml", "format: 1\ndataset: {id: x, edition: 2022-01-01}\n");
  folder.put("b.yaml", "format: 1\ndataset:\n  id: y\n  edition: 2022-01-01\n");
  CHECK(folder.problems() == "b.yaml:3:3: a second 'dataset': it stands already at a.yaml:2:10\n");
}

TEST_CASE("missing, empty and wrong paths are problems") {
  const Folder folder;
  CHECK(folder.problems() == "<folder>: holds no *.yaml or *.yml file\n");
  CHECK(folder.strip(lines(sanctrack::yaml::check(folder / "nowhere"))) ==
        "nowhere: no such file or folder\n");
  CHECK(folder.strip(lines(
            sanctrack::yaml::check(std::vector<fs::path>{folder / "b.yaml", folder / "a"}))) ==
        "a: no such file or folder\nb.yaml: no such file or folder\n");
  fs::create_directory(folder / "x.yaml");
  CHECK(folder.problems() == "x.yaml: is a folder: expected a file, as its name ends in .yaml\n");
  CHECK(folder.strip(lines(sanctrack::yaml::check(folder / "x.yaml"))) ==
        "x.yaml: is a folder: expected a file, as its name ends in .yaml\n");
  CHECK(lines(sanctrack::yaml::check(std::vector<fs::path>{})) ==
        "<paths>: expected at least one path\n");
  CHECK(lines(sanctrack::yaml::check("/dev/null")) ==
        "/dev/null: is neither a file nor a folder\n");
}

TEST_CASE("a file of any name can be named itself") {
  const Folder folder;
  const auto path = folder.put("record.txt", "format: 1\nacts: x\n");
  CHECK(folder.strip(lines(sanctrack::yaml::check(path))) ==
        "record.txt:2:7: 'acts' is 'x': expected a list\n");
}

TEST_CASE("a path that is not UTF-8 or would disturb a terminal is escaped") {
  const Folder folder;
  folder.put("\xff.yaml", "format: 1\nacts: x\n");
  folder.put("a\x1b[2K.yaml", "format: 1\nauthorities: [{id: EU, name: EU}]\n");
  folder.put("b\xe9.yaml", "format: 1\nauthorities: [{id: EU, name: EU}]\n");
  fs::create_directory(folder / "c\xc3.yaml");
  fs::create_symlink("b\xe9.yaml", folder / "d.yaml");
  CHECK(folder.problems() ==
        "\\xff.yaml:2:7: 'acts' is 'x': expected a list\n"
        "b\\xe9.yaml:2:20: duplicate id 'EU': first at a\\x1b[2K.yaml:2:20\n"
        "c\\xc3.yaml: is a folder: expected a file, as its name ends in .yaml\n"
        "d.yaml: is the same file as 'b\\xe9.yaml'\n");
}

TEST_CASE("a loop of links ends with a problem") {
  const Folder folder;
  folder.put("a/one.yaml", "format: 1\n");
  fs::create_directory_symlink("..", folder / "a/up");
  CHECK(folder.problems() == "a/up: leads to a folder that was read already, as '<folder>'\n");
  fs::remove(folder / "a/up");
  fs::create_symlink("self.yaml", folder / "a/self.yaml");
  CHECK(folder.problems() == "a/self.yaml: is a link that leads back to itself\n");
  fs::remove(folder / "a/self.yaml");
  fs::create_symlink("gone.yaml", folder / "a/dangling.yaml");
  CHECK(folder.problems() == "a/dangling.yaml: cannot be read: No such file or directory\n");
}

TEST_CASE("links are followed, but no file is read twice") {
  const Folder folder;
  const Folder other;
  other.put("one.yaml", "format: 1\nauthorities: [{id: EU, name: EU}]\n");
  fs::create_symlink(other / "one.yaml", folder / "link.yaml");
  CHECK(folder.problems().empty());
  fs::create_symlink(other / "one.yaml", folder / "again.yaml");
  CHECK(folder.problems() == "link.yaml: is the same file as 'again.yaml'\n");
  CHECK(folder.strip(lines(sanctrack::yaml::check(
            std::vector<fs::path>{folder / "link.yaml", folder / "link.yaml"}))) ==
        "link.yaml: is the same file as 'link.yaml'\n");
}

TEST_CASE("a file beyond the limit is refused without being read") {
  const Folder folder;
  const auto path = folder.put("large.yaml", "format: 1\n");
  fs::resize_file(path, 200'000'000);
  CHECK(folder.problems() ==
        "large.yaml: is 200000000 bytes long: at most 67108864 are read (max_bytes)\n");
  fs::resize_file(path, 12);
  LoadOptions options;
  options.max_bytes = 11;
  CHECK(folder.problems(options) ==
        "large.yaml: is 12 bytes long: at most 11 are read (max_bytes)\n");
  CHECK(problems("format: 1 # x", options) ==
        "<text>: is 13 bytes long: at most 11 are read (max_bytes)\n");
}

TEST_CASE("all files together have a limit") {
  const Folder folder;
  folder.put("a.yaml", "format: 1\n");
  folder.put("b.yaml", "format: 1\n");
  LoadOptions options;
  options.max_total_bytes = 19;
  CHECK(folder.problems(options) ==
        "b.yaml: makes the files more than 19 bytes together, which are the most that are read "
        "(max_total_bytes)\n");
  options.max_total_bytes = 20;
  CHECK(folder.problems(options).empty());
}
