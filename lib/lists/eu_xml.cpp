#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "lists/eu.hpp"
#include "lists/formats.hpp"
#include "lists/xml.hpp"

namespace sanctrack::lists {
namespace {

// The fields of one element: its attributes, its remarks, and where they are few its own elements.
class Fields {
 public:
  EuFields of(const pugi::xml_node& node) {
    fields_.clear();
    for (auto attribute = node.first_attribute(); attribute;
         attribute = attribute.next_attribute()) {
      const char* const value = attribute.value();
      if (*value != '\0') fields_.push_back({attribute.name(), trimmed(value), {}});
    }
    return fields_;
  }
  // The same, with a text that an element below has under its own name.
  void add(std::string_view name, std::string_view text) { fields_.push_back({name, text, name}); }
  EuFields all() const noexcept { return fields_; }

 private:
  std::vector<EuField> fields_;
};

class EuXml {
 public:
  EuXml(XmlRecords& records, Edition& edition) : records_(records), edition_(edition) {}

  void read() {
    const pugi::xml_node node = records_.record();
    if (without_prefix(node.name()) != "sanctionEntity") {
      return keep(node, {}, edition_.extra);
    }
    make_room();
    ListEntry& entry = edition_.entries.emplace_back();
    entry_.begin(entry);
    entry_.entity(fields_.of(node));
    if (entry.key.empty()) {
      records_.lose("missing-key",
                    "has neither euReferenceNumber nor logicalId and is left out: no later edition "
                    "could tell which entry it is");
      edition_.entries.pop_back();
      return;
    }
    const auto names = node.children("nameAlias");
    entry.names.reserve(static_cast<std::size_t>(std::distance(names.begin(), names.end())));
    for (auto child = node.first_child(); child; child = child.next_sibling()) {
      read_child(child, entry);
    }
    if (auto warning = keys_.add(entry.key)) records_.warn("repeated-key", std::move(*warning));
  }

 private:
  // For as many entries as there will be, if those to come are like those before.
  void make_room() {
    const std::size_t count = edition_.entries.size();
    if (count < edition_.entries.capacity()) return;
    const std::size_t each = records_.offset() / (count + 1) + 1;
    edition_.entries.reserve(count + std::clamp(records_.left() / each + 8, count, 16 * count + 8));
  }

  using Take = std::vector<ListText>& (EuEntry::*)(EuFields, SharedText);
  struct Detail {
    std::string_view name;
    Take take;
  };
  static constexpr std::array details{
      Detail{"nameAlias", &EuEntry::name},
      Detail{"address", &EuEntry::address},
      Detail{"birthdate", &EuEntry::birth},
      Detail{"citizenship", &EuEntry::citizenship},
      Detail{"identification", &EuEntry::identification},
  };

  void read_child(const pugi::xml_node& child, ListEntry& entry) {
    const std::string_view name = without_prefix(child.name());
    for (const Detail& detail : details) {
      if (detail.name == name) return read_detail(child, detail.take);
    }
    if (name == "remark") {
      add_text(entry.remarks, text_of(child, "remark", entry.extra));
    } else if (name == "regulation") {
      fields_.of(child);
      read_children(child, name, entry.extra);
      entry_.regulation(fields_.all());
    } else if (name == "subjectType") {
      entry_.subject_type(fields_.of(child));
      for (const pugi::xml_node& inner : child.children()) keep(inner, name, entry.extra);
    } else {
      keep(child, {}, entry.extra);
    }
  }

  void read_detail(const pugi::xml_node& child, Take take) {
    SharedText act;
    rest_.clear();
    for (auto inner = child.first_child(); inner; inner = inner.next_sibling()) {
      if (without_prefix(inner.name()) != "regulationSummary") continue;
      const SharedText title = entry_.act(fields_.of(inner));
      for (const pugi::xml_node& more : inner.children()) {
        keep(more, "regulationSummary", rest_);
      }
      if (!title.empty()) act = act.empty() ? title : joined(act, ", ", title);
    }
    fields_.of(child);
    read_children(child, {}, rest_);
    auto& extra = (entry_.*take)(fields_.all(), std::move(act));
    extra.insert(extra.end(), rest_.begin(), rest_.end());
  }

  // Elements below that are one text become fields; of others nothing is known here.
  void read_children(const pugi::xml_node& node, std::string_view path,
                     std::vector<ListText>& extra) {
    for (auto inner = node.first_child(); inner; inner = inner.next_sibling()) {
      const std::string_view name = without_prefix(inner.name());
      if (name == "regulationSummary") continue;
      const pugi::xml_node text = inner.first_child();
      const bool plain = !name.empty() && !inner.first_attribute() && !text.next_sibling() &&
                         (text.type() == pugi::node_pcdata || text.type() == pugi::node_cdata);
      if (plain) {
        fields_.add(name, trimmed(text.value()));
      } else {
        keep(inner, path, extra);
      }
    }
  }

  XmlRecords& records_;
  Edition& edition_;
  EuEntry entry_;
  Fields fields_;
  std::vector<ListText> rest_;  // of a detail, what is no field
  RepeatedKeys keys_;
};

}  // namespace

void read_eu_xml(Reading& reading, Edition& edition) {
  XmlRecords records(reading, {}, edition.extra);
  for (const pugi::xml_attribute& attribute : records.root().attributes()) {
    if (std::string_view(attribute.name()) == "generationDate") {
      set_generated(attribute.value(), "@generationDate", edition);
    } else {
      keep(attribute, {}, edition.extra);
    }
  }
  EuXml reader(records, edition);
  while (records.next()) reader.read();
}

}  // namespace sanctrack::lists
