#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "lists/csv.hpp"
#include "lists/dates.hpp"
#include "lists/gather.hpp"
#include "lists/xml.hpp"

using namespace sanctrack;
using namespace sanctrack::lists;

namespace {

std::string shown(const ListDate& date) {
  if (!date.first) return "none";
  return date.first->to_string() + " .. " + date.last->to_string();
}

std::string rows_of(const std::string& text, char separator, std::string* warnings = nullptr) {
  std::vector<Diagnostic> found;
  const ReadOptions options;
  Reading reading("x.csv", text, options, found);
  CsvRows rows(reading, separator);
  std::string out;
  while (rows.next()) {
    for (const std::string_view field : rows.fields()) out.append("[").append(field).append("]");
    out += '|';
  }
  if (warnings) {
    for (const Diagnostic& warning : found) *warnings += warning.to_string() + "\n";
  }
  return out;
}

std::string records_of(const std::string& text, std::string* extra = nullptr) {
  std::vector<Diagnostic> found;
  const ReadOptions options;
  Reading reading("x.xml", text, options, found);
  std::vector<ListText> kept;
  std::string out;
  try {
    constexpr std::string_view containers[] = {"group"};
    XmlRecords records(reading, containers, kept);
    while (records.next()) {
      out.append(records.container()).append("/").append(records.record().name());
      out.append("=").append(records.record().child_value()).append(" ");
    }
  } catch (const LoadError& error) {
    out += error.what();
  }
  for (const Diagnostic& warning : found) out += "\n" + warning.to_string();
  if (extra) {
    for (const ListText& text_kept : kept) *extra += text_kept.path + "=" + text_kept.text + ";";
  }
  return out;
}

}  // namespace

TEST_CASE("dates are read as lists print them") {
  CHECK(shown(list_date("14 Feb 1966")) == "1966-02-14 .. 1966-02-14");
  CHECK(shown(list_date("Jun 1962")) == "1962-06 .. 1962-06");
  CHECK(shown(list_date("circa 1962")) == "circa 1962 .. circa 1962");
  CHECK(shown(list_date("1958 to 1960")) == "1958 .. 1960");
  CHECK(shown(list_date("between 1958 and 1960")) == "1958 .. 1960");
  CHECK(shown(list_date("1958-1960")) == "1958 .. 1960");
  CHECK(shown(list_date("circa 1979-1982")) == "circa 1979 .. circa 1982");
  CHECK(shown(list_date("circa 1979 to circa 1982")) == "circa 1979 .. circa 1982");
  CHECK(shown(list_date("00/00/1980")) == "1980 .. 1980");
  CHECK(shown(list_date("00/07/1980")) == "1980-07 .. 1980-07");
  CHECK(shown(list_date("dd/mm/1970")) == "1970 .. 1970");
  CHECK(shown(list_date("03/14/2019", DayOrder::month_first)) == "2019-03-14 .. 2019-03-14");
  CHECK(shown(list_date("1962-03-05")) == "1962-03-05 .. 1962-03-05");
  CHECK(shown(list_date("March 5, 1962")) == "1962-03-05 .. 1962-03-05");
}

TEST_CASE("what is no date stays a text without ends") {
  for (const char* text :
       {"", "31 Feb 1966", "1960 to 1958", "unknown", "12/13/14/15", "0000-00-00", "99999",
        "1 Smarch 1962", "31/02/1980", "circa", "circa 1982-1979", "circa 1979-"}) {
    CAPTURE(text);
    CHECK(shown(list_date(text)) == "none");
    CHECK(list_date(text).text == text);
  }
}

TEST_CASE("rows of CSV keep quoted separators, lines and quotes") {
  CHECK(rows_of("1,\"a, b\",-0- \r\n2,\"c\"\"d\",\"e\nf\"\r\n\x1a", ',') ==
        "[1][a, b][-0- ]|[2][c\"d][e\nf]|");
  CHECK(rows_of("\xEF\xBB\xBF"
                "a;b\n\n\"\";",
                ';') == "[a][b]|[][]|");
  CHECK(rows_of("\"a\" ,b\n", ',') == "[a][b]|");
}

