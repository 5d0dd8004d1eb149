#include "lists/siblings.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sanctrack/lists/read.hpp>

#include "lists/archives.hpp"

using namespace sanctrack;
using namespace sanctrack::lists;

namespace {

const std::string row = "1,\"ONE\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n";

std::string alias(const std::string& name) { return "1,5,aka,\"" + name + "\",-0- \r\n\x1a"; }
const std::string address = "1,7,\"First Street\",\"Havana\",\"Cuba\",-0- \r\n\x1a";

// What is read from the first of some files in a folder of their own: the parts, and the last name.
std::string read_among(const Members& files) {
  std::string name = (std::filesystem::temp_directory_path() / "sanctrack-lists-XXXXXX").string();
  REQUIRE(::mkdtemp(name.data()) != nullptr);
  const std::filesystem::path folder = name;
  for (const auto& [file, text] : files) {
    std::ofstream(folder / file, std::ios::binary)
        << (file.ends_with(".gz") || file.ends_with(".GZ") ? gzipped(text) : text);
  }
  const Edition edition = read(folder / files.front().first);
  std::filesystem::remove_all(folder);
  std::string said;
  for (const std::string& part : edition.parts) said += part + " ";
  return said + edition.entries.at(0).names.back().name;
}

}  // namespace

TEST_CASE("files of one list have one name in common") {
  CHECK(list_name("sdn.csv") == "sdn.csv");
  CHECK(list_name("lists/ALT.CSV.GZ") == "sdn.csv");
  CHECK(list_name("sdn_comments.csv.zip") == "sdn.csv");
  CHECK(list_name("2022-01-31-add.csv.gz") == "2022-01-31-sdn.csv");
  CHECK(list_name("alt-2021-12-02T185023Z.csv") == "sdn-2021-12-02t185023z.csv");
  CHECK(list_name("/x/alt-2021-12-02T18:50:23Z.csv") == "sdn-2021-12-02t18:50:23z.csv");
  CHECK(list_name("old.zip:Cons_Add.csv") == "cons_prim.csv");
  CHECK(list_name("cons_comments-2022-01-31.csv") == "cons_prim-2022-01-31.csv");
  CHECK(list_name("consolidated.xml") == "");
  CHECK(list_name("add.xml") == "");
  CHECK(list_name("address.csv") == "");
  CHECK(part_of("/x/alt-2021-12-02T18:50:23Z.csv") == Part::aliases);
}

TEST_CASE("what belongs to a list is found whatever its capitals and its compression") {
  const std::string both = "aliases addresses TWO";
  for (const auto& [list, alt, add] :
       {std::tuple{"sdn.csv", "alt.csv", "add.csv"}, std::tuple{"SDN.CSV", "ALT.CSV", "ADD.CSV"},
        std::tuple{"Sdn.csv", "Alt.csv", "Add.csv"}, std::tuple{"sdn.csv", "ALT.CSV", "Add.Csv"},
        std::tuple{"sdn.csv.gz", "alt.csv", "add.csv.gz"},
        std::tuple{"sdn.csv", "alt.csv.gz", "ADD.CSV.GZ"},
        std::tuple{"CONS_PRIM.CSV", "CONS_ALT.CSV", "cons_add.csv.gz"},
        std::tuple{"2022-01-31-sdn.csv.gz", "2022-01-31-ALT.csv", "2022-01-31-add.csv.gz"},
        std::tuple{"sdn-2021-12-02T18:50:23Z.csv", "alt-2021-12-02T18:50:23Z.csv",
                   "add-2021-12-02T18:50:23Z.csv"},
        std::tuple{"sdn-2021-12-02T185023Z.csv", "alt-2021-12-02T185023Z.csv",
                   "add-2021-12-02T185023Z.csv.gz"}}) {
    const std::string name = list;
    CAPTURE(name);
    CHECK(read_among({{name, row}, {alt, alias("TWO")}, {add, address}}) == both);
  }
}

TEST_CASE("of several files that may belong to a list the closest is read") {
  CHECK(read_among({{"sdn.csv", row},
                    {"ALT.CSV", alias("CAPITALS")},
                    {"Alt.csv", alias("CAPITAL")},
                    {"alt.csv.gz", alias("PACKED")},
                    {"alt.csv", alias("EXACT")}}) == "aliases EXACT");
  CHECK(
      read_among({{"SDN.CSV", row}, {"ALT.CSV.GZ", alias("PACKED")}, {"ALT.CSV", alias("SAME")}}) ==
      "aliases SAME");
  CHECK(read_among(
            {{"sdn.csv.gz", row}, {"alt.csv", alias("PLAIN")}, {"ALT.csv.gz", alias("SAME")}}) ==
        "aliases SAME");
}

TEST_CASE("files of another day or list do not belong to a list") {
  CHECK(read_among({{"sdn-2021-12-02.csv", row},
                    {"alt.csv", alias("NONE")},
                    {"alt-2021-12-03.csv", alias("LATER")},
                    {"cons_alt-2021-12-02.csv", alias("OTHER")},
                    {"alt-2021-12-02.txt", alias("TEXT")}}) == "ONE");
}
