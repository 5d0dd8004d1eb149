#include "yaml/record_writer.hpp"

namespace sanctrack::yaml {
namespace {

constexpr const char* unnamed_word = "unnamed";
constexpr const char* unknown_word = "unknown";

}  // namespace

void RecordWriter::refuse(std::string_view key, const char* why) {
  throw Error("cannot be written as YAML: " + in_quotes(key) + ' ' + why);
}

void RecordWriter::begin(std::string_view key) {
  if (!first_) {
    if (style_ == Style::flow) {
      out_ += ", ";
    } else {
      out_.append(indent_, ' ');
    }
  }
  first_ = false;
  out_.append(key).append(": ");
}

void RecordWriter::begin_item() {
  if (out_.back() == ' ') out_.pop_back();
  out_ += '\n';
  out_.append(indent_ + 2, ' ').append("- ");
}

void RecordWriter::write(const std::map<std::string, std::string>& values) {
  out_ += '{';
  bool first = true;
  for (const auto& [key, value] : values) {
    if (!std::exchange(first, false)) out_ += ", ";
    write_key(out_, key);
    out_ += ": ";
    write_text(out_, value, Style::flow);
  }
  out_ += '}';
}

void RecordWriter::end(std::string_view key, const std::optional<PartialDate>& until, bool ended) {
  if (until && ended) refuse(key, "is both a day and unknown");
  if (ended) {
    (*this)(key, std::string(unknown_word), Need::required);
  } else {
    (*this)(key, until, Need::optional);
  }
}

void RecordWriter::parties(std::string_view key, const Parties& parties) {
  if (!parties.named.empty()) {
    const bool one = parties.named.size() == 1 && parties.named.front().text() != unnamed_word;
    if (one) return (*this)(key, parties.named.front(), Need::required);
    return (*this)(key, parties.named, Need::required);
  }
  (*this)(key, std::string(unnamed_word), Need::required);
  if (parties.unnamed == Counts{}) return (*this)("persons", 0, Need::required);
  Fields<Counts>::visit(*this, parties.unnamed);
}

void RecordWriter::affected(std::string_view key, const Affected& affected) {
  if (affected.unnamed && !affected.named.empty()) refuse(key, "is both named and unnamed");
  if (affected.unnamed) {
    (*this)(key, std::string(unnamed_word), Need::required);
  } else {
    (*this)(key, affected.named, Need::optional);
  }
}

std::string RecordWriter::change_line(const Change& change) {
  std::string line;
  RecordWriter writer(line, Style::flow, 0);
  line += '{';
  std::visit(
      [&writer](const auto& body) { Fields<std::decay_t<decltype(body)>>::visit(writer, body); },
      change.body);
  Fields<Change>::visit(writer, change);
  line += '}';
  return line;
}

void RecordWriter::changes(std::string_view key, const std::vector<Change>& changes) {
  if (changes.empty()) return;
  std::vector<std::pair<ChangeKind, std::string>> lines;
  lines.reserve(changes.size());
  for (const Change& change : changes) lines.emplace_back(change.kind(), change_line(change));
  std::sort(lines.begin(), lines.end());
  begin(key);
  for (const auto& [kind, line] : lines) {
    begin_item();
    out_ += line;
  }
  end();
}

}  // namespace sanctrack::yaml
