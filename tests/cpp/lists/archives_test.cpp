#include "lists/archives.hpp"

#include <sanctrack/lists/read.hpp>

using namespace sanctrack;
using namespace sanctrack::lists;

namespace {

std::string rows(int first, int last) {
  std::string text;
  for (int key = first; key <= last; ++key) {
    text += std::to_string(key) + ",\"EXAMPLE " + std::to_string(key) +
            " LTD.\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n";
  }
  return text;
}

std::string list(int count) { return rows(1, count) + "\x1a"; }

std::string failure_of(const std::string& bytes, const ReadOptions& options = {}) {
  try {
    const Edition edition = read_text(bytes, "x", options);
    return "none: " + std::to_string(edition.entries.size()) + " entries";
  } catch (const LoadError& error) {
    return error.diagnostics().front().code + ": " + error.what();
  }
}

}  // namespace

TEST_CASE("gzip is expanded, all its members and what fills up the block") {
  CHECK(read_text(gzipped(list(3))).entries.size() == 3);
  CHECK(read_text(gzipped(list(3), 0)).entries.size() == 3);
  CHECK(read_text(gzipped(rows(1, 2)) + gzipped("") + gzipped(rows(3, 5))).entries.size() == 5);
  CHECK(read_text(gzipped(list(3)) + std::string(700, '\0')).entries.size() == 3);
  CHECK(read_text(gzipped(list(40'000))).entries.size() == 40'000);
  CHECK(failure_of(gzipped("")) == "empty-file: x: is empty: expected a list");
}

TEST_CASE("gzip whose contents are not what was compressed is damaged") {
  const std::string whole = gzipped(list(3), 0);
  std::string changed = whole;
  changed.replace(changed.find("CUBA"), 4, "IRAN");
  CHECK(failure_of(changed) == "damaged-archive: x: cannot be expanded: incorrect data check");
  std::string longer = whole;
  ++longer[longer.size() - 4];
  CHECK(failure_of(longer) == "damaged-archive: x: cannot be expanded: incorrect length check");
  const std::string second = gzipped(rows(4, 4)) + changed;
  CHECK(failure_of(second) == "damaged-archive: x: cannot be expanded: incorrect data check");
}

TEST_CASE("gzip with any bit changed gives the same list or none") {
  const std::string packed = gzipped(list(3));
  const Edition expected = read_text(packed);
  for (std::size_t bit = 0; bit < packed.size() * 8; ++bit) {
    std::string damaged = packed;
    damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << bit % 8));
    CAPTURE(bit);
    // The header's time and system and the bits that fill the last byte up are of no matter.
    if (failure_of(damaged).starts_with("none")) CHECK(read_text(damaged) == expected);
  }
}

TEST_CASE("gzip that is cut off or goes on is damaged") {
  const std::string packed = gzipped(list(3));
  for (std::size_t size = 2; size < packed.size(); ++size) {
    CAPTURE(size);
    CHECK(failure_of(packed.substr(0, size)) ==
          "damaged-archive: x: cannot be expanded: it is cut off");
  }
  for (const std::string behind : {"x", "\x1f", "<html>", "\x1f\x8c"}) {
    CHECK(failure_of(packed + behind) ==
          "damaged-archive: x: cannot be expanded: it goes on after its end");
  }
  CHECK(failure_of(packed + std::string(2, '\0') + "x") ==
        "damaged-archive: x: cannot be expanded: it goes on after its end");
  CHECK(failure_of(packed + "\x1f\x8b") == "damaged-archive: x: cannot be expanded: it is cut off");
}

TEST_CASE("gzip is expanded up to max_bytes and no further") {
  ReadOptions options;
  options.max_bytes = list(3).size();
  CHECK(failure_of(gzipped(list(3)), options) == "none: 3 entries");
  --options.max_bytes;
  const std::string too_large = "too-large: x: is too large: at most " +
                                std::to_string(options.max_bytes) + " bytes are read (max_bytes)";
  CHECK(failure_of(gzipped(list(3)), options) == too_large);
  CHECK(failure_of(gzipped(rows(1, 1)) + gzipped(list(3)), options) == too_large);
  options.max_bytes = 10'000;
  CHECK(failure_of(gzipped(list(40'000)), options).starts_with("too-large: "));
  options.max_bytes = std::size_t(-1);
  CHECK(failure_of(gzipped(list(3)), options) == "none: 3 entries");
}

TEST_CASE("a zip whose member is not what was packed is damaged, however large it is") {
  CHECK(failure_of(zipped({{"sdn.csv", list(3)}})) == "none: 3 entries");
  for (const int count : {3, 40'000}) {
    std::string packed = zipped({{"sdn.csv", list(count)}});
    const std::string last = "EXAMPLE " + std::to_string(count);
    packed.replace(packed.find(last), 7, "CHANGED");
    CAPTURE(count);
    CHECK(
        failure_of(packed).starts_with("damaged-archive: x: cannot be expanded: ZIP bad CRC: 0x"));
  }
}

TEST_CASE("an archive in an archive says that it is one") {
  const std::string refused =
      "nested-archive: x: holds another archive: only one level of archives is read";
  const std::string gzip = gzipped(list(3)), zip = zipped({{"sdn.csv", list(3)}});
  CHECK(failure_of(gzipped(gzip)) == refused);
  CHECK(failure_of(gzipped(zip)) == refused);
  CHECK(failure_of(zipped({{"sdn.zip", zip}})) == refused);
  CHECK(failure_of(zipped({{"sdn.csv.gz", gzip}, {"README.txt", "A list."}})) == refused);
}

TEST_CASE("what is no list in a zip is left out where a list is there") {
  const Members list_alone = {{"lists/sdn.csv", list(3)}};
  const Members others = {{"__MACOSX/lists/._sdn.csv", "attributes"},
                          {"lists/.DS_Store", "Bud1"},
                          {".git/config", "[core]"},
                          {"lists/Icon", ""},
                          {"README.TXT", "A list."},
                          {"lists/notes.md", "# A list"},
                          {"terms.pdf", "%PDF-1.7"},
                          {"index.htm", "<html></html>"},
                          {"index.html", "<html></html>"}};
  Members all = list_alone;
  for (const auto& other : others) {
    CAPTURE(other.first);
    CHECK(failure_of(zipped({other, list_alone.front()})) == "none: 3 entries");
    all.push_back(other);
  }
  CHECK(failure_of(zipped(all)) == "none: 3 entries");
  CHECK(failure_of(zipped({{"./sdn.csv", list(3)}})) == "none: 3 entries");
  Members many = list_alone;
  for (int i = 0; i < 100; ++i) many.emplace_back("__MACOSX/" + std::to_string(i), "attributes");
  CHECK(failure_of(zipped(many)) == "none: 3 entries");
}

TEST_CASE("what may be the list in a zip is not left out") {
  CHECK(failure_of(zipped({{"list.txt", list(3)}})) == "none: 3 entries");
  CHECK(failure_of(zipped({{"list.txt", list(3)}, {"Icon", ""}})) == "none: 3 entries");
  CHECK(failure_of(zipped({{"one.csv", list(3)}, {"two.csv", list(3)}})) ==
        "several-lists: x: holds 2 lists: expected an archive with one");
  CHECK(failure_of(zipped({{"sdn.csv", list(3)}, {"add.csv", ""}})) ==
        "empty-file: x:add.csv: holds no row that can be read: expected the addresses of an OFAC "
        "list");
  CHECK(failure_of(zipped({{"sdn.csv", ""}, {"README.txt", "A list."}})) ==
        "empty-file: x:sdn.csv: is empty: expected a list");
  CHECK(failure_of(zipped({{".sdn.csv", list(3)}})) ==
        "empty-file: x: is an archive that holds no file: expected a list");
}