TEST_CASE("a row with a bad quote costs its line alone") {
  std::string warnings;
  CHECK(rows_of("1,a\n2,\"b\" c\n3,\"d\n4,e\n", ',', &warnings) == "[1][a]|[4][e]|");
  CHECK(
      warnings ==
      "x.csv:2:1: warning: has a quote that does not close or does not end its field: the line is "
      "left out\n"
      "x.csv:3:1: warning: has a quote that does not close or does not end its field: the line is "
      "left out\n");
}

TEST_CASE("records of XML come one by one, also out of containers") {
  std::string extra;
  CHECK(records_of("<?xml version='1.0'?><!-- <a> --><list><r>1</r><group n='2'>x<r a='>'>3</r>"
                   "<s/></group><r><![CDATA[</r>]]></r></list>\n",
                   &extra) == "list/r=1 group/r=3 group/s= list/r=</r> ");
  CHECK(extra == "group/@n=2;group=x;");
}

TEST_CASE("a record ends at its own end tag, not at one that only looks like it") {
  CHECK(records_of(
            "<list><r>1<![CDATA[</r>]]></r><r>2<!-- </r> --></r><r>3<r>x</r></r><r>4</r></list>") ==
        "list/r=1 list/r=2 list/r=3 list/r=4 ");
  CHECK(records_of("<list><r>1</r ><r>2</r ><ra>3</ra><r a='</r>'>4</r></list>") ==
        "list/r=1 list/r=2 list/ra=3 list/r=4 ");
  std::string nested = "<list>", expected;
  for (int i = 0; i < 100; ++i) {
    nested += "<r>" + std::to_string(i) + "<r><r/></r></r>";
    expected += "list/r=" + std::to_string(i) + " ";
  }
  CHECK(records_of(nested + "</list>") == expected);
}

TEST_CASE("a comment does not end in what it begins with") {
  CHECK(records_of("<list><r>1<!--></r><r>--></r><!--><r>3</r>--><r>2</r></list>") ==
        "list/r=1 list/r=2 ");
}

TEST_CASE("the limit of nesting counts every element, closed or not") {
  const auto nested = [](int depth) {
    std::string text;
    for (int i = 2; i <= depth; ++i) text += "<e" + std::to_string(i) + ">";
    for (int i = depth; i >= 2; --i) text += "</e" + std::to_string(i) + ">";
    return "<list>" + text + "</list>";
  };
  CHECK(records_of(nested(64)) == "list/e2= ");
  CHECK(
      records_of(nested(65)).ends_with("elements stand in each other deeper than 64 (max_depth)"));
  CHECK(records_of(nested(9000))
            .ends_with("elements stand in each other deeper than 64 (max_depth)"));
}

TEST_CASE("a malformed record costs itself") {
  CHECK(records_of("<list><r>1</r>\n<r><a></b></r><r>3</r></list>") ==
        "list/r=1 list/r=3 \nx.xml:2:9: warning: 'r' is malformed and left out: Start-end tags "
        "mismatch");
}

TEST_CASE("a reference to no character costs its record") {
  const std::string malformed = " is malformed and left out: a character reference to no character";
  for (const char* reference :
       {"&#0;", "&#1;", "&#x1F;", "&#xD800;", "&#xDFFF;", "&#xFFFE;", "&#xFFFF;", "&#x110000;",
        "&#1114112;", "&#xFFFFFFFF;", "&#x100000041;", "&#4294967361;",
        "&#99999999999999999999999999999999999999999999999999999999999999999999999999999999;"}) {
    CAPTURE(reference);
    CHECK(records_of("<list><r>1</r>\n<r>A" + std::string(reference) + "B</r><r>3</r></list>") ==
          "list/r=1 list/r=3 \nx.xml:2:5: warning: 'r'" + malformed);
    CHECK(records_of("<list><r a='<!--" + std::string(reference) + "' b='-->'/></list>") ==
          "\nx.xml:1:17: warning: 'r'" + malformed);
    CHECK(records_of("<list a='" + std::string(reference) + "'><r>1</r></list>") ==
          "x.xml:1:10: 'list' has a character reference to no character");
    CHECK(records_of("<list><r>1</r><group a='" + std::string(reference) +
                     "'><r>2</r></group></list>") ==
          "list/r=1 x.xml:1:25: 'group' has a character reference to no character");
  }
  std::string many, shown;
  for (int i = 0; i < 20'000; ++i) {
    const bool bad = i % 1500 == 5;
    many += "<r>" + std::to_string(i) + (bad ? "&#xD800;</r>" : "&#x41;</r>\n");
    if (!bad) shown += "list/r=" + std::to_string(i) + "A ";
  }
  const std::string read = records_of("<list>" + many + "</list>");
  CHECK(read.starts_with(shown + "\nx.xml:6:5: "));
  CHECK(std::count(read.begin(), read.end(), '\n') == 14);
}

