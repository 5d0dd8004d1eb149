#include <algorithm>
#include <map>
#include <set>

#include "history/data.hpp"
#include "model/edition_fields.hpp"

namespace sanctrack {
namespace {

// A record in words: its first text, then what else it says in brackets. Different records have
// different words.
class Words {
 public:
  template <class T>
  void operator()(const char* name, const T& member) {
    const std::string text = of(member);
    if (text.empty()) return;
    if (text_.empty()) {
      text_ = text;
    } else {
      more_ += (more_.empty() ? "" : "; ") + std::string(name) + " " + text;
    }
  }
  std::string made() const { return more_.empty() ? text_ : text_ + " (" + more_ + ")"; }

  static std::string of(std::string_view text) { return std::string(text); }
  static std::string of(std::size_t number) { return std::to_string(number); }
  static std::string of(Date day) { return day.to_string(); }
  static std::string of(Instant instant) { return instant.to_string(); }
  static std::string of(const PartialDate& date) { return date.to_string(); }
  static std::string of(const AuthorityId& id) { return id.to_string(); }
  template <class Kind>
  static std::string of(Code<Kind> code) {
    return code.to_string();
  }
  template <class Enum>
  requires std::is_enum_v<Enum>
  static std::string of(Enum value) { return std::string(to_string(value)); }
  static std::string of(const ListText& text) { return text.path + ": " + text.text; }
  template <class T>
  static std::string of(const std::optional<T>& member) {
    return member ? of(*member) : std::string();
  }
  template <class T>
  static std::string of(const std::vector<T>& members) {
    std::string text;
    for (const T& member : members) text += (text.empty() ? "" : ", ") + of(member);
    return text;
  }
  template <class T>
  requires requires(Words& words, const T& record) { visit_fields(words, record); }
  static std::string of(const T& record) {
    Words words;
    visit_fields(words, record);
    return words.made();
  }

 private:
  std::string text_, more_;
};

// The values of each field of an entry, in words.
class Values {
 public:
  explicit Values(const ListEntry& entry) { visit_fields(*this, entry); }

  template <class T>
  void operator()(const char* name, const std::vector<T>& members) {
    fields_.emplace_back(name, std::vector<std::string>());
    for (const T& member : members) fields_.back().second.push_back(Words::of(member));
  }
  template <class T>
  void operator()(const char* name, const T& member) {
    fields_.emplace_back(name, std::vector<std::string>());
    std::string text = Words::of(member);
    if (!text.empty()) fields_.back().second.push_back(std::move(text));
  }

  using Field = std::pair<std::string, std::vector<std::string>>;
  const std::vector<Field>& fields() const noexcept { return fields_; }

 private:
  std::vector<Field> fields_;
};

// What is in one and not in the other, in the order of the one; equal values pair off.
std::vector<std::string> without(const std::vector<std::string>& these,
                                 const std::vector<std::string>& those) {
  std::map<std::string_view, std::size_t> counts;
  for (const std::string& text : those) ++counts[text];
  std::vector<std::string> left;
  for (const std::string& text : these) {
    const auto found = counts.find(text);
    if (found != counts.end() && found->second > 0) {
      --found->second;
    } else {
      left.push_back(text);
    }
  }
  return left;
}

// By key its first version in a sequence, or nowhere; and the keys that stand there again.
std::vector<std::uint32_t> first_versions(const Store& store, const Sequence& sequence,
                                          std::vector<std::uint32_t>& repeated) {
  std::vector<std::uint32_t> first(store.key_count(), nowhere);
  for (const std::uint32_t version : sequence) {
    const std::uint32_t key = store.version(version).key;
    if (first[key] == nowhere) {
      first[key] = version;
    } else {
      repeated.push_back(key);
    }
  }
  return first;
}

// A row may stand in a file again as it is.
template <class T>
void drop_repeated(std::vector<T>& all) {
  std::set<T> met;
  all.erase(
      std::remove_if(all.begin(), all.end(), [&](const T& one) { return !met.insert(one).second; }),
      all.end());
}

}  // namespace

std::vector<ListFieldChange> changes_between(const ListEntry& before, const ListEntry& after) {
  const Values old_values(before), new_values(after);
  std::vector<ListFieldChange> changes;
  for (std::size_t i = 0; i < old_values.fields().size(); ++i) {
    const auto& [name, was] = old_values.fields()[i];
    const auto& is = new_values.fields()[i].second;
    if (was == is) continue;
    ListFieldChange change{name, without(was, is), without(is, was)};
    // The same values in another order.
    if (change.removed.empty() && change.added.empty()) change = {name, was, is};
    changes.push_back(std::move(change));
  }
  return changes;
}

SequenceDifference difference_between(const Store& store, const Sequence& before,
                                      const Sequence& after) {
  SequenceDifference difference;
  const std::vector<std::uint32_t> was = first_versions(store, before, difference.repeated);
  const std::vector<std::uint32_t> is = first_versions(store, after, difference.repeated);
  for (const std::uint32_t version : before) {
    const std::uint32_t key = store.version(version).key;
    if (was[key] == version && is[key] == nowhere) difference.removed.push_back(version);
  }
  for (const std::uint32_t version : after) {
    const std::uint32_t key = store.version(version).key;
    if (is[key] != version || was[key] == version) continue;
    if (was[key] == nowhere) {
      difference.added.push_back(version);
    } else {
      difference.changed.emplace_back(was[key], version);
    }
  }
  for (auto* const versions : {&difference.removed, &difference.added}) drop_repeated(*versions);
  drop_repeated(difference.changed);
  drop_repeated(difference.repeated);
  return difference;
}

}  // namespace sanctrack
