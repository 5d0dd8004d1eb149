#include <array>

#include "lists/formats.hpp"
#include "lists/ofac_advanced_dates.hpp"
#include "lists/ofac_advanced_parties.hpp"
#include "values/text.hpp"

namespace sanctrack::lists {
namespace advanced {
namespace {

// The sections of a file, in the order in which each needs those before it.
enum class Section : std::uint8_t {
  references,
  locations,
  documents,
  parties,
  relationships,
  entries,
  links
};
constexpr std::array<std::string_view, 7> sections = {
    "ReferenceValueSets",   "Locations",        "IDRegDocuments",     "DistinctParties",
    "ProfileRelationships", "SanctionsEntries", "SanctionsEntryLinks"};

std::optional<Section> section_of(const pugi::xml_node& record, std::string_view container,
                                  std::size_t depth) {
  static constexpr std::array<std::string_view, 7> rows = {"",
                                                           "Location",
                                                           "IDRegDocument",
                                                           "DistinctParty",
                                                           "ProfileRelationship",
                                                           "SanctionsEntry",
                                                           "SanctionsEntryLink"};
  if (depth != 2) return std::nullopt;
  const auto found = std::find(sections.begin(), sections.end(), without_prefix(container));
  if (found == sections.end()) return std::nullopt;
  const auto index = static_cast<std::size_t>(found - sections.begin());
  const bool known = index == 0 || without_prefix(record.name()) == rows[index];
  return known ? std::optional(static_cast<Section>(index)) : std::nullopt;
}

// Reads the records of a file. One that comes before a section which it needs waits until the end
// of the file; whether a section is empty or still to come is not known before.
class Reader {
 public:
  Reader(Reading& reading, Edition& edition) : reading_(reading), file_(reading, edition) {}

  void read();

 private:
  struct Waiting {
    Section section;
    std::string_view source;
  };

  void read_root(const pugi::xml_node& root, std::size_t offset);
  void read_other(const pugi::xml_node& record, std::string_view container, std::size_t depth,
                  std::string_view source);
  void read_date_of_issue();
  void take(Section section, const pugi::xml_node& record, std::string_view source);
  void read_record(Section section, const pugi::xml_node& record, std::string_view source);
  void read_waiting();
  std::size_t offset_of(std::string_view source) const noexcept {
    return static_cast<std::size_t>(source.data() - reading_.text().data());
  }

  Reading& reading_;
  File file_;
  std::size_t seen_ = 0;  // how many sections, from the first on, have begun
  std::string_view date_of_issue_{};
  std::vector<Waiting> waiting_{};
};

void Reader::read_root(const pugi::xml_node& root, std::size_t offset) {
  for (const pugi::xml_attribute& attribute : attributes_of(root)) {
    keep(attribute, "", file_.edition.extra);
    if (std::string_view(attribute.name()) != "DeltaBaseVersion") continue;
    reading_.warn(offset, "delta",
                  "holds only changes to version " + in_quotes(attribute.value()) +
                      ": what it leaves out is not gone");
  }
}

void Reader::read_other(const pugi::xml_node& record, std::string_view container, std::size_t depth,
                        std::string_view source) {
  const bool day = depth == 1 && without_prefix(record.name()) == "DateOfIssue";
  if (day && date_of_issue_.empty()) {
    date_of_issue_ = source;
  } else {
    keep(record, depth == 1 ? std::string_view() : container, file_.edition.extra);
  }
}

// It refers to a calendar, and stands before the tables.
void Reader::read_date_of_issue() {
  if (date_of_issue_.empty()) return;
  file_.spot.offset = offset_of(date_of_issue_);
  file_.edition.published = read_date(XmlFragment(date_of_issue_).node(), file_.references,
                                      "DateOfIssue", file_.edition.extra);
}

void Reader::take(Section section, const pugi::xml_node& record, std::string_view source) {
  const auto index = static_cast<std::size_t>(section);
  // Entries need no relationships; every other section needs all before it.
  const std::size_t needed = section == Section::entries ? index - 1 : index;
  if (seen_ < needed) {
    waiting_.push_back({section, source});
    return;
  }
  seen_ = std::max(seen_, index + 1);
  read_record(section, record, source);
}

void Reader::read_record(Section section, const pugi::xml_node& record, std::string_view source) {
  file_.spot.offset = offset_of(source);
  switch (section) {
    case Section::references:
      file_.references.read(record);
      return keep(record, sections[0], file_.edition.extra);
    case Section::locations:
      return file_.locations.read(record, source, file_.references);
    case Section::documents:
      return file_.documents.read(record, source, file_.references, file_.locations);
    case Section::parties:
      return read_party(record, file_);
    case Section::relationships:
      return read_relationship(record, file_);
    case Section::entries:
      return read_sanctions_entry(record, file_);
    case Section::links:
      return read_entry_link(record, file_);
  }
}

void Reader::read_waiting() {
  std::stable_sort(waiting_.begin(), waiting_.end(),
                   [](const Waiting& a, const Waiting& b) { return a.section < b.section; });
  for (const Waiting& record : waiting_) {
    read_record(record.section, XmlFragment(record.source).node(), record.source);
  }
}

void Reader::read() {
  XmlRecords records(reading_, sections, file_.edition.extra);
  read_root(records.root(), 0);
  while (records.next()) {
    const auto section = section_of(records.record(), records.container(), records.depth());
    file_.spot.offset = records.offset();
    if (section) {
      take(*section, records.record(), records.source());
    } else {
      read_other(records.record(), records.container(), records.depth(), records.source());
    }
  }
  read_date_of_issue();
  read_waiting();
  file_.locations.finish(file_.spot, file_.edition.extra);
  file_.documents.finish(file_.spot, file_.edition.extra);
  warn_of_repeated_keys(reading_, file_.edition.entries, file_.offsets);
}

}  // namespace
}  // namespace advanced

void read_ofac_advanced(Reading& reading, Edition& edition) {
  advanced::Reader(reading, edition).read();
}

}  // namespace sanctrack::lists
