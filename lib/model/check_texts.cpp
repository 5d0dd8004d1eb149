#include <algorithm>
#include <array>

#include "model/change_fields.hpp"
#include "model/checks.hpp"
#include "values/text.hpp"

namespace sanctrack {
namespace {

/// The texts that name a thing, and so stand within a line wherever it is spoken of.
constexpr std::array<std::string_view, 10> one_line_keys{
    "id", "name", "entry", "ref", "split_from", "number", "type", "scheme", "value", "codes"};

constexpr Lines lines_of(std::string_view key) noexcept {
  const bool one =
      std::find(one_line_keys.begin(), one_line_keys.end(), key) != one_line_keys.end();
  return one ? Lines::one : Lines::many;
}

/// Visits every field of a record and reads whatever is a text.
class TextVisitor {
 public:
  TextVisitor(Reporter& report, Place place) : report_(report), place_(place) {}

  void operator()(std::string_view key, const std::string& text, Need need) {
    if (text.empty()) {
      if (need == Need::required) {
        report_.error(at(key, {}), "empty-text", in_quotes(key) + " is empty: expected text");
      }
      return;
    }
    check(key, text, lines_of(key), {});
  }
  void operator()(std::string_view key, const std::vector<std::string>& texts, Need) {
    for (std::size_t i = 0; i < texts.size(); ++i) {
      if (texts[i].empty()) {
        report_.error(at(key, i), "empty-text",
                      in_quotes(key) + " holds an empty text: expected text");
      }
      check(key, texts[i], lines_of(key), i);
    }
  }
  void operator()(std::string_view key, const std::map<std::string, std::string>& texts, Need) {
    for (const auto& [name, text] : texts) {
      check(key, name, Lines::one, {});
      check(key, text, Lines::many, {});
    }
  }
  template <class Record>
  requires requires { Fields<Record>::blank(); }
  void operator()(std::string_view key, const std::vector<Record>& records, Need) {
    for (std::size_t i = 0; i < records.size(); ++i) {
      TextVisitor visitor = inside(key, i);
      Fields<Record>::visit(visitor, records[i]);
    }
  }
  void operator()(std::string_view key, const Expiry& expiry, Need) {
    whole_ = key;
    Fields<Expiry>::visit(*this, expiry);
    whole_ = {};
  }
  template <class Other>
  void operator()(std::string_view, const Other&, Need) {}

  void provenance(const Provenance& provenance) { visit_provenance(*this, provenance); }
  void days(std::string_view, std::string_view, const Interval&) {}
  void end(std::string_view, const std::optional<PartialDate>&, bool) {}
  void parties(std::string_view, const Parties&) {}
  void affected(std::string_view, const Affected&) {}
  template <class Value>
  void one_or_more(std::string_view, const Value&) {}
  void changes(std::string_view key, const std::vector<Change>& changes) {
    for (std::size_t i = 0; i < changes.size(); ++i) {
      TextVisitor visitor = inside(key, i);
      std::visit(
          [&](const auto& body) { Fields<std::decay_t<decltype(body)>>::visit(visitor, body); },
          changes[i].body);
      Fields<Change>::visit(visitor, changes[i]);
    }
  }

 private:
  TextVisitor inside(std::string_view list, std::size_t item) const {
    Place inner = place_;
    inner.list = list;
    inner.item = item;
    return TextVisitor(report_, inner);
  }

  void check(std::string_view key, std::string_view text, Lines lines,
             std::optional<std::size_t> element) {
    const std::string_view found = disturbing_character(text, lines);
    if (found.empty()) return;
    report_.error(at(key, element), "control-character", refuse_character(key, found));
  }

  /// The place of a field; of one in a mapping inside the record, that of the mapping.
  Place at(std::string_view key, std::optional<std::size_t> element) const {
    Place place = place_;
    place.key = whole_.empty() ? key : whole_;
    if (whole_.empty()) place.element = element;
    return place;
  }

  Reporter& report_;
  Place place_;
  std::string_view whole_;
};

}  // namespace

void check_texts(const RegistryData& data, Reporter& report) {
  // Files need not say what they are called.
  if (data.records.dataset != Dataset{}) {
    TextVisitor visitor(report, field_place(Section::dataset, 0));
    Fields<Dataset>::visit(visitor, data.records.dataset);
  }
  auto section = Section::authorities;
  auto check_section = [&](std::string_view, const auto& records) {
    for (std::size_t i = 0; i < records.size(); ++i) {
      TextVisitor visitor(report, field_place(section, i));
      Fields<std::decay_t<decltype(records[i])>>::visit(visitor, records[i]);
    }
    section = static_cast<Section>(static_cast<int>(section) + 1);
  };
  visit_sections(check_section, data.records);
}

}  // namespace sanctrack
