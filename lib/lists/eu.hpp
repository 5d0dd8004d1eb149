#pragma once

// What the two formats of the EU's financial sanctions file have in common: XML has as attributes
// what CSV has as columns.

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "lists/gather.hpp"
#include "sanctrack/model/edition.hpp"

namespace sanctrack::lists {

// A value under the name of its attribute in XML, and the path under which it is kept where it has
// no place in the model. The paths of a detail begin at that detail.
struct EuField {
  std::string_view name, value;
  std::string_view column{};  // empty where the path is that of the attribute
};
using EuFields = std::span<const EuField>;

// Fills one entry after the other.
class EuEntry {
 public:
  // Goes on with another entry.
  void begin(ListEntry& entry) noexcept;
  // Goes on with the same entry, which has moved.
  void resume(ListEntry& entry) noexcept {
    entry_ = &entry;
    last_summary_ = {};
    last_title_ = {};
  }

  // What the entity says of itself; the key stays empty where it has none.
  void entity(EuFields fields);
  void subject_type(EuFields fields);
  // An act that the entity itself rests on, and with it a programme.
  void regulation(EuFields fields);
  // An act that a detail rests on; gives its title.
  SharedText act(EuFields fields);

  // Its details, each resting on an act with a title. Each gives where more that is said of it
  // goes; that lives until the next detail.
  std::vector<ListText>& name(EuFields fields, SharedText act);
  std::vector<ListText>& address(EuFields fields, SharedText act);
  std::vector<ListText>& birth(EuFields fields, SharedText act);
  std::vector<ListText>& citizenship(EuFields fields, SharedText act);
  std::vector<ListText>& identification(EuFields fields, SharedText act);

 private:
  using Summary = std::array<std::string_view, 4>;

  void role(std::string_view type, std::string_view text, const SharedText& act);
  void gender(std::string_view text);

  ListEntry* entry_ = nullptr;
  Distinct acts_, programmes_, genders_, roles_;
  std::vector<std::size_t> act_places_;
  // Of the last act: most details of an entry rest on one. It is part of the record that is read.
  Summary last_summary_{};
  SharedText last_title_;
  std::string key_;
};

}  // namespace sanctrack::lists