TEST_CASE("other references stay what they are") {
  CHECK(records_of("<list><r>&#9;&#xA;&#xD;&#32;&#xD7FF;&#xE000;&#xFFFD;&#x10000;&#x10FFFF;&#065;"
                   "&#00000000000000000000x;&#x0000000000000041;</r></list>") ==
        "list/r=\t\n\r \xED\x9F\xBF\xEE\x80\x80\xEF\xBF\xBD\xF0\x90\x80\x80\xF4\x8F\xBF\xBF"
        "A&#00000000000000000000x;A ");
  CHECK(records_of("<list><r><![CDATA[&#0;]]></r><r>2<!-- &#0; --></r><r>3<?x &#0; ?></r>"
                   "<r>&#;&#x;&#1&#-1;&#x-1;&#XD800;</r></list>") ==
        "list/r=&#0; list/r=2 list/r=3 list/r=&#;&#x;&#1&#-1;&#x-1;&#XD800; ");
  CHECK(records_of("<list><r>1<!--> &#0; --></r><r>2</r></list>") == "list/r=1 list/r=2 ");
  CHECK(records_of("<list><r><![CDATA[&#0;]]>&#0;</r><r>2</r></list>") ==
        "list/r=2 \nx.xml:1:26: warning: 'r' is malformed and left out: a character reference to "
        "no character");
}

