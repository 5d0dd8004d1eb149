#include "model/canonical.hpp"

#include <algorithm>

#include "model/change_fields.hpp"
#include "values/sha256.hpp"

namespace sanctrack {
namespace {

/// Appends each field as key, length and text, so that no two different records read the same.
class CanonicalVisitor {
 public:
  explicit CanonicalVisitor(std::string& out) : out_(out) {}

  template <class Value>
  void operator()(std::string_view key, const Value& value, Need) {
    const std::size_t before = out_.size();
    put(key);
    const std::size_t start = out_.size();
    write(value);
    if (out_.size() == start) out_.resize(before);
  }

  void provenance(const Provenance& provenance) { visit_provenance(*this, provenance); }
  void days(std::string_view from, std::string_view until, const Interval& when) {
    (*this)(from, when.from(), Need::optional);
    (*this)(until, when.until(), Need::optional);
  }
  void end(std::string_view key, const std::optional<PartialDate>& until, bool ended) {
    (*this)(key, until, Need::optional);
    if (ended && !until) (*this)(key, std::string("unknown"), Need::optional);
  }
  void parties(std::string_view key, const Parties& parties) {
    (*this)(key, parties.named, Need::required);
    if (parties.named.empty()) Fields<Counts>::visit(*this, parties.unnamed);
  }
  void affected(std::string_view key, const Affected& affected) {
    (*this)(key, affected.named, Need::optional);
    if (affected.unnamed) (*this)(key, std::string("unnamed"), Need::optional);
  }
  template <class Value>
  void one_or_more(std::string_view key, const Value& values) {
    (*this)(key, values, Need::required);
  }
  void changes(std::string_view key, const std::vector<Change>& changes) {
    std::vector<std::string> lines;
    lines.reserve(changes.size());
    for (const Change& change : changes) {
      CanonicalVisitor visitor(lines.emplace_back());
      std::visit(
          [&](const auto& body) { Fields<std::decay_t<decltype(body)>>::visit(visitor, body); },
          change.body);
      Fields<Change>::visit(visitor, change);
    }
    std::sort(lines.begin(), lines.end());
    (*this)(key, lines, Need::optional);
  }

 private:
  void put(std::string_view text) {
    out_ += std::to_string(text.size());
    out_.append(":").append(text);
  }

  void write(const std::string& text) {
    if (!text.empty()) put(text);
  }
  void write(int number) {
    if (number != 0) put(std::to_string(number));
  }
  template <class Tag>
  void write(const Id<Tag>& id) {
    put(id.text());
  }
  template <class Tag>
  void write(const MaybeId<Tag>& id) {
    if (id) put(id->text());
  }
  void write(const Date& day) { put(day.to_string()); }
  void write(const PartialDate& day) { put(day.to_string()); }
  void write(const Stake& stake) { put(stake.to_string()); }
  template <class Kind>
  void write(const Code<Kind>& code) {
    put(code.code());
  }
  template <class Value>
  void write(const std::optional<Value>& value) {
    if (!value) return;
    out_ += '?';
    write(*value);
  }
  template <class Value>
  void write(const std::vector<Value>& values) {
    for (const Value& value : values) {
      out_ += '-';
      write(value);
    }
  }
  void write(const std::map<std::string, std::string>& values) {
    for (const auto& [key, value] : values) {
      put(key);
      put(value);
    }
  }
  template <class Enum>
  requires std::is_enum_v<Enum>
  void write(Enum word) { put(to_string(word)); }
  template <class Record>
  requires requires { Fields<Record>::blank(); }
  void write(const Record& record) {
    out_ += '{';
    CanonicalVisitor visitor(out_);
    Fields<Record>::visit(visitor, record);
    out_ += '}';
  }

  std::string& out_;
};

}  // namespace

std::string canonical_digest(const Records& records) {
  Sha256 hash;
  std::string text;
  const auto add = [&](std::string_view key, const auto& section) {
    hash.update(key);
    for (const auto& record : section) {
      text.clear();
      CanonicalVisitor visitor(text);
      Fields<std::decay_t<decltype(record)>>::visit(visitor, record);
      text += '\n';
      hash.update(text);
    }
  };
  add("dataset", std::vector<Dataset>{records.dataset});
  visit_sections(add, records);
  return Sha256::hex(hash.finish());
}

}  // namespace sanctrack
