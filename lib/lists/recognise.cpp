#include "lists/recognise.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "lists/csv.hpp"
#include "lists/xml.hpp"
#include "values/text.hpp"

namespace sanctrack::lists {
namespace {

struct Root {
  std::string_view name;
  ListFormat format;
};
constexpr std::array roots{
    Root{"sdnList", ListFormat::ofac_xml},
    Root{"Sanctions", ListFormat::ofac_advanced_xml},
    Root{"sanctionsData", ListFormat::ofac_enhanced_xml},
    Root{"export", ListFormat::eu_xml},
    Root{"Designations", ListFormat::uk_sanctions_list_xml},
    Root{"CONSOLIDATED_LIST", ListFormat::un_xml},
    Root{"data-set", ListFormat::ca_xml},
    Root{"swiss-sanctions-list", ListFormat::ch_xml},
};

std::string known_formats() {
  std::string names;
  for (const ListFormat format : list_formats) {
    if (!names.empty()) names += ", ";
    names += to_string(format);
  }
  return names;
}

bool equal_ignoring_case(std::string_view a, std::string_view b) noexcept {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return (x | 0x20) == (y | 0x20); });
}

bool starts_ignoring_case(std::string_view text, std::string_view start) noexcept {
  return text.size() >= start.size() && equal_ignoring_case(text.substr(0, start.size()), start);
}

[[noreturn]] void fail_html(Reading& reading) {
  reading.fail("html-page",
               "is a web page and no list: the server perhaps answered with an error; expected one "
               "of " +
                   known_formats());
}

[[noreturn]] void fail_unknown(Reading& reading, std::string_view beginning) {
  reading.fail("unknown-format",
               "begins as no list does that is known here: " +
                   in_quotes(beginning.substr(0, beginning.find_first_of("\r\n"))) +
                   "; expected one of " + known_formats());
}

// The beginning of an XML document up to the end of its first tag.
std::string_view first_tag(std::string_view text) noexcept {
  for (;;) {
    text = trimmed(text);
    const bool comment = text.starts_with("<!--");
    if (!comment && !text.starts_with("<?")) break;
    const std::string_view mark = comment ? "-->" : "?>";
    const std::size_t end = text.find(mark);
    if (end == std::string_view::npos) return {};
    text.remove_prefix(end + mark.size());
  }
  return text.substr(0, text.find('>'));
}

ListFormat recognise_xml(Reading& reading, std::string_view text) {
  const std::string_view tag = first_tag(text);
  if (starts_ignoring_case(tag, "<!doctype html")) fail_html(reading);
  if (tag.starts_with("<!")) {
    reading.fail(static_cast<std::size_t>(tag.data() - reading.text().data()), "document-type",
                 "has a document type or another declaration: none is read, as it may name other "
                 "files or make the text grow without bound");
  }
  if (tag.empty()) reading.fail("cut-off", "is cut off: it ends before its root element does");
  const std::string_view name = without_prefix(tag.substr(1, tag.find_first_of(" \t\r\n/", 1) - 1));
  if (equal_ignoring_case(name, "html") || equal_ignoring_case(name, "head")) fail_html(reading);
  const auto root = std::find_if(roots.begin(), roots.end(),
                                 [&](const Root& known) { return known.name == name; });
  if (root == roots.end()) fail_unknown(reading, tag);
  if (root->format == ListFormat::ofac_enhanced_xml &&
      tag.find("DeltaFile") != std::string_view::npos) {
    return ListFormat::ofac_delta_xml;
  }
  return root->format;
}

bool is_number(std::string_view text) noexcept {
  text = trimmed(text);
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::optional<ListFormat> recognise_rows(std::string_view text, Reading& reading) {
  std::vector<Diagnostic> ignored;
  const std::string_view head = text.substr(0, std::min<std::size_t>(text.size(), 1 << 16));
  Reading beginning(reading.path(), head, reading.options(), ignored);
  CsvRows commas(beginning, ',');
  const bool has_row = commas.next();
  // Remarks hold semicolons too, so that OFAC's rows are looked for first.
  if (has_row && commas.fields().size() == 12 && is_number(commas.fields().front())) {
    return ListFormat::ofac_csv;
  }
  CsvRows semicolons(beginning, ';');
  if (semicolons.next() && semicolons.fields().size() > 50) return ListFormat::eu_csv;
  if (!has_row) return std::nullopt;
  const auto fields = commas.fields();
  if (fields.front() == "Last Updated" || fields.front() == "Name 6") {
    return ListFormat::uk_conlist_csv;
  }
  if (!is_number(fields.front())) return std::nullopt;
  if ((fields.size() == 5 || fields.size() == 6) && is_number(fields[1])) {
    reading.fail("wrong-file",
                 std::string("holds ") + (fields.size() == 5 ? "aliases" : "addresses") +
                     " of an OFAC list: expected sdn.csv or cons_prim.csv, which are read with "
                     "what stands beside them");
  }
  return std::nullopt;
}

ListFormat recognise_json(Reading& reading, std::string_view text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  const bool operation = line.find("\"op\"") != std::string_view::npos;
  if (operation && line.find("\"entity\"") != std::string_view::npos) {
    return ListFormat::ftm_delta_json;
  }
  if (line.find("\"schema\"") != std::string_view::npos) return ListFormat::ftm_json;
  fail_unknown(reading, text);
}

}  // namespace

ListFormat recognise(Reading& reading) {
  std::string_view text = reading.text();
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const std::size_t first = text.find_first_not_of(std::string_view(" \t\r\n\x1a\0", 6));
  if (first == std::string_view::npos) {
    reading.fail("empty-file", text.empty() ? "is empty: expected a list"
                                            : "holds nothing but blanks: expected a list");
  }
  const std::string_view begun = text.substr(first);
  if (begun.front() == '<') return recognise_xml(reading, begun);
  if (begun.front() == '{') return recognise_json(reading, begun);
  if (begun.front() == '[') {
    reading.fail("unknown-format",
                 "is a JSON array: expected FollowTheMoney entities, one JSON object a line");
  }
  if (const auto format = recognise_rows(begun, reading)) return *format;
  fail_unknown(reading, begun);
}

}  // namespace sanctrack::lists
