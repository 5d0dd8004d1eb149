#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "model/change_fields.hpp"
#include "sanctrack/values/error.hpp"
#include "values/text.hpp"
#include "yaml/record_reader.hpp"
#include "yaml/scalar_writer.hpp"

namespace sanctrack::yaml {

/// Writes the fields of one record, those that are not their default: a visitor for
/// `Fields<Record>`. In block style a key a line, in flow style all in one pair of braces.
class RecordWriter {
 public:
  /// A record on one line: `{id: EU, name: European Union}`.
  template <class Record>
  static void write_flow(std::string& out, const Record& record) {
    RecordWriter writer(out, Style::flow, 0);
    out += '{';
    Fields<Record>::visit(writer, record);
    out += '}';
  }
  /// A record as lines, each indented by so many blanks; of the first line only what follows them.
  template <class Record>
  static void write_block(std::string& out, const Record& record, std::size_t indent) {
    RecordWriter writer(out, Style::block, indent);
    Fields<Record>::visit(writer, record);
  }
  static std::string change_line(const Change& change);

  template <class Value>
  void operator()(std::string_view key, const Value& value, Need need) {
    if (need == Need::optional && is_default(value)) return;
    check(key, value, need);
    begin(key);
    write(value);
    end();
  }
  void provenance(const Provenance& provenance) { visit_provenance(*this, provenance); }
  void days(std::string_view from, std::string_view until, const Interval& when) {
    (*this)(from, when.from(), Need::optional);
    (*this)(until, when.until(), Need::optional);
  }
  void end(std::string_view key, const std::optional<PartialDate>& until, bool ended);
  void parties(std::string_view key, const Parties& parties);
  void affected(std::string_view key, const Affected& affected);
  void changes(std::string_view key, const std::vector<Change>& changes);
  template <class Value>
  void one_or_more(std::string_view key, const std::vector<Value>& values) {
    if (values.size() == 1) {
      (*this)(key, values.front(), Need::required);
    } else {
      (*this)(key, values, Need::required);
    }
  }

 private:
  RecordWriter(std::string& out, Style style, std::size_t indent)
      : out_(out), style_(style), indent_(indent) {}

  template <class Value>
  static bool is_default(const Value& value) {
    if constexpr (std::is_same_v<Value, Expiry>) {
      return value == Expiry{};
    } else if constexpr (requires { value.empty(); }) {
      return value.empty();
    } else if constexpr (requires { value.has_value(); }) {
      return !value.has_value();
    } else if constexpr (requires {
                           static_cast<bool>(value);
                           *value;
                         }) {
      return !value;
    } else if constexpr (std::is_same_v<Value, NameKind>) {
      return value == Name{}.kind;
    } else if constexpr (std::is_enum_v<Value> || std::is_integral_v<Value>) {
      return value == Value{};
    } else if constexpr (std::is_same_v<Value, Counts>) {
      return value == Counts{};
    } else {
      return false;
    }
  }

  /// Refuses what the format has no words for.
  template <class Value>
  static void check(std::string_view key, const Value& value, Need need) {
    if constexpr (requires { value.has_value(); }) {
      if (need == Need::required && !value) refuse(key, "has no value");
    } else if constexpr (std::is_same_v<Value, int>) {
      if (value < 0 || value > 999999999) refuse(key, "is out of range");
    } else if constexpr (!std::is_same_v<Value, std::string> && requires { value.empty(); }) {
      if (need == Need::required && value.empty()) refuse(key, "is an empty list");
    }
  }
  [[noreturn]] static void refuse(std::string_view key, const char* why);

  void begin(std::string_view key);
  void end() {
    if (style_ == Style::block) out_ += '\n';
  }

  void write(const std::string& text) { write_text(out_, text, style_); }
  void write(int number) { out_ += std::to_string(number); }
  void write(const Date& day) { out_ += day.to_string(); }
  void write(const PartialDate& day) { out_ += day.to_string(); }
  void write(const Stake& stake) { write_stake(out_, stake); }
  template <class Tag>
  void write(const Id<Tag>& id) {
    write_text(out_, id.text(), style_);
  }
  template <class Tag>
  void write(const MaybeId<Tag>& id) {
    write(*id);
  }
  template <class Kind>
  void write(const Code<Kind>& code) {
    out_ += code.code();
  }
  template <class Enum>
  requires std::is_enum_v<Enum>
  void write(Enum word) { write_text(out_, to_string(word), style_); }
  template <class Value>
  void write(const std::optional<Value>& value) {
    write(*value);
  }
  template <IsRecord Record>
  void write(const Record& record) {
    write_flow(out_, record);
  }
  void write(const std::map<std::string, std::string>& values);
  template <class Value>
  void write(const std::vector<Value>& values) {
    if constexpr (IsRecord<Value>) {
      if (style_ == Style::block) return write_lines(values);
    }
    const Style around = std::exchange(style_, Style::flow);
    out_ += '[';
    for (const Value& value : values) {
      if (&value != values.data()) out_ += ", ";
      write(value);
    }
    out_ += ']';
    style_ = around;
  }
  /// One record a line.
  template <class Record>
  void write_lines(const std::vector<Record>& records) {
    for (const Record& record : records) {
      begin_item();
      write_flow(out_, record);
    }
  }
  void begin_item();

  std::string& out_;
  Style style_;
  std::size_t indent_;
  bool first_ = true;
};

}  // namespace sanctrack::yaml
