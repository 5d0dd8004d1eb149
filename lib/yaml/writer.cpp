#include "yaml/writer.hpp"

#include <type_traits>

#include "yaml/record_writer.hpp"

namespace sanctrack::yaml {
namespace {

constexpr const char* head = "format: 1\n";

// Records of few fields, of which one line is easier to read and to compare.
template <class Record>
constexpr bool one_line = std::is_same_v<Record, Authority> || std::is_same_v<Record, Criterion> ||
                          std::is_same_v<Record, Measure> || std::is_same_v<Record, Removal> ||
                          std::is_same_v<Record, Relationship>;

template <class Record>
void write_record(std::string& out, const Record& record) {
  out += "  - ";
  if constexpr (one_line<Record>) {
    RecordWriter::write_flow(out, record);
    out += '\n';
  } else {
    RecordWriter::write_block(out, record, 4);
  }
}

void write_dataset(std::string& out, const Dataset& dataset) {
  if (dataset == Dataset{}) return;
  out += "dataset:\n  ";
  RecordWriter::write_block(out, dataset, 2);
}

// `people-b.yaml` for `person-bondarenka`: so that a new name moves no other one.
std::string file_of_person(std::string_view id) {
  constexpr std::string_view prefix = "person-";
  if (id.starts_with(prefix) && id.size() > prefix.size()) id.remove_prefix(prefix.size());
  char initial = id.front();
  if (initial >= 'A' && initial <= 'Z') initial = static_cast<char>(initial - 'A' + 'a');
  const bool plain = (initial >= 'a' && initial <= 'z') || (initial >= '0' && initial <= '9');
  return std::string("people-") + (plain ? std::string(1, initial) : "other") + ".yaml";
}

std::string file_of(const Entity& entity) {
  switch (entity.kind) {
    case EntityKind::person:
      return file_of_person(entity.id.text());
    case EntityKind::organisation:
      return "organisations.yaml";
    case EntityKind::vessel:
      return "vessels.yaml";
    case EntityKind::aircraft:
      return "aircraft.yaml";
  }
  return "entities.yaml";
}

}  // namespace

std::string write_file(const Records& records) {
  std::string out = head;
  write_dataset(out, records.dataset);
  auto write_section = [&out](std::string_view key, const auto& section) {
    if (section.empty()) return;
    out.append(key).append(":\n");
    for (const auto& record : section) write_record(out, record);
  };
  visit_sections(write_section, records);
  return out;
}

std::map<std::string, std::string> write_files(const Records& records) {
  std::map<std::string, std::string> files;
  std::string& dataset = files["dataset.yaml"];
  dataset = head;
  write_dataset(dataset, records.dataset);
  auto write_section = [&files](std::string_view key, const auto& section) {
    using Section = std::decay_t<decltype(section)>;
    for (const auto& record : section) {
      std::string name = std::string(key) + ".yaml";
      if constexpr (std::is_same_v<Section, std::vector<Entity>>) name = file_of(record);
      std::string& out = files[name];
      if (out.empty()) out.append(head).append(key).append(":\n");
      write_record(out, record);
    }
  };
  visit_sections(write_section, records);
  return files;
}

}  // namespace sanctrack::yaml
