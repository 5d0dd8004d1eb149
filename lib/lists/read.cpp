#include "sanctrack/lists/read.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <system_error>

#include "lists/encoding.hpp"
#include "lists/formats.hpp"
#include "lists/open.hpp"
#include "lists/recognise.hpp"
#include "lists/siblings.hpp"
#include "values/text.hpp"

namespace sanctrack::lists {
namespace {

[[noreturn]] void fail_encoding(Reading& reading, std::size_t place) {
  reading.fail(place, "wrong-encoding",
               "is not UTF-8 here and states no other encoding: expected UTF-8");
}

// The text as UTF-8: what it states to be, else UTF-8, else what lists without a statement were
// written in before UTF-8.
void convert(Input& input, const ReadOptions& options) {
  std::vector<Diagnostic> none;
  Reading reading(input.name, input.text, options, none);
  std::string converted;
  const std::string stated = stated_encoding(input.text);
  if (!stated.empty()) {
    if (!to_utf8(input.text, stated, converted)) {
      reading.fail("wrong-encoding", "states that it is in " + in_quotes(stated) +
                                         ", and is not, or nobody knows that encoding here");
    }
    input.text = std::move(converted);
    return;
  }
  const std::optional<std::size_t> place = end_of_utf8(input.text);
  if (!place) return;
  const bool old_list =
      input.text.starts_with("Last Updated,") || input.text.starts_with("Name 6,");
  if (!old_list || !to_utf8(input.text, "windows-1252", converted)) fail_encoding(reading, *place);
  input.text = std::move(converted);
}

using Read = void (*)(Reading&, Edition&);
struct Reader {
  ListFormat format;
  std::string_view authority;
  Read read;
};
constexpr std::array readers{
    Reader{ListFormat::ofac_xml, "US", read_ofac_xml},
    Reader{ListFormat::ofac_advanced_xml, "US", read_ofac_advanced},
    Reader{ListFormat::ofac_enhanced_xml, "US", read_ofac_enhanced},
    Reader{ListFormat::ofac_delta_xml, "US", read_ofac_enhanced},
    Reader{ListFormat::eu_xml, "EU", read_eu_xml},
    Reader{ListFormat::eu_csv, "EU", read_eu_csv},
    Reader{ListFormat::uk_conlist_csv, "UK", read_uk_conlist},
    Reader{ListFormat::uk_sanctions_list_xml, "UK", read_uk_sanctions_list},
    Reader{ListFormat::un_xml, "UN", read_un_xml},
    Reader{ListFormat::ca_xml, "CA", read_ca_xml},
    Reader{ListFormat::ch_xml, "CH", read_ch_xml},
    Reader{ListFormat::ftm_json, "", read_ftm},
    Reader{ListFormat::ftm_delta_json, "", read_ftm},
};

void check_entries(Reading& reading, const Edition& edition) {
  if (!edition.entries.empty() || edition.format == ListFormat::ftm_delta_json ||
      edition.format == ListFormat::ofac_delta_xml) {
    return;
  }
  reading.fail("empty-list", edition.warnings.empty() ? "holds no entry: expected a list"
                                                      : "holds no entry that can be read: " +
                                                            edition.warnings.front().to_string());
}

bool is_document(const Input& input) {
  std::string name = input.name;
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  constexpr std::array<std::string_view, 5> ends = {".txt", ".md", ".pdf", ".htm", ".html"};
  return std::any_of(ends.begin(), ends.end(),
                     [&](std::string_view end) { return name.ends_with(end); });
}

// A part of a list that is empty is a fault and no file of another kind.
bool is_empty(const Input& input) {
  return input.text.empty() && part_of(input.name) == Part::none;
}

// Leaves out what stands beside lists in archives, unless there is nothing else.
void leave_out(std::vector<Input>& inputs, bool (*is_no_list)(const Input&)) {
  if (std::all_of(inputs.begin(), inputs.end(), is_no_list)) return;
  std::erase_if(inputs, is_no_list);
}

// Of the members of an archive, the one that is the list comes first.
void bring_forward(std::vector<Input>& inputs, const std::string& name) {
  leave_out(inputs, is_empty);
  leave_out(inputs, is_document);
  std::size_t main = 0, count = 0;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    if (is_sibling(inputs[i].name, inputs)) continue;
    main = i;
    ++count;
  }
  if (count != 1) {
    throw LoadError(
        {Diagnostic{Severity::error, "several-lists", escaped(name), 0, 0,
                    "holds " + std::to_string(count) + " lists: expected an archive with one"}});
  }
  std::swap(inputs.front(), inputs[main]);
}

}  // namespace

Edition read_opened(std::vector<Input> inputs, const ReadOptions& options) {
  for (Input& input : inputs) convert(input, options);
  Edition edition;
  Reading reading(inputs.front().name, inputs.front().text, options, edition.warnings);
  edition.format = recognise(reading);
  if (edition.format == ListFormat::ofac_csv) {
    edition.authority = AuthorityId("US");
    read_ofac_csv(reading, std::span<const Input>(inputs).subspan(1), edition);
  } else {
    const auto reader = std::find_if(readers.begin(), readers.end(), [&](const Reader& known) {
      return known.format == edition.format;
    });
    if (!reader->authority.empty()) edition.authority = AuthorityId(reader->authority);
    reader->read(reading, edition);
  }
  edition.unread = reading.unread();
  check_entries(reading, edition);
  return edition;
}

std::vector<Input> open_list(const std::filesystem::path& path, const ReadOptions& options) {
  std::vector<Input> inputs = load_input(path, options);
  bring_forward(inputs, path.string());
  if (options.siblings && inputs.size() == 1) load_siblings(path, options, inputs);
  return inputs;
}

bool is_bare_ofac_csv(const std::vector<Input>& inputs, const ReadOptions& options) {
  const std::string_view text = inputs.front().text;
  if (inputs.size() != 1 || text.empty() || text.front() < '0' || text.front() > '9') return false;
  std::vector<Diagnostic> ignored;
  Reading reading(inputs.front().name, text, options, ignored);
  return recognise(reading) == ListFormat::ofac_csv;
}

Edition read(const std::filesystem::path& path, const ReadOptions& options) {
  return read_opened(open_list(path, options), options);
}

Edition read_text(std::string_view bytes, const std::string& name, const ReadOptions& options) {
  std::vector<Input> inputs = expand(bytes, name, options);
  bring_forward(inputs, name);
  return read_opened(std::move(inputs), options);
}

}  // namespace sanctrack::lists
