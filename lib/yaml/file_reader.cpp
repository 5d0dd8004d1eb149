#include "yaml/file_reader.hpp"

#include "values/text.hpp"
#include "yaml/record_reader.hpp"

namespace sanctrack::yaml {
namespace {

constexpr std::string_view format_key = "format";
constexpr std::string_view defaults_key = "defaults";
constexpr std::string_view dataset_key = "dataset";
constexpr std::string_view this_format = "1";

// Reads the sections of a file: a visitor for `visit_sections`.
class SectionReader {
 public:
  SectionReader(ValueReader& values, RecordReader& file, std::string_view default_source,
                std::array<std::vector<FileReader::Origin>, section_count>& origins)
      : values_(values), file_(file), default_source_(default_source), origins_(origins) {}

  template <class Record>
  void operator()(std::string_view key, std::vector<Record>& section) {
    auto& origins = origins_[++section_];
    Node* const list = file_.take(key, Need::optional);
    if (!list || !values_.is_list(*list, {key})) return;
    section.reserve(list->size);
    origins.reserve(list->size);
    Tree& tree = values_.tree();
    for (Node* item = tree.first(*list); item; item = tree.next(*item)) {
      if (item->kind == NodeKind::missing) {
        values_.fail_missing(*list, {key, true});
        continue;
      }
      if (!values_.is_map(*item, {key, true})) continue;
      const std::size_t before = values_.problems().count();
      section.push_back(RecordReader::read<Record>(values_, *item, noun<Record>.phrase));
      origins.push_back({tree.index_of(*item), values_.problems().count() == before});
      std::string& source = section.back().provenance.source;
      if (source.empty()) source = default_source_;
    }
  }

 private:
  ValueReader& values_;
  RecordReader& file_;
  std::string_view default_source_;
  std::array<std::vector<FileReader::Origin>, section_count>& origins_;
  std::size_t section_ = 0;
};

std::vector<std::string_view> keys_of_file() {
  std::vector<std::string_view> keys{format_key, defaults_key, dataset_key};
  const Records none;
  auto collect = [&](std::string_view key, const auto&) { keys.push_back(key); };
  visit_sections(collect, none);
  return keys;
}

std::string read_default_source(ValueReader& values, RecordReader& file) {
  Node* const node = file.take(defaults_key, Need::optional);
  if (!node || !values.is_map(*node, {defaults_key})) return {};
  RecordReader reader(values, *node, "the defaults");
  std::string source;
  reader("source", source, Need::required);
  reader.refuse_other_keys([] { return std::vector<std::string_view>{"source"}; });
  // Reported once, and not for every record that it stands for.
  const std::string_view found = disturbing_character(source, Lines::many);
  if (found.empty()) return source;
  values.problems().add(node->offset, "control-character", refuse_character("source", found));
  return {};
}

bool is_newer_format(std::string_view text) {
  return !text.empty() && text.front() != '0' &&
         text.find_first_not_of("0123456789") == std::string_view::npos;
}

// Whether the file can be read on: a file that states no format, or none well, is read as format 1
// for its other problems.
bool read_format(ValueReader& values, RecordReader& file) {
  const std::size_t before = values.problems().count();
  Node* const format = file.take(format_key, Need::optional);
  if (!format) {
    if (values.problems().count() == before) {
      values.problems().add(values.tree().root().offset, "missing-key",
                            "missing key 'format' in the file: expected 'format: 1'");
    }
    return true;
  }
  if (format->text() == this_format) return true;
  if (!is_newer_format(format->text())) {
    values.fail(*format, {format_key}, "bad-format", this_format);
    return true;
  }
  constexpr std::size_t most_shown = 20;
  values.problems().add(format->offset, "newer-format",
                        "format " + std::string(format->text().substr(0, most_shown)) +
                            " is newer than this library reads (1)");
  return false;
}

}  // namespace

FileReader::FileReader(std::string path, std::string text, const LoadOptions& options)
    : source_(std::move(path), std::move(text)),
      max_depth_(options.max_depth),
      problems_(options.max_problems) {}

void FileReader::read() {
  if (!check_characters(source_, problems_)) return;
  if (!tree_.parse(source_, max_depth_, problems_)) return;
  if (tree_.empty() || tree_.root().kind == NodeKind::missing) {
    problems_.add(0, "empty-file", "an empty file: expected at least 'format: 1'");
    return;
  }
  if (tree_.root().kind != NodeKind::map) {
    problems_.add(tree_.root().offset, "wrong-type",
                  "expected a mapping at the top of the file, with 'format: 1'");
    return;
  }
  read_sections();
}

void FileReader::read_sections() {
  ValueReader values(tree_, problems_);
  RecordReader file(values, tree_.root(), "the file");
  if (!read_format(values, file)) return;
  whole_ = true;
  const std::string default_source = read_default_source(values, file);
  if (Node* const node = file.take(dataset_key, Need::optional)) {
    if (values.is_map(*node, {dataset_key})) {
      const std::size_t before = problems_.count();
      records_.dataset = RecordReader::read<Dataset>(values, *node, noun<Dataset>.phrase);
      origins_[0].push_back({tree_.index_of(*node), problems_.count() == before});
    }
  }
  SectionReader sections(values, file, default_source, origins_);
  visit_sections(sections, records_);
  file.refuse_other_keys(keys_of_file);
}

}  // namespace sanctrack::yaml