TEST_CASE("a text that comments or sections cut is one") {
  const auto text_in = [](const std::string& record) {
    const XmlFragment fragment(record);
    std::vector<ListText> extra;
    std::string out(text_of(fragment.node(), "r", extra));
    for (const ListText& text : extra) out += "; " + text.path + "=" + text.text;
    return out;
  };
  CHECK(text_in("<r>B<!-- c -->C</r>") == "BC");
  CHECK(text_in("<r> A &amp;<![CDATA[ <B> ]]>C<?x?>&#x44;<!-- c --> E </r>") == "A & <B> CD E");
  CHECK(text_in("<r><!-- c -->B</r>") == "B");
  CHECK(text_in("<r a='1'>B<!-- c -->C<s>D</s>E</r>") == "BC; r/@a=1; r/s=D; r=E");
  std::string long_text, cut;
  for (int i = 0; i < 10'000; ++i)
    long_text += std::to_string(i), cut += std::to_string(i) + "<!---->";
  CHECK(text_in("<r>" + cut + "</r>") == long_text);
}

TEST_CASE("records that are parsed together are those that are parsed alone") {
  // Pieces up to the first end tags are as many as the elements here, but not the same.
  CHECK(records_of("<list><r>1<!-- </r> <r> --></r><r>2</r> <r a='1'/><r>3</r></list>") ==
        "list/r=1 list/r=2 list/r= list/r=3 ");
  CHECK(records_of("<list><r>1</r><r>2</r><r a='1'/>\n<r>3</r></list>") ==
        "list/r=1 list/r=2 list/r= list/r=3 ");
  CHECK(records_of("<list><r>1</r><r><r>a</r></r><r>3</r></list>") == "list/r=1 list/r= list/r=3 ");
  CHECK(records_of("<list><r>1</r><r>2<![CDATA[</r><r>]]></r><rr>3</rr><r>4</r></list>") ==
        "list/r=1 list/r=2 list/rr=3 list/r=4 ");
  std::string extra;
  CHECK(records_of("<list><r>1</r> text <r>2</r><r>3</r><!-- <r>0</r> --><r>4</r></list>",
                   &extra) == "list/r=1 list/r=2 list/r=3 list/r=4 ");
  CHECK(extra == "=text;");
  std::string many, shown;
  for (int i = 0; i < 40'000; ++i) {
    const std::string record =
        i % 9000 == 5 ? "<r><b></c></r>" : "<r>" + std::to_string(i) + "</r>\n";
    many += record;
    if (i % 9000 != 5) shown += "list/r=" + std::to_string(i) + " ";
  }
  const std::string read = records_of("<list>" + many + "</list>");
  CHECK(read.starts_with(shown + "\nx.xml:6:"));
  CHECK(std::count(read.begin(), read.end(), '\n') == 5);
}

// The parser takes a zero byte for the end, and skips declarations and stray sections.
TEST_CASE("nothing between records that are parsed together is lost") {
  using namespace std::string_literals;
  std::string extra;
  CHECK(records_of("<list><r>1</r>\0<r>2</r><r>3</r></list>"s, &extra) ==
        "list/r=1 list/r=2 list/r=3 ");
  CHECK(extra == "=\0;"s);
  CHECK(records_of("<list><r>1</r><r>2\0</r><r>3</r></list>"s) ==
        "list/r=1 list/r=3 \nx.xml:1:19: warning: 'r' is malformed and left out: Start-end tags "
        "mismatch");
  extra.clear();
  CHECK(records_of("<list><r>1</r><![CDATA[ </r> ]]><r>2</r><?x </r> ?><r>3</r><!-- </r>--></list>",
                   &extra) == "list/r=1 list/r=2 list/r=3 ");
  CHECK(extra == "=</r>;");
  for (const std::string declaration : {"<!DOCTYPE r>", "<!DOCTYPE r [<!ENTITY x 'y'>]>"}) {
    CHECK(records_of("<list><r>1</r>" + declaration + "<r>2</r><r>3</r></list>")
              .ends_with("none is read, as it may name other files or make the text grow "
                         "without bound"));
  }
}

TEST_CASE("nesting beyond the limit is found in each of several records") {
  std::string deep = "<r>1</r><r>";
  for (int i = 0; i < 100; ++i) deep += "<a>";
  for (int i = 0; i < 100; ++i) deep += "</a>";
  CHECK(records_of("<list>" + deep + "</r><r>3</r></list>")
            .ends_with("elements stand in each other deeper than 64 (max_depth)"));
}

TEST_CASE("texts are told apart, however many they are") {
  Distinct texts;
  for (int round = 0; round < 2; ++round) {
    for (std::size_t i = 0; i < 5000; ++i) {
      const Distinct::Found found = texts.add("text " + std::to_string(i));
      REQUIRE((found.is_new && found.number == i));
    }
    for (std::size_t i = 0; i < 5000; ++i) {
      const Distinct::Found found = texts.add("text " + std::to_string(i));
      REQUIRE((!found.is_new && found.number == i));
    }
    CHECK(texts.size() == 5000);
    texts.clear();
  }
}

TEST_CASE("a document that is cut off says where") {
  CHECK(records_of("<list><r>1</r>\n <r><a>") ==
        "list/r=1 x.xml:2:2: is cut off: it ends inside 'r', which begins here");
  CHECK(records_of("<list><r>1</r>") ==
        "list/r=1 x.xml:1:1: is cut off: it ends inside 'list', which begins here");
  CHECK(records_of("<list><r>1</r") == "x.xml:1:11: is cut off: a tag does not end");
  CHECK(records_of("<list><!-- ") == "x.xml:1:7: is cut off: a comment does not end");
}

TEST_CASE("document types and absurd nesting are refused") {
  CHECK(records_of("<!DOCTYPE x [<!ENTITY a 'aaaa'>]><list><r>&a;</r></list>")
            .starts_with("x.xml:1:1: has a document type"));
  std::string deep = "<list>";
  for (int i = 0; i < 1'000'000; ++i) deep += "<a>";
  CHECK(records_of(deep).ends_with("elements stand in each other deeper than 64 (max_depth)"));
  deep = "<group>";
  for (int i = 0; i < 1'000'000; ++i) deep += "<group>";
  CHECK(records_of(deep).ends_with("elements stand in each other deeper than 64 (max_depth)"));
}

TEST_CASE("containers must end as they began, and nothing may follow the root") {
  CHECK(records_of("<list><r/></lost>") ==
        "list/r= x.xml:1:11: ends 'lost' here: expected the end of 'list'");
  CHECK(records_of("<list><r/></list><list/>") ==
        "list/r= x.xml:1:18: goes on after the end of its root element");
}

TEST_CASE("a tag ends where it does, whatever its quotes hold") {
  CHECK(
      records_of("<list><r a='\"' b=\">\">1</r><r a=\"'>'\" >2</r><r a='>' b='\"'>3</r></list>") ==
      "list/r=1 list/r=2 list/r=3 ");
}
